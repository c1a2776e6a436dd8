"""How far a slip brings somebody towards the next tier: what the counter says before it is sold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.sales.pricing import Quote
from services.settings import ShopSettings
from services.tiers.ladder import Tier, standing
from services.tiers.measures import measure_of, values_of


@dataclass(frozen=True)
class NextTier:
    """The step above, `reached` by this slip, else what is missing after it: `fen` to be spent (None where money alone does
    not bring it), `at_once` on one slip, or `slips` still to come. `name` '' is worded by the program."""

    name: str
    reached: bool = False
    fen: int | None = None
    slips: int = 0
    at_once: bool = False


def next_tier(store: Store, found: Quote, settings: ShopSettings, today: date) -> NextTier | None:
    """The next step that purchases lead to; None for a walk-in, who is on the highest, or whose tier is locked."""
    if found.contact_id is None:
        return None
    steps, held = standing(store, found.contact_id)
    place = held.place if held is not None else 0
    if held is not None and held.locked:
        return None
    above = [tier for tier in steps[place + 1 :] if tier.metric != "paid"]
    if not above:
        return None
    have = values_of(store, found.contact_id, list(dict.fromkeys(map(measure_of, above))), today)
    left = [(tier, _missing(tier, have[measure_of(tier)], found)) for tier in above]
    reached = [tier for tier, missing in left if missing <= 0]
    if reached:  # a slip may lead past a step
        return NextTier(reached[-1].name, reached=True)
    tier, missing = left[0]
    if tier.metric == "single":
        return NextTier(tier.name, fen=tier.threshold, at_once=True)
    if tier.metric == "orders":
        return NextTier(tier.name, slips=missing)
    if tier.metric == "spend":
        return NextTier(tier.name, fen=missing)
    if not settings.growth_per_yuan:
        return NextTier(tier.name)
    return NextTier(tier.name, fen=-(-missing // settings.growth_per_yuan) * 100)


def _missing(tier: Tier, have: int, found: Quote) -> int:
    if tier.metric == "single":
        # One slip has to be as large: what was bought before does not help.
        return tier.threshold - max(have, found.net)
    adds = {"growth": found.growth, "spend": found.net, "orders": 1 if found.gross > 0 else 0}[tier.metric]
    return tier.threshold - have - adds
