"""The tree of conditions: what it is made of, read from JSON and written back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from services.errors import Refused

HOW = ("all", "any", "none")
DEEPEST, MOST = 8, 200
"""Groups within groups, and conditions in a tree."""


@dataclass(frozen=True)
class Condition:
    """One condition: a field of services/segments/fields.py, one of its operators, and the value that it takes.

    Values are canonical: None, a text, a number, or a tuple of such; what is named is named by id.
    """

    field: str
    op: str
    value: Any = None


@dataclass(frozen=True)
class Nested:
    """Whoever is in a saved segment."""

    segment: int


@dataclass(frozen=True)
class Group:
    """Conditions of which all, any or none must hold."""

    how: str
    parts: tuple[Tree, ...]


Tree = Condition | Nested | Group


def walk(tree: Tree) -> Iterator[Condition | Nested]:
    """All leaves, in their order."""
    if isinstance(tree, Group):
        for part in tree.parts:
            yield from walk(part)
    else:
        yield tree


def to_data(tree: Tree) -> dict[str, Any]:
    """The tree as plain data; `parse` of it gives the same tree."""
    if isinstance(tree, Group):
        return {tree.how: [to_data(part) for part in tree.parts]}
    if isinstance(tree, Nested):
        return {"segment": tree.segment}
    data: dict[str, Any] = {"field": tree.field, "op": tree.op}
    if tree.value is not None:
        data["value"] = _plain(tree.value)
    return data


def to_text(tree: Tree) -> str:
    """The tree as JSON, the same for the same tree: what is stored, and the value of a filter `tree`."""
    return json.dumps(to_data(tree), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def load(text: str) -> Any:
    """JSON as plain data. Raises Refused(tree_not_json)."""
    try:
        return json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Refused("tree_not_json", {"detail": str(error)[:200]}) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once: of two groups of one name JSON would silently keep the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key twice: " + ", ".join(key for key, _ in pairs)[:100])
    return found


@dataclass(frozen=True)
class Branch:
    """A group as read, its parts not yet looked at."""

    how: str
    parts: list[Any]


@dataclass(frozen=True)
class Leaf:
    """A condition as read, its value not yet looked at."""

    field: str
    op: str
    value: Any


@dataclass(frozen=True)
class Named:
    """A nested segment as read, by id or name."""

    segment: Any


def shape(data: Any) -> Branch | Leaf | Named:
    """What one node of the JSON is. Raises Refused(tree_shape | tree_empty)."""
    if not isinstance(data, dict):
        raise Refused("tree_shape", {"text": _shown(data)})
    keys = set(data)
    if len(keys) == 1 and (how := next(iter(keys))) in HOW:
        if not isinstance(data[how], list):
            raise Refused("tree_shape", {"text": _shown(data)})
        if not data[how]:
            raise Refused("tree_empty", {"how": how})
        return Branch(how, data[how])
    if keys == {"segment"}:
        return Named(data["segment"])
    if {"field", "op"} <= keys <= {"field", "op", "value"}:
        field, op = data["field"], data["op"]
        if isinstance(field, str) and isinstance(op, str):
            return Leaf(field, op, data.get("value"))
    raise Refused("tree_shape", {"text": _shown(data)})


def _shown(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:79] + "…"
