"""What a file is, told by its first bytes and never by its name, and the caps that it must keep."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from services.errors import Unusable

Kind = Literal["xlsx", "xlsb", "ods", "xls", "html", "text"]

MIB = 1024 * 1024
LARGEST_BOOK = 64 * MIB
LARGEST_TEXT = 512 * MIB
LARGEST_INFLATED = 1024 * MIB
MOST_ENTRIES = 2_000
MOST_CELLS = 20_000_000
# Above this the parser's copy of a sheet (some 100 bytes a cell) does not fit the child's memory: it is streamed.
MOST_DENSE_CELLS = 4_000_000

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1 * MIB
_HTML = re.compile(rb"<(?:!doctype\s+html|html|table|head|meta|body|style)\b", re.IGNORECASE)
_SPREADSHEET_XML = re.compile(rb"<(?:\?mso-application|(?:\w+:)?Workbook[\s>])")
# Things with a well-known beginning that are no tables, lest they pass for text.
_FOREIGN = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"SQLite format 3",
            b"\x7fELF", b"MZ\x90", b"RIFF", b"BM6", b"{\\rtf", b"MIME-Version:", b"\x28\xb5\x2f\xfd", b"BZh", b"\xfd7zXZ")  # fmt: skip


def kind(path: Path) -> Kind:
    """The kind of a file. Raises `Unusable`: empty, password, damaged, not_a_table, too_large."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(64 * 1024)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        if size <= len(head):
            raise Unusable("empty", str(path))
        raise Unusable("not_a_table", str(path))
    if head.startswith(_OLE2):
        found = _ole2(path)
    elif head.startswith(_ZIP):
        found = _zip(path)
    elif head.startswith((b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")) and head[2:4] in (
        b"\x10\0",
        b"\x08\0",
        b"\x06\0",
        b"\x04\0",
    ):
        found = "xls"  # a bare BIFF stream: the parser says what it makes of it
    elif head.startswith(_FOREIGN):
        raise Unusable("not_a_table", str(path))
    elif _SPREADSHEET_XML.search(_narrow(head[:4096])):
        raise Unusable("not_a_table", str(path), {"format": "spreadsheetml"})
    elif _HTML.search(_narrow(head[:4096])):
        found = "html"
    else:
        return "text"
    if size > LARGEST_BOOK:
        raise Unusable("too_large", str(path), {"size": size, "limit": LARGEST_BOOK})
    return found


def _narrow(head: bytes) -> bytes:
    """ASCII as it would look without the zero bytes of UTF-16 and UTF-32."""
    return head.replace(b"\0", b"")


def _ole2(path: Path) -> Kind:
    """The older container holds an .xls, or a newer workbook under a password: the stream names tell which.

    Names are UTF-16 in the directory; looking for them needs no walk through sector chains that may be loops.
    """
    data = path.read_bytes() if path.stat().st_size <= LARGEST_BOOK else b""

    def names(text: str) -> bool:
        return text.encode("utf-16-le") in data

    if names("EncryptedPackage"):
        raise Unusable("password", str(path))
    if not data or names("Workbook") or names("Book") or names("WORKBOOK") or names("BOOK"):
        if _xls_has_password(data):
            raise Unusable("password", str(path))
        return "xls"
    if (
        names("WordDocument")
        or names("PowerPoint Document")
        or names("VisioDocument")
        or names("__substg1.0_")
    ):
        raise Unusable("not_a_table", str(path))
    raise Unusable("damaged", str(path))


def _xls_has_password(data: bytes) -> bool:
    """FILEPASS (0x2F) among the records that open the workbook: BOF, then a few short ones ([MS-XLS] 2.4.117)."""
    at = data.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    for _ in range(8):
        if at < 0 or at + 4 > len(data):
            return False
        record, length = (
            int.from_bytes(data[at : at + 2], "little"),
            int.from_bytes(data[at + 2 : at + 4], "little"),
        )
        if record == 0x2F:
            return True
        if length > 8224 or record == 0x85:  # the list of sheets: behind it no FILEPASS can stand
            return False
        at += 4 + length
    return False


def _zip(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as book:
            names = {info.filename.replace("\\", "/").lstrip("/").lower() for info in book.infolist()}
            entries = len(book.infolist())
            if entries > MOST_ENTRIES:
                raise Unusable("too_large", str(path), {"entries": entries, "limit": MOST_ENTRIES})
            if any(info.flag_bits & 1 for info in book.infolist()):
                raise Unusable("password", str(path))
            if "mimetype" in names and "content.xml" in names:
                return _open_document(path, book)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError, zlib.error) as error:
        raise Unusable("damaged", str(path)) from error
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.endswith("workbook.xml") for name in names) or any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise Unusable("not_a_table", str(path))
    if "[content_types].xml" in names or "_rels/.rels" in names or not names:
        raise Unusable("damaged", str(path))
    raise Unusable("not_a_table", str(path))


def _open_document(path: Path, book: zipfile.ZipFile) -> Kind:
    with book.open("mimetype") as file:
        mimetype = file.read(200)
    if b"opendocument.spreadsheet" not in mimetype:
        raise Unusable("not_a_table", str(path))
    manifest = next((info for info in book.infolist() if info.filename == "META-INF/manifest.xml"), None)
    if manifest is not None and manifest.file_size < MIB:
        with book.open(manifest) as file:
            if b"encryption-data" in file.read(MIB):
                raise Unusable("password", str(path))
    return "ods"


