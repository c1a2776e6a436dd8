"""The one painter of table cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui import icons, theme
from ui.tables.base import Index, Table
from ui.tables.columns import COLD, NONE, Cell, Column, Kind, Lines, Marked, Tag, worded
from ui.widgets.painting import avatar, chip, tick_box

PAD: Final = 12
TICK_WIDTH: Final = 46
_FLAGS: Final = Qt.TextFlag.TextSingleLine
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellPainter(QStyledItemDelegate):
    """Paints tick boxes, avatars, chips, figures and links; the current row in accent with a bar at its left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, Table):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view: QWidget | None = option.widget
        painter.save()
        self._ground(painter, rect, selected, view, index)
        column = model.column(index.column())
        if column is None:
            self._tick(painter, rect, model.ticked(index.row()))
        else:
            cells = model.cells(index.row())
            inner = rect.adjusted(PAD, 0, -PAD, -1)
            if cells is None:
                painter.setFont(theme.font("body"))
                painter.setPen(theme.color("ink3"))
                painter.drawText(inner, int(column.alignment), COLD)
            else:
                self._cell(painter, inner, column, cells[index.column() - model.offset], selected)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, selected: bool, view: QWidget | None, index: Index
    ) -> None:
        painter.fillRect(rect, theme.color("accent_soft" if selected else "surface"))
        focused = selected and view is not None and view.hasFocus()
        edge = theme.color("accent" if focused else "line")
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), edge)
        if focused:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), edge)
        if selected and isinstance(view, QAbstractItemView) and rect.left() <= 0:
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("accent"))

    def _tick(self, painter: QPainter, rect: QRect, on: bool) -> None:
        side = theme.px(17)
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        tick_box(painter, box, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _cell(self, painter: QPainter, rect: QRect, column: Column, value: Any, selected: bool) -> None:
        kind = column.kind
        if kind is Kind.CHIPS:
            self._chips(painter, rect, value or (), selected)
        elif kind is Kind.STATUS:
            if value is not None:
                self._chips(painter, rect, (value,), selected)
        elif kind is Kind.NAME:
            side = min(theme.px(30), rect.height() - 6)
            round_ = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            text = worded(kind, value)
            avatar(painter, round_, text)
            rest = rect.adjusted(side + 10, 0, 0, 0)
            self._line(painter, rest, text, "ink", bold=selected, alignment=_LEFT)
        elif kind is Kind.ICON_TEXT and isinstance(value, Marked):
            side = theme.px(16)
            place = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            icons.paint(painter, value.icon, place, theme.color(value.tone))
            self._line(
                painter, rect.adjusted(side + 9, 0, 0, 0), value.text, value.tone, bold=False, alignment=_LEFT
            )
        elif isinstance(value, Lines):
            self._two(painter, rect, value, selected, column.alignment & ~Qt.AlignmentFlag.AlignVCenter)
        else:
            text = worded(kind, value)
            tone = self._tone(column, value, text)
            bold = column.bold or (column.lead and selected) or (isinstance(value, Cell) and value.bold)
            self._line(painter, rect, text, tone, bold=bold and text != NONE, alignment=column.alignment)

    def _two(
        self, painter: QPainter, rect: QRect, value: Lines, selected: bool, side: Qt.AlignmentFlag
    ) -> None:
        half = rect.height() // 2
        low = rect.top() + half + 1
        for text, font, tone, place, top in (
            (value.text, theme.font("body", bold=value.bold or selected), value.tone, Qt.AlignmentFlag.AlignBottom, rect.top()),
            (value.more, theme.font("caption"), "ink2", Qt.AlignmentFlag.AlignTop, low),
        ):  # fmt: skip
            painter.setFont(font)
            painter.setPen(theme.color(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            line = QRect(rect.left(), top, rect.width(), half)
            painter.drawText(line, int(_FLAGS | side | place), shown)

    def _tone(self, column: Column, value: Any, text: str) -> str:
        if text == NONE:
            return "ink3"
        if isinstance(value, Cell) and value.tone:
            return value.tone
        if column.kind is Kind.LINK:
            return "accent"
        if column.tone:
            return column.tone
        return "ink2" if column.kind is Kind.DATE else "ink"

    def _line(
        self, painter: QPainter, rect: QRect, text: str, tone: str, *, bold: bool, alignment: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(theme.font("body", bold=bold))
        painter.setPen(theme.color(tone))
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(alignment) | int(_FLAGS), text)

    def _chips(self, painter: QPainter, rect: QRect, tags: Sequence[Tag], selected: bool) -> None:
        height = theme.px(22)
        top = rect.center().y() - height // 2 + 1
        back = "surface" if selected else None
        placed, rest = fit_chips(tags, rect.width())
        for tag, left, width in placed:
            place = QRect(rect.left() + left, top, width, height)
            text = tag.text
            metrics = QFontMetrics(theme.font("caption"))
            if metrics.horizontalAdvance(text) > width - theme.px(14):
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - theme.px(14))
            chip(painter, place, text, tag.kind, back=back)
        if rest:
            left = placed[-1][1] + placed[-1][2] + 6 if placed else 0
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(rect.adjusted(left, 0, 0, 0), int(_LEFT), f"+{rest}")

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show a tooltip only where it says more than the cell does."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tip(view, index), view)
        return True

    def tip(self, view: QAbstractItemView, index: Index) -> str:
        """The tooltip of a cell, empty when its whole text is in sight."""
        model = index.model()
        column = model.column(index.column()) if isinstance(model, Table) else None
        if column is None:
            return ""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if tip != text:
            return tip
        room = view.visualRect(view.model().index(index.row(), index.column())).width() - 2 * PAD
        if column.kind is Kind.CHIPS:
            cells = model.cells(index.row()) if isinstance(model, Table) else None
            tags = (
                cells[index.column() - model.offset] if cells is not None and isinstance(model, Table) else ()
            )
            return text if fit_chips(tags or (), room)[1] else ""
        if column.kind is Kind.NAME:
            room -= theme.px(30) + 10
        if "\n" in text:
            wide = max(text.split("\n"), key=QFontMetrics(theme.font("body", bold=True)).horizontalAdvance)
            return text if QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(wide) > room else ""
        return text if QFontMetrics(theme.font("body")).horizontalAdvance(text) > room else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough for the whole content, for a double click on the header's edge."""
        model = index.model()
        height = theme.px(theme.metrics().row)
        column = model.column(index.column()) if isinstance(model, Table) else None
        if column is None:
            return QSize(TICK_WIDTH, height)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(text) + 2 * PAD + 2
        if column.kind is Kind.NAME:
            width += theme.px(30) + 10
        elif column.kind is Kind.CHIPS:
            width += 16 * text.count(",") + 16
        elif column.kind in (Kind.STATUS, Kind.ICON_TEXT):
            width += 26
        return QSize(width, height)


def fit_chips(tags: Sequence[Tag], room: int) -> tuple[list[tuple[Tag, int, int]], int]:
    """Left edge and width of the chips that fit into `room`, and how many do not."""
    metrics = QFontMetrics(theme.font("caption"))
    placed: list[tuple[Tag, int, int]] = []
    left, gap = 0, 5
    for number, tag in enumerate(tags):
        width = metrics.horizontalAdvance(tag.text) + theme.px(16)
        after = len(tags) - number - 1
        more = metrics.horizontalAdvance(f"+{after}") + 6 if after else 0
        if left + width + more > room:
            if number == 0:
                # One chip is always shown, shortened if need be.
                placed.append((tag, 0, max(room - more, theme.px(30))))
                return placed, after
            break
        placed.append((tag, left, width))
        left += width + gap
    return placed, len(tags) - len(placed)
