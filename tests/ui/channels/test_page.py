"""The view Channels by its keys and clicks: figures explained, money noted, channels edited, nothing typed lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from models.store import Store
from services import contacts
from services.channels import channels, costs
from services.channels.figures import Period
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from tests.ui.channels.hands import cell, press, top
from ui.main_window import MainWindow
from ui.pages.channels import ChannelsPage
from ui.pages.channels.explain import FigurePopup
from ui.pages.channels.money_dialogs import CostDialog, ReachDialog
from ui.widgets import Text


def test_the_table_shows_figures_and_a_total_of_sums(page: ChannelsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.list.table)
    keys = ("name", "reached", "added", "cost", "cost_per_friend", "state")
    shown = [[cell(page, row, key) for key in keys] for row in range(3)]
    assert shown == [
        ["门店\nIn the shop · 满 30 减 8", "—", "3", "60.00", "20.00", "In use"],
        ["抖音\nAds", "900", "1", "—", "—", "8 day(s) left"],
        ["小区\nIn the shop · 满 30 减 8", "—", "0", "—", "—", "In use"],
    ]
    assert list(page.list.total.texts()) == ["Total", "4", "0", "—", "—", "60.00", "15.00", "—"]
    page.list.view.sort_requested.emit("added", False)
    assert [row.held.channel.name for row in page.list.rows] == ["门店", "抖音", "小区"]
    assert [cell(page, row, "name").split("\n")[0] for row in range(3)] == ["抖音", "门店", "小区"]


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("cost", ["60.00", "60.00"]),
        ("added", ["3"]),
        ("cost_per_friend", ["60.00", "3", "20.00"]),
        ("reached", ["—"]),
        ("first_orders", ["0"]),
        ("cac", ["60.00", "0", "—"]),
    ],
)
def test_each_figure_explains_itself(page: ChannelsPage, qtbot: Any, key: str, numbers: list[str]) -> None:
    if page.list.view.isColumnHidden(page.list.table.section(key)):
        page.explain(page.list.rows[0].id, key)
    else:
        press(page, qtbot, 0, key)
    qtbot.waitUntil(lambda: top(FigurePopup) is not None)
    popup = top(FigurePopup)
    grid = popup.grid
    shown = [
        item.widget().text()
        for item in (grid.itemAtPosition(row, 1) for row in range(grid.rowCount()))
        if item is not None and item.widget() is not None and hasattr(item.widget(), "text")
    ]
    assert [text for text in shown if text and not text.startswith("of ")] == numbers
    popup.close()


def test_the_people_of_a_figure_are_shown_in_the_list(
    page: ChannelsPage, window: MainWindow, qtbot: Any
) -> None:
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: top(FigurePopup) is not None)
    top(FigurePopup).people_wanted.emit("added")
    top(FigurePopup).close()
    listed: Any = window.page()
    qtbot.waitUntil(lambda: listed.list.table.complete and listed.list.table.rowCount() == 3)
    assert [f.field for f in listed.filters.filters] == ["channel", "new_friends"]


def test_first_orders_cost_and_their_people(
    page: ChannelsPage, window: MainWindow, store: Store, clock: FixedClock, qtbot: Any
) -> None:
    """Somebody of the channel buys, and somebody whom no channel brought."""
    shop = page.list.rows[0].id
    who = store.value("SELECT min(id) FROM contact WHERE channel_id = ?", (shop,))
    other = contacts.create(store, Act(clock=clock), ContactInput(name="散客")).receipt["id"]
    assert who is not None
    for contact in (who, other):
        sell(store, Act(clock=clock), SaleInput(contact, amount=8_600))
    page.refresh()
    qtbot.waitUntil(lambda: cell(page, 0, "cac") == "60.00")
    assert [cell(page, 0, key) for key in ("first_orders", "net_sales", "first_order_rate")] == [
        "1",
        "86.00",
        "—\nSep · watching 3",
    ]

    def told(channel: int | None, key: str) -> list[str]:
        page.explain(channel, key)
        qtbot.waitUntil(lambda: top(FigurePopup) is not None)
        popup = top(FigurePopup)
        said = [text.text() for text in popup.findChildren(Text)]
        popup.close()
        qtbot.waitUntil(lambda: top(FigurePopup) is None)
        return said

    ad = page.list.rows[1].id
    added = told(ad, "added")
    assert added[added.index("Add rate") + 1] == "0.1%"
    assert "Add rate" not in told(shop, "added")
    store.execute(
        "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op)"
        " VALUES (?, 1, 'friend', '', '2026-09-08', '', 1)",
        (contacts.create(store, Act(clock=clock), ContactInput(name="秋", channel_id=shop)).receipt["id"],),
    )
    orders = told(shop, "first_orders")
    assert orders[orders.index("First-order rate, 09-01 – 09-30") + 1] == "0.0%"
    rate = told(shop, "first_order_rate")
    assert {
        "Added at least 30 days ago",
        "Added since, still watched",
        "First-order rate, 09-01 – 09-30",
    } <= set(rate)
    assert "Named share: 100.0% of net sales say who bought. Walk-ins count as nobody." in rate
    assert {"1 slip(s)", "86.00"} <= set(told(shop, "net_sales"))
    cac = told(None, "cac")
    assert {"First orders of channels that cost", "Paid CAC ¥", "Blended CAC ¥"} <= set(cac)
    assert cac[cac.index("Paid CAC ¥") + 1] == "60.00"
    assert cac[cac.index("Blended CAC ¥") + 1] == "30.00"
    page.show_people(shop, page.bar.period, "first_orders")
    listed: Any = window.page()
    qtbot.waitUntil(lambda: listed.list.table.complete and listed.list.table.rowCount() == 1)
    assert [f.field for f in listed.filters.filters] == ["channel", "first_orders"]
    # Of the rate those are shown who are old enough.
    page.show_people(shop, page.bar.period, "new_to_buying")
    qtbot.waitUntil(lambda: listed.list.table.complete and listed.filters.filters[1].field == "new_to_buying")
    assert listed.list.table.rowCount() == 1
    assert listed.filters.filters[1].value == ("2026-09-01", "2026-09-30")


def test_other_dates_show_other_figures(page: ChannelsPage, qtbot: Any) -> None:
    page.bar.choose("last_month")
    qtbot.waitUntil(lambda: cell(page, 0, "added") == "0")
    assert page.bar.period == Period("2026-10-01", "2026-10-31")
    page.bar.take(Period("2026-11-21", "2026-11-21"))
    qtbot.waitUntil(lambda: cell(page, 0, "cost") == "20.00")
    assert page.bar.choice.value() == "own"
    assert page.bar.dates.text() == "11-21"


def test_costs_are_noted_mended_and_taken_out(
    page: ChannelsPage, window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    money = page.money
    qtbot.waitUntil(lambda: money.cost_table.rowCount() == 1)
    money.add.click()
    dialog = top(CostDialog)
    for typed, said in (
        ("12.345", "This is no amount. Write it like 168.00."),
        ("12元", "This is no amount. Write it like 168.00."),
        ("0", "The amount must be more than 0."),
        ("-3", "The amount must be more than 0."),
        (str(10**18), "Too large"),
    ):
        dialog.fields["amount"].set_text(typed)
        dialog.save()
        assert dialog.fields["amount"].error.startswith(said)
    dialog.fields["amount"].set_text("12")
    dialog.fields["from_on"].set_text("2026-11-18")
    dialog.fields["until_on"].set_text("2026-11-16")
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["until_on"].error == "The last date is before the first one.")
    dialog.fields["until_on"].set_text("2026-11-19")
    assert dialog.fields["amount"].text() == "12"
    dialog.save()
    qtbot.waitUntil(lambda: money.cost_table.rowCount() == 2)
    newest = costs.costs(store, shop["门店"])[0]
    assert (newest.amount, newest.from_on, newest.until_on) == (1_200, "2026-11-18", "2026-11-19")
    qtbot.waitUntil(lambda: cell(page, 0, "cost") == "66.00")
    money.mend(newest.id)
    dialog = top(CostDialog)
    assert dialog.fields["amount"].text() == "12.00"
    dialog.discard()
    money.cost_view.go_to(newest.id)
    money.cost_view.setFocus()
    qtbot.keyClick(money.cost_view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: money.cost_table.rowCount() == 1)
    window.undo()
    qtbot.waitUntil(lambda: money.cost_table.rowCount() == 2)


def test_people_reached_are_noted(
    page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any, qtmodeltester: ModelTester
) -> None:
    money = page.money
    money.switch.buttons()[1].click()
    money.new()
    dialog = top(ReachDialog)
    for typed in ("", "0", "-5", "十", "1.5", str(10**18)):
        dialog.fields["people"].set_text(typed)
        dialog.save()
        qtbot.waitUntil(lambda: bool(dialog.fields["people"].error))
        qtbot.waitUntil(lambda: not dialog.primary.busy)
    dialog.fields["people"].set_text("4,210")
    dialog.save()
    qtbot.waitUntil(lambda: money.reach_table.rowCount() == 1)
    assert [one.people for one in costs.reach(store, shop["门店"])] == [4_210]
    qtbot.waitUntil(lambda: cell(page, 0, "reached") == "4,210")
    qtmodeltester.check(money.reach_table)
    qtmodeltester.check(money.cost_table)


def test_an_empty_shop_is_told_how_to_begin(
    window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any, clock: Any
) -> None:
    for table in ("registration", "channel_tag", "channel_duty", "channel_cost", "channel_reach"):
        store.execute(f"DELETE FROM {table}")
    store.execute("UPDATE contact SET channel_id = NULL")
    store.execute("DELETE FROM channel")
    page: Any = window.show_view("contacts", "channels")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    page.empty.buttons[0].click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.whole)
    page.editor.fields["name"].editor.setText("收银台")
    page.editor.try_save()
    qtbot.waitUntil(lambda: len(page.list.rows) == 1 and page.editor.channel is not None)
    act = Act(clock=clock)
    page.context.operations.run(lambda s: channels.delete(s, act, page.editor.channel))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)


def test_the_total_is_reached_by_keys(page: ChannelsPage, qtbot: Any) -> None:
    page.list.total.setFocus()
    qtbot.keyClick(page.list.total, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: top(FigurePopup) is not None)
    top(FigurePopup).close()
