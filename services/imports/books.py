"""Workbooks, pages and texts behind one face: sheets, and slices of their rows."""

from __future__ import annotations

import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar
from xml.parsers import expat

from services.errors import Unusable
from services.imports import epochs, html_tables, ods_xml, sheet_xml, sniff, texts
from services.imports.plan import SheetInfo

Rows = list[list[Any]]
Slice = tuple[list[int], Rows]
Tick = Callable[[int, int], None]
T = TypeVar("T")

SLICE = 4096
# Up to this size a zipped workbook is examined before the parser sees it, above it meanwhile (on the other core).
_EXAMINE_FIRST = 2 * sniff.MIB


class Book(ABC):
    """A file of any kind that can hold a table. `encoding` and `delimiter` are empty for workbooks."""

    kind: sniff.Kind
    encoding = ""
    delimiter = ""

    @abstractmethod
    def sheets(self) -> list[SheetInfo]:
        """All sheets in the order of the file; a text has one without a name."""

    @abstractmethod
    def open(self, sheet: str) -> int | None:
        """Makes a sheet the one that is read; its number of rows, None when nobody counted."""

    @abstractmethod
    def slices(self) -> Iterator[Slice]:
        """Row numbers (from 1) and rows of the open sheet; cells start at the first column, rows may be ragged."""

    def unusable(self) -> set[tuple[int, int]]:
        """(row, column from 1) of the open sheet's cells with an error, or a formula that was never computed."""
        return set()

    def merged(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Merged ranges of the open sheet, from 0."""
        return []

    def since_1904(self) -> bool | None:
        """Whether days are counted from 1904 on, as old Macs did; None when that can't be told."""
        return False


class Watched(Book):
    """A book of which everything that goes wrong is the file's fault: damage, or an encoding that is none."""

    def __init__(self, load: Callable[[], Book], path: Path) -> None:
        self._path = path
        self._book = self._try(load)
        self.kind, self.encoding, self.delimiter = self._book.kind, self._book.encoding, self._book.delimiter

    def sheets(self) -> list[SheetInfo]:
        return self._try(self._book.sheets)

    def open(self, sheet: str) -> int | None:
        return self._try(lambda: self._book.open(sheet))

    def slices(self) -> Iterator[Slice]:
        slices = self._book.slices()
        while (one := self._try(lambda: next(slices, None))) is not None:
            yield one

    def unusable(self) -> set[tuple[int, int]]:
        return self._try(self._book.unusable)

    def merged(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        return self._try(self._book.merged)

    def since_1904(self) -> bool | None:
        return self._try(self._book.since_1904)

    def _try(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except (Unusable, MemoryError):
            raise
        except UnicodeError as error:
            raise Unusable("encoding", str(self._path), {"candidates": []}) from error
        except Exception as error:
            raise Unusable("damaged", str(self._path)) from error


def open_book(path: Path, *, encoding: str | None, careful: bool, tick: Tick) -> Book:
    """Raises `Unusable` with every code but missing and busy."""
    kind = sniff.kind(path)
    if kind == "text":
        return TextBook(path, encoding, tick)
    if kind == "html":
        return HtmlBook(path, encoding, tick)
    if kind == "ods":
        return OdsBook(path, tick)
    return ParsedBook(path, kind, careful, tick)


class TextBook(Book):
    kind = "text"

    def __init__(self, path: Path, encoding: str | None, tick: Tick) -> None:
        self._path, self._tick = path, tick
        self.encoding = texts.known(path, encoding) if encoding else texts.detect(path)
        self.delimiter = texts.delimiter(path, self.encoding)

    def sheets(self) -> list[SheetInfo]:
        return [SheetInfo("", "visible", None, "table")]

    def open(self, sheet: str) -> int | None:
        return None

    def slices(self) -> Iterator[Slice]:
        for first, rows in texts.rows(self._path, self.encoding, self.delimiter, self._tick):
            if (
                first == 1
                and len(rows[0]) in (1, 2)
                and rows[0][0].lower().startswith("sep")
                and "=" in rows[0][0]
            ):
                rows[0] = []
            yield list(range(first, first + len(rows))), rows


class HtmlBook(Book):
    kind = "html"

    def __init__(self, path: Path, encoding: str | None, tick: Tick) -> None:
        self.encoding, self._tables = html_tables.read(path, encoding, tick)
        self._open = html_tables.Table()

    def sheets(self) -> list[SheetInfo]:
        return [SheetInfo(str(n), "visible", len(one.rows), "table") for n, one in enumerate(self._tables, 1)]

    def open(self, sheet: str) -> int | None:
        self._open = self._tables[int(sheet) - 1]
        return len(self._open.rows)

    def merged(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        return self._open.merged

    def slices(self) -> Iterator[Slice]:
        for start in range(0, len(self._open.rows), SLICE):
            rows = self._open.rows[start : start + SLICE]
            yield list(range(start + 1, start + 1 + len(rows))), rows


class OdsBook(Book):
    kind = "ods"

    def __init__(self, path: Path, tick: Tick) -> None:
        self._path = path
        sniff.examine(path, tick, careful=True)
        try:
            self._sheets = ods_xml.sheets(path)
        except (KeyError, UnicodeError) as error:
            raise Unusable("damaged", str(path)) from error
        self._open = 0

    def sheets(self) -> list[SheetInfo]:
        return [
            SheetInfo(name, "visible" if shown else "hidden", None, "table") for name, shown in self._sheets
        ]

    def open(self, sheet: str) -> int | None:
        self._open = [name for name, _ in self._sheets].index(sheet)
        return None

    def since_1904(self) -> bool | None:
        return epochs.since_1904(self._path, "ods")

    def slices(self) -> Iterator[Slice]:
        try:
            for part in ods_xml.Reader(self._path, self._open).rows():
                yield [number for number, _ in part], [row for _, row in part]
        except ods_xml.TooManyCells as error:
            raise Unusable("too_large", str(self._path), {"limit": sniff.MOST_CELLS}) from error
        except (expat.ExpatError, ValueError) as error:
            raise Unusable("damaged", str(self._path)) from error


class ParsedBook(Book):
    """xlsx, xls and xlsb by calamine: never `to_python`, and a panic is damage."""

    def __init__(self, path: Path, kind: sniff.Kind, careful: bool, tick: Tick) -> None:
        self.kind, self._path, self._tick = kind, path, tick
        self._careful = careful
        self._parts: dict[str, str] = {}
        self._examined: dict[str, sniff.Sheet] = {}
        self._refusal: BaseException | None = None
        self._examiner: threading.Thread | None = None
        self._sheet: Any = None
        self._since_1904: bool | None = None
        self._name = ""
        if kind != "xls":
            if careful or path.stat().st_size <= _EXAMINE_FIRST:
                self._examine()
                self._verdict()
            else:
                self._examiner = threading.Thread(target=self._examine, name="examine", daemon=True)
                self._examiner.start()
        self._book = self._guarded(self._load)
        self._streamed = False

    def _load(self) -> Any:
        from python_calamine import CalamineWorkbook

        return CalamineWorkbook.from_path(os.fspath(self._path))

    def _examine(self) -> None:
        try:
            self._examined = sniff.examine(self._path, self._tick, careful=self._careful)
            if self.kind == "xlsx":
                self._parts = sheet_xml.parts_of_sheets(self._path)
        except BaseException as error:  # noqa: BLE001 - told by `_verdict` in the thread that reads
            self._refusal = error

    def _verdict(self) -> None:
        """What the examination found goes before whatever the parser says."""
        if self._examiner is not None:
            self._examiner.join()
            self._examiner = None
        if isinstance(self._refusal, Unusable):
            raise self._refusal
        if self._refusal is not None:
            raise Unusable("damaged", str(self._path)) from self._refusal

    def _guarded(self, work: Callable[[], Any]) -> Any:
        from python_calamine import PasswordError

        try:
            return work()
        except PasswordError as error:
            self._verdict()
            raise Unusable("password", str(self._path)) from error
        except (KeyboardInterrupt, SystemExit, MemoryError, Unusable):
            raise
        except BaseException as error:  # a panic of the parser is no Exception
            self._verdict()
            raise Unusable("damaged", str(self._path)) from error

    def sheets(self) -> list[SheetInfo]:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        found = []
        for sheet in self._book.sheets_metadata:
            state = "visible" if sheet.visible == SheetVisibleEnum.Visible else "hidden"
            kind = "table" if sheet.typ == SheetTypeEnum.WorkSheet else "chart"
            found.append(SheetInfo(sheet.name, state, None, kind))
        if self._examiner is None and self._parts:
            found = [
                replace(one, rows=self._examined[part].last_row)
                if (part := self._parts.get(one.name)) in self._examined
                else one
                for one in found
            ]
        return found

    def open(self, sheet: str) -> int | None:
        self._name = sheet
        seen = self._seen() if self._examiner is None else None
        self._sheet, self._streamed = None, False
        if seen is not None and seen.area > sniff.MOST_DENSE_CELLS:
            self._streamed = True
            return seen.last_row
        self._sheet = self._guarded(lambda: self._book.get_sheet_by_name(sheet))
        self._verdict()
        return int(self._sheet.total_height) + (1 if self._sheet.start is not None else 0)

    def _seen(self) -> sniff.Sheet | None:
        return self._examined.get(self._parts.get(self._name, ""))

    def unusable(self) -> set[tuple[int, int]]:
        seen = self._seen()
        return seen.unusable if seen else set()

    def merged(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        return [] if self._sheet is None else self._sheet.merged_cell_ranges or []

    def slices(self) -> Iterator[Slice]:
        if self._streamed:
            reader = self._guarded(lambda: sheet_xml.Reader(self._path, self._parts[self._name]))
            for part in self._each(reader.rows()):
                yield [number for number, _ in part], [row for _, row in part]
            return
        pad = [""] * int(self._sheet.start[1]) if self._sheet.start else []
        rows = self._guarded(self._sheet.iter_rows)
        first = 1
        while True:
            chunk: Rows = self._guarded(lambda: list(islice(rows, SLICE)))
            if not chunk:
                break
            if pad:
                chunk = [pad + row for row in chunk]
            yield list(range(first, first + len(chunk))), chunk
            first += len(chunk)
        # To the parser, rows at the end that only hold what was never computed do not exist.
        if beyond := sorted({row for row, _ in self.unusable() if row >= first}):
            yield beyond, [[""] for _ in beyond]

    def since_1904(self) -> bool | None:
        if self._since_1904 is None:
            self._since_1904 = epochs.since_1904(self._path, self.kind)
        return self._since_1904

    def _each(self, rows: Iterable[Any]) -> Iterator[Any]:
        iterator = iter(rows)
        while True:
            one = self._guarded(lambda: next(iterator, None))
            if one is None:
                return
            yield one
