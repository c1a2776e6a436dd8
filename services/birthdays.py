"""Dates and birthdays as people write them, read exactly or refused.

A birthday's normal form is `YYYY-MM-DD`, `--MM-DD` without a year, with a leading `L` when it is lunar. Normal
forms are fixed points of `parse`. A leap month has no normal form and is refused.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import NoReturn

EARLIEST_YEAR, LATEST_YEAR = 1850, 2150
# 1900-based serials that can only be meant as dates: 1927-05-18 … 2099-12-31.
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 73_050

_NORMAL = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_NORMAL_NO_YEAR = re.compile(r"--([0-9]{2})-([0-9]{2})", re.ASCII)
_COMPACT = re.compile(r"(?:19|20)[0-9]{6}", re.ASCII)
_TIME_OF_DAY = re.compile(
    r"[ T]+(?:[上下]午 ?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AP]M|Z)?$", re.I
)
_WEEKDAY = re.compile(r" *\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$")
_THREE = re.compile(r"([0-9]{1,4}) ?([-/.年]) ?([0-9]{1,2}) ?([-/.月]) ?([0-9]{1,4}) ?[日号]?", re.ASCII)
_TWO = re.compile(r"([0-9]{1,2}) ?([-/.月]) ?([0-9]{1,2}) ?[日号]?", re.ASCII)
_LUNAR = re.compile(r"^\(?(?:农历|阴历|旧历|lunar)\)?[:： ]*|[ ]*\(?(?:农历|阴历|旧历|lunar)\)?$", re.I)
_SOLAR = re.compile(r"^\(?(?:公历|阳历|新历|国历)\)?[:： ]*|[ ]*\(?(?:公历|阳历|新历|国历)\)?$")
_CHINESE = re.compile(
    r"(?:(?P<year>[0-9]{2,4}|[〇零一二三四五六七八九]{4})年)?"
    r"(?P<month>正|冬|腊|十[一二]?|[一二三四五六七八九])月"
    r"(?:(?P<first>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅)|(?P<day>三?十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]))"
    r"[日号]?"
)
_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "十": 10}
_MONTHS = {"正": 1, "十": 10, "十一": 11, "冬": 11, "十二": 12, "腊": 12}


class BadDate(ValueError):
    """A text that is no exact date."""

    code = "bad_date"


def parse(value: object, *, since_1904: bool = False) -> str:
    """The normal form of a birthday: text, a date cell, or a spreadsheet's day number. Raises `BadDate`.

    A year of two digits is read only where neither the order nor the century can be another.
    """
    if isinstance(value, str):
        if match := _NORMAL.fullmatch(value):
            return _solar(int(match[1]), int(match[2]), int(match[3]), value)
        return _parse_text(value)
    return _cell_date(value, since_1904)


def parse_date(value: object, *, since_1904: bool = False) -> str:
    """`YYYY-MM-DD` of a full solar date in any of the forms of `parse`. Raises `BadDate`."""
    found = parse(value, since_1904=since_1904)
    if found.startswith(("L", "-")):
        _refuse(value)
    return found


def _cell_date(value: object, since_1904: bool) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _solar(value.year, value.month, value.day, value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if float(value).is_integer() and len(str(int(value))) == 8:
            return _parse_text(str(int(value)))
        if _FIRST_SERIAL - 1462 * since_1904 <= value <= _LAST_SERIAL:
            found = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
            found += timedelta(days=int(value))
            return _solar(found.year, found.month, found.day, value)
    _refuse(value)


def _parse_text(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    if len(plain) > 40:
        _refuse(text)
    if len(plain) > 1 and plain[0] == "L" and plain[1] in "-0123456789":
        return _as_lunar(_without_calendar(plain[1:], text), text)
    if match := _NORMAL_NO_YEAR.fullmatch(plain):
        return _no_year(int(match[1]), int(match[2]), text)
    lunar = _LUNAR.search(plain) is not None
    plain = (_LUNAR if lunar else _SOLAR).sub("", plain)
    plain = plain.replace("−", "-").replace("–", "-").replace("—", "-")
    if lunar:
        return _as_lunar(_without_calendar(plain, text), text)
    if match := _CHINESE.fullmatch(plain):
        year, month, day = _chinese(match, text)
        if plain[-1] not in "日号" and not match["first"] and match["month"] not in "正冬腊":
            _refuse(text)  # the last day of the twelfth month is as likely New Year's Eve
        if match["first"] or match["month"] in "正冬腊":
            return _as_lunar((year, month, day), text)
        return _solar(year, month, day, text) if year else _no_year(month, day, text)
    plain = _WEEKDAY.sub("", _TIME_OF_DAY.sub("", plain))
    year, month, day = _without_calendar(plain, text)
    return _solar(year, month, day, text) if year else _no_year(month, day, text)


def _without_calendar(plain: str, text: str) -> tuple[int, int, int]:
    """Year (0 = none), month and day, not yet known to exist."""
    if match := _NORMAL_NO_YEAR.fullmatch(plain):
        return 0, int(match[1]), int(match[2])
    if _COMPACT.fullmatch(plain):
        return int(plain[:4]), int(plain[4:6]), int(plain[6:])
    if match := _CHINESE.fullmatch(plain):
        return _chinese(match, text)
    if match := _THREE.fullmatch(plain):
        return _three(match, text)
    if match := _TWO.fullmatch(plain):
        # "11.1" may be what a sheet left of 11.10.
        if match[2] == "." and (match[3] in "123" or len(match[1]) > 2):
            _refuse(text)
        return 0, int(match[1]), int(match[3])
    _refuse(text)


def _three(match: re.Match[str], text: str) -> tuple[int, int, int]:
    first, middle, last = match[1], match[3], match[5]
    mixed = {match[2], match[4]} not in ({"-"}, {"/"}, {"."}, {"年", "月"})
    if mixed or (len(first) > 2 and len(last) > 2):
        _refuse(text)
    if len(first) == 4:
        return int(first), int(middle), int(last)
    if len(last) == 4 and match[2] != "年":
        return int(last), *_month_and_day(int(first), int(middle), text)
    if len(first) != 2 and len(last) != 2:
        _refuse(text)
    if len(first) > 2 or len(last) > 2:
        _refuse(text)
    # Two digits above 31 can be nothing but a year, and of the last century.
    if len(first) == 2 and int(first) > 31 and int(last) <= 31:
        return 1900 + int(first), int(middle), int(last)
    if len(last) == 2 and int(last) > 31 and int(first) <= 31 and match[2] != "年":
        return 1900 + int(last), *_month_and_day(int(first), int(middle), text)
    _refuse(text)


def _month_and_day(one: int, two: int, text: str) -> tuple[int, int]:
    if one == two or (one <= 12 < two):
        return one, two
    if two <= 12 < one:
        return two, one
    _refuse(text)


def _chinese(match: re.Match[str], text: str) -> tuple[int, int, int]:
    year = match["year"] or ""
    if year and not year.isascii():
        year = "".join(str(_DIGITS[sign]) for sign in year)
    number = int(year or 0)
    if len(year) == 3 or (len(year) == 2 and number <= 31):
        _refuse(text)
    if len(year) == 2:
        number += 1900
    month = _MONTHS.get(match["month"]) or _DIGITS[match["month"]]
    return number, month, _chinese_day(match["first"] or match["day"])


def _chinese_day(day: str) -> int:
    if day == "卅":
        return 30
    if day == "初十":
        return 10
    day = day.removeprefix("初").replace("廿", "二十")
    if "十" in day:
        tens, _, ones = day.partition("十")
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return _DIGITS[day]


def _solar(year: int, month: int, day: int, text: object) -> str:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        _refuse(text)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        _refuse(text)


def _no_year(month: int, day: int, text: object) -> str:
    return "-" + _solar(2000, month, day, text)[4:]


def _as_lunar(found: tuple[int, int, int], text: object) -> str:
    year, month, day = found
    if not (1 <= month <= 12 and 1 <= day <= 30) or (year and not EARLIEST_YEAR <= year <= LATEST_YEAR):
        _refuse(text)
    return f"L{year}-{month:02}-{day:02}" if year else f"L--{month:02}-{day:02}"


def _refuse(text: object) -> NoReturn:
    raise BadDate(text)
