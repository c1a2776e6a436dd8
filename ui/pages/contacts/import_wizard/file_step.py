"""Step 1: which file, which sheet, where its table begins; nine rows of it to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.errors import Unusable
from services.imports import reader, runs, sniff
from services.imports.mappings import Known
from services.imports.plan import ColumnGuess, Inspection, SheetInfo
from services.progress import Cancelled, Progress
from ui import translations
from ui.context import Context
from ui.jobs import Job
from ui.moments import moment_words
from ui.pages.contacts.import_wizard import recalled, words
from ui.pages.contacts.import_wizard.adoption import AdoptionBanner, BalancesBanner
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.pages.contacts.import_wizard.file_card import FileCard, dropped_file
from ui.pages.contacts.import_wizard.preview import Preview
from ui.widgets import Combo, Segmented, Text

_HEADER_ROWS = 20


class FileStep(Step):
    """Chooses and looks into the file. Reading happens in a child process; the page stays usable meanwhile."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(context, draft, parent)
        self.setAcceptDrops(True)
        self._job: Job | None = None
        self.body.addWidget(AdoptionBanner(context))
        self.balances = BalancesBanner(context)
        self.body.addWidget(self.balances)
        self.card = FileCard()
        self.card.choose_wanted.connect(self.choose)
        self.card.template_wanted.connect(self.save_template)
        self.card.stopped.connect(self.stop)
        self.card.encoding_chosen.connect(self._take_encoding)
        self.card.large_wanted.connect(self._read_large)
        self.body.addWidget(self.card)
        self.choices = QWidget()
        row = QHBoxLayout(self.choices)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        self.kind = Segmented(
            [(False, self.tr("Contacts")), (True, self.tr("Orders"))], name=self.tr("What the rows are")
        )
        self.kind.chosen.connect(self._take_kind)
        kind = QVBoxLayout()
        kind.setSpacing(4)
        kind.addWidget(Text(self.tr("The rows are"), "caption", "ink2"))
        kind.addWidget(self.kind)
        row.addLayout(kind)
        self.sheet = Combo(name=self.tr("Sheet"))
        self.header = Combo(name=self.tr("Header row"))
        self.encoding = Combo(name=self.tr("Encoding"))
        for label, combo, width in (
            (self.tr("Sheet"), self.sheet, 200),
            (self.tr("Header row"), self.header, 170),
            (self.tr("Encoding"), self.encoding, 160),
        ):
            combo.setMinimumWidth(width)
            column = QVBoxLayout()
            column.setSpacing(4)
            title = Text(label, "caption", "ink2")
            title.setBuddy(combo)
            column.addWidget(title)
            column.addWidget(combo)
            row.addLayout(column)
            combo.picked.connect(self._look_again)
        row.addStretch(1)
        self.body.addWidget(self.choices)
        self.preview = Preview()
        self.body.addWidget(self.preview, 1)
        self.body.addStretch(0)
        self._show(None)

    # -- the page ---------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Choose an Excel or CSV file")

    def hint(self) -> str:
        return self.tr(".xlsx .xls .xlsb .ods .csv .txt, up to a million rows; or drop a file here")

    def primary(self) -> str:
        # With no file in hand the button that chooses one is the only filled one.
        return self.tr("Next: columns") if self.is_read() or self.busy() else ""

    def ready(self) -> bool:
        if self.is_read():
            return True
        self.card.focus_first()
        return False

    def is_read(self) -> bool:
        """Whether a file that can be used is in hand, with at least one row below its header."""
        inspection = self.draft.inspection
        return inspection is not None and inspection.rows > 0 and not self.busy()

    def busy(self) -> bool:
        return self._job is not None

    def focus_first(self) -> None:
        if not self.is_read():
            self.card.focus_first()

    # -- choosing ---------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file."""
        machine = self.context.machine
        kinds = self.tr("Tables ({patterns})").format(
            patterns="*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt"
        )
        everything = self.tr("All files")
        found, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a file"), str(machine.last_folder), f"{kinds};;{everything} (*)"
        )
        if found:
            machine.remember_folder(Path(found))
            self.take(Path(found))

    def take(self, path: Path) -> None:
        """Look into a file that was chosen, dropped or handed over."""
        draft = self.draft
        draft.path, draft.large = path, False
        draft.sheet = draft.header_row = draft.encoding = None
        draft.orders, draft.source, draft.per_row, draft.points, draft.again = None, "", None, False, False
        draft.act = self.context.act()
        self._look()

    def save_template(self, of_orders: bool) -> None:
        """Save a sheet with the headers that are understood best."""
        from services.imports import template as people
        from services.orders import template as orders

        write = orders.write_template if of_orders else people.write_template
        name = self.tr("Orders template.xlsx") if of_orders else self.tr("Contacts template.xlsx")
        target, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the template"), str(self.context.machine.last_folder / name), "Excel (*.xlsx)"
        )
        if target:
            path, language = Path(target), translations.current()
            self.context.machine.remember_folder(path)
            self.context.jobs.read(
                lambda _store: write(path, language),
                lambda _done: self.card.say(self.tr("Saved as {name}.").format(name=path.name)),
                lambda error: self.card.say(words.sentence(error), "danger"),
            )

    def _read_large(self) -> None:
        self.draft.large = True
        self._look()

    def _take_encoding(self, encoding: str) -> None:
        self.draft.encoding = encoding
        self._look()

    def _take_kind(self, orders: object) -> None:
        self.draft.orders = bool(orders)
        self.draft.corrections.clear()
        self._look()

    def _look_again(self, _value: object) -> None:
        draft, sheet = self.draft, self.sheet.value()
        if sheet != (draft.inspection.sheet if draft.inspection else None):
            # Another sheet has its header elsewhere.
            draft.sheet, draft.header_row = sheet, None
        else:
            draft.header_row = self.header.value()
        draft.encoding = self.encoding.value()
        self._look()

    # -- reading ----------------------------------------------------------------------------------

    def stop(self) -> None:
        """Give up reading; the file chosen before is gone too."""
        if self._job is not None:
            self._job.cancel()

    def _look(self) -> None:
        draft = self.draft
        path = draft.path
        if path is None:
            return
        if self._job is not None:
            self._job.cancel()
        draft.inspection = None
        sheet, header_row, encoding, large = draft.sheet, draft.header_row, draft.encoding, draft.large
        orders = draft.orders

        def work(store: Any, progress: Progress) -> Inspection:
            return reader.inspect(
                path,
                sheet=sheet,
                header_row=header_row,
                encoding=encoding,
                large=large,
                own_fields=runs.own_fields(store),
                own_kinds=runs.own_kinds(store),
                orders=orders,
                progress=progress,
            )

        def progress(done: int, total: int | None, _note: str) -> None:
            if self._job is job:
                self.card.show_progress(done, total)

        def found(inspection: Inspection) -> None:
            if self._job is job:
                self._job = None
                self._take_inspection(inspection)

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._job = None
                self._fail(error)

        self.card.begin(path)
        self._fit()
        job = self.context.jobs.long_read(work, found, failed, progress)
        self._job = job
        self.changed.emit()

    def _take_inspection(self, inspection: Inspection) -> None:
        self.draft.inspection = inspection
        self._show(inspection)
        self.changed.emit()
        if not inspection.rows:
            self.card.focus_first()

    def _fail(self, error: BaseException) -> None:
        self._show(None)
        if isinstance(error, Cancelled):
            self.draft.path = None
            self.card.empty()
        elif isinstance(error, Unusable) and error.error == "encoding":
            self._refuse(error)
            self._try_encodings([str(name) for name in error.detail.get("candidates", ())])
        else:
            self._refuse(error)
        self._fit()
        self.changed.emit()
        if not isinstance(error, Cancelled):
            # Else Enter would press what closes the wizard.
            self.card.focus_first()

    def _try_encodings(self, candidates: Sequence[str]) -> None:
        """What the file looks like in each encoding that fits it."""
        path, large = self.draft.path, self.draft.large
        if path is None:
            return

        def work(_store: object, progress: Progress) -> list[tuple[str, str]]:
            tried = []
            for name in candidates or words.ENCODINGS:
                try:
                    seen = reader.inspect(path, encoding=name, large=large, progress=progress)
                except Unusable:
                    continue
                rows = [" · ".join(filter(None, row)) for row in seen.preview if any(row)]
                tried.append((name, "\n".join(rows[:3])))
            return tried

        def found(tried: list[tuple[str, str]]) -> None:
            if self._job is job:
                self._job = None
                self.card.offer_encodings(tried)
                self.changed.emit()

        def failed(error: BaseException) -> None:
            if self._job is job:
                self._job = None
                self._refuse(error)
                self.changed.emit()

        job = self.context.jobs.long_read(work, found, failed)
        self._job = job

    # -- showing ----------------------------------------------------------------------------------

    def _show(self, inspection: Inspection | None) -> None:
        self.choices.setVisible(inspection is not None)
        self.preview.setVisible(inspection is not None and inspection.rows > 0)
        if inspection is not None:
            path = Path(inspection.path)
            self.card.show_file(path.name, self._facts(path, inspection))
            self._show_choices(inspection)
            self.preview.show_inspection(inspection)
            self._show_notes(inspection)
        self._fit()

    def _show_notes(self, inspection: Inspection) -> None:
        """What of this sheet can't be imported, or is passed over."""
        second = inspection.second_table()
        if not inspection.rows:
            said = self.tr("There is only a header row, and nothing below it.")
            if len(inspection.sheets) > 1:
                said = words.sentences((said, self.tr("Perhaps they are on another sheet.")))
            self.card.say(said, "warn")
        elif inspection.orders and self.draft.orders is None:
            self.card.say(
                self.tr(
                    "This is a list of orders, by its headers. It fills in what people have bought; they need not be typed twice."
                )
            )
        elif second is not None:
            self.context.jobs.read(
                lambda store: recalled.known(store, inspection),
                lambda known: self._say_second(inspection, second, known),
                key="import-second-table",
            )

    def _say_second(self, inspection: Inspection, second: ColumnGuess, known: Known | None) -> None:
        """That a second table is passed over, unless its columns are the ones chosen for such a list the last time."""
        if self.draft.inspection is not inspection:
            return
        if known is not None and any(index >= second.index for at in known.mapping.values() for index in at):
            return
        name = words.column(second.index, second.header)
        self.card.say(
            self.tr(
                "A second table begins at the column {name}. Only the first is read; to import the other one too,"
                " import the file again and choose its columns."
            ).format(name=name),
            "warn",
        )

    def _fit(self) -> None:
        """An empty card and the preview take the room; a card with a file in it is as high as it needs."""
        self.body.setStretchFactor(self.card, 1 if self.card.is_empty else 0)
        spare = self.card.is_empty or not self.preview.isHidden()
        self.body.setStretch(self.body.count() - 1, 0 if spare else 1)

    def _refuse(self, error: BaseException) -> None:
        path = self.draft.path
        facts = self._facts(path, None) if path is not None else ""
        self.card.fail(error, facts, large=_may_be_read_large(error))

    def _facts(self, path: Path, inspection: Inspection | None) -> str:
        try:
            there = path.stat()
        except OSError:
            there = None
        parts = []
        if inspection is not None:
            parts.append(words.file_size(inspection.size))
            if len(inspection.sheets) > 1:
                parts.append(self.tr("%n sheet(s)", "", len(inspection.sheets)))
            elif inspection.encoding:
                parts.append(words.encoding(inspection.encoding))
        elif there is not None and path.is_file():
            parts.append(words.file_size(there.st_size))
        if there is not None:
            changed = datetime.fromtimestamp(there.st_mtime, self.context.now().tzinfo)
            parts.append(self.tr("changed {when}").format(when=moment_words(changed, self.context.now())))
        return " · ".join(parts)

    def _show_choices(self, inspection: Inspection) -> None:
        draft = self.draft
        self.kind.set_value(inspection.orders)
        self.sheet.set_items((one.name, self._sheet(one)) for one in inspection.sheets if one.kind != "chart")
        self.sheet.set_value(inspection.sheet)
        self.sheet.setEnabled(self.sheet.count() > 1)
        auto = (
            self.tr("Row {row} (found)").format(row=inspection.header_row)
            if inspection.header_row
            else self.tr("None (found)")
        )
        rows: list[tuple[int | None, str]] = [
            (None, auto if draft.header_row is None else self.tr("Find it"))
        ]
        rows += [
            (number, self.tr("Row {row}").format(row=number))
            for number in range(1, min(_HEADER_ROWS, max(1, len(inspection.preview))) + 1)
        ]
        rows.append((0, self.tr("No header row")))
        self.header.set_items(rows)
        self.header.set_value(draft.header_row)
        is_text = bool(inspection.encoding)
        named = self.tr("Automatic ({name})").format(name=words.encoding(inspection.encoding))
        items: list[tuple[str | None, str]] = [
            (None, named if is_text and draft.encoding is None else self.tr("Automatic"))
        ]
        if is_text:
            items += [(name, words.encoding(name)) for name in words.ENCODINGS]
        self.encoding.set_items(items)
        self.encoding.set_value(draft.encoding)
        self.encoding.setEnabled(is_text)

    def _sheet(self, one: SheetInfo) -> str:
        text = one.name or self.tr("The whole file")
        if one.rows is not None:
            text = self.tr("{sheet} ({rows})").format(
                sheet=text, rows=words.grouped(self.tr("%n row(s)", "", one.rows))
            )
        if one.state != "visible":
            text = self.tr("{sheet} · hidden").format(sheet=text)
        return text

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event.mimeData())
        if file is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(file)


def _may_be_read_large(error: BaseException) -> bool:
    """A text over the cap can be read when asked for; nothing else that is too large."""
    return (
        isinstance(error, Unusable)
        and error.error == "too_large"
        and error.detail.get("limit") == sniff.LARGEST_TEXT
    )
