"""A shop with somebody who tops up, for the tests of stored value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from models.store import Store
from services import contacts
from services.changes import Changes
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from services.sales.refunding import refund
from services.sales.selling import SaleInput, sell
from services.stored_value.topping_up import top_up

OPENING = datetime(2026, 10, 2, 4, 0, tzinfo=UTC)
"""Noon of 2 October 2026 in the shop."""


@dataclass
class Counter:
    """What happens at the counter, day by day; the clock goes on only when told."""

    store: Store
    day: int = 0
    people: dict[str, int] = field(default_factory=dict)

    def act(self, op_id: str | None = None) -> Act:
        clock = FixedClock(OPENING + timedelta(days=self.day))
        return Act(clock=clock) if op_id is None else Act(op_id=op_id, clock=clock)

    @property
    def today(self) -> datetime:
        return OPENING + timedelta(days=self.day)

    def person(self, name: str = "陈雨晴", phone: str = "") -> int:
        phones = (phone,) if phone else ()
        made = contacts.create(self.store, self.act(), ContactInput(name=name, phones=phones))
        self.people[name] = int(made.receipt["id"])
        return self.people[name]

    def top_up(self, who: int, paid: int = 50_000, bonus: int = 6_000) -> Changes:
        return top_up(self.store, self.act(), who, paid, bonus)

    def buy(self, who: int, gross: int, *, off: int = 0, stored: int | None = None) -> Changes:
        """A slip that stored value pays (`stored` None = all of it), the rest cash."""
        values = SaleInput(
            who,
            gross,
            stored="all" if stored is None else stored,
            manual_off=off,
            manual_reason="会员 9 折" if off else "",
            rounding=0,
        )
        return sell(self.store, self.act(), values)

    def bring_back(self, sale: Changes, amount: int | None = None) -> Changes:
        return refund(self.store, self.act(), sale.receipt["id"], amount=amount)
