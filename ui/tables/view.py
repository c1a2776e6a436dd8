"""The view of tables: row selection, ticks, sorting by the header, columns that are moved, hidden and remembered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui import theme
from ui.tables.base import Index, Table
from ui.tables.columns import Column, Kind
from ui.tables.delegate import TICK_WIDTH, CellPainter
from ui.tables.header import Header
from ui.widgets.menu import Menu
from ui.widgets.painted import verbatim


class TableView(QTableView):
    """Shows a `Table`. Space ticks the current row, Shift with arrows ticks on, Ctrl+A ticks all, Enter opens.

    `current_changed(id | None)`, `opened(id)`, `link_clicked(id, key)`, `sort_requested(key, descending)`,
    `layout_changed()` when columns are moved, sized, hidden.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    link_clicked = Signal(object, str)
    sort_requested = Signal(str, bool)
    layout_changed = Signal()

    def __init__(
        self, table: Table, *, name: str, row_height: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._row_height = row_height
        self._anchor = -1
        self._current_id: int | None = None
        self._place: tuple[int | None, int] = (None, 0)
        self._place_row = -1
        self._fitting = False
        # What the user chose: widths at 100 %, and columns shown or hidden.
        self._widths: dict[str, int] = {}
        self._shown: dict[str, bool] = {}
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellPainter(self))
        self._header = Header(self)
        self.setHorizontalHeader(self._header)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        table.modelAboutToBeReset.connect(self._remember)
        self.setModel(table)
        table.modelReset.connect(self._return)
        table.ticksChanged.connect(self._repaint)
        self._header.sectionClicked.connect(self._sort)
        self._header.sectionMoved.connect(self._moved)
        self._header.sectionResized.connect(self._resized)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._header_menu)
        theme.instance().themeChanged.connect(self._restyle)
        self._restyle()

    # -- measures ---------------------------------------------------------------------------------

    def _restyle(self) -> None:
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(theme.px(self._row_height or theme.metrics().row))
        self._header.setFixedHeight(theme.px(theme.metrics().header_row))
        self._fit()

    def _chosen(self, column: Column) -> bool:
        return self._shown.get(column.key, not column.hidden)

    def _widths_of(self, column: Column) -> tuple[int, int]:
        """The least width of a column, and the one it has where there is room."""
        title = self._header.wanted_width(self._table.section(column.key))
        own = self._widths.get(column.key)
        if own is not None:
            return (max(theme.px(own), title),) * 2
        return max(theme.px(column.least or column.width), title), max(theme.px(column.width), title)

    def _fit(self) -> None:
        """Share the room out: full widths and the rest to what stretches, else less for all, else fewer columns."""
        if self._fitting:
            return
        self._fitting = True
        room = self.viewport().width()
        if self._table.offset:
            self._header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            self._header.resizeSection(0, theme.px(TICK_WIDTH))
            room -= theme.px(TICK_WIDTH)
        shown = [column for column in self._table.columns if self._chosen(column)]
        least = {column.key: self._widths_of(column)[0] for column in shown}
        if not any(column.hidden for column in shown):
            for column in sorted(shown, key=lambda c: -c.spare):
                if column.spare and sum(least.values()) > room and len(least) > 1:
                    del least[column.key]
        kept = [column for column in shown if column.key in least]
        for column in self._table.columns:
            self.setColumnHidden(self._table.section(column.key), column not in kept)
        full = {column.key: self._widths_of(column)[1] for column in kept}
        spare = room - sum(full.values())
        if spare < 0:
            slack = sum(full[key] - least[key] for key in full)
            part = min(1.0, -spare / slack) if slack else 0.0
            full = {key: width - int((width - least[key]) * part + 0.999) for key, width in full.items()}
        stretching = [column for column in kept if column.stretch]
        for number, column in enumerate(stretching):
            share = max(0, spare) // (len(stretching) - number)
            full[column.key] += share
            spare -= share
        for key, width in full.items():
            self._header.resizeSection(self._table.section(key), width)
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _resized(self, section: int, _old: int, new: int) -> None:
        if self._fitting or not new:
            return
        column = self._table.column(section)
        if column is not None and not column.stretch:
            self._widths[column.key] = round(new / theme.instance().scale)
        self._fit()
        self.layout_changed.emit()

    def _moved(self, _section: int, _old: int, _new: int) -> None:
        if self._table.offset and self._header.visualIndex(0) != 0:
            self._header.moveSection(self._header.visualIndex(0), 0)
            return
        self.layout_changed.emit()

    # -- sorting and columns --------------------------------------------------------------------------

    def set_sorted(self, key: str, descending: bool) -> None:
        """Mark the column `key` as sorted; an empty key marks none."""
        self._header.set_sorted(self._table.section(key) if key else -1, descending)

    def _sort(self, section: int) -> None:
        column = self._table.column(section)
        if column is None:
            self._tick_or_clear()
            return
        if not column.sortable:
            return
        if section == self._header.sorted_section:
            descending = not self._header.descending
        else:
            descending = column.kind in (Kind.NUMBER, Kind.MONEY, Kind.DATE)
        self.set_sorted(column.key, descending)
        self.sort_requested.emit(column.key, descending)
        self.layout_changed.emit()

    def _tick_or_clear(self) -> None:
        if self._table.tick_count():
            self._table.clear_ticks()
        else:
            self._table.tick_all()

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not shown and sum(map(self._chosen, self._table.columns)) == 1:
            return
        self._shown[key] = shown
        self._fit()
        self.layout_changed.emit()

    def columns_menu(self) -> Menu:
        """A menu that shows and hides columns."""
        menu = Menu("", self)
        for column in self._table.columns:
            action = QAction(verbatim(column.title), menu)
            action.setCheckable(True)
            action.setChecked(self._chosen(column))
            action.toggled.connect(lambda on, key=column.key: self.show_column(key, on))
            menu.addAction(action)
        return menu

    def _header_menu(self, place: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(place))

    def state(self) -> dict[str, Any]:  # type: ignore[override]
        """Order, widths, hidden columns and sort, as JSON can hold them."""
        header = self._header
        by_place = sorted(self._table.columns, key=lambda c: header.visualIndex(self._table.section(c.key)))
        sorted_column = self._table.column(header.sorted_section)
        return {
            "order": [column.key for column in by_place],
            "widths": dict(self._widths),
            "hidden": [c.key for c in by_place if not self._chosen(c)],
            "sort": [sorted_column.key, header.descending] if sorted_column else None,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` gave; columns it does not know stay as they are. The sort is only marked."""
        known = {column.key for column in self._table.columns}
        listed = [key for key in state.get("order", []) if key in known]
        hidden = set(state.get("hidden", []))
        self._widths = {key: int(width) for key, width in state.get("widths", {}).items() if key in known}
        self._shown = {key: key not in hidden for key in listed}
        for place, key in enumerate(listed):
            self._header.moveSection(
                self._header.visualIndex(self._table.section(key)), place + self._table.offset
            )
        sort = state.get("sort")
        if sort and sort[0] in known:
            self.set_sorted(sort[0], bool(sort[1]))
        self._restyle()

    # -- current row ----------------------------------------------------------------------------------

    @property
    def current_id(self) -> int | None:
        """The id of the current row."""
        return self._current_id

    def go_to(self, row_id: int) -> bool:
        """Make the row with this id current and bring it into sight; False when it is not in the table."""
        row = self._table.row_of(row_id)
        if row < 0:
            return False
        self._make_current(row, scroll=True)
        return True

    def go_by(self, step: int) -> None:
        """Move the current row by `step`."""
        count = self._table.rowCount()
        if count:
            row = self.currentIndex().row()
            self._make_current(max(0, min(count - 1, row + step if row >= 0 else 0)), scroll=True)

    def _make_current(self, row: int, *, scroll: bool) -> None:
        column = max(self.currentIndex().column(), self._table.offset)
        index = self._table.index(row, column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        blocked = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, flags)
        self.setAutoScroll(blocked)
        if scroll:
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._announce(self._table.row_id(current.row()) if current.isValid() else None)

    def _announce(self, row_id: int | None) -> None:
        if row_id != self._current_id:
            self._current_id = row_id
            self.current_changed.emit(row_id)

    def _remember(self) -> None:
        self._place = (self._current_id, self.verticalScrollBar().value())
        self._place_row = self.currentIndex().row()

    def _return(self) -> None:
        row_id, scroll = self._place
        keep = bool(getattr(self._table, "keeps_place", False))
        row = self._table.row_of(row_id) if row_id is not None else -1
        if row >= 0:
            self._make_current(row, scroll=False)
        elif keep and row_id is not None and self._place_row >= 0 and self._table.rowCount():
            # Who was current has left: the next one takes the place, for the keys that follow.
            self._make_current(min(self._place_row, self._table.rowCount() - 1), scroll=False)
        else:
            self._announce(None)
        self.verticalScrollBar().setValue(scroll if keep else 0)

    # -- keys and pointer --------------------------------------------------------------------------

    def _repaint(self) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row = self.currentIndex().row()
        ticks = bool(self._table.offset)
        if key == Qt.Key.Key_A and control:
            # The view's own Ctrl+A would select a million indexes.
            if ticks:
                self._table.tick_all()
        elif key == Qt.Key.Key_Space and row >= 0:
            if ticks:
                self._tick(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0 and not control:
            self.opened.emit(self._table.row_id(row))
        elif shift and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and row >= 0 and ticks:
            self._table.set_ticked(row, row, True)
            self.go_by(1 if key == Qt.Key.Key_Down else -1)
            self._table.set_ticked(self.currentIndex().row(), self.currentIndex().row(), True)
        elif key == Qt.Key.Key_Escape and ticks and self._table.tick_count():
            self._table.clear_ticks()
        elif key == Qt.Key.Key_Home and not control:
            self.go_by(-self._table.rowCount())
        elif key == Qt.Key.Key_End and not control:
            self.go_by(self._table.rowCount())
        else:
            super().keyPressEvent(event)

    def _tick(self, row: int) -> None:
        self._table.set_ticked(row, row, not self._table.ticked(row))
        self._anchor = row

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._table.column(index.column()) is None:
            if event.button() == Qt.MouseButton.LeftButton:
                self._tick_at(index.row(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().mousePressEvent(event)

    def _tick_at(self, row: int, shift: bool) -> None:
        if shift and 0 <= self._anchor < self._table.rowCount():
            first, last = sorted((self._anchor, row))
            self._table.set_ticked(first, last, self._table.ticked(self._anchor))
        else:
            self._tick(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        column = self._table.column(index.column()) if index.isValid() else None
        if column is not None and column.kind is Kind.LINK and event.button() == Qt.MouseButton.LeftButton:
            self.link_clicked.emit(self._table.row_id(index.row()), column.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        column = self._table.column(index.column()) if index.isValid() else None
        if column is None:
            self.mousePressEvent(event)
        elif column.kind is not Kind.LINK:
            self.opened.emit(self._table.row_id(index.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        column = self._table.column(index.column()) if index.isValid() else None
        hand = index.isValid() and (column is None or column.kind is Kind.LINK)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The item view's own handler would make the first row current without selecting it.
        QWidget.focusInEvent(self, event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.go_by(0)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()
