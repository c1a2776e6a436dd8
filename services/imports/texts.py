"""Reading text tables: which encoding, which delimiter, then rows; never a guessed character."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from services.errors import Unusable

DELIMITERS = ",\t;|"
CANDIDATES = ("gb18030", "big5", "utf-8", "shift_jis", "euc-kr", "windows-1252", "utf-16-le", "utf-16-be")
LONGEST_CELL = 16 * 1024 * 1024
_CHUNK = 1024 * 1024
_SAMPLE_ROWS = 60
# A quoted cell with more line breaks than this is a stray quotation mark that swallows rows.
_MOST_LINES_IN_A_RECORD = 200
_MOST_STRAYS = 50
SLICE = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON_SIGNS = frozenset("　、。·—～…‘’“”〔〕〈〉《》「」『』【】±×÷°￥※№℃①②③④⑤⑥⑦⑧⑨⑩→←↑↓☆★○●◎◇◆□■△▲√")

csv.field_size_limit(LONGEST_CELL)


def detect(path: Path) -> str:
    """The encoding of a text file, as Python names it. Raises `Unusable`: encoding (with `candidates`), not_a_table."""
    with path.open("rb") as file:
        head = file.read(256 * 1024)
    for bom, name in _BOMS:
        if head.startswith(bom):
            if _characters(path, name) is None:
                raise _ask(path)
            return name
    if b"\0" in head and (wide := _wide(path, head)):
        return wide
    if b"\x1b$" in head or b"\x1b(" in head:
        raise _ask(path)
    found = _characters(path, "utf-8")
    if found is not None:
        _refuse_binary(path, found)
        return "utf-8"
    found = _characters(path, "gb18030")
    if found is not None and _is_chinese(found):
        _refuse_binary(path, found)
        return "gb18030"
    if head.count(b"\0") > len(head) // 10:
        raise Unusable("not_a_table", str(path))
    if found is None and sum(byte < 32 and byte not in b"\t\r\n" for byte in head) > len(head) // 20:
        raise Unusable("not_a_table", str(path))
    raise _ask(path)


def known(path: Path, encoding: str) -> str:
    """The encoding that the user named, if the file can be read in it. Raises `Unusable` encoding."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError as error:
        raise _ask(path) from error
    name = {"gbk": "gb18030", "gb2312": "gb18030", "utf-8": "utf-8-sig", "cp950": "big5"}.get(name, name)
    if name not in ("utf-8-sig",) and codecs.lookup(name)._is_text_encoding is False:
        raise _ask(path)
    if _characters(path, name) is None:
        raise _ask(path)
    return name


def _ask(path: Path) -> Unusable:
    fitting = [name for name in CANDIDATES if _characters(path, name) is not None]
    return Unusable("encoding", str(path), {"candidates": fitting})


def _characters(path: Path, encoding: str) -> Counter[str] | None:
    """How often each character occurs, in a sample for those that are many; None when a byte does not fit."""
    decoder = codecs.getincrementaldecoder(encoding)()
    counts: Counter[str] = Counter()
    counted = 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                text = decoder.decode(chunk)
                if counted < 4 * _CHUNK:
                    counts.update(text)
                    counted += len(text)
            counts.update(decoder.decode(b"", final=True))
    except UnicodeError:
        return None
    return counts


