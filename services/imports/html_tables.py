"""Tables of an .xls that is really a web page, as many tills and shop systems export it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from services.errors import Unusable
from services.imports import texts

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CHUNK = 256 * 1024
_WIDEST_SPAN = 1_000
_SPACES = re.compile(r"[ \t\r\n]+")


class _Tables(HTMLParser):
    """Collects the cells of every table; a table within a table is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end_cell()
            rows: list[list[str]] = []
            self.tables.append(rows)
            self._open.append(rows)
        elif tag in ("style", "script"):
            self._silent += 1
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].append([])
        elif tag in ("td", "th"):
            self._end_cell()
            if not self._open[-1]:
                self._open[-1].append([])
            self._cell = []
            span = dict(attrs).get("colspan") or "1"
            self._span = (
                min(int(span), _WIDEST_SPAN) if span.isascii() and span.isdigit() and int(span) else 1
            )
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
        self._open[-1][-1] += [text] + [""] * (self._span - 1)
        self._cell = None


def read(
    path: Path, encoding: str | None, tick: Callable[[int, int], None]
) -> tuple[str, list[list[list[str]]]]:
    """The encoding and the rows of each table that has any. Raises `Unusable`: encoding, not_a_table."""
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
    tables = [rows for rows in parser.tables if any(any(row) for row in rows)]
    if not tables:
        raise Unusable("not_a_table", str(path))
    return encoding, tables
