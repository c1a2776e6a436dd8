"""The Contacts page in the real window, over a real store of sixty people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.clock import FixedClock
from tests.states import furnished
from tests.ui.contacts import people
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.settings_file import Machine


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    """Their ids by name."""
    return furnished(store, people.fill)


@pytest.fixture
def window(
    qtbot: Any, ids: dict[str, int], store: Store, clock: FixedClock, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window at 1440 x 900, its list read."""
    made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the small offscreen screen would maximise it
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    page = made.page()
    assert isinstance(page, ContactsPage)
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 58)
    yield made
    for popup in QApplication.topLevelWidgets():
        if popup is not made and popup.isVisible():
            popup.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    """The page."""
    found = window.page()
    assert isinstance(found, ContactsPage)
    found.focus_first()
    return found
