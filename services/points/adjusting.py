"""Points and growth corrected by hand, with a reason that stays with the operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import check_choice, line_within
from services.errors import OutOfRange
from services.journal import Journal
from services.ledger import Line, balances, post
from services.operations import Act, perform
from services.points.rules import expiry
from services.settings import shop_settings
from services.tiers.evaluating import after_purchase
from services.tiers.holding import known_contact

ASSETS = ("points", "growth")
REASON_LENGTH = 200
MOST = 100_000_000
"""No balance of points that a shop means is greater."""


def adjust(store: Store, act: Act, contact: int, amount: int, reason: str, asset: str = "points") -> Changes:
    """Give (+) or take (−) points or growth; the receipt holds `contact`, `amount`, `asset` and the `balance` after it.

    Points that come in hold as those of a purchase of today. Growth may move somebody on the ladder. Raises
    NotFound(unknown_contact), OutOfRange (amount 0 or beyond MOST), FieldRefused(blank, too_long_text; reason),
    InsufficientBalance.
    """
    reason = line_within(reason, REASON_LENGTH, "reason", needed=True)
    check_choice("asset", asset, ASSETS)
    if amount == 0 or abs(amount) > MOST:
        raise OutOfRange("out_of_range", {"least": -MOST, "most": MOST, "value": amount}, "amount")

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        settings = shop_settings(store)
        lot = expiry(settings, settings.business_date(act.clock.now())) if amount > 0 else None
        post(journal, [Line(contact, asset, amount, "adjusted", lot if asset == "points" else None)])
        if asset == "growth":
            after_purchase(journal, act, contact)
        told = {"contact": contact, "amount": amount, "asset": asset}
        return {
            **told,
            "balance": getattr(balances(store, contact), asset),
            "label": {**told, "reason": reason},
        }

    return perform(store, act, "adjust_points", {}, [contact, amount, reason, asset], body)
