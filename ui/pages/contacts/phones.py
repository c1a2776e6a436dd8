"""The numbers of a contact, masked; one is shown for half a minute when asked for, and that is written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.clipboard import BriefCopy
from ui.context import Context
from ui.later import masking
from ui.widgets import Button, Text

if TYPE_CHECKING:
    from services.contacts import Phone

SHOWN_FOR: Final = 30_000


class _Line(QWidget):
    def __init__(
        self, phone: Phone, reveal: Callable[[], None], copy: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.phone = phone
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.text = Text(phone.text, "body", "ink2")
        self.reveal = Button(self.tr("Reveal"), "link", size="small", clicked=reveal)
        self.copy = Button(self.tr("Copy"), "link", size="small", clicked=copy)
        self.reveal.setAccessibleName(self.tr("Reveal {phone}").format(phone=phone.text))
        # Into the layout first: without a parent a visible widget is a window of its own.
        layout.addWidget(self.text)
        layout.addWidget(self.reveal)
        layout.addWidget(self.copy)
        self.reveal.setVisible("*" in phone.text)
        self.copy.setVisible("*" not in phone.text)
        layout.addStretch(1)

    def show_number(self, number: str) -> None:
        self.text.setText(number)
        self.text.set_tone("ink")
        self.reveal.hide()
        self.copy.show()

    def hide_number(self) -> None:
        self.text.setText(self.phone.text)
        self.text.set_tone("ink2")
        self.reveal.setVisible("*" in self.phone.text)
        self.copy.setVisible("*" not in self.phone.text)


class PhoneLines(QWidget):
    """One line for each number."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact = 0
        self._phones: tuple[Phone, ...] = ()
        self.lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide_timer = QTimer(self)
        self.hide_timer.setSingleShot(True)
        self.hide_timer.setInterval(SHOWN_FOR)
        self.hide_timer.timeout.connect(self.hide_again)
        self.copied = BriefCopy(self)

    def show_phones(self, contact: int, phones: Sequence[Phone]) -> None:
        """Show these numbers, as far as they may be shown."""
        if (contact, tuple(phones)) == (self._contact, self._phones):
            return
        self._contact, self._phones = contact, tuple(phones)
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for phone in phones:
            line = self._line(phone)
            self._layout.addWidget(line)
            self.lines.append(line)
        self.setVisible(bool(phones))
        self.updateGeometry()

    def _line(self, phone: Phone) -> _Line:
        return _Line(phone, lambda: self.reveal(phone.id), lambda: self.copy(phone.id), self)

    def _of(self, identity: int) -> _Line | None:
        return next((line for line in self.lines if line.phone.id == identity), None)

    def reveal(self, identity: int) -> None:
        """Show one number in full for a while."""
        contact, act = self._contact, self._context.act()

        def done(number: str) -> None:
            line = self._of(identity)
            if contact == self._contact and line is not None:
                line.show_number(number)
                self.hide_timer.start()

        self._context.jobs.write(lambda store: masking.reveal(store, act, contact, identity), done)

    def hide_again(self) -> None:
        """Mask what was revealed."""
        self.hide_timer.stop()
        for line in self.lines:
            line.hide_number()

    def copy(self, identity: int) -> None:
        """Put a number in sight on the clipboard, for a minute."""
        line = self._of(identity)
        if line is not None:
            self.copied.put(line.text.text())
            self._context.window.toast(self.tr("Number copied, for a minute"), icon="copy")
