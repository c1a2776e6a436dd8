"""Topping up stored value (充值): money comes in, principal and bonus stand to the customer's credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, OutOfRange
from services.journal import Journal
from services.ledger import Line, balances, post
from services.money import check_amount
from services.operations import Act, perform
from services.payments import kind_id, next_number, note_payments, pay_kinds, refuse_closed
from services.settings import shop_settings
from services.stored_value.packages import check_extra, package
from services.stored_value.sharing import holder_of, require_here
from services.tiers.holding import give_days
from services.triggers import TOPPED_UP, fire

LONGEST_NOTE = 200


@dataclass(frozen=True)
class TopUp:
    """A top-up as it was made: `contact` whose balance it is; amounts in fen; `kinds` are the ways it was paid (key, name,
    fen). `gift`, `gift_value`, `tier` and `tier_days` are what came with it."""

    id: int
    number: str
    contact: int
    paid: int
    bonus: int
    gift: str
    gift_value: int
    tier: str
    tier_days: int
    note: str
    on_date: str
    at: int
    staff: str
    kinds: tuple[tuple[str, str, int], ...]


def top_up(
    store: Store,
    act: Act,
    contact: int,
    paid: int,
    bonus: int = 0,
    *,
    package_id: int | None = None,
    parts: Mapping[int, int] | None = None,
    note: str = "",
) -> Changes:
    """Take in `paid` fen and credit them and `bonus` fen to the balance that a contact pays with (its holder's, where one
    is shared). A package adds its gift and its days in a tier; `parts` are fen by id of the way they were paid (None = cash).

    The receipt: id, number, contact, paid, bonus, balances (points, principal, bonus, growth).
    Raises FieldRefused: not_positive, amount_too_large, negative, too_long_text, parts_differ, unknown_pay_kind;
    Refused: not_here, unknown_package, closed.
    """
    check_amount(paid, "paid")
    check_extra(bonus, "bonus")
    note = line_within(note, LONGEST_NOTE, "note")
    arguments = [contact, paid, bonus, package_id, sorted((parts or {}).items()), note]

    def body(journal: Journal) -> Mapping[str, Any]:
        require_here(store, contact)
        on_date = shop_settings(store).business_date(act.clock.now()).isoformat()
        refuse_closed(store, on_date)
        ways = checked_parts(store, parts, paid)
        holder = holder_of(store, contact)
        require_here(store, holder)
        offer = package(store, package_id) if package_id is not None else None
        extras: dict[str, Any] = {}
        if offer is not None:
            extras = {"package_id": offer.id, "gift": offer.gift, "gift_value": offer.gift_value,
                      "tier_id": offer.tier_id, "tier_days": offer.tier_days}  # fmt: skip
        number = "T" + next_number(journal, "topup", on_date)
        made = journal.insert(
            "top_up",
            {"number": number, "contact_id": holder, "paid": paid, "bonus": bonus, **extras, "note": note,
             "on_date": on_date, "at": act.at, "staff_id": act.staff_id},
        )  # fmt: skip
        note_payments(journal, "topup", ways, on_date=on_date, staff_id=act.staff_id)
        lines = [Line(holder, "principal", paid, "cash")]
        post(journal, [*lines, Line(holder, "bonus", bonus, "issued")] if bonus else lines)
        if offer is not None and offer.tier_id is not None and offer.tier_days:
            give_days(journal, act, holder, offer.tier_id, offer.tier_days, "topup", number)
        fire(journal, act, TOPPED_UP, [holder], top_ups=[made])
        now = balances(store, holder)
        return {
            "id": made,
            "number": number,
            "contact": holder,
            "paid": paid,
            "bonus": bonus,
            "balances": {key: getattr(now, key) for key in ("points", "principal", "bonus", "growth")},
            "label": {"contact": holder, "number": number},
        }

    return perform(store, act, "top_up", {"contact": contact, "paid": paid, "bonus": bonus}, arguments, body)


def checked_parts(
    store: Store, parts: Mapping[int, int] | None, amount: int, key: str = "paid"
) -> dict[int, int]:
    """How an amount (fen) was paid, by id of the way, which must be in use; cash where nothing is said.

    Raises FieldRefused: parts_differ (data: parts, amount), not_positive, unknown_pay_kind.
    """
    if parts is None:
        return {kind_id(store, "cash"): amount}
    known = pay_kinds(store, all_=True)
    for kind, part in parts.items():
        if not any(one.id == kind and one.active for one in known):
            name = next((one.name or one.key for one in known if one.id == kind), str(kind))
            names = ", ".join(one.name or one.key for one in known if one.active)
            raise FieldRefused("unknown_pay_kind", {"name": name, "names": names}, key)
        check_amount(part, key)
    if sum(parts.values()) != amount:
        raise OutOfRange("parts_differ", {"parts": sum(parts.values()), "amount": amount}, key)
    return dict(parts)


_TOP_UP = (
    "SELECT u.id, u.number, u.contact_id, u.paid, u.bonus, u.gift, u.gift_value, coalesce(t.name, ''), u.tier_days, u.note,"
    " u.on_date, u.at, coalesce(s.name, ''), u.created_op FROM top_up u LEFT JOIN tier t ON t.id = u.tier_id"
    " LEFT JOIN staff s ON s.id = u.staff_id"
)


def read_top_up(store: Store, top_up_id: int) -> TopUp:
    """A top-up for its agreement. Raises Refused(unknown_top_up)."""
    row = store.row(f"{_TOP_UP} WHERE u.id = ?", (top_up_id,))
    if row is None:
        raise NotFound("unknown_top_up", {"top_up": top_up_id})
    return TopUp(*(*row[:-1], paid_by(store, "topup", row[10], row[-1])))


def top_ups(store: Store, contact: int) -> list[TopUp]:
    """The top-ups of a balance, the newest first."""
    return [
        TopUp(*(*row[:-1], paid_by(store, "topup", row[10], row[-1])))
        for row in store.rows(f"{_TOP_UP} WHERE u.contact_id = ? ORDER BY u.id DESC", (contact,))
    ]


def paid_by(store: Store, what: str, on_date: str, operation: int) -> tuple[tuple[str, str, int], ...]:
    """The ways an operation's money was paid: key, name, fen."""
    return tuple(
        store.rows(
            "SELECT k.key, k.name, p.amount FROM payment p JOIN pay_kind k ON k.id = p.kind_id"
            " WHERE p.on_date = ? AND p.created_op = ? AND p.what = ? ORDER BY p.id",
            (on_date, operation, what),
        )
    )
