"""Single tags: made, renamed, coloured, moved, merged, deleted.

What touches more than 10,000 contacts is one operation in slices, as bulk edits are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress
from services.tag_uses import repoint
from services.tag_work import (
    COLOURS,
    Receipt,
    check_colour,
    delete_rows,
    for_contacts,
    having,
    in_group,
    known_group,
    known_tag,
    name_of,
    new_name,
    place,
    refuse_tag_taken,
    refuse_together,
    refuse_used,
    settling,
    untag,
)
from services.tagging import make_room
from services.tags import insert_tag


def create_tag(store: Store, act: Act, group: int, name: str, colour: str = "") -> Changes:
    """Make a tag at the end of a group; `colour` '' is the group's. The receipt holds its `id`.

    Raises FieldRefused as `create_group`, Refused(unknown_tag_group).
    """
    name = new_name(name)
    check_colour(colour, ("", *COLOURS))

    def body(journal: Journal) -> Receipt:
        known_group(store, group)
        refuse_tag_taken(store, name, group, None)
        return {"id": insert_tag(journal, group, name, colour)}

    return perform(store, act, "create_tag", {"name": name, "group": group}, [group, name, colour], body)


def change_tag(
    store: Store, act: Act, tag: int, *, name: str | None = None, colour: str | None = None
) -> Changes:
    """Rename or colour a tag; who has it keeps it. Raises FieldRefused as `create_tag`, Refused(unknown_tag)."""
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = name = new_name(name)
    if colour is not None:
        values["colour"] = check_colour(colour, ("", *COLOURS))

    def body(journal: Journal) -> Receipt:
        group, before, _ = known_tag(store, tag)
        if name is not None:
            refuse_tag_taken(store, name, group, tag)
        journal.update("tag", values, "id = ?", (tag,))
        return {"label": {"name": name or before, "before": before}}

    return perform(store, act, "change_tag", {"tag": tag}, [tag, values], body)


def move_tags(
    store: Store,
    act: Act,
    ids: Sequence[int],
    group: int,
    before: int | None = None,
    *,
    settle: bool = False,
    progress: Progress | None = None,
) -> Changes:
    """Put tags into a group, in front of its tag `before` (None = at its end); also the way to order them.

    In an exclusive group see `change_group` for `settle`. Raises Refused: unknown_tag, unknown_tag_group, tags_overlap,
    tags_together, tags_taken (names: the group has such tags already).
    """

    def check() -> None:
        known_group(store, group)
        taken = []
        for tag in ids:
            home, name, _ = known_tag(store, tag)
            same = "SELECT 1 FROM tag WHERE group_id = ? AND name = ? AND id != ?"
            if home != group and store.value(same, (group, name, tag)):
                taken.append(name)
        if taken:
            raise Refused("tags_taken", {"names": "、".join(taken)})

    def last(journal: Journal) -> Receipt:
        stay = [n for n in in_group(store, group) if n not in ids]
        at = stay.index(before) if before in stay else len(stay)
        for tag in ids:
            journal.update("tag", {"group_id": group}, "id = ?", (tag,))
        place(journal, "tag", [*stay[:at], *ids, *stay[at:]], [])
        return None

    exclusive = store.value("SELECT exclusive FROM tag_group WHERE id = ?", (group,))
    there = in_group(store, group)
    comes = exclusive and not set(ids) <= set(there)
    names = [name_of(store, "tag", tag) for tag in ids]
    label = {"tags": names, "group": group, "name": name_of(store, "tag_group", group)}
    payload = [list(ids), group, before, settle]
    within = [*there, *ids] if comes else []
    return settling(store, act, "move_tags", label, payload, within, settle, check, last, progress)


def merge_tags(store: Store, act: Act, source: int, target: int, progress: Progress | None = None) -> Changes:
    """Make one tag of two: who has `source` has `target` from now on, as it was put on; rules, channels and segments
    mean the target then, and `source` is gone.

    Of an exclusive group the target replaces what else contacts have. The receipt holds `count`, who had the source.
    Raises Refused: unknown_tag, same_tag, tags_together (as `change_group`); Cancelled.
    """

    def check() -> None:
        if source == target:
            raise Refused("same_tag")
        for tag in (source, target):
            known_tag(store, tag)
        group, _, _ = known_tag(store, target)
        if store.value("SELECT exclusive FROM tag_group WHERE id = ?", (group,)):
            within = [*in_group(store, group), source]
            refuse_together(store, within, name_of(store, "tag_group", group), (source, target))

    def work(journal: Journal, part: Sequence[int]) -> int:
        chosen = json.dumps(list(part))
        had = f"tag_id = {int(source)} AND contact_id IN (SELECT value FROM json_each(?))"
        # Of two expiries the later one holds, and none is the latest.
        both = f"tag_id = {int(target)} AND expires_on != '' AND contact_id IN (SELECT contact_id FROM contact_tag WHERE {had}"
        for (until,) in store.rows(f"SELECT DISTINCT expires_on FROM contact_tag WHERE {had}", (chosen,)):
            later = f"{both} AND expires_on = ?) AND (? = '' OR expires_on < ?)"
            journal.update("contact_tag", {"expires_on": until}, later, (chosen, until, until, until))
        journal.insert_from(
            "contact_tag",
            ("contact_id", "tag_id", "source", "at", "rule_id", "expires_on"),
            f"SELECT contact_id, {int(target)}, source, at, rule_id, expires_on FROM contact_tag WHERE {had}",
            (chosen,),
            min(part),
            max(part),
        )
        make_room(journal, [target], part)
        journal.delete("contact_tag", had, (chosen,))
        return len(part)

    def last(journal: Journal) -> Receipt:
        if rest := having(store, [source]):
            work(journal, rest)
        repoint(journal, source, target)
        journal.delete("tag", "id = ?", (source,))
        return {"count": len(ids)}

    ids = having(store, [source])
    names = [name_of(store, "tag", tag) for tag in (source, target)]
    label = {"tags": names, "name": names[0], "target": names[1], "count": len(ids)}
    return for_contacts(store, act, "merge_tags", label, [source, target], ids, work, check, last, progress)


def delete_tag(store: Store, act: Act, tag: int, progress: Progress | None = None) -> Changes:
    """Take a tag off everybody, out of rules and channels, and delete it; the receipt holds `count`, who had it.

    Raises Refused: unknown_tag, tag_in_use (names of the segments that ask for it); Cancelled.
    """

    def check() -> None:
        known_tag(store, tag)
        refuse_used(store, [tag])

    def last(journal: Journal) -> Receipt:
        delete_rows(journal, [tag])
        return {"count": len(ids)}

    ids = having(store, [tag])
    label = {"name": name_of(store, "tag", tag), "count": len(ids)}
    return for_contacts(store, act, "delete_tag", label, [tag], ids, untag([tag]), check, last, progress)
