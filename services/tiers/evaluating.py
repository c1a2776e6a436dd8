"""Moving people on the ladder by its rules: one after a purchase, everybody once each business date or on demand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services import triggers
from services.changes import Changes
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress
from services.settings import shop_settings
from services.tiers.ladder import Held, Tier, ladder, standing
from services.tiers.measures import keeps, measures, place_sql, populace, reached_by, values_of
from services.tiers.moves import TIMED, Move, Offer, decide, holds_until

KIND = "evaluate_tiers"
Moves = Mapping[tuple[Move, bool], Sequence[int]]
"""Who makes a move, by the move and whether they hold a tier by a row of `member_tier`."""
_THESE = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Moved:
    """Somebody is on another step now (or stays on the same for longer); `reason` as in `tier_change`."""

    origin: Tier
    tier: Tier
    reason: str

    @property
    def up(self) -> bool:
        """Whether it is a higher one."""
        return self.tier.position > self.origin.position


@dataclass(frozen=True)
class Evaluation:
    """What an evaluation did, or would do: how many go `up`, `down`, stay for longer (`kept`), and from which tier to
    which (ids). `people` were looked at."""

    on: str
    people: int
    up: int
    down: int
    kept: int
    moves: tuple[tuple[int, int, int], ...]
    changes: Changes | None


def after_purchase(journal: Journal, act: Act, contact: int) -> Moved | None:
    """Move one customer where the rules lead after a purchase or a refund, in the caller's operation, after its sale and
    entries are written. A tier that was reached by what comes back now is taken back too."""
    store = journal.store
    steps, held = standing(store, contact)
    if len(steps) < 2 or (held is not None and held.locked):
        return None
    on = journal.settings.business_date(act.clock.now())
    today = on.isoformat()
    values = values_of(store, contact, measures(steps), on)
    reached = reached_by(steps, values)
    if held is not None and held.ended(today):
        move = _of_ended(store, steps, contact, held, on, values)
    else:
        move = decide(steps, today, held, reached, False)
        if move is None and held is not None and held.how == "rule" and reached < held.place:
            move = _taken_back(journal, steps, contact, held, reached, today)
    if move is None:
        return None
    write(journal, act, steps, {(move, held is not None): [contact]})
    return Moved(steps[move.origin], steps[move.to], move.reason)


def _taken_back(
    journal: Journal, steps: Sequence[Tier], contact: int, held: Held, reached: int, today: str
) -> Move | None:
    """The move down where this operation refunds a purchase by which the tier was reached."""
    bought = journal.store.value(
        "SELECT min(bought_on) FROM sale WHERE created_op = ? AND contact_id = ? AND kind = 'refund'",
        (journal.operation, contact),
    )
    if bought is None or held.since_on < bought:
        return None
    return Move(held.place, reached, "rule", holds_until(steps[reached], reached, today), "refunded")


def place_of(store: Store, steps: Sequence[Tier], contact: int, held: Held, on: date) -> int:
    """The step of somebody whose time on the held one is over, as the evaluation will find."""
    move = _of_ended(store, steps, contact, held, on, values_of(store, contact, measures(steps), on))
    return held.place if move is None else move.to


def _of_ended(
    store: Store,
    steps: Sequence[Tier],
    contact: int,
    held: Held,
    on: date,
    values: Mapping[tuple[str, int], int],
) -> Move | None:
    return decide(
        steps,
        on.isoformat(),
        held,
        reached_by(steps, values),
        keeps(steps[held.place], values),
        sold_to(store, steps, on, contact).get(contact),
        covered(store, steps, on, [contact]).get(contact) if held.how in TIMED else None,
    )


def sold_to(store: Store, steps: Sequence[Tier], on: date, contact: int | None = None) -> dict[int, Offer]:
    """The highest tier that a running membership gives, of one contact or of all."""
    places = {tier.id: place for place, tier in enumerate(steps)}
    found: dict[int, Offer] = {}
    for who, tier_id, until_on in store.rows(
        "SELECT m.contact_id, p.tier_id, CASE WHEN min(m.until_on) = '' THEN '' ELSE max(m.until_on) END FROM membership m"
        " JOIN membership_plan p ON p.id = m.plan_id AND p.tier_id IS NOT NULL WHERE m.ended_on = ''"
        " AND (m.until_on = '' OR m.until_on >= ?1) AND (?2 IS NULL OR m.contact_id = ?2) GROUP BY m.contact_id, p.tier_id"
        " HAVING min(m.from_on) <= ?1",
        (on.isoformat(), contact),
    ):
        place = places.get(tier_id, 0)
        if place > (found[who].place if who in found else 0):
            found[who] = Offer(place, until_on)
    return found


def covered(store: Store, steps: Sequence[Tier], on: date, contacts: Sequence[int]) -> dict[int, Offer]:
    """What these contacts held by a rule before a tier for a time, where it would still hold."""
    places = {tier.id: place for place, tier in enumerate(steps)}
    today, found = on.isoformat(), {}
    for who, tier_id, reason, since in store.rows(
        "SELECT x.contact_id, x.from_tier_id, y.reason, y.on_date FROM tier_change x LEFT JOIN tier_change y ON y.id ="
        " (SELECT max(z.id) FROM tier_change z WHERE z.contact_id = x.contact_id AND z.id < x.id"
        " AND z.tier_id = x.from_tier_id)"
        f" WHERE x.contact_id {_THESE} AND x.id = (SELECT max(w.id) FROM tier_change w WHERE w.contact_id = x.contact_id"
        f" AND w.reason IN {TIMED} AND w.from_tier_id IS NOT w.tier_id)",
        (json.dumps(list(contacts)),),
    ):
        place = places.get(tier_id, 0)
        if not place or reason in TIMED:
            continue
        until_on = holds_until(steps[place], place, since or today)
        if steps[place].downgrade == "none" or until_on == "" or until_on >= today:
            found[who] = Offer(place, until_on)
    return found


# -- everybody -------------------------------------------------------------------------------------


def evaluate(store: Store, act: Act, *, dry_run: bool = False) -> Evaluation:
    """Move everybody where the rules lead on the business date of the act: up, down, or longer on the same step.

    One transaction; nobody moves = no operation. `dry_run` only says what would happen.
    """
    on = shop_settings(store).business_date(act.clock.now())
    steps = ladder(store)
    changes = None

    def told_of(found: Moves) -> dict[str, Any]:
        people = int(store.value("SELECT count(*) FROM member"))
        return {"date": on.isoformat(), "people": people, **_told(steps, found)}

    def body(journal: Journal) -> Mapping[str, Any]:
        found = plan(store, steps, on)
        write(journal, act, steps, found)
        told = told_of(found)
        return {**told, "label": {key: told[key] for key in ("up", "down", "kept")}}

    if dry_run:
        told = told_of(plan(store, steps, on))
    else:
        # Not the date: done again after midnight it is the same act.
        changes = perform(store, act, KIND, {}, [], body)
        told = changes.receipt
    return Evaluation(
        told["date"],
        told["people"],
        told["up"],
        told["down"],
        told["kept"],
        moves=tuple((origin, to, count) for origin, to, count in told["moves"]),
        changes=changes,
    )


def _told(steps: Sequence[Tier], found: Moves) -> dict[str, Any]:
    """How many go where, for a receipt."""
    counted: Counter[str] = Counter()
    routes: Counter[tuple[int, int]] = Counter()
    for (move, _), contacts in found.items():
        way = "kept" if move.kept else "up" if move.to > move.origin else "down"
        counted[way] += len(contacts)
        if not move.kept:
            routes[steps[move.origin].id, steps[move.to].id] += len(contacts)
    moves = [[*pair, count] for pair, count in sorted(routes.items())]
    return {**{key: counted[key] for key in ("up", "down", "kept")}, "moves": moves}


def evaluate_daily(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """`evaluate` as daily work."""
    done = evaluate(store, act).changes
    assert done is not None
    return done


def plan(store: Store, steps: Sequence[Tier], on: date) -> Moves:
    """Who would move on a date by the rules of a ladder."""
    found: dict[tuple[Move, bool], list[int]] = {}
    if len(steps) < 2:
        return found
    people = populace(on, steps)
    reached, first = people.case(steps)
    kept, second = people.kept(steps)
    sold = sold_to(store, steps, on)
    today = on.isoformat()
    rows = store.rows(
        f"{people.sql} SELECT * FROM (SELECT v.contact_id, v.row IS NOT NULL, {place_sql(steps)} AS place, v.until_on, v.how,"
        f" {reached} AS reached, {kept} AS keeps FROM v WHERE v.locked IS NOT 1)"
        f" WHERE (reached > place OR (until_on != '' AND until_on < ?) OR contact_id {_THESE})"
        " AND EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.deleted_at IS NULL AND c.merged_into IS NULL)",
        (*people.arguments, *first, *second, today, json.dumps(list(sold))),
    )
    over = [r[0] for r in rows if r[1] and r[4] in TIMED and r[3] != "" and r[3] < today]
    back = covered(store, steps, on, over) if over else {}
    known: dict[tuple[object, ...], list[int] | None] = {}
    for contact, has_row, place, until_on, how, reaches, keeps_it in rows:
        offers = sold.get(contact), back.get(contact)
        case = (has_row, place, until_on, how, reaches, keeps_it, *offers)
        if case not in known:
            held = Held(place, "", until_on, how) if has_row else None
            move = decide(steps, today, held, reaches, bool(keeps_it), *offers)
            known[case] = None if move is None else found.setdefault((move, bool(has_row)), [])
        if (movers := known[case]) is not None:
            movers.append(contact)
    return found


# -- writing ---------------------------------------------------------------------------------------


def write(journal: Journal, act: Act, steps: Sequence[Tier], moves: Moves, *, note: str = "") -> None:
    """Write moves and the log of them in the caller's operation. Who rises is told to whoever acts on it."""
    today = journal.settings.business_date(act.clock.now()).isoformat()
    risen: dict[int, list[int]] = {}
    for (move, has_row), contacts in moves.items():
        tier, these = steps[move.to].id, json.dumps(list(contacts))
        if has_row and move.to == 0:
            journal.delete("member_tier", f"contact_id {_THESE}", (these,))
        elif has_row:
            values: dict[str, Any] = {"tier_id": tier, "until_on": move.until_on, "how": move.how}
            if not move.kept:
                values["since_on"] = today
            journal.update("member_tier", values, f"contact_id {_THESE}", (these,))
        elif move.to:
            row = {"tier_id": tier, "since_on": today, "until_on": move.until_on, "how": move.how}
            _insert(journal, "member_tier", contacts, row)
        log = {
            "from_tier_id": steps[move.origin].id, "tier_id": tier, "reason": move.reason, "note": note, "on_date": today,
            "at": act.at,
        }  # fmt: skip
        _insert(journal, "tier_change", contacts, log)
        if move.to > move.origin:
            risen.setdefault(move.to, []).extend(contacts)
    for place, contacts in sorted(risen.items()):
        triggers.fire(journal, act, triggers.TIER_REACHED, sorted(contacts), tier=steps[place].id)


def _insert(journal: Journal, table: str, contacts: Sequence[int], row: Mapping[str, Any]) -> None:
    """Insert the same row for many contacts, by one statement."""
    last = journal.store.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0
    select = f"SELECT value{', ?' * len(row)} FROM json_each(?)"
    arguments = (*row.values(), json.dumps(list(contacts)))
    journal.insert_from(table, ("contact_id", *row), select, arguments, last + 1, last + len(contacts))
