"""The short-lived process that reads a spreadsheet: a request as JSON on stdin, progress and one answer on stdout.

It trusts nothing of the file: whatever kills it is an outcome for the parent, which lives.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services import phone
from services.errors import Refused, Unusable, environment_fault
from services.imports import books, cells, fields, headers, limits, sniff, words
from services.imports.plan import Inspection, ReadPlan, SheetInfo, StageResult
from services.orders import fields as orders

if TYPE_CHECKING:
    from services.imports.rows import Pass
    from services.orders.rows import OrderPass

_LOOKED_AT = 256
_SHOWN = 50
_TRIED_SHEETS = 12
_SHOWN_TEXT = 200
_SHOWN_COLUMNS = 200
SHORT_LIST = 20_000
"""Rows of a list that is read whole."""
_LONG = sniff.MIB  # bytes of a file from which a helper process pays


class _Voice:
    """Tells the parent how far it is, at most 10 times a second and from either thread."""

    def __init__(self) -> None:
        self._out = sys.stdout
        self._lock = threading.Lock()
        self._last = 0.0

    def step(self, done: int, total: int | None, note: str) -> None:
        now = time.monotonic()
        if now - self._last >= 0.1:
            self._last = now
            self.say({"progress": [done, total, note]})

    def tick(self, done: int, total: int) -> None:
        self.step(done, total, "opening")

    def say(self, message: dict[str, Any]) -> None:
        with self._lock:
            self._out.write(json.dumps(message) + "\n")
            self._out.flush()


class _Table:
    """The sheet that was chosen, with its first rows looked at and still to be read."""

    def __init__(
        self, book: books.Book, sheets: list[SheetInfo], sheet: SheetInfo, total: int | None
    ) -> None:
        self.book, self.sheet, self.total = book, sheet, total
        self._slices = book.slices()
        self._first: list[books.Slice] = []
        self.last = 0
        """The number of the last row that was read."""
        numbers: list[int] = []
        rows: list[list[Any]] = []
        for one in self._slices:
            self._first.append(one)
            numbers += one[0]
            rows += one[1]
            if len(rows) >= _LOOKED_AT:
                break
        self.head = headers.Head(numbers[:_LOOKED_AT], rows[:_LOOKED_AT], book.merged())
        self.sheets = [
            replace(one, rows=total) if one.name == sheet.name and one.rows is None else one for one in sheets
        ]

    def slices(self) -> Iterator[books.Slice]:
        """All rows; the first time without reading again what was looked at."""
        first, self._first = self._first, []
        for one in chain(first, self._slices) if first else self.book.slices():
            self.last = max(self.last, one[0][-1] if one[0] else 0)
            yield one

    @property
    def is_empty(self) -> bool:
        return all(cells.is_blank(row) for row in self.head.rows)


def _open_table(book: books.Book, wanted: str | None, path: Path, of_orders: bool | None = False) -> _Table:
    """The sheet that was asked for, by name or number; else the first one that has something like a phone column (of
    orders: that is a list of them; None = either), else the first with anything on it. Hidden sheets, charts and
    explanations come last."""
    sheets = [
        replace(one, kind="notes") if one.kind == "table" and headers.is_notes(one.name) else one
        for one in book.sheets()
    ]
    tables = [one for one in sheets if one.kind != "chart"]
    if wanted is not None:
        named = [one for one in tables if one.name == wanted]
        if not named and wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(sheets):
            named = [sheets[int(wanted) - 1]]
        if not named and not (len(tables) == 1 and not tables[0].name):
            raise Refused("no_sheet", {"sheet": wanted, "sheets": [one.name for one in sheets]})
        one = (named or tables)[0]
        return _Table(book, sheets, one, book.open(one.name))
    order = sorted(tables, key=lambda one: (one.kind == "notes", one.state != "visible"))[:_TRIED_SHEETS]
    fallback: SheetInfo | None = None
    empty: set[str] = set()
    for one in order:
        found = _Table(book, sheets, one, book.open(one.name))
        if found.is_empty:
            empty.add(one.name)
            continue
        header_row = headers.detect(found.head)
        if len(order) == 1 or (of_orders is not False and headers.is_orders(found.head, header_row)):
            return found
        guesses = headers.guess(found.head, header_row)
        if not of_orders and any(guess.field in ("phone", "wechat") for guess in guesses):
            return found
        fallback = fallback or one
    if fallback is None:
        raise Unusable("empty", str(path))
    found = _Table(book, sheets, fallback, book.open(fallback.name))
    found.sheets = [replace(one, kind="empty") if one.name in empty else one for one in found.sheets]
    return found


def _header_row(table: _Table, asked: int | None) -> int | None:
    if asked is None:
        return headers.detect(table.head)
    return asked or None


def _inspect(request: dict[str, Any], book: books.Book, table: _Table, voice: _Voice) -> dict[str, Any]:
    header_row = _header_row(table, request["plan"].header_row)
    plan: ReadPlan = request["plan"]
    of_orders = headers.is_orders(table.head, header_row) if plan.orders is None else plan.orders
    guesses = headers.guess(table.head, header_row, plan.own_fields, plan.own_kinds, of_orders=of_orders)
    preview: list[tuple[str, ...]] = []
    expected = 1
    for number, row in zip(table.head.numbers, table.head.rows, strict=True):
        if number > _SHOWN:
            break
        preview += [()] * (number - expected)  # a streamed sheet leaves empty rows out
        preview.append(tuple(cells.display(cell)[:_SHOWN_TEXT] for cell in row[:_SHOWN_COLUMNS]))
        expected = number + 1
    rows = 0
    without_value = {row for row, _ in book.unusable()}
    for numbers, slice_rows in table.slices():
        rows += sum(
            not cells.is_blank(row) or number in without_value
            for number, row in zip(numbers, slice_rows, strict=True)
            if header_row is None or number > header_row
        )
        voice.step(rows, table.total, "counting")
    return asdict(
        Inspection(
            request["path"], request["size"], request["sha256"], book.kind, book.encoding, book.delimiter,
            tuple(table.sheets), table.sheet.name, header_row, rows, guesses, tuple(preview),
            of_orders,
        )
    )  # fmt: skip


def _columns(
    table: _Table, plan: ReadPlan, header_row: int | None
) -> tuple[dict[str, tuple[int, ...]], list[str], str]:
    """The mapping to use, the headers, and where a second table begins that is not read. Raises `Refused`: no_column, no_field."""
    width = min(max(map(len, table.head.rows), default=0), _SHOWN_COLUMNS)
    names = headers.header_names(table.head, header_row)
    found: dict[str, tuple[int, ...]] = {}
    of_orders = bool(plan.orders)
    guesses = headers.guess(table.head, header_row, plan.own_fields, plan.own_kinds, of_orders=of_orders)
    if plan.columns is not None:
        found = dict(plan.columns)
    else:
        for guess in guesses:
            if guess.field is not None:
                found[guess.field] = (*found.get(guess.field, ()), guess.index)
    named: dict[str, tuple[int, ...]] = {}
    for key, header in plan.named.items():
        named[key] = (_column_of(header, names, key, width),)
    taken = {index for indexes in named.values() for index in indexes}
    found = {
        key: tuple(index for index in indexes if index not in taken)
        for key, indexes in found.items()
        if key not in named
    }
    found = {key: indexes for key, indexes in found.items() if indexes} | named
    for key in found:
        if (orders.field(key) if of_orders else fields.field(key)) is None:
            raise Refused("no_field", {"field": key})
    second = next((guess for guess in guesses if guess.reason == "beside"), None)
    if second is None or any(second.index <= index for indexes in found.values() for index in indexes):
        return found, names, ""
    return found, names, second.header or f"#{second.index + 1}"


def _column_of(header: str, names: list[str], key: str, width: int) -> int:
    """The column of a header, a number (3, or #3 as a report names columns without one), or letters as in Excel."""
    if header in names:
        return names.index(header)
    wanted = fields.header_key(header)
    for index, name in enumerate(names):
        if wanted and fields.header_key(name) == wanted:
            return index
    number = header.strip().removeprefix("#")
    if number.isascii() and number.isdigit() and 1 <= int(number) <= 16_384:
        return int(number) - 1
    if header.isascii() and header.isalpha() and len(header) <= 3 and header.isupper():
        place = 0
        for letter in header:
            place = place * 26 + ord(letter) - 64
        return place - 1
    there = [name or f"#{at}" for at, name in enumerate([*names, *[""] * (width - len(names))], 1)]
    raise Refused("no_column", {"field": key, "header": header, "headers": there})


def _need_order_columns(columns: dict[str, tuple[int, ...]], names: list[str]) -> None:
    """Raises Refused(not_orders; data: missing, headers)."""
    missing = [key for key in ("number", "at") if key not in columns]
    if "paid" not in columns and "amount" not in columns and "price" not in columns:
        missing.append("paid")
    if missing:
        raise Refused("not_orders", {"missing": missing, "headers": names})


def _stage(
    request: dict[str, Any],
    book: books.Book,
    table: _Table,
    finder: words.Inline | words.Beside,
    voice: _Voice,
) -> dict[str, Any]:
    started = time.monotonic()
    plan: ReadPlan = request["plan"]
    header_row = _header_row(table, plan.header_row)
    columns, names, second_table = _columns(table, plan, header_row)
    path = Path(request["stage"])
    work: Pass | OrderPass
    if plan.orders:
        from services.orders.rows import OrderPass

        _need_order_columns(columns, names)
        # Among rejected rows the one above is another order's.
        joined = "reason_code" not in names
        work = OrderPass(plan, columns, book.unusable(), path, book.since_1904(), table.head.merged, joined)
    else:
        from services.imports.rows import Pass

        work = Pass(plan, columns, book.unusable(), path, finder, book.since_1904(), names)
    statuses, reasons = work.run(table.slices, header_row, table.total, voice.step)
    if header_row is not None and header_row > table.last:
        raise Refused("no_header_row", {"row": header_row, "last": table.last})
    finder.close()
    result = StageResult(
        str(path), request["sha256"], request["size"], book.kind, book.encoding, table.sheet.name,
        tuple(one.name for one in table.sheets), header_row, columns, tuple(names), sum(statuses),
        (statuses[0], statuses[1], statuses[2], statuses[3]), reasons, dict(work.notes), time.monotonic() - started,
        second_table,
    )  # fmt: skip
    answer = asdict(result)
    work.close(answer | {"version": 1})
    return answer


def _rows(book: books.Book, table: _Table, voice: _Voice) -> dict[str, Any]:
    """The cells as they are, for a short list whose columns the program tells apart itself. Raises Unusable(too_large)."""
    found: list[tuple[int, list[Any]]] = []
    for numbers, rows in table.slices():
        found += [
            (number, [_plain(cell) for cell in row[:_SHOWN_COLUMNS]])
            for number, row in zip(numbers, rows, strict=True)
            if not cells.is_blank(row)
        ]
        if len(found) > SHORT_LIST:
            raise Unusable("too_large", "", {"rows": SHORT_LIST})
        voice.step(len(found), table.total, "reading")
    return {"rows": found, "unusable": sorted(book.unusable())}


def _plain(cell: Any) -> Any:
    return cell if isinstance(cell, str | int | float) and not isinstance(cell, bool) else cells.display(cell)


def _work(request: dict[str, Any], voice: _Voice) -> dict[str, Any]:
    path = Path(request["copy"])
    plan = ReadPlan.from_json(request["plan"])
    request["plan"] = plan
    staging = request["task"] == "stage"
    # Started now, the helper has loaded its pinyin when the parser is done.
    finder: words.Inline | words.Beside = words.Inline()
    if staging and not plan.orders and path.stat().st_size > _LONG:
        finder = words.Beside(request["command"])
        threading.Thread(target=phone.warm, name="warm", daemon=True).start()
    book = books.Watched(
        lambda: books.open_book(path, encoding=plan.encoding, careful=request["careful"], tick=voice.tick),
        path,
    )
    table = _open_table(book, plan.sheet, path, plan.orders)
    if table.is_empty:
        raise Unusable("empty", str(path))
    if staging:
        return _stage(request, book, table, finder, voice)
    if request["task"] == "rows":
        return _rows(book, table, voice)
    return _inspect(request, book, table, voice)


def main() -> int:
    """Does what stdin asks; 0 when an answer was given, an error of the file included."""
    gc.disable()  # nothing here makes cycles worth the walks through millions of cells
    request = json.loads(sys.stdin.buffer.readline())
    if request["task"] == "words":
        words.serve()
        return 0
    voice = _Voice()
    limits.apply()
    os.umask(0o077)
    try:
        voice.say({"result": _work(request, voice)})
    except Unusable as error:
        voice.say({"unusable": error.error, "detail": error.detail})
    except Refused as error:
        voice.say({"refused": error.reason, "detail": error.data})
    except MemoryError:
        voice.say({"unusable": "too_large", "detail": {"memory": limits.MEMORY}})
    except Exception as error:  # noqa: BLE001 - told to the program, which takes it for its own
        voice.say(_fault(error))
    os._exit(0)  # nothing of the parser's is worth taking down in order


def _fault(error: Exception) -> dict[str, Any]:
    """What went wrong that is not the file's fault: where, without a word of what is in the cells."""
    if (known := environment_fault(error)) is not None:
        return {"environment": known.fault, "detail": known.detail}
    places = [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    return {"fault": type(error).__name__, "places": places}


if __name__ == "__main__":
    main()
