"""The ladder with who is on it: what the page of tiers shows."""

from __future__ import annotations

from dataclasses import dataclass

from models.store import Store
from services.tiers.benefits import Benefit, benefits
from services.tiers.ladder import Tier, ladder
from services.tiers.people import counts


@dataclass(frozen=True)
class Step:
    """A step of the ladder, how many members are on it, and its benefits."""

    tier: Tier
    people: int
    benefits: tuple[Benefit, ...]


@dataclass(frozen=True)
class Ladder:
    """All steps, the lowest first."""

    steps: tuple[Step, ...]

    @property
    def members(self) -> int:
        """All who ever bought, had a balance, or were given a tier."""
        return sum(step.people for step in self.steps)


def overview(store: Store) -> Ladder:
    """The ladder as it stands."""
    people, given = counts(store), benefits(store)
    return Ladder(tuple(Step(tier, people[tier.id], given.get(tier.id, ())) for tier in ladder(store)))
