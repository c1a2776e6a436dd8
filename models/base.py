"""What every row class shares."""

from __future__ import annotations

from typing import Any

from peewee import DatabaseProxy, ForeignKeyField, Model

database = DatabaseProxy()
"""The open store's connection; one process has one store open (`Store.open` binds it)."""


class Row(Model):
    """A row of the store. Tables are STRICT: a text in an integer column is an error, not a surprise."""

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True


def link(to: Any, name: str, *, null: bool = False, index: bool = False) -> Any:
    """A foreign key whose Python name and column are both `name` (no hidden query on access)."""
    return ForeignKeyField(
        to, column_name=name, object_id_name=name, null=null, index=index, backref="+", lazy_load=False
    )
