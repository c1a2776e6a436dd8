"""The terms under which a slip is priced, read from the store: who buys, who sells, what the shop has set."""

from __future__ import annotations

from datetime import date

from models.store import Store
from services.errors import NotFound, OutOfRange
from services.ledger import balances
from services.merging import winner_of
from services.payments import pay_kinds
from services.points.rules import has_birthday, is_vip_day
from services.products.products import by_ids
from services.sales.pricing import SaleInput, Terms
from services.settings import shop_settings
from services.stored_value.sharing import holder_of
from services.tiers.ladder import tier_of


def terms_for(store: Store, values: SaleInput, staff_id: int, today: date) -> Terms:
    """What holds for a slip on a business date. Raises NotFound(unknown_contact, contact_trashed, unknown_staff),
    OutOfRange(not_shared) where the slip names a stored value that the customer may not use."""
    settings = shop_settings(store)
    role = store.value("SELECT role FROM staff WHERE id = ?", (staff_id,))
    if role is None:
        raise NotFound("unknown_staff", {"staff": staff_id})
    products = by_ids(store, [line.product_id for line in values.lines if line.product_id is not None])
    kinds = {kind.key: kind.id for kind in pay_kinds(store)}
    if values.contact_id is None:
        return Terms(settings, role, products=products, kinds=kinds)
    contact, birthday = buyer(store, values.contact_id)
    holder = holder_of(store, contact)
    if values.holder_id is not None and winner_of(store, values.holder_id) != holder:
        raise OutOfRange("not_shared", {"contact": contact, "holder": values.holder_id}, "stored")
    own = balances(store, contact)
    tier = tier_of(store, contact, today)
    return Terms(
        settings=settings,
        role=role,
        contact_id=contact,
        tier=tier,
        birthday=has_birthday(birthday, today),
        vip=is_vip_day(settings, today),
        member_prices=any(one.member_price is not None for one in products.values())
        and has_member_prices(store, tier.id),
        own=own,
        holder_id=None if holder == contact else holder,
        stored=own if holder == contact else balances(store, holder),
        products=products,
        kinds=kinds,
    )


def buyer(store: Store, contact: int) -> tuple[int, str]:
    """Whom a contact counts as now, and the birthday. Raises NotFound(unknown_contact, contact_trashed)."""
    for _ in range(100):
        row = store.row("SELECT merged_into, deleted_at, birthday FROM contact WHERE id = ?", (contact,))
        if row is None:
            raise NotFound("unknown_contact", {"contact": contact})
        if row[0] is None:
            if row[1] is not None:
                raise NotFound("contact_trashed", {"contact": contact})
            return contact, str(row[2])
        contact = int(row[0])
    raise NotFound("unknown_contact", {"contact": contact})


def has_member_prices(store: Store, tier_id: int) -> bool:
    """Whether a tier has the member prices: where no tier names them among its benefits, everybody whom the shop knows."""
    return bool(
        store.value(
            "SELECT coalesce(max(b.tier_id = ?), 1) FROM tier_benefit b JOIN tier t ON t.id = b.tier_id"
            " WHERE b.kind = 'member_price' AND t.active AND b.active",
            (tier_id,),
        )
    )
