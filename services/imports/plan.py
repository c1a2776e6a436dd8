"""What is asked of the child process that reads a spreadsheet, and what it answers: plain data, as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Confidence = Literal["high", "medium", "none"]

# Statuses of a staged row.
OK, REPEATED, MASKED, INVALID = range(4)

REASONS = (
    "no_contact", "too_short", "too_long", "not_a_number", "digits_lost", "bad_date", "bad_amount",
    "formula_no_value", "too_long_text", "control_chars",
    # of orders
    "no_number", "no_date", "future_date", "bad_quantity", "no_amount", "refund_more", "refund_twice", "refund_unknown", "return_alone", "mixed_signs", "several_orders", "cancelled", "other_row",
    "total",
)  # fmt: skip


@dataclass(frozen=True)
class SheetInfo:
    """One sheet of a workbook; `rows` counts the rows of the file, None when nobody counted them yet. `state` is
    visible | hidden, `kind` table | chart | notes | empty."""

    name: str
    state: str
    rows: int | None
    kind: str


@dataclass(frozen=True)
class ColumnGuess:
    """What a column seems to be. `reason` is a code (header | similar | content | twice | beside | unknown | empty), `data`
    what its sentence needs, `samples` the first values that are not blank. `beside` = of a second table, beside the one
    that is read."""

    index: int
    header: str
    field: str | None
    confidence: Confidence
    reason: str
    data: dict[str, Any]
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Inspection:
    """What a file holds, before anything is decided. Row numbers count from 1 as in the sheet; `header_row` None =
    there is none. `preview` holds the first rows from row 1 on, as texts; `rows` the non-empty rows after the header."""

    path: str
    size: int
    sha256: str
    kind: str
    encoding: str
    delimiter: str
    sheets: tuple[SheetInfo, ...]
    sheet: str
    header_row: int | None
    rows: int
    columns: tuple[ColumnGuess, ...]
    preview: tuple[tuple[str, ...], ...]
    orders: bool = False
    """Whether its columns are taken for those of a list of orders."""

    def second_table(self) -> ColumnGuess | None:
        """The first column of a table beside the one that is read."""
        return next((column for column in self.columns if column.reason == "beside"), None)

    def mapping(self) -> dict[str, tuple[int, ...]]:
        """The guessed columns by field."""
        found: dict[str, tuple[int, ...]] = {}
        for column in self.columns:
            if column.field is not None:
                found[column.field] = (*found.get(column.field, ()), column.index)
        return found


@dataclass(frozen=True)
class ReadPlan:
    """How a file is to be read. What is None is found out by the child as `inspect` would: so a command needs only
    one child. `columns` maps field keys to column indexes from 0 (several only for `fields.MANY`), `named`
    field keys to header texts, which go before what is guessed; `header_row` counts from 1, 0 = there is none.
    `blank_unreadable` are fields whose unreadable cells are left blank; `corrections` are texts by row and field.
    `own_fields` are the shop's own, kind and options by name, `own_kinds` the names it gave to kinds of identities and their
    fields. `keep_cells` = a row may be refused because its name and
    WeChat are somebody else's, so all keep their cells.

    `orders` = it is a list of orders (None = found out); their times are those of a shop in `time_zone` whose date changes
    at `day_ends_at`, and `today` there is the last that can be. `per_row` says whether each row of an order has its own part
    of the amounts, or repeats that of the whole; None = found out."""

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    columns: dict[str, tuple[int, ...]] | None = None
    named: dict[str, str] = field(default_factory=dict)
    blank_unreadable: frozenset[str] = frozenset()
    corrections: dict[int, dict[str, str]] = field(default_factory=dict)
    region: str = "CN"
    large: bool = False
    own_fields: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    keep_cells: bool = True
    own_kinds: dict[str, str] = field(default_factory=dict)
    orders: bool | None = False
    time_zone: str = "Asia/Shanghai"
    day_ends_at: str = "04:00"
    today: str = ""
    per_row: bool | None = None

    def to_json(self) -> dict[str, Any]:
        """For the child's standard input."""
        return asdict(self) | {"blank_unreadable": sorted(self.blank_unreadable)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ReadPlan:
        """The same plan again."""
        columns = data["columns"]
        return cls(
            **data
            | {
                "columns": None if columns is None else {key: tuple(at) for key, at in columns.items()},
                "blank_unreadable": frozenset(data["blank_unreadable"]),
                "corrections": {int(row): texts for row, texts in data["corrections"].items()},
            }
        )


@dataclass(frozen=True)
class StageResult:
    """What lies in the staging file. `rows` = sum of `statuses` (by OK, REPEATED, MASKED, INVALID); `notes` counts
    what is worth telling but no fault: landline, foreign, several, no_name, not_understood, shared (cards and the like that
    stand at several people and so tell none of them); `second_table` is the first
    column of a table beside the one that was read."""

    stage_path: str
    sha256: str
    size: int
    kind: str
    encoding: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int | None
    columns: dict[str, tuple[int, ...]]
    headers: tuple[str, ...]
    rows: int
    statuses: tuple[int, int, int, int]
    reasons: dict[str, int]
    notes: dict[str, int]
    seconds: float
    second_table: str = ""
