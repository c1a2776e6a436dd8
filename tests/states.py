"""The state of a store, for tests that compare it before and after."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from models.base import database
from models.store import Store
from services.contact_query import ContactQuery
from services.demo import make
from services.search import all_ids
from services.stores import open_store

JOURNAL = (
    "operation",
    "change",
    "rule_run",
    "import_batch",
    "import_row",
    "sqlite_sequence",
    "entry",
    "seal",
    "serial",
)
TODAY = date(2026, 11, 18)
T = TypeVar("T")


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, sorted, but the journal's, the ledger's entries (their sums are kept beside) and the search index's.
    Who has entries that come to nothing counts as who never had any."""
    names = [
        r[0]
        for r in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if r[0] not in JOURNAL and not r[0].startswith("contact_index")
    ]
    found = {name: sorted(store.rows(f"SELECT * FROM {name}"), key=repr) for name in names}
    found["member"] = [row for row in found.get("member", []) if any(row[1:])]
    return found


def found(store: Store, text: str) -> list[int]:
    """Whom a search finds."""
    return list(all_ids(store, ContactQuery(text=text), TODAY))


@cache
def _empty() -> Path:
    """A store as it is when it has just been made: making one is forty times as dear as copying it."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "empty.hudie"
    Store.open(path, create=True).close()
    return path


@cache
def demo_shop() -> Path:
    """A demo shop of 200 people, as its window has left it, to be copied; made once by each worker."""
    path = _empty().with_name("demo.hudie")
    make(path, 200, 7, TODAY)
    open_store(path).close()  # the first one to open it turns it to a write-ahead log
    return path


def new_store(path: Path) -> Store:
    """An empty store at `path`, open for writing."""
    shutil.copyfile(_empty(), path)
    return Store.open(path)


_furnished: dict[Any, tuple[Path, Any]] = {}


def furnished(store: Store, furnish: Callable[[Store], T]) -> T:
    """Let `furnish`, a function of a module, fill an empty store; its answer. Done once, then copied page by page."""
    assert not store.value("SELECT 1 FROM operation"), "what it holds would be lost"
    if furnish not in _furnished:
        path = _empty().with_name(f"{len(_furnished)}.hudie")
        with new_store(path) as made:
            _furnished[furnish] = path, furnish(made)
    path, answer = _furnished[furnish]
    with closing(Store.look(path)) as made:
        made.connection.backup(store.connection)
    database.initialize(store.db)
    return deepcopy(answer)
