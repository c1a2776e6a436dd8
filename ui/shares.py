"""Shares as they are written."""

from __future__ import annotations

from typing import Final

FEW: Final = 30
"""Under so many people a rate says little and is grey. Source: figures.md, Common."""


def percent(part: int, whole: int, places: int = 1) -> str:
    """A share in percent, half up; — of nothing. Source: figures.md, Common."""
    if not whole:
        return "—"
    unit = 10**places
    tenths = (part * 100 * unit * 2 + whole) // (whole * 2)
    return f"{tenths // unit}.{tenths % unit}%" if places else f"{tenths}%"
