"""Words of feedback: its kinds, its states, its dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from services.feedback import FeedbackRow
from ui import translations
from ui.moments import day_short
from ui.pages.contacts.words import called, owner
from ui.tables import Tag

translate = QCoreApplication.translate

KIND_TONES = {
    "complaint": "danger",
    "after_sales": "warn",
    "suggestion": "accent",
    "wish": "plum",
    "praise": "gold",
}
STATE_TONES = {"open": "neutral", "doing": "warn", "answered": "accent", "solved": "slate"}
DAYS_AHEAD = (0, 1, 2, 3, 7, 14)


def kind(value: str) -> str:
    """What sort of feedback it is."""
    return {
        "complaint": translate("Feedback", "Complaint"),
        "after_sales": translate("Feedback", "After-sales"),
        "suggestion": translate("Feedback", "Suggestion"),
        "wish": translate("Feedback", "Wish"),
        "praise": translate("Feedback", "Praise"),
    }.get(value, value)


def state(value: str) -> str:
    """How far it is."""
    return {
        "open": translate("Feedback", "To do"),
        "doing": translate("Feedback", "Under way"),
        "answered": translate("Feedback", "Answered"),
        "solved": translate("Feedback", "Solved"),
    }.get(value, value)


def kind_tag(value: str) -> Tag:
    """The chip of a kind."""
    return Tag(kind(value), KIND_TONES.get(value, "neutral"))


def state_tag(value: str) -> Tag:
    """The chip of a state."""
    return Tag(state(value), STATE_TONES.get(value, "neutral"))


def about(row: FeedbackRow) -> str:
    """Who said it, about what, through which channel."""
    return " · ".join(part for part in (called(row.who), row.product, row.channel) if part)


def due(row: FeedbackRow, today: date) -> str:
    """Until when it is to be seen to; nothing once it is solved or where there is no date."""
    if not row.due_on or row.state == "solved":
        return ""
    day = date.fromisoformat(row.due_on)
    late = (today - day).days
    if late == 0:
        return translate("Feedback", "Due today")
    if late > 0:
        return translate("Feedback", "{day} overdue").format(day=day_short(day, today))
    return day_short(day, today)


def is_due(row: FeedbackRow, today: date) -> bool:
    """Whether its day has come."""
    return bool(row.due_on) and row.state != "solved" and row.due_on <= today.isoformat()


def staff_choices(people: Mapping[int, tuple[str, bool]], known: int | None) -> list[tuple[object, str]]:
    """Who may see to it: who works here (`people` as services.channels.channels.staff gives them), and who does already."""
    return [
        (None, translate("Feedback", "Nobody yet")),
        *((number, name or owner()) for number, (name, here) in people.items() if here or number == known),
    ]


def due_choices(today: date, known: str = "") -> list[tuple[object, str]]:
    """The dates to choose from, '' for none; a date that is set already is among them."""
    days = {today + timedelta(days=ahead) for ahead in DAYS_AHEAD}
    if known:
        days.add(date.fromisoformat(known))
    return [
        ("", translate("Feedback", "No date")),
        *((day.isoformat(), _day(day, today)) for day in sorted(days)),
    ]


def _day(day: date, today: date) -> str:
    if day == today:
        return translate("Feedback", "Today")
    if day == today + timedelta(days=1):
        return translate("Feedback", "Tomorrow")
    locale = QLocale(translations.current())
    return f"{day_short(day, today)} {locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)}"
