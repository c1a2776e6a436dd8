"""The dry run of an import of orders: what would become of each row, kept beside the staged rows to be read in pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.store import Store
from services.imports.checking import Already, CheckedRow, _find, find_already
from services.imports.naming import channels_named
from services.imports.plan import OK, StageResult
from services.imports.rules import CONFLICT, INVALID, MASKED, NEW, OUTCOMES, REPEATED
from services.imports.staged import beside
from services.orders.earning import Earning, preview
from services.orders.matching import match, prepare
from services.orders.plan import OrdersPlan
from services.orders.writing import cells_again
from services.progress import Progress, Silent

_STEP = 20_000


@dataclass(frozen=True)
class OrderFigures:
    """What the orders that would enter come to: how many have a person (`people` of them different ones) and how many are
    walk-ins, `net` fen after `refunded`, from `first_on` to `last_on`."""

    orders: int = 0
    matched: int = 0
    people: int = 0
    walk_ins: int = 0
    net: int = 0
    refunded: int = 0
    first_on: str = ""
    last_on: str = ""


@dataclass(frozen=True)
class CheckedOrders:
    """A list of orders read and compared with the store, which is as it was. `counts` has every one of OUTCOMES (an order
    counts at its first row, its other rows are `repeated`), their sum is `result.rows`. `earning` is what points asked for
    would be."""

    stage_path: Path
    path: Path
    plan: OrdersPlan
    result: StageResult
    signature: str
    counts: Mapping[str, int]
    reasons: Mapping[str, int]
    figures: OrderFigures
    earning: Earning
    already: Already | None = None
    seen: Already | None = None
    new_channels: tuple[str, ...] = ()
    conflicts: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    from_trash: int = 0
    new_tags: tuple[str, ...] = ()
    unknown_staff: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def changes_nothing(self) -> bool:
        """Whether all of its orders are there as they are."""
        return bool(self.counts["unchanged"]) and not (self.counts["new"] or self.counts["updated"])

    @property
    def file_name(self) -> str:
        """The name of the file, for people."""
        return self.path.name

    def problems(
        self, offset: int = 0, limit: int = 100, *, outcome: str | None = None, reason: str | None = None
    ) -> list[CheckedRow]:
        """A page of rows of one outcome, without it of all that need a look, in order."""
        with beside(self.stage_path) as db:
            return _page(db, offset, limit, outcome, reason)

    def again(self) -> CheckedOrders:
        """The same, to be written although it was imported before."""
        return replace(self, plan=replace(self.plan, again=True))


def check(store: Store, stage_path: Path, path: Path, plan: OrdersPlan, result: StageResult,
          progress: Progress | None = None) -> CheckedOrders:  # fmt: skip
    """Compare staged orders with the store without changing it. Raises `Cancelled`, FieldRefused as `OrdersPlan.checked`."""
    progress = progress or Silent()
    plan = plan.checked()
    signature = plan.signature(result.sha256, result.sheet, result.header_row, result.columns)
    with beside(stage_path, store.path) as db:
        prepare(db)
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
            match(db, low, high, plan.source, plan.nick_kind)
            db.execute("INSERT INTO checked SELECT row, outcome, contact_id, reason FROM matched")
            db.execute(
                f"INSERT INTO checked SELECT s.row, CASE s.status WHEN 1 THEN coalesce((SELECT {CONFLICT} FROM checked k"
                f" WHERE k.row = s.fold AND k.outcome = {CONFLICT}), {REPEATED}) ELSE {INVALID} END, NULL,"
                " coalesce((SELECT k.reason FROM checked k WHERE k.row = s.fold AND s.status = 1), s.reason)"
                f" FROM staged s WHERE s.row BETWEEN ? AND ? AND s.status != {OK}",
                (low, high),
            )
            db.execute("COMMIT")
            low, done = high + 1, done + count
            progress.step(done, result.rows, "matching")
        known = dict(db.execute("SELECT outcome, count(*) FROM checked GROUP BY outcome").fetchall())
        reasons = _by_reason(db, INVALID)
        figures = _figures(db)
        names = db.execute(
            f"SELECT DISTINCT o.channel FROM orders o JOIN checked k USING (row) WHERE k.outcome = {NEW} AND o.channel != ''"
        ).fetchall()
        earning = preview(store, db)
        conflicts = _by_reason(db, CONFLICT)
    channels = channels_named(store, [name for (name,) in names])
    already = find_already(store, signature)
    return CheckedOrders(
        stage_path, path, plan, result, signature, {name: known.get(number, 0) for number, name in enumerate(OUTCOMES)}, reasons,
        figures, earning, already, None if already else _find(store, "b.file_hash", result.sha256),
        tuple(name for name, number in channels.items() if number is None), conflicts,
    )  # fmt: skip


def _by_reason(db: Any, outcome: int) -> dict[str, int]:
    return dict(
        db.execute(
            "SELECT reason, count(*) FROM checked WHERE outcome = ? GROUP BY reason", (outcome,)
        ).fetchall()
    )


def _figures(db: Any) -> OrderFigures:
    row = db.execute(
        "SELECT count(*), count(k.contact_id), count(DISTINCT k.contact_id), count(*) - count(k.contact_id),"
        " coalesce(sum(o.due - o.refunded), 0), coalesce(sum(o.refunded), 0), coalesce(min(o.on_date), ''),"
        f" coalesce(max(o.on_date), '') FROM orders o JOIN checked k USING (row) WHERE k.outcome = {NEW}"
    ).fetchone()
    return OrderFigures(*row)


def _page(db: Any, offset: int, limit: int, outcome: str | None, reason: str | None) -> list[CheckedRow]:
    wanted = [OUTCOMES.index(outcome)] if outcome else [CONFLICT, MASKED, INVALID]
    params: list[Any] = list(wanted)
    source = f"checked k JOIN staged s USING (row) WHERE k.outcome IN ({','.join('?' * len(wanted))})"
    if reason is not None:
        source += " AND k.reason = ?"
        params.append(reason)
    meta = dict(db.execute("SELECT key, value FROM meta").fetchall())
    headers, columns = json.loads(meta["headers"]), json.loads(meta["columns"])
    cursor = db.execute(
        "SELECT k.outcome AS found_outcome, k.reason AS found_reason, k.contact_id AS found_contact, s.*"
        f" FROM {source} ORDER BY s.row LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    names = [column[0] for column in cursor.description]
    found = []
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        ids = json.loads(row["ids"] or "[]")
        found.append(
            CheckedRow(
                row["row"], OUTCOMES[row["found_outcome"]], row["found_reason"], json.loads(row["detail"] or "{}"),
                tuple(json.loads(row["raw"]) if row["raw"] else cells_again(row, columns, len(headers))), row["name"],
                tuple(value for kind, value in ids if kind == "phone"), row["found_contact"],
            )
        )  # fmt: skip
    return found
