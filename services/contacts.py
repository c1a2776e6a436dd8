"""One contact: made, read, changed, thrown away and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services import bulk, contact_input
from services.changes import Changes
from services.contact_input import ContactInput, Prepared, clean_line
from services.custom_fields import CustomValueOf, values_of
from services.display_names import DisplayName, display_name, name_of
from services.errors import Refused
from services.identities import set_others
from services.journal import Journal
from services.masking import mask
from services.operations import Act, perform
from services.progress import Progress
from services.search_index import name_key
from services.selection import Selection
from services.settings import shop_settings
from services.stages import STAGE
from services.tagging import put_on, set_tags
from services.tags import TagOf, ensure_tags, tags_of
from services.triggers import CONTACT_ADDED, CONTACT_CHANGED, TAGGED, fire

__all__ = [
    "ContactDetails",
    "ContactInput",
    "DisplayName",
    "FriendOf",
    "Phone",
    "create",
    "details",
    "display_name",
    "edit",
    "name_of",
    "restore",
    "set_do_not_contact",
    "trash",
]

COLUMNS = (
    "name", "wechat_name", "remark", "gender", "birthday", "address", "area", "referrer_id", "consent", "consent_source",
    "consent_on", "do_not_contact", "do_not_contact_reason", "follow_state", "notes", "owner_staff_id", "channel_id",
)  # fmt: skip
"""The columns of a contact that a person types."""


@dataclass(frozen=True)
class Phone:
    """A number of a contact: `text` as it may be shown, `kind` mobile | landline | foreign | other."""

    id: int
    text: str
    kind: str


@dataclass(frozen=True)
class FriendOf:
    """A friendship with an account of the shop: since and until when (business dates, until '' = it lives), `state` friend
    | deleted | blocked | removed; `staff` and `account` are names, the account's may be blank."""

    staff: str
    account: str
    kind: str
    state: str
    since_on: str
    until_on: str
    account_id: int


@dataclass(frozen=True)
class ContactDetails:
    """Everything about one contact. Times are UTC seconds, dates YYYY-MM-DD, `birthday` canonical. `identities` are kind
    and text of those that are neither phone nor the WeChat id, `kind_names` what the shop calls those kinds, where it has a
    word of its own; `friends` newest first."""

    id: int
    display: DisplayName
    name: str
    phones: tuple[Phone, ...]
    wechat_id: str
    wechat_name: str
    remark: str
    gender: str
    birthday: str
    address: str
    area: str
    referrer_id: int | None
    referrer: DisplayName | None
    consent: str
    consent_source: str
    consent_on: str
    do_not_contact: bool
    do_not_contact_reason: str
    follow_state: str
    notes: str
    owner_staff_id: int | None
    channel_id: int | None
    owner: str
    channel: str
    stage: str
    last_reply_on: str
    identities: tuple[tuple[str, str], ...]
    kind_names: Mapping[str, str]
    friends: tuple[FriendOf, ...]
    tags: tuple[TagOf, ...]
    custom: tuple[CustomValueOf, ...]
    added_on: str
    deleted_at: int | None

    def as_input(self) -> ContactInput:
        """The same as what an editor starts from; phones as they are shown (a masked one stays itself in `edit`)."""
        return ContactInput(
            **{c: getattr(self, c) for c in COLUMNS},
            phones=tuple(p.text for p in self.phones),
            identities=tuple((kind, text) for kind, text in self.identities if kind != "wechat"),
            wechat_id=self.wechat_id,
            tags=tuple(t.text for t in self.tags),
            custom={v.field_id: v.value for v in self.custom if v.value},
        )


def friends_of(store: Store, contact_id: int) -> tuple[FriendOf, ...]:
    """The friendships of a contact with accounts of the shop, those that live first, then the newest."""
    return tuple(
        FriendOf(*row)
        for row in store.rows(
            "SELECT s.name, a.name, a.kind, f.state, f.since_on, f.until_on, a.id FROM friendship f"
            " JOIN staff_account a ON a.id = f.account_id JOIN staff s ON s.id = a.staff_id WHERE f.contact_id = ?"
            " ORDER BY f.until_on != '', f.since_on DESC, f.id DESC",
            (contact_id,),
        )
    )


