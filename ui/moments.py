"""Days and times in words, short: today 08:30, yesterday, 3 days ago, 11-18, 2025-03-08."""

from __future__ import annotations

from datetime import date, datetime

from ui.phrases import Phrases

Moments = Phrases("Moments")


def moment_words(moment: datetime, now: datetime) -> str:
    """A moment to the minute; both by the shop's clock."""
    clock = moment.strftime("%H:%M")
    days = (now.date() - moment.date()).days
    if days == 0:
        return Moments.tr("today {time}").format(time=clock)
    if days == 1:
        return Moments.tr("yesterday {time}").format(time=clock)
    return f"{day_short(moment.date(), now.date())} {clock}"


def moment_title(moment: datetime, now: datetime) -> str:
    """The same where it stands alone, as in a column: with a capital."""
    words = moment_words(moment, now)
    return words[:1].upper() + words[1:]


def day_words(day: date, today: date) -> str:
    """A day as tables show it: today, yesterday, n days ago up to 30, then the date."""
    days = (today - day).days
    if days == 0:
        return Moments.tr("Today")
    if days == 1:
        return Moments.tr("Yesterday")
    if 1 < days <= 30:
        return Moments.tr("%n day(s) ago", "", days)
    return day_short(day, today)


def day_short(day: date, today: date) -> str:
    """11-18 in the same year, else 2025-03-08."""
    return day.strftime("%m-%d") if day.year == today.year else day.isoformat()
