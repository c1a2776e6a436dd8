"""Words of the import: fields a column can go to, how sure a guess is, outcomes, reasons, encodings."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from services.errors import Unusable
from services.imports import fields
from services.imports.plan import ColumnGuess
from ui import messages
from ui.pages.contacts import words
from ui.pages.contacts.import_wizard import order_words
from ui.phrases import Phrases

translate = QCoreApplication.translate
Import = Phrases("Import")
_FIGURES: Final = re.compile(r"\d{4,}")

OWN: Final = fields.CUSTOM
"""A column that becomes a field of the shop's own, named after its header."""

ENCODINGS: Final = (
    "utf-8",
    "gb18030",
    "big5",
    "utf-16-le",
    "utf-16-be",
    "shift_jis",
    "euc-kr",
    "windows-1252",
)
RULES: Final = ("fill", "overwrite", "append", "never")


def column_letter(index: int) -> str:
    """A, B … Z, AA: what a spreadsheet calls the column at `index` (from 0)."""
    letters, rest = "", index
    while True:
        letters = string.ascii_uppercase[rest % 26] + letters
        rest = rest // 26 - 1
        if rest < 0:
            return letters


def column(index: int, header: str) -> str:
    """A column by its header, else by its letter."""
    return header or translate("Import", "Column {letter}").format(letter=column_letter(index))


def field(key: str) -> str:
    """A field that a column can go to."""
    if key.startswith(OWN):
        return key[len(OWN) :]
    if key in fields.KEPT:
        return kept(key)
    if key.startswith(fields.TAGS_OF):
        return translate("Import", "Tags of the group {group}").format(group=key[len(fields.TAGS_OF) :])
    if key.startswith(fields.OWN_IDENTITY):
        return translate("Import", "A number of the shop's own kind")
    if key in fields.IDENTITIES:
        return words.identity_kind(key)
    if key == "channel":
        return translate("Import", "Channel")
    if key == "owner_staff":
        return translate("Import", "Staff in charge")
    if key in order_words.FIELDS:
        return order_words.field(key)
    if key == "phone":
        return translate("Import", "Phone")
    if key == "tags":
        return translate("Import", "Tags (split at commas)")
    if key == "consent":
        return translate("Import", "Agreed to offers")
    if key == "added_on":
        return translate("Import", "Date added")
    return words.field(key)


def kept(key: str) -> str:
    """A field that is kept until a later part of the program takes it up."""
    return {
        "points": translate("Import", "Points"),
        "stored_value": translate("Import", "Stored value"),
        "principal": translate("Import", "Principal"),
        "bonus": translate("Import", "Bonus"),
        "growth": translate("Import", "Growth value"),
        "tier": translate("Import", "Member tier"),
        "total_spent": translate("Import", "Total spent"),
        "order_count": translate("Import", "Number of orders"),
        "last_purchase_on": translate("Import", "Last purchase"),
    }[key]


def target(key: str) -> str:
    """A field as a choice in the list of targets; what is only kept says so."""
    if key in fields.KEPT:
        return translate("Import", "Looked at afterwards: {field}").format(field=kept(key))
    if key == OWN:
        return translate("Import", "A field of its own")
    if key.startswith(OWN):
        return translate("Import", "Own field: {name}").format(name=key[len(OWN) :])
    return field(key)


def confidence(guess: ColumnGuess) -> tuple[str, str]:
    """How sure a guess is, in a word, and the kind of its chip."""
    return {
        "high": (translate("Import", "Sure"), "accent"),
        "medium": (translate("Import", "Likely"), "warn"),
    }.get(guess.confidence, (translate("Import", "Unknown"), "neutral"))


def why(guess: ColumnGuess) -> str:
    """Why a column was guessed, or was not."""
    data = guess.data
    share = f"{data.get('share', 0):.1%}".replace(".0%", "%")
    if guess.reason == "header":
        return translate("Import", "A known column name")
    if guess.reason == "similar":
        return translate("Import", "Similar name, please check")
    if guess.reason == "content" and guess.field is None:
        return translate("Import", "Only {share} look like: {field}").format(
            share=share, field=field(data["field"])
        )
    if (
        guess.reason == "content"
        and guess.field == "phone"
        and guess.confidence == "medium"
        and "field" in data
    ):
        return translate("Import", "Only {share} look like phone numbers").format(share=share)
    if guess.reason == "content":
        said = {
            "phone": translate("Import", "{share} look like phone numbers"),
            "gender": translate("Import", "{share} are a gender"),
            "name": translate("Import", "{share} look like names"),
        }[guess.field or ""]
        return said.format(share=share)
    if guess.reason == "twice":
        return translate("Import", "There is another column for: {field}").format(field=field(data["field"]))
    if guess.reason == "empty":
        return translate("Import", "Nothing in this column")
    if guess.reason == "beside":
        return translate("Import", "Of a second table")
    return translate("Import", "No field for it")


def encoding(name: str) -> str:
    """An encoding by the name that people know."""
    known = {
        "utf-8": "UTF-8",
        "utf-8-sig": "UTF-8",
        "gb18030": "GBK / GB18030",
        "big5": translate("Import", "Big5 (traditional Chinese)"),
        "utf-16": "UTF-16",
        "utf-16-le": "UTF-16",
        "utf-16-be": "UTF-16 BE",
        "utf-32": "UTF-32",
        "shift_jis": translate("Import", "Shift-JIS (Japanese)"),
        "euc-kr": translate("Import", "EUC-KR (Korean)"),
        "windows-1252": translate("Import", "Western European"),
    }
    return known.get(name, name)


