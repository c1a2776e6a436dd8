"""Undo and redo: an operation that turns another back, column by column, and says what it kept.

A column goes back only where it still holds what the operation wrote; a contact that the operation created and that
later acts stand on stays. Redo turns the undo back. Chains (do, undo, redo, …) share `root_id`; the state of the root
says whether its effect stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes, Kept
from services.errors import Refused
from services.journal import JOURNALED, Journal, Table
from services.operations import Act, Slices, begin, digest, finish
from services.progress import Progress, Silent
from services.search_index import refresh_index

NOT_UNDOABLE = frozenset({"undo", "redo", "export", "reveal_phone", "restore"})
"""Kinds that leave nothing to turn back: what has left the shop can't be called back."""


@dataclass(frozen=True)
class UndoTarget:
    """The operation that Edit > Undo (or Redo) would turn back."""

    operation: int
    kind: str
    label: dict[str, Any]


def next_undo(store: Store) -> UndoTarget | None:
    """The newest act that stands and can be undone."""
    for operation, root, state, kind, label in _newest_first(store):
        if root is None and state == "done" and kind not in NOT_UNDOABLE:
            return UndoTarget(operation, kind, json.loads(label))
        if root is not None:
            target = _root(store, root)
            if target[0] == "done":
                return UndoTarget(root, target[1], json.loads(target[2]))
    return None


def next_redo(store: Store) -> UndoTarget | None:
    """The act undone last, as long as nothing new was done since."""
    for _, root, _, kind, _ in _newest_first(store):
        if root is not None:
            target = _root(store, root)
            if target[0] == "undone":
                return UndoTarget(root, target[1], json.loads(target[2]))
        elif kind not in NOT_UNDOABLE:
            return None
    return None


def _newest_first(store: Store) -> Iterator[tuple[int, int | None, str, str, str]]:
    """Operations that are not running, the last of each chain only: id, root, state, kind, label."""
    seen: set[int] = set()
    before = 2**62
    while rows := store.rows(
        "SELECT id, root_id, state, kind, label FROM operation WHERE id < ? AND state != 'running' ORDER BY id DESC LIMIT 50",
        (before,),
    ):
        for row in rows:
            before = row[0]
            chain = row[1] or row[0]
            if chain not in seen:
                seen.add(chain)
                yield row


def _root(store: Store, operation: int) -> tuple[str, str, str]:
    row = store.row("SELECT state, kind, label FROM operation WHERE id = ?", (operation,))
    assert row is not None
    return row[0], row[1], row[2]


def undo(store: Store, act: Act, operation: int | None = None, progress: Progress | None = None) -> Changes:
    """Turn an operation back; the newest that stands when none is named.

    The answer's `kept` lists what stays. Raises Refused: nothing_to_undo, no_operation, already_undone, not_undoable,
    still_running.
    """
    return _turn_back(store, act, operation, "undo", progress or Silent())


def redo(store: Store, act: Act, operation: int | None = None, progress: Progress | None = None) -> Changes:
    """Turn an undo back. Raises Refused as `undo` does (nothing_to_redo, not_undone)."""
    return _turn_back(store, act, operation, "redo", progress or Silent())


def _turn_back(store: Store, act: Act, operation: int | None, kind: str, progress: Progress) -> Changes:
    arguments = digest([kind, operation])
    if (
        known := store.row("SELECT args_hash FROM operation WHERE op_id = ?", (act.op_id,))
    ) is not None and known[0] == arguments:
        from services.operations import receipt_of

        return receipt_of(store, act.op_id)
    if operation is None:
        target = next_undo(store) if kind == "undo" else next_redo(store)
        if target is None:
            raise Refused(f"nothing_to_{kind}")
        root = target.operation
    else:
        root = store.value("SELECT coalesce(root_id, id) FROM operation WHERE id = ?", (operation,))
        if root is None:
            raise Refused("no_operation", {"operation": operation})
    found = store.row("SELECT kind, label, state FROM operation WHERE id = ?", (root,))
    assert found is not None
    if found[0] in NOT_UNDOABLE:
        raise Refused("not_undoable", {"kind": found[0]})
    if found[2] == "running":
        raise Refused("still_running", {"operation": root})
    if kind == "undo" and found[2] == "undone":
        raise Refused("already_undone", {"operation": root})
    if kind == "redo" and found[2] != "undone":
        raise Refused("not_undone", {"operation": root})
    tip = store.value("SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1", (root,))
    label = {**json.loads(found[1]), "of": found[0]}
    reversal, repeated = begin(store, act, kind, label, operation)
    if repeated is not None:
        return repeated
    with store.transaction():
        store.execute("UPDATE operation SET reverses_id = ?, root_id = ? WHERE id = ?", (tip, root, reversal))
    return continue_reversal(store, reversal, progress)


