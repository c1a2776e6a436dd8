"""What the poster of benefits can show, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtGui import QImage

from services.memberships import FEATURE
from services.memberships.plans import Plan, plans
from services.points.gifts import Gift, gifts
from services.points.tasks import Task, tasks
from services.settings import ShopSettings, shop_settings
from services.stored_value.packages import Package, packages
from services.tiers.overview import Ladder, overview
from ui import tier_words
from ui.amounts import round_yuan
from ui.phrases import Phrases
from ui.printing import PosterWords
from ui.printing.benefits import BenefitsWords, Listing, StepWords
from ui.tier_words import Tiers

Benefits: Final = Phrases("Benefits")
PARTS: Final = ("points", "gifts", "stored", "plans")
"""What may stand below the ladder."""


@dataclass(frozen=True)
class Offer:
    """All that a shop offers its members."""

    settings: ShopSettings
    ladder: Ladder
    tasks: tuple[Task, ...]
    gifts: tuple[Gift, ...]
    packages: tuple[Package, ...]
    plans: tuple[Plan, ...]

    def has(self, part: str) -> bool:
        """Whether there is anything to say of a part."""
        return bool(
            {
                "points": self.settings.points_per_yuan,
                "gifts": self.gifts,
                "stored": self.packages,
                "plans": self.plans,
            }[part]
        )


@dataclass(frozen=True)
class Choice:
    """What is printed: the words at the top, whether the shop's mark is, and which of PARTS."""

    title: str = ""
    line: str = ""
    mark: bool = True
    parts: tuple[str, ...] = PARTS


def read_offer(store: Any) -> Offer:
    """What the shop offers now: gifts that are left, packages that give something, memberships only where they are in use."""
    settings = shop_settings(store)
    return Offer(
        settings,
        overview(store),
        tasks(store),
        tuple(one for one in gifts(store) if one.left != 0),
        tuple(one for one in packages(store) if one.bonus or one.gift or one.tier_id is not None),
        plans(store) if settings.uses(FEATURE) else (),
    )


def default_title() -> str:
    """The headline where nobody wrote one."""
    return Benefits.tr("What members have")


def words_of(offer: Offer, choice: Choice, logo: QImage | None = None) -> BenefitsWords:
    """All that stands on the poster."""
    settings = offer.settings
    head = PosterWords(
        shop=settings.shop_name,
        mark=choice.mark,
        logo=logo,
        title=choice.title or default_title(),
        line=choice.line,
        foot=" · ".join(part for part in (settings.shop_address, settings.shop_hours) if part),
    )
    steps = tuple(
        StepWords(
            step.tier.colour,
            tier_words.name(step.tier.name),
            tier_words.threshold(step.tier, lowest=place == 0),
            tuple(tier_words.promises(step, settings)),
        )
        for place, step in enumerate(offer.ladder.steps)
    )
    made = {
        "points": lambda: Listing(Benefits.tr("Points"), _points(offer)),
        "gifts": lambda: Listing(
            Benefits.tr("Gifts for points"),
            tuple((one.values.name, Tiers.tr("%n points", "", one.values.points)) for one in offer.gifts),
        ),
        "stored": lambda: Listing(
            Benefits.tr("Stored value"),
            tuple((tier_words.paid_in(one), tier_words.comes_with(one)) for one in offer.packages),
        ),
        "plans": lambda: Listing(
            Benefits.tr("Paid membership"),
            tuple((one.values.name, _plan(one, offer.ladder)) for one in offer.plans),
        ),
    }
    listings = tuple(make() for part, make in made.items() if part in choice.parts and offer.has(part))
    return BenefitsWords(head, steps, listings)


def _points(offer: Offer) -> tuple[tuple[str, str], ...]:
    """The rules of points that a customer wants to know, growth value where it leads up the ladder."""
    settings = offer.settings
    lines = tier_words.point_rules(settings, offer.tasks, brief=True)
    if settings.growth_per_yuan and any(step.tier.metric == "growth" for step in offer.ladder.steps[1:]):
        earned = Benefits.tr("{n} a yuan spent").format(n=f"{settings.growth_per_yuan:,}")
        lines.insert(0, (Benefits.tr("Growth value"), earned))
    return tuple(lines)


def _plan(one: Plan, ladder: Ladder) -> str:
    """What a membership costs, how long it runs, and the tier it gives."""
    values = one.values
    runs = Tiers.tr("%n day(s)", "", values.days) if values.days else Benefits.tr("for life")
    tier = next((step.tier for step in ladder.steps if step.tier.id == values.tier_id), None)
    parts = [round_yuan(values.price), runs, tier_words.name(tier.name) if tier else ""]
    return " · ".join(part for part in parts if part)
