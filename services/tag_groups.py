"""Groups of tags: made, renamed, coloured, ordered, made exclusive, deleted.

What touches more than 10,000 contacts is one operation in slices, as bulk edits are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from models.tag import UNGROUPED_ID
from services.changes import Changes
from services.errors import Refused
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress
from services.tag_uses import asked_by
from services.tag_work import (
    COLOURS,
    Receipt,
    check_colour,
    delete_rows,
    for_contacts,
    having,
    in_group,
    known_group,
    name_of,
    new_name,
    place,
    refuse_group_taken,
    refuse_used,
    settling,
    untag,
)
from services.tags import TagInfo, insert_group, tag_list, tags


@dataclass(frozen=True)
class GroupInfo:
    """A group and its tags in their order; the one without a name of its own (`ungrouped`) is always there."""

    id: int
    name: str
    colour: str
    exclusive: bool
    tags: tuple[TagInfo, ...]

    @property
    def ungrouped(self) -> bool:
        """Whether this is the group of tags that are in none."""
        return self.id == UNGROUPED_ID


def groups(store: Store, *, counted: bool = True) -> list[GroupInfo]:
    """All groups of customers' tags with their tags, in order; uncounted ones (-1) are there at once."""
    found: dict[int, list[TagInfo]] = {}
    for tag in tags(store) if counted else tag_list(store):
        found.setdefault(tag.group_id, []).append(tag)
    return [
        GroupInfo(number, name, colour, bool(exclusive), tuple(found.get(number, ())))
        for number, name, colour, exclusive in store.rows(
            "SELECT id, name, colour, exclusive FROM tag_group WHERE kind = 'customer' ORDER BY position, id"
        )
    ]


def create_group(
    store: Store, act: Act, name: str, colour: str = "accent", exclusive: bool = False
) -> Changes:
    """Make a group at the end; the receipt holds its `id`.

    Raises FieldRefused: blank, too_long_text, control_chars, tag_sign, name_taken, not_a_choice.
    """
    name = new_name(name)
    check_colour(colour, COLOURS)

    def body(journal: Journal) -> Receipt:
        refuse_group_taken(store, name, None)
        return {"id": insert_group(journal, name, colour, exclusive)}

    return perform(store, act, "create_tag_group", {"name": name}, [name, colour, exclusive], body)


def change_group(
    store: Store,
    act: Act,
    group: int,
    *,
    name: str | None = None,
    colour: str | None = None,
    exclusive: bool | None = None,
    settle: bool = False,
    progress: Progress | None = None,
) -> Changes:
    """Rename or colour a group, or say that a contact has at most one of its tags.

    Where contacts have several then, `settle` keeps the one put on last; without it Raises Refused(tags_overlap: count,
    group). Raises as `create_group`, and Refused: unknown_tag_group, ungrouped_stays (it is neither renamed nor exclusive),
    tags_together (names: channels and rules that put on several of its tags, group).
    """
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = name = new_name(name)
    if colour is not None:
        values["colour"] = check_colour(colour, COLOURS)
    if exclusive is not None:
        values["exclusive"] = int(exclusive)

    def check() -> None:
        known_group(store, group)
        if group == UNGROUPED_ID and (name is not None or exclusive):
            raise Refused("ungrouped_stays")
        if name is not None:
            refuse_group_taken(store, name, group)

    def last(journal: Journal) -> Receipt:
        journal.update("tag_group", values, "id = ?", (group,))
        return None

    within = (
        [n for (n,) in store.rows("SELECT id FROM tag WHERE group_id = ?", (group,))] if exclusive else []
    )
    label = {"group": group, "name": name or name_of(store, "tag_group", group)}
    payload = [group, values, settle]
    return settling(store, act, "change_tag_group", label, payload, within, settle, check, last, progress)


def order_groups(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Put the groups in this order; groups not named keep theirs, after these."""

    def body(journal: Journal) -> Receipt:
        place(
            journal,
            "tag_group",
            ids,
            [n for (n,) in store.rows("SELECT id FROM tag_group ORDER BY position, id")],
        )
        return None

    return perform(store, act, "order_tag_groups", {}, list(ids), body)


def delete_group(
    store: Store, act: Act, group: int, *, with_tags: bool, progress: Progress | None = None
) -> Changes:
    """Delete a group; its tags go with it, from all contacts, or become tags without a group.

    The receipt holds how many `tags` there were. Raises Refused: unknown_tag_group, ungrouped_stays, tag_in_use
    (segments), tags_taken (names: tags without a group have them already); Cancelled.
    """

    def check() -> None:
        known_group(store, group)
        if group == UNGROUPED_ID:
            raise Refused("ungrouped_stays")
        if asking := asked_by(store, "tag_group", group):
            raise Refused("tag_in_use", {"names": "、".join(asking)})
        if with_tags:
            refuse_used(store, within)
        elif names := [
            n
            for (n,) in store.rows(
                "SELECT name FROM tag WHERE group_id = ? AND name IN (SELECT name FROM tag WHERE group_id = ?)",
                (group, UNGROUPED_ID),
            )
        ]:
            raise Refused("tags_taken", {"names": "、".join(names)})

    def last(journal: Journal) -> Receipt:
        if with_tags:
            delete_rows(journal, within)
        else:
            place(journal, "tag", [*in_group(store, UNGROUPED_ID), *within], [])
            journal.update("tag", {"group_id": UNGROUPED_ID}, "group_id = ?", (group,))
        journal.delete("tag_group", "id = ?", (group,))
        return {"tags": len(within)}

    within = in_group(store, group)
    label = {
        "group": group,
        "name": name_of(store, "tag_group", group),
        "tags_gone": len(within) if with_tags else 0,
    }
    gone = within if with_tags else []
    return for_contacts(
        store,
        act,
        "delete_tag_group",
        label,
        [group, with_tags],
        having(store, gone),
        untag(gone),
        check,
        last,
        progress,
    )
