"""What an undo of money must ask first: it is done wholly, by entries that turn the first ones back, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from models.store import Store
from services.changes import Kept
from services.errors import Refused
from services.ledger import has_entries
from services.reversal import created_by

WHOLE = ("sale", "payment", "top_up", "payout", "membership", "opening", "gift_exchange", "task_done")
"""Of these an undo leaves nothing standing."""
_DATED = ("sale", "payment")


def moves_money(store: Store, tip: int) -> bool:
    """Whether an operation moved balances or took or gave money; orders imported without either did not."""
    if has_entries(store, tip):
        return True
    written = set(created_by(store, tip) or ())
    written.update(
        name
        for (name,) in store.rows("SELECT DISTINCT tbl FROM change WHERE operation_id = ? LIMIT 20", (tip,))
    )
    return not written.isdisjoint(WHOLE[1:])


def check_money(store: Store, tip: int) -> bool:
    """Whether an operation that is to be turned back moves money. Raises Refused(closed; data: date): its day is closed,
    what is to be corrected is a new act of today."""
    if not moves_money(store, tip):
        return False
    created = created_by(store, tip) or {}
    for table in _DATED:
        own = " AND source = ''" if table == "sale" else ""
        _, low, high = created.get(table, (0, 1, 0))
        date = store.value(
            f"SELECT x.on_date FROM {table} x JOIN day_close d ON d.on_date = x.on_date"
            f" WHERE x.id BETWEEN ? AND ? AND x.created_op = ?{own} LIMIT 1",
            (low, high, tip),
        ) or store.value(
            "SELECT d.on_date FROM change x JOIN day_close d ON d.on_date = coalesce(json_extract(x.before, '$.on_date'),"
            f" (SELECT on_date FROM {table} WHERE id = x.row_key)) WHERE x.operation_id = ? AND x.tbl = ?"
            " AND (x.before IS NULL OR x.after IS NULL) LIMIT 1",
            (tip, table),
        )
        if date is not None:
            raise Refused("closed", {"date": date})
    return True


def refuse_part(kept: Sequence[Kept]) -> None:
    """Raises Refused(stood_on; data: table) where something of an act with money would have to stay: a later act (a refund,
    say) stands on it."""
    part = next((one for one in kept if one.table in WHOLE), None)
    if part is not None:
        raise Refused("stood_on", {"table": part.table})
