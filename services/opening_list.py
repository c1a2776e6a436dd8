"""Who gets which opening balance, by name: for the list that is signed (期初清单)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.store import Store
from services.contact_rows import table_rows
from services.contacts import DisplayName
from services.openings import OpeningOffer
from services.settings import shop_settings


@dataclass(frozen=True)
class OpeningPerson:
    """One line: points and growth in whole numbers, principal and bonus in fen. `phone` is masked as the shop has set it;
    `again` = of something of it one stands already."""

    contact: int
    name: DisplayName
    phone: str
    amounts: Mapping[str, int]
    again: bool


def people(store: Store, offer: OpeningOffer) -> list[OpeningPerson]:
    """The lines of an offer with their people, as the offer has them."""
    rows = table_rows(store, [line.contact for line in offer.lines], masked=shop_settings(store).mask_phones)
    found = []
    for line in offer.lines:
        row = rows.get(line.contact)
        found.append(
            OpeningPerson(
                line.contact,
                row.display if row is not None else DisplayName("none", ""),
                row.phone if row is not None else "",
                line.amounts,
                bool(line.again),
            )
        )
    return found
