"""Imports of orders as a whole: begun, written, gone on with after an interruption."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.imports.rules import CONFLICT
from services.imports.slicing import (
    Counted,
    begin_batch,
    close_batch,
    count_rows,
    created_rows,
    write_slices,
    written,
)
from services.journal import Journal
from services.operations import Act, finish, settle
from services.orders.checking import CheckedOrders
from services.orders.earning import Earning, give, take_back
from services.orders.plan import OrdersPlan
from services.orders.writing import OrderWriting
from services.payments import refuse_closed
from services.progress import Progress, Silent
from services.settings import shop_settings

KIND = "import_orders"
_TABLES = ("channel", "sale", "sale_line", "order_identity")


def begin_orders(store: Store, act: Act, checked: CheckedOrders) -> tuple[int, int | None, Changes | None]:
    """Open the operation and its batch in one transaction: operation, batch, or what the same act answered before.

    Raises Refused: already_imported unless the plan says again; closed where points are to be given on a date that is.
    """

    def allowed() -> None:
        if checked.plan.points:
            refuse_closed(store, shop_settings(store).business_date(act.clock.now()))

    label = {"rows": checked.result.rows, "source": checked.plan.source}
    return begin_batch(store, act, KIND, label, checked, _TABLES, allowed)


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
    done. `alone`, `counted` and errors as of `slicing.written`."""
    progress = progress or Silent()
    with written(store, act, operation, batch, progress, alone) as facts:
        plan = OrdersPlan.from_json(facts.plan)
        writing = OrderWriting(store, operation, batch, plan, facts.at)
        areas = write_slices(store, batch, facts, writing.write, progress, alone, counted) | {"sales"}
        return _finish(store, operation, batch, plan, date.fromisoformat(facts.on), areas, facts.total)


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
        finish(
            store, operation, changed, label, receipt, areas, created_rows(store, operation, batch, _TABLES)
        )
        close_batch(store, batch, counts, reasons)
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
