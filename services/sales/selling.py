"""Selling: a slip is worked out, written, paid and earned on in one operation."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import clean_line
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.ledger import Line, posted
from services.operations import Act, perform
from services.payments import next_number, note_payments
from services.points.rules import expiry
from services.products.products import NAME_LENGTH
from services.sales.pricing import LineInput, Quote, SaleInput, Terms, price
from services.sales.stock import move_stock
from services.sales.terms import terms_for
from services.settings import ShopSettings, shop_settings
from services.tiers.evaluating import after_purchase
from services.triggers import PURCHASED, fire

__all__ = ["LineInput", "SaleInput", "quote", "sell"]

_TEXTS = {"note": 200, "manual_reason": 100}
NUMBERS = "sale"
"""The series of numbers that sales and refunds share."""


def business_today(store: Store, act: Act) -> date:
    """The shop's date on which an act happens."""
    return shop_settings(store).business_date(act.clock.now())


def quote(store: Store, act: Act, values: SaleInput) -> Quote:
    """What a slip would come to if it were sold now; only reads. Raises NotFound and OutOfRange as `terms_for`."""
    settings = shop_settings(store)
    today = settings.business_date(act.clock.now())
    return price(values, terms_for(store, values, act.staff_id, today, settings))


def checked(values: SaleInput) -> SaleInput:
    """The same with its texts as they may be kept. Raises FieldRefused(too_long_text)."""
    texts = {key: clean_line(getattr(values, key)) for key in _TEXTS}
    names = tuple(clean_line(line.name) for line in values.lines)
    for key, text in [*texts.items(), *(("lines", name) for name in names)]:
        most = _TEXTS.get(key, NAME_LENGTH)
        if len(text) > most:
            raise FieldRefused("too_long_text", {"most": most}, key)
    lines = tuple(replace(line, name=name) for line, name in zip(values.lines, names, strict=True))
    return replace(values, lines=lines, note=texts["note"], manual_reason=texts["manual_reason"])


def sell(store: Store, act: Act, values: SaleInput, seen: Quote | None = None) -> Changes:
    """Sell: the receipt holds `id`, `number`, all figures of the slip (fen), `balances` after it, and `tier` before and
    after. `seen` is the bill that the customer was told.

    Raises what `quote` finds: OutOfRange (not_positive, amount_too_large, over_due, points_step, points_most, discount_limit,
    rounding_limit …), FieldRefused (discount_reason, unknown_pay_kind, too_long_text), InsufficientBalance, NotFound;
    Refused: closed, changed_meanwhile (it comes to something else than was `seen`).
    """
    ready = checked(values)

    def body(journal: Journal) -> dict[str, Any]:
        today = journal.settings.business_date(act.clock.now())
        terms = terms_for(store, ready, act.staff_id, today, journal.settings)
        found = price(ready, terms)
        if found.problems:
            raise found.problems[0]
        if seen is not None and _told(seen) != _told(found):
            raise Refused("changed_meanwhile")
        return _write(journal, act, ready, terms, found, today)

    return perform(store, act, "sell", {}, asdict(ready), body)


def _told(found: Quote) -> tuple[int, int, int]:
    return found.due, found.received, found.points_used


def _write(
    journal: Journal, act: Act, values: SaleInput, terms: Terms, found: Quote, today: date
) -> dict[str, Any]:
    number, on_date = next_number(journal, NUMBERS, today.isoformat()), today.isoformat()
    sale = journal.insert(
        "sale",
        {
            "number": number, "kind": "sale", "contact_id": found.contact_id, "staff_id": act.staff_id,
            "holder_id": found.holder_id if found.principal + found.bonus else None, "tier_id": found.tier_id,
            "on_date": on_date, "bought_on": on_date, "at": act.at, "gross": found.gross, "tier_off": found.tier_off,
            "points_off": found.points_off, "manual_off": found.manual_off, "rounding_off": found.rounding_off,
            "due": found.due, "principal": found.principal, "bonus": found.bonus, "received": found.received,
            "net": found.net, "points": found.points, "growth": found.growth, "points_used": found.points_used,
            "note": values.note, "reason": values.manual_reason if found.manual_off + found.rounding_off else "",
        },
    )  # fmt: skip
    if values.lines:
        journal.insert_many(
            "sale_line",
            ("sale_id", "product_id", "name", "quantity", "price", "amount", "off"),
            [
                (sale, one.product_id, one.name, one.quantity, one.price, one.amount, one.off)
                for one in found.lines
            ],
        )
        move_stock(
            journal, terms.products, [(one.product_id, -one.quantity) for one in found.lines], "sale", on_date
        )
    parts = {terms.kinds[key]: amount for key, amount in found.paid}
    note_payments(journal, "sale", parts, on_date=on_date, staff_id=act.staff_id, sale_id=sale)
    moved_to = posted(journal, _entries(terms.settings, found, today))
    before = after = found.tier_id
    told = None
    if found.contact_id is not None:
        if (moved := after_purchase(journal, act, found.contact_id)) is not None:
            after = moved.tier.id
        fire(journal, act, PURCHASED, [found.contact_id], sales=(sale,))
        told = moved_to.get(found.contact_id, terms.own)
    return {
        "id": sale, "number": number, **figures(found), "balances": asdict(told) if told else None,
        "tier": {"before": before, "after": after},
        "label": {"number": number, "contact": found.contact_id, "fen": found.due},
    }  # fmt: skip


def figures(found: Quote) -> dict[str, Any]:
    """The figures of a slip for its receipt, fen."""
    keys = (
        "contact_id", "holder_id", "gross", "tier_off", "points_off", "manual_off", "rounding_off", "due", "principal",
        "bonus", "received", "net", "points_used", "points", "growth",
    )  # fmt: skip
    return {**{key: getattr(found, key) for key in keys}, "paid": [list(part) for part in found.paid]}


def _entries(settings: ShopSettings, found: Quote, today: date) -> list[Line]:
    """What a slip moves in the ledger: points that pay, stored value that pays, points and growth that are earned."""
    contact = found.contact_id
    if contact is None:
        return []
    holder = found.holder_id or contact
    lines = [
        Line(contact, "points", -found.points_used, "redeemed", pays_on=today.isoformat()),
        Line(holder, "principal", -found.principal, "redeemed"),
        Line(holder, "bonus", -found.bonus, "redeemed"),
        *earnings(settings, contact, found.points, found.growth, today),
    ]
    return [line for line in lines if line.amount]


def earnings(settings: ShopSettings, contact: int, points: int, growth: int, today: date) -> list[Line]:
    """The entries of points and growth that were earned on a date."""
    lines = [
        Line(contact, "points", points, "issued", expiry(settings, today)),
        Line(contact, "growth", growth, "issued"),
    ]
    return [line for line in lines if line.amount]
