"""Finding, filtering, sorting, ticking, by mouse and by key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from services.contact_query import Filter
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from services.selection import AllMatching, Ids
from services.stored_value.topping_up import top_up
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.columns_popup import ColumnsPopup
from ui.pages.contacts.filter_popup import FilterPopup
from ui.pages.contacts.filters import DO_NOT_CONTACT, WEEK
from ui.pages.contacts.tag_picker import TagPicker

Key = Qt.Key


def names(page: ContactsPage) -> list[str]:
    table = page.list.table
    section = table.section("name")
    return [table.data(table.index(row, section)) for row in range(table.rowCount())]


def settled(qtbot: Any, page: ContactsPage, count: int) -> None:
    def ready() -> bool:
        return page.list.table.complete and page.list.table.rowCount() == count

    qtbot.waitUntil(ready)


def popup_of(qtbot: Any, kind: type) -> Any:
    def found() -> Any:
        return next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None
        )

    qtbot.waitUntil(lambda: found() is not None)
    return found()


def test_the_newest_stand_first_and_the_foot_says_how_many(page: ContactsPage) -> None:
    assert names(page)[0] == "Anna Müller"
    assert names(page)[1] == "水果西施"
    assert names(page)[2] == "Tail 7788"
    assert page.list.total.text().startswith("58")
    assert page.list.order.text() == "Newest first"


def test_phones_are_masked_in_the_list(page: ContactsPage, ids: dict[str, int]) -> None:
    table = page.list.table
    shown = table.data(table.index(table.row_of(ids["陈雨晴"]), table.section("phone")))
    assert shown == "138****5210 +1"


def test_the_columns_of_the_counter(
    qtbot: Any, page: ContactsPage, store: Any, ids: dict[str, int], qtmodeltester: Any
) -> None:
    """Money and counts stand right; zero money is a dash, as is what a person who is no member can't have."""
    act, later = page.context.act(), page.context.act()
    page.context.operations.run(lambda s: top_up(s, act, ids["陈雨晴"], 10_000, 6_000))
    page.context.operations.run(lambda s: sell(s, later, SaleInput(ids["罗志强"], amount=123_450)))
    table = page.list.table

    def told(name: str) -> list[str]:
        row = table.row_of(ids[name])
        keys = ("tier", "points", "stored", "spent", "last_visit", "stage")
        return [str(table.data(table.index(row, table.section(key))) or "") for key in keys]

    qtbot.waitUntil(lambda: told("罗志强")[3] == "1,234.50")
    assert told("罗志强") == ["Basic", "1,234", "—", "1,234.50", "Today", "First order"]
    assert told("陈雨晴") == ["Basic", "0", "160.00", "—", "", "Lead"]
    assert told("朱浩然")[:4] == ["", "—", "—", "—"]
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    columns = {column.key: column for column in table.columns}
    assert all(columns[key].alignment == right for key in ("points", "stored", "spent", "last_visit"))
    page.list.view.sort_requested.emit("spent", True)
    qtbot.waitUntil(lambda: table.complete and names(page)[0] == "罗志强")
    assert page.list.order.text() == "By spent, high to low"
    qtmodeltester.check(table)


def test_typing_searches_without_enter(qtbot: Any, page: ContactsPage) -> None:
    qtbot.keyClicks(page.search, "cyq")
    settled(qtbot, page, 1)
    assert names(page) == ["陈雨晴"]
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    assert page.pane.name.text() == "陈雨晴"


