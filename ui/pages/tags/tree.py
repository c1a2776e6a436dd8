"""The left side: a search box over the tree of groups and tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from services.tag_groups import GroupInfo
from ui import theme
from ui.pages.tags.tree_table import COLOUR, COUNT, Place, TagTree
from ui.widgets import Button, SearchField
from ui.widgets.painting import icon_in, rounded

_DOT: Final = 8
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class _Lines(QStyledItemDelegate):
    """A group in bold with its caret; a tag with its dot and count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, theme.px(30 if theme.instance().compact else 34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = option.widget
        assert isinstance(view, QTreeView)
        painter.save()
        area: QRect = option.rect
        is_tag = index.parent().isValid()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        back = area.adjusted(theme.px(34) if is_tag else 0, 1, -theme.px(6), -1)
        if chosen:
            rounded(painter, back, 6, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, back, 6, theme.color("well"))
        if chosen and view.hasFocus():
            rounded(painter, back, 6, None, theme.color("accent"), 1.5)
        left, right = area.left(), area.right() - theme.px(16)
        if is_tag:
            left = area.left() + theme.px(44)
            side = theme.px(_DOT)
            dot = QRect(left, area.center().y() - side // 2, side, side)
            kind = str(index.data(COLOUR))
            rounded(painter, dot, side / 2, theme.color(theme.KINDS[kind][1]))
            left += theme.px(16)
            count = index.data(COUNT)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("accent" if chosen else "ink2"))
            said = f"{count:,}" if count >= 0 else "…"
            painter.drawText(
                QRect(area.left(), area.top(), right - area.left(), area.height()),
                int(_FLAGS | Qt.AlignmentFlag.AlignRight),
                said,
            )
            right -= painter.fontMetrics().horizontalAdvance(said) + theme.px(8)
        else:
            caret = "caret-down" if view.isExpanded(QModelIndex(index)) else "caret-right"  # type: ignore[arg-type]
            icon_in(painter, caret, left, area.center().y(), theme.px(14), "ink2")
            left += theme.px(20)
        painter.setFont(theme.font("body", bold=chosen or not is_tag))
        painter.setPen(theme.color("accent" if chosen and is_tag else "ink"))
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, max(right - left, 0)
        )
        painter.drawText(
            QRect(left, area.top(), right - left, area.height()),
            int(_FLAGS | Qt.AlignmentFlag.AlignLeft),
            shown,
        )
        painter.restore()


class _View(QTreeView):
    """Keys: Enter renames, Insert makes, Del deletes, Alt+Up and Alt+Down move."""

    key_pressed = Signal(str)
    menu_wanted = Signal(QPoint)

    _KEYS: Final = {
        Qt.Key.Key_Delete: "delete",
        Qt.Key.Key_Return: "edit",
        Qt.Key.Key_Enter: "edit",
        Qt.Key.Key_Insert: "new",
    }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_pressed.emit("up" if event.key() == Qt.Key.Key_Up else "down")
        elif (key := Qt.Key(event.key())) in self._KEYS and not alt:
            if event.isAutoRepeat():
                return  # held in a dialog that has just closed
            self.key_pressed.emit(self._KEYS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        elif self.indexAt(at).isValid():
            self.setCurrentIndex(self.indexAt(at))
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:  # type: ignore[override]
        """The delegate draws the caret."""


class TreeSide(QFrame):
    """`chosen(Place | None)` follows the current line; `key_pressed` is edit | delete | new | up | down."""

    chosen = Signal(object)
    key_pressed = Signal(str)
    menu_wanted = Signal(QPoint)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._groups: Sequence[GroupInfo] = ()
        self._closed: set[int] = set()
        self._awaited: tuple[str, int] | None = None
        self._filling = False
        self.search = SearchField(self.tr("Find a tag"))
        self.search.searched.connect(lambda _text: self._fill())
        self.add = Button(
            "", "secondary", "plus", name=self.tr("New tag or group"), clicked=self.add_wanted.emit
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.add)
        self.table = TagTree(self)
        self.view = _View()
        self.view.setModel(self.table)
        self.view.setItemDelegate(_Lines(self.view))
        self.view.setHeaderHidden(True)
        self.view.setIndentation(0)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Tags"))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.view.setDropIndicatorShown(True)
        self.view.setExpandsOnDoubleClick(False)
        self.view.selectionModel().currentChanged.connect(lambda _now, _was: self._tell())
        self.view.clicked.connect(self._fold)
        self.view.doubleClicked.connect(self._double)
        self.view.collapsed.connect(lambda index: self._note(index, True))
        self.view.expanded.connect(lambda index: self._note(index, False))
        self.view.key_pressed.connect(self.key_pressed)
        self.view.menu_wanted.connect(self.menu_wanted)
        layout = QVBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        tree = QVBoxLayout()
        tree.setContentsMargins(12, 0, 4, 0)
        tree.addWidget(self.view)
        layout.setContentsMargins(0, 14, 0, 8)
        layout.setSpacing(10)
        layout.addLayout(line)
        layout.addLayout(tree, 1)
        self.setTabOrder(self.search, self.view)

    def show_groups(self, groups: Sequence[GroupInfo]) -> None:
        """Show these, the same line chosen as before where it is still there."""
        self._groups = groups
        self._fill()

    def await_line(self, key: tuple[str, int]) -> None:
        """Choose this line as soon as it is there."""
        self._awaited = key
        if (found := self.table.find(key)).isValid():
            self._awaited = None
            self.view.setCurrentIndex(found)

    def place(self) -> Place | None:
        """The current line."""
        return self.table.place(self.view.currentIndex())

    def _fill(self) -> None:
        before = self.place()
        self._filling = True
        self.table.fill(self._groups, self.search.text())
        for row, group in enumerate(self.table.groups):
            index = self.table.index(row, 0)
            self.view.setExpanded(index, bool(self.search.text()) or group.id not in self._closed)
        found = QModelIndex()
        for key in (self._awaited, before.key if before else None):
            if key is not None and not found.isValid():
                found = self.table.find(key)
        if found.isValid() and self._awaited is not None and self.table.find(self._awaited) == found:
            self._awaited = None
        if not found.isValid():
            found = self._first()
        if found.isValid():
            self.view.setCurrentIndex(found)
            self.view.scrollTo(found)
        self._filling = False
        self.chosen.emit(self.place())

    def _first(self) -> QModelIndex:
        for row, group in enumerate(self.table.groups):
            if group.tags:
                return self.table.index(0, 0, self.table.index(row, 0))
        return self.table.index(0, 0)

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit(self.place())

    def _fold(self, index: QModelIndex) -> None:
        """A click on a group's caret folds it."""
        if not index.parent().isValid():
            at = self.view.viewport().mapFromGlobal(self.view.cursor().pos()).x()
            if at <= theme.px(22):
                self.view.setExpanded(index, not self.view.isExpanded(index))

    def _double(self, index: QModelIndex) -> None:
        if index.parent().isValid():
            self.key_pressed.emit("edit")
        else:
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def _note(self, index: QModelIndex, closed: bool) -> None:
        place = self.table.place(index)
        if place is not None and not self._filling and not self.search.text():
            (self._closed.add if closed else self._closed.discard)(place.group.id)
