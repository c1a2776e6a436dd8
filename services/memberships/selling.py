"""Selling a membership, renewing it from its old end, and paying back its unused days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services import identities
from services.changes import Changes
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.memberships.plans import plan
from services.operations import Act, perform
from services.payments import kind_id, next_number, note_payments, refuse_closed
from services.settings import shop_settings
from services.tiers.evaluating import sold_to
from services.tiers.holding import end, hold, known_contact
from services.tiers.ladder import ladder

_EVER = "9999-12-31"


@dataclass(frozen=True)
class Membership:
    """A membership that somebody bought, from `from_on` to `until_on` ('' = for life), both included. `number` is the code
    of its card; `paid` and `refunded` are fen, `ended_on` when it was given back ('' = it was not)."""

    id: int
    number: str
    contact: int
    plan_id: int
    name: str
    period: str
    from_on: str
    until_on: str
    paid: int
    refunded: int
    ended_on: str
    on_date: str
    operation: int

    def state(self, today: str) -> str:
        """ahead | runs | over | given_back on a business date."""
        if self.ended_on:
            return "given_back"
        if self.from_on > today:
            return "ahead"
        return "runs" if self.until_on == "" or self.until_on >= today else "over"


@dataclass(frozen=True)
class Refund:
    """What is paid back of a membership: `amount` fen for `unused` of `days` (the day it ends is used; None for life:
    there the shop says how much), never more than `most`."""

    unused: int | None
    days: int | None
    amount: int
    most: int


_SELECT = (
    "SELECT m.id, m.number, m.contact_id, m.plan_id, p.name, p.period, m.from_on, m.until_on, m.paid, m.refunded,"
    " m.ended_on, m.on_date, m.created_op FROM membership m JOIN membership_plan p ON p.id = m.plan_id"
)


def memberships(store: Store, contact: int) -> tuple[Membership, ...]:
    """What somebody bought, the newest first."""
    return tuple(
        Membership(*row)
        for row in store.rows(f"{_SELECT} WHERE m.contact_id = ? ORDER BY m.id DESC", (contact,))
    )


def membership(store: Store, membership_id: int) -> Membership:
    """One of them. Raises NotFound(unknown_membership)."""
    row = store.row(f"{_SELECT} WHERE m.id = ?", (membership_id,))
    if row is None:
        raise NotFound("unknown_membership", {"membership": membership_id})
    return Membership(*row)


def check_digit(digits: str) -> str:
    """The digit behind a number by which a slip of the pen is found (Luhn, ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def begins_on(store: Store, contact: int, today: date) -> date:
    """From when on a membership sold today runs: today, or the day after the end of the one that runs. Raises
    Refused(member_for_life)."""
    last = [one for one in memberships(store, contact) if one.state(today.isoformat()) in ("runs", "ahead")]
    if any(one.until_on == "" for one in last):
        raise Refused("member_for_life", {"name": next(one.name for one in last if one.until_on == "")})
    if not last:
        return today
    return date.fromisoformat(max(one.until_on for one in last)) + timedelta(days=1)


def sell_membership(
    store: Store, act: Act, contact: int, plan_id: int, paid: Mapping[str, int] | None = None, card: str = ""
) -> Changes:
    """Sell a membership, or renew it from its old end; the receipt holds `id`, `number`, `from_on`, `until_on`, `price`.

    `paid` are fen by key of the way to pay, all of the price; None = cash. The number of a first membership (or `card`, the
    code of one that is printed already) becomes a card of the contact, so that scanning it finds them. Raises
    NotFound(unknown_contact, unknown_plan), Refused: plan_not_offered, member_for_life, trial_once, closed; FieldRefused:
    paid_differs, unknown_pay_kind, number_taken, too_long_text.
    """
    parts = None if paid is None else {key: amount for key, amount in paid.items() if amount}

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        sold = plan(store, plan_id)
        values = sold.values
        if not values.active:
            raise Refused("plan_not_offered", {"name": values.name})
        today = shop_settings(store).business_date(act.clock.now())
        refuse_closed(store, today)
        before = memberships(store, contact)
        if values.period == "trial" and before:
            raise Refused("trial_once", {"name": values.name})
        first = begins_on(store, contact, today)
        until = (first + timedelta(days=values.days - 1)).isoformat() if values.days else ""
        amounts = {"cash": values.price} if parts is None else parts
        if sum(amounts.values()) != values.price or any(amount < 0 for amount in amounts.values()):
            raise FieldRefused("paid_differs", {"due": values.price, "paid": sum(amounts.values())}, "paid")
        renews = any(one.state(today.isoformat()) in ("runs", "ahead") for one in before)
        number = _number(journal, contact, today, card, known=renews)
        on = today.isoformat()
        made = journal.insert(
            "membership",
            {"number": number, "contact_id": contact, "plan_id": plan_id, "from_on": first.isoformat(),
             "until_on": until, "paid": values.price, "on_date": on, "at": act.at, "staff_id": act.staff_id},
        )  # fmt: skip
        ways = {kind_id(store, key, in_use=True): amount for key, amount in amounts.items()}
        note_payments(journal, "membership", ways, on_date=on, staff_id=act.staff_id)
        if values.tier_id is not None:
            _give_tier(journal, act, contact, values.tier_id, today, values.name)
        return {
            "id": made, "number": number, "from_on": first.isoformat(), "until_on": until, "price": values.price,
            "label": {"contact": contact, "name": values.name, "number": number, "fen": values.price},
        }  # fmt: skip

    payload = [contact, plan_id, parts, card]
    return perform(store, act, "sell_membership", {}, payload, body)


def _give_tier(journal: Journal, act: Act, contact: int, tier_id: int, today: date, name: str) -> None:
    """The tier of what runs now; one that begins later is given by the evaluation of its day."""
    steps = ladder(journal.store)
    offer = sold_to(journal.store, steps, today, contact).get(contact)
    if offer is not None and steps[offer.place].id == tier_id:
        hold(journal, act, contact, tier_id, offer.until_on, "paid", name)


def _number(journal: Journal, contact: int, today: date, card: str, *, known: bool) -> str:
    """The code of a card, made one of the contact's unless a card of theirs is `known`."""
    store = journal.store
    typed = identities.normal("card", card)
    if typed is not None:
        if store.value(
            "SELECT 1 FROM membership WHERE number = ? AND contact_id != ?", (typed.value, contact)
        ):
            raise FieldRefused("card_taken", {"number": typed.value}, "card")
        identities.put(journal, contact, "card", typed)
        if not store.value("SELECT 1 FROM membership WHERE number = ?", (typed.value,)):
            return typed.value
        known = True
    while True:
        digits = next_number(journal, "membership", today.isoformat()).replace("-", "")
        number = digits + check_digit(digits)
        ready = identities.normal("card", number)
        assert ready is not None
        # Somebody may have been given this very number as a card of their own.
        if identities.owner_of(store, "card", ready.value) is None and not store.value(
            "SELECT 1 FROM membership WHERE number = ?", (number,)
        ):
            break
    if not known:
        identities.put(journal, contact, "card", ready)
    return number


def refundable(one: Membership, today: date) -> Refund:
    """What is paid back where a membership is given back on a business date: the price of its unused days, half a fen and
    more counting as one."""
    left = one.paid - one.refunded
    if one.ended_on or left <= 0:
        return Refund(0, 0, 0, 0)
    if one.until_on == "":
        return Refund(None, None, 0, left)
    first, last = date.fromisoformat(one.from_on), date.fromisoformat(one.until_on)
    days = (last - first).days + 1
    unused = days if first > today else max((last - today).days, 0)
    return Refund(unused, days, min((2 * one.paid * unused + days) // (2 * days), left), left)


def refund_membership(
    store: Store, act: Act, membership_id: int, kind: str = "cash", amount: int | None = None
) -> Changes:
    """Take a membership back today and pay for its unused days, or `amount` fen; its tier ends too. The receipt holds
    `amount`.

    Raises NotFound(unknown_membership), Refused: membership_over, closed; OutOfRange where `amount` is more than was paid,
    FieldRefused(unknown_pay_kind).
    """

    def body(journal: Journal) -> Mapping[str, Any]:
        one = membership(store, membership_id)
        today = shop_settings(store).business_date(act.clock.now())
        on = today.isoformat()
        refuse_closed(store, today)
        if one.state(on) not in ("runs", "ahead"):
            raise Refused("membership_over", {"number": one.number, "date": one.ended_on or one.until_on})
        found = refundable(one, today)
        pays = found.amount if amount is None else amount
        if not 0 <= pays <= found.most:
            raise OutOfRange("out_of_range", {"least": 0, "most": found.most, "value": pays}, "amount")
        journal.update("membership", {"refunded": pays, "ended_on": on}, "id = ?", (one.id,))
        ways = {kind_id(store, kind): -pays}
        note_payments(journal, "membership_refund", ways, on_date=on, staff_id=act.staff_id)
        end(journal, act, one.contact, "paid", one.name)
        return {
            "amount": pays,
            "label": {"contact": one.contact, "name": one.name, "number": one.number, "fen": pays},
        }

    return perform(store, act, "refund_membership", {}, [membership_id, kind, amount], body)


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """No membership goes from under its renewal, and no two run for somebody on one day by one being sold again, or no longer
    given back. `tip` is the operation that is to be turned back, `kind` that of its chain. Raises Refused: stood_on,
    trial_once (data: name)."""
    if kind not in ("sell_membership", "refund_membership"):
        return
    renewal = (
        "SELECT 1 FROM membership m JOIN membership n ON n.contact_id = m.contact_id AND n.id > m.id AND n.ended_on = ''"
        " AND n.from_on = date(m.until_on, '+1 day') WHERE m.created_op ="
        " (SELECT coalesce(root_id, id) FROM operation WHERE id = ?)"
    )
    if store.value(renewal, (tip,)):
        raise Refused("stood_on", {"table": "membership"})
    for contact, own, name, period, first, last in store.rows(
        "SELECT c.contact_id, NULL, p.name, p.period, json_extract(c.before, '$.from_on'), json_extract(c.before, '$.until_on')"
        " FROM change c JOIN membership_plan p ON p.id = json_extract(c.before, '$.plan_id')"
        " WHERE c.operation_id = ?1 AND c.tbl = 'membership' AND c.after IS NULL UNION ALL"
        " SELECT m.contact_id, m.id, p.name, p.period, m.from_on, m.until_on FROM change c JOIN membership m ON m.id = c.row_key"
        " JOIN membership_plan p ON p.id = m.plan_id WHERE c.operation_id = ?1 AND c.tbl = 'membership'"
        " AND c.after IS NOT NULL AND json_extract(c.before, '$.ended_on') = '' AND m.ended_on != ''",
        (tip,),
    ):
        others = [one for one in memberships(store, contact) if one.id != own]
        if period == "trial" and others and own is None:
            raise Refused("trial_once", {"name": name})
        running = [one for one in others if not one.ended_on and (own is None or _since(store, one, tip))]
        if any(one.from_on <= (last or _EVER) and first <= (one.until_on or _EVER) for one in running):
            raise Refused("stood_on", {"table": "membership"})


def _since(store: Store, one: Membership, operation: int) -> bool:
    """Whether it was sold, or sold again, after an operation; those of two who were merged may have run beside each other."""
    last = "SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1"
    return int(store.value(last, (one.operation,))) > operation