_BESIDE = (
    "c.added_on, c.deleted_at, (SELECT name FROM staff WHERE id = c.owner_staff_id),"
    f" (SELECT name FROM channel WHERE id = c.channel_id), {STAGE}, c.last_reply_on"
)


def details(store: Store, contact_id: int, *, masked: bool | None = None) -> ContactDetails:
    """All about one contact; phones masked as the shop has set it, or as `masked` says. Raises Refused(unknown_contact)."""
    shown = not (shop_settings(store).mask_phones if masked is None else masked)
    row = store.row(
        f"SELECT {', '.join('c.' + c for c in COLUMNS)}, {_BESIDE} FROM contact c WHERE c.id = ?",
        (contact_id,),
    )
    if row is None:
        raise Refused("unknown_contact", {"contact": contact_id})
    columns: dict[str, Any] = dict(zip(COLUMNS, row, strict=False))
    columns["do_not_contact"] = bool(columns["do_not_contact"])
    identities = store.rows(
        "SELECT id, kind, value, phone_kind, raw FROM identity WHERE contact_id = ? ORDER BY position, id",
        (contact_id,),
    )
    phones = tuple(
        Phone(i, mask(value, shown), kind or "other")
        for i, what, value, kind, _ in identities
        if what == "phone"
    )
    first = next((value for _, what, value, _, _ in identities if what == "phone"), None)
    wechats = [(i, raw or value) for i, what, value, _, raw in identities if what == "wechat"]
    added_on, deleted_at, owner, channel, stage, last_reply_on = row[len(COLUMNS) :]
    return ContactDetails(
        id=contact_id,
        display=name_of(columns["name"], columns["wechat_name"], first),
        phones=phones,
        wechat_id=wechats[0][1] if wechats else "",
        owner=owner or "",
        channel=channel or "",
        stage=stage,
        last_reply_on=last_reply_on,
        identities=tuple(
            (what, raw or value)
            for i, what, value, _, raw in identities
            if what != "phone" and i not in [number for number, _ in wechats[:1]]
        ),
        kind_names=dict(store.rows("SELECT key, name FROM identity_kind WHERE name != ''")),
        friends=friends_of(store, contact_id),
        referrer=display_name(store, columns["referrer_id"]) if columns["referrer_id"] else None,
        tags=tags_of(store, contact_id),
        custom=values_of(store, contact_id),
        added_on=added_on,
        deleted_at=deleted_at,
        **columns,
    )


def _payload(values: ContactInput) -> dict[str, Any]:
    return {**asdict(values), "custom": sorted(values.custom.items())}


def create(store: Store, act: Act, values: ContactInput) -> Changes:
    """Make a contact; the receipt holds its `id`.

    Raises FieldRefused: no_contact (nothing that names the person), the problems of a phone (too_short, too_long,
    not_a_number, digits_lost), number_taken (data: contact_id, name, in_trash), too_long_text, bad_birthday, bad_date,
    not_a_choice, referrer_self, referrer_loop, unknown_contact, and those of tags and custom fields.
    """

    def body(journal: Journal) -> Mapping[str, Any]:
        contact = add(journal, act, values)
        fire(journal, act, CONTACT_ADDED, [contact], how="hand")
        if tags := tags_of(store, contact):
            fire(journal, act, TAGGED, [contact], tags=tuple(tag.id for tag in tags))
        return {"id": contact, "label": {"contact": contact}}

    return perform(store, act, "create_contact", {}, _payload(values), body)


