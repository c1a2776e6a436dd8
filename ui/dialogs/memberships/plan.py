"""A membership on offer: its name, how long it runs, what it costs and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from services.changes import Changes
from services.memberships import plans
from services.memberships.plans import DAYS, Plan, PlanInput
from services.money import read_amount
from services.tiers.ladder import Tier
from ui import tier_words
from ui.amounts import plain
from ui.context import Context
from ui.dialogs.form import FormDialog
from ui.tier_words import Tiers
from ui.widgets import Button, CheckBox, Combo


class PlanDialog(FormDialog):
    """A new plan, or one to change; what was sold stays as it was sold."""

    def __init__(self, context: Context, parent: QWidget, known: Plan | None, tiers: Sequence[Tier]) -> None:
        super().__init__(context, parent, "", width=560)
        self.set_title(self.tr("Change the membership") if known else self.tr("New membership"))
        self._known = known
        values = known.values if known else PlanInput("")
        self.add("name", self.tr("Name"), values.name)
        self.period = Combo(((p, Tiers.tr(tier_words.PLAN_PERIODS[p])) for p in DAYS), name=self.tr("Runs"))
        self.period.set_value(values.period)
        self.add("period", self.tr("Runs"), editor=self.period)
        self.add("days", self.tr("Days"), str(values.days or 365))
        self.add("price", self.tr("Price (yuan)"), plain(values.price) if values.price else "")
        self.fields["price"].set_help(self.tr("Empty = free"))
        self.tier = Combo(
            [(None, self.tr("none")), *((one.id, tier_words.name(one.name)) for one in tiers[1:])],
            name=self.tr("Tier while it runs"),
        )
        self.tier.set_value(values.tier_id)
        self.add("tier_id", self.tr("Tier while it runs"), editor=self.tier)
        self.text = QPlainTextEdit(values.text)
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(84)
        self.add("text", self.tr("What it gives"), editor=self.text, optional=True)
        self.row("name", "period", "days")
        self.row("price", "tier_id")
        self.body.addWidget(self.fields["text"])
        self.offered = CheckBox(self.tr("On offer"), values.active)
        self.offered.toggled.connect(lambda _on: self.set_dirty(True))
        self.body.addWidget(self.offered)
        self.body.addStretch(1)
        if known is not None and not known.sold:
            self.add_button(Button(self.tr("Delete"), "danger", clicked=self._delete))
        self.period.picked.connect(self._suit)
        self._suit(self.period.value())

    def _suit(self, period: object) -> None:
        days = DAYS[str(period)]
        self.fields["days"].setVisible(days > 0)
        known = self._known
        if days and (known is None or known.values.period != period):
            self.fields["days"].set_text(str(days))

    def call(self) -> Callable[[Any], Changes]:
        price = self.fields["price"].text().strip()
        period = str(self.period.value())
        values = PlanInput(
            self.fields["name"].text(),
            period,
            self.whole("days", 1, 3_660) if DAYS[period] else 0,
            read_amount(price, "price") if price.strip("0.") else 0,
            self.tier.value(),
            self.text.toPlainText(),
            self.offered.isChecked(),
        )
        act, known = self.act, self._known
        if known is not None:
            return lambda store: plans.change_plan(store, act, known.id, values)
        return lambda store: plans.add_plan(store, act, values)

    def _delete(self) -> None:
        known, act = self._known, self.context.act()
        if known is not None:
            self.context.operations.run(
                lambda store: plans.delete_plan(store, act, known.id), done=self._done, failed=self._failed
            )
