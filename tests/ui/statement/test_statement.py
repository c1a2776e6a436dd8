"""The statement in the window: each balance has its ledger, each entry its steps, and it leaves as PDF and workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from models.store import Store
from services.undo import undo
from tests.services.stored_value.counter import Counter
from tests.ui.printing.test_printing import pdf_pages
from tests.ui.stored_value.shop import dialog, fill, opened
from ui.dialogs.statement import StatementDialog
from ui.main_window import MainWindow
from ui.printing.document import Col, Document, Table, Title


@pytest.fixture
def counter(store: Store) -> Counter:
    return fill(store)


@pytest.fixture
def window(qtbot: Any, store: Store, counter: Counter, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, store, tmp_path) as shown:
        yield shown


@pytest.fixture
def shown(qtbot: Any, window: MainWindow, counter: Counter) -> Any:
    window.open_statement(counter.people["陈雨晴"])
    found = dialog(qtbot, window, StatementDialog)
    qtbot.waitUntil(lambda: found.found is not None and window.context.jobs.idle)
    return found


def steps(shown: Any) -> list[str]:
    rows = shown.steps.rows
    items = (rows.itemAt(n).widget() for n in range(rows.count()))
    return [one.accessibleName() for one in items if one is not None and one.accessibleName()]


def test_every_entry_says_how_it_came_about(qtbot: Any, shown: Any, qtmodeltester: Any) -> None:
    qtmodeltester.check(shown.entries.tables[True], force_py=True)
    entries = shown.entries
    assert [one.of("principal") for one in entries.rows] == [-32_800, 2_400, -9_600, 50_000]
    assert entries.sum.text() == "584.00 − 424.00 = 160.00"
    assert entries.proved.text() == "和余额一致"
    entries.views[True].go_to(entries.rows[1].operation)
    qtbot.waitUntil(lambda: any("按原单的付法退回本金" in one for one in steps(shown)))
    assert steps(shown)[-1].endswith("24.00")
    assert shown.steps.slip.isVisible()
    assert "积分 −24" in shown.steps.also.text()


def test_cards_switch_the_ledger_and_the_time_its_beginning(qtbot: Any, shown: Any) -> None:
    shown.tiles["points"].click()
    qtbot.waitUntil(lambda: shown.context.jobs.idle)
    assert shown.ledger == "points"
    assert shown.entries.sum.text() == "424 − 24 = 400"
    shown.tiles["growth"].click()
    assert shown.entries.tables[False].rowCount() == 3


def test_what_is_undone_meanwhile_appears(qtbot: Any, shown: Any, window: MainWindow, store: Store) -> None:
    newest = shown.entries.rows[0].operation
    act = window.context.act()
    window.context.operations.run(lambda opened_: undo(opened_, act, newest))
    qtbot.waitUntil(lambda: len(shown.entries.rows) == 5)
    assert shown.entries.rows[0].turns == "undo"
    assert shown.entries.proved.text() == "和余额一致"


def test_it_leaves_as_pdf_and_workbook(qtbot: Any, shown: Any, tmp_path: Path) -> None:
    shown.write_to(tmp_path / "s.pdf")
    qtbot.waitUntil((tmp_path / "s.pdf").exists)
    (text,) = pdf_pages(tmp_path / "s.pdf")
    for said in ("陈雨晴的对账单", "138****5210", "584.00−424.00=160.00", "退货#261024-001"):
        assert said in text
    shown.write_to(tmp_path / "s.xlsx")
    qtbot.waitUntil((tmp_path / "s.xlsx").exists)
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    assert book.sheetnames == ["储值", "积分", "成长值"]
    rows = list(book["储值"].values)
    assert [row[3] for row in rows[2:]] == [500, -96, 24, -328]
    assert rows[-1][-1] == 160


def test_a_long_table_goes_on_with_its_head(qapp: Any) -> None:
    table = Table([Col("Time"), Col("What", right=True)], [(f"{n}", "x") for n in range(90)], ("Total", "90"))
    sheet = Document("long", [Title("Long"), table])
    assert sheet.pages == 3
    parts = [[one.part for one in page if one.block is table] for page in sheet._pages]
    assert all(page[0] == 0 for page in parts)
    assert sorted(part for page in parts for part in page if part) == list(range(1, 92))
