"""Posters and table cards with a QR code: one page for each code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from services import qr
from ui.printing import ink
from ui.printing.ink import LEFT, TOKENS
from ui.printing.paper import A4, Paper, Sheet
from ui.widgets.butterfly import paint_butterfly

WIDTH: Final = 2_100
"""Painted units across, whatever the paper: A5 is A4 made smaller."""
_TRIMMED: Final = 0.93
_MARK_LENGTH: Final = 60
_PALE: Final = ("#B9CBDD", "#B9CBDD", "#8FD3C8", "#8FD3C8", "#FFFFFF")
SOFT: Final = "#D5ECE7"


@dataclass(frozen=True)
class PosterWords:
    """What stands on every page; an empty text is not printed. `shop` beside the mark, which is the butterfly where the
    shop has no `logo`; `scan` below the code, `gift` the
    hook under its caption, `foot` where and when, `small` what the shop itself wants to know later."""

    shop: str = ""
    mark: bool = True
    logo: QImage | None = None
    title: str = ""
    line: str = ""
    scan: str = ""
    gift: str = ""
    gift_caption: str = ""
    foot: str = ""
    small: str = ""


@dataclass(frozen=True)
class PosterCode:
    """The code of a page: what it says, its squares, whose it is ('' = everybody's) and the line about them."""

    link: str
    squares: qr.Squares
    who: str = ""
    duty: str = ""
    small: str = ""


class _OfCodes(Sheet):
    """A page for each code, `WIDTH` units across; with cut lines it is smaller, so that any printer prints all of it."""

    def __init__(
        self, paper: Paper, title: str, words: PosterWords, codes: Sequence[PosterCode], *, cut: bool = False
    ) -> None:
        super().__init__(paper)
        self.title = title
        self.words = words
        self.codes = tuple(codes)
        self.cut = cut

    @property
    def pages(self) -> int:
        return len(self.codes)

    @property
    def width(self) -> float:
        return WIDTH

    @property
    def height(self) -> float:
        return WIDTH * self.paper.height / self.paper.width

    def paint(self, painter: QPainter, page: int) -> None:
        if not self.cut:
            self.paint_whole(painter, self.codes[page])
            return
        width, height = self.width, self.height
        left, top = width * (1 - _TRIMMED) / 2, height * (1 - _TRIMMED) / 2
        painter.save()
        painter.translate(left, top)
        painter.scale(_TRIMMED, _TRIMMED)
        painter.setClipRect(QRectF(0, 0, width, height))
        self.paint_whole(painter, self.codes[page])
        painter.restore()
        for x, out_x in ((left, -1), (width - left, 1)):
            for y, out_y in ((top, -1), (height - top, 1)):
                for dx, dy in ((out_x, 0), (0, out_y)):
                    ink.line(
                        painter,
                        QPointF(x + dx * 8, y + dy * 8),
                        QPointF(x + dx * _MARK_LENGTH, y + dy * _MARK_LENGTH),
                        TOKENS.ink2,
                    )

    def paint_whole(self, painter: QPainter, code: PosterCode) -> None:
        """Paint a page without thinking of cut lines."""
        raise NotImplementedError


class Poster(_OfCodes):
    """An upright poster: headline on colour, the code in the middle, the gift, where and when."""

    def paint_whole(self, painter: QPainter, code: PosterCode) -> None:
        words, width, height = self.words, self.width, self.height
        painter.fillPath(wave(width), QColor(TOKENS.accent))
        shop = shop_line(painter, words, QRectF(150, 130, width - 300, 130), 72)
        top, below = 290 if shop else 130, 590 if words.line else 770
        headline(painter, words.title, QRectF(130, top, width - 260, below - top), 184)
        headline(painter, words.line, QRectF(150, 580, width - 300, 150), 92, colour=SOFT, bold=False)
        foot = height - 190 - (90 if words.foot else 0)
        self._middle(painter, code, 900, foot)
        ink.write(painter, words.foot, QRectF(120, height - 320, width - 240, 100), 54, TOKENS.ink2)
        small = " · ".join(part for part in (code.small, words.small) if part)
        ink.write(painter, small, QRectF(120, height - 180, width - 240, 70), 40, TOKENS.ink3)

    def _middle(self, painter: QPainter, code: PosterCode, top: float, bottom: float) -> None:
        """The code and what is said of it, spread evenly over the room."""
        words, centre = self.words, self.width / 2
        side = 940.0 if words.gift else 1_150.0
        blocks = [
            side,
            110.0 if words.scan else 0.0,
            90.0 if code.duty else 0.0,
            350.0 if words.gift else 0.0,
        ]
        gap = max(20.0, (bottom - top - sum(blocks)) / (2 + bool(words.gift)))
        y = top + gap / 2
        _code_card(painter, code, QRectF(centre - side / 2, y, side, side))
        y += side + gap * 0.35
        ink.write(painter, words.scan, QRectF(150, y, self.width - 300, 110), 74, TOKENS.ink, bold=True)
        y += blocks[1]
        ink.write(painter, code.duty, QRectF(150, y, self.width - 300, 90), 58, TOKENS.ink2)
        y += blocks[2] + gap * 0.6
        if words.gift:
            _gift(painter, words, QRectF(240, y, self.width - 480, 350))


class TableCard(_OfCodes):
    """A sheet of A4 to be folded in the middle: the same on both sides, the back one standing on its head."""

    def __init__(
        self, title: str, words: PosterWords, codes: Sequence[PosterCode], *, cut: bool = False
    ) -> None:
        super().__init__(A4, title, words, codes, cut=cut)

    def paint_whole(self, painter: QPainter, code: PosterCode) -> None:
        width, half = self.width, self.height / 2
        painter.save()
        painter.translate(width, half)
        painter.rotate(180)
        self._side(painter, code, half)
        painter.restore()
        painter.save()
        painter.translate(0, half)
        self._side(painter, code, half)
        painter.restore()
        ink.line(painter, QPointF(0, half), QPointF(width, half), "#C3CCC8", 2, dashed=True)

    def _side(self, painter: QPainter, code: PosterCode, height: float) -> None:
        words, width = self.words, self.width
        edge = 1_130.0
        path = QPainterPath(QPointF(0, 0))
        path.lineTo(edge - 40, 0)
        path.cubicTo(edge + 90, height * 0.33, edge - 110, height * 0.66, edge + 30, height)
        path.lineTo(0, height)
        path.closeSubpath()
        painter.fillPath(path, QColor(TOKENS.accent))
        left, room = 120.0, edge - 250
        shop = shop_line(painter, words, QRectF(left, 110, room, 110), 58, align=LEFT)
        top = 300.0 if shop else 220.0
        headline(painter, words.title, QRectF(left, top, room, 330), 150, align=LEFT, lines=2)
        headline(
            painter,
            words.line,
            QRectF(left, top + 340, room, 190),
            76,
            colour=SOFT,
            bold=False,
            align=LEFT,
            lines=2,
        )
        if words.gift:
            _gift(painter, words, QRectF(left, height - 480, room, 300), size=78)
        side = 700.0
        centre = (edge + 30 + width) / 2
        card = QRectF(centre - side / 2, 210, side, side)
        _code_card(painter, code, card)
        place = QRectF(edge + 70, card.bottom() + 25, width - edge - 130, 140)
        ink.write(painter, words.scan, place, 56, TOKENS.ink, bold=True, lines=2, least=0.75)
        below = QRectF(place.left(), place.bottom() + 5, place.width(), 70)
        ink.write(painter, code.duty, below, 44, TOKENS.ink2)
        ink.write(
            painter,
            words.foot,
            QRectF(edge + 70, height - 260, width - edge - 130, 90),
            40,
            TOKENS.ink2,
            lines=2,
            least=0.8,
        )
        small = " · ".join(part for part in (code.small, words.small) if part)
        ink.write(
            painter,
            small,
            QRectF(edge + 70, height - 160, width - edge - 130, 60),
            30,
            TOKENS.ink3,
            least=0.7,
        )


def wave(width: float) -> QPainterPath:
    """The colour that a poster begins with, from edge to edge."""
    path = QPainterPath(QPointF(0, 0))
    path.lineTo(width, 0)
    path.lineTo(width, 830)
    path.cubicTo(width * 0.72, 720, width * 0.52, 960, width * 0.2, 868)
    path.cubicTo(width * 0.1, 838, width * 0.04, 812, 0, 806)
    path.closeSubpath()
    return path


def shop_line(
    painter: QPainter, words: PosterWords, place: QRectF, size: float, *, align: Qt.AlignmentFlag = LEFT
) -> bool:
    """Mark and name of the shop; False = neither is wanted."""
    if not words.mark:
        return False
    wide = size * 1.55
    if words.logo is not None:
        wide = size * 2
        square = QRectF(place.left(), place.center().y() - wide / 2, wide, wide)
        ink.box(painter, square, wide * 0.16, "#FFFFFF")
        ink.picture(
            painter, words.logo, square.adjusted(wide * 0.07, wide * 0.07, -wide * 0.07, -wide * 0.07)
        )
    else:
        mark = QRectF(place.left(), place.center().y() - wide * 0.38, wide, wide * 0.76)
        paint_butterfly(painter, mark, colours=_PALE)
    rest = place.adjusted(wide + size * 0.5, 0, 0, 0)
    ink.write(painter, words.shop, rest, size, TOKENS.on_accent, bold=True, align=align)
    return True


def headline(
    painter: QPainter,
    text: str,
    place: QRectF,
    size: float,
    *,
    colour: str = TOKENS.on_accent,
    bold: bool = True,
    align: Qt.AlignmentFlag = ink.CENTRE,
    lines: int = 1,
) -> None:
    """One line as large as it fits; a long text in two lines that are smaller."""
    _font, shown = ink.fitted(text, size, place.width(), bold=bold, lines=lines, least=0.62)
    if len(shown) <= lines and "".join(shown).replace(" ", "") == text.replace(" ", ""):
        ink.write(painter, text, place, size, colour, bold=bold, align=align, lines=lines, least=0.62)
    else:
        ink.write(
            painter, text, place, size * 0.58, colour, bold=bold, align=align, lines=lines + 1, least=0.6
        )


def _code_card(painter: QPainter, code: PosterCode, place: QRectF) -> None:
    ink.box(painter, place, place.width() * 0.06, "#FFFFFF", TOKENS.line, 4)
    inset = place.width() * 0.04
    ink.code(painter, code.squares, place.adjusted(inset, inset, -inset, -inset))


def _gift(painter: QPainter, words: PosterWords, place: QRectF, *, size: float = 104) -> None:
    """The hook, on paper as one would hand it over."""
    ink.box(painter, place, 36, TOKENS.gold_soft)
    inner = place.adjusted(60, 0, -60, 0)
    caption = QRectF(inner.left(), place.top() + place.height() * 0.1, inner.width(), place.height() * 0.24)
    ink.write(painter, words.gift_caption, caption, size * 0.52, TOKENS.ink2)
    rest = QRectF(
        inner.left(),
        caption.bottom(),
        inner.width(),
        place.bottom() - caption.bottom() - place.height() * 0.1,
    )
    headline(painter, words.gift, rest, size, colour=TOKENS.gold)
