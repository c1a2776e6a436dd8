"""What a list shows of each contact, fetched window by window."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.store import Store
from services.counter_facts import TIER
from services.display_names import DisplayName, name_of
from services.masking import mask
from services.stages import HEARD_OF, LAST_BOUGHT, SPENT, STAGE
from services.tags import COLOUR, ORDER

_TAGS = f"SELECT t.id, t.name, {COLOUR} FROM tag t JOIN tag_group g ON g.id = t.group_id ORDER BY {ORDER}"
_PHONE = -1
"""Stands where a tag's id would, for numbers: then comes the position."""
_ATTACHED = (
    "SELECT x.contact_id, x.tag_id, NULL, NULL FROM json_each(?1) j CROSS JOIN contact_tag x ON x.contact_id = j.value"
    " UNION ALL SELECT v.contact_id, 0, v.field_id, v.value FROM json_each(?1) j"
    " CROSS JOIN custom_value v ON v.contact_id = j.value"
    f" UNION ALL SELECT i.contact_id, {_PHONE}, i.position, i.value FROM json_each(?1) j"
    " CROSS JOIN identity i ON i.contact_id = j.value WHERE +i.kind = 'phone'"
)
_ROWS = (
    "SELECT c.id, c.name, c.wechat_name, c.remark, c.gender, c.birthday, c.address, c.area, c.consent,"
    " c.do_not_contact, c.follow_state, c.added_on, c.deleted_at, (SELECT name FROM staff WHERE id = c.owner_staff_id),"
    f" (SELECT name FROM channel WHERE id = c.channel_id), {STAGE}, c.last_reply_on,"
    " (SELECT min(since_on) FROM friendship WHERE contact_id = c.id AND until_on = ''),"
    f" t.name, t.colour, coalesce(m.points, 0), coalesce(m.principal + m.bonus, 0), {SPENT}, {LAST_BOUGHT}, {HEARD_OF}"
    " FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value LEFT JOIN member m ON m.contact_id = c.id"
    f" LEFT JOIN tier t ON t.id = {TIER}"
)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One row: `phone` as it may be shown ('' = none) and how many more there are; tags as (name, colour); `custom`
    is value by field id; `owner` and `channel` are names; `tier` is name and colour (None = no member), `stored` and `spent`
    are fen, `heard_of` is the date from which dormant and lost are counted. Codes and canonical forms as in the store."""

    id: int
    display: DisplayName
    name: str
    phone: str
    more_phones: int
    wechat_name: str
    remark: str
    gender: str
    birthday: str
    address: str
    area: str
    consent: str
    do_not_contact: bool
    follow_state: str
    added_on: str
    deleted_at: int | None
    owner: str = ""
    channel: str = ""
    stage: str = "lead"
    last_reply_on: str = ""
    friend_since: str = ""
    tier: tuple[str, str] | None = None
    points: int = 0
    stored: int = 0
    spent: int = 0
    last_visit: str = ""
    heard_of: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    custom: Mapping[int, str] = field(default_factory=dict)


def table_rows(store: Store, ids: Sequence[int], *, masked: bool = True) -> dict[int, ContactRow]:
    """The rows of up to some hundreds of ids, in three statements; ids that are gone are left out."""
    wanted = json.dumps(list(ids))
    known = {i: (name, colour) for i, name, colour in store.rows(_TAGS)}
    places = {i: place for place, i in enumerate(known)}
    tags: dict[int, list[int]] = {}
    custom: dict[int, dict[int, str]] = {}
    phones: dict[int, list[tuple[int, str]]] = {}
    for contact, tag, field_id, value in store.rows(_ATTACHED, (wanted,)):
        if tag == _PHONE:
            phones.setdefault(contact, []).append((field_id, value))
        elif tag:
            tags.setdefault(contact, []).append(tag)
        else:
            custom.setdefault(contact, {})[field_id] = value
    rows: dict[int, ContactRow] = {}
    for row in store.rows(_ROWS, (wanted,)):
        contact, name, wechat_name = row[0], row[1], row[2]
        numbers = phones.get(contact, ())
        phone = min(numbers)[1] if numbers else None
        rows[contact] = ContactRow(
            id=contact,
            display=name_of(name, wechat_name, phone),
            name=name,
            phone=mask(phone, not masked) if phone else "",
            more_phones=max(len(numbers) - 1, 0),
            wechat_name=wechat_name,
            remark=row[3],
            gender=row[4],
            birthday=row[5],
            address=row[6],
            area=row[7],
            consent=row[8],
            do_not_contact=bool(row[9]),
            follow_state=row[10],
            added_on=row[11],
            deleted_at=row[12],
            owner=row[13] or "",
            channel=row[14] or "",
            stage=row[15],
            last_reply_on=row[16],
            friend_since=row[17] or "",
            tier=None if row[18] is None else (row[18], row[19]),
            points=row[20],
            stored=row[21],
            spent=row[22],
            last_visit=row[23],
            heard_of=row[24],
            tags=tuple(known[t] for t in sorted(tags.get(contact, ()), key=places.__getitem__)),
            custom=custom.get(contact, {}),
        )
    return rows
