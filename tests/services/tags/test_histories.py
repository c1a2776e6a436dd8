"""Random histories of tags: each step undone exactly, and no contact ever has two of an exclusive group."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models.store import Store
from services import bulk, contacts, tag_edits, tag_groups, tags
from services.changes import Changes
from services.clock import FixedClock
from services.contacts import ContactInput
from services.errors import Refused
from services.operations import Act
from services.selection import Ids
from services.undo import redo, undo
from tests.conftest import NOON
from tests.states import dump, new_store

_SMALL = st.integers(0, 5)
STEP = st.tuples(
    st.sampled_from(
        ("put", "put", "off", "make", "group", "move", "merge", "delete", "only", "free", "drop", "rename")
    ),
    _SMALL,
    _SMALL,
)


def act() -> Act:
    return Act(clock=FixedClock(NOON))


def one(store: Store, people: list[int], what: str, a: int, b: int) -> Changes | None:
    """Do a step with whatever there is; None where there is nothing to do it with."""
    groups, all_tags = tag_groups.groups(store, counted=False), tags.tag_list(store)
    group = groups[a % len(groups)]
    steps: dict[str, Callable[[], Changes]] = {
        "make": lambda: tag_edits.create_tag(store, act(), group.id, f"标签{b}"),
        "group": lambda: tag_groups.create_group(store, act(), f"组{a}", exclusive=b > 3),
        "only": lambda: tag_groups.change_group(store, act(), group.id, exclusive=True, settle=True),
        "free": lambda: tag_groups.change_group(store, act(), group.id, exclusive=False),
        "drop": lambda: tag_groups.delete_group(store, act(), group.id, with_tags=b > 2),
        "put": lambda: bulk.add_tags(store, act(), Ids((people[a % 3], people[b % 3])), [f"标签{b}"]),
    }
    if all_tags:
        tag, other = all_tags[a % len(all_tags)], all_tags[b % len(all_tags)]
        steps |= {
            "put": lambda: bulk.add_tags(store, act(), Ids((people[a % 3], people[b % 3])), [other.text]),
            "off": lambda: bulk.remove_tags(store, act(), Ids(tuple(people)), [tag.text]),
            "move": lambda: tag_edits.move_tags(store, act(), [tag.id], group.id, other.id, settle=True),
            "merge": lambda: tag_edits.merge_tags(store, act(), tag.id, other.id),
            "delete": lambda: tag_edits.delete_tag(store, act(), tag.id),
            "rename": lambda: tag_edits.change_tag(store, act(), tag.id, name=f"新{b}"),
        }
    try:
        return steps[what]() if what in steps else None
    except Refused:
        return None


def doubled(store: Store) -> list[Any]:
    return store.rows(
        "SELECT x.contact_id, g.id FROM contact_tag x JOIN tag t ON t.id = x.tag_id JOIN tag_group g ON g.id = t.group_id"
        " WHERE g.exclusive GROUP BY 1, 2 HAVING count(*) > 1"
    )


@settings(max_examples=12)
@given(st.lists(STEP, min_size=1, max_size=14))
def test_random_histories(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "shop.hudie")
        try:
            people = [contacts.create(store, act(), ContactInput(name=n)).receipt["id"] for n in "甲乙丙"]
            done: list[tuple[int, Any]] = []
            for what, a, b in steps:
                before = dump(store)
                changes = one(store, people, what, a, b)
                assert doubled(store) == []
                if changes is not None and changes.operation is not None:
                    done.append((changes.operation, before))
            last = dump(store)
            for operation, before in reversed(done):
                undo(store, act(), operation)
                assert dump(store) == before
            for operation, _ in done:
                redo(store, act(), operation)
            assert dump(store) == last
        finally:
            store.close()
