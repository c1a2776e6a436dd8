"""The first ten minutes of a shop: an empty store, a list as it came, and every step by as few keys as can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from models.store import Store
from services.clock import FixedClock
from services.imports import reader
from tests.ui.import_wizard import lists
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.import_wizard import ImportWizard
from ui.pages.contacts.import_wizard.dialog import CHECK, COLUMNS, SUMMARY
from ui.settings_file import Machine

MOST = 60
FILE_DIALOG = 2
"""What choosing in the system's file dialog costs: a file, and OK."""
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Presses keys and counts them."""

    def __init__(self, qtbot: Any, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.window, self.count = qtbot, window, 0
        self._patch = monkeypatch

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key where the focus is."""
        self.count += 1
        self.qtbot.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        """A text where the focus is."""
        assert isinstance(self._focus(), QLineEdit)
        self.count += len(text)
        self.qtbot.keyClicks(self._focus(), text)

    def answer(self, dialog: str, path: Path) -> None:
        """Choose `path` the next time the system's file dialog comes."""

        def chosen(*_args: Any, **_more: Any) -> tuple[str, str]:
            self.count += FILE_DIALOG
            return str(path), ""

        self._patch.setattr(QFileDialog, dialog, chosen)

    def _focus(self) -> QWidget:
        window = QApplication.activeModalWidget() or self.window
        if not window.isActiveWindow():
            # What the system does when a dialog has gone.
            window.activateWindow()
            self.qtbot.waitUntil(window.isActiveWindow)
        return window.focusWidget() or window


def settled(qtbot: Any, window: MainWindow, rows: int) -> ContactsPage:
    """The page once its list shows so many rows."""

    def ready() -> bool:
        page = window.page()
        return (
            isinstance(page, ContactsPage) and page.list.table.complete and page.list.table.rowCount() == rows
        )

    qtbot.waitUntil(ready, timeout=10_000)
    page = window.page()
    assert isinstance(page, ContactsPage)
    return page


def modal(qtbot: Any, kind: type[QDialog] = QDialog) -> Any:
    """The dialog on top, once it is of this kind."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


@pytest.fixture
def open_shop(qtbot: Any, tmp_path: Path, clock: FixedClock) -> Iterator[Callable[[], MainWindow]]:
    """Starts the window on the same store each time."""
    started: list[MainWindow] = []

    def start() -> MainWindow:
        path = tmp_path / "shop.hudie"
        store = Store.open(path, create=not path.exists())
        made = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
        made.resize(1440, 900)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.page().focus_first()
        started.append(made)
        return made

    yield start
    for window in started:
        window.stop()
        window.hide()
        window.deleteLater()


def test_first_ten_minutes(
    qtbot: Any, tmp_path: Path, open_shop: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_shop()
    hands = Hands(qtbot, window, monkeypatch)
    numbers = lists.bare_numbers(tmp_path / "号码.csv")
    exported = tmp_path / "客户.xlsx"
    enter = Qt.Key.Key_Return

    # Import one bare column with masked numbers in GBK: Enter takes every default.
    hands.answer("getOpenFileName", numbers)
    hands.key(Qt.Key.Key_I, CONTROL)
    wizard = modal(qtbot, ImportWizard)
    hands.key(enter)
    qtbot.waitUntil(wizard.file.is_read, timeout=10_000)
    hands.key(enter)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    hands.key(enter)
    qtbot.waitUntil(lambda: wizard.step == CHECK and not wizard.check.busy(), timeout=10_000)
    hands.key(enter)
    qtbot.waitUntil(lambda: wizard.step == SUMMARY, timeout=10_000)
    hands.key(enter)
    page = settled(qtbot, window, 40)
    qtbot.waitUntil(lambda: any(one.field == "batch" for one in page.query().filters))
    settled(qtbot, window, 40)

    # Type four digits, open the person, name them.
    hands.key(Qt.Key.Key_F, CONTROL)
    hands.type("5007")
    page = settled(qtbot, window, 1)
    hands.key(enter)
    qtbot.waitUntil(page.list.view.hasFocus)
    hands.key(enter)
    modal(qtbot)
    hands.type("Zhang")
    hands.key(enter, CONTROL)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=10_000)
    store = window.context.store
    named = "SELECT count(*) FROM contact WHERE name = 'Zhang'"
    qtbot.waitUntil(lambda: store.value(named) == 1)

    # Undo.
    hands.key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: store.value(named) == 0, timeout=10_000)

    # Export everybody.
    hands.key(Qt.Key.Key_Escape)
    hands.key(Qt.Key.Key_F, CONTROL)
    hands.key(Qt.Key.Key_Escape)
    settled(qtbot, window, 40)
    hands.answer("getSaveFileName", exported)
    hands.key(Qt.Key.Key_E, CONTROL)
    export = modal(qtbot)
    qtbot.waitUntil(lambda: export.primary.isEnabled())
    hands.key(enter, CONTROL)
    qtbot.waitUntil(exported.exists, timeout=10_000)
    qtbot.waitUntil(lambda: export.job is None, timeout=10_000)
    hands.key(enter)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=10_000)
    seen = reader.inspect(exported)
    assert seen.rows == 40
    assert "138****5007" in {cell for row in seen.preview for cell in row}, "numbers are masked"

    # Close, which backs up; open again: all is there.
    hands.count += 1
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert list((tmp_path / "shop.hudie.backups").glob("*.hudie"))
    again = open_shop()
    settled(qtbot, again, 40)
    assert again.context.store.value("SELECT count(*) FROM identity WHERE kind = 'phone'") == 40
    assert hands.count <= MOST, f"{hands.count} clicks and keys"
