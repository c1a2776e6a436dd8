"""The products that a text finds, dropped down below the amount."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from services.products.product import Product
from ui import theme
from ui.dialogs.sale import words
from ui.dialogs.sale.words import Counter
from ui.widgets.painting import rounded

ROW: Final = 38
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _ProductLine(QStyledItemDelegate):
    """A product of the list: name and heading, price, stock."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one: Product = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, area.adjusted(2, 1, -2, -1), 6, theme.color("accent_soft"))
        inner = area.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.font("body", bold=True))
        price = words.yuan(one.price) + (f" / {one.unit}" if one.unit else "")
        painter.setPen(theme.color("ink"))
        painter.drawText(inner, int(_RIGHT), price)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(price) - theme.px(16)
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, int(_LEFT), name)
        wide = painter.fontMetrics().horizontalAdvance(name) + theme.px(10)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        said = painter.fontMetrics().elidedText(about(one), Qt.TextElideMode.ElideRight, max(0, room - wide))
        painter.drawText(inner.adjusted(wide, 0, 0, 0), int(_LEFT), said)
        painter.restore()


def about(one: Product) -> str:
    """Heading and stock of a product in a line."""
    parts = [one.category] if one.category else []
    if one.stock is not None:
        parts.append(Counter.tr("{count} in stock").format(count=words.quantity(one.stock)))
    return " · ".join(parts)


class ProductDrop(QListWidget):
    """The products that the text finds, over what stands below the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Products found"))
        self.setItemDelegate(_ProductLine(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("panel", "drop")
        self.hide()

    def fill(self, found: list[Product]) -> None:
        """Show these, the first chosen."""
        self.clear()
        for one in found:
            line = QListWidgetItem()
            line.setData(Qt.ItemDataRole.UserRole, one)
            line.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{one.name} {words.yuan(one.price)} {about(one)}"
            )
            self.addItem(line)
        if found:
            self.setCurrentRow(0)

    def chosen(self) -> Product | None:
        """The one that is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def go(self, step: int) -> None:
        """Choose the next or the one before."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))
