"""Saving the rows that are not imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from services.imports import rejects
from services.imports.rejects import WithProblems
from ui.context import Context
from ui.pages.contacts.import_wizard import words
from ui.phrases import Phrases

translate = QCoreApplication.translate
Import = Phrases("Import")


class Say(Protocol):
    """Shows one sentence in the page that asked."""

    def __call__(self, text: str, *, failed: bool = False) -> None: ...


def save_checked(context: Context, checked: WithProblems, path: Path, say: Say) -> None:
    """Save the rejected rows of a file that was only checked."""
    _save(context, checked, path, say)


def save_batch(context: Context, batch: int, path: Path, say: Say) -> None:
    """Save the rejected rows of an import."""
    _save(context, batch, path, say)


def _save(context: Context, source: WithProblems | int, path: Path, say: Say) -> None:
    if not path.suffix:
        path = path.with_suffix(".xlsx")
    context.machine.remember_folder(path)
    headers = (translate("Import", "Problem", "header of a column"), "reason_code")

    def work(store: Any) -> int:
        return rejects.save_rejects(store, source, path, _words, headers)

    def done(count: int) -> None:
        said = Import.tr("%n row(s) saved as {name}.", "", count)
        say(said.format(name=path.name))

    def failed(error: BaseException) -> None:
        say(words.sentence(error), failed=True)

    context.jobs.read(work, done, failed)


def _words(outcome: str, reason: str) -> str:
    if outcome == "masked" or not reason:
        return words.outcome(outcome)
    return words.reason(reason, {})
