"""The ledger of points as a list: what came to whom and what went, and what is still out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.contact_rows import table_rows
from services.display_names import DisplayName
from services.owed import point_value
from services.settings import shop_settings

MOST = 5_000
SOON_DAYS = 30
ONLY = ("all", "came", "went", "expired", "adjusted")
_WHERE = {
    "all": "came != 0 OR went != 0",
    "came": "came != 0",
    "went": "went != 0 AND account NOT IN ('expired', 'adjusted')",
    "expired": "account = 'expired'",
    "adjusted": "account IN ('adjusted', 'opening')",
}


@dataclass(frozen=True)
class Movement:
    """What one operation did to the points of one customer: `came` >= 0 and `went` >= 0 points; `expires_on` is the first
    date on which some of what came end ('' = none does). `act` and `label` name the operation as History does, `number` is
    that of its slip; `undone` = it was turned back since."""

    operation: int
    contact: int
    name: DisplayName
    came: int
    went: int
    expires_on: str
    act: str
    label: Mapping[str, Any]
    number: str
    staff: str
    on_date: str
    at: int
    undone: bool


@dataclass(frozen=True)
class Out:
    """Points that customers hold: `points` worth `value` fen, with `holders` people; `owed` points by `owing` of them;
    `soon` points of `soon_people` end within SOON_DAYS."""

    points: int
    value: int
    holders: int
    owed: int
    owing: int
    soon: int
    soon_people: int


def movements(store: Store, first: str, last: str, only: str = "all") -> tuple[tuple[Movement, ...], bool]:
    """The movements of business dates (both included), the newest first, and whether there are more than MOST."""
    rows = store.rows(
        "SELECT * FROM (SELECT o.id, e.contact_id, sum(max(e.amount, 0)) AS came, -sum(min(e.amount, 0)) AS went,"
        " coalesce(min(CASE WHEN e.amount > 0 AND e.lot != '' THEN e.lot END), '') AS lot, r.kind, o.label,"
        " (SELECT max(x.account) FROM entry x WHERE x.operation_id = o.id AND x.asset = 'points' AND x.contact_id IS NULL)"
        " AS account, coalesce(s.name, ''), o.business_on, o.at, o.state = 'undone', r.id"
        " FROM operation o CROSS JOIN entry e ON e.operation_id = o.id AND e.asset = 'points' AND e.contact_id IS NOT NULL"
        " JOIN operation r ON r.id = coalesce(o.root_id, o.id) LEFT JOIN staff s ON s.id = o.staff_id"
        " WHERE o.business_on BETWEEN ? AND ? GROUP BY o.id, e.contact_id)"
        f" WHERE {_WHERE[only]} ORDER BY id DESC, contact_id LIMIT ?",
        (first, last, MOST + 1),
    )
    names = {i: row.display for i, row in table_rows(store, sorted({row[1] for row in rows})).items()}
    numbers = dict(
        store.rows(
            "SELECT created_op, number FROM sale WHERE created_op IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted({row[12] for row in rows})),),
        )
    )
    nobody = DisplayName("none", "")
    found = tuple(
        Movement(
            op, who, names.get(who, nobody), came, went, lot, kind, json.loads(label), numbers.get(root, ""), staff, on_date,
            at, bool(undone),
        )
        for op, who, came, went, lot, kind, label, _, staff, on_date, at, undone, root in rows[:MOST]
    )  # fmt: skip
    return found, len(rows) > MOST


@dataclass(frozen=True)
class Moved:
    """Points that `came` to customers in a period and `went` from them, and of how many people each."""

    came: int
    came_people: int
    went: int
    went_people: int


def moved(store: Store, first: str, last: str) -> Moved:
    """What moved on business dates (both included), turned back or not."""
    row = store.row(
        "SELECT coalesce(sum(max(e.amount, 0)), 0), count(DISTINCT CASE WHEN e.amount > 0 THEN e.contact_id END),"
        " -coalesce(sum(min(e.amount, 0)), 0), count(DISTINCT CASE WHEN e.amount < 0 THEN e.contact_id END)"
        " FROM operation o CROSS JOIN entry e ON e.operation_id = o.id AND e.asset = 'points' AND e.contact_id IS NOT NULL"
        " WHERE o.business_on BETWEEN ? AND ?",
        (first, last),
    )
    assert row is not None
    return Moved(*row)


def out(store: Store, today: date) -> Out:
    """What customers hold now."""
    points, holders, owed, owing = store.row(
        "SELECT coalesce(sum(max(points, 0)), 0), coalesce(sum(points > 0), 0), coalesce(sum(owed), 0),"
        " coalesce(sum(owed > 0), 0) FROM member"
    ) or (0, 0, 0, 0)
    soon, people = store.row(
        "SELECT coalesce(sum(remaining), 0), count(DISTINCT contact_id) FROM point_lot WHERE expires_on != ''"
        " AND expires_on <= ?",
        ((today + timedelta(days=SOON_DAYS)).isoformat(),),
    ) or (0, 0)
    return Out(points, point_value(points, shop_settings(store)), holders, owed, owing, soon, people)
