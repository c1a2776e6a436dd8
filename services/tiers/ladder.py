"""The ladder of tiers as it stands, and who is on which step of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.errors import NotFound

METRICS = ("growth", "spend", "orders", "single", "paid")
DOWNGRADES = ("none", "one", "match")
COLOURS = ("neutral", "accent", "gold", "plum", "slate")
COLUMNS = (
    "id", "name", "colour", "position", "metric", "threshold", "keep_threshold", "window_days", "valid_days", "downgrade",
    "grace_days", "discount", "vip_discount", "multiplier",
)  # fmt: skip
"""Of the table, in the order of the fields of `Tier`."""


@dataclass(frozen=True)
class Tier:
    """A step of the ladder; the columns mean what models/tier.py says. `name` '' is worded by the program, the threshold
    of `spend` and `single` is fen, `discount`, `vip_discount` and `multiplier` are permille."""

    id: int
    name: str = ""
    colour: str = "neutral"
    position: int = 0
    metric: str = "growth"
    threshold: int = 0
    keep_threshold: int = 0
    window_days: int = 0
    valid_days: int = 0
    downgrade: str = "none"
    grace_days: int = 0
    discount: int = 1000
    vip_discount: int = 1000
    multiplier: int = 1000

    def pays(self, *, vip: bool = False) -> int:
        """Permille of the price that this tier pays, on the VIP day or on any other."""
        return min(self.discount, self.vip_discount) if vip else self.discount


@dataclass(frozen=True)
class Held:
    """On which step (its place in the ladder) somebody is by a row of `member_tier`, and until when ('' = for good)."""

    place: int
    since_on: str = ""
    until_on: str = ""
    how: str = "rule"
    locked: bool = False
    lock_reason: str = ""

    def ended(self, today: str) -> bool:
        """Whether its time is over; a lock holds whatever the date."""
        return not self.locked and self.until_on != "" and self.until_on < today


def ladder(store: Store) -> tuple[Tier, ...]:
    """The steps, the lowest (which everybody is on) first."""
    return tuple(
        Tier(*row)
        for row in store.rows(f"SELECT {', '.join(COLUMNS)} FROM tier WHERE active ORDER BY position, id")
    )


def tier(store: Store, tier_id: int) -> Tier:
    """One step. Raises NotFound(unknown_tier)."""
    found = next((one for one in ladder(store) if one.id == tier_id), None)
    if found is None:
        raise NotFound("unknown_tier", {"tier": tier_id})
    return found


def standing(store: Store, contact: int) -> tuple[tuple[Tier, ...], Held | None]:
    """The ladder, and the row of one contact on it (None = on the lowest step by nothing but the rules). One statement."""
    rows = store.rows(
        f"SELECT {', '.join(f't.{c}' for c in COLUMNS)}, m.since_on, m.until_on, m.how, m.locked, m.lock_reason"
        " FROM tier t LEFT JOIN member_tier m ON m.contact_id = ? AND m.tier_id = t.id WHERE t.active"
        " ORDER BY t.position, t.id",
        (contact,),
    )
    width = len(COLUMNS)
    held = next(
        (
            Held(place, row[width], row[width + 1], row[width + 2], bool(row[width + 3]), row[width + 4])
            for place, row in enumerate(rows)
            if row[width] is not None
        ),
        None,
    )
    return tuple(Tier(*row[:width]) for row in rows), held


def tier_of(store: Store, contact: int | None, on: date) -> Tier:
    """The tier of somebody on a business date; nobody is on the lowest step.

    Where its time is over and the daily work has not seen to it yet, it is the one that the rules lead to.
    """
    if contact is None:
        return ladder(store)[0]
    steps, held = standing(store, contact)
    if held is None:
        return steps[0]
    if held.ended(on.isoformat()):
        from services.tiers.evaluating import place_of

        return steps[place_of(store, steps, contact, held, on)]
    return steps[held.place]
