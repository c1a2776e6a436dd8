"""What tests of the counter share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from models.store import Store
from services import contacts
from services.clock import FixedClock
from services.contacts import ContactInput
from services.ledger import Line, post
from services.operations import Act, perform
from tests.states import dump


def at(day: str, hour: int = 12, staff: int = 1) -> Act:
    """An act on a date of the shop (Shanghai)."""
    moment = datetime.fromisoformat(f"{day}T{hour:02}:00+08:00")
    return Act(staff_id=staff, clock=FixedClock(moment.astimezone(UTC)))


def person(store: Store, name: str = "陈雨晴", **values: str) -> int:
    """A new contact; the id."""
    made = contacts.create(store, at("2026-11-01"), ContactInput(name=name, **values))  # type: ignore[arg-type]
    return int(made.receipt["id"])


def give(store: Store, contact: int, **assets: int) -> None:
    """Give somebody points, principal (fen), bonus or growth."""
    lines = [
        Line(contact, asset, amount, "cash" if asset == "principal" else "issued")
        for asset, amount in assets.items()
    ]
    perform(store, at("2026-11-01"), "adjust", {}, [contact, assets], lambda j: post(j, lines))


def state(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """The state of a store; who has entries stays a member when they were turned back, with nothing."""
    found = dump(store)
    found["member"] = [row for row in found["member"] if any(row[1:])]
    return found
