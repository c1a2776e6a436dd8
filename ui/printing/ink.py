"""Text and shapes on a sheet: sizes in painted units, lines that shrink and wrap before they are cut."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from services import qr
from ui import theme
from ui.widgets.qr_view import squares_path

TOKENS: Final = theme.LIGHT
"""Print is bright, whatever the window looks like."""
LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_LEADING: Final = 1.34
_SHRINK: Final = 0.94


def face(size: float, *, bold: bool = False) -> QFont:
    """The program's font, `size` painted units high, laid out alike on every device."""
    font = QFont(theme.font("body", bold=bold))
    font.setPixelSize(max(1, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """The text in lines that fit; Chinese breaks anywhere, words only where they are longer than a line."""
    lines: list[str] = []
    for part in text.splitlines() or [""]:
        layout = QTextLayout(part, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = part.encode("utf-16-le", "surrogatepass")  # Qt counts an emoji as two
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            begin, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            lines.append(units[begin:end].decode("utf-16-le", "surrogatepass").strip())
        layout.endLayout()
    return lines or [""]


def fitted(
    text: str, size: float, width: float, *, bold: bool = False, lines: int = 1, least: float = 0.6
) -> tuple[QFont, list[str]]:
    """The font and the lines of a text in so many lines: smaller by and by down to `least` of the size, then cut."""
    wanted = size
    while True:
        font = face(wanted, bold=bold)
        found = wrapped(text, font, width)
        if len(found) <= lines:
            return font, found
        if wanted * _SHRINK < size * least:
            break
        wanted *= _SHRINK
    rest = "".join(found[lines - 1 :])
    cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return font, [*found[: lines - 1], cut]


def advance(text: str, font: QFont) -> float:
    """How long a text is in one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


def write(
    painter: QPainter,
    text: str,
    place: QRectF,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = CENTRE,
    lines: int = 1,
    least: float = 0.6,
) -> float:
    """Write a text into a place, in the middle of its height; how high it came out. Nothing is written of an empty one."""
    if not text:
        return 0.0
    font, shown = fitted(text, size, place.width(), bold=bold, lines=lines, least=least)
    step = font.pixelSize() * _LEADING
    height = step * len(shown)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    top = place.center().y() - height / 2
    # Capitals and Hanzi stand in the middle of their line; what a font says of ascent and descent does not.
    sink = (step + font.pixelSize() * 0.76) / 2
    for number, line in enumerate(shown):
        width = advance(line, font)
        left = place.left()
        if align == CENTRE:
            left = place.center().x() - width / 2
        elif align == RIGHT:
            left = place.right() - width
        painter.drawText(QPointF(left, top + number * step + sink), line)
    return height


def box(
    painter: QPainter,
    place: QRectF,
    radius: float,
    fill: str | None,
    border: str | None = None,
    width: float = 2.5,
) -> None:
    """A rounded rectangle."""
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(border), width) if border else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(place, radius, radius)


def line(
    painter: QPainter, begin: QPointF, end: QPointF, colour: str, width: float = 2.0, *, dashed: bool = False
) -> None:
    """A thin line."""
    pen = QPen(QColor(colour), width)
    if dashed:
        pen.setDashPattern([5, 4])
    painter.setPen(pen)
    painter.drawLine(begin, end)


def picture(painter: QPainter, image: QImage, place: QRectF) -> None:
    """A picture as large as it fits, in the middle."""
    size = QSizeF(image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted_place = QRectF(QPointF(0, 0), size)
    fitted_place.moveCenter(place.center())
    painter.drawImage(fitted_place, image)


def code(painter: QPainter, squares: qr.Squares, place: QRectF) -> None:
    """A QR code into a square that is its quiet zone too; every square the same number of whole dots of the device."""
    count = len(squares) + 2 * qr.QUIET
    transform = painter.worldTransform()
    scale = abs(transform.m11())
    side = place.width() / count
    dots = max(1.0, float(int(side * scale + 1e-6)))
    wide = dots / scale * len(squares)
    corner = transform.map(QPointF(place.center().x() - wide / 2, place.center().y() - wide / 2))
    corner = transform.inverted()[0].map(QPointF(round(corner.x()), round(corner.y())))
    path: QPainterPath = squares_path(squares, (corner.x(), corner.y()), dots / scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillPath(path, QColor(TOKENS.ink))
    painter.restore()
