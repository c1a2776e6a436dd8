"""What happened to one contact, told by the operations that touched it."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.journal import JOURNALED, OF_CONTACT
from services.masking import mask, mask_id
from services.timeline_facts import MOVED, TABLES, Fact, facts

_HIDDEN = frozenset({"name_key", "created_op", "created_at", "id"})
# What a row that hangs on a contact is worth in words: the field, and an SQL expression over its JSON image `i`.
_WORTH = {
    "friendship": ("friendship", ("SELECT coalesce(nullif(a.name, ''), s.name) FROM staff_account a"
                   " JOIN staff s ON s.id = a.staff_id WHERE a.id = json_extract(i, '$.account_id')")),
    "friend_task": ("friend_task", "SELECT json_extract(i, '$.state')"),
    "registration": ("channel", "SELECT name FROM channel WHERE id = json_extract(i, '$.channel_id')"),
    "keyword_hit": ("keyword_hit", "SELECT name FROM auto_rule WHERE id = json_extract(i, '$.rule_id')"),
    "feedback": ("feedback", "SELECT json_extract(i, '$.text')"),
    "feedback_note": ("feedback_note", "SELECT json_extract(i, '$.text')"),
    "feedback_picture": ("feedback_picture", "SELECT json_extract(i, '$.name')"),
}  # fmt: skip
_NAMED = {
    "owner_staff_id": "SELECT name FROM staff WHERE id = ?",
    "channel_id": "SELECT name FROM channel WHERE id = ?",
    "staff_id": "SELECT name FROM staff WHERE id = ?",
    "account_id": "SELECT coalesce(nullif(a.name, ''), s.name) FROM staff_account a JOIN staff s ON s.id = a.staff_id"
    " WHERE a.id = ?",
}
"""Columns that name a row: what they are called."""


_AT_COUNTER = (
    " UNION ".join(f"SELECT created_op FROM {table} WHERE contact_id = ?1" for table in TABLES)
    + f" UNION {MOVED} UNION SELECT json_extract(before, '$.created_op') FROM change WHERE contact_id = ?1 AND after IS NULL"
    f" AND tbl IN ({', '.join(repr(table) for table in TABLES)})"
)
_TOLD = frozenset({"identity", "contact_tag", "custom_value", *_WORTH})
"""Whose rows that come and go are told as changes of the contact."""


@dataclass(frozen=True)
class FieldChange:
    """One value that changed: `field` is a column of the contact, phone, wechat, tag or custom:<name>; None = was not
    there. Phones are masked."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Entry:
    """One operation as it concerned the contact; `at` UTC seconds, `staff` the name, `undone` = it no longer stands.
    `created` = it made the contact; `facts` are what it was at the counter."""

    operation: int
    at: int
    kind: str
    staff: str
    label: dict[str, Any]
    changes: tuple[FieldChange, ...]
    undone: bool
    created: bool = False
    facts: tuple[Fact, ...] = ()


def timeline(
    store: Store,
    contact_id: int,
    *,
    kinds: Collection[str] | None = None,
    counter: bool = False,
    limit: int = 50,
    before: int | None = None,
) -> list[Entry]:
    """The newest entries first, of some `kinds`, or of the `counter` only; `before` is the operation of the last entry
    already shown."""
    wanted = "" if kinds is None else f" AND o.kind IN ({','.join('?' * len(kinds))})"
    if counter:
        wanted += f" AND o.id IN ({_AT_COUNTER})"
    rows = store.rows(
        "SELECT o.id, o.at, o.kind, s.name, o.label, o.state, b.file_name FROM operation o"
        " JOIN staff s ON s.id = o.staff_id LEFT JOIN import_batch b ON b.operation_id = o.id"
        " WHERE o.id IN (SELECT operation_id FROM change WHERE contact_id = ?1"
        " UNION SELECT json_extract(before, '$.created_op') FROM change WHERE contact_id = ?1 AND after IS NULL"
        " UNION SELECT created_op FROM contact WHERE id = ?1"
        + "".join(f" UNION SELECT created_op FROM {t} WHERE contact_id = ?1" for t in OF_CONTACT)
        + f" UNION {MOVED}"
        + f") AND o.id < ?2{wanted} ORDER BY o.id DESC LIMIT ?",
        (contact_id, before or 2**62, *(kinds or ()), limit),
    )
    if not rows:
        return []
    operations = {r[0] for r in rows}
    changes = _Changes(store, contact_id, operations)
    told = facts(store, contact_id, operations)
    return [
        Entry(
            i,
            at,
            kind,
            staff,
            json.loads(label) | ({"file": file} if file else {}),
            tuple(changes.of(i)),
            state == "undone",
            i == changes.created_op,
            told.get(i, ()),
        )
        for i, at, kind, staff, label, state, file in rows
    ]


