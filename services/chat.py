"""A chat as it is copied out of WeChat or WeCom: who said what, and when.

Formats: a line with name and time above each text; a line with the name, one with the time, then the text; "name: text"
in one line; and the records of a forwarded chat with a line for each date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = 200_000
"""Characters of one paste."""
_LONGEST_NAME = 40
_CLOCK = r"(?:(?:上午|下午|凌晨|早上|中午|晚上|傍晚) ?)?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?P<half> ?[AaPp][Mm])?"
_DATE = (
    r"(?:(?P<year>[0-9]{4}) ?[-/.年] ?)?(?P<month>[01]?[0-9]) ?[-/.月] ?(?P<day>[0-3]?[0-9]) ?日?"
    r"|(?P<near>今天|昨天|前天|Today|Yesterday)|(?:星期|周)(?P<weekday>[一二三四五六日天])"
)
_TIME = rf"(?:(?:{_DATE})(?: ?(?:星期|周)[一二三四五六日天])?,? *)?{_CLOCK}"
_TIME_LINE = re.compile(rf"[\[(]?{_TIME}[\])]?", re.ASCII)
_DATE_LINE = re.compile(rf"[-—–=_* ]*(?:{_DATE})(?: ?(?:星期|周)[一二三四五六日天])?[-—–=_* ]*", re.ASCII)
_NAME_TIME = re.compile(rf"(?P<name>\S.*?)[ \t]+[\[(]?(?:{_TIME})[\])]?", re.ASCII)
_TIME_NAME = re.compile(rf"[\[(]?(?:{_TIME})[\])]?[ \t]+(?P<name>\S[^:]*?)(?:: ?(?P<text>.*))?", re.ASCII)
_NAME_TEXT = re.compile(r"(?P<name>[^:\s][^:]*?) ?: ?(?P<text>.*)")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")  # https: is no speaker
_NOISE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SUFFIX = re.compile(r"@(?:微信|WeChat|企业微信|WeCom)$", re.I)
_RULERS = ("--", "——", "––", "==", "__", "**", "- ", "— ")
_NO_NAMES = frozenset(
    ("明天", "后天", "明早", "明晚", "今早", "今晚", "大概", "大约", "约", "我们", "http", "https")
)
"""What stands before a time in a sentence, and is nobody."""
_BEFORE_TIMES = frozenset(
    ("at", "by", "from", "to", "till", "until", "before", "after", "around", "about", "is", "was")
)
"""Words after which a sentence names a time: who is called so is nobody either."""
_WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}


@dataclass(frozen=True)
class Message:
    """What `speaker` said `on` a date (None = the text does not say)."""

    speaker: str
    text: str
    on: date | None = None


def plain(text: str) -> str:
    """A text with one form of signs, blanks and line ends."""
    text = _NOISE.sub("", unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", " ", text.replace("\u2028", "\n"))
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def speaker_name(text: str) -> str:
    """A name as it is matched: without the sign of where somebody writes from."""
    return _SUFFIX.sub("", plain(text).strip()).strip()


def parse(text: str, today: date) -> tuple[Message, ...]:
    """The messages in their order, blank ones left out; `today` dates "yesterday" and dates without a year. Lines that
    belong to nobody are left out."""
    lines = plain(text).split("\n")
    return _read(lines, today, _headed) or _read(lines, today, _in_line)


@dataclass
class _Head:
    """The beginning of a message, and how many lines it takes."""

    name: str
    lines: int
    text: str = ""
    on: date | None = None
    marks: frozenset[str] = frozenset()
    """What its time names: month, half (of the day)."""
    loose: bool = False
    """It looks like a sentence that ends with a time, too."""


_Heads = Callable[[list[str], int, date], _Head | None]
"""How the beginning of a message is known."""


def _read(lines: list[str], today: date, heads: _Heads) -> tuple[Message, ...]:
    messages: list[Message] = []
    head: _Head | None = None
    body: list[str] = []
    day: date | None = None
    marks: frozenset[str] = frozenset()

    def close() -> None:
        said = "\n".join(body).strip()
        if head is not None and said:
            messages.append(Message(head.name, said, head.on))

    at = 0
    while at < len(lines):
        line = lines[at]
        if (
            on := _date_line(line, today) or (_stamp(line, today) if heads is _in_line else None)
        ) is not None:
            close()
            day, head, body = on, None, []
            at += 1
        elif line and (new := heads(lines, at, today)) is not None and (not new.loose or marks <= new.marks):
            # The times of a copy are written alike: a barer one stands in what somebody said.
            marks |= new.marks
            close()
            new.on = new.on or day
            head, body = new, [new.text]
            at += new.lines
        else:
            body.append(line)
            at += 1
    close()
    return tuple(messages)


def _headed(lines: list[str], at: int, today: date) -> _Head | None:
    """Name and time stand together, or one under the other."""
    line = lines[at]
    if _TIME_LINE.fullmatch(line) is not None:
        return None
    if (found := _NAME_TIME.fullmatch(line)) is not None and (name := _name(found["name"])):
        return _Head(name, 1, "", _date(found, today), _marks(found), _SUFFIX.search(found["name"]) is None)
    if (found := _TIME_NAME.fullmatch(line)) is not None and (name := _name(found["name"])):
        return _Head(name, 1, found["text"] or "", _date(found, today), _marks(found))
    below = _TIME_LINE.fullmatch(lines[at + 1]) if at + 1 < len(lines) else None
    if below is not None and (name := _name(line)):
        return _Head(name, 2, "", _date(below, today), _marks(below))
    return None


def _marks(found: re.Match[str]) -> frozenset[str]:
    return frozenset(part for part in ("month", "half") if found[part])


def _in_line(lines: list[str], at: int, today: date) -> _Head | None:
    """Name, colon, text."""
    found = _NAME_TEXT.fullmatch(lines[at])
    if (
        _TIME_LINE.fullmatch(lines[at]) is not None
        or found is None
        or (found["text"].startswith("//") and _ADDRESS.fullmatch(found["name"]))
    ):
        return None
    name = _name(found["name"])
    return _Head(name, 1, found["text"]) if name and not name.isdecimal() else None


def _date_line(line: str, today: date) -> date | None:
    """The date of a line between days; a bare 5.6 is as likely a price that somebody wrote."""
    found = _DATE_LINE.fullmatch(line)
    if found is None or not (found["year"] or line[:2] in _RULERS):
        return None
    return _date(found, today)


def _stamp(line: str, today: date) -> date | None:
    """The date of a line that is nothing but a moment."""
    found = _TIME_LINE.fullmatch(line)
    return None if found is None else _date(found, today)


def _name(text: str) -> str:
    name = speaker_name(text.strip().rstrip(":-–—| "))
    nobody = name in _NO_NAMES or name.lower().rpartition(" ")[2] in _BEFORE_TIMES
    return "" if len(name) > _LONGEST_NAME or nobody else name


def _date(found: re.Match[str], today: date) -> date | None:
    """The date in a match of _DATE; never one to come."""
    if found["near"]:
        days = {"今天": 0, "Today": 0, "昨天": 1, "Yesterday": 1, "前天": 2}[found["near"]]
        return today - timedelta(days=days)
    if found["weekday"]:
        return today - timedelta(days=(today.weekday() - _WEEKDAYS[found["weekday"]]) % 7)
    if not found["month"]:
        return None
    month, day = int(found["month"]), int(found["day"])
    years = [int(found["year"])] if found["year"] else [today.year, today.year - 1]
    for year in years:
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on <= today:
            return on
    return today if found["year"] and 1 <= month <= 12 and 1 <= day <= 31 else None
