"""The list of products."""

from ui.dialogs.products.dialog import ProductsDialog

__all__ = ["ProductsDialog"]
