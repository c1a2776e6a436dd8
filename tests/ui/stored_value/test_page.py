"""The ledger of stored value: movements and balances, filtered, and the ways on from a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from tests.services.stored_value.counter import Counter
from tests.ui.stored_value.shop import dialog, fill, opened
from ui import theme
from ui.dialogs.sheet import SheetDialog
from ui.dialogs.statement import StatementDialog
from ui.dialogs.stored_value.payout import PayoutDialog
from ui.dialogs.stored_value.top_up import TopUpDialog
from ui.main_window import MainWindow
from ui.pages.stored_value import StoredValuePage


@pytest.fixture
def counter(store: Store) -> Counter:
    counter = fill(store)
    counter.top_up(counter.people["李秀英"], 30_000, 3_000)
    return counter


@pytest.fixture
def window(qtbot: Any, store: Store, counter: Counter, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, store, tmp_path) as shown:
        yield shown


@pytest.fixture
def page(qtbot: Any, window: MainWindow) -> StoredValuePage:
    shown = window.show_view("tiers", "stored")
    assert isinstance(shown, StoredValuePage)
    qtbot.waitUntil(lambda: shown.found is not None and window.context.jobs.idle)
    return shown


def at_rest(qtbot: Any, page: StoredValuePage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.idle)


def test_movements_of_a_period_and_what_customers_hold(
    qtbot: Any, page: StoredValuePage, qtmodeltester: Any
) -> None:
    qtmodeltester.check(page.moved, force_py=True)
    kinds = [one.kind for one in page.found.book.movements]
    assert kinds == ["topup", "spent", "returned"]  # thirty days: the first top-up lies before
    assert "400.00" in page.tiles["principal"].accessibleName()
    assert "330.00" in page.tiles["topup"].accessibleName()
    page.chips["spent"].click()
    at_rest(qtbot, page)
    assert [one.kind for one in page.found.book.movements] == ["spent"]
    assert (
        "330.00" in page.tiles["topup"].accessibleName()
    )  # the sums are those of the period, whatever is listed
    page.bar.period.choose("year")
    page.chips["all"].click()
    at_rest(qtbot, page)
    assert len(page.found.book.movements) == 5


def test_tools_that_find_no_room_beside_the_views_show_their_icons(
    qtbot: Any, store: Store, counter: Counter, tmp_path: Path
) -> None:
    with opened(qtbot, store, tmp_path, "en") as window:
        window.resize(1000, 700)
        page = window.show_view("tiers", "stored")
        assert isinstance(page, StoredValuePage)
        button = page.bar.packages
        for scale, short in ((1.0, False), (1.3, True), (1.0, False)):
            theme.instance().apply("light", scale)
            qtbot.waitUntil(lambda short=short: (button.width() == button.height()) is short)


def test_balances_and_who_has_not_used_theirs(qtbot: Any, page: StoredValuePage, qtmodeltester: Any) -> None:
    page.switch.buttons()[1].click()
    at_rest(qtbot, page)
    qtmodeltester.check(page.held, force_py=True)
    assert [one.stored for one in page.found.holders] == [33_000, 16_000]
    page.chips["unused"].click()
    at_rest(qtbot, page)
    assert page.found.holders == ()
    assert page.stack.currentIndex() == 2
    page.empty.buttons[0].click()
    at_rest(qtbot, page)
    assert page.chips["all"].isChecked()
    assert len(page.found.holders) == 2
    page.chips["unused"].click()
    at_rest(qtbot, page)
    page.switch.buttons()[0].click()  # the filter of the balances does not fit the movements
    at_rest(qtbot, page)
    assert page.chips["all"].isChecked()
    assert page.moved.rowCount() == 3


def test_from_a_line_to_statement_top_up_payout_and_paper(
    qtbot: Any, page: StoredValuePage, window: MainWindow, counter: Counter
) -> None:
    page.moved_view.go_to(1)
    assert page.contact() == counter.people["陈雨晴"]
    for name, kind in (("statement", StatementDialog), ("top_up", TopUpDialog), ("pay_out", PayoutDialog)):
        page.acts[name].click()
        shown = dialog(qtbot, window, kind)
        assert shown.contact == counter.people["陈雨晴"]
        shown.discard()
    page.moved_view.link_clicked.emit(0, "paper")
    sheet = dialog(qtbot, window, SheetDialog)
    assert "T261122-001" in sheet.printed.title