def add(journal: Journal, act: Act, values: ContactInput) -> int:
    """Make a contact within an operation, which tells of it (`triggers.fire`); its id. Raises as `create`."""
    settings = shop_settings(journal.store)
    today = settings.business_date(act.clock.now()).isoformat()
    ready = contact_input.prepare(journal.store, values, settings.phone_region, today)
    contact = journal.insert(
        "contact",
        {
            **ready.columns,
            "added_on": today,
            "name_key": name_key(ready.columns["name"]),
            "created_at": act.at,
        },
    )
    _add_phones(journal, contact, ready)
    if ready.wechat_id:
        _add_wechat(journal, contact, ready)
    set_others(journal, contact, ready.identities)
    put_on(journal, ensure_tags(journal, ready.tags), [contact], act.at)
    for field_id, value in ready.custom.items():
        if value:
            journal.insert("custom_value", {"contact_id": contact, "field_id": field_id, "value": value})
    return contact


def _add_wechat(journal: Journal, contact: int, ready: Prepared) -> None:
    journal.insert(
        "identity",
        {"contact_id": contact, "kind": "wechat", "value": ready.wechat_id, "raw": ready.wechat_raw, "phone_kind": "",
         "position": 0},
    )  # fmt: skip


def _add_phones(journal: Journal, contact: int, ready: Prepared) -> None:
    for position, phone in enumerate(ready.phones):
        journal.insert(
            "identity",
            {"contact_id": contact, "kind": "phone", "value": phone.value, "raw": phone.raw, "phone_kind": phone.kind,
             "position": position},
        )  # fmt: skip


def edit(
    store: Store, act: Act, contact_id: int, values: ContactInput, before: ContactInput | None = None
) -> Changes:
    """Make a contact what `values` say; only what differs is written.

    `before` is what the form was opened with: what it left alone stays as it is by now, whoever wrote it meanwhile;
    without it `values` are the whole contact. A phone given as `details` shows it, masked, is that phone. Custom fields
    that `values` don't name stay as they are. Raises FieldRefused as `create` does, Refused(unknown_contact, already_merged).
    """

    def body(journal: Journal) -> Mapping[str, Any]:
        _check_there(store, contact_id)
        settings = shop_settings(store)
        today = settings.business_date(act.clock.now()).isoformat()
        wanted = values if before is None else _over(store, contact_id, values, before)
        ready = contact_input.prepare(store, wanted, settings.phone_region, today, contact_id)
        columns = {**ready.columns, "name_key": name_key(ready.columns["name"])}
        now = store.row(f"SELECT {', '.join(columns)} FROM contact WHERE id = ?", (contact_id,)) or ()
        # Only what differs: an undo must not think that this act had written the rest.
        differing = {c: value for (c, value), old in zip(columns.items(), now, strict=True) if value != old}
        journal.update("contact", differing, "id = ?", (contact_id,))
        fields = set(differing)
        parts: Mapping[str, Callable[[], None]] = {
            "phones": lambda: _change_phones(journal, contact_id, ready),
            "wechat_id": lambda: _change_wechat(journal, contact_id, ready),
            "identities": lambda: set_others(journal, contact_id, ready.identities),
            "custom": lambda: _change_custom(journal, contact_id, ready.custom),
        }
        for key, change in parts.items():
            rows = journal.rows
            change()
            if journal.rows > rows:
                fields.add(key)
        fresh = set_tags(journal, contact_id, ready.tags, act.at)
        if fields:
            fire(journal, act, CONTACT_CHANGED, [contact_id], fields=tuple(sorted(fields)))
        if fresh:
            fire(journal, act, TAGGED, [contact_id], tags=tuple(fresh))
        return {"id": contact_id}

    payload = [contact_id, _payload(values), None if before is None else _payload(before)]
    return perform(store, act, "edit_contact", {"contact": contact_id}, payload, body)


def _check_there(store: Store, contact_id: int) -> None:
    """Raises Refused(unknown_contact, already_merged): nobody would see again what is written to who was merged away."""
    row = store.row(
        "SELECT merged_into, coalesce(nullif(name, ''), wechat_name) FROM contact WHERE id = ?", (contact_id,)
    )
    if row is None:
        raise Refused("unknown_contact", {"contact": contact_id})
    if row[0] is not None:
        raise Refused("already_merged", {"contact": contact_id, "into": row[0], "name": row[1]})


