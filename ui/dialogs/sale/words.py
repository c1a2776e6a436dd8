"""Words of the counter: amounts, ways to pay, what somebody has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.amounts import MINUS, money, off, plain, points, quantity, yuan
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

if TYPE_CHECKING:
    from services.sales.people import Buyer

__all__ = [
    "MINUS", "Counter", "balances", "card_line", "money", "off", "pay_kind", "plain", "points", "quantity", "yuan",
]  # fmt: skip
Counter: Final = Phrases("Counter")
_KINDS: Final = {
    "cash": QT_TRANSLATE_NOOP("Counter", "Cash"),
    "wechat": QT_TRANSLATE_NOOP("Counter", "WeChat"),
    "alipay": QT_TRANSLATE_NOOP("Counter", "Alipay"),
    "card": QT_TRANSLATE_NOOP("Counter", "Card"),
    "meituan": QT_TRANSLATE_NOOP("Counter", "Meituan"),
    "douyin": QT_TRANSLATE_NOOP("Counter", "Douyin"),
}


def pay_kind(key: str, name: str) -> str:
    """A way to pay; `name` is what the shop called it."""
    return name or Counter.tr(_KINDS[key]) if name or key in _KINDS else key


def balances(one: Buyer) -> str:
    """Points and stored value in a line, as far as there are any."""
    parts = []
    if one.points:
        parts.append(Counter.tr("{points} points").format(points=points(one.points)))
    if one.stored:
        parts.append(yuan(one.stored))
    return " · ".join(parts)


def card_line(one: Buyer) -> str:
    """What the counter has to know of somebody, in a line."""
    from ui.pages.contacts.words import called

    parts = [Counter.tr("Points {points}").format(points=points(one.points))]
    if one.owed:
        parts[0] = Counter.tr("Points owed {points}").format(points=points(one.owed))
    stored = Counter.tr("stored value {amount}").format(amount=yuan(one.stored))
    if one.holder is not None:
        stored = Counter.tr("pays with {name}'s {amount}").format(
            name=called(one.holder), amount=yuan(one.stored)
        )
    parts.append(stored)
    if one.visits:
        parts.append(Counter.tr("visit %n this month", "", one.visits + 1))
    return " · ".join(parts)