def continue_reversal(store: Store, reversal: int, progress: Progress | None = None) -> Changes:
    """Do (or, after a kill, finish) an undo or redo that is running."""
    progress = progress or Silent()
    row = store.row("SELECT kind, label, reverses_id, root_id FROM operation WHERE id = ?", (reversal,))
    if row is None:
        raise Refused("no_operation", {"operation": reversal})
    kind, label, tip, root = row[0], json.loads(row[1]), row[2], row[3]
    total = _size(store, tip)
    done = 0
    kept: list[Kept] = []
    areas: set[str] = set()
    slices = Slices()
    work = _Reversal(store, reversal, tip, root)
    for step in work.steps():
        while True:
            with slices.slice(store) as size:
                journal = Journal(store, reversal, areas)
                did = step(journal, size, kept)
                refresh_index(store, journal.reindex)
            if did == 0:
                break
            done += did
            progress.step(min(done, total), total, "undo")
    with store.transaction():
        rows = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (reversal,))
        receipt = {
            "kept": [[k.table, k.contact_id, k.reason, list(k.columns)] for k in kept[:1000]],
            "kept_total": len(kept),
        }
        finish(store, reversal, rows, label, receipt, areas)
        store.execute(
            "UPDATE operation SET state = ? WHERE id = ?", ("undone" if kind == "undo" else "done", root)
        )
    return Changes(
        reversal,
        kind,
        frozenset(areas | {"imports"} if label.get("of") == "import" else areas),
        rows,
        label,
        receipt,
        tuple(kept),
    )


def _size(store: Store, operation: int) -> int:
    journaled = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (operation,))
    created = sum(
        store.value(f"SELECT count(*) FROM {t.name} WHERE created_op = ?", (operation,))
        for t in JOURNALED.values()
        if t.has_created_op
    )
    return int(journaled + created)


