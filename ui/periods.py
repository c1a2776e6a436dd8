"""Periods by business date, and how dates of one are written."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from services.channels.figures import Period
from ui.moments import day_short
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Periods = Phrases("Periods")

PERIODS: Final = {
    "month": QT_TRANSLATE_NOOP("Periods", "This month"),
    "last_month": QT_TRANSLATE_NOOP("Periods", "Last month"),
    "week": QT_TRANSLATE_NOOP("Periods", "Last 7 days"),
    "thirty": QT_TRANSLATE_NOOP("Periods", "Last 30 days"),
    "year": QT_TRANSLATE_NOOP("Periods", "This year"),
    "own": QT_TRANSLATE_NOOP("Periods", "Other dates…"),
}


def period_name(key: str) -> str:
    """What a period is called."""
    return Periods.tr(PERIODS[key])


def period_of(key: str, today: date) -> Period:
    """The dates of a period that is not of one's own, seen from the shop's date."""
    first, last = today.replace(day=1), today
    if key == "last_month":
        last = first - timedelta(days=1)
        first = last.replace(day=1)
    elif key == "week":
        first = today - timedelta(days=6)
    elif key == "thirty":
        first = today - timedelta(days=29)
    elif key == "year":
        first = today.replace(month=1, day=1)
    return Period(first.isoformat(), last.isoformat())


def day(text: str, today: date) -> str:
    """A business date as lists show it: 11-18, in other years 2025-03-08."""
    return day_short(date.fromisoformat(text), today)


def span(first: str, last: str, today: date) -> str:
    """11-01 – 11-22; one day alone."""
    return day(first, today) if first == last else f"{day(first, today)} – {day(last, today)}"
