"""The day close in the window: a difference needs a reason, the lock prints, and what is closed is only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.stored_value.topping_up import top_up
from tests.services.stored_value.counter import Counter
from tests.ui.printing.test_printing import pdf_pages
from tests.ui.stored_value.shop import dialog, fill, opened
from ui.dialogs.sheet import SheetDialog
from ui.main_window import MainWindow
from ui.pages.day_close import DayClosePage
from ui.pages.day_close.cash_pane import FloatDialog
from ui.pages.day_close.figures import Figures
from ui.printing import write_pdf

TODAY = "2026-11-22"


@pytest.fixture
def window(qtbot: Any, store: Store, tmp_path: Path) -> Iterator[MainWindow]:
    counter: Counter = fill(store)
    who = counter.people["李秀英"]
    counter.top_up(who, 30_000, 3_000)
    counter.buy(who, 12_000)
    counter.buy(who, 5_000, stored=0)
    with opened(qtbot, store, tmp_path) as shown:
        yield shown


@pytest.fixture
def page(qtbot: Any, window: MainWindow) -> DayClosePage:
    shown = window.show_view("tiers", "day")
    assert isinstance(shown, DayClosePage)
    qtbot.waitUntil(lambda: shown.found is not None and window.context.jobs.idle)
    return shown


def test_the_day_is_counted_closed_and_printed(
    qtbot: Any, page: DayClosePage, window: MainWindow, store: Store, tmp_path: Path, qtmodeltester: Any
) -> None:
    qtmodeltester.check(page.figures.payments.table, force_py=True)
    pane = page.pane
    assert pane.expected.text() == "650.00"
    assert pane.before[0].isVisible()
    pane.press()
    assert pane.counted.error
    pane.counted.set_text("648")
    pane.press()
    assert pane.reason.error
    assert not store.value("SELECT count(*) FROM day_close")
    pane.reason.set_text("找零误差")
    qtbot.keyClick(pane.reason.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = dialog(qtbot, window, SheetDialog)
    assert store.row("SELECT on_date, expected_cash, counted_cash, reason FROM day_close") == (
        TODAY, 65_000, 64_800, "找零误差",
    )  # fmt: skip
    write_pdf(sheet.printed, tmp_path / "day.pdf")
    (text,) = pdf_pages(tmp_path / "day.pdf")
    for said in ("日结单", "已锁定", "销售额170.00", "+300.00", "=350.00", "−2.00·找零误差"):
        assert said in text
    sheet.discard()
    assert pane.counted.editor.isReadOnly()
    pane.press()  # prints once more, closes nothing
    dialog(qtbot, window, SheetDialog)
    assert store.value("SELECT count(*) FROM day_close") == 1


def test_payments_and_staff_stand_one_below_the_other_where_an_amount_would_be_cut(
    qtbot: Any, window: MainWindow
) -> None:
    figures = Figures(window.context)
    qtbot.addWidget(figures)
    figures.show()
    for width, beside in ((900, True), (780, False)):
        figures.resize(width, 900)
        QApplication.processEvents()
        payments, staff = figures.payments.geometry(), figures.staff.geometry()
        assert (payments.top() == staff.top()) is beside


def test_days_before_are_looked_at_and_the_float_is_changed(
    qtbot: Any, page: DayClosePage, window: MainWindow, store: Store
) -> None:
    assert not page.bar.forth.isEnabled()
    page.pane.before[3].click()
    qtbot.waitUntil(lambda: page.found.figures.on_date == "2026-10-02")
    assert page.figures.bridge.day.text() == "2026 年 10 月 02 日 星期五"
    page.step(100)  # never beyond today
    qtbot.waitUntil(lambda: page.found.figures.on_date == TODAY)
    page.step(-1)
    qtbot.waitUntil(lambda: page.found.figures.on_date == "2026-11-21")
    assert not page.found.figures.moved
    assert page.figures.nothing.isVisible()
    assert not page.figures.payments.isVisible()
    page.pane.change.click()
    form = dialog(qtbot, window, FloatDialog)
    form.fields["opening_cash"].set_text("500")
    form.save()
    qtbot.waitUntil(lambda: page.pane.float.text() == "500.00")


def test_what_was_paid_meanwhile_is_counted_before_the_lock(
    qtbot: Any, page: DayClosePage, window: MainWindow, store: Store
) -> None:
    page.pane.counted.set_text("650")
    assert page.unsaved()
    top_up(store, window.context.act(), 1, 10_000)
    page.pane.press()
    qtbot.waitUntil(lambda: bool(page.pane.counted.error))
    qtbot.waitUntil(lambda: page.pane.expected.text() == "750.00")
    assert not store.value("SELECT count(*) FROM day_close")
