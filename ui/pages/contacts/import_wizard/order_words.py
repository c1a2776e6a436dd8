"""Words of imported orders: fields a column can go to, where orders come from, what a list of them comes to."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from services.orders import fields
from ui.phrases import Phrases

translate = QCoreApplication.translate
Import = Phrases("Import")
OTHER: Final = "other"


def field(key: str) -> str:
    """A field that only orders have."""
    return {
        "number": translate("Import", "Order number"),
        "original": translate("Import", "Number of the order it was"),
        "at": translate("Import", "Ordered at"),
        "nick": translate("Import", "Nickname on the platform"),
        "name": translate("Import", "Name of the buyer"),
        "product": translate("Import", "Product"),
        "quantity": translate("Import", "Quantity"),
        "price": translate("Import", "Price of one"),
        "amount": translate("Import", "Amount before discount"),
        "discount": translate("Import", "Discount"),
        "paid": translate("Import", "Paid"),
        "refunded": translate("Import", "Refunded"),
        "payment": translate("Import", "Way of payment"),
        "status": translate("Import", "State of the order"),
    }[key]


FIELDS: Final = frozenset(
    ("number", "original", "at", "nick", "product", "quantity", "price", "amount", "discount", "paid", "refunded", "payment", "status")
)  # fmt: skip
"""What `field` words and a list of people has not."""


def source(key: str) -> str:
    """Where orders come from; the shop's own word as it is."""
    return {
        "till": translate("Import", "Till"),
        "mini_program": translate("Import", "Mini-program"),
        "youzan": translate("Import", "Youzan"),
        "meituan": translate("Import", "Meituan"),
        "douyin": translate("Import", "Douyin"),
    }.get(key, key)


def sources() -> list[tuple[str, str]]:
    """The sources to choose from."""
    return [*((key, source(key)) for key in fields.SOURCES), (OTHER, translate("Import", "Another one…"))]


def outcome(name: str) -> str:
    """What became of rows of orders."""
    return {
        "new": translate("Import", "New orders"),
        "updated": translate("Import", "More refunded"),
        "unchanged": translate("Import", "No change"),
        "repeated": translate("Import", "Further rows of orders"),
        "conflict": translate("Import", "Conflict"),
        "masked": translate("Import", "Masked"),
        "invalid": translate("Import", "Problem"),
    }[name]
