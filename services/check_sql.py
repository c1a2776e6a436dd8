"""The shapes of the rules that one statement each can tell, for `services.checks`."""

from __future__ import annotations

Rule = tuple[str, str, str]
"""A code, the table, and a statement that gives row and contact of each row which breaks the rule."""


def one_of(table: str, column: str, known: tuple[str, ...], contact: str = "NULL") -> Rule:
    """A column holds one of these words."""
    listed = ", ".join(f"'{one}'" for one in known)
    return "bad_value", table, f"SELECT id, {contact} FROM {table} WHERE {column} NOT IN ({listed})"


def flags(table: str, *columns: str) -> Rule:
    """Columns hold 0 or 1."""
    wrong = " OR ".join(f"{column} NOT IN (0, 1)" for column in columns)
    return "bad_value", table, f"SELECT id, NULL FROM {table} WHERE {wrong}"


def named(table: str) -> Rule:
    """A name is not blank."""
    return "blank_name", table, f"SELECT id, NULL FROM {table} WHERE trim(name) = ''"


def dates(
    table: str, needed: tuple[str, ...], blank: tuple[str, ...], contact: str = "NULL", row: str = "id"
) -> Rule:
    """Columns hold a date that exists, those in `blank` also none."""
    wrong = [f"date({column}) IS NOT {column}" for column in needed]
    wrong += [f"({column} != '' AND date({column}) IS NOT {column})" for column in blank]
    return "bad_date", table, f"SELECT {row}, {contact} FROM {table} WHERE {' OR '.join(wrong)}"


def bad(table: str, where: str, contact: str = "NULL") -> Rule:
    """No row is as `where` says."""
    return "bad_value", table, f"SELECT id, {contact} FROM {table} WHERE {where}"
