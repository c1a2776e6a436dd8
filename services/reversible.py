"""Whether an act with money could be undone, said before it is tried: the same rules, without doing it."""

from __future__ import annotations

from datetime import date

from models.store import Store
from services.errors import HudieError, Refused
from services.journal import JOURNALED
from services.ledger import balances
from services.merging import winner_of
from services.money_reversal import WHOLE, moves_money
from services.reversal import created_by
from services.standing import PARTS
from services.undo import check

_LOOKED_AT = 20
"""So many rows and customers of an act; those of the counter have fewer."""


def refusal(store: Store, operation: int, kind: str, today: date) -> HudieError | None:
    """What an undo of an act that stands would raise on a business date for what it is, whatever was done since with what it
    wrote (`stood_on`); None = nothing."""
    try:
        tip, money = check(store, operation, kind, "undo", today)
    except HudieError as error:
        return error
    # With what stands on it, what it brought may come back.
    return _spent_since(store, tip) if money and not stood_on(store, tip, 1) else None


def _spent_since(store: Store, tip: int) -> Refused | None:
    """What an operation brought is not there any more."""
    for contact, asset, amount in store.rows(
        "SELECT contact_id, asset, sum(amount) FROM entry WHERE operation_id = ? AND contact_id IS NOT NULL"
        " GROUP BY contact_id, asset HAVING sum(amount) > 0 LIMIT ?",
        (tip, _LOOKED_AT),
    ):
        now = balances(store, winner_of(store, contact))
        there = max(now.points, 0) + now.owed if asset == "points" else getattr(now, asset)
        if there < amount:
            return Refused("spent_since", {"contact": contact, "asset": asset})
    return None


def stood_on(store: Store, tip: int, limit: int) -> list[int]:
    """Later acts, the newest first, that stand on what an operation with money wrote, so that it does not go without them:
    refunds of its sales, whose they were made, what was done with its memberships."""
    if not moves_money(store, tip):
        return []
    created = created_by(store, tip) or {}
    again = {name for (name,) in store.rows("SELECT DISTINCT tbl FROM change WHERE operation_id = ?", (tip,))}
    found: set[int] = set()
    for name in _LATER.keys() & (created.keys() | again):
        _, low, high = created.get(name, (0, 1, 0))
        found.update(
            operation
            for (operation,) in store.rows(
                f"WITH mine AS MATERIALIZED (SELECT id FROM {name} WHERE id BETWEEN ?2 AND ?3 AND created_op = ?1 UNION ALL"
                f" SELECT row_key FROM change WHERE operation_id = ?1 AND tbl = '{name}' AND before IS NULL LIMIT {_LOOKED_AT})"
                " SELECT o.id FROM operation o WHERE o.id > ?1 AND o.id IN"
                f" ({' UNION ALL '.join(_LATER[name])}) AND o.state = 'done' AND o.root_id IS NULL"
                " AND o.kind NOT IN ('merge_contacts', 'merge_exact') LIMIT ?4",
                (tip, low, high, limit),
            )
        )
    return sorted(found, reverse=True)[:limit]


def _later(name: str) -> list[str]:
    """SQL for the operations that added to rows of a table, or changed them."""
    found = [
        f"SELECT x.created_op FROM mine JOIN {table.name} x ON x.{column} = mine.id"
        for table in JOURNALED.values()
        for column, parent in table.parents
        if parent == name and table.name not in PARTS and table.has_created_op
    ]
    if name == "sale":
        found.append("SELECT x.created_op FROM mine JOIN sale x ON x.of_sale_id = mine.id")
    contact = "x.contact_id" if JOURNALED[name].contact else "NULL"
    for whose in ("IS NULL", f"= {contact}"):
        found.append(
            f"SELECT c.operation_id FROM mine JOIN {name} x ON x.id = mine.id JOIN change c ON c.tbl = '{name}'"
            f" AND c.row_key = x.id AND c.contact_id {whose} AND c.before IS NOT NULL AND c.after IS NOT NULL"
        )
    return found


_LATER = {name: _later(name) for name in WHOLE if name not in PARTS}
