"""The wizard with a list of orders, and with what people bring along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import ledger
from services.imports import runs
from services.imports.rules import ImportPlan
from services.operations import Act
from services.settings import shop_settings
from tests.services.imports.lists import customer
from tests.services.orders.lists import write_csv
from tests.services.orders.test_runs import BAD, ORDERS
from tests.ui.import_wizard.conftest import checked
from ui.dialogs.import_history import ImportHistory, UndoImportDialog
from ui.dialogs.opening import OpeningDialog
from ui.dialogs.sheet import SheetDialog
from ui.main_window import MainWindow
from ui.pages.contacts.import_wizard import ImportWizard
from ui.pages.contacts.import_wizard.dialog import COLUMNS, SUMMARY
from ui.pages.contacts.import_wizard.draft import Draft
from ui.pages.contacts.import_wizard.summary_step import SummaryStep

Open = Callable[[Path], ImportWizard]
Go = Callable[[ImportWizard], None]


def finish(qtbot: Any, wizard: ImportWizard) -> None:
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == SUMMARY, timeout=20_000)


def texts(widget: Any) -> str:
    from ui.widgets import Text

    return " ".join(label.text() for label in widget.findChildren(Text) if label.isVisible())


def test_orders_are_recognised_imported_and_undone(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store, window: MainWindow
) -> None:
    known = customer(store, "13812345678", name="王")
    wizard = open_wizard(write_csv(tmp_path / "美团订单.csv", (*ORDERS, *BAD)))
    assert wizard.file.kind.value() is True
    assert wizard.windowTitle() == "Import orders"
    assert "Import orders" in texts(wizard.rail)
    assert wizard.file.card.banner.isVisible()
    to_check(wizard)
    policy = wizard.check.order_policy
    assert wizard.check.policy.isHidden()
    qtbot.waitUntil(lambda: policy.source.value() == "meituan")
    assert not wizard.check.tiles["masked"].isVisible()
    assert wizard.check.importable() == 3
    policy.points.click()
    qtbot.waitUntil(lambda: not wizard.check.busy(), timeout=20_000)
    finish(qtbot, wizard)
    assert store.value("SELECT count(*) FROM sale WHERE source = 'meituan' AND kind = 'sale'") == 3
    assert ledger.balances(store, known).points == 25
    shown = texts(wizard.summary)
    assert "Orders imported" in shown
    assert "of known people 1, walk-ins 2" in shown
    assert "25 points" in shown
    wizard.accept()

    history = ImportHistory(window.context)
    history.open()
    qtbot.waitUntil(lambda: history.chosen is not None)
    assert history.chosen is not None
    assert history.chosen.orders
    qtbot.waitUntil(lambda: "Meituan" in texts(history))
    history.ask_undo()
    asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, UndoImportDialog))
    qtbot.waitUntil(lambda: "4 order" in asked._said.text())
    qtbot.mouseClick(asked.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM sale") == 0, timeout=20_000)
    assert ledger.balances(store, known).points == 0
    qtbot.waitUntil(lambda: history.chosen is not None and history.chosen.state == "undone")
    summary = SummaryStep(window.context, Draft(window.context.act()))
    assert summary._way_back(history.chosen).text == "Undone"
    history.close()


def test_a_row_is_mended_and_amounts_are_read_the_other_way(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    rows = [
        ("A1", "2026-11-01", "", "苹果", 1, "10", "", "10", "", ""),
        ("A1", "2026-11-01", "", "梨", 1, "10", "", "10", "", ""),
        ("A2", "2026-02-30", "", "瓜", 1, "5", "", "5", "", ""),
    ]
    wizard = open_wizard(write_csv(tmp_path / "orders.csv", rows))
    to_check(wizard)
    assert wizard.check.order_policy.amounts.value() is False  # two alike: the whole, said twice
    wizard.check.order_policy.amounts.buttons()[0].click()
    checked(qtbot, wizard)
    assert wizard.draft.checked is not None
    assert wizard.draft.checked.figures.net == 2000
    wizard.check.problems.mended.emit(4, "at", "2026-02-28")
    qtbot.waitUntil(lambda: wizard.check.importable() == 2 and not wizard.check.busy(), timeout=20_000)
    finish(qtbot, wizard)
    # They are all of walk-ins: nobody to be seen, and Enter must not take the import back.
    assert wizard.focusWidget() is wizard.close_button
    assert [due for (due,) in store.rows("SELECT due FROM sale ORDER BY id")] == [2000, 500]
    wizard.accept()


def test_the_user_may_say_that_orders_are_a_list_of_people(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    wizard = open_wizard(write_csv(tmp_path / "orders.csv", ORDERS))
    wizard.file.kind.buttons()[0].click()
    qtbot.waitUntil(lambda: wizard.file.is_read() and not wizard.draft.of_orders, timeout=20_000)
    assert wizard.windowTitle() == "Import a list"
    to_check(wizard)
    assert wizard.check.order_policy.isHidden()
    finish(qtbot, wizard)
    assert store.value("SELECT count(*) FROM contact") == 2
    assert store.value("SELECT count(*) FROM sale") == 0
    wizard.accept()


def test_orders_need_their_number(qtbot: Any, tmp_path: Path, open_wizard: Open) -> None:
    wizard = open_wizard(write_csv(tmp_path / "orders.csv", ORDERS))
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    line = next(one for one in wizard.columns.lines if one.target() == "number")
    line.set_target("")
    line.picked.emit(line.guess.index)
    assert not wizard.columns.ready()
    assert "Order number" in wizard.columns.missing.accessibleName()
    wizard.discard()


PEOPLE = "手机号,姓名,积分,储值余额,累计消费,会员等级\n13812345671,甲,120,300.50,1000,钻石\n13812345672,乙,12元,20,,\n"


def test_balances_are_offered_after_the_import(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    path = tmp_path / "会员.csv"
    path.write_text(PEOPLE, "utf-8")
    wizard = open_wizard(path)
    to_check(wizard)
    finish(qtbot, wizard)
    qtbot.waitUntil(wizard.summary.bring.isVisible)
    wizard.summary.bring.click()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, OpeningDialog))
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.card.isVisible())
    assert dialog.table.rowCount() == 2
    assert dialog.stored_as.isVisible()
    dialog.stored_as.buttons()[1].click()
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.opening.assets[-1].asset == "bonus")
    dialog.show_list()
    sheet = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SheetDialog))
    assert [row[1:5] for row in sheet.printed.rows] == [  # type: ignore[attr-defined]
        ("甲", "138****5671", "300.50", "120"), ("乙", "138****5672", "20.00", "—"),
    ]  # fmt: skip
    target = tmp_path / "期初清单.pdf"
    sheet.save_to(target)
    qtbot.waitUntil(lambda: target.is_file() and target.read_bytes().startswith(b"%PDF"))
    sheet.reject()
    assert dialog.primary is not None
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.card.isHidden(), timeout=10_000)
    assert store.rows("SELECT points, principal, bonus FROM member ORDER BY contact_id") == [
        (120, 0, 30050),
        (0, 0, 2000),
    ]
    dialog.purchases.button.click()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM prior_purchases") == 1)
    qtbot.waitUntil(dialog.purchases.isHidden)
    assert "钻石" in texts(dialog.tiers)
    assert not dialog.tiers.button.isVisible()
    dialog.reject()
    wizard.accept()


def test_a_second_opening_balance_wants_the_word(
    qtbot: Any, tmp_path: Path, store: Store, window: MainWindow
) -> None:
    for number in (1, 2):
        path = tmp_path / f"{number}.csv"
        path.write_text(f"手机号,积分\n13812345671,{number}00\n", "utf-8")
        runs.import_file(store, Act(), path, ImportPlan())
        dialog = OpeningDialog(window.context, window, number)
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog: dialog.found is not None)
        assert dialog.primary is not None
        if number == 2:
            assert not dialog.primary.isEnabled()
            qtbot.keyClicks(dialog.word, "again")
        qtbot.waitUntil(dialog.primary.isEnabled)
        dialog.enter()
        qtbot.waitUntil(lambda dialog=dialog: dialog.card.isHidden())
        dialog.reject()
    assert store.value("SELECT points FROM member") == 300


def test_earlier_lists_are_offered_once(qtbot: Any, tmp_path: Path, store: Store, window: MainWindow) -> None:
    path = tmp_path / "会员.csv"
    path.write_text(PEOPLE, "utf-8")
    runs.import_file(store, Act(), path, ImportPlan())
    wizard = ImportWizard(window.context)
    wizard.open()
    qtbot.waitUntil(wizard.file.balances.isVisible)
    wizard.file.balances.leave.click()
    qtbot.waitUntil(wizard.file.balances.isHidden)
    assert "points" in shop_settings(store).adopted
    wizard.reject()


def test_what_cannot_be_read_as_a_balance_is_said_when_nothing_else_is_left(
    qtbot: Any, tmp_path: Path, store: Store, window: MainWindow
) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("手机号,积分\n13812345671,很多\n", "utf-8")
    runs.import_file(store, Act(), path, ImportPlan())
    dialog = OpeningDialog(window.context, window, 1)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert "很多" in texts(dialog)
    dialog.reject()
