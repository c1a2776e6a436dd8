"""One slip with what hangs on it: refunds shown before they are done, receipts, whose it was, ways to pay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.sales.pricing import LineInput, SaleInput
from services.sales.selling import sell
from tests.ui.printing.test_printing import pdf_pages
from tests.ui.sale.hands import ENTER, last, press, top, type_in
from ui.dialogs.sale.kinds import KindsDialog
from ui.dialogs.sale.receipt_dialog import ReceiptDialog
from ui.dialogs.sale.refund import RefundDialog
from ui.dialogs.sale.slip_dialog import SlipDialog
from ui.dialogs.sale.whose import WhoseDialog
from ui.main_window import MainWindow


def _sell(store: Store, acts: Any, values: SaleInput) -> int:
    return int(sell(store, acts(), values).receipt["id"])


def _slip(qtbot: Any, window: MainWindow, which: int) -> Any:
    window.open_slip(which)
    qtbot.waitUntil(lambda: top(SlipDialog) is not None and top(SlipDialog).shown is not None)
    return top(SlipDialog)


def _refund(qtbot: Any, slip: Any) -> Any:
    slip.back.click()
    qtbot.waitUntil(lambda: top(RefundDialog) is not None and top(RefundDialog).back is not None)
    qtbot.waitUntil(lambda: top(RefundDialog).by.count() > 1)
    return top(RefundDialog)


def test_a_refund_shows_what_goes_back_where_and_what_is_owed(
    qtbot: Any, window: MainWindow, store: Store, shop: dict[str, int], acts: Any
) -> None:
    who = shop["陈雨晴"]
    number = _sell(store, acts, SaleInput(who, 20000, stored="all", manual_off=1000, manual_reason="老客"))
    # Nearly all points are spent elsewhere: those of this sale will be owed in part.
    _sell(store, acts, SaleInput(who, 4000, points=2500))
    slip = _slip(qtbot, window, number)
    assert slip.due.text() == "¥190.00"
    refund = _refund(qtbot, slip)
    assert refund.goes.texts() == ["Principal 100.00", "Bonus 60.00", "Cash 30.00"]
    assert refund.taken.texts() == [
        "Net sales 130.00",
        "Its share of discounts 10.00",
        "Points earned 130",
        "Growth 130",
    ]
    assert "陈雨晴 has spent points of this sale: 105 will be owed" in refund.owes.accessibleName()
    assert refund.primary.text() == "Refund ¥190.00"
    refund.by.set_value("wechat")
    refund.by.picked.emit("wechat")
    assert refund.goes.texts()[2] == "WeChat 30.00"
    refund.reason.set_text("坏了")
    refund.primary.click()
    qtbot.waitUntil(lambda: top(RefundDialog) is None)
    assert last(store, "kind, due, net, reason") == ("refund", -19000, -13000, "坏了")
    key = "SELECT k.key FROM payment p JOIN pay_kind k ON k.id = p.kind_id ORDER BY p.id DESC LIMIT 1"
    assert store.value(key) == "wechat"
    qtbot.waitUntil(lambda: slip.state.text() == "all came back")
    assert not slip.back.isVisible()
    assert "Refunded: ¥190.00 of 261118-001" in window.toasts.toasts[-1].accessibleName()


def test_some_goods_come_back_and_too_much_is_refused(
    qtbot: Any, window: MainWindow, store: Store, shop: dict[str, int], acts: Any
) -> None:
    lines = (LineInput(shop["红富士苹果"], "", 2500), LineInput(shop["车厘子"]))
    number = _sell(store, acts, SaleInput(None, lines=lines))
    refund = _refund(qtbot, _slip(qtbot, window, number))
    refund.how.buttons()[1].click()
    tick, quantity = next(iter(refund.quantities.values()))
    refund.primary.click()
    assert refund._hint.text() == "Tick what comes back"
    assert tick.hasFocus()
    quantity.setFocus()
    quantity.selectAll()
    type_in(qtbot, "0.5")
    assert tick.isChecked()
    qtbot.waitUntil(lambda: refund.primary.text() == "Refund ¥6.40")
    quantity.setText("9")
    quantity.textEdited.emit("9")
    qtbot.waitUntil(lambda: refund.back is None and refund._hint.text() != "")
    quantity.setText("a few")
    quantity.textEdited.emit("a few")
    refund.primary.click()
    assert quantity.hasFocus()
    assert "can't be read" in refund._hint.text()
    refund.how.buttons()[2].click()
    refund.primary.click()
    assert refund.amount.error
    assert refund.amount.editor.hasFocus()
    refund.amount.set_text("121")
    qtbot.waitUntil(lambda: refund.amount.error != "")
    refund.amount.editor.setText("12.8")
    qtbot.waitUntil(lambda: refund.primary.text() == "Refund ¥12.80" and refund.amount.error == "")
    refund.reject()
    assert refund._keep.isVisible()  # what was typed is not lost by one Esc
    refund._keep.click()
    refund.amount.editor.setText("6.40")
    refund.save()  # before it is known what that comes to
    qtbot.waitUntil(lambda: top(RefundDialog) is None)
    assert last(store, "gross, received") == (-640, -640)
    assert store.value("SELECT count(*) FROM sale WHERE kind = 'refund'") == 1


def test_a_walk_in_is_given_to_a_customer(
    qtbot: Any, window: MainWindow, store: Store, shop: dict[str, int], acts: Any
) -> None:
    number = _sell(store, acts, SaleInput(None, 5000))
    slip = _slip(qtbot, window, number)
    assert slip.person.text() == "Walk-in"
    slip.attach.click()
    whose = top(WhoseDialog)
    qtbot.waitUntil(whose.person.field.hasFocus)
    press(qtbot, ENTER)  # nobody: here that is no walk-in
    assert not whose.person.settled
    whose.primary.click()
    assert "Say first who it is" in whose._hint.text()
    assert whose.person.field.hasFocus()
    type_in(qtbot, "5210")
    qtbot.keyClick(whose.person.field, ENTER, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: slip.person.text().startswith("陈雨晴"))
    assert store.row("SELECT contact_id, points FROM sale") == (shop["陈雨晴"], 50)
    assert not slip.attach.isVisible()


def test_the_timeline_opens_the_slip(
    qtbot: Any, window: MainWindow, store: Store, shop: dict[str, int], acts: Any
) -> None:
    _sell(store, acts, SaleInput(shop["陈雨晴"], 5000))
    page = window.contacts()
    page.go_to(shop["陈雨晴"])
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.timeline.count() > 0)
    timeline = page.pane.timeline
    timeline.itemActivated.emit(timeline.item(0))
    qtbot.waitUntil(lambda: top(SlipDialog) is not None and top(SlipDialog).shown is not None)
    assert top(SlipDialog).windowTitle() == "Sale 261118-001"


def test_a_receipt_without_a_printer_is_a_pdf(
    qtbot: Any, window: MainWindow, store: Store, shop: dict[str, int], acts: Any, tmp_path: Path
) -> None:
    lines = (LineInput(shop["红富士苹果"], "", 2500), LineInput(shop["车厘子"]))
    number = _sell(store, acts, SaleInput(shop["陈雨晴"], lines=lines, stored="all"))
    slip = _slip(qtbot, window, number)
    slip.primary.click()
    qtbot.waitUntil(lambda: top(ReceiptDialog) is not None and top(ReceiptDialog).roll is not None)
    receipt = top(ReceiptDialog)
    assert "No receipt printer is chosen" in receipt._hint.text()
    receipt.widths.buttons()[0].click()
    assert receipt.roll.width == 580
    receipt.save_pdf(tmp_path / "receipt.pdf")
    qtbot.waitUntil(lambda: receipt._hint.text() == "Saved: receipt.pdf")
    (page,) = pdf_pages(tmp_path / "receipt.pdf")
    for text in ("禾鲜果", "261118-001", "138****5210", "2.5斤×12.80", "32.00", "¥120.00", "Principal"):
        assert text.lower() in page.lower(), text
    assert "13800135210" not in page


def test_ways_to_pay_are_added_renamed_moved_and_taken_out(
    qtbot: Any, window: MainWindow, store: Store, sale: Any
) -> None:
    sale.paying.kind_row.pencil.click()
    dialog = top(KindsDialog)
    qtbot.waitUntil(lambda: len(dialog.rows) == 6)
    dialog.new.editor.setFocus()
    dialog.new.set_text("收钱吧")
    qtbot.keyClick(dialog.new.editor, ENTER)
    qtbot.waitUntil(
        lambda: len(dialog.rows) == 7 and dialog.row() is not None and dialog.row().name == "收钱吧"
    )
    dialog.up.click()
    qtbot.waitUntil(lambda: [row.name for row in dialog.rows][-2] == "收钱吧")
    qtbot.waitUntil(lambda: [chip.text() for chip in sale.paying.kind_row.chips][-2] == "收钱吧")
    dialog.view.go_to(dialog.rows[0].id)
    dialog.switch.click()
    qtbot.waitUntil(lambda: dialog._hint.text() != "")  # cash stays
    dialog.view.go_to(dialog.rows[1].id)
    dialog.switch.click()
    qtbot.waitUntil(lambda: dialog.rows[1].more == "not offered")
    qtbot.waitUntil(lambda: "WeChat" not in [chip.text() for chip in sale.paying.kind_row.chips])
    dialog.accept()
    QApplication.processEvents()
    sale.discard()
