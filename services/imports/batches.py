"""Imports as a whole: begun, gone on with after an interruption, rolled back, listed."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.imports.checking import Checked, find_already
from services.imports.folds import take_apart
from services.imports.matching import FROM_TRASH, Rules
from services.imports.referrers import link_referrers
from services.imports.rules import INVALID, NEW, OUTCOMES, UPDATED, ImportPlan
from services.imports.staged import attached, beside, forget, work_folder
from services.imports.writing import Writing
from services.operations import Act, Slices, begin, finish
from services.progress import Cancelled, Progress, Silent
from services.undo import continue_reversal, give_up

# Pages of the log before it is copied into the store: an index page written by many slices is then copied once.
_LOG_PAGES = 16_384
# Rows counted in one statement: sorting a whole list by outcome would hold all of it in memory.
_COUNTED_AT_ONCE = 50_000
_CACHE = -32_768  # KiB
_ALONE = 0.8  # seconds of a slice that keeps nobody waiting; Cancel is still heard within a second or so


Counted = Callable[[Mapping[str, int]], object]
"""Hears how many rows came out how."""


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


def begin_import(store: Store, act: Act, checked: Checked) -> tuple[int, int | None, Changes | None]:
    """Open the operation and its batch in one transaction: operation, batch, or what the same act answered before.

    Raises Refused(already_imported) unless the plan says again.
    """
    plan, result = checked.plan, checked.result
    if not plan.again and (known := find_already(store, checked.signature)) is not None:
        raise Refused(
            "already_imported", {"operation": known.operation, "at": known.at, "staff": known.staff}
        )
    with store.transaction():
        operation, repeated = begin(
            store, act, "import", {"rows": result.rows}, [checked.signature, plan.again]
        )
        if repeated is not None:
            return operation, None, repeated
        columns = {key: [result.headers[at] if at < len(result.headers) else "" for at in places]
                   for key, places in result.columns.items()}  # fmt: skip
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
) -> tuple[Changes, dict[str, float]]:
    """Write what is left of a batch, slice by slice, and mark it done; seconds spent on the index beside the answer.

    `alone` = this process writes nothing else meanwhile: the slices are longer then, and fewer. `counted` hears after
    each slice how the rows written so far came out, in the same thread.
    Raises `Cancelled` after everything was taken back. Any other error takes everything back too, where the machine
    lets it; else the batch stays unfinished, as it does after `Stopped`.
    """
    progress = progress or Silent()
    stage_path = _stage_path(store, batch)
    try:
        low = store.value("SELECT next_row FROM import_batch WHERE id = ?", (batch,))
        with beside(stage_path, store.path) as db:
            take_apart(db, low)
        with attached(store, stage_path), _bulk(store, alone):
            changes, seconds = _write(store, operation, batch, progress, alone, counted)
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
    return changes, seconds


def _write(
    store: Store, operation: int, batch: int, progress: Progress, alone: bool, counted: Counted | None
) -> tuple[Changes, dict[str, float]]:
    at, on, plan_text, low, label = _facts(store, operation, batch)
    rules = Rules.of(ImportPlan.from_json(json.loads(plan_text)), on)
    writing = Writing(store, operation, batch, rules, at, on)
    total = label.get("rows") or store.value("SELECT count(*) FROM staged")
    done = store.value("SELECT count(*) FROM staged WHERE row < ?", (low,)) if low else 0
    so_far = Counter(count_rows(store, batch)[0] if counted is not None and low else {})
    areas = {"imports"}
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
    unknown = link_referrers(store, operation, batch, rules, progress)
    with store.transaction():
        counts, reasons, trash = count_rows(store, batch)
        changed = counts["new"] + counts["updated"]
        receipt: dict[str, Any] = {"batch": batch, "counts": counts, "reasons": reasons, "from_trash": trash,
                                   "unknown_referrers": unknown, **writing.told()}  # fmt: skip
        created = created_rows(store, operation, batch)
        if "friend_task" in created:
            receipt["to_add"] = created["friend_task"][0]
        label = {"rows": total, **counts}
        finish(store, operation, changed, label, receipt, areas, created)
        _close(store, batch, counts, reasons)
    return Changes(operation, "import", frozenset(areas), changed, label, receipt), {
        "index": writing.index_seconds
    }


def _facts(store: Store, operation: int, batch: int) -> tuple[int, str, str, int, dict[str, Any]]:
    row = store.row(
        "SELECT o.at, o.business_on, b.plan, b.next_row, o.label FROM operation o JOIN import_batch b ON b.operation_id = o.id"
        " WHERE o.id = ? AND b.id = ?",
        (operation, batch),
    )
    if row is None:
        raise Refused("no_operation", {"operation": operation})
    return row[0], row[1], row[2], row[3], json.loads(row[4])


@contextlib.contextmanager
def _bulk(store: Store, alone: bool) -> Iterator[None]:
    """Put off what would be done again and again: copying the log into the store, uniting parts of the index. A window,
    which has readers beside, keeps fewer pages meanwhile."""
    pages = store.value("PRAGMA cache_size")
    if not alone:
        store.execute(f"PRAGMA cache_size={_CACHE}")
    store.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
    _unite_parts(store, 16)
    try:
        yield
    finally:
        _unite_parts(store, 4)
        store.rows("PRAGMA wal_checkpoint(PASSIVE)")
        store.execute("PRAGMA wal_autocheckpoint=1000")
        store.execute(f"PRAGMA cache_size={pages}")


def _unite_parts(store: Store, parts: int) -> None:
    """How many parts of the search index may lie side by side, https://www.sqlite.org/fts5.html#the_automerge_configuration_option"""
    with store.transaction():
        store.execute("INSERT INTO contact_index (contact_index, rank) VALUES ('automerge', ?)", (parts,))


