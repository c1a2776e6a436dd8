"""The list of products as a sheet: out, and back in. A product is known by its barcode, else by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import clean_line
from services.errors import FieldRefused, Refused, RowRefused
from services.files_out import check_target
from services.imports import reader
from services.imports.cells import display, unguarded
from services.imports.fields import header_key
from services.imports.sheets import write_book, write_csv
from services.journal import Journal
from services.operations import Act, perform
from services.orders.amounts import BadAmount, fen, signed_thousandths
from services.products.product import Product
from services.products.products import (
    NAME_LENGTH,
    ProductInput,
    add,
    add_category,
    amend,
    categories,
    checked,
    move,
    products,
)
from services.progress import Progress

HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "商品名称",
        "商品",
        "品名",
        "名称",
        "货品名称",
        "商品名",
        "product",
        "product name",
        "item",
        "name",
    ),
    "category": ("分类", "商品分类", "类别", "品类", "category", "type"),
    "unit": ("单位", "计量单位", "unit"),
    "barcode": (
        "条码",
        "商品条码",
        "条形码",
        "国际条码",
        "编码",
        "商品编码",
        "货号",
        "barcode",
        "sku",
        "code",
        "ean",
    ),
    "price": (
        "零售价",
        "售价",
        "价格",
        "单价",
        "原价",
        "销售价",
        "标价",
        "price",
        "list price",
        "retail price",
    ),
    "member_price": ("会员价", "member price"),
    "cost": ("成本", "成本价", "进价", "进货价", "cost", "cost price"),
    "floor_price": ("最低价", "底价", "最低售价", "floor price", "lowest price"),
    "stock": ("库存", "库存数量", "库存量", "数量", "stock", "quantity", "qty"),
}
"""What a column may be headed; the first of either language is what an export writes."""
_ENGLISH = {
    "name": "Product", "category": "Category", "unit": "Unit", "barcode": "Barcode", "price": "Price",
    "member_price": "Member price", "cost": "Cost", "floor_price": "Floor price", "stock": "Stock",
}  # fmt: skip
_SHEET = {"zh_CN": "商品", "en": "Products"}
_PRICES = ("price", "member_price", "cost", "floor_price")
_LOOKED_AT = 20
_TO_BE_MADE = -1
_BY_HEADER = {header_key(text): key for key, texts in HEADERS.items() for text in texts}


@dataclass(frozen=True)
class BadRow:
    """A row that is left out: its number in the sheet, what it is about, and why (a code with its data)."""

    row: int
    name: str
    reason: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class ProductImport:
    """What an import did, or would do: how many products are new, changed and as they were, and the rows left out.
    `changes` is None for a dry run."""

    new: int
    changed: int
    unchanged: int
    bad: tuple[BadRow, ...]
    changes: Changes | None


@dataclass(frozen=True)
class _Row:
    """A row as it was read: None = the cell is blank or there is no such column."""

    number: int
    name: str
    barcode: str
    category: str | None
    unit: str | None
    prices: Mapping[str, int]
    stock: int | None


# -- out ---------------------------------------------------------------------------------------------


def export_products(store: Store, path: Path, language: str = "zh_CN") -> int:
    """Write the products in use, .xlsx or .csv by the name's ending; how many. A shop without products gets the headers to
    fill in. Raises Refused: unknown_file_type, no_folder, not_a_file, file_in_use."""
    check_target(path, store.path)
    known = language if language in _SHEET else "en"
    header = [HEADERS[key][0] if known == "zh_CN" else _ENGLISH[key] for key in HEADERS]
    rows = [_written(one) for one in products(store)]
    if path.suffix.lower() == ".csv":
        return write_csv(path, header, rows)
    return write_book(path, [(_SHEET[known], header, rows)])


def _written(one: Product) -> list[str]:
    prices = [_yuan(one.price), _yuan(one.member_price), _yuan(one.cost), _yuan(one.floor_price)]
    return [one.name, one.category, one.unit, one.barcode, *prices, _quantity(one.stock)]


def _yuan(amount: int | None) -> str:
    return "" if amount is None else f"{amount // 100}.{amount % 100:02}"


def _quantity(number: int | None) -> str:
    if number is None:
        return ""
    whole, rest = divmod(abs(number), 1000)
    text = f"{whole}.{rest:03}".rstrip("0").rstrip(".")
    return f"-{text}" if number < 0 else text


# -- in ----------------------------------------------------------------------------------------------


def import_products(
    store: Store,
    act: Act,
    path: Path,
    *,
    sheet: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ProductImport:
    """Take up products from a sheet, as one operation; a blank cell leaves what is there.

    Raises Refused(no_product_columns; data: headers), no_sheet, Unusable, Cancelled.
    """
    cells, unusable = reader.rows(path, sheet=sheet, progress=progress)
    ready, bad = _read(cells, unusable)
    if dry_run:
        plan = _Plan(store, bad)
        for row in ready:
            plan.take(row)
        return ProductImport(plan.new, plan.changed, plan.unchanged, _sorted(plan.bad), None)
    found: dict[str, Any] = {}

    def body(journal: Journal) -> dict[str, Any]:
        plan = _Plan(store, bad, journal, act)
        for row in ready:
            plan.take(row)
        found["plan"] = plan
        counts = {"new": plan.new, "changed": plan.changed, "unchanged": plan.unchanged}
        return {**counts, "bad": [asdict(one) for one in _sorted(plan.bad)], "label": counts}

    payload = [[number, list(row)] for number, row in cells]
    changes = perform(store, act, "import_products", {}, payload, body)
    told = changes.receipt
    rows = tuple(BadRow(**one) for one in told["bad"])
    return ProductImport(told["new"], told["changed"], told["unchanged"], rows, changes)


def _sorted(bad: Sequence[BadRow]) -> tuple[BadRow, ...]:
    return tuple(sorted(bad, key=lambda one: one.row))


def _read(
    cells: Sequence[tuple[int, Sequence[Any]]], unusable: set[tuple[int, int]]
) -> tuple[list[_Row], list[BadRow]]:
    """The rows below the headers, and those that can't be read."""
    at, columns = _columns(cells)
    ready: list[_Row] = []
    bad: list[BadRow] = []
    seen: set[str] = set()
    for number, row in cells[at + 1 :]:
        name = _text(row, columns.get("name"))
        try:
            for key, column in columns.items():
                if (number, column + 1) in unusable:
                    raise RowRefused("formula_no_value", {"field": key})
            one = _row(number, name, row, columns)
            same = one.barcode or one.name.casefold()
            if same in seen:
                raise RowRefused("product_repeated", {"name": one.name})
            seen.add(same)
            ready.append(one)
        except RowRefused as error:
            bad.append(BadRow(number, name, error.reason, error.data))
    return ready, bad


