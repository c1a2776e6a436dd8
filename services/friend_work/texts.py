"""The verification texts that go with a request."""

from __future__ import annotations

from collections.abc import Sequence

from models.store import Store
from services.changes import Changes
from services.channels.welcome import Facts, fill
from services.contact_input import clean_line
from services.errors import FieldRefused
from services.operations import Act
from services.settings import ShopSettings
from services.shop import change_settings

LONGEST = 100
HOW_MANY = 3
DEFAULTS = (
    "您好，我是{店名}的{店员}，您在我们这儿留过号码，加个好友，有优惠第一时间告诉您。",
    "{称呼}您好，{店名}{店员}，加上好友以后订货、问货都方便。",
    "您好，{店名}，之前您来过{渠道}，通过后送您一张券。",
)
"""What a shop starts with: written to customers, so in their language."""


def texts(settings: ShopSettings) -> tuple[str, ...]:
    """The shop's own texts, or those it starts with."""
    return settings.friend_texts or DEFAULTS


def change_texts(store: Store, act: Act, wanted: Sequence[str]) -> Changes:
    """Set the texts; blank ones are left out, none = those a shop starts with. Raises FieldRefused(too_long_text)."""
    ready = tuple(text for text in map(clean_line, wanted) if text)[:HOW_MANY]
    if any(len(text) > LONGEST for text in ready):
        raise FieldRefused("too_long_text", {"most": LONGEST}, "friend_texts")
    return change_settings(store, act, friend_texts=() if ready == DEFAULTS else ready)


def written(text: str, *, person: str, staff: str, channel: str, settings: ShopSettings) -> str:
    """A text for one person, without a gap where nothing is known."""
    facts = Facts(
        person=person,
        staff=staff,
        shop=settings.shop_name,
        channel=channel or settings.shop_name,
        address=settings.shop_address,
        hours=settings.shop_hours,
    )
    return fill(text, facts).strip()
