"""Item models, their view and the frame with its states, over a real store."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.store import Store
from services.selection import AllMatching, Ids
from ui.jobs import Jobs
from ui.tables import (
    Cell,
    Column,
    Kind,
    ListColumn,
    ListTable,
    Marked,
    PagedTable,
    Role,
    State,
    TableFrame,
    TableView,
    Tag,
    WholeRows,
    worded,
)
from ui.tables.delegate import CellPainter, fit_chips

COLUMNS = (
    Column("name", "Name", Kind.NAME, 150),
    Column("phone", "Phone", Kind.TEXT, 130, tone="ink2"),
    Column("tags", "Tags", Kind.CHIPS, 160, stretch=True, sortable=False),
    Column("spent", "Spent", Kind.MONEY, 110),
    Column("notes", "Notes", hidden=True),
)


class Numbers:
    """A source whose query is how many rows there are, counted by SQLite; an even row has no tags."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self) -> None:
        self.gone: set[int] = set()
        self.broken = False

    def _ids(self, store: Store, many: int) -> array[int]:
        if self.broken:
            raise OSError("the file is away")
        sql = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT x FROM n"
        return array("q", (x for (x,) in (store.rows(sql, (many,)) if many else ()) if x not in self.gone))

    def first_ids(self, store: Store, query: Any, limit: int) -> array[int]:
        return self._ids(store, query)[:limit]

    def ids(self, store: Store, query: Any) -> array[int]:
        return self._ids(store, query)

    def rows(self, store: Store, ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
        tags = (Tag("宝妈", "plum"), Tag("小区A", "slate"))
        return {x: (f"客户{x}", f"138****{x:04}", tags if x % 2 else (), x * 100 - 100, "") for x in ids}


@pytest.fixture
def source() -> Numbers:
    return Numbers()


@pytest.fixture
def table(jobs: Jobs, source: Numbers) -> PagedTable:
    return PagedTable(jobs, source)


def _show(qtbot: QtBot, table: PagedTable) -> TableView:
    view = TableView(table, name="Contacts")
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    return view


def _load(qtbot: QtBot, table: PagedTable, many: int) -> None:
    table.load(many)
    qtbot.waitUntil(lambda: table.complete and table.state is State.READY)


def test_a_paged_table_keeps_the_rules_of_item_models(
    qtbot: QtBot, table: PagedTable, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(table)
    _load(qtbot, table, 1000)
    assert table.rowCount() == 1000
    qtmodeltester.check(table)


def test_cold_cells_wait_and_are_filled(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 5000)
    cold = table.index(4000, 1)
    assert cold.data() == "…"
    with qtbot.waitSignal(table.dataChanged):
        pass
    assert cold.data() == "客户4001"
    assert table.index(0, 1).data() == "客户1"


def test_rows_that_came_meanwhile_are_filled_in(qtbot: QtBot, table: PagedTable, source: Numbers) -> None:
    source.gone = set(range(301, 601))
    _load(qtbot, table, 600)
    qtbot.waitUntil(lambda: table.index(299, 1).data() == "客户300")
    source.gone = set()
    table.reload()
    qtbot.waitUntil(lambda: table.rowCount() == 600)
    qtbot.waitUntil(lambda: table.index(300, 1).data() == "客户301")


def test_only_the_newest_query_is_shown(qtbot: QtBot, table: PagedTable) -> None:
    for many in (900, 300, 7):
        table.load(many)
    qtbot.waitUntil(lambda: table.complete)
    assert table.rowCount() == 7


def test_reload_keeps_place_ticks_and_current_row(qtbot: QtBot, table: PagedTable, source: Numbers) -> None:
    _load(qtbot, table, 2000)
    view = _show(qtbot, table)
    assert view.go_to(1500)
    table.set_ticked(9, 9, True)
    scroll = view.verticalScrollBar().value()
    source.gone = {1}
    with qtbot.waitSignal(table.modelReset):
        table.reload()
    assert view.current_id == 1500
    assert view.currentIndex().row() == 1498
    assert view.verticalScrollBar().value() == scroll
    assert table.selection() == Ids((10,))


def test_a_new_query_starts_at_the_top_without_ticks(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 2000)
    view = _show(qtbot, table)
    view.go_to(1999)
    table.tick_all()
    _load(qtbot, table, 100)
    assert view.verticalScrollBar().value() == 0
    assert view.current_id is None
    assert table.tick_count() == 0


def test_select_all_is_a_query(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 3000)
    view = _show(qtbot, table)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.tick_count() == 3000
    view.go_to(5)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert table.selection() == AllMatching(3000, frozenset({5}))  # type: ignore[arg-type]
    assert table.tick_count() == 2999
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert table.selection() == Ids(())


def test_rows_are_ticked_by_key_and_pointer(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 50)
    view = _show(qtbot, table)
    view.go_to(1)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selection() == Ids((1, 2, 3))
    box = view.visualRect(table.index(4, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    box = view.visualRect(table.index(6, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, box)
    assert table.selection() == Ids((1, 2, 3, 5, 6, 7))
    assert table.index(4, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_current_and_opened_row(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 50)
    view = _show(qtbot, table)
    with qtbot.waitSignal(view.current_changed) as heard:
        view.go_to(7)
    assert heard.args == [7]
    with qtbot.waitSignal(view.opened) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [7]


def test_focus_without_the_keyboard_makes_no_row_current(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 50)
    view = _show(qtbot, table)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert view.current_id is None
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current_id == 1
    assert view.selectionModel().isRowSelected(0)


def test_the_header_asks_for_a_sort(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 5)
    view = _show(qtbot, table)
    asked: list[tuple[str, bool]] = []
    view.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    header = view.horizontalHeader()
    for key in ("spent", "spent", "name", "tags"):
        place = QPoint(header.sectionViewportPosition(table.section(key)) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("spent", True), ("spent", False), ("name", False)]


def test_columns_are_remembered(qtbot: QtBot, table: PagedTable, jobs: Jobs) -> None:
    view = _show(qtbot, table)
    assert view.isColumnHidden(table.section("notes"))
    view.show_column("notes", True)
    view.show_column("phone", False)
    view.horizontalHeader().moveSection(table.section("spent"), 1)
    view.horizontalHeader().resizeSection(table.section("name"), 222)
    view.set_sorted("spent", True)
    kept = view.state()
    other = _show(qtbot, PagedTable(jobs, Numbers()))
    other.restore(kept)
    assert other.state() == kept
    assert kept["order"][0] == "spent"
    assert kept["sort"] == ["spent", True]
    other.restore({"order": ["gone"], "widths": {"gone": 3}, "hidden": ["gone"], "sort": ["gone", True]})


def test_the_tick_column_stays_first(qtbot: QtBot, table: PagedTable) -> None:
    view = _show(qtbot, table)
    view.horizontalHeader().moveSection(2, 0)
    assert view.horizontalHeader().visualIndex(0) == 0


def test_the_stretching_column_takes_what_is_left(qtbot: QtBot, table: PagedTable) -> None:
    view = _show(qtbot, table)
    header = view.horizontalHeader()
    assert header.length() == view.viewport().width()
    view.resize(1200, 500)
    assert header.length() == view.viewport().width()


def _frame(qtbot: QtBot, table: PagedTable) -> TableFrame:
    frame = TableFrame(
        TableView(table, name="Contacts"), table, word=lambda error: ("Can't read", str(error))
    )
    qtbot.addWidget(frame)
    frame.resize(900, 500)
    frame.show()
    return frame


def test_nothing_found_and_back(qtbot: QtBot, table: PagedTable) -> None:
    frame = _frame(qtbot, table)
    frame.set_empty("magnifying-glass", "Nothing matches", "", ("Clear filters",))
    _load(qtbot, table, 0)
    assert frame.empty.isVisible()
    with qtbot.waitSignal(frame.acted) as heard:
        frame.empty.buttons[0].click()
    assert heard.args == [0]
    _load(qtbot, table, 3)
    assert not frame.empty.isVisible()


def test_a_failure_is_worded_and_retried(
    qtbot: QtBot, table: PagedTable, source: Numbers, errors: list[BaseException]
) -> None:
    frame = _frame(qtbot, table)
    source.broken = True
    table.load(10)
    qtbot.waitUntil(lambda: table.state is State.FAILED)
    assert frame.failure.isVisible()
    source.broken = False
    frame.failure.buttons[0].click()
    qtbot.waitUntil(lambda: table.complete)
    assert not frame.failure.isVisible()
    assert table.rowCount() == 10
    assert errors == []


def test_the_skeleton_comes_only_after_a_while(qtbot: QtBot, table: PagedTable) -> None:
    frame = _frame(qtbot, table)
    table.stateChanged.emit(State.LOADING)
    assert not frame.skeleton.isVisible()
    qtbot.waitUntil(frame.skeleton.isVisible)
    table.stateChanged.emit(State.READY)
    assert not frame.skeleton.isVisible()


def test_a_million_rows_are_at_hand(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 1_000_000)
    view = _show(qtbot, table)
    table.tick_all()
    assert table.tick_count() == 1_000_000
    view.scrollToBottom()
    qtbot.waitUntil(lambda: table.index(999_999, 1).data() == "客户1000000")


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.MONEY, 0, "—"),
        (Kind.MONEY, None, "—"),
        (Kind.MONEY, 986_000, "9,860.00"),
        (Kind.MONEY, -5, "−0.05"),
        (Kind.MONEY, 4_000_000_000_05, "4,000,000,000.05"),
        (Kind.NUMBER, 0, "0"),
        (Kind.NUMBER, -1200, "−1,200"),
        (Kind.NUMBER, None, "—"),
        (Kind.TEXT, None, ""),
        (Kind.DATE, Cell("4 days ago", "2026-11-18 19:40"), "4 days ago"),
        (Kind.CHIPS, (Tag("a"), Tag("b")), "a, b"),
        (Kind.CHIPS, None, ""),
        (Kind.STATUS, Tag("done", "accent"), "done"),
        (Kind.ICON_TEXT, Marked("info", "only 7 digits"), "only 7 digits"),
    ],
)
def test_values_are_worded(kind: Kind, value: object, text: str) -> None:
    assert worded(kind, value) == text


def test_chips_are_read_aloud_and_those_that_do_not_fit_counted(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 3)
    assert table.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "宝妈, 小区A"
    assert table.index(0, 3).data(Role.KIND) is Kind.CHIPS
    tags = [Tag(f"tag {number}") for number in range(6)]
    placed, rest = fit_chips(tags, 120)
    assert len(placed) + rest == 6
    assert rest > 0
    assert all(left + width <= 120 for _, left, width in placed)
    assert fit_chips([Tag("a very long name of a tag")], 60)[1] == 0


@dataclass(frozen=True)
class _Act:
    id: int
    what: str
    state: Tag


def _acts() -> ListTable[_Act]:
    table: ListTable[_Act] = ListTable(
        [
            ListColumn(Column("what", "What", width=200), lambda act: act.what),
            ListColumn(Column("state", "State", Kind.STATUS), lambda act: act.state),
            ListColumn(Column("more", "More", Kind.LINK), lambda act: "Undo…"),
        ],
        key=lambda act: act.id,
        ticks=True,
    )
    table.set_rows(
        [_Act(number, f"import {number}", Tag("can be undone", "accent")) for number in (30, 20, 10)]
    )
    return table


def test_a_short_list_keeps_the_rules_of_item_models(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(_acts())


def test_a_short_list_ticks_links_and_keeps_its_current_row(qtbot: QtBot) -> None:
    table = _acts()
    view = TableView(table, name="History")
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    view.go_to(20)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    table.set_rows([_Act(20, "import", Tag("undone")), _Act(5, "tag", Tag("undone"))])
    assert view.current_id == 20
    assert [table.ticked(row) for row in range(2)] == [True, False]
    place = view.visualRect(table.index(1, 3)).center()
    with qtbot.waitSignal(view.link_clicked) as heard:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [5, "more"]


def test_tooltips_say_only_what_the_cell_does_not(qtbot: QtBot) -> None:
    table = _acts()
    view = TableView(table, name="History")
    qtbot.addWidget(view)
    view.show()
    painter = view.itemDelegate()
    assert isinstance(painter, CellPainter)
    assert painter.tip(view, table.index(0, 1)) == ""
    table.set_rows([_Act(1, "a long story " * 20, Tag("undone"))])
    assert painter.tip(view, table.index(0, 1)).startswith("a long story")


def test_painting_asks_the_store_for_nothing_in_the_window_thread(qtbot: QtBot, table: PagedTable) -> None:
    _load(qtbot, table, 2000)
    view = _show(qtbot, table)
    holder: QWidget = view
    assert not holder.grab().isNull()


def test_columns_shrink_then_the_spare_ones_go(qtbot: QtBot) -> None:
    """At a larger text the last default column lay behind a scroll bar."""
    table: ListTable[_Act] = ListTable(
        [
            ListColumn(Column("kind", "What", width=200, least=100, stretch=True), lambda act: act.kind),
            ListColumn(Column("area", "Area", width=120, least=90, spare=1), lambda act: act.kind),
            ListColumn(Column("day", "Day", width=120, least=90), lambda act: act.kind),
        ]
    )
    view = TableView(table, name="History")
    qtbot.addWidget(view)
    view.show()

    def widths(room: int) -> list[int]:
        view.resize(room, 200)
        return [view.columnWidth(section) for section in range(3)]

    assert widths(600) == [360, 120, 120]
    shrunk = widths(350)
    assert sum(shrunk) <= 350
    assert all(width >= least for width, least in zip(shrunk, (100, 90, 90), strict=True))
    assert widths(250)[1] == 0
    assert view.state()["hidden"] == []
    assert widths(600) == [360, 120, 120]


def test_a_table_of_a_section_cuts_no_row(qtbot: QtBot) -> None:
    """Four and a half rows stood above empty room."""
    table: ListTable[_Act] = ListTable([ListColumn(Column("kind", "What"), lambda act: act.kind)])
    view = TableView(table, name="History", row_height=40)
    whole = WholeRows(view)
    qtbot.addWidget(whole)
    table.set_rows([_Act(number, "tag", Tag("undone")) for number in range(9)])
    whole.resize(400, 300)
    whole.show()
    assert view.viewport().height() % 40 == 0
    assert whole.minimumHeight() < 300 < whole.maximumHeight()
    table.set_rows([_Act(1, "tag", Tag("undone"))])
    assert whole.maximumHeight() < 100
