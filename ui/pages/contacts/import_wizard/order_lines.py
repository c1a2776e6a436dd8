"""What a checked list of orders comes to, in sentences."""

from __future__ import annotations

from typing import Final

from services.money import written
from services.orders.checking import CheckedOrders
from ui.pages.contacts.import_wizard import words
from ui.phrases import Phrases

Import: Final = Phrases("Import")


def order_lines(checked: CheckedOrders) -> list[str]:
    """Whose the orders are, what they come to, and what else there is to know before they enter."""
    figures, notes = checked.figures, checked.result.notes
    lines = []
    if figures.orders:
        lines.append(
            Import.tr(
                "{net} yuan from {first} to {last}; known people: {people}, orders of walk-ins: {walk_ins}."
            ).format(
                net=written(figures.net),
                first=figures.first_on,
                last=figures.last_on,
                people=f"{figures.people:,}",
                walk_ins=f"{figures.walk_ins:,}",
            )
        )
    if figures.refunded:
        lines.append(
            Import.tr("{refunded} yuan of what was paid came back.").format(
                refunded=written(figures.refunded)
            )
        )
    if figures.walk_ins:
        lines.append(Import.tr("Walk-ins find their person as soon as somebody with that number is there."))
    if masked := notes.get("masked"):
        lines.append(
            words.grouped(Import.tr("%n row(s) have a masked number, which tells nobody.", "", masked))
        )
    if new := checked.new_channels:
        between = Import.tr(", ", "between the items of a list")
        names = between.join(new[:4]) + ("…" if len(new) > 4 else "")
        lines.append(Import.tr("%n new channel(s): {names}", "", len(new)).format(names=names))
    return lines
