"""Amounts, whole numbers and quantities as cells hold them: read exactly or not at all (faults.md F30)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time, timedelta
from decimal import Decimal

from services.money import MOST

_NOTHING = frozenset(("", "-", "--", "—", "/", "无", "none", "n/a", "null"))
_SIGNIFICANT = 15
"""Digits that a spreadsheet keeps of a number: 33.269999999999996 is 33.27 there."""
_AMOUNT = re.compile(
    r"(?P<minus>[-−])?(?:人民币|RMB|CNY|¥|元)?(?P<late>[-−])?\+?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<rest>[0-9]*))?(?:元|块|RMB|CNY)?",
    re.ASCII | re.I,
)
_FAST = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?", re.ASCII)
_WHOLE = re.compile(
    r"(?P<minus>[-−])?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.0*)?(?:分|点|积分|个|次|笔|单)?",
    re.ASCII,
)
_QUANTITY = re.compile(
    r"(?P<minus>[-−])?[x×*]?(?P<whole>[0-9]{1,7})(?:\.(?P<rest>[0-9]*))?[^0-9.,+\-−]{0,6}", re.ASCII | re.I
)


class BadAmount(ValueError):
    """A cell that is no exact amount."""


def fen(value: object, *, signed: bool = False) -> int | None:
    """Fen of a cell in yuan: 12, 12.5, 1,234.50, ￥12, 12元; None = blank. A minus is only taken (and left out) where the
    column says it with one, `signed`. Raises BadAmount: a part of a fen, 1e3, NaN, less than nothing, over 100,000,000."""
    found = signed_fen(value)
    if found is None or found >= 0:
        return found
    if not signed:
        raise BadAmount(str(value)[:40])
    return -found


def signed_fen(value: object) -> int | None:
    """As `fen`, of a column in which a minus says that money went back."""
    text = _plain(value)
    if _FAST.fullmatch(text):
        yuan, _, rest = text.partition(".")
        return _within(int(yuan) * 100 + int((rest + "00")[:2]))
    if text.casefold() in _NOTHING:
        return None
    match = _AMOUNT.fullmatch(text)
    if match is None or (match["minus"] and match["late"]):
        raise BadAmount(text[:40])
    rest = (match["rest"] or "").rstrip("0")
    if len(rest) > 2:
        raise BadAmount(text[:40])
    found = _within(int(match["whole"].replace(",", "")) * 100 + int((rest + "00")[:2]))
    return -found if match["minus"] or match["late"] else found


def whole(value: object) -> int | None:
    """A cell of whole numbers, such as points; None = blank. Raises BadAmount."""
    text = _plain(value)
    if text.casefold() in _NOTHING:
        return None
    match = _WHOLE.fullmatch(text)
    if match is None or (match["minus"] and int(match["whole"].replace(",", ""))):
        raise BadAmount(text[:40])
    return _within(int(match["whole"].replace(",", "")))


def thousandths(value: object) -> int | None:
    """A quantity in thousandths: 2, 1.5, x3, 2件; None = blank. Raises BadAmount: nothing, less than it, or finer."""
    found = signed_thousandths(value)
    if found is not None and found < 0:
        raise BadAmount(str(value)[:40])
    return found


def signed_thousandths(value: object) -> int | None:
    """As `thousandths`, of a column in which a minus says that goods came back."""
    text = _plain(value)
    if text.casefold() in _NOTHING:
        return None
    match = _QUANTITY.fullmatch(text)
    rest = (match["rest"] or "").rstrip("0") if match else ""
    if match is None or len(rest) > 3:
        raise BadAmount(text[:40])
    found = int(match["whole"]) * 1000 + int((rest + "000")[:3])
    if not found:
        raise BadAmount(text[:40])
    return -found if match["minus"] else found


def _within(found: int) -> int:
    if found > MOST:
        raise BadAmount(str(found))
    return found


def _plain(value: object) -> str:
    if isinstance(value, str):
        text = value if value.isascii() else unicodedata.normalize("NFKC", value)
        return "".join(text.split()).removeprefix("'")
    if isinstance(value, (bool, date, time, timedelta)):
        raise BadAmount(str(value))
    if isinstance(value, float):
        if value != value or abs(value) > 1e15:
            raise BadAmount(str(value))
        return f"{Decimal(f'{value:.{_SIGNIFICANT}g}'):f}"
    return str(value)
