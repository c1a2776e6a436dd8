"""Tags: words that the shop puts on contacts, and how a text names one.

An assignment with an expiry holds until `tag_expiry.expire_tags` takes it off: nothing else looks at that date.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.store import Store
from models.tag import UNGROUPED_ID
from services.errors import FieldRefused
from services.journal import Journal
from services.pinyin import syllables

LONGEST = 30
COLOUR = "coalesce(nullif(t.colour, ''), g.colour)"
"""The colour of tag `t` in group `g`."""
ORDER = "g.position, g.id, t.position, t.id"
GONE = "SELECT id FROM contact WHERE deleted_at IS NOT NULL UNION SELECT id FROM contact WHERE merged_into IS NOT NULL"
"""Whom no tag counts: the trash, and who is somebody else by now."""
_SEPARATORS = re.compile(r"[;；,，、|｜\n]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True)
class TagInfo:
    """A tag and how many contacts outside the trash have it (-1 = not counted); `colour` is its own or its group's.

    `text` names it in lists and imports: its name, with the group before it where another tag has the same; `sound` is
    what finds it in pinyin, whole and by initials.
    """

    id: int
    name: str
    colour: str
    count: int
    group_id: int = UNGROUPED_ID
    group: str = ""
    exclusive: bool = False
    text: str = ""
    sound: str = ""


@dataclass(frozen=True)
class TagOf:
    """A tag on a contact; `text` as `TagInfo` has it, `expires_on` the business date from which it no longer holds."""

    id: int
    name: str
    colour: str
    text: str = ""
    expires_on: str = ""


def tag_list(store: Store) -> list[TagInfo]:
    """All tags by group, place and name, at once: how many contacts have them is left at -1."""
    texts = tag_texts(store)
    return [
        TagInfo(number, name, colour, -1, group, title, bool(exclusive), texts[number], _sound(name))
        for number, name, colour, group, title, exclusive in store.rows(
            f"SELECT t.id, t.name, {COLOUR}, g.id, g.name, g.exclusive FROM tag t JOIN tag_group g ON g.id = t.group_id"
            f" ORDER BY {ORDER}"
        )
    ]


def tags(store: Store) -> list[TagInfo]:
    """All tags as `tag_list` gives them, counted: half a second for three million assignments."""
    found = counts(store)
    return [replace(tag, count=found.get(tag.id, 0)) for tag in tag_list(store)]


def _sound(name: str) -> str:
    parts = syllables(name, surname=False)
    return f"{''.join(parts)} {''.join(part[:1] for part in parts)}"


def counts(store: Store) -> dict[int, int]:
    """How many contacts outside the trash have each tag, by its id."""
    found = defaultdict(int, store.rows("SELECT tag_id, count(*) FROM contact_tag GROUP BY tag_id"))
    for tag, gone in store.rows(
        f"SELECT x.tag_id, count(*) FROM ({GONE}) c CROSS JOIN contact_tag x ON x.contact_id = c.id GROUP BY x.tag_id"
    ):
        found[tag] -= gone
    return dict(found)


def tags_of(store: Store, contact_id: int) -> tuple[TagOf, ...]:
    """The tags of one contact."""
    texts = tag_texts(store)
    return tuple(
        TagOf(number, name, colour, texts[number], expires_on)
        for number, name, colour, expires_on in store.rows(
            f"SELECT t.id, t.name, {COLOUR}, x.expires_on FROM contact_tag x JOIN tag t ON t.id = x.tag_id"
            f" JOIN tag_group g ON g.id = t.group_id WHERE x.contact_id = ? ORDER BY {ORDER}",
            (contact_id,),
        )
    )


def tag_texts(store: Store) -> dict[int, str]:
    """For each tag the text that names it and no other: its name, or group：name where the name alone means another."""
    names = _Names(store)
    return {
        number: name if names.by_name[name] == number else f"{group}：{name}"
        for number, name, group in names.rows
    }


# -- names ----------------------------------------------------------------------------------------------


def check_name(text: str) -> str:
    """The normal form of one name. Raises FieldRefused(too_long_text | control_chars | blank)."""
    name = _plain(text)
    if not name:
        raise FieldRefused("blank", {}, "tags")
    if _CONTROLS.search(name):
        raise FieldRefused("control_chars", {"text": name}, "tags")
    if len(name) > LONGEST:
        raise FieldRefused("too_long_text", {"most": LONGEST, "length": len(name), "text": name}, "tags")
    return name


def check_names(names: Iterable[str]) -> tuple[str, ...]:
    """Texts that name tags in their normal form, each once, blanks left out; one with a separator (; , 、 |) is several.

    A group may stand before the name: 组：名 or 组/名. Raises FieldRefused as `check_name`, for each of the two.
    """
    found: dict[str, None] = {}
    for text in names:
        for part in _SEPARATORS.split(unicodedata.normalize("NFKC", text)):
            if part.strip():
                found[_check_text(part)] = None
    return tuple(found)


def _check_text(text: str) -> str:
    plain = _plain(text)
    if len(plain) <= LONGEST or (halves := _halves(plain)) is None:
        return check_name(plain)
    return ":".join(check_name(half) for half in halves)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _halves(text: str, sign: str = ":") -> tuple[str, str] | None:
    """Group and name of a text, where it has both; a clock time or a score is no group."""
    group, found, name = (part.strip() for part in text.partition(sign))
    return (group, name) if found and group and name and not group.isdecimal() else None


class _Names:
    """Which tag a text means, as the store is now: the very name, else group and name, whatever the case of letters."""

    def __init__(self, store: Store) -> None:
        # Where a bare name stands in several groups, the tag without a group is meant, then the first in their order.
        self.rows: list[tuple[int, str, str]] = []
        self.by_name: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self._within: dict[tuple[int, str], int] = {}
        self._groups: dict[str, int] = {}
        for group, name in store.rows("SELECT id, name FROM tag_group WHERE kind = 'customer' ORDER BY id"):
            self._groups.setdefault(name.casefold(), group)
        for number, name, group, title in store.rows(
            "SELECT t.id, t.name, g.id, g.name FROM tag t JOIN tag_group g ON g.id = t.group_id"
            f" ORDER BY g.id != {UNGROUPED_ID}, {ORDER}"
        ):
            self.rows.append((number, name, title))
            self._note(number, name, group)

    def _note(self, number: int, name: str, group: int) -> None:
        self.by_name.setdefault(name, number)
        self._folded.setdefault(name.casefold(), number)
        self._within.setdefault((group, name.casefold()), number)

    def find(self, text: str) -> int | None:
        """The tag that a text in its normal form names."""
        found = self.by_name.get(text) or self._folded.get(text.casefold())
        if found is None and (place := self._place(text)) is not None:
            found = self._within.get((place[0], place[1].casefold()))
        return found

    def _place(self, text: str) -> tuple[int, str] | None:
        """The group that stands before the name, if the shop has it, and the name."""
        for sign in ":/":
            halves = _halves(text, sign)
            if halves and (group := self._groups.get(halves[0].casefold())) is not None:
                return group, halves[1]
        return None

    def make(self, journal: Journal, text: str) -> int:
        """A new tag for a text: in the group it names, which is made if need be, else without one."""
        place = self._place(text)
        if place is None and (halves := _halves(text)) is not None:
            group = insert_group(journal, check_name(halves[0]))
            self._groups[halves[0].casefold()] = group
            place = group, halves[1]
        group, name = place or (UNGROUPED_ID, text)
        number = insert_tag(journal, group, check_name(name))
        self._note(number, check_name(name), group)
        return number


def insert_group(journal: Journal, name: str, colour: str = "accent", exclusive: bool = False) -> int:
    """A new group of tags for customers, at the end; its id. The name must be free."""
    position = journal.store.value("SELECT coalesce(max(position) + 1, 0) FROM tag_group")
    values = {
        "name": name,
        "colour": colour,
        "position": position,
        "kind": "customer",
        "exclusive": int(exclusive),
    }
    return journal.insert("tag_group", values)


def insert_tag(journal: Journal, group: int, name: str, colour: str = "") -> int:
    """A new tag at the end of its group; its id. The name must be free there."""
    position = journal.store.value(
        "SELECT coalesce(max(position) + 1, 0) FROM tag WHERE group_id = ?", (group,)
    )
    return journal.insert("tag", {"group_id": group, "name": name, "position": position, "colour": colour})


def find_each(store: Store, names: Iterable[str]) -> dict[str, int | None]:
    """For each text in its normal form the tag it names, None for one that would be new."""
    known = _Names(store)
    return {name: known.find(name) for name in check_names(names)}


def find_tags(store: Store, names: Iterable[str]) -> list[int]:
    """The ids of those texts that name tags already, each once."""
    return list(dict.fromkeys(number for number in find_each(store, names).values() if number is not None))


def ensure_each(journal: Journal, names: Iterable[str]) -> dict[str, int]:
    """For each text in its normal form the tag it names; new tags and groups are made."""
    wanted = check_names(names)
    if not wanted:
        return {}
    known = _Names(journal.store)
    return {name: known.find(name) or known.make(journal, name) for name in wanted}


def ensure_tags(journal: Journal, names: Iterable[str]) -> list[int]:
    """The ids of these texts, in their order, each once; new ones are made as `ensure_each` does."""
    return list(dict.fromkeys(ensure_each(journal, names).values()))