@dataclass
class Sheet:
    """What one sheet's XML shows without being parsed: its reach, and (row, column) of cells without a usable value."""

    last_row: int = 0
    last_column: int = 1
    cells: int = 0
    unusable: set[tuple[int, int]] = field(default_factory=set)
    plain: bool | None = None

    @property
    def area(self) -> int:
        """Cells of the rectangle that a dense reader would fill."""
        return self.last_row * self.last_column


_ROW = re.compile(rb"<(?:\w+:)?row [^>]*?\br=[\"']([0-9]+)")
_FAR = re.compile(rb"<(?:\w+:)?c [^>]*?\br=[\"'](?:([A-Z]{2,})([0-9]+)|([A-Z])([0-9]{7,}))")
_FAR_PLAIN = re.compile(rb"<c r=\"(?:([A-Z]{2,})([0-9]+)|([A-Z])([0-9]{7,}))")
_NO_VALUE = re.compile(
    rb"<(?:\w+:)?c [^>]*?\br=[\"']([A-Z]+)([0-9]+)[\"'][^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR = re.compile(rb"<(?:\w+:)?c (?=[^>]*\bt=[\"']e[\"'])[^>]*?\br=[\"']([A-Z]+)([0-9]+)[\"']")
_LETTER = re.compile(rb"\br=[\"']([A-Z])[0-9]")
_SAMPLE = 16 * 1024
# Below this many bytes there can't be more cells than allowed, so they need not be counted: `<c/>` has four.
_UNCOUNTED = 4 * MOST_CELLS


def examine(path: Path, tick: Callable[[int, int], None], *, careful: bool) -> dict[str, Sheet]:
    """Inflates every part of a zipped workbook once, counting, and looks at sheets as it goes; by part name.

    `careful` believes nothing of how usual writers shape a sheet, and takes twice as long. Raises `Unusable`: too_large
    (inflated size, cells), damaged (entity declarations, broken streams).
    """
    inflated = 0
    sheets: dict[str, Sheet] = {}
    try:
        with zipfile.ZipFile(path) as book:
            # By their records, so that two entries of one name are both counted.
            for info in book.infolist():
                name = info.filename.replace("\\", "/").lstrip("/")
                xml = name.lower().endswith((".xml", ".rels", ".vml"))
                part = (
                    Sheet(plain=False if careful else None) if xml and "worksheets/" in name.lower() else None
                )
                rest, first = b"", True
                with book.open(info) as file:
                    while chunk := file.read(_CHUNK):
                        inflated += len(chunk)
                        if inflated > LARGEST_INFLATED:
                            raise Unusable(
                                "too_large", str(path), {"inflated": inflated, "limit": LARGEST_INFLATED}
                            )
                        tick(inflated, inflated)
                        # A document type stands before the root element.
                        if xml and (first or careful):
                            _refuse_entities(path, chunk)
                        first = False
                        if part is not None:
                            rest = _look(part, rest + chunk, inflated)
                            if len(rest) > 8 * MIB:
                                raise Unusable("damaged", str(path))
                if part is not None:
                    _scan(part, rest, inflated)
                    sheets[name] = part
            cells = sum(part.cells for part in sheets.values())
            if cells > MOST_CELLS:
                raise Unusable("too_large", str(path), {"cells": cells, "limit": MOST_CELLS})
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error, RuntimeError) as error:
        raise Unusable("damaged", str(path)) from error
    return sheets


def _refuse_entities(path: Path, data: bytes) -> None:
    # A document type alone is harmless: old office suites write one into the manifest of each .ods.
    if (b"<!" in data or b"<\0!" in data) and b"<!ENTITY" in _narrow(data):
        raise Unusable("damaged", str(path), {"entities": True})


def _look(part: Sheet, data: bytes, inflated: int) -> bytes:
    """Scans up to the last whole row and gives back what is left."""
    for mark in (b"<row ", b":row ", b"<c ", b"<"):
        cut = data.rfind(mark)
        if cut > 0:
            cut = data.rfind(b"<", 0, cut + 1)
            _scan(part, data[:cut], inflated)
            return data[cut:]
    return data


def _scan(part: Sheet, data: bytes, inflated: int) -> None:
    if part.plain is None and b"<row " in data:
        part.plain = (
            b"='" not in data and b":row" not in data and re.search(rb'<row (?:[^>]* )?r="', data) is not None
        )
    if part.plain:
        last = _ROW.match(data, data.rfind(b"<row "))
        part.last_row = max(part.last_row, int(last[1]) if last else 0)
        far = _FAR_PLAIN.findall(data)
        # Up to column Z a sample will do: what it misses is at worst 26 times as wide.
        for sample in (data[:_SAMPLE], data[-_SAMPLE:]):
            part.last_column = max([part.last_column, *map(_column, _LETTER.findall(sample))])
    else:
        rows = _ROW.findall(data)
        counted = len(re.findall(rb"<(?:\w+:)?row[ >/]", data)) if len(rows) == 0 else 0
        part.last_row = max([part.last_row + counted, *map(int, rows)])
        far = _FAR.findall(data)
        part.last_column = max([part.last_column, *map(_column, set(_LETTER.findall(data)))])
    for wide, row, narrow, far_row in far:
        part.last_column = max(part.last_column, _column(wide or narrow))
        part.last_row = max(part.last_row, int(row or far_row))
    if inflated > _UNCOUNTED:
        part.cells += data.count(b"<c ") + data.count(b"<c>") + data.count(b"<c/")
        part.cells += data.count(b":c ") if not part.plain else 0
    if b"<f" in data or (not part.plain and b":f" in data):
        part.unusable.update((int(row), _column(letters)) for letters, row in _NO_VALUE.findall(data))
    if b't="e"' in data or (not part.plain and b"t='e'" in data):
        part.unusable.update((int(row), _column(letters)) for letters, row in _ERROR.findall(data))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
