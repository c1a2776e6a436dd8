"""Rows of an import that came with a masked number: each can be given to the person it is about, also later."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from services.imports import masked
from services.imports.masked import MaskedRow
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.import_wizard.masked_dialog import MaskedDialog
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Card


class MaskedRowsDialog(Dialog):
    """The masked rows of the import `batch`, and to whom each was given."""

    def __init__(self, context: Context, parent: QWidget, batch: int) -> None:
        super().__init__(parent, "", width=760, height=520)
        self._context, self._batch = context, batch
        self.set_title(self.tr("Masked rows"))
        self.set_hint(self.tr("A row fills this person's blanks; each step can be undone."))
        self.cancel.setText(self.tr("Close"))
        self.table: ListTable[MaskedRow] = ListTable(self._columns(), key=lambda one: one.row, parent=self)
        self.view = TableView(self.table, name=self.tr("Masked rows"), row_height=38)
        self.view.link_clicked.connect(lambda row, _key: self.match(row))
        self.view.opened.connect(self.match)
        card = Card(margins=(1, 1, 1, 1))
        card.body.addWidget(self.view)
        self.body.addWidget(card, 1)
        self.refresh()

    def _columns(self) -> list[ListColumn[MaskedRow]]:
        return [
            ListColumn(Column("row", self.tr("Row"), Kind.NUMBER, 74, sortable=False), lambda one: one.row),
            ListColumn(
                Column("cells", self.tr("In the file"), Kind.TEXT, 300, stretch=True, sortable=False),
                lambda one: _cells(one),
            ),
            ListColumn(
                Column("given", self.tr("Given to"), Kind.TEXT, 130, sortable=False), lambda one: one.given
            ),
            ListColumn(
                Column("act", self.tr("What to do"), Kind.LINK, 138, sortable=False),
                lambda one: "" if one.contact_id else self.tr("Find the person"),
            ),
        ]

    def refresh(self) -> None:
        """Read the rows anew."""
        batch = self._batch
        self._context.jobs.read(
            lambda store: masked.masked_rows(store, batch), self.table.set_rows, key=(id(self), "rows")
        )

    def match(self, row: int) -> None:
        """Ask to whom a row is given."""
        place = self.table.row_of(row)
        if place < 0 or self.table.row(place).contact_id:
            return
        dialog = MaskedDialog(self._context, self, self._batch, self.table.row(place))
        dialog.given.connect(self.refresh)
        dialog.open()

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()


def _cells(one: MaskedRow) -> Cell:
    text = " · ".join(cell.strip() for cell in one.cells if cell.strip())
    return Cell(text, tip=text)
