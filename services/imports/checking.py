"""The dry run of an import: what would become of each row, kept beside the staged rows to be read in pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.store import Store
from services.errors import Refused
from services.imports.fields import KEPT
from services.imports.folds import take_apart
from services.imports.matching import FROM_TRASH, Rules, match, prepare
from services.imports.meanings import Names
from services.imports.naming import channels_named, folded, staff_named
from services.imports.plan import StageResult
from services.imports.rules import CONFLICT, INVALID, MASKED, OUTCOMES, REPEATED, ImportPlan
from services.imports.staged import beside
from services.imports.writing import cells_again
from services.progress import Progress, Silent
from services.tagging import refuse_clash
from services.tags import find_each, find_tags

_STEP = 20_000


@dataclass(frozen=True)
class CheckedRow:
    """A row and what would become of it. `cells` are the sheet's own, by column; `detail` what the reason's sentence
    needs; `accepted` = a masked row that the user has given to `contact_id`."""

    row: int
    outcome: str
    reason: str
    detail: Mapping[str, Any]
    cells: tuple[str, ...]
    name: str
    phones: tuple[str, ...]
    contact_id: int | None
    accepted: bool = False


@dataclass(frozen=True)
class Already:
    """The import that did the same before and still stands."""

    operation: int
    at: int
    staff_id: int
    staff: str


@dataclass(frozen=True)
class Checked:
    """A file read and compared with the store, which is as it was. `counts` has every one of OUTCOMES, their sum is
    `result.rows`; `reasons` counts invalid rows by code; `already` did the very same before, `seen` the same file in
    another way. `new_tags` and `new_channels` would be made; `unknown_staff` are names of nobody, kept with their rows;
    `left_out` counts rows with tags that can't be beside each other."""

    stage_path: Path
    path: Path
    plan: ImportPlan
    result: StageResult
    signature: str
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    from_trash: int = 0
    new_tags: tuple[str, ...] = ()
    already: Already | None = None
    seen: Already | None = None
    samples: Mapping[str, tuple[CheckedRow, ...]] = field(default_factory=dict)
    seconds: float = 0.0
    new_channels: tuple[str, ...] = ()
    unknown_staff: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def changes_nothing(self) -> bool:
        """Whether everybody in it is known and has all of it: an import would write nothing but what is kept for later."""
        counts = self.counts
        does = counts["new"] or counts["updated"] or self._keeps or self.plan.add_friends
        return bool(counts["unchanged"]) and not does

    @property
    def _keeps(self) -> bool:
        return any(key in KEPT for key in self.result.columns)

    @property
    def file_name(self) -> str:
        """The name of the file, for people."""
        return self.path.name

    def problems(
        self, offset: int = 0, limit: int = 100, *, outcome: str | None = None, reason: str | None = None
    ) -> list[CheckedRow]:
        """A page of rows of one outcome, without it of all that need a look (conflict, masked, invalid), in order."""
        with beside(self.stage_path) as db:
            return page(db, offset, limit, outcome, reason)

    def again(self) -> Checked:
        """The same, to be written although it was imported before."""
        return replace(self, plan=replace(self.plan, again=True))


def check(store: Store, stage_path: Path, path: Path, plan: ImportPlan, result: StageResult, on: str,
          progress: Progress | None = None) -> Checked:  # fmt: skip
    """Compare staged rows with the store without changing it; `on` is today's business date. Raises `Cancelled` and
    FieldRefused (bad_rule | unknown_field | tags_exclude), Refused(unknown_staff)."""
    progress = progress or Silent()
    rules = Rules.of(plan, on)
    refuse_clash(store, find_tags(store, rules.tags))
    for one in rules.owners:
        if not store.value("SELECT 1 FROM staff WHERE id = ?", (one,)):
            raise Refused("unknown_staff", {"staff": one})
    signature = plan.signature(result.sha256, result.sheet, result.header_row, result.columns)
    missing = _Missing(store)
    with beside(stage_path, store.path) as db:
        take_apart(db)
        prepare(db)
        names = Names(missing.tags, missing.channels, missing.staff)
        rules = names.for_all(rules)
        db.execute("DELETE FROM checked")
        low, done = 0, 0
        while True:
            high, count = db.execute(
                "SELECT max(row), count(*) FROM (SELECT row FROM staged WHERE row >= ? ORDER BY row LIMIT ?)",
                (low, _STEP),
            ).fetchone()
            if not count:
                break
            db.execute("BEGIN")
            if match(db, low, high, rules, names):
                db.execute("INSERT INTO checked SELECT row, outcome, contact_id, reason FROM matched")
            db.execute(
                f"INSERT INTO checked SELECT row, CASE status WHEN 1 THEN {REPEATED} WHEN 2 THEN {MASKED} ELSE {INVALID} END,"
                " NULL, reason FROM staged WHERE row BETWEEN ? AND ? AND status != 0",
                (low, high),
            )
            db.execute("COMMIT")
            low, done = high + 1, done + count
            progress.step(done, result.rows, "matching")
        db.execute(
            "UPDATE checked SET outcome = k.outcome, reason = k.reason FROM staged s, checked k WHERE checked.outcome ="
            f" {REPEATED} AND s.row = checked.row AND k.row = s.fold AND k.outcome = {CONFLICT}"
        )
        known = dict(db.execute("SELECT outcome, count(*) FROM checked GROUP BY outcome").fetchall())
        counts = {name: known.get(number, 0) for number, name in enumerate(OUTCOMES)}
        counts["new"] = done - sum(known.values())
        reasons = dict(
            db.execute(
                "SELECT reason, count(*) FROM checked WHERE outcome = ? GROUP BY reason", (INVALID,)
            ).fetchall()
        )
        left_out = db.execute(
            "SELECT count(*) FROM staged s JOIN left_out l ON l.tags = s.tags WHERE s.status = 0"
        ).fetchone()[0]
        from_trash = db.execute("SELECT count(*) FROM checked WHERE reason = ?", (FROM_TRASH,)).fetchone()[0]
        samples = {name: tuple(page(db, 0, 3, name, None)) for name in OUTCOMES if counts[name]}
    already = find_already(store, signature)
    seen = None if already is not None else _find(store, "b.file_hash", result.sha256)
    return Checked(stage_path, path, plan, result, signature, counts, reasons, from_trash, tuple(missing.new_tags),
                   already, seen, samples, new_channels=tuple(missing.new_channels.values()),
                   unknown_staff=tuple(missing.nobody), left_out=left_out)  # fmt: skip


