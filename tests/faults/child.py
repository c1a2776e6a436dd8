"""What is killed: a program that works without end and tells its parent of what is done, only after it is committed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from models.store import Store
from services import backups, bulk, contacts, shop, undo
from services.changes import Changes
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.demo.people import mobile
from services.errors import Refused, StoreRefused
from services.imports import runs as contact_lists
from services.imports.rules import ImportPlan
from services.operations import Act
from services.orders import runs as order_lists
from services.orders.plan import OrdersPlan
from services.points import expiring
from services.sales import refunding, selling
from services.sales.pricing import SaleInput
from services.selection import Ids
from services.stored_value import payouts, topping_up
from services.stores import open_store

FIRST = datetime(2026, 11, 19, 4, tzinfo=UTC)
"""The day after the template's last one: its days before are closed."""


def one_act(store: Store, rng: Random, number: int) -> str | None:
    """One random act of the counter; its op_id, None where there was nothing to do."""
    act = Act()
    ids = [r[0] for r in store.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id")]
    some = Ids(tuple(sorted(rng.sample(ids, min(len(ids), rng.randint(1, 20))))))
    doings: list[Callable[[], object]] = [
        lambda: contacts.create(
            store, act, ContactInput(name=f"客{number}", phones=(mobile(number, rng.randrange(10**8)),))
        ),
        lambda: bulk.add_tags(store, act, some, [f"标签{rng.randint(1, 9)}"]),
        lambda: bulk.bulk_edit(store, act, some, {"remark": f"备注 {number}"}),
        lambda: contacts.trash(store, act, Ids(some.ids[:1])),
        lambda: undo.undo(store, act),
    ]
    try:
        rng.choice(doings)()
    except Refused:
        return None
    return act.op_id if store.value("SELECT 1 FROM operation WHERE op_id = ?", (act.op_id,)) else None


def edits(parent: Connection, path: Path, rng: Random) -> None:
    with open_store(path) as store:
        parent.send("ready")
        number = rng.randrange(10**9)
        while True:
            number += 1
            if (op_id := one_act(store, rng, number)) is not None:
                parent.send(op_id)


def backup(parent: Connection, path: Path, rng: Random) -> None:
    with open_store(path) as store:
        parent.send("ready")
        number = rng.randrange(10**9)
        while True:
            number += 1
            one_act(store, rng, number)
            parent.send(str(backups.automatic(store, "close").path))


def restore(parent: Connection, path: Path, rng: Random, *files: str) -> None:
    parent.send("ready")
    while True:
        for file in files:
            backups.restore(Path(file), path)
            parent.send(file)


def reversals(parent: Connection, path: Path, rng: Random) -> None:
    """Undo and redo one bulk edit again and again, in slices as a big one would be."""
    undo.ONE_TRANSACTION = 0
    with open_store(path) as store:
        ids = tuple(r[0] for r in store.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"))
        changes = bulk.bulk_edit(store, Act(), Ids(ids), {"remark": f"{rng.random()}"})
        parent.send("ready")
        while True:
            for turn in (undo.undo, undo.redo):
                act = Act()
                turn(store, act, changes.operation)
                parent.send(act.op_id)


def bring_in(parent: Connection, path: Path, rng: Random, file: str) -> None:
    with open_store(path) as store:
        parent.send("ready")
        act = Act()
        contact_lists.import_file(store, act, file, ImportPlan())
        parent.send(act.op_id)
        parent.poll(None)  # until it lets go


def counter(parent: Connection, path: Path, rng: Random, what: str) -> None:
    """Money, again and again: sale | refund | topup | expiry. Each turn is a day later than the one before."""
    day = 0

    def act() -> Act:
        return Act(clock=FixedClock(FIRST + timedelta(days=day)))

    def told(changes: Changes) -> Changes:
        if changes.operation is not None:
            parent.send(str(store.value("SELECT op_id FROM operation WHERE id = ?", (changes.operation,))))
        return changes

    with open_store(path) as store:
        shop.change_settings(store, act(), points_days=2)
        people = [
            r[0] for r in store.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id LIMIT 30")
        ]
        parent.send("ready")
        while True:
            day += 1
            who = rng.choice(people)
            if what == "topup":
                told(topping_up.top_up(store, act(), who, 100 * rng.randint(1, 500), 100))
                if rng.random() < 0.4:
                    told(payouts.pay_out(store, act(), who, "shop"))
                continue
            values = SaleInput(who, 100 * rng.randint(1, 400), stored="all", points="all" if day % 2 else 0)
            sold = told(selling.sell(store, act(), values))
            if what == "refund":
                told(refunding.refund(store, act(), sold.receipt["id"], amount=rng.choice((None, 50))))
            if what == "expiry":
                told(expiring.expire(store, act()))


def orders(parent: Connection, path: Path, rng: Random, file: str) -> None:
    with open_store(path) as store:
        parent.send("ready")
        act = Act(clock=FixedClock(FIRST))
        order_lists.import_file(store, act, file, OrdersPlan(source="miniprogram", points=True))
        parent.send(act.op_id)
        parent.poll(None)  # until it lets go


def hold(parent: Connection, path: Path, rng: Random) -> None:
    """A window: takes the lock or says that another one has it."""
    try:
        store = open_store(path, wait=0, window=True, create=True)
    except StoreRefused as error:
        parent.send(error.reason)
        return
    parent.send("held")
    parent.poll(None)  # until it lets go
    store.close()


FLOWS = {
    "edits": edits,
    "backup": backup,
    "restore": restore,
    "reversals": reversals,
    "import": bring_in,
    "counter": counter,
    "orders": orders,
    "hold": hold,
}


def work(parent: Connection, flow: str, path: Path, seed: str, *more: str) -> None:
    """What a new process does."""
    FLOWS[flow](parent, path, Random(seed), *more)
