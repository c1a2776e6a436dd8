"""What the shop does by itself once each business date: begun by the window soon after it opened, and at the change of
the date while it stays open. After a jump of the clock it asks before anything expires."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from services.changes import Changes
from services.progress import Cancelled
from ui import acts
from ui.context import Context

_MINUTE = 60_000


class Daily(QObject):
    """Runs `services.daily` in the background; a toast tells what it did."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._done_on: date | None = None
        self._jump: Any = None
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and every minute from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def look(self) -> None:
        """Begin when this date's round was not made yet; while something long runs it waits."""
        self._ask()
        context, today = self._context, self._context.today()
        if today == self._done_on or context.jobs.stopped or context.jobs.busy or context.store.reads_only:
            return
        # Here and not above: the window is in sight before the rules are read in.
        from services.daily import daily

        self._done_on = today
        act = context.act()
        context.jobs.long_write(lambda store, progress: daily(store, act, progress), self._told, self._failed)

    def _told(self, done: Sequence[Changes]) -> None:
        for changes in done:
            self._context.operations.announce(changes)
            if text := acts.done_words(changes):
                self._context.window.toast(
                    text, icon=acts.icon(changes.kind), undo=partial(self._undo, changes)
                )

        today = self._context.today()
        self._context.jobs.read(partial(_jumped, today=today), self._found)

    def _found(self, jump: Any) -> None:
        self._jump = jump
        self._ask()

    def _ask(self) -> None:
        """Ask about a jump of the clock, once a start, and not over another dialog."""
        if self._jump is None or QApplication.activeModalWidget() is not None:
            return
        from ui.dialogs.date_jump import DateJumpDialog

        jump, self._jump = self._jump, None
        parent = self.parent()
        assert isinstance(parent, QWidget)
        DateJumpDialog(self._context, parent, jump, self._again).open()

    def _again(self) -> None:
        self._done_on = None
        self.look()

    def _undo(self, changes: Changes) -> None:
        assert changes.operation is not None
        self._context.operations.undo(changes.operation)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._context.window.report(error)


def _jumped(store: Any, today: date) -> Any:
    from services.clock_jump import jumped

    return jumped(store, today)
