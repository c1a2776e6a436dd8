"""A table over a short list that is in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject

from ui.tables.base import Index, Table
from ui.tables.columns import Column

Row = TypeVar("Row")


@dataclass(frozen=True)
class ListColumn(Generic[Row]):
    """A column and how to get its value from a row."""

    column: Column
    value: Callable[[Row], Any]


class ListTable(Table, Generic[Row]):
    """Rows of any kind. `key` gives a row's id; without it its place is its id."""

    def __init__(
        self,
        columns: Sequence[ListColumn[Row]],
        *,
        key: Callable[[Row], int] | None = None,
        ticks: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__([column.column for column in columns], ticks=ticks, parent=parent)
        self._values = tuple(column.value for column in columns)
        self._key = key
        self._rows: list[Row] = []
        self._places: dict[int, int] = {}
        self._ticked: set[int] = set()
        self.keeps_place = True

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; ticks of rows that are still there stay."""
        self.beginResetModel()
        self._rows = list(rows)
        key = self._key
        self._places = {place if key is None else key(row): place for place, row in enumerate(self._rows)}
        self._ticked &= self._places.keys()
        self.endResetModel()
        self.ticksChanged.emit()

    def row(self, place: int) -> Row:
        """The row at a place."""
        return self._rows[place]

    def update_row(self, place: int, row: Row) -> None:
        """Show another row with the same id in its place."""
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def cells(self, row: int) -> Sequence[Any]:
        held = self._rows[row]
        return [value(held) for value in self._values]

    def row_id(self, row: int) -> int:
        return row if self._key is None else self._key(self._rows[row])

    def row_of(self, row_id: int) -> int:
        return self._places.get(row_id, -1)

    def ticked(self, row: int) -> bool:
        return self.row_id(row) in self._ticked

    def set_ticked(self, first: int, last: int, on: bool) -> None:
        ids = {self.row_id(row) for row in range(first, last + 1)}
        self._ticked = self._ticked | ids if on else self._ticked - ids
        self._ticks_changed()

    def tick_all(self) -> None:
        self._ticked = set(self._places)
        self._ticks_changed()

    def clear_ticks(self) -> None:
        self._ticked = set()
        self._ticks_changed()

    def tick_count(self) -> int:
        return len(self._ticked)

    def _ticks_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticksChanged.emit()
