"""What packages are called."""

from __future__ import annotations

from typing import Final

from services.stored_value.packages import Package
from ui.amounts import round_yuan
from ui.phrases import Phrases
from ui.tier_words import name as tier_name

StoredValue: Final = Phrases("StoredValue")


def package_extras(one: Package) -> str:
    """What comes with a package: ¥60 + fruit box + 30 days of Prestige."""
    parts = [round_yuan(one.bonus)] if one.bonus else []
    if one.gift:
        parts.append(one.gift)
    if one.tier_days:
        parts.append(
            StoredValue.tr("{tier} for {days} days").format(tier=tier_name(one.tier), days=one.tier_days)
        )
    return " + ".join(parts)


def package_note(one: Package) -> str:
    """The same as a sentence."""
    extras = package_extras(one)
    return StoredValue.tr("plus {extras}").format(extras=extras) if extras else StoredValue.tr("no bonus")
