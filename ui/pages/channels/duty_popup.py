"""One person's line on the list of who is on duty."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.channels.duty import EVERY_DAY, MOST_A_DAY, DutyInput, checked
from services.errors import FieldRefused
from ui import messages, theme
from ui.pages.channels import words
from ui.pages.contacts.popup import Popup
from ui.widgets import Button, CheckBox, Field, FilterChip, Text


class DutyPopup(Popup):
    """Weekdays, hours, cap, spare. `taken(DutyInput)` on Done, `removed()`; closing it otherwise changes nothing."""

    taken = Signal(object)
    removed = Signal()

    def __init__(self, opener: QWidget, line: DutyInput, name: str, *, rota: bool) -> None:
        super().__init__(opener, name, width=460)
        self._line = line
        self.days: list[FilterChip] = []
        self.begin = Field(self.tr("From"), QLineEdit(line.from_at))
        self.end = Field(self.tr("Until"), QLineEdit(line.until_at))
        if rota:
            self.body.addWidget(Text(self.tr("Weekdays"), "caption", "ink2"))
            row = QHBoxLayout()
            row.setSpacing(2)
            for digit in EVERY_DAY:
                day = FilterChip(words.weekday(digit))
                day.setChecked(digit in line.weekdays)
                day.clicked.connect(lambda _on=False: self._show_error(None))
                self.days.append(day)
                row.addWidget(day)
            row.addStretch(1)
            self.body.addLayout(row)
            hours = QHBoxLayout()
            hours.setSpacing(12)
            hours.addWidget(self.begin, 1, Qt.AlignmentFlag.AlignTop)
            hours.addWidget(self.end, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(hours)
            self.body.addWidget(
                Text(self.tr("An end before the begin is on the next day"), "caption", "ink3", wrap=True)
            )
        self.cap = Field(
            self.tr("Newcomers a day at most"),
            QLineEdit(str(line.daily_cap) if line.daily_cap else ""),
            optional=True,
        )
        self.body.addWidget(self.cap)
        self.spare = CheckBox(self.tr("Spare: only when nobody else can"), line.spare)
        self.body.addWidget(self.spare)
        self.wrong = Text("", "caption", "danger", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.add_footer(
            Button(self.tr("Take off the list"), "ghost", "trash", size="small", clicked=self._remove),
            Button(self.tr("Done"), "primary", size="small", clicked=self.take),
        )
        for field in (self.begin, self.end, self.cap):
            if isinstance(field.editor, QLineEdit):
                field.editor.returnPressed.connect(self.take)
        (self.days[0] if rota else self.cap.editor).setFocus()

    def take(self) -> None:
        """Hand the line over, if it can be one."""
        try:
            line = checked(self._typed(), {self._line.staff_id})
        except FieldRefused as error:
            self._show_error(error)
            return
        self.hide()
        self.taken.emit(line)
        self.close()

    def _typed(self) -> DutyInput:
        line = replace(self._line, daily_cap=self._cap(), spare=self.spare.isChecked())
        if not self.days:
            return line
        digits = "".join(digit for digit, day in zip(EVERY_DAY, self.days, strict=True) if day.isChecked())
        return replace(line, weekdays=digits, from_at=self.begin.text(), until_at=self.end.text())

    def _cap(self) -> int:
        text = self.cap.text()
        if text and not (text.isdecimal() and len(text) < 10):
            raise FieldRefused("bad_cap", {"most": MOST_A_DAY}, "daily_cap")
        return int(text or 0)

    def _show_error(self, error: FieldRefused | None) -> None:
        """One line below all fields; the wrong one has a red border."""
        fields = {"from_at": self.begin, "until_at": self.end, "daily_cap": self.cap}
        said = "" if error is None else messages.sentence(error)
        for key, field in fields.items():
            at_fault = error is not None and error.field_key == key
            field.editor.setProperty("invalid", "true" if at_fault else None)
            field.editor.setAccessibleDescription(said if at_fault else "")
            theme.restyle(field.editor)
            if at_fault:
                field.editor.setFocus()
        self.wrong.setText(said)
        self.wrong.setVisible(bool(said))

    def _remove(self) -> None:
        self.hide()
        self.removed.emit()
        self.close()
