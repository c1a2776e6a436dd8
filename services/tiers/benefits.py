"""What a tier gives beside discount and points, and how often it was given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import NotFound, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.settings import shop_settings
from services.tiers.holding import known_contact
from services.tiers.ladder import tier_of

NOTE_LENGTH = 200


@dataclass(frozen=True)
class Benefit:
    """A benefit of a tier; `quantity` 0 = any number in a `period` (once | month | quarter | year, by the calendar)."""

    id: int
    tier_id: int
    kind: str
    text: str
    quantity: int
    period: str


@dataclass(frozen=True)
class Standing:
    """A benefit of somebody: `used` times in the period that runs, `left` of it (None = any number)."""

    benefit: Benefit
    used: int
    left: int | None
    last_on: str


@dataclass(frozen=True)
class Use:
    """A benefit was given."""

    id: int
    benefit: Benefit
    on_date: str
    note: str
    operation: int


def benefits(store: Store, tier_id: int | None = None) -> dict[int, tuple[Benefit, ...]]:
    """The benefits that are given, in their order, by tier."""
    found: dict[int, list[Benefit]] = {}
    for row in store.rows(
        "SELECT id, tier_id, kind, text, quantity, period FROM tier_benefit WHERE active AND (?1 IS NULL OR tier_id = ?1)"
        " ORDER BY tier_id, position, id",
        (tier_id,),
    ):
        found.setdefault(row[1], []).append(Benefit(*row))
    return {tier: tuple(rows) for tier, rows in found.items()}


def period_start(period: str, on: date) -> str:
    """The first date of the period that a date lies in; '' = since ever."""
    if period == "once":
        return ""
    month = {"month": on.month, "quarter": (on.month - 1) // 3 * 3 + 1, "year": 1}[period]
    return date(on.year, month, 1).isoformat()


def standings(store: Store, contact: int, on: date) -> tuple[Standing, ...]:
    """The benefits of somebody's tier on a business date, with what is left of each."""
    mine = tier_of(store, contact, on)
    return tuple(_standing(store, contact, one, on) for one in benefits(store, mine.id).get(mine.id, ()))


def _standing(store: Store, contact: int, one: Benefit, on: date) -> Standing:
    used, last = store.row(
        "SELECT count(*) FILTER (WHERE on_date >= ?), coalesce(max(on_date), '') FROM benefit_use WHERE contact_id = ?"
        " AND benefit_id = ?",
        (period_start(one.period, on), contact, one.id),
    ) or (0, "")
    return Standing(one, used, max(one.quantity - used, 0) if one.quantity else None, last)


def uses(store: Store, contact: int, limit: int = 200) -> tuple[Use, ...]:
    """What somebody was given, the newest first."""
    return tuple(
        Use(row[0], Benefit(*row[4:]), row[1], row[2], row[3])
        for row in store.rows(
            "SELECT u.id, u.on_date, u.note, u.created_op, b.id, b.tier_id, b.kind, b.text, b.quantity, b.period"
            " FROM benefit_use u JOIN tier_benefit b ON b.id = u.benefit_id WHERE u.contact_id = ? ORDER BY u.id DESC LIMIT ?",
            (contact, limit),
        )
    )


def give_benefit(store: Store, act: Act, contact: int, benefit_id: int, note: str = "") -> Changes:
    """Note that somebody was given a benefit of their tier; the receipt holds `use` and `left` (None = any number).

    Raises NotFound(unknown_contact, unknown_benefit), Refused: benefit_of_other_tier, benefit_used_up (data: text, quantity,
    period, last); FieldRefused(too_long_text).
    """
    note = line_within(note, NOTE_LENGTH, "note")

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        on = shop_settings(store).business_date(act.clock.now())
        known = next((b for rows in benefits(store).values() for b in rows if b.id == benefit_id), None)
        if known is None:
            raise NotFound("unknown_benefit", {"benefit": benefit_id})
        if known.tier_id != tier_of(store, contact, on).id:
            raise Refused("benefit_of_other_tier", {"text": known.text})
        now = _standing(store, contact, known, on)
        _refuse_used_up(now)
        use = journal.insert(
            "benefit_use",
            {
                "contact_id": contact,
                "benefit_id": benefit_id,
                "on_date": on.isoformat(),
                "at": act.at,
                "note": note,
            },
        )
        left = None if now.left is None else now.left - 1
        return {"use": use, "left": left, "label": {"contact": contact, "benefit": known.text}}

    return perform(store, act, "give_benefit", {"contact": contact}, [contact, benefit_id, note], body)


def _refuse_used_up(now: Standing) -> None:
    if now.left == 0:
        one = now.benefit
        data = {"text": one.text, "quantity": one.quantity, "period": one.period, "last": now.last_on}
        raise Refused("benefit_used_up", data)


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """Nobody is given more of a benefit than there is by its being given again. `tip` is the undo that a redo would turn back,
    `kind` that of its chain. Raises Refused(benefit_used_up) as `give_benefit`."""
    if kind != "give_benefit":
        return
    for contact, on, *row in store.rows(
        "SELECT c.contact_id, json_extract(c.before, '$.on_date'), b.id, b.tier_id, b.kind, b.text, b.quantity, b.period"
        " FROM change c JOIN tier_benefit b ON b.id = json_extract(c.before, '$.benefit_id')"
        " WHERE c.operation_id = ? AND c.tbl = 'benefit_use' AND c.after IS NULL",
        (tip,),
    ):
        _refuse_used_up(_standing(store, contact, Benefit(*row), date.fromisoformat(on)))
