"""A small window that hangs from a button, and the list of ticks that most of them hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
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

from ui import theme
from ui.widgets import ElidedLabel
from ui.widgets.painting import icon_in, rounded, tick_box

NOTE: Final = Qt.ItemDataRole.UserRole + 1
"""What stands at the right end of a line, a count for instance."""
_ALSO: Final = Qt.ItemDataRole.UserRole + 2
"""What finds a line beside its text."""


class Popup(QFrame):
    """A panel under the widget that opened it. Esc or a click elsewhere closes it; the focus goes back."""

    closed = Signal()

    def __init__(self, opener: QWidget, title: str = "", *, width: int = 300) -> None:
        super().__init__(opener, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._opener = opener
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        panel = QFrame()
        panel.setProperty("panel", "dialog")
        outer.addWidget(panel)
        self.body = QVBoxLayout(panel)
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(10)
        if title:
            self.body.addWidget(ElidedLabel(title, "bold"))
        self.setFixedWidth(theme.px(width))

    def open_under(self, anchor: QWidget | None = None, *, at_right: bool = False) -> None:
        """Show it below `anchor` (else the opener), kept on its screen."""
        anchor = anchor or self._opener
        self._fit()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        if at_right:
            corner.setX(corner.x() + anchor.width() - self.width())
        room = anchor.screen().availableGeometry()
        corner.setX(max(room.left() + 4, min(corner.x(), room.right() - self.width() - 4)))
        if corner.y() + self.height() > room.bottom() - 4:
            above = anchor.mapToGlobal(QPoint(0, -4)).y() - self.height()
            top = room.top() + 4
            corner.setY(above if above >= top else max(top, room.bottom() - self.height() - 4))
        self.move(corner)
        self.show()

    def _fit(self) -> None:
        """As high as all is at the width that is fixed, as far as the screen goes; Qt asks for the height at the width it
        would like."""
        self.adjustSize()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            room = self._opener.screen().availableGeometry().height() - 8
            self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), room))

    def add_footer(self, *widgets: QWidget) -> None:
        """A last line with these widgets at its right."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for widget in widgets:
            line.addWidget(widget)
        self.body.addLayout(line)

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()  # another editor may be higher or lower
            self._keep_on_screen()
        return answer

    def _keep_on_screen(self) -> None:
        room = self.screen().availableGeometry()
        top = max(room.top() + 4, room.bottom() - self.height() - 4)
        if self.y() > top:
            self.move(self.x(), top)

    def closeEvent(self, event: QEvent) -> None:
        super().closeEvent(event)  # type: ignore[arg-type]
        self.closed.emit()
        if self._opener.isVisible():
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)


