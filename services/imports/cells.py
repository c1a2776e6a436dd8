"""Columns of raw cells made into what is stored, a slice at a time; what can't be read exactly is a problem."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from services import birthdays, phone
from services.errors import FieldRefused
from services.imports import agreement, fields

if TYPE_CHECKING:
    from services.custom_fields import CustomField

TAG_SEPARATOR = "\x1f"
ERROR_TEXTS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)

# Written where nothing is meant; taken for an identity, they would make one person of many.
_NO_WECHAT = frozenset(
    ("", "-", "--", "/", "\\", "无", "没有", "暂无", "未知", "不详", "未填", "空", "有", "是", "否", "同上", "同手机", "同手机号", "同电话", "手机号",
     "微信同号", "手机同号", "同号", "同微信", "none", "null", "n/a", "na", "no", "yes", "same", "unknown", "0")
)  # fmt: skip
_NO_IDENTITY = _NO_WECHAT | frozenset(
    ("已添加", "已加", "未添加", "未加", "已绑定", "未绑定", "已关注", "未关注", "已注册", "未注册", "true", "false", "x", "y", "n")
)  # fmt: skip
_NOBODY = frozenset(
    ("", "-", "--", "—", "——", "–", "/", "无", "没有", "暂无", "未知", "不详", "未填", "空", "未分配", "待分配", "none", "null", "n/a", "na", "unknown", "unassigned")
)  # fmt: skip
_SAYS_SOMETHING = re.compile(r"[^\W_]")
"""No ID is of dashes or ticks alone, however they are written."""
_IDENTITIES = re.compile(r"\s+/\s+|\s*[;；\n]\s*")
_CARD_SIGNS = re.compile(r"[\s\-‐‑–—_.]+")
_E_NOTATION = re.compile(r"[0-9]+(?:\.[0-9]*)?[eE]\+[0-9]{1,3}", re.ASCII)
_TAGS = re.compile(r"[;；,，、|｜\r\n\x1f]+")
_FORMULA_START = frozenset("=+-@\t\r\n＝＋－＠")
# Zero-width and direction marks, halves of a pair, and control characters; joiners stay: emoji need them.
_REMOVED = dict.fromkeys(
    (
        *range(0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070),
        0xFEFF, *range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000),
    )
)  # fmt: skip
_LINE = _REMOVED | dict.fromkeys((9, 10, 11, 12, 13, 0x85, 0x2028, 0x2029), " ")
_LINES = _REMOVED | {9: " ", 10: "\n", 11: "\n", 12: "\n", 13: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_JOINERS = dict.fromkeys((0x200C, 0x200D))  # a tag is a word to be typed
_SPACES = " \n\u00a0\u3000\u1680\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))
# What makes a cell blank: more than spaces, so that a control character alone is not.
_BLANK = " \t\r\n\v\f\u00a0\u3000\ufeff"
_HANZI = re.compile("[\u3400-\u9fff·]+")
_MANY_LINES = frozenset({"remark", "address", "notes"})


@dataclass
class Problems:
    """Rows of a slice (by position) that can't be staged as they are; the first reason of a row stays."""

    invalid: dict[int, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    masked: dict[int, tuple[str, str]] = field(default_factory=dict)
    blanked: frozenset[str] = frozenset()

    def add(self, position: int, reason: str, key: str, **data: Any) -> None:
        """A cell of field `key` is unreadable; fields that may be left blank are left blank."""
        if key not in self.blanked:
            self.invalid.setdefault(position, (reason, {"field": key, **data}))


def display(value: Any) -> str:
    """A cell as people see it: 13812345678.0 is 13812345678."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e17 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def one_line(text: str) -> str:
    """A text without control characters and line breaks."""
    return text.strip(" ") if text.isprintable() else text.translate(_LINE).strip(_SPACES)


def is_blank(row: Sequence[Any]) -> bool:
    """Whether a row holds nothing but spaces."""
    return all(isinstance(cell, str) and not cell.strip(_BLANK) for cell in row)


def text_column(values: list[Any], key: str, longest: int, problems: Problems) -> list[str]:
    """Cleaned texts; one `'` before a formula sign goes (our own export wrote it)."""
    try:
        joined = TAG_SEPARATOR.join(values)
    except TypeError:
        values = [value if isinstance(value, str) else display(value) for value in values]
        joined = TAG_SEPARATOR.join(values)
    if (
        "".join(values).isprintable()
        and f"{TAG_SEPARATOR} " not in joined
        and f" {TAG_SEPARATOR}" not in joined
        and f"{TAG_SEPARATOR}'" not in joined
        and joined[:1] not in (" ", "'")
        and joined[-1:] != " "
        and len(max(values, key=len, default="")) <= longest
    ):
        return values
    table = _LINES if key in _MANY_LINES else _LINE
    return [_clean(text, position, key, longest, table, problems) for position, text in enumerate(values)]


def unguarded(text: str) -> str:
    """Without one `'` where only such stand before a formula sign: our own export put it there."""
    return text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in _FORMULA_START else text


def _clean(
    text: str, position: int, key: str, longest: int, table: dict[int, Any], problems: Problems
) -> str:
    if not text:
        return ""
    text = unguarded(text)
    if text.isprintable():
        found = text.strip(" ")
    else:
        found = text.replace("\r\n", "\n").translate(table).strip(_SPACES)
        if not found and text.strip(_BLANK):
            problems.add(position, "control_chars", key)
    if longest and len(found) > longest:
        problems.add(position, "too_long_text", key, length=len(found), limit=longest)
        return ""
    return found


def whole_names(parts: list[list[str]], family: list[bool | None]) -> list[str]:
    """Names from their parts: in Chinese the family's first and without a space, else last. `family` says of each
    column whether it holds the family's part; None = it can't be told, the columns are in order."""
    written = list(range(len(parts)))
    last = sorted(written, key=lambda at: family[at] is True)
    first = sorted(written, key=lambda at: family[at] is not True)
    found = []
    for texts in zip(*parts, strict=True):
        filled = [text for text in texts if text]
        if len(filled) < 2:
            found.append("".join(filled))
        elif all(map(_HANZI.fullmatch, filled)):
            found.append("".join(texts[at] for at in first))
        else:
            found.append(" ".join(dict.fromkeys(texts[at] for at in last if texts[at])))
    return found


def wechat_key(text: str) -> str:
    """The normal form of a WeChat id: WeChat takes capitals for small letters."""
    return text.lower()


def wechat_column(values: list[Any], problems: Problems) -> tuple[list[str], list[str]]:
    """WeChat ids in their normal form, and as written where that differs; what only says that there is none, or that
    it is the phone, is blank."""
    result, raws = [], []
    for position, text in enumerate(text_column(values, "wechat", fields.NAME_LENGTH, problems)):
        if text and _E_NOTATION.fullmatch(text):
            problems.add(position, "digits_lost", "wechat")
            text = ""
        key = wechat_key(text)
        if key in _NO_WECHAT or not _SAYS_SOMETHING.search(key):
            key = ""
        result.append(key)
        raws.append(text if key and key != text else "")
    return result, raws


def tags_column(values: list[Any], problems: Problems, known: dict[str, str], group: str = "") -> list[str]:
    """Tags joined by U+001F, each once, as `services.tags.check_names` writes them; `known` remembers cells across slices.
    `group` is the group of tags that name none themselves."""
    found = []
    for position, value in enumerate(values):
        text = value if isinstance(value, str) else display(value)
        tags = known.get(text)
        if tags is None:
            pieces = [
                _tag(piece, position, group, problems)
                for piece in _TAGS.split(unicodedata.normalize("NFKC", text))
            ]
            tags = TAG_SEPARATOR.join(dict.fromkeys(filter(None, pieces)))
            if position not in problems.invalid and len(known) < 100_000:
                known[text] = tags
        found.append(tags)
    return found


def _tag(piece: str, position: int, group: str, problems: Problems) -> str:
    text = " ".join(
        _clean(piece, position, "tags", 0, _LINE, problems).translate(_JOINERS).strip("#＃ ").split()
    )
    before, sign, name = (part.strip() for part in text.partition(":"))
    if not (sign and before and name and not before.isdecimal()):
        if group and text:
            before, name, text = group, text, f"{group}:{text}"
        else:
            before, name = "", text
    elif len(text) > fields.TAG_LENGTH or group:
        text = f"{before}:{name}"
    length = max(len(before), len(name))
    if length > fields.TAG_LENGTH and len(text) > fields.TAG_LENGTH:
        problems.add(position, "too_long_text", "tags", length=length, limit=fields.TAG_LENGTH)
        return ""
    return text


def identity_key(kind: str, text: str) -> str:
    """The normal form of an identity that is no phone: a WeChat id in small letters, a card number in capitals without
    blanks and dashes, all else in compatibility forms, because ids of platforms tell capitals from small letters."""
    if kind == "wechat":
        return wechat_key(text)
    value = unicodedata.normalize("NFKC", text)
    return (_CARD_SIGNS.sub("", value).upper() or value) if kind == "card" else value


def identity_column(
    values: list[Any], kind: str, problems: Problems
) -> tuple[list[list[tuple[str, str]]], dict[int, str]]:
    """Identities in their normal form, and as written where that differs, several of a cell split on ` / ` and ;; by
    position what is masked. What only says that there is one, or none, is blank."""
    found, strange = [], {}
    for position, cell in enumerate(text_column(values, kind, 0, problems)):
        each: list[tuple[str, str]] = []
        for text in filter(None, _IDENTITIES.split(cell)):
            if _E_NOTATION.fullmatch(text):
                problems.add(position, "digits_lost", kind)
            elif len(text) > fields.NAME_LENGTH:
                problems.add(position, "too_long_text", kind, length=len(text), limit=fields.NAME_LENGTH)
            elif "*" in text or "＊" in text:
                strange[position] = cell
            else:
                key = identity_key(kind, text)
                if key.casefold() not in _NO_IDENTITY and _SAYS_SOMETHING.search(key):
                    each.append((key, text if key != text else ""))
        found.append(each)
    return found, strange


def named_column(values: list[Any], key: str) -> tuple[list[str], dict[int, str]]:
    """Names of channels or staff, and by position the texts that are too long for one."""
    found, strange = [], {}
    for position, text in enumerate(text_column(values, key, 0, Problems())):
        name = text if text.isascii() else unicodedata.normalize("NFKC", text)
        name = "" if name.casefold() in _NOBODY else " ".join(name.split())
        if len(name) > fields.LONGEST_NAMED:
            strange[position] = text
            name = ""
        found.append(name)
    return found, strange


def date_column(
    values: list[Any],
    key: str,
    problems: Problems,
    known: dict[Any, str | None],
    since_1904: bool | None = False,
) -> list[str]:
    """Birthdays or dates in their normal form; `known` remembers cells across slices, None = unreadable.

    `since_1904` says from when on the book counts its days; None = that could not be told.
    """
    parse = birthdays.parse if key == "birthday" else birthdays.parse_date

    def read(value: object) -> str:
        if since_1904 is None and isinstance(value, (int, float)) and value < 10_000_000:
            raise birthdays.BadDate(value)
        return parse(value, since_1904=bool(since_1904))

    found = []
    for position, value in enumerate(values):
        try:
            text = known[value]
        except KeyError:
            text = _read_date(value, read)
            if len(known) < 200_000:
                known[value] = text
        if text is None:
            problems.add(position, "bad_date", key)
        found.append(text or "")
    return found


def _read_date(value: Any, read: Callable[[object], str]) -> str | None:
    if isinstance(value, str):
        value = one_line(value).removeprefix("'")
        if not value.strip(_SPACES) or value in ("-", "--", "/", "无", "未知", "不详"):
            return ""
    try:
        return read(value)
    except birthdays.BadDate:
        return None


def choice_column(values: list[Any], key: str, problems: Problems) -> tuple[list[str], dict[int, str]]:
    """The keys of a choice, and by position the texts that name none of them."""
    words = fields.CHOICES[key]
    found, strange = [], {}
    for position, value in enumerate(text_column(values, key, fields.LINE_LENGTH, problems)):
        word = words.get(value) if value in words else words.get(value.casefold())
        if word is None and value:
            strange[position] = value
        found.append(word or "")
    return found, strange


def agreement_column(values: list[Any], key: str, problems: Problems) -> tuple[list[str], dict[int, str]]:
    """What cells say about consent or do-not-contact, and by position the texts that are not understood, which are
    never an agreement."""
    texts = text_column(values, key, fields.LINE_LENGTH, problems)
    if key == "do_not_contact":
        return [agreement.do_not_contact(text) if text else "" for text in texts], {}
    found, strange = [], {}
    for position, text in enumerate(texts):
        said = agreement.consent(text) if text else ""
        if said is None:
            strange[position] = text
        found.append(agreement.NOT_UNDERSTOOD if said is None else said)
    return found, strange


def own_column(values: list[Any], own: CustomField) -> tuple[list[str], dict[int, str]]:
    """Values of a field of the shop's own in their normal form, and by position the texts that are none."""
    from services.custom_fields import check_value

    found, strange = [], {}
    for position, value in enumerate(values):
        text = value if isinstance(value, str) else display(value)
        text = unguarded(text)
        try:
            found.append(check_value(own, text) if text else "")
        except FieldRefused:
            found.append("")
            strange[position] = text
    return found, strange


@dataclass
class Phones:
    """A slice of phone cells: numbers joined by a space, their kinds likewise, and as JSON the texts they were read
    from where these differ."""

    numbers: list[str]
    kinds: list[str]
    raws: list[str]


def phone_column(values: list[Any], region: str, problems: Problems) -> Phones:
    """Every number of each cell; a cell with a masked number is masked, one with an unreadable number invalid."""
    size = len(values)
    found = Phones([""] * size, ["mobile"] * size, [""] * size)
    numbers, kinds, raws = found.numbers, found.kinds, found.raws
    fast = phone.FAST.fullmatch if region == "CN" else _never
    for position, value in enumerate(values):
        if value.__class__ is str:
            if not value:
                kinds[position] = ""
                continue
            match = fast(value)
        elif value.__class__ is float and 1e10 <= value < 2e10 and value.is_integer():
            value = str(int(value))
            match = fast(value)
        else:
            match = None
        if match is not None:
            digits = "".join(match.groups())
            numbers[position] = "+86" + digits
            if digits != value:
                raws[position] = f'["{value.strip()}"]'
            continue
        reading = phone.parse_cell(value.removeprefix("'") if value.__class__ is str else value, region)
        kinds[position] = ""
        if reading.problem:
            nothing = reading.problem == "not_a_number" and not one_line(display(value))
            problems.add(position, "control_chars" if nothing else reading.problem, "phone")
        if reading.masked is not None:
            problems.masked.setdefault(position, reading.masked)
        if not reading.numbers:
            if not reading.problem and reading.masked is None and display(value).strip(_BLANK):
                problems.add(position, "control_chars", "phone")  # nothing but invisible signs
            continue
        numbers[position] = " ".join(one.e164 for one in reading.numbers)
        kinds[position] = " ".join(one.kind for one in reading.numbers)
        raws[position] = json.dumps([one.raw for one in reading.numbers], ensure_ascii=False)
    return found


def phones_united(one: Phones, other: Phones) -> Phones:
    """The numbers of two columns, each once."""
    for position, more in enumerate(other.numbers):
        if not more:
            continue
        found = dict.fromkeys(one.numbers[position].split())
        raws = _raws(one, position)
        kinds = one.kinds[position].split()
        for number, kind, raw in zip(
            more.split(), other.kinds[position].split(), _raws(other, position), strict=True
        ):
            if number not in found:
                found[number] = None
                kinds.append(kind)
                raws.append(raw)
        one.numbers[position], one.kinds[position] = " ".join(found), " ".join(kinds)
        one.raws[position] = json.dumps(raws, ensure_ascii=False)
    return one


def _raws(phones: Phones, position: int) -> list[str]:
    if text := phones.raws[position]:
        found: list[str] = json.loads(text)
        return found
    return [number.removeprefix("+86") for number in phones.numbers[position].split()]


def _never(_: str) -> None:
    return None
