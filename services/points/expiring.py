"""Points whose time is over: they go by entries, lot by lot, on the first occasion of each business date or on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.changes import Changes
from services.journal import Journal
from services.ledger import Line, post
from services.operations import Act, perform
from services.progress import Progress
from services.settings import shop_settings

KIND = "expire_points"
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


def expire(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Let points expire whose last date lies before the business date of the act; the receipt holds `people` and
    `points`. One transaction; nothing to expire = no operation."""
    today = shop_settings(store).business_date(act.clock.now())

    def body(journal: Journal) -> Mapping[str, Any]:
        rows = store.rows(
            f"SELECT contact_id, expires_on, remaining FROM point_lot WHERE {_OVER} ORDER BY contact_id, expires_on",
            (today.isoformat(),),
        )
        if rows:
            post(journal, [Line(who, "points", -left, "expired", lot) for who, lot, left in rows])
        told = {"people": len({who for who, _, _ in rows}), "points": sum(left for _, _, left in rows)}
        return {**told, "label": {**told, "count": told["people"]}}

    return perform(store, act, KIND, {}, [today.isoformat()], body)
