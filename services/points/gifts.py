"""Gifts for points: goods and services of the shop, or days of a tier, as many as there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import check_choice, line_within
from services.errors import NotFound, OutOfRange, Refused
from services.journal import Journal
from services.ledger import Line, balances, post
from services.money import MOST
from services.operations import Act, perform
from services.settings import shop_settings
from services.tiers.holding import give_days, known_contact
from services.tiers.ladder import ladder

KINDS = ("goods", "service", "tier_days")
NAME_LENGTH, NOTE_LENGTH = 60, 200
MOST_POINTS = 100_000_000


@dataclass(frozen=True)
class GiftInput:
    """A gift as typed: `kind` goods | service | tier_days (`days` in the tier `tier_id`, 0 = for good); `quantity` is how
    many there are in all, those exchanged included (None = any number); `cost` fen of one (None = not known)."""

    name: str
    points: int
    kind: str = "goods"
    product_id: int | None = None
    tier_id: int | None = None
    days: int = 0
    cost: int | None = None
    quantity: int | None = None
    active: bool = True


@dataclass(frozen=True)
class Gift:
    """A gift, how often it was exchanged, and how many are `left` (None = any number)."""

    id: int
    values: GiftInput
    exchanged: int

    @property
    def left(self) -> int | None:
        """How many may still be had."""
        return None if self.values.quantity is None else max(self.values.quantity - self.exchanged, 0)


@dataclass(frozen=True)
class Exchange:
    """Points that were exchanged for a gift."""

    id: int
    contact: int
    gift_id: int
    name: str
    points: int
    on_date: str
    note: str
    operation: int


_COLUMNS = tuple(GiftInput.__dataclass_fields__)


def gifts(store: Store, *, all_: bool = False) -> tuple[Gift, ...]:
    """The gifts in their order, those out of use only where `all_` is asked for."""
    return tuple(
        Gift(row[0], GiftInput(**dict(zip(_COLUMNS, (*row[2:-1], bool(row[-1])), strict=True))), row[1])
        for row in store.rows(
            f"SELECT g.id, (SELECT count(*) FROM gift_exchange x WHERE x.gift_id = g.id), {', '.join(_COLUMNS)} FROM gift g"
            " WHERE g.active OR ? ORDER BY g.position, g.id",
            (all_,),
        )
    )


def gift(store: Store, gift_id: int) -> Gift:
    """One gift. Raises NotFound(unknown_gift)."""
    found = next((one for one in gifts(store, all_=True) if one.id == gift_id), None)
    if found is None:
        raise NotFound("unknown_gift", {"gift": gift_id})
    return found


def add_gift(store: Store, act: Act, values: GiftInput) -> Changes:
    """A new gift, behind the others; the receipt holds its `id`. Raises FieldRefused: blank, too_long_text, not_a_choice;
    OutOfRange; NotFound(unknown_tier, unknown_product)."""
    ready = _checked(store, values)

    def body(journal: Journal) -> Mapping[str, Any]:
        position = store.value("SELECT coalesce(max(position) + 1, 0) FROM gift")
        return {"id": journal.insert("gift", {**_row(ready), "position": position})}

    return perform(store, act, "add_gift", {"name": ready.name}, asdict(values), body)


def change_gift(store: Store, act: Act, gift_id: int, values: GiftInput) -> Changes:
    """Change a gift, or take it out of use (`active`); those exchanged keep the points they cost. Raises as `add_gift`,
    NotFound(unknown_gift), OutOfRange where more were exchanged than `quantity`."""
    ready = _checked(store, values)

    def body(journal: Journal) -> None:
        known = gift(store, gift_id)
        if ready.quantity is not None and ready.quantity < known.exchanged:
            data = {"least": known.exchanged, "most": MOST_POINTS, "value": ready.quantity}
            raise OutOfRange("out_of_range", data, "quantity")
        journal.update("gift", _row(ready), "id = ?", (gift_id,))

    return perform(store, act, "change_gift", {"name": ready.name}, [gift_id, asdict(values)], body)


def delete_gift(store: Store, act: Act, gift_id: int) -> Changes:
    """Delete a gift that nobody ever had. Raises NotFound(unknown_gift), Refused(gift_used; data: name, count)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        known = gift(store, gift_id)
        if known.exchanged:
            raise Refused("gift_used", {"name": known.values.name, "count": known.exchanged})
        journal.delete("gift", "id = ?", (gift_id,))
        return {"label": {"name": known.values.name}}

    return perform(store, act, "delete_gift", {}, gift_id, body)