def _over(store: Store, contact: int, values: ContactInput, before: ContactInput) -> ContactInput:
    """A form's changes upon the contact as it is now."""
    numbers = store.rows(
        "SELECT value FROM identity WHERE contact_id = ? AND kind = 'phone' ORDER BY position, id", (contact,)
    )
    now = details(store, contact, masked=True).as_input()
    return values.only_changed(before, now, [value for (value,) in numbers])


def _change_phones(journal: Journal, contact: int, ready: Prepared) -> None:
    known = {
        value: (row, position)
        for row, value, position in journal.store.rows(
            "SELECT id, value, position FROM identity WHERE contact_id = ? AND kind = 'phone'", (contact,)
        )
    }
    wanted = [p.value for p in ready.phones]
    for value, (row, _) in known.items():
        if value not in wanted:
            journal.delete("identity", "id = ?", (row,))
    for position, phone in enumerate(ready.phones):
        if phone.value not in known:
            journal.insert(
                "identity",
                {"contact_id": contact, "kind": "phone", "value": phone.value, "raw": phone.raw,
                 "phone_kind": phone.kind, "position": position},
            )  # fmt: skip
        elif known[phone.value][1] != position:
            journal.update("identity", {"position": position}, "id = ?", (known[phone.value][0],))


def _change_wechat(journal: Journal, contact: int, ready: Prepared) -> None:
    """The first WeChat id is the one that editors show; further ones, from imports, stay."""
    known = journal.store.rows(
        "SELECT id, value FROM identity WHERE contact_id = ? AND kind = 'wechat' ORDER BY position, id",
        (contact,),
    )
    if known and known[0][1] == ready.wechat_id:
        journal.update("identity", {"raw": ready.wechat_raw}, "id = ?", (known[0][0],))
        return
    if known:
        journal.delete("identity", "id = ?", (known[0][0],))
    if ready.wechat_id and ready.wechat_id not in [value for _, value in known]:
        _add_wechat(journal, contact, ready)


def _change_custom(journal: Journal, contact: int, wanted: Mapping[int, str]) -> None:
    known = dict(
        journal.store.rows("SELECT field_id, value FROM custom_value WHERE contact_id = ?", (contact,))
    )
    for field_id, value in wanted.items():
        if not value and field_id in known:
            journal.delete("custom_value", "field_id = ? AND contact_id = ?", (field_id, contact))
        elif value and field_id not in known:
            journal.insert("custom_value", {"contact_id": contact, "field_id": field_id, "value": value})
        elif value and known[field_id] != value:
            journal.update(
                "custom_value", {"value": value}, "field_id = ? AND contact_id = ?", (field_id, contact)
            )


def set_do_not_contact(store: Store, act: Act, contact_id: int, on: bool, reason: str = "") -> Changes:
    """Say whether somebody wants to be left alone, and why. Raises FieldRefused(too_long_text), Refused as
    `edit` does."""
    reason = clean_line(reason)
    contact_input.check_length("do_not_contact_reason", reason)

    def body(journal: Journal) -> None:
        _check_there(store, contact_id)
        values = {"do_not_contact": int(on), "do_not_contact_reason": reason if on else ""}
        if journal.update("contact", values, "id = ?", (contact_id,)):
            fire(journal, act, CONTACT_CHANGED, [contact_id], fields=tuple(values))

    label = {"contact": contact_id, "on": on}
    return perform(store, act, "set_do_not_contact", label, [contact_id, on, reason], body)


def trash(store: Store, act: Act, selection: Selection, progress: Progress | None = None) -> Changes:
    """Move contacts to the trash: they leave the lists, their numbers stay theirs. See `services.bulk`."""
    return bulk.trash(store, act, selection, progress)


def restore(store: Store, act: Act, selection: Selection, progress: Progress | None = None) -> Changes:
    """Take contacts back from the trash. See `services.bulk`."""
    return bulk.restore(store, act, selection, progress)
