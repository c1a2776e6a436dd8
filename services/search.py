"""Finding contacts: the first ids at once, all of them for the table, the exact total after."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from models.store import Store
from services import search_index
from services.contact_query import Compiled, ContactQuery, Filter, compile_query
from services.search_index import Term
from services.selection import Ids, Selection

FIRST = 200
"""How many ids the first answer holds."""
SUSPECTS = 300
"""Up to so many matches that may be false are looked at before the search rather than one by one during it."""
NEWEST = 2048
"""How many of the newest contacts are looked through for a single digit, which nearly everybody's phone has."""


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


def anybody(store: Store, today: date) -> bool:
    """Whether the shop knows anybody; who is in the trash counts, else the way back to it would be gone."""
    return any(first_ids(store, ContactQuery(trashed=trash), today, 1).ids for trash in (False, True))


def all_ids(store: Store, query: ContactQuery, today: date) -> array[int]:
    """All ids of a query in order; about half a second for a million."""
    return _ids(store, query, today, None)


def count(store: Store, query: ContactQuery, today: date) -> int:
    """The exact number of contacts that a query finds."""
    own = _card_holder(store, query, today)
    if own is not None:
        alone = replace(query, filters=(*query.filters, Filter("id", "is", own)))
        return _count(store, query, today) + 1 - _count(store, alone, today)
    return _count(store, query, today)


def _count(store: Store, query: ContactQuery, today: date) -> int:
    compiled, terms = _compiled(store, query, today)
    if terms:
        return sum(1 for _ in _checked(store, compiled, terms))
    return int(store.value(compiled.select("count(*)", ordered=False), compiled.params))


def _card_holder(store: Store, query: ContactQuery, today: date) -> int | None:
    """Whose card number the text is as a whole, if the query does not leave them out."""
    text = query.text.strip()
    if not text:
        return None
    from services.imports.cells import (
        identity_key,
    )  # the list that the window begins with searches for nothing

    own = store.value(
        "SELECT contact_id FROM identity WHERE kind = 'card' AND value = ?", (identity_key("card", text),)
    )
    if own is None:
        return None
    among = replace(query, text="", sort=None, filters=(*query.filters, Filter("id", "is", own)))
    compiled = compile_query(store, among, today)
    return own if store.value(compiled.select("count(*)", ordered=False), compiled.params) else None


def selected_ids(store: Store, selection: Selection, today: date) -> array[int]:
    """The ids that a selection stands for, at this moment."""
    if isinstance(selection, Ids):
        return array("q", selection.ids)
    found = all_ids(store, replace(selection.query, sort=None), today)
    if not selection.except_ids:
        return found
    return array("q", (i for i in found if i not in selection.except_ids))


def _ids(store: Store, query: ContactQuery, today: date, limit: int | None) -> array[int]:
    found = _found(store, query, today, limit)
    own = _card_holder(store, query, today)
    if own is None:
        return found
    return array("q", (own, *(contact for contact in found if contact != own)))[:limit]


def _found(store: Store, query: ContactQuery, today: date, limit: int | None) -> array[int]:
    compiled, terms = _compiled(store, query, today)
    if query.sort in _LEADING and not (compiled.terms or query.filters or query.trashed):
        first = _leading(store, query, limit)
        if limit is not None and len(first) >= limit:
            return first
        others = replace(compiled, order=f"c.id {'DESC' if query.descending else 'ASC'}")
        return _followed(first, store, others, terms, limit)
    if query.sort is not None:
        return _fetch(store, compiled, terms, limit)
    if (tail := search_index.tail(query.text)) is not None:
        # Four digits: those whose number ends in them come first.
        ending = replace(compiled, params=(f'"t{tail}"', *compiled.params[1:]))
        first = _fetch(store, ending, (), limit)
        return (
            first
            if limit is not None and len(first) >= limit
            else _followed(first, store, compiled, terms, limit)
        )
    if limit is not None and not query.filters and not query.trashed and (digit := _single_digit(compiled)):
        newest = _newest_with(store, digit, limit)
        if len(newest) >= limit:
            return newest
    return _fetch(store, compiled, terms, limit)


def _followed(
    first: array[int], store: Store, compiled: Compiled, terms: tuple[Term, ...], limit: int | None
) -> array[int]:
    """These ids, then all others that the query finds."""
    known = set(first)
    rest = _fetch(store, compiled, terms, None if limit is None else limit + len(known))
    first.extend([i for i in rest if i not in known])
    return first if limit is None else first[:limit]


def _fetch(store: Store, compiled: Compiled, terms: tuple[Term, ...], limit: int | None) -> array[int]:
    if terms:
        return array("q", islice(_checked(store, compiled, terms), limit))
    return array(
        "q", (r[0] for r in store.db.execute_sql(compiled.select("c.id", limit=limit), compiled.params))
    )


# -- matches that may be false -------------------------------------------------------------------


