"""What is printed on a roll: as wide as the roll, as long as what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.printing import ink
from ui.printing.ink import CENTRE, LEFT, RIGHT
from ui.printing.paper import UNIT, Paper, Sheet

WIDTHS: Final = (58, 80)
"""Millimetres of the rolls that receipt printers take."""
_BLACK: Final = "#000000"
"""A thermal head knows no grey."""
_SIDES: Final = {58: 4.0, 80: 4.0}  # mm that no head reaches
_TEXT: Final = {58: 29.0, 80: 33.0}
_LEADING: Final = 1.36
_FEED: Final = 60.0
_GAP: Final = 18.0


@dataclass(frozen=True)
class Line:
    """A text, in the middle or at the left, so many times as high as the others."""

    text: str
    align: Literal["left", "centre"] = "left"
    bold: bool = False
    size: float = 1.0


@dataclass(frozen=True)
class Pair:
    """What it is at the left, how much at the right; the left one wraps."""

    left: str
    right: str
    bold: bool = False
    size: float = 1.0


@dataclass(frozen=True)
class Stroke:
    """A dashed line over the whole width."""


Row = Line | Pair | Stroke


@dataclass(frozen=True)
class _Set:
    """A row in lines, where it begins and how high it is."""

    row: Row
    top: float
    height: float
    lines: tuple[str, ...] = ()


class Roll(Sheet):
    """Rows one below the other on a roll so many millimetres wide. `shares` says where it may be cut for a printer whose
    driver knows only short pages."""

    def __init__(self, title: str, rows: Sequence[Row], width: int = 80) -> None:
        self.title = title
        self.roll = width
        self._side = _SIDES.get(width, 4.0) * UNIT
        self._text = _TEXT.get(width, 33.0)
        self._room = width * UNIT - 2 * self._side
        self._rows: list[_Set] = []
        y = _GAP
        for row in rows:
            placed = self._place(row, y)
            self._rows.append(placed)
            y += placed.height
        # Upright, or Qt would turn it: a receipt of two lines is wider than long.
        height = max(-(-int(y + _FEED) // UNIT), width + 2)
        super().__init__(Paper(f"{width} mm", width, height))

    def _place(self, row: Row, top: float) -> _Set:
        if isinstance(row, Stroke):
            return _Set(row, top, _GAP * 1.6)
        font = ink.face(self._text * row.size, bold=row.bold)
        room = self._room
        text = row.text if isinstance(row, Line) else row.left
        if isinstance(row, Pair):
            room -= ink.advance(row.right, font) + _GAP
        lines = tuple(ink.wrapped(text, font, max(room, self._room * 0.3)))
        return _Set(row, top, len(lines) * font.pixelSize() * _LEADING, lines)

    def shares(self, most: float) -> list[tuple[float, float]]:
        """Pieces (from, to) in painted units, none higher than `most`, cut between rows."""
        if self.height <= most:
            return [(0.0, self.height)]
        pieces, begin = [], 0.0
        for placed in self._rows:
            if placed.top + placed.height - begin > most and placed.top > begin:
                pieces.append((begin, placed.top))
                begin = placed.top
        return [*pieces, (begin, self._rows[-1].top + self._rows[-1].height + _GAP)]

    def texts(self) -> list[str]:
        """What stands on it, row by row, for those who listen."""
        return [
            " ".join(part for part in (row.row.left, row.row.right) if part)
            if isinstance(row.row, Pair)
            else row.row.text
            for row in self._rows
            if not isinstance(row.row, Stroke)
        ]

    def paint(self, painter: QPainter, page: int) -> None:
        self.paint_piece(painter, 0.0, self.height)

    def paint_piece(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint the rows between two heights where they stand."""
        left, right = self._side, self.width - self._side
        for placed in self._rows:
            if not top <= placed.top < bottom:
                continue
            row = placed.row
            if isinstance(row, Stroke):
                y = placed.top + placed.height / 2
                ink.line(painter, QPointF(left, y), QPointF(right, y), _BLACK, 2.0, dashed=True)
                continue
            size = self._text * row.size
            step = placed.height / len(placed.lines)
            align: Qt.AlignmentFlag = CENTRE if isinstance(row, Line) and row.align == "centre" else LEFT
            for number, text in enumerate(placed.lines):
                place = QRectF(left, placed.top + number * step, right - left, step)
                ink.write(painter, text, place, size, _BLACK, bold=row.bold, align=align)
            if isinstance(row, Pair):
                place = QRectF(left, placed.top, right - left, step)
                ink.write(painter, row.right, place, size, _BLACK, bold=row.bold, align=RIGHT)
