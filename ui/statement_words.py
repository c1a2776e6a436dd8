"""What the entries of a statement are called, and the steps of how one came about."""

from __future__ import annotations

from typing import Final

from services.money import written
from services.statement_steps import Step
from services.statements import StatementEntry
from ui import tier_words
from ui.acts import act_words
from ui.amounts import MINUS
from ui.dialogs.sale.words import pay_kind
from ui.pages.contacts.words import called
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Statements: Final = Phrases("Statements")

_WHAT: Final = {
    "sale": QT_TRANSLATE_NOOP("Statements", "Sale {number}"),
    "refund": QT_TRANSLATE_NOOP("Statements", "Goods back {number}"),
    "top_up": QT_TRANSLATE_NOOP("Statements", "Topped up {number}"),
    "payout": QT_TRANSLATE_NOOP("Statements", "Paid back {number}"),
    "opening": QT_TRANSLATE_NOOP("Statements", "Brought along"),
    "expired": QT_TRANSLATE_NOOP("Statements", "Points expired"),
    "merged": QT_TRANSLATE_NOOP("Statements", "Merged with another contact"),
}
_TURNS: Final = {
    "undo": QT_TRANSLATE_NOOP("Statements", "Undone: {what}"),
    "redo": QT_TRANSLATE_NOOP("Statements", "Done again: {what}"),
}
_STEPS: Final = {
    "gross": QT_TRANSLATE_NOOP("Statements", "Goods at list price"),
    "tier_off": QT_TRANSLATE_NOOP("Statements", "Tier discount"),
    "points_off": QT_TRANSLATE_NOOP("Statements", "Paid with points"),
    "manual_off": QT_TRANSLATE_NOOP("Statements", "Discount by hand"),
    "rounding_off": QT_TRANSLATE_NOOP("Statements", "Rounded down"),
    "due": QT_TRANSLATE_NOOP("Statements", "Amount due"),
    "paid_principal": QT_TRANSLATE_NOOP("Statements", "Paid from the principal"),
    "paid_bonus": QT_TRANSLATE_NOOP("Statements", "Paid from the bonus"),
    "paid_received": QT_TRANSLATE_NOOP("Statements", "Paid in other ways"),
    "of_slip": QT_TRANSLATE_NOOP("Statements", "First sold: {text}"),
    "back_gross": QT_TRANSLATE_NOOP("Statements", "Came back, at list price"),
    "back_due": QT_TRANSLATE_NOOP("Statements", "With the same discounts"),
    "back_principal": QT_TRANSLATE_NOOP("Statements", "Back to the principal, as it was paid"),
    "back_bonus": QT_TRANSLATE_NOOP("Statements", "Back to the bonus, as it was paid"),
    "back_received": QT_TRANSLATE_NOOP("Statements", "Given back in other ways"),
    "paid_in": QT_TRANSLATE_NOOP("Statements", "Paid in: {text}"),
    "paid_in_at_all": QT_TRANSLATE_NOOP("Statements", "Paid in"),
    "bonus_given": QT_TRANSLATE_NOOP("Statements", "Bonus of the shop"),
    "gift_given": QT_TRANSLATE_NOOP("Statements", "Gift: {text}"),
    "to_balance": QT_TRANSLATE_NOOP("Statements", "To the balance"),
    "reason_unused": QT_TRANSLATE_NOOP("Statements", "Within 7 days, nothing used: all is paid back"),
    "reason_customer": QT_TRANSLATE_NOOP("Statements", "On the customer's wish: paid − used at full price"),
    "reason_shop": QT_TRANSLATE_NOOP("Statements", "For the shop's reasons: balance × paid ÷ (paid + bonus)"),
    "reason_closing": QT_TRANSLATE_NOOP("Statements", "The shop closes: balance × paid ÷ (paid + bonus)"),
    "all_paid": QT_TRANSLATE_NOOP("Statements", "Paid in since the last payout"),
    "used_full": QT_TRANSLATE_NOOP("Statements", "Used, at full price"),
    "balance_then": QT_TRANSLATE_NOOP("Statements", "Balance then"),
    "paid_and_bonus": QT_TRANSLATE_NOOP("Statements", "Paid + bonus"),
    "gift_charged": QT_TRANSLATE_NOOP("Statements", "Gift charged"),
    "formula": QT_TRANSLATE_NOOP("Statements", "Comes to"),
    "changed_to": QT_TRANSLATE_NOOP("Statements", "Changed by hand: {text}"),
    "principal_off": QT_TRANSLATE_NOOP("Statements", "Principal taken off"),
    "bonus_off": QT_TRANSLATE_NOOP("Statements", "Bonus taken off"),
    "paid_out": QT_TRANSLATE_NOOP("Statements", "Paid out"),
    "lot": QT_TRANSLATE_NOOP("Statements", "Held until {text}"),
    "lot_good": QT_TRANSLATE_NOOP("Statements", "Held for good"),
    "undo": QT_TRANSLATE_NOOP("Statements", "What it did was turned back"),
    "redo": QT_TRANSLATE_NOOP("Statements", "What had been undone was done again"),
    "undone_since": QT_TRANSLATE_NOOP("Statements", "Undone since, by an entry of its own"),
}


def entry_words(entry: StatementEntry) -> str:
    """What an entry is: 'Sale 261108-041'."""
    known = _WHAT.get(entry.what)
    if known is None:
        label = {key: value for key, value in entry.label.items() if key != "of"}
        text = act_words(entry.act, label)
    else:
        text = Statements.tr(known).format(number=entry.number).strip()
    if entry.turns:
        text = Statements.tr(_TURNS[entry.turns]).format(what=text)
    if entry.buyer is not None:
        text += Statements.tr(" · by {name}").format(name=called(entry.buyer))
    return text


def step_words(step: Step) -> str:
    """What a step is called."""
    code = "lot_good" if step.code == "lot" and not step.text else step.code
    text = step.text
    if text.startswith("pay:"):
        text = pay_kind(text.removeprefix("pay:"), "")
    elif step.code == "tier":
        text = tier_words.name(text)
    return Statements.tr(_STEPS[code]).format(text=text)


def signed(amount: int, *, money: bool) -> str:
    """An amount with its sign: +24.00, −88.00; nothing is a dash."""
    if not amount:
        return "—"
    text = written(abs(amount)) if money else f"{abs(amount):,}"
    return f"{'+' if amount > 0 else MINUS}{text}"


def plain(amount: int, *, money: bool) -> str:
    """A balance: 160.00, or a whole number."""
    return written(amount) if money else f"{MINUS if amount < 0 else ''}{abs(amount):,}"


def step_amount(step: Step) -> str:
    """The amount of a step; '' where it is only said."""
    if step.amount is None:
        return ""
    money = step.unit == "money"
    text = plain(abs(step.amount), money=money)
    return f"{MINUS} {text}" if step.amount < 0 else text


def proof(before: int, came: int, went: int, closing: int, *, money: bool) -> str:
    """The sum at the foot: 560.00 − 424.00 + 24.00 = 160.00."""
    parts = [plain(before, money=money)] if before or not came else []
    if came:
        parts.append(plain(came, money=money) if not parts else f"+ {plain(came, money=money)}")
    if went:
        parts.append(f"{MINUS} {plain(abs(went), money=money)}")
    return f"{' '.join(parts)} = {plain(closing, money=money)}"
