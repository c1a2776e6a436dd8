"""Money that comes in and goes out at the counter, and the running numbers of its slips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, Refused
from services.journal import Journal
from services.operations import Act, perform

CASH, NAME_LENGTH = "cash", 20
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


def kind_id(store: Store, key: str, *, in_use: bool = False) -> int:
    """The id of a way to pay as `kind_named` finds it."""
    return kind_named(store, key, in_use=in_use).id


def kind_named(store: Store, key: str, *, in_use: bool = False) -> PayKind:
    """A way to pay by its key or its name; money comes in only by those `in_use`, it may go back by any. Raises
    FieldRefused(unknown_pay_kind; data: name, names)."""
    kinds = pay_kinds(store, all_=not in_use)
    for kind in kinds:
        if key in (kind.key, kind.name) and key:
            return kind
    raise FieldRefused(
        "unknown_pay_kind", {"name": key, "names": ", ".join(k.name or k.key for k in kinds)}, "paid"
    )


def add_kind(store: Store, act: Act, name: str, *, drawer: bool = False) -> Changes:
    """A way to pay of the shop's own, at the end; the receipt holds its `id` and `key`. `drawer` = it is counted at the
    end of the day. Raises FieldRefused(blank, too_long_text, name_taken)."""
    name = _checked_name(name)

    def body(journal: Journal) -> dict[str, Any]:
        _refuse_taken(store, name, None)
        # The key of one that an undo took away may come back: it is never given anew.
        used = store.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'pay_kind'")
        key = f"own_{used + 1}"
        place = store.value("SELECT coalesce(max(position) + 1, 0) FROM pay_kind")
        row = {"key": key, "name": name, "drawer": int(drawer), "active": 1, "position": place}
        return {"id": journal.insert("pay_kind", row), "key": key}

    return perform(store, act, "add_pay_kind", {"name": name}, [name, drawer], body)


def rename_kind(store: Store, act: Act, kind: int, name: str) -> Changes:
    """Give a way to pay another name; '' gives one of the program's its own back. Raises FieldRefused as `add_kind`,
    NotFound(unknown_pay_way)."""
    known = _known(store, kind)
    name = "" if not name.strip() and not known.key.startswith("own_") else _checked_name(name)

    def body(journal: Journal) -> None:
        if name:
            _refuse_taken(store, name, kind)
        journal.update("pay_kind", {"name": name}, "id = ?", (kind,))

    return perform(store, act, "rename_pay_kind", {"name": name}, [kind, name], body)


def reorder_kinds(store: Store, act: Act, order: Sequence[int]) -> Changes:
    """Put the ways to pay in this order; those not named follow as they were."""

    def body(journal: Journal) -> None:
        known = [one.id for one in pay_kinds(store, all_=True)]
        wanted = [one for one in dict.fromkeys(order) if one in known]
        for place, one in enumerate([*wanted, *(k for k in known if k not in wanted)]):
            journal.update("pay_kind", {"position": place}, "id = ?", (one,))

    return perform(store, act, "reorder_pay_kinds", {}, list(order), body)


def set_kind_active(store: Store, act: Act, kind: int, active: bool) -> Changes:
    """Offer a way to pay at the counter, or no longer. Cash stays: it is what everything can be paid with. Raises
    NotFound(unknown_pay_way), Refused(cash_stays)."""
    known = _known(store, kind)

    def body(journal: Journal) -> None:
        if known.key == CASH and not active:
            raise Refused("cash_stays")
        journal.update("pay_kind", {"active": int(active)}, "id = ?", (kind,))

    label = {"name": known.name, "key": known.key}
    return perform(store, act, "pay_kind_on" if active else "pay_kind_off", label, [kind, active], body)


def _known(store: Store, kind: int) -> PayKind:
    found = next((one for one in pay_kinds(store, all_=True) if one.id == kind), None)
    if found is None:
        raise NotFound("unknown_pay_way", {"kind": kind})
    return found


def _checked_name(name: str) -> str:
    return line_within(name, NAME_LENGTH, "name", needed=True)


def _refuse_taken(store: Store, name: str, but: int | None) -> None:
    for one in pay_kinds(store, all_=True):
        if name.casefold() in (one.name.casefold(), one.key) and one.id != but:
            raise FieldRefused("name_taken", {"name": name}, "name")


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
