"""Imports of orders as a whole: begun, written, gone on with after an interruption."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.imports.batches import (
    Counted,
    _bulk,
    _close,
    _counted,
    _facts,
    _json,
    _outcomes,
    _stage_path,
    count_rows,
    created_marks,
    roll_back,
)
from services.imports.checking import find_already
from services.imports.rules import CONFLICT
from services.imports.staged import attached, forget
from services.journal import Journal
from services.operations import Act, Slices, begin, finish, settle
from services.orders.checking import CheckedOrders
from services.orders.earning import Earning, give, take_back
from services.orders.plan import OrdersPlan
from services.orders.writing import OrderWriting
from services.payments import refuse_closed
from services.progress import Cancelled, Progress, Silent
from services.settings import shop_settings

KIND = "import_orders"
_TABLES = ("channel", "sale", "sale_line", "order_identity")
_ALONE = 0.8


def begin_orders(store: Store, act: Act, checked: CheckedOrders) -> tuple[int, int | None, Changes | None]:
    """Open the operation and its batch in one transaction: operation, batch, or what the same act answered before.

    Raises Refused: already_imported unless the plan says again; closed where points are to be given on a date that is.
    """
    plan, result = checked.plan, checked.result
    if not plan.again and (known := find_already(store, checked.signature)) is not None:
        raise Refused(
            "already_imported", {"operation": known.operation, "at": known.at, "staff": known.staff}
        )
    with store.transaction():
        label = {"rows": result.rows, "source": plan.source}
        operation, repeated = begin(store, act, KIND, label, [checked.signature, plan.again])
        if repeated is not None:
            return operation, None, repeated
        if plan.points:
            refuse_closed(store, shop_settings(store).business_date(act.clock.now()))
        columns = {
            key: [result.headers[at] if at < len(result.headers) else "" for at in places]
            for key, places in result.columns.items()
        }
        batch = store.db.execute_sql(
            "INSERT INTO import_batch (operation_id, file_name, file_hash, signature, sheet, encoding, plan, columns, counts,"
            " stage, next_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (operation, checked.file_name, result.sha256, checked.signature, result.sheet, result.encoding,
             _json(plan.to_json()), _json({"fields": columns, "headers": list(result.headers)}),
             _json({"rows": result.rows, "from": _sequences(store)}), checked.stage_path.name),
        ).lastrowid  # fmt: skip
    return operation, int(batch), None


def write_batch(
    store: Store,
    act: Act,
    operation: int,
    batch: int,
    progress: Progress | None = None,
    *,
    alone: bool = False,
    counted: Counted | None = None,
) -> Changes:
    """Write what is left of a batch, slice by slice; the last transaction gives the points that were asked for and marks it
    done. `alone` and `counted` as of an import of people.

    Raises `Cancelled` after everything was taken back. Any other error takes everything back too, where the machine lets it.
    """
    progress = progress or Silent()
    stage_path = _stage_path(store, batch)
    try:
        with attached(store, stage_path), _bulk(store, alone):
            changes = _write(store, operation, batch, progress, alone, counted)
    except Cancelled:
        roll_back(store, act, operation, progress)
        raise
    except Exception as error:
        try:
            roll_back(store, act, operation, progress)
        except Exception as worse:  # noqa: BLE001 - the first error is the cause; the batch stays unfinished
            error.add_note(f"not rolled back: {type(worse).__name__}")
        raise
    forget(stage_path)
    return changes


def _write(
    store: Store, operation: int, batch: int, progress: Progress, alone: bool, counted: Counted | None
) -> Changes:
    at, on, plan_text, low, label = _facts(store, operation, batch)
    plan = OrdersPlan.from_json(json.loads(plan_text))
    writing = OrderWriting(store, operation, batch, plan, at)
    total = label.get("rows") or store.value("SELECT count(*) FROM staged")
    done = store.value("SELECT count(*) FROM staged WHERE row < ?", (low,)) if low else 0
    so_far = Counter(count_rows(store, batch)[0] if counted is not None and low else {})
    areas = {"imports", "sales"}
    slices = Slices(4000, 100, 100_000, _ALONE) if alone else Slices(1000, 100)
    while True:
        with slices.slice(store) as size:
            high, count = store.row(
                "SELECT max(row), count(*) FROM (SELECT row FROM staged WHERE row >= ? ORDER BY row LIMIT ?)",
                (low, size),
            ) or (None, 0)
            if count:
                areas |= writing.write(low, high)
                if counted is not None:
                    so_far.update(_outcomes(_counted(store, batch, low, high)))
                low = high + 1
                store.execute("UPDATE import_batch SET next_row = ? WHERE id = ?", (low, batch))
        if not count:
            break
        done += count
        if counted is not None:
            counted(dict(so_far))
        progress.step(done, total, "writing")
    return _finish(store, operation, batch, plan, date.fromisoformat(on), areas, total)


def _finish(
    store: Store, operation: int, batch: int, plan: OrdersPlan, on: date, areas: set[str], total: int
) -> Changes:
    with store.transaction():
        journal = Journal(store, operation, areas)
        earning = give(journal, on) if plan.points else Earning()
        take_back(journal)
        settle(journal)
        counts, reasons, _ = count_rows(store, batch)
        changed = counts["new"] + counts["updated"]
        receipt: dict[str, Any] = {
            "batch": batch, "counts": counts, "reasons": reasons, "source": plan.source, **told(store, operation, batch),
        }  # fmt: skip
        if plan.points:
            receipt |= {"points": earning.points, "growth": earning.growth, "earners": earning.people}
        label = {"rows": total, "source": plan.source, **counts}
        finish(store, operation, changed, label, receipt, areas, created_rows(store, operation, batch))
        _close(store, batch, counts, reasons)
    return Changes(operation, KIND, frozenset(areas), changed, label, receipt)


def told(store: Store, operation: int, batch: int) -> dict[str, Any]:
    """What the orders of an import come to: orders, with a person, walk-ins, fen, refunds, channels that were made, conflicts."""
    row = store.row(
        "SELECT count(*), count(contact_id), count(DISTINCT contact_id) FROM sale WHERE created_op = ? AND kind = 'sale'",
        (operation,),
    ) or (0, 0, 0)
    net, refunds = store.row(
        "SELECT coalesce(sum(net), 0), coalesce(sum(kind = 'refund'), 0) FROM sale WHERE created_op = ?",
        (operation,),
    ) or (0, 0)
    found: dict[str, Any] = {
        "orders": row[0], "matched": row[1], "people": row[2], "walk_ins": row[0] - row[1], "net": net, "refunds": refunds,
    }  # fmt: skip
    conflicts = store.rows(
        "SELECT reason, count(*) FROM import_row WHERE batch_id = ? AND outcome = ? GROUP BY reason",
        (batch, CONFLICT),
    )
    if conflicts:
        found["conflicts"] = dict(conflicts)
    channels = store.rows("SELECT name FROM channel WHERE created_op = ? ORDER BY id", (operation,))
    if channels:
        found["new_channels"] = [name for (name,) in channels]
    return found


def _sequences(store: Store) -> dict[str, int]:
    marks = ", ".join("?" * len(_TABLES))
    return dict(store.rows(f"SELECT name, seq FROM sqlite_sequence WHERE name IN ({marks})", _TABLES))


def created_rows(store: Store, operation: int, batch: int) -> dict[str, list[int]]:
    """Per table how many rows a batch inserted and between which ids: its undo looks no further."""
    begun = json.loads(store.value("SELECT counts FROM import_batch WHERE id = ?", (batch,))).get("from", {})
    found = {}
    for table in _TABLES:
        count, least, greatest = store.row(
            f"SELECT count(*), min(id), max(id) FROM {table} WHERE id > ? AND created_op = ?",
            (begun.get(table, 0), operation),
        ) or (0, 0, 0)
        if count:
            found[table] = [count, least, greatest]
    return found | created_marks(store, operation, batch)
