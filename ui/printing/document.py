"""A document on paper: blocks one below the other, over as many pages as they need, with its foot on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.phrases import Phrases
from ui.printing import ink
from ui.printing.ink import LEFT, RIGHT, TOKENS
from ui.printing.paper import A4, Paper, Sheet

Printing: Final = Phrases("Printing")
_FOOT: Final = 80.0
_PAD: Final = 14.0


@dataclass(frozen=True)
class Sizes:
    """Heights of type and distances in painted units."""

    margin: float = 130.0
    title: float = 64.0
    text: float = 36.0
    small: float = 30.0
    row: float = 66.0
    gap: float = 34.0


USUAL: Final = Sizes()
HALVES: Final = (
    Sizes(margin=110.0, title=56.0, text=35.0, small=31.0, row=58.0, gap=30.0),
    Sizes(margin=100.0, title=50.0, text=29.0, small=26.0, row=46.0, gap=18.0),
)
"""For half a page; the second where the first is too large."""


class Block:
    """Something that stands on a document. `rows` are the heights it may be cut between."""

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        """How high each of its parts is at a width."""
        raise NotImplementedError

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        """Paint a part into a place as high as it."""
        raise NotImplementedError

    def again(self, width: float, sizes: Sizes) -> int:
        """How many of its first parts are painted again on a page that goes on with it."""
        return 0


@dataclass(frozen=True)
class Title(Block):
    """The heading, with the shop above it and what it is of below."""

    text: str
    above: str = ""
    below: str = ""
    right: str = ""

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        height = sizes.title * 1.3
        height += sizes.small * 1.7 if self.above else 0
        height += sizes.text * 1.6 if self.below else 0
        return [height]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        y = place.top()
        if self.above:
            line = QRectF(place.left(), y, place.width(), sizes.small * 1.4)
            ink.write(painter, self.above, line, sizes.small, TOKENS.ink2, align=LEFT)
            y += sizes.small * 1.7
        line = QRectF(place.left(), y, place.width() * (0.7 if self.right else 1), sizes.title * 1.3)
        ink.write(painter, self.text, line, sizes.title, TOKENS.ink, bold=True, align=LEFT)
        if self.right:
            aside = QRectF(place.left() + place.width() * 0.7, y, place.width() * 0.3, sizes.title * 1.3)
            ink.write(painter, self.right, aside, sizes.text, TOKENS.ink2, align=RIGHT)
        if self.below:
            line = QRectF(place.left(), y + sizes.title * 1.3, place.width(), sizes.text * 1.5)
            ink.write(painter, self.below, line, sizes.text, TOKENS.ink2, align=LEFT)


@dataclass(frozen=True)
class Heading(Block):
    """The heading of a part; `note` beside it in small."""

    text: str
    note: str = ""

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.text * 2.3]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        size = sizes.text * 1.16
        line = QRectF(place.left(), place.bottom() - size * 1.6, place.width(), size * 1.5)
        ink.write(painter, self.text, line, size, TOKENS.ink, bold=True, align=LEFT)
        wide = ink.advance(self.text, ink.face(size, bold=True)) + 26
        if self.note and wide < place.width():
            aside = line.adjusted(wide, 0, 0, 0)
            ink.write(painter, self.note, aside, sizes.small, TOKENS.ink2, align=LEFT)


@dataclass(frozen=True)
class Pairs(Block):
    """Words and what stands behind them, in `columns` beside each other."""

    pairs: Sequence[tuple[str, str]]
    columns: int = 2

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.row] * -(-len(self.pairs) // self.columns)

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        wide = place.width() / self.columns
        for at, (word, value) in enumerate(self.pairs[part * self.columns : (part + 1) * self.columns]):
            cell = QRectF(place.left() + at * wide, place.top(), wide - 30, place.height())
            label = ink.advance(word, ink.face(sizes.text)) + 24
            ink.write(painter, word, cell, sizes.text, TOKENS.ink2, align=LEFT)
            rest = cell.adjusted(min(label, cell.width() * 0.6), 0, 0, 0)
            ink.write(painter, value, rest, sizes.text, TOKENS.ink, bold=True, align=LEFT)


@dataclass(frozen=True)
class Col:
    """A column of a `Table`: `share` of the width compared with the others; numbers stand right."""

    title: str
    share: float = 1.0
    right: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Table(Block):
    """Rows below their heads, which are painted again on the next page; `total` stands bold below them."""

    columns: Sequence[Col]
    lines: Sequence[Sequence[str]]
    total: Sequence[str] = ()

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.row] * (1 + len(self.lines) + bool(self.total))

    def again(self, width: float, sizes: Sizes) -> int:
        return 1

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        head = part == 0
        last = part == len(self.lines) + 1
        if head:
            ink.box(painter, place, 0, TOKENS.track)
        else:
            ink.line(
                painter,
                place.topLeft(),
                place.topRight(),
                TOKENS.line2 if last else TOKENS.line,
                3.0 if last else 2.0,
            )
        values = (
            [column.title for column in self.columns]
            if head
            else self.total
            if last
            else self.lines[part - 1]
        )
        whole, x = sum(column.share for column in self.columns), place.left()
        for column, value in zip(self.columns, values, strict=False):
            wide = place.width() * column.share / whole
            cell = QRectF(x + _PAD, place.top(), wide - 2 * _PAD, place.height())
            ink.write(
                painter,
                value,
                cell,
                sizes.small if head else sizes.text,
                TOKENS.ink2 if head else TOKENS.ink,
                bold=head or last or column.bold,
                align=RIGHT if column.right else LEFT,
                least=0.7,
            )
            x += wide
        if part == len(self.lines) + bool(self.total):
            ink.line(painter, place.bottomLeft(), place.bottomRight(), TOKENS.line2)


@dataclass(frozen=True)
class Term:
    """A term of an equation: its sign ('' before the first), what it is called, the amount."""

    sign: str
    caption: str
    value: str
    result: bool = False


@dataclass(frozen=True)
class Equation(Block):
    """Terms beside each other, captions above; their sum is the last."""

    terms: Sequence[Term]

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.small * 1.6 + sizes.text * 2.4]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        wide = place.width() / len(self.terms)
        ink.box(painter, place, 18, TOKENS.well, TOKENS.line)
        for at, term in enumerate(self.terms):
            cell = QRectF(place.left() + at * wide, place.top() + 14, wide, place.height() - 28)
            caption = QRectF(cell.left() + _PAD, cell.top(), wide - 2 * _PAD, sizes.small * 1.6)
            ink.write(painter, term.caption, caption, sizes.small, TOKENS.ink2, align=LEFT, least=0.7)
            value = QRectF(
                cell.left() + _PAD, caption.bottom(), wide - 2 * _PAD, cell.bottom() - caption.bottom()
            )
            text = f"{term.sign} {term.value}".strip()
            colour = TOKENS.accent if term.result else TOKENS.ink
            ink.write(painter, text, value, sizes.text * 1.15, colour, bold=True, align=LEFT, least=0.55)


@dataclass(frozen=True)
class Words(Block):
    """Running text, each line of it a paragraph."""

    text: str
    small: bool = False

    def _lines(self, width: float, sizes: Sizes) -> list[str]:
        font = ink.face(self._size(sizes))
        return [line for part in self.text.splitlines() for line in ink.wrapped(part, font, width)]

    def _size(self, sizes: Sizes) -> float:
        return sizes.small if self.small else sizes.text

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [self._size(sizes) * 1.5] * len(self._lines(width, sizes))

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        line = self._lines(place.width(), sizes)[part]
        colour = TOKENS.ink2 if self.small else TOKENS.ink
        ink.write(painter, line, place, self._size(sizes), colour, align=LEFT, least=0.95)


@dataclass(frozen=True)
class Gap(Block):
    """Room between two blocks."""

    times: float = 1.0

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.gap * self.times]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Signatures(Block):
    """Words with lines to sign on."""

    names: Sequence[str]

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [sizes.text * 3.4]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        wide = place.width() / len(self.names)
        base = place.bottom() - sizes.text * 0.5
        for at, name in enumerate(self.names):
            left = place.left() + at * wide
            word = QRectF(left, base - sizes.text * 1.5, wide * 0.5, sizes.text * 1.6)
            ink.write(painter, name, word, sizes.text, TOKENS.ink2, align=LEFT)
            begin = left + min(ink.advance(name, ink.face(sizes.text)), wide * 0.5) + 16
            ink.line(painter, QPointF(begin, base), QPointF(left + wide - 30, base), TOKENS.line2)


@dataclass(frozen=True)
class _Part:
    """A part of a block at its place on a page."""

    block: Block
    part: int
    top: float
    height: float


class Document(Sheet):
    """Blocks on pages; `note` stands at the foot of each, with the page's number where there are several."""

    def __init__(
        self,
        title: str,
        blocks: Sequence[Block],
        *,
        note: str = "",
        paper: Paper = A4,
        sizes: Sizes = USUAL,
    ) -> None:
        super().__init__(paper)
        self.title = title
        self.note = note
        self.blocks = tuple(blocks)
        self._sizes = sizes
        self._numbered = Printing.tr("Page {page} of {pages}")
        self._pages = self._laid()

    @property
    def pages(self) -> int:
        return len(self._pages)

    def _laid(self) -> list[list[_Part]]:
        sizes = self._sizes
        width, bottom = self.width - 2 * sizes.margin, self.bottom
        pages: list[list[_Part]] = [[]]
        y = sizes.margin * 0.85
        for number, block in enumerate(self.blocks):
            heights = block.rows(width, sizes)
            # A heading does not stay behind alone.
            together = heights[0] if heights else 0.0
            if isinstance(block, Heading) and number + 1 < len(self.blocks):
                together += sum(self.blocks[number + 1].rows(width, sizes)[:2])
            for part, height in enumerate(heights):
                if y + max(height, together if part == 0 else 0) > bottom and pages[-1]:
                    pages.append([])
                    y = sizes.margin * 0.85
                    for repeated in range(min(block.again(width, sizes), part)):
                        pages[-1].append(_Part(block, repeated, y, heights[repeated]))
                        y += heights[repeated]
                if isinstance(block, Gap) and not pages[-1]:
                    continue
                pages[-1].append(_Part(block, part, y, height))
                y += height
        return pages

    def paint(self, painter: QPainter, page: int) -> None:
        sizes = self._sizes
        width = self.width - 2 * sizes.margin
        for one in self._pages[page]:
            place = QRectF(sizes.margin, one.top, width, one.height)
            one.block.paint(painter, place, one.part, sizes)
        self.paint_foot(painter, page)

    def paint_foot(self, painter: QPainter, page: int) -> None:
        """The note, and which page it is."""
        sizes = self._sizes
        width = self.width - 2 * sizes.margin
        y = self.height - sizes.margin * 0.75 - 50
        foot = QRectF(sizes.margin, y, width, 50)
        ink.write(
            painter,
            self.note,
            foot.adjusted(0, 0, -width * 0.2, 0),
            sizes.small * 0.95,
            TOKENS.ink3,
            align=LEFT,
        )
        if self.pages > 1:
            ink.write(painter, self.numbered(page), foot, sizes.small * 0.95, TOKENS.ink3, align=RIGHT)

    def numbered(self, page: int) -> str:
        """Which page it is, of how many."""
        return self._numbered.format(page=page + 1, pages=self.pages)

    @property
    def spare(self) -> float:
        """Room below what stands on the last page."""
        last = self._pages[-1][-1] if self._pages[-1] else None
        return self.bottom - (last.top + last.height if last is not None else 0.0)

    @property
    def bottom(self) -> float:
        """Down to where blocks stand."""
        return self.height - self._sizes.margin * 0.75 - _FOOT


