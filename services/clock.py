"""What time it is, for rules that must be testable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still: tests and demo data."""

    moment: datetime

    def now(self) -> datetime:
        """The moment given, in UTC."""
        return self.moment.astimezone(UTC)


def zone(name: str) -> ZoneInfo:
    """The time zone of that name; Asia/Shanghai where the name is unknown on this machine."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Asia/Shanghai")


def business_date(moment: datetime, zone_name: str, day_ends_at: str = "04:00") -> date:
    """The shop's date of a moment: the local date less the hours after midnight that still belong to yesterday.

    Source: figures.md, Common ("local date less the shop's cut-off hour").
    """
    hours, minutes = day_ends_at.split(":")
    return (moment.astimezone(zone(zone_name)) - timedelta(hours=int(hours), minutes=int(minutes))).date()
