"""A gift for points: what it is, what it costs, how many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.money import read_amount
from services.points import gifts
from services.points.gifts import Gift, GiftInput
from services.tiers.ladder import Tier
from ui import tier_words
from ui.amounts import plain
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.widgets import Button, CheckBox, Combo


class GiftDialog(FormDialog):
    """A new gift, or one to change; `products` are (id, name) of what the shop sells."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        known: Gift | None,
        tiers: Sequence[Tier],
        products: Sequence[tuple[int, str]],
    ) -> None:
        super().__init__(context, parent, "", width=560)
        self.set_title(self.tr("Change the gift") if known else self.tr("New gift"))
        self._known = known
        values = known.values if known else GiftInput("", 100)
        self.add("name", self.tr("Name"), values.name)
        self.add("points", self.tr("Points"), f"{values.points}")
        kinds = [("goods", self.tr("Goods")), ("service", self.tr("Service"))]
        if len(tiers) > 1:
            kinds.append(("tier_days", self.tr("Days of a tier")))
        self.kind = Combo(kinds, name=self.tr("Kind"))
        self.kind.set_value(values.kind)
        self.add("kind", self.tr("Kind"), editor=self.kind)
        self.product = Combo([(None, self.tr("none")), *products], name=self.tr("Product"))
        self.product.set_value(values.product_id)
        self.add("product", self.tr("Product (its stock goes down)"), editor=self.product, optional=True)
        self.tier = Combo(((tier.id, tier_words.name(tier.name)) for tier in tiers[1:]), name=self.tr("Tier"))
        self.tier.set_value(values.tier_id)
        self.add("tier_id", self.tr("Tier"), editor=self.tier)
        self.add("days", self.tr("Days (0 = for good)"), str(values.days or 30))
        quantity = "" if values.quantity is None else str(values.quantity)
        self.add("quantity", self.tr("How many in all"), quantity, optional=True)
        self.fields["quantity"].set_help(self.tr("Empty = any number; those given count"))
        self.add(
            "cost", self.tr("Cost of one (yuan)"), "" if values.cost is None else plain(values.cost),
            optional=True,
        )  # fmt: skip
        self.row("name", "points")
        self.row("kind", "product")
        self.row("tier_id", "days")
        self.row("quantity", "cost")
        self.offered = CheckBox(self.tr("Offered"), values.active)
        self.offered.toggled.connect(lambda _on: self.set_dirty(True))
        self.body.addWidget(self.offered)
        self.body.addStretch(1)
        if known is not None and not known.exchanged:
            self.add_button(Button(self.tr("Delete"), "danger", clicked=self._delete))
        self.kind.picked.connect(lambda _value: self._suit())
        self._suit()

    def _suit(self) -> None:
        days = self.kind.value() == "tier_days"
        self.fields["product"].setVisible(self.kind.value() == "goods" and self.product.count() > 1)
        for key in ("tier_id", "days"):
            self.fields[key].setVisible(days)

    def call(self) -> Callable[[Any], Changes]:
        kind = self.kind.value()
        quantity, cost = self.fields["quantity"].text().strip(), self.fields["cost"].text().strip()
        values = GiftInput(
            self.fields["name"].text(),
            self.whole("points", 1, gifts.MOST_POINTS),
            kind,
            self.product.value() if kind == "goods" else None,
            self.tier.value() if kind == "tier_days" else None,
            self.whole("days", 0, 3_650) if kind == "tier_days" else 0,
            read_amount(cost, "cost") if cost else None,
            self.whole("quantity", 0, 1_000_000) if quantity else None,
            self.offered.isChecked(),
        )
        act, known = self.act, self._known
        if known is not None:
            return lambda store: gifts.change_gift(store, act, known.id, values)
        return lambda store: gifts.add_gift(store, act, values)

    def _delete(self) -> None:
        known, act = self._known, self.context.act()
        if known is not None:
            self.context.operations.run(
                lambda store: gifts.delete_gift(store, act, known.id), done=self._done, failed=self._failed
            )
