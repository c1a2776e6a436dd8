"""Small sheets that go out: rejected rows to be mended, the template. Texts only, never a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from services.files_out import put_in_place

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MOST_ROWS, LONGEST_CELL = 1_048_576, 32_767
Sheet = tuple[str, Sequence[str], Iterable[Sequence[str]]]


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """UTF-8 with BOM; a text that a spreadsheet would take for a formula gets a `'`. The number of rows."""
    count = 0
    with (
        put_in_place(path) as partial,
        partial.open("w", encoding="utf-8-sig", newline="", errors="surrogatepass") as file,
    ):
        writer = csv.writer(file)
        writer.writerow([_guarded(text) for text in header])
        for row in rows:
            writer.writerow([_guarded(text) for text in row])
            count += 1
    return count


def write_book(path: Path, sheets: Sequence[Sheet]) -> int:
    """An .xlsx of text cells; a sheet that is too long goes on in another one. The number of rows."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    count = 0
    book: Any = openpyxl.Workbook(write_only=True)
    for title, header, rows in sheets:
        sheet, filled = None, MOST_ROWS
        for row in _with_first(rows):
            if filled >= MOST_ROWS:
                part = "" if sheet is None else f" {len(book.sheetnames) + 1}"
                sheet = book.create_sheet(f"{title}{part}")
                sheet.freeze_panes = "A2"
                sheet.append([_cell(WriteOnlyCell, sheet, text) for text in header])
                filled = 1
            if row is not None and sheet is not None:
                sheet.append([_cell(WriteOnlyCell, sheet, text) for text in row])
                filled += 1
                count += 1
    with put_in_place(path) as partial:
        book.save(partial)
    return count


def _with_first(rows: Iterable[Sequence[str]]) -> Iterable[Sequence[str] | None]:
    yield None  # a sheet without rows still has its headers
    yield from rows


def _cell(kind: Any, sheet: Any, text: str) -> Any:
    cell = kind(sheet, None)
    cell.value = clean(text)
    cell.data_type = "s"
    return cell


def clean(text: str) -> str:
    """What a cell can hold: no control characters, not above 32,767 characters."""
    return _ILLEGAL.sub("", text)[:LONGEST_CELL]


def _guarded(text: str) -> str:
    text = clean(text)
    return "'" + text if text.startswith(_FORMULA_START) else text
