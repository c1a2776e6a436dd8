"""The search index against the rows that it was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.store import Store
from services.search_index import index_rows

if TYPE_CHECKING:
    from services.checks import Report

_BATCH = 5000
_TELLING = 200
"""Of how many differing words the contacts are looked up."""


def index_terms(report: Report) -> None:
    """Every word of the index stands for as many contacts as the rows say, and a sample of contacts is found by all
    of its words. Contacts behind a differing word are named."""
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
    for row, tokens in sample:
        words = " AND ".join(f'"{t}"' for t in dict.fromkeys(tokens.split()))
        if words and not store.value(
            "SELECT 1 FROM contact_index WHERE contact_index MATCH ? AND rowid = ?", (words, row)
        ):
            wrong.add(row)
    for row in sorted(wrong):
        report.add("index_differs", "contact_index", row, (row,))
    if differing and not wrong:
        report.add("index_differs", "contact_index", detail=f"{len(differing)}")


def _words(store: Store) -> Iterator[tuple[str, int]]:
    """Each word of the index and in how many contacts it stands."""
    # A temporary table is no write to the store, yet a connection that only queries must be told so.
    only_queries = store.value("PRAGMA query_only")
    store.rows("PRAGMA query_only = 0")
    try:
        store.rows("CREATE VIRTUAL TABLE temp.index_words USING fts5vocab(main, contact_index, row)")
        try:
            yield from store.db.execute_sql("SELECT term, doc FROM temp.index_words")
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
