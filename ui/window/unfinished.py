"""What a crash or a power cut left half done is offered at start: finish it, or take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from services import bulk
from services.changes import Changes
from services.imports import batches
from services.imports.batches import Unfinished
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.moments import moment_words
from ui.widgets import Button, Text


class UnfinishedDialog(Dialog):
    """One import that was interrupted; `answered(resume)` when a way is chosen."""

    def __init__(
        self, context: Context, parent: QWidget, found: Unfinished, answered: Callable[[bool], object]
    ) -> None:
        super().__init__(parent, "", width=540, cancel=self.tr("Decide later"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("An import was interrupted"))
        when = moment_words(context.local(found.at), context.now())
        text = self.tr("{file}, begun {when}, stopped after {done} of {total} rows.").format(
            file=found.file_name, when=when, done=f"{found.done:,}", total=f"{found.total:,}"
        )
        self.body.addWidget(Text(text, "body", wrap=True))
        ways = (
            self.tr(
                "Finish it from where it stopped, or take back the rows that were written. Both are safe."
            )
            if found.can_resume
            else self.tr("The rest of its rows is lost, so it can only be taken back.")
        )
        self.body.addWidget(Text(ways, "body", "ink2", wrap=True))
        self._answered = answered
        self.back = Button(
            self.tr("Take it back"), "danger", "arrow-u-up-left", clicked=lambda: self._answer(False)
        )
        self.add_button(self.back)
        if found.can_resume:
            self.set_primary(self.tr("Finish the import")).clicked.connect(lambda: self._answer(True))

    def _answer(self, resume: bool) -> None:
        self.accept()
        self._answered(resume)


def offer(context: Context, window: QWidget) -> None:
    """Offer what a killed run has left, one thing at a time. Opening the store has cleaned up already: now a backup may
    be under way, whose file must not go."""
    context.jobs.write(_look, lambda found: _next(context, window, *found))


def _look(store: Any) -> tuple[list[Unfinished], list[int]]:
    return batches.unfinished(store), bulk.unfinished(store)


def _next(context: Context, window: QWidget, imports: list[Unfinished], edits: list[int]) -> None:
    for operation in edits:
        # A bulk edit is short: half of it helps nobody, so it is taken back without a question.
        _run(
            context,
            QCoreApplication.translate("Unfinished", "Taking back an edit that was cut short"),
            operation,
            bulk.abandon,
        )
    waiting = list(imports)

    def following() -> None:
        if not waiting:
            return
        found = waiting.pop(0)
        if found.kind != "writing":
            _run(
                context,
                QCoreApplication.translate("Unfinished", "Taking back an import"),
                found.operation,
                batches.undo_unfinished,
                following,
            )
            return
        UnfinishedDialog(context, window, found, lambda resume: answered(found, resume)).open()

    def answered(found: Unfinished, resume: bool) -> None:
        if resume:
            _run(
                context,
                QCoreApplication.translate("Unfinished", "Finishing an import"),
                found.operation,
                batches.resume,
                following,
            )
        else:
            _run(
                context,
                QCoreApplication.translate("Unfinished", "Taking back an import"),
                found.operation,
                batches.undo_unfinished,
                following,
            )

    following()


def _run(
    context: Context,
    title: str,
    operation: int,
    service: Callable[..., Any],
    then: Callable[[], object] | None = None,
) -> None:
    act = context.act()
    work = context.window.work(title)

    def done(changes: Changes | None) -> None:
        work.end()
        if changes is not None:
            context.operations.announce(changes)
        context.window.toast(QCoreApplication.translate("Unfinished", "Done: {what}").format(what=title))
        if then is not None:
            then()

    def failed(error: BaseException) -> None:
        work.end()
        context.window.report(error)
        if then is not None:
            then()

    context.jobs.long_write(
        lambda store, progress: service(store, act, operation, progress),
        done,
        failed,
        lambda now, total, _note: work.step(now, total),
    )
