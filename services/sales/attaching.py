"""A slip of a walk-in whose customer is known afterwards: theirs until the day is closed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.journal import Journal
from services.ledger import balances, post
from services.operations import Act, perform
from services.payments import refuse_closed
from services.sales.pricing import SaleInput, earned
from services.sales.reading import sale, sale_id
from services.sales.selling import earnings
from services.sales.terms import terms_for
from services.tiers.evaluating import after_purchase
from services.triggers import PURCHASED, fire


def attach(store: Store, act: Act, which: int | str, contact_id: int) -> Changes:
    """Make a walk-in's slip a customer's: points and growth are earned now on what has not come back; prices stay as they
    were. The receipt holds `id`, `points`, `growth` and `balances`.

    Raises NotFound(unknown_sale, unknown_contact, contact_trashed), Refused(already_attached, order_elsewhere, closed).
    """

    def body(journal: Journal) -> dict[str, Any]:
        slip = sale(store, which)
        if slip.row.contact_id is not None or slip.row.kind != "sale":
            raise Refused("already_attached", {"number": slip.row.number})
        if slip.row.source:
            raise Refused("order_elsewhere", {"source": slip.row.source})
        refuse_closed(store, slip.row.on_date)
        refuse_closed(store, journal.settings.business_date(act.clock.now()))
        bought = date.fromisoformat(slip.row.bought_on)
        terms = terms_for(store, SaleInput(contact_id=contact_id), act.staff_id, bought, journal.settings)
        assert terms.contact_id is not None
        assert terms.tier is not None
        contact = terms.contact_id
        points, growth = earned(terms, slip.left.net)
        values = {"contact_id": contact, "tier_id": terms.tier.id, "points": points, "growth": growth}
        journal.update("sale", values, "id = ?", (slip.row.id,))
        journal.update("sale", {"contact_id": contact}, "of_sale_id = ?", (slip.row.id,))
        if lines := earnings(terms.settings, contact, points, growth, bought):
            post(journal, lines)
        after_purchase(journal, act, contact)
        fire(journal, act, PURCHASED, [contact], sales=(slip.row.id,))
        return {
            "id": slip.row.id, "contact_id": contact, "points": points, "growth": growth,
            "balances": asdict(balances(store, contact)), "label": {"number": slip.row.number, "contact": contact},
        }  # fmt: skip

    return perform(store, act, "attach_sale", {}, [sale_id(store, which), contact_id], body)
