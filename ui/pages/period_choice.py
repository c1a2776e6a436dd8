"""Choosing the dates that a page is about: a usual period, or dates of one's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from services.birthdays import BadDate, parse_date
from services.channels.figures import Period
from services.errors import FieldRefused
from ui import messages, periods
from ui.pages.contacts.popup import Popup
from ui.widgets import Button, Combo, ElidedLabel, Field


class PeriodPopup(Popup):
    """Two dates of one's own; `taken(Period)`."""

    taken = Signal(object)

    def __init__(self, opener: QWidget, period: Period) -> None:
        super().__init__(opener, self.tr("From which day to which"), width=300)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.first = Field(self.tr("From"), QLineEdit(period.first), check=self._check)
        self.last = Field(self.tr("To"), QLineEdit(period.last), check=self._check)
        for field in (self.first, self.last):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            if isinstance(field.editor, QLineEdit):
                field.editor.returnPressed.connect(self.take)
        self.body.addLayout(row)
        self.add_footer(Button(self.tr("Show"), "primary", size="small", clicked=self.take))
        self.first.editor.setFocus()

    def _check(self, text: str) -> str | None:
        try:
            parse_date(text)
        except BadDate:
            return messages.reason("bad_date")
        return None

    def take(self) -> None:
        """Hand the period over, if it is one."""
        if not (self.first.validate() and self.last.validate()):
            return
        try:
            period = Period(parse_date(self.first.text()), parse_date(self.last.text())).checked()
        except FieldRefused as error:
            self.last.set_error(messages.sentence(error))
            return
        self.hide()
        self.taken.emit(period)
        self.close()


class _Dates(ElidedLabel):
    """The first to give way in a narrow window: whole, or not at all."""

    def __init__(self, text: str, role: str, tone: str) -> None:
        super().__init__(text, role, tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def shown(self) -> str:
        fits = super().shown() == self.text()
        return self.text() if fits else ""


class PeriodChoice(QWidget):
    """The dates, and a list to choose them from; `period_chosen()`. What else the bar holds is added to `row`."""

    period_chosen = Signal()

    def __init__(self, today: date, key: str = "month", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._today = today
        self.period = periods.period_of(key, today)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.dates = _Dates("", "caption", "ink2")
        self.choice = Combo(
            [(key, periods.period_name(key)) for key in periods.PERIODS], name=self.tr("Period")
        )
        self.choice.picked.connect(lambda key: self.choose(str(key)))
        for part in (self.dates, self.choice):
            self.row.addWidget(part)
        self._show()

    def choose(self, key: str) -> None:
        """Take another period; dates of one's own are asked for."""
        if key == "own":
            popup = PeriodPopup(self.choice, self.period)
            popup.taken.connect(self.take)
            popup.closed.connect(lambda: self.choice.set_value(self.key))
            popup.open_under()
            return
        self.key = key
        self.period = periods.period_of(key, self._today)
        self._show()
        self.period_chosen.emit()

    def take(self, period: Period) -> None:
        """Take dates of one's own."""
        self.key, self.period = "own", period
        self._show()
        self.period_chosen.emit()

    def set_today(self, today: date) -> None:
        """It is another day: a period that goes up to today goes on."""
        if today != self._today:
            self._today = today
            if self.key != "own":
                self.period = periods.period_of(self.key, today)
            self._show()

    def _show(self) -> None:
        self.choice.set_value(self.key)
        self.dates.setText(periods.span(self.period.first, self.period.last, self._today))
