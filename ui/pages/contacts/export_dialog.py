"""Taking contacts out as a spreadsheet: whom, which columns, where to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services import exports, search
from services.changes import Changes
from services.contact_query import ContactQuery
from services.custom_fields import CustomField, definitions
from services.errors import Refused
from services.progress import Cancelled
from services.selection import AllMatching, Selection
from ui import messages, translations
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.jobs import Job
from ui.pages.contacts import words
from ui.widgets import Banner, Button, CheckBox, Field, Icon, ProgressCard, Radio, Segmented, Text

translate = QCoreApplication.translate
USUAL: Final = ("name", "phone", "tags")
_TITLES: Final = {"wechat": "wechat_id", "owner_staff": "owner"}
_LISTED: Final = {**_TITLES, "principal": "stored", "bonus": "stored"}
"""The column of the list that shows the same."""


class ExportDialog(Dialog):
    """Ticked contacts, those that match, or all; phones masked unless asked for, which is written down."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        ticked: tuple[Selection, int] | None,
        matching: tuple[Selection, int | None] | None,
        shown: Sequence[str],
    ) -> None:
        super().__init__(parent, translate("Contacts", "Export contacts"), width=640)
        self.context = context
        self.act = context.act()
        self.job: Job | None = None
        self.file: Path | None = None
        self._shown = {*USUAL, *shown}
        self._whom: list[tuple[Radio, Selection, int | None]] = []
        self.form = QWidget()
        layout = QVBoxLayout(self.form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.body.addWidget(self.form)
        layout.addWidget(self._whom_part(ticked, matching))
        layout.addWidget(self._columns_part())
        self.format = Segmented([(".xlsx", "Excel"), (".csv", "CSV")], name=self.tr("Kind of file"))
        layout.addWidget(Field(self.tr("Kind of file"), self.format))
        self.full = CheckBox(self.tr("Full phone numbers"))
        layout.addWidget(self.full)
        said = self.tr(
            "Without it numbers look like 138****5210. Either way the export is written into History."
        )
        layout.addWidget(Text(said, "caption", "ink3", wrap=True))
        self.trouble = Banner("", "danger")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.progress = ProgressCard(self.tr("Exporting"))
        self.progress.cancelled.connect(self._cancel)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.outcome = self._outcome_part()
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.body.addStretch(1)
        self.set_primary(self.tr("Export"), icon="download-simple").clicked.connect(self._begin)
        self._count()
        today = context.today()
        query = ContactQuery()

        def read(store: Any) -> tuple[int, dict[str, str], list[CustomField]]:
            return search.count(store, query, today), exports.kinds_in_use(store), definitions(store)

        context.jobs.read(read, alive(self, self._learned), key=(id(self), "needed"))

    # -- building ----------------------------------------------------------------------------------

    def _whom_part(
        self, ticked: tuple[Selection, int] | None, matching: tuple[Selection, int | None] | None
    ) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        lines: list[tuple[str, Selection, int | None]] = []
        if ticked is not None:
            lines.append((self.tr("The ticked contacts"), *ticked))
        if matching is not None:
            lines.append((self.tr("All that match the search and filters"), *matching))
        lines.append((self.tr("All contacts"), AllMatching(ContactQuery()), None))
        for text, selection, count in lines:
            radio = Radio(text, not self._whom)
            radio.setText(text if count is None else f"{text} · {count:,}")
            radio.toggled.connect(lambda _on: self._count())
            layout.addWidget(radio)
            self._whom.append((radio, selection, count))
        return part

    def _columns_part(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(Text(self.tr("Columns"), "caption", "ink2"))
        line.addStretch(1)
        line.addWidget(Button(self.tr("All"), "link", size="small", clicked=lambda: self._tick_columns(True)))
        line.addWidget(
            Button(self.tr("As in the list"), "link", size="small", clicked=lambda: self._tick_columns(False))
        )
        layout.addLayout(line)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        layout.addLayout(self._grid)
        self.columns: dict[str, CheckBox] = {}
        for column in exports.COLUMNS:
            self._add_column(column.key, words.field(_TITLES.get(column.key, column.key)))
        return part

    def _add_column(self, key: str, title: str) -> None:
        box = CheckBox(title, _LISTED.get(key, key) in self._shown)
        box.toggled.connect(lambda _on: self._count())
        place = len(self.columns)
        self._grid.addWidget(box, place // 3, place % 3)
        self.columns[key] = box

    def _tick_columns(self, every: bool) -> None:
        for key, box in self.columns.items():
            box.setChecked(every or _LISTED.get(key, key) in self._shown)

    def _outcome_part(self) -> QWidget:
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(14)
        line.addWidget(
            Icon("check-circle", 28, "accent", square=52, back="accent_soft"), 0, Qt.AlignmentFlag.AlignTop
        )
        said = QVBoxLayout()
        said.setSpacing(4)
        self.done_text = Text("", "h2", wrap=True)
        self.done_file = Text("", "body", "ink2", wrap=True)
        self.done_file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.done_what = Text("", "caption", "ink2", wrap=True)
        for line_of_it in (self.done_text, self.done_file, self.done_what):
            said.addWidget(line_of_it)
        line.addLayout(said, 1)
        return part

    def _learned(self, answer: tuple[int, dict[str, str], list[CustomField]]) -> None:
        total, kinds, fields = answer
        radio, selection, _ = self._whom[-1]
        everybody = self.tr("All contacts")
        radio.setText(f"{everybody} · {total:,}")
        self._whom[-1] = (radio, selection, total)
        radio.updateGeometry()
        for key, name in kinds.items():
            self._add_column(key, words.identity_kind(key, name))
        for field in fields:
            self._add_column(f"custom:{field.id}", field.name)
        self._count()

    # -- what is chosen ----------------------------------------------------------------------------

    def chosen(self) -> tuple[Selection, int | None]:
        """Whom to export, and how many if that is known."""
        return next((selection, count) for radio, selection, count in self._whom if radio.isChecked())

    def chosen_columns(self) -> list[str]:
        """The keys of the ticked columns, in their order."""
        return [key for key, box in self.columns.items() if box.isChecked()]

    def _count(self) -> None:
        if self.primary is None or not any(radio.isChecked() for radio, _, _ in self._whom):
            return
        count = self.chosen()[1]
        text = self.tr("Export") if count is None else self.tr("Export %n contact(s)", "", count)
        self.primary.setText(re.sub(r"\d+", lambda found: f"{int(found[0]):,}", text, count=1))
        self.primary.setEnabled(bool(self.chosen_columns()) and count != 0)

    # -- doing -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.file is not None:
            self.accept()
            return
        ending = str(self.format.value())
        name = self.tr("Contacts {date}").format(date=self.context.today().isoformat()) + ending
        kinds = {".xlsx": self.tr("Excel workbook (*.xlsx)"), ".csv": self.tr("CSV file (*.csv)")}
        folder = self.context.machine.last_folder
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export contacts"), str(folder / name), kinds[ending]
        )
        if path:
            self.export_to(Path(path) if path.lower().endswith(ending) else Path(path + ending))

    def export_to(self, path: Path) -> None:
        """Write the file; shows how far it is, and at the end where it lies."""
        selection, columns = self.chosen()[0], self.chosen_columns()
        full, language, act = self.full.isChecked(), translations.current(), self.act
        self.trouble.hide()
        self.form.setEnabled(False)
        self.progress.show()
        self.progress.cancel_button.setEnabled(True)
        if self.primary is not None:
            self.primary.setEnabled(False)
        self.context.machine.remember_folder(path)
        self.job = self.context.operations.run_long(
            lambda store, progress: exports.export_contacts(
                store, act, selection, columns, path, full_phones=full, language=language, progress=progress
            ),
            done=lambda changes: self._done(changes, path),
            failed=self._failed,
            progress=lambda done, total, _note: self.progress.set_progress(done, total),
            quiet=True,
        )

    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _done(self, changes: Changes, path: Path) -> None:
        self.job, self.file = None, path
        count = int(changes.receipt.get("rows", 0))
        said = self.tr("Exported %n contact(s)", "", count)
        self.done_text.setText(re.sub(r"\d+", lambda found: f"{int(found[0]):,}", said, count=1))
        self.done_file.setText(str(path))
        numbers = self.tr("full numbers") if self.full.isChecked() else self.tr("numbers masked")
        facts = (self.tr("%n column(s)", "", len(self.chosen_columns())), numbers, _size(path))
        self.done_what.setText(" · ".join((*facts, self.tr("noted in History"))))
        self.form.hide()
        self.progress.hide()
        self.outcome.show()
        self.cancel.hide()
        self.add_button(Button(self.tr("Open folder"), "secondary", "folder-open", clicked=self._open_folder))
        button = self.set_primary(self.tr("Done"))
        button.setEnabled(True)
        button.setFocus()

    def _open_folder(self) -> None:
        if self.file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.file.parent)))

    def _failed(self, error: BaseException) -> None:
        self.job = None
        self.act = self.context.act()
        self.form.setEnabled(True)
        self.progress.hide()
        self._count()
        if isinstance(error, Cancelled):
            self.set_hint(self.tr("Stopped; no file was left behind"))
        elif isinstance(error, Refused):
            self.trouble.set_text(messages.sentence(error))
            self.trouble.show()
        else:
            self.context.window.report(error)

    def reject(self) -> None:
        """Closing while the file is written stops the export first."""
        if self.job is not None:
            self._cancel()
            return
        super().reject()


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1_048_576:,.1f} MB" if size >= 1_048_576 else f"{-(-size // 1024):,} KB"
