"""The search box over the list: its keys lead into the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets import SearchField


class ListSearch(SearchField):
    """`entered()` on Down and Enter; `all_wanted()` on Ctrl+A in the empty box."""

    entered = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Name, pinyin initials or phone tail, e.g. cyq, 5210"),
            self.tr("Name, pinyin initials or phone tail"),
            self.tr("Name, initials or phone tail"),
            name=self.tr("Find a contact"),
            parent=parent,
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Down:
            self.entered.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_A and control and not self.text():
            self.all_wanted.emit()
            return
        super().keyPressEvent(event)
