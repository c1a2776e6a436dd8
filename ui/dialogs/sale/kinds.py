"""The ways to pay: which there are, in which order, which are offered at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from services import payments
from ui.context import Context
from ui.dialogs.name_list import Call, Named, NameListDialog
from ui.dialogs.sale import words
from ui.dialogs.sale.words import Counter


class KindsDialog(NameListDialog):
    """Cash stays; others are taken out of use, never deleted: slips name them."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context,
            parent,
            Counter.tr("Ways to pay"),
            more=Counter.tr("At the counter"),
            new=Counter.tr("Another way to pay"),
        )

    def read(self, store: Any) -> Sequence[Named]:
        return [
            Named(kind.id, words.pay_kind(kind.key, kind.name), self._state(kind), kind.active)
            for kind in payments.pay_kinds(store, all_=True)
        ]

    def _state(self, kind: payments.PayKind) -> str:
        if not kind.active:
            return self.tr("not offered")
        return self.tr("in the drawer") if kind.drawer else self.tr("offered")

    def adding(self, name: str) -> Call:
        return lambda store, act: payments.add_kind(store, act, name)

    def renaming(self, row: Named, name: str) -> Call:
        return lambda store, act: payments.rename_kind(store, act, row.id, name)

    def ordering(self, order: Sequence[int]) -> Call:
        return lambda store, act: payments.reorder_kinds(store, act, order)

    def switching(self, row: Named) -> Call:
        return lambda store, act: payments.set_kind_active(store, act, row.id, not row.on)

    def switch_words(self, row: Named) -> str:
        return self.tr("Take out of use") if row.on else self.tr("Offer again")
