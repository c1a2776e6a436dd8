"""Two sides of a view: what is listed at the left, what is edited at the right or, where that is too narrow, in a drawer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.contacts.drawer import Drawer

DRAWER_BELOW: Final = 1130
EDITOR: Final = 520
EDITOR_NARROW: Final = 452
NARROW_BELOW: Final = 1360
_MOST: Final = 16777215  # QWIDGETSIZE_MAX


class Sides(QFrame):
    """`left` are widgets with their share of the height, one above the other; they scroll where the window is too low for
    a few rows of each."""

    def __init__(
        self, left: Sequence[tuple[QWidget, int]], editor: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self._editor = editor
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part, share in left:
            column.addWidget(part, share)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self._across = QHBoxLayout(self)
        self._across.setSpacing(14)
        self._across.addWidget(area, 1)
        self._across.addWidget(editor)
        self.drawer = Drawer(self)
        self._place()

    @property
    def narrow(self) -> bool:
        """Whether the editor is a drawer, for want of room."""
        return self.width() < theme.px(DRAWER_BELOW)

    def _place(self) -> None:
        margin = theme.metrics().margin
        self._across.setContentsMargins(margin, 14, margin, 14)
        if self.narrow:
            self.drawer.take(self._editor, min(theme.px(EDITOR_NARROW), self.width()))
            self._editor.setMaximumWidth(_MOST)
            return
        if self.drawer.holds(self._editor):
            self.drawer.give_back()
            self._across.addWidget(self._editor)
            self._editor.show()
        wide = EDITOR if self.width() >= theme.px(NARROW_BELOW) else EDITOR_NARROW
        self._editor.setFixedWidth(theme.px(wide))

    def _place_later(self) -> None:
        # Qt walks over all widgets now, and none may change its parent meanwhile.
        QTimer.singleShot(0, self, self._place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if theme.instance().changing:
            self._place_later()
        else:
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "drawer"):
            self._place_later()
