"""What was imported, and what became of each row."""

from __future__ import annotations

from peewee import CompositeKey, IntegerField, TextField

from models.base import Row, link
from models.operation import Operation


class ImportBatch(Row):
    """One import: `signature` (hash of file bytes, sheet, mapping and rules) tells a repetition; `plan`, `counts`
    and `columns` are JSON; `stage` names the file of rows not yet written while the operation is running."""

    operation = link(Operation, "operation_id", index=True)
    file_name = TextField()
    file_hash = TextField()
    signature = TextField(index=True)
    sheet = TextField(default="")
    encoding = TextField(default="")
    plan = TextField(default="{}")
    columns = TextField(default="{}")
    counts = TextField(default="{}")
    stage = TextField(default="")
    next_row = IntegerField(default=0)


class ImportRow(Row):
    """The outcome of one row of a sheet. `outcome` is one of `services.imports.rules.OUTCOMES`, by position.
    `raw` (JSON list of cells) is kept for rows that were not imported, `kept` (JSON) for columns that wait."""

    batch = link(ImportBatch, "batch_id")
    row = IntegerField()
    outcome = IntegerField()
    contact_id = IntegerField(null=True)
    reason = TextField(default="")
    raw_text = TextField(column_name="raw", default="")
    kept = TextField(default="")

    class Meta:
        primary_key = CompositeKey("batch", "row")
        without_rowid = True


class ImportMapping(Row):
    """A remembered mapping for a header row; `signature` is the hash of its header texts."""

    name = TextField()
    signature = TextField(unique=True)
    mapping = TextField()
    used_at = IntegerField(default=0)
