"""Words of the counter: money, quantities, ways to pay, tiers, what somebody has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from services.money import written
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

if TYPE_CHECKING:
    from services.sales.people import Buyer

Counter: Final = Phrases("Counter")
_KINDS: Final = {
    "cash": QT_TRANSLATE_NOOP("Counter", "Cash"),
    "wechat": QT_TRANSLATE_NOOP("Counter", "WeChat"),
    "alipay": QT_TRANSLATE_NOOP("Counter", "Alipay"),
    "card": QT_TRANSLATE_NOOP("Counter", "Card"),
    "meituan": QT_TRANSLATE_NOOP("Counter", "Meituan"),
    "douyin": QT_TRANSLATE_NOOP("Counter", "Douyin"),
}
MINUS: Final = "−"


def money(fen: int) -> str:
    """An amount with two decimals: 1,234.50."""
    return written(fen)


def yuan(fen: int) -> str:
    """The same with its sign: ¥1,234.50, −¥8.00."""
    return f"{MINUS if fen < 0 else ''}¥{written(abs(fen))}"


def off(fen: int) -> str:
    """Something taken off: − 20.00; 0.00 where nothing is."""
    return f"{MINUS} {written(fen)}" if fen > 0 else written(fen)


def plain(fen: int) -> str:
    """An amount as one types it: 1234.50."""
    return f"{MINUS if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02}"


def points(count: int) -> str:
    """A number of points, 12,380 or −20."""
    return f"{MINUS if count < 0 else ''}{abs(count):,}"


def quantity(thousandths: int) -> str:
    """A quantity as it is written: 2, 0.5, 1.25."""
    whole, rest = divmod(abs(thousandths), 1000)
    text = f"{whole:,}" + (f".{rest:03}".rstrip("0") if rest else "")
    return f"{MINUS if thousandths < 0 else ''}{text}"


def permille(value: int) -> str:
    """A multiplier in thousandths: 1.5, 2."""
    return quantity(value)


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
