"""Saved segments: kept by name, used by id."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import names
from services.changes import Changes
from services.errors import Refused
from services.journal import Journal
from services.operations import Act, perform
from services.segments.compiling import check_circle
from services.segments.parsing import parse
from services.segments.tree import Tree, to_data, to_text

LONGEST_NAME = 60


@dataclass(frozen=True)
class Segment:
    """A saved segment: `tree` is its JSON, `saved_at` (UTC seconds) when it was last saved."""

    id: int
    name: str
    tree: str
    saved_at: int


def segments(store: Store) -> list[Segment]:
    """All segments in their order."""
    return [
        Segment(*row)
        for row in store.rows("SELECT id, name, tree, saved_at FROM segment ORDER BY position, id")
    ]


def segment(store: Store, number: int) -> Segment:
    """One segment. Raises Refused(unknown_segment)."""
    row = store.row("SELECT id, name, tree, saved_at FROM segment WHERE id = ?", (number,))
    if row is None:
        raise Refused("unknown_segment", {"name": str(number)})
    return Segment(*row)


def find(store: Store, name: str) -> Segment:
    """The segment of that name. Raises Refused(no_segment) with the `names` that there are."""
    number = store.value("SELECT id FROM segment WHERE name = ?", (names.plain(name),))
    if number is None:
        known = ", ".join(one.name for one in segments(store)[:20])
        raise Refused("no_segment", {"name": name[:60], "names": known or "—"})
    return segment(store, number)


def create(store: Store, act: Act, name: str, tree: Tree) -> Changes:
    """Save a tree under a new name; the receipt holds its `id`.

    Raises FieldRefused(blank | too_long_text | name_taken) of `name`, and Refused as `parse` does.
    """
    name = names.checked(name, LONGEST_NAME)

    def body(journal: Journal) -> dict[str, int]:
        names.refuse_taken(store, "segment", name)
        return {"id": _insert(journal, act, name, _checked(store, tree, None))}

    return perform(store, act, "create_segment", {"name": name}, [name, to_data(tree)], body)


def change(store: Store, act: Act, number: int, tree: Tree) -> Changes:
    """Save another tree under the same name. Raises as `create`, and Refused(unknown_segment | segment_circle)."""
    name = segment(store, number).name

    def body(journal: Journal) -> None:
        text = _checked(store, tree, number)
        if store.value("SELECT tree FROM segment WHERE id = ?", (number,)) != text:
            journal.update("segment", {"tree": text, "saved_at": act.at}, "id = ?", (number,))

    return perform(store, act, "change_segment", {"name": name}, [number, to_data(tree)], body)


def rename(store: Store, act: Act, number: int, name: str) -> Changes:
    """Give a segment another name; what uses it goes on using it. Raises as `create`, and Refused(unknown_segment)."""
    name = names.checked(name, LONGEST_NAME)
    segment(store, number)

    def body(journal: Journal) -> None:
        names.refuse_taken(store, "segment", name, number)
        journal.update("segment", {"name": name}, "id = ?", (number,))

    return perform(store, act, "rename_segment", {"name": name}, [number, name], body)


def duplicate(store: Store, act: Act, number: int) -> Changes:
    """Save the same tree once more, as "name 2"; the receipt holds its `id`. Raises Refused(unknown_segment)."""
    known = segment(store, number)

    def body(journal: Journal) -> dict[str, Any]:
        name = _free_name(store, known.name)
        return {"id": _insert(journal, act, name, known.tree), "label": {"name": name}}

    return perform(store, act, "duplicate_segment", {"name": known.name}, [number], body)


def delete(store: Store, act: Act, number: int) -> Changes:
    """Remove a segment. Raises Refused(segment_used) with the names of what uses it, Refused(unknown_segment)."""
    known = segment(store, number)

    def body(journal: Journal) -> None:
        if users := used_by(store, number):
            raise Refused("segment_used", {"name": known.name, "by": ", ".join(users)})
        journal.delete("segment", "id = ?", (number,))

    return perform(store, act, "delete_segment", {"name": known.name}, [number], body)


def used_by(store: Store, number: int) -> list[str]:
    """The names of segments and rules that ask for a segment."""
    return [
        name
        for name, text in store.rows(
            "SELECT name, tree FROM segment WHERE id != ? UNION ALL"
            " SELECT name, tree FROM auto_rule WHERE archived_at IS NULL AND tree != ''",
            (number,),
        )
        if number in _asked_for(json.loads(text))
    ]


def _asked_for(data: Any) -> set[int]:
    if not isinstance(data, dict):
        return set()
    found = {data["segment"]} if isinstance(data.get("segment"), int) else set()
    for parts in data.values():
        if isinstance(parts, list):
            found.update(*map(_asked_for, parts))
    return found


def _insert(journal: Journal, act: Act, name: str, text: str) -> int:
    position = journal.store.value("SELECT coalesce(max(position) + 1, 0) FROM segment")
    return journal.insert("segment", {"name": name, "tree": text, "position": position, "saved_at": act.at})


def _checked(store: Store, tree: Tree, number: int | None) -> str:
    tree = parse(store, to_data(tree))
    check_circle(store, tree, number)
    return to_text(tree)


def _free_name(store: Store, name: str) -> str:
    taken = {one.name for one in segments(store)}
    number = 2
    while (found := f"{name[: LONGEST_NAME - 4]} {number}") in taken:
        number += 1
    return found
