"""From JSON to a tree: strict with what somebody writes, forgiving with what the store has kept.

In a tree written by hand tags, channels and the like may be named; the tree itself holds their ids, so that it goes on
meaning the same when they are renamed. What is deleted since then is found with nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from models.store import Store
from services.errors import FieldRefused, Refused
from services.segments.fields import CUSTOM, Field, fields
from services.segments.tree import (
    DEEPEST,
    MOST,
    Branch,
    Condition,
    Group,
    Leaf,
    Named,
    Nested,
    Tree,
    load,
    shape,
)
from services.segments.values import check, referred, storable
from services.tags import find_each

LOOKUPS = {
    "tag": "SELECT id FROM tag WHERE id IN (SELECT value FROM json_each(?))",
    "tag_group": "SELECT id FROM tag_group WHERE id IN (SELECT value FROM json_each(?))",
    "channel": "SELECT id FROM channel WHERE id IN (SELECT value FROM json_each(?))",
    "staff": "SELECT id FROM staff WHERE id IN (SELECT value FROM json_each(?))",
    "account": "SELECT id FROM staff_account WHERE id IN (SELECT value FROM json_each(?))",
    "contact": "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))",
    "batch": "SELECT id FROM import_batch WHERE id IN (SELECT value FROM json_each(?))",
    "tier": "SELECT id FROM tier WHERE id IN (SELECT value FROM json_each(?))",
    "product": "SELECT id FROM product WHERE id IN (SELECT value FROM json_each(?))",
}
"""Which of these ids are there."""
_NAMED = {
    "tag_group": "SELECT id FROM tag_group WHERE name = ?",
    "channel": "SELECT id FROM channel WHERE name = ?",
    "staff": "SELECT id FROM staff WHERE name = ? ORDER BY active DESC, id LIMIT 1",
    "account": (
        "SELECT a.id FROM staff_account a JOIN staff s ON s.id = a.staff_id WHERE coalesce(nullif(a.name, ''), s.name) = ?"
        " ORDER BY a.active DESC, a.id LIMIT 1"
    ),
    "tier": (
        "SELECT id FROM tier WHERE coalesce(nullif(name, ''), iif(?1 IN ('普通', 'Basic'), ?1, '')) = ?1"
        " ORDER BY active DESC, position, id LIMIT 1"
    ),
    "product": "SELECT id FROM product WHERE name = ? ORDER BY id LIMIT 1",
}


def parse(store: Store, data: Any) -> Tree:
    """The tree of plain data (or JSON) as somebody writes it.

    Raises Refused: tree_not_json, tree_shape, tree_empty, tree_too_deep, tree_too_large, tree_field, tree_op,
    tree_value, tree_unknown (a name or id that is not there), unknown_segment.
    """
    return _Reader(store, strict=True).read(data)


def stored(store: Store, text: str) -> Tree:
    """The tree as the store has kept it; raises as `parse`, but for ids that are gone."""
    return _Reader(store, strict=False).read(text)


class _Reader:
    def __init__(self, store: Store, *, strict: bool) -> None:
        self._store, self._strict = store, strict
        self._fields = fields(store)
        self._count = 0

    def read(self, data: Any) -> Tree:
        return self._tree(load(data) if isinstance(data, str) else data, 0)

    def _tree(self, data: Any, depth: int) -> Tree:
        if depth > DEEPEST:
            raise Refused("tree_too_deep", {"most": DEEPEST})
        node = shape(data)
        if isinstance(node, Branch):
            return Group(node.how, tuple(self._tree(part, depth + 1) for part in node.parts))
        self._count += 1
        if self._count > MOST:
            raise Refused("tree_too_large", {"most": MOST})
        return self._segment(node) if isinstance(node, Named) else self._condition(node)

    def _segment(self, node: Named) -> Nested:
        number = node.segment
        if isinstance(number, str) and storable(number):
            number = self._store.value("SELECT id FROM segment WHERE name = ?", (number.strip(),))
        if not isinstance(number, int) or isinstance(number, bool) or not 0 < number < 2**62:
            raise Refused("unknown_segment", {"name": str(node.segment)[:60]})
        if self._strict and self._store.value("SELECT 1 FROM segment WHERE id = ?", (number,)) is None:
            raise Refused("unknown_segment", {"name": str(node.segment)[:60]})
        return Nested(number)

    def _condition(self, node: Leaf) -> Condition:
        field = self._fields.get(node.field) or self._own(node.field)
        if field is None:
            raise Refused("tree_field", {"field": node.field[:60], "fields": ", ".join(self._fields)})
        op = field.op(node.op)
        if op is None:
            ops = ", ".join(o.key for o in field.ops)
            raise Refused("tree_op", {"field": field.key, "op": node.op[:60], "ops": ops})
        value = node.value
        if op.takes == "refs":
            value = self._numbers(field, value)
        elif op.takes == "recent_refs" and isinstance(value, list | tuple) and len(value) == 2:
            value = [value[0], self._numbers(field, value[1])]
        value = check(field, op, value)
        if self._strict:
            self._see(field, op.takes, value)
        return Condition(field.key, op.key, value)

    def _own(self, key: str) -> Field | None:
        """A field of the shop's own by its name."""
        name = key.removeprefix(CUSTOM)
        return next((f for f in self._fields.values() if key != name and f.name == name), None)

    def _numbers(self, field: Field, value: Any) -> Any:
        """Names as ids; what is no name stays."""
        values = value if isinstance(value, list | tuple) else [value]
        return [self._number(field, v) if isinstance(v, str) else v for v in values]

    def _number(self, field: Field, name: str) -> int:
        found: int | None = None
        if not storable(name):
            pass
        elif field.refers == "tag":
            found = self._tag(name)
        elif field.refers in _NAMED:
            found = self._store.value(_NAMED[field.refers], (name.strip(),))
        if found is None:
            raise Refused("tree_unknown", {"field": field.key, "value": name[:60]})
        return found

    def _tag(self, name: str) -> int | None:
        try:
            named = find_each(self._store, [name])
        except FieldRefused:
            return None  # no tag is called so
        return next(iter(named.values())) if len(named) == 1 else None

    def _see(self, field: Field, takes: str, value: Any) -> None:
        """Refuse what is not there."""
        gone: Iterable[Any] = ()
        if numbers := referred(takes, value):
            there = set(known_ids(self._store, field.refers, numbers))
            gone = (number for number in numbers if number not in there)
        elif takes == "choices" and field.kind:
            gone = (text for text in value if text not in field.choices)
        for one in gone:
            raise Refused("tree_unknown", {"field": field.key, "value": str(one)})


def known_ids(store: Store, refers: str, numbers: Iterable[int]) -> list[int]:
    """Those of the ids that are there."""
    return [number for (number,) in store.rows(LOOKUPS[refers], (json.dumps(list(numbers)),))]
