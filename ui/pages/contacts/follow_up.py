"""The follow-up state of one contact, and what the pane shows while nobody is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.contact_choices import FOLLOW_STATES
from ui import theme
from ui.pages.contacts import words
from ui.widgets import Combo, EmptyState, KeyCap, Segmented, Text


class FollowUp(QWidget):
    """The follow-up state, changed in place: segments, or a list where they don't fit."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        items = [(key, words.follow_state(key)) for key in FOLLOW_STATES]
        self.segments = Segmented(items, name=words.field("follow_state"))
        self.list = Combo(items, name=words.field("follow_state"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.segments)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self.segments.chosen.connect(lambda value: self.chosen.emit(str(value)))
        self.list.picked.connect(lambda value: self.chosen.emit(str(value)))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(36))

    def set_value(self, value: str) -> None:
        """Show a state."""
        self.segments.set_value(value)
        self.list.set_value(value)

    def _fit(self) -> None:
        fits = self.segments.sizeHint().width() <= self.width()
        self.segments.setVisible(fits)
        self.list.setVisible(not fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Nobody(QWidget):
    """How to go on: choose somebody, and the keys of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        said = EmptyState(
            "users",
            self.tr("Choose someone in the list"),
            self.tr("Details and history appear here."),
            tile=True,
        )
        layout.addWidget(said)
        keys = QGridLayout()
        keys.setHorizontalSpacing(10)
        keys.setVerticalSpacing(8)
        hints = (("↑ ↓", self.tr("Move through the list")), ("Enter", self.tr("Edit")), ("Space", self.tr("Tick")),
                 ("T", self.tr("Tag")), ("Ctrl F", self.tr("Find")))  # fmt: skip
        for row, (key, text) in enumerate(hints):
            keys.addWidget(KeyCap(key), row, 1, Qt.AlignmentFlag.AlignRight)
            keys.addWidget(Text(text, "caption", "ink2"), row, 2)
        keys.setColumnStretch(0, 1)
        keys.setColumnStretch(3, 1)
        layout.addLayout(keys)
        layout.addStretch(3)
