"""The record of all that was done, and what undoing a step would do."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.clock import SystemClock
from services.contacts import DisplayName, display_name
from services.errors import HudieError, Refused
from services.journal import JOURNALED, OF_CONTACT
from services.reversal import created_by
from services.reversible import refusal, stood_on
from services.settings import shop_settings
from services.standing import with_later_facts
from services.undo import NOT_UNDOABLE

LOOKED_AT = 2_000
"""How many rows of an operation a preview looks at one by one."""
GLANCED_AT = 30
"""How many the list looks at to say that later acts rest on an operation."""
SHOWN = 100
DATED = ("sell", "refund", "attach_sale", "top_up", "pay_out", "sell_membership", "refund_membership")
"""Kinds that stay as soon as their day is closed."""
_BACKWARD = frozenset({"undo", "redo"})


@dataclass(frozen=True)
class HistoryEntry:
    """One operation. `state`: can_undo | stands_under (later acts rest on it) | undone | cannot | running; `why` an undo would be
    refused where its kind alone does not say so.

    `label` is ids, counts and names of tags."""

    operation: int
    at: int
    kind: str
    label: dict[str, Any]
    staff_id: int
    staff: str
    rows: int
    state: str
    why: HudieError | None = None


@dataclass(frozen=True)
class KeptContact:
    """Something that an undo would leave, wholly or in some columns; `reason` later_facts | changed_since."""

    contact_id: int | None
    display: DisplayName | None
    table: str
    reason: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class UndoPreview:
    """What undoing would do: rows removed per table, rows given back their former values, what would be kept (the
    first of them; `kept_total` all that were seen), and the later acts resting on it. `alone` is false where it does not go
    without them, `exact` where only the first rows of a big operation were looked at."""

    operation: int
    state: str
    removes: dict[str, int]
    restores: int
    kept: tuple[KeptContact, ...]
    kept_total: int
    later: tuple[HistoryEntry, ...]
    exact: bool = True
    alone: bool = True


def operations(
    store: Store,
    *,
    kinds: Collection[str] | None = None,
    staff: int | None = None,
    text: str = "",
    only_undoable: bool = False,
    before: int | None = None,
    limit: int = 100,
    today: date | None = None,
) -> list[HistoryEntry]:
    """The newest operations first; `before` is the last one already shown, `text` is looked for in the labels, `today` the
    business date on which one would be undone (None = that of the clock)."""
    where, params = ["o.id < ?"], [before or 2**62]
    if kinds is not None:
        where.append(f"o.kind IN ({','.join('?' * len(kinds))})")
        params.extend(kinds)  # type: ignore[arg-type]
    if staff is not None:
        where.append("o.staff_id = ?")
        params.append(staff)
    for word in text.split():
        where.append("o.label LIKE ? ESCAPE '\\'")
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        params.append(f"%{escaped}%")  # type: ignore[arg-type]
    if only_undoable:
        where.append(
            f"o.state = 'done' AND o.root_id IS NULL AND o.kind NOT IN ({','.join('?' * len(NOT_UNDOABLE))})"
        )
        params.extend(sorted(NOT_UNDOABLE))  # type: ignore[arg-type]
        where.append(
            f"NOT (o.kind IN ({','.join('?' * len(DATED))}) AND o.business_on IN (SELECT on_date FROM day_close))"
        )
        params.extend(DATED)  # type: ignore[arg-type]
    return _entries(store, " AND ".join(where), params, limit, today)


def kinds_present(store: Store) -> list[str]:
    """The kinds that the record holds, for a filter."""
    return [r[0] for r in store.rows("SELECT DISTINCT kind FROM operation ORDER BY kind")]


def entry(store: Store, operation: int, today: date | None = None) -> HistoryEntry:
    """One operation, as it would be undone on a business date. Raises Refused(no_operation)."""
    found = _entries(store, "o.id = ?", [operation], 1, today)
    if not found:
        raise Refused("no_operation", {"operation": operation})
    return found[0]


def _entries(
    store: Store, where: str, params: list[Any], limit: int, today: date | None
) -> list[HistoryEntry]:
    on = today or shop_settings(store).business_date(SystemClock().now())
    return [
        HistoryEntry(
            i,
            at,
            kind,
            json.loads(label) | ({"file": file} if file else {}),
            staff_id,
            staff,
            rows,
            *_state(store, i, kind, state, root, on),
        )
        for i, at, kind, label, staff_id, staff, rows, state, root, file in store.rows(
            "SELECT o.id, o.at, o.kind, o.label, o.staff_id, s.name, o.row_count, o.state, o.root_id,"
            " b.file_name FROM operation o JOIN staff s ON s.id = o.staff_id"
            f" LEFT JOIN import_batch b ON b.operation_id = coalesce(o.root_id, o.id) WHERE {where} ORDER BY o.id DESC LIMIT ?",
            [*params, limit],
        )
    ]


def _state(
    store: Store, operation: int, kind: str, state: str, root: int | None, today: date
) -> tuple[str, HudieError | None]:
    if state in ("running", "undone"):
        return state, None
    if root is not None or kind in NOT_UNDOABLE:
        return "cannot", None
    if (why := refusal(store, operation, kind, today)) is not None:
        return "cannot", why
    return ("stands_under" if _later(store, operation, GLANCED_AT, 1) else "can_undo"), None


# Acts that stand: not turned back, and not themselves the turning back of another.
_STANDS = "o.state = 'done' AND o.root_id IS NULL"


def _later(store: Store, operation: int, rows: int, limit: int) -> list[int]:
    """Later acts that changed what this one wrote, looked for from its first `rows` rows, newest first."""
    tip = store.value("SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1", (operation,))
    found = set(stood_on(store, tip, limit))
    for table, key, contact, before, after in store.rows(
        "SELECT tbl, row_key, contact_id, before, after FROM change WHERE operation_id = ? ORDER BY id LIMIT ?",
        (tip, rows),
    ):
        columns = tuple(json.loads(after)) if before is not None and after is not None else ()
        found.update(_on_row(store, tip, table, key, contact, columns, limit))
        if len(found) >= limit:
            break
    for contact in _created_contacts(store, tip, rows):
        if len(found) >= limit:
            break
        found.update(_on_contact(store, tip, contact, limit))
    return sorted(found, reverse=True)[:limit]


def _on_row(
    store: Store,
    operation: int,
    table: str,
    key: int,
    contact: int | None,
    columns: tuple[str, ...],
    limit: int,
) -> Iterable[int]:
    """Later acts that changed the same columns of the same row."""
    same = "c.contact_id = ?" if contact is not None else "c.contact_id IS NULL"
    who = () if contact is None else (contact,)
    rows = store.rows(
        "SELECT c.operation_id, c.after FROM change c JOIN operation o ON o.id = c.operation_id"
        f" WHERE {same} AND c.tbl = ? AND c.row_key = ? AND c.operation_id > ? AND {_STANDS} LIMIT ?",
        (*who, table, key, operation, limit * 5),
    )
    return [
        i
        for i, after in rows
        if not columns or after is None or not set(columns).isdisjoint(json.loads(after))
    ]


def _on_contact(store: Store, operation: int, contact: int, limit: int) -> Iterable[int]:
    """Later acts on a contact, whatever they did."""
    return [
        r[0]
        for r in store.rows(
            f"SELECT o.id FROM operation o WHERE {_STANDS} AND o.id > ?2 AND o.id IN ("
            "SELECT operation_id FROM change WHERE contact_id = ?1 AND operation_id > ?2"
            + "".join(f" UNION SELECT created_op FROM {t} WHERE contact_id = ?1" for t in OF_CONTACT)
            + " UNION SELECT created_op FROM contact WHERE referrer_id = ?1) ORDER BY o.id DESC LIMIT ?3",
            (contact, operation, limit),
        )
    ]


def _created_contacts(store: Store, operation: int, limit: int) -> list[int]:
    known = created_by(store, operation)
    low, high = (0, 2**62) if known is None else known.get("contact", (0, 0, -1))[1:]
    if high < low or _is_reversal(store, operation):
        return []
    return [
        r[0]
        for r in store.rows(
            "SELECT id FROM contact WHERE created_op = ? AND id BETWEEN ? AND ? ORDER BY id LIMIT ?",
            (operation, low, high, limit),
        )
    ]


def _is_reversal(store: Store, operation: int) -> bool:
    return store.value("SELECT kind FROM operation WHERE id = ?", (operation,)) in _BACKWARD


def preview(store: Store, operation: int, today: date | None = None) -> UndoPreview:
    """What undoing an operation would do on a business date. Raises Refused(no_operation)."""
    shown = entry(store, operation, today)
    if shown.state not in ("can_undo", "stands_under"):
        return UndoPreview(operation, shown.state, {}, 0, (), 0, ())
    tip = store.value("SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1", (operation,))
    removes = {} if tip != operation else _created_counts(store, operation)
    changed = store.rows(
        "SELECT tbl, before IS NULL, count(*) FROM change WHERE operation_id = ? GROUP BY 1, 2", (tip,)
    )
    for table, inserted, rows in changed:
        if inserted:
            removes[table] = removes.get(table, 0) + rows
    total = sum(removes.values()) + sum(rows for _, inserted, rows in changed if not inserted)
    kept = list(_kept(store, operation, tip))
    later = [entry(store, i, today) for i in _later(store, operation, LOOKED_AT, 20)]
    return UndoPreview(
        operation=operation,
        state=shown.state,
        removes=removes,
        restores=sum(rows for _, inserted, rows in changed if not inserted),
        kept=tuple(_named(store, one) for one in kept[:SHOWN]),
        kept_total=len(kept),
        later=tuple(later),
        exact=total <= LOOKED_AT,
        alone=not stood_on(store, tip, 1),
    )


def _created_counts(store: Store, operation: int) -> dict[str, int]:
    known = created_by(store, operation)
    if known is not None:
        return {name: rows for name, (rows, _, _) in known.items() if rows}
    counts = {
        t.name: store.value(f"SELECT count(*) FROM {t.name} WHERE created_op = ?", (operation,))
        for t in JOURNALED.values()
        if t.has_created_op
    }
    return {name: rows for name, rows in counts.items() if rows}


def _kept(store: Store, operation: int, tip: int) -> Iterable[tuple[str, int | None, str, tuple[str, ...]]]:
    """Table, contact, reason and columns of what stays, among the first rows."""
    changes = store.rows(
        "SELECT tbl, row_key, contact_id, before, after FROM change WHERE operation_id = ? ORDER BY id LIMIT ?",
        (tip, LOOKED_AT),
    )
    created = _created_contacts(store, tip, LOOKED_AT)
    created += [key for table, key, _, before, _ in changes if table == "contact" and before is None]
    stood_upon = with_later_facts(store, created, operation)
    for contact in created:
        if contact in stood_upon:
            yield "contact", contact, "later_facts", ()
    for table, key, contact, before, after in changes:
        if before is None:
            continue
        if after is None:
            continue
        written = json.loads(after)
        owner = JOURNALED[table]
        now = store.row(
            f"SELECT {', '.join(written)} FROM {table} WHERE {owner.where()}", owner.address(key, contact)
        )
        if now is None:
            yield table, contact, "changed_since", tuple(written)
        elif columns := tuple(c for c, value in zip(written, now, strict=True) if value != written[c]):
            yield table, contact, "changed_since", columns


def _named(store: Store, one: tuple[str, int | None, str, tuple[str, ...]]) -> KeptContact:
    table, contact, reason, columns = one
    known = contact is not None and store.value("SELECT 1 FROM contact WHERE id = ?", (contact,))
    return KeptContact(
        contact, display_name(store, contact) if known and contact else None, table, reason, columns
    )
