"""Contacts as a spreadsheet or a CSV file that leaves the shop, and that an import reads back unchanged."""

from __future__ import annotations

import csv
import io
import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from models.store import Store
from services import export_words
from services.changes import Changes
from services.custom_fields import definitions
from services.errors import Refused
from services.export_rows import Row, Rows, guarded
from services.files_out import check_target, put_in_place
from services.operations import Act, begin, digest, finish, receipt_of
from services.progress import Progress, Silent
from services.search import all_ids
from services.selection import Ids, Selection, plain
from services.settings import shop_settings

MOST_ROWS = 1_048_575
"""Rows below the header that a sheet takes."""


@dataclass(frozen=True)
class Column:
    """A column that can be exported: `key` is the field's key in an import, `kind` what it holds, `width` characters."""

    key: str
    kind: str
    width: int


COLUMNS: tuple[Column, ...] = (
    Column("name", "text", 14),
    Column("phone", "phones", 18),
    Column("wechat", "wechat", 16),
    Column("wechat_name", "text", 16),
    Column("remark", "text", 24),
    Column("gender", "choice", 8),
    Column("birthday", "birthday", 14),
    Column("area", "text", 14),
    Column("address", "text", 30),
    Column("tags", "tags", 26),
    Column("referrer", "referrer", 14),
    Column("consent", "choice", 12),
    Column("do_not_contact", "do_not_contact", 12),
    Column("follow_state", "choice", 12),
    Column("added_on", "text", 12),
    Column("channel", "text", 14),
    Column("owner_staff", "text", 12),
    Column("stage", "choice", 12),
    Column("friend_since", "text", 14),
    Column("activity", "choice", 10),
    Column("tier", "text", 12),
    Column("points", "number", 10),
    Column("principal", "number", 12),
    Column("bonus", "number", 12),
    Column("growth", "number", 10),
    Column("purchases", "number", 10),
    Column("spent", "number", 12),
    Column("last_visit", "text", 12),
    Column("notes", "text", 30),
)
"""What can be exported beside the shop's own fields, whose keys are `custom:<id>`, and identities, whose keys are those of
their kinds. What is worked out (`export_words.WORKED_OUT`) an import leaves alone."""


def available(store: Store) -> list[Column]:
    """All columns, with the kinds of identities that somebody has and the shop's own fields."""
    kinds = [Column(key, "identity", 18) for key in kinds_in_use(store)]
    return [*COLUMNS, *kinds, *(Column(f"custom:{d.id}", "custom", 16) for d in definitions(store))]


def labels(store: Store, language: str = "zh_CN") -> dict[str, str]:
    """The header of each column, as an import knows it."""
    known = export_words.LABELS[language]
    found = {c.key: known[c.key] for c in COLUMNS}
    found |= {key: name or known.get(key, key) for key, name in kinds_in_use(store).items()}
    return found | {f"custom:{d.id}": d.name for d in definitions(store)}


def kinds_in_use(store: Store) -> dict[str, str]:
    """The kinds of identities in use beside phone and WeChat, and what the shop calls them."""
    return dict(
        store.rows(
            "SELECT key, name FROM identity_kind k WHERE key NOT IN ('phone', 'wechat') AND EXISTS"
            " (SELECT 1 FROM identity WHERE kind = k.key) ORDER BY position, id"
        )
    )


