"""Importing orders: read the file, compare it, write it. What the wizard does in steps the command does at once."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.store import Store
from services.changes import Changes
from services.imports import reader
from services.imports.checking import Already, find_already
from services.imports.plan import ReadPlan, StageResult
from services.imports.runs import _Backup, _can_lose, _needed, own_kinds, stage_name
from services.imports.slicing import Counted
from services.imports.staged import forget, work_folder
from services.operations import Act
from services.orders import batches, checking
from services.orders.checking import CheckedOrders, OrderFigures
from services.orders.earning import Earning
from services.orders.plan import OrdersPlan
from services.progress import Named, Progress, Silent
from services.settings import shop_settings

TOLD = (
    "orders", "matched", "people", "walk_ins", "net", "refunds", "conflicts", "new_channels", "points", "growth", "earners",
)  # fmt: skip


@dataclass(frozen=True)
class OrdersReport:
    """What became of a list of orders, as `services.imports.runs.ImportReport` says it of people."""

    path: Path
    result: StageResult
    plan: OrdersPlan
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    operation: int | None
    already: Already | None = None
    batch: int | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, Any] = field(default_factory=dict)


def of_this_shop(store: Store, plan: OrdersPlan, act: Act) -> OrdersPlan:
    """The plan with what the shop says of its days and kinds of identities."""
    settings = shop_settings(store)
    read = replace(
        plan.read,
        orders=True,
        region=settings.phone_region,
        time_zone=settings.time_zone,
        day_ends_at=settings.day_ends_at,
        today=settings.business_date(act.clock.now()).isoformat(),
        own_kinds=own_kinds(store),
    )
    return replace(plan, read=read)


def check(store: Store, path: str | os.PathLike[str], plan: OrdersPlan, act: Act, folder: Path | None = None,
          progress: Progress | None = None) -> CheckedOrders:  # fmt: skip
    """Read a file into a staging file in `folder` (the store's own work folder when none is given) and compare it with the
    store: a dry run. `discard` it, or `write` it. Raises `Unusable`, `Cancelled`, FieldRefused, Refused(not_orders)."""
    plan = of_this_shop(store, plan.checked(), act)
    begun = time.perf_counter()
    stage_path = (folder or work_folder(store.path)) / stage_name()
    try:
        result = reader.stage(path, plan.read, stage_path, progress)
        checked = checking.check(store, stage_path, Path(path), plan, result, progress)
        return replace(checked, seconds=time.perf_counter() - begun)
    except BaseException:
        forget(stage_path)
        raise


def check_again(
    store: Store, checked: CheckedOrders, plan: OrdersPlan, act: Act, progress: Progress | None = None
) -> CheckedOrders:
    """Compare staged orders anew: another source (the same way to read the file), or the store has changed."""
    plan = of_this_shop(store, plan, act)
    return checking.check(store, checked.stage_path, checked.path, plan, checked.result, progress)


def discard(checked: CheckedOrders) -> None:
    """Forget what was read."""
    forget(checked.stage_path)


def write(store: Store, act: Act, checked: CheckedOrders, progress: Progress | None = None,
          backed_up: Callable[[str], object] | None = None, counted: Counted | None = None) -> Changes:  # fmt: skip
    """Back up, then write what was checked, in slices; `Changes.receipt` has batch, counts, reasons, source and what
    `batches.told` says. Raises as `services.imports.runs.write`."""
    from services import backups

    progress = progress or Silent()
    if _can_lose(store) and not store.value("SELECT 1 FROM operation WHERE op_id = ?", (act.op_id,)):
        made = backups.before(store, "import", act.clock, Named(progress, "backup"))
        if backed_up is not None:
            backed_up(made.path.name)
    operation, batch, repeated = batches.begin_orders(store, act, checked)
    if batch is None:
        assert repeated is not None
        return repeated
    return batches.write_batch(store, act, operation, batch, progress, counted=counted)


def import_file(store: Store, act: Act, path: str | os.PathLike[str], plan: OrdersPlan,
                progress: Progress | None = None) -> OrdersReport:  # fmt: skip
    """Read and write a file at once, in a process that writes nothing else meanwhile; a backup is made while the child
    reads. Raises as `check` and `write`."""
    begun = time.perf_counter()
    progress = progress or Silent()
    plan = of_this_shop(store, plan.checked(), act)
    stage_path = work_folder(store.path) / stage_name()
    backup = _Backup(store, act)
    try:
        result = reader.stage(path, plan.read, stage_path, progress)
        backup.wait(progress)
        waited = time.perf_counter()
        signature = plan.signature(result.sha256, result.sheet, result.header_row, result.columns)
        known = None if plan.again else find_already(store, signature)
        if known is not None:
            seconds = _seconds(begun, waited, waited, result)
            return OrdersReport(Path(path), result, plan, {}, {}, None, known, seconds=seconds)
        checked = CheckedOrders(
            stage_path, Path(path), plan, result, signature, {}, {}, OrderFigures(), Earning()
        )
        operation, batch, repeated = batches.begin_orders(store, act, checked)
        if batch is None:
            assert repeated is not None
            changes = repeated
        else:
            changes = batches.write_batch(store, act, operation, batch, progress, alone=True)
    finally:
        backup.halt()
        if not _needed(store, stage_path.name):
            forget(stage_path)
    receipt = changes.receipt
    return OrdersReport(
        Path(path), result, plan, receipt["counts"], receipt["reasons"], changes.operation, None, receipt["batch"],
        _seconds(begun, waited, time.perf_counter(), result), {key: receipt[key] for key in TOLD if key in receipt},
    )  # fmt: skip


def report_of(checked: CheckedOrders) -> OrdersReport:
    """What was checked, as a report of a dry run."""
    known = None if checked.plan.again else checked.already
    figures, child = checked.figures, round(checked.result.seconds, 3)
    told: dict[str, Any] = {
        "orders": figures.orders, "matched": figures.matched, "people": figures.people, "walk_ins": figures.walk_ins,
        "net": figures.net,
    }  # fmt: skip
    if checked.conflicts:
        told["conflicts"] = dict(checked.conflicts)
    if checked.new_channels:
        told["new_channels"] = list(checked.new_channels)
    earning = checked.earning
    told |= (
        {"points": earning.points, "growth": earning.growth, "earners": earning.people}
        if checked.plan.points
        else {}
    )
    spent = {"child": child, "wait": child, "write": 0.0, "index": 0.0, "total": round(checked.seconds, 3)}
    return OrdersReport(
        checked.path,
        checked.result,
        checked.plan,
        checked.counts,
        checked.reasons,
        None,
        known,
        seconds=spent,
        told=told,
    )


def source_of(store: Store, headers: Sequence[str]) -> str | None:
    """Where the last list of orders with these headers came from."""
    for plan, columns in store.rows(
        "SELECT b.plan, b.columns FROM import_batch b JOIN operation o ON o.id = b.operation_id WHERE o.kind = ?"
        " ORDER BY b.id DESC LIMIT 50",
        (batches.KIND,),
    ):
        if json.loads(columns).get("headers") == list(headers):
            return str(json.loads(plan)["source"])
    return None


def read_plan(**values: Any) -> ReadPlan:
    """How a list of orders is read."""
    return ReadPlan(orders=True, **values)


def _seconds(begun: float, waited: float, now: float, result: StageResult) -> dict[str, float]:
    spent = {
        "child": result.seconds, "wait": waited - begun, "write": now - waited, "index": 0.0, "total": now - begun,
    }  # fmt: skip
    return {key: round(value, 3) for key, value in spent.items()}
