"""A page of cards on the window's ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from ui import theme
from ui.context import Page


class GroundPage(Page):
    """Cards beside or below each other, their margins and gaps as the window's height allows."""

    _cards: QBoxLayout | None = None

    def lay(self, direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom) -> QBoxLayout:
        """The layout of the cards, over the whole page; made once."""
        ground = QFrame()
        ground.setProperty("panel", "page")
        cards = self._cards = QBoxLayout(direction, ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self.measure()
        return cards

    @property
    def gap(self) -> int:
        """Pixels between cards."""
        return 10 if theme.instance().compact else 14

    def measure(self) -> None:
        """Margins and gaps anew."""
        if self._cards is not None:
            margin, gap = theme.metrics().margin, self.gap
            self._cards.setContentsMargins(margin, gap, margin, gap)
            self._cards.setSpacing(gap)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._cards is not None:
            QTimer.singleShot(0, self, self.measure)
