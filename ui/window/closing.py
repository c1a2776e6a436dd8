"""Closing the window: what still runs is asked about, then a backup is made, both in sight."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from services.damage import machine_fault
from services.errors import HudieError
from services.progress import Cancelled
from ui import crash, messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.jobs import Job
from ui.later import backups, rescue
from ui.widgets import Bar, Button, Text
from ui.window.rescue_words import rescue_words

if TYPE_CHECKING:
    from services.rescue import Rescue

DAMAGED: Final = ("corrupt", "backup_failed")
"""Faults of a backup that speak of the store itself."""
_SHOW_AFTER = 300  # ms


class ClosingDialog(Dialog):
    """The backup at the end of the day, with a way to close without it."""

    def __init__(self, parent: QWidget, skip: Callable[[], object]) -> None:
        super().__init__(parent, "", width=420, cancel=self.tr("Close without a backup"))
        self.set_title(self.tr("Backing up before closing"))
        self.text = Text(self.tr("This takes a few seconds."), "body", "ink2", wrap=True)
        self.bar = Bar(8, name=self.tr("Backing up before closing"))
        self.body.addWidget(self.text)
        self.body.addWidget(self.bar)
        self._skip = skip

    def reject(self) -> None:
        self._skip()


class BusyDialog(Dialog):
    """Something long is under way: wait for it, or leave it to the next start."""

    def __init__(self, parent: QWidget, answer: Callable[[bool | None], object]) -> None:
        super().__init__(parent, "", width=500, cancel=self.tr("Don't close"))
        self.set_title(self.tr("Something is still running"))
        self.body.addWidget(
            Text(
                self.tr(
                    "If you close now it stops where it is. A half-done import is offered at the next start, to finish it or to take it back; a half-done edit is taken back then, a half-done undo is finished. An export begins anew."
                ),
                "body",
                wrap=True,
            )
        )
        self._answer = answer
        self.add_button(Button(self.tr("Close now"), "danger", clicked=lambda: self._give(True)))
        self.set_primary(self.tr("Close when it is done")).clicked.connect(lambda: self._give(None))

    def _give(self, answer: bool | None) -> None:
        self.accept()
        self._answer(answer)

    def reject(self) -> None:
        super().reject()
        self._answer(False)


class UnsavedDialog(Dialog):
    """Something that was typed is not saved and would be lost: stay, or go on without it; `answer(go on)`."""

    def __init__(self, parent: QWidget, name: str, go_on: str, answer: Callable[[bool], object]) -> None:
        super().__init__(parent, "", width=460, cancel=self.tr("Stay here"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Something is not saved yet"))
        said = self.tr("What you typed in “{name}” is lost if you go on.")
        self.body.addWidget(Text(said.format(name=name if len(name) <= 60 else f"{name[:59]}…"), wrap=True))
        self._answer = answer
        self.add_button(Button(go_on, "danger", clicked=self._go_on))

    def _go_on(self) -> None:
        self.accept()
        self._answer(True)

    def reject(self) -> None:
        super().reject()
        self._answer(False)


class NoBackupDialog(Dialog):
    """The backup at closing has failed: why, and what can be done; `answer(close, backup to restore)`."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        error: BaseException,
        found: Rescue | None,
        answer: Callable[[bool, Path | None], object],
    ) -> None:
        super().__init__(parent, "", width=540, cancel=self.tr("Don't close"))
        self._answer = answer
        self.restore: Button | None = None
        damaged = getattr(error, "code", "") in DAMAGED
        self.set_title(
            self.tr("The shop's data may be damaged") if damaged else self.tr("There is no backup of today")
        )
        self.said = Text(messages.sentence(error), "body", wrap=True)
        self.body.addWidget(self.said)
        kept = self.tr("Everything is saved, and the earlier backups are kept.")
        self.body.addWidget(Text(kept, "body", "ink2", wrap=True))
        if damaged and found is not None:
            file = found.backup.path
            words = rescue_words(found, context.local(found.backup.at), context.now())
            self.body.addWidget(Text(words, "body", "ink2", wrap=True))
            self.restore = self.add_button(
                Button(self.tr("Restore this backup"), "danger", clicked=lambda: self._give(True, file))
            )
        self.set_primary(self.tr("Close without a backup")).clicked.connect(lambda: self._give(True, None))

    def _give(self, close: bool, file: Path | None) -> None:
        self.accept()
        self._answer(close, file)

    def reject(self) -> None:
        super().reject()
        self._answer(False, None)


