"""A table in a card that cuts no row through."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.tables.view import TableView
from ui.widgets.cards import Card

_EDGES: Final = 4  # of the card


class WholeRows(QWidget):
    """As high as its rows where there is room, else as many whole ones as fit, `least` of them anyway. Add it with a
    stretch."""

    def __init__(self, view: TableView, least: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._least = least
        self._card = Card(margins=(1, 1, 1, 1))
        self._card.body.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addStretch(1)
        view.model().modelReset.connect(self._measure)
        # After the view, which takes over the new measures first.
        theme.instance().themeChanged.connect(self._measure)
        self._measure()

    def _high(self, rows: int) -> int:
        head = self._view.horizontalHeader().height()
        return head + rows * self._view.verticalHeader().defaultSectionSize() + _EDGES

    def _measure(self) -> None:
        rows = max(1, self._view.model().rowCount())
        self.setMinimumHeight(self._high(min(rows, self._least)))
        self.setMaximumHeight(self._high(rows))
        self._snap()

    def _snap(self) -> None:
        row = self._view.verticalHeader().defaultSectionSize()
        self._card.setFixedHeight(self._high(max(1, (self.height() - self._high(0)) // row)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._snap()
