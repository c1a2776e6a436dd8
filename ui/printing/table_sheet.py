"""A list on paper: title, head of columns on every page, boxes to tick, lines to write on, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.phrases import Phrases
from ui.printing import ink
from ui.printing.ink import CENTRE, LEFT, RIGHT, TOKENS
from ui.printing.paper import A4, Paper, Sheet

Printing: Final = Phrases("Printing")
_MARGIN: Final = 130.0
_HEAD_ROW: Final = 84.0
_ROW: Final = 96.0
_FOOT: Final = 120.0
_SIGNATURES: Final = 170.0
_TEXT: Final = 37.0
_TWO_LINES: Final = 32.0


@dataclass(frozen=True)
class SheetColumn:
    """A column: `share` of the width compared with the others; `holds` text, a tick box, or a line to write on."""

    title: str
    share: float = 1.0
    holds: Literal["text", "tick", "line"] = "text"
    align: Literal["left", "right"] = "left"
    bold: bool = False


class TableSheet(Sheet):
    """Rows of texts below their columns; what is not text is painted empty, whatever the row says there. `said` stands
    below the title, `note` at the foot of every page, `signatures` over lines at the end of the last."""

    def __init__(
        self,
        title: str,
        columns: Sequence[SheetColumn],
        rows: Sequence[Sequence[str]],
        *,
        said: str = "",
        note: str = "",
        signatures: Sequence[str] = (),
        paper: Paper = A4,
    ) -> None:
        super().__init__(paper)
        self.title = title
        self.said = said
        self.note = note
        self.columns = tuple(columns)
        self.rows = tuple(rows)
        self.signatures = tuple(signatures)
        self._numbered = Printing.tr("Page {page} of {pages}")
        self._again = Printing.tr("{title}, continued")
        room = self.height - 2 * _MARGIN - _FOOT - _HEAD_ROW
        self._on_first = int((room - self._title_height(0)) // _ROW)
        self._on_others = int((room - self._title_height(1)) // _ROW)
        left = max(0, len(self.rows) - self._on_first)
        self._pages = 1 + -(-left // self._on_others)
        on_last = len(self.rows) - self._from(self._pages - 1)
        space = (self._on_first if self._pages == 1 else self._on_others) - on_last
        if self.signatures and space * _ROW < _SIGNATURES:
            self._pages += 1

    @property
    def pages(self) -> int:
        return self._pages

    def _title_height(self, page: int) -> float:
        if page:
            return 90.0
        return 130.0 + (76.0 if self.said else 0.0)

    def _from(self, page: int) -> int:
        """The first row of a page."""
        return 0 if page == 0 else min(len(self.rows), self._on_first + (page - 1) * self._on_others)

    def paint(self, painter: QPainter, page: int) -> None:
        width = self.width - 2 * _MARGIN
        y = _MARGIN
        if page == 0:
            ink.write(
                painter, self.title, QRectF(_MARGIN, y, width, 90), 68, TOKENS.ink, bold=True, align=LEFT
            )
            if self.said:
                ink.write(painter, self.said, QRectF(_MARGIN, y + 92, width, 64), 38, TOKENS.ink2, align=LEFT)
        else:
            again = self._again.format(title=self.title)
            ink.write(painter, again, QRectF(_MARGIN, y, width, 64), 40, TOKENS.ink2, bold=True, align=LEFT)
        y += self._title_height(page)
        rows = self.rows[self._from(page) : self._from(page + 1)]
        if rows or page == 0:
            self._head(painter, y)
            y += _HEAD_ROW
        for number, row in enumerate(rows):
            self._row(painter, y, row, tinted=number % 2 == 1)
            y += _ROW
        ink.line(painter, QPointF(_MARGIN, y), QPointF(_MARGIN + width, y), TOKENS.line2)
        if self.signatures and page == self.pages - 1:
            self._sign(painter, y)
        self._foot(painter, page)

    def _places(self, y: float, height: float) -> list[QRectF]:
        width = self.width - 2 * _MARGIN
        whole = sum(column.share for column in self.columns)
        places, x = [], _MARGIN
        for column in self.columns:
            wide = width * column.share / whole
            places.append(QRectF(x, y, wide, height))
            x += wide
        return places

    def _head(self, painter: QPainter, y: float) -> None:
        places = self._places(y, _HEAD_ROW)
        ink.box(painter, QRectF(_MARGIN, y, self.width - 2 * _MARGIN, _HEAD_ROW), 0, TOKENS.track)
        for column, place in zip(self.columns, places, strict=True):
            align = CENTRE if column.holds == "tick" else RIGHT if column.align == "right" else LEFT
            inner = place.adjusted(14, 0, -14, 0)
            ink.write(
                painter, column.title, inner, 34, TOKENS.ink2, bold=True, align=align, lines=2, least=0.8
            )

    def _row(self, painter: QPainter, y: float, row: Sequence[str], *, tinted: bool) -> None:
        if tinted:
            ink.box(painter, QRectF(_MARGIN, y, self.width - 2 * _MARGIN, _ROW), 0, TOKENS.well)
        for at, (column, place) in enumerate(zip(self.columns, self._places(y, _ROW), strict=True)):
            inner = place.adjusted(14, 0, -14, 0)
            if column.holds == "tick":
                side = 46.0
                ink.box(
                    painter,
                    QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side),
                    6,
                    "#FFFFFF",
                    TOKENS.ink2,
                    3,
                )
            elif column.holds == "line":
                base = place.bottom() - 22
                ink.line(painter, QPointF(inner.left(), base), QPointF(inner.right(), base), TOKENS.line2)
            elif at < len(row):
                align = RIGHT if column.align == "right" else LEFT
                one = ink.advance(row[at], ink.face(_TEXT, bold=column.bold)) <= inner.width()
                size, lines = (_TEXT, 1) if one else (_TWO_LINES, 2)
                ink.write(
                    painter,
                    row[at],
                    inner,
                    size,
                    TOKENS.ink,
                    bold=column.bold,
                    align=align,
                    lines=lines,
                    least=0.9,
                )
        ink.line(painter, QPointF(_MARGIN, y), QPointF(self.width - _MARGIN, y), TOKENS.line)

    def _sign(self, painter: QPainter, y: float) -> None:
        width = (self.width - 2 * _MARGIN) / len(self.signatures)
        for number, text in enumerate(self.signatures):
            left, base = _MARGIN + number * width, y + _SIGNATURES - 30
            font, _lines = ink.fitted(text, _TEXT, width * 0.5)
            wide = ink.advance(text, font)
            ink.write(painter, text, QRectF(left, base - 56, width * 0.5, 64), _TEXT, TOKENS.ink2, align=LEFT)
            begin = left + min(wide, width * 0.5) + 20
            ink.line(painter, QPointF(begin, base), QPointF(left + width - 40, base), TOKENS.line2)

    def _foot(self, painter: QPainter, page: int) -> None:
        y = self.height - _MARGIN - 50
        width = self.width - 2 * _MARGIN
        numbered = self._numbered.format(page=page + 1, pages=self.pages)
        ink.write(painter, self.note, QRectF(_MARGIN, y, width * 0.75, 50), 30, TOKENS.ink3, align=LEFT)
        ink.write(painter, numbered, QRectF(_MARGIN, y, width, 50), 30, TOKENS.ink3, align=RIGHT)