def rule(key: str) -> str:
    """What happens to a value that a contact has already."""
    return {
        "fill": translate("Import", "Only where blank"),
        "overwrite": translate("Import", "Overwrite"),
        "append": translate("Import", "Add to it"),
        "never": translate("Import", "Leave as it is"),
    }[key]


def reason(code: str, detail: Mapping[str, Any]) -> str:
    """Why a row is not imported, in a few words; `detail` is what the reading noted."""
    key = str(detail.get("field", ""))
    if code == "too_short" and detail.get("digits"):
        return Import.tr("Only %n digit(s)", "", int(detail["digits"]))
    if code == "too_long" and detail.get("digits"):
        over = int(detail["digits"]) - 11
        if over > 0:
            return Import.tr("%n digit(s) too many", "", over)
    said = {
        "no_contact": translate("Import", "No number, WeChat ID or card"),
        "too_short": translate("Import", "Too few digits"),
        "too_long": translate("Import", "Too many digits"),
        "not_a_number": translate("Import", "Not a phone number"),
        "digits_lost": translate("Import", "Excel has lost its last digits"),
        "bad_date": translate("Import", "{field}: not a date"),
        "bad_amount": translate("Import", "{field}: not an amount"),
        "formula_no_value": translate("Import", "{field}: a formula without a result"),
        "too_long_text": translate("Import", "{field}: too long"),
        "control_chars": translate("Import", "{field}: nothing readable in it"),
        "two_people": translate("Import", "Its numbers belong to two contacts"),
        "other_person": translate("Import", "Name and WeChat both differ"),
        "from_trash": translate("Import", "Comes back from the trash"),
        "no_number": translate("Import", "No order number"),
        "no_date": translate("Import", "No date"),
        "future_date": translate("Import", "Its date lies in the future"),
        "bad_quantity": translate("Import", "{field}: not a quantity"),
        "no_amount": translate("Import", "Neither paid nor a price"),
        "several_orders": translate("Import", "Several dates or buyers"),
        "return_alone": translate("Import", "A return without its order"),
        "refund_twice": translate("Import", "Two different refunds"),
        "refund_unknown": translate("Import", "A part came back: how much?"),
        "mixed_signs": translate("Import", "Plus and minus in one row"),
        "total": translate("Import", "A row of totals"),
        "refund_more": translate("Import", "More came back than was paid"),
        "cancelled": translate("Import", "Cancelled or never paid"),
        "other_row": translate("Import", "Another row of its order is wrong"),
        "other_amounts": translate("Import", "There with other amounts"),
    }.get(code)
    if said is None:
        return messages.reason(code, detail)
    return said.format(field=field(key) if key else translate("Import", "A cell"))


def reason_chip(code: str) -> str:
    """A reason as a filter."""
    return {
        "no_contact": translate("Import", "No number"),
        "too_short": translate("Import", "Too short"),
        "too_long": translate("Import", "Too long"),
        "not_a_number": translate("Import", "Not a number"),
        "digits_lost": translate("Import", "Digits lost"),
        "bad_date": translate("Import", "Dates"),
        "bad_amount": translate("Import", "Amounts"),
        "formula_no_value": translate("Import", "Formulas"),
        "too_long_text": translate("Import", "Long texts"),
        "control_chars": translate("Import", "Unreadable"),
        "two_people": translate("Import", "Two people"),
        "other_person": translate("Import", "Another person"),
        "no_number": translate("Import", "No number"),
        "no_date": translate("Import", "No date"),
        "future_date": translate("Import", "In the future"),
        "bad_quantity": translate("Import", "Quantities"),
        "no_amount": translate("Import", "No amount"),
        "several_orders": translate("Import", "Order number"),
        "return_alone": translate("Import", "Returns"),
        "refund_twice": translate("Import", "Refunds"),
        "refund_unknown": translate("Import", "Refunds"),
        "mixed_signs": translate("Import", "Plus and minus"),
        "total": translate("Import", "Totals"),
        "refund_more": translate("Import", "Refunds"),
        "cancelled": translate("Import", "Cancelled"),
        "other_row": translate("Import", "Other rows"),
        "other_amounts": translate("Import", "Other amounts"),
    }.get(code, code)


def outcome(name: str) -> str:
    """What becomes of a row."""
    return {
        "new": translate("Import", "New"),
        "updated": translate("Import", "Filled in"),
        "unchanged": translate("Import", "No change"),
        "repeated": translate("Import", "Repeated in the file"),
        "conflict": translate("Import", "Conflict"),
        "masked": translate("Import", "Masked"),
        "invalid": translate("Import", "Problem"),
    }[name]


def sentence(error: BaseException) -> str:
    """What is wrong with a file and what to do about it."""
    if isinstance(error, Unusable) and error.detail.get("folder"):
        return translate("Import", "{name} is a folder. Choose a file in it.").format(
            name=Path(error.path).name
        )
    return messages.sentence(error)


def grouped(text: str) -> str:
    """The figures of a sentence with their thousands set apart."""
    return _FIGURES.sub(lambda found: f"{int(found[0]):,}", text)


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other; full-width signs bring their own space along."""
    said = ""
    for part in parts:
        said += ("" if not said or said[-1] in "。！？；" else " ") + part
    return said


def file_size(size: int) -> str:
    """4.9 MB, 812 KB."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB"
    return f"{max(1, round(size / 1024)):,} KB"
