"""What a text may mean, dropped down below its field: people, or products."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from services.products.product import Product
from services.sales.people import Buyer
from ui import theme
from ui.dialogs.sale import words
from ui.dialogs.sale.words import Counter
from ui.pages.contacts.words import called
from ui.widgets.painting import avatar, rounded

One = TypeVar("One")
_SHOWN: Final = 7
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Line(QStyledItemDelegate, Generic[One]):
    """Paints one of them, `high` pixels at 100 %."""

    high = 44

    def paint_one(self, painter: QPainter, area: QRect, one: One) -> None:
        """Paint it into an area."""
        raise NotImplementedError

    def spoken(self, one: One) -> str:
        """What a screen reader says."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.px(self.high))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, option.rect.adjusted(2, 1, -2, -1), 6, theme.color("accent_soft"))
        self.paint_one(painter, option.rect, index.data(Qt.ItemDataRole.UserRole))
        painter.restore()


class PersonLine(Line[Buyer]):
    """Initial, name, number; balances at the right."""

    def spoken(self, one: Buyer) -> str:
        return ", ".join(part for part in (called(one.display), one.phone, words.balances(one)) if part)

    def paint_one(self, painter: QPainter, area: QRect, one: Buyer) -> None:
        side = theme.px(30)
        place = QRect(area.left() + theme.px(10), area.center().y() - side // 2, side, side)
        avatar(painter, place, called(one.display))
        left, right = place.right() + theme.px(10), area.right() - theme.px(10)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        said = words.balances(one)
        metrics = painter.fontMetrics()
        painter.drawText(QRect(left, area.top(), right - left, area.height()), _RIGHT, said)
        right -= metrics.horizontalAdvance(said) + theme.px(12)
        phone = metrics.horizontalAdvance(one.phone) + theme.px(8) if one.phone else 0
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("ink"))
        name = painter.fontMetrics().elidedText(
            called(one.display), Qt.TextElideMode.ElideRight, max(0, right - left - phone)
        )
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRect(left, area.top(), wide + 2, area.height()), _LEFT, name)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(
            QRect(left + wide + theme.px(8), area.top(), max(0, right - left - wide), area.height()),
            _LEFT,
            one.phone,
        )


class ProductLine(Line[Product]):
    """Name and heading, stock; the price at the right."""

    high = 38

    def spoken(self, one: Product) -> str:
        return f"{one.name} {words.yuan(one.price)} {_about(one)}"

    def paint_one(self, painter: QPainter, area: QRect, one: Product) -> None:
        inner = area.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.font("body", bold=True))
        price = words.yuan(one.price) + (f" / {one.unit}" if one.unit else "")
        painter.setPen(theme.color("ink"))
        painter.drawText(inner, _RIGHT, price)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(price) - theme.px(16)
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, _LEFT, name)
        wide = painter.fontMetrics().horizontalAdvance(name) + theme.px(10)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        said = painter.fontMetrics().elidedText(_about(one), Qt.TextElideMode.ElideRight, max(0, room - wide))
        painter.drawText(inner.adjusted(wide, 0, 0, 0), _LEFT, said)


def _about(one: Product) -> str:
    parts = [one.category] if one.category else []
    if one.stock is not None:
        parts.append(Counter.tr("{count} in stock").format(count=words.quantity(one.stock)))
    return " · ".join(parts)


class DropField(QLineEdit):
    """A field over a drop. Up and down are `moved(step)` in its list; `left()` when the focus goes."""

    moved = Signal(int)
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class Drop(QListWidget, Generic[One]):
    """A list over what stands below `field`; it never has the focus. `picked(one)` is called when one is clicked."""

    def __init__(
        self, field: QWidget, line: Callable[[QWidget], Line[One]], name: str, picked: Callable[[One], object]
    ) -> None:
        super().__init__(field.window())
        self._field = field
        self._line = line(self)
        self.setItemDelegate(self._line)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("panel", "drop")
        self.itemClicked.connect(lambda item: picked(item.data(Qt.ItemDataRole.UserRole)))
        self.hide()

    def fill(self, found: Sequence[One]) -> None:
        """Hold these, the first chosen."""
        self.clear()
        for one in found:
            line = QListWidgetItem()
            line.setData(Qt.ItemDataRole.UserRole, one)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, self._line.spoken(one))
            self.addItem(line)
        if found:
            self.setCurrentRow(0)

    def open(self, width: int) -> None:
        """Drop down below the field, within its window."""
        owner = self._field.window()
        self.setParent(owner)
        corner = self._field.mapTo(owner, QPoint(0, self._field.height() + 4))
        high = min(self.count(), _SHOWN) * theme.px(self._line.high) + 10
        self.setGeometry(corner.x(), corner.y(), width, min(high, owner.height() - corner.y() - 8))
        self.show()
        self.raise_()

    def chosen(self) -> One | None:
        """The one that is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def go(self, step: int) -> None:
        """Choose the next or the one before."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))
