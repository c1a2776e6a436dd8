"""Rows that were not imported, saved as a sheet: the original columns and the reason, to be mended and imported."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from models.store import Store
from services.errors import Refused
from services.files_out import check_target
from services.imports.checking import CheckedRow
from services.imports.plan import StageResult
from services.imports.rules import CONFLICT, INVALID, MASKED, OUTCOMES
from services.imports.sheets import write_book, write_csv

HEADERS = {"zh_CN": ("问题", "reason_code"), "en": ("Problem", "reason_code")}
"""Headers, by language, of the last two columns; an import takes them for nothing."""
_PAGE = 2_000


class WithProblems(Protocol):
    """A file that was read and compared, of people or of orders."""

    @property
    def result(self) -> StageResult:
        """How it was read."""

    def problems(self, offset: int = 0, limit: int = 100) -> list[CheckedRow]:
        """A page of the rows that need a look."""


Words = Callable[[str, str], str]
"""Outcome and reason in the user's words."""


def save_rejects(
    store: Store,
    source: WithProblems | int,
    path: Path,
    words: Words,
    headers: Sequence[str] = HEADERS["zh_CN"],
    sources: Sequence[Path] = (),
) -> int:
    """Write the rejected rows of a checked file, or of the batch of that id, to .csv or .xlsx; how many.

    `sources` are files that must not be replaced. Raises Refused as `files_out.check_target` does.
    """
    if isinstance(source, int):
        columns = store.value("SELECT columns FROM import_batch WHERE id = ?", (source,))
        if columns is None:
            raise Refused("no_batch", {"batch": source})
        names = list(json.loads(columns).get("headers", []))
        rejected = _of_batch(store, source)
    else:
        names = list(source.result.headers)
        rejected = _of_checked(source)
    check_target(path, store.path, *sources)
    first = list(islice(rejected, _PAGE))
    if not names:  # a list without a header row: its columns are counted, as the command does
        names = [f"#{at}" for at in range(1, 1 + max((len(cells) for _, _, cells in first), default=0))]
    elif names[-1] == headers[-1]:  # a sheet of rejected rows, once more
        names = names[: -len(headers)]
    width = len(names)
    rows = (_row(width, outcome, reason, cells, words) for outcome, reason, cells in chain(first, rejected))
    header = [*names, *headers]
    if path.suffix.lower() == ".csv":
        return write_csv(path, header, rows)
    return write_book(path, [("问题行", header, rows)])


def _row(width: int, outcome: str, reason: str, cells: Sequence[str], words: Words) -> list[str]:
    kept = [*cells[:width], *[""] * (width - len(cells))]
    return [*kept, words(outcome, reason), reason or outcome]


def _of_batch(store: Store, batch: int) -> Iterator[tuple[str, str, list[str]]]:
    after = -1
    while rows := store.rows(
        "SELECT row, outcome, reason, raw FROM import_row WHERE batch_id = ? AND row > ?"
        f" AND outcome IN ({CONFLICT}, {MASKED}, {INVALID}) ORDER BY row LIMIT {_PAGE}",
        (batch, after),
    ):
        for row, outcome, reason, raw in rows:
            after = row
            yield OUTCOMES[outcome], reason, json.loads(raw or "[]")


def _of_checked(checked: WithProblems) -> Iterator[tuple[str, str, list[str]]]:
    offset = 0
    while rows := checked.problems(offset, _PAGE):
        for row in rows:
            yield row.outcome, row.reason, list(row.cells)
        offset += len(rows)
