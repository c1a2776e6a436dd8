"""Money as text: yuan as people write it, fen as the program keeps it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

# Ten trillion yuan: far above any shop, far below what SQLite and a float's 2**53 can hold exactly.
LARGEST_FEN = 10**15

_AMOUNT = re.compile(r"([+-]?)(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?", re.ASCII)
_BEFORE = re.compile(r"^([+-]?)(?:¥|rmb|cny|人民币)", re.IGNORECASE)
_AFTER = re.compile(r"(?:元整|元|块|rmb|cny|yuan)$", re.IGNORECASE)


class BadAmount(ValueError):
    """A text that is no exact amount of fen."""

    code = "bad_amount"


def parse(text: str) -> int:
    """Fen of an amount in yuan such as `1,234.50`, `￥12` or `12元`, exactly, by Decimal.

    Raises `BadAmount` for parts of a fen (1.005), powers of ten (1e3), NaN, and above ten trillion yuan.
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace(" ", "")
    plain = _BEFORE.sub(r"\1", _AFTER.sub("", plain))
    match = _AMOUNT.fullmatch(plain)
    if match is None or len(plain) > 40:
        raise BadAmount(text)
    return _fen(Decimal(plain.replace(",", "")), text)


def parse_cell(value: object) -> int:
    """Fen of a spreadsheet cell: a text as `parse`, a number by the digits that it shows (12.3 is 12.30)."""
    if isinstance(value, bool):
        raise BadAmount(value)
    if isinstance(value, (int, float)):
        try:
            return _fen(Decimal(repr(value)), repr(value))
        except InvalidOperation as error:
            raise BadAmount(value) from error
    if isinstance(value, str):
        return parse(value)
    raise BadAmount(value)


def _fen(yuan: Decimal, text: str) -> int:
    if not yuan.is_finite():
        raise BadAmount(text)
    fen = yuan.scaleb(2)
    if abs(fen) > LARGEST_FEN or fen != fen.to_integral_value():
        raise BadAmount(text)
    return int(fen)


def display(fen: int, *, thousands: bool = True) -> str:
    """Yuan with two decimals of an amount in fen: 123450 is `1,234.50`."""
    whole, part = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole:{',' if thousands else ''}}.{part:02}"
