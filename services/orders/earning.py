"""Points and growth for imported orders: only where they are asked for, told before."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.imports.rules import NEW
from services.journal import Journal
from services.ledger import Line, balances, post
from services.points.expiring import lost
from services.points.rules import earned, expiry, growth
from services.sales.shares import half_up
from services.settings import shop_settings
from services.statements import merged_into
from services.tiers.ladder import Tier, ladder


@dataclass(frozen=True)
class Earning:
    """What imported orders would earn: how many people, points, growth."""

    people: int = 0
    points: int = 0
    growth: int = 0


def preview(store: Store, db: Any) -> Earning:
    """What the new orders of a checked staging file would earn; `db` sees it and the store."""
    rates = _Rates(store)
    people, points, more = set(), 0, 0
    for contact, net, tier in db.execute(
        "SELECT k.contact_id, o.due - o.refunded, t.tier_id FROM orders o JOIN checked k USING (row)"
        " JOIN contact c ON c.id = k.contact_id AND c.deleted_at IS NULL"
        f" LEFT JOIN member_tier t ON t.contact_id = k.contact_id WHERE k.outcome = {NEW}"
    ):
        gains = rates.of(net, tier)
        if any(gains):
            people.add(contact)
            points, more = points + gains[0], more + gains[1]
    return Earning(len(people), points, more)


def give(journal: Journal, on: date) -> Earning:
    """Post what the orders of this operation earn, at the rate of the tier that each buyer has now, and note it with each of
    them. A purchase before today multiplies nothing: neither birthday nor VIP day. Who lies in the trash earns nothing that
    nobody would see."""
    store = journal.store
    rates = _Rates(store)
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    noted = []
    for sale, contact, net, tier in store.rows(
        "SELECT s.id, s.contact_id, s.net + coalesce((SELECT sum(b.net) FROM sale b WHERE b.of_sale_id = s.id), 0), t.tier_id"
        " FROM sale s JOIN contact c ON c.id = s.contact_id AND c.deleted_at IS NULL"
        " LEFT JOIN member_tier t ON t.contact_id = s.contact_id WHERE s.created_op = ? AND s.kind = 'sale'",
        (journal.operation,),
    ):
        points, more = rates.of(net, tier)
        if points or more:
            found[contact][0] += points
            found[contact][1] += more
            noted.append((points, more, sale))
    store.execute_many("UPDATE sale SET points = ?, growth = ? WHERE id = ?", noted)
    post(journal, list(_lines(found, expiry(shop_settings(store), on))))
    return Earning(len(found), sum(one for one, _ in found.values()), sum(one for _, one in found.values()))


_BACK = """SELECT b.id, s.contact_id, s.created_op, s.points + b.points, s.growth + b.growth, s.due + coalesce((SELECT json_extract(c.before, '$.due')
    FROM change c WHERE c.operation_id = ?1 AND c.tbl = 'sale' AND c.row_key = b.id ORDER BY c.id LIMIT 1), 0), s.due + b.due
    FROM sale b JOIN sale s ON s.id = b.of_sale_id AND s.created_op != ?1 AND (s.points OR s.growth) AND s.contact_id IS NOT NULL
    WHERE b.kind = 'refund' AND (b.created_op = ?1
    OR b.id IN (SELECT row_key FROM change WHERE operation_id = ?1 AND tbl = 'sale'))"""


def take_back(journal: Journal) -> None:
    """What orders had earned goes back in proportion to what came back of them now; points that were spent are owed, not
    those that expired unused; growth does not fall below nothing."""
    store = journal.store
    lines: list[Line] = []
    left: dict[tuple[int, str], int] = {}
    for refund, contact, earned_by, points, more, before, now in store.rows(_BACK, (journal.operation,)):
        if before <= 0:
            continue
        gone = [left - half_up(left * now, before) for left in (points, more)]
        have = balances(store, contact).growth - sum(
            -line.amount for line in lines if line.contact == contact and line.asset == "growth"
        )
        gone[1] = min(gone[1], max(have, 0))
        if gone[0]:
            lot, unused = _lost(store, contact, earned_by)
            expired = min(gone[0], left.setdefault((contact, lot), unused))
            left[contact, lot] -= expired
            lines.append(Line(contact, "points", -gone[0], "issued", lot, expired=expired))
        if gone[1]:
            lines.append(Line(contact, "growth", -gone[1], "issued"))
        values = {"points": -gone[0], "growth": -gone[1]}
        kept = store.row("SELECT points, growth FROM sale WHERE id = ?", (refund,)) or (0, 0)
        values = {key: was + value for (key, value), was in zip(values.items(), kept, strict=True)}
        journal.update("sale", values, "id = ?", (refund,))
    if lines:
        post(journal, lines, may_owe=True)


def _lost(store: Store, contact: int, operation: int) -> tuple[str, int]:
    """The lot into which an import's points came for somebody, and how many expired there."""
    people = [contact, *merged_into(store, contact)]
    lot = store.value(
        "SELECT lot FROM entry WHERE operation_id = ? AND contact_id IN (SELECT value FROM json_each(?)) AND asset = 'points'"
        " AND amount > 0 ORDER BY id DESC LIMIT 1",
        (operation, json.dumps(people)),
    )
    return lot or "", lost(store, people, lot or "")


def _lines(found: dict[int, list[int]], lot: str) -> Iterable[Line]:
    for contact, (points, more) in found.items():
        if points:
            yield Line(contact, "points", points, "issued", lot)
        if more:
            yield Line(contact, "growth", more, "issued")


class _Rates:
    """What so much earns, by tier."""

    def __init__(self, store: Store) -> None:
        self._settings = shop_settings(store)
        steps = ladder(store)
        self._lowest = steps[0] if steps else Tier(0)
        self._by_id = {one.id: one for one in steps}

    def of(self, net: int, tier: int | None) -> tuple[int, int]:
        """Points and growth for net sales of so many fen."""
        step = self._by_id.get(tier or 0, self._lowest)
        return earned(self._settings, step, net, False, False), growth(self._settings, net)