def export_contacts(
    store: Store,
    act: Act,
    selection: Selection,
    columns: Sequence[str],
    path: Path,
    *,
    full_phones: bool = False,
    header: Mapping[str, str] | None = None,
    language: str = "zh_CN",
    progress: Progress | None = None,
) -> Changes:
    """Write the selected contacts in the order of their query; .csv or .xlsx by the name's ending.

    `language` (zh_CN | en) is that of header and choices; `header` renames columns. Phones are masked unless
    `full_phones`, which leaves an operation. The receipt holds `rows` and `file`. Raises Refused: unknown_column, unknown_file_type, no_folder,
    not_a_file, file_in_use; Cancelled leaves nothing behind.
    """
    path = Path(path).absolute()
    kind = _check(store, path, columns)
    label = {"columns": list(columns), "full_phones": full_phones, "format": kind}
    payload = [plain(selection), label, str(path), language]
    known = store.row("SELECT args_hash FROM operation WHERE op_id = ?", (act.op_id,))
    if known is not None and known[0] == digest(["export", payload]):
        return receipt_of(store, act.op_id)
    if known is not None:
        raise Refused("duplicate", {"op_id": act.op_id})
    ids = _ordered_ids(store, act, selection)
    titles = {**labels(store, language), **(header or {})}
    today = shop_settings(store).business_date(act.clock.now())
    rows = Rows(store, columns, full_phones, language, kind == "csv", today)
    widths = {c.key: c.width for c in available(store)}
    with put_in_place(path) as partial, partial.open("wb") as file:
        table = _Table(
            _unique([titles[c] for c in columns]),
            [widths[c] for c in columns],
            len(ids),
            export_words.SHEET[language],
        )
        (_write_csv if kind == "csv" else _write_xlsx)(file, table, rows.parts(ids, progress or Silent()))
        file.flush()
        os.fsync(file.fileno())
    label = {**label, "count": rows.written}
    receipt = {"rows": rows.written, "file": path.name}
    if not full_phones:
        return Changes(None, "export", frozenset(), 0, label, receipt)
    with store.transaction():
        operation, _ = begin(store, act, "export", label, payload)
        finish(store, operation, 0, label, receipt, set(), {})
    return Changes(operation, "export", frozenset(), 0, label, receipt)


def _check(store: Store, path: Path, chosen: Sequence[str]) -> str:
    known = {c.key for c in available(store)}
    for key in chosen:
        if key not in known:
            raise Refused("unknown_column", {"column": key})
    if not chosen:
        raise Refused("unknown_column", {"column": ""})
    check_target(path, store.path)
    return path.suffix.lower()[1:]


def _ordered_ids(store: Store, act: Act, selection: Selection) -> array[int]:
    if isinstance(selection, Ids):
        return array("q", selection.ids)
    today = shop_settings(store).business_date(act.clock.now())
    found = all_ids(store, selection.query, today)
    return array("q", (i for i in found if i not in selection.except_ids)) if selection.except_ids else found


def _unique(titles: list[str]) -> list[str]:
    """A sheet's columns are told apart by their headers."""
    found: list[str] = []
    for title in titles:
        number, tried = 2, title
        while tried in found:
            tried, number = f"{title} ({number})", number + 1
        found.append(tried)
    return found


@dataclass(frozen=True)
class _Table:
    """What is written: header, widths of the columns, how many rows at most, and the sheet's name."""

    titles: list[str]
    widths: list[int]
    most: int
    name: str


def _write_csv(file: BinaryIO, table: _Table, parts: Iterator[list[Row]]) -> None:
    """UTF-8 with BOM, for Excel; what would be a formula there begins with an apostrophe."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(text)
        writer.writerow([guarded(title) for title in table.titles])
        for part in parts:
            writer.writerows(part)
    finally:
        text.detach()


def _write_xlsx(file: BinaryIO, table: _Table, parts: Iterator[list[Row]]) -> None:
    """Sheets of strings only: no text becomes a formula or a link."""
    from rustpy_xlsxwriter import write_worksheets

    if not table.most:
        _write_header(file, table)
        return
    records = (dict(zip(table.titles, row, strict=True)) for part in parts for row in part)
    names = [table.name if n == 0 else f"{table.name} {n + 1}" for n in range(-(-table.most // MOST_ROWS))]
    write_worksheets(
        # The sheets are written one after another, each reads on where the last one ended.
        [(name, islice(records, MOST_ROWS)) for name in names],
        file,
        column_widths={name: [float(width) for width in table.widths] for name in names},
        bold_headers=True,
        freeze_panes={"general": {"row": 1, "col": 0}},
    )


def _write_header(file: BinaryIO, table: _Table) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.create_sheet(table.name).append(table.titles)
    book.save(file)
