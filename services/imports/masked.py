"""Rows whose number is masked (138****5210): who they may be about, and giving a row to a person. Never guessed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.imports.checking import Checked
from services.imports.matching import Rules
from services.imports.plan import MASKED as STATUS_MASKED
from services.imports.plan import OK
from services.imports.rules import MASKED, ImportPlan
from services.imports.staged import beside
from services.imports.writing import ROW_KEY, STAGED_TEXTS, Writing
from services.journal import Journal
from services.operations import Act, perform
from services.search_index import phone_digits


@dataclass(frozen=True)
class Candidate:
    """Somebody whose number begins and ends as the masked one; `same_name` ones come first."""

    contact_id: int
    name: str
    wechat_name: str
    phone: str
    same_name: bool


@dataclass(frozen=True)
class MaskedRow:
    """A masked row of an import with the sheet's own cells; `given` names whom it was given to later."""

    row: int
    cells: tuple[str, ...]
    contact_id: int | None
    given: str


def masked_rows(store: Store, batch: int, limit: int = 1_000) -> list[MaskedRow]:
    """The masked rows of an import, in the order of the file."""
    rows = store.rows(
        "SELECT r.row, r.raw, c.id, coalesce(nullif(c.name, ''), c.wechat_name) FROM import_row r"
        " LEFT JOIN (SELECT DISTINCT json_extract(label, '$.row') AS row FROM operation WHERE kind = 'import_match'"
        " AND state = 'done' AND json_extract(label, '$.batch') = ?1) g ON g.row = r.row"
        " LEFT JOIN contact c ON c.id = r.contact_id AND g.row IS NOT NULL"
        " WHERE r.batch_id = ?1 AND r.outcome = ?2 ORDER BY r.row LIMIT ?3",
        (batch, MASKED, limit),
    )
    return [
        MaskedRow(row, tuple(json.loads(raw or "[]")), contact, given or "")
        for row, raw, contact, given in rows
    ]


def masked_candidates(store: Store, source: Checked | int, row: int, limit: int = 20) -> list[Candidate]:
    """Who the masked row of a checked file (or of the batch of that id) may be about, by name, head and tail."""
    staged = _staged(store, source, row)
    detail = json.loads(staged["detail"] or "{}")
    head, tail = detail.get("head", ""), detail.get("tail", "")
    if not head or not tail:
        return []
    found = store.rows(
        "SELECT c.id, c.name, c.wechat_name, i.value FROM identity i JOIN contact c ON c.id = i.contact_id"
        " WHERE i.kind = 'phone' AND i.value >= ?1 AND i.value < ?1 || ':' AND substr(i.value, -length(?2)) = ?2"
        " AND c.merged_into IS NULL AND c.deleted_at IS NULL",
        (f"+86{head}", tail),
    )
    people = [
        Candidate(contact, name, wechat, value, bool(staged["name"]) and staged["name"] in (name, wechat))
        for contact, name, wechat, value in found
        if len(phone_digits(value)) == 11
    ]
    return sorted(people, key=lambda one: (not one.same_name, one.contact_id))[:limit]


def accept_masked(checked: Checked, row: int, contact_id: int) -> None:
    """Say before writing that a masked row is about this contact; check again to see what that does."""
    with beside(checked.stage_path) as db:
        if not db.execute(
            "UPDATE staged SET status = ? WHERE row = ? AND status = ?", (OK, row, STATUS_MASKED)
        ).rowcount:
            raise Refused("not_masked", {"row": row})
        db.execute("INSERT OR REPLACE INTO accepted VALUES (?, ?)", (row, contact_id))


def release_masked(checked: Checked, row: int) -> None:
    """Take `accept_masked` back."""
    with beside(checked.stage_path) as db:
        if db.execute("DELETE FROM accepted WHERE row = ?", (row,)).rowcount:
            db.execute("UPDATE staged SET status = ? WHERE row = ?", (STATUS_MASKED, row))


def accept_later(store: Store, act: Act, batch: int, row: int, contact_id: int) -> Changes:
    """Give a masked row of an import to a contact, by the rules of that import; an operation of its own.

    Raises Refused(not_masked | unknown_contact).
    """
    staged = _staged(store, batch, row)
    if not store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (contact_id,)):
        raise Refused("unknown_contact", {"id": contact_id})
    plan, on = store.row(
        "SELECT b.plan, o.business_on FROM import_batch b JOIN operation o ON o.id = b.operation_id WHERE b.id = ?",
        (batch,),
    ) or ("{}", "")
    rules = Rules.of(ImportPlan.from_json(json.loads(plan)), on)

    def body(journal: Journal) -> Mapping[str, Any]:
        db = store.connection
        names = ", ".join(STAGED_TEXTS)
        db.execute("CREATE TEMP TABLE accepted (row INTEGER PRIMARY KEY, contact_id INTEGER)")
        db.execute(f"CREATE TEMP TABLE staged (row INTEGER PRIMARY KEY, status INTEGER, {names})")
        try:
            db.execute("INSERT INTO accepted VALUES (?, ?)", (row, contact_id))
            db.execute(
                f"INSERT INTO staged (row, status, {names}) VALUES (?, {OK}, {', '.join('?' * len(STAGED_TEXTS))})",
                (row, *(staged.get(name) or "" for name in STAGED_TEXTS)),
            )
            Writing(store, journal.operation, batch, rules, act.at, on).update(journal, row, row)
        finally:
            db.execute("DROP TABLE temp.staged")
            db.execute("DROP TABLE temp.accepted")
        changed = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (journal.operation,))
        journal.rows = changed + sum(
            store.value(
                f"SELECT count(*) FROM {table} WHERE contact_id = ? AND created_op = ?",
                (contact_id, journal.operation),
            )
            for table in ("identity", "contact_tag", "custom_value")
        )
        # That the row is this person's is a fact also where it fills nothing.
        journal.rows = max(1, journal.rows)
        journal.areas.add("contacts")
        for table in ("identity", "contact_tag", "custom_value"):
            key = "id" if table == "identity" else "contact_id"
            count, least, greatest = store.row(
                f"SELECT count(*), min({key}), max({key}) FROM {table} WHERE contact_id = ? AND created_op = ?",
                (contact_id, journal.operation),
            ) or (0, 0, 0)
            if count:
                journal.note_created(table, count, least, greatest)
        store.execute(
            "UPDATE import_row SET contact_id = ? WHERE batch_id = ? AND row = ?", (contact_id, batch, row)
        )
        return {"contact": contact_id}

    return perform(store, act, "import_match", {"batch": batch, "row": row}, [batch, row, contact_id], body)


def _staged(store: Store, source: Checked | int, row: int) -> dict[str, Any]:
    if isinstance(source, int):
        kept = store.value(
            "SELECT kept FROM import_row WHERE batch_id = ? AND row = ? AND outcome = ?",
            (source, row, MASKED),
        )
        found: dict[str, Any] | None = json.loads(kept or "{}").get(ROW_KEY)
    else:
        with beside(source.stage_path) as db:
            values = db.execute(
                f"SELECT {', '.join(STAGED_TEXTS)} FROM staged WHERE row = ? AND (status = ? OR row IN (SELECT row FROM accepted))",
                (row, STATUS_MASKED),
            ).fetchone()
        found = dict(zip(STAGED_TEXTS, values, strict=True)) if values else None
    if found is None:
        raise Refused("not_masked", {"row": row})
    return found
