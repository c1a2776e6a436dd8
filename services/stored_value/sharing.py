"""A balance of stored value that family and friends share (亲友共用): one holds it, up to five people in all pay with it.

Every sale goes on naming who bought; only the money comes from the holder's balance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contacts import DisplayName, display_name
from services.counter_facts import HOLDER, MOST_PEOPLE
from services.errors import FieldRefused, NotFound, Refused
from services.journal import Journal
from services.ledger import balances
from services.operations import Act, perform


@dataclass(frozen=True)
class Sharer:
    """Somebody who pays with another's balance: what they are called, and since which business date."""

    contact: int
    name: DisplayName
    since: str


def holder_of(store: Store, contact: int) -> int:
    """Whose stored value pays for a contact: its own where there is any (something may have come back), else that of the
    holder it shares with."""
    found = store.value(f"SELECT {HOLDER.format('s')} FROM sharing s WHERE s.contact_id = ?", (contact,))
    return int(found or contact)


def sharers(store: Store, holder: int) -> list[Sharer]:
    """Who pays with a holder's balance beside the holder, longest first."""
    return [
        Sharer(contact, display_name(store, contact), since)
        for contact, since in store.rows(
            "SELECT s.contact_id, o.business_on FROM sharing s JOIN operation o ON o.id = s.created_op"
            " WHERE s.holder_id = ? ORDER BY s.id",
            (holder,),
        )
    ]


def share(store: Store, act: Act, holder: int, contact: int) -> Changes:
    """Let a contact pay with the stored value of a holder.

    Raises Refused: share_self; not_here (data: contact): either is in the trash or merged away; share_holder (the holder
    pays with somebody else's balance), share_holds (others pay with the contact's), share_already, share_own (data: fen:
    the contact has a balance of its own), share_full (data: most).
    """

    def body(journal: Journal) -> Mapping[str, Any]:
        _check(store, holder, contact)
        return {"id": journal.insert("sharing", {"contact_id": contact, "holder_id": holder})}

    return perform(store, act, "share_value", {"contact": contact, "holder": holder}, [holder, contact], body)


def unshare(store: Store, act: Act, contact: int) -> Changes:
    """A contact pays with its own balance again. Raises Refused(not_shared)."""

    def body(journal: Journal) -> None:
        if not journal.delete("sharing", "contact_id = ?", (contact,)):
            raise Refused("not_shared", {"contact": contact})

    return perform(store, act, "unshare_value", {"contact": contact}, [contact], body)


def _check(store: Store, holder: int, contact: int) -> None:
    if holder == contact:
        raise FieldRefused("share_self", {}, "contact")
    for one in (holder, contact):
        require_here(store, one)
    if store.value("SELECT 1 FROM sharing WHERE contact_id = ?", (holder,)):
        raise FieldRefused("share_holder", {"name": display_name(store, holder).text}, "contact")
    known = store.value("SELECT holder_id FROM sharing WHERE contact_id = ?", (contact,))
    if known is not None:
        raise FieldRefused("share_already", {"name": display_name(store, contact).text}, "contact")
    if store.value("SELECT 1 FROM sharing WHERE holder_id = ?", (contact,)):
        raise FieldRefused("share_holds", {"name": display_name(store, contact).text}, "contact")
    if own := balances(store, contact).stored:
        raise FieldRefused("share_own", {"name": display_name(store, contact).text, "fen": own}, "contact")
    if store.value("SELECT count(*) FROM sharing WHERE holder_id = ?", (holder,)) >= MOST_PEOPLE - 1:
        raise FieldRefused("share_full", {"most": MOST_PEOPLE}, "contact")


def require_here(store: Store, contact: int) -> None:
    """Raises Refused(not_here; data: contact, name) for a contact in the trash, merged away, or unknown."""
    row = store.row("SELECT deleted_at IS NULL AND merged_into IS NULL FROM contact WHERE id = ?", (contact,))
    if row is None or not row[0]:
        name = display_name(store, contact).text if row else ""
        raise NotFound("not_here", {"contact": contact, "name": name})
