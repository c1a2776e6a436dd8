"""Random days of add-friend work: caps are never passed, nobody is dealt twice, nobody is lost."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from models.store import Store
from services import staff
from services.clock import FixedClock
from services.errors import Refused
from services.friend_work import dealing, pool, results
from services.friend_work.days import friend_day
from services.operations import Act
from services.selection import Ids
from services.staff import AccountInput
from services.undo import undo
from tests.services.friend_work.shop import people, switch_on
from tests.states import dump, new_store

START = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)
STEPS = ("put", "deal", "work", "work", "work", "undo", "leave", "caps")


def _check(
    store: Store, today: str, everybody: list[int], put: set[int], asked: Counter[tuple[int, str]]
) -> None:
    rows = store.rows(
        "SELECT contact_id, account_id, state, due_on, requested_on, answered_on FROM friend_task"
    )
    open_ones = Counter(
        contact for contact, _, state, *_ in rows if state in ("unassigned", "to_add", "requested")
    )
    assert not open_ones or max(open_ones.values()) == 1, "somebody is dealt twice"
    assert {contact for contact, *_ in rows} == put, "somebody is lost"
    caps = {row[0]: row[1:] for row in store.rows("SELECT id, daily_cap, red_at FROM staff_account")}
    for account, (_, red) in caps.items():
        assert results.asked_on(store, account, today) <= red
    for (account, day), count in dealing.load_of(store, today).items():
        if day > today:
            assert count <= asked[account, "cap"], "more are dealt for a day than was ever allowed"
    for contact, account, state, due_on, _, _ in rows:
        assert (account is None) == (state == "unassigned") or state == "friend"
        assert (due_on != "") == (state == "to_add") or state not in ("unassigned", "to_add")
        assert contact in everybody


def _step(store: Store, rng: Random, now: FixedClock, what: str, ids: list[int], put: set[int]) -> None:
    owner = Act(clock=now)
    accounts = [one.id for one in staff.accounts_of(store, active=True)]
    if what == "put":
        some = rng.sample(ids, rng.randrange(1, len(ids)))
        pool.create(store, owner, Ids(tuple(some)))
        put.update(some)
    elif what == "deal" and accounts:
        dealing.deal(
            store, owner, rng.sample(accounts, rng.randrange(1, len(accounts) + 1)), rng.randrange(1, 4)
        )
    elif what == "work":
        found = [
            row[0]
            for row in store.rows("SELECT id FROM friend_task WHERE account_id IS NOT NULL ORDER BY id")
        ]
        for task in rng.sample(found, min(len(found), 4)):
            with suppress(Refused):
                results.note(store, Act(clock=now), task, rng.choice(results.RESULTS))
    elif what == "leave":
        one = rng.choice([m for m in staff.members(store) if m.id != 1])
        staff.set_active(store, owner, one.id, not one.active)
    elif what == "caps":
        one = rng.choice(staff.accounts_of(store))
        cap = rng.randrange(1, 5)
        staff.change_account(store, owner, one.id, AccountInput(daily_cap=cap, warn_at=cap, red_at=cap + 1))


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_random_days(seed: int) -> None:
    rng = Random(seed)
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "shop.hudie")
        try:
            _run(store, rng)
        finally:
            store.close()


def _run(store: Store, rng: Random) -> None:
    clock = FixedClock(START)
    act = Act(clock=clock)
    switch_on(store, act)
    for number in range(2):
        staff.add_staff(
            store, Act(clock=clock), f"店员{number}", account=AccountInput("personal", "", 3, 3, 4)
        )
    ids = people(store, act, 12)
    put: set[int] = set()
    caps: Counter[tuple[int, str]] = Counter()
    for day in range(6):
        clock = FixedClock(START + timedelta(days=day * rng.choice((1, 1, 4))))
        today = clock.now().date().isoformat()
        friend_day(store, Act(clock=clock))
        for what in rng.choices(STEPS, k=4):
            for account in staff.accounts_of(store):
                caps[account.id, "cap"] = max(caps[account.id, "cap"], account.values.daily_cap)
            before = dump(store)
            if what == "undo":
                last = store.value("SELECT max(id) FROM operation")
                kept = set(put)
                _step(store, rng, clock, rng.choice(("work", "deal", "leave")), ids, put)
                for (operation,) in store.rows(
                    "SELECT id FROM operation WHERE id > ? ORDER BY id DESC", (last,)
                ):
                    undo(store, replace(Act(clock=clock)), operation)
                assert dump(store) == before
                assert put == kept
            else:
                _step(store, rng, clock, what, ids, put)
            for account in staff.accounts_of(store):
                caps[account.id, "cap"] = max(caps[account.id, "cap"], account.values.daily_cap)
            _check(store, today, ids, put, caps)