class Copies(Sheet):
    """The same document for two, each with its own name: above each other on one sheet to be cut where each takes half a
    page, else one after the other."""

    def __init__(self, title: str, documents: tuple[Document, Document], *, halves: bool) -> None:
        super().__init__(A4)
        self.title, self.documents, self.halves = title, documents, halves

    @property
    def pages(self) -> int:
        return 1 if self.halves else sum(one.pages for one in self.documents)

    def paint(self, painter: QPainter, page: int) -> None:
        if not self.halves:
            first, second = self.documents
            one, number = (first, page) if page < first.pages else (second, page - first.pages)
            one.paint(painter, number)
            return
        middle = self.height / 2
        for at, one in enumerate(self.documents):
            painter.save()
            painter.translate(QPointF(0, at * middle))
            one.paint(painter, 0)
            painter.restore()
        ink.line(painter, QPointF(60, middle), QPointF(self.width - 60, middle), TOKENS.line2, dashed=True)


HALF: Final = Paper("A4/2", 210, 148)
"""The upper or the lower half of an A4 page."""


def two_copies(title: str, blocks: Sequence[Sequence[Block]], *, note: str = "") -> Copies:
    """A document in two copies, on one page where both fit."""
    for sizes in HALVES:
        halves = [Document(title, one, note=note, paper=HALF, sizes=sizes) for one in blocks]
        if all(one.pages == 1 for one in halves):
            return Copies(title, (halves[0], halves[1]), halves=True)
    whole = [Document(title, one, note=note) for one in blocks]
    return Copies(title, (whole[0], whole[1]), halves=False)
