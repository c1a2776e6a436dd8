"""By what a contact is known: phones, WeChat and all other identities, each in one normal form, each one person's.

Kinds are rows of `identity_kind`: ten come with the program, a shop adds its own. Kind and value together are unique.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import phone
from services.changes import Changes
from services.errors import FieldRefused, Refused
from services.imports.cells import identity_key, one_line
from services.journal import Journal
from services.masking import mask
from services.operations import Act, perform
from services.phone_order import number_phones
from services.settings import shop_settings
from services.tag_uses import asked_by
from services.triggers import CONTACT_CHANGED, fire

LONGEST, LONGEST_NAME = 200, 20
OTHERS = "kind != 'phone'"
"""An SQL condition: identities beside the phones."""
_OWN = "own_"


@dataclass(frozen=True)
class Kind:
    """A way to know a contact: `name` '' is worded by the program, `own` = the shop's; `count` identities of it
    (-1 = not counted)."""

    key: str
    name: str
    own: bool
    count: int = -1


@dataclass(frozen=True)
class IdentityOf:
    """One identity of a contact: `text` as it was written, a phone masked as the shop has set it; `value` its normal
    form."""

    id: int
    kind: str
    text: str
    value: str


@dataclass(frozen=True)
class Normal:
    """An identity ready to be stored: normal form, what was typed where that differs, and the kind of a phone."""

    value: str
    raw: str = ""
    phone_kind: str = ""


def kinds(store: Store, *, counts: bool = False) -> list[Kind]:
    """All kinds in their order; with `counts` how many identities each has."""
    count = "(SELECT count(*) FROM identity WHERE kind = k.key)" if counts else "-1"
    return [
        Kind(key, name, created is not None, number)
        for key, name, created, number in store.rows(
            f"SELECT k.key, k.name, k.created_op, {count} FROM identity_kind k ORDER BY k.position, k.id"
        )
    ]


def add_kind(store: Store, act: Act, name: str) -> Changes:
    """Define a kind of the shop's own; the receipt holds its `key`. Raises FieldRefused: blank, too_long_text,
    name_taken."""
    name = _check_name(name)

    def body(journal: Journal) -> dict[str, str]:
        _refuse_name(store, name, "")
        numbers = [
            int(key[len(_OWN) :]) for (key,) in store.rows("SELECT key FROM identity_kind") if _numbered(key)
        ]
        # Identities of a kind that was removed and may come back by an undo must not fall to the new one.
        used = [
            int(key[len(_OWN) :])
            for (key,) in store.rows("SELECT json_extract(before, '$.key') FROM change WHERE tbl = 'identity_kind' AND after IS NULL")
            if _numbered(key)
        ]  # fmt: skip
        key = f"{_OWN}{max([*numbers, *used], default=0) + 1}"
        position = store.value("SELECT coalesce(max(position) + 1, 0) FROM identity_kind")
        journal.insert("identity_kind", {"key": key, "name": name, "position": position})
        return {"key": key}

    return perform(store, act, "add_identity_kind", {"name": name}, name, body)


def rename_kind(store: Store, act: Act, key: str, name: str) -> Changes:
    """Give a kind another name; '' gives one of the program's its own back. Raises FieldRefused as `add_kind`,
    Refused(unknown_kind)."""
    own = _kind(store, key).own
    name = _check_name(name) if own or name.strip() else ""

    def body(journal: Journal) -> None:
        _refuse_name(store, name, key)
        journal.update("identity_kind", {"name": name}, "key = ?", (key,))

    return perform(store, act, "rename_identity_kind", {"name": name}, [key, name], body)


def remove_kind(store: Store, act: Act, key: str) -> Changes:
    """Remove a kind of the shop's own that nobody is known by. Raises Refused: unknown_kind, kind_of_program,
    kind_used (data: count), field_in_use (names of segments and rules that ask for it)."""
    found = _kind(store, key)

    def body(journal: Journal) -> None:
        if not found.own:
            raise Refused("kind_of_program", {"kind": key})
        if count := store.value("SELECT count(*) FROM identity WHERE kind = ?", (key,)):
            raise Refused("kind_used", {"kind": key, "name": found.name, "count": count})
        if names := asked_by(store, "identity", key):
            raise Refused("field_in_use", {"names": "、".join(names)})
        journal.delete("identity_kind", "key = ?", (key,))

    return perform(store, act, "remove_identity_kind", {"name": found.name}, key, body)


def _numbered(key: str | None) -> bool:
    return key is not None and re.fullmatch(_OWN + "[0-9]{1,9}", key) is not None


def _kind(store: Store, key: str) -> Kind:
    found = next((kind for kind in kinds(store) if kind.key == key), None)
    if found is None:
        raise Refused("unknown_kind", {"kind": key})
    return found


def _check_name(text: str) -> str:
    name = one_line(unicodedata.normalize("NFKC", text))
    if not name:
        raise FieldRefused("blank", {}, "name")
    if len(name) > LONGEST_NAME:
        raise FieldRefused("too_long_text", {"most": LONGEST_NAME, "length": len(name)}, "name")
    return name


def _refuse_name(store: Store, name: str, but: str) -> None:
    if name and store.value("SELECT 1 FROM identity_kind WHERE name = ? AND key != ?", (name, but)):
        raise FieldRefused("name_taken", {"name": name}, "name")


# -- one contact's -------------------------------------------------------------------------------


def identities(store: Store, contact_id: int, *, masked: bool | None = None) -> tuple[IdentityOf, ...]:
    """All identities of a contact in the order of kinds, phones first; phones masked as the shop has set it, or as
    `masked` says."""
    shown = not (shop_settings(store).mask_phones if masked is None else masked)
    return tuple(
        IdentityOf(row, kind, mask(value, shown) if kind == "phone" else raw or value, value)
        for row, kind, value, raw in store.rows(
            "SELECT i.id, i.kind, i.value, i.raw FROM identity i LEFT JOIN identity_kind k ON k.key = i.kind"
            " WHERE i.contact_id = ? ORDER BY i.kind != 'phone', k.position IS NULL, k.position, i.kind, i.position, i.id",
            (contact_id,),
        )
    )


def normal(kind: str, text: str, region: str = "CN") -> Normal | None:
    """An identity in the normal form of its kind; None for a blank.

    A phone is E.164 (`services.phone`); a WeChat id is in small letters, as WeChat reads it; a card number is in
    capitals without blanks and dashes; all else is what was typed, in compatibility forms, because ids of platforms tell
    capitals from small letters. Raises FieldRefused: too_long_text and the problems of a phone.
    """
    typed = one_line(text)
    if not typed:
        return None
    if kind == "phone":
        reading = phone.parse(typed, region)
        if reading.problem or reading.masked or len(reading.numbers) != 1:
            raise FieldRefused(reading.problem or "not_a_number", {"text": typed}, kind)
        number = reading.numbers[0]
        return Normal(number.e164, "" if number.raw == number.e164 else number.raw, number.kind)
    value = identity_key(kind, typed)
    if len(value) > LONGEST:
        raise FieldRefused("too_long_text", {"most": LONGEST, "length": len(value)}, kind)
    return Normal(value, typed if typed != value else "")


def owner_of(store: Store, kind: str, value: str) -> int | None:
    """Whose a normal form is; None = nobody's."""
    found = store.value("SELECT contact_id FROM identity WHERE kind = ? AND value = ?", (kind, value))
    return None if found is None else int(found)