def count_rows(store: Store, batch: int) -> tuple[dict[str, int], dict[str, int], int]:
    """Rows of a batch by outcome, invalid ones by reason, and how many came back from the trash."""
    found: Counter[tuple[int, str]] = Counter()
    last = store.value("SELECT max(row) FROM import_row WHERE batch_id = ?", (batch,)) or 0
    for low in range(0, last + 1, _COUNTED_AT_ONCE):
        found += _counted(store, batch, low, low + _COUNTED_AT_ONCE - 1)
    reasons = {reason: n for (outcome, reason), n in sorted(found.items()) if outcome == INVALID}
    return _outcomes(found), reasons, sum(n for (_, reason), n in found.items() if reason == FROM_TRASH)


def _counted(store: Store, batch: int, low: int, high: int) -> Counter[tuple[int, str]]:
    """Rows `low` to `high` of a batch by outcome and reason."""
    found = store.rows(
        "SELECT outcome, reason, count(*) FROM import_row WHERE batch_id = ? AND row BETWEEN ? AND ? GROUP BY 1, 2",
        (batch, low, high),
    )
    return Counter({(outcome, reason): count for outcome, reason, count in found})


def _outcomes(found: Mapping[tuple[int, str], int]) -> dict[str, int]:
    return {
        name: sum(n for (outcome, _), n in found.items() if outcome == number)
        for number, name in enumerate(OUTCOMES)
    }


_WITHOUT_SEQUENCE = ("tag_group", "tag", "custom_field")


def _sequences(store: Store) -> dict[str, int]:
    """The last ids given out: what a batch inserts comes after."""
    found = dict(
        store.rows(
            "SELECT name, seq FROM sqlite_sequence WHERE name IN ('contact', 'identity', 'channel', 'friend_task')"
        )
    )
    for table in _WITHOUT_SEQUENCE:
        found[table] = store.value(f"SELECT coalesce(max(id), 0) FROM {table}")
    return found


