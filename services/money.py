"""Money as people type it. Always integer fen, never a float."""

from __future__ import annotations

import re
import unicodedata

from services.errors import FieldRefused, OutOfRange

MOST = 100_000_000_00
"""The greatest amount that is taken, fen: a hundred million yuan."""
_PART = re.compile(r"[0-9]+(?:\.[0-9]{0,2})?|\.[0-9]{1,2}", re.ASCII)
_GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", re.ASCII)


def read_amount(text: str, key: str = "amount") -> int:
    """Fen of what was typed: `12`, `12.5`, `¥1,200.00`, a sum `98+70`.

    Raises FieldRefused under `key`: blank, bad_amount, not_positive (0 or less), amount_too_large.
    """
    plain = unicodedata.normalize("NFKC", text).translate({ord(c): None for c in " \t¥￥"}).strip()
    if not plain:
        raise FieldRefused("blank", {}, key)
    negative = plain.startswith(("-", "−"))
    total = 0
    for part in _GROUPED.sub("", plain.lstrip("-−")).split("+"):
        if not _PART.fullmatch(part):
            raise FieldRefused("bad_amount", {"text": text[:40]}, key)
        yuan, _, fen = part.partition(".")
        total += int(yuan or "0") * 100 + int((fen + "00")[:2]) if len(yuan) < 20 else MOST + 1
    return check_amount(-total if negative else total, key)


def check_amount(amount: int, key: str = "amount") -> int:
    """The amount (fen) when it is more than nothing and can be. Raises OutOfRange(not_positive | amount_too_large)."""
    if amount <= 0:
        raise OutOfRange("not_positive", {"amount": amount}, key)
    if amount > MOST:
        raise OutOfRange("amount_too_large", {"most": f"{MOST // 100:,}"}, key)
    return amount


def written(amount: int) -> str:
    """An amount (fen) in yuan with two decimals: 1,234.50."""
    yuan, fen = divmod(abs(amount), 100)
    return f"{'−' if amount < 0 else ''}{yuan:,}.{fen:02}"
