"""Paying stored value back: the reason is asked, each formula is shown beside the others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from services.changes import Changes
from services.errors import FieldRefused, HudieError
from services.money import read_amount
from services.stored_value.formulas import Formula, formulas
from services.stored_value.payouts import pay_out
from ui import messages, theme
from ui.alive import alive
from ui.amounts import money, off, plain, yuan
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.dialogs.stored_value.after import After, AfterCard
from ui.dialogs.stored_value.formula_card import FormulaCard
from ui.dialogs.stored_value.legal import LegalDialog
from ui.dialogs.stored_value.papers import show_slip
from ui.dialogs.stored_value.payout_facts import Needed, history, kind_words, read_needed
from ui.dialogs.stored_value.who import WhoCard
from ui.widgets import Button, CheckBox, Combo, Field, Text

REASONS: Final = ("unused", "customer", "shop")


class PayoutDialog(Dialog):
    """The balance of one customer, paid back wholly. `closing` = the shop closes: only its own formula is offered."""

    def __init__(self, context: Context, contact: int, parent: QWidget | None = None) -> None:
        window = context.window
        super().__init__(
            parent or (window if isinstance(window, QWidget) else None),
            "",
            width=1040,
            height=740,
            margins=(24, 0, 24, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.contact = context, contact
        self.act = context.act()
        self.found: Needed | None = None
        self._print = False
        self._typed = False
        self.set_title(self.tr("Pay stored value back"))
        self.add_close_cross()
        self._build()
        today, masked = context.today(), context.settings.mask_phones
        context.jobs.read(
            lambda store: read_needed(store, contact, today, masked=masked),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "needed"),
        )

    # -- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.body.setSpacing(8)
        self.who = WhoCard()
        self.body.addWidget(self.who)
        self.body.addWidget(
            Text(
                self.tr("Why is it paid back? (the one chosen counts, the others are there to be compared)"),
                "caption-bold",
                "ink2",
                wrap=True,
            )
        )
        self.cards = {
            "unused": FormulaCard(self.tr("Within 7 days, nothing used"), "1", self.tr("All that was paid")),
            "customer": FormulaCard(
                self.tr("The customer wants no more of it"),
                "2",
                self.tr("Paid − used at full price, never below 0"),
            ),
            "shop": FormulaCard(
                self.tr("The shop's reasons"), "3", self.tr("Balance × paid ÷ (paid + bonus)")
            ),
        }
        self._one = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for number, card in enumerate(self.cards.values(), 1):
            self._one.addButton(card.radio)
            card.chosen.connect(self._reason_chosen)
            row.addWidget(card, 1)
            QShortcut(QKeySequence(f"Alt+{number}"), self, card.choose)
        self.body.addLayout(row, 1)
        self.gift = CheckBox(checked=True)
        self.gift.toggled.connect(lambda _on: self._work_out())
        self.gift.hide()
        self.body.addWidget(self.gift)
        self.afterwards = Text(self.tr("Afterwards"), "caption-bold", "ink2")
        self.body.addWidget(self.afterwards)
        self.after = AfterCard(5)
        self.body.addWidget(self.after)
        self._build_fields()
        self.link = Button(self.tr("Look"), "link", size="small", clicked=self._legal)
        self.set_hint(self.tr("What rules say (no legal advice)"))
        layout = self.footer.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(1, self.link)
        layout.setStretch(0, 0)
        layout.insertStretch(2, 1)
        self._hint.setSizePolicy(
            self._hint.sizePolicy().Policy.Preferred, self._hint.sizePolicy().Policy.Preferred
        )
        self._hint.setWordWrap(False)
        self.printing = self.add_button(
            Button(self.tr("Pay back and print"), "secondary", "printer", clicked=self._pay_and_print)
        )
        self.set_primary(self.tr("Pay back"), icon="check", keys="Ctrl+Enter").clicked.connect(self.pay)

    def _build_fields(self) -> None:
        self.kind = Field(self.tr("Paid back by"), Combo())
        self.amount = Field(self.tr("Paid back (yuan)"), QLineEdit())
        self.note = Field(self.tr("Note"), QLineEdit(), optional=True)
        self.kind.changed.connect(self._tell)
        self.amount.changed.connect(self._amount_typed)
        self.note.changed.connect(lambda: self.set_dirty(True))
        assert isinstance(self.note.editor, QLineEdit)
        self.note.editor.setPlaceholderText(self.tr("Another amount needs a reason"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, share in ((self.kind, 1), (self.amount, 1), (self.note, 2)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    # -- what is shown -------------------------------------------------------------------------------

    def _got(self, found: Needed | None) -> None:
        if found is None:
            self.set_hint(self.tr("This customer is not there any more."))
            return
        self.found = found
        self.who.show_buyer(found.buyer, history(found, self.contact, self.context.today()))
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        combo.set_items((one.id, kind_words(one, found.way_back)) for one in found.kinds)
        combo.set_value(found.way_back)
        gift = found.basis.gift_value
        self.gift.setText(
            self.tr("The gift does not come back ({gift}): charge {amount}").format(
                gift=found.gifts, amount=yuan(gift)
            )
        )
        self.gift.setVisible(gift > 0)
        self._work_out()
        wanted = "unused" if self._formulas()["unused"].fits else "customer"
        self.cards[wanted].choose()
        self.cards[wanted].radio.setFocus(Qt.FocusReason.OtherFocusReason)
        if not found.basis.balance:
            self._say(self.tr("There is no stored value to pay back."), "warn")

    def _formulas(self) -> dict[str, Formula]:
        assert self.found is not None
        return {one.reason: one for one in formulas(self.found.basis, charge_gift=self.gift.isChecked())}

    def _work_out(self) -> None:
        if self.found is None:
            return
        on = self.found.basis
        found = self._formulas()
        gift = [(self.tr("Gift"), off(on.gift_value))] if on.gift_value and self.gift.isChecked() else []
        days = (
            self.tr("brought along") if on.unused_days is None else self.tr("%n day(s)", "", on.unused_days)
        )
        self.cards["unused"].show_sum(
            [
                (self.tr("Paid in"), money(on.paid)),
                (self.tr("Since then"), days),
                (self.tr("Used"), money(on.used)),
                *(gift if found["unused"].fits else []),
            ],
            self._result(found["unused"]),
            self._why(found["unused"]),
            fits=found["unused"].fits,
        )
        dearer = on.used_full - on.used
        self.cards["customer"].show_sum(
            [
                (self.tr("Paid in"), money(on.paid)),
                (self.tr("Used, at full price"), off(on.used_full)),
                *(
                    [(self.tr("(with discounts {amount})").format(amount=money(on.used)), "")]
                    if dearer
                    else []
                ),
                *gift,
            ],
            self._result(found["customer"]),
            self.tr("Never below 0; what came back is taken off")
            if found["customer"].result
            else self._nothing(found["customer"]),
            fits=True,
        )
        self.cards["shop"].show_sum(
            [
                (self.tr("Balance"), money(on.balance)),
                (self.tr("Paid in"), money(on.paid)),
                (self.tr("Paid + bonus"), money(on.paid + on.bonus)),
            ],
            self._result(found["shop"]),
            self.tr("Closing, moving, out of stock for long; gifts stay with the customer"),
            fits=True,
        )
        if self.reason and not self._typed:
            self._fill_amount()
        self._density()
        self._tell()

    @staticmethod
    def _result(one: Formula) -> str:
        return yuan(one.result) if one.fits and one.result else "—"

    def _nothing(self, one: Formula) -> str:
        """Why a reason pays nothing."""
        if one.gift_charged:
            return self.tr("Nothing is left: the gift costs as much as would be paid back")
        return self.tr("Nothing is left: what was used, at full price, is as much as was paid in")

    def _why(self, one: Formula) -> str:
        if one.fits:
            return self.tr("Counted from the first money of this balance")
        reasons = {
            "late": self.tr("more than 7 days"),
            "used": self.tr("something was used"),
            "brought": self.tr("brought along from before"),
        }
        return self.tr("Does not fit: {why}").format(why=self.tr(", ").join(reasons[why] for why in one.why))

    # -- choosing ------------------------------------------------------------------------------------

    @property
    def reason(self) -> str:
        """The reason that is chosen; '' = none yet."""
        return next((key for key, card in self.cards.items() if card.radio.isChecked()), "")

    def _reason_chosen(self) -> None:
        if self.found is None:
            return
        self._typed = False
        self._fill_amount()
        self._tell()

    def _fill_amount(self) -> None:
        self.amount.blockSignals(True)
        self.amount.set_text(plain(self._formulas()[self.reason].result))
        self.amount.blockSignals(False)

    def _amount_typed(self) -> None:
        self._typed = True
        self.set_dirty(True)
        self._tell()

    def wanted(self) -> int | None:
        """The amount that stands there, fen; None where it is none."""
        text = self.amount.text()
        if text and not text.strip("0."):
            return 0
        try:
            return read_amount(text)
        except FieldRefused:
            return None

    def _tell(self) -> None:
        found = self.found
        if found is None or not self.reason:
            return
        amount = self.wanted()
        if self.primary is not None:
            shown = yuan(amount) if amount is not None else "…"
            self.primary.setText(
                self.tr("Nothing to pay back")
                if amount == 0
                else self.tr("Pay back {amount}").format(amount=shown)
            )
            self.primary.updateGeometry()
        self.printing.setVisible(amount != 0)
        on, now = found.basis, found.buyer
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        figures = [
            After(
                self.tr("Paid out"),
                yuan(amount) if amount is not None else "…",
                combo.currentText(),
                "accent",
            ),
            After(
                self.tr("Principal"),
                f"{money(now.principal)} → 0",
                self.tr("{amount} taken off").format(amount=money(now.principal)),
            ),
            After(self.tr("Bonus"), f"{money(now.bonus)} → 0", self.tr("goes with it")),
        ]
        charged = self._formulas()[self.reason].gift_charged
        if on.gift_value:
            said = self.tr("charged") if charged else self.tr("not charged")
            figures.append(After(self.tr("Gift"), money(charged), said))
        if self.reason == "customer" and on.used_full > on.used:
            figures.append(
                After(
                    self.tr("Discounts taken back"),
                    money(on.used_full - on.used),
                    self.tr("what was used counts at full price"),
                )
            )
        self.after.show_all(figures)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() and event.text() in ("1", "2", "3"):
            self.cards[REASONS[int(event.text()) - 1]].choose()
            return
        super().keyPressEvent(event)

    # -- paying --------------------------------------------------------------------------------------

    def _pay_and_print(self) -> None:
        self._print = True
        self.pay()

    def pay(self) -> None:
        """Pay back what stands there."""
        found = self.found
        if found is None or self.primary is None or self.primary.busy or not self.reason:
            return
        amount = self.wanted()
        if not found.basis.balance:
            self._say(self.tr("There is no stored value to pay back."), "danger")
            return
        if not amount:
            self._print = False
            self.amount.set_error(
                messages.reason("bad_amount" if self.amount.text() else "blank")
                if amount is None
                else self.tr("Nothing would be paid and the balance be gone: another reason, or an amount")
            )
            self.amount.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        combo = self.kind.editor
        assert isinstance(combo, Combo)
        act, reason, kind, note = self.act, self.reason, combo.value(), self.note.text()
        charge, seen, who = self.gift.isChecked(), found.basis.balance, found.buyer.id
        self.printing.setEnabled(False)
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run(
            lambda store: pay_out(
                store, act, who, reason, amount, kind=kind, note=note, charge_gift=charge, seen=seen
            ),
            done=alive(self, self._paid),
            failed=alive(self, self._failed),
        )

    def _paid(self, changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()
        if self._print:
            show_slip(self.context, changes.receipt["id"])

    def _failed(self, error: BaseException) -> None:
        self._print = False
        if self.primary is not None:
            self.primary.set_busy(False)
        self.printing.setEnabled(True)
        if isinstance(error, FieldRefused) and error.field_key in ("amount", "note"):
            field = self.amount if error.field_key == "amount" else self.note
            field.set_error(messages.sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, HudieError):
            self._say(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    def _say(self, text: str, tone: str) -> None:
        self.set_hint(text, tone)
        self.link.hide()

    def _legal(self) -> None:
        LegalDialog(self).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._density()

    def _density(self) -> None:
        low = theme.instance().compact
        for card in self.cards.values():
            card.rule.setVisible(not low)
            card.note.setVisible(not low or not card.fits)
        self.afterwards.setVisible(not low and self.gift.isHidden())
        self.body.setSpacing(6 if low else 8)
        self.body.setContentsMargins(24, 0, 24, 8 if low else 14)
