"""What a slip comes to, and what is said of it: runs in a reader, worded for the counter."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from services.operations import Act
from services.sales.next_tier import NextTier, next_tier
from services.sales.pricing import Quote, SaleInput
from services.sales.selling import quote
from services.settings import ShopSettings
from ui import tier_words
from ui.dialogs.sale import words
from ui.phrases import Phrases

Selling: Final = Phrases("Selling")


def read_quote(
    store: Any, act: Act, values: SaleInput, settings: ShopSettings, today: date
) -> tuple[Quote, NextTier | None]:
    """What a slip comes to, and how far the next tier is then; runs in a reader."""
    found = quote(store, act, values)
    return found, next_tier(store, found, settings, today)


def next_words(found: NextTier) -> str:
    """What is said of the next tier; '' where money does not lead there."""
    tier = tier_words.name(found.name)
    if found.reached:
        return Selling.tr("Reaches {tier}").format(tier=tier)
    if found.slips:
        return Selling.tr("%n more purchase(s) to {tier}", "", found.slips).format(tier=tier)
    if found.fen is None:
        return ""
    if found.at_once:
        return Selling.tr("A sale of {amount} leads to {tier}").format(
            amount=words.yuan(found.fen), tier=tier
        )
    return Selling.tr("{amount} more to {tier}").format(amount=words.yuan(found.fen), tier=tier)


def percent_off(permille: int) -> str:
    """How many percent a discount takes off: 880 is 12."""
    return words.quantity((1000 - permille) * 100)
