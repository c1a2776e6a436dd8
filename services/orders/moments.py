"""When something was ordered, as cells say it: a moment of the shop, or only its date."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services import birthdays
from services.birthdays import BadDate

EARLIEST = "1990-01-01"
_TIME = re.compile(
    r"[T ,]+(?P<half>上午|下午|中午|晚上|凌晨|早上)? ?(?P<hour>[0-9]{1,2})[:时点](?P<minute>[0-9]{1,2})?(?:[:分](?P<second>[0-9]{1,2})?(?:\.[0-9]+)?秒?)?"
    r"分? ?(?P<ampm>[AP]M)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$",
    re.ASCII | re.I,
)
_ZONED = re.compile(r"[0-9](?:Z|[+-][0-9]{2}:?[0-9]{2})$", re.ASCII)
_ISO = re.compile(r"[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?", re.ASCII)
_COMPACT = re.compile(r"(?:19|20)[0-9]{12}", re.ASCII)
_QUOTES = " \t\r\n'=\""
"""What keeps a sheet from reading a cell as it would."""
_AFTERNOON = frozenset(("下午", "晚上", "pm"))


class Moments:
    """Reads cells as moments of a shop in `time_zone` whose date changes at `day_ends_at` (HH:MM after midnight)."""

    def __init__(self, time_zone: str, day_ends_at: str, since_1904: bool | None = False) -> None:
        self._zone = ZoneInfo(time_zone)
        hour, minute = map(int, day_ends_at.split(":"))
        self._ends = hour * 3600 + minute * 60
        self._since_1904 = since_1904
        self._days: dict[str, tuple[str, str, int]] = {}

    def read(self, value: object, other: object = "") -> tuple[int, str] | None:
        """UTC seconds and the business date; None = blank. A date without a time, or at midnight sharp, is that date, at
        noon. Of two cells one may be the date and the `other` its time of day. Raises BadDate."""
        day, seconds = self._both(value, other) if other != "" else self._parts(value)
        if not day:
            return None
        if day < EARLIEST:
            raise BadDate(value)
        known = self._days.get(day)
        if known is None:
            on = date.fromisoformat(day)
            begins = datetime.combine(on, time(), self._zone).astimezone(UTC)
            known = day, (on - timedelta(days=1)).isoformat(), int(begins.timestamp())
            self._days[day] = known
        if not seconds:
            return known[2] + 43_200, known[0]
        return known[2] + seconds, known[0] if seconds >= self._ends else known[1]

    def _both(self, one: object, other: object) -> tuple[str, int]:
        for day, clock in ((one, other), (other, one)):
            if (seconds := _time_of_day(clock)) is not None:
                return self._parts(day)[0], seconds
        said = self._parts(one)
        return said if said[1] else self._parts(other)

    def _parts(self, value: object) -> tuple[str, int]:
        """The date, and seconds since midnight (0 = none said)."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, datetime):
            return value.date().isoformat(), value.hour * 3600 + value.minute * 60 + value.second
        if isinstance(value, date):
            return value.isoformat(), 0
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if float(value).is_integer() and len(str(int(value))) in (8, 14):
                return self._text(str(int(value)))
            if self._since_1904 is None:
                raise BadDate(value)
            day = birthdays.parse_date(value, since_1904=bool(self._since_1904))
            return day, min(86_399, round(value % 1 * 86_400))
        raise BadDate(value)

    def _text(self, value: str) -> tuple[str, int]:
        plain = value.strip(_QUOTES)
        if _ISO.fullmatch(plain):
            try:
                found = datetime.fromisoformat(plain.replace("/", "-"))
            except ValueError:
                raise BadDate(value) from None
            return plain[:10].replace("/", "-"), found.hour * 3600 + found.minute * 60 + found.second
        plain = unicodedata.normalize("NFKC", plain).strip()
        if plain in ("", "-", "--", "/", "无"):
            return "", 0
        if _COMPACT.fullmatch(plain):
            plain = f"{plain[:8]} {plain[8:10]}:{plain[10:12]}:{plain[12:]}"
        match = _TIME.search(plain)
        if match is None:
            return birthdays.parse_date(plain), 0
        if _ZONED.search(plain):
            return self._zoned(plain)
        return birthdays.parse_date(plain[: match.start()]), _seconds(match, value)

    def _zoned(self, plain: str) -> tuple[str, int]:
        """A moment that names its zone is turned into the shop's."""
        try:
            found = datetime.fromisoformat(plain).astimezone(self._zone)
        except ValueError:
            raise BadDate(plain) from None
        return found.date().isoformat(), found.hour * 3600 + found.minute * 60 + found.second


def _seconds(match: re.Match[str], value: str) -> int:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    half = (match["half"] or match["ampm"] or "").casefold()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in ("am", "上午", "凌晨", "早上") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        raise BadDate(value)
    return hour * 3600 + minute * 60 + second


def _time_of_day(value: object) -> int | None:
    """Seconds since midnight of a cell that is a time and nothing more."""
    if isinstance(value, time):
        return value.hour * 3600 + value.minute * 60 + value.second
    if isinstance(value, float) and 0 <= value < 1:
        return min(86_399, round(value * 86_400))
    if not isinstance(value, str) or not value.strip():
        return None
    plain = " " + unicodedata.normalize("NFKC", value).strip(_QUOTES)
    match = _TIME.match(plain)
    return None if match is None else _seconds(match, value)
