"""Closing while something runs, and with a backup that fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import backups, bulk, contacts
from services.backup_files import connect
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.contact_query import ContactQuery
from services.errors import EnvironmentFault
from services.imports import batches, checking, runs
from services.imports.checking import Checked
from services.imports.rules import ImportPlan
from services.imports.staged import work_folder
from services.operations import Act
from services.progress import Progress
from services.search import all_ids
from services.selection import Ids
from services.stores import open_store
from services.undo import undo
from tests.services.imports.lists import stage
from tests.states import TODAY, dump
from ui.jobs import Jobs
from ui.window.closing import BusyDialog, NoBackupDialog


def _checked(store: Store, count: int) -> Checked:
    rows = [{"phones": f"1390{n:07d}", "name": f"客{n}", "tags": "宝妈"} for n in range(count)]
    path = work_folder(store.path) / "1.stage"
    result = stage(path, rows, "1")
    return checking.check(store, path, Path("名单.xlsx"), ImportPlan(), result, "2026-11-18")


class HeldAt:
    """A progress that holds the work at its n-th step of a kind until the window ends its threads."""

    def __init__(self, jobs: Jobs, inner: Progress, note: str, step: int) -> None:
        self.jobs, self.inner, self.note, self.left = jobs, inner, note, step
        self.ended = threading.Event()

    def step(self, done: int, total: int | None, note: str = "") -> None:
        self.left -= note == self.note
        while self.left <= 0 and not self.jobs.stopped:
            self.inner.step(done, total, "held")
            self.ended.wait(0.01)
        self.inner.step(done, total, note)


def _run_until_held(qtbot: Any, window: Any, service: Any, note: str, step: int = 2) -> list[Any]:
    """Start long work and wait until it is held; the answers that come of it."""
    jobs, answers, notes = window.context.jobs, [], []
    jobs.long_write(
        lambda store, progress: service(store, HeldAt(jobs, progress, note, step)),
        answers.append,
        answers.append,
        lambda _done, _total, said: notes.append(said),
    )
    qtbot.waitUntil(lambda: "held" in notes)
    return answers


def test_close_now_leaves_an_import_to_the_next_start(
    qtbot: Any, people: list[int], open_window: Any, store: Store
) -> None:
    before = dump(store)
    ready = _checked(store, 6000)
    window = open_window()
    act = window.context.act()
    answers = _run_until_held(
        qtbot, window, lambda one, progress: runs.write(one, act, ready, progress), "writing"
    )
    window.close()
    window.findChild(BusyDialog)._give(True)
    begun = time.monotonic()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert time.monotonic() - begun < 1.5
    assert answers == []
    with open_store(Path(store.path)) as again:
        (left,) = batches.unfinished(again)
        assert (left.kind, left.can_resume) == ("writing", True)
        assert 0 < left.done < left.total == 6000
        batches.undo_unfinished(again, Act(), left.operation)
        assert dump(again) == before


def test_close_now_in_the_midst_of_taking_an_import_back(
    qtbot: Any, people: list[int], open_window: Any, store: Store
) -> None:
    before = dump(store)
    done = runs.write(store, Act(), _checked(store, 4000))
    window = open_window()
    act = window.context.act()
    _run_until_held(qtbot, window, lambda one, progress: undo(one, act, done.operation, progress), "undo")
    window.stop()
    with open_store(Path(store.path)) as again:
        (left,) = batches.unfinished(again)
        assert left.kind == "rolling_back"
        batches.undo_unfinished(again, Act(), left.operation)
        assert dump(again) == before


def test_close_now_takes_a_half_done_edit_back_at_the_next_start(
    qtbot: Any, people: list[int], open_window: Any, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs.write(store, Act(), _checked(store, 4000))
    before = dump(store)
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 100)
    everybody = Ids(tuple(all_ids(store, ContactQuery(), TODAY)))
    window = open_window()
    act = window.context.act()
    _run_until_held(
        qtbot, window, lambda one, progress: bulk.trash(one, act, everybody, progress), "trash_contacts"
    )
    window.stop()
    with open_store(Path(store.path)) as again:
        assert dump(again) != before
        (operation,) = bulk.unfinished(again)
        bulk.abandon(again, Act(), operation)
        assert bulk.unfinished(again) == []
        assert dump(again)["contact"] == before["contact"]


@pytest.mark.parametrize(
    ("fault", "restores"), [("disk_full", False), ("backup_failed", True), ("corrupt", True)]
)
def test_a_backup_that_fails_at_closing_is_said(
    qtbot: Any,
    people: list[int],
    open_window: Any,
    store: Store,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
    restores: bool,
) -> None:
    good = backups.backup(store, backups._own_folder(Path(store.path)), reason="timed", clock=clock)
    window = open_window()

    def fails(*_: object, **__: object) -> None:
        raise EnvironmentFault(fault, "counts")

    monkeypatch.setattr(backups, "automatic", fails)
    window.close()
    qtbot.waitUntil(lambda: window.findChild(NoBackupDialog) is not None)
    dialog = window.findChild(NoBackupDialog)
    assert window.isVisible()
    assert (dialog.restore is not None) == restores
    if restores:
        dialog.restore.click()
        qtbot.waitUntil(lambda: not window.isVisible())
        assert (window.restoring, window.reopen) == (good.path, Path(store.path))
    else:
        dialog.reject()
        qtbot.waitUntil(lambda: window.context.jobs.idle)
        assert window.isVisible()
        assert window.reopen is None
    assert good.path.exists()


def test_a_store_damaged_while_it_was_open_is_told_at_closing(
    qtbot: Any, open_window: Any, store: Store, act: Callable[[], Act], clock: FixedClock
) -> None:
    for number in range(300):
        contacts.create(store, act(), ContactInput(name=f"客{number}", remark="x" * 200))
    backups.backup(store, backups._own_folder(Path(store.path)), reason="timed", clock=clock)
    window = open_window()
    connection = connect(Path(store.path))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'identity'").fetchone()[0]
    size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with Path(store.path).open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x5a" * size)
    window.close()
    qtbot.waitUntil(lambda: window.findChild(NoBackupDialog) is not None)
    assert window.findChild(NoBackupDialog).restore is not None
    assert len(backups.list_backups(Path(store.path))) == 1
