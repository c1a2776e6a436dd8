"""The frame: what it shows of the store, undo by key, what it remembers, how it closes."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLineEdit

from models.store import Store
from services import backups
from services.clock import FixedClock
from services.contacts import ContactInput, create, details
from services.operations import Act
from services.shop import change_settings
from ui.context import Page
from ui.dialogs.settings import SettingsDialog
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.first_run import FirstRunPage
from ui.settings_file import Machine
from ui.window.closing import BusyDialog
from ui.window.dropping import dropped
from ui.window.instance import Listener, raise_first, server_name


def add_one(window: MainWindow, name: str, done: list[Any]) -> None:
    act = window.context.act()
    window.context.operations.run(lambda store: create(store, act, ContactInput(name=name)), done=done.append)


def test_an_empty_shop_shows_the_ways_to_begin_until_somebody_is_there(qtbot: Any, open_window: Any) -> None:
    window = open_window()
    assert isinstance(window.page(), FirstRunPage)
    done: list[Any] = []
    add_one(window, "陈雨晴", done)
    qtbot.waitUntil(lambda: isinstance(window.page(), ContactsPage))
    window.undo()
    qtbot.waitUntil(lambda: isinstance(window.page(), FirstRunPage))


def test_a_shop_with_people_opens_on_the_list(people: list[int], open_window: Any) -> None:
    assert isinstance(open_window().page(), ContactsPage)


def test_undo_and_redo_carry_the_name_of_the_act(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    undo, redo = window.deeds["undo"], window.deeds["redo"]
    qtbot.waitUntil(lambda: undo.text() == "Undo: New contact")
    assert redo.text() == "Redo"
    undo.trigger()
    qtbot.waitUntil(lambda: redo.text() == "Redo: New contact")
    redo.trigger()
    qtbot.waitUntil(lambda: redo.text() == "Redo")


def test_ctrl_z_in_a_search_box_is_the_boxs_own(
    qtbot: Any, people: list[int], open_window: Any, store: Store
) -> None:
    window = open_window()
    box = window.findChild(QLineEdit)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "ab")
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert details(store, people[-1]).name == "曾国强"


def test_an_undo_says_what_it_did(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.deeds["undo"].text() != "Undo")
    window.undo()
    qtbot.waitUntil(lambda: bool(window.toasts.toasts))
    assert window.toasts.toasts[0].accessibleName() == "Undone: New contact"


def test_with_nothing_to_undo_the_window_says_so(qtbot: Any, open_window: Any) -> None:
    window = open_window()
    window.undo()
    qtbot.waitUntil(lambda: bool(window.toasts.toasts))
    assert window.toasts.toasts[0].accessibleName() == "There is nothing to undo."


def test_the_status_bar_names_shop_and_backup(
    qtbot: Any, people: list[int], open_window: Any, store: Store, clock: FixedClock, act: Callable[[], Act]
) -> None:
    change_settings(store, act(), shop_name="青禾鲜果")
    backups.automatic(store, "close", clock)
    window = open_window()
    assert window.windowTitle() == "Hudie 蝶 · 青禾鲜果"
    texts = {button.text() for button in window.bottom.findChildren(type(window.bottom._last))}
    assert "Last backup today 12:00" in texts


def test_a_shop_without_a_backup_is_told_in_red(people: list[int], open_window: Any) -> None:
    window = open_window()
    assert window.bottom._last.text() == "No backup yet"
    assert window.bottom._last._tone == "danger"


def test_work_behind_shows_in_the_status_bar_until_it_ends(open_window: Any) -> None:
    window = open_window()
    opened: list[bool] = []
    work = window.work("Importing", lambda: opened.append(True))
    work.step(50, 100)
    assert window.bottom._running.text() == "Importing 50%"
    window.bottom._running.click()
    assert opened == [True]
    work.end()
    assert not window.bottom._running.isVisible()


@pytest.mark.parametrize(
    ("name", "taken"), [("名单.xlsx", True), ("名单.CSV", True), ("photo.png", False), ("名单", False)]
)
def test_only_sheets_may_be_dropped(tmp_path: Path, name: str, taken: bool) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    assert (dropped(mime) is not None) == taken


def test_the_demo_shop_says_so_and_leads_back(
    qtbot: Any, people: list[int], store: Store, act: Callable[[], Act], open_window: Any, tmp_path: Path
) -> None:
    change_settings(store, act(), is_demo=True, shop_name="青禾鲜果")
    home = tmp_path / "mine.hudie"
    window = open_window(home=home)
    assert "demo" not in window.deeds
    assert window.windowTitle().endswith("青禾鲜果 (demo)")
    window.leave_demo()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.reopen == home


def test_closing_makes_a_backup_and_remembers_the_place(
    qtbot: Any, people: list[int], open_window: Any, machine: Machine, store: Store
) -> None:
    window = open_window()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [info.reason for info in backups.list_backups(Path(store.path))] == ["close"]
    assert not machine.geometry.isEmpty()
    assert store._lock is None


def test_closing_during_long_work_asks(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    go_on = threading.Event()
    window.context.jobs.long_write(lambda _store, _progress: go_on.wait(20), lambda _done: None)
    qtbot.waitUntil(lambda: window.context.jobs.busy)
    window.close()
    dialog = window.findChild(BusyDialog)
    assert window.isVisible()
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: not window.context.jobs.busy)
    assert window.isVisible()


def test_changing_the_language_remakes_the_window(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    window.change_language("zh_CN")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert window.top.bar.tabText(0) == "客户"
    assert window.context.machine.language == "zh_CN"
    dialog = window.findChild(SettingsDialog)
    assert dialog.title.text() == "外观与语言"
    dialog.discard()


def test_a_second_start_raises_the_first_window(qtbot: Any, tmp_path: Path) -> None:
    raised: list[bool] = []
    store = tmp_path / "shop.hudie"
    listener = Listener(store, lambda: raised.append(True))
    assert listener.listening
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        " app = QCoreApplication([]); from ui.window.instance import raise_first;"
        " sys.exit(0 if raise_first(Path(sys.argv[1])) else 1)"
    )
    asking = subprocess.Popen([sys.executable, "-c", code, str(store)], cwd=Path(__file__).parents[3])
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)
    listener.close()
    assert (asking.returncode, raised) == (0, [True])


def test_nobody_answers_for_a_store_without_a_window(tmp_path: Path, qapp: Any) -> None:
    assert not raise_first(tmp_path / "other.hudie")
    assert server_name(tmp_path / "a.hudie") != server_name(tmp_path / "b.hudie")


def test_a_digit_with_ctrl_brings_a_tab_to_the_front(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    for place, key in enumerate(window.top.keys()):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.ControlModifier)
        assert window.stack.currentWidget() is window.pages[key]
        qtbot.waitUntil(lambda: window.context.jobs.idle)
        # A part of a page that was shown before it had a place was a window of its own and took the keys.
        assert window.isActiveWindow()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)


def test_page_keys_reach_the_page(qtbot: Any, people: list[int], open_window: Any) -> None:
    window = open_window()
    page = window.page()
    assert isinstance(page, Page)
    window.deeds["find"].trigger()
    qtbot.waitUntil(lambda: page.search.hasFocus())
