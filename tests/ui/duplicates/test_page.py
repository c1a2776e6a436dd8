"""Looking at pairs, choosing, merging, taking back; by keys and by buttons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import contacts, identities
from services.duplicates import are_not_same
from services.merging import winner_of
from services.operations import Act
from ui.main_window import MainWindow
from ui.pages.duplicates import DuplicatesPage
from ui.pages.duplicates.bulk_dialog import BulkDialog
from ui.pages.duplicates.reading import Pair
from ui.pages.duplicates.side_by_side import Choice


def pair(page: DuplicatesPage) -> Pair:
    assert page.compare.pair is not None
    return page.compare.pair


def rows(page: DuplicatesPage) -> list[str]:
    table = page.side.table
    return [str(table.index(row, 0).data()).split("\n")[0] for row in range(table.rowCount())]


def shows(page: DuplicatesPage, winner: int, loser: int) -> bool:
    shown = page.compare.pair
    return shown is not None and (shown.plan.winner, shown.plan.loser) == (winner, loser)


def test_what_is_found_is_listed_and_filtered(page: DuplicatesPage) -> None:
    QAbstractItemModelTester(page.side.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows(page) == ["陈雨晴 / 雨晴妈妈", "高欣妍 / 小区高", "王建国 / 王建国", "李桂兰 / 李桂兰"]
    assert [chip.text().split()[-1] for chip in page.side.chips.values()] == ["4", "2", "2"]
    page.side.chips["perhaps"].click()
    assert rows(page) == ["王建国 / 王建国", "李桂兰 / 李桂兰"]
    page.side.chips["certain"].click()
    assert len(rows(page)) == 2
    assert page.bar.when.text()


def test_side_by_side(page: DuplicatesPage, ids: dict[str, int]) -> None:
    assert shows(page, ids["陈雨晴"], ids["雨晴妈妈"])
    results = {key: label.text() for key, label in page.compare._results.items()}
    assert results["birthday"] == "1991-11-25"
    assert results["remark"] == "不吃榴莲；晚上 8 点后取"
    assert results["tags"] == "宝妈 · 团购"
    assert results["area"] == "小区A"
    assert page.compare.merged.name.text()
    choices = page.compare.findChildren(Choice)
    assert len(choices) == 4  # name and birthday differ, nothing else is left to choose


def test_choose_merge_and_undo(
    qtbot: Any, page: DuplicatesPage, window: MainWindow, store: Store, ids: dict[str, int]
) -> None:
    qtbot.keyClick(page.side.view, Qt.Key.Key_Return)
    name = page.compare.findChildren(Choice)[0]
    assert name.radio.hasFocus()
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert page.compare._results["name"].text() == "陈雨晴"
    qtbot.keyClick(name.radio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shows(page, ids["高欣妍"], ids["小区高"]))
    assert winner_of(store, ids["雨晴妈妈"]) == ids["陈雨晴"]
    assert contacts.details(store, ids["陈雨晴"]).name == "陈雨晴"
    assert len(rows(page)) == 3
    window.context.window.undo()
    qtbot.waitUntil(lambda: len(rows(page)) == 4)
    assert winner_of(store, ids["雨晴妈妈"]) == ids["雨晴妈妈"]


def test_the_other_one_stays(qtbot: Any, page: DuplicatesPage, store: Store, ids: dict[str, int]) -> None:
    page.compare.swap.click()
    qtbot.waitUntil(lambda: shows(page, ids["雨晴妈妈"], ids["陈雨晴"]))
    page.do.click()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    assert winner_of(store, ids["陈雨晴"]) == ids["雨晴妈妈"]
    qtbot.waitUntil(lambda: shows(page, ids["高欣妍"], ids["小区高"]))


def test_skip_and_two_people(qtbot: Any, page: DuplicatesPage, store: Store, ids: dict[str, int]) -> None:
    for _ in range(2):
        qtbot.keyClick(page.side.view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: shows(page, ids["王建国"], ids["建国"]))
    qtbot.keyClick(page.side.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shows(page, ids["李桂兰"], ids["桂兰姐"]))
    assert are_not_same(store, ids["王建国"], ids["建国"])
    page.skip.click()
    qtbot.waitUntil(lambda: shows(page, ids["陈雨晴"], ids["雨晴妈妈"]))
    page.bar.again.click()
    qtbot.waitUntil(lambda: not page.looking)
    assert len(rows(page)) == 3


def test_bulk_merge_after_a_preview(
    qtbot: Any, page: DuplicatesPage, window: MainWindow, store: Store, ids: dict[str, int]
) -> None:
    page.side.bulk.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BulkDialog)
    QAbstractItemModelTester(dialog.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert dialog.table.row(0).stays == "陈雨晴"
    assert dialog.table.row(0).merged == "雨晴妈妈"
    assert dialog.primary is not None
    dialog.primary.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert winner_of(store, ids["小区高"]) == ids["高欣妍"]
    assert not page.side.foot.isVisible()
    window.context.window.undo()
    qtbot.waitUntil(lambda: len(rows(page)) == 4)
    dialog.deleteLater()


def test_a_stale_pair_is_refused_with_a_sentence(
    qtbot: Any, page: DuplicatesPage, store: Store, ids: dict[str, int]
) -> None:
    from services.operations import Act
    from services.selection import Ids

    contacts.trash(store, Act(), Ids((ids["雨晴妈妈"],)))
    page.do.click()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    assert winner_of(store, ids["雨晴妈妈"]) == ids["雨晴妈妈"]
    assert page.do.isEnabled()


def test_a_search_can_be_stopped(qtbot: Any, page: DuplicatesPage) -> None:
    page.look()
    page.stop()
    qtbot.waitUntil(lambda: not page.looking)
    qtbot.waitUntil(lambda: len(rows(page)) == 4 and page.side.stack.currentWidget() is page.side.view)
    page.all = None
    page.look()
    page.stop()
    qtbot.waitUntil(lambda: not page.looking)
    assert page.side.stack.currentWidget() is page.side.unknown
    page.side.unknown.buttons[0].click()
    qtbot.waitUntil(lambda: page.all is not None and page.side.stack.currentWidget() is page.side.view)


def test_nobody_is_there_twice(qtbot: Any, page: DuplicatesPage) -> None:
    for left in (3, 2, 1, 0):
        page.do.click()
        qtbot.waitUntil(lambda left=left: len(rows(page)) == left)
        qtbot.waitUntil(lambda left=left: not left or page.do.isEnabled())
    assert page.side.stack.currentWidget() is page.side.nothing
    assert page.stack.currentWidget() is page.empty


def test_a_key_held_down_merges_one_pair(page: DuplicatesPage) -> None:
    """Mended: Ctrl+Enter held down merged pair after pair."""
    assert not any(one.autoRepeat() for one in page.findChildren(QShortcut))


def test_a_kind_of_the_shops_own_is_called_by_its_name(
    qtbot: Any, page: DuplicatesPage, store: Store, ids: dict[str, int]
) -> None:
    """Mended: it was called by its key, own_1, and a number written with dashes was not masked."""
    key = identities.add_kind(store, Act(), "拼多多").receipt["key"]
    identities.add(store, Act(), ids["王建国"], key, "pdd-77")
    identities.add(store, Act(), ids["王建国"], "card", "138-0000-9999")
    page.refresh()
    found = contacts.details(store, ids["王建国"])
    assert page.compare._parts(found, "identities") == ["拼多多 pdd-77", "Card number 138****9999"]
