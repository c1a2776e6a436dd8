"""Rules that put tags on contacts by themselves."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.operation import Operation


class AutoRule(Row):
    """A rule: at `trigger` (a kind of services/auto_rules/kinds.py, `arguments` JSON), whoever fulfils `tree` (a
    segment's, '' = everybody concerned) gets and loses tags. `expires_days` 0 = its tags stay; `takes_back` = who no
    longer fulfils it loses its tags. `archived_at` (UTC seconds) = removed, kept because assignments name it."""

    id = AutoIncrementField()
    name = TextField()
    trigger = TextField()
    arguments = TextField(default="{}")
    tree = TextField(default="")
    expires_days = IntegerField(default=0)
    takes_back = BooleanField(default=False)
    active = BooleanField(default=True)
    position = IntegerField(default=0)
    archived_at = IntegerField(null=True)
    created = link(Operation, "created_op")


class RuleRun(Row):
    """What a run of a rule did: a record beside the operation, whose state says whether it stands."""

    id = AutoIncrementField()
    rule = link(AutoRule, "rule_id")
    operation = link(Operation, "operation_id", index=True)
    trigger = TextField()
    at = IntegerField()
    matched = IntegerField()
    added = IntegerField()
    removed = IntegerField()

    class Meta:
        indexes = ((("rule_id", "id"), False),)
