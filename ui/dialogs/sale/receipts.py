"""What stands on the receipt of a slip, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.sales.people import Buyer, buyer
from services.sales.reading import Slip, SlipLine, sale
from ui.context import Context
from ui.dialogs.sale import words
from ui.pages.contacts.words import called, owner
from ui.phrases import Phrases
from ui.printing.receipt import Receipt, ReceiptLine

Receipts: Final = Phrases("Receipts")


@dataclass(frozen=True)
class Printable:
    """A slip and who it was for, with the balances of now."""

    slip: Slip
    buyer: Buyer | None


def read(store: Any, which: int | str, today: date) -> Printable:
    """Runs in a reader. The phone on paper is masked whatever the shop shows on its screens. Raises NotFound."""
    slip = sale(store, which)
    contact = slip.row.contact_id
    return Printable(slip, buyer(store, contact, today, masked=True) if contact is not None else None)


def receipt(context: Context, found: Printable) -> Receipt:
    """The receipt of a sale or a refund."""
    settings, slip = context.settings, found.slip
    row = slip.row
    refund = row.kind == "refund"
    head = [
        (Receipts.tr("No."), row.number),
        (Receipts.tr("Time"), f"{context.local(row.at):%Y-%m-%d %H:%M}"),
        (Receipts.tr("Staff"), row.staff or owner()),
    ]
    if refund:
        head.insert(1, (Receipts.tr("Refund of"), row.of_number))
    if found.buyer is not None:
        who = " ".join(part for part in (called(found.buyer.display), found.buyer.phone) if part)
        head.append((Receipts.tr("Customer"), who))
    return Receipt(
        title=Receipts.tr("Refund") if refund else Receipts.tr("Receipt"),
        shop=settings.shop_name,
        about_shop=(settings.shop_address, settings.shop_hours),
        head=tuple(head),
        lines=tuple(_line(line) for line in slip.lines),
        sums=_sums(slip),
        due=(
            Receipts.tr("Goes back") if refund else Receipts.tr("Due"),
            words.yuan(abs(row.figures.due)),
        ),
        paid=_paid(slip),
        after=_after(slip, found.buyer),
        note=Receipts.tr("Note: {text}").format(text=row.note) if row.note else "",
        footer=settings.receipt_footer,
    )


def _line(line: SlipLine) -> ReceiptLine:
    name = line.name or Receipts.tr("Goods")
    unit = f" {line.unit}" if line.unit else ""
    quantity = abs(line.quantity)
    each = "" if quantity == 1000 else f"{words.quantity(quantity)}{unit} × {words.money(line.price)}"
    return ReceiptLine(name, each, words.money(abs(line.amount)))


def _sums(slip: Slip) -> tuple[tuple[str, str], ...]:
    figures = slip.row.figures
    if figures.gross == figures.due:
        return ()
    parts = [(Receipts.tr("Goods"), words.money(abs(figures.gross)))]
    for name, fen in (
        (Receipts.tr("Member discount"), figures.tier_off),
        (Receipts.tr("Discount"), figures.manual_off),
        (Receipts.tr("Points"), figures.points_off),
        (Receipts.tr("Rounded down"), figures.rounding_off),
    ):
        if fen:
            parts.append((name, words.off(abs(fen))))
    return tuple(parts)


def _paid(slip: Slip) -> tuple[tuple[str, str], ...]:
    figures = slip.row.figures
    parts = [
        (Receipts.tr("Stored value, principal"), figures.principal),
        (Receipts.tr("Stored value, bonus"), figures.bonus),
    ]
    parts += [(words.pay_kind(one.kind.key, one.kind.name), one.amount) for one in slip.payments]
    return tuple((name, words.money(abs(fen))) for name, fen in parts if fen)


def _after(slip: Slip, one: Buyer | None) -> tuple[tuple[str, str], ...]:
    if one is None:
        return ()
    figures = slip.row.figures
    parts = []
    if figures.points:
        sign = "+" if figures.points > 0 else words.MINUS
        parts.append((Receipts.tr("Points of this sale"), f"{sign}{words.points(abs(figures.points))}"))
    if one.owed:
        parts.append((Receipts.tr("Points owed"), words.points(one.owed)))
    else:
        parts.append((Receipts.tr("Points now"), words.points(one.points)))
    if one.stored or figures.principal or figures.bonus:
        parts.append((Receipts.tr("Stored value now"), words.money(one.stored)))
    return tuple(parts)


def sample(context: Context, footer: str) -> Receipt:
    """A receipt that shows how they look here; nobody bought anything."""
    settings = context.settings
    return Receipt(
        title=Receipts.tr("Receipt"),
        shop=settings.shop_name or Receipts.tr("Name of the shop"),
        about_shop=(settings.shop_address, settings.shop_hours),
        head=(
            (Receipts.tr("No."), f"{context.today():%y%m%d}-001"),
            (Receipts.tr("Time"), f"{context.now():%Y-%m-%d %H:%M}"),
            (Receipts.tr("Staff"), context.staff.get(context.staff_id, "") or owner()),
        ),
        lines=(
            ReceiptLine(Receipts.tr("Sample goods"), "2 × 12.50", "25.00"),
            ReceiptLine(Receipts.tr("More sample goods"), "", "8.00"),
        ),
        sums=((Receipts.tr("Goods"), "33.00"), (Receipts.tr("Discount"), f"{words.MINUS} 3.00")),
        due=(Receipts.tr("Due"), "¥30.00"),
        paid=((words.pay_kind("wechat", ""), "30.00"),),
        note="",
        footer=footer,
    )