def _columns(cells: Sequence[tuple[int, Sequence[Any]]]) -> tuple[int, dict[str, int]]:
    """Which of the first rows has the headers, and the columns by what they hold."""
    best: tuple[int, dict[str, int]] = (0, {})
    for at, (_, row) in enumerate(cells[:_LOOKED_AT]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            key = _BY_HEADER.get(header_key(display(cell)))
            if key is not None:
                found.setdefault(key, column)
        if len(found) > len(best[1]):
            best = (at, found)
    if "name" not in best[1] and "barcode" not in best[1]:
        first = [display(cell) for cell in cells[0][1]] if cells else []
        raise Refused("no_product_columns", {"headers": "、".join(text for text in first if text)[:200]})
    return best


def _text(row: Sequence[Any], column: int | None) -> str:
    if column is None or column >= len(row):
        return ""
    return unguarded(clean_line(display(row[column])))


def _row(number: int, name: str, row: Sequence[Any], columns: Mapping[str, int]) -> _Row:
    def cell(key: str) -> Any:
        column = columns.get(key)
        return "" if column is None or column >= len(row) else row[column]

    barcode = _text(row, columns.get("barcode"))
    if not name and not barcode:
        raise RowRefused("product_nameless", {})
    prices: dict[str, int] = {}
    for key in _PRICES:
        try:
            amount = fen(cell(key))
        except BadAmount:
            raise RowRefused("bad_amount", {"field": key}) from None
        if amount is not None:
            prices[key] = amount
    try:
        # More than there was may have been sold: a list says so too, in a text with a ' before the minus.
        text = _text(row, columns.get("stock"))
        stock = 0 if text and not text.strip("0.") else signed_thousandths(text)
    except BadAmount:
        raise RowRefused("bad_stock", {"field": "stock"}) from None
    return _Row(
        number,
        name,
        barcode,
        _text(row, columns.get("category")) or None,
        _text(row, columns.get("unit")) or None,
        prices,
        stock,
    )


class _Plan:
    """Compares rows with the list and, with a journal, writes them."""

    def __init__(
        self, store: Store, bad: Sequence[BadRow], journal: Journal | None = None, act: Act | None = None
    ) -> None:
        self.new = self.changed = self.unchanged = 0
        self.bad = list(bad)
        self._journal, self._act = journal, act
        known = products(store, archived=True)
        self._by_barcode = {one.barcode: one for one in known if one.barcode}
        self._by_name: dict[str, Product] = {}
        for one in known:  # those in use come first
            self._by_name.setdefault(one.name.casefold(), one)
        self._categories: dict[str, int] = {one.name.casefold(): one.id for one in categories(store)}

    def take(self, row: _Row) -> None:
        """One row: new, changed, unchanged, or left out."""
        try:
            self._take(row)
        except FieldRefused as error:
            data = {"field": error.field_key, **error.data}
            self.bad.append(BadRow(row.number, row.name, error.reason, data))

    def _take(self, row: _Row) -> None:
        known = self._known(row)
        if known is None:
            if not row.name:
                raise FieldRefused("blank", {}, "name")
            if "price" not in row.prices:
                raise FieldRefused("product_priceless", {"name": row.name}, "price")
            values = checked(self._filled(row, ProductInput(row.name, row.prices["price"])))
            self._add(row, self._placed(row, values))
            self.new += 1
            return
        before = ProductInput(
            known.name, known.price, known.category_id, known.unit, known.barcode, known.member_price, known.cost,
            known.floor_price, known.counted,
        )  # fmt: skip
        values = checked(self._filled(row, before))
        stock = None if row.stock is None else row.stock - (known.stock or 0)
        if values == before and not stock:
            self.unchanged += 1
            return
        self.changed += 1
        if self._journal is not None and self._act is not None:
            amend(self._journal, known.id, self._placed(row, values))
            if stock:
                move(self._journal, self._act, known.id, stock, "count", "")

    def _known(self, row: _Row) -> Product | None:
        if row.barcode and row.barcode in self._by_barcode:
            return self._by_barcode[row.barcode]
        found = self._by_name.get(row.name.casefold()) if row.name else None
        return None if found is None or (row.barcode and found.barcode) else found

    def _filled(self, row: _Row, values: ProductInput) -> ProductInput:
        """The product with what the row says."""
        filled: dict[str, Any] = dict(row.prices)
        if row.name:
            filled["name"] = row.name
        if row.barcode:
            filled["barcode"] = row.barcode
        if row.unit is not None:
            filled["unit"] = row.unit
        if row.category is not None:
            filled["category_id"] = self._categories.get(row.category.casefold(), _TO_BE_MADE)
        return replace(values, counted=values.counted or row.stock is not None, **filled)

    def _placed(self, row: _Row, values: ProductInput) -> ProductInput:
        """The same under its heading, which is made where it is not there yet."""
        if values.category_id != _TO_BE_MADE or self._journal is None or row.category is None:
            return values
        made = add_category(self._journal, row.category[:NAME_LENGTH])
        self._categories[row.category.casefold()] = made
        return replace(values, category_id=made)

    def _add(self, row: _Row, values: ProductInput) -> None:
        if self._journal is None or self._act is None:
            return
        made = add(self._journal, values)
        if row.stock:
            move(self._journal, self._act, made, row.stock, "count", "")
