"""Tags: words that the shop puts on contacts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from models.store import Store
from models.tag import UNGROUPED_ID
from services.errors import FieldRefused
from services.journal import Journal

LONGEST = 30
_SEPARATORS = re.compile(r"[;；,，、|｜\n]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True)
class TagInfo:
    """A tag and how many contacts outside the trash have it; `colour` is its group's."""

    id: int
    name: str
    colour: str
    count: int


@dataclass(frozen=True)
class TagOf:
    """A tag on a contact."""

    id: int
    name: str
    colour: str


def tags(store: Store) -> list[TagInfo]:
    """All tags by group, place and name."""
    counts = dict(store.rows("SELECT tag_id, count(*) FROM contact_tag GROUP BY tag_id"))
    trashed = dict(
        store.rows(
            "SELECT t.tag_id, count(*) FROM contact c JOIN contact_tag t ON t.contact_id = c.id"
            " WHERE c.deleted_at IS NOT NULL GROUP BY t.tag_id"
        )
    )
    return [
        TagInfo(i, name, colour, counts.get(i, 0) - trashed.get(i, 0))
        for i, name, colour in store.rows(
            "SELECT t.id, t.name, g.colour FROM tag t JOIN tag_group g ON g.id = t.group_id"
            " ORDER BY g.position, g.id, t.position, t.name"
        )
    ]


def tags_of(store: Store, contact_id: int) -> tuple[TagOf, ...]:
    """The tags of one contact."""
    return tuple(
        TagOf(*row)
        for row in store.rows(
            "SELECT t.id, t.name, g.colour FROM contact_tag x JOIN tag t ON t.id = x.tag_id"
            " JOIN tag_group g ON g.id = t.group_id WHERE x.contact_id = ? ORDER BY g.position, t.position, t.id",
            (contact_id,),
        )
    )


def check_name(text: str) -> str:
    """The normal form of one name. Raises FieldRefused(too_long_text | control_chars | blank)."""
    name = " ".join(unicodedata.normalize("NFKC", text).split())
    if not name:
        raise FieldRefused("blank", {}, "tags")
    if _CONTROLS.search(name):
        raise FieldRefused("control_chars", {"text": name}, "tags")
    if len(name) > LONGEST:
        raise FieldRefused("too_long_text", {"most": LONGEST, "length": len(name), "text": name}, "tags")
    return name


def check_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their normal form, each once, blanks left out; a name with a separator (; , 、 |) is several."""
    found: dict[str, None] = {}
    for text in names:
        for part in _SEPARATORS.split(unicodedata.normalize("NFKC", text)):
            if part.strip():
                found[check_name(part)] = None
    return tuple(found)


def find_tags(store: Store, names: Iterable[str]) -> list[int]:
    """The ids of those names that are tags already."""
    return [
        found
        for name in check_names(names)
        if (found := store.value("SELECT id FROM tag WHERE group_id = ? AND name = ?", (UNGROUPED_ID, name)))
    ]


def ensure_tags(journal: Journal, names: Iterable[str]) -> list[int]:
    """The ids of these names, in their order; new ones are made at the end of the group without a name."""
    ids: list[int] = []
    for name in check_names(names):
        found = journal.store.value(
            "SELECT id FROM tag WHERE group_id = ? AND name = ?", (UNGROUPED_ID, name)
        )
        if found is None:
            position = journal.store.value(
                "SELECT coalesce(max(position) + 1, 0) FROM tag WHERE group_id = ?", (UNGROUPED_ID,)
            )
            found = journal.insert("tag", {"group_id": UNGROUPED_ID, "name": name, "position": position})
        ids.append(found)
    return ids