class _Reversal:
    """The steps of one reversal. Each is called until it answers 0; each call is one transaction."""

    def __init__(self, store: Store, reversal: int, tip: int, root: int) -> None:
        self.store, self.reversal, self.tip, self.root = store, reversal, tip, root
        self._next_change = 2**62
        self._next_row: dict[str, Any] = {}

    def steps(self) -> Iterator[Any]:
        """Created rows go first, children before parents; then the changes, newest first."""
        created = [t for t in JOURNALED.values() if t.has_created_op]
        for table in sorted(created, key=lambda t: -t.order):
            yield lambda journal, size, kept, table=table: self._remove_created(journal, table, size, kept)
        yield self._restore

    def _remove_created(self, journal: Journal, table: Table, size: int, kept: list[Kept]) -> int:
        if table.order == 2:
            # Children of contacts that stay because of later facts stay with them only where the contact itself is
            # this operation's; on older contacts they go.
            rows = self.store.rows(
                f"SELECT {table.key}, contact_id FROM {table.name} WHERE created_op = ? AND ({table.key}, contact_id) > (?, ?)"
                f" ORDER BY {table.key}, contact_id LIMIT ?",
                (self.tip, *self._next_row.get(table.name, (-1, -1)), size),
            )
            if not rows:
                return 0
            self._next_row[table.name] = rows[-1]
            own = self._created_here({r[1] for r in rows})
            stays = {c for c in own if self._has_later_facts(c)}
            for key, contact in rows:
                if contact not in stays:
                    journal.delete(table.name, table.where(), table.address(key, contact))
            return len(rows)
        rows = self.store.rows(
            f"SELECT {table.key} FROM {table.name} WHERE created_op = ? AND {table.key} > ? ORDER BY {table.key} LIMIT ?",
            (self.tip, self._next_row.get(table.name, -1), size),
        )
        if not rows:
            return 0
        self._next_row[table.name] = rows[-1][0]
        for (key,) in rows:
            if table.name == "contact" and self._has_later_facts(key):
                kept.append(Kept(table.name, key, "later_facts"))
            elif (table.name == "tag" and self.store.value(
                "SELECT 1 FROM contact_tag WHERE tag_id = ?", (key,)
            )) or (table.name == "custom_field" and self.store.value(
                "SELECT 1 FROM custom_value WHERE field_id = ?", (key,)
            )):
                kept.append(Kept(table.name, None, "later_facts"))
            else:
                journal.delete(table.name, "id = ?", (key,))
        return len(rows)

    def _created_here(self, contacts: set[int]) -> list[int]:
        marks = ",".join("?" * len(contacts))
        return [
            r[0]
            for r in self.store.rows(
                f"SELECT id FROM contact WHERE created_op = ? AND id IN ({marks})", (self.tip, *contacts)
            )
        ]

    def _has_later_facts(self, contact: int) -> bool:
        return has_later_facts(self.store, contact, self.root)

    def _restore(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        rows = self.store.rows(
            "SELECT id, tbl, row_key, contact_id, before, after FROM change WHERE operation_id = ? AND id < ?"
            " ORDER BY id DESC LIMIT ?",
            (self.tip, self._next_change, size),
        )
        for change, name, key, contact, before, after in rows:
            self._next_change = change
            self._restore_one(journal, JOURNALED[name], key, contact, before, after, kept)
        return len(rows)

    def _restore_one(
        self, journal: Journal, table: Table, key: int, contact: int | None, before: str | None, after: str | None,
        kept: list[Kept],
    ) -> None:  # fmt: skip
        where, address = table.where(), table.address(key, contact)
        if before is None:  # it had been inserted
            if table.name == "contact" and self._has_later_facts(key):
                kept.append(Kept(table.name, key, "later_facts"))
            elif (
                contact is not None
                and table.order == 2
                and self._restored_here(contact)
                and self._has_later_facts(contact)
            ):
                return
            else:
                journal.delete(table.name, where, address)
            return
        image = json.loads(before)
        if after is None:  # it had been deleted
            if self._can_return(table, image, contact):
                journal.restore(table.name, image, contact)
            else:
                kept.append(Kept(table.name, contact, "taken"))
            return
        written = json.loads(after)
        now = self.store.row(f"SELECT {', '.join(image)} FROM {table.name} WHERE {where}", address)
        if now is None:
            kept.append(Kept(table.name, contact, "changed_since", tuple(image)))
            return
        back = {c: image[c] for c, value in zip(image, now, strict=True) if value == written.get(c)}
        if len(back) < len(image):
            kept.append(Kept(table.name, contact, "changed_since", tuple(c for c in image if c not in back)))
        journal.update(table.name, back, where, address)

    def _restored_here(self, contact: int) -> bool:
        return bool(
            self.store.value(
                "SELECT 1 FROM change WHERE operation_id = ? AND tbl = 'contact' AND contact_id = ? AND before IS NULL",
                (self.tip, contact),
            )
        )

    def _can_return(self, table: Table, image: dict[str, Any], contact: int | None) -> bool:
        """Whether a deleted row's place is still free and its parents are there."""
        store = self.store
        if table.name == "contact":
            return not store.value("SELECT 1 FROM contact WHERE id = ?", (image["id"],))
        if contact is not None and not store.value("SELECT 1 FROM contact WHERE id = ?", (contact,)):
            return False
        if table.name == "identity":
            return not store.value(
                "SELECT 1 FROM identity WHERE id = ? OR (kind = ? AND value = ?)",
                (image["id"], image["kind"], image["value"]),
            )
        if table.name == "contact_tag":
            return bool(
                store.value("SELECT 1 FROM tag WHERE id = ?", (image["tag_id"],))
            ) and not store.value(
                "SELECT 1 FROM contact_tag WHERE contact_id = ? AND tag_id = ?", (contact, image["tag_id"])
            )
        if table.name == "custom_value":
            return bool(
                store.value("SELECT 1 FROM custom_field WHERE id = ?", (image["field_id"],))
            ) and not store.value(
                "SELECT 1 FROM custom_value WHERE contact_id = ? AND field_id = ?",
                (contact, image["field_id"]),
            )
        if table.name in ("tag", "custom_field", "staff"):
            unique = {"tag": ("group_id", "name"), "custom_field": ("name",), "staff": ("id",)}[table.name]
            same = " AND ".join(f"{c} = ?" for c in unique)
            return not store.value(
                f"SELECT 1 FROM {table.name} WHERE id = ? OR ({same})",
                (image["id"], *(image[c] for c in unique)),
            )
        return not store.value("SELECT 1 FROM setting WHERE id = ? OR key = ?", (image["id"], image["key"]))


_LATER_CHANGE = (
    "SELECT 1 FROM change JOIN operation o ON o.id = change.operation_id WHERE change.contact_id = ? AND o.id > ?"
    " AND o.root_id IS NULL AND o.state != 'undone' LIMIT 1"
)
_LATER_ROW = (
    "SELECT 1 FROM {table} x JOIN operation o ON o.id = x.created_op WHERE x.contact_id = ? AND o.id > ?"
    " AND o.state != 'undone' LIMIT 1"
)


def has_later_facts(store: Store, contact: int, root: int) -> bool:
    """Whether acts after operation `root` stand on this contact: changed it, added to it, or name it as referrer."""
    if store.value(_LATER_CHANGE, (contact, root)):
        return True
    if any(
        store.value(_LATER_ROW.format(table=t), (contact, root))
        for t in ("identity", "contact_tag", "custom_value")
    ):
        return True
    return bool(
        store.value(
            "SELECT 1 FROM contact WHERE (referrer_id = ?1 OR merged_into = ?1) AND created_op != ?2",
            (contact, root),
        )
    )
