"""Money that comes in and goes out at the counter, and the running numbers of its slips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.errors import FieldRefused, Refused
from services.journal import Journal

WHATS = ("sale", "refund", "topup", "payout", "membership", "membership_refund")


@dataclass(frozen=True)
class PayKind:
    """A way to pay; `name` '' is worded by the program after `key`. `drawer` is counted when the day is closed."""

    id: int
    key: str
    name: str
    drawer: bool
    active: bool


def pay_kinds(store: Store, *, all_: bool = False) -> list[PayKind]:
    """The ways to pay in the order of the counter, those out of use only where `all_` is asked for."""
    return [
        PayKind(number, key, name, bool(drawer), bool(active))
        for number, key, name, drawer, active in store.rows(
            "SELECT id, key, name, drawer, active FROM pay_kind WHERE active OR ? ORDER BY position, id",
            (all_,),
        )
    ]


def kind_id(store: Store, key: str) -> int:
    """The id of a way to pay by its key or its name. Raises FieldRefused(unknown_pay_kind; data: name, names)."""
    kinds = pay_kinds(store, all_=True)
    for kind in kinds:
        if key in (kind.key, kind.name) and key:
            return kind.id
    raise FieldRefused(
        "unknown_pay_kind", {"name": key, "names": ", ".join(k.name or k.key for k in kinds)}, "paid"
    )


def note_payments(
    journal: Journal,
    what: str,
    parts: Mapping[int, int],
    *,
    on_date: str,
    staff_id: int,
    sale_id: int | None = None,
) -> None:
    """Write down fen by id of the way they were paid, + in and − out; nothing for 0."""
    rows = [(sale_id, what, kind, amount, on_date, staff_id) for kind, amount in parts.items() if amount]
    journal.insert_many("payment", ("sale_id", "what", "kind_id", "amount", "on_date", "staff_id"), rows)


def next_number(journal: Journal, kind: str, on_date: str) -> str:
    """The next running number of a kind of slip on a business date, such as 261121-041; none is ever given twice."""
    last = journal.store.value(
        "INSERT INTO serial (kind, on_date, last) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        (kind, on_date),
    )
    day = on_date.replace("-", "")[2:]
    return f"{day}-{last:03}"


def refuse_closed(store: Store, on_date: str | date) -> None:
    """Raises Refused(closed; data: date) where a business date is closed."""
    if store.value("SELECT 1 FROM day_close WHERE on_date = ?", (str(on_date),)):
        raise Refused("closed", {"date": str(on_date)})
