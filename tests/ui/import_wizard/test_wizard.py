"""The wizard from file to summary, by clicks and keys."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from models.store import Store
from services import staff
from services.channels import channels
from services.channels.channels import ChannelInput
from services.imports import batches
from tests.states import dump
from tests.ui.import_wizard import lists
from tests.ui.import_wizard.conftest import checked
from ui.dialogs.import_history import ImportHistory, UndoImportDialog
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.import_wizard import ImportWizard
from ui.pages.contacts.import_wizard.dialog import CHECK, COLUMNS, FILE, IMPORT, SUMMARY

Open = Callable[[Path], ImportWizard]
Go = Callable[[ImportWizard], None]


def finish(qtbot: Any, wizard: ImportWizard) -> None:
    """Press the last button and wait for the summary."""
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == SUMMARY, timeout=20_000)


def contacts(store: Store) -> list[tuple[Any, ...]]:
    """Names and numbers in the store."""
    return store.rows(
        "SELECT c.name, i.value FROM contact c LEFT JOIN identity i ON i.contact_id = c.id AND i.kind = 'phone' ORDER BY i.value"
    )


def click_link(qtbot: Any, wizard: ImportWizard, row: int) -> None:
    """Click what the last column offers in a row of the table."""
    view, table = wizard.check.problems.view, wizard.check.problems.table
    rect = view.visualRect(table.index(table.row_of(row), table.section("act")))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(30, rect.height() // 2)
    )


def test_sheet_and_header_are_found(tmp_path: Path, open_wizard: Open) -> None:
    wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    inspection = wizard.draft.inspection
    assert inspection is not None
    assert (inspection.sheet, inspection.header_row, inspection.rows) == ("名单", 3, 6)
    view = wizard.file.preview.view
    assert view is not None
    assert view.model().rowCount() == 6
    assert view.model().index(0, 0).data() == "4"
    assert wizard.file.sheet.value() == "名单"
    assert "说明" in [wizard.file.sheet.itemText(i).split(" ")[0] for i in range(wizard.file.sheet.count())]


def test_enter_three_times_imports(
    qtbot: Any, tmp_path: Path, open_wizard: Open, store: Store, window: MainWindow
) -> None:
    wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    assert wizard.step == FILE
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    assert wizard.columns.state()["积分"] == "points"
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    checked(qtbot, wizard)
    assert wizard.draft.checked is not None
    assert dict(wizard.draft.checked.counts) == {
        "new": 2, "updated": 0, "unchanged": 0, "repeated": 1, "conflict": 0, "masked": 0, "invalid": 3,
    }  # fmt: skip
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.step == SUMMARY, timeout=20_000)
    assert contacts(store) == [("张丽", "+8613812345210"), ("王建国", "+8613900137788")]
    wizard.go_on()
    qtbot.waitUntil(lambda: isinstance(window.page(), ContactsPage), timeout=10_000)
    qtbot.waitUntil(lambda: window.page().list.table.rowCount() == 2, timeout=10_000)


def test_rows_are_mended_in_place(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    to_check(wizard)
    problems = wizard.check.problems
    assert wizard.check.shown == "invalid"
    click_link(qtbot, wizard, 6)
    editor = problems.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor, "13688")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible(), "a number that is still wrong is not taken"
    editor.selectAll()
    qtbot.keyClicks(editor, "13688990011")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isHidden()
    qtbot.waitUntil(
        lambda: wizard.draft.checked is not None and wizard.draft.checked.counts["new"] == 3, timeout=20_000
    )
    checked(qtbot, wizard)
    qtbot.mouseClick(problems.blank, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: wizard.draft.checked is not None and wizard.draft.checked.counts["new"] == 4, timeout=20_000
    )
    checked(qtbot, wizard)
    finish(qtbot, wizard)
    assert {name for name, _ in contacts(store)} == {"张丽", "王建国", "李桂兰", "陈雨晴"}
    wizard.accept()


def test_two_columns_on_one_field_are_refused(qtbot: Any, tmp_path: Path, open_wizard: Open) -> None:
    wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    line = next(one for one in wizard.columns.lines if one.guess.header == "性别")
    line.set_target("name")
    line.combo.picked.emit("name")
    wizard.go_on()
    assert wizard.step == COLUMNS
    assert line.combo.property("invalid")
    phone = next(one for one in wizard.columns.lines if one.guess.header == "手机号")
    line.set_target("gender")
    line.combo.picked.emit("gender")
    phone.set_target("")
    phone.combo.picked.emit("")
    wizard.go_on()
    assert wizard.step == COLUMNS
    assert wizard.columns.missing.isVisible(), "without numbers nobody can be told apart"
    wizard.reject()


def test_a_mapping_is_remembered(qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go) -> None:
    file = lists.book_with_notes(tmp_path / "名单.xlsx")
    wizard = open_wizard(file)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    line = next(one for one in wizard.columns.lines if one.guess.header == "备注标签")
    line.set_target("remark")
    line.combo.picked.emit("remark")
    wizard.go_on()
    checked(qtbot, wizard)
    wizard.reject()
    again = open_wizard(file)
    again.go_on()
    qtbot.waitUntil(lambda: again.step == COLUMNS and not again.columns.busy())
    assert again.columns.state()["备注标签"] == "remark"
    again.reject()


def test_stopping_takes_everything_back(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    before = dump(store)
    wizard = open_wizard(lists.long_list(tmp_path / "long.csv", 15_000))
    to_check(wizard)
    mapping = dump(store)
    assert {key: rows for key, rows in mapping.items() if key != "import_mapping"} == {
        key: rows for key, rows in before.items() if key != "import_mapping"
    }
    wizard.go_on()
    assert wizard.step == IMPORT
    qtbot.waitUntil(lambda: wizard.running.bar.value() > 0, timeout=20_000)
    qtbot.mouseClick(wizard.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.step == CHECK, timeout=30_000)
    checked(qtbot, wizard)
    assert wizard.check.banner.isVisible()
    assert dump(store) == mapping
    finish(qtbot, wizard)
    assert store.value("SELECT count(*) FROM contact") == 15_000
    wizard.accept()


def test_an_import_goes_on_in_the_background(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store, window: MainWindow
) -> None:
    wizard = open_wizard(lists.long_list(tmp_path / "long.csv", 3_000))
    to_check(wizard)
    wizard.go_on()
    wizard.go_on()  # the second half of a double click
    assert not wizard.isHidden()
    gate = threading.Event()
    window.context.jobs.write(lambda _store: gate.wait(30))  # between two slices: it can't be done before
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)
    wizard.go_on()
    QApplication.setDoubleClickInterval(interval)
    assert wizard.isHidden()
    assert wizard.running.work is not None
    gate.set()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM contact") == 3_000, timeout=30_000)
    qtbot.waitUntil(lambda: window.toasts.toasts != [], timeout=20_000)


def test_the_same_file_needs_a_typed_word(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    file = lists.bare_numbers(tmp_path / "号码.csv")
    wizard = open_wizard(file)
    to_check(wizard)
    finish(qtbot, wizard)
    wizard.accept()
    again = open_wizard(file)
    to_check(again)
    assert again.check.already.isVisible()
    again.go_on()
    assert again.step == CHECK
    assert again.focusWidget() is again.check.word
    qtbot.keyClicks(again.check.word, again.check.again_word())
    before = dump(store)
    finish(qtbot, again)
    assert dump(store) == before
    again.accept()


def test_bare_numbers_in_gbk(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    wizard = open_wizard(lists.bare_numbers(tmp_path / "号码.csv"))
    inspection = wizard.draft.inspection
    assert inspection is not None
    assert (inspection.header_row, inspection.encoding) == (None, "gb18030")
    to_check(wizard)
    assert wizard.draft.checked is not None
    counts = wizard.draft.checked.counts
    assert (counts["new"], counts["masked"], counts["invalid"]) == (40, 2, 1)
    finish(qtbot, wizard)
    assert store.value("SELECT count(*) FROM contact") == 40
    wizard.accept()


def test_a_masked_row_is_given_to_a_person(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    from ui.pages.contacts.import_wizard.masked_dialog import MaskedDialog

    wizard = open_wizard(lists.bare_numbers(tmp_path / "号码.csv"))
    to_check(wizard)
    finish(qtbot, wizard)
    wizard.accept()
    more = tmp_path / "打码.csv"
    more.write_text("姓名,手机号\n张丽,138****5001\n", encoding="utf-8")
    wizard = open_wizard(more)
    to_check(wizard)
    assert wizard.check.shown == "masked"
    click_link(qtbot, wizard, 2)
    dialog = wizard.findChild(MaskedDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.group.buttons()) == 1)
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: wizard.draft.checked is not None and wizard.draft.checked.counts["updated"] == 1,
        timeout=10_000,
    )
    checked(qtbot, wizard)
    finish(qtbot, wizard)
    assert ("张丽", "+8613812345001") in contacts(store)
    wizard.accept()


def test_unusable_files_say_what_to_do(qtbot: Any, tmp_path: Path, window: MainWindow) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    wizard = ImportWizard(window.context, broken)
    wizard.open()
    qtbot.waitUntil(lambda: not wizard.file.busy(), timeout=20_000)
    assert "broken.xlsx" in wizard.file.card.accessibleDescription()
    assert wizard.primary is not None
    assert wizard.primary.isHidden()
    unsure = tmp_path / "big5.csv"
    unsure.write_bytes("姓名,手機\n陳小姐,13812345210\n".encode("big5"))
    wizard.file.take(unsure)
    qtbot.waitUntil(lambda: not wizard.file.busy() and wizard.file.card.encodings() != [], timeout=20_000)
    assert "big5" in wizard.file.card.encodings()
    wizard.file.card.choose_encoding("big5")
    qtbot.waitUntil(wizard.file.is_read, timeout=20_000)
    assert wizard.draft.inspection is not None
    assert wizard.draft.inspection.columns[0].header == "姓名"
    wizard.reject()


def test_rejects_and_undo_in_the_history(
    qtbot: Any,
    tmp_path: Path,
    open_wizard: Open,
    to_check: Go,
    store: Store,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = dump(store)
    wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    to_check(wizard)
    finish(qtbot, wizard)
    wizard.accept()
    history = ImportHistory(window.context)
    history.open()
    qtbot.waitUntil(lambda: history.chosen is not None)
    target = tmp_path / "问题行.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    qtbot.mouseClick(history.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.mouseClick(history.undo, Qt.MouseButton.LeftButton)
    dialog = history.findChild(UndoImportDialog)
    assert dialog is not None
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM contact") == 0, timeout=10_000)
    qtbot.waitUntil(lambda: history.chosen is not None and history.chosen.state == "undone", timeout=10_000)
    after = dump(store)
    assert {key: rows for key, rows in after.items() if key != "import_mapping"} == {
        key: rows for key, rows in before.items() if key != "import_mapping"
    }
    assert batches.batches(store)[0].state == "undone"
    history.accept()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_on_a_low_screen_every_step_has_its_footer_in_sight(
    qtbot: Any, tmp_path: Path, open_wizard: Open, window: MainWindow, language: str
) -> None:
    from ui import translations

    translations.install(language)
    try:
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(1280, 575)
        wizard = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
        for step in (FILE, COLUMNS, CHECK):
            qtbot.waitUntil(lambda step=step: wizard.step == step and not wizard.steps[step].busy())
            if step == CHECK:
                checked(qtbot, wizard)
            assert wizard.height() <= 575
            for button in (wizard.cancel, wizard.primary):
                assert button is not None
                assert button.isVisible()
                assert wizard.rect().contains(button.mapTo(wizard, button.rect().bottomRight()))
            if step != CHECK:
                wizard.go_on()
        assert wizard.scroller.horizontalScrollBar().maximum() == 0
        wizard.reject()
    finally:
        translations.install("en")


def test_a_masked_row_is_given_to_a_person_after_the_import(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store, window: MainWindow
) -> None:
    from ui.pages.contacts.import_wizard.masked_dialog import MaskedDialog
    from ui.pages.contacts.import_wizard.masked_rows import MaskedRowsDialog

    file = tmp_path / "两次.csv"
    file.write_text(
        "姓名,手机号,片区\n张丽,13812345001,\n张丽,138****5001,西湖路\n张丽,138****5001,\n", encoding="utf-8"
    )
    wizard = open_wizard(file)
    to_check(wizard)
    finish(qtbot, wizard)
    wizard.summary.match_masked()
    rows = wizard.findChild(MaskedRowsDialog)
    assert rows is not None
    qtbot.waitUntil(lambda: rows.table.rowCount() == 2)
    rows.match(3)
    dialog = rows.findChild(MaskedDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.group.buttons()) == 1)
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store.value("SELECT area FROM contact") == "西湖路", timeout=10_000)
    qtbot.waitUntil(lambda: rows.table.row(0).given == "张丽")
    window.undo()
    qtbot.waitUntil(lambda: store.value("SELECT area FROM contact") == "", timeout=10_000)
    rows.refresh()
    qtbot.waitUntil(lambda: rows.table.row(0).given == "")
    rows.match(4)
    blank = rows.findChildren(MaskedDialog)[-1]
    qtbot.waitUntil(lambda: len(blank.group.buttons()) == 1)
    qtbot.mouseClick(blank.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows.table.row(1).given == "张丽", timeout=10_000)
    rows.reject()
    wizard.accept()


def test_channels_staff_and_cards(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store, act: Any
) -> None:
    channels.create(store, act(), ChannelInput(name="门店扫码"))
    staff.add_staff(store, act(), "小周")
    file = tmp_path / "名单.csv"
    file.write_text(
        "姓名,手机,会员卡号,渠道,跟进人,标签-口味\n张丽,13812345210,A1,抖音,小王,爱甜\n王建国,,A2,,,\n",
        encoding="utf-8",
    )
    wizard = open_wizard(file)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    assert wizard.columns.state() == {
        "姓名": "name", "手机": "phone", "会员卡号": "card", "渠道": "channel", "跟进人": "owner_staff", "标签-口味": "tags:口味",
    }  # fmt: skip
    line = wizard.columns.lines[1]
    line.combo.set_value("")
    line.combo.picked.emit("")
    assert wizard.columns.missing.isHidden(), "a card tells people apart, too"
    line.combo.set_value("phone")
    line.combo.picked.emit("phone")
    wizard.go_on()
    checked(qtbot, wizard)
    policy = wizard.check.policy
    qtbot.waitUntil(lambda: policy.channel.count() == 2 and policy.owner.count() == 4)
    for combo, value in ((policy.channel, "门店扫码"), (policy.owner, "1 2")):
        combo.set_value(value)
        combo.picked.emit(combo.value())
    qtbot.waitUntil(lambda: not wizard.check.busy())
    assert wizard.draft.checked is not None
    assert (wizard.draft.checked.new_channels, wizard.draft.checked.unknown_staff) == (("抖音",), ("小王",))
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == SUMMARY, timeout=20_000)
    assert store.rows(
        "SELECT c.name, h.name, owner_staff_id FROM contact c JOIN channel h ON h.id = c.channel_id ORDER BY c.id"
    ) == [("张丽", "抖音", 1), ("王建国", "门店扫码", 2)]
