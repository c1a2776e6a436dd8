"""A shop with a ladder, and people with purchases, for the tests of tiers, points and memberships."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from models.store import Store
from services import contacts
from services.clock import FixedClock
from services.contacts import ContactInput
from services.journal import Journal
from services.ledger import Line, post
from services.operations import Act, perform
from services.tiers.evaluating import after_purchase
from tests.conftest import NOON


def on(day: str) -> Act:
    """An act at noon of a business date."""
    year, month, date = map(int, day.split("-"))
    return Act(clock=FixedClock(datetime(year, month, date, 4, tzinfo=UTC)))


def later(days: int) -> Act:
    """An act so many days after the noon of all tests."""
    return Act(clock=FixedClock(NOON + timedelta(days=days)))


def do(store: Store, act: Act, body: Callable[[Journal], Any], kind: str = "test") -> int:
    """One operation; its id."""
    done = perform(store, act, kind, {}, [act.op_id], lambda journal: {"did": repr(body(journal))})
    assert done.operation is not None
    return done.operation


def person(store: Store, name: str = "陈雨晴", **more: Any) -> int:
    """A contact, known since October."""
    return int(contacts.create(store, on("2026-10-01"), ContactInput(name=name, **more)).receipt["id"])


@dataclass
class Sold:
    """A slip that a test has written: its operation, its row."""

    operation: int
    sale: int


def sell(
    store: Store, contact: int | None, net: int, day: str, act: Act | None = None, source: str = ""
) -> Sold:
    """A slip of so many fen on a date, paid in cash, with its growth, and what the ladder makes of it."""
    act = act or on(day)
    made: list[int] = []

    def body(journal: Journal) -> None:
        number = f"{source}{day}-{store.value('SELECT count(*) FROM sale')}"
        made.append(
            journal.insert(
                "sale",
                _slip(number, contact, net, day, act, source=source, external=number if source else ""),
            )
        )
        if contact is not None:
            if net >= 100 and not source:
                post(journal, [Line(contact, "growth", net // 100, "issued")])
            after_purchase(journal, act, contact)

    return Sold(do(store, act, body, "test_sale"), made[0])


def give_back(store: Store, contact: int, sale: int, net: int, day: str) -> int:
    """A refund of so many fen of a slip; its operation."""
    act = on(day)
    bought = store.value("SELECT bought_on FROM sale WHERE id = ?", (sale,))

    def body(journal: Journal) -> None:
        row = _slip(f"R{day}-{sale}", contact, -net, bought, act, kind="refund", of_sale_id=sale)
        journal.insert("sale", {**row, "on_date": day})
        if net >= 100:
            post(journal, [Line(contact, "growth", -(net // 100), "issued")])
        after_purchase(journal, act, contact)

    return do(store, act, body, "test_refund")


def _slip(number: str, contact: int | None, net: int, day: str, act: Act, **more: Any) -> dict[str, Any]:
    return {
        "number": number, "contact_id": contact, "on_date": day, "bought_on": day, "at": act.at, "gross": net, "due": net,
        "received": net, "net": net, **more,
    }  # fmt: skip


def tier_ids(store: Store, contacts: Sequence[int]) -> list[int]:
    """The tier by row of each contact, 1 (the lowest) without one."""
    found = dict(store.rows("SELECT contact_id, tier_id FROM member_tier"))
    return [found.get(contact, 1) for contact in contacts]


def reasons(store: Store, contact: int) -> list[str]:
    """Why somebody moved, oldest first."""
    return [
        r
        for (r,) in store.rows("SELECT reason FROM tier_change WHERE contact_id = ? ORDER BY id", (contact,))
    ]
