"""Looking into a staging file: on its own beside a store that is only read, or from the store's writing connection."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from models.store import Store
from services.errors import Refused
from services.imports.matching import TABLES
from services.imports.staging import COLUMNS

_OWN_TABLES = (
    "CREATE TABLE IF NOT EXISTS stage.accepted (row INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL)",
    (
        "CREATE TABLE IF NOT EXISTS stage.checked (row INTEGER PRIMARY KEY, outcome INTEGER NOT NULL, contact_id INTEGER,"
        " reason TEXT NOT NULL)"
    ),
    "CREATE INDEX IF NOT EXISTS stage.checked_outcome ON checked (outcome, reason, row)",
)


def work_folder(store_path: Path) -> Path:
    """Where the staging files of a store lie until they are written; made when it is not there."""
    folder = Path(f"{store_path}.work")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def forget(stage_path: Path) -> None:
    """Remove a staging file, and its folder when it was the last."""
    stage_path.unlink(missing_ok=True)
    if stage_path.parent.suffix == ".work":
        with suppress(OSError):  # others lie there still
            stage_path.parent.rmdir()


@contextmanager
def beside(stage_path: Path, store_path: Path | None = None) -> Iterator[Any]:
    """A connection of its own that sees the staging file and, read-only, the store, each table under its own name."""
    if not stage_path.is_file():
        raise Refused("stage_lost", {"file": stage_path.name})
    db = sqlite.connect(":memory:", isolation_level=None, uri=True, timeout=5)
    try:
        db.execute("PRAGMA temp_store=MEMORY")
        db.execute("ATTACH DATABASE ? AS stage KEY ''", (os.fspath(stage_path),))
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-8000"):
            db.execute(f"PRAGMA stage.{pragma}").fetchall()
        if store_path is not None:
            db.execute("ATTACH DATABASE ? AS shop KEY ''", (f"{store_path.absolute().as_uri()}?mode=ro",))
        for statement in _OWN_TABLES:
            db.execute(statement)
        _complete(db)
        yield db
    finally:
        db.close()


def _complete(db: Any) -> None:
    """A file that an older program has left lacks columns that came later."""
    for table in ("staged", "taken_apart"):
        known = [row[1] for row in db.execute(f"PRAGMA stage.table_info({table})").fetchall()]
        for name in COLUMNS if known else ():
            if name not in known:
                db.execute(f"ALTER TABLE stage.{table} ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")


@contextmanager
def attached(store: Store, stage_path: Path) -> Iterator[None]:
    """The writing connection sees the staging file, which nobody changes meanwhile."""
    with beside(stage_path):
        pass
    db = store.connection
    if any(row[1] == "stage" for row in store.rows("PRAGMA database_list")):
        raise Refused("import_running")
    db.execute("ATTACH DATABASE ? AS stage KEY ''", (os.fspath(stage_path),))
    try:
        db.execute("PRAGMA stage.cache_size=-16000")
        yield
    finally:
        for table in TABLES:
            db.execute(f"DROP TABLE IF EXISTS temp.{table}")
        db.execute("DETACH DATABASE stage")
