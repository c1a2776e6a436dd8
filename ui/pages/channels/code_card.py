"""The code of a channel: one link that turns by itself, or a code for each person on duty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.birthdays import BadDate, parse_date
from services.channels.channels import check_code
from services.channels.duty import DutyInput
from services.errors import FieldRefused
from ui import messages
from ui.code_pictures import ENDINGS
from ui.pages.channels import words
from ui.widgets import Button, Card, Chip, Combo, Field, Menu, Segmented, Text
from ui.widgets.qr_view import QrView


class CodeCard(Card):
    """Link, expiry and the code drawn of it. `changed()` while typing, `picture(path)` when a picture of a code shall be
    read, `poster_wanted()`."""

    changed = Signal()
    picture = Signal(object)
    poster_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(look="well-card", margins=(12, 10, 12, 10), parent=parent)
        self._today = today
        self._names: Callable[[int], str] = str
        self._lines: list[DutyInput] = []
        self._live = ("", "")
        self._shown: int | None = None
        self._filling = False
        self.setAcceptDrops(True)
        self.mode = Segmented(
            [("live", self.tr("One live code")), ("per_staff", self.tr("One code per person"))],
            name=self.tr("What kind of code"),
        )
        self.mode.chosen.connect(self._mode_chosen)
        self.body.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.setSpacing(12)
        self.view = QrView(128, says=self.tr("Code of this channel"))
        across.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        self.person = Combo(name=self.tr("Whose code"))
        self.person.picked.connect(lambda value: self._show_person(int(value)))
        self.link = Field(self.tr("Link in the code"), QLineEdit(), check=self._check_link)
        self.expiry = Field(self.tr("Valid until"), QLineEdit(), check=self._check_date)
        for field in (self.link, self.expiry):
            field.changed.connect(self._edited)
            # A picture that is dropped on them is the card's.
            field.editor.setAcceptDrops(False)
        self.state = Chip("", "neutral")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.expiry, 1)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.person)
        column.addWidget(self.link)
        column.addLayout(line)
        across.addLayout(column, 1)
        self.body.addLayout(across)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.choose = Button(
            self.tr("Read a picture…"), "secondary", "image", size="small", clicked=self.choose_picture
        )
        self.poster = Button(
            self.tr("Posters, table cards…"),
            "secondary",
            "printer",
            size="small",
            clicked=self.poster_wanted.emit,
        )
        self.buttons.addWidget(self.choose)
        self.buttons.addWidget(self.poster)
        self.buttons.addStretch(1)
        self.body.addLayout(self.buttons)
        self.note = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.note)

    # -- what it holds -------------------------------------------------------------------------------

    def show_code(
        self, mode: str, url: str, expires_on: str, lines: Sequence[DutyInput], names: Callable[[int], str]
    ) -> None:
        """Show the code of a channel."""
        self._live = (url, expires_on)
        self._names = names
        self.mode.set_value(mode)
        self.set_lines(lines)

    def set_lines(self, lines: Sequence[DutyInput]) -> None:
        """Other people are on duty now."""
        self._lines = list(lines)
        people = dict.fromkeys(line.staff_id for line in self._lines)
        if self._shown not in people:
            self._shown = next(iter(people), None)
        self.person.set_items([(staff, self._names(staff)) for staff in people])
        self.person.set_value(self._shown)
        self._fill()

    def go_to(self, staff: int | None) -> bool:
        """Show the code of this person, None = the live one; False where the card is of the other sort of code."""
        if (staff is None) != (self.mode.value() == "live"):
            return False
        if staff is not None:
            self.person.set_value(staff)
            self._show_person(staff)
        return True

    def live(self) -> tuple[str, str]:
        """Link and expiry of the live code, as typed."""
        return self._live

    def lines(self) -> list[DutyInput]:
        """The lines of who is on duty, with the links typed here."""
        return self._lines

    def current(self) -> tuple[str, str]:
        """Link and expiry in sight."""
        if self.mode.value() == "live":
            return self._live
        found = next((line for line in self._lines if line.staff_id == self._shown), None)
        return (found.url, found.url_expires_on) if found else ("", "")

    def take_codes(self, texts: Sequence[str]) -> None:
        """Codes were read from a picture: the one, or the one that is chosen of several, is this one's."""
        if len(texts) == 1:
            self._take(texts[0])
            return
        menu = Menu(parent=self)
        for text in texts:
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            menu.add(shown, partial(self._take, text), icon="qr-code")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _take(self, text: str) -> None:
        self.link.set_text(text)
        self.tell(self.tr("Read from the picture and drawn anew, sharp"))

    def tell(self, text: str, tone: str = "ink2") -> None:
        """A line below: what became of a picture."""
        self.note.set_tone(tone)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _fill(self) -> None:
        self._filling = True
        per_person = self.mode.value() == "per_staff"
        self.person.setVisible(per_person)
        url, expires_on = self.current()
        enabled = not per_person or self._shown is not None
        for field, text in ((self.link, url), (self.expiry, expires_on)):
            field.editor.setEnabled(enabled)
            if field.text() != text:
                field.set_text(text)
        self.choose.setEnabled(enabled)
        self._filling = False
        self.tell("" if enabled else self.tr("First put somebody on duty"))
        self._tell_state()

    def _tell_state(self) -> None:
        url, expires_on = self.current()
        self.view.set_text(url)
        if self.mode.value() == "per_staff":
            people = {line.staff_id: bool(line.url) for line in self._lines}
            missing = sum(not has for has in people.values())
            if missing:
                self.state.set(self.tr("%n without a code", "", missing), "warn")
                return
        if not url:
            self.state.set(self.tr("No code yet"), "neutral")
            return
        try:
            on = parse_date(expires_on) if expires_on else ""
        except BadDate:
            on = ""
        if not on:
            self.state.set(self.tr("Code ready"), "accent")
        else:
            soon = words.days_left(on, self._today()) <= words.SOON
            self.state.set(words.ends(on, self._today()), "warn" if soon else "accent")

    # -- typing ----------------------------------------------------------------------------------------

    def _mode_chosen(self, _value: object) -> None:
        self._fill()
        self.changed.emit()

    def _show_person(self, staff: int) -> None:
        self._shown = staff
        self._fill()

    def _edited(self) -> None:
        if self._filling:
            return
        url, expires_on = self.link.text(), self.expiry.text()
        if self.mode.value() == "live":
            self._live = (url, expires_on)
        else:
            self._lines = [
                replace(line, url=url, url_expires_on=expires_on) if line.staff_id == self._shown else line
                for line in self._lines
            ]
        self.tell("")
        self._tell_state()
        self.changed.emit()

    def _check_link(self, text: str) -> str | None:
        try:
            check_code(text)
        except FieldRefused as error:
            return messages.sentence(error)
        return None

    def _check_date(self, text: str) -> str | None:
        try:
            if text:
                parse_date(text)
        except BadDate:
            return messages.reason("bad_date")
        return None

    # -- pictures --------------------------------------------------------------------------------------

    def choose_picture(self) -> None:
        """Ask for a picture of the code."""
        kinds = " ".join(f"*.{ending}" for ending in ENDINGS)
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Picture with a QR code"), "", self.tr("Pictures ({kinds})").format(kinds=kinds)
        )
        if path:
            self.picture.emit(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _picture(event) is not None and self.choose.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _picture(event)
        if path is not None:
            event.acceptProposedAction()
            self.picture.emit(path)


def _picture(event: QDropEvent) -> Path | None:
    """The picture that is dragged, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower().lstrip(".") in ENDINGS else None
