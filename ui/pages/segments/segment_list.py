"""The left side: a search box over the saved segments, each with how many it finds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from services.segments.saved import Segment
from ui import theme
from ui.widgets import Button, Menu, SearchField
from ui.widgets.painting import rounded

NUMBER: Final = Qt.ItemDataRole.UserRole
NOTE: Final = Qt.ItemDataRole.UserRole + 1
COUNT: Final = Qt.ItemDataRole.UserRole + 2
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class _Lines(QStyledItemDelegate):
    """Name over its note, the count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, theme.px(56))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        back = area.adjusted(0, 1, 0, -1)
        if chosen:
            rounded(painter, back, 6, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, back, 6, theme.color("well"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, back, 6, None, theme.color("accent"), 1.5)
        left, right = area.left() + theme.px(12), area.right() - theme.px(12)
        count = str(index.data(COUNT) or "")
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("accent" if chosen else "ink"))
        painter.drawText(
            area.adjusted(0, 0, -theme.px(12), 0), int(_FLAGS | Qt.AlignmentFlag.AlignRight), count
        )
        right -= painter.fontMetrics().horizontalAdvance(count) + theme.px(10)
        half = area.height() // 2
        for text, role, tone, top in (
            (str(index.data()), "body", "accent" if chosen else "ink", theme.px(5)),
            (str(index.data(NOTE) or ""), "caption", "ink2", half - theme.px(2)),
        ):
            painter.setFont(theme.font(role, bold=chosen and role == "body"))
            painter.setPen(theme.color(tone))
            line = QRect(left, area.top() + top, max(right - left, 0), half - theme.px(3))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(_FLAGS | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()


class _View(QListWidget):
    key_pressed = Signal(str)
    menu_wanted = Signal(QPoint)

    _KEYS: Final = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "rename", Qt.Key.Key_Insert: "new"}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (key := Qt.Key(event.key())) in self._KEYS:
            if event.isAutoRepeat():
                return  # held a moment too long it would delete one segment after the other
            self.key_pressed.emit(self._KEYS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualItemRect(self.currentItem()).center() if self.currentItem() else QPoint()
        if self.itemAt(at) is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))


class SegmentList(QFrame):
    """`chosen(id)` when the user goes to another segment; `acted` by key, button or menu is delete | rename | new |
    duplicate | open | export."""

    chosen = Signal(int)
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._counts: dict[int, str] = {}
        self.search = SearchField(self.tr("Find…"), name=self.tr("Find a segment"))
        self.search.searched.connect(self._narrow)
        self.add = Button(
            "", "secondary", "plus", name=self.tr("New segment"), clicked=lambda: self.acted.emit("new")
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.add)
        self.view = _View()
        self.view.setAccessibleName(self.tr("Segments"))
        self.view.setItemDelegate(_Lines(self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.key_pressed.connect(self.acted)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.currentItemChanged.connect(self._current)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self.view, 1)

    def fill(self, segments: Sequence[tuple[Segment, str]], chosen: int | None) -> None:
        """Show these with their notes; one of them, None for none, is the current line."""
        blocked = self.view.blockSignals(True)
        self.view.clear()
        for one, note in segments:
            item = QListWidgetItem(one.name)
            item.setData(NUMBER, one.id)
            item.setData(NOTE, note)
            item.setData(COUNT, self._counts.get(one.id, "…"))
            item.setToolTip(one.name)
            self.view.addItem(item)
            if one.id == chosen:
                self.view.setCurrentItem(item)
        self.view.blockSignals(blocked)
        self._narrow(self.search.text())

    def set_count(self, number: int, count: str) -> None:
        """Show how many a segment finds."""
        self._counts[number] = count
        for item in self._items():
            if item.data(NUMBER) == number:
                item.setData(COUNT, count)

    def set_note(self, number: int, note: str) -> None:
        """Show something else under a name."""
        for item in self._items():
            if item.data(NUMBER) == number:
                item.setData(NOTE, note)

    def current(self) -> int | None:
        """The segment of the current line."""
        item = self.view.currentItem()
        return None if item is None else int(item.data(NUMBER))

    def choose(self, number: int | None) -> None:
        """Make a line the current one, without a signal."""
        blocked = self.view.blockSignals(True)
        self.view.setCurrentItem(
            next((item for item in self._items() if item.data(NUMBER) == number), None)  # type: ignore[arg-type]
        )
        self.view.blockSignals(blocked)
        self.view.viewport().update()

    def _open_menu(self, at: QPoint) -> None:
        menu = Menu(parent=self)
        for name, text, icon, keys in (
            ("rename", self.tr("Rename…"), "pencil-simple", "F2"),
            ("duplicate", self.tr("Duplicate"), "copy", ""),
            ("open", self.tr("Open in contacts"), "users", ""),
            ("export", self.tr("Export…"), "download-simple", ""),
        ):
            menu.add(text, partial(self.acted.emit, name), icon=icon, keys=keys)
        menu.addSeparator()
        menu.add(self.tr("Delete"), partial(self.acted.emit, "delete"), icon="trash", keys="Del", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _items(self) -> list[QListWidgetItem]:
        return [item for at in range(self.view.count()) if (item := self.view.item(at)) is not None]

    def _current(self) -> None:
        if (number := self.current()) is not None:
            self.chosen.emit(number)

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())
