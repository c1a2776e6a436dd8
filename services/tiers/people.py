"""How many are on each step, where somebody stands and what is missing to the next one, and who moved when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.tiers.ladder import Held, Tier, ladder, standing, tier_of
from services.tiers.measures import Measure, first_day, measure_of, measures, threshold, values_of


@dataclass(frozen=True)
class Next:
    """The next step that purchases lead to: `missing` of its metric (fen of `spend` and `single`, whole numbers else)
    where somebody has `have`."""

    tier: Tier
    metric: str
    have: int
    missing: int
    since_on: str
    """From when on it counts; '' = ever."""


@dataclass(frozen=True)
class Place:
    """Where somebody stands: `held` is the row behind it (None = the lowest step by the rules alone)."""

    tier: Tier
    held: Held | None
    next: Next | None


@dataclass(frozen=True)
class Change:
    """A move on the ladder; `origin` and `tier` are ids."""

    contact: int
    origin: int | None
    tier: int | None
    reason: str
    note: str
    on_date: str
    operation: int


def counts(store: Store) -> dict[int, int]:
    """How many members are on each step, by its id. A member has bought or had a balance, or was given a tier."""
    steps = ladder(store)
    there = "c.deleted_at IS NULL AND c.merged_into IS NULL"
    found = dict.fromkeys((tier.id for tier in steps), 0)
    found |= dict(
        store.rows(
            f"SELECT t.tier_id, count(*) FROM member_tier t JOIN contact c ON c.id = t.contact_id AND {there}"
            " GROUP BY t.tier_id"
        )
    )
    found[steps[0].id] += store.value(
        f"SELECT count(*) FROM member m JOIN contact c ON c.id = m.contact_id AND {there}"
        " WHERE NOT EXISTS (SELECT 1 FROM member_tier t WHERE t.contact_id = m.contact_id)"
    )
    return found


def next_tier(store: Store, contact: int, on: date) -> Next | None:
    """What is missing to the next step above somebody's tier that purchases lead to; None where there is none, or a lock
    keeps them where they are."""
    return place(store, contact, on).next


def place(store: Store, contact: int, on: date) -> Place:
    """Where somebody stands on a business date."""
    steps, held = standing(store, contact)
    mine = tier_of(store, contact, on) if held is not None and held.ended(on.isoformat()) else None
    now = steps[0 if held is None else held.place] if mine is None else mine
    above = [
        number
        for number, tier in enumerate(steps)
        if tier.position > now.position and threshold(tier, number) is not None
    ]
    if not above or (held is not None and held.locked):
        return Place(now, held, None)
    values = values_of(store, contact, measures(steps), on)
    return Place(now, held, _nearest(steps[above[0]], values, on))


def _nearest(tier: Tier, values: dict[Measure, int], on: date) -> Next:
    measure = measure_of(tier)
    have = values[measure]
    missing = max(tier.threshold - (0 if tier.metric == "single" else have), 0)
    return Next(tier, tier.metric, have, missing, first_day(measure[1], on))


def history(store: Store, contact: int, limit: int = 200) -> tuple[Change, ...]:
    """How somebody moved, the newest first."""
    return tuple(
        Change(*row)
        for row in store.rows(
            "SELECT contact_id, from_tier_id, tier_id, reason, note, on_date, created_op FROM tier_change"
            " WHERE contact_id = ? ORDER BY id DESC LIMIT ?",
            (contact, limit),
        )
    )


def moves(store: Store, first: str, last: str) -> dict[tuple[int | None, int | None, str], int]:
    """How many moved from which tier to which in a period (both dates included), by ids and reason."""
    return {
        (origin, tier, reason): count
        for origin, tier, reason, count in store.rows(
            "SELECT from_tier_id, tier_id, reason, count(*) FROM tier_change WHERE on_date BETWEEN ? AND ?"
            " GROUP BY from_tier_id, tier_id, reason",
            (first, last),
        )
    }
