"""The terms under which a slip is priced, read from the store: who buys, who sells, what the shop has set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.errors import NotFound, OutOfRange
from services.ledger import Balances
from services.merging import winner_of
from services.payments import pay_kinds
from services.points.expiring import OVER_OF
from services.points.rules import has_birthday, is_vip_day
from services.products.products import by_ids
from services.sales.pricing import SaleInput, Terms
from services.settings import ShopSettings, shop_settings
from services.tiers.ladder import tier_of


@dataclass(frozen=True)
class _Customer:
    """Whom a contact counts as now, and what the counter has to know of them."""

    id: int
    birthday: str
    own: Balances
    over: int
    holder_id: int | None
    stored: Balances


_BALANCES = "coalesce({0}.points, 0), coalesce({0}.growth, 0), coalesce({0}.principal, 0), coalesce({0}.bonus, 0), coalesce({0}.owed, 0)"


def terms_for(
    store: Store, values: SaleInput, staff_id: int, today: date, settings: ShopSettings | None = None
) -> Terms:
    """What holds for a slip on a business date. Raises NotFound(unknown_contact, contact_trashed, unknown_staff),
    OutOfRange(holder_not_theirs) where the slip names a stored value that the customer may not use."""
    settings = settings or shop_settings(store)
    row = store.row(
        "SELECT role, EXISTS (SELECT 1 FROM day_close WHERE on_date = ?) FROM staff WHERE id = ?",
        (today.isoformat(), staff_id),
    )
    if row is None:
        raise NotFound("unknown_staff", {"staff": staff_id})
    role, closed = row[0], today.isoformat() if row[1] else ""
    products = by_ids(store, [line.product_id for line in values.lines if line.product_id is not None])
    kinds = {kind.key: kind.id for kind in pay_kinds(store)}
    if values.contact_id is None:
        return Terms(settings, role, products=products, kinds=kinds, closed=closed)
    who = _customer(store, values.contact_id, today)
    if values.holder_id is not None and winner_of(store, values.holder_id) != (who.holder_id or who.id):
        raise OutOfRange("holder_not_theirs", {"contact": who.id, "holder": values.holder_id}, "stored")
    tier = tier_of(store, who.id, today)
    return Terms(
        settings=settings,
        role=role,
        contact_id=who.id,
        tier=tier,
        birthday=has_birthday(who.birthday, today),
        vip=is_vip_day(settings, today),
        member_prices=any(one.member_price is not None for one in products.values())
        and has_member_prices(store, tier.id),
        own=who.own,
        over=who.over,
        holder_id=who.holder_id,
        stored=who.stored,
        products=products,
        kinds=kinds,
        closed=closed,
    )


def _customer(store: Store, contact: int, today: date) -> _Customer:
    """One statement for what `merging.winner_of`, `stored_value.sharing.holder_of`, `ledger.balances` and
    `points.expiring.over` would tell.
    Raises NotFound(unknown_contact, contact_trashed)."""
    for _ in range(100):  # a chain of merges
        row = store.row(
            f"SELECT c.merged_into, c.deleted_at, c.birthday, s.holder_id, {_BALANCES.format('m')},"
            f" {_BALANCES.format('h')}, {OVER_OF.format('c.id', '?2')} FROM contact c LEFT JOIN member m ON m.contact_id = c.id"
            " LEFT JOIN sharing s ON s.contact_id = c.id LEFT JOIN member h ON h.contact_id = s.holder_id WHERE c.id = ?1",
            (contact, today.isoformat()),
        )
        if row is None:
            break
        if row[0] is None:
            if row[1] is not None:
                raise NotFound("contact_trashed", {"contact": contact})
            own = Balances(*row[4:9])
            holder = None if own.stored else row[3]
            stored = own if holder is None else Balances(*row[9:14])
            return _Customer(contact, row[2], own, row[14], holder, stored)
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
