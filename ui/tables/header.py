"""The header of tables: aligned as its columns, the sorted one in accent with an arrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import icons, theme
from ui.tables.base import Table
from ui.tables.delegate import PAD


class Header(QHeaderView):
    """A painted horizontal header."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sorted_section = -1
        self.descending = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setStretchLastSection(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def set_sorted(self, section: int, descending: bool) -> None:
        """Mark a section as the sorted one; -1 = none."""
        self.sorted_section, self.descending = section, descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(theme.metrics().header_row))

    def wanted_width(self, section: int) -> int:
        """Room for the title and its arrow."""
        model = self.model()
        column = model.column(section) if isinstance(model, Table) else None
        if column is None:
            return 0
        width = QFontMetrics(theme.font("caption", bold=True)).horizontalAdvance(column.title) + 2 * PAD + 2
        return width + (theme.px(13) + 4 if column.sortable else 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, theme.color("well"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        model = self.model()
        column = model.column(section) if isinstance(model, Table) else None
        if column is not None:
            sorted_ = section == self.sorted_section
            painter.setFont(theme.font("caption", bold=sorted_))
            painter.setPen(theme.color("accent" if sorted_ else "ink2"))
            inner = rect.adjusted(PAD, 0, -PAD, -1)
            side = theme.px(13)
            right = bool(column.alignment & Qt.AlignmentFlag.AlignRight)
            room = inner.width() - (side + 4 if sorted_ else 0)
            text = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, room)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = inner.right() + 1 - width - (side + 3 if sorted_ else 0) if right else inner.left()
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRect(left, inner.top(), width + 2, inner.height()), flags, text)
            if sorted_:
                arrow = QRect(left + width + 3, inner.center().y() - side // 2, side, side)
                name = "arrow-down" if self.descending else "arrow-up"
                icons.paint(painter, name, arrow, theme.color("accent"))
        painter.restore()
