"""Rules of the shop, one row a key."""

from __future__ import annotations

from peewee import TextField

from models.base import Row


class Setting(Row):
    """One setting of the shop; `value` is JSON. The typed view is `services.settings.ShopSettings`."""

    key = TextField(unique=True)
    value = TextField()
