"""What imports of orders and opening balances refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP

REFUSED: Final[Mapping[str, str]] = {
    "not_orders": QT_TRANSLATE_NOOP(
        "Messages", "This is no list of orders: it needs a column of order numbers, of times and of amounts."
    ),
    "no_number": QT_TRANSLATE_NOOP("Messages", "There is no order number."),
    "no_date": QT_TRANSLATE_NOOP("Messages", "It does not say when it was ordered."),
    "future_date": QT_TRANSLATE_NOOP("Messages", "Its date lies in the future."),
    "bad_quantity": QT_TRANSLATE_NOOP("Messages", "The quantity can't be read."),
    "no_amount": QT_TRANSLATE_NOOP("Messages", "It says neither what was paid nor what it cost."),
    "several_orders": QT_TRANSLATE_NOOP(
        "Messages",
        "Rows of this number are of several dates or buyers. Give each order a number of its own, then import it again.",
    ),
    "return_alone": QT_TRANSLATE_NOOP(
        "Messages",
        "This came back, but its order is not in the list. Give the row the number of its order, or import it together with"
        " the day of that order.",
    ),
    "refund_twice": QT_TRANSLATE_NOOP(
        "Messages",
        "Its returns and its column of refunds name different amounts. Make them agree, then import it again.",
    ),
    "refund_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "A part of it came back, but not how much. Write that in the column of refunds, then import it again.",
    ),
    "mixed_signs": QT_TRANSLATE_NOOP(
        "Messages",
        "Some of its amounts have a minus and others have none: sold, or came back? Make them agree, then import it again.",
    ),
    "total": QT_TRANSLATE_NOOP("Messages", "This is a row of totals, no order."),
    "refund_more": QT_TRANSLATE_NOOP("Messages", "More came back than was paid."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Cancelled, or never paid."),
    "other_row": QT_TRANSLATE_NOOP("Messages", "Another row of the same order can't be imported."),
    "other_amounts": QT_TRANSLATE_NOOP("Messages", "This order was imported with other amounts."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Messages", "The figures have changed meanwhile. Look at them once more."
    ),
    "nothing_to_enter": QT_TRANSLATE_NOOP("Messages", "There is nothing to enter any more."),
}