def created_rows(store: Store, operation: int, batch: int) -> dict[str, list[int]]:
    """Per table how many rows a batch inserted and between which ids: its undo looks no further."""
    begun = json.loads(store.value("SELECT counts FROM import_batch WHERE id = ?", (batch,))).get("from", {})
    found = {}
    for table in ("contact", "identity", "channel", "friend_task", *_WITHOUT_SEQUENCE):
        count, least, greatest = store.row(
            f"SELECT count(*), min(id), max(id) FROM {table} WHERE id > ? AND created_op = ?",
            (begun.get(table, 0), operation),
        ) or (0, 0, 0)
        if count:
            found[table] = [count, least, greatest]
    return found | created_marks(store, operation, batch)


def created_marks(store: Store, operation: int, batch: int) -> dict[str, list[int]]:
    """As `created_rows`, of what has no id of its own: tags and own fields, between which contacts."""
    found = {}
    people = f"SELECT min(contact_id), max(contact_id) FROM import_row WHERE batch_id = ? AND outcome IN ({NEW}, {UPDATED})"
    least, greatest = store.row(people, (batch,)) or (None, None)
    if least is not None:
        for table in ("contact_tag", "custom_value"):
            count = store.value(
                f"SELECT count(*) FROM {table} WHERE contact_id BETWEEN ? AND ? AND created_op = ?",
                (least, greatest, operation),
            )
            if count:
                found[table] = [count, least, greatest]
    return found


def _close(store: Store, batch: int, counts: Mapping[str, int], reasons: Mapping[str, int]) -> None:
    store.execute(
        "UPDATE import_batch SET counts = ?, stage = '' WHERE id = ?",
        (_json({"rows": sum(counts.values()), **counts, "reasons": dict(reasons)}), batch),
    )


class _NoWayBack:
    """A rollback can't be cancelled: it tells how far it is and goes on."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def step(self, done: int, total: int | None, note: str = "") -> None:
        with contextlib.suppress(Cancelled):
            self._progress.step(done, total, "rollback")


def roll_back(store: Store, act: Act, operation: int, progress: Progress | None = None) -> Changes | None:
    """Take back an unfinished import, from wherever it or its rollback stopped, in slices. What other acts have built
    on since is kept and listed."""
    quiet = _NoWayBack(progress or Silent())
    row = store.row("SELECT b.id, b.stage, o.state, o.op_id FROM operation o LEFT JOIN import_batch b ON b.operation_id = o.id"
                    " WHERE o.id = ?", (operation,))  # fmt: skip
    if row is None:
        raise Refused("no_operation", {"operation": operation})
    batch, stage, state, op_id = row
    running = store.value("SELECT id FROM operation WHERE root_id = ? AND state = 'running'", (operation,))

    def close() -> None:
        counts, reasons, _ = count_rows(store, batch) if batch is not None else ({}, {}, 0)
        changed = counts.get("new", 0) + counts.get("updated", 0)
        finish(store, operation, changed, counts, {"batch": batch}, {"imports"})
        if batch is not None:
            store.execute("UPDATE import_batch SET counts = ? WHERE id = ?",
                          (_json({"rows": sum(counts.values()), **counts, "reasons": reasons}), batch))  # fmt: skip

    changes = None
    if running is not None:
        changes = continue_reversal(store, running, quiet)
    elif state == "running":
        back = Act(f"{op_id}/rollback", act.staff_id, act.clock)
        changes = give_up(store, back, operation, close, quiet)
    if batch is not None:
        with store.transaction():
            store.execute("UPDATE import_batch SET stage = '' WHERE id = ?", (batch,))
        if stage:
            forget(work_folder(store.path) / stage)
    return changes


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


def _stage_path(store: Store, batch: int) -> Path:
    name = store.value("SELECT stage FROM import_batch WHERE id = ?", (batch,))
    path = work_folder(store.path) / (name or "-")
    if not name or not path.is_file():
        raise Refused("stage_lost", {"batch": batch})
    return path


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
