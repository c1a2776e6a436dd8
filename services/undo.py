"""Undo and redo: an operation that turns another back, column by column, and says what it kept.

A column goes back only where it still holds what the operation wrote; a contact that the operation created and that
later acts stand on stays. Redo turns the undo back. Chains (do, undo, redo, …) share `root_id`; the state of the root
says whether its effect stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import IntegrityError

from models.store import Store
from services.changes import Changes, Kept
from services.errors import Refused
from services.journal import JOURNALED, Journal
from services.merging import check_reversal
from services.money_reversal import check_money, refuse_part
from services.operations import Act, Slices, begin, digest, finish, settle
from services.progress import Named, Progress, Silent
from services.reversal import Reversal, created_by
from services.settings import shop_settings

NOT_UNDOABLE = frozenset(
    {
        "undo",
        "redo",
        "export",
        "reveal_phone",
        "copy_phone",
        "print_friends",
        "restore",
        "close_day",
        "rebuild_balances",
    }
)
"""Kinds that leave nothing to turn back: what has left the shop can't be called back."""

ONE_TRANSACTION = 10_000
"""Rows up to which a reversal is wholly done or not at all; beyond, and for imports, it goes in slices and can be gone on
with."""
BACKUP_OVER = 1_000
"""Rows; the reversal of more is preceded by a backup."""


@dataclass(frozen=True)
class UndoTarget:
    """The operation that Edit > Undo (or Redo) would turn back."""

    operation: int
    kind: str
    label: dict[str, Any]


def next_undo(store: Store) -> UndoTarget | None:
    """The newest act that stands and can be undone; also one that changed nothing, lest an older one be hit unseen."""
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
    """Turn an operation back; the newest that stands when none is named. Over 1,000 rows a backup is made first.

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
    today = shop_settings(store).business_date(act.clock.now())
    tip, money = check(store, root, found[0], kind, today)
    cut_short = store.row("SELECT id, kind FROM operation WHERE root_id = ? AND state = 'running'", (root,))
    if cut_short is not None:
        # One that a kill has cut short is gone on with; one that is under way here can't be begun again.
        if cut_short[0] in _under_way or cut_short[1] != kind:
            raise Refused("still_running", {"operation": cut_short[0]})
        return continue_reversal(store, cut_short[0], progress)
    label = {**json.loads(found[1]), "of": found[0]}
    size = _size(store, tip)
    if size > BACKUP_OVER:
        from services import backups

        backups.before(store, "undo", act.clock, Named(progress, "backup"))
    try:
        with store.transaction():
            reversal = _begin(store, act, kind, label, operation, tip, root)
            if money or (found[0] != "import" and size <= ONE_TRANSACTION):
                return continue_reversal(store, reversal, whole=money)
    except IntegrityError as error:
        if not money:
            raise
        # The tables refuse it: a refund, say, of what another one has taken back since.
        raise Refused("stood_on", {"table": ""}) from error
    return continue_reversal(store, reversal, progress)


def check(store: Store, root: int, kind: str, turn: str, today: date) -> tuple[int, bool]:
    """The last operation of a chain, and whether turning it back (`turn` undo | redo) on a business date moves money. Raises
    what the rules of its kind refuse before anything is done."""
    check_reversal(store, root, kind, turn)
    tip = int(store.value("SELECT max(id) FROM operation WHERE id = ?1 OR root_id = ?1", (root,)))
    _check_rules(store, tip, kind)
    return tip, check_money(store, tip, today)


def _check_rules(store: Store, tip: int, kind: str) -> None:
    """Raises Refused where ladder, gifts, tasks, benefits or memberships would break a rule of their own by what is turned
    back."""
    # Not at the start of the program, which reads this module in.
    from services.memberships import selling
    from services.points import gifts, tasks
    from services.tiers import benefits, editing, holding

    for rules in (editing, gifts, tasks, benefits, holding, selling):
        rules.check_reversal(store, tip, kind)


def _begin(
    store: Store, act: Act, kind: str, label: Mapping[str, Any], asked: int | None, tip: int, root: int
) -> int:
    reversal, repeated = begin(store, act, kind, label, asked)
    if repeated is not None:
        raise Refused("duplicate", {"op_id": act.op_id})
    store.execute("UPDATE operation SET reverses_id = ?, root_id = ? WHERE id = ?", (tip, root, reversal))
    return reversal


def give_up(
    store: Store, act: Act, operation: int, close: Callable[[], object], progress: Progress | None = None
) -> Changes:
    """Turn back an act that is still running, without a backup: the one before it holds what it is to become again.

    `close` marks it done in the very transaction in which its undo begins: a kill leaves an undo to be gone on with,
    never half an act that counts as done.
    """
    found = store.row("SELECT kind, label FROM operation WHERE id = ?", (operation,))
    if found is None:
        raise Refused("no_operation", {"operation": operation})
    with store.transaction():
        close()
        label = {**json.loads(found[1]), "of": found[0]}
        reversal = _begin(store, act, "undo", label, operation, operation, operation)
    return continue_reversal(store, reversal, progress)


_under_way: set[int] = set()
"""Reversals that this process works on now: between their slices other writes may come."""


def continue_reversal(
    store: Store, reversal: int, progress: Progress | None = None, *, whole: bool = False
) -> Changes:
    """Do (or, after a kill, finish) an undo or redo that is running. `whole`, within the caller's transaction, leaves no
    money standing: Raises Refused(spent_since | stood_on)."""
    _under_way.add(reversal)
    try:
        return _continue(store, reversal, progress or Silent(), whole)
    finally:
        _under_way.discard(reversal)


def _continue(store: Store, reversal: int, progress: Progress, whole: bool) -> Changes:
    row = store.row("SELECT kind, label, reverses_id, root_id FROM operation WHERE id = ?", (reversal,))
    if row is None:
        raise Refused("no_operation", {"operation": reversal})
    kind, label, tip, root = row[0], json.loads(row[1]), row[2], row[3]
    total = _size(store, tip)
    done = 0
    kept: list[Kept] = []
    areas: set[str] = set()
    created: dict[str, list[int]] = {}
    slices = Slices()
    work = Reversal(store, reversal, tip, root)
    for step in work.steps():
        while True:
            with slices.slice(store) as size:
                journal = Journal(store, reversal, areas, created=created)
                did = step(journal, size, kept)
                settle(journal)
            if did == 0:
                break
            done += did
            progress.step(min(done, total), total, "undo")
    if whole:
        refuse_part(kept, label["of"] if kind == "redo" else "")
    with store.transaction():
        rows = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (reversal,))
        receipt = {
            "kept": [[k.table, k.contact_id, k.reason, list(k.columns)] for k in kept[:1000]],
            "kept_total": len(kept),
            "root": root,
        }
        # Restored rows keep the number of who created them; what went on to the winner of a merge is this act's.
        finish(store, reversal, rows, label, receipt, areas, created)
        store.execute(
            "UPDATE operation SET state = ? WHERE id = ?", ("undone" if kind == "undo" else "done", root)
        )
    return Changes(
        reversal,
        kind,
        frozenset(areas | {"imports"} if label.get("of") in ("import", "import_orders") else areas),
        rows,
        label,
        receipt,
        tuple(kept),
    )


def _size(store: Store, operation: int) -> int:
    journaled = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (operation,))
    known = created_by(store, operation)
    if known is not None:
        return int(journaled + sum(rows for rows, _, _ in known.values()))
    created = sum(
        store.value(f"SELECT count(*) FROM {t.name} WHERE created_op = ?", (operation,))
        for t in JOURNALED.values()
        if t.has_created_op
    )
    return int(journaled + created)
