"""The staging file of a list of orders: a table of its rows, one of the orders they make up, one of their lines."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from services.imports.plan import INVALID, MASKED, OK, REPEATED
from services.imports.staging import dumps, raw_row

COLUMNS = (
    "number", "at", "on_date", "ids", "name", "note", "channel", "state", "product", "quantity", "price", "amount", "discount",
    "paid", "refunded", "back", "original",
)  # fmt: skip
_SCHEMA = (
    """CREATE TABLE staged (row INTEGER PRIMARY KEY, fold INTEGER NOT NULL, status INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '', raw TEXT NOT NULL DEFAULT '', number TEXT NOT NULL,
    at INTEGER, on_date TEXT NOT NULL, ids TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, channel TEXT NOT NULL,
    state TEXT NOT NULL, product TEXT NOT NULL, quantity INTEGER, price INTEGER, amount INTEGER, discount INTEGER, paid INTEGER,
    refunded INTEGER, back INTEGER NOT NULL, original TEXT NOT NULL)""",
    """CREATE TABLE orders (row INTEGER PRIMARY KEY, number TEXT NOT NULL, at INTEGER NOT NULL, on_date TEXT NOT NULL,
    ids TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, channel TEXT NOT NULL, gross INTEGER NOT NULL, off INTEGER NOT NULL,
    due INTEGER NOT NULL, refunded INTEGER NOT NULL, refund_gross INTEGER NOT NULL)""",
    """CREATE TABLE lines (row INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, quantity INTEGER NOT NULL,
    price INTEGER NOT NULL, amount INTEGER NOT NULL, off INTEGER NOT NULL, PRIMARY KEY (row, position)) WITHOUT ROWID""",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
_INSERT = f"INSERT INTO staged (row, fold, status, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 3))})"
Row = dict[str, Any]
"""A staged row by its columns. Amounts of one that is `back` are what came back, or was taken off, without a minus."""
BY_MINUS, BY_WORD, TAKEN_OFF = 1, 2, 3
"""What a row that is `back` is: it came back, by its minus or its state, or it was taken off the order."""


class OrderStage:
    """Writes the staging file of a list of orders."""

    def __init__(self, path: Path) -> None:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        self._db = sqlite.connect(os.fspath(path), isolation_level=None)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-16000"):
            self._db.execute(f"PRAGMA {pragma}")
        for statement in _SCHEMA:
            self._db.execute(statement)
        self._db.execute("BEGIN")

    def add(self, rows: Iterable[Sequence[Any]]) -> None:
        """Rows: their number, that of the first of their order, status, and COLUMNS."""
        self._db.executemany(_INSERT, rows)

    def explain(self, faults: Iterable[tuple[str, str, str, int]]) -> None:
        """Reason, detail and raw cells of rows that are not imported; the row."""
        self._db.executemany("UPDATE staged SET reason = ?, detail = ?, raw = ? WHERE row = ?", faults)

    def refuse(self, rows: Iterable[tuple[str, str, int]]) -> None:
        """Rows are no orders after all: reason, detail, row. Their cells are wanted then."""
        self._db.executemany(
            f"UPDATE staged SET status = {INVALID}, reason = ?, detail = ? WHERE row = ?", rows
        )

    def unite(self, groups: Iterable[Sequence[int]]) -> None:
        """Rows (each the first of its order so far) are of one order: the first of them in the file is."""
        moved = [(row, min(rows)) for rows in groups for row in rows if row != min(rows)]
        self._db.execute("CREATE TEMP TABLE moved (fold INTEGER PRIMARY KEY, root INTEGER NOT NULL)")
        self._db.executemany("INSERT INTO moved VALUES (?, ?)", moved)
        self._db.execute(
            f"UPDATE staged SET fold = m.root, status = CASE status WHEN {OK} THEN {REPEATED} ELSE status END"
            " FROM moved m WHERE m.fold = staged.fold"
        )

    def begins_anew(self) -> bool:
        """Whether any number stands for sales of several dates."""
        found = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM staged WHERE number != '' AND on_date != '' AND NOT back GROUP BY fold"
            " HAVING count(DISTINCT on_date) > 1)"
        ).fetchone()
        return bool(found[0])

    def groups(self) -> Iterator[list[Row]]:
        """The rows of each order, by its first."""
        names = ("row", "fold", "status", *COLUMNS)
        cursor = self._db.execute(
            f"SELECT {', '.join(names)} FROM staged WHERE number != '' ORDER BY fold, row"
        )
        for _, found in groupby(cursor, key=lambda row: row[1]):
            yield [dict(zip(names, row, strict=True)) for row in found]

    def differing(self, columns: Sequence[str]) -> dict[str, bool] | None:
        """Whether any order of several rows has two different amounts in a column, by column; None = no order has several."""
        found = self._db.execute(
            f"SELECT {', '.join(f'max(n{place}) > 1' for place in range(len(columns)))} FROM (SELECT"
            f" {', '.join(f'count(DISTINCT {name}) AS n{place}' for place, name in enumerate(columns))}"
            " FROM staged WHERE number != '' GROUP BY fold, back HAVING count(*) > 1)"
        ).fetchone()
        return None if found[0] is None else dict(zip(columns, map(bool, found), strict=True))

    def take(self, orders: Sequence[tuple[Any, ...]], lines: Sequence[tuple[Any, ...]]) -> None:
        """Orders and their lines, column by column as the tables have them."""
        self._db.executemany(f"INSERT INTO orders VALUES ({', '.join('?' * 13)})", orders)
        self._db.executemany("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)", lines)

    def without_cells(self) -> dict[int, tuple[str, str]]:
        """Refused rows whose cells are not kept yet, and the number and date of the order that they are of."""
        return {
            row: (number, on_date)
            for row, number, on_date in self._db.execute(
                f"SELECT row, number, on_date FROM staged WHERE status = {INVALID} AND raw = ''"
            )
        }

    def keep_cells(self, rows: Iterable[tuple[int, Sequence[Any]]]) -> None:
        """The original cells of rows."""
        self._db.executemany(
            "UPDATE staged SET raw = ? WHERE row = ?", [(raw_row(cells), row) for row, cells in rows]
        )

    def counts(self) -> tuple[list[int], dict[str, int]]:
        """Rows by status, and invalid rows by reason."""
        statuses = Counter(
            dict(self._db.execute("SELECT status, count(*) FROM staged GROUP BY status").fetchall())
        )
        reasons = dict(
            self._db.execute(
                f"SELECT reason, count(*) FROM staged WHERE status = {INVALID} GROUP BY reason ORDER BY reason"
            ).fetchall()
        )
        return [statuses[one] for one in (OK, REPEATED, MASKED, INVALID)], reasons

    def close(self, meta: dict[str, Any]) -> None:
        """Commits with the facts of the whole, each value as JSON."""
        self._db.executemany(
            "INSERT INTO meta VALUES (?, ?)", [(key, dumps(value)) for key, value in meta.items()]
        )
        self._db.execute("COMMIT")
        self._db.close()
