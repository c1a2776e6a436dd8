"""Telephone numbers as people write them, read into one normal form or refused with a reason; never guessed.

Source of the rules: the trade's import rules (a mainland mobile is 1[3-9] and nine digits, whatever a library
says of the prefix; everything else is judged by libphonenumber).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["mobile", "landline", "foreign"]
Problem = Literal["", "too_short", "too_long", "not_a_number", "digits_lost"]


@dataclass(frozen=True, slots=True)
class Number:
    """One number: `e164` is the normal form, `raw` the text it was read from."""

    e164: str
    kind: Kind
    raw: str


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """What a text holds: numbers, or `masked` (head, tail), or the first `problem` met; all empty for a blank."""

    numbers: tuple[Number, ...] = ()
    masked: tuple[str, str] | None = None
    problem: Problem = ""


# What a shop's list mostly holds, in one match. ASCII digits only: full-width ones go the long way.
FAST = re.compile(
    r"[ \t]*(?:(?:\+86|0086|86)[ -]?)?(1[3-9][0-9])[ -]?([0-9]{4})[ -]?([0-9]{4})[ \t]*", re.ASCII
)

_MOBILE = re.compile(r"1[3-9][0-9]{9}", re.ASCII)
_MOBILE_HEAD = re.compile(r"1[3-9]", re.ASCII)
_SPLIT = re.compile(r"[/;,、\n\r|]")
_E_NOTATION = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]*)?[eE]\+?[0-9]{1,3}", re.ASCII)
_FLOAT_TEXT = re.compile(r"([0-9]+)\.0+", re.ASCII)
_FRACTION = re.compile(r"[0-9]+\.[0-9]{1,2}", re.ASCII)
_LABEL = re.compile(
    r"^(?:本人|客户|联系|联络|移动|家庭|办公|公司|固定)?(?:手机|电话|座机|固话|号码|手提|热线)(?:号码|电话|号)?"
    r"|^(?:mobile|phone|telephone|tel|cell|mob|hp|whatsapp)(?:[ ]?(?:number|phone|no))?(?=[^a-z]|$)",
    re.IGNORECASE,
)
_WECHAT_NOTE = re.compile(r"(?:微信同号|同微信|手机同号|同号)$")
_DASHED_EXTENSION = re.compile(
    r"(\(?0[0-9]{2,3}\)?[- ]?[0-9]{7,8}|[48]00-?[0-9]{3}-?[0-9]{4})[ ]?-[ ]?[0-9]{1,6}", re.ASCII
)
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x)([0-9]{1,6})$", re.IGNORECASE | re.ASCII)
_MASKED = re.compile(r"(?:\+?86|0086)?([0-9]{3})[*＊xX×•·●]{2,}([0-9]{2,4})", re.ASCII)
_MASK = re.compile(r"[*×•·●＊]|(?<=[0-9])[xX]{2,}(?=[0-9])")
_MINUS = frozenset("-‐‑‒–—−﹣－")
# Dropped wherever they stand: blanks, dashes, dots, brackets, apostrophes, zero-width and direction marks.
_DROPPED = dict.fromkeys(
    map(
        ord,
        " \t\v\f\r\n\u00a0\u1680\u202f\u205f\u3000-‐‑‒–—−﹣－_.·•。．()[]{}<>（）【】〔〕'’‘`´\"“”＇"
        "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
        "\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufffc"
        + "".join(map(chr, range(0x2000, 0x200B))),
    )
)
_CONTROLS = dict.fromkeys((*range(9), *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)))
_INVISIBLE = _CONTROLS | {
    code: None for code in _DROPPED if code > 0xA0 and unicodedata.category(chr(code)) == "Cf"
}
_LABEL_END = " \t:：.．-=#"


def parse(text: str, region: str = "CN") -> PhoneReading:
    """All numbers of a cell; `region` (ISO 3166) says how a number without a country is meant. Never raises.

    A normal form is a fixed point: `parse(n.e164).numbers[0].e164 == n.e164`.
    """
    if region == "CN" and (match := FAST.fullmatch(text)):
        return PhoneReading((Number("+86" + "".join(match.groups()), "mobile", text.strip()),))
    plain = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).strip()
    if not plain:
        return PhoneReading()
    numbers: dict[str, Number] = {}
    masked: tuple[str, str] | None = None
    problem: Problem = ""
    for piece in _SPLIT.split(plain):
        if not piece.strip():
            continue
        found = _parse_one(piece, region)
        if isinstance(found, Number):
            numbers.setdefault(found.e164, found)
        elif isinstance(found, tuple):
            masked = masked or found
        else:
            problem = problem or found
    if not numbers and masked is None and not problem:
        problem = "not_a_number"
    if len(numbers) == 1 and not _SPLIT.search(plain):
        one = next(iter(numbers.values()))
        return PhoneReading((Number(one.e164, one.kind, text.strip()),), masked, problem)
    return PhoneReading(tuple(numbers.values()), masked, problem)


def parse_cell(value: object, region: str = "CN") -> PhoneReading:
    """A spreadsheet cell: a float that is a whole number is that number exactly; other values are not numbers."""
    if isinstance(value, bool):
        return PhoneReading(problem="not_a_number")
    if isinstance(value, float):
        # From 2**53 on a float no longer tells neighbours apart: its last digits may be lost.
        if value != value or abs(value) >= 2**53:
            return PhoneReading(problem="digits_lost" if abs(value) >= 2**53 else "not_a_number")
        return parse(str(int(value)) if value.is_integer() else repr(value), region)
    if isinstance(value, (int, str)):
        return parse(str(value), region)
    return PhoneReading(problem="not_a_number")


def warm() -> None:
    """Loads the library, for who knows that it will be needed."""
    parse("057188886666")


def _parse_one(piece: str, region: str) -> Number | tuple[str, str] | Problem:
    raw = piece.strip()
    text = raw.strip("'`’‘\"“” \t")
    label = _LABEL.match(text)
    if label:
        text = text[label.end() :].lstrip(_LABEL_END + ")）]】")
    elif text[:1] in "([【" and (label := _LABEL.match(text[1:])):
        text = text[1 + label.end() :].lstrip(_LABEL_END + ")）]】")
    if text[:1] in _MINUS:
        return "not_a_number"
    if _E_NOTATION.fullmatch(text):
        return "digits_lost"
    if whole := _FLOAT_TEXT.fullmatch(text):
        text = whole[1]
    elif _FRACTION.fullmatch(text):
        return "not_a_number"
    if _MASK.search(text):
        hidden = _MASKED.fullmatch(text.translate(_SPACES))
        return (hidden[1], hidden[2]) if hidden else "not_a_number"
    if (extended := _DASHED_EXTENSION.fullmatch(text)) is not None:
        text = extended[1]
    digits = _WECHAT_NOTE.sub("", text.translate(_DROPPED))
    if extension := _EXTENSION.search(digits):
        digits = digits[: extension.start()]
        if _MOBILE.fullmatch(digits):
            return "not_a_number"
    if not digits.isascii() or not digits.removeprefix("+").isdigit():
        return "not_a_number"
    return _parse_digits(digits, raw, region)


_SPACES = {code: None for code in _DROPPED if chr(code) not in "·•"}


def _parse_digits(digits: str, raw: str, region: str) -> Number | Problem:
    for prefix in ("+86", "0086", "86"):
        rest = digits.removeprefix(prefix)
        if rest != digits and _MOBILE.fullmatch(rest):
            return Number("+86" + rest, "mobile", raw)
    if region == "CN" and _MOBILE.fullmatch(digits):
        return Number("+86" + digits, "mobile", raw)
    if digits.startswith("00") and len(digits) > 2:
        digits = "+" + digits[2:]
    if digits.startswith("+"):
        return _international(digits, raw)
    found = _national(digits, raw, region)
    if isinstance(found, str) and region != "CN" and _MOBILE.fullmatch(digits):
        return Number("+86" + digits, "mobile", raw)
    return found


def _international(digits: str, raw: str) -> Number | Problem:
    if digits.startswith("+86"):
        national = digits[3:]
        if _MOBILE_HEAD.match(national):
            return "too_short" if len(national) < 11 else "too_long"
        if re.match("0" + _MOBILE.pattern, national):
            return "too_long"
    library = _library()
    try:
        number = library.parse(digits, None)
    except library.NumberParseException as error:
        return _why_unparsed(error.error_type, library)
    if (problem := _length_problem(number, library)) != "":
        return problem
    if number.country_code == 86 and not library.is_valid_number(number):
        return "not_a_number"
    e164: str = library.format_number(number, library.PhoneNumberFormat.E164)
    return Number(e164, "landline" if number.country_code == 86 else "foreign", raw)


def _national(digits: str, raw: str, region: str) -> Number | Problem:
    """A number without its country. In China a landline shows itself by the 0 of its area code, or 400 and 800:
    without it, it can't be told from a mobile that has lost a digit."""
    library = _library()
    if region == "CN":
        if _MOBILE_HEAD.match(digits):
            return "too_short" if len(digits) < 11 else "too_long"
        if not digits.startswith("0") and not re.fullmatch("[48]00[0-9]{7}", digits):
            return "too_short" if len(digits) < 11 else "too_long" if len(digits) > 11 else "not_a_number"
        if re.match("0" + _MOBILE.pattern, digits):
            return "too_long"
    try:
        number = library.parse(digits, region)
    except library.NumberParseException as error:
        return _why_unparsed(error.error_type, library)
    national: str = library.national_significant_number(number)
    if not digits.endswith(national) or len(digits) - len(national) > 1:
        return "too_long"  # the library took away what only a "+" may announce
    if (problem := _length_problem(number, library)) != "":
        return problem
    if not library.is_valid_number(number):
        return "not_a_number"
    kind: Kind = "landline"
    if number.country_code != 86:
        kind = "foreign"
    e164: str = library.format_number(number, library.PhoneNumberFormat.E164)
    return Number(e164, kind, raw)


def _length_problem(number: Any, library: Any) -> Problem:
    reason = library.is_possible_number_with_reason(number)
    if reason in (library.ValidationResult.TOO_SHORT, library.ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        return "too_short"
    if reason == library.ValidationResult.TOO_LONG:
        return "too_long"
    return "" if reason == library.ValidationResult.IS_POSSIBLE else "not_a_number"


def _why_unparsed(error_type: int, library: Any) -> Problem:
    if error_type in (
        library.NumberParseException.TOO_SHORT_NSN,
        library.NumberParseException.TOO_SHORT_AFTER_IDD,
    ):
        return "too_short"
    return "too_long" if error_type == library.NumberParseException.TOO_LONG else "not_a_number"


def _library() -> Any:
    """libphonenumber, imported at the first number that is no mainland mobile: it takes 50 ms to load."""
    import phonenumbers

    return phonenumbers
