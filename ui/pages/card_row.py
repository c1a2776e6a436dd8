"""Cards beside each other; where the window is too narrow for that, one above the other in a scroll area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from ui import theme
from ui.widgets import Rule

LIST: Final = (292, 240)
NARROW_BELOW: Final = 1400
STACKED_BELOW: Final = 970
_MOST: Final = 16777215  # QWIDGETSIZE_MAX


@dataclass(frozen=True)
class Side:
    """A card: its `width` in a wide and in a narrow window, None = what is left; its least `height` in the stack."""

    widget: QWidget
    height: int
    width: tuple[int, int] | None = None


class ListAndCards(QWidget):
    """A list at the left, its width fixed, and cards right of it."""

    def __init__(self, side: QWidget, cards: Sequence[Side], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._sides = side, cards
        self._ground = QFrame()
        self._ground.setProperty("panel", "page")
        self._ground.setMinimumWidth(1)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ground)
        for card in cards:
            self._cards.addWidget(card.widget, 0 if card.width else 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._ground)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(side)
        line.addWidget(Rule(vertical=True))
        line.addWidget(area, 1)
        self._fit()

    @property
    def stacked(self) -> bool:
        """Whether the cards stand one above the other."""
        return self._cards.direction() == QBoxLayout.Direction.TopToBottom

    def _fit(self) -> None:
        narrow = self.width() < theme.px(NARROW_BELOW)
        stacked = self.width() < theme.px(STACKED_BELOW)
        self._side.setFixedWidth(theme.px(LIST[narrow]))
        self._cards.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        # Beside each other they make do with the height there is, and scroll within.
        self._ground.setMaximumHeight(_MOST if stacked else max(self.height(), 1))
        for card in self._sides:
            card.widget.setMinimumHeight(theme.px(card.height) if stacked else 0)
            if card.width is not None:
                wide = theme.px(card.width[narrow])
                card.widget.setMinimumWidth(0 if stacked else wide)
                card.widget.setMaximumWidth(_MOST if stacked else wide)
        gap = 10 if theme.instance().compact else 14
        self._cards.setContentsMargins(16, gap, theme.metrics().margin, gap)
        self._cards.setSpacing(gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cards"):
            self._fit()
