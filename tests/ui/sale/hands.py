"""What a hand does at the counter: keys where the focus is, and what is seen then."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from ui.dialogs.sale.dialog import RecordSaleDialog
from ui.main_window import MainWindow

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def top(kind: type[Any]) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def focus(qtbot: Any) -> Any:
    """What has the focus; where a popup has just closed, the dialog gets it back."""
    if QApplication.focusWidget() is None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return QApplication.focusWidget()


def type_in(qtbot: Any, text: str) -> None:
    qtbot.keyClicks(focus(qtbot), text)


def press(qtbot: Any, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focus(qtbot), key, mods)


def choose(qtbot: Any, sale: RecordSaleDialog, text: str) -> None:
    """Find somebody and take the first."""
    type_in(qtbot, text)
    press(qtbot, ENTER)
    qtbot.waitUntil(lambda: sale.person.settled and sale.amount.field.hasFocus())


def quoted(qtbot: Any, sale: RecordSaleDialog, due: int) -> None:
    qtbot.waitUntil(lambda: sale.quote is not None and sale.quote.due == due)


def sold(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.findChild(RecordSaleDialog) is None and bool(window.toasts.toasts))


def last(store: Store, columns: str) -> Any:
    return store.row(f"SELECT {columns} FROM sale ORDER BY id DESC LIMIT 1")
