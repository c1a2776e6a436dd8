"""What the counter refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP

REFUSED: Final[Mapping[str, str]] = {
    "over_due": QT_TRANSLATE_NOOP("Messages", "That is more than there is to pay ({most})."),
    "too_many_slip_lines": QT_TRANSLATE_NOOP("Messages", "Too many lines on one slip: at most {most}."),
    "quantity_range": QT_TRANSLATE_NOOP("Messages", "The quantity must be more than 0."),
    "bad_price": QT_TRANSLATE_NOOP("Messages", "This can't be a price."),
    "bad_stock": QT_TRANSLATE_NOOP("Messages", "This can't be a quantity in stock."),
    "discount_reason": QT_TRANSLATE_NOOP("Messages", "Write why less is charged."),
    "discount_limit": QT_TRANSLATE_NOOP("Messages", "You may take off {most} at most. Ask the owner."),
    "rounding_limit": QT_TRANSLATE_NOOP("Messages", "You may round down by {most} at most. Ask the owner."),
    "points_nobody": QT_TRANSLATE_NOOP("Messages", "Say who buys: a walk-in has no points."),
    "points_step": QT_TRANSLATE_NOOP("Messages", "Points pay in steps of {unit}."),
    "points_most": QT_TRANSLATE_NOOP("Messages", "At most {points} points pay for this slip."),
    "stored_nobody": QT_TRANSLATE_NOOP("Messages", "Say who buys: a walk-in has no stored value."),
    "holder_not_theirs": QT_TRANSLATE_NOOP("Messages", "They may not pay with this stored value."),
    "unknown_pay_kind": QT_TRANSLATE_NOOP("Messages", "There is no way to pay {name}. There are: {names}"),
    "unknown_pay_way": QT_TRANSLATE_NOOP("Messages", "This way to pay is not there any more."),
    "cash_stays": QT_TRANSLATE_NOOP("Messages", "Cash stays: what is left open is paid with it."),
    "contact_trashed": QT_TRANSLATE_NOOP("Messages", "They are in the trash. Take them back first."),
    "unknown_sale": QT_TRANSLATE_NOOP("Messages", "There is no sale {number}, or it was undone."),
    "nothing_left": QT_TRANSLATE_NOOP("Messages", "Nothing of {number} is left to take back."),
    "more_than_left": QT_TRANSLATE_NOOP("Messages", "That is more than is left of this sale ({most})."),
    "more_than_left_line": QT_TRANSLATE_NOOP("Messages", "That is more than is left of this line."),
    "unknown_line": QT_TRANSLATE_NOOP("Messages", "This line is not there any more."),
    "paid_back_sum": QT_TRANSLATE_NOOP("Messages", "The parts paid back must add up to {due}."),
    "order_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "This order was taken elsewhere: take it back there, then import it again."
    ),
    "already_attached": QT_TRANSLATE_NOOP("Messages", "Sale {number} has its customer already."),
    "too_many_held": QT_TRANSLATE_NOOP("Messages", "{most} slips wait already. Take one up, or drop one."),
    "unknown_held": QT_TRANSLATE_NOOP("Messages", "This slip does not wait any more."),
    "unknown_product": QT_TRANSLATE_NOOP("Messages", "This product is not there any more."),
    "unknown_category": QT_TRANSLATE_NOOP("Messages", "This category is not there any more."),
    "product_used": QT_TRANSLATE_NOOP(
        "Messages", "{name} was sold already. It can be put out of use, not deleted."
    ),
    "barcode_taken": QT_TRANSLATE_NOOP("Messages", "{name} has this barcode already."),
    "not_counted": QT_TRANSLATE_NOOP("Messages", "The stock of {name} is not counted."),
    "no_product_columns": QT_TRANSLATE_NOOP(
        "Messages",
        "No column for names or barcodes was found. Head it Product or Barcode. There are: {headers}",
    ),
    "product_repeated": QT_TRANSLATE_NOOP("Messages", "An earlier row has the same product."),
    "product_nameless": QT_TRANSLATE_NOOP("Messages", "This row has neither a name nor a barcode."),
    "product_priceless": QT_TRANSLATE_NOOP("Messages", "A new product needs a price."),
    "bad_moment": QT_TRANSLATE_NOOP("Messages", "{text} is no moment. Write 2026-11-18T17:30."),
    "bad_payment": QT_TRANSLATE_NOOP("Messages", "{text} is no payment. Write cash=48.00."),
}
