"""Editing one cell where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui import theme
from ui.tables import TableView


class CellEditor(QLineEdit):
    """An editor that lies over a cell. Enter takes the text, Esc leaves the cell as it is."""

    closed = Signal()

    def __init__(self, view: TableView, commit: Callable[[QModelIndex, str], str]) -> None:
        super().__init__(view.viewport())
        self._view, self._commit = view, commit
        self._index = QModelIndex()
        self.setProperty("editor", "cell")
        self.setAccessibleName(self.tr("What the cell should say"))
        self.textEdited.connect(lambda: self._complain(""))
        view.viewport().installEventFilter(self)
        self.hide()

    def open_at(self, index: QModelIndex, text: str) -> None:
        """Edit the cell at `index`."""
        self._index = index
        self._complain("")
        self.setText(text)
        self._view.scrollTo(index)
        self.place()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def close_editor(self) -> None:
        """Leave the cell as it is."""
        self._index = QModelIndex()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """Stay over the cell while the rows move."""
        if self._index.isValid():
            self.setGeometry(self._view.visualRect(self._index).adjusted(4, 3, -4, -4))

    def _complain(self, text: str) -> None:
        self.setProperty("invalid", "true" if text else None)
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        theme.restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_editor()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        index, text = self._index, self.text().strip()
        problem = self._commit(index, text)
        if problem:
            self._complain(problem)
        else:
            self.close_editor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
