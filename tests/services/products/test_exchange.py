"""Products out as a sheet and back in."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store import Store
from services.errors import Refused
from services.products import products
from services.products.exchange import export_products, import_products
from services.products.products import ProductInput
from services.sales.pricing import LineInput, SaleInput
from services.sales.selling import sell
from services.undo import undo
from tests.services.sales.counter import at
from tests.states import dump

DAY = "2026-11-18"


def _sheet(folder: Path, text: str) -> Path:
    path = folder / "商品.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_goes_out_comes_back_unchanged(store: Store, tmp_path: Path, ending: str, language: str) -> None:
    fruit = products.create_category(store, at(DAY), "水果").receipt["id"]
    apple = ProductInput("=苹果", 1_280, fruit, "斤", "0690123", 1_100, 700, 900, True)
    products.create(store, at(DAY), apple, stock=12_500)
    products.create(store, at(DAY), ProductInput("袋子", 5))
    sold_out = products.create(store, at(DAY), ProductInput("梨", 5, counted=True)).receipt["id"]
    sell(store, at(DAY), SaleInput(lines=(LineInput(sold_out, quantity=1_500),)))
    path = tmp_path / f"商品.{ending}"
    assert export_products(store, path, language) == 3
    before = dump(store)
    told = import_products(store, at(DAY), path)
    assert (told.new, told.changed, told.unchanged, told.bad) == (0, 0, 3, ())
    assert dump(store) == before
    other = Store.open(tmp_path / "other.hudie", create=True)
    try:
        assert import_products(other, at(DAY), path).new == 3
        assert [one.name for one in products.products(other)] == [
            one.name for one in products.products(store)
        ]
        copied = products.by_barcode(other, "0690123")
        assert copied is not None
        assert (copied.price, copied.floor_price, copied.stock, copied.category) == (
            1_280,
            900,
            12_500,
            "水果",
        )
    finally:
        other.close()


def test_rows_are_new_changed_or_left_out_with_their_reason(store: Store, tmp_path: Path) -> None:
    products.create(store, at(DAY), ProductInput("苹果", 1_000, barcode="111", unit="斤"))
    products.create(store, at(DAY), ProductInput("梨", 800))
    path = _sheet(
        tmp_path,
        "本店商品表\n*品名,条形码,售价(元),库存量,分类\n"
        "红富士,111,12.80,3,水果\n"  # known by its barcode: renamed, priced, counted
        "梨,,,,\n"
        "葡萄,222,￥15,2.5,水果\n"
        "香蕉,,1.005,,\n"
        "橙子,,,,\n"
        ",,3,,\n"
        "葡萄,222,16,,\n"
        "柚子,,9,一个,\n",
    )
    before = dump(store)
    tried = import_products(store, at(DAY), path, dry_run=True)
    assert dump(store) == before
    done = import_products(store, at(DAY), path)
    assert (
        (tried.new, tried.changed, tried.unchanged) == (done.new, done.changed, done.unchanged) == (1, 1, 1)
    )
    assert tried.bad == done.bad
    assert [(one.row, one.name, one.reason) for one in done.bad] == [
        (6, "香蕉", "bad_amount"),
        (7, "橙子", "product_priceless"),
        (8, "", "product_nameless"),
        (9, "葡萄", "product_repeated"),
        (10, "柚子", "bad_stock"),
    ]
    apple = products.by_barcode(store, "111")
    assert apple is not None
    assert (apple.name, apple.price, apple.unit, apple.stock, apple.category) == (
        "红富士",
        1_280,
        "斤",
        3_000,
        "水果",
    )
    assert done.changes is not None
    undo(store, at(DAY), done.changes.operation)
    assert dump(store) == before


def test_a_sheet_of_something_else_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        import_products(store, at(DAY), _sheet(tmp_path, "手机号,备注\n13888880000,x\n"))
    assert refused.value.code == "no_product_columns"


def test_a_shop_without_products_gets_the_headers(store: Store, tmp_path: Path) -> None:
    assert export_products(store, tmp_path / "a.csv") == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").startswith("商品名称,分类,单位,条码,零售价")
