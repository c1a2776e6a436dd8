"""Who works in the shop."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField

from models.base import Row

OWNER_ID = 1


class Staff(Row):
    """A person who uses the program; row 1 is the owner and always there. `role` is owner | manager | assistant."""

    name = TextField()
    role = TextField(default="assistant")
    active = BooleanField(default=True)
    created_at = IntegerField(default=0)
