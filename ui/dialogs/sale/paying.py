"""Step ③: what is taken off and how it is paid, each switched by its digit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.errors import FieldRefused, HudieError
from services.payments import PayKind
from services.sales.people import Buyer
from services.sales.pricing import LineInput, Quote, SaleInput
from ui.context import Context
from ui.dialogs.sale import words
from ui.dialogs.sale.popups import AmountPopup, DiscountPopup, SplitPopup
from ui.dialogs.sale.rows import KindRow, Row
from ui.dialogs.sale.scanning import Keys
from ui.dialogs.sale.words import Counter
from ui.widgets import ElidedLabel, Text

REST: Final = "sale/rest"
"""The way to pay that was used last on this computer."""
POINTS, STORED, KINDS, ROUNDING, BY_HAND = 2, 3, 4, 5, 6
"""Digits of the rows; 1 stays free for coupons."""
_OF: Final = {
    "points": POINTS,
    "stored": STORED,
    "paid": KINDS,
    "rounding": ROUNDING,
    "manual_off": BY_HAND,
    "manual_reason": BY_HAND,
}


class Paying(QWidget):
    """The rows; `changed()` when they say something else, `kinds_wanted()` when the ways to pay are to be edited,
    `went(row)` when the focus goes to one.

    A scanner types here too: keys that follow each other faster than a hand can, up to an Enter, are `scanned(text)`, not
    digits that switch.
    """

    changed = Signal()
    kinds_wanted = Signal()
    scanned = Signal(str)
    went = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.kinds: list[PayKind] = []
        self.rest = ""
        self._preferred = context.machine.get(REST)
        self.fixed: dict[str, int] = {}
        self.points: int | str = 0
        self.stored: int | str | None = None
        self.rounding: int | None = None
        self.manual = 0
        self.reason = ""
        self.buyer: Buyer | None = None
        self.quote: Quote | None = None
        self._keys = Keys(self)
        self._keys.typed.connect(self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._layout = layout
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text("③ " + self.tr("Discounts and payment (digits switch)"), "caption", "ink2"))
        self.hint = ElidedLabel("", "caption", "ink2")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.hint, 1)
        layout.addLayout(head)
        self.kind_row = KindRow(KINDS, self.tr("Receive"))
        self.rows: dict[int, Row] = {
            POINTS: Row(POINTS, self.tr("Points")),
            STORED: Row(STORED, self.tr("Stored value")),
            KINDS: self.kind_row,
            ROUNDING: Row(ROUNDING, self.tr("Round down")),
            BY_HAND: Row(BY_HAND, self.tr("Discount by hand")),
        }
        for digit, row in self.rows.items():
            layout.addWidget(row)
            row.pressed.connect(lambda digit=digit: self.press(digit))
            row.amount_wanted.connect(lambda digit=digit: self.ask_amount(digit))
            row.moved.connect(lambda step, digit=digit: self._move(digit, step))
        self.kind_row.picked.connect(self._pick)
        self.kind_row.fixed_wanted.connect(lambda _key: self.ask_amount(KINDS))
        self.kind_row.editing.connect(self.kinds_wanted)
        self.show_quote(None)

    def say(self, text: str) -> None:
        """Answer a key that can do nothing here; '' = what the keys do."""
        self.hint.setText(text or self.tr("4 again: next way to pay; Enter: other amount"))
        self.hint.set_tone("warn" if text else "ink2")

    def digits(self) -> tuple[int, ...]:
        """The digits in use."""
        return tuple(self.rows)

    def set_compact(self, compact: bool) -> None:
        """Rows as high as the screen allows."""
        self._layout.setSpacing(5 if compact else 6)
        for row in self.rows.values():
            row.set_compact(compact)

    def take_focus(self) -> None:
        """Enter in ② leads here: digits act from now on."""
        self._go(POINTS)

    # -- what is set -----------------------------------------------------------------------------------

    def set_kinds(self, kinds: list[PayKind]) -> None:
        """The ways to pay of the shop."""
        if kinds == self.kinds:
            return
        self.kinds = kinds
        keys = [kind.key for kind in kinds]
        self.fixed = {key: amount for key, amount in self.fixed.items() if key in keys}
        if self.rest not in keys:
            self.rest = self._preferred if self._preferred in keys else (keys[0] if keys else "")
        self.kind_row.set_kinds(kinds)
        self.show_quote(self.quote)

    def set_buyer(self, buyer: Buyer | None) -> None:
        """Who buys: what can be used changes with them."""
        self.buyer = buyer
        self.points = 0
        wants = buyer is not None and buyer.stored > 0 and self.context.settings.stored_first
        self.stored = "all" if wants else None
        self.show_quote(None)

    def values(
        self, contact: int | None, amount: int | None, lines: tuple[LineInput, ...], note: str
    ) -> SaleInput:
        """The slip with what stands in the rows."""
        given: dict[str, Any] = {"points": self.points, "stored": self.stored}
        return SaleInput(
            contact_id=contact,
            amount=amount,
            lines=lines,
            paid=tuple(self.fixed.items()),
            rest=self.rest,
            manual_off=self.manual,
            manual_reason=self.reason,
            rounding=self.rounding,
            note=note,
            **given,
        )

    def set_from(self, values: SaleInput) -> None:
        """Take over a slip that waited."""
        self.points, self.stored = values.points, values.stored
        self.fixed = dict(values.paid)
        keys = [kind.key for kind in self.kinds]
        self.rest = values.rest if values.rest in keys or not keys else self.rest
        self.manual, self.reason, self.rounding = values.manual_off, values.manual_reason, values.rounding
        self.show_quote(None)

    def remember(self) -> None:
        """The way to pay that was used comes first next time."""
        if self.quote is not None and self.quote.received:
            self.context.machine.set(REST, self.rest)

    def kind_words(self, key: str) -> str:
        """A way to pay in words."""
        kind = next((one for one in self.kinds if one.key == key), None)
        return words.pay_kind(key, kind.name if kind is not None else "")

    # -- switching ---------------------------------------------------------------------------------------

    def press(self, digit: int) -> None:
        """A digit, Space or a click on a row."""
        row = self.rows[digit]
        if digit == KINDS:
            self._next_kind()
        elif digit == BY_HAND:
            if self.manual:
                self.manual, self.reason = 0, ""
                self.changed.emit()
            else:
                self.ask_amount(BY_HAND)
        elif not row.usable or (digit == ROUNDING and self.quote is None):
            self.say(self._why_not(digit))
        elif digit == POINTS:
            self.points = 0 if self.points else "all"
            self.changed.emit()
        elif digit == STORED:
            self.stored = None if self.stored else "all"
            self.changed.emit()
        else:
            limits = self.quote.limits if self.quote is not None else None
            on = bool(self.quote and self.quote.rounding_off)
            self.rounding = 0 if on else (limits.rounding if limits is not None else None)
            self.changed.emit()

    def _next_kind(self) -> None:
        keys = [kind.key for kind in self.kinds]
        if keys:
            at = keys.index(self.rest) if self.rest in keys else -1
            self._pick(keys[(at + 1) % len(keys)])

    def _pick(self, key: str) -> None:
        self.rest = key
        self.fixed.pop(key, None)
        if self.quote is not None and not self.quote.received:
            self.say(self._why_not(KINDS))
        else:
            self.changed.emit()

    def _why_not(self, digit: int) -> str:
        """Why a row can't do anything now."""
        for_customers = {
            POINTS: self.tr("Points are for customers: F3 asks who buys"),
            STORED: self.tr("Stored value is for customers: F3 asks who buys"),
        }
        if self.buyer is None and digit in for_customers:
            return for_customers[digit]
        if digit == STORED and self.buyer is not None and not self.buyer.stored:
            return self.tr("There is no stored value")
        if digit == POINTS and self.buyer is not None and not self.buyer.points:
            return self.tr("There are no points")
        if self.quote is None:
            return self.tr("First write an amount (②)")
        return {
            POINTS: self.tr("Too few points for this sale"),
            STORED: self.tr("Stored value has nothing left to pay"),
            KINDS: self.tr("Nothing is left to receive: all of it is paid"),
            ROUNDING: self.tr("There is no small change to leave out"),
        }[digit]

    def ask_amount(self, digit: int) -> None:
        """Enter on a row: another amount than the program takes."""
        if scanned := self._keys.entered():
            self.scanned.emit(scanned)
            return
        found, row = self.quote, self.rows[digit]
        if found is None or not row.usable or (digit == KINDS and not found.received):
            self.say(self._why_not(digit))
            return
        if digit == BY_HAND:
            most = found.limits.manual_most
            DiscountPopup(
                row,
                found.gross - found.tier_off,
                self.manual,
                self.reason,
                most,
                self._by_hand,
                found.manual_off - self.manual,
            ).open_under()
        elif digit == KINDS:
            SplitPopup(row, self.kinds, self.fixed, found.received, self.rest, self._split).open_under()
        elif digit == POINTS:
            unit = self.context.settings.points_unit
            AmountPopup(
                row,
                "",
                self.tr("How many points"),
                str(found.points_used or found.limits.points),
                self._use_points,
                help_text=self.tr("In steps of {unit}, at most {most}").format(
                    unit=words.points(unit), most=words.points(found.limits.points)
                ),
                read=_read_points,
            ).open_under()
        elif digit == STORED:
            used = found.principal + found.bonus
            AmountPopup(
                row,
                "",
                self.tr("How much from stored value ¥"),
                words.plain(used or found.limits.stored),
                self._use_stored,
                help_text=self.tr("At most {most}").format(most=words.yuan(found.limits.stored)),
            ).open_under()
        else:
            AmountPopup(
                row,
                "",
                self.tr("Round down by ¥"),
                words.plain(found.rounding_off or found.limits.rounding),
                self._round,
                help_text=_most_words(
                    self.tr("You may round down {most} at most"), found.limits.rounding_most
                ),
            ).open_under()

    def _use_points(self, points: int | None) -> None:
        self.points = points or 0
        self.changed.emit()

    def _use_stored(self, fen: int | None) -> None:
        self.stored = fen
        self.changed.emit()

    def _round(self, fen: int | None) -> None:
        self.rounding = fen or 0
        self.changed.emit()

    def _by_hand(self, fen: int, reason: str) -> None:
        self.manual, self.reason = fen, reason
        self.changed.emit()

    def _split(self, fixed: dict[str, int]) -> None:
        self.fixed = fixed
        self.changed.emit()

    # -- showing -----------------------------------------------------------------------------------------

    def show_quote(self, found: Quote | None) -> None:
        """What each row comes to; without a slip what there would be."""
        self.quote = found
        self.say("")
        shown: tuple[Callable[[Quote | None], None], ...] = (
            self._show_points,
            self._show_stored,
            self._show_kinds,
            self._show_rounding,
            self._show_by_hand,
        )
        for show in shown:
            show(found)

    def _show_points(self, found: Quote | None) -> None:
        row, one = self.rows[POINTS], self.buyer
        if one is None:
            row.show_state(False, self.tr("for customers only"), words.money(0), usable=False)
            return
        have = self.tr("{points} points").format(points=words.points(one.points))
        if found is None:
            row.show_state(bool(self.points), have, words.money(0), usable=one.points > 0)
            return
        limits = found.limits
        if not limits.points and not found.points_used:
            said = self.tr("{have}, too few for this sale").format(have=have)
            row.show_state(False, said, words.money(0), usable=False)
            return
        if found.points_used:
            said = self.tr("{used} of {have}").format(used=words.points(found.points_used), have=have)
            row.show_state(True, said, words.off(found.points_off))
        else:
            said = self.tr("{have}, worth {most} here").format(
                have=have, most=words.yuan(limits.points_worth)
            )
            row.show_state(False, said, words.off(limits.points_worth))

    def _show_stored(self, found: Quote | None) -> None:
        row, one = self.rows[STORED], self.buyer
        if one is None:
            row.show_state(False, self.tr("for customers only"), words.money(0), usable=False)
            return
        have = self.tr("{amount} there").format(amount=words.yuan(one.stored))
        if found is None or not one.stored:
            row.show_state(bool(self.stored), have, words.money(0), usable=one.stored > 0)
            return
        used = found.principal + found.bonus
        if not used:
            row.show_state(False, have, words.money(found.limits.stored))
            return
        parts = [self.tr("principal {amount}").format(amount=words.money(found.principal))] * bool(
            found.principal
        )
        parts += [self.tr("bonus {amount}").format(amount=words.money(found.bonus))] * bool(found.bonus)
        left = self.tr("{amount} left then").format(amount=words.yuan(one.stored - used))
        row.show_state(True, " + ".join(parts) + Counter.tr(", ") + left, words.money(used))

    def _show_kinds(self, found: Quote | None) -> None:
        paid = dict(found.paid) if found is not None else {}
        received = found.received if found is not None else 0
        self.kind_row.show_paid(paid, self.rest if found is None or received else "", received)

    def _show_rounding(self, found: Quote | None) -> None:
        row = self.rows[ROUNDING]
        most = found.limits.rounding_most if found is not None else None
        said = _most_words(self.tr("{most} at most"), most) or self.tr("leave out the small change")
        if found is None:
            row.show_state(False, said, words.money(0))
            return
        taken = found.rounding_off
        usable = bool(taken or found.limits.rounding)
        row.show_state(bool(taken), said, words.off(taken or found.limits.rounding), usable=usable)

    def _show_by_hand(self, found: Quote | None) -> None:
        row = self.rows[BY_HAND]
        most = found.limits.manual_most if found is not None else None
        said = self.reason or _most_words(self.tr("{most} at most"), most) or self.tr("needs a reason")
        # Changed prices are a discount by hand too.
        taken = found.manual_off if found is not None else self.manual
        row.show_state(bool(taken), said, words.off(taken))

    def show_problem(self, error: HudieError) -> None:
        """Go to the row that a refusal is about."""
        if isinstance(error, FieldRefused) and error.field_key in _OF:
            digit = _OF[error.field_key]
            self._go(digit)
            if error.field_key == "manual_reason":
                self.ask_amount(BY_HAND)

    # -- keys ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def act_now(self) -> None:
        """Do not wait whether more keys follow."""
        self._keys.flush()

    def _switch(self, typed: str) -> None:
        for sign in typed:
            if sign.isdigit() and int(sign) in self.rows:
                self._go(int(sign))  # so that Enter means what was switched
                self.press(int(sign))
            else:
                self.say(
                    self.tr("The digits {first} to {last} switch the lines below").format(
                        first=min(self.rows), last=max(self.rows)
                    )
                )

    def _move(self, digit: int, step: int) -> None:
        digits = list(self.rows)
        at = max(0, min(len(digits) - 1, digits.index(digit) + step))
        self._go(digits[at])

    def _go(self, digit: int) -> None:
        """To a row, in sight also where the dialog has to scroll."""
        row = self.rows[digit]
        self.say("")
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.went.emit(row)


def _most_words(pattern: str, most: int | None) -> str:
    return "" if most is None else pattern.format(most=words.yuan(most))


def _read_points(text: str) -> int:
    plain = text.strip().replace(",", "").replace("，", "")
    if not (plain.isascii() and plain.isdecimal() and len(plain) < 12):
        raise FieldRefused("bad_number", {"text": text[:40]}, "points")
    return int(plain)
