"""The work of today on paper: numbers in full, boxes to tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from services.friend_work.lists import WorkRow
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.words import called
from ui.pages.friends import words
from ui.phrases import Phrases
from ui.printing import Sheet, SheetColumn, TableSheet, ask_and_print, safe_name, write_pdf
from ui.printing.preview import Preview
from ui.widgets import Button

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


class SheetDialog(Dialog):
    """The sheet as it will be; printed or saved."""

    def __init__(self, context: Context, parent: QWidget, sheet: Sheet) -> None:
        super().__init__(parent, "", width=760, height=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Print the list"))
        self.context, self.printed = context, sheet
        self.add_close_cross()
        self.preview = Preview()
        self.body.addWidget(self.preview, 1)
        self.preview.show_sheet(sheet)
        self.set_hint(self.tr("The numbers stand in full; that it was opened stands in History."))
        self.add_button(Button(self.tr("Save as PDF…"), "secondary", "download-simple", clicked=self.save))
        self.set_primary(self.tr("Print"), icon="printer").clicked.connect(self.print_out)

    def print_out(self) -> None:
        """Ask for a printer and print."""
        printed = ask_and_print(self.printed, self)
        if printed is False:
            self.set_hint(self.tr("The printer took nothing. Is it on?"))
        elif printed:
            self.accept()

    def save(self) -> None:
        """Ask where to and write a PDF."""
        name = safe_name(self.printed.title) + ".pdf"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the list"),
            str(self.context.machine.last_folder / name),
            self.tr("PDF file (*.pdf)"),
        )
        if path:
            self.save_to(Path(path if path.lower().endswith(".pdf") else f"{path}.pdf"))

    def save_to(self, path: Path) -> None:
        """Write a PDF in the background."""
        self.context.machine.remember_folder(path)
        sheet = self.printed
        self.context.jobs.read(
            lambda _store: write_pdf(sheet, path), alive(self, lambda _none: self.accept())
        )
