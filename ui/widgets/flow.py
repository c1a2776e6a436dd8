"""A layout that fills lines from left to right and wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep their size hint, as far as a line has room, and stand centred in their line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put `widget` before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._shown()) - self._gap
        margins = self.contentsMargins()
        height = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QSize(
            max(width, 0) + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _size_of(item: QLayoutItem, room: int) -> QSize:
        """What an item asks for; one that is wider than a line takes the line, and more height where that helps."""
        size = item.sizeHint()
        if size.width() <= room:
            return size
        width = max(room, item.minimumSize().width())
        return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line = inner.x(), inner.y(), 0
        row: list[tuple[QLayoutItem, QSize, int]] = []

        def settle() -> None:
            for item, size, left in row:
                item.setGeometry(QRect(QPoint(left, y + (line - size.height()) // 2), size))

        for item in self._shown():
            size = self._size_of(item, inner.width())
            if row and x + size.width() > inner.right() + 1:
                if place:
                    settle()
                y += line + self._line_gap
                x, line, row = inner.x(), 0, []
            row.append((item, size, x))
            x += size.width() + self._gap
            line = max(line, size.height())
        if place:
            settle()
        return y + line - rect.y() + margins.bottom()
