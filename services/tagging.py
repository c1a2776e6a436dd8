"""Putting tags on contacts: what an exclusive group takes off for it, and until when an assignment holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services import birthdays
from services.errors import FieldRefused
from services.journal import Journal
from services.tags import ensure_tags

_CHOSEN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Put:
    """How many assignments came, went for the sake of an exclusive group, and got another expiry."""

    added: int
    replaced: int
    renewed: int


def check_expiry(text: str, today: date) -> str:
    """A date as typed in its normal form, '' for none. Raises FieldRefused(bad_date | expiry_past)."""
    if not text.strip():
        return ""
    try:
        found = birthdays.parse_date(text)
    except birthdays.BadDate as error:
        raise FieldRefused("bad_date", {"text": text}, "expires_on") from error
    if found <= today.isoformat():
        raise FieldRefused("expiry_past", {"text": found}, "expires_on")
    return found


def put_on(
    journal: Journal,
    tags: Sequence[int],
    contacts: Sequence[int],
    at: int,
    *,
    source: str = "manual",
    rule: int | None = None,
    expires_on: str = "",
) -> Put:
    """Put these tags on these contacts; ids of contacts that are not there are left out.

    By hand the expiry counts for who had a tag already, too; a rule renews only what it gave itself. Raises
    FieldRefused(tags_exclude) for two tags of one exclusive group.
    """
    if not tags or not contacts:
        return Put(0, 0, 0)
    refuse_clash(journal.store, tags)
    chosen, least, greatest = json.dumps(list(contacts)), min(contacts), max(contacts)
    replaced = make_room(journal, tags, contacts)
    renewed = 0
    if source == "manual" or rule is not None:
        own, params = ("", ()) if rule is None else (" AND rule_id = ?", (rule,))
        renewed = journal.update(
            "contact_tag",
            {"expires_on": expires_on},
            f"contact_id {_CHOSEN} AND tag_id {_CHOSEN}{own}",
            (chosen, json.dumps(list(tags)), *params),
        )
    added = sum(
        journal.insert_from(
            "contact_tag",
            ("contact_id", "tag_id", "source", "at", "rule_id", "expires_on"),
            "SELECT c.id, ?, ?, ?, ?, ? FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value",
            (tag, source, at, rule, expires_on, chosen),
            least,
            greatest,
        )
        for tag in tags
    )
    return Put(added, replaced, renewed)


def take_off(
    journal: Journal, tags: Sequence[int], contacts: Sequence[int], *, rule: int | None = None
) -> int:
    """Take these tags off these contacts; of a rule only what it gave. How many assignments went."""
    own, params = ("", ()) if rule is None else (" AND rule_id = ?", (rule,))
    return journal.delete(
        "contact_tag",
        f"contact_id {_CHOSEN} AND tag_id {_CHOSEN}{own}",
        (json.dumps(list(contacts)), json.dumps(list(tags)), *params),
    )


def set_tags(journal: Journal, contact: int, names: Iterable[str], at: int) -> list[int]:
    """Make these (texts, as `tags.check_names` gives them) the tags of one contact; those that are new on it.

    A new one of an exclusive group replaces the old one. Raises FieldRefused(tags_exclude) for two new ones of a group.
    """
    store = journal.store
    wanted = ensure_tags(journal, names)
    known = [n for (n,) in store.rows("SELECT tag_id FROM contact_tag WHERE contact_id = ?", (contact,))]
    fresh = [n for n in wanted if n not in known]
    lost = {*known} - {*wanted} | {*known} & {*rivals(store, fresh)}
    take_off(journal, sorted(lost), [contact])
    put_on(journal, fresh, [contact], at)
    return fresh


# -- exclusive groups -----------------------------------------------------------------------------------


def rivals(store: Store, tags: Iterable[int]) -> list[int]:
    """The tags that contacts lose when they get these: the others of their exclusive groups."""
    return [
        number
        for (number,) in store.rows(
            "SELECT o.id FROM tag o JOIN tag_group g ON g.id = o.group_id AND g.exclusive WHERE g.id IN"
            " (SELECT group_id FROM tag WHERE id IN (SELECT value FROM json_each(?1)))"
            " AND o.id NOT IN (SELECT value FROM json_each(?1))",
            (json.dumps(list(tags)),),
        )
    ]


def clash(store: Store, tags: Iterable[int]) -> tuple[str, tuple[str, ...]] | None:
    """The first exclusive group of which these are more than one: its name and theirs."""
    row = store.row(
        "SELECT g.name, json_group_array(t.name) FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive"
        " WHERE t.id IN (SELECT value FROM json_each(?)) GROUP BY g.id HAVING count(*) > 1 ORDER BY g.position, g.id",
        (json.dumps(list(tags)),),
    )
    return None if row is None else (row[0], tuple(json.loads(row[1])))


def refuse_clash(store: Store, tags: Iterable[int]) -> None:
    """Raises FieldRefused(tags_exclude: group, names) where several of these can't be on one contact."""
    if (found := clash(store, tags)) is not None:
        raise FieldRefused("tags_exclude", {"group": found[0], "names": " + ".join(found[1])}, "tags")


def make_room(journal: Journal, tags: Iterable[int], contacts: Sequence[int]) -> int:
    """Take off these contacts what can't be beside these tags (`rivals`); how many assignments went."""
    others = rivals(journal.store, tags)
    return take_off(journal, others, contacts) if others else 0


def replaced_by(
    store: Store, tags: Iterable[int], contacts: Sequence[int] | None = None
) -> Mapping[str, int]:
    """Which tags would go when these are put on (all who have them, or these contacts), and how many have each; by name."""
    others = rivals(store, tags)
    if not others:
        return {}
    chosen = "" if contacts is None else f" AND x.contact_id {_CHOSEN}"
    params = (json.dumps(others), *(() if contacts is None else (json.dumps(list(contacts)),)))
    return dict(
        store.rows(
            f"SELECT t.name, count(*) FROM contact_tag x JOIN tag t ON t.id = x.tag_id WHERE x.tag_id {_CHOSEN}{chosen}"
            " GROUP BY t.id ORDER BY count(*) DESC",
            params,
        )
    )