def _wide(path: Path, head: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: zero bytes at one place of each unit, and a text full of known characters."""
    for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        counts = _characters(path, name)
        if counts is None or counts["\0"]:
            continue
        total = sum(counts.values())
        plain = sum(n for sign, n in counts.items() if _is_plain(sign) or _is_hanzi(sign))
        if total and plain / total >= 0.95 and any(sign in counts for sign in "\n\r,\t;|0123456789"):
            return name
    if head.count(b"\0") > len(head) // 10:
        raise Unusable("not_a_table", str(path))
    return ""


def _is_plain(sign: str) -> bool:
    return (
        sign in "\t\r\n"
        or " " <= sign <= "~"
        or "\u00a0" <= sign <= "\u024f"
        or sign in _COMMON_SIGNS
        or "！" <= sign <= "～"
    )


def _is_hanzi(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or sign >= "\U00020000"


def _refuse_binary(path: Path, counts: Counter[str]) -> None:
    total = sum(counts.values())
    strange = sum(n for sign, n in counts.items() if sign < " " and sign not in "\t\r\n\x0b\x0c\x1a")
    if strange > total / 10:
        raise Unusable("not_a_table", str(path))


def _is_chinese(counts: Counter[str]) -> bool:
    """Whether what GB18030 makes of a file is what a Chinese shop writes: 95 % in GB2312, mostly its common half.

    Strict GB18030 accepts Big5, Shift-JIS and Korean as plausible rubbish.
    """
    total = common = frequent = early = 0
    for sign, n in counts.items():
        if sign < "\x80" or sign in _COMMON_SIGNS or "！" <= sign <= "～":
            continue
        total += n
        try:
            code = sign.encode("gb2312")
        except UnicodeEncodeError:
            continue
        if code[0] >= 0xB0:
            common += n
            frequent += n if code[0] <= 0xD7 else 0
            early += n if code[0] <= 0xC8 else 0
    if common < 0.95 * total or frequent < 0.75 * total:
        return False
    # Hangul lies where GB2312 has the syllables A to R: 30 Chinese characters without one from S to Z do not occur.
    return not (total >= 30 and early == total)


def delimiter(path: Path, encoding: str) -> str:
    """The character that parts the columns, told from the first rows; a comma when there is one column."""
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(256 * 1024)
    first = sample[:8].rstrip("\r\n").lower()
    if first.startswith("sep=") and len(first) >= 5 and first[4] in DELIMITERS:
        return first[4]
    best, choice = (0.0, 0), ","
    for sign in DELIMITERS:
        if sign not in sample:
            continue
        try:
            widths = [
                len(row)
                for row in islice(csv.reader(io.StringIO(sample, newline=""), delimiter=sign), _SAMPLE_ROWS)
                if row
            ]
        except csv.Error:
            continue
        if len(widths) > 2 and len(sample) >= 256 * 1024:
            widths.pop()
        usual, times = Counter(width for width in widths).most_common(1)[0]
        if usual < 2:
            usual, times = max(widths), sum(width > 1 for width in widths)
            share = 0.3 * times / len(widths)
        else:
            share = times / len(widths)
        score = (round(share, 1), usual)
        if usual > 1 and score > best:
            best, choice = score, sign
    return choice


def rows(
    path: Path, encoding: str, sign: str, tick: Callable[[int, int], None]
) -> Iterator[tuple[int, list[list[str]]]]:
    """Slices of rows with the number of their first row (from 1). Ragged rows stay ragged; a stray quotation mark
    takes no other row with it. `tick` hears bytes read and bytes in all."""
    size = path.stat().st_size
    strays = 0
    line = number = 1  # line of the file, row of the table
    while True:
        with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
            # Strict: a mark that is closed in the middle of a cell, rows later, is an error here and not a long cell.
            reader = csv.reader(
                islice(text, line - 1, None),
                delimiter=sign,
                quoting=csv.QUOTE_MINIMAL if strays < _MOST_STRAYS else csv.QUOTE_NONE,
                strict=True,
            )
            begun = line
            while True:
                try:
                    chunk = list(islice(reader, SLICE))
                except csv.Error:
                    break
                if any(_swallows_rows(row) for row in chunk):
                    break
                if not chunk:
                    return
                tick(raw.tell(), size)
                yield number, chunk
                number += len(chunk)
                line = begun + reader.line_num
        # Something in the slice is not well quoted: again, record by record.
        chunk, line, stray = _leniently(path, encoding, sign, line)
        strays += stray
        if not chunk:
            return
        yield number, chunk
        number += len(chunk)


def _swallows_rows(row: list[str]) -> bool:
    return any(text.count("\n") + text.count("\r") > _MOST_LINES_IN_A_RECORD for text in row)


def _leniently(path: Path, encoding: str, sign: str, line: int) -> tuple[list[list[str]], int, bool]:
    """Up to a slice of rows from a line on, the number of the line after them, and whether the last one is a line
    with a stray mark, taken as a row of its own."""
    good: list[list[str]] = []
    for row, lines in _records(path, encoding, sign, line):
        if len(lines) > 1 and (_swallows_rows(row) or not _is_well_quoted(lines, sign)):
            good += csv.reader(lines[:1], delimiter=sign, quoting=csv.QUOTE_NONE)
            return good, line + 1, True
        good.append(row)
        line += len(lines)
        if len(good) == SLICE:
            break
    return good, line, False


def _records(path: Path, encoding: str, sign: str, line: int) -> Iterator[tuple[list[str], list[str]]]:
    """Record by record from a line on: cells, and the lines they came from."""
    with path.open(encoding=encoding, newline="") as file:
        held: list[str] = []

        def remember() -> Iterator[str]:
            for text in islice(file, line - 1, None):
                held.append(text)
                yield text

        reader = csv.reader(remember(), delimiter=sign)
        while True:
            held.clear()
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield [], [*held, ""]  # a cell above every limit: its first line stands alone
                return
            yield row, list(held)


def _is_well_quoted(lines: list[str], sign: str) -> bool:
    try:
        for _ in csv.reader(lines, delimiter=sign, strict=True):
            pass
    except csv.Error:
        return False
    return True
