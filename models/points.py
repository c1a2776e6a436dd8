"""What points are given for beside purchases, and what they are given for."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.contact import Contact
from models.operation import Operation
from models.product import Product
from models.tier import Tier


class Gift(Row):
    """Something to have for points. `kind` is goods | service | tier_days (`days` in `tier_id`); `quantity` is how many
    there are in all (null = any number), `cost` fen what one costs the shop."""

    id = AutoIncrementField()
    name = TextField()
    kind = TextField(default="goods")
    points = IntegerField()
    product = link(Product, "product_id", null=True)
    tier = link(Tier, "tier_id", null=True)
    days = IntegerField(default=0)
    cost = IntegerField(null=True)
    quantity = IntegerField(null=True)
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    created = link(Operation, "created_op")


class GiftExchange(Row):
    """Points were exchanged for a gift."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id", index=True)
    gift = link(Gift, "gift_id", index=True)
    points = IntegerField()
    on_date = TextField()
    at = IntegerField()
    note = TextField(default="")
    created = link(Operation, "created_op")


class PointTask(Row):
    """Something that earns points. `key` is checkin | post | share, or own:<n> of the shop's; the program words those whose
    `name` is ''. `streak_days` in a row earn `streak_points` more (0 = no streak); at most `daily_cap` a day and
    `monthly_cap` a month (0 = no cap)."""

    id = AutoIncrementField()
    key = TextField(unique=True)
    name = TextField(default="")
    points = IntegerField(default=0)
    streak_days = IntegerField(default=0)
    streak_points = IntegerField(default=0)
    daily_cap = IntegerField(default=1)
    monthly_cap = IntegerField(default=0)
    active = BooleanField(default=False)
    position = IntegerField(default=0)
    created = link(Operation, "created_op", null=True)


class TaskDone(Row):
    """A task was done: the points it earned, and the how manieth day in a row it was."""

    id = AutoIncrementField()
    contact = link(Contact, "contact_id")
    task = link(PointTask, "task_id", index=True)
    on_date = TextField()
    points = IntegerField()
    streak = IntegerField(default=1)
    note = TextField(default="")
    created = link(Operation, "created_op")

    class Meta:
        indexes = ((("contact_id", "task_id", "on_date"), False),)
