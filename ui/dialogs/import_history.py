"""Earlier imports: what came of each, its rejected rows once more, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from services.changes import Changes
from services.history import KeptContact, UndoPreview, preview
from services.imports.batches import Batch, batches
from ui import theme
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.moments import moment_title, moment_words
from ui.pages.contacts import words as contact_words
from ui.pages.contacts.import_wizard import order_words, rejected, words
from ui.pages.contacts.import_wizard.adoption import AdoptionBanner, BalancesBanner
from ui.pages.contacts.import_wizard.masked_rows import MaskedRowsDialog
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, TableView, Tag
from ui.widgets import Banner, Button, Card, EmptyState, Rule, Text

_KEPT_SHOWN = 5
_REJECTED = ("invalid", "conflict", "masked")


class ImportHistory(Dialog):
    """A table of imports; to its right what came of the chosen one and what can be done with it."""

    def __init__(self, context: Context) -> None:
        window = context.window
        super().__init__(
            window if isinstance(window, QWidget) else None,
            "",
            width=1160,
            height=680,
        )
        self.context = context
        self.set_title(self.tr("Earlier imports"))
        self.set_hint(
            self.tr("An import can be undone later too; what was added to its people since then stays.")
        )
        self.cancel.setText(self.tr("Close"))
        self._batches: list[Batch] = []
        self.adoption = AdoptionBanner(context)
        self.body.addWidget(self.adoption)
        self.body.addWidget(BalancesBanner(context))
        row = QHBoxLayout()
        row.setSpacing(14)
        self.table: ListTable[Batch] = ListTable(
            self._table_columns(), key=lambda one: one.operation, parent=self
        )
        self.view = TableView(self.table, name=self.tr("Earlier imports"), row_height=42)
        self.view.current_changed.connect(self._choose)
        card = Card(margins=(1, 1, 1, 1))
        card.body.addWidget(self.view)
        self._empty = EmptyState(
            "upload-simple",
            self.tr("Nothing was imported yet"),
            self.tr("Each list that you import is noted here and can be undone."),
            (self.tr("Import Excel"),),
            tile=True,
        )
        self._empty.acted.connect(self._import)
        self._empty.hide()
        card.body.addWidget(self._empty)
        row.addWidget(card, 1)
        self.pane = Card()
        self.pane.setFixedWidth(min(theme.px(300), self.room().width() * 26 // 100))
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self.pane.body.addLayout(self._facts)
        self.pane.body.addStretch(1)
        self.see = Button(self.tr("See these contacts"), "secondary", "users", clicked=self._see)
        self.save = Button(
            self.tr("Save rejected rows…"), "secondary", "floppy-disk", clicked=self.save_rejects
        )
        self.match = Button(
            self.tr("Match masked rows…"), "secondary", "eye-slash", clicked=self.match_masked
        )
        self.undo = Button(self.tr("Undo this import…"), "danger", "arrow-u-up-left", clicked=self.ask_undo)
        self.banner = Banner("", "info")
        self.banner.hide()
        self.pane.body.addWidget(self.banner)
        for button in (self.see, self.match, self.save, self.undo):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.pane.body.addWidget(button)
        self.pane.hide()
        row.addWidget(self.pane)
        self.body.addLayout(row, 1)
        context.operations.changed.connect(self._hear)
        self.refresh()

    def _table_columns(self) -> list[ListColumn[Batch]]:
        def count(key: str) -> ListColumn[Batch]:
            title = {
                "new": self.tr("New", "how many rows were"),
                "updated": self.tr("Changed"),
                "rejected": self.tr("Not imported"),
            }[key]
            return ListColumn(
                Column(key, title, Kind.NUMBER, 80, least=50, sortable=False),
                lambda one: rejects(one) if key == "rejected" else one.counts[key],
            )

        return [
            ListColumn(
                Column("at", self.tr("When"), Kind.TEXT, 130, least=120, sortable=False), self._when_short
            ),
            ListColumn(
                Column("file", self.tr("File"), Kind.TEXT, 160, least=90, stretch=True, sortable=False),
                self._file,
            ),
            count("new"),
            count("updated"),
            count("rejected"),
            ListColumn(
                Column("staff", self.tr("Staff"), Kind.TEXT, 76, least=56, sortable=False),
                lambda one: one.staff or self.tr("Owner"),
            ),
            ListColumn(
                Column("state", self.tr("State"), Kind.STATUS, 132, least=126, sortable=False), self._state
            ),
        ]

    def _when(self, one: Batch) -> str:
        return moment_title(self.context.local(one.at), self.context.now())

    def _when_short(self, one: Batch) -> Cell:
        at, words = self.context.local(one.at), self._when(one)
        # The minute of an import of another year is read in the pane.
        return Cell(words if at.year == self.context.now().year else at.date().isoformat(), tip=words)

    def _file(self, one: Batch) -> Cell:
        return Cell(one.file_name, tip=f"{one.file_name} · {one.sheet}" if one.sheet else one.file_name)

    def _state(self, one: Batch) -> Tag:
        if one.state == "undone":
            return Tag(self.tr("Undone"), "neutral")
        if one.state == "running":
            return Tag(self.tr("Under way"), "slate")
        if one.state == "rolling_back":
            return Tag(self.tr("Being taken back"), "warn")
        return Tag(self.tr("Can be undone"), "accent")

    # -- reading ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the imports anew."""
        self.context.jobs.read(lambda store: batches(store, None), self._show, key="import-history")

    def _hear(self, changes: Changes) -> None:
        if changes.areas & {"imports", "contacts"} and self.isVisible():
            self.refresh()

    def _show(self, found: list[Batch]) -> None:
        chosen = self.view.current_id
        self._batches = found
        self.table.set_rows(found)
        self.view.setVisible(bool(found))
        self._empty.setVisible(not found)
        if found:
            self.view.go_to(
                chosen if chosen is not None and self.table.row_of(chosen) >= 0 else found[0].operation
            )
            self._choose(self.view.current_id)
        else:
            self.pane.hide()

    @property
    def chosen(self) -> Batch | None:
        """The import whose details are in sight."""
        place = self.table.row_of(self.view.current_id) if self.view.current_id is not None else -1
        return self.table.row(place) if place >= 0 else None

    def _choose(self, _operation: object) -> None:
        one = self.chosen
        self.banner.hide()
        self.pane.setVisible(one is not None)
        if one is None:
            return
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._facts.addWidget(Text(one.file_name, "h2", wrap=True))
        facts = [self._when(one), one.staff or self.tr("Owner"), one.sheet]
        if one.orders:
            facts.append(self.tr("Orders from {source}").format(source=order_words.source(one.source)))
        self._facts.addWidget(Text(" · ".join(part for part in facts if part), "caption", "ink2", wrap=True))
        self._facts.addWidget(Rule())
        grid = QWidget()
        lines = QGridLayout(grid)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setVerticalSpacing(5)
        lines.setColumnStretch(0, 1)
        worded = order_words.outcome if one.orders else words.outcome
        shown = [(worded(name), one.counts[name], False) for name in one.counts if one.counts[name]]
        shown += [(words.reason_chip(code), count, True) for code, count in one.reasons.items()]
        for place, (title, count, small) in enumerate(shown):
            label = Text(f"    {title}" if small else title, "caption" if small else "body", "ink2")
            figure = Text(f"{count:,}", "caption" if small else "bold", "ink2" if small else "ink")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            lines.addWidget(label, place, 0)
            lines.addWidget(figure, place, 1)
        self._facts.addWidget(grid)
        stands = one.state == "done"
        self.see.setText(self.tr("See whose they are") if one.orders else self.tr("See these contacts"))
        self.see.setVisible(stands and bool(one.counts["new"] + one.counts["updated"]))
        self.save.setVisible(rejects(one) > 0 and one.state != "running")
        self.match.setVisible(stands and one.counts["masked"] > 0)
        self.undo.setVisible(stands)

    # -- acts -------------------------------------------------------------------------------------

    def _import(self, _index: int) -> None:
        self.accept()
        self.context.window.open_import()

    def _see(self) -> None:
        one = self.chosen
        if one is not None:
            self.accept()
            self.context.window.contacts().show_operation(one.operation)

    def save_rejects(self) -> None:
        """Save the rejected rows of the chosen import."""
        one = self.chosen
        if one is None:
            return
        name = self.tr("{name} rejected.xlsx").format(name=Path(one.file_name).stem)
        target, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save rejected rows"),
            str(self.context.machine.last_folder / name),
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if target:
            rejected.save_batch(self.context, one.batch, Path(target), self._say)

    def match_masked(self) -> None:
        """Give masked rows of the chosen import to the people they are about."""
        one = self.chosen
        if one is not None:
            MaskedRowsDialog(self.context, self, one.batch).open()

    def _say(self, text: str, *, failed: bool = False) -> None:
        self.banner.set_text(text, "danger" if failed else "info")
        self.banner.show()

    def ask_undo(self) -> None:
        """Say what undoing the chosen import would do."""
        one = self.chosen
        if one is not None and one.state == "done":
            dialog = UndoImportDialog(self.context, self, one)
            dialog.undone.connect(self.refresh)
            dialog.open()

    def done(self, result: int) -> None:
        super().done(result)
        self.context.operations.changed.disconnect(self._hear)
        self.deleteLater()


