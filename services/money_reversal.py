"""What an undo of money must ask first: it is done wholly, by entries that turn the first ones back, or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from models.store import Store
from services.changes import Kept
from services.errors import NotFound, Refused
from services.ledger import OWED_ASSETS, has_entries
from services.payments import refuse_closed
from services.reversal import created_by

WHOLE = ("sale", "payment", "top_up", "payout", "membership", "opening", "gift_exchange", "task_done")
"""Of these an undo leaves nothing standing."""
_DATED = ("sale", "payment")
_IN_TRASH = (
    "SELECT c.id FROM entry e JOIN contact c ON c.id = e.contact_id LEFT JOIN contact w ON w.id = c.merged_into"
    " WHERE e.operation_id = ? AND e.asset IN ('principal', 'bonus') AND coalesce(w.deleted_at, c.deleted_at) IS NOT NULL"
    " LIMIT 1"
)
"""Nobody would see the stored value that comes back."""
_MOVES_OWED = (
    f"SELECT 1 FROM entry WHERE operation_id = ? AND contact_id IS NULL AND asset IN {OWED_ASSETS} LIMIT 1"
)


def moves_money(store: Store, tip: int) -> bool:
    """Whether an operation moved balances, took or gave money, or wrote a slip of this counter; orders imported without
    either did not."""
    if has_entries(store, tip):
        return True
    created = created_by(store, tip) or {}
    written = set(created)
    written.update(
        name
        for (name,) in store.rows("SELECT DISTINCT tbl FROM change WHERE operation_id = ? LIMIT 20", (tip,))
    )
    if not written.isdisjoint(WHOLE[1:]):
        return True
    _, low, high = created.get("sale", (0, 1, 0))
    own = "SELECT 1 FROM sale WHERE id BETWEEN ? AND ? AND created_op = ? AND source = '' LIMIT 1"
    return bool(
        "sale" in written and (store.value(own, (low, high, tip)) or store.value(_OWN_CHANGED, (tip,)))
    )


_ATTACHED = "json_type(x.before, '$.contact_id') = 'null' OR json_type(x.after, '$.contact_id') = 'null'"
"""A walk-in's slip became somebody's, or is a walk-in's again; a merge only moves it to another."""
_OWN_CHANGED = (
    "SELECT 1 FROM change x LEFT JOIN sale s ON s.id = x.row_key WHERE x.operation_id = ? AND x.tbl = 'sale'"
    f" AND coalesce(s.source, json_extract(x.before, '$.source')) = '' AND (x.before IS NULL OR x.after IS NULL OR {_ATTACHED})"
    " LIMIT 1"
)


_ATTACHED_ON = (
    "SELECT s.on_date FROM change x JOIN sale s ON s.id = x.row_key AND s.source = '' JOIN day_close d ON d.on_date = s.on_date"
    f" WHERE x.operation_id = ? AND x.tbl = 'sale' AND ({_ATTACHED}) LIMIT 1"
)

_REFUNDED_SINCE = (
    "SELECT 1 FROM change x JOIN sale r ON r.of_sale_id = x.row_key WHERE x.operation_id = ?1 AND x.tbl = 'sale'"
    f" AND ({_ATTACHED}) AND r.source = '' AND NOT EXISTS"
    " (SELECT 1 FROM change y WHERE y.operation_id = ?1 AND y.tbl = 'sale' AND y.row_key = r.id) LIMIT 1"
)
"""The refund would stay with one, its sale with the other."""
_PAID_OUT_SINCE = (
    "SELECT 1 FROM payout p WHERE p.contact_id IN (SELECT contact_id FROM top_up WHERE created_op = ?1 UNION"
    " SELECT contact_id FROM opening WHERE created_op = ?1 AND asset IN ('principal', 'bonus'))"
    " AND (SELECT count(*) FROM operation c WHERE (c.id = ?1 OR c.root_id = ?1) AND c.id < p.created_op) % 2 = 1 LIMIT 1"
)
"""What came in stood when the balance was paid out: it would be paid back twice."""


def check_money(store: Store, tip: int, today: date) -> bool:
    """Whether an operation that is to be turned back on a business date moves money. Raises Refused: closed (data: date):
    its day is closed, what is to be corrected is a new act, or that date is, and would owe another sum than it was closed
    with; stood_on: something came back of a slip that it made somebody's, or what it brought was paid out since;
    balance_changed: what it paid out came in by what was turned back since; NotFound(contact_trashed)."""
    if not moves_money(store, tip):
        return False
    if (contact := store.value(_IN_TRASH, (tip,))) is not None:
        raise NotFound("contact_trashed", {"contact": contact})
    if store.value(_MOVES_OWED, (tip,)):
        refuse_closed(store, today)
    if store.value(_REFUNDED_SINCE, (tip,)):
        raise Refused("stood_on", {"table": "sale"})
    _check_paid_out(store, tip)
    created = created_by(store, tip) or {}
    for table in _DATED:
        own = " AND source = ''" if table == "sale" else ""
        _, low, high = created.get(table, (0, 1, 0))
        on_date = store.value(
            f"SELECT x.on_date FROM {table} x JOIN day_close d ON d.on_date = x.on_date"
            f" WHERE x.id BETWEEN ? AND ? AND x.created_op = ?{own} LIMIT 1",
            (low, high, tip),
        ) or store.value(
            "SELECT d.on_date FROM change x JOIN day_close d ON d.on_date = coalesce(json_extract(x.before, '$.on_date'),"
            f" (SELECT on_date FROM {table} WHERE id = x.row_key)) WHERE x.operation_id = ? AND x.tbl = ?"
            " AND (x.before IS NULL OR x.after IS NULL) LIMIT 1",
            (tip, table),
        )
        if on_date is None and table == "sale":
            on_date = store.value(_ATTACHED_ON, (tip,))
        if on_date is not None:
            raise Refused("closed", {"date": on_date})
    return True


def _check_paid_out(store: Store, tip: int) -> None:
    """A payout settles what came in before it: neither goes without the other."""
    row = store.row(
        "SELECT r.id, r.kind, r.state, r.receipt FROM operation o JOIN operation r ON r.id = coalesce(o.root_id, o.id)"
        " WHERE o.id = ?",
        (tip,),
    )
    assert row is not None
    root, kind, state, receipt = row
    if not {"top_up", "opening"}.isdisjoint(created_by(store, root) or {}) and store.value(
        _PAID_OUT_SINCE, (root,)
    ):
        raise Refused("stood_on", {"table": "payout"})
    if kind == "pay_out" and state == "undone":
        # Not at the start of the program, which reads this module in.
        from services.merging import winner_of
        from services.stored_value.payouts import come_of

        told = json.loads(receipt)
        contact = winner_of(store, told["contact"])
        come = come_of(store, [contact])[contact]
        if any(getattr(come, key) < told["settled"].get(key, 0) for key in ("paid", "bonus", "gift_value")):
            raise Refused("balance_changed", {"contact": contact})


def refuse_part(kept: Sequence[Kept], again: str = "") -> None:
    """Raises Refused(stood_on; data: table) where something of an act with money would have to stay: a later act (a refund,
    say) stands on it. Nor is one done `again` (its kind) without the days of a tier that are its goods."""
    whole = (*WHOLE, "member_tier") if again in ("exchange_gift", "top_up") else WHOLE
    part = next((one for one in kept if one.table in whole), None)
    if part is not None:
        raise Refused("stood_on", {"table": part.table})