class Closing(QObject):
    """Takes the window from the wish to close to the moment it may."""

    def __init__(self, context: Context, window: QWidget, restore: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._context = context
        self._restore = restore
        self._replaced = False
        self._window = window
        self._done: Callable[[bool], None] | None = None
        self._dialog: ClosingDialog | None = None
        self._backup: Job | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SHOW_AFTER)
        self._patience.timeout.connect(self._show)
        self._watch = QTimer(self)
        self._watch.setInterval(200)
        self._watch.timeout.connect(self._look)

    def begin(self, done: Callable[[bool], None], *, replaced: bool = False, unsaved: str = "") -> None:
        """Ask and back up; `done(True)` when the window may close, `done(False)` when it shall stay. `replaced`: a
        backup takes the store's place then, which is chosen already; `unsaved` names what would be lost."""
        if self._done is not None:
            return
        self._done, self._replaced = done, replaced
        if unsaved and not replaced:
            go_on = self.tr("Close without saving")
            UnsavedDialog(self._window, unsaved, go_on, self._may_lose).open()
        else:
            self._begin()

    def _may_lose(self, lose: bool) -> None:
        if lose:
            self._begin()
        else:
            self._finish(False)

    def _begin(self) -> None:
        if self._context.jobs.busy:
            BusyDialog(self._window, self._answered).open()
        else:
            self._back_up()

    def _answered(self, answer: bool | None) -> None:
        if answer is None:
            self._watch.start()
            self._context.window.toast(self.tr("Hudie closes when it is done."), icon="info")
        else:
            self._finish(answer)

    def _look(self) -> None:
        if not self._context.jobs.busy:
            self._watch.stop()
            self._back_up()

    def _back_up(self) -> None:
        if self._context.settings.is_demo or self._context.store.reads_only:
            self._finish(True)
            return
        self._patience.start()
        self._backup = self._context.jobs.long_read(
            lambda store, progress: backups.automatic(store, "close", progress=progress),
            lambda _made: self._finish(True),
            self._failed,
            self._step,
        )

    def _show(self) -> None:
        if self._backup is not None and not self._backup.finished:
            self._dialog = ClosingDialog(self._window, lambda: self._finish(True))
            self._dialog.open()

    def _step(self, done: int, total: int | None, _note: str) -> None:
        if self._dialog is not None:
            self._dialog.bar.set_done(done, total)

    def _failed(self, error: BaseException) -> None:
        # Who goes home without a backup must know it: the next start may be days away.
        if isinstance(error, Cancelled):
            return
        known = error if isinstance(error, HudieError) else machine_fault(error)
        if known is None or self._replaced:
            crash.note(error)
        if self._replaced:
            self._finish(True)  # the store is kept aside as it is, and goes
            return
        self._end_dialog()
        path = self._context.path

        def ask(found: Rescue | None) -> None:
            NoBackupDialog(self._window, self._context, known or error, found, self._told).open()

        self._context.jobs.read(lambda _store: rescue.rescue(path), ask, lambda _worse: ask(None))

    def _told(self, close: bool, file: Path | None) -> None:
        if file is not None:
            # Closing goes on and ends with the restore, without another backup of what is damaged.
            self._restore(file)
        self._finish(close)

    def _finish(self, close: bool) -> None:
        self._end_dialog()
        if self._backup is not None and not self._backup.finished:
            self._backup.cancel()
        self._backup = None
        done, self._done = self._done, None
        if done is not None:
            done(close)

    def _end_dialog(self) -> None:
        self._patience.stop()
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog.deleteLater()
            self._dialog = None
