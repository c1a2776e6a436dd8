"""Acts of imported orders and opening balances."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "import_orders": Act(
        "upload-simple",
        lambda n: Acts.tr("Import orders from {file}"),
        lambda n: Acts.tr("Orders imported: {new} new, {updated} changed"),
    ),
    "opening_balances": Act(
        "wallet",
        lambda n: Acts.tr("Opening balances of %n contact(s)", "", n),
        lambda n: Acts.tr("Opening balances entered for %n contact(s)", "", n),
    ),
    "take_up_purchases": Act(
        "receipt",
        lambda n: Acts.tr("Earlier purchases of %n contact(s)", "", n),
        lambda n: Acts.tr("Earlier purchases noted for %n contact(s)", "", n),
    ),
    "take_up_tiers": Act(
        "crown",
        lambda n: Acts.tr("Member tiers of %n contact(s) from a list", "", n),
        lambda n: Acts.tr("Member tiers set for %n contact(s)", "", n),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "imports": (
        "import_orders",
        "opening_balances",
        "take_up_purchases",
        "take_up_tiers",
    ),
}
