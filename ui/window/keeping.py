"""The backups that the window makes by itself, and how old the newest one is in the status bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from services.changes import Changes
from ui import crash
from ui.context import Context
from ui.later import backups
from ui.window.status import StatusBar

if TYPE_CHECKING:
    from services.backup_files import BackupInfo

_MINUTE = 60_000
_HALF_HOUR = 30 * _MINUTE


class Keeping(QObject):
    """Backs up every half hour in which something was done; `needed()` is whether a missing backup is a fault."""

    def __init__(
        self, context: Context, bar: Callable[[], StatusBar], needed: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._bar, self._needed = context, bar, needed
        self._changed = self._due = False
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        self._half_hour = QTimer(self)
        self._half_hour.setInterval(_HALF_HOUR)
        self._half_hour.timeout.connect(self.back_up)
        self._half_hour.start()
        context.operations.changed.connect(self._hear)

    def stop(self) -> None:
        """The window closes."""
        self._minute.stop()
        self._half_hour.stop()

    def refresh(self) -> None:
        """Say in the status bar when the last backup was made."""
        if not self._context.jobs.stopped:  # the window loses the focus once more when it goes
            self._context.jobs.read(lambda store: backups.newest(store), self._got, key="newest-backup")

    def back_up(self) -> None:
        """Back up what was changed since the last time; while something long runs it waits for its end."""
        if not self._changed or self._context.settings.is_demo:
            return
        self._due = self._context.jobs.busy
        if self._due:
            return
        self._changed = False
        self._context.jobs.long_read(
            lambda store, progress: backups.automatic(store, "timed", progress=progress),
            lambda _made: self.refresh(),
            self._failed,
        )

    def _tick(self) -> None:
        self.refresh()
        if self._due:
            self.back_up()

    def _hear(self, _changes: Changes) -> None:
        self._changed = True

    def _failed(self, error: BaseException) -> None:
        # Shown by the age in the status bar, and said at closing: nobody is held up at the counter.
        self._changed = True
        crash.note(error)

    def _got(self, found: BackupInfo | None) -> None:
        at = self._context.local(found.at) if found else None
        needed = self._needed() and not self._context.settings.is_demo
        self._bar().show_backup(at, self._context.now(), needed=needed)
