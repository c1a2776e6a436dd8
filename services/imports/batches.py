"""Imports as a whole: begun, gone on with after an interruption, rolled back, listed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.imports.checking import Checked
from services.imports.folds import take_apart
from services.imports.matching import Rules
from services.imports.referrers import link_referrers
from services.imports.rules import OUTCOMES, ImportPlan
from services.imports.slicing import (
    Counted,
    begin_batch,
    close_batch,
    count_rows,
    created_rows,
    roll_back,
    write_slices,
    written,
)
from services.imports.staged import work_folder
from services.imports.writing import Writing
from services.operations import Act, finish
from services.progress import Progress, Silent


@dataclass(frozen=True)
class Batch:
    """One import of the history. `state` running | done | undone | rolling_back."""

    batch: int
    operation: int
    file_name: str
    sheet: str
    at: int
    staff_id: int
    staff: str
    state: str
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    orders: bool = False
    """Orders were imported, not people."""
    source: str = ""


@dataclass(frozen=True)
class Unfinished:
    """An import that was interrupted. `kind` writing (resume or undo) | rolling_back (only forward); `can_resume` is
    false when its rows are lost."""

    batch: int | None
    operation: int
    file_name: str
    at: int
    kind: str
    done: int
    total: int
    can_resume: bool


TABLES = ("contact", "identity", "channel", "friend_task", "tag_group", "tag", "custom_field")


def begin_import(store: Store, act: Act, checked: Checked) -> tuple[int, int | None, Changes | None]:
    """Open the operation and its batch in one transaction: operation, batch, or what the same act answered before.

    Raises Refused(already_imported) unless the plan says again.
    """
    return begin_batch(store, act, "import", {"rows": checked.result.rows}, checked, TABLES)


def write_batch(
    store: Store,
    act: Act,
    operation: int,
    batch: int,
    progress: Progress | None = None,
    *,
    alone: bool = False,
    counted: Counted | None = None,
) -> tuple[Changes, dict[str, float]]:
    """Write what is left of a batch, slice by slice, and mark it done; seconds spent on the index beside the answer.
    `alone`, `counted` and errors as of `slicing.written`."""
    progress = progress or Silent()
    with written(store, act, operation, batch, progress, alone, take_apart) as facts:
        rules = Rules.of(ImportPlan.from_json(facts.plan), facts.on)
        writing = Writing(store, operation, batch, rules, facts.at, facts.on)
        areas = write_slices(store, batch, facts, writing.write, progress, alone, counted)
        unknown = link_referrers(store, operation, batch, rules, progress)
        with store.transaction():
            counts, reasons, trash = count_rows(store, batch)
            changed = counts["new"] + counts["updated"]
            receipt: dict[str, Any] = {"batch": batch, "counts": counts, "reasons": reasons, "from_trash": trash,
                                       "unknown_referrers": unknown, **writing.told()}  # fmt: skip
            created = created_rows(store, operation, batch, TABLES)
            if "friend_task" in created:
                receipt["to_add"] = created["friend_task"][0]
            label = {"rows": facts.total, **counts}
            finish(store, operation, changed, label, receipt, areas, created)
            close_batch(store, batch, counts, reasons)
    changes = Changes(operation, "import", frozenset(areas), changed, label, receipt)
    return changes, {"index": writing.index_seconds}


def unfinished(store: Store) -> list[Unfinished]:
    """Imports and undos of imports that were interrupted, oldest first. Not to be asked while one is at work."""
    rows = store.rows(
        "SELECT b.id, o.id, b.file_name, o.at, o.state, b.stage, b.counts,"
        " (SELECT count(*) FROM import_row r WHERE r.batch_id = b.id)"
        " FROM operation o LEFT JOIN import_batch b ON b.operation_id = o.id WHERE o.kind IN ('import', 'import_orders')"
        " AND o.root_id IS NULL"
        " AND (o.state = 'running' OR b.stage != '' OR EXISTS (SELECT 1 FROM operation r WHERE r.root_id = o.id AND r.state = 'running'))"
        " ORDER BY o.id"
    )
    found = []
    for batch, operation, name, at, state, stage, counts, done in rows:
        total = json.loads(counts or "{}").get("rows", done)
        writing = state == "running"
        can = writing and bool(stage) and (work_folder(store.path) / stage).is_file()
        found.append(
            Unfinished(
                batch, operation, name or "", at, "writing" if writing else "rolling_back", done, total, can
            )
        )
    return found


def resume(store: Store, act: Act, operation: int, progress: Progress | None = None) -> Changes:
    """Go on with an interrupted import; rows not yet written are compared with the store as it is now.

    Raises Refused(stage_lost) when its rows are gone: then only `undo_unfinished` is left.
    """
    batch = store.value("SELECT id FROM import_batch WHERE operation_id = ? AND stage != ''", (operation,))
    if batch is None:
        raise Refused("stage_lost", {"operation": operation})
    state, kind = store.row("SELECT state, kind FROM operation WHERE id = ?", (operation,)) or ("", "")
    if state != "running":
        raise Refused("not_undoable", {"operation": operation})
    if kind == "import_orders":
        from services.orders import batches as orders

        return orders.write_batch(store, act, operation, batch, progress)
    return write_batch(store, act, operation, batch, progress)[0]


def undo_unfinished(
    store: Store, act: Act, operation: int, progress: Progress | None = None
) -> Changes | None:
    """Take an interrupted import back, or finish the rollback that was interrupted."""
    return roll_back(store, act, operation, progress)


def batches(store: Store, limit: int | None = 200) -> list[Batch]:
    """The import history, newest first; `limit` None = all of it."""
    found = []
    for row in store.rows(
        "SELECT b.id, o.id, b.file_name, b.sheet, o.at, o.staff_id, s.name, o.state, b.stage, b.counts, o.kind, o.label FROM import_batch b"
        " JOIN operation o ON o.id = b.operation_id JOIN staff s ON s.id = o.staff_id ORDER BY b.id DESC LIMIT ?",
        (-1 if limit is None else limit,),
    ):
        counts = json.loads(row[9])
        state = "rolling_back" if row[7] == "done" and row[8] else row[7]
        found.append(
            Batch(row[0], row[1], row[2], row[3], row[4], row[5], row[6], state, {name: counts.get(name, 0) for name in OUTCOMES},
                  counts.get("reasons", {}), row[10] != "import", json.loads(row[11]).get("source", ""))
        )  # fmt: skip
    return found
