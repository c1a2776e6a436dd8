"""What the shop owes its customers (未兑付余额, figures.md 17), and how it moved: opening + in − used − refunded = closing.

Made of the ledger's entries of a period by business date. Principal and bonus are fen; points count at what they pay at
the counter. Sold cards and deposits come with their capabilities.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from models.store import Store
from services.points.rules import worth
from services.settings import ShopSettings, shop_settings

PARTS = ("principal", "bonus", "points")
_PAYS = ("points_unit", "points_value")
_UNSET = ShopSettings()


@dataclass(frozen=True)
class Movement:
    """One part of what is owed over a period, fen. `came` counts what a refund or an undo took back as less, what was
    corrected by hand, and what points are worth more or less since they pay another sum; `used` includes `expired`;
    `refunded` is what a payout took off, paid or not."""

    part: str
    opening: int
    came: int
    used: int
    refunded: int
    closing: int
    expired: int = 0

    def __add__(self, other: Movement) -> Movement:
        return Movement(
            self.part,
            self.opening + other.opening,
            self.came + other.came,
            self.used + other.used,
            self.refunded + other.refunded,
            self.closing + other.closing,
            self.expired + other.expired,
        )


@dataclass(frozen=True)
class Owed:
    """What is owed now: principal, bonus and points in fen; `count` are the points, `holders` who has stored value."""

    principal: int
    bonus: int
    points: int
    count: int
    holders: int

    @property
    def total(self) -> int:
        """All of it, fen."""
        return self.principal + self.bonus + self.points


def point_value(points: int, settings: ShopSettings) -> int:
    """What points pay at the counter, fen, rounded down to the fen (towards nothing where they are owed)."""
    return worth(settings, points) if points >= 0 else -worth(settings, -points)


def owed_now(store: Store) -> Owed:
    """What is owed at this moment."""
    principal, bonus, points, holders = store.row(
        "SELECT coalesce(sum(principal), 0), coalesce(sum(bonus), 0), coalesce(sum(points), 0),"
        " coalesce(sum(principal + bonus > 0), 0) FROM member"
    ) or (0, 0, 0, 0)
    return Owed(principal, bonus, point_value(points, shop_settings(store)), points, holders)


def movements(store: Store, first: str, last: str) -> tuple[Movement, ...]:
    """How each part moved from one business date to another, both included; in the order of PARTS."""
    now = owed_now(store)
    paid = [_settings_on(store, on_date) for on_date in (_after(first, -1), last)]
    held = {"principal": now.principal, "bonus": now.bonus, "points": now.count}
    within, since = _sums(store, first, last), _sums(store, _after(last), "9999-12-31")
    return tuple(_movement(part, held[part], within[part], since[part], *paid) for part in PARTS)


def total(parts: tuple[Movement, ...]) -> Movement:
    """All parts together."""
    whole = Movement("total", 0, 0, 0, 0, 0)
    for part in parts:
        whole = whole + part
    return whole


def _after(on_date: str, days: int = 1) -> str:
    return date.fromordinal(max(date.fromisoformat(on_date).toordinal() + days, 1)).isoformat()


def _settings_on(store: Store, on_date: str) -> ShopSettings:
    """The settings with what points paid at the end of a business date, or when it was closed: what was changed after that
    counts to the next one, so that it begins with the sum that was printed."""
    rows = {row: (key, value) for row, key, value in store.rows("SELECT id, key, value FROM setting")}
    for row, before, after in store.rows(
        "SELECT c.row_key, c.before, c.after FROM change c JOIN operation o ON o.id = c.operation_id"
        " WHERE c.tbl = 'setting' AND c.contact_id IS NULL AND (o.business_on > ?1 OR o.id >"
        " (SELECT created_op FROM day_close WHERE on_date = ?1)) ORDER BY c.id DESC",
        (on_date,),
    ):
        was = json.loads(before or "{}")
        if before is None:
            rows.pop(row, None)
        elif after is None:
            rows[row] = was["key"], was["value"]
        elif row in rows and "value" in was:
            rows[row] = rows[row][0], was["value"]
    known = {key: json.loads(value) for key, value in rows.values() if key in _PAYS}
    return replace(shop_settings(store), **{key: known.get(key, getattr(_UNSET, key)) for key in _PAYS})


def _sums(store: Store, first: str, last: str) -> dict[str, dict[str, int]]:
    """Per asset what came to customers (+) and went from them (−), by the way it took: the account that stands against it,
    or `payout` for all that a payout (or its undo) moved."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for asset, way, amount in store.rows(
        "SELECT e.asset, CASE r.kind WHEN 'pay_out' THEN 'payout' ELSE e.account END, -sum(e.amount) FROM operation o"
        " CROSS JOIN entry e ON e.operation_id = o.id AND e.contact_id IS NULL"
        " JOIN operation r ON r.id = coalesce(o.root_id, o.id) WHERE o.business_on BETWEEN ? AND ? GROUP BY 1, 2",
        (first, last),
    ):
        found[asset][way] += amount
    return found


def _movement(
    part: str, held: int, within: dict[str, int], since: dict[str, int], before: ShopSettings, settings: ShopSettings
) -> Movement:  # fmt: skip
    closing = held - sum(since.values())
    refunded = -within.get("payout", 0)
    expired = -within.get("expired", 0)
    used = -within.get("redeemed", 0) + expired
    came = sum(within.values()) + used + refunded
    opening = closing - came + used + refunded
    if part != "points":
        return Movement(part, opening, came, used, refunded, closing, expired)
    # Rounded at each station, so that the line sums exactly.
    stations = [opening + came, opening + came - used, opening + came - used - refunded]
    values = [point_value(opening, before), *(point_value(points, settings) for points in stations)]
    return Movement(
        part,
        values[0],
        values[1] - values[0],
        values[1] - values[2],
        values[2] - values[3],
        values[3],
        min(point_value(expired, settings), values[1] - values[2]) if expired > 0 else 0,
    )