def refuse_taken(store: Store, kind: str, value: str, contact_id: int | None, key: str) -> None:
    """Raises FieldRefused(number_taken; data: contact_id, name, in_trash, for a phone phone) where somebody else
    than `contact_id` is known by it."""
    row = store.row(
        "SELECT c.id, c.name, c.wechat_name, c.deleted_at FROM identity i JOIN contact c ON c.id = i.contact_id"
        " WHERE i.kind = ? AND i.value = ? AND c.id IS NOT ?",
        (kind, value, contact_id),
    )
    if row is not None:
        data: dict[str, Any] = {
            "contact_id": row[0],
            "name": row[1] or row[2],
            "in_trash": row[3] is not None,
        }
        if kind == "phone":
            data["phone"] = mask(value)
        raise FieldRefused("number_taken", data, key)


def add(store: Store, act: Act, contact_id: int, kind: str, text: str) -> Changes:
    """Say by what else a contact is known; the receipt holds the identity's `id`. What the contact has already is left
    alone. Raises FieldRefused: blank, number_taken, and as `normal`; Refused: unknown_contact, unknown_kind."""

    def body(journal: Journal) -> dict[str, Any]:
        _kind(store, kind)
        if not store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (contact_id,)):
            raise Refused("unknown_contact", {"contact": contact_id})
        ready = normal(kind, text, shop_settings(store).phone_region)
        if ready is None:
            raise FieldRefused("blank", {}, kind)
        rows = journal.rows
        identity = put(journal, contact_id, kind, ready)
        if journal.rows > rows:
            _tell(journal, act, contact_id, kind)
        return {"id": identity}

    label = {"contact": contact_id, "identity": kind}
    return perform(store, act, "add_identity", label, [contact_id, kind, text], body)


