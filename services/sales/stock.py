"""What a slip moves in stock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from services.journal import Journal
from services.products.product import Product


def move_stock(
    journal: Journal,
    products: Mapping[int, Product],
    moved: Sequence[tuple[int | None, int]],
    reason: str,
    on_date: str,
) -> None:
    """Note what left (−) or came back (+) of products that are counted, in thousandths of a unit."""
    sums: dict[int, int] = {}
    for product, quantity in moved:
        if product is not None and product in products and products[product].counted:
            sums[product] = sums.get(product, 0) + quantity
    rows = [(product, quantity, reason, on_date) for product, quantity in sums.items() if quantity]
    journal.insert_many("stock_move", ("product_id", "quantity", "reason", "on_date"), rows)
