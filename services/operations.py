"""Every change of data is one operation: audit entry, undo step, idempotency key (docs/architecture.md)."""

from __future__ import annotations

import hashlib
import json
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from models.staff import OWNER_ID
from models.store import Store
from services import ledger, purchases
from services.changes import Changes
from services.clock import Clock, SystemClock
from services.errors import Refused
from services.journal import Journal
from services.orders import later
from services.search_index import refresh_index
from services.settings import ShopSettings, shop_settings


@dataclass(frozen=True)
class Act:
    """Who does something, when, and under which key: made when a dialog opens, so that a second click is the same act."""

    op_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    staff_id: int = OWNER_ID
    clock: Clock = field(default_factory=SystemClock)

    @property
    def at(self) -> int:
        """The moment, UTC seconds."""
        return int(self.clock.now().timestamp())


class _NothingChanged(Exception):
    """Rolls an empty operation back, its number included."""


def digest(payload: Any) -> str:
    """A hash of arguments, the same for the same arguments in any order of keys."""
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def perform(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    payload: Any,
    body: Callable[[Journal], Mapping[str, Any] | None],
) -> Changes:
    """Do `body` in one transaction as one operation.

    `label` (ids, counts, names of tags; no personal data) names it in History; `payload` are all arguments, hashed
    together with `kind`. The same `op_id` with the same arguments answers the first receipt and changes nothing;
    with others it is refused (`duplicate`). A body that changes no row leaves no operation behind. What `body`
    returns is the receipt; a key `label` in it amends the label.
    """
    arguments = digest([kind, payload])
    try:
        with store.transaction():
            if (known := _repeated(store, act, arguments)) is not None:
                return known
            settings = shop_settings(store)
            number = _insert(store, act, kind, label, arguments, settings, state="done")
            journal = Journal(store, number, _next_line=0, _settings=settings)
            receipt = dict(body(journal) or {})
            label = {**label, **receipt.pop("label", {})}
            if not journal.rows:
                raise _NothingChanged
            settle(journal)
            finish(store, journal.operation, journal.rows, label, receipt, journal.areas, journal.created)
    except _NothingChanged:
        return Changes(None, kind, frozenset(), 0, dict(label), receipt)
    return Changes(journal.operation, kind, frozenset(journal.areas), journal.rows, dict(label), receipt)


def settle(journal: Journal) -> None:
    """Bring up to date what is worked out from the rows that a transaction wrote: search index, whose an imported order is,
    purchases, the chain of the ledger. Called at the end of each transaction."""
    refresh_index(journal.store, journal.reindex)
    settle_purchases(journal)
    ledger.seal(journal)
    journal.entries.clear()


def settle_purchases(journal: Journal) -> None:
    """Bring up to date what customers have bought, for whoever looks at it before the transaction ends."""
    found = later.attach(journal.store, journal.reindex)
    journal.found |= found
    purchases.sum_up(journal.store, journal.bought.union(found.values()))
    journal.bought.clear()


def begin(
    store: Store, act: Act, kind: str, label: Mapping[str, Any], payload: Any
) -> tuple[int, Changes | None]:
    """Open an operation that spans several transactions (import, its undo, bulk edit over 10,000 rows).

    The operation's id with state `running`, or the receipt of the same act done before. `finish` closes it.
    """
    arguments = digest([kind, payload])
    with store.transaction():
        if (known := _repeated(store, act, arguments)) is not None:
            return known.operation or 0, known
        return _insert(store, act, kind, label, arguments, shop_settings(store), state="running"), None


def finish(
    store: Store,
    operation: int,
    rows: int,
    label: Mapping[str, Any],
    receipt: Mapping[str, Any],
    areas: set[str],
    created: Mapping[str, Sequence[int]] | None = None,
) -> None:
    """Mark an operation done, with what it answers. `created` is `Journal.created`; None = its undo must look for
    created rows everywhere."""
    kept = {**receipt, "areas": sorted(areas)}
    if created is not None:
        kept["created_rows"] = created
    # So that a check can tell that none is missing: an undo would then be incomplete, and say nothing.
    kept["change_rows"] = store.value("SELECT count(*) FROM change WHERE operation_id = ?", (operation,))
    store.execute(
        "UPDATE operation SET state = 'done', row_count = ?, label = ?, receipt = ? WHERE id = ?",
        (rows, json.dumps(dict(label), ensure_ascii=False), json.dumps(kept, ensure_ascii=False), operation),
    )


def _insert(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    arguments: str,
    settings: ShopSettings,
    state: str,
) -> int:
    return int(
        store.db.execute_sql(
            "INSERT INTO operation (op_id, kind, label, args_hash, staff_id, at, business_on, state, row_count, receipt)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '{}')",
            (act.op_id, kind, json.dumps(dict(label), ensure_ascii=False), arguments, act.staff_id, act.at,
             settings.business_date(act.clock.now()).isoformat(), state),
        ).lastrowid
    )  # fmt: skip


def _repeated(store: Store, act: Act, arguments: str) -> Changes | None:
    found = store.row("SELECT args_hash, state FROM operation WHERE op_id = ?", (act.op_id,))
    if found is None:
        return None
    if found[0] != arguments:
        raise Refused("duplicate", {"op_id": act.op_id})
    if found[1] == "running":
        raise Refused("still_running", {"op_id": act.op_id})
    return receipt_of(store, act.op_id)


def receipt_of(store: Store, op_id: str) -> Changes:
    """What the operation answered when it was done."""
    row = store.row("SELECT id, kind, label, receipt, row_count FROM operation WHERE op_id = ?", (op_id,))
    if row is None:
        raise Refused("no_operation", {"op_id": op_id})
    receipt = json.loads(row[3])
    for own in ("created_rows", "change_rows"):
        receipt.pop(own, None)
    areas = frozenset(receipt.pop("areas", []))
    return Changes(row[0], row[1], areas, row[4], json.loads(row[2]), receipt, repeated=True)


class Slices:
    """Cuts long work into transactions of about 50 ms each, so that the counter keeps selling; `aim` in seconds may be
    more where nobody else writes."""

    AIM = 0.05

    def __init__(self, first: int = 500, least: int = 50, most: int = 20_000, aim: float = AIM) -> None:
        self.size, self._least, self._most, self._aim = first, least, most, aim

    @contextmanager
    def slice(self, store: Store) -> Iterator[int]:
        """One transaction; yields how many rows it should take and learns from how long it took."""
        start = time.perf_counter()
        with store.transaction():
            yield self.size
        took = max(time.perf_counter() - start, 0.001)
        self.size = max(self._least, min(self._most, int(self.size * min(2.0, self._aim / took))))