class _Changes:
    """The changes of some operations to one contact, read in a handful of statements."""

    def __init__(self, store: Store, contact: int, operations: set[int]) -> None:
        self._store = store
        self._tags = dict(
            store.rows(
                "SELECT x.id, coalesce(t.name, (SELECT json_extract(before, '$.name') FROM change WHERE tbl = 'tag'"
                " AND row_key = x.id AND contact_id IS NULL AND after IS NULL ORDER BY id DESC LIMIT 1), '')"
                " FROM (SELECT tag_id AS id FROM contact_tag WHERE contact_id = ?1 UNION"
                " SELECT row_key FROM change WHERE contact_id = ?1 AND tbl = 'contact_tag') x LEFT JOIN tag t ON t.id = x.id",
                (contact,),
            )
        )
        self._fields = dict(store.rows("SELECT id, name FROM custom_field"))
        self._found: dict[int, dict[FieldChange, None]] = {}
        self.created_op = store.value("SELECT created_op FROM contact WHERE id = ?", (contact,))
        held = self._held(store, contact)
        for operation, table, key, was, now in store.rows(
            "SELECT operation_id, tbl, row_key, before, after FROM change WHERE contact_id = ? ORDER BY id",
            (contact,),
        ):
            image = json.loads(was or "{}")
            if now is None:
                self._note(operations, operation, table, image, None)
                self._note(operations, image.get("created_op"), table, None, image)
            elif was is None:
                self._note(
                    operations,
                    operation,
                    table,
                    None,
                    held.get((table, key), {"tag_id": key, "field_id": key}),
                )
            else:
                self._compare(operations, operation, table, key, image, json.loads(now))
        for (table, _), image in held.items():
            self._note(operations, image["created_op"], table, None, image)

    @staticmethod
    def _held(store: Store, contact: int) -> dict[tuple[str, int], dict[str, Any]]:
        """What the contact has now, by table and key."""
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for key, kind, value, created in store.rows(
            "SELECT id, kind, value, created_op FROM identity WHERE contact_id = ?", (contact,)
        ):
            found["identity", key] = {"kind": kind, "value": value, "created_op": created}
        for key, created in store.rows(
            "SELECT tag_id, created_op FROM contact_tag WHERE contact_id = ?", (contact,)
        ):
            found["contact_tag", key] = {"tag_id": key, "created_op": created}
        for key, value, created in store.rows(
            "SELECT field_id, value, created_op FROM custom_value WHERE contact_id = ?", (contact,)
        ):
            found["custom_value", key] = {"field_id": key, "value": value, "created_op": created}
        for table in _WORTH:
            for key, image in store.rows(
                f"SELECT id, {JOURNALED[table].image()} FROM {table} WHERE contact_id = ?", (contact,)
            ):
                found[table, key] = json.loads(image)
        return found

    def of(self, operation: int) -> list[FieldChange]:
        return list(self._found.get(operation, ()))

    def _add(self, operation: int, change: FieldChange) -> None:
        self._found.setdefault(operation, {})[change] = None

    def _note(
        self,
        wanted: set[int],
        operation: int | None,
        table: str,
        was: dict[str, Any] | None,
        now: dict[str, Any] | None,
    ) -> None:
        """A row that came or went."""
        image = now or was
        if operation is None or operation not in wanted or image is None or table not in _TOLD:
            return
        name, value = self._worth(table, image)
        self._add(
            operation, FieldChange(name, value if now is None else None, None if now is None else value)
        )

    def _worth(self, table: str, image: dict[str, Any]) -> tuple[str, Any]:
        if table == "contact_tag":
            return "tag", self._tags.get(image.get("tag_id", 0), "")
        if table == "custom_value":
            return f"custom:{self._fields.get(image.get('field_id', 0), '')}", image.get("value", "")
        if table in _WORTH:
            name, sql = _WORTH[table]
            return name, self._store.value(f"SELECT ({sql}) FROM (SELECT ? AS i)", (json.dumps(image),)) or ""
        kind, value = image.get("kind", "phone"), image.get("value", "")
        return kind, mask(value) if kind == "phone" and value else mask_id(value)

    def _compare(
        self, wanted: set[int], operation: int, table: str, key: int, was: dict[str, Any], now: dict[str, Any]
    ) -> None:
        """Columns of a row that stayed."""
        if operation not in wanted:
            return
        for column, value in now.items():
            if column in _HIDDEN or was.get(column) == value:
                continue
            name = column
            if table == "custom_value":
                name = f"custom:{self._fields.get(key, '')}"
            elif table == "identity":
                if column != "value":
                    continue
                name = "phone"
                self._add(operation, FieldChange(name, mask(was[column]), mask(value)))
                continue
            elif table != "contact":
                name = f"{table}.{column}"
            if (sql := _NAMED.get(column)) is not None:
                told = [
                    self._store.value(sql, (v,)) if v is not None else None for v in (was.get(column), value)
                ]
                self._add(operation, FieldChange(name, told[0], told[1]))
                continue
            self._add(operation, FieldChange(name, was.get(column), value))
