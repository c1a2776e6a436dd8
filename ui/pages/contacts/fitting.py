"""One of a few values: segments, or a list where they don't fit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import Combo, Segmented


class FittingChoice(QWidget):
    """`chosen(value)` when the user picks another value; `right` lets the segments stand at the right end."""

    chosen = Signal(str)

    def __init__(
        self,
        items: Iterable[tuple[str, str]],
        *,
        name: str,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        items = list(items)
        self.segments = Segmented(items, name=name)
        self.list = Combo(items, name=name)
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.segments)
        layout.addWidget(self.list, 1)
        layout.insertStretch(0 if right else 2, 0)
        self.segments.chosen.connect(lambda value: self._picked(str(value)))
        self.list.picked.connect(lambda value: self._picked(str(value)))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(36))

    def value(self) -> str:
        """The chosen value."""
        return str(self.segments.value())

    def set_value(self, value: str) -> None:
        """Show a value without a signal."""
        self.segments.set_value(value)
        self.list.set_value(value)

    def _picked(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def _fit(self) -> None:
        fits = self.segments.sizeHint().width() <= self.width()
        self.segments.setVisible(fits)
        self.list.setVisible(not fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
