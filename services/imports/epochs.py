"""From which day on a workbook counts: 1900 as on Windows, or 1904 as on old Macs. A bare number in a column of dates
is a day of that calendar."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from services.imports.sniff import Kind

_WORKBOOK_PROPERTIES = re.compile(
    rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904=[\"'](?:1|true|on)[\"']", re.IGNORECASE
)
_MOST = 16 * 1024 * 1024
_CHUNK = 256 * 1024
_NULL_DATE = re.compile(rb"<table:null-date\s[^>]*?table:date-value=[\"']([^\"']*)")
_BEGIN = b"\x09\x08\x10\x00\x00\x06\x05\x00"
_DATE_MODE, _SHEET, _END = 0x22, 0x85, 0x0A
_BINARY_PROPERTIES = 153


def since_1904(path: Path, kind: Kind) -> bool | None:
    """Whether days count from 1904 on; None when that can't be told."""
    if kind == "xls":
        return _of_records(path.read_bytes())
    if kind == "ods":
        return _of_settings(path)
    if kind not in ("xlsx", "xlsb"):
        return False
    ending = "workbook.bin" if kind == "xlsb" else "workbook.xml"
    with zipfile.ZipFile(path) as book:
        info = next((one for one in book.infolist() if one.filename.lower().endswith(ending)), None)
        if info is None:
            return None
        with book.open(info) as file:
            data = file.read(_MOST)
    return _of_binary(data) if kind == "xlsb" else _WORKBOOK_PROPERTIES.search(data) is not None


def _of_settings(path: Path) -> bool | None:
    """The first day that an .ods names before its first table (OpenDocument 1.3 part 3, 9.4.3); none = the usual one."""
    with zipfile.ZipFile(path) as book, book.open("content.xml") as file:
        head, found = b"", None
        while (chunk := file.read(_CHUNK)) and len(head) < _MOST:
            head += chunk
            found = _NULL_DATE.search(head)
            if found is not None or b"<table:table-row" in chunk:
                break
    if found is None:
        return False
    return {b"1904-01-01": True, b"1899-12-30": False}.get(found[1][:10])


def _of_records(data: bytes) -> bool | None:
    """The record DATEMODE among those that open an .xls ([MS-XLS] 2.4.77); before the list of sheets, or nowhere."""
    at = data.find(_BEGIN)
    while 0 <= at <= len(data) - 6:
        record, length = (
            int.from_bytes(data[at : at + 2], "little"),
            int.from_bytes(data[at + 2 : at + 4], "little"),
        )
        if record == _DATE_MODE and length == 2:
            return data[at + 4 : at + 6] == b"\x01\x00"
        if length > 8224:
            return None
        if record in (_SHEET, _END):
            return False
        at += 4 + length
    return None


def _of_binary(data: bytes) -> bool | None:
    """BrtWbProp of an .xlsb ([MS-XLSB] 2.4.822), whose lowest bit is the calendar."""
    at = 0
    while at < len(data):
        record, at = _number(data, at, 2)
        length, at = _number(data, at, 4)
        if record == _BINARY_PROPERTIES:
            return bool(data[at] & 1) if at < len(data) else None
        at += length
    return False


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    """A number in sevens of bits, the lowest first, and where it ends."""
    found = 0
    for place in range(most):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        found |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return found, at
