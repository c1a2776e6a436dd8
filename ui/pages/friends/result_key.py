"""A result as a button: the key that does the same, then what it means."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.painted import PaintedButton
from ui.widgets.painting import focus_ring, rounded


class ResultKey(PaintedButton):
    """One result and its digit."""

    def __init__(self, key: str, text: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key, self._tone = key, tone
        self.setAccessibleName(f"{text} {key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(self.text())
        return QSize(width + theme.px(58), theme.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isEnabled()
        back = "well" if on and (self.underMouse() or self.isDown()) else "surface"
        rounded(painter, self.rect(), 8, theme.color(back), theme.color("line2" if on else "line"))
        if self.hasFocus():
            focus_ring(painter, self.rect(), 8)
        side = theme.px(22)
        cap = QRect(theme.px(10), (self.height() - side) // 2, theme.px(26), side)
        rounded(painter, cap, 5, theme.color("well"), theme.color("line"))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.color("ink2" if on else "ink3"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color(self._tone if on else "ink3"))
        rest = self.rect().adjusted(cap.right() + theme.px(9), 0, -theme.px(6), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
