"""Long work on a store that no window has open: a restore, the step to a newer version."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from services import stores
from services.damage import machine_fault
from services.errors import HudieError
from services.progress import Progress
from ui import crash, messages
from ui.dialogs.base import Dialog
from ui.later import backups
from ui.widgets import Bar, Text

_PATIENCE: Final = 0.3  # seconds: what is done by then needs no dialog


class _WorkingDialog(Dialog):
    """Runs `work` in a thread and ends with it; `error` is what went wrong."""

    def __init__(
        self, work: Callable[[Progress], object], parent: QWidget | None, title: str, said: str
    ) -> None:
        super().__init__(parent, "", width=440)
        self.set_title(title)
        self.said = Text(said, "body", "ink2", wrap=True)
        self.bar = Bar(8, name=title)
        self.body.addWidget(self.said)
        self.body.addWidget(self.bar)
        self.cancel.hide()
        self.error: Exception | None = None
        self._work = work
        self._share = (0, 0)
        self._thread = threading.Thread(target=self._run, name="hudie-restore", daemon=True)
        self._timer = QTimer(self)
        self._timer.setInterval(50)
        self._timer.timeout.connect(self._look)
        self._thread.start()
        self._timer.start()

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """Called by the service in its thread."""
        self._share = (done, total or 0)

    def _run(self) -> None:
        try:
            self._work(self)
        except Exception as error:  # noqa: BLE001 - told when the thread has ended
            self.error = error

    def _look(self) -> None:
        self.bar.set_done(*self._share)
        if not self._thread.is_alive():
            self._timer.stop()
            self._thread.join()
            self.ended()

    def ended(self) -> None:
        """The work is done or has failed."""
        self.accept()

    def reject(self) -> None:
        # Esc must not leave it half seen: it ends by itself.
        if not self._thread.is_alive():
            super().reject()


class RestoringDialog(_WorkingDialog):
    """Puts a backup in the store's place; `failed` is what went wrong, or empty."""

    def __init__(
        self, file: Path, store: Path, parent: QWidget | None = None, title: str = "", back: str = ""
    ) -> None:
        super().__init__(
            lambda progress: backups.restore(file, store, progress=progress),
            parent,
            title or self.tr("Restoring a backup"),
            self.tr("The backup is checked first, then put in place."),
        )
        self._back = back or self.tr("Open the shop as it was")
        self.failed = ""

    def ended(self) -> None:
        """A failure is said before the dialog goes."""
        error = self.error
        if error is None:
            self.accept()
            return
        if not isinstance(error, HudieError) and machine_fault(error) is None:
            crash.note(error)
        self.failed = messages.sentence(error)
        self.said.setText(self.failed)
        self.said.set_tone("danger")
        self.bar.hide()
        self.set_primary(self._back).clicked.connect(self.accept)


class UpdatingDialog(_WorkingDialog):
    """Backs up a store that an older Hudie wrote, and brings it up to date."""

    def __init__(self, store: Path) -> None:
        super().__init__(
            lambda progress: stores.open_store(store, window=True, wait=0, progress=progress).close(),
            None,
            self.tr("Getting the shop's data ready for this Hudie"),
            self.tr("A backup is made and checked first. This is needed once."),
        )

    def exec_patiently(self) -> None:
        """Stay until it is done; only what takes its time is seen. Raises what went wrong."""
        self._thread.join(_PATIENCE)
        if self._thread.is_alive():
            self.exec()
        else:
            self._timer.stop()
        if self.error is not None:
            raise self.error
