"""Finding contacts: the first ids at once, all of them for the table, the exact total after."""

from __future__ import annotations

import time
from array import array
from dataclasses import dataclass, replace
from datetime import date

from models.store import Store
from services import search_index
from services.contact_query import Compiled, ContactQuery, compile_query
from services.selection import Ids, Selection

FIRST = 200
"""How many ids the first answer holds."""


@dataclass(frozen=True)
class Found:
    """The first ids in order, how long they took (milliseconds), and whether there are more."""

    ids: array[int]
    milliseconds: float
    more: bool


def first_ids(store: Store, query: ContactQuery, today: date, limit: int = FIRST) -> Found:
    """The first `limit` ids of a query."""
    start = time.perf_counter()
    ids = _ids(store, query, today, limit + 1)
    return Found(ids[:limit], (time.perf_counter() - start) * 1000, len(ids) > limit)


def all_ids(store: Store, query: ContactQuery, today: date) -> array[int]:
    """All ids of a query in order; about half a second for a million."""
    return _ids(store, query, today, None)


def count(store: Store, query: ContactQuery, today: date) -> int:
    """The exact number of contacts that a query finds."""
    compiled = compile_query(query, today)
    return int(store.value(compiled.select("count(*)", ordered=False), compiled.params))


def selected_ids(store: Store, selection: Selection, today: date) -> array[int]:
    """The ids that a selection stands for, at this moment."""
    if isinstance(selection, Ids):
        return array("q", selection.ids)
    found = all_ids(store, replace(selection.query, sort=None), today)
    if not selection.except_ids:
        return found
    return array("q", (i for i in found if i not in selection.except_ids))


def _ids(store: Store, query: ContactQuery, today: date, limit: int | None) -> array[int]:
    compiled = compile_query(query, today)
    tail = search_index.tail(query.text) if query.sort is None else None
    if tail is None:
        return _fetch(store, compiled, limit)
    # Four digits: those whose number ends in them come first.
    ending = replace(compiled, params=(f'"t{tail}"', *compiled.params[1:]))
    ids = _fetch(store, ending, limit)
    if limit is not None and len(ids) >= limit:
        return ids
    known = set(ids)
    ids.extend(
        [i for i in _fetch(store, compiled, None if limit is None else limit + len(known)) if i not in known]
    )
    return ids if limit is None else ids[:limit]


def _fetch(store: Store, compiled: Compiled, limit: int | None) -> array[int]:
    return array(
        "q", (r[0] for r in store.db.execute_sql(compiled.select("c.id", limit=limit), compiled.params))
    )
