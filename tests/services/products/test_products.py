"""The list of products: what is refused, found, counted, and how each act is undone."""

from __future__ import annotations

import pytest

from models.store import Store
from services.errors import HudieError, Refused
from services.products import products
from services.products.products import ProductInput
from services.sales.holding import hold
from services.sales.pricing import LineInput, SaleInput
from services.sales.selling import sell
from services.undo import redo, undo
from tests.services.sales.counter import at
from tests.states import dump

DAY = "2026-11-18"
APPLE = ProductInput(
    "红富士苹果", 1_280, unit="斤", barcode="6901234567892", member_price=1_100, cost=700, counted=True
)


def _add(store: Store, name: str, price: int = 100, **values: object) -> int:
    made = products.create(store, at(DAY), ProductInput(name, price, **values))  # type: ignore[arg-type]
    return int(made.receipt["id"])


def test_a_product_is_made_changed_and_each_act_undone(store: Store) -> None:
    states = [dump(store)]
    acts = []
    fruit = products.create_category(store, at(DAY), "水果")
    apple = products.create(store, at(DAY), APPLE, stock=12_500)
    for done in (fruit, apple):
        acts.append(done.operation)
    made = apple.receipt["id"]
    values = ProductInput(
        "苹果", 1_380, category_id=fruit.receipt["id"], barcode="6901234567892", counted=True
    )
    acts.append(products.change(store, at(DAY), made, values).operation)
    found = products.product(store, made)
    assert (found.name, found.price, found.category, found.stock, found.member_price) == (
        "苹果",
        1_380,
        "水果",
        12_500,
        None,
    )
    acts.append(products.archive(store, at(DAY), made).operation)
    assert products.products(store) == []
    assert products.products(store, archived=True)[0].archived
    states.append(dump(store))
    for operation in reversed(acts):
        undo(store, at(DAY), operation)
    assert dump(store) == states[0]
    for operation in acts:
        redo(store, at(DAY), operation)
    assert dump(store) == states[1]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (ProductInput(" ", 1), "blank"),
        (ProductInput("x" * 61, 1), "too_long_text"),
        (ProductInput("x", -1), "bad_price"),
        (ProductInput("x", 1, cost=10**18), "bad_price"),
        (ProductInput("x", 1, category_id=9), "unknown_category"),
        (ProductInput("x", 1, barcode="6901234567892"), "barcode_taken"),
        (ProductInput("红富士苹果", 1), "name_taken"),
    ],
)
def test_what_is_refused(store: Store, values: ProductInput, reason: str) -> None:
    products.create(store, at(DAY), APPLE)
    with pytest.raises(HudieError) as refused:
        products.create(store, at(DAY), values)
    assert getattr(refused.value, "reason", "") == reason


def test_products_are_found_by_barcode_name_initials_and_pinyin(store: Store) -> None:
    apple = products.create(store, at(DAY), APPLE).receipt["id"]
    pear, juice = _add(store, "库尔勒香梨"), _add(store, "苹果汁 NFC")

    def found(text: str) -> list[int]:
        return [one.id for one in products.find(store, text)]

    assert found("6901234567892") == [apple]
    assert found("苹果") == [juice, apple]  # what begins with it comes first
    assert found("hfs") == [apple]
    assert found("pgz") == [juice]
    assert found("kuerle") == [pear]
    assert found("xl") == [pear]
    assert found("nfc") == [juice]
    assert found("车厘子") == []
    assert found(" ") == [apple, pear, juice]
    products.archive(store, at(DAY), apple)
    assert found("hfs") == []
    assert products.by_barcode(store, "6901234567892").archived  # type: ignore[union-attr]


def test_stock_is_the_sum_of_what_came_and_went(store: Store) -> None:
    apple = products.create(store, at(DAY), APPLE, stock=10_000).receipt["id"]
    products.change_stock(store, at(DAY), apple, "delivery", 5_000)
    products.change_stock(store, at(DAY), apple, "loss", 2_000, "压坏")
    assert products.product(store, apple).stock == 13_000
    told = products.change_stock(store, at(DAY), apple, "count", 12_250)
    assert told.receipt["stock"] == products.product(store, apple).stock == 12_250
    undo(store, at(DAY), told.operation)
    assert products.product(store, apple).stock == 13_000
    for reason, quantity in (("delivery", 0), ("loss", -1), ("count", -1), ("gift", 1)):
        with pytest.raises(HudieError):
            products.change_stock(store, at(DAY), apple, reason, quantity)
    with pytest.raises(Refused) as refused:
        products.change_stock(store, at(DAY), _add(store, "袋子"), "delivery", 1)
    assert refused.value.code == "not_counted"


def test_what_was_sold_is_put_out_of_use_and_not_deleted(store: Store) -> None:
    apple, bag = products.create(store, at(DAY), APPLE, stock=1_000).receipt["id"], _add(store, "袋子")
    sell(store, at(DAY), SaleInput(lines=(LineInput(bag),)))
    with pytest.raises(Refused) as refused:
        products.delete(store, at(DAY), bag)
    assert refused.value.code == "product_used"
    waits = hold(store, at(DAY), SaleInput(lines=(LineInput(apple),)))
    with pytest.raises(Refused, match="product_used"):
        products.delete(store, at(DAY), apple)
    undo(store, at(DAY), waits.operation)
    before = dump(store)
    gone = products.delete(store, at(DAY), apple)
    assert [one.id for one in products.products(store)] == [bag]
    undo(store, at(DAY), gone.operation)
    assert dump(store) == before


def test_headings_are_ordered_and_their_products_stay(store: Store) -> None:
    first, second = (
        products.create_category(store, at(DAY), name).receipt["id"] for name in ("水果", "干货")
    )
    pear, nut = _add(store, "梨", category_id=first), _add(store, "核桃", category_id=second)
    products.reorder_categories(store, at(DAY), [second, first])
    assert [one.id for one in products.products(store)] == [nut, pear]
    assert [(one.name, one.count) for one in products.categories(store)] == [("干货", 1), ("水果", 1)]
    products.rename_category(store, at(DAY), second, "坚果")
    with pytest.raises(HudieError):
        products.rename_category(store, at(DAY), second, "水果")
    gone = products.delete_category(store, at(DAY), first)
    assert products.product(store, pear).category == ""
    undo(store, at(DAY), gone.operation)
    assert products.product(store, pear).category == "水果"
    products.reorder(store, at(DAY), [nut, pear])
    assert products.units(store) == []
