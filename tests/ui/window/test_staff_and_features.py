"""Who is at the counter, who works here, and what the shop uses: each acts at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from models.store import Store
from services import staff
from services.operations import Act
from services.settings import shop_settings
from services.shop import change_settings
from tests.ui.window.conftest import Opener
from ui.dialogs.settings import SettingsDialog
from ui.main_window import MainWindow
from ui.settings_file import Machine
from ui.window.counter import Counter


def at_rest(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.context.jobs.idle)


def opened(qtbot: Any, window: MainWindow, section: str) -> Any:
    window.open_settings(section)
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is not None)
    at_rest(qtbot, window)
    dialog = window.findChild(SettingsDialog)
    return dialog, dialog.stack.currentWidget()


def views(window: MainWindow) -> list[str]:
    return list(window.stack.currentWidget().views)  # type: ignore[union-attr]


def test_a_feature_comes_and_goes_at_once(
    qtbot: Any, open_window: Opener, people: list[int], store: Store
) -> None:
    window = open_window()
    assert "friends" not in views(window)
    dialog, section = opened(qtbot, window, "features")
    section.cards["friend_work"].switch.click()
    qtbot.waitUntil(lambda: "friends" in views(window))
    assert shop_settings(store).features == ("friend_work",)
    assert section.cards["friend_work"].switch.isChecked()
    at_rest(qtbot, window)
    page = window.show_view("contacts", "friends")
    at_rest(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "friends" not in views(window))
    at_rest(qtbot, window)
    assert window.page() is not page
    assert window.page() is window.contacts()
    qtbot.waitUntil(lambda: not section.cards["friend_work"].switch.isChecked())
    assert shop_settings(store).features == ()


def test_days_of_requests(qtbot: Any, open_window: Opener, store: Store, act: Any) -> None:
    change_settings(store, act(), features=("friend_work",))
    window = open_window()
    _, section = opened(qtbot, window, "staff")
    field = section.days["friend_return_days"]
    assert (section.times.isVisible(), field.text()) == (True, "7")
    for text, kept in (("0", 7), ("x", 7), ("10", 10)):
        field.editor.setText(text)
        field.editor.editingFinished.emit()
        at_rest(qtbot, window)
        assert bool(field.error) == (kept == 7)
        assert shop_settings(store).friend_return_days == kept


def test_somebody_new_and_their_account(qtbot: Any, open_window: Opener, store: Store) -> None:
    window = open_window()
    dialog, section = opened(qtbot, window, "staff")
    assert section.table.rowCount() == 1
    section.add()
    qtbot.waitUntil(lambda: section.new_field.error != "")
    section.new_name.setText("小周")
    section.add()
    qtbot.waitUntil(lambda: section.table.rowCount() == 2 and section.name.text() == "小周")
    section.role.set_value("manager")
    section.role.picked.emit("manager")
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: staff.members(store)[1].role == "manager")
    caps = section.lines[0].caps
    caps[0].setText("70")
    caps[0].editingFinished.emit()
    at_rest(qtbot, window)
    assert caps[0].property("invalid") == "true"
    assert staff.members(store)[1].accounts[0].values.daily_cap == 20
    caps[0].setText("15")
    caps[0].editingFinished.emit()
    qtbot.waitUntil(lambda: staff.members(store)[1].accounts[0].values.daily_cap == 15)
    at_rest(qtbot, window)
    name = section.name.editor
    assert isinstance(name, QLineEdit)
    name.setText("周周")
    name.editingFinished.emit()
    qtbot.waitUntil(lambda: staff.staff_names(store)[2] == "周周")
    at_rest(qtbot, window)
    section.leaves.click()
    qtbot.waitUntil(lambda: not staff.members(store)[1].active)
    at_rest(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: staff.members(store)[1].active)
    at_rest(qtbot, window)


def test_who_is_at_the_counter_is_noted_and_remembered(
    qtbot: Any, open_window: Opener, store: Store, machine: Machine, act: Any
) -> None:
    who = staff.add_staff(store, act(), "小周").receipt["id"]
    window = open_window()
    assert window.bottom._staff.text() == "Owner"
    window.bottom._staff.click()
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in window.findChildren(QMenu)))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    entries = {action.text(): action for action in menu.actions()}
    assert [entries["Owner"].isChecked(), entries["小周"].isChecked()] == [True, False]
    entries["小周"].trigger()
    menu.close()
    at_rest(qtbot, window)
    assert window.bottom._staff.text() == "Staff: 小周"
    assert window.context.act().staff_id == who
    assert machine.get("counter/staff") == {str(store.path): who}
    changing: Act = window.context.act()
    window.context.operations.run(lambda opened: staff.set_active(opened, changing, who, False))
    qtbot.waitUntil(lambda: window.bottom._staff.text() == "Owner")
    assert window.context.staff_id == 1
    at_rest(qtbot, window)


def test_switching_to_oneself_does_nothing(qtbot: Any, open_window: Opener, machine: Machine) -> None:
    window = open_window()
    Counter(window.context, window).switch(1)
    assert machine.get("counter/staff") is None


def test_two_features_pressed_quickly(qtbot: Any, open_window: Opener, store: Store) -> None:
    """The second one was put beside what the settings said before the first, and switched it off again."""
    window = open_window()
    _dialog, section = opened(qtbot, window, "features")
    for card in section.cards.values():
        card.switch.click()
    qtbot.waitUntil(lambda: len(shop_settings(store).features) == len(section.cards))
    at_rest(qtbot, window)
