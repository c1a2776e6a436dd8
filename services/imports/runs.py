"""Importing a file: read it, compare it, write it. What the wizard does in steps the command does at once."""

from __future__ import annotations

import os
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.store import Store
from services.changes import Changes
from services.custom_fields import definitions
from services.imports import batches, checking, reader, slicing
from services.imports.checking import Already, Checked
from services.imports.matching import Rules
from services.imports.plan import StageResult
from services.imports.rules import ImportPlan
from services.imports.staged import forget, work_folder
from services.operations import Act
from services.progress import Cancelled, Named, Progress, Silent
from services.settings import shop_settings

TOLD = ("new_channels", "unknown_staff", "left_out", "to_add")


@dataclass(frozen=True)
class ImportReport:
    """What became of a file. `counts` has every outcome; `already` (then without counts) names the import that did the
    same before; `operation` None = nothing was written."""

    path: Path
    result: StageResult
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    operation: int | None
    already: Already | None = None
    changes: Changes | None = None
    batch: int | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, Any] = field(default_factory=dict)
    """What else is worth telling, where there is any: new_channels, unknown_staff, left_out, to_add."""


def stage_name() -> str:
    """A new name for a staging file."""
    return f"import-{uuid.uuid4().hex}.stage"


def own_fields(store: Store) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Kind and options of the shop's own fields by name, as the reading wants them."""
    return {one.name: (one.kind, one.options) for one in definitions(store)}


def own_kinds(store: Store) -> dict[str, str]:
    """The fields of identities whose kinds the shop has named, by these names."""
    return dict(
        store.rows("SELECT name, key FROM identity_kind WHERE name != '' AND key NOT IN ('phone', 'wechat')")
    )


def with_own_fields(store: Store, plan: ImportPlan) -> ImportPlan:
    """The plan with the shop's own fields, whose columns are found by their names and read by their kinds."""
    return plan.with_read(replace(plan.read, own_fields=own_fields(store), own_kinds=own_kinds(store)))


def check(store: Store, path: str | os.PathLike[str], plan: ImportPlan, act: Act, folder: Path | None = None,
          progress: Progress | None = None) -> Checked:  # fmt: skip
    """Read a file into a staging file in `folder` (the store's own work folder when none is given) and compare it with
    the store: a dry run. `discard` it, or `write` it. Raises `Unusable`, `Cancelled`, FieldRefused."""
    Rules.of(plan, "")
    plan = with_own_fields(store, plan)
    begun = time.perf_counter()
    folder = folder or work_folder(store.path)
    stage_path = folder / stage_name()
    try:
        result = reader.stage(path, plan.read, stage_path, progress)
        checked = checking.check(store, stage_path, Path(path), plan, result, _today(store, act), progress)
        return replace(checked, seconds=time.perf_counter() - begun)
    except BaseException:
        forget(stage_path)
        raise


def check_again(
    store: Store, checked: Checked, plan: ImportPlan, act: Act, progress: Progress | None = None
) -> Checked:
    """Compare staged rows anew: other rules (the same way to read the file), or the store has changed."""
    return checking.check(
        store, checked.stage_path, checked.path, plan, checked.result, _today(store, act), progress
    )


def discard(checked: Checked) -> None:
    """Forget what was read."""
    forget(checked.stage_path)


def write(store: Store, act: Act, checked: Checked, progress: Progress | None = None,
          backed_up: Callable[[str], object] | None = None, counted: slicing.Counted | None = None) -> Changes:  # fmt: skip
    """Back up, then write what was checked, in slices; `Changes.receipt` has batch, counts, reasons, from_trash.

    `backed_up` hears the name of the backup, `counted` after each slice how the rows so far came out, both in the same
    thread. Raises `Cancelled` after everything was taken back,
    Refused(already_imported | stage_lost | import_running).
    """
    from services import backups

    progress = progress or Silent()
    if _can_lose(store) and not store.value("SELECT 1 FROM operation WHERE op_id = ?", (act.op_id,)):
        made = backups.before(store, "import", act.clock, Named(progress, "backup"))
        if backed_up is not None:
            backed_up(made.path.name)
    return _write(store, act, checked, progress, counted=counted)[0]


def _write(
    store: Store,
    act: Act,
    checked: Checked,
    progress: Progress | None,
    alone: bool = False,
    counted: slicing.Counted | None = None,
) -> tuple[Changes, dict[str, float]]:
    operation, batch, repeated = batches.begin_import(store, act, checked)
    if batch is None:
        assert repeated is not None
        return repeated, {"index": 0.0}
    return batches.write_batch(store, act, operation, batch, progress, alone=alone, counted=counted)


