"""What the rows of one order add up to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.sales.shares import half_up, shares


@dataclass(frozen=True)
class OrderRow:
    """A row of an order: fen (None = blank), `quantity` in thousandths. `back` = so much of it came back, `off` = so much was
    taken off. Of what was sold `state` says that all of it (refunded) or a part came back."""

    amount: int | None = None
    discount: int | None = None
    paid: int | None = None
    refunded: int | None = None
    product: str = ""
    quantity: int = 1000
    price: int | None = None
    back: bool = False
    off: bool = False
    state: str = ""


@dataclass(frozen=True)
class OrderLine:
    """A line: `amount` at list price, `off` its share of what was taken off; fen."""

    name: str
    quantity: int
    price: int
    amount: int
    off: int


@dataclass(frozen=True)
class Order:
    """An order as it is stored: `gross` − `off` = `due`, what was paid; `refunded` of it came back, `refund_gross` of the
    list price. The lines sum to `gross` and `off`."""

    gross: int
    off: int
    due: int
    refunded: int
    refund_gross: int
    lines: tuple[OrderLine, ...]


class BadOrder(ValueError):
    """An order that can't be: `code` says why, `key` the field that shows it."""

    def __init__(self, code: str, key: str) -> None:
        super().__init__(code)
        self.code, self.key = code, key


def order_of(rows: Sequence[OrderRow], whole: Mapping[str, bool]) -> Order:
    """The order of these rows. `whole` says of each amount whether it stands for the order on every row of it, or each row
    has its own part. What was paid counts. What is dearer than that was taken off, what was paid beyond the goods (carriage)
    is part of the price. What rows say that came back is the refund. Raises BadOrder: no_amount, refund_more, refund_twice,
    refund_unknown."""
    sold, back = [row for row in rows if not row.back and not row.off], [row for row in rows if row.back]
    amount, paid, discount, bases = _sums(sold, whole)
    due = paid if paid is not None else max(0, (amount or 0) - discount)
    gross = (amount or 0) if paid is None else max(amount or 0, due + discount)
    if not gross:
        raise BadOrder("no_amount", "paid")
    due -= sum(_off(row, paid is not None) for row in rows if row.off)
    if due < 0:
        raise BadOrder("refund_more", "paid")
    refunded = _total(sold, "refunded", whole)
    if back:
        returned = _returned(back, whole)
        if refunded and refunded != returned:
            raise BadOrder("refund_twice", "refunded")
        refunded = returned
    elif not refunded:
        refunded = _by_state(sold, whole, due)
    if refunded > due:
        raise BadOrder("refund_more", "refunded")
    refund_gross = half_up(gross * refunded, due) if refunded else 0
    return Order(gross, gross - due, due, refunded, refund_gross, _lines(sold, bases, gross, gross - due))


def _sums(
    rows: Sequence[OrderRow], whole: Mapping[str, bool]
) -> tuple[int | None, int | None, int, list[int | None]]:
    """Amount, paid and discount of rows, and what the goods of each cost at list price."""
    bases = [_base(row, whole.get("amount", False) and len(rows) > 1) for row in rows]
    amount = _total(rows, "amount", whole)
    if amount is None and any(base is not None for base in bases):
        amount = sum(base or 0 for base in bases)
    paid = _total(rows, "paid", whole)
    if paid is None and amount is None:
        raise BadOrder("no_amount", "paid")
    return amount, paid, _total(rows, "discount", whole) or 0, bases


def _total(rows: Sequence[OrderRow], key: str, whole: Mapping[str, bool]) -> int | None:
    found: list[int] = [one for row in rows if (one := getattr(row, key)) is not None]
    if not found:
        return None
    return found[0] if whole.get(key) and len(rows) > 1 else sum(found)


def _off(row: OrderRow, paid_counts: bool) -> int:
    """What a row takes off what was paid: where others say what was paid, it must too."""
    return row.paid if row.paid is not None else 0 if paid_counts else row.amount or 0


def _by_state(rows: Sequence[OrderRow], whole: Mapping[str, bool], due: int) -> int:
    """What came back where no amount says it: all of the order, or of the rows that have their own part of it."""
    gone = [row for row in rows if row.state == "refunded"]
    if len(gone) == len(rows):
        return due
    if not gone and not any(row.state == "part" for row in rows):
        return 0
    told_by = "paid" if any(row.paid is not None for row in rows) else "amount"
    if not gone or whole.get(told_by) or any(getattr(row, told_by) is None for row in gone):
        raise BadOrder("refund_unknown", "refunded")
    return sum(_returned([row], {}) for row in gone)


def _returned(rows: Sequence[OrderRow], whole: Mapping[str, bool]) -> int:
    """What came back by the rows that say so."""
    said = _total(rows, "refunded", whole)
    amount, paid, discount, _ = _sums(rows, whole)
    if not said:
        return paid if paid is not None else max(0, (amount or 0) - discount)
    if paid and paid != said:
        raise BadOrder("refund_twice", "refunded")
    return said


def _base(row: OrderRow, amount_of_all: bool) -> int | None:
    """What a row's goods cost at list price, as far as it says so."""
    if row.amount is not None and not amount_of_all:
        return row.amount
    return None if row.price is None else half_up(row.price * row.quantity, 1000)


def _lines(
    rows: Sequence[OrderRow], bases: Sequence[int | None], gross: int, off: int
) -> tuple[OrderLine, ...]:
    if not any(row.product for row in rows):
        return ()
    amounts = [base or 0 for base in bases]
    if sum(amounts) != gross:
        amounts = shares(gross, amounts if any(amounts) else [1] * len(rows))
    offs = shares(off, amounts)
    return tuple(
        OrderLine(row.product, row.quantity, half_up(1000 * amount, row.quantity), amount, less)
        for row, amount, less in zip(rows, amounts, offs, strict=True)
    )
