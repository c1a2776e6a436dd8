"""Settings of the counter: the roll of this computer, the words at its foot, what each role may take off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from models.store import Store
from services.settings import shop_settings
from tests.ui.printing.test_printing import pdf_pages
from tests.ui.sale.hands import top
from ui.dialogs.sale.kinds import KindsDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.settings.counter import CounterSection
from ui.dialogs.settings.printers import PrintersSection
from ui.main_window import MainWindow
from ui.printing.till import till


def test_the_roll_is_the_computers_and_the_foot_the_shops(
    qtbot: Any, window: MainWindow, store: Store, tmp_path: Path
) -> None:
    window.open_settings("printers")
    dialog = window.findChild(SettingsDialog)
    section = dialog.stack.currentWidget()
    assert isinstance(section, PrintersSection)
    assert section.none.isVisible()  # no printer on this computer
    assert not section.test.isEnabled()
    section.roll.buttons()[0].click()
    section.when.buttons()[1].click()
    assert (till(window.context.machine).width, till(window.context.machine).when) == (58, "always")
    assert section.sample().width == 580
    section.footer.setFocus()
    section.footer.setPlainText("谢谢惠顾\n欢迎再来")
    section.save_pdf(tmp_path / "sample.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "sample.pdf").exists() and window.context.jobs.idle)
    (page,) = pdf_pages(tmp_path / "sample.pdf")
    assert "谢谢惠顾欢迎再来" in page
    assert "禾鲜果" in page
    dialog.setFocus()
    section.foot_field.editor.clearFocus()
    qtbot.waitUntil(lambda: shop_settings(store).receipt_footer == "谢谢惠顾\n欢迎再来")
    qtbot.waitUntil(lambda: window.deeds["undo"].text() == "Undo: Change foot of the receipt")
    window.undo()
    qtbot.waitUntil(lambda: shop_settings(store).receipt_footer == "")
    qtbot.waitUntil(lambda: section.footer.toPlainText() == "")
    assert isinstance(dialog, QWidget)
    dialog.discard()


def test_limits_of_roles_and_rounding_are_set_and_a_wrong_one_is_said(
    qtbot: Any, window: MainWindow, store: Store
) -> None:
    window.open_settings("counter")
    dialog = window.findChild(SettingsDialog)
    section = dialog.stack.currentWidget()
    assert isinstance(section, CounterSection)
    texts = {key: field.text() for key, field in section.fields.items()}
    assert texts == {
        "discount_assistant": "10",
        "rounding_assistant": "1",
        "discount_manager": "30",
        "rounding_manager": "10",
    }
    for key, text in (
        ("discount_assistant", "2.5"),
        ("rounding_assistant", "0"),
        ("discount_manager", "101"),
    ):
        editor = section.fields[key].editor
        editor.setText(text)
        editor.editingFinished.emit()
    assert section.fields["discount_manager"].error != ""
    section.rounding.buttons()[1].click()
    qtbot.waitUntil(lambda: shop_settings(store).auto_rounding == 10)
    found = shop_settings(store)
    assert (found.discount_assistant, found.rounding_assistant, found.discount_manager) == (25, 0, 300)
    section.kinds.click()
    qtbot.waitUntil(lambda: top(KindsDialog) is not None and len(top(KindsDialog).rows) == 6)
    top(KindsDialog).accept()
    dialog.discard()
