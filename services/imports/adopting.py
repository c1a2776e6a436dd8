"""Taking up what earlier versions only kept: channel, staff in charge, card numbers and WeCom IDs of imported people.

Offered once: `settings.adopted` holds the keys about which the shop was asked. What people have by now goes before; who was
brought by two lists came by the first one.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import bulk, shop
from services.changes import Changes
from services.imports import cells
from services.imports.kept import STANDING
from services.imports.naming import channels_named, ensure_channels, staff_named
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.settings import shop_settings

KEYS = ("channel", "owner_staff", "card", "wecom")
KIND = "adopt_kept"
_CLAIMS = ("card", "wecom")


@dataclass(frozen=True)
class Offer:
    """What would be taken up: how many `people` get something; of them a channel (`new_channels` would be made), somebody in
    charge (`unknown_staff` are names of nobody), how many numbers; `left` numbers stay as text, because several people have
    them."""

    people: int
    channels: int
    new_channels: tuple[str, ...]
    owners: int
    unknown_staff: tuple[str, ...]
    identities: int
    left: int


@dataclass
class _Found:
    """Who gets what."""

    channels: dict[int, str]
    owners: dict[int, int]
    identities: dict[int, list[tuple[str, str, str]]]
    unknown_staff: tuple[str, ...]
    left: int

    def people(self) -> array[int]:
        return array("q", sorted({*self.channels, *self.owners, *self.identities}))


def offer(store: Store) -> Offer | None:
    """What the shop may be offered: a dry run; None where it was asked before, or where there is nothing. Takes a second for
    a hundred thousand rows: for a reader."""
    if set(KEYS) <= set(shop_settings(store).adopted):
        return None
    found = _find(store)
    people = found.people()
    if not people:
        return None
    names = channels_named(store, dict.fromkeys(found.channels.values()))
    return Offer(
        len(people),
        len(found.channels),
        tuple(name for name, known in names.items() if known is None),
        len(found.owners),
        found.unknown_staff,
        sum(map(len, found.identities.values())),
        found.left,
    )


def adopt(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Take up all of it, as one operation, which also notes that the shop was asked. Over 10,000 people it goes in slices.
    The receipt holds `changed`. Raises Cancelled after everything was taken back."""
    found = _find(store)
    people = found.people()
    label = {"count": len(people)}

    def step(journal: Journal, part: Sequence[int]) -> int:
        _give(journal, found, part)
        return len(part)

    if len(people) > bulk.ONE_TRANSACTION:
        return bulk.in_slices(
            store,
            act,
            KIND,
            label,
            [len(people)],
            people,
            lambda _journal, _ids: step,
            progress or Silent(),
            _note_asked,
        )

    def body(journal: Journal) -> dict[str, Any]:
        step(journal, people)
        _note_asked(journal)
        return {"changed": len(people)}

    return perform(store, act, KIND, label, [len(people)], body)


def decline(store: Store, act: Act) -> Changes:
    """Leave it as text, and don't ask again."""
    asked = shop_settings(store).adopted
    return shop.change_settings(store, act, adopted=[*asked, *(key for key in KEYS if key not in asked)])


def _find(store: Store) -> _Found:
    channels: dict[int, str] = {}
    owners: dict[int, str] = {}
    claims: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    kept = ", ".join(f"json_extract(r.kept, '$.{key}')" for key in KEYS)
    for contact, channel_id, owner_id, channel, owner, *numbers in store.db.execute_sql(
        f"SELECT c.id, c.channel_id, c.owner_staff_id, {kept} {STANDING} AND c.merged_into IS NULL ORDER BY r.batch_id, r.row"
    ):
        if channel and channel_id is None and contact not in channels:
            channels[contact] = channel
        if owner and owner_id is None:
            owners[contact] = owner
        for kind, text in zip(_CLAIMS, numbers, strict=True):
            if text:
                each, _ = cells.identity_column([text], kind, cells.Problems())
                for value, raw in each[0]:
                    claims[kind, value].setdefault(contact, raw)
    names = _clean(channels.values(), "channel")
    staff = _clean(owners.values(), "owner_staff")
    known = staff_named(store, set(staff.values()) - {""})
    identities, left = _unshared(store, claims)
    return _Found(
        {contact: name for contact, text in channels.items() if (name := names[text])},
        {contact: known[name] for contact, text in owners.items() if (name := staff[text]) in known},
        identities,
        tuple(sorted({name for name in staff.values() if name and name not in known})),
        left,
    )


def _clean(texts: Any, key: str) -> dict[str, str]:
    """Texts as names; '' for those that name nothing, or are too long for a name."""
    each = list(dict.fromkeys(texts))
    return dict(zip(each, cells.named_column(list(each), key)[0], strict=True))


def _unshared(
    store: Store, claims: Mapping[tuple[str, str], Mapping[int, str]]
) -> tuple[dict[int, list[tuple[str, str, str]]], int]:
    """The numbers of each contact that nobody else has, and how many are left because several have them."""
    taken = {
        (kind, value): contact
        for kind, value, contact in store.rows(
            f"SELECT kind, value, contact_id FROM identity WHERE kind IN ({', '.join('?' * len(_CLAIMS))})",
            _CLAIMS,
        )
    }
    found: dict[int, list[tuple[str, str, str]]] = {}
    left = 0
    for (kind, value), who in claims.items():
        holder = taken.get((kind, value))
        if len(who) > 1 or (holder is not None and holder not in who):
            left += 1
        elif holder is None:
            ((contact, raw),) = who.items()
            found.setdefault(contact, []).append((kind, value, raw))
    return found, left


def _give(journal: Journal, found: _Found, part: Sequence[int]) -> None:
    store = journal.store
    named: dict[str, list[int]] = defaultdict(list)
    dealt: dict[int, list[int]] = defaultdict(list)
    for contact in part:
        if contact in found.channels:
            named[found.channels[contact]].append(contact)
        if contact in found.owners:
            dealt[found.owners[contact]].append(contact)
    chosen = "id IN (SELECT value FROM json_each(?))"
    for name, number in ensure_channels(journal, named).items():
        journal.update(
            "contact", {"channel_id": number}, f"channel_id IS NULL AND {chosen}", (json.dumps(named[name]),)
        )
    for number, contacts in dealt.items():
        values = {"owner_staff_id": number}
        journal.update("contact", values, f"owner_staff_id IS NULL AND {chosen}", (json.dumps(contacts),))
    # These kinds are no words of the search: the index stays as it is.
    before = store.value("SELECT coalesce(max(id), 0) FROM identity")
    store.execute_many(
        "INSERT OR IGNORE INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op) VALUES (?1, ?2, ?3, ?4,"
        " '', (SELECT coalesce(max(position) + 1, 0) FROM identity WHERE contact_id = ?1 AND kind = ?2), ?5)",
        [(contact, *one, journal.operation) for contact in part for one in found.identities.get(contact, ())],
    )
    count, least, greatest = store.row(
        "SELECT count(*), min(id), max(id) FROM identity WHERE id > ?", (before,)
    ) or (0, 0, 0)
    if count:
        journal.note_created("identity", count, least, greatest)
        journal.areas.add("contacts")
        journal.rows += count


def _note_asked(journal: Journal) -> None:
    asked = shop_settings(journal.store).adopted
    text = json.dumps([*asked, *(key for key in KEYS if key not in asked)])
    if not journal.update("setting", {"value": text}, "key = 'adopted'") and not asked:
        journal.insert("setting", {"key": "adopted", "value": text})
