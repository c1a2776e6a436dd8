"""Tiers that no rule of the ladder gives: moved by hand, locked, or held for a time that was bought, topped up or given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.birthdays import BadDate, parse_date
from services.changes import Changes
from services.contact_input import clean_line
from services.errors import FieldRefused, NotFound, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.reversal import created_by
from services.settings import shop_settings
from services.tiers.evaluating import Moved, covered, sold_to, write
from services.tiers.ladder import Held, Tier, standing
from services.tiers.measures import keeps, measures, reached_by, values_of
from services.tiers.moves import TIMED, Move, decide

REASON_LENGTH = 200
DAYS = ("topup", "gift")
"""Ways to hold a tier whose days add up."""


def move_by_hand(
    store: Store,
    act: Act,
    contact: int,
    tier_id: int,
    reason: str,
    until_on: str = "",
    *,
    locked: bool = False,
) -> Changes:
    """Put somebody into a tier, until a date ('' = for good); the receipt holds `contact`, `before` and `after` (ids).
    Unless they are `locked` there too, the next evaluation lifts who has reached a higher one.

    Raises NotFound(unknown_contact, unknown_tier); FieldRefused: blank, too_long_text (reason), bad_date, date_past (until);
    Refused: tier_locked, same_tier.
    """
    reason = _reason(reason)

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        today = _today(store, act)
        until = _until(until_on, today)
        steps, held = standing(store, contact)
        place = _place(steps, tier_id)
        _refuse_locked(held)
        if (held is not None and (held.place, held.until_on) == (place, until)) or (
            held is None and place == 0
        ):
            raise Refused("same_tier", {"name": steps[place].name})
        now = 0 if held is None else held.place
        move = Move(now, place, "hand", until if place else "", "by_hand")
        write(journal, act, steps, {(move, held is not None): [contact]}, note=reason)
        if locked:
            _lock(journal, act, contact, reason)
        return _told(contact, steps[now], steps[place])

    arguments = [contact, tier_id, reason, until_on, locked]
    return perform(store, act, "move_tier", {"contact": contact}, arguments, body)


def lock(store: Store, act: Act, contact: int, reason: str) -> Changes:
    """Keep every rule away from somebody's tier, the lowest included. Raises NotFound(unknown_contact),
    FieldRefused(blank, too_long_text; reason), Refused(tier_locked)."""
    reason = _reason(reason)

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        tier = _lock(journal, act, contact, reason)
        return _told(contact, tier, tier)

    return perform(store, act, "lock_tier", {"contact": contact}, [contact, reason], body)


def unlock(store: Store, act: Act, contact: int) -> Changes:
    """Let the rules move somebody again: the next evaluation does. Raises NotFound(unknown_contact),
    Refused(not_locked)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        steps, held = standing(store, contact)
        if held is None or not held.locked:
            raise Refused("not_locked", {})
        if held.place == 0:
            journal.delete("member_tier", "contact_id = ?", (contact,))
        else:
            journal.update("member_tier", {"locked": 0, "lock_reason": ""}, "contact_id = ?", (contact,))
        _log(journal, act, contact, steps[held.place], "unlocked", "")
        return _told(contact, steps[held.place], steps[held.place])

    return perform(store, act, "unlock_tier", {"contact": contact}, [contact], body)


# -- for a time, within other acts -----------------------------------------------------------------


def give_days(
    journal: Journal, act: Act, contact: int, tier_id: int, days: int, how: str, note: str = ""
) -> Moved | None:
    """Put somebody into a tier for so many days from today (0 = for good), in the caller's operation; `how` topup | gift.

    Who is in it already has it for so many days longer; who is higher, or locked, stays (None). Raises
    NotFound(unknown_tier).
    """
    today = _today(journal.store, act)
    steps, held = standing(journal.store, contact)
    place = _place(steps, tier_id)
    first = today
    if held is not None and held.place == place and held.until_on >= today.isoformat():
        first = date.fromisoformat(held.until_on) + timedelta(days=1)
    until = (first + timedelta(days=days - 1)).isoformat() if days else ""
    return hold(journal, act, contact, tier_id, until, how, note)


def hold(
    journal: Journal, act: Act, contact: int, tier_id: int, until_on: str, how: str, note: str = ""
) -> Moved | None:
    """Put somebody into a tier until a date ('' = for good), in the caller's operation; `how` paid | topup | gift.

    Nobody loses by it: who is higher, locked, or in it for longer stays (None). Raises NotFound(unknown_tier).
    """
    today = _today(journal.store, act).isoformat()
    steps, held = standing(journal.store, contact)
    place = _place(steps, tier_id)
    if place == 0 or (held is not None and held.locked):
        return None
    now = 0 if held is None else held.place
    if held is not None and not held.ended(today):
        longer = held.until_on == "" or (until_on != "" and held.until_on >= until_on)
        if now > place or (now == place and longer):
            return None
    move = Move(now, place, how, until_on, how)
    write(journal, act, steps, {(move, held is not None): [contact]}, note=note)
    return Moved(steps[now], steps[place], how)


