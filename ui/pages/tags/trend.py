"""How many people had a tag at the end of each of the last weeks, as a line over a light area."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme

_GRID: Final = 3
_HEIGHT: Final = 150


def ceiling(most: int, parts: int = _GRID) -> int:
    """The top of an axis with `parts` round steps that holds `most`."""
    step = 1
    while True:
        for nice in (1, 2, 5):
            if nice * step * parts >= most:
                return nice * step * parts
        step *= 10


class Trend(QWidget):
    """Points in time order; the last one has a dot. A tooltip tells the point under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[tuple[date, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_points(self, points: Sequence[tuple[date, int]]) -> None:
        """Show another line."""
        self._points = points
        self.setAccessibleName("; ".join(_said(point) for point in points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(_HEIGHT))

    def _frame(self) -> QRectF:
        metrics = QFontMetrics(theme.font("axis"))
        top = ceiling(max((n for _, n in self._points), default=0))
        left = metrics.horizontalAdvance(f"{top:,}") + theme.px(10)
        return QRectF(
            left,
            theme.px(8),
            self.width() - left - theme.px(20),
            self.height() - theme.px(8) - metrics.height() - theme.px(8),
        )

    def _places(self) -> list[QPointF]:
        frame, top = self._frame(), ceiling(max((n for _, n in self._points), default=0))
        step = frame.width() / max(len(self._points) - 1, 1)
        return [
            QPointF(frame.left() + at * step, frame.bottom() - frame.height() * people / top)
            for at, (_, people) in enumerate(self._points)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._grid(painter)
        places, frame = self._places(), self._frame()
        strong = theme.color("accent")
        faint, none = QColor(strong), QColor(strong)
        faint.setAlpha(48)
        none.setAlpha(4)
        shade = QLinearGradient(0, frame.top(), 0, frame.bottom())
        shade.setColorAt(0, faint)
        shade.setColorAt(1, none)
        area = [*places, QPointF(places[-1].x(), frame.bottom()), QPointF(places[0].x(), frame.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(strong, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(strong)
        painter.drawEllipse(places[-1], 5, 5)

    def _grid(self, painter: QPainter) -> None:
        frame, top = self._frame(), ceiling(max((n for _, n in self._points), default=0))
        painter.setFont(theme.font("axis"))
        height = painter.fontMetrics().height()
        for part in range(_GRID + 1):
            y = frame.bottom() - frame.height() * part / _GRID
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(theme.color("ink2"))
            box = QRect(0, round(y - height / 2), round(frame.left()) - theme.px(8), height)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{top * part // _GRID:,}"
            )
        places = self._places()
        for at in (0, len(places) // 2, len(places) - 1):
            day = self._points[at][0]
            text = f"{day.month}/{day.day}"
            width = painter.fontMetrics().horizontalAdvance(text)
            left = max(0, min(places[at].x() - width / 2, self.width() - width))
            painter.drawText(QPointF(left, self.height() - painter.fontMetrics().descent()), text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        places = self._places()
        if not places:
            return
        nearest = min(range(len(places)), key=lambda at: abs(places[at].x() - event.position().x()))
        QToolTip.showText(event.globalPosition().toPoint(), _said(self._points[nearest]), self)


def _said(point: tuple[date, int]) -> str:
    return f"{point[0].isoformat()}  {point[1]:,}"