class _TickDelegate(QStyledItemDelegate):
    """A line: tick box, text, note at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, theme.px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        area: QRect = option.rect
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            back = "accent_soft" if state & QStyle.StateFlag.State_Selected else "well"
            rounded(painter, area.adjusted(0, 1, 0, -1), 6, theme.color(back))
        left = area.left() + theme.px(8)
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color("ink3"))
            low = area.adjusted(theme.px(8), theme.px(6), -theme.px(8), 0)
            painter.drawText(low, int(_LEFT), str(index.data(Qt.ItemDataRole.DisplayRole)))
            painter.restore()
            return
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            side = theme.px(17)
            box = QRect(left, area.center().y() - side // 2, side, side)
            tick_box(painter, box, Qt.CheckState(ticked))
            left += side + theme.px(9)
        else:
            icon_in(painter, "plus", left, area.center().y(), theme.px(16), "accent")
            left += theme.px(16) + theme.px(9)
        right = area.right() - theme.px(8)
        note = index.data(NOTE)
        painter.setFont(theme.font("caption"))
        if note:
            painter.setPen(theme.color("ink3"))
            metrics = painter.fontMetrics()
            painter.drawText(area.adjusted(0, 0, -theme.px(8), 0), int(_RIGHT), str(note))
            right -= metrics.horizontalAdvance(str(note)) + theme.px(8)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink"))
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, area.top(), right - left, area.height()), int(_LEFT), text)
        painter.restore()


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TickList(QListWidget):
    """Lines to tick, by click, Space or Enter. `ticked()` follows every change; an extra line can offer to create.

    With `single` one tick takes the place of another.
    """

    ticked = Signal()
    extra_chosen = Signal()

    def __init__(
        self, name: str, *, rows: int = 7, single: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._single = single
        self.setAccessibleName(name)
        self.setItemDelegate(_TickDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._rows = rows

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(34) * max(2, min(self._rows, self.count())) + 4)

    def fill(self, lines: Iterable[tuple[object, str, str, bool]]) -> None:
        """Show (value, text, note, ticked)."""
        self.clear()
        self.add_lines((value, text, note, on, "") for value, text, note, on in lines)

    def add_lines(self, lines: Iterable[tuple[object, str, str, bool, str]], title: str = "") -> None:
        """Show further lines, under a title if one is given; the last of each is what finds it beside its text."""
        if title:
            head = QListWidgetItem(title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(head)
        for value, text, note, on, also in lines:
            line = QListWidgetItem(text)
            line.setData(Qt.ItemDataRole.UserRole, value)
            line.setData(NOTE, note)
            line.setData(_ALSO, also)
            line.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.addItem(line)
        self.updateGeometry()

    def set_ticked(self, values: Collection[object]) -> None:
        """Tick these lines and no others, without a signal."""
        for line in self._lines():
            if line.data(Qt.ItemDataRole.CheckStateRole) is not None:
                on = line.data(Qt.ItemDataRole.UserRole) in values
                line.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def set_notes(self, notes: Mapping[object, str]) -> None:
        """Show what stands at the right end of the lines, by value."""
        for line in self._lines():
            line.setData(NOTE, notes.get(line.data(Qt.ItemDataRole.UserRole), ""))

    def values(self) -> list[object]:
        """The values ticked, in the order of the lines."""
        return [
            line.data(Qt.ItemDataRole.UserRole)
            for line in self._lines()
            if line.checkState() == Qt.CheckState.Checked
        ]

    def all_values(self) -> list[object]:
        """All values, in the order of the lines."""
        return [
            line.data(Qt.ItemDataRole.UserRole)
            for line in self._lines()
            if line.data(Qt.ItemDataRole.CheckStateRole) is not None
        ]

    def _lines(self) -> list[QListWidgetItem]:
        return [line for line in (self.item(row) for row in range(self.count())) if line is not None]

    def set_extra(self, text: str) -> None:
        """A last line without a tick, for creating what was typed; empty = none."""
        if self._is_extra(self.item(self.count() - 1)):
            self.takeItem(self.count() - 1)
        if text:
            line = QListWidgetItem(text)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.addItem(line)

    def on_extra(self) -> bool:
        """Whether the line for creating is the current one."""
        return self._is_extra(self.currentItem())

    @staticmethod
    def _is_extra(line: QListWidgetItem | None) -> bool:
        return (
            line is not None
            and line.data(Qt.ItemDataRole.CheckStateRole) is None
            and bool(line.flags() & Qt.ItemFlag.ItemIsSelectable)
        )

    def narrow(self, text: str) -> None:
        """Hide the lines that do not hold `text`, and make the first match the current line."""
        wanted = text.casefold()
        first: QListWidgetItem | None = None
        title: QListWidgetItem | None = None
        for line in self._lines():
            if line.data(Qt.ItemDataRole.CheckStateRole) is None:
                if not self._is_extra(line):
                    title = line
                    title.setHidden(True)
                continue
            match = wanted in line.text().casefold() or wanted in str(line.data(_ALSO) or "")
            line.setHidden(not match)
            if match and title is not None:
                title.setHidden(False)
            if match and (first is None or line.text().casefold() == wanted != first.text().casefold()):
                first = line
        if first is None and self._is_extra(last := self.item(self.count() - 1)):
            first = last
        self.setCurrentItem(first)  # type: ignore[arg-type]

    def toggle(self, line: QListWidgetItem | None = None) -> None:
        """Turn the tick of a line, the current one unless named."""
        line = line or self.currentItem()
        if line is None or line.isHidden():
            return
        if line.data(Qt.ItemDataRole.CheckStateRole) is None:
            if self._is_extra(line):
                self.extra_chosen.emit()
            return
        on = line.checkState() == Qt.CheckState.Checked
        if self._single and not on:
            for other in self._lines():
                if other.checkState() == Qt.CheckState.Checked:
                    other.setCheckState(Qt.CheckState.Unchecked)
        line.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self.ticked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = self.itemAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if line is not None and self.state() != QAbstractItemView.State.DraggingState:
            self.toggle(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
            return
        super().keyPressEvent(event)
