"""The poster of benefits: the ladder as steps that rise, below it how points pay and what stored value gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui import theme
from ui.printing import ink
from ui.printing.document import Block, Document, Gap, Sizes
from ui.printing.ink import LEFT, RIGHT, TOKENS
from ui.printing.paper import Paper
from ui.printing.poster import SOFT, WIDTH, PosterWords, headline, shop_line, wave

_HEAD: Final = 0.62
"""Of the height of the colour on a poster with a code."""
_SIDE: Final = 4
"""Steps beside each other."""
_CARD_GAP: Final = 40.0
_LINES: Final = 3
"""A benefit has at most so many lines."""
_LARGEST: Final = Sizes(margin=120.0, text=54.0, small=44.0, gap=64.0)
_SMALLER: Final = 0.94
_SMALLEST: Final = 0.5
_LEGIBLE: Final = 0.8
"""Where one page is not enough anyhow."""


@dataclass(frozen=True)
class StepWords:
    """A step: its colour (a key of theme.KINDS), its name, what it asks, what it gives."""

    colour: str
    name: str
    asks: str
    gives: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """Rules below a heading: words and what stands behind them."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BenefitsWords:
    """All that stands on the poster; `head` as on a poster with a code, its foot where and when."""

    head: PosterWords
    steps: tuple[StepWords, ...] = ()
    listings: tuple[Listing, ...] = ()


@dataclass(frozen=True)
class _Head(Block):
    """The colour at the top with the shop, the headline and the second line; it fills the page from edge to edge."""

    words: PosterWords

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [940 * _HEAD - sizes.margin * 0.85]

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        words, margin = self.words, place.left()
        width = place.width() + 2 * margin
        painter.save()
        painter.scale(1, _HEAD)
        painter.fillPath(wave(width), QColor(TOKENS.accent))
        painter.restore()
        shop = shop_line(painter, words, QRectF(margin, 70, place.width(), 100), 68)
        top, below = 180.0 if shop else 70.0, 370.0 if words.line else 450.0
        headline(painter, words.title, QRectF(margin, top, place.width(), below - top), 150)
        headline(painter, words.line, QRectF(margin, 368, place.width(), 92), 62, colour=SOFT, bold=False)


