"""Reading .ods sheets row by row.

Not by the parser: it refuses files with blanks between the cells, fills repeated ranges, and can't tell a formula
that was never computed from an empty cell.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from xml.parsers import expat

from services.imports.sniff import MOST_CELLS

Cell = str | float | bool | date
WIDEST = 16_384
NO_VALUE = "#N/A"
_CHUNK = 256 * 1024
_SLICE = 2048
_TABLE = re.compile(rb"<table:table\s[^>]*>")
_NAME = re.compile(rb"table:name=(?:\"([^\"]*)\"|'([^']*)')")
_STYLE = re.compile(rb"table:style-name=(?:\"([^\"]*)\"|'([^']*)')")
_HIDDEN = re.compile(
    rb"<style:style\s[^>]*?style:name=\"([^\"]*)\"[^>]*>\s*<style:table-properties\s[^>]*table:display=\"false\""
)


class TooManyCells(ValueError):
    """Repetitions that unfold to more cells than are allowed."""


def sheets(path: Path) -> list[tuple[str, bool]]:
    """Names of the sheets and whether they are visible."""
    found: list[tuple[str, bool]] = []
    hidden: set[bytes] = set()
    with zipfile.ZipFile(path) as book, book.open("content.xml") as file:
        rest = b""
        while chunk := file.read(_CHUNK):
            data = rest + chunk
            hidden.update(_HIDDEN.findall(data))
            end = 0
            for tag in _TABLE.finditer(data):
                name, style = _NAME.search(tag[0]), _STYLE.search(tag[0])
                end = tag.end()
                if name:
                    shown = not style or (style[1] or style[2]) not in hidden
                    found.append((html.unescape((name[1] or name[2] or b"").decode()), shown))
            rest = data[max(end, len(data) - 64 * 1024) :]
    return found


class Reader:
    """Slices of (row number from 1, cells from the first column) of one sheet; empty rows are left out."""

    def __init__(self, path: Path, sheet: int) -> None:
        self._path, self._wanted = path, sheet
        self._table = -1
        self._depth = 0
        self._rows: list[tuple[int, list[Cell]]] = []
        self._row: list[Cell] = []
        self._number = self._row_times = 0
        self._cell: dict[str, str] | None = None
        self._paragraphs: list[str] = []
        self._in_text = self._in_note = 0
        self._cells = 0

    def rows(self) -> Iterator[list[tuple[int, list[Cell]]]]:
        """Raises `TooManyCells`, and expat's error for broken XML."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        with zipfile.ZipFile(self._path) as book, book.open("content.xml") as file:
            while (chunk := file.read(_CHUNK)) and self._table <= self._wanted:
                parser.Parse(chunk, False)
                if len(self._rows) >= _SLICE:
                    yield self._rows
                    self._rows = []
            if not chunk:
                parser.Parse(b"", True)
        if self._rows:
            yield self._rows

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._table += 1
                self._number = 0
        elif self._table != self._wanted or self._depth != 1:
            return
        elif tag == "table:table-row":
            self._row, self._row_times = [], _times(attributes, "table:number-rows-repeated")
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cell, self._paragraphs = attributes, []
        elif tag == "office:annotation":
            self._in_note += 1
        elif self._cell is not None and not self._in_note:
            if tag == "text:p":
                self._in_text += 1
                self._paragraphs.append("")
            elif self._in_text and tag == "text:s":
                self._paragraphs[-1] += " " * min(_times(attributes, "text:c"), 1000)
            elif self._in_text and tag == "text:tab":
                self._paragraphs[-1] += "\t"
            elif self._in_text and tag == "text:line-break":
                self._paragraphs[-1] += "\n"

    def _data(self, text: str) -> None:
        if self._in_text and not self._in_note:
            self._paragraphs[-1] += text

    def _end(self, tag: str) -> None:
        if tag == "table:table":
            self._depth -= 1
        elif self._table != self._wanted or self._depth != 1:
            return
        elif tag == "office:annotation":
            self._in_note -= 1
        elif tag == "text:p" and self._in_text and not self._in_note:
            self._in_text -= 1
        elif tag in ("table:table-cell", "table:covered-table-cell") and self._cell is not None:
            value = self._value(self._cell)
            times = min(_times(self._cell, "table:number-columns-repeated"), WIDEST - len(self._row))
            self._row += [value] * times
            self._cell = None
        elif tag == "table:table-row":
            self._end_row()

    def _end_row(self) -> None:
        row = self._row
        while row and row[-1] == "" and isinstance(row[-1], str):
            row.pop()
        if row:
            self._cells += len(row) * self._row_times
            if self._cells > MOST_CELLS:
                raise TooManyCells
            self._rows += [(self._number + n, row) for n in range(1, self._row_times + 1)]
        self._number += self._row_times

    def _value(self, cell: dict[str, str]) -> Cell:
        kind = cell.get("office:value-type") or cell.get("calcext:value-type", "")
        text = "\n".join(self._paragraphs)
        if cell.get("calcext:value-type") == "error" or text.startswith("Err:5"):
            return NO_VALUE
        if kind in ("float", "percentage", "currency") and "office:value" in cell:
            return float(cell["office:value"])
        if kind == "boolean" and "office:boolean-value" in cell:
            return cell["office:boolean-value"] == "true"
        if kind == "date" and "office:date-value" in cell:
            return _date(cell["office:date-value"])
        if kind == "string" and not text:
            text = cell.get("office:string-value", "")
        if not kind and not text and "table:formula" in cell:
            return NO_VALUE
        return text


def _times(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _date(text: str) -> Cell:
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return text
