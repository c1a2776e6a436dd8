"""Step 5: what was imported, the way back, and what can be done next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.changes import Changes
from services.imports.batches import Batch, batches
from services.imports.fields import KEPT
from services.money import written
from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.moments import moment_words
from ui.pages.contacts.import_wizard import order_words, rejected, words
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.pages.contacts.import_wizard.masked_rows import MaskedRowsDialog
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView
from ui.widgets import Banner, Button, Card, Icon, Rule, Text

_EARLIER = 5


class SummaryStep(Step):
    """`undone()` once this import was taken back; `undo_wanted(Batch)` for an earlier one; `seen()` = show the people."""

    undone = Signal()
    undo_wanted = Signal(object)

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(context, draft, parent)
        self.changes: Changes | None = None
        self.body.setSpacing(12)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.undo_button: Button | None = None
        self.table: ListTable[Batch] | None = None
        self.view: TableView | None = None

    def hint(self) -> str:
        if self.changes is not None and "orders" in self.changes.receipt:
            return self.tr("Can be undone later too; the orders and what they earned go together")
        return self.tr(
            "Can be undone later too; what was added to these people since then stays and is listed"
        )

    def primary(self) -> str:
        receipt = self.changes.receipt if self.changes is not None else {}
        if "orders" in receipt:
            return self.tr("See whose they are") if receipt["people"] else ""
        return self.tr("See these contacts")

    # -- the page ---------------------------------------------------------------------------------

    def show_changes(self, changes: Changes, seconds: float) -> None:
        """Show what an import has done."""
        self.changes = changes
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        counts = changes.receipt["counts"]
        self._column.addWidget(self._result(changes, counts, seconds))
        if "orders" not in changes.receipt and self.draft.columns().keys() & set(KEPT):
            self._offer_balances(changes.receipt["batch"])
        if told := self._told(changes.receipt):
            self._column.addWidget(Text(told, "caption", "ink2", wrap=True))
        self.banner = Banner("", "info")
        self.banner.hide()
        self._column.addWidget(self.banner)
        rejects = counts["invalid"] + counts["conflict"] + counts["masked"]
        if rejects:
            self._column.addWidget(Text(self.tr("Next"), "h2"))
            self._column.addWidget(self._rejects(rejects, counts["masked"]))
        self._earlier = QWidget()
        self._earlier.hide()
        self._column.addWidget(self._earlier)
        self.refresh_earlier()

    def refresh_earlier(self) -> None:
        """Ask anew for the imports before this one."""
        self.context.jobs.read(
            lambda store: batches(store, _EARLIER + 1), self._show_earlier, key="import-earlier"
        )

    def _result(self, changes: Changes, counts: dict[str, int], seconds: float) -> QWidget:
        card = Card(margins=(22, 20, 22, 18))
        card.body.setSpacing(18)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Icon("check", 26, "accent", square=56, back="accent_soft"))
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addStretch(1)
        done = self.tr("Orders imported") if "orders" in changes.receipt else self.tr("Import done")
        said.addWidget(Text(done, "h1"))
        staff = self.context.staff.get(self.context.staff_id, "") or self.tr("Owner")
        facts = (
            self.tr("took {seconds} s").format(seconds=f"{seconds:.1f}"),
            self.tr("batch #{number}").format(number=batch_number(self.context, changes.receipt["batch"])),
            self.tr("by {name}").format(name=staff),
        )
        said.addWidget(Text(" · ".join(facts), "caption", "ink2"))
        said.addStretch(1)
        head.addLayout(said, 1)
        self.undo_button = Button(self.tr("Undo this import"), "danger", "arrow-u-up-left", clicked=self.undo)
        head.addWidget(self.undo_button)
        card.body.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(18)
        tags = self.tr(", ", "between the items of a list").join(self.draft.plan.tags[:3])
        rejects = counts["invalid"] + counts["conflict"] + counts["masked"]
        figures = (
            self._order_figures(changes.receipt)
            if "orders" in changes.receipt
            else (
                (
                    self.tr("New contacts"),
                    counts["new"],
                    self.tr("tagged {names}").format(names=tags) if tags else "",
                    "accent",
                ),
                (
                    self.tr("Filled in"),
                    counts["updated"],
                    self.tr("%n more without a change", "", counts["unchanged"])
                    if counts["unchanged"]
                    else "",
                    "ink",
                ),
                (
                    self.tr("Repeated in the file"),
                    counts["repeated"],
                    self.tr("last value counts") if counts["repeated"] else "",
                    "ink",
                ),
                (
                    self.tr("Not imported"),
                    rejects,
                    self._rejected(counts),
                    "danger" if rejects else "ink",
                ),
            )
        )
        for place, (caption, value, note, tone) in enumerate(figures):
            if place:
                row.addWidget(Rule(vertical=True))
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Text(caption, "caption", "ink2"))
            column.addWidget(Text(f"{value:,}", "number", tone))
            column.addWidget(Text(note, "caption", "ink2", wrap=True))
            column.addStretch(1)
            row.addLayout(column, 1)
        card.body.addLayout(row)
        return card

    def _order_figures(self, receipt: Mapping[str, Any]) -> tuple[tuple[str, int, str, str], ...]:
        """What of a list of orders entered, and what did not."""
        counts = receipt["counts"]
        rejects = counts["invalid"] + counts["conflict"]
        whose = self.tr("of known people {matched}, walk-ins {walk_ins}").format(
            matched=f"{receipt['matched']:,}", walk_ins=f"{receipt['walk_ins']:,}"
        )
        unchanged = counts["unchanged"]
        same = self.tr("%n more order(s) without a change", "", unchanged) if unchanged else ""
        return (
            (self.tr("New orders"), counts["new"], whose if counts["new"] else "", "accent"),
            (self.tr("More refunded"), counts["updated"], same, "ink"),
            (self.tr("Further rows"), counts["repeated"], "", "ink"),
            (self.tr("Not imported"), rejects, self._rejected(counts), "danger" if rejects else "ink"),
        )

    def _offer_balances(self, batch: int) -> None:
        """Where the list says what people bring along: a way to take it up."""
        from ui.dialogs.opening import brought_words, read

        card = Card(margins=(16, 12, 16, 12))
        card.hide()
        self._column.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon("wallet", 22, "accent", square=42, back="accent_soft"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Text(self.tr("The list says more than who people are"), "bold"))
        self._brought = Text("", "caption", "ink2", wrap=True)
        said.addWidget(self._brought)
        row.addLayout(said, 1)
        self.bring = Button(self.tr("Look at it…"), "secondary", clicked=lambda: self.open_balances(batch))
        row.addWidget(self.bring)
        card.body.addLayout(row)
        today = self.context.today().isoformat()

        def show(found: Any) -> None:
            card.setVisible(not found.is_empty)
            self._brought.setText(brought_words(found))

        self.context.jobs.read(
            lambda store: read(store, "principal", today, batch), alive(card, show), key="import-brought"
        )

    def open_balances(self, batch: int) -> None:
        """Look at balances, earlier purchases and tiers of this list, and take them up."""
        from ui.dialogs.opening import OpeningDialog

        path = self.draft.path
        OpeningDialog(self.context, self.window(), batch, path.name if path else "").open()

    def _told(self, receipt: Mapping[str, Any]) -> str:
        """What else came of it."""
        lines = []
        if receipt.get("orders"):
            source = order_words.source(receipt["source"])
            lines.append(
                self.tr("From {source}: {net} yuan after refunds.").format(
                    source=source, net=written(receipt["net"])
                )
            )
        if points := receipt.get("points"):
            said = words.grouped(
                self.tr("%n contact(s) got {points} points for them.", "", receipt["earners"])
            )
            lines.append(said.format(points=f"{points:,}"))
        for code, count in receipt.get("conflicts", {}).items():
            lines.append(f"{words.reason(code, {})}: {count:,}")
        if to_add := receipt.get("to_add"):
            lines.append(words.grouped(self.tr("%n contact(s) wait under Add friends.", "", to_add)))
        if new := receipt.get("new_channels"):
            names = self.tr(", ", "between the items of a list").join(new[:4]) + ("…" if len(new) > 4 else "")
            lines.append(self.tr("%n new channel(s): {names}", "", len(new)).format(names=names))
        if nobody := receipt.get("unknown_staff"):
            lines.append(self.tr("%n name(s) of staff are not known: kept as text.", "", nobody))
        if left_out := receipt.get("left_out"):
            lines.append(
                self.tr("%n row(s) have two tags of a group that allows one: the last counts.", "", left_out)
            )
        return words.sentences(lines)

    def _rejected(self, counts: dict[str, int]) -> str:
        parts = (
            self.tr("problems {n}").format(n=f"{counts['invalid']:,}") if counts["invalid"] else "",
            self.tr("conflicts {n}").format(n=f"{counts['conflict']:,}") if counts["conflict"] else "",
            self.tr("masked {n}").format(n=f"{counts['masked']:,}") if counts["masked"] else "",
        )
        return " · ".join(part for part in parts if part)

    def _rejects(self, rejects: int, masked: int) -> QWidget:
        card = Card(margins=(16, 12, 16, 12))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon("warning", 22, "warn", square=42, back="warn_soft"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(
            Text(
                words.grouped(self.tr("%n row(s) were not imported", "", rejects)),
                "bold",
            )
        )
        text = self.tr(
            "Save them as a sheet with the reason in the last column; mended, it can be imported again."
        )
        if masked:
            text = words.sentences((text, self.tr("Masked ones can be given to the people they are about.")))
        said.addWidget(Text(text, "caption", "ink2", wrap=True))
        row.addLayout(said, 1)
        self.save = Button(
            self.tr("Save rejected rows…"), "secondary", "floppy-disk", clicked=self.save_rejects
        )
        if masked:
            row.addWidget(
                Button(self.tr("Match masked rows…"), "secondary", "eye-slash", clicked=self.match_masked)
            )
        row.addWidget(self.save)
        card.body.addLayout(row)
        return card

    def _show_earlier(self, found: list[Batch]) -> None:
        operation = self.changes.operation if self.changes else None
        earlier = [one for one in found if one.operation != operation][:_EARLIER]
        if not earlier:
            return
        if self.table is not None and self._earlier.layout() is not None:
            self.table.set_rows(earlier)
            return
        layout = QVBoxLayout(self._earlier)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Text(self.tr("Earlier imports"), "h2"))
        card = Card(margins=(1, 1, 1, 1))
        self.table = ListTable(self._earlier_columns(), key=lambda one: one.operation, parent=self)
        self.table.set_rows(earlier)
        self.view = TableView(self.table, name=self.tr("Earlier imports"), row_height=38)
        self.view.setFixedHeight(theme.px(38) * len(earlier) + self.view.horizontalHeader().height() + 2)
        self.view.link_clicked.connect(self._undo_earlier)
        card.body.addWidget(self.view)
        layout.addWidget(card)
        self._earlier.show()

    def _earlier_columns(self) -> list[ListColumn[Batch]]:
        context = self.context

        def when(one: Batch) -> str:
            return moment_words(context.local(one.at), context.now())

        return [
            ListColumn(Column("at", self.tr("When"), Kind.TEXT, 140, sortable=False), when),
            ListColumn(
                Column("file", self.tr("File"), Kind.TEXT, 220, stretch=True, sortable=False),
                lambda one: one.file_name,
            ),
            ListColumn(
                Column("new", self.tr("New", "how many rows were"), Kind.NUMBER, 110, sortable=False),
                lambda one: one.counts["new"],
            ),
            ListColumn(
                Column("staff", self.tr("Staff"), Kind.TEXT, 110, sortable=False),
                lambda one: one.staff or self.tr("Owner"),
            ),
            ListColumn(
                Column("undo", self.tr("Undo"), Kind.LINK, 100, sortable=False),
                self._way_back,
            ),
        ]

    def _way_back(self, one: Batch) -> Cell:
        if one.state == "done":
            return Cell(self.tr("Undo…"))
        said = {"undone": self.tr("Undone"), "running": self.tr("Under way")}
        return Cell(said.get(one.state, self.tr("Being taken back")), tone="ink2")

    def _undo_earlier(self, operation: int, _key: str) -> None:
        if self.table is None:
            return
        batch = self.table.row(self.table.row_of(operation))
        if batch.state == "done":
            self.undo_wanted.emit(batch)

    # -- ways on ----------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take this import back."""
        changes = self.changes
        if changes is None or changes.operation is None or self.undo_button is None:
            return
        self.undo_button.set_busy(True, self.tr("Undoing…"))
        self.context.operations.undo(changes.operation, done=lambda _changes: self.undone.emit())

    def match_masked(self) -> None:
        """Give masked rows to the people they are about."""
        if self.changes is not None:
            MaskedRowsDialog(self.context, self.window(), self.changes.receipt["batch"]).open()

    def save_rejects(self) -> None:
        """Save the rows that were not imported."""
        changes, path = self.changes, self.draft.path
        if changes is None:
            return
        name = self.tr("{name} rejected.xlsx").format(name=path.stem if path else "")
        folder = path.parent if path else self.context.machine.last_folder
        target, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save rejected rows"), str(folder / name), "Excel (*.xlsx);;CSV (*.csv)"
        )
        if target:
            rejected.save_batch(self.context, changes.receipt["batch"], Path(target), self._say)

    def _say(self, text: str, *, failed: bool = False) -> None:
        self.banner.set_text(text, "danger" if failed else "info")
        self.banner.show()


def batch_number(context: Context, batch: int) -> str:
    """What a batch is called: its day and its number."""
    return f"{context.now():%Y-%m%d}-{batch:02}"
