"""Words of the product list."""

from __future__ import annotations

from typing import Final

from ui.phrases import Phrases

Products: Final = Phrases("Products")


def stock_reason(reason: str) -> str:
    """Why stock is changed by hand."""
    return {
        "delivery": Products.tr("Delivery"),
        "count": Products.tr("Counted"),
        "loss": Products.tr("Lost or thrown away"),
    }[reason]
