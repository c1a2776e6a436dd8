"""One trial of each fault: the quick tests run some, the soak as many as there is time for.

A trial gets an empty folder, a whole store to copy, and a source of chance; it raises AssertionError.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from peewee import DatabaseError

from models.store import Store
from services import backups, undo
from services.checks import check
from services.demo import make
from services.errors import HudieError, environment_fault
from services.imports import batches
from services.operations import Act
from services.stores import open_store
from tests.faults.child import one_act
from tests.faults.programs import Program, at_work
from tests.services.books import Books, at_random, furnish
from tests.services.damages import DAMAGES, found, with_reversals
from tests.services.histories import Shop, live_at_random
from tests.states import dump

ROOT = Path(__file__).resolve().parents[2]


def kill(child: Program, rng: Random, most: float = 0.3) -> list[str]:
    """Kill -9 after 50 ms to `most` seconds; what the child had told by then."""
    time.sleep(rng.uniform(0.05, most))  # the trial itself: at any moment
    return child.kill()


def a_copy(template: Path, folder: Path, name: str = "shop.hudie") -> Path:
    path = folder / name
    shutil.copyfile(template, path)
    return path


def whole(store: Store) -> None:
    """The deep check finds nothing."""
    found = check(store)
    assert found.ok, found.findings


def half_done(store: Store) -> list[tuple[int, str]]:
    return [(r[0], r[1]) for r in store.rows("SELECT id, kind FROM operation WHERE state = 'running'")]


# -- kill -9 ---------------------------------------------------------------------------------------


def kill_edits(folder: Path, template: Path, rng: Random) -> None:
    """Every acknowledged act is there, none half."""
    path = a_copy(template, folder)
    told = kill(at_work("edits", path, rng.randrange(10**6)), rng)
    with open_store(path) as store:
        whole(store)
        there = {r[0] for r in store.rows("SELECT op_id FROM operation WHERE state != 'running'")}
        assert set(told) <= there
        assert all(kind == "undo" for _, kind in half_done(store))


def kill_reversals(folder: Path, template: Path, rng: Random) -> None:
    """An undo or redo that was cut short is gone on with, and nothing is kept that nobody has touched."""
    path = a_copy(template, folder)
    with open_store(path) as store:
        before = dump(store)
    told = kill(at_work("reversals", path, rng.randrange(10**6)), rng)
    with open_store(path) as store:
        whole(store)
        assert set(told) <= {r[0] for r in store.rows("SELECT op_id FROM operation")}
        for operation, _ in half_done(store):
            assert undo.continue_reversal(store, operation).kept == ()
        whole(store)
        root = store.value("SELECT max(id) FROM operation WHERE kind = 'bulk_edit'")
        if store.value("SELECT state FROM operation WHERE id = ?", (root,)) == "done":
            assert undo.undo(store, Act(), root).kept == ()
        assert dump(store) == before


def kill_backup(folder: Path, template: Path, rng: Random) -> None:
    """Every backup that was told of is whole; no other file is taken for one."""
    path = a_copy(template, folder)
    told = kill(at_work("backup", path, rng.randrange(10**6)), rng)
    with open_store(path) as store:
        whole(store)
        listed = backups.list_backups(path)
        assert {Path(t) for t in told} <= {i.path for i in listed} or len(listed) >= backups.LEAST
        assert not list(backups.folder(path).glob("*.partial*"))
    for info in listed:
        copied = Store.look(info.path)
        try:
            whole(copied)
        finally:
            copied.close()


def kill_restore(folder: Path, template: Path, rng: Random) -> None:
    """The store is one of the two at any moment, and whole."""
    path, one, other = a_copy(template, folder), a_copy(template, folder, "1.hudie"), folder / "2.hudie"
    shutil.copyfile(one, other)
    with open_store(other) as store:
        for number in range(5):
            one_act(store, Random(number), number)
        wanted = [dump(store)]
    with open_store(one) as store:
        wanted.append(dump(store))
    kill(at_work("restore", path, 0, str(one), str(other)), rng)
    with open_store(path) as store:
        whole(store)
        assert dump(store) in wanted


def kill_import(folder: Path, template: Path, rng: Random) -> None:
    """A cut import goes on to the same end as an unbroken one, or is taken back without a trace."""
    path = a_copy(template, folder)
    with open_store(path) as store:
        before = dump(store)
        last = store.value("SELECT max(id) FROM operation")
    file = folder / "list.csv"
    rows = 8000
    lines = [f"客{n},139{rng.randrange(10**4):04d}{n:04d}" for n in range(rows)]
    file.write_text("\n".join(["姓名,手机号", *lines]), encoding="utf-8")
    told = kill(at_work("import", path, 0, str(file)), rng, 0.8)
    with open_store(path) as store:
        whole(store)
        cut = batches.unfinished(store)
        assert not (cut and told)
        for one in cut:
            if one.can_resume and rng.random() < 0.5:
                batches.resume(store, Act(), one.operation)
            else:
                batches.undo_unfinished(store, Act(), one.operation)
        whole(store)
        assert not half_done(store)
        # It may have been done and not yet been told of; told of and not done it must not be.
        state = store.value("SELECT state FROM operation WHERE kind = 'import' AND id > ?", (last,))
        assert state == "done" or not told
        if state == "done":
            assert len(dump(store)["contact"]) == len(before["contact"]) + rows
        else:
            assert dump(store) == before


def _kill_counter(what: str, folder: Path, template: Path, rng: Random) -> None:
    """Every act of money that was acknowledged is there, whole, and its balances with it."""
    path = a_copy(template, folder)
    told = kill(at_work("counter", path, rng.randrange(10**6), what), rng)
    with open_store(path) as store:
        whole(store)
        there = {r[0] for r in store.rows("SELECT op_id FROM operation WHERE state = 'done'")}
        assert set(told) <= there
        assert not half_done(store)


def kill_orders(folder: Path, template: Path, rng: Random) -> None:
    """A cut import of orders with points goes on to the same end, or is taken back without a trace, points included."""
    path = a_copy(template, folder)
    with open_store(path) as store:
        before = dump(store)
        last = store.value("SELECT max(id) FROM operation")
        phones = [
            r[0]
            for r in store.rows("SELECT value FROM identity WHERE phone_kind = 'mobile' ORDER BY id LIMIT 50")
        ]
    file = folder / "orders.csv"
    rows = 2500
    lines = [
        f"N{n:05},2026-11-{1 + n % 18:02} 10:{n % 60:02},{rng.choice(phones)[3:]},苹果,{n % 90 + 10}.00,{n % 9}.00,{n % 90 + 10 - n % 9}.00"
        for n in range(rows)
    ]
    file.write_text("\n".join(["订单号,下单时间,手机号,商品,金额,优惠,实付", *lines]), encoding="utf-8")
    told = kill(at_work("orders", path, 0, str(file)), rng, 1.2)
    with open_store(path) as store:
        whole(store)
        cut = batches.unfinished(store)
        assert not (cut and told)
        for one in cut:
            if one.can_resume and rng.random() < 0.5:
                batches.resume(store, Act(), one.operation)
            else:
                batches.undo_unfinished(store, Act(), one.operation)
        whole(store)
        assert not half_done(store)
        state = store.value("SELECT state FROM operation WHERE kind = 'import_orders' AND id > ?", (last,))
        assert state == "done" or not told
        if state == "done":
            assert len(dump(store)["sale"]) == len(before["sale"]) + rows
        else:
            assert dump(store) == before


# -- power, bytes, disk ----------------------------------------------------------------------------


def torn_log(folder: Path, template: Path, rng: Random) -> None:
    """Whatever the log looks like from some byte on, what was committed before it is there."""
    path = a_copy(template, folder)
    log = Path(f"{path}-wal")
    commits: list[tuple[int, str]] = []
    torn = folder / "torn.hudie"
    with open_store(path) as store:
        store.rows("PRAGMA wal_autocheckpoint = 0")
        for number in range(rng.randint(2, 8)):
            if (op_id := one_act(store, rng, rng.randrange(10**9) + number)) is not None:
                commits.append((log.stat().st_size, op_id))
        shutil.copyfile(path, torn)
        shutil.copyfile(log, Path(f"{torn}-wal"))
    at = rng.randrange(1, commits[-1][0]) if commits else 1
    damage(Path(f"{torn}-wal"), rng, at)
    with open_store(torn) as store:
        whole(store)
        there = {r[0] for r in store.rows("SELECT op_id FROM operation WHERE state != 'running'")}
        assert {op for size, op in commits if size <= at} <= there


def damage(file: Path, rng: Random, at: int) -> None:
    """Cut a file at a byte, or fill some of it from there with chance."""
    with file.open("rb+") as log:
        if rng.random() < 0.5:
            log.truncate(at)
        else:
            log.seek(at)
            log.write(rng.randbytes(rng.randint(8, 4096)))


def flipped_bytes(folder: Path, template: Path, rng: Random) -> None:
    """A damaged store is named as such or works; it makes no backup as long as it is damaged; a backup mends it."""
    path, good = a_copy(template, folder), a_copy(template, folder, "good.hudie")
    with path.open("rb+") as file:
        size = path.stat().st_size
        for _ in range(rng.randint(1, 24)):
            at = rng.randrange(size)
            file.seek(at)
            was = file.read(1)[0]
            file.seek(at)
            file.write(bytes([was ^ (1 << rng.randrange(8))]))
    bytes_then = path.read_bytes()
    try:
        store = open_store(path)
    except HudieError as error:
        refused = error.code
    else:
        refused = ""
        with store, contextlib.suppress(HudieError):
            try:
                sound = check(store, deep=False).ok
                made = backups.automatic(store, "close")
            except DatabaseError as error:
                raise environment_fault(error) or error from error
            assert sound
            assert made.verified
    if refused:
        assert refused in ("corrupt", "foreign", "newer", "io")
        assert path.read_bytes() == bytes_then
    done = backups.restore(good, path)
    assert done.kept is not None
    with open_store(path) as store, open_store(good) as other:
        whole(store)
        assert dump(store) == dump(other)


def full_disk(folder: Path, template: Path, rng: Random) -> None:
    """An act that finds no room says so, changes nothing, and works once there is room.

    Taking an import back spans several transactions: what is done of it stays, and it is gone on with.
    """
    path = a_copy(template, folder)
    with open_store(path) as store:
        pages = store.value("PRAGMA page_count")
        store.rows(f"PRAGMA max_page_count = {pages + rng.randint(0, 3)}")
        number = rng.randrange(10**9)
        for _ in range(200):
            number += 1
            before = dump(store)
            state = rng.getstate()
            try:
                one_act(store, rng, number)
            except Exception as error:  # noqa: BLE001 - which fault it is, is what is asked
                fault = environment_fault(error)
                break
        else:
            raise AssertionError("the disk never filled")
        assert fault is not None
        assert fault.code == "disk_full"
        cut = store.rows("SELECT kind, json_extract(label, '$.of') FROM operation WHERE state = 'running'")
        assert cut in ([], [("undo", "import")])
        if not cut:
            assert dump(store) == before
        whole(store)
        store.rows("PRAGMA max_page_count = 1073741823")
        rng.setstate(state)
        one_act(store, rng, number)
        assert not half_done(store)
        whole(store)


# -- the ledger ------------------------------------------------------------------------------------


def clean_shop(folder: Path, template: Path, rng: Random) -> None:
    """Whatever happens at the counter of a small shop, the check finds nothing."""
    with Store.open(folder / "shop.hudie", create=True) as store:
        Shop(store, folder).open()
        live_at_random(Shop(store, folder, 60), rng, 120)
        whole(store)


def planted_damage(folder: Path, template: Path, rng: Random) -> None:
    """An edit from outside in a demo shop, one after the other of all kinds, is found by its row and its customer."""
    path = folder / "shop.hudie"
    make(path, 250, rng.randrange(10**6), date(2026, 11, 18))
    with open_store(path) as store:
        with_reversals(store)
        whole(store)
        damage_ = rng.choice([one for one in DAMAGES if store.rows(one.find)])
        assert found(store, damage_, rng), damage_.name


def ledger_books(folder: Path, template: Path, rng: Random) -> None:
    """Fifty acts of money beside a plain dictionary."""
    path = folder / "shop.hudie"
    furnish(path)
    with Store.open(path) as store:
        books = Books(store)
        for _ in range(50):
            at_random(books, rng)
        books.prove(deep=True)


TRIALS: dict[str, Any] = {
    "kill_edits": kill_edits,
    "kill_reversals": kill_reversals,
    "kill_backup": kill_backup,
    "kill_restore": kill_restore,
    "kill_import": kill_import,
    **{f"kill_{what}": partial(_kill_counter, what) for what in ("sale", "refund", "topup", "expiry")},
    "kill_orders": kill_orders,
    "torn_log": torn_log,
    "flipped_bytes": flipped_bytes,
    "full_disk": full_disk,
    "clean_shop": clean_shop,
    "planted_damage": planted_damage,
    "ledger_books": ledger_books,
}
"""By name, as docs/reliability.json counts them."""

FULL = {
    "kill_edits": 1000,
    "kill_reversals": 1000,
    "kill_backup": 1000,
    "kill_restore": 1000,
    "kill_import": 1000,
    "kill_sale": 1000,
    "kill_refund": 1000,
    "kill_topup": 1000,
    "kill_expiry": 1000,
    "kill_orders": 1000,
    "torn_log": 5000,
    "flipped_bytes": 1500,
    "full_disk": 500,
    "clean_shop": 100,
    "planted_damage": 250,
    "ledger_books": 20000,
}
"""How many make the full set."""
