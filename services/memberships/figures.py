"""How paid membership goes: who renews, what members buy, and what they bought before and after (figures.md 17)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.store import Store

NEAR = 30
"""Days before and after its end within which a membership is renewed."""


@dataclass(frozen=True)
class Renewal:
    """Of `expired` memberships so many were `renewed`; `waiting` ended less than NEAR days ago and count in neither."""

    expired: int
    renewed: int
    waiting: int


@dataclass(frozen=True)
class Share:
    """Net sales (fen) of those whose membership ran on the day of the slip, and of the shop."""

    members: int
    shop: int


@dataclass(frozen=True)
class BeforeAfter:
    """Net sales (fen) of `people` in so many `days` before their first membership began and after."""

    people: int
    days: int
    before: int
    after: int


def renewal(store: Store, first: str, last: str, today: date) -> Renewal:
    """Of the memberships that ended in a period (both dates included) by themselves and at least 30 days ago: how many were
    bought anew from 30 days before the end to 30 days after it."""
    settled = (today - timedelta(days=NEAR)).isoformat()
    row = store.row(
        "SELECT count(*) FILTER (WHERE m.until_on <= ?3), count(*) FILTER (WHERE m.until_on <= ?3 AND EXISTS (SELECT 1 FROM"
        " membership n WHERE n.contact_id = m.contact_id AND n.id > m.id AND n.ended_on = ''"
        " AND n.on_date BETWEEN date(m.until_on, ?4) AND date(m.until_on, ?5))), count(*) FROM membership m"
        " WHERE m.ended_on = '' AND m.until_on BETWEEN ?1 AND ?2 AND m.until_on < ?6",
        (first, last, settled, f"-{NEAR} days", f"+{NEAR} days", today.isoformat()),
    )
    assert row is not None
    return Renewal(row[0], row[1], row[2] - row[0])


def share(store: Store, first: str, last: str) -> Share:
    """Net sales of a period (both dates included), and of them those of members."""
    runs = (
        "SELECT 1 FROM membership m WHERE m.contact_id = s.contact_id AND m.from_on <= s.on_date"
        " AND (m.until_on = '' OR m.until_on >= s.on_date) AND (m.ended_on = '' OR m.ended_on >= s.on_date)"
    )
    row = store.row(
        f"SELECT coalesce(sum(s.net) FILTER (WHERE EXISTS ({runs})), 0), coalesce(sum(s.net), 0) FROM sale s"
        " WHERE s.source = '' AND s.on_date BETWEEN ? AND ?",
        (first, last),
    )
    assert row is not None
    return Share(*row)


def before_after(store: Store, today: date, days: int = 90) -> BeforeAfter:
    """What people bought in the days before their first membership began and in as many from then on; only those for whom
    both are over."""
    row = store.row(
        "WITH f AS (SELECT contact_id, min(from_on) AS began FROM membership GROUP BY contact_id)"
        " SELECT count(DISTINCT f.contact_id), coalesce(sum(s.net) FILTER (WHERE s.bought_on < f.began), 0),"
        " coalesce(sum(s.net) FILTER (WHERE s.bought_on >= f.began), 0) FROM f LEFT JOIN sale s"
        " ON s.contact_id = f.contact_id AND s.bought_on >= date(f.began, ?1) AND s.bought_on < date(f.began, ?2)"
        " WHERE date(f.began, ?2) <= ?3",
        (f"-{days} days", f"+{days} days", today.isoformat()),
    )
    assert row is not None
    return BeforeAfter(row[0], days, row[1], row[2])


def ending(store: Store, today: date, days: int = NEAR) -> list[tuple[int, str]]:
    """Whose membership ends within so many days and is not renewed yet: contact and last date, the soonest first."""
    last = (today + timedelta(days=days)).isoformat()
    return [
        (contact, until)
        for contact, until in store.rows(
            "SELECT m.contact_id, max(m.until_on) FROM membership m JOIN contact c ON c.id = m.contact_id"
            " AND c.deleted_at IS NULL WHERE m.ended_on = '' GROUP BY m.contact_id"
            " HAVING min(m.until_on) != '' AND max(m.until_on) BETWEEN ? AND ? ORDER BY 2, 1",
            (today.isoformat(), last),
        )
    ]
