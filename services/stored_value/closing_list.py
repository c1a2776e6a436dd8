"""The list for a shop that closes or moves (闭店清单): everyone with a balance, what formula (c) owes them, who was told and
who was paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_rows import table_rows
from services.contacts import DisplayName
from services.errors import NotFound
from services.journal import Journal
from services.ledger import Balances
from services.operations import Act, perform
from services.settings import shop_settings
from services.stored_value.formulas import shop_share
from services.stored_value.payouts import Come, come_of, weigh


@dataclass(frozen=True)
class Claim:
    """What one customer is owed, fen; `told_on` is the business date when they were told ('' = not yet), `paid` what was paid
    to them as the shop closes (None = not yet) on `paid_on`. `phone` is masked as the shop has set it."""

    contact: int
    name: DisplayName
    phone: str
    principal: int
    bonus: int
    paid_in: int
    owed: int
    told_on: str = ""
    paid: int | None = None
    paid_on: str = ""


def claims(store: Store, *, masked: bool | None = None) -> list[Claim]:
    """Everyone with a balance, the largest first, then who was paid already."""
    held = {
        contact: Balances(principal=principal, bonus=bonus)
        for contact, principal, bonus in store.rows(
            "SELECT contact_id, principal, bonus FROM member WHERE principal + bonus > 0 ORDER BY principal + bonus DESC,"
            " contact_id"
        )
    }
    paid = {
        contact: (amount, on_date)
        for contact, amount, on_date in store.rows(
            "SELECT contact_id, sum(amount), max(on_date) FROM payout WHERE reason = 'closing' GROUP BY contact_id"
        )
    }
    people = [*held, *(contact for contact in paid if contact not in held)]
    hidden = shop_settings(store).mask_phones if masked is None else masked
    rows = table_rows(store, people, masked=hidden)
    told = dict(store.rows("SELECT contact_id, told_on FROM closing_note"))
    come = come_of(store, list(held))
    made = []
    for contact in people:
        now = held.get(contact, Balances())
        found = weigh(come.get(contact, Come()), now, None)
        amount, on_date = paid.get(contact, (None, "")) if contact not in held else (None, "")
        row = rows.get(contact)
        made.append(
            Claim(
                contact,
                row.display if row is not None else DisplayName("none", ""),
                row.phone if row is not None else "",
                now.principal,
                now.bonus,
                found.paid,
                shop_share(found) if now.stored else 0,
                told.get(contact, ""),
                amount,
                on_date,
            )
        )
    return made


def note_told(store: Store, act: Act, contacts: Sequence[int], told: bool = True) -> Changes:
    """Tick, or untick, that customers were told on this business date. Raises NotFound(unknown_contact)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        on_date = shop_settings(store).business_date(act.clock.now()).isoformat() if told else ""
        for contact in contacts:
            if not store.value("SELECT 1 FROM contact WHERE id = ?", (contact,)):
                raise NotFound("unknown_contact", {"contact": contact})
            if store.value("SELECT 1 FROM closing_note WHERE contact_id = ?", (contact,)):
                journal.update("closing_note", {"told_on": on_date}, "contact_id = ?", (contact,))
            elif told:
                journal.insert("closing_note", {"contact_id": contact, "told_on": on_date})
        return {}

    kind = "closing_told" if told else "closing_untold"
    return perform(store, act, kind, {"count": len(contacts)}, [list(contacts), told], body)
