"""How groups and tags are changed: checks, and work on the contacts that have them, in slices where they are many."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from models.store import Store
from services import bulk
from services.changes import Changes
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.tag_uses import putting_several, uses
from services.tags import check_name

COLOURS = ("accent", "slate", "plum", "gold", "warn", "danger", "neutral")
_SIGNS = re.compile(r"[;；,，、|｜:]")

Receipt = Mapping[str, Any] | None


def overlap(store: Store, ids: Iterable[int]) -> int:
    """How many contacts have more than one of these tags."""
    chosen = json.dumps(sorted(set(ids)))
    return int(store.value(f"SELECT count(*) FROM ({_OVERLAP})", (chosen,)))


_OVERLAP = (
    "SELECT contact_id FROM contact_tag WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id"
    " HAVING count(*) > 1"
)


def settling(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    payload: Any,
    within: Sequence[int],
    settle: bool,
    check: Callable[[], None],
    last: Callable[[Journal], Receipt],
    progress: Progress | None,
) -> Changes:
    """Do `last` after each contact has at most one of the tags `within`: the one put on last."""
    group = json.dumps(sorted(set(within)))
    chosen = "IN (SELECT value FROM json_each(?))"

    def check_overlap() -> None:
        check()
        refuse_together(store, within, label["name"])
        if within and not settle and (count := overlap(store, within)):
            raise Refused("tags_overlap", {"count": count, "group": label["name"]})

    def work(journal: Journal, part: Sequence[int]) -> int:
        # The rows go before the group changes: an undo puts them back after it, when there is room for them.
        return journal.delete(
            "contact_tag",
            f"contact_id {chosen} AND tag_id {chosen} AND EXISTS (SELECT 1 FROM contact_tag o WHERE o.contact_id ="
            f" contact_tag.contact_id AND o.tag_id {chosen} AND (o.at, o.tag_id) > (contact_tag.at, contact_tag.tag_id))",
            (json.dumps(list(part)), group, group),
        )

    ids: array[int] = array("q")
    if within and settle:
        ids.extend(n for (n,) in store.rows(f"{_OVERLAP} ORDER BY contact_id", (group,)))
    return for_contacts(store, act, kind, label, payload, ids, work, check_overlap, last, progress)


def for_contacts(
    store: Store,
    act: Act,
    kind: str,
    label: Mapping[str, Any],
    payload: Any,
    ids: array[int],
    work: bulk.Step,
    check: Callable[[], None],
    last: Callable[[Journal], Receipt],
    progress: Progress | None,
) -> Changes:
    """One operation: `check`, `work` on these contacts, `last`; over 10,000 contacts in slices."""
    progress = progress or Silent()

    def prepare(_journal: Journal, _ids: array[int]) -> bulk.Step:
        check()
        return work

    def body(journal: Journal) -> Receipt:
        check()
        if ids:
            work(journal, ids)
        return last(journal)

    if len(ids) > bulk.ONE_TRANSACTION:
        return bulk.in_slices(store, act, kind, label, payload, ids, prepare, progress, last)
    if len(ids) > bulk.BACKUP_OVER:
        bulk.back_up(store, act, progress)
    return perform(store, act, kind, label, payload, body)


def untag(ids: Sequence[int]) -> bulk.Step:
    """Takes these tags off slices of contacts."""
    return lambda pen, part: pen.delete(
        "contact_tag",
        "contact_id IN (SELECT value FROM json_each(?)) AND tag_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(part)), json.dumps(list(ids))),
    )


def delete_rows(journal: Journal, ids: Sequence[int]) -> None:
    """Delete these tags, and what names them beside contacts."""
    chosen = json.dumps(list(ids))
    # What was put on while the slices went, and what names the tag elsewhere.
    for table in ("contact_tag", "rule_tag", "channel_tag"):
        journal.delete(table, "tag_id IN (SELECT value FROM json_each(?))", (chosen,))
    journal.delete("tag", "id IN (SELECT value FROM json_each(?))", (chosen,))


def having(store: Store, ids: Sequence[int]) -> array[int]:
    """Who has any of these tags, in the order of ids; the trash included."""
    rows = store.rows(
        "SELECT DISTINCT contact_id FROM contact_tag WHERE tag_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id",
        (json.dumps(list(ids)),),
    )
    return array("q", (contact for (contact,) in rows))


def place(journal: Journal, table: str, ids: Sequence[int], rest: Sequence[int]) -> None:
    """Number rows in this order, those of `rest` that are not named after them."""
    for position, number in enumerate([*ids, *(n for n in rest if n not in ids)]):
        journal.update(table, {"position": position}, "id = ?", (number,))


def in_group(store: Store, group: int) -> list[int]:
    """The tags of a group in their order."""
    return [n for (n,) in store.rows("SELECT id FROM tag WHERE group_id = ? ORDER BY position, id", (group,))]


def new_name(text: str) -> str:
    """A name for a new tag or group. Raises FieldRefused as `check_name`, tag_sign for what stands between names."""
    try:
        name = check_name(text)
    except FieldRefused as error:
        raise FieldRefused(error.reason, error.data, "name") from None
    if _SIGNS.search(name):
        raise FieldRefused("tag_sign", {"text": name}, "name")
    return name


def check_colour(colour: str, known: Sequence[str]) -> str:
    """The colour. Raises FieldRefused(not_a_choice)."""
    if colour not in known:
        raise FieldRefused("not_a_choice", {"value": colour}, "colour")
    return colour


def known_group(store: Store, group: int) -> None:
    """Raises Refused(unknown_tag_group)."""
    if not store.value("SELECT 1 FROM tag_group WHERE id = ?", (group,)):
        raise Refused("unknown_tag_group", {"group": group})


def known_tag(store: Store, tag: int) -> tuple[int, str, str]:
    """Group, name and colour of a tag. Raises Refused(unknown_tag)."""
    row = store.row("SELECT group_id, name, colour FROM tag WHERE id = ?", (tag,))
    if row is None:
        raise Refused("unknown_tag", {"tag": tag})
    return row[0], row[1], row[2]


def name_of(store: Store, table: str, number: int) -> str:
    """What a tag or a group is called; empty when it is gone."""
    return str(store.value(f"SELECT name FROM {table} WHERE id = ?", (number,)) or "")


def refuse_group_taken(store: Store, name: str, but: int | None) -> None:
    """Raises FieldRefused(name_taken) when another group than `but` has the name."""
    for number, known in store.rows("SELECT id, name FROM tag_group"):
        if known.casefold() == name.casefold() and number != but:
            raise FieldRefused("name_taken", {"name": known}, "name")


def refuse_tag_taken(store: Store, name: str, group: int, but: int | None) -> None:
    """Raises FieldRefused(name_taken) when another tag of the group than `but` has the name."""
    for number, known in store.rows("SELECT id, name FROM tag WHERE group_id = ?", (group,)):
        if known.casefold() == name.casefold() and number != but:
            raise FieldRefused("name_taken", {"name": known}, "name")


def refuse_together(
    store: Store, within: Sequence[int], group: str, same: tuple[int, int] | None = None
) -> None:
    """Raises Refused(tags_together) when a channel or a rule puts on several of these tags of an exclusive group: who
    comes that way could not be registered. `same` are two that become one."""
    if names := putting_several(store, within, same):
        raise Refused("tags_together", {"names": "、".join(names), "group": group})


def refuse_used(store: Store, ids: Sequence[int]) -> None:
    """Raises Refused(tag_in_use) when segments or conditions of rules ask for one of these tags."""
    names = dict.fromkeys(name for tag in ids for name in uses(store, tag).segments)
    if names:
        raise Refused("tag_in_use", {"names": "、".join(names)})
