"""Scenes of the counter: recording a sale, one slip, its refund and receipt, the products."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from services.contact_query import ContactQuery
from services.products import products
from services.sales import holding, people, reading
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from services.search import first_ids
from ui.tour.programme import Shot, scene
from ui.tour.stage import Stage


def _ask(stage: Stage, read: Callable[[Any], Any]) -> Any:
    """What a reader answers."""
    found: list[Any] = []
    stage.context.jobs.read(read, found.append)
    stage.settle()
    return found[0]


def _with_value(stage: Stage) -> people.Buyer | None:
    """Who has most stored value among those who can also pay with points; else who has most."""
    today, enough = stage.context.today(), stage.context.settings.points_unit

    def read(store: Any) -> people.Buyer | None:
        ids = first_ids(store, ContactQuery(sort="stored", descending=True), today, 60).ids
        found = [one for one in (people.buyer(store, each, today) for each in ids) if one is not None]
        return next(
            (one for one in found if one.stored and one.points >= enough), found[0] if found else None
        )

    one: people.Buyer | None = _ask(stage, read)
    return one


def _dialog(stage: Stage) -> Any:
    stage.clear()
    stage.window.open_sale()
    dialog = stage.dialog("RecordSaleDialog")
    stage.settle()
    return dialog


def _write(stage: Stage, call: Callable[[Any], Any]) -> Any:
    done: list[Any] = []
    stage.context.operations.run(call, done=done.append, quiet=True)
    stage.settle()
    return done[0]


def _shut(stage: Stage) -> None:
    """Close the topmost dialog whatever was typed there."""
    top: Any = stage.above()[-1]
    top.discard()


@scene("record-sale")
def _record(stage: Stage) -> Iterator[Shot]:
    dialog = _dialog(stage)
    yield Shot("sale")
    stage.write(dialog.person.field, "5")
    stage.settle()
    yield Shot("sale-people")
    dialog.person.ask_again()
    stage.write(dialog.person.field, "000000")
    stage.settle()
    yield Shot("sale-nobody")
    one = _with_value(stage)
    if one is None:
        return
    dialog.person.take(one)
    stage.write(dialog.amount.field, "168")
    stage.settle()
    yield Shot("sale-stored-value")
    dialog.paying.take_focus()
    dialog.paying.press(2)
    stage.settle()
    yield Shot("sale-points")
    dialog.paying.press(3)
    dialog.paying.press(4)
    stage.settle()
    dialog.paying.ask_amount(4)
    stage.dialog("SplitPopup")
    yield Shot("sale-split")
    stage.above()[-1].close()
    dialog.paying.ask_amount(6)
    popup = stage.dialog("DiscountPopup")
    popup.amount.set_text("12%")
    popup.take()
    yield Shot("sale-discount-refused")
    stage.known.add(("临期", "少放冰"))
    popup.reason.set_text("临期")
    popup.take()
    stage.settle()
    yield Shot("sale-discount")
    dialog.paying.ask_amount(2)
    stage.dialog("AmountPopup")
    yield Shot("sale-how-many-points")
    stage.above()[-1].close()
    dialog.bill.note.setText("少放冰")
    dialog.amount.field.setText("12.345")
    dialog.finish()
    stage.settle()
    yield Shot("sale-refused")
    dialog.reject()
    dialog.reject()
    stage.settle()
    yield Shot("sale-asked")
    stage.clear()


@scene("sale-of-products")
def _products_sold(stage: Stage) -> Iterator[Shot]:
    dialog = _dialog(stage)
    dialog.person.take_walk_in()
    known = _ask(stage, lambda store: products.find(store, "", 4))
    stage.known.add(known)
    dialog.amount.field.setFocus()
    dialog.amount._move(1)
    stage.settle()
    yield Shot("sale-products")
    for one in known:
        dialog.amount.take(one)
    stage.settle()
    yield Shot("sale-lines")
    dialog.hold()
    stage.settle(lambda: not stage.above())
    dialog = _dialog(stage)
    dialog.waiting.offer()
    stage.dialog("QMenu")
    yield Shot("sale-on-hold")
    stage.above()[-1].close()
    for waits in _ask(stage, holding.held):
        _write(stage, partial(holding.drop, act=stage.context.act(), held_id=waits.id))
    dialog.paying.kind_row.pencil.click()
    kinds = stage.dialog("KindsDialog")
    stage.settle()
    yield Shot("ways-to-pay")
    kinds._add()
    stage.settle()
    yield Shot("ways-to-pay-refused")
    stage.clear()


@scene("slip")
def _slip(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    one = _with_value(stage)
    act, again = stage.context.act(), stage.context.act()
    values = SaleInput(
        one.id if one else None,
        16800,
        stored="all" if one else None,
        points="all" if one else 0,
        note="少放冰",
    )
    sold = _write(stage, lambda store: sell(store, act, values))
    walked = _write(stage, lambda store: sell(store, again, SaleInput(None, 5000)))
    stage.window.open_slip(sold.receipt["id"])
    dialog = stage.dialog("SlipDialog")
    stage.settle(lambda: dialog.shown is not None)
    yield Shot("slip")
    dialog.back.click()
    refund = stage.dialog("RefundDialog")
    stage.settle(lambda: refund.back is not None)
    yield Shot("refund")
    refund.how.buttons()[-1].click()
    refund.amount.set_text("9999")
    stage.settle()
    yield Shot("refund-refused")
    refund.amount.set_text("68")
    stage.settle(lambda: refund.back is not None)
    refund.save()
    stage.settle(lambda: bool(dialog.shown.slip.refunds))
    stage.settle()
    yield Shot("slip-refunded")
    dialog._receipt()
    receipt = stage.dialog("ReceiptDialog")
    stage.settle(lambda: receipt.roll is not None)
    yield Shot("receipt")
    receipt.widths.buttons()[0].click()
    yield Shot("receipt-58")
    stage.clear()
    stage.window.open_slip(walked.receipt["id"])
    dialog = stage.dialog("SlipDialog")
    stage.settle(lambda: dialog.shown is not None)
    dialog.attach.click()
    stage.dialog("WhoseDialog")
    yield Shot("whose-sale")
    stage.clear()
    goods = _ask(stage, lambda store: store.value("SELECT max(sale_id) FROM sale_line WHERE quantity > 0"))
    if goods is not None and _ask(stage, lambda store: reading.sale(store, goods)).lines:
        stage.window.open_slip(goods)
        dialog = stage.dialog("SlipDialog")
        stage.settle(lambda: dialog.shown is not None)
        yield Shot("slip-of-goods")
        if dialog.back.isVisible():
            dialog.back.click()
            refund = stage.dialog("RefundDialog")
            refund.how.buttons()[1].click()
            stage.settle()
            yield Shot("refund-goods")
    stage.clear()


@scene("products")
def _products(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_products()
    dialog = stage.dialog("ProductsDialog")
    stage.settle()
    yield Shot("products")
    if dialog.table.rowCount():
        dialog.view.go_to(dialog.table.row_id(0))
        dialog.edit()
        stage.dialog("ProductDialog")
        yield Shot("product")
        _shut(stage)
        counted = next((one for one in dialog.found.products if one.counted), None)
        if counted is not None:
            dialog.view.go_to(counted.id)
            dialog.stock()
            stage.dialog("StockDialog")
            yield Shot("product-stock")
            _shut(stage)
    dialog.new_product()
    form = stage.dialog("ProductDialog")
    form.counted.setChecked(True)
    form.primary.click()
    stage.settle()
    yield Shot("product-refused")
    form.set_dirty(False)
    form.discard()
    dialog.headings.click()
    stage.dialog("HeadingsDialog")
    stage.settle()
    yield Shot("product-categories")
    _shut(stage)
    sheet = Path(stage.folder) / "products.csv"
    sheet.write_text("商品名称,单位,零售价\n阳光玫瑰,斤,29.90\n坏价格,斤,abc\n", encoding="utf-8")
    stage.known.add(sheet.name)
    dialog.import_from(sheet)
    wizard = stage.dialog("ImportProductsDialog")
    stage.settle(lambda: wizard.plan is not None)
    yield Shot("products-import")
    stage.clear()


@scene("products-first", "empty")
def _products_first(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_products()
    stage.dialog("ProductsDialog")
    stage.settle()
    yield Shot("products-empty")
    dialog = _dialog(stage)
    yield Shot("sale-empty-shop")
    dialog.person.take_walk_in()
    dialog.amount._move(1)
    stage.settle()
    yield Shot("sale-no-products")
    stage.clear()
