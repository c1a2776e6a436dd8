"""Stored value: what is offered, what was paid in and paid back, and who shares a balance."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.contact import Contact
from models.operation import Operation
from models.sale import PayKind
from models.staff import Staff
from models.tier import Tier


class Package(Row):
    """Pay `pay` fen and have `bonus` fen more, `gift` in words (worth `gift_value` fen, charged when the value is paid
    back), and `tier_days` in `tier_id`."""

    id = AutoIncrementField()
    pay = IntegerField()
    bonus = IntegerField(default=0)
    gift = TextField(default="")
    gift_value = IntegerField(default=0)
    tier = link(Tier, "tier_id", null=True)
    tier_days = IntegerField(default=0)
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class TopUp(Row):
    """Money paid in (fen), and what came with it, as the package said then. `number` stands on the agreement."""

    id = AutoIncrementField()
    number = TextField(unique=True)
    contact = link(Contact, "contact_id", index=True)
    package = link(Package, "package_id", null=True, index=True)
    paid = IntegerField()
    bonus = IntegerField(default=0)
    gift = TextField(default="")
    gift_value = IntegerField(default=0)
    tier = link(Tier, "tier_id", null=True)
    tier_days = IntegerField(default=0)
    note = TextField(default="")
    on_date = TextField(index=True)
    at = IntegerField()
    staff = link(Staff, "staff_id", null=True)
    created = link(Operation, "created_op")


class Payout(Row):
    """Stored value paid back. `reason` is unused | customer | shop (the three formulas of the trade) | closing; `formula`
    fen is what it came to, `amount` what was paid; `principal` and `bonus` were taken off."""

    id = AutoIncrementField()
    number = TextField(unique=True)
    contact = link(Contact, "contact_id", index=True)
    reason = TextField()
    formula = IntegerField()
    amount = IntegerField()
    principal = IntegerField()
    bonus = IntegerField()
    gift_charged = IntegerField(default=0)
    kind = link(PayKind, "kind_id")
    note = TextField(default="")
    on_date = TextField(index=True)
    at = IntegerField()
    staff = link(Staff, "staff_id", null=True)
    created = link(Operation, "created_op")


class Sharing(Row):
    """Somebody who may pay with the stored value of `holder_id`."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    holder = link(Contact, "holder_id", index=True)
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id",), True),)


class ClosingNote(Row):
    """On the list of a shop that closes or moves: when somebody with a balance was told ('' = not yet)."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    told_on = TextField(default="")
    note = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id",), True),)
