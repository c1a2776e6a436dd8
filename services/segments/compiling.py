"""A tree as one SQL condition over the contact `c`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from models.store import Store
from services.errors import Refused
from services.segments.fields import Field, fields
from services.segments.merged import as_winners
from services.segments.operators import Day, Sql
from services.segments.parsing import stored
from services.segments.tree import Condition, Group, Nested, Tree, walk
from services.settings import shop_settings

MOST_IN_ALL = 1_000
"""Conditions, those of nested segments included."""
FEW = 50_000
"""So many contacts are fetched through an index in less time than it takes to look through a million."""
_PARTIAL = {"contact_by_added": "c.deleted_at IS NULL AND c.merged_into IS NULL"}
"""What an index wants to hear before it can be used; said of the others it would fetch every row."""
_AMONG = "c.id IN (SELECT contact_id FROM "
"""How a condition begins that is wholly a list of ids."""
_BETWEEN = {"any": " OR ", "none": " OR ", "all": " AND "}


class Compiler:
    """Compiles trees for one store and one date."""

    def __init__(self, store: Store, today: date) -> None:
        self._store, self._today = store, today
        self._count = 0

    @cached_property
    def _day(self) -> Day:
        return Day(self._today, shop_settings(self._store))

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        return fields(self._store)

    def condition(self, tree: Tree) -> Sql:
        """The SQL of a tree and its arguments. Raises Refused: tree_field, unknown_segment, segment_circle,
        tree_too_large."""
        self._count = 0
        return self._sql(tree, ())

    def segment(self, number: int) -> Sql:
        """The SQL of a saved segment. Raises as `condition`."""
        return self.condition(Nested(number))

    def lead(self, tree: Tree) -> tuple[Tree, str]:
        """The tree with that condition first which leaves the fewest contacts to look at, and the index of `contact`
        by which it finds them, '' where it is a list of ids or nothing that is quick.

        SQLite keeps no statistics here: of several lists it takes the first.
        """
        whole = self._unfolded(tree)
        if not isinstance(whole, Group) or whole.how != "all":
            whole = Group("all", (whole,))
        parts = list(map(self._unfolded, whole.parts))
        found = [(at, *ways) for at, one in enumerate(parts) if (ways := self._leading(one)) is not None]
        best, index, least = (found[0][0] if found else 0), "", FEW + 1
        for at, name, select, params in found if len(found) > 1 or (found and found[0][1]) else ():
            weight = 1 if name else 2  # a list is gathered and sorted before anybody is fetched
            most = -(-least // weight)
            rows = weight * int(self._store.value(f"SELECT count(*) FROM ({select} LIMIT {most})", params))
            if rows < least:
                best, index, least = at, name, rows
        return Group("all", (parts[best], *parts[:best], *parts[best + 1 :])), index

    def _leading(self, part: Tree) -> tuple[str, str, tuple[Any, ...]] | None:
        """How a condition could lead: by which index ('' = as a list of ids), and what counts whom it finds so."""
        if not isinstance(part, Condition):
            return None
        sql, params = self._sql(part, ())
        name = self._field(part.field).index if part.op not in ("none", "blank", "filled") else ""
        if name:
            where = f"{_PARTIAL.get(name, '1')} AND {sql}"
            return name, f"SELECT 1 FROM contact AS c INDEXED BY {name} WHERE {where}", params
        return ("", sql[len("c.id IN (") : -1], params) if sql.startswith(_AMONG) else None

    def _unfolded(self, tree: Tree) -> Tree:
        """Groups of one part, and a nested segment, as what they stand for; circles are found elsewhere."""
        for _ in range(10):
            if isinstance(tree, Group) and len(tree.parts) == 1 and tree.how != "none":
                tree = tree.parts[0]
            elif isinstance(tree, Nested):
                tree = tree_of(self._store, tree.segment)
            else:
                break
        return tree

    def _sql(self, tree: Tree, path: tuple[int, ...]) -> Sql:
        if isinstance(tree, Group):
            params: list[Any] = []
            parts: list[str] = []
            for part in tree.parts:
                sql, arguments = self._sql(part, path)
                parts.append(sql)
                params.extend(arguments)
            joined = "(" + _BETWEEN[tree.how].join(parts) + ")"
            return ("NOT " + joined if tree.how == "none" else joined), tuple(params)
        if isinstance(tree, Nested):
            if tree.segment in path:
                refuse_circle(self._store, (*path, tree.segment))
            return self._sql(tree_of(self._store, tree.segment), (*path, tree.segment))
        self._count += 1
        if self._count > MOST_IN_ALL:
            raise Refused("tree_too_large", {"most": MOST_IN_ALL})
        field = self._field(tree.field)
        op = field.op(tree.op)
        assert op is not None  # the parser has seen to it
        value = tree.value
        if field.refers == "contact" and op.takes in ("refs", "ids"):
            value = as_winners(self._store, value)
        return op.sql(value, self._day)

    def _field(self, key: str) -> Field:
        if key not in self._fields:
            raise Refused("tree_field", {"field": key, "fields": ", ".join(self._fields)})
        return self._fields[key]


def tree_of(store: Store, number: int) -> Tree:
    """The tree of a saved segment. Raises Refused(unknown_segment)."""
    text = store.value("SELECT tree FROM segment WHERE id = ?", (number,))
    if text is None:
        raise Refused("unknown_segment", {"name": str(number)})
    return stored(store, str(text))


def check_circle(store: Store, tree: Tree, number: int | None = None) -> None:
    """Refuse a tree that comes back to itself: as the segment `number` it would hold itself.

    Raises Refused: segment_circle with the `path` of names, unknown_segment.
    """
    seen: set[int] = set()

    def follow(part: Tree, path: tuple[int, ...]) -> None:
        for leaf in walk(part):
            if not isinstance(leaf, Nested):
                continue
            if leaf.segment in path:
                refuse_circle(store, (*path, leaf.segment))
            if leaf.segment not in seen:
                follow(tree_of(store, leaf.segment), (*path, leaf.segment))
                seen.add(leaf.segment)

    follow(tree, () if number is None else (number,))


def refuse_circle(store: Store, path: tuple[int, ...]) -> None:
    """Raise Refused(segment_circle) with the names of a path."""
    names = [str(store.value("SELECT name FROM segment WHERE id = ?", (n,)) or n) for n in path]
    raise Refused("segment_circle", {"path": " → ".join(names)})
