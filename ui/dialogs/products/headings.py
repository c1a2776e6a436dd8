"""The headings of the product list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from services.products import products
from ui.context import Context
from ui.dialogs.name_list import Call, Named, NameListDialog
from ui.dialogs.products.words import Products


class HeadingsDialog(NameListDialog):
    """A heading that goes leaves its products without one."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context,
            parent,
            Products.tr("Categories"),
            more=Products.tr("Products"),
            new=Products.tr("Another category"),
        )

    def read(self, store: Any) -> Sequence[Named]:
        return [Named(one.id, one.name, f"{one.count:,}") for one in products.categories(store)]

    def adding(self, name: str) -> Call:
        return lambda store, act: products.create_category(store, act, name)

    def renaming(self, row: Named, name: str) -> Call:
        return lambda store, act: products.rename_category(store, act, row.id, name)

    def ordering(self, order: Sequence[int]) -> Call:
        return lambda store, act: products.reorder_categories(store, act, order)

    def switching(self, row: Named) -> Call:
        return lambda store, act: products.delete_category(store, act, row.id)

    def switch_words(self, row: Named) -> str:
        return self.tr("Delete")
