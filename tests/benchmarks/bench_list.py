"""The contacts page over very many contacts, in the real window: first rows of a search and of a sort, the jump to the
end, everybody ticked. `pytest tests/benchmarks/bench_list.py -s -p no:xdist`."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest

from services.contact_query import ContactQuery
from services.stores import open_store
from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import machine
from ui import theme, translations
from ui.app import application
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.tables import State

CONTACTS = int(os.environ.get("HUDIE_BENCH_CONTACTS", "1000000"))
ROUNDS = 6
JUMP = 50.0


@pytest.fixture
def window(tmp_path: Path) -> Iterator[MainWindow]:
    application([])
    translations.install("zh_CN")
    theme.instance().apply("light", 1.0)
    kept = open_big(CONTACTS)
    kept.close()
    made = MainWindow(open_store(Path(kept.path), window=True), Machine(tmp_path / "hudie.ini"))
    made.resize(1440, 900)
    made.show()
    made.begin()
    yield made
    made.stop()
    made.deleteLater()


def _until(holds: Callable[[], bool]) -> float:
    """Milliseconds until something holds; the window's own loop turns meanwhile."""
    begun = time.perf_counter()
    while not holds():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        assert time.perf_counter() - begun < 60
    return (time.perf_counter() - begun) * 1000


def test_the_list(window: MainWindow) -> None:
    shown = window.contacts().list
    table, view = shown.table, shown.view

    def there(row: int) -> bool:
        return row < table.rowCount() and table.cells(row) is not None

    def loaded(query: ContactQuery) -> tuple[float, float]:
        shown.load(query)
        first = _until(lambda: table.state is State.READY and there(0))
        return first, first + _until(lambda: table.complete)

    print(
        f"\n{machine()}\n{CONTACTS:,} contacts in the window: milliseconds to the first rows, to all ids (medians)"
    )
    for name, query in {
        "by name": ContactQuery(sort="name"),
        "by date added": ContactQuery(sort="added_on", descending=True),
        "by area": ContactQuery(sort="area"),
        "search: wang": ContactQuery(text="wang"),
        "everybody": ContactQuery(sort="added_on", descending=True),
    }.items():
        times = [loaded(query) for _ in range(ROUNDS)][1:]
        first, whole = (statistics.median(column) for column in zip(*times, strict=True))
        print(f"  {name:16}{first:8.1f}{whole:8.0f}")
    ends, elsewhere = [], []
    for round_ in range(ROUNDS):
        loaded(
            ContactQuery(sort="added_on", descending=True)
        )  # what was read for the last round is forgotten
        last = table.rowCount() - 1
        for found, row in ((ends, last), (elsewhere, last // 2 + round_ * 20_000)):
            begun = time.perf_counter()
            view.scrollTo(table.index(row, 1))
            _until(lambda row=row: there(row))
            view.viewport().repaint()
            found.append((time.perf_counter() - begun) * 1000)
    jump = statistics.median(ends[1:])
    view.setFocus()
    begun = time.perf_counter()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    ticked = (time.perf_counter() - begun) * 1000
    assert table.tick_count() == table.rowCount() == CONTACTS
    print(f"  jump to the end {jump:.1f} ms (at most {JUMP:.0f}), to rows not read before"
          f" {statistics.median(elsewhere[1:]):.1f} ms; Ctrl+A {ticked:.1f} ms (at most {JUMP:.0f})")  # fmt: skip
    assert jump <= JUMP
    assert ticked <= JUMP
