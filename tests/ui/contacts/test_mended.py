"""Faults that were seen in the window once: each test names one."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from services.contact_input import FOLLOW_STATES
from services.contact_query import Filter
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage, words
from ui.pages.contacts.edit_dialog import ContactDialog
from ui.pages.contacts.filter_popup import Choices, FilterPopup
from ui.widgets import Button, CheckBox, FilterChip, Menu, Radio, Switch


def test_what_is_typed_while_an_import_is_looked_up_stays(
    qtbot: Any, window: MainWindow, page: ContactsPage
) -> None:
    """The answer to "See these contacts" emptied the search box."""
    page.show_operation(1)
    qtbot.keyClicks(page.search, "cyq")
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert page.search.text() == "cyq"


def test_trashed_contacts_do_not_come_back_ticked(
    qtbot: Any, window: MainWindow, page: ContactsPage, store: Any
) -> None:
    """After an undo of "trash all" the next key would have hit the whole shop."""
    page.list.table.tick_all()
    assert page.list.table.tick_count() == 58
    page.bulk.trash()
    live = "SELECT count(*) FROM contact WHERE deleted_at IS NULL"
    qtbot.waitUntil(lambda: store.value(live) == 0)
    qtbot.waitUntil(lambda: page.list.table.tick_count() == 0)
    window.undo()
    qtbot.waitUntil(lambda: store.value(live) == 58)
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 58)
    assert page.list.table.tick_count() == 0


def test_an_empty_list_with_people_in_the_trash_is_no_first_run(
    qtbot: Any, window: MainWindow, page: ContactsPage, store: Any
) -> None:
    page.list.table.tick_all()
    page.bulk.trash()
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 0)
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert window.page() is page
    page.list.frame.acted.emit(1)
    assert page.trashed


def test_the_next_one_is_current_after_delete(qtbot: Any, page: ContactsPage) -> None:
    page.list.view.go_by(0)
    table = page.list.table
    second = table.row_id(1)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: table.complete and table.rowCount() == 57)
    qtbot.waitUntil(lambda: page.list.view.current_id == second)


def test_a_number_is_checked_on_leaving_it(qtbot: Any, window: MainWindow, page: ContactsPage) -> None:
    page.create()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog: Any = QApplication.activeModalWidget()
    box = dialog.phones.lines[0].box
    qtbot.keyClicks(box, "12345")
    dialog.fields["name"].editor.setFocus()
    qtbot.waitUntil(lambda: bool(dialog.fields["phones"].error))
    box.setFocus()
    box.clear()
    qtbot.keyClicks(box, "13800135210")
    assert not dialog.fields["phones"].error
    dialog.discard()


def test_an_ampersand_on_a_button_is_a_sign(qtbot: Any) -> None:
    button = Button("Open A & Co")
    qtbot.addWidget(button)
    assert button.text() == "Open A & Co"
    assert button.shortcut().isEmpty()


def test_the_list_stands_in_the_order_that_it_names(page: ContactsPage) -> None:
    table = page.list.table
    added = [table.data(table.index(row, table.section("added_on"))) for row in range(3)]
    assert page.query().sort == "added_on"
    assert page.list.order.text() == "Newest first"
    assert added[0]


def test_lunar_birthdays_are_chinese_in_chinese(qapp: Any) -> None:
    from ui import translations

    try:
        translations.install("zh_CN")
        assert words.birthday("L1982-08-15") == "1982 农历八月十五"
        assert words.birthday_short("L1982-08-15") == "农历八月十五"
        assert words.birthday_short("1990-05-20") == "05-20"
        assert [words.follow_state(one) for one in FOLLOW_STATES] == [
            "待跟进",
            "跟进中",
            "已成交",
            "无意向",
        ]
        assert (words.field("remark"), words.field("notes"), words.field("area")) == ("备注", "笔记", "片区")
    finally:
        translations.install("en")
    assert words.birthday_short("L1982-08-15") == "lunar 8-15"


def test_the_form_grows_while_one_types(qtbot: Any, window: MainWindow, page: ContactsPage) -> None:
    """A further line appeared, the dialog stayed as it was: scroll bar, the last line cut through."""
    page.create()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ContactDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ContactDialog)
    before = dialog.height()
    qtbot.keyClicks(dialog.phones.lines[0].box, "139")
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert dialog.scroller.verticalScrollBar().maximum() == 0
    dialog.discard()


def test_a_toast_on_one_person_names_them(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int]
) -> None:
    """Two of them in a row could not be told apart."""
    page.go_to(ids["罗志强"])
    qtbot.waitUntil(lambda: page.pane.shown is not None)
    page.pane._set_follow("won")
    said = "'罗志强': follow-up is now 'Won'"
    qtbot.waitUntil(lambda: any(said == toast.accessibleName() for toast in window.toasts.toasts))


def test_an_ampersand_in_a_name_is_shown(qtbot: Any) -> None:
    """Qt takes it for the mark of a key: `A & Co` lost it and took Alt+Space."""
    for button in (Radio("A &Co"), CheckBox("A &Co"), FilterChip("A &Co"), Button("A &Co"), Switch("A &Co")):
        qtbot.addWidget(button)
        assert button.text() == "A &Co"
        assert button.shortcut().isEmpty()
    menu = Menu()
    qtbot.addWidget(menu)
    assert menu.add("A &Co", lambda: None).text() == "A &&Co"


def test_the_import_filter_knows_all_imports_and_takes_one(qtbot: Any, window: MainWindow) -> None:
    """It ended with the newest two hundred."""
    batches = [(number, f"list {number}.csv", "Today") for number in range(300, 0, -1)]
    opener = Button("x", parent=window)
    popup = FilterPopup(opener, Choices(batches=batches), date(2026, 1, 1), Filter("batch", "is", 7))
    qtbot.addWidget(popup)
    assert popup.filter() == Filter("batch", "is", 7)
    popup.list.toggle(popup.list.item(0))
    assert popup.filter() == Filter("batch", "is", 300)
