"""The tier of one customer: moved by hand, locked, and how it came about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.changes import Changes
from services.errors import FieldRefused
from services.tiers import holding
from services.tiers.ladder import Tier
from services.tiers.people import Change, Place
from ui import messages, tier_words
from ui.moments import day_short
from ui.pages.tiers.rule_lines import clear, heading
from ui.phrases import QT_TRANSLATE_NOOP
from ui.tier_words import Tiers
from ui.widgets import Button, CheckBox, Combo, ElidedLabel, Field, Rule, Text

SEEN = 6
REASONS = {
    "joined": QT_TRANSLATE_NOOP("Tiers", "joined"),
    "reached": QT_TRANSLATE_NOOP("Tiers", "reached it"),
    "kept": QT_TRANSLATE_NOOP("Tiers", "kept it"),
    "expired": QT_TRANSLATE_NOOP("Tiers", "did not keep it"),
    "refunded": QT_TRANSLATE_NOOP("Tiers", "gave back what had reached it"),
    "by_hand": QT_TRANSLATE_NOOP("Tiers", "by hand"),
    "paid": QT_TRANSLATE_NOOP("Tiers", "paid membership"),
    "paid_ended": QT_TRANSLATE_NOOP("Tiers", "paid membership ended"),
    "topup": QT_TRANSLATE_NOOP("Tiers", "with a top-up"),
    "topup_ended": QT_TRANSLATE_NOOP("Tiers", "days of a top-up ended"),
    "gift": QT_TRANSLATE_NOOP("Tiers", "a gift for points"),
    "gift_ended": QT_TRANSLATE_NOOP("Tiers", "days of a gift ended"),
    "merged": QT_TRANSLATE_NOOP("Tiers", "merged with another contact"),
    "import": QT_TRANSLATE_NOOP("Tiers", "brought along"),
    "locked": QT_TRANSLATE_NOOP("Tiers", "locked"),
    "unlocked": QT_TRANSLATE_NOOP("Tiers", "unlocked"),
}


class TierPart(QWidget):
    """`wanted(call)`: a service call that the dialog shall run with a new act."""

    wanted = Signal(object)

    def __init__(self, contact: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.now = Text("", "body", "ink2", wrap=True)
        column.addWidget(self.now)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self.tier = Combo(name=self.tr("Tier"))
        self.until = Field(self.tr("Until (date)"), QLineEdit(), optional=True)
        self.reason = Field(self.tr("Reason"), QLineEdit())
        for place, made in enumerate((Field(self.tr("Tier"), self.tier), self.until, self.reason)):
            grid.addWidget(made, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.keep = CheckBox(self.tr("Lock it too, or the next evaluation lifts them again"), True)
        self.lock = Button(self.tr("Lock"), "secondary", "lock-simple", size="small", clicked=self._lock)
        self.lock.setToolTip(self.tr("No rule moves them any more"))
        line.addWidget(self.keep)
        line.addStretch(1)
        line.addWidget(self.lock)
        column.addLayout(line)
        self.tier.picked.connect(lambda _value: self._suit())
        column.addWidget(Rule())
        column.addLayout(heading(self.tr("How it came about")))
        self._changes = QVBoxLayout()
        self._changes.setSpacing(4)
        column.addLayout(self._changes)
        column.addStretch(1)
        self._locked = False
        self._place = 0
        self._suit()

    def show_place(self, place: Place, tiers: Sequence[Tier], changes: Sequence[Change], today: date) -> None:
        """Show where they stand."""
        held = place.held
        self._locked = held is not None and held.locked
        said = tier_words.name(place.tier.name)
        if held is not None and held.until_on:
            said = self.tr("{tier} until {date}").format(tier=said, date=held.until_on)
        if held is not None and held.locked:
            said += self.tr(" · locked: {reason}").format(reason=held.lock_reason)
        self.now.setText(said)
        self.tier.set_items((one.id, tier_words.name(one.name)) for one in tiers)
        self.tier.set_value(place.tier.id)
        self.lock.setText(self.tr("Unlock") if self._locked else self.tr("Lock"))
        self._place = self.tier.currentIndex()
        self._suit()
        names = {one.id: tier_words.name(one.name) for one in tiers}
        clear(self._changes)
        for one in changes[:SEEN]:
            when = day_short(date.fromisoformat(one.on_date), today)
            to = names.get(one.tier or 0, "—")
            parts = [when, to, Tiers.tr(REASONS[one.reason]) if one.reason in REASONS else one.reason]
            self._changes.addWidget(
                ElidedLabel(" · ".join(filter(None, (*parts, one.note))), "caption", "ink2")
            )
        if not changes:
            self._changes.addWidget(Text(self.tr("Never moved."), "caption", "ink2"))

    def _suit(self) -> None:
        """Offer the lock with a move down: the rules lift again whoever has reached more."""
        self.keep.setVisible(self.tier.currentIndex() < self._place and not self._locked)

    def typed(self) -> bool:
        """Whether something was typed that is not done yet."""
        return bool(self.reason.text() or self.until.text())

    def move_by_hand(self) -> None:
        """Ask for the move to the tier that is chosen."""
        contact, tier, reason, until = self.contact, self.tier.value(), self.reason.text(), self.until.text()
        locked = not self.keep.isHidden() and self.keep.isChecked()
        self._ask(
            lambda store, act: holding.move_by_hand(store, act, contact, tier, reason, until, locked=locked)
        )

    def _lock(self) -> None:
        contact, reason = self.contact, self.reason.text()
        if self._locked:
            self._ask(lambda store, act: holding.unlock(store, act, contact))
        else:
            self._ask(lambda store, act: holding.lock(store, act, contact, reason))

    def _ask(self, call: Callable[[Any, Any], Changes]) -> None:
        self.reason.set_error("")
        self.until.set_error("")
        self.wanted.emit(call)

    def refused(self, error: FieldRefused) -> bool:
        """Show an error at its field; False where it is none of these."""
        field = {"reason": self.reason, "until_on": self.until}.get(error.field_key)
        if field is None or not self.isVisible():
            return False
        field.set_error(messages.sentence(error))
        field.editor.setFocus()
        return True

    def done(self) -> None:
        """What was asked for is done: the form is empty again."""
        self.reason.set_text("")
        self.until.set_text("")
