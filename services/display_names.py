"""What a contact is called where it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from models.store import Store
from services.errors import Refused


@dataclass(frozen=True)
class DisplayName:
    """What a contact is called: `kind` name | wechat_name | tail | none, and the text (four digits for a tail)."""

    kind: str
    text: str


def name_of(name: str, wechat_name: str, phone: str | None) -> DisplayName:
    """What to call somebody: the name, else the WeChat name, else the last four digits of the phone."""
    if name:
        return DisplayName("name", name)
    if wechat_name:
        return DisplayName("wechat_name", wechat_name)
    return DisplayName("tail", phone[-4:]) if phone else DisplayName("none", "")


def display_name(store: Store, contact_id: int) -> DisplayName:
    """What a contact is called. Raises Refused(unknown_contact)."""
    row = store.row(
        "SELECT name, wechat_name, (SELECT value FROM identity WHERE contact_id = contact.id AND kind = 'phone'"
        " ORDER BY position, id LIMIT 1) FROM contact WHERE id = ?",
        (contact_id,),
    )
    if row is None:
        raise Refused("unknown_contact", {"contact": contact_id})
    return name_of(*row)
