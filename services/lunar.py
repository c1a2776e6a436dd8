"""The lunar calendar, for birthdays kept by it."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache


@lru_cache(maxsize=1024)
def lunar_of(day: date) -> str:
    """The lunar month and day of a date as MM-DD; a leap month counts as the month it follows."""
    import cnlunar

    found = cnlunar.Lunar(datetime.combine(day, time()), godType="8char")
    return f"{found.lunarMonth:02d}-{found.lunarDay:02d}"
