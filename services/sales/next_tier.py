"""How far a slip brings somebody towards the next tier: what the counter says before it is sold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.sales.pricing import Quote
from services.settings import ShopSettings
from services.tiers.ladder import standing
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
    above = next((tier for tier in steps[place + 1 :] if tier.metric != "paid"), None)
    if above is None:
        return None
    measure = measure_of(above)
    have = values_of(store, found.contact_id, [measure], today)[measure]
    if above.metric == "single":
        # One slip has to be as large: what was bought before does not help.
        if max(have, found.net) >= above.threshold:
            return NextTier(above.name, reached=True)
        return NextTier(above.name, fen=above.threshold, at_once=True)
    adds = {"growth": found.growth, "spend": found.net, "orders": 1 if found.gross > 0 else 0}[above.metric]
    missing = above.threshold - have - adds
    if missing <= 0:
        return NextTier(above.name, reached=True)
    if above.metric == "orders":
        return NextTier(above.name, slips=missing)
    if above.metric == "spend":
        return NextTier(above.name, fen=missing)
    if not settings.growth_per_yuan:
        return NextTier(above.name)
    return NextTier(above.name, fen=-(-missing // settings.growth_per_yuan) * 100)