def import_file(store: Store, act: Act, path: str | os.PathLike[str], plan: ImportPlan,
                progress: Progress | None = None) -> ImportReport:  # fmt: skip
    """Read and write a file at once, in a process that writes nothing else meanwhile; a backup is made while the child
    reads. Raises as `check` and `write`."""
    begun = time.perf_counter()
    progress = progress or Silent()
    rules = Rules.of(plan, "")
    plan = with_own_fields(store, plan)
    # Here the rules are known before the rows are read.
    plan = plan.with_read(replace(plan.read, keep_cells=rules.rule["name"] == "overwrite"))
    stage_path = work_folder(store.path) / stage_name()
    backup = _Backup(store, act)
    try:
        result = reader.stage(path, plan.read, stage_path, progress)
        backup.wait(progress)
        waited = time.perf_counter()
        signature = plan.signature(result.sha256, result.sheet, result.header_row, result.columns)
        known = None if plan.again else checking.find_already(store, signature)
        if known is not None:
            spent = _seconds(begun, waited, waited, 0.0, result)
            return ImportReport(Path(path), result, {}, {}, None, known, seconds=spent)
        checked = Checked(stage_path, Path(path), plan, result, signature, {}, {})
        changes, spent = _write(store, act, checked, progress, alone=True)
    finally:
        backup.halt()
        if not _needed(store, stage_path.name):
            forget(stage_path)
    now = time.perf_counter()
    receipt = changes.receipt
    return ImportReport(
        Path(path), result, receipt["counts"], receipt["reasons"], changes.operation, None, changes, receipt["batch"],
        _seconds(begun, waited, now, spent["index"], result), {key: receipt[key] for key in TOLD if key in receipt},
    )  # fmt: skip


def report_of(checked: Checked) -> ImportReport:
    """What was checked, as a report of a dry run."""
    known = None if checked.plan.again else checked.already
    child = round(checked.result.seconds, 3)
    spent = {"child": child, "wait": child, "write": 0.0, "index": 0.0, "total": round(checked.seconds, 3)}
    found = {
        "new_channels": list(checked.new_channels),
        "unknown_staff": len(checked.unknown_staff),
        "left_out": checked.left_out,
    }
    return ImportReport(
        checked.path, checked.result, checked.counts, checked.reasons, None, known, seconds=spent,
        told={key: value for key, value in found.items() if value},
    )  # fmt: skip


def _seconds(begun: float, waited: float, now: float, index: float, result: StageResult) -> dict[str, float]:
    spent = {
        "child": result.seconds,
        "wait": waited - begun,
        "write": now - waited - index,
        "index": index,
        "total": now - begun,
    }
    return {key: round(value, 3) for key, value in spent.items()}


def _needed(store: Store, name: str) -> bool:
    return bool(store.value("SELECT 1 FROM import_batch WHERE stage = ?", (name,)))


def _today(store: Store, act: Act) -> str:
    return shop_settings(store).business_date(act.clock.now()).isoformat()


def _can_lose(store: Store) -> bool:
    """Whether there is anything that a backup would keep."""
    return bool(store.value("SELECT 1 FROM operation LIMIT 1"))


class _Backup:
    """The backup before an import, made in a thread of its own while the child reads."""

    def __init__(self, store: Store, act: Act) -> None:
        self._store, self._act = store, act
        self._halted = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="backup before import")
        self._thread.start()

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """The backup's own progress: it ends as soon as the import needs none."""
        if self._halted:
            raise Cancelled

    def _run(self) -> None:
        from services import backups

        try:
            self._store.use_as_reader()
            if _can_lose(self._store):
                backups.before(self._store, "import", self._act.clock, self)
        except Exception as error:  # noqa: BLE001 - told by `wait`, in the thread that asked
            self._error = error
        finally:
            self._store.release_thread()

    def wait(self, progress: Progress) -> None:
        """Until it is done; raises what went wrong, once."""
        while self._thread.is_alive():
            self._thread.join(0.1)
            progress.step(0, None, "backup")
        error, self._error = self._error, None
        if error is not None:
            raise error

    def halt(self) -> None:
        """Give it up: the import has failed or is cancelled."""
        self._halted = True
        self._thread.join()
