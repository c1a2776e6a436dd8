"""A statement as an Excel workbook: a sheet for each balance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from services.statements import Statement
from services.workbooks import BookColumn, BookSheet, write_workbook
from ui import statement_words as words
from ui.phrases import Phrases

Statements: Final = Phrases("Statements")
_TIME: Final = "%Y-%m-%d %H:%M:%S"


def sheets(found: Statement, local: Callable[[int], datetime]) -> list[BookSheet]:
    """The sheets: what stood before, the entries, what stands after them."""
    head = (
        BookColumn(Statements.tr("Time"), width=20),
        BookColumn(Statements.tr("What it was"), width=34),
        BookColumn(Statements.tr("Staff"), width=12),
    )
    money = (
        BookColumn(Statements.tr("Principal ¥"), "money"),
        BookColumn(Statements.tr("Bonus ¥"), "money"),
        BookColumn(Statements.tr("Balance ¥"), "money"),
    )
    count = (BookColumn(Statements.tr("Change"), "count"), BookColumn(Statements.tr("Balance"), "count"))
    parts = (
        (Statements.tr("Stored value"), ("principal", "bonus"), money),
        (Statements.tr("Points"), ("points",), count),
        (Statements.tr("Growth value"), ("growth",), count),
    )
    made = []
    for name, assets, columns in parts:
        before = sum(found.before.get(asset, 0) for asset in assets)
        rows: list[list[str | int | None]] = [
            ["", Statements.tr("Before"), "", *(found.before.get(a, 0) for a in assets), before]
        ]
        for one in found.entries:
            if any(one.of(asset) for asset in assets):
                rows.append(
                    [
                        local(one.at).strftime(_TIME),
                        words.entry_words(one),
                        one.staff,
                        *(one.of(asset) for asset in assets),
                        sum(one.balances.get(asset, 0) for asset in assets),
                    ]
                )
        made.append(BookSheet(name, (*head, *columns), rows))
    return made


def write(store: Any, path: Path, found: Statement, local: Callable[[int], datetime]) -> int:
    """Write the workbook; how many rows. Raises as `write_workbook`."""
    return write_workbook(store, path, sheets(found, local))
