"""The list of products: made, changed, put out of use, counted, found."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import clean_line
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.money import MOST
from services.operations import Act, perform
from services.pinyin import syllables
from services.products.product import Product
from services.search_index import fold
from services.settings import shop_settings

NAME_LENGTH, UNIT_LENGTH, BARCODE_LENGTH, NOTE_LENGTH = 60, 10, 64, 200
MOST_STOCK = 1_000_000_000_000
"""Thousandths of a unit."""
REASONS = ("count", "delivery", "loss")
"""Why stock changes by hand."""

_COLUMNS = (
    "p.id, p.name, p.price, p.category_id, coalesce(c.name, ''), p.unit, p.barcode, p.member_price, p.cost, p.floor_price,"
    " p.counted, CASE WHEN p.counted THEN (SELECT coalesce(sum(quantity), 0) FROM stock_move WHERE product_id = p.id) END,"
    " p.archived_at IS NOT NULL"
)
_FROM = "FROM product p LEFT JOIN product_category c ON c.id = p.category_id"


@dataclass(frozen=True)
class ProductInput:
    """A product as typed; prices in fen of one `unit`, None = there is none."""

    name: str
    price: int
    category_id: int | None = None
    unit: str = ""
    barcode: str = ""
    member_price: int | None = None
    cost: int | None = None
    floor_price: int | None = None
    counted: bool = False


@dataclass(frozen=True)
class Category:
    """A heading of the list, and how many products in use stand under it."""

    id: int
    name: str
    count: int


def _product(row: tuple[Any, ...]) -> Product:
    return replace(Product(*row), counted=bool(row[10]), archived=bool(row[12]))


def products(
    store: Store, *, archived: bool = False, category_id: int | None = None, text: str = ""
) -> list[Product]:
    """The products in their order, by heading; those out of use only where `archived` asks for them. `text` finds by
    barcode, part of the name, or initials and pinyin."""
    found = [
        _product(row)
        for row in store.rows(
            f"SELECT {_COLUMNS} {_FROM} WHERE (p.archived_at IS NULL OR ?1) AND (?2 IS NULL OR p.category_id = ?2)"
            " ORDER BY p.archived_at IS NOT NULL, c.position, c.id, p.position, p.id",
            (archived, category_id),
        )
    ]
    return [one for one in found if _rank(one, text) is not None] if text.strip() else found


def find(store: Store, text: str, limit: int = 20) -> list[Product]:
    """Products in use that a barcode, part of a name, initials or pinyin find, the best first; all for a blank text."""
    found = products(store)
    if not text.strip():
        return found[:limit]
    ranked = [(rank, one) for one in found if (rank := _rank(one, text)) is not None]
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])[:limit]]


def by_barcode(store: Store, barcode: str) -> Product | None:
    """The product with this barcode, also one out of use; None where there is none."""
    code = barcode.strip()
    row = store.row(f"SELECT {_COLUMNS} {_FROM} WHERE p.barcode = ? AND p.barcode != ''", (code,))
    return None if row is None else _product(row)


def by_ids(store: Store, ids: Collection[int]) -> dict[int, Product]:
    """These products by id, those out of use too; what is not there is left out."""
    if not ids:
        return {}
    wanted = (json.dumps(sorted(set(ids))),)
    rows = store.rows(f"SELECT {_COLUMNS} {_FROM} WHERE p.id IN (SELECT value FROM json_each(?))", wanted)
    return {row[0]: _product(row) for row in rows}


def product(store: Store, product_id: int) -> Product:
    """One product. Raises NotFound(unknown_product)."""
    found = by_ids(store, [product_id]).get(product_id)
    if found is None:
        raise NotFound("unknown_product", {"product": product_id})
    return found


def _rank(one: Product, text: str) -> int | None:
    """How well a product answers to a text, 0 the best; None = not at all."""
    word = text.strip()
    if one.barcode == word:
        return 0
    wanted, name = fold(word), fold(one.name)
    if name.startswith(wanted):
        return 1
    sounds = syllables(one.name, surname=False)
    initials, spelled = "".join(s[0] for s in sounds), "".join(sounds)
    if wanted.isascii() and initials.startswith(wanted):
        return 2
    if wanted.isascii() and spelled.startswith(wanted):
        return 3
    if wanted in name:
        return 4
    if wanted.isascii() and (wanted in initials or (len(word) > 4 and word in one.barcode)):
        return 5
    return None


# -- headings ---------------------------------------------------------------------------------------


def categories(store: Store) -> list[Category]:
    """The headings in their order."""
    return [
        Category(*row)
        for row in store.rows(
            "SELECT c.id, c.name, (SELECT count(*) FROM product WHERE category_id = c.id AND archived_at IS NULL)"
            " FROM product_category c ORDER BY c.position, c.id"
        )
    ]


def units(store: Store) -> list[str]:
    """The units in use, the most used first."""
    rows = store.rows("SELECT unit FROM product WHERE unit != '' GROUP BY unit ORDER BY count(*) DESC, unit")
    return [unit for (unit,) in rows]


def create_category(store: Store, act: Act, name: str) -> Changes:
    """A new heading at the end; the receipt holds its `id`. Raises FieldRefused(blank, too_long_text, name_taken)."""
    name = _name(name, "category")

    def body(journal: Journal) -> dict[str, Any]:
        return {"id": add_category(journal, name)}

    return perform(store, act, "create_product_category", {"name": name}, name, body)


def add_category(journal: Journal, name: str) -> int:
    """A heading within an operation; its id. Raises FieldRefused(name_taken)."""
    _refuse_category(journal.store, name, None)
    place = journal.store.value("SELECT coalesce(max(position) + 1, 0) FROM product_category")
    return journal.insert("product_category", {"name": name, "position": place})


def rename_category(store: Store, act: Act, category_id: int, name: str) -> Changes:
    """Give a heading another name. Raises as `create_category`, NotFound(unknown_category)."""
    name = _name(name, "category")

    def body(journal: Journal) -> None:
        _known_category(store, category_id)
        _refuse_category(store, name, category_id)
        journal.update("product_category", {"name": name}, "id = ?", (category_id,))

    return perform(store, act, "rename_product_category", {"name": name}, [category_id, name], body)


def reorder_categories(store: Store, act: Act, order: Sequence[int]) -> Changes:
    """Put the headings in this order; those not named follow as they were."""

    def body(journal: Journal) -> None:
        known = [one.id for one in categories(store)]
        wanted = [one for one in dict.fromkeys(order) if one in known]
        for place, one in enumerate([*wanted, *(k for k in known if k not in wanted)]):
            journal.update("product_category", {"position": place}, "id = ?", (one,))

    return perform(store, act, "reorder_product_categories", {}, list(order), body)


def delete_category(store: Store, act: Act, category_id: int) -> Changes:
    """Delete a heading; its products stand under none. Raises NotFound(unknown_category)."""

    def body(journal: Journal) -> dict[str, Any]:
        name = _known_category(store, category_id)
        journal.update("product", {"category_id": None}, "category_id = ?", (category_id,))
        journal.delete("product_category", "id = ?", (category_id,))
        return {"label": {"name": name}}

    return perform(store, act, "delete_product_category", {}, category_id, body)


# -- products -----------------------------------------------------------------------------------------


def create(store: Store, act: Act, values: ProductInput, stock: int = 0) -> Changes:
    """A new product at the end of the list, with `stock` (thousandths) where it is counted; the receipt holds its `id`.

    Raises FieldRefused: blank, too_long_text, name_taken, barcode_taken (data: name); OutOfRange: bad_price, bad_stock;
    NotFound(unknown_category).
    """
    ready = checked(values)
    _check_stock(stock)

    def body(journal: Journal) -> dict[str, Any]:
        made = add(journal, ready)
        if stock and ready.counted:
            move(journal, act, made, stock, "count", "")
        return {"id": made}

    return perform(store, act, "create_product", {"name": ready.name}, [asdict(ready), stock], body)


def add(journal: Journal, values: ProductInput) -> int:
    """Make a product within an operation; its id. `values` are checked. Raises as `create`."""
    _refuse_taken(journal.store, values, None)
    place = journal.store.value("SELECT coalesce(max(position) + 1, 0) FROM product")
    return journal.insert("product", {**_columns(values), "position": place})


def change(store: Store, act: Act, product_id: int, values: ProductInput) -> Changes:
    """Make a product what `values` say; what was sold before stays as it was. Raises as `create`,
    NotFound(unknown_product)."""
    ready = checked(values)

    def body(journal: Journal) -> None:
        product(store, product_id)
        amend(journal, product_id, ready)

    payload = [product_id, asdict(ready)]
    return perform(store, act, "change_product", {"name": ready.name}, payload, body)


def amend(journal: Journal, product_id: int, values: ProductInput) -> int:
    """Change a product within an operation; 0 where it was so already. `values` are checked. Raises as `create`."""
    _refuse_taken(journal.store, values, product_id)
    return journal.update("product", _columns(values), "id = ?", (product_id,))


def archive(store: Store, act: Act, product_id: int) -> Changes:
    """No longer sell a product. Raises NotFound(unknown_product)."""
    return _set_archived(store, act, product_id, act.at, "archive_product")


def reopen(store: Store, act: Act, product_id: int) -> Changes:
    """Sell a product again. Raises NotFound(unknown_product)."""
    return _set_archived(store, act, product_id, None, "reopen_product")


def _set_archived(store: Store, act: Act, product_id: int, at: int | None, kind: str) -> Changes:
    def body(journal: Journal) -> dict[str, Any]:
        known = product(store, product_id)
        if known.archived != (at is not None):
            journal.update("product", {"archived_at": at}, "id = ?", (product_id,))
        return {"label": {"name": known.name}}

    return perform(store, act, kind, {}, product_id, body)


def delete(store: Store, act: Act, product_id: int) -> Changes:
    """Delete a product that was never sold, given or exchanged. Raises NotFound(unknown_product), Refused(product_used)."""

    def body(journal: Journal) -> dict[str, Any]:
        known = product(store, product_id)
        if is_used(store, product_id):
            raise Refused("product_used", {"name": known.name})
        journal.delete("stock_move", "product_id = ?", (product_id,))
        journal.delete("product", "id = ?", (product_id,))
        return {"label": {"name": known.name}}

    return perform(store, act, "delete_product", {}, product_id, body)


def is_used(store: Store, product_id: int) -> bool:
    """Whether slips, also those that wait, or gifts name a product."""
    return bool(
        store.value(
            "SELECT EXISTS (SELECT 1 FROM sale_line WHERE product_id = ?1) OR EXISTS (SELECT 1 FROM gift WHERE product_id = ?1)"
            " OR EXISTS (SELECT 1 FROM held_sale h, json_each(h.payload, '$.lines') l WHERE l.value ->> 'product_id' = ?1)",
            (product_id,),
        )
    )


def reorder(store: Store, act: Act, order: Sequence[int]) -> Changes:
    """Put products in this order; those not named keep their place after them."""

    def body(journal: Journal) -> None:
        known = [row for (row,) in store.rows("SELECT id FROM product ORDER BY position, id")]
        wanted = [one for one in dict.fromkeys(order) if one in set(known)]
        rest = set(known) - set(wanted)
        for place, one in enumerate([*wanted, *(k for k in known if k in rest)]):
            journal.update("product", {"position": place}, "id = ?", (one,))

    return perform(store, act, "reorder_products", {}, list(order), body)


# -- stock ---------------------------------------------------------------------------------------------


def change_stock(
    store: Store, act: Act, product_id: int, reason: str, quantity: int, note: str = ""
) -> Changes:
    """Note a delivery (+), a loss (+ is what went), or a count (what is there), in thousandths of the unit.

    Raises NotFound(unknown_product), Refused(not_counted), FieldRefused(not_a_choice, too_long_text), OutOfRange(bad_stock).
    """
    if reason not in REASONS:
        raise FieldRefused("not_a_choice", {"value": reason}, "reason")
    _check_stock(quantity, least=0 if reason == "count" else 1)
    note = clean_line(note)
    if len(note) > NOTE_LENGTH:
        raise FieldRefused("too_long_text", {"most": NOTE_LENGTH}, "note")

    def body(journal: Journal) -> dict[str, Any]:
        known = product(store, product_id)
        if not known.counted:
            raise Refused("not_counted", {"name": known.name})
        signed = {"delivery": quantity, "loss": -quantity, "count": quantity - (known.stock or 0)}[reason]
        if signed:
            move(journal, act, product_id, signed, reason, note)
        return {"stock": (known.stock or 0) + signed, "label": {"name": known.name}}

    return perform(store, act, "change_stock", {}, [product_id, reason, quantity, note], body)


def move(journal: Journal, act: Act, product_id: int, quantity: int, reason: str, note: str) -> None:
    """Note stock that came (+) or went (−) within an operation."""
    today = shop_settings(journal.store).business_date(act.clock.now()).isoformat()
    journal.insert(
        "stock_move",
        {"product_id": product_id, "quantity": quantity, "reason": reason, "on_date": today, "note": note},
    )


# -- what can be typed -----------------------------------------------------------------------------------


def checked(values: ProductInput) -> ProductInput:
    """The same in its normal form. Raises FieldRefused(blank, too_long_text), OutOfRange(bad_price)."""
    for key in ("price", "member_price", "cost", "floor_price"):
        amount = getattr(values, key)
        if amount is not None and not 0 <= amount <= MOST:
            raise OutOfRange("bad_price", {"name": values.name}, key)
    texts = {"unit": UNIT_LENGTH, "barcode": BARCODE_LENGTH}
    clean = {key: clean_line(getattr(values, key)) for key in texts}
    for key, most in texts.items():
        if len(clean[key]) > most:
            raise FieldRefused("too_long_text", {"most": most}, key)
    return ProductInput(
        _name(values.name, "name"), values.price, values.category_id, clean["unit"], clean["barcode"],
        values.member_price, values.cost, values.floor_price, values.counted,
    )  # fmt: skip


def _columns(values: ProductInput) -> Mapping[str, Any]:
    return {**asdict(values), "counted": int(values.counted)}


def _name(name: str, key: str) -> str:
    name = clean_line(name)
    if not name:
        raise FieldRefused("blank", {}, key)
    if len(name) > NAME_LENGTH:
        raise FieldRefused("too_long_text", {"most": NAME_LENGTH}, key)
    return name


def _check_stock(quantity: int, least: int = 0) -> None:
    if not least <= quantity <= MOST_STOCK:
        raise OutOfRange("bad_stock", {}, "stock")


def _refuse_taken(store: Store, values: ProductInput, but: int | None) -> None:
    if values.category_id is not None:
        _known_category(store, values.category_id)
    if values.barcode and (known := by_barcode(store, values.barcode)) and known.id != but:
        raise FieldRefused("barcode_taken", {"name": known.name}, "barcode")
    row = store.row(
        "SELECT name FROM product WHERE name = ? AND archived_at IS NULL AND id IS NOT ?", (values.name, but)
    )
    if row is not None and not values.barcode:
        raise FieldRefused("name_taken", {"name": row[0]}, "name")


def _known_category(store: Store, category_id: int) -> str:
    name = store.value("SELECT name FROM product_category WHERE id = ?", (category_id,))
    if name is None:
        raise NotFound("unknown_category", {"category": category_id})
    return str(name)


def _refuse_category(store: Store, name: str, but: int | None) -> None:
    for category, known in store.rows("SELECT id, name FROM product_category"):
        if known.casefold() == name.casefold() and category != but:
            raise FieldRefused("name_taken", {"name": known}, "category")
