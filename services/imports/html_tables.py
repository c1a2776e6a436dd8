"""Tables of an .xls that is really a web page, as many tills and shop systems export it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from services.errors import Unusable
from services.imports import texts

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CHUNK = 256 * 1024
_WIDEST_SPAN, _HIGHEST_SPAN = 1_000, 10_000
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass
class Table:
    """The rows of a table; of cells that span several, `merged` (from 0), only the first has a text."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    _covered: dict[int, int] = field(default_factory=dict)

    def add(self, text: str, across: int, down: int) -> None:
        """A cell of the last row, to the right of those that span down into it."""
        row, number = self.rows[-1], len(self.rows) - 1
        while self._covered.get(len(row), -1) >= number:
            row.append("")
        if down > 1:
            self._covered |= dict.fromkeys(range(len(row), len(row) + across), number + down - 1)
        if down > 1 or across > 1:
            self.merged.append(((number, len(row)), (number + down - 1, len(row) + across - 1)))
        row += [text] + [""] * (across - 1)


class _Tables(HTMLParser):
    """Collects the cells of every table; a table within a table is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self._open: list[Table] = []
        self._cell: list[str] | None = None
        self._span = 1, 1
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end_cell()
            self.tables.append(Table())
            self._open.append(self.tables[-1])
        elif tag in ("style", "script"):
            self._silent += 1
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            if not self._open[-1].rows:
                self._open[-1].rows.append([])
            self._cell = []
            said = dict(attrs)
            self._span = _span(said.get("colspan"), _WIDEST_SPAN), _span(said.get("rowspan"), _HIGHEST_SPAN)
        elif tag == "br" and self._cell is not None:
            self._cell.append("\v")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()
        elif tag in ("style", "script") and self._silent:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None or not self._open:
            return
        text = _SPACES.sub(" ", "".join(self._cell)).replace("\v", "\n").strip()
        self._open[-1].add(text, *self._span)
        self._cell = None


def _span(said: str | None, most: int) -> int:
    return min(int(said), most) if said and said.isascii() and said.isdigit() and int(said) else 1


def read(path: Path, encoding: str | None, tick: Callable[[int, int], None]) -> tuple[str, list[Table]]:
    """The encoding and each table that has any rows. Raises `Unusable`: encoding, not_a_table."""
    with path.open("rb") as file:
        head = file.read(4096)
    if encoding is None:
        declared = _CHARSET.search(head)
        try:
            encoding = texts.detect(path)
        except Unusable:
            if declared is None:
                raise
            encoding = texts.known(path, declared[1].decode("ascii"))
    else:
        encoding = texts.known(path, encoding)
    parser = _Tables()
    size = path.stat().st_size
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        while chunk := text.read(_CHUNK):
            parser.feed(chunk)
            tick(raw.tell(), size)
        parser.close()
    tables = [table for table in parser.tables if any(any(row) for row in table.rows)]
    if not tables:
        raise Unusable("not_a_table", str(path))
    return encoding, tables
