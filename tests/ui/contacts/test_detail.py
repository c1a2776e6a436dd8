"""The pane: facts, numbers shown for a while, tags by typing, follow-up in place, what happened."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from services import identities
from services.operations import Act
from services.sales.pricing import LineInput, SaleInput
from services.sales.selling import sell
from services.stored_value.topping_up import top_up
from ui.clipboard import ON_CLIPBOARD_FOR
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.detail import DetailPane
from ui.pages.contacts.phones import SHOWN_FOR
from ui.pages.contacts.tag_picker import TagPicker
from ui.widgets import Button, Text

Key = Qt.Key


@pytest.fixture
def pane(qtbot: Any, page: ContactsPage, ids: dict[str, int]) -> DetailPane:
    """The pane with 陈雨晴."""
    page.list.view.go_to(ids["陈雨晴"])
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    page.list.view.setFocus()
    return page.pane


def entries(pane: DetailPane) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [pane.timeline.item(row).data(role) for row in range(pane.timeline.count())]


def test_without_a_contact_it_says_how_to_go_on(page: ContactsPage) -> None:
    assert page.pane.nobody.isVisible()


def test_who_and_what_is_known(pane: DetailPane) -> None:
    assert pane.name.text() == "陈雨晴"
    assert [line.text.text() for line in pane.phones.lines] == ["138****5210", "021****1234"]
    assert pane.facts.text() == "Lead · Female · birthday 11-21 (in 3 day(s)) · 幸福里"
    assert set(pane.tags.names()) == {"宝妈", "爱车厘子", "小区A"}
    assert not pane.alone.isVisible()


def test_a_number_in_another_field_is_masked_and_a_kind_called_by_its_name(
    qtbot: Any, pane: DetailPane, store: Any, ids: dict[str, int]
) -> None:
    """Mended: a card that is a phone number stood there in full, and a kind of the shop's own by its key."""
    key = identities.add_kind(store, Act(), "拼多多").receipt["key"]
    identities.add(store, Act(), ids["陈雨晴"], key, "pdd-77")
    identities.add(store, Act(), ids["陈雨晴"], "card", "13900001234")
    pane.refresh()

    def said() -> list[str]:
        return [text.text() for text in pane.known.findChildren(Text)]

    qtbot.waitUntil(lambda: "pdd-77" in said())
    assert {"拼多多", "139****1234"} <= set(said())
    assert "13900001234" not in said()


def test_showing_a_person_opens_no_window(pane: DetailPane) -> None:
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [pane.window()]


def test_a_number_is_revealed_for_half_a_minute_and_that_is_written_down(
    qtbot: Any, pane: DetailPane, store: Any, ids: dict[str, int], page: ContactsPage
) -> None:
    assert SHOWN_FOR == 30_000
    line = pane.phones.lines[0]
    qtbot.mouseClick(line.reveal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.text.text() == "13800005210")
    assert store.value("SELECT count(*) FROM operation WHERE kind = 'reveal_phone'") == 1
    assert pane.phones.hide_timer.isActive()
    pane.phones.hide_timer.timeout.emit()
    assert line.text.text() == "138****5210"
    qtbot.mouseClick(line.reveal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.text.text() == "13800005210")
    page.list.view.go_to(ids["曹操"])
    assert line.text.text() == "138****5210"


def test_a_copied_number_leaves_the_clipboard(qtbot: Any, pane: DetailPane) -> None:
    assert ON_CLIPBOARD_FOR == 60_000
    line = pane.phones.lines[0]
    qtbot.mouseClick(line.reveal, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.copy.isVisible())
    qtbot.mouseClick(line.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "13800005210"
    pane.phones.copied.timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_t_tags_by_typing(qtbot: Any, pane: DetailPane, page: ContactsPage) -> None:
    qtbot.keyClick(page.list.view, Key.Key_T)

    def picker() -> Any:
        return next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, TagPicker) and w.isVisible()), None
        )

    qtbot.waitUntil(lambda: picker() is not None)
    found = picker()
    assert set(found.list.values()) == {"宝妈", "爱车厘子", "小区A"}
    found.box.setText("低")
    qtbot.keyClick(found.box, Key.Key_Return)
    qtbot.waitUntil(lambda: "低糖" in pane.tags.names())
    qtbot.waitUntil(lambda: entries(pane)[0].startswith("Tagged 低糖, 林姐"))


def test_a_tag_is_taken_off_by_unticking_it(qtbot: Any, pane: DetailPane) -> None:
    pane._set_tags(("宝妈",))
    qtbot.waitUntil(lambda: list(pane.tags.names()) == ["宝妈"])


