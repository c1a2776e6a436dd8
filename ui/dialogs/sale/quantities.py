"""Quantities as people type them: 2, 0.5, and how many of what: 3*apple."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from services.errors import FieldRefused
from services.sales.pricing import MOST_QUANTITY

_NUMBER: Final = re.compile(r"[0-9]{1,7}(?:\.[0-9]{0,3})?|\.[0-9]{1,3}", re.ASCII)
_TIMES: Final = re.compile(r"^\s*([0-9.]+)\s*[*×xX]\s*(\S.*)$")


def read_quantity(text: str) -> int:
    """Thousandths of a unit. Raises FieldRefused(bad_quantity)."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if _NUMBER.fullmatch(plain):
        whole, _, rest = plain.partition(".")
        found = int(whole or "0") * 1000 + int((rest + "000")[:3])
        if 0 < found <= MOST_QUANTITY:
            return found
    raise FieldRefused("bad_quantity", {"name": text[:40]}, "quantity")


def times(text: str) -> tuple[int, str]:
    """How many, in thousandths, and of what: `3*apple` is 3 apples, `apple` one."""
    match = _TIMES.match(unicodedata.normalize("NFKC", text))
    if match is None:
        return 1000, text.strip()
    try:
        return read_quantity(match[1]), match[2].strip()
    except FieldRefused:
        return 1000, text.strip()
