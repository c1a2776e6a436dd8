"""The work of today on paper: numbers in full, boxes to tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from services.friend_work.lists import WorkRow
from ui.context import Context
from ui.dialogs import sheet
from ui.pages.contacts.words import called
from ui.pages.friends import words
from ui.phrases import Phrases
from ui.printing import Sheet, SheetColumn, TableSheet

Friends = Phrases("Friends")


def work_sheet(
    rows: Sequence[WorkRow], numbers: Mapping[int, str], *, staff: str, shop: str, day: str
) -> TableSheet:
    """A list to tick off, for one member of staff and one day."""
    columns = (
        SheetColumn(Friends.tr("No."), 0.5, align="right"),
        SheetColumn(Friends.tr("Name"), 2.0, bold=True),
        SheetColumn(Friends.tr("Phone"), 1.8),
        SheetColumn(Friends.tr("Came from"), 1.8),
        SheetColumn(Friends.tr("Request sent"), 1.0, "tick"),
        SheetColumn(Friends.tr("Friend"), 0.8, "tick"),
        SheetColumn(Friends.tr("Not found"), 0.9, "tick"),
        SheetColumn(Friends.tr("Turned down"), 0.9, "tick"),
    )
    lines = [
        (str(place), called(row.display), numbers[row.id], words.source(row.source), "", "", "", "")
        for place, row in enumerate((row for row in rows if row.id in numbers), 1)
    ]
    said = " · ".join(part for part in (shop, day, Friends.tr("%n people", "", len(lines))) if part)
    return TableSheet(
        Friends.tr("Add friends: {name}").format(name=staff),
        columns,
        lines,
        said=said,
        note=Friends.tr("Numbers of customers: shred the sheet when it is done."),
    )


class SheetDialog(sheet.SheetDialog):
    """The list as it will be; printed or saved."""

    def __init__(self, context: Context, parent: QWidget, printed: Sheet) -> None:
        super().__init__(
            context,
            parent,
            printed,
            title=self.tr("Print the list"),
            hint=self.tr("The numbers stand in full; that it was opened stands in History."),
        )
