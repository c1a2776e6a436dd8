"""Orders that came before their buyer was known: they become theirs as soon as somebody has the identity they name.

Worked out, not journaled, as the sums of purchases are: an order that found its buyer by itself falls back to a walk-in when
the undo of that buyer's beginning takes them away.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from models.store import Store
from services import purchases

_TOLD = "o.kind NOT IN ('name', 'nick')"
_THEIRS = f"""SELECT o.sale_id AS sale_id, min(i.contact_id) AS contact_id FROM order_identity o JOIN identity i ON i.kind = o.kind
    AND i.value = o.value WHERE {_TOLD} AND o.sale_id IN (SELECT w.sale_id FROM identity m JOIN order_identity w ON w.kind = m.kind
    AND w.value = m.value JOIN sale s ON s.id = w.sale_id AND s.contact_id IS NULL WHERE m.contact_id IN
    (SELECT value FROM json_each(?))) GROUP BY o.sale_id HAVING count(DISTINCT i.contact_id) = 1"""


def waiting(store: Store) -> bool:
    """Whether there is any imported order."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM order_identity)"))


def attach(store: Store, contacts: Collection[int]) -> dict[int, int]:
    """Give these contacts the orders of nobody that name one of their identities, and of no one else's: order and contact,
    whose purchases are to be summed up anew. In the caller's transaction."""
    if not contacts or not waiting(store):
        return {}
    found = store.rows(_THEIRS, (json.dumps(sorted(contacts)),))
    if not found:
        return {}
    store.execute_many(
        "UPDATE sale SET contact_id = ? WHERE id = ?", [(contact, sale) for sale, contact in found]
    )
    store.execute_many(
        "UPDATE sale SET contact_id = ? WHERE of_sale_id = ?", [(contact, sale) for sale, contact in found]
    )
    return dict(found)


def let_go(store: Store, where: str, params: Sequence[Any]) -> None:
    """Contacts are about to be deleted: the orders that found them by themselves are walk-ins again."""
    if not waiting(store):
        return
    chosen = f"SELECT id FROM contact WHERE ({where}) AND id IN (SELECT contact_id FROM sale WHERE contact_id IS NOT NULL)"
    contacts = [contact for (contact,) in store.rows(chosen, params)]
    if contacts:
        theirs = "contact_id IN (SELECT value FROM json_each(?)) AND source != ''"
        store.execute(f"UPDATE sale SET contact_id = NULL WHERE {theirs}", (json.dumps(contacts),))
        purchases.sum_up(store, contacts)


_UNTIED = f"""SELECT DISTINCT s.id, s.contact_id FROM change c JOIN order_identity o ON o.kind = json_extract(c.before, '$.kind')
    AND o.value = json_extract(c.before, '$.value') JOIN sale s ON s.id = o.sale_id AND s.contact_id = c.contact_id
    WHERE c.operation_id = ? AND c.tbl = 'identity' AND c.before IS NOT NULL AND c.after IS NULL
    AND s.points = 0 AND s.growth = 0
    AND NOT EXISTS (SELECT 1 FROM order_identity p JOIN identity i ON i.kind = p.kind AND i.value = p.value
        AND i.contact_id = s.contact_id WHERE p.sale_id = s.id AND {_TOLD.replace("o.", "p.")})
    AND NOT EXISTS (SELECT 1 FROM change x WHERE x.tbl = 'sale' AND x.row_key = s.id AND x.contact_id IN
        (SELECT id FROM contact WHERE id = s.contact_id OR merged_into = s.contact_id))"""


def untie(store: Store, operation: int) -> set[int]:
    """Orders that were somebody's only by identities which this undo has taken away are of nobody again; whose purchases are
    to be summed up anew. Those that earned points stay whose those are. In the caller's transaction."""
    if not waiting(store):
        return set()
    found = store.rows(_UNTIED, (operation,))
    store.execute_many(
        "UPDATE sale SET contact_id = NULL WHERE id = ?1 OR of_sale_id = ?1", [(sale,) for sale, _ in found]
    )
    return {contact for _, contact in found}
