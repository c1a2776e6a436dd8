"""Writes seen from the window: run one, tell the pages what changed, offer to undo it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.progress import Progress
from ui.jobs import Job, Jobs
from ui.later import undo


@dataclass(frozen=True)
class Notice:
    """What a toast shall say; `undo` is None where the act can't be undone, `further` one more way on, in words.
    `operation` is the act told of: once it is turned back elsewhere, nothing offers to undo it."""

    text: str
    icon: str = "check-circle"
    undo: Callable[[], None] | None = None
    seconds: int = 8
    further: tuple[str, Callable[[], object]] | None = None
    operation: int | None = None


class Operations(QObject):
    """Runs service calls that answer `Changes` and tells of them by one signal.

    `changed(Changes)` reaches every page; `noticed(Notice)` asks for a toast. `describe(changes)` words a toast
    (empty text: none). `turn_back(operation, done=…)` is how the window undoes one; it is set once the window is there.
    """

    changed = Signal(object)
    noticed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        *,
        describe: Callable[[Changes], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.turn_back: Callable[..., Job] | None = None
        self._describe = describe

    def run(
        self,
        fn: Callable[[Any], Changes],
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Run a short write; `quiet` leaves out the toast."""
        return self.jobs.write(fn, lambda changes: self._finish(changes, done, quiet), failed)

    def run_long(
        self,
        fn: Callable[[Any, Progress], Changes],
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[int, int | None, str], None] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Run a long write that calls `progress.step` between its slices."""
        return self.jobs.long_write(fn, lambda changes: self._finish(changes, done, quiet), failed, progress)

    def undo(self, operation: int, *, done: Callable[[Changes], None] | None = None) -> Job:
        """Undo one operation as the window does it: in slices, so that the counter goes on meanwhile."""
        if self.turn_back is None:
            raise RuntimeError("no window to undo in")
        return self.turn_back(operation, done=done)

    def announce(self, changes: Changes) -> None:
        """Tell the pages of a change that came about otherwise, for example by a restored backup."""
        self.changed.emit(changes)

    def _finish(self, changes: Changes, done: Callable[[Changes], None] | None, quiet: bool) -> None:
        if changes.areas:
            self.changed.emit(changes)
        if done is not None:
            done(changes)
        if quiet or changes.repeated or self._describe is None:
            return
        text = self._describe(changes)
        if text:
            self.noticed.emit(Notice(text, undo=self._undo_of(changes), operation=changes.operation))

    def _undo_of(self, changes: Changes) -> Callable[[], None] | None:
        operation = changes.operation
        if operation is None or changes.kind in undo.NOT_UNDOABLE:
            return None

        def back() -> None:
            self.undo(operation)

        return back


class Refreshing(QWidget):
    """A page that refreshes when something in `areas` changed: at once when visible, else when next shown."""

    areas: frozenset[str] = frozenset()

    def watch(self, operations: Operations) -> None:
        """Hear of changes from now on; the first showing refreshes in any case."""
        self._stale = True
        operations.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read again what the page shows."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if getattr(self, "_stale", False):
            self._stale = False
            self.refresh()

    def _hear(self, changes: Changes) -> None:
        if not (self.areas & changes.areas):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
