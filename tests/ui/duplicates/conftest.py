"""The view Duplicates in the real window, over a shop with people who are there twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import contacts
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from tests.conftest import NOON
from tests.states import furnished
from ui.main_window import MainWindow
from ui.pages.duplicates import DuplicatesPage
from ui.settings_file import Machine

PEOPLE = {
    "陈雨晴": ContactInput(name="陈雨晴", phones=("13800005210",), birthday="11-25", tags=("宝妈",), remark="不吃榴莲"),
    "雨晴妈妈": ContactInput(
        name="雨晴妈妈", wechat_id="13800005210", birthday="1991-11-25", tags=("宝妈", "团购"), remark="晚上 8 点后取", area="小区A"
    ),
    "高欣妍": ContactInput(name="高欣妍", phones=("13700001111",)),
    "小区高": ContactInput(name="小区高", wechat_id="13700001111"),
    "王建国": ContactInput(name="王建国", birthday="1960-03-05"),
    "建国": ContactInput(name="王建国", birthday="03-05", remark="老王"),
    "李桂兰": ContactInput(name="李桂兰", phones=("13800007788",)),
    "桂兰姐": ContactInput(name="李桂兰", phones=("13900007788",)),
    "赵一": ContactInput(name="赵一"),
}  # fmt: skip


def _fill(store: Store) -> dict[str, int]:
    return {
        key: contacts.create(store, Act(clock=FixedClock(NOON)), values).receipt["id"]
        for key, values in PEOPLE.items()
    }


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    """Their ids."""
    return furnished(store, _fill)


@pytest.fixture
def window(
    qtbot: Any, ids: dict[str, int], store: Store, clock: FixedClock, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window at 1440 x 900."""
    made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def page(qtbot: Any, window: MainWindow) -> DuplicatesPage:
    """The page, its search done and the first pair in sight."""
    found = window.context.window.show_view("contacts", "duplicates")
    assert isinstance(found, DuplicatesPage)
    qtbot.waitUntil(lambda: found.all is not None and found.compare.pair is not None)
    found.focus_first()
    return found
