"""What both kinds of table share: cells by column, ticks, and the roles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.tables.columns import COLD, Column, Role, tip, worded

Index = QModelIndex | QPersistentModelIndex


class Table(QAbstractTableModel):
    """A table over columns whose rows have ids. With `ticks` the first column is a tick box."""

    ticksChanged = Signal()

    def __init__(
        self, columns: Sequence[Column], *, ticks: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = tuple(columns)
        self.offset = 1 if ticks else 0

    # -- what a kind of table answers --------------------------------------------------------------

    def cells(self, row: int) -> Sequence[Any] | None:
        """The values of a row, one per column; None while they are not at hand."""
        raise NotImplementedError

    def row_id(self, row: int) -> int:
        """The id of the row."""
        raise NotImplementedError

    def row_of(self, row_id: int) -> int:
        """The row that has this id, or -1."""
        raise NotImplementedError

    def ticked(self, row: int) -> bool:
        """Whether the row is ticked."""
        return False

    def set_ticked(self, first: int, last: int, on: bool) -> None:
        """Tick or untick the rows first … last."""

    def tick_all(self) -> None:
        """Tick every row."""

    def clear_ticks(self) -> None:
        """Untick every row."""

    def tick_count(self) -> int:
        """How many rows are ticked."""
        return 0

    # -- Qt ------------------------------------------------------------------------------------------

    def column(self, section: int) -> Column | None:
        """The column of a section; None for the tick box."""
        index = section - self.offset
        return self.columns[index] if 0 <= index < len(self.columns) else None

    def section(self, key: str) -> int:
        """The section of the column `key`."""
        return [column.key for column in self.columns].index(key) + self.offset

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns) + self.offset

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, section = index.row(), index.column()
        if role == Role.ROW_ID:
            return self.row_id(row)
        if role == Role.TICKED:
            return self.ticked(row)
        column = self.column(section)
        if column is None:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if self.ticked(row) else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("ticked") if self.ticked(row) else self.tr("not ticked")
            return None
        if role == Role.KIND:
            return column.kind
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Role.VALUE,
            Role.COLD,
        ):
            return self._text(row, section - self.offset, column, role)
        return None

    def _text(self, row: int, place: int, column: Column, role: int) -> Any:
        cells = self.cells(row)
        if role == Role.COLD:
            return cells is None
        if cells is None:
            return None if role in (Role.VALUE, Qt.ItemDataRole.ToolTipRole) else COLD
        value = cells[place]
        if role == Role.VALUE:
            return value
        text = worded(column.kind, value)
        return tip(value, text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column(section)
        if column is None:
            return self.tr("Ticked") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return None
