"""A tree as people talk about it: every id by its name. `ui/segment_words.py` puts it into a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.contacts import name_of
from services.segments.fields import Field, fields
from services.segments.merged import as_winners
from services.segments.tree import Condition, Group, Nested, Tree
from services.tags import tag_texts

SHOWN = 5
"""So many contacts of a list are named."""
UNNAMED = "\x01"
"""Stands for the name of a tier that the program words."""


@dataclass(frozen=True)
class Said:
    """A condition: `value` as in the tree, but names for ids ('' for what is gone). `name` and `kind` are a custom
    field's; `more` is how many contacts are not named."""

    field: str
    op: str
    value: Any = None
    name: str = ""
    kind: str = ""
    takes: str = ""
    more: int = 0


@dataclass(frozen=True)
class SaidSegment:
    """Whoever is in the segment of this name, '' when it is gone."""

    name: str


@dataclass(frozen=True)
class SaidGroup:
    """All, any or none of these."""

    how: str
    parts: tuple[Reading, ...]


Reading = Said | SaidSegment | SaidGroup

_NAMES = {
    "tag_group": "SELECT id, name FROM tag_group WHERE id IN (SELECT value FROM json_each(?))",
    "channel": "SELECT id, name FROM channel WHERE id IN (SELECT value FROM json_each(?))",
    "staff": "SELECT id, name FROM staff WHERE id IN (SELECT value FROM json_each(?))",
    "account": (
        "SELECT a.id, coalesce(nullif(a.name, ''), s.name) FROM staff_account a JOIN staff s ON s.id = a.staff_id"
        " WHERE a.id IN (SELECT value FROM json_each(?))"
    ),
    "batch": (
        "SELECT b.id, b.file_name || ' · ' || o.business_on FROM import_batch b JOIN operation o ON o.id = b.operation_id"
        " WHERE b.id IN (SELECT value FROM json_each(?))"
    ),
    "tier": (
        "SELECT id, coalesce(nullif(name, ''), char(1)) FROM tier WHERE id IN (SELECT value FROM json_each(?))"
    ),
    "product": "SELECT id, name FROM product WHERE id IN (SELECT value FROM json_each(?))",
}


def read(store: Store, tree: Tree) -> Reading:
    """What a tree says."""
    return _read(store, fields(store), tree)


def _read(store: Store, known: dict[str, Field], tree: Tree) -> Reading:
    if isinstance(tree, Group):
        return SaidGroup(tree.how, tuple(_read(store, known, part) for part in tree.parts))
    if isinstance(tree, Nested):
        return SaidSegment(str(store.value("SELECT name FROM segment WHERE id = ?", (tree.segment,)) or ""))
    return _condition(store, known.get(tree.field), tree)


def _condition(store: Store, field: Field | None, tree: Condition) -> Said:
    if field is None:
        return Said(tree.field, tree.op, tree.value)
    op = field.op(tree.op)
    takes = op.takes if op is not None else ""
    value, more = tree.value, 0
    if takes == "recent_refs":
        value = value[0], tuple(names(store, field.refers, value[1]).values())
    elif takes in ("refs", "ids"):
        if field.refers == "contact":
            value = as_winners(store, value)
        more = max(len(value) - SHOWN, 0) if field.refers == "contact" else 0
        named = names(store, field.refers, value[:SHOWN] if field.refers == "contact" else value)
        value = tuple(named.values())
    return Said(tree.field, tree.op, value, field.name, field.kind, takes, more)


def names(store: Store, refers: str, numbers: Iterable[int]) -> dict[int, str]:
    """What ids are called, '' for those that are gone; `refers` as `Field` has it."""
    numbers = list(numbers)
    if refers == "tag":
        found = tag_texts(store)
    elif refers == "contact":
        found = {
            number: name_of(name, wechat, phone).text
            for number, name, wechat, phone in store.rows(
                "SELECT c.id, c.name, c.wechat_name, (SELECT value FROM identity WHERE contact_id = c.id"
                " AND kind = 'phone' ORDER BY position, id LIMIT 1)"
                " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))",
                (json.dumps(numbers),),
            )
        }
    else:
        found = dict(store.rows(_NAMES[refers], (json.dumps(numbers),)))
    return {number: str(found.get(number, "")) for number in numbers}
