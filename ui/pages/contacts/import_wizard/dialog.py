"""The import wizard: file, columns, check, import, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from services.changes import Changes
from services.imports.batches import Batch
from ui import acts, theme
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.import_wizard import recalled, words
from ui.pages.contacts.import_wizard.check_step import CheckStep
from ui.pages.contacts.import_wizard.checks import discard
from ui.pages.contacts.import_wizard.columns_step import ColumnsStep
from ui.pages.contacts.import_wizard.draft import Draft, Step
from ui.pages.contacts.import_wizard.file_card import dropped_file
from ui.pages.contacts.import_wizard.file_step import FileStep
from ui.pages.contacts.import_wizard.progress_step import ProgressStep
from ui.pages.contacts.import_wizard.summary_step import SummaryStep
from ui.widgets import Button, StepRail

FILE, COLUMNS, CHECK, IMPORT, SUMMARY = range(5)
_WIDTH, _HEIGHT, _COMPACT_HEIGHT = 1120, 748, 640
# A step that waits this long shows that it does.
_PATIENCE = 300


class ImportWizard(Dialog):
    """Brings a list into the store. `file` is looked into at once when one is given.

    Closed while it writes, it goes on behind: the status bar shows how far it is, a toast the end.
    """

    def __init__(self, context: Context, file: Path | None = None) -> None:
        compact = theme.instance().compact
        window = context.window
        super().__init__(
            window if isinstance(window, QWidget) else None,
            "",
            width=_WIDTH,
            height=_COMPACT_HEIGHT if compact else _HEIGHT,
            cancel_left=True,
            margins=(24, 2, 24, 6) if compact else (24, 2, 24, 18),
        )
        self.context = context
        self.draft = Draft(context.act())
        self.setAcceptDrops(True)
        if compact:
            self.head.setContentsMargins(24, 12, 20, 6)
        self.rail = StepRail(
            "",
            (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Import")),
            self.tr("The file stays on this computer; nothing is uploaded."),
        )
        self.rail.went_back.connect(self.go)
        self.set_rail(self.rail)
        self.back = self.add_button(Button(self.tr("Back"), clicked=self._back))
        self.stop = self.add_button(Button(self.tr("Stop and undo"), "danger", "x", clicked=self._stop))
        self.close_button = self.add_button(Button(self.tr("Close"), clicked=self.accept))
        self.set_primary("").clicked.connect(self.go_on)
        self._importing = QElapsedTimer()
        self.file = FileStep(context, self.draft)
        self.columns = ColumnsStep(context, self.draft)
        self.check = CheckStep(context, self.draft)
        self.running = ProgressStep(context, self.draft)
        self.summary = SummaryStep(context, self.draft)
        self.steps: tuple[Step, ...] = (self.file, self.columns, self.check, self.running, self.summary)
        # Not in a stack, which is as high as its highest page: a low screen would scroll for nothing.
        for step in self.steps:
            step.changed.connect(self._tell)
            step.hide()
            self.body.addWidget(step, 1)
        self.check.reread_wanted.connect(self._reread)
        self.check.stopped.connect(lambda: self.go(COLUMNS))
        self.running.finished.connect(self._finished)
        self.running.stopped.connect(self._taken_back)
        self.running.broken.connect(self._broken)
        self.summary.undone.connect(self._undone)
        self.summary.undo_wanted.connect(self._undo_earlier)
        self._step = FILE
        self._wanted_step: int | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_busy)
        self._ended = False
        self.go(FILE)
        if file is not None:
            self.file.take(file)

    # -- steps ------------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """The step in sight."""
        return self._step

    def go(self, step: int) -> None:
        """Show a step."""
        self._step = step
        self._wanted_step = None
        page = self.steps[step]
        self.rail.set_step(min(step, IMPORT) if step != SUMMARY else IMPORT + 1, locked=step >= IMPORT)
        for other in self.steps:
            other.setVisible(other is page)
        self.title.setText(page.title())
        self.title.setVisible(bool(page.title()))
        self.scroller.verticalScrollBar().setValue(0)
        page.enter()
        self._tell()
        if page.title():
            page.focus_first()
        focused = self.focusWidget()
        if step == SUMMARY and not page.primary():
            # Else it would be the button that takes all of it back.
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (focused is None or not page.isAncestorOf(focused)) and self.primary is not None:
            # Never the button that stops or closes.
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Enter, Ctrl+Enter or the filled button: the next step, as soon as this one is read."""
        step = self._step
        if step == SUMMARY:
            self._see()
        elif step == IMPORT:
            # The second half of a double click on "Import" lands on this button; it must not hide the wizard.
            if self._importing.hasExpired(QApplication.doubleClickInterval()):
                self.reject()
        elif step == CHECK and self.check.changes_nothing() and not self.check.busy():
            self.accept()
        elif self.steps[step].busy():
            self._wanted_step = step + 1
            self._show_busy()
        elif self.steps[step].ready():
            if step == COLUMNS:
                self._remember()
            if step + 1 == IMPORT:
                self._importing.start()
                self.running.run()
            self.go(step + 1)
        self._tell()

    def _back(self) -> None:
        self.go(max(FILE, self._step - 1))

    def _reread(self) -> None:
        path = self.draft.path
        self._forget()
        self.go(FILE)
        if path is not None:
            self.file.take(path)

    def _remember(self) -> None:
        inspection, draft = self.draft.inspection, self.draft
        if inspection is None or not draft.remember:
            return
        columns, name = draft.columns(), Path(inspection.path).stem
        at = int(self.context.clock.now().timestamp())
        self.context.jobs.write(lambda store: recalled.remember(store, inspection, columns, at, name))

    def _tell(self) -> None:
        """Footer and title as the page in sight wants them."""
        page, step = self.steps[self._step], self._step
        title = self.tr("Import orders") if self.draft.of_orders else self.tr("Import a list")
        self.setWindowTitle(title)
        self.rail.set_title(title)
        if self.primary is None:
            return
        if self._wanted_step is not None and not page.busy():
            self._wanted_step = None
            self._quiet()
            if page.ready():
                self.go_on()
                return
        if page.busy():
            if not self._patience.isActive() and not self.primary.busy:
                self._patience.start()
        else:
            self._quiet()
        if not self.primary.busy:
            self.primary.setText(page.primary())
            self.primary.updateGeometry()
        self.primary.setEnabled(step != IMPORT or not self.running.rolling_back)
        self.set_hint(page.hint())
        self.cancel.setVisible(step < IMPORT)
        self.back.setVisible(step in (COLUMNS, CHECK))
        self.stop.setVisible(step == IMPORT and self.running.job is not None)
        self.stop.setEnabled(not self.running.rolling_back)
        self.close_button.setVisible(step == SUMMARY or (step == IMPORT and self.running.job is None))
        self.primary.setVisible(bool(page.primary()) and (step != IMPORT or self.running.job is not None))
        layout = self.footer.layout()
        if layout is not None:
            layout.setContentsMargins(12 if step < IMPORT else 24, 10, 24, 10)
        if step == FILE and self.file.is_read() and not self.file.choices.isAncestorOf(self.focusWidget()):
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_busy(self) -> None:
        if self.primary is not None and self.steps[self._step].busy():
            self.primary.set_busy(True, self.tr("Reading…") if self._step == FILE else self.tr("Checking…"))

    def _quiet(self) -> None:
        self._patience.stop()
        if self.primary is not None:
            self.primary.set_busy(False)

    # -- the import -------------------------------------------------------------------------------

    def _stop(self) -> None:
        self.running.stop()
        self._tell()

    def _finished(self, changes: Changes, seconds: float) -> None:
        self.draft.checked = None
        self.summary.show_changes(changes, seconds)
        self._ended = True
        self.go(SUMMARY)
        if not self.isVisible():
            self._toast(changes)

    def _toast(self, changes: Changes) -> None:
        operation = changes.operation
        undo = None if operation is None else lambda: self.context.operations.undo(operation)
        self.context.window.toast(acts.done_words(changes), icon="upload-simple", undo=undo)
        self.deleteLater()

    def _taken_back(self) -> None:
        self.draft.checked = None
        if not self.isVisible():
            self.context.window.toast(
                self.tr("The import was stopped; everything is as it was."), icon="info"
            )
            self.deleteLater()
            return
        self.draft.act = self.context.act()
        self.go(CHECK)
        self.check.banner.set_text(self.tr("Stopped. Everything is as it was before."), "info")
        self.check.banner.show()

    def _broken(self, error: BaseException) -> None:
        self.draft.checked = None
        self.draft.act = self.context.act()
        self._tell()
        if not self.isVisible():
            self.context.window.toast(words.sentence(error), icon="warning-circle")
            self.deleteLater()

    def _undone(self) -> None:
        self.accept()

    def _undo_earlier(self, batch: Batch) -> None:
        from ui.dialogs.import_history import UndoImportDialog

        dialog = UndoImportDialog(self.context, self, batch)
        dialog.undone.connect(self._show_summary_again)
        dialog.open()

    def _show_summary_again(self) -> None:
        if self.summary.changes is not None:
            self.summary.refresh_earlier()

    def _see(self) -> None:
        changes = self.summary.changes
        self.accept()
        if changes is not None and changes.operation is not None:
            self.context.window.contacts().show_operation(changes.operation)

    # -- closing ----------------------------------------------------------------------------------

    def dirty(self) -> bool:
        """Cells that were mended would be lost."""
        return self._step < IMPORT and bool(self.draft.corrections)

    def reject(self) -> None:
        """Close; a run that is under way goes on behind."""
        if self.running.job is not None:
            self._go_behind()
        else:
            super().reject()

    def _go_behind(self) -> None:
        running = self.running
        if running.work is None:
            running.work = self.context.window.work(running.title_now(), self._come_back)
        self.hide()
        super().done(0)

    def _come_back(self) -> None:
        running = self.running
        if running.work is not None:
            running.work.end()
            running.work = None
        self.open()

    def done(self, result: int) -> None:
        super().done(result)
        if self.running.job is None:
            self.file.stop()
            self.check.stop()
            self._forget()
            self.deleteLater()

    def _forget(self) -> None:
        checked = self.draft.forget_checked()
        if checked is not None:
            self.context.jobs.read(lambda _store: discard(checked), lambda _none: None)

    # -- keys and files ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if enter and not event.modifiers() and not isinstance(focused, Button) and self._step < IMPORT:
            self.go_on()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._step < IMPORT and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event.mimeData())
        if file is None or self._step >= IMPORT:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._forget()
        self.draft.corrections.clear()
        self.go(FILE)
        self.file.take(file)

    def facts(self) -> dict[str, Any]:
        """Where the wizard stands, for tests and the tour."""
        return {"step": self._step, "columns": self.columns.state()}
