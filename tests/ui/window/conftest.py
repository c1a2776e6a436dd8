"""The real window over a real store, empty or with a few people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from models.store import Store
from services.clock import FixedClock
from services.contacts import ContactInput, create
from services.operations import Act
from ui import translations
from ui.main_window import MainWindow
from ui.settings_file import Machine

Opener = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _english(qapp: Any) -> None:
    translations.install("en")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """The facts of this computer, in a file of the test's own."""
    return Machine(tmp_path / "machine.ini")


@pytest.fixture
def people(store: Store, act: Callable[[], Act]) -> list[int]:
    """Three contacts, one of them tagged."""
    names = (("陈雨晴", ("宝妈",)), ("王晓敏", ()), ("曾国强", ()))
    return [
        create(store, act(), ContactInput(name=name, phones=(f"138001352{place:02}",), tags=tags)).receipt[
            "id"
        ]
        for place, (name, tags) in enumerate(names)
    ]


@pytest.fixture
def open_window(qtbot: Any, store: Store, machine: Machine, clock: FixedClock) -> Iterator[Opener]:
    """Opens the window on the store and waits until it is at rest."""
    opened: list[MainWindow] = []

    def make(**options: Any) -> MainWindow:
        window = MainWindow(store, machine, clock=clock, **options)
        window.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        opened.append(window)
        # Keys of a window that is not active yet reach nothing.
        qtbot.waitUntil(lambda: window.isActiveWindow() and window.context.jobs.idle)
        return window

    yield make
    for window in opened:
        window.hide()
        window.stop()
        window.deleteLater()
