"""Those whom a text may mean, dropped down below the field."""

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

from services.sales.people import Buyer
from ui import theme
from ui.dialogs.sale import words
from ui.pages.contacts.words import called
from ui.widgets.painting import avatar, rounded

ROW: Final = 44
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _PersonLine(QStyledItemDelegate):
    """A person of the list: initial, name, number; balances at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one: Buyer = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, area.adjusted(2, 1, -2, -1), 6, theme.color("accent_soft"))
        side = theme.px(30)
        place = QRect(area.left() + theme.px(10), area.center().y() - side // 2, side, side)
        avatar(painter, place, called(one.display))
        left, right = place.right() + theme.px(10), area.right() - theme.px(10)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        said = words.balances(one)
        metrics = painter.fontMetrics()
        painter.drawText(QRect(left, area.top(), right - left, area.height()), int(_RIGHT), said)
        right -= metrics.horizontalAdvance(said) + theme.px(12)
        phone = metrics.horizontalAdvance(one.phone) + theme.px(8) if one.phone else 0
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("ink"))
        name = painter.fontMetrics().elidedText(
            called(one.display), Qt.TextElideMode.ElideRight, max(0, right - left - phone)
        )
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRect(left, area.top(), wide + 2, area.height()), int(_LEFT), name)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(
            QRect(left + wide + theme.px(8), area.top(), max(0, right - left - wide), area.height()),
            int(_LEFT),
            one.phone,
        )
        painter.restore()


class PeopleList(QListWidget):
    """Those whom a text may mean, over what stands below the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("People found"))
        self.setItemDelegate(_PersonLine(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("panel", "drop")
        self.hide()

    def fill(self, people: tuple[Buyer, ...]) -> None:
        """Show these, the first chosen."""
        self.clear()
        for one in people:
            line = QListWidgetItem()
            line.setData(Qt.ItemDataRole.UserRole, one)
            line.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(part for part in (called(one.display), one.phone, words.balances(one)) if part),
            )
            self.addItem(line)
        if people:
            self.setCurrentRow(0)

    def chosen(self) -> Buyer | None:
        """The one that is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def go(self, step: int) -> None:
        """Choose the next or the one before."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))
