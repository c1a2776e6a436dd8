"""The memberships that are on offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import check_choice, clean_line, clean_lines
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.money import MOST
from services.names import refuse_taken
from services.operations import Act, perform
from services.tiers.ladder import ladder

DAYS = {"month": 30, "quarter": 90, "year": 365, "life": 0, "trial": 7}
"""The periods, and how many days each has unless the shop says otherwise; 0 = for life."""
NAME_LENGTH, TEXT_LENGTH = 30, 500


@dataclass(frozen=True)
class PlanInput:
    """A membership as typed: `period` of DAYS, so many `days` (0 only for life), for `price` fen; it puts its holder into
    `tier_id` where one is named. `text` says what it gives."""

    name: str
    period: str = "year"
    days: int = 365
    price: int = 0
    tier_id: int | None = None
    text: str = ""
    active: bool = True


@dataclass(frozen=True)
class Plan:
    """A membership on offer, and how many were `sold`."""

    id: int
    values: PlanInput
    sold: int


_COLUMNS = tuple(PlanInput.__dataclass_fields__)


def plans(store: Store, *, all_: bool = False) -> tuple[Plan, ...]:
    """The memberships in their order, those not on offer any more only where `all_` is asked for."""
    return tuple(
        Plan(row[0], PlanInput(**dict(zip(_COLUMNS, (*row[2:-1], bool(row[-1])), strict=True))), row[1])
        for row in store.rows(
            f"SELECT p.id, (SELECT count(*) FROM membership m WHERE m.plan_id = p.id), {', '.join(_COLUMNS)}"
            " FROM membership_plan p WHERE p.active OR ? ORDER BY p.position, p.id",
            (all_,),
        )
    )


def plan(store: Store, plan_id: int) -> Plan:
    """One membership. Raises NotFound(unknown_plan)."""
    found = next((one for one in plans(store, all_=True) if one.id == plan_id), None)
    if found is None:
        raise NotFound("unknown_plan", {"plan": plan_id})
    return found


def add_plan(store: Store, act: Act, values: PlanInput) -> Changes:
    """A new membership, behind the others; the receipt holds its `id`. Raises FieldRefused: blank, too_long_text,
    name_taken, not_a_choice; OutOfRange, NotFound(unknown_tier)."""
    ready = _checked(store, values)

    def body(journal: Journal) -> Mapping[str, Any]:
        refuse_taken(store, "membership_plan", ready.name)
        position = store.value("SELECT coalesce(max(position) + 1, 0) FROM membership_plan")
        return {"id": journal.insert("membership_plan", {**_row(ready), "position": position})}

    return perform(store, act, "add_plan", {"name": ready.name}, asdict(values), body)


def change_plan(store: Store, act: Act, plan_id: int, values: PlanInput) -> Changes:
    """Change a membership, or offer it no more (`active`); those sold stay as they were sold, but for the tier, which is
    that of the plan. Raises as `add_plan`, NotFound(unknown_plan)."""
    ready = _checked(store, values)

    def body(journal: Journal) -> None:
        plan(store, plan_id)
        refuse_taken(store, "membership_plan", ready.name, plan_id)
        journal.update("membership_plan", _row(ready), "id = ?", (plan_id,))

    return perform(store, act, "change_plan", {"name": ready.name}, [plan_id, asdict(values)], body)


def delete_plan(store: Store, act: Act, plan_id: int) -> Changes:
    """Delete a membership that was never sold. Raises NotFound(unknown_plan), Refused(plan_sold; data: name, count)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        known = plan(store, plan_id)
        if known.sold:
            raise Refused("plan_sold", {"name": known.values.name, "count": known.sold})
        journal.delete("membership_plan", "id = ?", (plan_id,))
        return {"label": {"name": known.values.name}}

    return perform(store, act, "delete_plan", {}, plan_id, body)


def order_plans(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Show the memberships in this order, others behind them."""

    def body(journal: Journal) -> None:
        rest = [one.id for one in plans(store, all_=True) if one.id not in ids]
        for position, number in enumerate([*ids, *rest]):
            journal.update("membership_plan", {"position": position}, "id = ?", (number,))

    return perform(store, act, "order_plans", {}, list(ids), body)


def _row(values: PlanInput) -> dict[str, Any]:
    return {**asdict(values), "active": int(values.active)}


def _checked(store: Store, values: PlanInput) -> PlanInput:
    name, text = clean_line(values.name), clean_lines(values.text)
    if not name:
        raise FieldRefused("blank", {}, "name")
    for key, typed, most in (("name", name, NAME_LENGTH), ("text", text, TEXT_LENGTH)):
        if len(typed) > most:
            raise FieldRefused("too_long_text", {"most": most, "length": len(typed)}, key)
    period = check_choice("period", values.period, tuple(DAYS))
    days = 0 if period == "life" else values.days
    least = 0 if period == "life" else 1
    for key, value, low, high in (("days", days, least, 3_660), ("price", values.price, 0, MOST)):
        if not low <= value <= high:
            raise OutOfRange("out_of_range", {"least": low, "most": high, "value": value}, key)
    if values.tier_id is not None and values.tier_id not in {tier.id for tier in ladder(store)[1:]}:
        raise NotFound("unknown_tier", {"tier": values.tier_id})
    return PlanInput(name, period, days, values.price, values.tier_id, text, values.active)
