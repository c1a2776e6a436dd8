"""Products from a sheet: what would be new and changed is said first, then it is one act."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.changes import Changes
from services.errors import HudieError
from services.products.exchange import BadRow, ProductImport, import_products
from services.progress import Cancelled
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.jobs import Job
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Card, StatTile, Text


class ImportProductsDialog(Dialog):
    """A file, looked through when the dialog opens."""

    def __init__(self, context: Context, path: Path, parent: QWidget) -> None:
        super().__init__(parent, "", width=720, height=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.path = context, path
        self.act = context.act()
        self.plan: ProductImport | None = None
        self._job: Job | None = None
        self.set_title(self.tr("Import products"))
        self.body.addWidget(Text(path.name, "body", "ink2"))
        self.tiles = {
            "new": StatTile(self.tr("New"), "…"),
            "changed": StatTile(self.tr("Changed"), "…"),
            "unchanged": StatTile(self.tr("As they were"), "…"),
            "bad": StatTile(self.tr("Left out"), "…"),
        }
        line = QHBoxLayout()
        line.setSpacing(10)
        for tile in self.tiles.values():
            line.addWidget(tile)
        self.body.addLayout(line)
        self.note = Text(
            self.tr("A product is known by its barcode, else by its name. Blank cells change nothing."),
            "caption",
            "ink2",
            wrap=True,
        )
        self.body.addWidget(self.note)
        columns: list[ListColumn[BadRow]] = [
            ListColumn(Column("row", self.tr("Row"), Kind.NUMBER, 64, sortable=False), lambda one: one.row),
            ListColumn(
                Column("name", self.tr("Name"), Kind.TEXT, 180, least=120, sortable=False),
                lambda one: one.name,
            ),
            ListColumn(
                Column("reason", self.tr("Why it is left out"), Kind.TEXT, 260, stretch=True, sortable=False),
                lambda one: Cell(messages.row_reason(one.reason, one.data), tone="danger"),
            ),
        ]
        self.table: ListTable[BadRow] = ListTable(columns, key=lambda one: one.row, parent=self)
        self.card = Card(margins=(1, 1, 1, 1))
        self.card.body.addWidget(TableView(self.table, name=self.tr("Rows left out"), row_height=38))
        self.card.hide()
        self.body.addWidget(self.card, 1)
        self.body.addStretch(0)
        self.set_primary(self.tr("Import"), icon="upload-simple").clicked.connect(self.save)
        self._allow(False)
        self.set_hint(self.tr("Reading the file…"))
        act = self.act
        self._job = context.jobs.long_read(
            lambda store, progress: import_products(store, act, path, dry_run=True, progress=progress),
            alive(self, self._looked),
            alive(self, self._failed),
        )

    def _allow(self, allowed: bool) -> None:
        if self.primary is not None:
            self.primary.setEnabled(allowed)

    def _looked(self, plan: ProductImport) -> None:
        self._job = None
        self.plan = plan
        counts = {"new": plan.new, "changed": plan.changed, "unchanged": plan.unchanged, "bad": len(plan.bad)}
        for key, tile in self.tiles.items():
            tile.set_value(f"{counts[key]:,}", tone="warn" if key == "bad" and counts[key] else "ink")
        self.table.set_rows(plan.bad)
        self.card.setVisible(bool(plan.bad))
        self.set_hint("")
        total = plan.new + plan.changed
        self.set_primary(
            self.tr("Import %n product(s)", "", total) if total else self.tr("Nothing to import"),
            icon="upload-simple",
        )
        self._allow(bool(total))

    def save(self) -> None:
        """Take them up."""
        if self.primary is None or self.primary.busy or self.plan is None:
            return
        act, path = self.act, self.path
        self.primary.set_busy(True, self.tr("Saving…"))

        def call(store: Any, progress: Any) -> Changes:
            done = import_products(store, act, path, progress=progress).changes
            assert done is not None
            return done

        self._job = self.context.operations.run_long(
            call, done=alive(self, lambda _changes: self._done()), failed=alive(self, self._failed)
        )

    def _done(self) -> None:
        self._job = None
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, Cancelled):
            self.set_hint("")
        elif isinstance(error, HudieError):
            self.set_hint(messages.sentence(error), "danger")
        else:
            self.context.window.report(error)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
