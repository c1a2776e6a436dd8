"""The journal: one row for each change of data, and what the change replaced."""

from __future__ import annotations

from peewee import SQL, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.staff import Staff


class Operation(Row):
    """One write, and thereby audit entry, undo step and idempotency key.

    `at` is UTC seconds; `business_on` the shop's date when it happened. `label` is JSON of ids and counts,
    never a person's data. `state` is running | done | undone. An undo or redo names the operation that it
    turns back in `reverses_id`, and the first of the chain in `root_id`.
    """

    id = AutoIncrementField()
    op_id = TextField(unique=True)
    kind = TextField()
    label = TextField(default="{}")
    args_hash = TextField()
    staff = link(Staff, "staff_id")
    at = IntegerField()
    business_on = TextField()
    state = TextField(default="done")
    row_count = IntegerField(default=0)
    receipt = TextField(default="{}")
    reverses = link("self", "reverses_id", null=True)
    root = link("self", "root_id", null=True)

    class Meta:
        indexes = (
            SQL(
                "CREATE UNIQUE INDEX operation_reverses ON operation (reverses_id) WHERE reverses_id IS NOT NULL"
            ),
            SQL("CREATE INDEX operation_root ON operation (root_id) WHERE root_id IS NOT NULL"),
            SQL("CREATE INDEX operation_running ON operation (id) WHERE state = 'running'"),
            SQL("CREATE INDEX operation_date ON operation (business_on)"),
        )


class Change(Row):
    """What an operation did to one row: columns before and after, as JSON.

    `after` null = the row was deleted (`before` is all of it); `before` null = the row was inserted.
    `row_key` is the row's id; for tables keyed by contact and something else it is that something.
    """

    id = AutoIncrementField()
    operation = link(Operation, "operation_id")
    tbl = TextField()
    row_key = IntegerField()
    contact_id = IntegerField(null=True)
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        indexes = (
            (("operation_id", "id"), False),
            SQL(
                "CREATE INDEX change_contact ON change (contact_id, operation_id) WHERE contact_id IS NOT NULL"
            ),
            SQL("CREATE INDEX change_row ON change (tbl, row_key) WHERE contact_id IS NULL"),
        )
