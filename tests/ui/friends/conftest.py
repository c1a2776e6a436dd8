"""The view Add friends in the real window: two assistants, people dealt to one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.clock import FixedClock
from services.friend_work import dealing
from services.operations import Act
from services.shop import change_settings
from tests.conftest import NOON
from tests.services.friend_work import shop as friend_shop
from tests.states import furnished
from ui.main_window import MainWindow
from ui.pages.friends import FriendsPage
from ui.settings_file import Machine


@dataclass
class Shop:
    """Ids: the assistant whose turn it is, their account, the people in the order of the list."""

    staff: int
    account: int
    people: list[int]


def _fill(store: Store) -> Shop:
    clock = FixedClock(NOON)
    act = Act(clock=clock)
    friend_shop.switch_on(store, act)
    change_settings(store, Act(clock=clock), shop_name="青禾鲜果")
    who, account = friend_shop.assistant(store, act, "小周", cap=4)
    friend_shop.assistant(store, act, "阿梅", cap=4)
    people = friend_shop.people(store, act, 5)
    friend_shop.put(store, act, people)
    dealing.deal(store, Act(clock=clock), [account], 1)
    return Shop(who, account, people)


@pytest.fixture
def shop(store: Store) -> Shop:
    """Five people, four of them dealt to 小周 today; nobody to 阿梅."""
    return furnished(store, _fill)


@pytest.fixture
def window(qtbot: Any, store: Store, shop: Shop, clock: FixedClock, tmp_path: Path) -> Iterator[MainWindow]:
    """The window, 小周 at the counter."""
    machine = Machine(tmp_path / "machine.ini")
    machine.set("counter/staff", {str(store.path): shop.staff})
    made = MainWindow(store, machine, clock=clock)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.context.jobs.idle)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def page(qtbot: Any, window: MainWindow) -> FriendsPage:
    """The page with its list read and the first person in sight."""
    found = window.show_view("contacts", "friends")
    assert isinstance(found, FriendsPage)
    found.focus_first()
    qtbot.waitUntil(lambda: found.list.table.complete and found.pane.now is not None)
    return found
