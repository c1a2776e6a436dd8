"""A box for a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from ui import theme


class DateBox(QDateEdit):
    """A date, typed or stepped by the arrow keys; without buttons."""

    def __init__(self, value: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.setAccessibleName(name)
        # The padding of a style sheet does not reach the editor inside.
        self.lineEdit().setTextMargins(theme.px(9), 0, 0, 0)
        self.setDate(QDate(value.year, value.month, value.day))

    def iso(self) -> str:
        """The date as it is stored."""
        return self.date().toString("yyyy-MM-dd")