def end(
    journal: Journal, act: Act, contact: int, how: str, note: str = "", until_on: str | None = None
) -> Moved | None:
    """End today a tier that somebody holds by `how` (paid | topup | gift), or let it end on another date, in the caller's
    operation: the rules say what is left. None where it is not held that way."""
    store = journal.store
    on = _today(store, act)
    today = on.isoformat()
    steps, held = standing(store, contact)
    if held is None or held.how != how or held.locked:
        return None
    ended = replace(held, until_on=until_on or (on - timedelta(days=1)).isoformat())
    if not ended.ended(today):
        move = Move(held.place, held.place, how, ended.until_on, how)
        write(journal, act, steps, {(move, True): [contact]}, note=note)
        return Moved(steps[held.place], steps[held.place], how)
    values = values_of(store, contact, measures(steps), on)
    found = decide(
        steps,
        today,
        ended,
        reached_by(steps, values),
        keeps(steps[held.place], values),
        sold_to(store, steps, on, contact).get(contact),
        covered(store, steps, on, [contact]).get(contact) if how in TIMED else None,
    )
    if found is None:
        return None
    write(journal, act, steps, {(found, True): [contact]}, note=note)
    return Moved(steps[found.origin], steps[found.to], found.reason)


_ADDED = f"""SELECT 1 FROM tier_change x JOIN tier_change y ON y.contact_id = x.contact_id AND y.id > x.id AND y.tier_id = x.tier_id
    AND y.reason IN {DAYS} JOIN change c ON c.operation_id = y.created_op AND c.tbl = 'member_tier'
    AND json_extract(c.before, '$.until_on') >= y.on_date WHERE x.id BETWEEN ? AND ? AND x.created_op = ?
    AND x.reason IN {DAYS} LIMIT 1"""


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """Days of a tier don't stay with those that were added to them, without what they were given for. `tip` is the operation
    that is to be turned back, `kind` that of its chain. Raises Refused(stood_on)."""
    if kind not in ("top_up", "exchange_gift"):
        return
    root = int(store.value("SELECT coalesce(root_id, id) FROM operation WHERE id = ?", (tip,)))
    _, low, high = (created_by(store, root) or {}).get("tier_change", (0, 1, 0))
    if store.value(_ADDED, (low, high, root)):
        raise Refused("stood_on", {"table": "member_tier"})


# -- parts -----------------------------------------------------------------------------------------


def known_contact(store: Store, contact: int) -> None:
    """Raises NotFound(unknown_contact) where somebody is not there, in the trash or merged away."""
    known = "SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL AND deleted_at IS NULL"
    if not store.value(known, (contact,)):
        raise NotFound("unknown_contact", {"contact": contact})


def _reason(text: str) -> str:
    reason = clean_line(text)
    if not reason:
        raise FieldRefused("blank", {}, "reason")
    if len(reason) > REASON_LENGTH:
        raise FieldRefused("too_long_text", {"most": REASON_LENGTH, "length": len(reason)}, "reason")
    return reason


def _today(store: Store, act: Act) -> date:
    return shop_settings(store).business_date(act.clock.now())


def _until(text: str, today: date) -> str:
    if not text.strip():
        return ""
    try:
        until = parse_date(text)
    except BadDate as error:
        raise FieldRefused("bad_date", {"text": text}, "until_on") from error
    if until < today.isoformat():
        raise FieldRefused("date_past", {"date": until}, "until_on")
    return until


def _place(steps: tuple[Tier, ...], tier_id: int) -> int:
    found = next((place for place, tier in enumerate(steps) if tier.id == tier_id), None)
    if found is None:
        raise NotFound("unknown_tier", {"tier": tier_id})
    return found


def _lock(journal: Journal, act: Act, contact: int, reason: str) -> Tier:
    """Lock the tier that somebody has; which it is. Raises Refused(tier_locked)."""
    steps, held = standing(journal.store, contact)
    _refuse_locked(held)
    if held is None:
        today = _today(journal.store, act).isoformat()
        journal.insert(
            "member_tier",
            {"contact_id": contact, "tier_id": steps[0].id, "since_on": today, "how": "hand", "locked": 1,
             "lock_reason": reason},
        )  # fmt: skip
    else:
        values = {"locked": 1, "lock_reason": reason}
        journal.update("member_tier", values, "contact_id = ?", (contact,))
    tier = steps[0 if held is None else held.place]
    _log(journal, act, contact, tier, "locked", reason)
    return tier


def _refuse_locked(held: Held | None) -> None:
    if held is not None and held.locked:
        raise Refused("tier_locked", {"reason": held.lock_reason})


def _log(journal: Journal, act: Act, contact: int, tier: Tier, reason: str, note: str) -> None:
    today = _today(journal.store, act).isoformat()
    journal.insert(
        "tier_change",
        {"contact_id": contact, "from_tier_id": tier.id, "tier_id": tier.id, "reason": reason, "note": note,
         "on_date": today, "at": act.at},
    )  # fmt: skip


def _told(contact: int, before: Tier, after: Tier) -> dict[str, Any]:
    return {
        "contact": contact,
        "before": before.id,
        "after": after.id,
        "label": {"contact": contact, "tier": after.name},
    }
