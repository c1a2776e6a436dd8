"""The memberships of one customer: one is sold or renewed, and its unused days are paid back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.changes import Changes
from services.display_names import DisplayName, display_name
from services.errors import FieldRefused, HudieError, Refused
from services.memberships.plans import Plan, plans
from services.memberships.selling import (
    Membership,
    begins_on,
    memberships,
    refund_membership,
    refundable,
    sell_membership,
)
from services.money import read_amount
from services.payments import PayKind, pay_kinds
from ui import messages, tier_words
from ui.alive import alive
from ui.amounts import plain, round_yuan, yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.sale import words as sale_words
from ui.pages.contacts import words as contact_words
from ui.pages.tiers.rule_lines import clear, heading
from ui.periods import span
from ui.tier_words import Tiers
from ui.widgets import Button, Combo, ElidedLabel, Field, Rule, Text


@dataclass(frozen=True)
class _Found:
    """What the dialog shows, read at once; `begins` is when one that is sold today begins (None = one for life runs)."""

    name: DisplayName
    bought: tuple[Membership, ...]
    offered: tuple[Plan, ...]
    kinds: list[PayKind]
    begins: date | None


class MembershipDialog(Dialog):
    """Sells and renews; Undo takes either back as long as the day is open."""

    def __init__(self, context: Context, contact: int, parent: QWidget | None = None) -> None:
        assert isinstance(context.window, QWidget)
        super().__init__(parent or context.window, "", width=640)
        self.set_title(self.tr("Paid membership"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.contact = contact
        self.act = context.act()
        self.cancel.setText(self.tr("Close"))
        self._back: Membership | None = None
        self.name = ElidedLabel("", "h2")
        self.body.addWidget(self.name)
        self.bought = QVBoxLayout()
        self.bought.setSpacing(6)
        self.body.addLayout(self.bought)
        self.body.addWidget(Rule())
        self.body.addLayout(heading(self.tr("Sell or renew")))
        self.plan = Combo(name=self.tr("Membership"))
        self.kind = Combo(name=self.tr("Paid by"))
        self.card = Field(self.tr("Card that is printed already"), QLineEdit(), optional=True)
        self.amount = Field(self.tr("Paid back (yuan)"), QLineEdit())
        line = QHBoxLayout()
        line.setSpacing(12)
        plan, kind = Field(self.tr("Membership"), self.plan), Field(self.tr("Paid by"), self.kind)
        for made, wide in ((plan, 2), (kind, 1), (self.card, 2), (self.amount, 2)):
            line.addWidget(made, wide, Qt.AlignmentFlag.AlignTop)
        self.amount.hide()
        self.body.addLayout(line)
        self.says = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.says)
        self.body.addStretch(1)
        self.plan.picked.connect(lambda _value: self._tell())
        self.set_primary(self.tr("Sell"), keys="Ctrl+Enter").clicked.connect(self.go)
        self._found: _Found | None = None
        self.load()

    def load(self) -> None:
        """Read what they bought and what is on offer."""
        contact, today = self.contact, self.context.today()

        def read(store: Any) -> _Found:
            try:
                begins: date | None = begins_on(store, contact, today)
            except Refused:
                begins = None
            return _Found(
                display_name(store, contact),
                memberships(store, contact),
                plans(store),
                pay_kinds(store),
                begins,
            )

        self.context.jobs.read(read, alive(self, self._got), key=(id(self), "memberships"))

    def _got(self, found: _Found) -> None:
        self._found = found
        self.name.setText(contact_words.called(found.name))
        clear(self.bought)
        today = self.context.today()
        for one in found.bought[:5]:
            self.bought.addWidget(self._line(one, today))
        if not found.bought:
            self.bought.addWidget(Text(self.tr("No membership so far."), "body", "ink2"))
        self.plan.set_items((one.id, self._plan(one)) for one in found.offered)
        self.kind.set_items((one.key, sale_words.pay_kind(one.key, one.name)) for one in found.kinds)
        self._tell()

    def _plan(self, one: Plan) -> str:
        price = round_yuan(one.values.price) if one.values.price else self.tr("free")
        return f"{one.values.name} · {price}"

    def _line(self, one: Membership, today: date) -> QWidget:
        held = QFrame()
        held.setProperty("panel", "well-card")
        line = QHBoxLayout(held)
        line.setContentsMargins(12, 6, 12, 6)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(ElidedLabel(f"{one.name} · #{one.number}", "bold"))
        until = span(one.from_on, one.until_on, today) if one.until_on else self.tr("for life")
        state = one.state(today.isoformat())
        words = Tiers.tr(tier_words.MEMBERSHIP_STATES[state])
        if state == "given_back":
            words = self.tr("given back, {amount} paid back").format(amount=yuan(one.refunded))
        texts.addWidget(ElidedLabel(f"{until} · {yuan(one.paid)} · {words}", "caption", "ink2"))
        line.addLayout(texts, 1)
        if state in ("runs", "ahead"):
            back = Button(self.tr("Give back…"), "secondary", size="small")
            back.setAccessibleName(self.tr("Give #{number} back").format(number=one.number))
            back.clicked.connect(lambda: self.ask_back(one))
            line.addWidget(back)
        return held

    def _tell(self) -> None:
        """What pressing the button will do."""
        found = self._found
        if found is None or self.primary is None:
            return
        self.amount.setVisible(self._back is not None)
        self.card.setVisible(self._back is None)
        self.cancel.setText(self.tr("Close") if self._back is None else self.tr("Back"))
        if self._back is not None:
            back = refundable(self._back, self.context.today())
            if back.unused is None:
                said = self.tr("It runs for life: write how much is paid back, at most {most}.")
            else:
                said = self.tr("{unused} of {days} days are unused: {amount}. At most {most}.")
            self.says.setText(
                said.format(
                    unused=back.unused, days=back.days, amount=yuan(back.amount), most=yuan(back.most)
                )
            )
            self.set_primary(self.tr("Pay back and end it"))
            return
        self.set_primary(self.tr("Renew") if found.bought and found.begins else self.tr("Sell"))
        if not found.offered:
            self.says.setText(
                self.tr("No membership is on offer: make one under Member tiers > Paid membership.")
            )
        elif found.begins is None:
            self.says.setText(self.tr("They have one for life."))
        else:
            self.says.setText(self.tr("It begins on {date}.").format(date=found.begins.isoformat()))

    def ask_back(self, one: Membership) -> None:
        """Show what would be paid back; the button then does it."""
        self._back = one
        self.act = self.context.act()
        self.amount.set_text(plain(refundable(one, self.context.today()).amount))
        self.amount.set_error("")
        self._tell()
        self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def dirty(self) -> bool:
        return self._back is None and bool(self.card.text())

    def reject(self) -> None:
        """Esc: first giving back goes, then the dialog."""
        if self._back is not None:
            self._back = None
            self._tell()
            self.plan.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().reject()

    def go(self) -> None:
        """Sell, renew, or pay back."""
        if self.primary is None or self.primary.busy or self._found is None:
            return
        act, contact, kind, back = self.act, self.contact, str(self.kind.value()), self._back
        if back is not None:
            try:
                text = self.amount.text().strip()
                amount = 0 if text and not text.strip("0.") else read_amount(text)
            except FieldRefused as error:
                self.amount.set_error(messages.sentence(error))
                self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            self.primary.set_busy(True)
            self.context.operations.run(
                lambda store: refund_membership(store, act, back.id, kind, amount),
                done=alive(self, self._done),
                failed=alive(self, self._failed),
            )
            return
        chosen = next((one for one in self._found.offered if one.id == self.plan.value()), None)
        if chosen is None or self._found.begins is None:
            self.set_hint(self.says.text(), "danger")
            self.plan.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        paid = {kind: chosen.values.price}
        card = self.card.text()
        self.primary.set_busy(True)
        self.context.operations.run(
            lambda store: sell_membership(store, act, contact, chosen.id, paid, card),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
        )

    def _done(self, changes: Changes) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self._back = None
        self.act = self.context.act()
        self.card.set_text("")
        self.set_hint(self.tr("Done. Ctrl+Z undoes it.") if changes.operation is not None else "")
        self.load()

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        field = {"card": self.card, "amount": self.amount}.get(getattr(error, "field_key", ""))
        if field is not None:
            field.set_error(messages.sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)