def test_tags_put_on_and_taken_off_together_are_one_step(qtbot: Any, pane: DetailPane, store: Any) -> None:
    before = store.value("SELECT count(*) FROM operation")
    pane._set_tags(("宝妈", "低糖"))
    qtbot.waitUntil(lambda: set(pane.tags.names()) == {"宝妈", "低糖"})
    assert store.value("SELECT count(*) FROM operation") == before + 1


def test_follow_up_is_changed_in_place(qtbot: Any, pane: DetailPane, store: Any, ids: dict[str, int]) -> None:
    assert pane.follow.segments.value() == "following"
    qtbot.mouseClick(pane.follow.segments.buttons()[2], Qt.MouseButton.LeftButton)
    sql = "SELECT follow_state FROM contact WHERE id = ?"
    qtbot.waitUntil(lambda: store.value(sql, (ids["陈雨晴"],)) == "won")
    qtbot.waitUntil(lambda: entries(pane)[0].startswith("Changed follow-up, 林姐 · Following → Won"))


def test_do_not_contact_is_said_with_its_reason_and_lifted(
    qtbot: Any, pane: DetailPane, page: ContactsPage, ids: dict[str, int]
) -> None:
    page.list.view.go_to(ids["朱浩然"])
    qtbot.waitUntil(lambda: pane.alone.isVisible())
    assert pane.alone.accessibleName() == "Do not contact: 投诉过短信"
    qtbot.mouseClick(pane.allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.alone.isVisible())


def test_the_timeline_is_newest_first_and_can_be_filtered(qtbot: Any, pane: DetailPane) -> None:
    said = entries(pane)
    assert said[0].startswith("Changed remark, 林姐 · 周五下午来取货 → 周六上午来取货")
    assert said[1].startswith("Tag 礼盒 taken off")
    assert said[2].startswith("Tagged 礼盒")
    assert said[3].startswith("Contact added")
    pane.kinds.segments.buttons()[3].click()
    qtbot.waitUntil(lambda: len(entries(pane)) == 2)
    pane.kinds.segments.buttons()[0].click()
    qtbot.waitUntil(lambda: len(entries(pane)) == 4)


def test_a_customer_at_the_counter(
    qtbot: Any, pane: DetailPane, window: MainWindow, store: Any, ids: dict[str, int]
) -> None:
    """Figures, timeline and filter follow a top-up and a sale."""
    contact, context = ids["陈雨晴"], window.context
    assert not pane.tier.isVisible()
    assert pane.counter.spent.accessibleName() == "Spent ¥0.00 Never bought"
    assert not pane.counter.more.isVisible()
    act, later = context.act(), context.act()
    context.operations.run(lambda s: top_up(s, act, contact, 50_000, 6_000))
    context.operations.run(
        lambda s: sell(s, later, SaleInput(contact, lines=(LineInput(name="草莓", price=8_600),), stored=0))
    )
    qtbot.waitUntil(lambda: pane.counter.spent.accessibleName() == "Spent, 1 time(s) ¥86.00 Today")
    assert pane.counter.stored.accessibleName() == "Stored value ¥560.00 500 + 60 bonus"
    assert pane.counter.points.accessibleName() == "Points 86 Worth ¥0.86"
    assert pane.tier.isVisible()
    assert pane.facts.text().startswith("First order · Female")
    assert [button.text() for button in (pane.counter.sell, pane.counter.top_up)] == ["Record sale", "Top up"]
    assert pane.counter.more.isVisible()
    assert "Pay stored value back…" in [text for text, _, _ in pane.counter._rarer()]
    pane.kinds.segments.buttons()[1].click()
    qtbot.waitUntil(lambda: len(entries(pane)) == 2)
    assert entries(pane)[0].startswith("草莓, ¥86.00, cash · +86 points · 林姐")
    assert entries(pane)[1].startswith("Topped up 500, 60 bonus, +¥560.00, cash · 林姐")


def test_an_undone_step_says_so(qtbot: Any, pane: DetailPane, window: MainWindow) -> None:
    window.context.operations.undo(pane.timeline.item(0).data(Qt.ItemDataRole.UserRole))
    qtbot.waitUntil(lambda: any("Changed remark" in said and "undone" in said for said in entries(pane)))


def test_the_referrer_leads_to_that_person(
    qtbot: Any, pane: DetailPane, page: ContactsPage, ids: dict[str, int]
) -> None:
    links = [b for b in pane.findChildren(Button) if b.text() == "罗志强"]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.pane.name.text() == "罗志强")
    assert page.list.view.current_id == ids["罗志强"]


def test_shop_settings_unmask(qtbot: Any, pane: DetailPane, window: MainWindow) -> None:
    from services import shop

    context, act = window.context, window.context.act()
    context.operations.run(lambda store: shop.change_settings(store, act, mask_phones=False))
    qtbot.waitUntil(lambda: bool(pane.phones.lines) and pane.phones.lines[0].text.text() == "13800005210")
