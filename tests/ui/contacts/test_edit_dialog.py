"""The form: making, changing, refusing, asking before it closes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from services import bulk, contacts, custom_fields
from services.selection import Ids
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.edit_dialog import ContactDialog

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def form(qtbot: Any) -> ContactDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ContactDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, ContactDialog)
    return found


def test_a_contact_is_made_by_keys_alone_and_stands_current(
    qtbot: Any, window: MainWindow, page: ContactsPage
) -> None:
    qtbot.keyClick(window, Key.Key_N, CONTROL)
    dialog = form(qtbot)
    qtbot.waitUntil(lambda: dialog.phones.lines[0].box.hasFocus())
    qtbot.keyClicks(QApplication.focusWidget(), "139 1234 0001")
    dialog.fields["name"].editor.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Zoe")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 59)
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.name.text() == "Zoe")
    assert page.pane.phones.lines[0].text.text() == "139****0001"
    assert "'Zoe' added" in window.toasts.toasts[-1].accessibleName()


def test_pressing_save_twice_makes_one_contact(qtbot: Any, page: ContactsPage) -> None:
    page.create()
    dialog = form(qtbot)
    dialog.fields["name"].set_text("Once")
    assert dialog.primary is not None
    qtbot.mouseDClick(dialog.primary, Qt.MouseButton.LeftButton)
    dialog.save()
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 59)


def test_nothing_given_is_said_under_the_phone(qtbot: Any, page: ContactsPage) -> None:
    page.create()
    dialog = form(qtbot)
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields["phones"].error))
    assert dialog.isVisible()
    assert dialog.phones.lines[0].box.hasFocus()
    qtbot.keyClicks(dialog.phones.lines[0].box, "1")
    assert not dialog.fields["phones"].error
    dialog.discard()


def test_a_taken_number_offers_its_owner(qtbot: Any, page: ContactsPage, ids: dict[str, int]) -> None:
    page.create()
    dialog = form(qtbot)
    dialog.phones.lines[0].box.setText("138 0000 5210")
    dialog.save()
    qtbot.waitUntil(lambda: "陈雨晴" in dialog.fields["phones"].error)
    assert dialog._other is not None
    assert dialog._other.text() == "Open 陈雨晴"
    qtbot.mouseClick(dialog._other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.view.current_id == ids["陈雨晴"])


def test_a_number_in_the_trash_leads_there(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    number = store.value("SELECT value FROM identity WHERE contact_id = ?", (ids["邹市明"],))
    page.create()
    dialog = form(qtbot)
    dialog.phones.lines[0].box.setText(number)
    dialog.save()
    qtbot.waitUntil(lambda: dialog._other is not None)
    qtbot.mouseClick(dialog._other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.trashed and page.list.view.current_id == ids["邹市明"])


def test_escape_asks_when_something_was_typed(qtbot: Any, page: ContactsPage) -> None:
    page.create()
    dialog = form(qtbot)
    qtbot.keyClicks(dialog.fields["name"].editor, "half")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._question.isVisible()
    qtbot.mouseClick(dialog._discard, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_an_untouched_form_closes_at_once(qtbot: Any, page: ContactsPage, ids: dict[str, int]) -> None:
    page.edit(ids["陈雨晴"])
    dialog = form(qtbot)
    assert not dialog.dirty()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_masked_numbers_stay_themselves(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    page.edit(ids["陈雨晴"])
    dialog = form(qtbot)
    assert [line.box.isReadOnly() for line in dialog.phones.lines] == [True, True]
    dialog.fields["remark"].set_text("新备注")
    qtbot.mouseClick(dialog.phones.lines[1].remove, Qt.MouseButton.LeftButton)
    dialog.save()
    qtbot.waitUntil(
        lambda: store.value("SELECT remark FROM contact WHERE id = ?", (ids["陈雨晴"],)) == "新备注"
    )
    found = store.rows("SELECT value FROM identity WHERE contact_id = ? AND kind = 'phone'", (ids["陈雨晴"],))
    assert found == [("+8613800005210",)]


def test_a_number_is_replaced_by_typing_another(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    page.edit(ids["曹操"])
    dialog = form(qtbot)
    qtbot.mouseClick(dialog.phones.lines[0].replace, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.phones.lines[0].box, "13712345678")
    dialog.save()
    sql = "SELECT value FROM identity WHERE contact_id = ? AND kind = 'phone'"
    qtbot.waitUntil(lambda: store.rows(sql, (ids["曹操"],)) == [("+8613712345678",)])


def test_birthdays_solar_lunar_and_wrong(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    page.edit(ids["曹操"])
    dialog = form(qtbot)
    dialog.birthday.box.setText("2-30")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields["birthday"].error))
    dialog.birthday.calendar.set_value(True)
    dialog.birthday.box.setText("1990-5-5")
    assert not dialog.fields["birthday"].error
    dialog.save()
    sql = "SELECT birthday FROM contact WHERE id = ?"
    qtbot.waitUntil(lambda: store.value(sql, (ids["曹操"],)) == "L1990-05-05")


def test_the_referrer_is_found_by_typing(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    page.edit(ids["曹操"])
    dialog = form(qtbot)
    qtbot.keyClicks(dialog.referrer.box, "cyq")
    qtbot.waitUntil(lambda: dialog.referrer.list.isVisible())
    qtbot.keyClick(dialog.referrer.box, Key.Key_Return)
    assert dialog.referrer.value() == ids["陈雨晴"]
    dialog.save()
    sql = "SELECT referrer_id FROM contact WHERE id = ?"
    qtbot.waitUntil(lambda: store.value(sql, (ids["曹操"],)) == ids["陈雨晴"])


def test_a_circle_of_referrers_is_said_under_the_field(
    qtbot: Any, page: ContactsPage, ids: dict[str, int]
) -> None:
    page.edit(ids["罗志强"])
    dialog = form(qtbot)
    dialog.referrer._person = (ids["陈雨晴"], "陈雨晴")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields["referrer_id"].error))
    dialog.discard()


def test_fields_of_the_shop_are_edited_by_their_kind(
    qtbot: Any, window: MainWindow, page: ContactsPage, ids: dict[str, int], store: Any, act: Any
) -> None:
    text = custom_fields.create(store, act(), "宠物", "text").receipt["id"]
    number = custom_fields.create(store, act(), "孩子几个", "number").receipt["id"]
    choice = custom_fields.create(store, act(), "口味", "choice", ("甜", "酸")).receipt["id"]
    several = custom_fields.create(store, act(), "爱吃", "choices", ("桃", "梨", "瓜")).receipt["id"]
    page.edit(ids["曹操"])
    dialog = form(qtbot)
    editors = {editor.definition.id: editor for editor in dialog.custom}
    editors[text]._box.setText("猫")
    editors[number]._box.setText("两个")
    editors[choice]._combo.set_value("酸")
    editors[several]._chosen = ["梨", "瓜"]
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.fields[f"custom:{number}"].error))
    editors[number]._box.setText("2")
    dialog.save()
    wanted = {text: "猫", number: "2", choice: "酸", several: "梨\x1f瓜"}
    qtbot.waitUntil(
        lambda: {v.field_id: v.value for v in contacts.details(store, ids["曹操"]).custom} == wanted
    )


def test_consent_keeps_where_and_when_it_was_said(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    page.edit(ids["李秀英"])
    dialog = form(qtbot)
    dialog.consent.answer.buttons()[1].click()
    dialog.consent.source.set_value("scanned_sign_up")
    dialog.save()
    sql = "SELECT consent, consent_source, consent_on FROM contact WHERE id = ?"
    expected = ("yes", "scanned_sign_up", "2026-11-18")
    qtbot.waitUntil(lambda: store.row(sql, (ids["李秀英"],)) == expected)


def test_every_control_of_the_form_has_a_name(qtbot: Any, page: ContactsPage, ids: dict[str, int]) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    page.edit(ids["陈雨晴"])
    dialog = form(qtbot)
    for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton):
        for control in dialog.findChildren(kind):
            if control.isVisible():
                said = control.accessibleName() or getattr(control, "text", str)()
                assert said, control
    dialog.discard()


def test_what_was_written_while_the_form_was_open_stays(
    qtbot: Any, page: ContactsPage, ids: dict[str, int], store: Any
) -> None:
    who = ids["陈雨晴"]
    page.edit(who)
    dialog = form(qtbot)
    act = page.context.act()
    done: list[Any] = []
    page.context.operations.run(
        lambda other: bulk.bulk_edit(other, act, Ids((who,)), {"remark": "from elsewhere"}), done=done.append
    )
    qtbot.waitUntil(lambda: bool(done))
    dialog.fields["name"].set_text("陈小雨")
    dialog.save()
    qtbot.waitUntil(lambda: store.value("SELECT name FROM contact WHERE id = ?", (who,)) == "陈小雨")
    assert store.value("SELECT remark FROM contact WHERE id = ?", (who,)) == "from elsewhere"