def test_enter_goes_into_the_list_and_enter_again_opens_the_form(
    qtbot: Any, window: MainWindow, page: ContactsPage
) -> None:
    qtbot.keyClicks(page.search, "5210")
    qtbot.keyClick(page.search, Key.Key_Return)
    qtbot.waitUntil(lambda: page.list.view.hasFocus())
    assert page.list.view.current_id is not None
    qtbot.keyClick(page.list.view, Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Edit contact"
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_clears_the_search(qtbot: Any, page: ContactsPage) -> None:
    qtbot.keyClicks(page.search, "5210")
    settled(qtbot, page, 1)
    qtbot.keyClick(page.search, Key.Key_Escape)
    settled(qtbot, page, 58)


def test_a_digit_typed_in_the_list_begins_a_search(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Key.Key_5)
    assert page.search.hasFocus()
    assert page.search.text() == "5"


def test_letters_in_the_list_do_not_walk_through_a_million_rows(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.setFocus()
    page.list.view.go_by(0)
    before = page.list.view.current_id
    qtbot.keyClicks(page.list.view, "wang")
    assert page.list.view.current_id == before


def test_the_header_sorts_and_the_foot_says_so(qtbot: Any, page: ContactsPage) -> None:
    header = page.list.view.horizontalHeader()
    place = header.sectionViewportPosition(page.list.table.section("name")) + 20
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    qtbot.waitUntil(
        lambda: page.list.table.complete and names(page)[0] == "Anna Müller" and names(page)[1] == "曹操"
    )
    assert page.list.order.text() == "By name, A to Z"
    assert page.state()["sort"] == ["name", False]


def test_an_order_asked_for_while_searching_ends_with_the_search(qtbot: Any, page: ContactsPage) -> None:
    qtbot.keyClicks(page.search, "138")
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.order.text() == "Best matches first")
    page.list.view.sort_requested.emit("name", True)
    assert page.query().sort == "name"
    page.search.empty()
    assert page.query().sort == "added_on"


def test_a_chip_filters_and_all_takes_it_back(qtbot: Any, page: ContactsPage) -> None:
    qtbot.mouseClick(page.filters.presets[DO_NOT_CONTACT], Qt.MouseButton.LeftButton)
    settled(qtbot, page, 1)
    assert names(page) == ["朱浩然"]
    assert not page.filters.all.isChecked()
    qtbot.mouseClick(page.filters.all, Qt.MouseButton.LeftButton)
    settled(qtbot, page, 58)
    assert page.filters.all.isChecked()


def test_the_birthday_chip_counts(qtbot: Any, page: ContactsPage) -> None:
    qtbot.waitUntil(lambda: page.filters.presets[WEEK].text() == "Birthday this week 12")


def test_a_filter_by_tags_is_added_shown_and_removed(qtbot: Any, page: ContactsPage) -> None:
    qtbot.mouseClick(page.filters.add, Qt.MouseButton.LeftButton)
    popup = popup_of(qtbot, FilterPopup)
    assert popup.fields.value() == "tag"
    popup.list.narrow("礼盒")
    popup.list.toggle()
    qtbot.mouseClick(popup.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.table.complete and 0 < page.list.table.rowCount() < 58)
    chip = page.filters.added[0]
    assert chip.text() == "Tag: 礼盒"
    qtbot.keyClick(chip, Key.Key_Delete)
    settled(qtbot, page, 58)


def test_every_field_of_the_filter_panel_makes_a_filter(qtbot: Any, page: ContactsPage) -> None:
    qtbot.mouseClick(page.filters.add, Qt.MouseButton.LeftButton)
    popup = popup_of(qtbot, FilterPopup)
    made = {}
    for index in range(popup.fields.count()):
        popup.fields.setCurrentIndex(index)
        popup.fields.picked.emit(popup.fields.value())
        if popup.fields.value() == "area":
            qtbot.waitUntil(lambda: popup.list.count() > 0)
        if popup.fields.value() in ("tag", "gender", "consent", "follow_state", "area", "stage", "activity"):
            popup.list.toggle(popup.list.item(0))
        if popup.fields.value() == "spent":
            popup.part.boxes[0].setText("98+70")
        made[popup.fields.value()] = popup.filter()
    popup.close()
    assert None not in made.values()
    assert made["gender"] == Filter("gender", "is", ("female",))
    assert made["added"] == Filter("added", "last_days", 30)
    assert made["blank"] == Filter("blank", "empty", "phone")
    assert made["spent"] == Filter("spent", "between", (16_800, None))
    assert made["last_purchase"] == Filter("last_purchase", "over_days_ago", 30)
    assert made["balance"] == Filter("balance", "is", "stored")
    page.filters.set_filters(list(made.values()))
    settled(qtbot, page, 0)


def test_many_filters_stay_on_one_line(qtbot: Any, page: ContactsPage) -> None:
    found = [
        Filter("blank", "filled", key) for key in ("name", "phone", "birthday", "area", "remark", "gender")
    ]
    page.filters.set_filters(found)
    bar = page.filters
    shown = [chip for chip in (*bar.presets.values(), *bar.added, bar.more, bar.add) if chip.isVisible()]
    assert bar.more.isVisible()
    assert max(chip.geometry().right() for chip in shown) < bar.columns.geometry().left()
    assert len({chip.geometry().center().y() for chip in shown}) == 1


def test_nobody_found_says_what_was_searched_and_offers_to_add_it(qtbot: Any, page: ContactsPage) -> None:
    qtbot.keyClicks(page.search, "13999990000")
    settled(qtbot, page, 0)
    empty = page.list.frame.empty
    assert empty.isVisible()
    assert "13999990000" in empty._title.text()
    qtbot.mouseClick(empty.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.phones.values() == ("13999990000",)
    dialog.discard()
    qtbot.mouseClick(page.list.frame.empty.buttons[0], Qt.MouseButton.LeftButton)
    settled(qtbot, page, 58)


def test_space_ticks_and_the_bar_takes_the_place_of_the_chips(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.setFocus()
    page.list.view.go_by(0)
    top = page.list.mapTo(page, QPoint(0, 0)).y()
    qtbot.keyClick(page.list.view, Key.Key_Space)
    assert page.line.currentWidget() is page.bulk.bar
    assert page.list.mapTo(page, QPoint(0, 0)).y() == top
    selection, count = page.selection()
    assert isinstance(selection, Ids)
    assert count == 1
    qtbot.keyClick(page.list.view, Key.Key_Escape)
    assert page.line.currentWidget() is page.filters


def test_ctrl_a_ticks_a_query_not_rows(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selection, count = page.selection()
    assert isinstance(selection, AllMatching)
    assert count == 58


def test_alt_and_arrows_walk_from_person_to_person(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.go_by(0)
    first = page.list.view.current_id
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.list.view.current_id != first)
    qtbot.keyClick(page.list.view, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.list.view.current_id == first)


def test_tagging_the_ticked_by_typing_and_undoing_it(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int]
) -> None:
    table = page.list.table
    rows = [table.row_of(ids[name]) for name in ("曾国强", "单晓峰")]
    for row in rows:
        table.set_ticked(row, row, True)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Key.Key_T)
    picker = popup_of(qtbot, TagPicker)
    picker.box.setText("周末来")  # QTest types ASCII alone
    qtbot.keyClick(picker.box, Key.Key_Return)

    def tagged() -> int:
        section = table.section("tags")
        return sum(
            "周末来" in table.data(table.index(table.row_of(ids[n]), section)) for n in ("曾国强", "单晓峰")
        )

    qtbot.waitUntil(lambda: tagged() == 2)
    toast = window.toasts.toasts[-1]
    assert toast.button is not None
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tagged() == 0)


def test_bulk_follow_up_changes_all_ticked(qtbot: Any, page: ContactsPage, store: Any) -> None:
    page.list.table.tick_all()
    page.bulk.edit({"follow_state": "won"})

    def done() -> bool:
        return bool(
            store.value("SELECT count(*) FROM contact WHERE follow_state = 'won' AND deleted_at IS NULL")
            == 58
        )

    qtbot.waitUntil(done)


def test_an_act_on_more_than_a_thousand_says_how_many_first(
    qtbot: Any, page: ContactsPage, monkeypatch: Any
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.pages.contacts.bulk_acts.ASK_OVER", 50)
    monkeypatch.setattr(
        "ui.pages.contacts.bulk_acts.Confirm.exec", lambda self: asked.append(self.windowTitle()) or 0
    )
    page.list.table.tick_all()
    page.bulk.trash()
    assert asked == ["Move 58 contact(s) to the trash?"]
    assert page.list.table.rowCount() == 58


def test_delete_moves_to_the_trash_and_the_trash_gives_back(
    qtbot: Any, page: ContactsPage, ids: dict[str, int]
) -> None:
    page.list.view.go_to(ids["曹操"])
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Key.Key_Delete)
    settled(qtbot, page, 57)
    page.show_trash(True)
    settled(qtbot, page, 2)
    assert page.line.currentWidget() is page.trash_bar
    assert set(names(page)) == {"曹操", "邹市明"}
    page.list.view.go_to(ids["曹操"])
    qtbot.waitUntil(lambda: page.pane.thrown.isVisible())
    page.list.table.tick_all()
    qtbot.mouseClick(page.bulk.restore_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page, 0)
    qtbot.keyClick(page, Key.Key_Escape)
    settled(qtbot, page, 59)


def test_the_trash_leaves_the_columns_of_the_list_alone(qtbot: Any, page: ContactsPage) -> None:
    before = page.state()["table"]
    page.show_trash(True)
    assert page.state()["table"] == before
    page.show_trash(False)
    after = page.state()["table"]
    assert (after["order"], after["hidden"]) == (before["order"], before["hidden"])


def test_columns_are_chosen_ordered_and_remembered(
    qtbot: Any, window: MainWindow, page: ContactsPage
) -> None:
    qtbot.mouseClick(page.filters.columns, Qt.MouseButton.LeftButton)
    popup = popup_of(qtbot, ColumnsPopup)
    row = popup.list.all_values().index("remark")
    popup.list.setCurrentRow(row)
    qtbot.keyClick(popup.list, Key.Key_Space)
    for _ in range(row):
        qtbot.keyClick(popup.list, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    popup.close()
    view = page.list.view
    assert not view.isColumnHidden(page.list.table.section("remark"))
    assert view.horizontalHeader().visualIndex(page.list.table.section("remark")) == 1
    other = ContactsPage(window.context)
    other.restore(page.state())
    assert other.list.view.horizontalHeader().visualIndex(other.list.table.section("remark")) == 1
    other.deleteLater()


def test_the_last_column_stays(qtbot: Any, page: ContactsPage) -> None:
    qtbot.mouseClick(page.filters.columns, Qt.MouseButton.LeftButton)
    popup = popup_of(qtbot, ColumnsPopup)
    for row in range(popup.list.count()):
        line = popup.list.item(row)
        if line.checkState() == Qt.CheckState.Checked:
            popup.list.setCurrentRow(row)
            popup.list.toggle()
    assert len(popup.list.values()) == 1
    popup.close()


def test_a_field_of_the_shop_can_be_a_column(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int]
) -> None:
    from services import custom_fields

    context = window.context
    act = context.act()
    context.operations.run(lambda store: custom_fields.create(store, act, "宠物", "text"))
    qtbot.waitUntil(lambda: bool(page.side._fields))
    field = page.side._fields[0]
    assert page.list.table.section(f"custom:{field.id}") > 0


def test_what_others_change_is_seen_at_once_and_keeps_the_place(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int]
) -> None:
    from services import bulk

    page.list.view.go_to(ids["陈雨晴"])
    context, act = window.context, window.context.act()
    context.operations.run(lambda store: bulk.bulk_edit(store, act, Ids((ids["陈雨晴"],)), {"area": "新区"}))
    table = page.list.table
    qtbot.waitUntil(
        lambda: table.data(table.index(table.row_of(ids["陈雨晴"]), table.section("area"))) == "新区"
    )
    assert page.list.view.current_id == ids["陈雨晴"]


def test_a_narrow_window_turns_the_pane_into_a_drawer(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int]
) -> None:
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: page.narrow and not page.pane.isVisible())
    page.go_to(ids["陈雨晴"])
    assert page.drawer.is_open
    qtbot.keyClick(page, Key.Key_Escape)
    assert not page.drawer.is_open
    window.resize(1440, 900)
    qtbot.waitUntil(page.pane.isVisible)
    assert page.splitter.indexOf(page.pane) == 1
