"""A window over a shop with stored value, for the tests of its dialogs and pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from models.store import Store
from services.clock import FixedClock
from services.shop import change_settings
from tests.services.stored_value.counter import OPENING, Counter
from ui.dialogs.base import Dialog
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.translations import install

DAY = 51
"""So many days after the first top-up the window is opened."""


def fill(store: Store) -> Counter:
    """The example of the design: 500 + 60 paid in, 400 used at ten per cent off."""
    counter = Counter(store)
    change_settings(store, counter.act(), shop_name="青禾鲜果", opening_cash=30_000)
    who = counter.person("陈雨晴", "13812345210")
    counter.person("李秀英", "13900001247")
    counter.top_up(who)
    counter.day = 15
    sold = counter.buy(who, 10_667, off=1_067)
    counter.day = 22
    counter.bring_back(sold, 2_667)
    counter.day = 38
    counter.buy(who, 36_444, off=3_644)
    counter.day = DAY
    return counter


@contextmanager
def opened(qtbot: Any, store: Store, folder: Path, language: str = "zh_CN") -> Iterator[MainWindow]:
    """A window on the day of the counter, and all its dialogs closed after it."""
    install(language)
    clock = FixedClock(OPENING + timedelta(days=DAY))
    window = MainWindow(store, Machine(folder / "machine.ini"), clock=clock)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    # Keys of a window that is not active yet reach nothing.
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.context.jobs.idle)
    yield window
    for shown in QApplication.topLevelWidgets():
        if isinstance(shown, Dialog) and shown.isVisible():
            shown.discard()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window.hide()
    window.stop()
    window.deleteLater()


def dialog(qtbot: Any, window: MainWindow, kind: type[Any]) -> Any:
    """The dialog of a kind that is open, when it has read what it shows."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    return next(one for one in window.findChildren(kind) if one.isVisible())
