"""Working through the list of people to be added, by keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.friend_work import results
from services.undo import undo
from tests.states import dump
from tests.ui.friends.conftest import Shop
from ui.clipboard import ON_CLIPBOARD_FOR
from ui.main_window import MainWindow
from ui.pages.friends import FriendsPage
from ui.pages.friends.days_popup import DaysPopup
from ui.pages.friends.deal_dialog import DealDialog
from ui.pages.friends.paste_dialog import PasteDialog
from ui.pages.friends.sheet import SheetDialog
from ui.pages.friends.texts_dialog import TextsDialog
from ui.widgets import ElidedLabel, Text


def at_rest(qtbot: Any, page: FriendsPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.idle)


def press(qtbot: Any, page: FriendsPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.list.view, key)
    at_rest(qtbot, page)


def who(page: FriendsPage) -> str:
    return page.pane.now.row.display.text if page.pane.now is not None else ""


def states(store: Store) -> list[str]:
    return [state for (state,) in store.rows("SELECT state FROM friend_task ORDER BY id")]


def test_each_key_notes_a_result_and_goes_on(qtbot: Any, page: FriendsPage, store: Store, shop: Shop) -> None:
    assert (who(page), page.list.table.rowCount()) == ("客0", 4)
    assert page.list.title.text() == "小周's list"
    for key, name in ((Qt.Key.Key_1, "客1"), (Qt.Key.Key_2, "客2"), (Qt.Key.Key_3, "客3")):
        press(qtbot, page, key)
        qtbot.waitUntil(lambda name=name: who(page) == name)
    press(qtbot, page, Qt.Key.Key_5)
    assert states(store) == ["requested", "friend", "not_found", "to_add", "unassigned"]
    assert (
        store.value("SELECT due_on FROM friend_task WHERE contact_id = ?", (shop.people[3],)) == "2026-11-19"
    )
    staff = {s for (s,) in store.rows("SELECT staff_id FROM operation WHERE kind = 'friend_result'")}
    assert staff == {shop.staff}
    press(qtbot, page, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: who(page) == "客3")
    press(qtbot, page, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: who(page) == "客2")
    assert states(store) == ["requested", "friend", "to_add", "to_add", "unassigned"]
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_0)
    assert states(store) == ["to_add"] * 4 + ["unassigned"]


def test_keys_pressed_without_a_pause_are_each_for_the_next(
    qtbot: Any, page: FriendsPage, store: Store
) -> None:
    """Of four quick keys only the first was taken."""
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(page.list.view, key)
    qtbot.waitUntil(lambda: states(store) == ["requested", "friend", "not_found", "refused", "unassigned"])
    at_rest(qtbot, page)
    for _ in range(4):
        qtbot.keyClick(page.list.view, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: states(store) == ["to_add"] * 4 + ["unassigned"])
    qtbot.waitUntil(lambda: who(page) == "客0")


def test_a_key_held_down_is_one_result(qtbot: Any, page: FriendsPage, store: Store) -> None:
    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=repeated
        )
        QApplication.sendEvent(page.list.view, event)
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: who(page) == "客1")
    assert states(store).count("requested") == 1


def test_keys_in_a_dialog_are_only_text(qtbot: Any, page: FriendsPage, store: Store) -> None:
    page.paste()
    qtbot.waitUntil(lambda: page.findChild(PasteDialog) is not None)
    dialog = page.findChild(PasteDialog)
    qtbot.keyClicks(dialog.editor, "12345")
    at_rest(qtbot, page)
    assert set(states(store)) == {"to_add", "unassigned"}
    dialog.set_dirty(False)
    dialog.reject()


def test_a_number_is_copied_for_a_minute_and_noted(
    qtbot: Any, page: FriendsPage, store: Store, window: MainWindow
) -> None:
    """F45: due work shows and copies numbers, and each time is written down."""
    assert page.pane.phones.lines[0].text.text() == "138****0000"
    qtbot.keyClick(page, Qt.Key.Key_F6)
    at_rest(qtbot, page)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() == "13800000000")
    assert store.value("SELECT count(*) FROM operation WHERE kind = 'copy_phone'") == 1
    assert (page.copied.timer.isActive(), page.copied.timer.interval()) == (True, ON_CLIPBOARD_FOR)
    page.copied.timer.timeout.emit()
    assert clipboard.text() == ""
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert "青禾鲜果" in clipboard.text()
    assert "小周" in clipboard.text()
    first = clipboard.text()
    page.pane.other.click()
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert clipboard.text() != first


def test_the_strip_filters(qtbot: Any, page: FriendsPage) -> None:
    press(qtbot, page, Qt.Key.Key_1)
    page.strip.tiles["requested"].click()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: who(page) == "客0")
    assert page.list.table.rowCount() == 1
    assert not page.pane.may("requested")
    assert page.pane.may("friend")
    page.strip.tiles["unassigned"].click()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: who(page) == "客4")
    assert not page.pane.copy_number.isEnabled()
    page.strip.tiles["friend"].click()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 0)
    assert page.pane.now is None


def test_only_open_ones(qtbot: Any, page: FriendsPage) -> None:
    press(qtbot, page, Qt.Key.Key_1)
    page.list.open_only.click()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 3)


def test_more_are_dealt(qtbot: Any, page: FriendsPage, store: Store, shop: Shop) -> None:
    page.deal()
    qtbot.waitUntil(lambda: page.findChild(DealDialog) is not None)
    dialog = page.findChild(DealDialog)
    at_rest(qtbot, page)
    assert dialog.primary is not None
    for account, tick in dialog.ticks.items():
        tick.setChecked(account == shop.account)
    dialog.days.set_value(3)
    dialog.days.picked.emit(3)
    at_rest(qtbot, page)
    assert "1" in dialog.primary.text()
    dialog.primary.click()
    qtbot.waitUntil(lambda: states(store) == ["to_add"] * 5)
    at_rest(qtbot, page)
    assert store.value("SELECT max(due_on) FROM friend_task") == "2026-11-19"


def test_results_are_pasted(qtbot: Any, page: FriendsPage, store: Store) -> None:
    before = dump(store)
    page.paste()
    qtbot.waitUntil(lambda: page.findChild(PasteDialog) is not None)
    dialog = page.findChild(PasteDialog)
    dialog.editor.setPlainText("客0\n13800000001\n尾号 0002\n没有的人")
    dialog.read()
    at_rest(qtbot, page)
    assert [line.line.outcome for line in dialog._lines] == ["doubtful", "unmatched", "sure", "sure"]
    names = [label.text() for line in dialog._lines for label in line.findChildren(ElidedLabel)]
    assert names[-4:] == ["客0", "客0 · 138****0000", "13800000001", "客1 · 138****0001"]
    assert len(dialog.contacts()) == 2
    choice = dialog._lines[0].who
    choice.setCurrentIndex(1)
    choice.picked.emit(choice.value())
    assert len(dialog.contacts()) == 3
    dialog.primary.click()
    qtbot.waitUntil(lambda: states(store).count("friend") == 3)
    at_rest(qtbot, page)
    undo(store, page.context.act(), store.value("SELECT max(id) FROM operation"))
    assert dump(store) == before


def test_the_list_on_paper(qtbot: Any, page: FriendsPage, store: Store, tmp_path: Path) -> None:
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(SheetDialog) is not None)
    dialog = page.findChild(SheetDialog)
    assert store.value("SELECT label FROM operation ORDER BY id DESC LIMIT 1") == '{"count": 4}'
    assert [row[2] for row in dialog.printed.rows] == [f"1380000000{n}" for n in range(4)]
    dialog.save_to(tmp_path / "list.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "list.pdf").exists())
    at_rest(qtbot, page)


def test_the_texts_are_edited(qtbot: Any, page: FriendsPage) -> None:
    page.pane.texts_wanted.emit()
    dialog = page.findChild(TextsDialog)
    dialog.fields[0].set_text("您好，我是{店员}{什么}")
    dialog.save()
    assert dialog.fields[0].error
    dialog.fields[0].set_text("您好，我是{店员}。")
    dialog.save()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: page.context.settings.friend_texts[:1] == ("您好，我是{店员}。",))
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: page.pane.text.text() == "您好，我是小周。")


def test_what_is_refused_is_said(
    qtbot: Any, page: FriendsPage, store: Store, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(page.context.window, "toast", lambda text, **_more: said.append(text))
    store.execute("UPDATE staff_account SET red_at = 0 WHERE id = ?", (shop.account,))
    press(qtbot, page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: said != [])
    assert "red line" in said[0]
    assert results.asked_on(store, shop.account, "2026-11-18") == 0
    qtbot.waitUntil(lambda: who(page) == "客0")


def test_the_list_is_a_model(page: FriendsPage, qtmodeltester: Any) -> None:
    qtmodeltester.check(page.list.table)


def test_somebody_else_at_the_counter(qtbot: Any, page: FriendsPage, window: MainWindow) -> None:
    window.context.staff_id = 1
    window.renew()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 0)
    assert page.list.title.text() == "Owner's list"


def test_a_friend_is_lost_again(qtbot: Any, page: FriendsPage, store: Store, shop: Shop) -> None:
    press(qtbot, page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: who(page) == "客1")
    assert not page.pane.lost.isVisible()
    page.strip.tiles["friend"].click()
    at_rest(qtbot, page)
    qtbot.waitUntil(lambda: who(page) == "客0" and page.pane.lost.isVisible())
    page.pane.ended.emit("blocked")
    at_rest(qtbot, page)
    assert store.rows("SELECT contact_id, state FROM friendship") == [(shop.people[0], "blocked")]
    qtbot.waitUntil(lambda: not page.pane.lost.isVisible())


@pytest.mark.parametrize(("sent", "few"), [(29, True), (30, False)])
def test_an_acceptance_of_few_is_grey(
    qtbot: Any, page: FriendsPage, store: Store, shop: Shop, sent: int, few: bool
) -> None:
    """docs/figures.md, Common: under 30 requests it says little."""
    store.execute_many(
        "INSERT INTO friend_task (contact_id, account_id, state, due_on, requested_on, answered_on, reminded_on, decided_at,"
        " source, position, created_op) VALUES (?, NULL, 'refused', '', '2026-11-01', '', '', 0, '', 0, 1)",
        [(shop.people[0],)] * sent,
    )
    page.refresh()
    qtbot.waitUntil(lambda: page.bar.rate.text().startswith("Acceptance 0.0%"))
    assert (page.bar.rate.kind == "ghost") is few
    page.bar.rate.click()
    qtbot.waitUntil(lambda: page.bar.rate.findChild(DaysPopup) is not None)
    popup = page.bar.rate.findChild(DaysPopup)
    assert ("Few requests: it says little yet." in [t.text() for t in popup.findChildren(Text)]) is few
    popup.close()


def test_the_days_explain_themselves(qtbot: Any, page: FriendsPage) -> None:
    press(qtbot, page, Qt.Key.Key_2)
    page.bar.rate.click()
    qtbot.waitUntil(lambda: page.bar.rate.findChild(DaysPopup) is not None)
    popup = page.bar.rate.findChild(DaysPopup)
    texts = [label.text() for label in popup.findChildren(Text)]
    assert texts[texts.index("Today") :][:4] == ["Today", "1", "0", "+1"]
    assert texts[texts.index("Together") :][:4] == ["Together", "1", "0", "+1"]
    popup.close()
