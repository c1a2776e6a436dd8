"""The search index against the rows that it was made of."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from models.store import Store
from services.search_index import index_rows

if TYPE_CHECKING:
    from services.checks import Report

_BATCH = 5000
_TELLING = 200
"""Of how many differing words the contacts are looked up."""


def index_terms(report: Report) -> None:
    """Every word of the index stands for as many contacts as the rows say, and a sample of contacts stands under
    its words and no others. Contacts behind a differing word are named."""
    store = report.store
    wanted: Counter[str] = Counter()
    total = store.value("SELECT count(*) FROM contact")
    done = 0
    sample: list[tuple[int, str]] = []
    every = max(1, total // 500)
    for ids in _batches(store):
        for row, tokens in index_rows(store, ids):
            wanted.update(set(tokens.split()))
            done += 1
            if done % every == 0:
                sample.append((row, tokens))
        report.progress.step(done, total, "check_index")
    differing: list[str] = []
    for term, docs in _words(store):
        if wanted.pop(term, 0) != docs:
            differing.append(term)
    differing.extend(wanted)
    wrong = _contacts_behind(store, differing[:_TELLING]) if differing else set()
    found = _words_of(store, [row for row, _ in sample])
    wrong.update(row for row, tokens in sample if found.get(row, set()) != set(tokens.split()))
    for row in sorted(wrong):
        report.add("index_differs", "contact_index", row, (row,))
    if differing and not wrong:
        report.add("index_differs", "contact_index", detail=f"{len(differing)}")


def _words(store: Store) -> Iterator[tuple[str, int]]:
    """Each word of the index and in how many contacts it stands."""
    with _vocabulary(store, "row") as table:
        yield from store.db.execute_sql(f"SELECT term, doc FROM {table}")


def _words_of(store: Store, contacts: list[int]) -> dict[int, set[str]]:
    """The words of the index under which each of some contacts stands."""
    found: dict[int, set[str]] = {}
    with _vocabulary(store, "instance") as table:
        for term, contact in store.db.execute_sql(
            f"SELECT term, doc FROM {table} WHERE doc IN (SELECT value FROM json_each(?))",
            (json.dumps(contacts),),
        ):
            found.setdefault(contact, set()).add(term)
    return found


@contextmanager
def _vocabulary(store: Store, kind: str) -> Iterator[str]:
    """A table of what stands in the index (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module)."""
    # A temporary table is no write to the store, yet a connection that only queries must be told so.
    only_queries = store.value("PRAGMA query_only")
    store.rows("PRAGMA query_only = 0")
    try:
        store.rows(f"CREATE VIRTUAL TABLE temp.index_words USING fts5vocab(main, contact_index, {kind})")
        try:
            yield "temp.index_words"
        finally:
            store.rows("DROP TABLE temp.index_words")
    finally:
        store.rows(f"PRAGMA query_only = {only_queries}")


def _contacts_behind(store: Store, terms: list[str]) -> set[int]:
    """Who has one of the words in the index but not in the rows, or the other way round."""
    indexed: dict[str, set[int]] = {
        t: {
            r[0]
            for r in store.rows("SELECT rowid FROM contact_index WHERE contact_index MATCH ?", (f'"{t}"',))
        }
        for t in terms
    }
    wrong: set[int] = set()
    for ids in _batches(store):
        for row, tokens in index_rows(store, ids):
            own = set(tokens.split())
            if any((row in found) != (t in own) for t, found in indexed.items()):
                wrong.add(row)
    return wrong


def _batches(store: Store) -> Iterator[list[int]]:
    last = 0
    while ids := [
        r[0] for r in store.rows("SELECT id FROM contact WHERE id > ? ORDER BY id LIMIT ?", (last, _BATCH))
    ]:
        yield ids
        last = ids[-1]
