"""Putting a backup in the store's place while no window has it open."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from services import backups
from services.damage import machine_fault
from services.errors import HudieError
from ui import crash, messages
from ui.dialogs.base import Dialog
from ui.widgets import Bar, Text


class RestoringDialog(Dialog):
    """Runs the restore in a thread and ends with it; `failed` is what went wrong, or empty."""

    def __init__(
        self, file: Path, store: Path, parent: QWidget | None = None, title: str = "", back: str = ""
    ) -> None:
        super().__init__(parent, "", width=440)
        self.set_title(title or self.tr("Restoring a backup"))
        self._back = back or self.tr("Open the shop as it was")
        self.said = Text(
            self.tr("The backup is checked first, then put in place."), "body", "ink2", wrap=True
        )
        self.bar = Bar(8, name=self.tr("Restoring a backup"))
        self.body.addWidget(self.said)
        self.body.addWidget(self.bar)
        self.cancel.hide()
        self.failed = ""
        self._error: BaseException | None = None
        self._share = (0, 0)
        self._thread = threading.Thread(
            target=self._restore, args=(file, store), name="hudie-restore", daemon=True
        )
        self._timer = QTimer(self)
        self._timer.setInterval(50)
        self._timer.timeout.connect(self._look)
        self._thread.start()
        self._timer.start()

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """Called by the service in its thread."""
        self._share = (done, total or 0)

    def _restore(self, file: Path, store: Path) -> None:
        try:
            backups.restore(file, store, progress=self)
        except Exception as error:  # noqa: BLE001 - told when the thread has ended
            self._error = error

    def _look(self) -> None:
        self.bar.set_done(*self._share)
        if self._thread.is_alive():
            return
        self._timer.stop()
        self._thread.join()
        if self._error is None:
            self.accept()
            return
        if not isinstance(self._error, HudieError) and machine_fault(self._error) is None:
            crash.note(self._error)
        self.failed = messages.sentence(self._error)
        self.said.setText(self.failed)
        self.said.set_tone("danger")
        self.bar.hide()
        self.set_primary(self._back).clicked.connect(self.accept)

    def reject(self) -> None:
        # Esc must not leave it half seen: it ends by itself.
        if not self._thread.is_alive():
            super().reject()
