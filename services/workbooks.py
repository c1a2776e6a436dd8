"""Small tables as Excel workbooks: texts stay texts, amounts are numbers that can be summed, ready to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from models.store import Store
from services.files_out import check_target, put_in_place
from services.imports.cells import one_line

Kind = Literal["text", "money", "count"]


@dataclass(frozen=True)
class BookColumn:
    """A column: its head, how its values are written (`money` = fen), how wide it is in characters."""

    title: str
    kind: Kind = "text"
    width: float = 14


@dataclass(frozen=True)
class BookSheet:
    """A sheet: its name, its columns, and values by row (None = empty)."""

    name: str
    columns: Sequence[BookColumn]
    rows: Sequence[Sequence[str | int | None]]


def write_workbook(store: Store, path: Path, sheets: Sequence[BookSheet]) -> int:
    """Write an .xlsx, whole or not at all; how many rows. Raises Refused as `files_out.check_target`, OSError."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    check_target(path, store.path)
    book: Any = openpyxl.Workbook(write_only=True)
    for number, one in enumerate(sheets, 1):
        sheet = book.create_sheet(_sheet_name(one.name, number))
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.paperSize = 9  # A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for at, column in enumerate(one.columns, 1):
            sheet.column_dimensions[get_column_letter(at)].width = column.width
        sheet.append([_text(WriteOnlyCell, sheet, column.title) for column in one.columns])
        for row in one.rows:
            sheet.append(
                [
                    _cell(WriteOnlyCell, sheet, column.kind, value)
                    for column, value in zip(one.columns, row, strict=True)
                ]
            )
    with put_in_place(path) as partial:
        book.save(partial)
    return sum(len(one.rows) for one in sheets)


def _sheet_name(name: str, number: int) -> str:
    """A name that Excel takes."""
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in one_line(name)).strip(" '")[:28]
    return kept or f"{number}"


def _cell(make: Any, sheet: Any, kind: Kind, value: str | int | None) -> Any:
    if value is None:
        return None
    if kind == "text" or isinstance(value, str):
        return _text(make, sheet, str(value))
    cell = make(sheet, value=value / 100 if kind == "money" else value)
    cell.number_format = "#,##0.00" if kind == "money" else "#,##0"
    return cell


def _text(make: Any, sheet: Any, text: str) -> Any:
    """A cell that stays text, whatever it looks like: no formula comes out of it."""
    cell = make(sheet, value=one_line(text))
    cell.data_type = "s"
    return cell
