"""The mark of the program: a butterfly, slate on the left where people come in, jade on the right where they stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme


def _wings() -> tuple[QPainterPath, QPainterPath]:
    """The right upper and lower wing in a box of 100 x 76 whose middle is x = 50."""
    upper = QPainterPath()
    upper.moveTo(53.5, 40)
    upper.cubicTo(53.5, 21, 66, 2, 86, 1.5)
    upper.cubicTo(95, 1.5, 100, 8, 100, 16)
    upper.cubicTo(99, 31, 84, 41, 62, 41)
    upper.cubicTo(58, 41, 55, 40.6, 53.5, 40)
    lower = QPainterPath()
    lower.moveTo(53.5, 43.5)
    lower.cubicTo(64, 44.5, 80, 46.5, 86, 55)
    lower.cubicTo(89, 62, 85, 75, 76, 75)
    lower.cubicTo(66, 75, 55, 62, 53.5, 43.5)
    return upper, lower


def paint_butterfly(
    painter: QPainter, rect: QRectF, *, ghost: bool = False, colours: Sequence[str] = ()
) -> None:
    """Paint the mark into `rect` (4 : 3); a ghost is the pale one of the empty program. `colours` (left wing, its lower
    part, right wing, its lower part, body) are for print, which knows no theme."""
    tokens = theme.current()
    if ghost:
        colours = (tokens.slate_line, tokens.slate_line, tokens.accent_line, tokens.accent_line, tokens.line2)
    elif not colours:
        colours = (tokens.slate, tokens.slate, tokens.accent, tokens.accent, tokens.ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    scale = min(rect.width() / 100, rect.height() / 76)
    painter.translate(rect.center())
    painter.scale(scale, scale)
    painter.translate(-50, -38)
    upper, lower = _wings()
    for side, (top, bottom) in enumerate((colours[0:2], colours[2:4])):
        painter.save()
        if side == 0:
            painter.translate(100, 0)
            painter.scale(-1, 1)
        painter.setBrush(QColor(top))
        painter.drawPath(upper)
        pale = QColor(bottom)
        pale.setAlphaF(0.75)
        painter.setBrush(pale)
        painter.drawPath(lower)
        painter.restore()
    painter.setBrush(QColor(colours[4]))
    painter.drawRoundedRect(QRectF(47, 18, 6, 51), 3, 3)
    painter.restore()


class ButterflyMark(QWidget):
    """The mark, `width` pixels wide at 100 %; its height is three quarters of that."""

    def __init__(self, width: int = 28, *, ghost: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._ghost = width, ghost
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = theme.px(self._width)
        return QSize(width, round(width * 0.76))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_butterfly(QPainter(self), QRectF(self.rect()), ghost=self._ghost)


def window_icon() -> QIcon:
    """The mark as the icon of windows and of the task bar."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_butterfly(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(pixmap)
    return made
