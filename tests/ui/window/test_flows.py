"""Whole ways through the program, from one window to the next: moved, restored, only read."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import backups
from services.contact_input import ContactInput
from services.contacts import create
from services.demo import make
from services.demo_stores import demo_path
from services.operations import Act
from services.stores import open_store
from tests.ui.window.test_start import _seeing, _seeing_windows
from ui.app import _stay
from ui.dialogs.demo import DemoDialog
from ui.dialogs.notice import NoticeDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.settings.backups import RestoreDialog
from ui.settings_file import Machine
from ui.widgets import Button
from ui.window.place import PlaceBanner, ReadingBanner
from ui.window.start import StoreTroubleDialog


def _run(path: Path, machine: Machine) -> int:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return _stay(app, path, machine, "en", "light", "")


def _press(banner: Any) -> None:
    (button,) = banner.findChildren(Button)
    button.click()


def _count(path: Path) -> int:
    with open_store(path, reader=True) as store:
        return int(store.value("SELECT count(*) FROM contact"))


@pytest.fixture
def closed(store: Store, act: Callable[[], Act]) -> Path:
    """A closed store with one contact."""
    create(store, act(), ContactInput(name="陈雨晴"))
    store.close()
    return Path(store.path)


def test_out_of_a_synced_folder(
    qtbot: Any, closed: Path, machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, better = tmp_path / "OneDrive" / "shop.hudie", tmp_path / "here" / "shop.hudie"
    old.parent.mkdir()
    closed.rename(old)
    monkeypatch.setattr("services.places.default_path", lambda: better)
    seen: list[Path] = []

    def move(window: Any) -> None:
        seen.append(window.context.path)
        _press(window.findChild(PlaceBanner))

    def look(window: Any) -> None:
        seen.append(window.context.path)
        assert window.findChild(PlaceBanner) is None
        assert window.home is None
        create(window.context.store, Act(), ContactInput(name="王晓敏"))
        window.close()

    with _seeing_windows(move, look):
        assert _run(old, machine) == 0
    assert seen == [old, better]
    assert (_count(old), _count(better)) == (1, 2)


def test_a_backup_restored_from_settings(qtbot: Any, closed: Path, machine: Machine) -> None:
    with open_store(closed) as store:
        wanted = backups.automatic(store, "timed")
        create(store, Act(), ContactInput(name="王晓敏"))
    seen: list[int] = []

    def restore(window: Any) -> None:
        seen.append(window.context.store.value("SELECT count(*) FROM contact"))
        window.open_settings("backups")
        section = next(s for s in window.findChild(SettingsDialog).sections if s.key == "backups")
        qtbot.waitUntil(lambda: section.table.rowCount() == 1)
        section.view.selectRow(0)
        with _seeing(RestoreDialog, lambda dialog: dialog.primary.click()):
            section.restore.click()
            qtbot.waitUntil(lambda: window.reopen is not None)

    def look(window: Any) -> None:
        seen.append(window.context.store.value("SELECT count(*) FROM contact"))
        window.close()

    with _seeing_windows(restore, look):
        assert _run(closed, machine) == 0
    assert seen == [2, 1]
    kept = {made.reason: made.contacts for made in backups.list_backups(closed)}
    assert kept["before-restore"] == 2
    assert wanted.path.exists()


def test_into_the_demo_shop_and_back(qtbot: Any, closed: Path, machine: Machine) -> None:
    demo = demo_path(closed)
    make(demo, 60, 1, date(2026, 11, 18))
    before, seen = closed.read_bytes(), []

    def enter(window: Any) -> None:
        seen.append((window.context.path, window.context.settings.is_demo))
        window.open_demo()
        window.findChild(DemoDialog).primary.click()

    def back(window: Any) -> None:
        seen.append((window.context.path, window.context.settings.is_demo))
        next(one for one in window.findChildren(Button) if one.text() == "Back to my shop").click()

    def look(window: Any) -> None:
        seen.append((window.context.path, window.context.settings.is_demo))
        window.close()

    with _seeing_windows(enter, back, look):
        assert _run(closed, machine) == 0
    assert seen == [(closed, False), (demo, True), (closed, False)]
    assert len(before) == closed.stat().st_size


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_store_that_can_only_be_read_is_looked_at(
    qtbot: Any, closed: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))
    before, seen = closed.read_bytes(), []

    def look(window: Any) -> None:
        assert window.findChild(ReadingBanner) is not None
        context = window.context
        act = context.act()
        with _seeing(NoticeDialog, lambda dialog: (seen.append(dialog.windowTitle()), dialog.accept())):
            context.operations.run(lambda store: create(store, act, ContactInput(name="王晓敏")))
            qtbot.waitUntil(lambda: len(seen) == 1)
        assert context.store.value("SELECT count(*) FROM contact") == 1
        window.close()

    with _seeing(StoreTroubleDialog, lambda dialog: dialog.look.click()), _seeing_windows(look):
        assert _run(closed, machine) == 0
    assert closed.read_bytes() == before
    assert not backups.folder(closed).exists()
