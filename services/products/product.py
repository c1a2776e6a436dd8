"""A product as it is shown and sold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    """Something to sell; prices in fen of one `unit`. `stock` in thousandths of it, None = not counted; `category` is its
    name ('' = none). `archived` = no longer sold."""

    id: int
    name: str
    price: int
    category_id: int | None = None
    category: str = ""
    unit: str = ""
    barcode: str = ""
    member_price: int | None = None
    cost: int | None = None
    floor_price: int | None = None
    counted: bool = False
    stock: int | None = None
    archived: bool = False
