"""What is said and printed after a sale or a refund."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from services.changes import Changes
from services.sales.people import Buyer
from services.tiers.ladder import tier
from ui import messages, tier_words
from ui.context import Context
from ui.dialogs.sale import receipts, words
from ui.dialogs.sale.receipts import Printable
from ui.operations import Notice
from ui.pages.contacts.words import called
from ui.phrases import Phrases
from ui.printing.receipt import receipt_roll
from ui.printing.till import print_roll, till

Sold: Final = Phrases("Sold")
SECONDS: Final = 10
"""Money stays longer in sight than other toasts."""


def with_tier(store: Any, changes: Changes) -> Changes:
    """The same with the tier that the sale led to, by name, where it is another one; runs in the writer."""
    moved = changes.receipt["tier"]
    if moved["before"] == moved["after"] or moved["after"] is None:
        return changes
    return replace(changes, receipt={**changes.receipt, "reached": tier(store, moved["after"]).name})


def tell(context: Context, changes: Changes, buyer: Buyer | None) -> None:
    """One line with what was sold to whom, Undo and the receipt; the receipt prints by itself where that is set."""
    got = changes.receipt
    who = called(buyer.display) if buyer is not None else Sold.tr("walk-in")
    parts = [Sold.tr("Sold: {amount} · {who}").format(amount=words.yuan(got["due"]), who=who)]
    if got.get("points"):
        parts.append(Sold.tr("+{points} points").format(points=words.points(got["points"])))
    if (reached := got.get("reached")) is not None:
        parts.append(Sold.tr("now {tier}").format(tier=tier_words.name(reached)))
    show(context, changes, " · ".join(parts), int(got["id"]))


def show(context: Context, changes: Changes, said: str, slip: int) -> None:
    """The toast of a slip that was written, and its receipt."""
    operation = changes.operation
    back: Callable[[], None] | None = None
    if operation is not None and not changes.repeated:

        def back() -> None:
            context.operations.undo(operation)

    def look() -> None:
        from ui.dialogs.sale.receipt_dialog import ReceiptDialog

        ReceiptDialog(context, slip).open()

    context.operations.noticed.emit(
        Notice(said, "check-circle", back, SECONDS, (Sold.tr("Receipt"), look), operation)
    )
    if till(context.machine).by_itself:
        print_receipt(context, slip)


def print_receipt(context: Context, slip: int) -> None:
    """On the roll, without asking; what goes wrong is said in a toast."""
    set_, today = till(context.machine), context.today()

    def got(found: Printable) -> None:
        roll = receipt_roll(receipts.receipt(context, found), set_.width)
        if not print_roll(roll, set_.printer):
            context.window.toast(
                Sold.tr("{name} took no receipt. Look whether it is on and has paper.").format(
                    name=set_.printer
                ),
                icon="warning",
            )

    def failed(error: BaseException) -> None:
        context.window.toast(messages.sentence(error), icon="warning")

    context.jobs.read(lambda store: receipts.read(store, slip, today), got, failed)
