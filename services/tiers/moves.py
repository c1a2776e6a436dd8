"""What the rules of the ladder decide about one person: pure, the same at the counter, at night and in a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from services.tiers.ladder import Held, Tier

TIMED: Final = ("paid", "topup", "gift")
"""Ways to hold a tier for a time; what was held before comes back after it."""


@dataclass(frozen=True)
class Offer:
    """A step that something else than purchases gives, until a date ('' = for good): a membership that runs, or what was
    held before a tier for a time."""

    place: int
    until_on: str


@dataclass(frozen=True)
class Move:
    """From a step to another one (places in the ladder), or a longer stay on the same; `reason` as in `tier_change`."""

    origin: int
    to: int
    how: str
    until_on: str
    reason: str

    @property
    def kept(self) -> bool:
        """Whether the step stays the same."""
        return self.origin == self.to


def holds_until(tier: Tier, place: int, today: str) -> str:
    """The last date on which a step that is reached today holds by its rule; '' = for good."""
    if place == 0 or tier.valid_days == 0:
        return ""
    return (date.fromisoformat(today) + timedelta(days=tier.valid_days - 1)).isoformat()


def decide(
    ladder: Sequence[Tier],
    today: str,
    held: Held | None,
    reached: int,
    keeps: bool,
    paid: Offer | None = None,
    back: Offer | None = None,
) -> Move | None:
    """What happens to somebody on a date; None = nothing.

    `reached` is the highest step whose threshold is met, `keeps` whether what keeps the held one is met, `paid` what a
    membership that runs gives, `back` what a tier for a time had covered. Nobody falls before the time of what they hold is
    over, and nobody who is locked moves.
    """
    if held is not None and held.locked:
        return None
    now = 0 if held is None else held.place

    def by_rule(place: int, reason: str) -> Move:
        return Move(now, place, "rule", holds_until(ladder[place], place, today), reason)

    if paid is not None and paid.place > reached:
        best = Move(now, paid.place, "paid", paid.until_on, "paid")
    else:
        best = by_rule(reached, "reached")
    if best.to > now:
        return best
    if held is None or not held.ended(today):
        return None
    if reached >= now:
        return by_rule(now, "kept") if now else Move(now, 0, "rule", "", "expired")
    if best.to == now:
        return best
    if held.how in ("rule", "import"):
        return _fall(ladder, today, held, keeps, best, by_rule(max(now - 1, 0), "expired"))
    reason = f"{held.how}_ended" if held.how in TIMED else "expired"
    if back is not None and best.to < back.place <= now:
        return Move(now, back.place, "rule", back.until_on, reason)
    return Move(now, best.to, best.how, best.until_on, reason)


def _fall(
    ladder: Sequence[Tier], today: str, held: Held, keeps: bool, best: Move, below: Move
) -> Move | None:
    """What becomes of a step that was reached by a rule when its time is over."""
    tier = ladder[held.place]
    if keeps:
        return Move(held.place, held.place, "rule", holds_until(tier, held.place, today), "kept")
    last = date.fromisoformat(held.until_on) + timedelta(days=tier.grace_days)
    if tier.downgrade == "none" or today <= last.isoformat():
        return None
    if tier.downgrade == "one" and below.to > best.to:
        return below
    return Move(held.place, best.to, best.how, best.until_on, "expired")
