"""What an operation of the counter was to one contact: a sale, a top-up, a gift, a tier, points; also where it was undone."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from models.store import Store

TABLES: dict[str, str] = {
    "sale": "id, kind, due, points, principal, bonus, created_op",
    "top_up": "id, paid, bonus, gift, created_op",
    "payout": "id, amount, reason, created_op",
    "gift_exchange": "id, gift_id, points, created_op",
    "task_done": "id, task_id, points, created_op",
    "membership": "id, plan_id, paid, until_on, created_op",
    "tier_change": "id, from_tier_id, tier_id, reason, created_op",
    "benefit_use": "id, benefit_id, created_op",
    "opening": "id, asset, amount, created_op",
}
"""The tables that name a contact, and what is read of their rows."""
_NAMES = {
    "gift_exchange": ("gift_id", "SELECT name FROM gift WHERE id = ?"),
    "membership": ("plan_id", "SELECT name FROM membership_plan WHERE id = ?"),
    "benefit_use": ("benefit_id", "SELECT text FROM tier_benefit WHERE id = ?"),
    "task_done": ("task_id", "SELECT coalesce(nullif(name, ''), key) FROM point_task WHERE id = ?"),
}
_TIER = "SELECT name FROM tier WHERE id = ?"
_LINES = (
    "SELECT coalesce(nullif(l.name, ''), p.name, '') FROM sale_line l LEFT JOIN product p ON p.id = l.product_id"
    " WHERE l.sale_id = ? ORDER BY l.id LIMIT 3"
)
_PAID = (
    "SELECT coalesce(nullif(k.name, ''), k.key) FROM payment p JOIN pay_kind k ON k.id = p.kind_id"
    " WHERE {} ORDER BY p.id LIMIT 3"
)
MOVED = "SELECT operation_id FROM entry WHERE contact_id = ?1"
"""The operations that moved somebody's balances, as SQL."""


@dataclass(frozen=True)
class Fact:
    """Something of the counter. `what` is sale | refund | shared (somebody else's sale was paid from this balance) | top_up |
    payout | gift | task | membership | tier | benefit | opening | moved. `fen` is the amount of money, `points` what came or
    went; `names` are products, the gift, plan, benefit or task, the tiers before and after ('' = worded by the program);
    `paid` are ways to pay: names of the shop's own, keys of the others, `stored` is stored value. `slip` is the id of a sale that still stands."""

    what: str
    fen: int = 0
    points: int = 0
    names: tuple[str, ...] = ()
    paid: tuple[str, ...] = ()
    reason: str = ""
    bonus: int = 0
    slip: int | None = None


def facts(store: Store, contact: int, operations: Collection[int]) -> dict[int, tuple[Fact, ...]]:
    """What some operations were to a contact, by operation."""
    found: dict[int, list[Fact]] = {}
    wanted = json.dumps(list(operations))
    for table, row, stands in _rows(store, contact, wanted):
        fact = _fact(store, table, row, stands)
        if fact is not None and row["created_op"] in operations:
            found.setdefault(row["created_op"], []).append(fact)
    moved = (
        "SELECT operation_id, sum(amount) FILTER (WHERE asset = 'points'),"
        " sum(amount) FILTER (WHERE asset IN ('principal', 'bonus')) FROM entry WHERE contact_id = ?"
        " AND operation_id IN (SELECT value FROM json_each(?)) GROUP BY operation_id"
    )
    for operation, points, fen in store.rows(moved, (contact, wanted)):
        if not found.get(operation):
            slip = store.row(
                "SELECT id FROM sale WHERE created_op = ? AND holder_id = ? LIMIT 1", (operation, contact)
            )
            what = "moved" if slip is None else "shared"
            found[operation] = [Fact(what, fen or 0, points or 0, slip=None if slip is None else slip[0])]
    return {operation: tuple(told) for operation, told in found.items()}


def _rows(store: Store, contact: int, wanted: str) -> Iterator[tuple[str, dict[str, Any], bool]]:
    for table, columns in TABLES.items():
        names = columns.split(", ")
        for row in store.rows(
            f"SELECT {columns} FROM {table} WHERE contact_id = ? AND created_op IN (SELECT value FROM json_each(?))"
            " ORDER BY id",
            (contact, wanted),
        ):
            yield table, dict(zip(names, row, strict=True)), True
    for table, image in store.rows(
        "SELECT tbl, before FROM change WHERE contact_id = ? AND after IS NULL AND before IS NOT NULL",
        (contact,),
    ):
        if table in TABLES:
            yield table, json.loads(image), False


def _fact(store: Store, table: str, row: dict[str, Any], stands: bool) -> Fact | None:
    if table == "sale":
        names = tuple(name for (name,) in store.rows(_LINES, (row["id"],))) if stands else ()
        paid = tuple(k for (k,) in store.rows(_PAID.format("p.sale_id = ?"), (row["id"],))) if stands else ()
        if row["principal"] or row["bonus"]:
            paid = ("stored", *paid)
        slip = row["id"] if stands else None
        return Fact(row["kind"], row["due"], row["points"], names, paid, slip=slip)
    if table == "top_up":
        of = "p.created_op = ? AND p.what = 'topup'"
        paid = tuple(k for (k,) in store.rows(_PAID.format(of), (row["created_op"],))) if stands else ()
        names = (row["gift"],) if row["gift"] else ()
        return Fact("top_up", row["paid"], names=names, paid=paid, bonus=row["bonus"])
    if table == "payout":
        return Fact("payout", -row["amount"], reason=row["reason"])
    if table == "tier_change":
        tiers = tuple(
            "" if tier is None else str(store.value(_TIER, (tier,)) or "")
            for tier in (row["from_tier_id"], row["tier_id"])
        )
        return Fact("tier", names=tiers, reason=row["reason"])
    if table == "opening":
        points = row["amount"] if row["asset"] == "points" else 0
        return Fact("opening", 0 if points or row["asset"] == "growth" else row["amount"], points)
    column, sql = _NAMES[table]
    what = {"gift_exchange": "gift", "task_done": "task", "benefit_use": "benefit"}.get(table, table)
    points = -row["points"] if table == "gift_exchange" else row.get("points", 0)
    named = str(store.value(sql, (row[column],)) or "")
    return Fact(what, row.get("paid", 0), points, (named,))
