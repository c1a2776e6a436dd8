"""A table over a million rows: ordered ids at once, rows by windows when they come into sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final, Protocol

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from services.selection import AllMatching, Ids, Selection
from ui.alive import alive
from ui.jobs import Jobs
from ui.tables.base import Index, Table
from ui.tables.columns import Column

WINDOW: Final = 64
_KEPT: Final = 96
# Windows fetched by one read: the one in sight and its neighbour.
_AT_ONCE: Final = 2


class TableSource(Protocol):
    """Where a paged table gets its rows; every method runs in a reader thread."""

    columns: Sequence[Column]

    def first_ids(self, store: Any, query: Any, limit: int) -> array[int]:
        """The first ids of what `ids` will answer, quickly."""
        ...

    def ids(self, store: Any, query: Any) -> array[int]:
        """The ids of all rows, in order, as `array('q')`."""
        ...

    def rows(self, store: Any, ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
        """The values of these rows, one per column; a row that is gone is left out."""
        ...


class State(Enum):
    """What a table is about."""

    IDLE = "idle"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class PagedTable(Table):
    """Rows of a `TableSource` for one query at a time. `data()` never asks the store.

    `stateChanged(State)`; `totalChanged()` when the number of rows is known or changes.
    """

    stateChanged = Signal(object)
    totalChanged = Signal()

    def __init__(
        self, jobs: Jobs, source: TableSource, *, ticks: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(source.columns, ticks=ticks, parent=parent)
        self._jobs = jobs
        self._source = source
        self.query: Any = None
        self.state = State.IDLE
        self.error: BaseException | None = None
        self.complete = False
        # Whether the reset that comes keeps the place, because the query is the same.
        self.keeps_place = False
        self._ids: array[int] = array("q")
        self._windows: OrderedDict[int, list[Sequence[Any]]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        # Answers to questions of an older generation are dropped.
        self._generation = 0
        self._fetching = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)
        self._blank: tuple[None, ...] = (None,) * len(self.columns)
        self._all = False
        self._marked: set[int] = set()

    # -- loading ----------------------------------------------------------------------------------

    def load(self, query: Any) -> None:
        """Show what `query` finds; the rows in sight stay until the new ones are here. Unticks all."""
        self.query = query
        self._generation += 1
        generation = self._generation
        self.clear_ticks()
        self.complete = False
        self._set_state(State.LOADING)
        source = self._source

        def first(store: Any) -> tuple[array[int], Mapping[int, Sequence[Any]]]:
            ids = source.first_ids(store, query, WINDOW)
            return ids, source.rows(store, ids)

        def begun(answer: tuple[array[int], Mapping[int, Sequence[Any]]]) -> None:
            if generation != self._generation:
                return
            ids, rows = answer
            self._replace(ids, [rows.get(row_id, self._blank) for row_id in ids], keep=False)
            if len(ids) < WINDOW:
                self._completed()
            else:
                self._set_state(State.READY)
                self._load_all(generation)

        self._jobs.read(first, alive(self, begun), self._failed_in(generation), key=(id(self), "ids"))

    def reload(self) -> None:
        """Read the same query again and keep place, ticks and current row."""
        if self.query is None:
            return
        if self.state is State.FAILED or not self._ids:
            ticks = self._all, set(self._marked)
            self.load(self.query)
            self._all, self._marked = ticks
            return
        self._generation += 1
        self._stale.update(self._windows)
        self._touch(0, len(self._ids) - 1)
        self._load_all(self._generation)

    def _load_all(self, generation: int) -> None:
        query, source = self.query, self._source

        def finished(ids: array[int]) -> None:
            if generation != self._generation:
                return
            have = len(self._ids)
            if ids[:have] != self._ids:
                self._replace(ids, None, keep=True)
            elif len(ids) > have:
                self.beginInsertRows(QModelIndex(), have, len(ids) - 1)
                self._ids = ids
                if have % WINDOW:
                    self._stale.add(have // WINDOW)  # it was cut short
                self.endInsertRows()
            self._completed()

        self._jobs.read(
            lambda store: source.ids(store, query),
            alive(self, finished),
            self._failed_in(generation),
            key=(id(self), "ids"),
        )

    def _replace(self, ids: array[int], rows: list[Sequence[Any]] | None, *, keep: bool) -> None:
        self.keeps_place = keep
        self.beginResetModel()
        self._ids = ids
        self._windows.clear()
        self._stale.clear()
        self._wanted.clear()
        if rows:
            self._windows[0] = rows
        self.endResetModel()

    def _completed(self) -> None:
        self.complete = True
        self._set_state(State.READY)
        self.totalChanged.emit()
        if self._all or self._marked:
            self.ticksChanged.emit()

    def _failed_in(self, generation: int) -> Any:
        def failed(error: BaseException) -> None:
            if generation == self._generation:
                self.error = error
                self._set_state(State.FAILED)

        # The page may have been closed while the answer was on its way.
        return alive(self, failed)

    def _set_state(self, state: State) -> None:
        if state is not State.FAILED:
            self.error = None
        self.state = state
        self.stateChanged.emit(state)

    # -- rows -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def row_id(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, row_id: int) -> int:
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def ids(self) -> array[int]:
        """The ids of all rows known so far, in order; not to be changed."""
        return self._ids

    def cells(self, row: int) -> Sequence[Any] | None:
        number = row // WINDOW
        window = self._windows.get(number)
        if window is None or number in self._stale:
            self._want(number)
        place = row - number * WINDOW
        if window is None or place >= len(window):
            return None
        return window[place]

    def _want(self, number: int) -> None:
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        if not self._fetching and not self._soon.isActive():
            self._soon.start()

    def _fetch(self) -> None:
        # A timer may still fire between the end of the threads and that of the window.
        if self._fetching or not self._wanted or self._jobs.stopped:
            return
        numbers = list(self._wanted)[-_AT_ONCE:]
        # What was wanted before has been scrolled past; it is asked for again when it is painted.
        self._wanted.clear()
        generation, source = self._generation, self._source
        wanted = {number: self._ids[number * WINDOW : (number + 1) * WINDOW] for number in numbers}

        def read(store: Any) -> dict[int, list[Sequence[Any]]]:
            answer = {}
            for number, ids in wanted.items():
                rows = source.rows(store, ids)
                answer[number] = [rows.get(row_id, self._blank) for row_id in ids]
            return answer

        def arrived(answer: dict[int, list[Sequence[Any]]]) -> None:
            self._fetching = False
            for number, rows in answer.items():
                # The ids may have been replaced meanwhile, and the rows with them.
                if generation == self._generation and self._same(number, wanted[number]):
                    self._windows[number] = rows
                    self._windows.move_to_end(number)
                    self._stale.discard(number)
                    self._touch(number * WINDOW, number * WINDOW + len(rows) - 1)
            while len(self._windows) > _KEPT:
                old, _ = self._windows.popitem(last=False)
                self._stale.discard(old)
            if self._wanted:
                self._soon.start()

        def failed(error: BaseException) -> None:
            self._fetching = False
            if generation == self._generation:
                self.error = error
                self._set_state(State.FAILED)

        self._fetching = True
        self._jobs.read(read, alive(self, arrived), alive(self, failed))

    def _same(self, number: int, ids: array[int]) -> bool:
        return self._ids[number * WINDOW : (number + 1) * WINDOW] == ids

    def _touch(self, first: int, last: int) -> None:
        last = min(last, len(self._ids) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # -- ticks ------------------------------------------------------------------------------------

    def ticked(self, row: int) -> bool:
        return (self._ids[row] in self._marked) is not self._all

    def set_ticked(self, first: int, last: int, on: bool) -> None:
        ids = self._ids[first : last + 1]
        if on is not self._all:
            self._marked.update(ids)
        else:
            self._marked.difference_update(ids)
        self._ticks_changed()

    def tick_all(self) -> None:
        self._all = True
        self._marked.clear()
        self._ticks_changed()

    def clear_ticks(self) -> None:
        if self._all or self._marked:
            self._all = False
            self._marked.clear()
            self._ticks_changed()

    def tick_count(self) -> int:
        return len(self._ids) - len(self._marked) if self._all else len(self._marked)

    def selection(self) -> Selection:
        """The ticked rows: as a query with exceptions after `tick_all`, else as ids."""
        if self._all:
            return AllMatching(self.query, frozenset(self._marked))
        return Ids(tuple(sorted(self._marked)))

    def _ticks_changed(self) -> None:
        self._touch(0, len(self._ids) - 1)
        self.ticksChanged.emit()
