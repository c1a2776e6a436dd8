"""The ledger of stored value as a list: top-ups, spending, refunds into balances, payouts; and who has a balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.store import Store
from services.contact_rows import table_rows
from services.display_names import DisplayName
from services.settings import shop_settings

UNUSED_DAYS = 90
"""A balance that nobody has touched for so long is worth a call."""
MOST = 5_000
KINDS = ("topup", "spent", "returned", "payout", "opening")


@dataclass(frozen=True)
class Movement:
    """One line: `kind` of KINDS, the slip's `number`, whose balance, who bought (where it was another), fen as the balance
    saw it. `row` is the id within its table."""

    kind: str
    row: int
    number: str
    contact: int
    name: DisplayName
    buyer: DisplayName | None
    principal: int
    bonus: int
    staff: str
    on_date: str
    at: int


@dataclass(frozen=True)
class Holder:
    """Somebody with a balance, fen; `last_on` is the business date when it last moved, `sharers` how many others pay with
    it."""

    contact: int
    name: DisplayName
    phone: str
    principal: int
    bonus: int
    last_on: str
    sharers: int

    @property
    def stored(self) -> int:
        """Principal and bonus, fen."""
        return self.principal + self.bonus


@dataclass(frozen=True)
class Book:
    """The lines of a period, the newest first; `more` = there are older ones than MOST."""

    movements: tuple[Movement, ...]
    more: bool


_LINES = (
    (
        "SELECT 'topup' AS kind, id, number, contact_id AS whose, NULL AS buyer, paid AS principal, bonus, staff_id, on_date, at"
        " FROM top_up WHERE on_date BETWEEN ?1 AND ?2"
    ),
    (
        "SELECT CASE kind WHEN 'sale' THEN 'spent' ELSE 'returned' END, id, number, coalesce(holder_id, contact_id),"
        " CASE WHEN holder_id IS NULL THEN NULL ELSE contact_id END, -principal, -bonus, staff_id, on_date, at FROM sale"
        " WHERE on_date BETWEEN ?1 AND ?2 AND principal + bonus != 0"
    ),
    (
        "SELECT 'payout', id, number, contact_id, NULL, -principal, -bonus, staff_id, on_date, at FROM payout"
        " WHERE on_date BETWEEN ?1 AND ?2"
    ),
    (
        "SELECT 'opening', x.id, '', x.contact_id, NULL, CASE x.asset WHEN 'principal' THEN x.amount ELSE 0 END,"
        " CASE x.asset WHEN 'bonus' THEN x.amount ELSE 0 END, o.staff_id, x.on_date, o.at FROM opening x"
        " JOIN operation o ON o.id = x.created_op WHERE x.on_date BETWEEN ?1 AND ?2 AND x.asset IN ('principal', 'bonus')"
    ),
)


def book(
    store: Store, first: str, last: str, *, kinds: Sequence[str] = (), contact: int | None = None
) -> Book:
    """The movements of business dates (both included), of some kinds (none named = all), of one balance if one is named."""
    where = "" if not kinds else f" AND kind IN ({', '.join(repr(k) for k in KINDS if k in kinds)})"
    rows = store.rows(
        f"SELECT x.*, coalesce(s.name, '') FROM ({' UNION ALL '.join(_LINES)}) x LEFT JOIN staff s ON s.id = x.staff_id"
        f" WHERE (?3 IS NULL OR whose = ?3){where} ORDER BY on_date DESC, at DESC, id DESC LIMIT ?4",
        (first, last, contact, MOST + 1),
    )
    people = {row[3] for row in rows} | {row[4] for row in rows if row[4] is not None}
    names = {i: row.display for i, row in table_rows(store, sorted(people)).items()}
    nobody = DisplayName("none", "")
    return Book(
        tuple(
            Movement(
                kind, row, number, whose, names.get(whose, nobody), names.get(buyer, nobody) if buyer else None,
                principal, bonus, staff, on_date, at,
            )
            for kind, row, number, whose, buyer, principal, bonus, _, on_date, at, staff in rows[:MOST]
        ),
        len(rows) > MOST,
    )  # fmt: skip


def moved(store: Store, first: str, last: str) -> dict[str, tuple[int, int]]:
    """Fen that moved by each kind on the business dates of a period (both included), and how often; the balance's view."""
    rows = store.rows(
        f"SELECT kind, sum(principal + bonus), count(*) FROM ({' UNION ALL '.join(_LINES)}) GROUP BY kind",
        (first, last),
    )
    return {kind: (total, times) for kind, total, times in rows}


_LAST = (
    "max(coalesce((SELECT max(on_date) FROM top_up WHERE contact_id = m.contact_id), ''),"
    " coalesce((SELECT max(on_date) FROM sale WHERE contact_id = m.contact_id AND holder_id IS NULL AND principal + bonus != 0),"
    " ''), coalesce((SELECT max(on_date) FROM sale WHERE holder_id = m.contact_id AND principal + bonus != 0), ''),"
    " coalesce((SELECT max(on_date) FROM opening WHERE contact_id = m.contact_id AND asset IN ('principal', 'bonus')), ''))"
)


def holders(store: Store, today: date, *, unused: bool = False) -> list[Holder]:
    """Who has stored value, the largest balance first; `unused` = only those that nothing has moved for UNUSED_DAYS."""
    edge = (today - timedelta(days=UNUSED_DAYS)).isoformat() if unused else "9999-12-31"
    rows = store.rows(
        f"SELECT * FROM (SELECT m.contact_id, m.principal, m.bonus, {_LAST} AS last_on,"
        " (SELECT count(*) FROM sharing s WHERE s.holder_id = m.contact_id) FROM member m WHERE m.principal + m.bonus > 0)"
        " WHERE last_on < ? ORDER BY principal + bonus DESC, contact_id LIMIT ?",
        (edge, MOST),
    )
    found = table_rows(store, [row[0] for row in rows], masked=shop_settings(store).mask_phones)
    return [
        Holder(contact, found[contact].display, found[contact].phone, principal, bonus, last_on, sharers)
        for contact, principal, bonus, last_on, sharers in rows
        if contact in found
    ]


def unused_count(store: Store, today: date) -> int:
    """How many balances nothing has moved for UNUSED_DAYS."""
    edge = (today - timedelta(days=UNUSED_DAYS)).isoformat()
    sql = f"SELECT count(*) FROM (SELECT {_LAST} AS last_on FROM member m WHERE m.principal + m.bonus > 0) WHERE last_on < ?"
    return int(store.value(sql, (edge,)))
