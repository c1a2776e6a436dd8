"""Stores that do not open: what is said, what is offered, and that nothing of the shop's own is thrown away."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from models.store import Store, current_version
from services import backups
from services.backup_files import connect, manifest_path
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.contacts import create
from services.demo_stores import demo_path
from services.errors import EnvironmentFault, StoreRefused
from services.imports import batches
from services.operations import Act
from services.settings import shop_settings
from services.shop import change_settings
from services.stores import open_store
from ui import messages
from ui.app import _stay
from ui.dialogs.demo import DemoDialog
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.widgets import Text
from ui.window.start import StoreTroubleDialog, open_for_window


@contextmanager
def _seeing_windows(*acts: Callable[[Any], object]) -> Iterator[None]:
    """While the program runs: an act for each main window, one after another, as soon as it is in sight."""
    left, seen = list(acts), set[int]()
    timer = QTimer()
    timer.setInterval(10)

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.isVisible() and id(widget.context) not in seen:
                seen.add(id(widget.context))
                kept.append(widget.context)
                try:
                    left.pop(0)(widget)
                except BaseException:
                    widget._may_close = True  # the program ends, so that the failure is told
                    widget.reopen = None
                    widget.close()
                    raise
                return

    kept: list[Any] = []  # so that no later one takes the place of an earlier one
    late = QTimer()
    late.setSingleShot(True)
    late.setInterval(20_000)
    late.timeout.connect(QApplication.exit)
    timer.timeout.connect(look)
    for one in (timer, late):
        one.start()
    yield
    timer.stop()
    in_time = late.isActive()
    late.stop()
    assert in_time, [type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert left == []


@contextmanager
def _seeing(kind: type[QWidget], act: Callable[[Any], object]) -> Iterator[None]:
    """While a modal loop runs: do `act` once with the first widget of a kind that is in sight."""
    timer = QTimer()
    timer.setInterval(10)

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                timer.stop()
                act(widget)
                return

    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()


@pytest.fixture
def backed_up(store: Store, act: Callable[[], Act], clock: FixedClock) -> Path:
    """A closed store with one contact in its backup and one that came later; the file of the backup."""
    create(store, act(), ContactInput(name="陈雨晴"))
    made = backups.automatic(store, "close", clock)
    create(store, act(), ContactInput(name="王晓敏"))
    store.close()
    return made.path


def _garble_settings(path: Path) -> None:
    """A setting whose text is no text any more, behind one that is whole: opening looks at the first only."""
    connection = connect(path)
    for key, value in (("shop_name", b'"A"'), ("time_zone", b'"\xff\xfe"')):
        connection.execute("INSERT INTO setting (key, value) VALUES (?, CAST(? AS TEXT))", (key, value))
    connection.close()


def test_the_newest_proved_backup_is_offered_with_what_it_lacks(
    qtbot: Any, store: Store, backed_up: Path, machine: Machine
) -> None:
    later = backed_up.with_name("hudie-20991231-235959-damaged.hudie")
    later.write_bytes(b"not whole")
    dialog = StoreTroubleDialog(StoreRefused("corrupt", str(store.path)), Path(store.path), machine)
    qtbot.addWidget(dialog)
    assert dialog.restore is not None
    said = " ".join(text.text() for text in dialog.findChildren(Text))
    assert "11-18" in said or "2026-11-18" in said
    assert "1 contact" in said
    assert "1 act since then would be missing" in said
    dialog.restore.click()
    assert dialog.result() == 1
    assert dialog.chosen == Path(store.path)
    with open_store(dialog.chosen) as restored:
        assert restored.value("SELECT count(*) FROM contact") == 1


def test_a_backup_without_proof_is_not_offered(
    qtbot: Any, store: Store, backed_up: Path, machine: Machine
) -> None:
    manifest_path(backed_up).unlink()
    dialog = StoreTroubleDialog(StoreRefused("missing", str(store.path)), Path(store.path), machine)
    qtbot.addWidget(dialog)
    assert dialog.restore is None


def test_a_restore_that_fails_is_said_and_the_dialog_stays(
    qtbot: Any, store: Store, backed_up: Path, machine: Machine
) -> None:
    dialog = StoreTroubleDialog(StoreRefused("corrupt", str(store.path)), Path(store.path), machine)
    qtbot.addWidget(dialog)
    dialog.show()
    with backed_up.open("r+b") as file:
        file.seek(9000)
        file.write(b"\x5a" * 64)
    from ui.window.restoring import RestoringDialog

    def back(restoring: Any) -> None:
        qtbot.waitUntil(lambda: restoring.primary is not None)
        restoring.primary.click()

    with _seeing(RestoringDialog, back):
        dialog.restore.click()
    assert "no whole backup" in dialog.sentence.text()
    assert dialog.isVisible()
    dialog.discard()


def test_damage_met_by_the_window_itself_leads_to_the_backup(
    qtbot: Any, store: Store, backed_up: Path, machine: Machine
) -> None:
    path = Path(store.path)
    _garble_settings(path)
    with open_store(path, window=True) as opened, pytest.raises(Exception, match="UTF-8") as met:
        shop_settings(opened)
    assert messages.sentence(met.value) == "The store is damaged. Restore a backup."
    offered: list[str] = []
    opened_on: list[int] = []

    def restore(dialog: Any) -> None:
        offered.append(dialog.sentence.text())
        dialog.restore.click()

    def close(window: Any) -> None:
        opened_on.append(window.context.store.value("SELECT count(*) FROM contact"))
        window._may_close = True
        window.close()

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with _seeing(StoreTroubleDialog, restore), _seeing(MainWindow, close):
        _stay(app, path, machine, "en", "light", "")
    assert offered == ["The store is damaged. Restore a backup."]
    assert opened_on == [1]


def test_a_window_that_closes_at_once_leaves_nothing_for_the_next_dialog_to_fall_over(
    qtbot: Any, store: Store, backed_up: Path, machine: Machine
) -> None:
    """The restoring dialog used to give the focus back to a window that had gone under it, and the process died."""
    counts: list[int] = []

    def restore(window: Any) -> None:
        counts.append(window.context.store.value("SELECT count(*) FROM contact"))
        window._end_in(backed_up)
        window._may_close = True
        window.close()

    def close(window: Any) -> None:
        counts.append(window.context.store.value("SELECT count(*) FROM contact"))
        window._may_close = True
        window.close()

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with _seeing_windows(restore, close):
        _stay(app, Path(store.path), machine, "en", "light", "")
    assert counts == [2, 1]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_store_that_can_only_be_read_goes_on_in_another_folder(
    qtbot: Any,
    store: Store,
    backed_up: Path,
    machine: Machine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    before = Path(store.path).read_bytes()
    dialog = StoreTroubleDialog(StoreRefused("read_only", str(store.path)), Path(store.path), machine)
    qtbot.addWidget(dialog)
    assert "can only be read" in dialog.sentence.text()
    assert dialog.fresh is not None
    assert dialog.elsewhere is not None
    dialog.elsewhere.click()
    assert dialog.chosen == other / "shop.hudie"
    with open_store(other / "shop.hudie") as moved:
        assert moved.value("SELECT count(*) FROM contact") == 2
    assert Path(store.path).read_bytes() == before


def test_make_it_new_never_touches_a_store_of_the_shops_own(
    qtbot: Any, open_window: Any, store: Store
) -> None:
    beside = Path(store.path).with_name("shop-demo.hudie")
    with open_store(beside, create=True) as own:
        change_settings(own, Act(), shop_name="自己的店")
    window = open_window()
    dialog = DemoDialog(window.context, lambda _path: None)
    qtbot.addWidget(dialog)
    assert dialog.again is None
    assert dialog._path == Path(store.path).with_name("shop-demo-2.hudie")
    for path in (beside, Path(store.path)):
        dialog._path = path
        dialog._renew()
        assert path.exists()
        assert dialog._child is None
    assert demo_path(Path(store.path)) not in (beside, Path(store.path))


def test_a_large_undo_waits_for_what_is_running(
    qtbot: Any, people: list[int], open_window: Any, store: Store, act: Callable[[], Act]
) -> None:
    from services import bulk
    from services.selection import Ids

    more = [create(store, act(), ContactInput(name=f"客{number}")).receipt["id"] for number in range(1100)]
    bulk.add_tags(store, act(), Ids(tuple(more)), ["宝妈"])
    window = open_window()
    go_on, order = threading.Event(), []
    window.context.jobs.long_write(
        lambda _store, progress: [progress.step(0, None) for _ in range(1) if go_on.wait(20)],
        lambda _done: order.append("import"),
    )
    qtbot.waitUntil(lambda: window.context.jobs.busy)
    window.undoing.turn_back(None, done=lambda changes: order.append(changes.kind))
    go_on.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["import", "undo"]
    assert store.value("SELECT count(*) FROM contact_tag") == 1
    assert backups.list_backups(Path(store.path))[0].reason.startswith("before-")
    assert batches.unfinished(store) == []


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A store of the first release."""
    path = tmp_path / "older.hudie"
    shutil.copyfile(Path(__file__).parents[2] / "fixtures" / "stores" / "0.1.0.hudie", path)
    return path


@pytest.mark.parametrize("patience", [0.0, 20.0])
def test_a_store_of_an_older_program_opens_after_a_backup(
    qtbot: Any, older: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    monkeypatch.setattr("ui.window.restoring._PATIENCE", patience)
    for _ in range(2):
        opened = open_for_window(older, machine)
        assert opened.value("SELECT count(*) FROM contact") == 60
        assert opened.value("PRAGMA user_version") == current_version()
        opened.close()
        assert [(b.reason, b.verified) for b in backups.list_backups(older)] == [("before-migration", True)]


def test_an_older_store_that_can_not_be_brought_up_to_date_is_told_of(
    qtbot: Any, older: Path, machine: Machine
) -> None:
    backups.folder(older).write_text("taken")
    before, said = older.read_bytes(), []

    def give_up(dialog: Any) -> None:
        said.append(dialog.sentence.text())
        dialog.reject()

    with _seeing(StoreTroubleDialog, give_up):
        assert open_for_window(older, machine) is None
    assert "could not be read or written" in said[0]
    assert older.read_bytes() == before


def test_raw_damage_is_worded_as_damage(store: Store) -> None:
    assert messages.sentence(EnvironmentFault("corrupt")) == "The store is damaged. Restore a backup."
