"""Who stands at the counter: found by the last digits of a phone, initials, a name, or a card that is scanned."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.contact_query import ContactQuery
from services.contact_rows import table_rows
from services.contacts import DisplayName, display_name
from services.counter_facts import HOLDER
from services.imports.cells import identity_key
from services.points.expiring import OVER_OF
from services.search import first_ids

MOST = 8
"""So many are offered; more letters find fewer."""
_TAIL = 4


@dataclass(frozen=True)
class Buyer:
    """Somebody who may buy, and what the counter has to know of them. `phone` as it may be shown ('' = none); `tier` is the
    id of the tier (1 = the lowest), `tier_name` '' is worded by the program; balances in points (those past their time
    pay nothing and are left out) and fen, those of stored value of whoever holds it for them (`holder` '' = they themselves); `visits` are purchase days of this month,
    `last_on` the last one ('' = none)."""

    id: int
    display: DisplayName
    phone: str
    tier: int
    tier_name: str
    tier_colour: str
    points: int = 0
    owed: int = 0
    growth: int = 0
    principal: int = 0
    bonus: int = 0
    visits: int = 0
    holder: DisplayName | None = None
    last_on: str = ""

    @property
    def stored(self) -> int:
        """Stored value that pays for them, fen."""
        return self.principal + self.bonus


@dataclass(frozen=True)
class Matches:
    """Who is meant by a text; `exact` = it was one person's card number or whole phone number."""

    people: tuple[Buyer, ...]
    exact: bool = False
    more: bool = False


def find(store: Store, text: str, today: date, *, masked: bool = True) -> Matches:
    """The people that a text may mean, best first; a card number scanned is one person."""
    wanted = text.strip()
    if not wanted:
        return Matches(())
    card = _of_card(store, wanted)
    if card is not None and len(wanted) > _TAIL:
        return Matches(tuple(buyers(store, (card,), today, masked=masked)), exact=True)
    found = first_ids(store, ContactQuery(wanted), today, MOST)
    # Four digits are the end of a phone more often than a whole card: then both are offered, the card first.
    ids = list(dict.fromkeys([*([card] if card is not None else []), *found.ids]))
    people = buyers(store, ids, today, masked=masked)
    if wanted.isdigit() and len(wanted) <= _TAIL and not found.more:
        # All have these digits: whose number ends in them, and then who was here last, is meant most often.
        people.sort(key=lambda one: (one.id == card, one.phone.endswith(wanted), one.last_on), reverse=True)
    return Matches(tuple(people), exact=card is not None and len(ids) == 1, more=found.more)


def of_card(store: Store, number: str, today: date, *, masked: bool = True) -> Buyer | None:
    """Whose card was scanned; None where nobody has it."""
    card = _of_card(store, number.strip()) if number.strip() else None
    return None if card is None else buyer(store, card, today, masked=masked)


def buyer(store: Store, contact: int, today: date, *, masked: bool = True) -> Buyer | None:
    """One person by id; None where nobody has it any more."""
    return next(iter(buyers(store, (contact,), today, masked=masked)), None)


def buyers(store: Store, ids: Sequence[int], today: date, *, masked: bool = True) -> list[Buyer]:
    """These people in this order; who is gone is left out."""
    rows = table_rows(store, ids, masked=masked)
    wanted = json.dumps([i for i in ids if i in rows])
    found = {
        row[0]: row[1:]
        for row in store.rows(
            "SELECT j.value, t.id, t.name, t.colour, "
            f" coalesce(m.points, 0) - {OVER_OF.format('j.value', '?3')}, coalesce(m.owed, 0), coalesce(m.growth, 0),"
            f" coalesce(h.principal, 0), coalesce(h.bonus, 0), {HOLDER.format('s')},"
            " (SELECT count(DISTINCT bought_on) FROM sale WHERE contact_id = j.value AND kind = 'sale' AND bought_on >= ?1),"
            " coalesce(m.last_on, '')"
            " FROM json_each(?2) j LEFT JOIN member m ON m.contact_id = j.value"
            " LEFT JOIN sharing s ON s.contact_id = j.value"
            f" LEFT JOIN member h ON h.contact_id = coalesce({HOLDER.format('s')}, j.value)"
            " LEFT JOIN member_tier mt ON mt.contact_id = j.value"
            " JOIN tier t ON t.id = coalesce((SELECT id FROM tier WHERE id = mt.tier_id AND active),"
            " (SELECT id FROM tier WHERE active ORDER BY position, id LIMIT 1))",
            (today.replace(day=1).isoformat(), wanted, today.isoformat()),
        )
    }
    made = []
    for contact in ids:
        if contact not in found:
            continue
        tier, name, colour, points, owed, growth, principal, bonus, holder, visits, last = found[contact]
        row = rows[contact]
        made.append(
            Buyer(
                contact,
                row.display,
                row.phone,
                tier,
                name,
                colour,
                points,
                owed,
                growth,
                principal,
                bonus,
                visits,
                display_name(store, holder) if holder else None,
                last,
            )
        )
    return made


def _of_card(store: Store, text: str) -> int | None:
    """Whose card has this number."""
    row = store.row(
        "SELECT c.id FROM identity i JOIN contact c ON c.id = i.contact_id WHERE i.kind = 'card' AND i.value = ?"
        " AND c.deleted_at IS NULL",
        (identity_key("card", text),),
    )
    return None if row is None else int(row[0])
