"""People to be added as friends, and the accounts that ask them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from models.store import Store
from services import contacts, staff
from services.clock import FixedClock
from services.contacts import ContactInput
from services.friend_work import pool
from services.operations import Act
from services.selection import Ids
from services.shop import change_settings
from services.staff import AccountInput


def on(act: Act, days: int, staff_id: int | None = None) -> Act:
    """An act some days later."""
    later = FixedClock(act.clock.now() + timedelta(days=days))
    return replace(act, clock=later, staff_id=staff_id or act.staff_id)


def people(store: Store, act: Act, count: int, first: int = 0, **values: object) -> list[int]:
    """Contacts with a mobile each; their ids."""
    made = []
    for number in range(first, first + count):
        one = ContactInput(
            name=f"客{number}", phones=(f"138{number:08}",), consent="yes", consent_source="门店"
        )
        made.append(
            contacts.create(store, Act(clock=act.clock), replace(one, **values)).receipt["id"]  # type: ignore[arg-type]
        )
    return made


def assistant(store: Store, act: Act, name: str = "小周", cap: int = 20, red: int = 60) -> tuple[int, int]:
    """Somebody with an account; both ids."""
    found = staff.add_staff(
        store,
        Act(clock=act.clock),
        name,
        account=AccountInput(daily_cap=cap, warn_at=min(30, red), red_at=red),
    ).receipt
    return found["id"], found["account"]


def put(store: Store, act: Act, ids: Sequence[int]) -> int:
    """Put them into the pool; how many."""
    return int(pool.create(store, Act(clock=act.clock), Ids(tuple(ids))).receipt["changed"])


def switch_on(store: Store, act: Act) -> None:
    """The shop wants add-friend work."""
    change_settings(store, Act(clock=act.clock), features=("friend_work",))


def states(store: Store) -> dict[str, int]:
    """Tasks by state."""
    return dict(store.rows("SELECT state, count(*) FROM friend_task GROUP BY state"))
