"""What a table's columns are and how their values read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import Qt


class Kind(Enum):
    """How the delegate paints a column."""

    TEXT = "text"
    NAME = "name"  # avatar with the initial, then the name; bold on the current row
    NUMBER = "number"
    MONEY = "money"  # fen; zero is a dash
    DATE = "date"  # already worded; right-aligned
    CHIPS = "chips"  # a sequence of Tag
    STATUS = "status"  # one Tag
    LINK = "link"
    ICON_TEXT = "icon_text"  # Marked
    LINES = "lines"  # Lines


class Role(IntEnum):
    """Roles beyond Qt's own."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    ROW_ID = Qt.ItemDataRole.UserRole + 3
    TICKED = Qt.ItemDataRole.UserRole + 4
    COLD = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Tag:
    """A chip: its text, and the kind that colours it."""

    text: str
    kind: str = "neutral"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with a tooltip or a tone of its own; fit for TEXT, DATE and LINK columns."""

    text: str
    tip: str = ""
    tone: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """An icon before a text, both in one tone."""

    icon: str
    text: str
    tone: str = "ink"


@dataclass(frozen=True, slots=True)
class Lines:
    """Two lines: what it is, bold where asked and on the current row, in a tone of its own if need be, and what is said
    about it in small."""

    text: str
    more: str = ""
    bold: bool = False
    tone: str = "ink"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: stable key, translated title, kind, width at 100 %; `stretch` takes what is left.

    Where the columns don't fit they shrink down to `least`; then, as long as the user has shown no further ones, those
    with a `spare` are left out, the highest first. The text of a `lead` is bold on the current row.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 120
    least: int = 0
    spare: int = 0
    stretch: bool = False
    sortable: bool = True
    hidden: bool = False
    bold: bool = False
    lead: bool = False
    tone: str = ""
    right: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Numbers, money and dates stand right, all else left."""
        if self.right or self.kind in (Kind.NUMBER, Kind.MONEY, Kind.DATE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


COLD = "…"
NONE = "—"


def worded(kind: Kind, value: Any) -> str:
    """The text of a value as it is shown and read aloud."""
    if isinstance(value, Cell | Marked | Tag):
        return value.text
    if isinstance(value, Lines):
        return "\n".join(filter(None, (value.text, value.more)))
    if kind is Kind.MONEY:
        if value is None or value == 0:
            return NONE
        sign = "−" if value < 0 else ""
        yuan, fen = divmod(abs(value), 100)
        return f"{sign}{yuan:,}.{fen:02}"
    if value is None:
        return NONE if kind is Kind.NUMBER else ""
    if kind is Kind.NUMBER and isinstance(value, int):
        return f"−{-value:,}" if value < 0 else f"{value:,}"
    if kind is Kind.CHIPS:
        return ", ".join(tag.text for tag in _tags(value))
    return str(value)


def tip(value: Any, text: str) -> str:
    """The tooltip of a value."""
    if isinstance(value, Cell) and value.tip:
        return value.tip
    return text


def _tags(value: Any) -> Sequence[Tag]:
    found: Sequence[Tag] = value
    return found
