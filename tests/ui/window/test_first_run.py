"""The page of a shop that has nobody yet."""

from __future__ import annotations

from typing import Any

from models.store import Store
from services.demo_stores import demo_path
from services.settings import shop_settings
from ui.dialogs.demo import DemoDialog
from ui.dialogs.settings import SettingsDialog
from ui.pages.contacts.edit_dialog import ContactDialog
from ui.pages.contacts.import_wizard import ImportWizard


def test_each_card_leads_on(qtbot: Any, open_window: Any) -> None:
    window = open_window()
    page = window.page()
    for card, dialog in (
        (page.import_card, ImportWizard),
        (page.create_card, ContactDialog),
        (page.demo_card, DemoDialog),
    ):
        card.button.click()
        qtbot.waitUntil(lambda dialog=dialog: window.findChild(dialog) is not None)
        window.findChild(dialog).discard()


def test_the_list_ticks_what_is_done_and_can_be_put_off(qtbot: Any, open_window: Any, store: Store) -> None:
    window = open_window()
    page = window.page()
    assert [step.step.done for step in page.steps] == [False] * 5
    page.steps[0].click()
    dialog = window.findChild(SettingsDialog)
    dialog.stack.currentWidget().change(shop_name="青禾鲜果")
    qtbot.waitUntil(lambda: page.steps[0].step.done)
    dialog.discard()
    page.later.click()
    qtbot.waitUntil(lambda: not page.list.isVisible())
    assert shop_settings(store).setup_dismissed


def test_the_demo_shop_lies_beside_the_shop_and_is_another_file(open_window: Any) -> None:
    path = open_window().context.path
    assert demo_path(path) != path
    assert demo_path(path).parent == path.parent
