"""The step to a newer store (F12): backed up once, whole or not at all, wherever it breaks."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from models.store import Store, StoreDatabase, current_version
from services import backups
from services.checks import check
from services.progress import Cancelled
from services.stores import is_older, open_store

FIRST = Path(__file__).parents[1] / "fixtures" / "stores" / "0.1.0.hudie"
DIES = """
import os, signal, sys
from models.store import StoreDatabase
from services.stores import open_store
run, left = StoreDatabase.execute_sql, int(sys.argv[2])
def dying(self, *arguments):
    global left
    left -= self.file.name == "shop.hudie"
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return run(self, *arguments)
StoreDatabase.execute_sql = dying
from pathlib import Path
open_store(Path(sys.argv[1]))
"""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A store of the first release."""
    path = tmp_path / "shop.hudie"
    shutil.copyfile(FIRST, path)
    return path


def _content(path: Path) -> dict[str, Any]:
    """Version, schema and rows of a file, without the program."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        schema = connection.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall()
        tables = [name for name, kind, sql in schema if kind == "table" and "VIRTUAL" not in sql]
        found: dict[str, Any] = {
            name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables
        }
        return found | {"": [schema, connection.execute("PRAGMA user_version").fetchone()]}
    finally:
        connection.close()


def test_an_older_store_is_backed_up_once(older: Path) -> None:
    before = _content(older)
    assert is_older(older)
    with open_store(older) as store:
        assert store.value("PRAGMA user_version") == current_version()
        assert check(store).ok
    (made,) = backups.list_backups(older)
    assert (made.reason, made.verified, made.version, made.contacts) == ("before-migration", True, 1, 60)
    assert _content(made.path) == before
    assert not is_older(older)
    with open_store(older), open_store(older, reader=True):
        assert len(backups.list_backups(older)) == 1


def test_its_backup_can_be_restored_by_the_newer_program(older: Path) -> None:
    with open_store(older) as store:
        store.execute("DELETE FROM setting")
    (made,) = backups.list_backups(older)
    assert backups.restore(made.path, older).contacts == 60
    with open_store(older) as store:
        assert store.value("PRAGMA user_version") == current_version()
        assert check(store).ok


def test_a_migration_that_fails_at_any_statement_leaves_the_older_store(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _content(older)
    run, left = StoreDatabase.execute_sql, 0

    def failing(self: Any, sql: str, *arguments: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise RuntimeError("broken")
        return run(self, sql, *arguments)

    monkeypatch.setattr(StoreDatabase, "execute_sql", failing)
    broken = 0
    while True:
        left = broken
        try:
            Store.open(older).close()
            break
        except RuntimeError:
            now = _content(older)
            # Its very last statements come after the migration has been committed as a whole.
            assert now == before or now[""][1] == (current_version(),)
        broken += 1
    assert broken > 10
    monkeypatch.undo()
    with open_store(older) as store:
        assert check(store).ok


@pytest.mark.parametrize("statement", [1, 9, 25, 45])
def test_a_killed_migration_is_done_at_the_next_start(older: Path, statement: int) -> None:
    ended = subprocess.run([sys.executable, "-c", DIES, str(older), str(statement)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert all(made.verified for made in backups.list_backups(older))
    with open_store(older) as store:
        assert store.value("PRAGMA user_version") == current_version()
        assert store.value("SELECT count(*) FROM contact") == 60
        assert check(store).ok


def test_the_backup_before_it_can_be_stopped(older: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            raise Cancelled

    before = older.read_bytes()
    with pytest.raises(Cancelled):
        open_store(older, progress=Impatient())
    assert older.read_bytes() == before
    assert backups.list_backups(older) == []
    with open_store(older) as store:
        assert store.value("SELECT count(*) FROM contact") == 60
