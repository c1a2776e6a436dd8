"""Shares as they are written."""

from __future__ import annotations


def percent(part: int, whole: int, places: int = 1) -> str:
    """A share in percent, half up; — of nothing. Source: figures.md, Common."""
    if not whole:
        return "—"
    unit = 10**places
    tenths = (part * 100 * unit * 2 + whole) // (whole * 2)
    return f"{tenths // unit}.{tenths % unit}%" if places else f"{tenths}%"