@dataclass(frozen=True)
class Steps(Block):
    """The ladder: cards beside each other, each a little higher than the one before."""

    steps: tuple[StepWords, ...]

    def _lines(self) -> list[tuple[StepWords, ...]]:
        """The steps of each row; none stands alone in the last where it can be helped."""
        rows = -(-len(self.steps) // _SIDE)
        each = -(-len(self.steps) // rows) if rows else 0
        return [self.steps[at : at + each] for at in range(0, len(self.steps), each or 1)]

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        return [self._high(line, width, sizes) + _CARD_GAP for line in self._lines()]

    def _high(self, line: Sequence[StepWords], width: float, sizes: Sizes) -> float:
        wide = self._wide(line, width)
        rise = sizes.text * 1.1
        return max(
            rise * (len(line) - 1 - at) + self._needs(step, wide, sizes) for at, step in enumerate(line)
        )

    @staticmethod
    def _wide(line: Sequence[StepWords], width: float) -> float:
        return (width - _CARD_GAP * (len(line) - 1)) / len(line)

    @staticmethod
    def _band(step: StepWords, wide: float, sizes: Sizes) -> float:
        """How high the coloured part with the name is."""
        _font, asked = ink.fitted(step.asks, sizes.small, wide - sizes.text * 1.2, lines=2, least=0.7)
        return sizes.text * 2.7 + sizes.small * 1.34 * len(asked)

    @staticmethod
    def _shown(text: str, wide: float, sizes: Sizes) -> tuple[float, QRectF]:
        """How high a benefit is, and its place below its own top."""
        room = wide - sizes.text * 2.3
        font, found = ink.fitted(text, sizes.text, room, lines=_LINES, least=0.75)
        high = font.pixelSize() * 1.34 * len(found) + sizes.text * 0.3
        return high, QRectF(sizes.text * 1.7, 0, room, high)

    def _needs(self, step: StepWords, wide: float, sizes: Sizes) -> float:
        listed = sum(self._shown(text, wide, sizes)[0] for text in step.gives)
        return self._band(step, wide, sizes) + listed + sizes.text * 1.1

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        line = self._lines()[part]
        wide = self._wide(line, place.width())
        for at, step in enumerate(line):
            top = place.top() + sizes.text * 1.1 * (len(line) - 1 - at)
            card = QRectF(place.left() + at * (wide + _CARD_GAP), top, wide, place.bottom() - _CARD_GAP - top)
            self._card(painter, step, card, sizes)

    def _card(self, painter: QPainter, step: StepWords, card: QRectF, sizes: Sizes) -> None:
        soft, strong = (getattr(TOKENS, token) for token in theme.KINDS[step.colour])
        size, inset = sizes.text, sizes.text * 0.6
        band = QRectF(card.left(), card.top(), card.width(), self._band(step, card.width(), sizes))
        round_ = QPainterPath()
        round_.addRoundedRect(card, 30, 30)
        upper = QPainterPath()
        upper.addRect(band)
        painter.fillPath(round_, QColor("#FFFFFF"))
        painter.fillPath(round_.intersected(upper), QColor(soft))
        ink.box(painter, card, 30, None, TOKENS.line2, 3)
        inner = band.adjusted(inset, 0, -inset, 0)
        name = QRectF(inner.left(), band.top() + size * 0.4, inner.width(), size * 1.75)
        ink.write(painter, step.name, name, size * 1.35, strong, bold=True, align=LEFT)
        asks = QRectF(inner.left(), name.bottom(), inner.width(), band.bottom() - name.bottom() - size * 0.4)
        ink.write(painter, step.asks, asks, sizes.small, TOKENS.ink2, align=LEFT, lines=2, least=0.7)
        y = band.bottom() + size * 0.5
        for text in step.gives:
            high, room = self._shown(text, card.width(), sizes)
            _check(painter, QRectF(card.left() + inset, y + size * 0.35, size * 0.72, size * 0.72))
            place = room.translated(card.left(), y)
            ink.write(painter, text, place, size, TOKENS.ink, align=LEFT, lines=_LINES, least=0.75)
            y += high


def _check(painter: QPainter, place: QRectF) -> None:
    path = QPainterPath(QPointF(place.left(), place.top() + place.height() * 0.55))
    path.lineTo(place.left() + place.width() * 0.36, place.top() + place.height() * 0.86)
    path.lineTo(place.right(), place.top() + place.height() * 0.2)
    pen = QPen(QColor(TOKENS.accent), place.width() * 0.13)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


@dataclass(frozen=True)
class Beside(Block):
    """One listing or two beside each other, a line of each at the same height."""

    listings: tuple[Listing, ...]

    def _wide(self, width: float) -> float:
        count = len(self.listings)
        return (width - 2 * _CARD_GAP * (count - 1)) / count

    @staticmethod
    def _places(word: str, value: str, wide: float, sizes: Sizes) -> tuple[float, float, int]:
        """How wide word and value are, and in how many lines they stand."""
        between = sizes.text * 0.35
        long_word = ink.advance(word, ink.face(sizes.text)) + 2
        long_value = ink.advance(value, ink.face(sizes.text, bold=True)) + 2
        if long_word + between + long_value <= wide:
            return long_word, wide - long_word - between, 1
        narrow = min(long_word, max(wide * 0.4, wide - between - long_value))
        return narrow, wide - narrow - between, 2

    def rows(self, width: float, sizes: Sizes) -> list[float]:
        wide = self._wide(width)
        heights = [sizes.text * 2.1]
        for at in range(max(len(one.lines) for one in self.listings)):
            there = [one.lines[at] for one in self.listings if at < len(one.lines)]
            lines = max(self._places(word, value, wide, sizes)[2] for word, value in there)
            heights.append(sizes.text * (1.9 if lines == 1 else 3.0))
        return heights

    def again(self, width: float, sizes: Sizes) -> int:
        return 1

    def paint(self, painter: QPainter, place: QRectF, part: int, sizes: Sizes) -> None:
        wide = self._wide(place.width())
        for number, one in enumerate(self.listings):
            cell = QRectF(place.left() + number * (wide + 2 * _CARD_GAP), place.top(), wide, place.height())
            if part == 0:
                ink.write(painter, one.title, cell, sizes.text * 1.2, TOKENS.accent, bold=True, align=LEFT)
                ink.line(painter, cell.bottomLeft(), cell.bottomRight(), TOKENS.accent, 5)
            elif part <= len(one.lines):
                self._line(painter, one.lines[part - 1], cell, sizes, last=part == len(one.lines))

    def _line(
        self, painter: QPainter, line: tuple[str, str], cell: QRectF, sizes: Sizes, *, last: bool
    ) -> None:
        word, value = line
        left, right, lines = self._places(word, value, cell.width(), sizes)
        at_left = QRectF(cell.left(), cell.top(), left, cell.height())
        ink.write(painter, word, at_left, sizes.text, TOKENS.ink, align=LEFT, lines=lines)
        at_right = QRectF(cell.right() - right, cell.top(), right, cell.height())
        ink.write(painter, value, at_right, sizes.text, TOKENS.ink, bold=True, align=RIGHT, lines=lines)
        if not last:
            ink.line(painter, cell.bottomLeft(), cell.bottomRight(), TOKENS.line)


class BenefitsPoster(Document):
    """As large as one page takes it, spread over it; further pages only where much too much is offered."""

    def __init__(self, paper: Paper, title: str, words: BenefitsWords) -> None:
        self.words = words
        blocks: list[Block] = [_Head(words.head), Gap()]
        if words.steps:
            blocks.append(Steps(words.steps))
        for at in range(0, len(words.listings), 2):
            blocks += [Gap(0.7), Beside(words.listings[at : at + 2])]
        super().__init__(title, blocks, paper=paper, sizes=_LARGEST)
        times = 1.0
        while self.pages > 1 and (times := times * _SMALLER) > _SMALLEST:
            self._lay(_scaled(times))
        if self.pages > 1:
            self._lay(_scaled(_LEGIBLE))
        else:
            gaps = sum(block.times for block in blocks if isinstance(block, Gap))
            self._lay(replace(self._sizes, gap=self._sizes.gap + min(self.spare / gaps * 0.9, 150.0)))

    def _lay(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._pages = self._laid()

    @property
    def width(self) -> float:
        return WIDTH

    @property
    def height(self) -> float:
        return WIDTH * self.paper.height / self.paper.width

    @property
    def bottom(self) -> float:
        return self.height - 270

    def paint_foot(self, painter: QPainter, page: int) -> None:
        foot = QRectF(120, self.height - 200, self.width - 240, 100)
        ink.write(painter, self.words.head.foot, foot, 54, TOKENS.ink2)
        if self.pages > 1:
            ink.write(painter, self.numbered(page), foot.adjusted(0, 90, 0, 40), 36, TOKENS.ink3)


def _scaled(times: float) -> Sizes:
    sizes = _LARGEST
    return replace(sizes, text=sizes.text * times, small=sizes.small * times, gap=sizes.gap * times)
