"""Reading one .xlsx sheet cell by cell, for sheets whose far-flung cells no dense reader survives.

Slower than the parser, but it holds one row at a time; and it knows nothing that the parser does not: strings,
numbers, dates by their format, booleans.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

Cell = str | float | int | bool | date | time | timedelta
_CHUNK = 256 * 1024
NO_VALUE = "#N/A"
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_REFERENCE = re.compile(r"([A-Z]+)([0-9]+)")
_SLICE = 1024
# Sheets know no time zone.
_EPOCH_1900 = datetime.fromisoformat("1899-12-30")
_EPOCH_1904 = datetime.fromisoformat("1904-01-01")


def local(tag: str) -> str:
    """A tag or attribute without its namespace."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def parts_of_sheets(path: Path) -> dict[str, str]:
    """The part of the zip file that holds each sheet, by the sheet's name."""
    with zipfile.ZipFile(path) as book:
        by_name = {name.replace("\\", "/").lstrip("/"): name for name in book.namelist()}
        workbook = next((name for name in by_name if name.lower() == "xl/workbook.xml"), None) or next(
            (name for name in by_name if name.lower().endswith("workbook.xml")), None
        )
        if workbook is None:
            return {}
        folder, _, file = workbook.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels".lstrip("/")
        if relations not in by_name:
            return {}
        targets: dict[str, str] = {}
        for node in ElementTree.fromstring(book.read(by_name[relations])):
            target = node.get("Target", "").replace("\\", "/")
            target = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            targets[node.get("Id", "")] = target
        found: dict[str, str] = {}
        for node in ElementTree.fromstring(book.read(by_name[workbook])).iter():
            if local(node.tag) == "sheet":
                relation = next((value for key, value in node.attrib.items() if key.endswith("}id")), "")
                if targets.get(relation) in by_name:
                    found[node.get("name", "")] = targets[relation]
        return found


class Reader:
    """Rows of a sheet with their numbers; empty rows between are left out."""

    def __init__(self, path: Path, part: str) -> None:
        self._book = zipfile.ZipFile(path)
        self._names = {name.replace("\\", "/").lstrip("/"): name for name in self._book.namelist()}
        self._part = part
        self._since_1904 = b'date1904="1"' in self._text("workbook.xml") or b'date1904="true"' in self._text(
            "workbook.xml"
        )
        self._strings = self._shared_strings()
        self._dates = self._date_styles()
        self._rows: list[tuple[int, list[Cell]]] = []
        self._row: list[Cell] = []
        self._number = 0
        self._column = -1
        self._type = self._style = ""
        self._inside = ""
        self._formula = False
        self._texts: list[str] = []

    def rows(self) -> Iterator[list[tuple[int, list[Cell]]]]:
        """Slices of (row number from 1, cells from the first column)."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        with self._book, self._book.open(self._names[self._part]) as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk, False)
                if len(self._rows) >= _SLICE:
                    yield self._rows
                    self._rows = []
            parser.Parse(b"", True)
        if self._rows:
            yield self._rows

    def _text(self, ending: str) -> bytes:
        name = next((name for key, name in self._names.items() if key.lower().endswith(ending)), None)
        return self._book.read(name) if name else b""

    def _shared_strings(self) -> list[str]:
        data = self._text("sharedstrings.xml")
        if not data:
            return []
        found: list[str] = []
        pieces: list[str] = []
        state = {"t": False, "phonetic": False}

        def start(tag: str, _: dict[str, str]) -> None:
            name = tag.rpartition(":")[2]
            if name == "rPh":
                state["phonetic"] = True
            elif name == "t":
                state["t"] = not state["phonetic"]

        def end(tag: str) -> None:
            name = tag.rpartition(":")[2]
            if name == "si":
                found.append("".join(pieces))
                pieces.clear()
            elif name == "rPh":
                state["phonetic"] = False
            elif name == "t":
                state["t"] = False

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = lambda text: pieces.append(text) if state["t"] else None
        parser.Parse(data, True)
        return found

    def _date_styles(self) -> set[str]:
        data = self._text("styles.xml")
        if not data:
            return set()
        root = ElementTree.fromstring(data)
        formats = set(_DATE_FORMATS)
        styles: set[str] = set()
        for node in root.iter():
            if local(node.tag) == "numFmt":
                code = _LITERAL.sub("", node.get("formatCode", "")).lower()
                if any(sign in code for sign in "ymdhs") and "general" not in code:
                    formats.add(int(node.get("numFmtId", "0")))
        for node in root:
            if local(node.tag) == "cellXfs":
                for index, style in enumerate(node):
                    if int(style.get("numFmtId", "0")) in formats:
                        styles.add(str(index))
        return styles

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            match = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = _column(match[1]) if match else self._column + 1
            self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._texts, self._formula = [], False
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._number = int(attributes.get("r") or self._number + 1)
            self._row, self._column = [], -1
        elif name in ("v", "t", "rPh"):
            self._inside = name

    def _data(self, text: str) -> None:
        if self._inside in ("v", "t"):
            self._texts.append(text)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("v", "t", "rPh"):
            self._inside = ""
        elif name == "c":
            value = self._value("".join(self._texts))
            if value != "" and self._column < 16_384:
                self._row += [""] * (self._column - len(self._row))
                self._row[self._column :] = [value]
        elif name == "row" and self._row:
            self._rows.append((self._number, self._row))

    def _value(self, text: str) -> Cell:
        if self._type == "e" or (not text and self._formula):
            return NO_VALUE
        if not text:
            return ""
        if self._type == "s":
            return self._strings[int(text)] if text.isdigit() and int(text) < len(self._strings) else ""
        if self._type in ("str", "inlineStr"):
            return text
        if self._type == "b":
            return text == "1"
        if self._type == "d":
            try:
                return datetime.fromisoformat(text)
            except ValueError:
                return text
        number = float(text)
        return self._as_date(number) if self._style in self._dates else number

    def _as_date(self, number: float) -> Cell:
        if not 1 <= number < 2_900_000:
            return number
        whole = _EPOCH_1904 if self._since_1904 else _EPOCH_1900
        whole += timedelta(days=number)
        return whole.date() if number.is_integer() else whole


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
