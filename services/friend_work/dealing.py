"""The pool dealt to accounts over days, in turn and within their caps."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.bulk import ONE_TRANSACTION
from services.changes import Changes
from services.errors import FieldRefused, Refused
from services.friend_work.pool import REACHABLE
from services.journal import Journal
from services.operations import Act, perform
from services.settings import shop_settings

MOST_DAYS = 30

Load = dict[tuple[int, str], int]
"""How many tasks an account has on a business date, done or to be done."""


@dataclass(frozen=True)
class Desk:
    """An account that takes part in dealing."""

    account: int
    staff: int
    cap: int


@dataclass(frozen=True)
class Outlook:
    """What `deal` would do: people dealt, people still waiting after it, and dealt by account. `room` is how many these
    accounts could take on these days at most, if enough waited."""

    dealt: int
    left: int
    by_account: tuple[tuple[int, int], ...]
    room: int


def desks(store: Store, accounts: Sequence[int] | None = None) -> list[Desk]:
    """The accounts in use, or those of them that are named, in their order."""
    return [
        Desk(*row)
        for row in store.rows(
            "SELECT a.id, a.staff_id, a.daily_cap FROM staff_account a JOIN staff s ON s.id = a.staff_id"
            " WHERE a.active AND s.active ORDER BY a.staff_id, a.position, a.id"
        )
        if accounts is None or row[0] in accounts
    ]


def load_of(store: Store, today: str) -> Load:
    """What accounts have on their days: what was done today, and what is to be done today, overdue or later."""
    found: Load = {}
    for account, day, count in store.rows(
        "SELECT account_id, max(due_on, ?1), count(*) FROM friend_task WHERE state = 'to_add' GROUP BY 1, 2"
        " UNION ALL SELECT account_id, ?1, count(*) FROM friend_task WHERE requested_on = ?1"
        " AND account_id IS NOT NULL GROUP BY 1"
        " UNION ALL SELECT account_id, ?1, count(*) FROM friend_task WHERE state IN ('friend', 'refused', 'not_found')"
        " AND account_id IS NOT NULL AND requested_on = '' AND answered_on = ?1 GROUP BY 1",
        (today,),
    ):
        found[account, day] = found.get((account, day), 0) + count
    return found


def plan(
    people: Iterable[tuple[int, int | None]],
    taking: Sequence[Desk],
    load: Mapping[tuple[int, str], int],
    days: Sequence[str],
    most: int = ONE_TRANSACTION,
) -> dict[tuple[int, str], list[int]]:
    """Tasks by account and day. `people` are tasks in their order with the staff who look after the contact (None =
    nobody): those go to an account of theirs where one takes part, the others in turn to whoever has least that day.

    The same for the same arguments; no account gets beyond its cap on any day.
    """
    own: dict[int, deque[int]] = {desk.staff: deque() for desk in taking}
    common: deque[int] = deque()
    for task, staff in people:
        (common if staff is None or staff not in own else own[staff]).append(task)
    load = dict(load)
    dealt: dict[tuple[int, str], list[int]] = {}
    count = 0
    for day in days:
        while count < most:
            able = [
                desk
                for desk in taking
                if load.get((desk.account, day), 0) < desk.cap and (own[desk.staff] or common)
            ]
            if not able:
                break
            desk = min(able, key=lambda one: load.get((one.account, day), 0))
            place = (desk.account, day)
            dealt.setdefault(place, []).append((own[desk.staff] or common).popleft())
            load[place] = load.get(place, 0) + 1
            count += 1
    return dealt


def outlook(store: Store, today: date, accounts: Sequence[int] | None, days: int) -> Outlook:
    """What dealing for so many days from today would do. Raises as `deal`."""
    dealt = _planned(store, today, accounts, days)
    by_account: dict[int, int] = {}
    for (account, _), tasks in dealt.items():
        by_account[account] = by_account.get(account, 0) + len(tasks)
    waiting = store.value("SELECT count(*) FROM friend_task WHERE state = 'unassigned'") or 0
    total = sum(by_account.values())
    dates = _dates(today, days)
    room = min(ONE_TRANSACTION, _room(desks(store, accounts), load_of(store, dates[0]), dates))
    return Outlook(total, waiting - total, tuple(sorted(by_account.items())), room)


def deal(store: Store, act: Act, accounts: Sequence[int] | None = None, days: int = 1) -> Changes:
    """Deal the pool to accounts (None = all in use) for so many days from today on; at most 10,000 people at a time.

    The receipt holds `dealt` and `left`. Raises FieldRefused(bad_days), Refused(no_accounts).
    """
    today = shop_settings(store).business_date(act.clock.now())

    def body(journal: Journal) -> dict[str, Any]:
        dealt = _planned(store, today, accounts, days)
        count = sum(len(tasks) for tasks in dealt.values())
        for (account, day), tasks in dealt.items():
            journal.update(
                "friend_task",
                {"state": "to_add", "account_id": account, "due_on": day, "decided_at": act.at},
                "id IN (SELECT value FROM json_each(?))",
                (json.dumps(tasks),),
            )
        left = store.value("SELECT count(*) FROM friend_task WHERE state = 'unassigned'") or 0
        return {"dealt": count, "left": left, "label": {"count": count}}

    chosen = None if accounts is None else sorted(accounts)
    return perform(store, act, "deal_friends", {"days": days}, [chosen, days], body)


def _planned(
    store: Store, today: date, accounts: Sequence[int] | None, days: int
) -> dict[tuple[int, str], list[int]]:
    if not 1 <= days <= MOST_DAYS:
        raise FieldRefused("bad_days", {"most": MOST_DAYS}, "days")
    taking = desks(store, accounts)
    if not taking:
        raise Refused("no_accounts", {})
    load = load_of(store, today.isoformat())
    dates = _dates(today, days)
    room = _room(taking, load, dates)
    # People of somebody whose caps are full are passed over: so look at more than there is room for.
    people = store.rows(
        "SELECT t.id, c.owner_staff_id FROM friend_task t CROSS JOIN contact c ON c.id = t.contact_id"
        f" WHERE t.state = 'unassigned' AND {REACHABLE} ORDER BY t.id LIMIT ?",
        (max(5_000, 5 * room),),
    )
    return plan(people, taking, load, dates)


def _dates(today: date, days: int) -> list[str]:
    return [(today + timedelta(days=n)).isoformat() for n in range(days)]


def _room(taking: Sequence[Desk], load: Load, dates: Sequence[str]) -> int:
    return sum(max(0, desk.cap - load.get((desk.account, day), 0)) for desk in taking for day in dates)


def relay(journal: Journal, today: date) -> int:
    """Lay what was not done, and what is over a cap by now, on the next days with room; how many tasks moved.

    Nothing moves to an earlier day, nobody overtakes anybody of the same account.
    """
    store = journal.store
    first = today.isoformat()
    done: Load = {}
    for (account, day), count in load_of(store, first).items():
        if day == first:
            open_ones = store.value(
                "SELECT count(*) FROM friend_task WHERE state = 'to_add' AND account_id = ? AND due_on <= ?",
                (account, first),
            )
            done[account, day] = count - (open_ones or 0)
    moves: dict[str, list[int]] = {}
    for desk in desks(store):
        load = dict(done)
        at = today
        for task, due_on in store.rows(
            "SELECT id, due_on FROM friend_task WHERE state = 'to_add' AND account_id = ? ORDER BY due_on, id",
            (desk.account,),
        ):
            at = max(at, date.fromisoformat(due_on) if due_on else today)
            while load.get((desk.account, at.isoformat()), 0) >= desk.cap:
                at += timedelta(days=1)
            place = (desk.account, at.isoformat())
            load[place] = load.get(place, 0) + 1
            if place[1] != due_on:
                moves.setdefault(place[1], []).append(task)
    return sum(
        journal.update(
            "friend_task", {"due_on": day}, "id IN (SELECT value FROM json_each(?))", (json.dumps(tasks),)
        )
        for day, tasks in sorted(moves.items())
    )


def next_free(store: Store, account: int, after: date) -> str:
    """The first business date after one on which an account has room."""
    cap = store.value("SELECT daily_cap FROM staff_account WHERE id = ?", (account,)) or 1
    load = load_of(store, after.isoformat())
    day = after + timedelta(days=1)
    while load.get((account, day.isoformat()), 0) >= cap:
        day += timedelta(days=1)
    return day.isoformat()