def remove(store: Store, act: Act, identity_id: int) -> Changes:
    """Take an identity off a contact. Raises Refused: unknown_number; no_contact where nothing would name the person."""

    def body(journal: Journal) -> dict[str, Any]:
        row = store.row("SELECT contact_id, kind FROM identity WHERE id = ?", (identity_id,))
        if row is None:
            raise Refused("unknown_number", {"identity": identity_id})
        contact, kind = row
        take(journal, contact, identity_id)
        _tell(journal, act, contact, kind)
        return {"label": {"contact": contact, "identity": kind}}

    return perform(store, act, "remove_identity", {}, identity_id, body)


def _tell(journal: Journal, act: Act, contact_id: int, kind: str) -> None:
    field = {"phone": "phones", "wechat": "wechat_id"}.get(kind, "identities")
    fire(journal, act, CONTACT_CHANGED, [contact_id], fields=(field,))


def put(journal: Journal, contact_id: int, kind: str, ready: Normal, position: int | None = None) -> int:
    """Insert an identity, behind those of its kind where no position is given, in the caller's operation; its id, that
    of the same one when the contact has it. Raises FieldRefused(number_taken)."""
    store = journal.store
    refuse_taken(store, kind, ready.value, contact_id, kind)
    known = store.value("SELECT id FROM identity WHERE kind = ? AND value = ?", (kind, ready.value))
    if known is not None:
        return int(known)
    if position is None:
        behind = "SELECT coalesce(max(position) + 1, 0) FROM identity WHERE contact_id = ? AND kind = ?"
        position = store.value(behind, (contact_id, kind))
    return journal.insert(
        "identity",
        {"contact_id": contact_id, "kind": kind, "value": ready.value, "raw": ready.raw,
         "phone_kind": ready.phone_kind, "position": position},
    )  # fmt: skip


def take(journal: Journal, contact_id: int, identity_id: int) -> None:
    """Delete an identity in the caller's operation. Raises Refused(no_contact) where nothing would name the person."""
    store = journal.store
    journal.delete("identity", "id = ? AND contact_id = ?", (identity_id, contact_id))
    number_phones(journal, "SELECT ?", (contact_id,))
    named = "name != '' OR wechat_name != '' OR EXISTS (SELECT 1 FROM identity WHERE contact_id = contact.id)"
    if not store.value(f"SELECT 1 FROM contact WHERE id = ? AND ({named})", (contact_id,)):
        raise Refused("no_contact", {"contact": contact_id})


def set_others(journal: Journal, contact_id: int, wanted: Mapping[str, Iterable[str]]) -> None:
    """Make the identities of these kinds what `wanted` says, in the caller's operation: texts by kind, in order; kinds
    not named stay as they are. For an editor of a whole contact. Raises FieldRefused as `add`, Refused(unknown_kind)."""
    store = journal.store
    region = shop_settings(store).phone_region
    for kind, texts in wanted.items():
        _kind(store, kind)
        ready = {n.value: n for n in (normal(kind, text, region) for text in texts) if n is not None}
        known = {
            value: row
            for row, value in store.rows("SELECT id, value FROM identity WHERE contact_id = ? AND kind = ?", (contact_id, kind))
        }  # fmt: skip
        for value, row in known.items():
            if value not in ready:
                journal.delete("identity", "id = ?", (row,))
        for position, (value, one) in enumerate(ready.items()):
            if value in known:
                journal.update("identity", {"position": position}, "id = ?", (known[value],))
            else:
                put(journal, contact_id, kind, one, position)
