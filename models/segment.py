"""Groups of contacts described by conditions."""

from __future__ import annotations

from peewee import IntegerField, TextField
from playhouse.sqlite_ext import AutoIncrementField

from models.base import Row, link
from models.operation import Operation


class Segment(Row):
    """A saved description of contacts: `tree` is JSON as docs/segments.md says. `saved_at` UTC seconds."""

    id = AutoIncrementField()
    name = TextField(unique=True)
    tree = TextField()
    position = IntegerField(default=0)
    saved_at = IntegerField(default=0)
    created = link(Operation, "created_op")
