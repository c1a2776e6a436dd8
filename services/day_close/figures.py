"""The figures of a business date (figures.md 1, 2 and 17): live while the day is open, as printed once it is closed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.owed import Movement, movements
from services.settings import shop_settings

_LOOK_BACK = 60
"""Days before a date that are looked through for days that nobody closed."""


@dataclass(frozen=True)
class Bridge:
    """From net sales to what was received, fen: net_sales + topped_up + fees − principal_used − refunded = received.
    `refunded` is prepaid money that was paid back: stored value and fees."""

    net_sales: int
    topped_up: int
    fees: int
    principal_used: int
    refunded: int
    received: int

    @property
    def holds(self) -> bool:
        """Whether the equation is true, as it must be."""
        return (
            self.net_sales + self.topped_up + self.fees - self.principal_used - self.refunded == self.received
        )


@dataclass(frozen=True)
class ByPayment:
    """Money in one way of paying, fen: how often, in, out (both positive)."""

    key: str
    name: str
    drawer: bool
    count: int
    came: int
    went: int

    @property
    def net(self) -> int:
        """In less out."""
        return self.came - self.went


@dataclass(frozen=True)
class ByStaff:
    """What one person took, fen: slips, what was rounded down, money in less money out."""

    staff_id: int
    name: str
    slips: int
    rounded: int
    net: int


@dataclass(frozen=True)
class DayFigures:
    """All that a day close shows. `walk_ins` are slips that name nobody, `held` is how many slips wait."""

    on_date: str
    bridge: Bridge
    by_payment: tuple[ByPayment, ...]
    by_staff: tuple[ByStaff, ...]
    owed: tuple[Movement, ...]
    slips: int
    walk_ins: int
    held: int

    @property
    def cash_in(self) -> int:
        """What came into the drawer, fen."""
        return sum(one.came for one in self.by_payment if one.drawer)

    @property
    def cash_out(self) -> int:
        """What left the drawer, fen."""
        return sum(one.went for one in self.by_payment if one.drawer)

    @property
    def moved(self) -> bool:
        """Whether anything happened at the counter that day."""
        return bool(self.slips or self.by_payment or self.bridge.net_sales or self.bridge.principal_used)


@dataclass(frozen=True)
class Closed:
    """How a day was closed: cash in fen, why it differed, who and when (UTC seconds)."""

    opening_cash: int
    expected_cash: int
    counted_cash: int
    reason: str
    staff: str
    at: int

    @property
    def difference(self) -> int:
        """Counted less expected, fen."""
        return self.counted_cash - self.expected_cash


@dataclass(frozen=True)
class Day:
    """A business date: its figures, how it was closed (None = open), the cash a day begins with now, what lies before it
    unclosed (the oldest first), and whether it is still to come."""

    figures: DayFigures
    closed: Closed | None
    opening_cash: int
    unclosed: tuple[str, ...]
    ahead: bool
    today: bool

    @property
    def expected_cash(self) -> int:
        """What must lie in the drawer, fen."""
        if self.closed is not None:
            return self.closed.expected_cash
        return self.opening_cash + self.figures.cash_in - self.figures.cash_out


def day(store: Store, on_date: str, today: date) -> Day:
    """A business date as the day-close page shows it; one that is closed as it was printed then."""
    row = store.row(
        "SELECT d.opening_cash, d.expected_cash, d.counted_cash, d.reason, coalesce(s.name, ''), d.at, d.figures"
        " FROM day_close d LEFT JOIN staff s ON s.id = d.staff_id WHERE d.on_date = ?",
        (on_date,),
    )
    here = today.isoformat()
    found = from_plain(json.loads(row[6])) if row else figures(store, on_date)
    return Day(
        found,
        Closed(*row[:6]) if row else None,
        shop_settings(store).opening_cash,
        () if row else unclosed_before(store, on_date),
        on_date > here,
        on_date == here,
    )


def figures(store: Store, on_date: str) -> DayFigures:
    """What a business date comes to now."""
    at_counter = "on_date = ?1 AND (source = '' OR id IN (SELECT sale_id FROM payment WHERE on_date = ?1))"
    net, principal, slips, walk_ins = store.row(
        "SELECT coalesce(sum(net), 0), coalesce(sum(principal), 0), coalesce(sum(kind = 'sale'), 0),"
        f" coalesce(sum(kind = 'sale' AND contact_id IS NULL), 0) FROM sale WHERE {at_counter}",
        (on_date,),
    ) or (0, 0, 0, 0)
    topped_up = store.value("SELECT coalesce(sum(paid), 0) FROM top_up WHERE on_date = ?", (on_date,))
    paid_out = store.value("SELECT coalesce(sum(amount), 0) FROM payout WHERE on_date = ?", (on_date,))
    moved = dict(
        store.rows("SELECT what, sum(amount) FROM payment WHERE on_date = ? GROUP BY what", (on_date,))
    )
    bridge = Bridge(
        net,
        topped_up,
        moved.get("membership", 0),
        principal,
        paid_out - moved.get("membership_refund", 0),
        sum(moved.values()),
    )
    return DayFigures(
        on_date,
        bridge,
        tuple(
            ByPayment(key, name, bool(drawer), count, came, went)
            for key, name, drawer, count, came, went in store.rows(
                "SELECT k.key, k.name, k.drawer, count(*), sum(max(p.amount, 0)), sum(max(-p.amount, 0)) FROM payment p"
                " JOIN pay_kind k ON k.id = p.kind_id WHERE p.on_date = ? GROUP BY k.id ORDER BY k.position, k.id",
                (on_date,),
            )
        ),
        _by_staff(store, on_date, at_counter),
        movements(store, on_date, on_date),
        slips,
        walk_ins,
        store.value("SELECT count(*) FROM held_sale"),
    )


def _by_staff(store: Store, on_date: str, at_counter: str) -> tuple[ByStaff, ...]:
    return tuple(
        ByStaff(*row)
        for row in store.rows(
            "SELECT w.who, coalesce(s.name, ''), sum(w.slips), sum(w.rounded), sum(w.net) FROM ("
            "SELECT coalesce(staff_id, 0) AS who, kind = 'sale' AS slips, rounding_off AS rounded, 0 AS net FROM sale"
            f" WHERE {at_counter} UNION ALL SELECT coalesce(staff_id, 0), 0, 0, amount FROM payment WHERE on_date = ?1) w"
            " LEFT JOIN staff s ON s.id = w.who GROUP BY w.who ORDER BY 5 DESC, w.who",
            (on_date,),
        )
    )


def unclosed_before(store: Store, on_date: str) -> tuple[str, ...]:
    """Business dates of the last weeks before this one on which money moved and which nobody closed, the oldest first."""
    since = (date.fromisoformat(on_date) - timedelta(days=_LOOK_BACK)).isoformat()
    return tuple(
        found
        for (found,) in store.rows(
            "SELECT on_date FROM (SELECT on_date FROM payment WHERE on_date >= ?1 AND on_date < ?2 UNION"
            " SELECT on_date FROM sale WHERE on_date >= ?1 AND on_date < ?2 AND source = '')"
            " WHERE on_date NOT IN (SELECT on_date FROM day_close) ORDER BY on_date",
            (since, on_date),
        )
    )


def as_plain(found: DayFigures) -> dict[str, Any]:
    """What JSON can hold."""
    return asdict(found)


def from_plain(plain: Mapping[str, Any]) -> DayFigures:
    """The figures that `as_plain` gave."""
    return DayFigures(
        plain["on_date"],
        Bridge(**plain["bridge"]),
        tuple(ByPayment(**one) for one in plain["by_payment"]),
        tuple(ByStaff(**one) for one in plain["by_staff"]),
        tuple(Movement(**one) for one in plain["owed"]),
        plain["slips"],
        plain["walk_ins"],
        plain["held"],
    )