class UndoImportDialog(Dialog):
    """What undoing an import removes, restores and keeps; `undone()` when it was done."""

    undone = Signal()

    def __init__(self, context: Context, parent: QWidget, batch: Batch) -> None:
        super().__init__(parent, "", width=520)
        self.set_title(self.tr("Undo this import?"))
        self._context, self._batch = context, batch
        when = moment_words(context.local(batch.at), context.now())
        self.body.addWidget(Text(f"{batch.file_name} · {when}", "body", "ink2", wrap=True))
        self._said = Text(self.tr("Looking what it would do…"), "body", wrap=True)
        self.body.addWidget(self._said)
        self._kept = Text("", "body", wrap=True)
        self._kept.hide()
        self.body.addWidget(self._kept)
        self.body.addStretch(1)
        self.set_hint(self.tr("It can be redone with Ctrl+Shift+Z."))
        self.set_primary(self.tr("Undo the import"), icon="arrow-u-up-left").clicked.connect(self._undo)
        context.jobs.read(
            lambda store: preview(store, batch.operation), self._show, self._fail, key="import-undo"
        )

    def _show(self, found: UndoPreview) -> None:
        removed = found.removes.get("contact", 0)
        sales = found.removes.get("sale", 0)
        said = [
            words.grouped(self.tr("%n order(s) and refunds of them are removed.", "", sales))
            if self._batch.orders
            else words.grouped(self.tr("%n contact(s) that it brought are removed.", "", removed)),
            words.grouped(self.tr("%n value(s) get back what stood there before.", "", found.restores))
            if found.restores
            else "",
        ]
        self._said.setText("\n".join(part for part in said if part))
        if found.kept_total:
            names = [name for name in (self._name(one) for one in found.kept) if name][:_KEPT_SHOWN]
            text = self.tr(
                "%n stay as they are, because something was added or changed since:", "", found.kept_total
            )
            listed = self.tr(", ", "between the items of a list").join(dict.fromkeys(names))
            self._kept.setText(f"{text} {listed}" + ("…" if found.kept_total > len(names) else ""))
            self._kept.show()
        self.fit()

    def _name(self, one: KeptContact) -> str:
        return contact_words.called(one.display) if one.display is not None else ""

    def _fail(self, error: BaseException) -> None:
        self._said.setText(words.sentence(error))
        self._said.set_tone("danger")

    def _undo(self) -> None:
        if self.primary is not None:
            self.primary.set_busy(True, self.tr("Undoing…"))
        self._context.window.turn_back(
            self._batch.operation, done=alive(self, self._finished), failed=alive(self, self._refused)
        )

    def _refused(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self._fail(error)

    def _finished(self, _changes: Changes) -> None:
        self.undone.emit()
        self.accept()


def rejects(one: Batch) -> int:
    """How many rows of an import were not imported."""
    return sum(one.counts[name] for name in _REJECTED)
