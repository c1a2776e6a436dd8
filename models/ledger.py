"""The one ledger of points, growth and stored value, and what is worked out from it."""

from __future__ import annotations

from peewee import SQL, Check, CompositeKey, ForeignKeyField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.contact import Contact
from models.operation import Operation


class Entry(Row):
    """One line of an operation: never changed, never deleted (triggers). `asset` is points | growth (whole numbers) |
    principal | bonus (fen). A customer's line names its `contact_id`; against it stands a line of the shop's `account`:
    issued | redeemed | expired | adjusted | cash | opening, so that each operation sums to zero per asset. `lot` is the
    date on which these points expire ('' = never)."""

    id = AutoIncrementField()
    operation = link(Operation, "operation_id")
    line = IntegerField()
    contact = link(Contact, "contact_id", null=True)
    account = TextField(default="")
    asset = TextField()
    amount = IntegerField()
    lot = TextField(default="")

    class Meta:
        constraints = (
            Check("asset IN ('points', 'growth', 'principal', 'bonus')"),
            Check("amount != 0"),
            Check("(contact_id IS NULL) = (account != '')"),
        )
        indexes = (
            (("operation_id", "line"), True),
            SQL("CREATE INDEX entry_contact ON entry (contact_id, asset) WHERE contact_id IS NOT NULL"),
        )


class Seal(Row):
    """The chain over all operations with entries: `hash` covers the one before, the operation and its entries from `line`
    on (an operation in slices is sealed slice by slice)."""

    id = AutoIncrementField()
    operation = link(Operation, "operation_id")
    line = IntegerField()
    hash = TextField()

    class Meta:
        indexes = ((("operation_id", "line"), True),)


class Member(Row):
    """What the shop knows a customer by at the counter, worked out from entries and sales and kept with them.

    Balances as in `entry`; `owed` are points that a refund took back though they had been spent: only they let `points` fall
    below zero. `spent` (fen, net), `slips` and `days` (dates with a net purchase) count sales and dated orders;
    `first_on` and `last_on` are the first and last such date ('' = none).
    """

    contact = ForeignKeyField(
        Contact,
        column_name="contact_id",
        object_id_name="contact_id",
        primary_key=True,
        backref="+",
        lazy_load=False,
    )
    points = IntegerField(default=0)
    growth = IntegerField(default=0)
    principal = IntegerField(default=0)
    bonus = IntegerField(default=0)
    owed = IntegerField(default=0)
    spent = IntegerField(default=0)
    slips = IntegerField(default=0)
    days = IntegerField(default=0)
    first_on = TextField(default="")
    last_on = TextField(default="")

    class Meta:
        constraints = (
            Check("growth >= 0"),
            Check("principal >= 0"),
            Check("bonus >= 0"),
            Check("owed >= 0"),
            Check("points + owed >= 0"),
        )


class PointLot(Row):
    """Points of a customer that expire after the date `expires_on` ('' = never); what is owed stands in ''."""

    contact = link(Contact, "contact_id")
    expires_on = TextField()
    remaining = IntegerField()

    class Meta:
        primary_key = CompositeKey("contact", "expires_on")
        without_rowid = True
        constraints = (Check("remaining > 0 OR (expires_on = '' AND remaining != 0)"),)
        indexes = (SQL("CREATE INDEX point_lot_expiry ON point_lot (expires_on) WHERE expires_on != ''"),)


class Opening(Row):
    """A balance that was brought along when the shop began with Hudie. `nth` is 1, more only where somebody confirmed a
    further one; `source` says where it came from (import:<batch> | hand)."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    asset = TextField()
    amount = IntegerField()
    nth = IntegerField(default=1)
    source = TextField(default="hand")
    on_date = TextField()
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id", "asset", "nth"), True),)


class Serial(Row):
    """The last running number of a kind of slip on a business date; a number is never given twice, not even after an
    undo."""

    kind = TextField()
    on_date = TextField()
    last = IntegerField()

    class Meta:
        primary_key = CompositeKey("kind", "on_date")
        without_rowid = True
