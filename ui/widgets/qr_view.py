"""A QR code on the screen: sharp squares with their quiet zone, dark on white in every theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from services import qr
from services.errors import FieldRefused
from ui import icons, theme
from ui.widgets.painting import rounded

DARK: Final = QColor("#16211E")


def squares_path(squares: qr.Squares, corner: tuple[float, float], side: float) -> QPainterPath:
    """The dark squares as one shape, each `side` wide; one, since neighbours filled apart show a seam in print."""
    left, top = corner
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(squares):
        begin: int | None = None
        for x, dark in enumerate((*row, False)):
            if dark and begin is None:
                begin = x
            elif not dark and begin is not None:
                path.addRect(QRectF(left + begin * side, top + y * side, (x - begin) * side, side))
                begin = None
    return path


class QrView(QWidget):
    """The code of a text in a square of `side` pixels at 100 %; without a text, or with one that no code holds, a pale
    mark. `says` is what a screen reader calls it."""

    def __init__(self, side: int = 96, *, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._text = ""
        self._squares: qr.Squares = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._says = says
        self._name()

    @property
    def text(self) -> str:
        """What the code in sight says; nothing where there is none."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show the code of another text."""
        if text == self._text:
            return
        try:
            self._squares = qr.matrix(text) if text.strip() else ()
        except FieldRefused:
            self._squares = ()
        self._text = text if self._squares else ""
        self._name()
        self.update()

    def _name(self) -> None:
        said = self._says or self.tr("QR code")
        self.setAccessibleName(said)
        self.setAccessibleDescription(self._text or self.tr("No code yet"))

    def sizeHint(self) -> QSize:
        side = theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._squares:
            rounded(painter, self.rect(), 8, theme.color("well"), theme.color("line"))
            side = self.width() // 3
            place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            icons.paint(painter, "qr-code", place, theme.color("ink3"))
            return
        rounded(painter, self.rect(), 8, QColor("white"), theme.color("line"))
        # Whole device pixels for each square: others are read worse, and look smeared.
        ratio = self.devicePixelRatioF()
        count = len(self._squares) + 2 * qr.QUIET
        dots = max(1, int(min(self.width(), self.height()) * ratio / count))
        code = len(self._squares) * dots
        left = round((self.width() * ratio - code) / 2)
        top = round((self.height() * ratio - code) / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.scale(1 / ratio, 1 / ratio)
        painter.fillPath(squares_path(self._squares, (left, top), dots), DARK)
