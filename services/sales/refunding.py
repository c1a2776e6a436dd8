"""Taking back: a slip whole or in part, every part in proportion to what was sold (figures.md, Refunds and the example).

What comes back is negative and dated today, whatever day the sale was on (never before it); a day that is closed stays as
it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import NotFound, OutOfRange, Refused
from services.journal import Journal
from services.ledger import Line, balances, post
from services.merging import winner_of
from services.money import written
from services.operations import Act, perform
from services.payments import kind_id, next_number, note_payments, refuse_closed
from services.points.expiring import lost
from services.points.rules import expiry
from services.products.products import by_ids
from services.sales.reading import FIGURES, OFFS, Figures, Slip, SlipLine, sale, sale_id
from services.sales.selling import NUMBERS
from services.sales.shares import half_up, shares
from services.sales.stock import move_stock
from services.statements import merged_into
from services.tiers.evaluating import after_purchase
from services.triggers import REFUNDED, fire

REASON_LENGTH = 200


@dataclass(frozen=True)
class BackLine:
    """A line that comes back, in part or wholly; all positive."""

    line: SlipLine
    quantity: int
    amount: int
    off: int


@dataclass(frozen=True)
class Back:
    """What comes back of a slip, all positive: `figures` (`points` and `growth` are taken back, `points_used` come back),
    `paid` fen by id of the way to pay, and lines. `expired` of the points that are taken back had expired, and are taken
    from nobody; `owes` points would be missing then."""

    figures: Figures
    paid: Mapping[int, int]
    lines: tuple[BackLine, ...]
    owes: int = 0
    expired: int = 0


def refund_quote(
    store: Store,
    which: int | str,
    *,
    amount: int | None = None,
    lines: Sequence[tuple[int, int]] | None = None,
) -> Back:
    """What a refund would give back; only reads. Arguments and errors as of `refund`."""
    slip = sale(store, which)
    back = back_of(slip, amount, lines)
    if slip.row.contact_id is None:
        return back
    contact = winner_of(store, slip.row.contact_id)
    expired = _expired(store, contact, _moved(store, slip).earned, back.figures.points)
    owes = back.figures.points - expired - back.figures.points_used - max(balances(store, contact).points, 0)
    return replace(back, owes=max(owes, 0), expired=expired)


def refund(
    store: Store,
    act: Act,
    which: int | str,
    *,
    amount: int | None = None,
    lines: Sequence[tuple[int, int]] | None = None,
    paid_back: Sequence[tuple[str, int]] | None = None,
    reason: str = "",
) -> Changes:
    """Take back a sale, named by id or number: goods worth `amount` fen at list price, or `lines` (id and quantity in
    thousandths), or all that is left.

    Discounts, stored value, points and payments come back in proportion; `paid_back` names other ways for the money that
    was received (fen by key, together as much). Points that were earned are taken back, and owed where they were spent; not
    those that expired unused (`expired` of them). The receipt holds `id`, `number`, `of`, the figures (negative), `expired`
    and `balances` after it. Raises OutOfRange (not_positive,
    more_than_left, nothing_left, paid_back_sum, unknown_line), NotFound(unknown_sale, contact_trashed), Refused(order_elsewhere, closed).
    """
    why = line_within(reason, REASON_LENGTH, "reason")

    def body(journal: Journal) -> dict[str, Any]:
        slip = sale(store, which)
        # The day may end later than it did, or the computer's clock have been put back.
        today = max(journal.settings.business_date(act.clock.now()), date.fromisoformat(slip.row.on_date))
        back = back_of(slip, amount, lines)
        refuse_closed(store, today)
        paid = back.paid if paid_back is None else _paid_back(store, paid_back, back.figures.received)
        return _write(journal, act, slip, back, paid, why, today.isoformat())

    # The same slip whether it is named by id or by number: doing it again is doing the same.
    payload = [sale_id(store, which), amount, lines, paid_back, why]
    return perform(store, act, "refund", {}, payload, body)


# -- what comes back --------------------------------------------------------------------------------


def back_of(slip: Slip, amount: int | None, lines: Sequence[tuple[int, int]] | None) -> Back:
    """What comes back of a slip; pure. Raises as `refund`."""
    if slip.row.kind != "sale":
        raise OutOfRange("nothing_left", {"number": slip.row.number}, "amount")
    if slip.row.source:
        raise Refused("order_elsewhere", {"source": slip.row.source})
    if amount is not None and lines is not None:
        raise ValueError("goods come back by amount or by line")
    left = slip.left
    if left.gross <= 0:
        raise OutOfRange("nothing_left", {"number": slip.row.number}, "amount")
    if lines is not None:
        chosen = _lines_back(slip.lines, lines)
        gross, off = sum(one.amount for one in chosen), sum(one.off for one in chosen)
        if gross > left.gross:  # a part came back by amount before
            raise OutOfRange("more_than_left", {"most": written(left.gross)}, "amount")
        whole = gross == left.gross
        return _back(slip, gross, None if whole else off, tuple(chosen))
    gross = left.gross if amount is None else amount
    if gross <= 0:
        raise OutOfRange("not_positive", {"amount": gross}, "amount")
    if gross > left.gross:
        raise OutOfRange("more_than_left", {"most": written(left.gross)}, "amount")
    return _back(slip, gross, None, _rest_of(slip) if gross == left.gross else ())


def _lines_back(known: Sequence[SlipLine], wanted: Sequence[tuple[int, int]]) -> list[BackLine]:
    by_id = {line.id: line for line in known}
    sums: dict[int, int] = {}
    for line_id, quantity in wanted:
        if line_id not in by_id:
            raise OutOfRange("unknown_line", {"line": line_id}, "lines")
        if quantity <= 0:
            raise OutOfRange("not_positive", {"amount": quantity}, "lines")
        sums[line_id] = sums.get(line_id, 0) + quantity
    if not sums:
        raise OutOfRange("not_positive", {"amount": 0}, "lines")
    found = []
    for line_id, quantity in sums.items():
        line = by_id[line_id]
        if quantity > line.left_quantity:
            raise OutOfRange("more_than_left_line", {"name": line.name}, "lines")
        if quantity == line.left_quantity:
            found.append(BackLine(line, quantity, line.left_amount, line.left_off))
            continue
        amount = half_up(line.left_amount * quantity, line.left_quantity)
        off = min(half_up(line.left_off * quantity, line.left_quantity), amount)
        found.append(BackLine(line, quantity, amount, off))
    return found


def _rest_of(slip: Slip) -> tuple[BackLine, ...]:
    """All lines with what is left of them; where a part came back by amount, they share what is left of the slip."""
    lines = [line for line in slip.lines if line.left_quantity > 0]
    amounts = [line.left_amount for line in lines]
    if sum(amounts) == slip.left.gross:
        return tuple(BackLine(line, line.left_quantity, line.left_amount, line.left_off) for line in lines)
    if not sum(amounts):
        return ()
    shared = shares(slip.left.gross, amounts)
    offs = shares(slip.left.off, shared)
    return tuple(
        BackLine(line, line.left_quantity, amount, off)
        for line, amount, off in zip(lines, shared, offs, strict=True)
    )


def _back(slip: Slip, gross: int, off: int | None, lines: tuple[BackLine, ...]) -> Back:
    """The parts of goods worth `gross`; `off` is what the lines say that had been taken off them."""
    left = slip.left
    pays = ("principal", "bonus", "received")
    weights = [getattr(left, key) for key in (*OFFS, *pays)]
    if off is None:
        parts = shares(gross, weights)
    else:
        off = max(min(off, left.off), gross - left.due)
        parts = [*shares(off, weights[:4]), *shares(gross - off, weights[4:])]
    found = dict(zip((*OFFS, *pays), parts, strict=True))
    due = sum(parts[4:])
    net = due - found["bonus"]
    whole = gross == left.gross

    def part(of: int, share: int, among: int) -> int:
        return of if whole or share == among else half_up(of * share, among) if among else 0

    figures = Figures(
        gross=gross, due=due, net=net, points=part(left.points, net, left.net), growth=part(left.growth, net, left.net),
        points_used=part(left.points_used, found["points_off"], left.points_off), **found,
    )  # fmt: skip
    kinds = {kind: amount for kind, amount in slip.left_paid.items() if amount > 0}
    paid = dict(zip(kinds, shares(found["received"], list(kinds.values())), strict=True))
    return Back(
        figures, {kind: amount for kind, amount in paid.items() if amount}, _fitted(lines, gross - due)
    )


def _fitted(lines: tuple[BackLine, ...], off: int) -> tuple[BackLine, ...]:
    """The lines with shares of `off` fen: where a part came back by amount before, less is left than they say."""
    if not lines or sum(one.off for one in lines) == off:
        return lines
    offs = shares(off, [one.amount for one in lines])
    return tuple(replace(one, off=part) for one, part in zip(lines, offs, strict=True))


def _paid_back(store: Store, parts: Sequence[tuple[str, int]], received: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for key, amount in parts:
        if amount <= 0:
            raise OutOfRange("not_positive", {"amount": amount}, "paid_back")
        kind = kind_id(store, key)
        found[kind] = found.get(kind, 0) + amount
    if sum(found.values()) != received:
        raise OutOfRange("paid_back_sum", {"due": written(received)}, "paid_back")
    return found


# -- written ----------------------------------------------------------------------------------------


def _write(
    journal: Journal, act: Act, slip: Slip, back: Back, paid: Mapping[int, int], reason: str, today: str
) -> dict[str, Any]:
    store, row = journal.store, slip.row
    number = next_number(journal, NUMBERS, today)
    contact = None if row.contact_id is None else winner_of(store, row.contact_id)
    holder = None if slip.holder_id is None else winner_of(store, slip.holder_id)
    figures = _takeable(store, contact, back.figures)
    made = journal.insert(
        "sale",
        {
            "number": number, "kind": "refund", "contact_id": contact, "of_sale_id": row.id, "staff_id": act.staff_id,
            "holder_id": holder if figures.principal + figures.bonus else None, "tier_id": slip.tier_id, "on_date": today,
            "bought_on": row.bought_on, "at": act.at, "reason": reason, **{key: -getattr(figures, key) for key in FIGURES},
        },
    )  # fmt: skip
    if back.lines:
        journal.insert_many(
            "sale_line",
            ("sale_id", "product_id", "name", "quantity", "price", "amount", "off", "of_line_id"),
            [
                (
                    made,
                    b.line.product_id,
                    b.line.name,
                    -b.quantity,
                    b.line.price,
                    -b.amount,
                    -b.off,
                    b.line.id,
                )
                for b in back.lines
            ],
        )
        named = [(b.line.product_id, b.quantity) for b in back.lines if b.line.product_id is not None]
        move_stock(journal, by_ids(store, [product for product, _ in named]), named, "refund", today)
    parts = {kind: -amount for kind, amount in paid.items()}
    note_payments(journal, "refund", parts, on_date=today, staff_id=act.staff_id, sale_id=made)
    told, expired = None, 0
    if contact is not None:
        if lines := _entries(journal, act, slip, contact, holder or contact, figures):
            expired = lines[-1].expired
            _refuse_trash(store, lines)
            post(journal, lines, may_owe=True)
        after_purchase(journal, act, contact)
        fire(journal, act, REFUNDED, [contact], sales=(made,))
        told = asdict(balances(store, contact))
    return {
        "id": made, "number": number, "of": row.number, "contact_id": contact,
        **{key: -getattr(figures, key) for key in FIGURES}, "expired": expired, "balances": told,
        "left": slip.left.gross - figures.gross,
        "label": {"number": row.number, "contact": contact, "fen": figures.gross},
    }  # fmt: skip


def _refuse_trash(store: Store, lines: Sequence[Line]) -> None:
    """Nobody would see the balance that comes back, or the debt."""
    for contact in {line.contact for line in lines}:
        if store.value("SELECT 1 FROM contact WHERE id = ? AND deleted_at IS NOT NULL", (contact,)):
            raise NotFound("contact_trashed", {"contact": contact})


def _takeable(store: Store, contact: int | None, figures: Figures) -> Figures:
    """Growth can't fall below nothing: what was taken otherwise is not taken again."""
    if contact is None or not figures.growth:
        return figures
    growth = min(figures.growth, balances(store, contact).growth)
    return Figures(**{**asdict(figures), "growth": growth})


