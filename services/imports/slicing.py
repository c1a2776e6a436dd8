"""What imports of people and of orders have in common: begun in one transaction, written slice by slice, taken back."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.imports.checking import Already, find_already
from services.imports.matching import FROM_TRASH
from services.imports.plan import StageResult
from services.imports.rules import INVALID, NEW, OUTCOMES, UPDATED
from services.imports.staged import attached, beside, forget, work_folder
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


class Plan(Protocol):
    """What was decided about an import, of people or of orders."""

    @property
    def again(self) -> bool:
        """Whether it is to be done although it was done before."""

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the batch."""


class Compared(Protocol):
    """A file that was read and compared with the store."""

    @property
    def plan(self) -> Plan:
        """How."""

    @property
    def result(self) -> StageResult:
        """What was read."""

    @property
    def stage_path(self) -> Path:
        """Where its rows lie."""

    @property
    def signature(self) -> str:
        """The same for the same import."""

    @property
    def file_name(self) -> str:
        """The name of the file, for people."""


class Facts(NamedTuple):
    """What a batch is written by: when (UTC seconds), its business date, its plan, the next row, how many it has."""

    at: int
    on: str
    plan: dict[str, Any]
    low: int
    total: int


def begin_batch(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    checked: Compared,
    tables: Sequence[str],
    allowed: Callable[[], object] | None = None,
) -> tuple[int, int | None, Changes | None]:
    """Open an operation and its batch in one transaction: operation, batch, or what the same act answered before. `tables` are
    those that it inserts into, `allowed` raises what stands against it.

    Raises Refused(already_imported) unless the plan says again.
    """
    plan, result = checked.plan, checked.result
    if not plan.again and (known := find_already(store, checked.signature)) is not None:
        raise _imported(known)
    with store.transaction():
        operation, repeated = begin(store, act, kind, label, [checked.signature, plan.again])
        if repeated is not None:
            return operation, None, repeated
        if allowed is not None:
            allowed()
        columns = {
            key: [result.headers[at] if at < len(result.headers) else "" for at in places]
            for key, places in result.columns.items()
        }
        batch = store.db.execute_sql(
            "INSERT INTO import_batch (operation_id, file_name, file_hash, signature, sheet, encoding, plan, columns, counts,"
            " stage, next_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (operation, checked.file_name, result.sha256, checked.signature, result.sheet, result.encoding,
             _json(plan.to_json()), _json({"fields": columns, "headers": list(result.headers)}),
             _json({"rows": result.rows, "from": _last_ids(store, tables)}), checked.stage_path.name),
        ).lastrowid  # fmt: skip
    return operation, int(batch), None


def _imported(known: Already) -> Refused:
    return Refused("already_imported", {"operation": known.operation, "at": known.at, "staff": known.staff})


def _last_ids(store: Store, tables: Sequence[str]) -> dict[str, int]:
    """The last ids given out: what a batch inserts comes after."""
    marks = ", ".join("?" * len(tables))
    found = dict(store.rows(f"SELECT name, seq FROM sqlite_sequence WHERE name IN ({marks})", tuple(tables)))
    return {
        table: found.get(table) or store.value(f"SELECT coalesce(max(id), 0) FROM {table}")
        for table in tables
    }


@contextlib.contextmanager
def written(
    store: Store,
    act: Act,
    operation: int,
    batch: int,
    progress: Progress,
    alone: bool,
    prepare: Callable[[Any, int], object] | None = None,
) -> Iterator[Facts]:
    """Within it, a batch is written: the store sees its staging file. `alone` = this process writes nothing else meanwhile: the
    slices are longer then, and fewer. `prepare` gets the staging file and the next row first.

    Raises `Cancelled` after everything was taken back. Any other error takes everything back too, where the machine
    lets it; else the batch stays unfinished, as it does after `Stopped`.
    """
    stage_path = _stage_path(store, batch)
    try:
        facts = _facts(store, operation, batch)
        if prepare is not None:
            with beside(stage_path, store.path) as db:
                prepare(db, facts.low)
        with attached(store, stage_path), _bulk(store, alone):
            total = facts.total or store.value("SELECT count(*) FROM staged")
            yield facts._replace(total=total)
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


def write_slices(
    store: Store,
    batch: int,
    facts: Facts,
    write: Callable[[int, int], set[str]],
    progress: Progress,
    alone: bool,
    counted: Counted | None,
) -> set[str]:
    """Write what is left of a batch, a transaction a slice; the areas concerned. `write` gets the first and last row of a slice,
    `counted` hears after each how the rows written so far came out, in the same thread."""
    low, total = facts.low, facts.total
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
                areas |= write(low, high)
                if counted is not None:
                    so_far.update(_outcomes(_counted(store, batch, low, high)))
                low = high + 1
                store.execute("UPDATE import_batch SET next_row = ? WHERE id = ?", (low, batch))
        if not count:
            return areas
        done += count
        if counted is not None:
            counted(dict(so_far))
        progress.step(done, total, "writing")


def _facts(store: Store, operation: int, batch: int) -> Facts:
    row = store.row(
        "SELECT o.at, o.business_on, b.plan, b.next_row, o.label FROM operation o JOIN import_batch b ON b.operation_id = o.id"
        " WHERE o.id = ? AND b.id = ?",
        (operation, batch),
    )
    if row is None:
        raise Refused("no_operation", {"operation": operation})
    return Facts(row[0], row[1], json.loads(row[2]), row[3], json.loads(row[4]).get("rows") or 0)


def _stage_path(store: Store, batch: int) -> Path:
    name = store.value("SELECT stage FROM import_batch WHERE id = ?", (batch,))
    path = work_folder(store.path) / (name or "-")
    if not name or not path.is_file():
        raise Refused("stage_lost", {"batch": batch})
    return path


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


def created_rows(store: Store, operation: int, batch: int, tables: Sequence[str]) -> dict[str, list[int]]:
    """Per table how many rows a batch inserted and between which ids: its undo looks no further."""
    begun = json.loads(store.value("SELECT counts FROM import_batch WHERE id = ?", (batch,))).get("from", {})
    found = {}
    for table in tables:
        count, least, greatest = store.row(
            f"SELECT count(*), min(id), max(id) FROM {table} WHERE id > ? AND created_op = ?",
            (begun.get(table, 0), operation),
        ) or (0, 0, 0)
        if count:
            found[table] = [count, least, greatest]
    return found | _created_marks(store, operation, batch)


def _created_marks(store: Store, operation: int, batch: int) -> dict[str, list[int]]:
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


def close_batch(store: Store, batch: int, counts: Mapping[str, int], reasons: Mapping[str, int]) -> None:
    """Note what came of a batch; its staging file is no longer needed."""
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


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
