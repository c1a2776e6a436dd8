"""Slips as they were written: with lines, payments, what came back, and what still may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.contacts import DisplayName, name_of
from services.errors import NotFound
from services.payments import PayKind

FIGURES = (
    "gross", "tier_off", "points_off", "manual_off", "rounding_off", "due", "principal", "bonus", "received", "net", "points",
    "growth", "points_used",
)  # fmt: skip
OFFS = ("tier_off", "points_off", "manual_off", "rounding_off")


@dataclass(frozen=True)
class Figures:
    """The figures of a slip: fen, but for points, growth and points used. Negative in a refund."""

    gross: int = 0
    tier_off: int = 0
    points_off: int = 0
    manual_off: int = 0
    rounding_off: int = 0
    due: int = 0
    principal: int = 0
    bonus: int = 0
    received: int = 0
    net: int = 0
    points: int = 0
    growth: int = 0
    points_used: int = 0

    @property
    def off(self) -> int:
        """All discounts, fen."""
        return self.gross - self.due

    def plus(self, other: Figures) -> Figures:
        """The sum of both."""
        return Figures(*(getattr(self, key) + getattr(other, key) for key in FIGURES))


@dataclass(frozen=True)
class SlipLine:
    """A line: `quantity` in thousandths of `unit`, `price` of one and `amount` at list price, `off` its share of all
    discounts, fen; the `left_…` are what has not come back yet."""

    id: int
    product_id: int | None
    name: str
    unit: str
    quantity: int
    price: int
    amount: int
    off: int
    left_quantity: int
    left_amount: int
    left_off: int


@dataclass(frozen=True)
class SlipPayment:
    """What was received (or paid back, −) in one way, fen."""

    kind: PayKind
    amount: int


@dataclass(frozen=True)
class SlipRow:
    """A slip in a list. `person` None = a walk-in; of a refund `of_number` names the sale; `source` '' = this counter;
    `refunded` fen at list price came back of a sale."""

    id: int
    number: str
    kind: str
    contact_id: int | None
    person: DisplayName | None
    staff_id: int | None
    staff: str
    on_date: str
    bought_on: str
    at: int
    source: str
    external: str
    of_sale_id: int | None
    of_number: str
    figures: Figures
    refunded: int
    note: str
    reason: str
    operation: int

    @property
    def wholly_refunded(self) -> bool:
        """Whether all of it came back."""
        return self.kind == "sale" and self.refunded >= self.figures.gross


@dataclass(frozen=True)
class Slip:
    """A slip with all that hangs on it. `left` is what may still come back, `left_paid` of it fen by way to pay; `closed` =
    the day that it was written on is closed."""

    row: SlipRow
    holder_id: int | None
    tier_id: int | None
    lines: tuple[SlipLine, ...]
    payments: tuple[SlipPayment, ...]
    refunds: tuple[SlipRow, ...]
    left: Figures
    left_paid: Mapping[int, int]
    closed: bool


_ROW = f"""
SELECT s.id, s.number, s.kind, s.contact_id, c.name, c.wechat_name, (SELECT value FROM identity WHERE contact_id = s.contact_id
    AND kind = 'phone' ORDER BY position, id LIMIT 1), s.staff_id, coalesce(f.name, ''), s.on_date, s.bought_on, s.at,
    s.source, s.external, s.of_sale_id, coalesce(o.number, ''), s.note, s.reason, s.created_op,
    -(SELECT coalesce(sum(gross), 0) FROM sale WHERE of_sale_id = s.id), {", ".join(f"s.{key}" for key in FIGURES)}
FROM sale s LEFT JOIN contact c ON c.id = s.contact_id LEFT JOIN staff f ON f.id = s.staff_id
    LEFT JOIN sale o ON o.id = s.of_sale_id