def order_gifts(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Show the gifts in this order, others behind them."""

    def body(journal: Journal) -> None:
        rest = [one.id for one in gifts(store, all_=True) if one.id not in ids]
        for position, number in enumerate([*ids, *rest]):
            journal.update("gift", {"position": position}, "id = ?", (number,))

    return perform(store, act, "order_gifts", {}, list(ids), body)


def exchange(store: Store, act: Act, contact: int, gift_id: int, note: str = "") -> Changes:
    """Give somebody a gift for points; the receipt holds `exchange`, `points`, the `balance` after it and `left`.

    A product that is counted leaves the stock. Raises NotFound(unknown_contact, unknown_gift), Refused: gift_not_offered,
    gift_gone, tier_not_higher; InsufficientBalance, FieldRefused(too_long_text).
    """
    note = line_within(note, NOTE_LENGTH, "note")

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        known = gift(store, gift_id)
        values = known.values
        if not values.active:
            raise Refused("gift_not_offered", {"name": values.name})
        if known.left == 0:
            raise Refused("gift_gone", {"name": values.name})
        on = shop_settings(store).business_date(act.clock.now()).isoformat()
        post(journal, [Line(contact, "points", -values.points, "redeemed", pays_on=on)])
        made = journal.insert(
            "gift_exchange",
            {
                "contact_id": contact,
                "gift_id": gift_id,
                "points": values.points,
                "on_date": on,
                "at": act.at,
                "note": note,
            },
        )
        if values.product_id is not None and _counted(store, values.product_id):
            journal.insert(
                "stock_move",
                {"product_id": values.product_id, "quantity": -1000, "reason": "gift", "on_date": on},
            )
        if values.kind == "tier_days":
            assert values.tier_id is not None
            if give_days(journal, act, contact, values.tier_id, values.days, "gift", values.name) is None:
                raise Refused("tier_not_higher", {"name": values.name})
        return {
            "exchange": made, "points": values.points, "balance": balances(store, contact).points,
            "left": None if known.left is None else known.left - 1,
            "label": {"contact": contact, "name": values.name, "points": values.points},
        }  # fmt: skip

    return perform(store, act, "exchange_gift", {}, [contact, gift_id, note], body)


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """Nobody had more of a gift than there are, whatever is turned back.

    `tip` is the operation that is to be turned back, `kind` that of its chain. Raises Refused: gift_gone (what a redo would give is gone),
    gift_used (data: name, count; more were given than there were before).
    """
    if kind not in ("exchange_gift", "change_gift"):
        return
    back = dict(
        store.rows(
            "SELECT json_extract(before, '$.gift_id'), count(*) FROM change WHERE operation_id = ? AND tbl = 'gift_exchange'"
            " AND after IS NULL GROUP BY 1",
            (tip,),
        )
    )
    for one in gifts(store, all_=True) if back else ():
        if one.left is not None and one.left < back.get(one.id, 0):
            raise Refused("gift_gone", {"name": one.values.name})
    for gift_id, quantity in store.rows(
        "SELECT row_key, json_extract(before, '$.quantity') FROM change WHERE operation_id = ? AND tbl = 'gift'"
        " AND after IS NOT NULL AND json_extract(before, '$.quantity') IS NOT NULL",
        (tip,),
    ):
        known = next((one for one in gifts(store, all_=True) if one.id == gift_id), None)
        if known is not None and known.exchanged > quantity:
            raise Refused("gift_used", {"name": known.values.name, "count": known.exchanged})


def exchanges(store: Store, contact: int | None = None, limit: int = 200) -> tuple[Exchange, ...]:
    """Who had which gift, the newest first; of one contact or of all."""
    return tuple(
        Exchange(*row)
        for row in store.rows(
            "SELECT x.id, x.contact_id, x.gift_id, g.name, x.points, x.on_date, x.note, x.created_op FROM gift_exchange x"
            " JOIN gift g ON g.id = x.gift_id WHERE ?1 IS NULL OR x.contact_id = ?1 ORDER BY x.id DESC LIMIT ?2",
            (contact, limit),
        )
    )


def _row(values: GiftInput) -> dict[str, Any]:
    return {**asdict(values), "active": int(values.active)}


def _counted(store: Store, product: int) -> bool:
    return bool(store.value("SELECT counted FROM product WHERE id = ?", (product,)))


def _checked(store: Store, values: GiftInput) -> GiftInput:
    name = line_within(values.name, NAME_LENGTH, "name", needed=True)
    kind = check_choice("kind", values.kind, KINDS)
    for key, least, most in (
        ("points", 1, MOST_POINTS),
        ("days", 0, 3_650),
        ("cost", 0, MOST),
        ("quantity", 0, 1_000_000),
    ):
        value = getattr(values, key)
        if value is not None and not least <= value <= most:
            raise OutOfRange("out_of_range", {"least": least, "most": most, "value": value}, key)
    product, tier_id = values.product_id, values.tier_id
    if kind == "tier_days":
        product = None
        if tier_id not in {tier.id for tier in ladder(store)[1:]}:
            raise NotFound("unknown_tier", {"tier": tier_id})
    else:
        tier_id = None
    if product is not None and not store.value("SELECT 1 FROM product WHERE id = ?", (product,)):
        raise NotFound("unknown_product", {"product": product})
    days = values.days if tier_id is not None else 0
    return GiftInput(
        name, values.points, kind, product, tier_id, days, values.cost, values.quantity, values.active
    )
