"""Undo and redo as the window offers them: by name, in the background, with what was kept told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from services.changes import Changes
from services.errors import Refused
from ui import acts, messages
from ui.context import Context
from ui.jobs import Job
from ui.later import history
from ui.later import undo as reversal
from ui.pages.contacts.naming import named
from ui.widgets.painted import verbatim

if TYPE_CHECKING:
    from services.undo import UndoTarget


class Undoing(QObject):
    """Keeps the two actions named after what they would turn back, and does it."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._actions: tuple[QAction, QAction] | None = None
        self._targets: tuple[UndoTarget | None, UndoTarget | None] = (None, None)
        context.operations.turn_back = self.turn_back
        context.operations.changed.connect(self._hear)

    def name_actions(self, undo: QAction, redo: QAction) -> None:
        """The actions to name; the window gives new ones when its language changes."""
        self._actions = (undo, redo)
        self._name()
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what could be turned back."""
        self._context.jobs.read(
            lambda store: (reversal.next_undo(store), reversal.next_redo(store)),
            self._got,
            key="undo-targets",
        )

    def undo(self) -> None:
        """Turn back the newest act, found when its turn comes: what was asked for just before is done by then."""
        self.turn_back(None, failed=self._nothing)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.turn_back(None, forth=True, failed=self._nothing)

    def _nothing(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.reason in ("nothing_to_undo", "nothing_to_redo"):
            self._context.window.toast(messages.sentence(error), icon="info")
        else:
            self._context.window.report(error)

    def turn_back(
        self,
        operation: int | None,
        *,
        forth: bool = False,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Undo (or redo, `forth`) one operation, the newest when None; a toast tells what was done and what stayed."""
        context = self._context
        act = context.act()
        service = reversal.redo if forth else reversal.undo
        work = context.window.work(self.tr("Redoing…") if forth else self.tr("Undoing…"))

        def finished(changes: Changes) -> None:
            work.end()
            context.window.toast(
                acts.done_words(changes), icon="arrow-u-up-right" if forth else "arrow-u-up-left"
            )
            if done is not None:
                done(changes)

        def broken(error: BaseException) -> None:
            work.end()
            self.refresh()
            if failed is not None:
                failed(error)
            else:
                context.window.report(error)

        def is_large(store: Any) -> bool:
            target = reversal.next_redo(store) if forth else reversal.next_undo(store)
            found = target.operation if target is not None else None
            known = found if operation is None else operation
            return known is not None and history.entry(store, known).rows > reversal.BACKUP_OVER

        def turn_small(store: Any) -> Changes | None:
            return None if is_large(store) else named(store, service(store, act, operation))

        def in_turn() -> Job:
            return context.operations.run_long(
                lambda store, progress: named(store, service(store, act, operation, progress)),
                done=finished,
                failed=broken,
                progress=lambda now, total, _note: work.step(now, total),
                quiet=True,
            )

        def answered(changes: Changes | None) -> None:
            if changes is None:
                context.window.toast(
                    self.tr("This is turned back once what is running is done."), icon="info"
                )
                in_turn()
                return
            context.operations.announce(changes)
            finished(changes)

        if context.jobs.busy:
            # Something long is under way (an import): for a small act, waiting for its end would look like a dead key; a
            # large one would hold up every sale if it went in between.
            return context.jobs.write(turn_small, answered, broken)
        return in_turn()

    def _hear(self, _changes: Any) -> None:
        self.refresh()

    def _got(self, targets: tuple[UndoTarget | None, UndoTarget | None]) -> None:
        self._targets = targets
        self._name()

    def _name(self) -> None:
        if self._actions is None:
            return
        undo, redo = self._actions
        before, after = self._targets
        undo.setEnabled(True)
        undo.setText(
            verbatim(self.tr("Undo: {act}").format(act=acts.act_words(before.kind, before.label)))
            if before
            else self.tr("Undo")
        )
        redo.setText(
            verbatim(self.tr("Redo: {act}").format(act=acts.act_words(after.kind, after.label)))
            if after
            else self.tr("Redo")
        )