@dataclass(frozen=True)
class _Moved:
    """The points that a slip moved: those that paid by the lot they left, and the lot that those earned came into (None =
    none did)."""

    used: tuple[tuple[str, int], ...]
    earned: str | None


def _moved(store: Store, slip: Slip) -> _Moved:
    # A walk-in's slip earned when it was made somebody's.
    known = store.rows(
        "SELECT lot, amount FROM entry WHERE operation_id IN (?1, (SELECT operation_id FROM change WHERE tbl = 'sale'"
        " AND row_key = ?2 AND contact_id IS NULL AND before IS NOT NULL AND after IS NOT NULL ORDER BY id DESC LIMIT 1))"
        " AND contact_id IS NOT NULL AND asset = 'points' ORDER BY id",
        (slip.row.operation, slip.row.id),
    )
    # What settled a debt came first, and is not there to be taken.
    earned = next((lot for lot, amount in reversed(known) if amount > 0), None)
    return _Moved(tuple((lot, -amount) for lot, amount in known if amount < 0), earned)


def _expired(store: Store, contact: int, lot: str | None, points: int) -> int:
    """How many of points that are taken back had expired in their lot."""
    return min(points, lost(store, [contact, *merged_into(store, contact)], lot)) if lot and points else 0


def _entries(
    journal: Journal, act: Act, slip: Slip, contact: int, holder: int, figures: Figures
) -> list[Line]:
    """What a refund moves in the ledger: points that paid come back into the lots they left; those that were earned leave
    the lot they came into, as the last line."""
    settings = journal.settings
    today = settings.business_date(act.clock.now())
    moved = _moved(journal.store, slip)
    used = moved.used
    lines = [
        Line(holder, "principal", figures.principal, "redeemed"),
        Line(holder, "bonus", figures.bonus, "redeemed"),
        Line(contact, "growth", -figures.growth, "issued"),
    ]
    weights = [amount for _, amount in used] or [1]
    for (lot, _), amount in zip(used or (("", 1),), shares(figures.points_used, weights), strict=True):
        gone = lot and lot < today.isoformat()
        lines.append(Line(contact, "points", amount, "redeemed", expiry(settings, today) if gone else lot))
    expired = _expired(journal.store, contact, moved.earned, figures.points)
    lines.append(Line(contact, "points", -figures.points, "issued", moved.earned, expired=expired))
    return [line for line in lines if line.amount]
