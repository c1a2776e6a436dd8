"""Paying stored value back (储值退款): what the formulas are worked out from, and the payout itself.

A balance is paid out wholly: principal and bonus come off, and what of them is not paid stands against `adjusted`. Days of a
tier that came with it end, unless the reason is the shop's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.ledger import Balances, Line, balances, post
from services.operations import Act, perform
from services.payments import kind_id, next_number, note_payments, refuse_closed
from services.settings import shop_settings
from services.stored_value.formulas import Basis, Formula, at_full_price, formulas
from services.tiers.holding import end

REASONS = ("unused", "customer", "shop", "closing")
LONGEST_NOTE = 500
_SETTLED = ("paid", "bonus", "used_principal", "used_bonus", "used_full", "gift_value")


@dataclass(frozen=True)
class Payout:
    """A payout as it was made, fen. `formula` is what the formula of its `reason` came to, `amount` what was paid in the way
    `kind` (key, name); `basis` what it was worked out from."""

    id: int
    number: str
    contact: int
    reason: str
    formula: int
    amount: int
    principal: int
    bonus: int
    gift_charged: int
    kind: tuple[str, str]
    note: str
    on_date: str
    at: int
    staff: str
    basis: Mapping[str, int]


@dataclass(frozen=True)
class Come:
    """All that has come to a balance and gone from it since the last payout, fen, not yet weighed."""

    paid: int = 0
    bonus: int = 0
    used_principal: int = 0
    used_bonus: int = 0
    used_full: int = 0
    gift_value: int = 0

    def __sub__(self, other: Mapping[str, int]) -> Come:
        return Come(*(getattr(self, key) - other.get(key, 0) for key in _SETTLED))

    def plain(self) -> dict[str, int]:
        """For a receipt."""
        return {key: getattr(self, key) for key in _SETTLED}


def basis(store: Store, contact: int, today: date) -> Basis:
    """What the formulas for a balance are worked out from on a business date."""
    return weigh(
        come_of(store, [contact])[contact], balances(store, contact), _unused_days(store, contact, today)
    )


def weigh(come: Come, now: Balances, unused_days: int | None) -> Basis:
    """What came and went against the balance that is left; what came back to it after a payout counts as paid in."""
    paid, bonus = come.paid, come.bonus
    used, full = come.used_principal + come.used_bonus, come.used_full
    if used < 0:
        paid, bonus = paid - come.used_principal, bonus - come.used_bonus
        used = full = 0
    return Basis(paid, bonus, used, max(full, used), come.gift_value, now.principal, now.bonus, unused_days)


def come_of(store: Store, people: Sequence[int]) -> dict[int, Come]:
    """What came to balances and went from them since their last payout, in a handful of statements for all of them."""
    wanted, among = (json.dumps(list(people)),), "IN (SELECT value FROM json_each(?))"
    sums = {contact: dict.fromkeys(_SETTLED, 0) for contact in people}
    for contact, paid, bonus, gift in store.rows(
        f"SELECT contact_id, sum(paid), sum(bonus), sum(gift_value) FROM top_up WHERE contact_id {among} GROUP BY contact_id",
        wanted,
    ):
        sums[contact] |= {"paid": paid, "bonus": bonus, "gift_value": gift}
    for contact, asset, amount in store.rows(
        f"SELECT contact_id, asset, amount FROM opening WHERE contact_id {among} AND asset IN ('principal', 'bonus')",
        wanted,
    ):
        sums[contact]["paid" if asset == "principal" else "bonus"] += amount
    for whose, own in (("holder_id", ""), ("contact_id", " AND holder_id IS NULL")):
        for contact, principal, bonus, gross, due in store.rows(
            f"SELECT {whose}, principal, bonus, gross - points_off, due FROM sale WHERE {whose} {among}{own}"
            " AND principal + bonus != 0",
            wanted,
        ):
            mine = sums[contact]
            mine["used_principal"] += principal
            mine["used_bonus"] += bonus
            mine["used_full"] += at_full_price(principal + bonus, gross, due)
    found = {contact: Come(**mine) for contact, mine in sums.items()}
    for contact, receipt in store.rows(
        f"SELECT p.contact_id, o.receipt FROM payout p JOIN operation o ON o.id = p.created_op WHERE p.contact_id {among}",
        wanted,
    ):
        found[contact] -= json.loads(receipt).get("settled", {})
    return found


def _unused_days(store: Store, contact: int, today: date) -> int | None:
    """Days since the first money came in after the last payout; None where some was brought along, or none came in."""
    last = store.value("SELECT max(created_op) FROM payout WHERE contact_id = ?", (contact,)) or 0
    if store.value(
        "SELECT 1 FROM opening WHERE contact_id = ? AND asset IN ('principal', 'bonus') AND created_op > ?",
        (contact, last),
    ):
        return None
    first = store.value(
        "SELECT min(on_date) FROM top_up WHERE contact_id = ? AND created_op > ?", (contact, last)
    )
    return None if first is None else (today - date.fromisoformat(first)).days


def way_back(store: Store, contact: int) -> int | None:
    """The way in which the newest top-up of a balance was paid; None where there was none."""
    found = store.value(
        "SELECT p.kind_id FROM top_up u JOIN payment p ON p.on_date = u.on_date AND p.created_op = u.created_op"
        " AND p.what = 'topup' WHERE u.contact_id = ? ORDER BY u.id DESC, p.amount DESC LIMIT 1",
        (contact,),
    )
    return None if found is None else int(found)


def pay_out(
    store: Store,
    act: Act,
    contact: int,
    reason: str,
    amount: int | None = None,
    *,
    kind: int | None = None,
    note: str = "",
    charge_gift: bool = True,
    seen: int | None = None,
) -> Changes:
    """Pay a balance back by the formula of a reason (unused | customer | shop; closing = shop's), or another `amount` (fen)
    for which the `note` gives the reason. `kind` is the way it is paid (None = as it came, else cash); `seen` is the balance
    that the caller looked at.

    The receipt: id, number, contact, formula, amount, principal, bonus, gift_charged.
    Raises FieldRefused: not_a_choice, reason_needed, payout_range (data: most), too_long_text; Refused: nothing_stored,
    formula_unfit (data: why), balance_changed, closed.
    """
    if reason not in REASONS:
        raise FieldRefused("not_a_choice", {"value": reason}, "reason")
    note = line_within(note, LONGEST_NOTE, "note")
    arguments = [contact, reason, amount, kind, note, charge_gift, seen]

    def body(journal: Journal) -> Mapping[str, Any]:
        today = shop_settings(store).business_date(act.clock.now())
        refuse_closed(store, today)
        now = balances(store, contact)
        if not now.stored:
            raise Refused("nothing_stored", {"contact": contact})
        if seen is not None and seen != now.stored:
            raise Refused("balance_changed", {"contact": contact})
        come = come_of(store, [contact])[contact]
        chosen = _formula(weigh(come, now, _unused_days(store, contact, today)), reason, charge_gift)
        paid = chosen.result if amount is None else _amount(amount, chosen.result, now.stored, note)
        way = kind or way_back(store, contact) or kind_id(store, "cash")
        on_date = today.isoformat()
        number = "P" + next_number(journal, "payout", on_date)
        row = {
            "reason": reason, "formula": chosen.result, "amount": paid, "principal": now.principal, "bonus": now.bonus,
            "gift_charged": chosen.gift_charged,
        }  # fmt: skip
        made = journal.insert(
            "payout",
            {"number": number, "contact_id": contact, **row, "kind_id": way, "note": note, "on_date": on_date,
             "at": act.at, "staff_id": act.staff_id},
        )  # fmt: skip
        note_payments(journal, "payout", {way: -paid}, on_date=on_date, staff_id=act.staff_id)
        post(journal, _lines(contact, now, paid))
        if reason in ("unused", "customer"):
            end(journal, act, contact, "topup", number)
        label = {"contact": contact, "number": number, "amount": paid}
        return {
            "id": made,
            "number": number,
            "contact": contact,
            **row,
            "settled": come.plain(),
            "label": label,
        }

    return perform(store, act, "pay_out", {"contact": contact}, arguments, body)


def _formula(found: Basis, reason: str, charge_gift: bool) -> Formula:
    wanted = "shop" if reason == "closing" else reason
    chosen = next(one for one in formulas(found, charge_gift=charge_gift) if one.reason == wanted)
    if not chosen.fits:
        raise Refused("formula_unfit", {"why": list(chosen.why)})
    return chosen


def _amount(amount: int, formula: int, most: int, note: str) -> int:
    if not 0 <= amount <= most:
        raise OutOfRange("payout_range", {"most": most}, "amount")
    if amount != formula and not note:
        raise FieldRefused("reason_needed", {}, "note")
    return amount


def _lines(contact: int, now: Balances, paid: int) -> list[Line]:
    """All comes off; what is paid stands against cash, principal first, the rest against adjusted."""
    of_principal = min(paid, now.principal)
    parts = (
        ("principal", of_principal, "cash"),
        ("principal", now.principal - of_principal, "adjusted"),
        ("bonus", paid - of_principal, "cash"),
        ("bonus", now.bonus - (paid - of_principal), "adjusted"),
    )
    return [Line(contact, asset, -amount, account) for asset, amount, account in parts if amount]


def read_payout(store: Store, payout_id: int) -> Payout:
    """A payout for its slip. Raises Refused(unknown_payout)."""
    row = store.row(
        "SELECT p.id, p.number, p.contact_id, p.reason, p.formula, p.amount, p.principal, p.bonus, p.gift_charged, k.key,"
        " k.name, p.note, p.on_date, p.at, coalesce(s.name, ''), o.receipt FROM payout p JOIN pay_kind k ON k.id = p.kind_id"
        " JOIN operation o ON o.id = p.created_op LEFT JOIN staff s ON s.id = p.staff_id WHERE p.id = ?",
        (payout_id,),
    )
    if row is None:
        raise NotFound("unknown_payout", {"payout": payout_id})
    settled = json.loads(row[15]).get("settled", {})
    return Payout(*(*row[:9], (row[9], row[10]), *row[11:15], settled))
