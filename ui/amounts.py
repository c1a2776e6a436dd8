"""How money, points and quantities are written in the window and on paper. Money is fen, quantities are thousandths."""

from __future__ import annotations

from typing import Final

from services.money import written

MINUS: Final = "−"


def money(fen: int) -> str:
    """An amount with two decimals: 1,234.50."""
    return written(fen)


def yuan(fen: int) -> str:
    """The same with its sign: ¥1,234.50, −¥8.00."""
    return f"{MINUS if fen < 0 else ''}¥{written(abs(fen))}"


def short(fen: int) -> str:
    """What the shop sets (a threshold, a price, a package), without decimals where it has none: 1,000."""
    return written(fen).removesuffix(".00")


def round_yuan(fen: int) -> str:
    """The same with its sign: ¥1,000, ¥9.90."""
    return yuan(fen).removesuffix(".00")


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
    """A quantity or a multiplier as it is written: 2, 0.5, 1.25."""
    whole, rest = divmod(abs(thousandths), 1000)
    text = f"{whole:,}" + (f".{rest:03}".rstrip("0") if rest else "")
    return f"{MINUS if thousandths < 0 else ''}{text}"