class _Missing:
    """Looks names up without making anything, and notes what would be made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.new_tags: dict[str, int] = {}
        self.new_channels: dict[str, str] = {}
        self.nobody: dict[str, None] = {}

    def tags(self, names: Sequence[str]) -> dict[str, int]:
        return {
            name: known or self.new_tags.setdefault(name, -1 - len(self.new_tags))
            for name, known in find_each(self._store, names).items()
        }

    def channels(self, names: Sequence[str]) -> dict[str, int]:
        found = {}
        for name, known in channels_named(self._store, names).items():
            if known is None:
                self.new_channels.setdefault(folded(name), name)
                known = -1 - list(self.new_channels).index(folded(name))
            found[name] = known
        return found

    def staff(self, names: Sequence[str]) -> Mapping[str, int]:
        found = staff_named(self._store, names)
        self.nobody |= dict.fromkeys(name for name in names if name not in found)
        return found


def find_already(store: Store, signature: str) -> Already | None:
    """The import of the same bytes by the same rules that was not undone."""
    return _find(store, "b.signature", signature)


def _find(store: Store, column: str, value: str) -> Already | None:
    row = store.row(
        "SELECT o.id, o.at, o.staff_id, s.name FROM import_batch b JOIN operation o ON o.id = b.operation_id"
        f" JOIN staff s ON s.id = o.staff_id WHERE {column} = ? AND o.state = 'done' AND b.stage = '' ORDER BY o.id DESC",
        (value,),
    )
    return Already(*row) if row else None


def page(db: Any, offset: int, limit: int, outcome: str | None, reason: str | None) -> list[CheckedRow]:
    """Some rows of a checked staging file."""
    if outcome == "new":
        source = "staged s LEFT JOIN checked k USING (row) WHERE k.row IS NULL"
        params: list[Any] = []
    else:
        wanted = [OUTCOMES.index(outcome)] if outcome else [CONFLICT, MASKED, INVALID]
        source = f"checked k JOIN staged s USING (row) WHERE k.outcome IN ({','.join('?' * len(wanted))})"
        params = list(wanted)
        if reason is not None:
            source += " AND k.reason = ?"
            params.append(reason)
    meta = dict(db.execute("SELECT key, value FROM meta").fetchall())
    headers, columns = json.loads(meta.get("headers", "[]")), json.loads(meta.get("columns", "{}"))
    cursor = db.execute(
        "SELECT coalesce(k.outcome, 0) AS found_outcome, coalesce(k.reason, s.reason) AS found_reason, k.contact_id AS found_contact,"
        f" EXISTS (SELECT 1 FROM accepted a WHERE a.row = s.row) AS is_accepted, s.* FROM {source} ORDER BY s.row LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    names = [column[0] for column in cursor.description]
    found = []
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        found.append(
            CheckedRow(
                row["row"],
                OUTCOMES[row["found_outcome"]],
                row["found_reason"],
                json.loads(row["detail"] or "{}"),
                tuple(json.loads(row["raw"]) if row["raw"] else cells_again(row, columns, len(headers))),
                row["name"],
                tuple(row["phones"].split()),
                row["found_contact"],
                bool(row["is_accepted"]),
            )
        )
    return found
