"""The staging file: each row of a sheet as it will be written, or with the reason why it can't be.

A SQLite file (derived, so without a journal) with two tables, `staged` and `meta`. Rows of one number or one WeChat
id are folded into the first of them, which carries the values of all.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from services.imports import cells, fields, words
from services.imports.plan import INVALID, MASKED, OK, REPEATED

# Columns in the order of the table; those that a plan does not fill stay ''.
COLUMNS = (
    "phones", "phone_kinds", "phones_raw", "wechat", "wechat_raw", "others", "name", "wechat_name", "remark", "gender", "birthday", "address",
    "area", "tags", "notes", "referrer", "channel", "owner_staff", "consent", "do_not_contact", "follow_state", "added_on", "custom", "kept",
    "name_key", "tokens", "raw",
)  # fmt: skip
_SCHEMA = f"""CREATE TABLE staged (
    row INTEGER PRIMARY KEY, fold INTEGER NOT NULL, status INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '',
    {", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in COLUMNS)})"""

_GROUPS = 2048


def dumps(value: Any) -> str:
    """JSON as it is kept in the staging file."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def raw_row(row: Iterable[Any]) -> str:
    """The original cells of a row that is not imported (or may not be), as texts."""
    return dumps([cells.display(cell) for cell in row])


class Fold:
    """Which rows are one person: rows that share a number or a WeChat id, whatever lies between them."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._above: dict[int, int] = {}

    def add(self, row: int, identities: Iterable[str]) -> int:
        """The first row of the same person: the row itself when it is the first."""
        first = self._first
        roots = {self.root(first[one]) for one in identities if one in first}
        root = min(roots) if roots else row
        for other in roots:
            if other != root:
                self._above[other] = root
        if root != row:
            self._above[row] = root
        for one in identities:
            first.setdefault(one, root)
        return root

    def column(
        self, rows: Sequence[int], phones: Sequence[str], wechats: Sequence[str] | None, good: Sequence[bool]
    ) -> list[int]:
        """`add` for a slice of rows at once; rows that are not good stand for themselves."""
        folds = list(rows)
        first = self._first
        for position, (row, phone, fine) in enumerate(zip(rows, phones, good, strict=True)):
            if not fine:
                continue
            wechat = wechats[position] if wechats is not None else ""
            if wechat or " " in phone:
                identities = phone.split()
                if wechat:
                    identities.append("w" + wechat)
                folds[position] = self.add(row, identities)
            elif phone and first.setdefault(phone, row) != row:
                folds[position] = self.add(row, (phone,))
        return folds

    def unite(self, rows: Iterable[int]) -> None:
        """These rows are one person."""
        roots = {self.root(row) for row in rows}
        root = min(roots)
        for other in roots - {root}:
            self._above[other] = root

    def root(self, row: int) -> int:
        """The first row of the same person so far."""
        above = self._above
        while row in above:
            row = above[row]
        return row

    def groups(self) -> dict[int, list[int]]:
        """The rows of each person that has several, in order, by the first."""
        found: dict[int, list[int]] = {}
        for row in sorted(self._above):
            root = self.root(row)
            found.setdefault(root, [root]).append(row)
        return found


class Stage:
    """Writes the staging file; `filled` are the columns that a slice brings along."""

    def __init__(self, path: Path, filled: Sequence[str]) -> None:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        self._db = sqlite.connect(os.fspath(path), isolation_level=None)
        for pragma in (
            "journal_mode=OFF",
            "synchronous=OFF",
            "locking_mode=EXCLUSIVE",
            "cache_size=-16000",
            "page_size=16384",
        ):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute(_SCHEMA)
        # Of rows that were folded and know several numbers: what the first one itself says, as JSON.
        self._db.execute("CREATE TABLE folded (row INTEGER PRIMARY KEY, own TEXT NOT NULL)")
        self._db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        self._db.execute("BEGIN")
        self._filled = tuple(filled)
        self.without_cells: set[int] = set()
        names = ("row", "fold", "status", *self._filled)
        self._insert = f"INSERT INTO staged ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"

    def add(
        self,
        rows: Sequence[int],
        folds: Sequence[int],
        statuses: Sequence[int],
        columns: Sequence[Sequence[str]],
    ) -> None:
        """A slice, column by column in the order of `filled`."""
        self._db.executemany(self._insert, zip(rows, folds, statuses, *columns, strict=True))

    def explain(self, faults: Iterable[tuple[str, str, str, int]]) -> None:
        """Reason, detail and raw cells of rows that are not imported."""
        self._db.executemany("UPDATE staged SET reason = ?, detail = ?, raw = ? WHERE row = ?", faults)

    def fold(self, groups: dict[int, list[int]], finder: words.Inline | words.Beside) -> Iterator[int]:
        """Gives the first row of each group the values of all, in order, slice by slice: rows folded away.

        `without_cells` are then the rows that may turn out to be about several people and have no cells of their own.
        """
        names = [name for name in self._filled if name not in ("name_key", "tokens")]
        select = f"SELECT {', '.join(self._filled)} FROM staged WHERE row = ?"
        sets = ", ".join(f"{name} = ?" for name in self._filled if name != "raw")
        update = f"UPDATE staged SET {sets}, fold = row WHERE row = ?"
        pending = iter(groups.items())
        while part := list(islice(pending, _GROUPS)):
            united, several = [], []
            for root, rows in part:
                found = [
                    dict(zip(self._filled, self._db.execute(select, (row,)).fetchone(), strict=True))
                    for row in rows
                ]
                if knows_several(found):
                    several.append(
                        (root, dumps({name: found[0][name] for name in self._filled if name != "raw"}))
                    )
                    self.without_cells.update(
                        row for row, one in zip(rows, found, strict=True) if not one.get("raw")
                    )
                united.append(united_row([{name: one[name] for name in names} for one in found]))
            self._db.executemany("INSERT INTO folded VALUES (?, ?)", several)
            finder.submit(
                tuple(
                    [one.get(name, "") for one in united]
                    for name in ("name", "wechat_name", "remark", "phones", "wechat")
                )  # type: ignore[arg-type]
            )
            for whole, key, tokens in zip(united, *finder.take(), strict=True):
                whole["name_key"], whole["tokens"] = key, tokens
            self._db.executemany(
                update,
                [
                    (*(whole[name] for name in self._filled if name != "raw"), root)
                    for whole, (root, _) in zip(united, part, strict=True)
                ],
            )
            self._db.executemany(
                "UPDATE staged SET fold = ?, status = ? WHERE row = ?",
                [(root, REPEATED, row) for root, rows in part for row in rows[1:]],
            )
            yield sum(len(rows) - 1 for _, rows in part)

    def keep_cells(self, rows: Iterable[tuple[int, Sequence[Any]]]) -> None:
        """The original cells of some rows that are staged already."""
        self._db.executemany(
            "UPDATE staged SET raw = ? WHERE row = ?", [(raw_row(cells), row) for row, cells in rows]
        )

    def strike_out(self, shared: Mapping[int, Sequence[tuple[str, str]]]) -> None:
        """Keep with their rows the identities (kind, value) that turned out to tell nobody; a row without any other is
        invalid then."""
        rest = " || ".join(name for name in ("phones", "wechat") if name in self._filled)
        select = f"SELECT others, kept, {rest or 'NULL'} FROM staged WHERE row = ?"
        for row, gone in shared.items():
            others, kept, known = self._db.execute(select, (row,)).fetchone()
            texts = {kind: raw or value for kind, value, raw in json.loads(others) if (kind, value) in gone}
            left = [one for one in json.loads(others) if (one[0], one[1]) not in gone]
            self._db.execute(
                "UPDATE staged SET others = ?, kept = ? WHERE row = ?",
                (dumps(left) if left else "", merged_json(kept, texts), row),
            )
            if not left and not known:
                self._db.execute(
                    "UPDATE staged SET status = ?, reason = 'no_contact', detail = '{}' WHERE row = ?",
                    (INVALID, row),
                )

    def counts(self) -> tuple[list[int], dict[str, int]]:
        """Rows by status, and invalid rows by reason."""
        statuses = Counter(
            dict(self._db.execute("SELECT status, COUNT(*) FROM staged GROUP BY status").fetchall())
        )
        reasons = dict(
            self._db.execute(
                "SELECT reason, COUNT(*) FROM staged WHERE status = ? GROUP BY reason ORDER BY reason",
                (INVALID,),
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


def knows_several(rows: Sequence[dict[str, str]]) -> bool:
    """Whether rows that were folded name more than one number, WeChat id or other identity."""
    return len({one for row in rows for one in identities_of(row)}) > 1


def identities_of(row: Mapping[str, Any]) -> list[str]:
    """By what a staged row is known, each as a text of its own."""
    found = [*row.get("phones", "").split()]
    if row.get("wechat"):
        found.append("w" + row["wechat"])
    if row.get("others"):
        found += [f"{kind}\x1f{value}" for kind, value, _ in json.loads(row["others"])]
    return found


def united_row(rows: Sequence[dict[str, str]]) -> dict[str, str]:
    """The last value that is not blank of each field; identities, tags, custom and kept values of all."""
    whole: dict[str, str] = {}
    numbers: dict[str, tuple[str, str]] = {}
    for row in rows:
        for name, value in row.items():
            if name == "tags":
                tags = (*whole.get(name, "").split(cells.TAG_SEPARATOR), *value.split(cells.TAG_SEPARATOR))
                whole[name] = cells.TAG_SEPARATOR.join(dict.fromkeys(filter(None, tags)))
            elif name == "others":
                known = {
                    (one[0], one[1]): one
                    for text in (whole.get(name, ""), value)
                    if text
                    for one in json.loads(text)
                }
                whole[name] = dumps(list(known.values())) if known else ""
            elif name in ("custom", "kept"):
                whole[name] = (
                    merged_json(whole.get(name, ""), json.loads(value)) if value else whole.get(name, "")
                )
            elif name == "wechat_raw":
                if row["wechat"] or name not in whole:
                    whole[name] = value
            elif name == "consent" and "no" in (value, whole.get(name)):
                whole[name] = "no"  # a refusal stands, whatever comes after it
            elif name == "do_not_contact" and value == "yes":
                whole[name] = whole.get(name) or value  # a reason says more
            elif not name.startswith("phone") and name != "raw" and (value or name not in whole):
                whole[name] = value
        phones = row.get("phones", "").split()
        raws = (
            json.loads(row["phones_raw"])
            if row.get("phones_raw")
            else [phone.removeprefix("+86") for phone in phones]
        )
        for phone, kind, raw in zip(phones, row.get("phone_kinds", "").split(), raws, strict=True):
            numbers.setdefault(phone, (kind, raw))
    if "phones" in rows[0]:
        whole["phones"] = " ".join(numbers)
        whole["phone_kinds"] = " ".join(kind for kind, _ in numbers.values())
        differs = any(raw != phone.removeprefix("+86") for phone, (_, raw) in numbers.items())
        whole["phones_raw"] = dumps([raw for _, raw in numbers.values()]) if differs else ""
    return whole


def pairs_json(names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """One JSON object a row of the columns that are not blank in it, '' when all are."""
    found = []
    for row in zip(*columns, strict=True):
        pairs = {name: text for name, text in zip(names, row, strict=True) if text}
        found.append(dumps(pairs) if pairs else "")
    return found


def merged_json(text: str, more: dict[str, str]) -> str:
    """A JSON object (or '') with more in it."""
    return dumps(json.loads(text or "{}") | more)


def column_names(mapped: Iterable[str]) -> list[str]:
    """The columns of the table that a mapping fills."""
    keys = set(mapped)
    wanted = {key for key in keys if key in COLUMNS}
    if "wechat" in keys:
        wanted.add("wechat_raw")
    if "phone" in keys:
        wanted |= {"phones", "phone_kinds", "phones_raw"}
    if any(key.startswith(fields.CUSTOM) for key in keys):
        wanted.add("custom")
    if any(key.startswith(fields.TAGS_OF) for key in keys):
        wanted.add("tags")
    if any(map(fields.is_identity, keys)):
        wanted.add("others")
    if any(
        key in fields.KEPT
        or key in fields.NAMED
        or key in ("gender", "consent", "follow_state")
        or key.startswith(fields.CUSTOM)
        or fields.is_identity(key)
        for key in keys
    ):
        wanted.add("kept")
    return [name for name in COLUMNS if name in wanted] + ["name_key", "tokens", "raw"]
