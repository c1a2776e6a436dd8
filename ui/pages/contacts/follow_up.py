"""The follow-up state of one contact, and what the pane shows while nobody is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from services.contact_choices import FOLLOW_STATES
from ui.pages.contacts import words
from ui.pages.contacts.fitting import FittingChoice
from ui.widgets import EmptyState, KeyCap, Text


class FollowUp(FittingChoice):
    """The follow-up state, changed in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        items = [(key, words.follow_state(key)) for key in FOLLOW_STATES]
        super().__init__(items, name=words.field("follow_state"), parent=parent)


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