"""


def _row(found: Sequence[Any]) -> SlipRow:
    (id_, number, kind, contact, name, wechat, phone, staff_id, staff, on_date, bought_on, at, source, external, of_id,
     of_number, note, reason, operation, refunded) = found[:20]  # fmt: skip
    return SlipRow(
        id_, number, kind, contact, None if contact is None else name_of(name, wechat, phone), staff_id, staff, on_date,
        bought_on, at, source, external, of_id, of_number, Figures(*found[20:]), refunded, note, reason, operation,
    )  # fmt: skip


def sale_id(store: Store, which: int | str) -> int:
    """The id of a slip by id or number. Raises NotFound(unknown_sale)."""
    column = "id" if isinstance(which, int) else "number"
    found = store.value(f"SELECT id FROM sale WHERE {column} = ?", (which,))
    if found is None:
        raise NotFound("unknown_sale", {"number": str(which)})
    return int(found)


def sale(store: Store, which: int | str) -> Slip:
    """A slip by id or number. Raises NotFound(unknown_sale)."""
    number = sale_id(store, which)
    (row,) = map(_row, store.rows(f"{_ROW} WHERE s.id = ?", (number,)))
    more = store.row(
        "SELECT holder_id, tier_id, EXISTS (SELECT 1 FROM day_close WHERE on_date = sale.on_date) FROM sale WHERE id = ?",
        (number,),
    )
    assert more is not None
    refunds = tuple(map(_row, store.rows(f"{_ROW} WHERE s.of_sale_id = ? ORDER BY s.id", (number,))))
    left = row.figures
    for one in refunds:
        left = left.plus(one.figures)
    payments, left_paid = _payments(store, number)
    return Slip(
        row, more[0], more[1], _lines(store, number), payments, refunds, left, left_paid, bool(more[2])
    )


def _lines(store: Store, number: int) -> tuple[SlipLine, ...]:
    return tuple(
        SlipLine(*row)
        for row in store.rows(
            "SELECT l.id, l.product_id, l.name, coalesce(p.unit, ''), l.quantity, l.price, l.amount, l.off,"
            " l.quantity + coalesce(sum(r.quantity), 0), l.amount + coalesce(sum(r.amount), 0),"
            " l.off + coalesce(sum(r.off), 0) FROM sale_line l LEFT JOIN product p ON p.id = l.product_id"
            " LEFT JOIN sale s ON s.of_sale_id = l.sale_id"
            " LEFT JOIN sale_line r ON r.sale_id = s.id AND r.of_line_id = l.id WHERE l.sale_id = ? GROUP BY l.id"
            " ORDER BY l.id",
            (number,),
        )
    )


def _payments(store: Store, number: int) -> tuple[tuple[SlipPayment, ...], dict[int, int]]:
    """The payments of a slip, and by kind what of them has not been paid back."""
    own: list[SlipPayment] = []
    left: dict[int, int] = {}
    for sale_, kind, key, name, drawer, active, amount in store.rows(
        "SELECT p.sale_id, k.id, k.key, k.name, k.drawer, k.active, p.amount FROM payment p JOIN pay_kind k ON k.id = p.kind_id"
        " WHERE p.sale_id = ?1 OR p.sale_id IN (SELECT id FROM sale WHERE of_sale_id = ?1) ORDER BY p.id",
        (number,),
    ):
        left[kind] = left.get(kind, 0) + amount
        if sale_ == number:
            own.append(SlipPayment(PayKind(kind, key, name, bool(drawer), bool(active)), amount))
    return tuple(own), left


def sales_of(store: Store, contact: int, limit: int = 100) -> list[SlipRow]:
    """The slips of a customer, refunds and imported orders among them, the newest first."""
    return _listed(store, "s.contact_id = ?", (contact,), "s.bought_on DESC, s.id DESC", limit)


def day(store: Store, on_date: str, limit: int = 1000) -> list[SlipRow]:
    """The slips that this counter wrote on a business date, the newest first."""
    return _listed(store, "s.on_date = ? AND s.source = ''", (on_date,), "s.id DESC", limit)


def _listed(store: Store, where: str, params: Sequence[Any], order: str, limit: int) -> list[SlipRow]:
    rows = store.rows(f"{_ROW} WHERE {where} ORDER BY {order} LIMIT ?", (*params, limit))
    return [_row(row) for row in rows]
