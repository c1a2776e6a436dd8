"""What is done with rules as a whole: run, switched, their menus, a chat pasted for their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal

from services.auto_rules import rules, running
from services.auto_rules.running import Ran, RunOf, Standing
from services.changes import Changes
from services.progress import Cancelled
from ui.alive import alive
from ui.context import Context, Work
from ui.dialogs.chat import ChatDialog
from ui.pages.tags import rules_words as words
from ui.pages.tags.rules_table import RulesCard
from ui.widgets import Menu


class RuleActs(QObject):
    """Acts of the list. `remove_wanted()` and `shift_wanted(step)` are about the rule in sight."""

    remove_wanted = Signal()
    shift_wanted = Signal(int)

    def __init__(self, context: Context, card: RulesCard, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.card = context, card
        card.run_wanted.connect(lambda: self.run(None))
        card.more_wanted.connect(self._open_more)

    def run(self, number: int | None) -> None:
        """Run one rule, or all that are on, and say what they did."""
        act = self.context.act()
        told: list[tuple[Ran, ...]] = []

        def work(store: Any, progress: Any) -> Changes:
            changes, ran = running.run(store, act, number, progress)
            told.append(ran)
            return changes

        self.long(self.tr("Running the rules"), work, lambda changes: self._tell(changes, told[0]))

    def _tell(self, changes: Changes, ran: tuple[Ran, ...]) -> None:
        self.card.run.set_busy(False)
        added, removed = sum(r.added for r in ran), sum(r.removed for r in ran)
        broken = [r.name for r in ran if r.error is not None]
        said = [
            self.tr("%n tag(s) put on", "", added)
            + self.tr(", {count} taken off").format(count=f"{removed:,}")
            if changes.operation is not None
            else self.tr("The rules changed nothing: everybody has what they ask for.")
        ]
        if broken:
            said.append(self.tr("Can't run: {names}").format(names=self.tr(", ").join(broken)))
        operation = changes.operation
        undo = None if operation is None else lambda: self.context.operations.undo(operation)
        self.context.window.toast(" · ".join(said), icon="warning" if broken else "check-circle", undo=undo)

    def long(
        self, title: str, work: Callable[..., Changes], done: Callable[[Changes], None] | None = None
    ) -> None:
        """A long write with its bar in the status bar; without `done` its toast is the usual one."""
        bars: list[Work] = [self.context.window.work(title)]
        self.card.run.set_busy(True)

        def end() -> None:
            bars.pop().end()
            self.card.run.set_busy(False)

        def step(at: int, total: int | None, _note: str) -> None:
            if bars:
                bars[0].step(at, total)

        def finished(changes: Changes) -> None:
            end()
            if done is not None:
                done(changes)

        def failed(error: BaseException) -> None:
            end()
            if not isinstance(error, Cancelled):
                self.context.window.report(error)

        self.context.operations.run_long(
            work,
            done=alive(self, finished),
            failed=alive(self, failed),
            progress=alive(self, step),
            quiet=done is not None,
        )

    def switch(self, number: int, on: bool) -> None:
        """Switch a rule on or off."""
        act = self.context.act()
        self.context.operations.run(lambda store: rules.set_active(store, act, number, on))

    # -- menus -------------------------------------------------------------------------------------

    def open_menu(self, place: QPoint, found: Standing | None) -> None:
        """What can be done with a rule."""
        if found is None:
            return
        number = found.rule.id
        self.context.jobs.read(
            lambda store: running.runs(store, number, 8),
            alive(self, lambda past: self._show_menu(place, found, past)),
            key=(id(self), "runs"),
        )

    def _show_menu(self, place: QPoint, found: Standing, past: list[RunOf]) -> None:
        number = found.rule.id
        menu = Menu(parent=self.card)
        menu.add(self.tr("Run this rule now"), lambda: self.run(number), icon="arrows-clockwise")
        menu.add(
            self.tr("Pause") if found.rule.active else self.tr("Switch on"),
            lambda: self.switch(number, not found.rule.active),
            icon="check-circle",
        )
        menu.add(self.tr("Earlier"), lambda: self.shift_wanted.emit(-1), icon="arrow-up", keys="Alt+Up")
        menu.add(self.tr("Later"), lambda: self.shift_wanted.emit(1), icon="arrow-down", keys="Alt+Down")
        now = self.context.now()
        own = [run for run in past if run.kind in (running.ON_DEMAND, running.EACH_DAY) and not run.undone]
        if own:
            last = own[0]
            menu.addSeparator()
            said = words.run(last, self.context.local(last.at), now)
            text = (
                self.tr("Undo the run of {run}")
                if last.rules == 1
                else self.tr("Undo the run of {run} (all its rules)")
            )
            menu.add(
                text.format(run=said),
                lambda: self.context.operations.undo(last.operation),
                icon="arrow-u-up-left",
            )
        if past:
            newest = past[0]
            menu.add(
                self.tr("Last change in the history…"),
                lambda: self.context.window.open_history(newest.operation),
                icon="clock-counter-clockwise",
            )
        menu.addSeparator()
        menu.add(self.tr("Remove…"), self.remove_wanted.emit, icon="trash", keys="Del", danger=True)
        menu.exec(place)
        menu.deleteLater()

    def _open_more(self) -> None:
        menu = Menu(parent=self.card)
        menu.add(self.tr("Paste a chat…"), self.paste_chat, icon="chat-circle")
        corner = self.card.more.rect().bottomLeft()
        menu.exec(self.card.more.mapToGlobal(corner))
        menu.deleteLater()

    def paste_chat(self) -> None:
        """Read a chat for the words of rules."""
        dialog = ChatDialog(self.context, self.card)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
