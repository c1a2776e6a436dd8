"""The product list: made, changed, counted, put away, in and out as a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services.products import products
from tests.ui.sale.hands import top
from ui.dialogs.products import ProductsDialog
from ui.dialogs.products.editor import ProductDialog, StockDialog
from ui.dialogs.products.headings import HeadingsDialog
from ui.dialogs.products.importing import ImportProductsDialog
from ui.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: Any, window: MainWindow) -> ProductsDialog:
    window.open_products()
    found = window.findChild(ProductsDialog)
    assert isinstance(found, ProductsDialog)
    qtbot.waitUntil(lambda: found.table.rowCount() == 3)
    return found


def _names(dialog: ProductsDialog) -> list[str]:
    return [dialog.table.row(at).name for at in range(dialog.table.rowCount())]


def test_a_product_is_made_with_its_prices_and_stock_and_its_errors_stand_at_the_field(
    qtbot: Any, dialog: ProductsDialog, store: Store
) -> None:
    dialog.primary.click()
    form = top(ProductDialog)
    form.primary.click()
    assert form.fields["price"].error != ""
    for key, text in (
        ("name", "阳光玫瑰"),
        ("price", "29.9"),
        ("member_price", "27"),
        ("cost", "18"),
        ("unit", "斤"),
    ):
        form.fields[key].set_text(text)
    form.fields["barcode"].set_text("6901234567892")
    form.counted.setChecked(True)
    form.fields["stock"].set_text("12.5")
    form.primary.click()
    qtbot.waitUntil(lambda: form.fields["barcode"].error != "")  # the apples have it
    form.fields["barcode"].set_text("")
    form.primary.click()
    qtbot.waitUntil(lambda: "阳光玫瑰" in _names(dialog))
    made = next(one for one in products.products(store) if one.name == "阳光玫瑰")
    assert (made.price, made.member_price, made.cost, made.floor_price, made.stock) == (
        2990,
        2700,
        1800,
        None,
        12500,
    )


def test_stock_is_counted_and_a_product_put_away_and_brought_back(
    qtbot: Any, dialog: ProductsDialog, store: Store, shop: dict[str, int], acts: Any
) -> None:
    banana = products.product(store, shop["香蕉"])
    values = products.ProductInput(banana.name, banana.price, unit="斤", counted=True)
    products.change(store, acts(), banana.id, values)
    dialog.refresh()
    qtbot.waitUntil(lambda: dialog.table.row(2).counted)
    dialog.view.go_to(banana.id)
    dialog.stock_button.click()
    form = top(StockDialog)
    form.reason.buttons()[1].click()
    form.fields["quantity"].set_text("7.5")
    form.primary.click()
    qtbot.waitUntil(lambda: products.product(store, banana.id).stock == 7500)
    qtbot.waitUntil(lambda: top(StockDialog) is None and dialog.table.row(2).stock == 7500)
    dialog.view.go_to(banana.id)
    dialog.away_button.click()
    qtbot.waitUntil(lambda: "香蕉" not in _names(dialog))
    dialog.archived.setChecked(True)
    qtbot.waitUntil(lambda: "香蕉" in _names(dialog))
    dialog.view.go_to(banana.id)
    assert dialog.away_button.text() == "Sell again"
    dialog.away_button.click()
    qtbot.waitUntil(lambda: not products.product(store, banana.id).archived)


def test_products_are_found_put_in_order_and_categorised(
    qtbot: Any, dialog: ProductsDialog, store: Store, shop: dict[str, int]
) -> None:
    dialog.view.go_to(shop["香蕉"])
    dialog.up.click()
    qtbot.waitUntil(lambda: _names(dialog) == ["红富士苹果", "香蕉", "车厘子"])
    dialog.search.setText("clz")
    dialog.search.searched.emit("clz")
    qtbot.waitUntil(lambda: _names(dialog) == ["车厘子"])
    dialog.headings.click()
    categories = top(HeadingsDialog)
    categories.new.set_text("水果")
    categories._add()
    qtbot.waitUntil(lambda: [row.name for row in categories.rows] == ["水果"])
    qtbot.waitUntil(lambda: dialog.heading.count() == 2)
    categories.new.set_text("水果")
    categories._add()
    qtbot.waitUntil(lambda: categories.new.error != "")
    categories.accept()


def test_a_sheet_is_looked_through_before_it_is_taken_up(
    qtbot: Any, dialog: ProductsDialog, store: Store, tmp_path: Path
) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text(
        "商品名称,单位,条码,零售价\n红富士苹果,斤,6901234567892,13.80\n阳光玫瑰,斤,,29.90\n坏价格,斤,,abc\n",
        encoding="utf-8",
    )
    dialog.import_from(sheet)
    wizard = top(ImportProductsDialog)
    qtbot.waitUntil(lambda: wizard.plan is not None, timeout=20_000)
    assert [wizard.tiles[key]._value for key in ("new", "changed", "unchanged", "bad")] == [
        "1",
        "1",
        "0",
        "1",
    ]
    assert wizard.table.row(0).name == "坏价格"
    assert store.value("SELECT count(*) FROM product") == 3
    wizard.primary.click()
    qtbot.waitUntil(lambda: _names(dialog) == ["红富士苹果", "车厘子", "香蕉", "阳光玫瑰"], timeout=20_000)
    assert products.products(store)[0].price == 1380
    dialog.export_to(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: "out.csv · 4 product" in dialog._hint.text())
    assert "阳光玫瑰" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
