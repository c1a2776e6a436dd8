"""Points whose time is over: they pay nothing any more, and go by entries, lot by lot, on the first occasion of each
business date or on demand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.journal import Journal
from services.ledger import Line, post
from services.operations import Act, perform
from services.progress import Progress
from services.settings import shop_settings

KIND = "expire_points"
OVER_OF = "coalesce((SELECT sum(remaining) FROM point_lot WHERE contact_id = {0} AND expires_on != '' AND expires_on < {1}), 0)"
"""SQL: the points of a contact whose time was over before a date; they count in the balance until they went by entries,
and pay nothing."""
_OVER = "expires_on != '' AND expires_on < ?"


@dataclass(frozen=True)
class Lot:
    """Points of how many people whose last date this is."""

    date: str
    people: int
    points: int


@dataclass(frozen=True)
class Expiry:
    """What expires, or did: people (each once), points, and by last date, the earliest first."""

    people: int
    points: int
    by_date: tuple[Lot, ...]


def expired(store: Store, today: date) -> Expiry:
    """What would expire on a business date: a lot holds up to and with its date."""
    return _sum(store, _OVER, (today.isoformat(),))


def coming(store: Store, today: date, days: int) -> Expiry:
    """What will expire within so many days, today's last ones included, unless it is spent."""
    last = (today + timedelta(days=days)).isoformat()
    return _sum(store, "expires_on BETWEEN ? AND ?", (today.isoformat(), last))


def _sum(store: Store, where: str, arguments: Sequence[str]) -> Expiry:
    lots = tuple(
        Lot(*row)
        for row in store.rows(
            f"SELECT expires_on, count(*), sum(remaining) FROM point_lot WHERE {where} GROUP BY expires_on ORDER BY 1",
            arguments,
        )
    )
    people = store.value(f"SELECT count(DISTINCT contact_id) FROM point_lot WHERE {where}", arguments)
    return Expiry(int(people), sum(lot.points for lot in lots), lots)


def over(store: Store, contact: int, today: date) -> int:
    """Points of a contact that are over on a business date and did not go yet: what is left of the balance pays."""
    return int(store.value(f"SELECT {OVER_OF.format('?', '?')}", (contact, today.isoformat())))


def lost(store: Store, people: Sequence[int], lot: str) -> int:
    """How many points of these contacts (one person by merges) expired in a lot without being spent, less those of which
    that was taken back since, because the sale was that they had come from. Never below 0: an expiry may be undone since."""
    points = int(
        store.value(
            "SELECT coalesce(-sum(CASE o.kind WHEN ?1 THEN e.amount ELSE max(e.amount, 0) END), 0) FROM entry e"
            " JOIN operation o ON o.id = e.operation_id AND o.state = 'done' AND o.reverses_id IS NULL"
            " AND o.kind IN (?1, 'refund', 'import_orders') AND o.business_on > e.lot"
            " WHERE e.contact_id IN (SELECT value FROM json_each(?2)) AND e.asset = 'points' AND e.lot = ?3 AND e.lot != ''",
            (KIND, json.dumps(list(people)), lot),
        )
    )
    return max(points, 0)


def expire_daily(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """`expire` as daily work: where the date is closed already, they go on the next one."""
    try:
        return expire(store, act, progress)
    except Refused as error:
        if error.reason != "closed":
            raise
        return Changes(None, KIND, frozenset(), 0, {}, {})


def expire(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Let points expire whose last date lies before the business date of the act; the receipt holds that `date`, `people`,
    `points` and `by_date` as Lot has it. One transaction; nothing to expire = no operation. Raises Refused(closed)."""
    today = shop_settings(store).business_date(act.clock.now())

    def body(journal: Journal) -> Mapping[str, Any]:
        found = expired(store, today)
        rows = store.rows(
            f"SELECT contact_id, expires_on, remaining FROM point_lot WHERE {_OVER} ORDER BY contact_id, expires_on",
            (today.isoformat(),),
        )
        if rows:
            post(journal, [Line(who, "points", -left, "expired", lot) for who, lot, left in rows])
        told = {"people": found.people, "points": found.points}
        lots = [asdict(lot) for lot in found.by_date]
        return {"date": today.isoformat(), **told, "by_date": lots, "label": {**told, "count": found.people}}

    # Not the date: done again after midnight it is the same act.
    return perform(store, act, KIND, {}, [], body)
