"""What the bar over Channels holds: the period, a new channel, a newcomer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.period_choice import PeriodChoice
from ui.widgets import Button


class Tools(PeriodChoice):
    """`period_chosen()`, `create_wanted()`, `register_wanted()`."""

    create_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(today, parent=parent)
        self.new = Button(self.tr("New channel"), "secondary", "plus", clicked=self.create_wanted.emit)
        self.register = Button(
            self.tr("Register newcomer"),
            "secondary",
            "user-plus",
            keys="Ctrl+Shift+N",
            clicked=self.register_wanted.emit,
        )
        for part in (self.new, self.register):
            self.row.addWidget(part)
