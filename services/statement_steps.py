"""How an entry of a statement came about, step by step (the slip, the formula, the lots), in the order of the sum."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.store import Store
from services.statements import Fact, StatementEntry, facts_of, merged_into
from services.stored_value.payouts import read_payout
from services.stored_value.topping_up import paid_by


@dataclass(frozen=True)
class Step:
    """One line of the sum. `code` is worded by the program, with `text` (a date, a name, a number) where it needs one;
    `amount` in fen, or whole numbers where `unit` says points or growth; None = only said. Steps of one `part` stand
    together."""

    part: int
    code: str
    amount: int | None = None
    text: str = ""
    unit: str = "money"


@dataclass(frozen=True)
class Explanation:
    """The steps, and the slip of the counter that can be opened (sale id), if it was one."""

    steps: tuple[Step, ...]
    sale: int | None = None


def explain(store: Store, contact: int, entry: StatementEntry) -> Explanation:
    """How an entry of a customer's statement came about."""
    people = [contact, *merged_into(store, contact)]
    root = (
        store.value("SELECT coalesce(root_id, id) FROM operation WHERE id = ?", (entry.operation,))
        or entry.operation
    )
    fact = facts_of(store, [root], people).get(int(root))
    steps: list[Step] = []
    sale: int | None = None
    if fact is not None and fact.table == "sale":
        steps, sale = _sale(store, fact.row), fact.row["id"]
    elif fact is not None and fact.table == "top_up":
        steps = _top_up(store, fact.row)
    elif fact is not None:
        steps = _payout(store, fact)
    elif entry.what == "expired":
        steps = _lots(store, entry.operation, people)
    if entry.turns:
        steps = [Step(0, entry.turns, text=entry.number), *(replace(s, part=s.part + 1) for s in steps)]
    elif entry.undone:
        steps = [*steps, Step(9, "undone_since")]
    return Explanation(tuple(steps), sale)


_OFF = ("tier_off", "points_off", "manual_off", "rounding_off")
_PAID = ("principal", "bonus", "received")


def _sale(store: Store, row: Mapping[str, Any]) -> list[Step]:
    """List price, what came off it, what was due, how that was paid; before a refund the slip that it takes back."""
    if row["kind"] == "sale":
        return [*_bill(row, 0), *_paid(row, 1, "paid")]
    steps: list[Step] = []
    original = store.row(
        "SELECT json_object('number', number, 'on_date', on_date, 'gross', gross, 'tier_off', tier_off, 'points_off',"
        " points_off, 'manual_off', manual_off, 'rounding_off', rounding_off, 'due', due, 'principal', principal, 'bonus',"
        " bonus, 'received', received) FROM sale WHERE id = ?",
        (row["of_sale_id"],),
    )
    if original is not None:
        first = json.loads(original[0])
        steps += [Step(0, "of_slip", text=f"{first['on_date']} {first['number']}")]
        steps += [*_bill(first, 0), *_paid(first, 0, "paid")]
    back = {key: -value for key, value in row.items() if isinstance(value, int)}
    return [*steps, *_bill(back, 1, "back_"), *_paid(back, 1, "back")]


def _bill(row: Mapping[str, Any], part: int, how: str = "") -> list[Step]:
    off = [Step(part, key, -row[key]) for key in _OFF if row[key]]
    due = [Step(part, f"{how}due", row["due"])] if off else []
    return [Step(part, f"{how}gross", row["gross"]), *off, *due]


def _paid(row: Mapping[str, Any], part: int, how: str) -> list[Step]:
    return [Step(part, f"{how}_{key}", row[key]) for key in _PAID if row[key]]


def _top_up(store: Store, row: Mapping[str, Any]) -> list[Step]:
    steps = [
        Step(0, "paid_in", amount, name or f"pay:{key}")
        for key, name, amount in paid_by(store, "topup", row["on_date"], row["created_op"])
    ] or [Step(0, "paid_in_at_all", row["paid"])]
    if row["bonus"]:
        steps.append(Step(1, "bonus_given", row["bonus"]))
    if row["gift"]:
        steps.append(Step(1, "gift_given", row["gift_value"] or None, row["gift"]))
    steps.append(Step(2, "to_balance", row["paid"] + row["bonus"]))
    return steps


def _payout(store: Store, fact: Fact) -> list[Step]:
    row = fact.row
    steps = [Step(0, f"reason_{row['reason']}")]
    still_there = store.value("SELECT 1 FROM payout WHERE id = ?", (row["id"],))
    basis = read_payout(store, row["id"]).basis if still_there else {}
    if basis and row["reason"] in ("unused", "customer"):
        steps.append(Step(0, "all_paid", basis["paid"]))
        if row["reason"] == "customer":
            steps.append(Step(0, "used_full", -basis["used_full"]))
    elif basis:
        steps += [
            Step(0, "balance_then", row["principal"] + row["bonus"]),
            Step(0, "all_paid", basis["paid"]),
            Step(0, "paid_and_bonus", basis["paid"] + basis["bonus"]),
        ]
    if row["gift_charged"]:
        steps.append(Step(0, "gift_charged", -row["gift_charged"]))
    steps.append(Step(0, "formula", row["formula"]))
    if row["amount"] != row["formula"]:
        steps.append(Step(0, "changed_to", row["amount"], row["note"]))
    return [
        *steps,
        Step(1, "principal_off", -row["principal"]),
        *([Step(1, "bonus_off", -row["bonus"])] if row["bonus"] else []),
        Step(1, "paid_out", row["amount"]),
    ]


def _lots(store: Store, operation: int, people: list[int]) -> list[Step]:
    """Points by the date until which they held."""
    return [
        Step(0, "lot", amount, lot, "points")
        for lot, amount in store.rows(
            "SELECT lot, sum(amount) FROM entry WHERE operation_id = ? AND asset = 'points'"
            " AND contact_id IN (SELECT value FROM json_each(?)) GROUP BY lot ORDER BY lot",
            (operation, json.dumps(people)),
        )
    ]
