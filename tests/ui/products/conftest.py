"""The shop of the counter's tests."""

from tests.ui.sale.conftest import acts, shop, window

__all__ = ["acts", "shop", "window"]