def _compiled(store: Store, query: ContactQuery, today: date) -> tuple[Compiled, tuple[Term, ...]]:
    """The SQL of a query, and the words whose matches must be looked at one by one.

    A loose term (all pieces of the word are somewhere) finds too much now and then. Beside an exact one it hardly ever
    finds more: then those few are looked at first, and left out.
    """
    compiled = compile_query(store, query, today)
    checked = _cheaper_to_check(store, compiled.terms)
    leading = [term.match for term in compiled.terms if term not in checked]
    if len(compiled.terms) > 1:
        # All that begins with a syllable is much to gather; what is left beside the other words is little to look at.
        leading = [term.begun or term.match for term in compiled.terms if term not in checked]
        checked += [term for term in compiled.terms if term.begun]
    if checked:
        compiled = replace(compiled, params=(" AND ".join(leading), *compiled.params[1:]))
    wrong: set[int] = set()
    for term in compiled.terms:
        if not term.loose or term in checked:
            continue
        if not term.exact:
            checked.append(term)
            continue
        # But single characters: many have them, and gathering those costs more than it saves.
        others = "".join(
            f" AND {other.match}" for other in compiled.terms if other is not term and len(other.word) > 1
        )
        for expression in (
            term.loose,
            f"(({term.loose}) NOT ({term.exact}))",
        ):  # the first is the cheaper one by far
            suspects = replace(compiled, where="f.contact_index MATCH ?", params=(f"{expression}{others}",))
            found = _fetch(store, suspects, (), SUSPECTS + 1)
            if len(found) <= SUSPECTS:
                wrong |= set(found) - set(_checked(store, suspects, (term,))) if found else set()
                break
        else:
            checked.append(term)
    if wrong:
        left_out = ",".join(map(str, sorted(wrong)))
        compiled = replace(compiled, where=f"{compiled.where} AND c.id NOT IN ({left_out})")
    return compiled, tuple(checked)


def _cheaper_to_check(store: Store, terms: tuple[Term, ...]) -> list[Term]:
    """Single characters beside words that few contacts have: the index would gather everybody who has the character,
    which costs as much as looking at some hundred contacts."""
    # How a single letter is read would need the readings of all characters.
    single = [t for t in terms if len(t.word) == 1 and not (t.word.isascii() and t.word.isalpha())]
    others = [t.match for t in terms if t not in single]
    if not single or not others:
        return []
    some = store.rows(
        f"SELECT rowid FROM contact_index WHERE contact_index MATCH ? LIMIT {SUSPECTS + 1}",
        (" AND ".join(others),),
    )
    return single if len(some) <= SUSPECTS else []


_TEXTS = (
    "c.id, c.name, c.wechat_name, c.remark,"
    " (SELECT group_concat(kind || ':' || value, char(10)) FROM identity WHERE contact_id = c.id)"
)


def _checked(store: Store, compiled: Compiled, terms: tuple[Term, ...]) -> Iterator[int]:
    """The ids that a query finds, one by one, where each of the terms really holds."""
    for contact, name, wechat_name, remark, identities in store.db.execute_sql(
        compiled.select(_TEXTS), compiled.params
    ):
        texts, phones = [name, wechat_name, remark], []
        for identity in (identities or "").split("\n"):
            kind, _, value = identity.partition(":")
            if kind == "phone":
                phones.append(value)
            elif kind == "wechat":
                texts.append(value)
        if all(term.holds(texts, phones, name or wechat_name) for term in terms):
            yield contact


# -- short ways ----------------------------------------------------------------------------------

_LIVE = "c.merged_into IS NULL AND c.deleted_at IS NULL"
_LEADING = {
    # Without its index the table of identities is read in one go, in the order in which contacts lie too.
    "phone": "SELECT i.contact_id FROM identity AS i {index} CROSS JOIN contact AS c ON c.id = i.contact_id"
    f" WHERE i.kind = 'phone' AND i.position = 0 AND {_LIVE}"
    " ORDER BY i.value {direction}, i.contact_id {direction}",
    "tags": "SELECT t.contact_id FROM (SELECT contact_id, count(*) AS n FROM contact_tag GROUP BY contact_id) AS t"
    f" CROSS JOIN contact AS c ON c.id = t.contact_id WHERE {_LIVE} ORDER BY t.n {{direction}}, t.contact_id {{direction}}",
}
"""Sorts of the whole list by what lies in another table: those who have it, in order; the others follow."""


def _leading(store: Store, query: ContactQuery, limit: int | None) -> array[int]:
    sql = _LEADING[query.sort or ""].format(
        direction="DESC" if query.descending else "ASC", index="NOT INDEXED" if limit is None else ""
    )
    if limit is not None:
        sql += f" LIMIT {int(limit)}"
    return array("q", dict.fromkeys(r[0] for r in store.db.execute_sql(sql)))


def _single_digit(compiled: Compiled) -> str:
    word = compiled.terms[0].word if len(compiled.terms) == 1 else ""
    return word if len(word) == 1 and word.isascii() and word.isdigit() else ""


def _newest_with(store: Store, digit: str, limit: int) -> array[int]:
    """The newest contacts in which a digit is, among the last few thousand only."""
    found = array("q")
    ids = [
        r[0]
        for r in store.rows(f"SELECT c.id FROM contact AS c WHERE {_LIVE} ORDER BY c.id DESC LIMIT {NEWEST}")
    ]
    for start in range(0, len(ids), 256):
        known = dict(search_index.index_rows(store, ids[start : start + 256]))
        for contact in ids[start : start + 256]:
            tokens = f" {known.get(contact, '')}"
            if f" d{digit}" in tokens or f" n{digit}" in tokens:
                found.append(contact)
                if len(found) == limit:
                    return found
    return found
