"""Settings act at once, show what is set, and are undone by Ctrl+Z."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from models.store import Store
from services import backups, custom_fields
from services.settings import shop_settings
from services.staff import staff_names
from ui import theme
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.settings.backups import BackupsSection
from ui.dialogs.settings.fields import FieldsSection
from ui.dialogs.settings.look import LookSection
from ui.dialogs.settings.privacy import PrivacySection
from ui.dialogs.settings.shop import ShopSection
from ui.settings_file import Machine


@pytest.fixture
def settings(qtbot: Any, people: list[int], open_window: Any) -> Any:
    """Opens the settings at a section; gives the dialog and the section."""
    opened: list[SettingsDialog] = []

    def make(key: str) -> tuple[SettingsDialog, Any]:
        window = open_window()
        window.open_settings(key)
        dialog = window.findChild(SettingsDialog)
        opened.append(dialog)
        qtbot.waitUntil(lambda: window.context.jobs.idle)
        return dialog, dialog.stack.currentWidget()

    yield make
    for dialog in opened:
        if isValid(dialog):
            dialog.discard()


def test_the_shop_is_named_and_the_naming_undone(qtbot: Any, settings: Any, store: Store) -> None:
    dialog, section = settings("shop")
    assert isinstance(section, ShopSection)
    section.name.setFocus()
    qtbot.keyClicks(section.name, "Qinghe")
    qtbot.keyClick(section.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shop_settings(store).shop_name == "Qinghe")
    qtbot.waitUntil(lambda: "Qinghe" in dialog.context.window.windowTitle())
    section.zone.setFocus()
    qtbot.waitUntil(lambda: dialog.context.window.deeds["undo"].text() == "Undo: Change shop name")
    dialog.context.window.undo()
    qtbot.waitUntil(lambda: section.name.text() == "")
    assert shop_settings(store).shop_name == ""


def test_a_name_still_being_typed_is_kept_on_closing(qtbot: Any, settings: Any, store: Store) -> None:
    dialog, section = settings("shop")
    section.owner.setFocus()
    qtbot.waitUntil(section.owner.hasFocus)
    qtbot.keyClicks(section.owner, "Lin")
    dialog.accept()
    qtbot.waitUntil(lambda: staff_names(store)[1] == "Lin")


def test_what_posters_say_of_the_shop(qtbot: Any, settings: Any, store: Store) -> None:
    dialog, section = settings("shop")
    for editor, text in ((section.address, "人民路 118 号"), (section.hours, "9:00–22:00")):
        editor.setFocus()
        editor.insert(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shop_settings(store).shop_hours == "9:00–22:00")
    assert shop_settings(store).shop_address == "人民路 118 号"
    dialog.accept()
    window = dialog.context.window
    qtbot.waitUntil(lambda: window.deeds["undo"].text() == "Undo: Change opening hours")
    window.undo()
    qtbot.waitUntil(lambda: shop_settings(store).shop_hours == "")


@pytest.mark.parametrize(
    ("combo", "value", "field"),
    [
        ("zone", "Asia/Tokyo", "time_zone"),
        ("day_end", "02:00", "day_ends_at"),
        ("region", "HK", "phone_region"),
        ("dormant", 90, "dormant_days"),
        ("lost", 365, "lost_days"),
    ],
)
def test_a_choice_is_taken_over_at_once(
    qtbot: Any, settings: Any, store: Store, combo: str, value: str, field: str
) -> None:
    _, section = settings("shop")
    box = getattr(section, combo)
    box.set_value(value)
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: getattr(shop_settings(store), field) == value)


def test_masking_is_switched_off_with_a_warning(qtbot: Any, settings: Any, store: Store) -> None:
    dialog, section = settings("privacy")
    assert isinstance(section, PrivacySection)
    assert not section.note.isVisible()
    section.masking.click()
    qtbot.waitUntil(lambda: section.note.isVisible())
    assert not shop_settings(store).mask_phones
    assert not dialog.context.settings.mask_phones


def test_the_look_is_a_fact_of_the_machine(
    qtbot: Any, open_window: Any, machine: Machine, store: Store
) -> None:
    window = open_window()
    window.open_settings("look")
    dialog = window.findChild(SettingsDialog)
    section = dialog.stack.currentWidget()
    assert isinstance(section, LookSection)
    section.mode.buttons()[2].click()
    assert (theme.current().dark, machine.mode) == (True, "dark")
    section.text_size.buttons()[2].click()
    assert (theme.instance().scale, machine.text_scale) == (1.3, 1.3)
    assert store.value("SELECT count(*) FROM setting") == 0
    dialog.discard()


def test_a_backup_is_made_and_listed(qtbot: Any, settings: Any, store: Store) -> None:
    dialog, section = settings("backups")
    assert isinstance(section, BackupsSection)
    assert section.note.isVisible()
    section.now.click()
    qtbot.waitUntil(lambda: section.table.rowCount() == 1)
    assert not section.note.isVisible()
    assert len(backups.list_backups(Path(store.path))) == 1
    qtbot.waitUntil(lambda: dialog.context.window.bottom._last.text().startswith("Last backup"))


def test_a_field_is_made_changed_and_deleted(qtbot: Any, settings: Any, store: Store) -> None:
    _, section = settings("fields")
    assert isinstance(section, FieldsSection)
    section.new.click()
    section.name.set_text("衣服尺码")
    section.kind.set_value("choice")
    section.kind.picked.emit("choice")
    section.options.set_text("S\nM\n\nL")
    section.save.click()
    qtbot.waitUntil(lambda: section.table.rowCount() == 1)
    (field,) = custom_fields.definitions(store)
    assert (field.name, field.options) == ("衣服尺码", ("S", "M", "L"))
    section.view.go_to(field.id)
    section.remove.click()
    qtbot.waitUntil(lambda: section.table.rowCount() == 0)


def test_a_field_without_a_name_is_refused_in_place(qtbot: Any, settings: Any, store: Store) -> None:
    _, section = settings("fields")
    section.new.click()
    section.save.click()
    qtbot.waitUntil(lambda: bool(section.name.error))
    assert custom_fields.definitions(store) == []


def test_the_search_leaves_the_sections_that_have_the_word(settings: Any) -> None:
    dialog, _ = settings("shop")
    dialog.filter("text size")
    assert [item.text() for item in dialog.items if item.isVisible()] == ["Look and language"]
    assert dialog.title.text() == "Look and language"
    dialog.filter("zzz")
    assert not any(item.isVisible() for item in dialog.items)
    dialog.filter("")
    assert all(item.isVisible() for item in dialog.items)
