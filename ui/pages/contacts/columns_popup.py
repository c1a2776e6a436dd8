"""Choosing the columns of the list and putting them in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.pages.contacts.popup import Popup, TickList
from ui.widgets import Button, Text

translate = QCoreApplication.translate


class _Order(TickList):
    """Ticks that can be dragged, or moved with Ctrl and the arrows."""

    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, rows=12)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.currentRow()
            to = row + (-1 if event.key() == Qt.Key.Key_Up else 1)
            if row >= 0 and 0 <= to < self.count():
                self.insertItem(to, self.takeItem(row))
                self.setCurrentRow(to)
                self.moved.emit()
            return
        super().keyPressEvent(event)


class ColumnsPopup(Popup):
    """`arranged(order, hidden)` with every tick and move; `reset()` for the order the list began with."""

    arranged = Signal(object, object)
    reset = Signal()

    def __init__(self, opener: QWidget, columns: Sequence[tuple[str, str]], state: dict[str, Any]) -> None:
        super().__init__(opener, translate("Contacts", "Columns"), width=280)
        titles = dict(columns)
        order = [key for key in state.get("order", []) if key in titles]
        order += [key for key in titles if key not in order]
        hidden = set(state.get("hidden", []))
        self.list = _Order(self.tr("Columns"))
        self.list.fill((key, titles[key], "", key not in hidden) for key in order)
        self.list.ticked.connect(self._tell)
        self.list.moved.connect(self._tell)
        self.body.addWidget(self.list)
        self.body.addWidget(Text(self.tr("Drag to put in order, or Ctrl ↑ ↓"), "caption", "ink3", wrap=True))
        self.add_footer(
            Button(self.tr("Reset"), "ghost", size="small", clicked=self._reset),
            Button(self.tr("Done"), "primary", size="small", clicked=self.close),
        )
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _tell(self) -> None:
        order = self.list.all_values()
        shown = self.list.values()
        if not shown:
            self.list.toggle()  # the last column stays
            return
        self.arranged.emit(order, [key for key in order if key not in shown])

    def _reset(self) -> None:
        self.hide()
        self.reset.emit()
        self.close()
