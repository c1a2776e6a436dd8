"""The wizard in the real window, over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.clock import FixedClock
from ui.main_window import MainWindow
from ui.pages.contacts.import_wizard import ImportWizard
from ui.settings_file import Machine


@pytest.fixture
def window(qtbot: Any, store: Store, clock: FixedClock, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of an empty shop at 1440 x 900."""
    made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    made.resize(1440, 900)
    made.show()
    yield made
    for other in QApplication.topLevelWidgets():
        if other is not made and other.isVisible():
            other.close()
    made.stop()
    made.hide()
    made.deleteLater()


@pytest.fixture
def open_wizard(qtbot: Any, window: MainWindow) -> Callable[[Path], ImportWizard]:
    """Opens the wizard on a file and waits until it is read."""

    def open_(file: Path) -> ImportWizard:
        wizard = ImportWizard(window.context, file)
        wizard.open()
        qtbot.waitUntil(wizard.file.is_read, timeout=20_000)
        return wizard

    return open_


@pytest.fixture
def to_check(qtbot: Any) -> Callable[[ImportWizard], None]:
    """Goes on to the third step and waits for what the check found."""

    def go(wizard: ImportWizard) -> None:
        wizard.go_on()
        qtbot.waitUntil(lambda: wizard.step == 1 and not wizard.columns.busy())
        wizard.go_on()
        checked(qtbot, wizard)

    return go


def checked(qtbot: Any, wizard: ImportWizard) -> None:
    """Wait until the check is over and its rows are in sight."""
    qtbot.waitUntil(
        lambda: wizard.step == 2 and not wizard.check.busy() and wizard.draft.checked is not None,
        timeout=20_000,
    )
    outcome = wizard.check.shown
    if wizard.draft.checked is not None and outcome != "importable" and wizard.draft.checked.counts[outcome]:
        qtbot.waitUntil(lambda: wizard.check.problems.table.rowCount() > 0)
