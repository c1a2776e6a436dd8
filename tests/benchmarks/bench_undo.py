"""Undo, its preview and the record, in a store of a million; `pytest tests/benchmarks/bench_undo.py -s -p no:xdist`."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import bulk, contacts, history
from services.contact_query import ContactQuery, Filter
from services.contacts import ContactInput
from services.operations import Act
from services.selection import AllMatching, Ids
from services.timeline import timeline
from services.undo import redo, undo
from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import machine

CONTACTS = int(os.environ.get("HUDIE_BENCH_CONTACTS", "1000000"))


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    kept = open_big(CONTACTS)
    kept.close()
    copy = tmp_path_factory.mktemp("undo") / "shop.hudie"
    shutil.copy(kept.path, copy)
    opened = Store.open(copy)
    yield opened
    opened.close()
    Path(copy).unlink()


def _timed(name: str, work: Callable[[], Any]) -> Any:
    start = time.perf_counter()
    found = work()
    print(f"  {name:44} {(time.perf_counter() - start) * 1000:10.1f} ms")
    return found


def test_undo(big: Store) -> None:
    print(f"\n{machine()}\n{CONTACTS:,} contacts")
    made = _timed(
        "new contact",
        lambda: contacts.create(big, Act(), ContactInput(name="曾小明", phones=("19912345678",))),
    )
    _timed("undo it", lambda: undo(big, Act()))
    _timed("redo it", lambda: redo(big, Act()))
    edited = _timed("edit", lambda: contacts.edit(big, Act(), 77, ContactInput(name="尉迟恭", tags=("新",))))
    _timed("undo the edit", lambda: undo(big, Act()))
    _timed("timeline", lambda: timeline(big, 77))
    _timed("trash 200", lambda: contacts.trash(big, Act(), Ids(tuple(range(1, 201)))))
    _timed("undo the trash", lambda: undo(big, Act()))
    some = AllMatching(ContactQuery(filters=(Filter("area", "is", "学府路"), Filter("gender", "is", "male"))))
    tagged = _timed("tag one in twenty-one", lambda: bulk.add_tags(big, Act(), some, ["回访"]))
    print(f"    {tagged.receipt}")
    _timed("undo the tags", lambda: undo(big, Act()))
    _timed("redo the tags", lambda: redo(big, Act()))
    moved = _timed(
        "edit one in twenty-one", lambda: bulk.bulk_edit(big, Act(), some, {"follow_state": "no_interest"})
    )
    _timed("undo the edit", lambda: undo(big, Act()))
    imported = big.value("SELECT id FROM operation WHERE kind = 'import'")
    for name, operation in {"new contact": made, "edit": edited, "tags": tagged, "bulk edit": moved}.items():
        _timed(f"preview: {name}", lambda operation=operation: history.preview(big, operation.operation))
    start = time.perf_counter()
    shown = _timed("preview: the import", lambda: history.preview(big, imported))
    assert (time.perf_counter() - start) < 1.0
    print(f"    {shown.removes}, kept {shown.kept_total}, exact {shown.exact}, later {len(shown.later)}")
    _timed("the record", lambda: history.operations(big))
