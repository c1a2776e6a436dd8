"""Rehearsal (试算): who another ladder would move, and what it would have cost, on the shop's own history.

Nothing is written. The same rules decide as at night (services/tiers/moves.py): nobody falls before the time of what they
hold is over. Sums are those of the last days, taken to a month of 30; they are estimates and shown as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.changes import Changes
from services.journal import Journal
from services.operations import Act, perform
from services.points.rules import worth
from services.settings import ShopSettings, shop_settings
from services.tiers.editing import TierInput, checked, put_ladder
from services.tiers.evaluating import sold_to
from services.tiers.ladder import Held, Tier, ladder
from services.tiers.measures import populace
from services.tiers.moves import decide

HISTORY_DAYS = 90
MONTH = 30
SAMPLE = 20


@dataclass(frozen=True)
class Proposal:
    """A ladder to be tried: all its steps as typed, the lowest first; those that are there by their id."""

    tiers: tuple[TierInput, ...]

    @classmethod
    def changed(cls, store: Store, changes: Mapping[int, Mapping[str, Any]]) -> Proposal:
        """The ladder as it is, with other values by place: `{1: {"threshold": 800}}`."""
        steps = [TierInput.of(tier) for tier in ladder(store)]
        for place, values in changes.items():
            steps[place] = replace(steps[place], **values)
        return cls(tuple(steps))


@dataclass(frozen=True)
class Step:
    """A step of the proposed ladder: how many members are on it now (a new step: nobody) and would be."""

    tier: Tier
    before: int
    after: int


@dataclass(frozen=True)
class Route:
    """Who would go from one step to another one: places in the proposed ladder (`origin` None: a step that goes), how many,
    and some of them."""

    origin: int | None
    to: int
    count: int
    sample: tuple[int, ...]

    @property
    def up(self) -> bool:
        """Whether it goes up."""
        return self.origin is not None and self.to > self.origin


@dataclass(frozen=True)
class Rehearsal:
    """What a proposal would do. `later` keep what they hold and would lose it when its time is over. Per month: `points`
    more (fewer: below 0) and what they are worth, `discount` more on ordinary days and on VIP days; fen, estimated from
    the `days` of history that were there (0 = none, then nothing is estimated)."""

    steps: tuple[Step, ...]
    routes: tuple[Route, ...]
    up: int
    down: int
    later: int
    days: int
    points: int
    points_cost: int
    discount: int
    vip_discount: int
    effective_on: str


@dataclass
class _Sums:
    """Sums over people, in permille of a fen."""

    points: int = 0
    discount: int = 0
    vip_discount: int = 0


@dataclass
class _Tally:
    """What is counted while people go by."""

    before: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    after: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    routes: defaultdict[tuple[int | None, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    later: int = 0


@dataclass(frozen=True)
class _Seen:
    """One member: their step of today's ladder and of the proposed one, and where that first step is in the proposed one."""

    contact: int
    old: int
    new: int
    origin: int | None
    later: bool


def rehearse(store: Store, proposal: Proposal, today: date) -> Rehearsal:
    """What the proposed ladder would do on a business date. Raises as `save_ladder` does for what is no ladder."""
    now, then = ladder(store), _steps(proposal)
    tally = _Tally()
    settings = shop_settings(store)
    days = _days(store, today)
    bought = _bought(store, settings, today, days)
    sums = _Sums()
    for one in _people(store, now, then, today):
        tally.before[one.old] += 1
        tally.after[one.new] += 1
        tally.later += one.later
        if one.origin != one.new:
            tally.routes[one.origin, one.new].append(one.contact)
        if one.contact in bought:
            _add(sums, settings, now[one.old], then[one.new], *bought[one.contact])
    routes = tuple(
        Route(origin, to, len(who), tuple(who[:SAMPLE]))
        for (origin, to), who in sorted(tally.routes.items(), key=lambda item: (item[0][1], item[0][0] or 0))
    )
    places = {tier.id: place for place, tier in enumerate(now)}
    points = _monthly(sums.points, days) * settings.points_per_yuan // 100
    cost = worth(settings, abs(points))
    return Rehearsal(
        tuple(
            Step(tier, tally.before[places[tier.id]] if tier.id in places else 0, tally.after[place])
            for place, tier in enumerate(then)
        ),
        routes,
        sum(route.count for route in routes if route.up),
        sum(route.count for route in routes if not route.up),
        tally.later,
        days,
        points,
        cost if points >= 0 else -cost,
        _monthly(sums.discount, days),
        _monthly(sums.vip_discount, days),
        (today + timedelta(days=1)).isoformat(),
    )


def movers(store: Store, proposal: Proposal, today: date, origin: int | None, to: int) -> list[int]:
    """Everybody of a route, by the ids of contacts."""
    now, then = ladder(store), _steps(proposal)
    return [
        one.contact
        for one in _people(store, now, then, today)
        if (one.origin, one.new) == (origin, to) and origin != to
    ]


def adopt(store: Store, act: Act, proposal: Proposal) -> Changes:
    """Make the proposed ladder the shop's, as one operation; everybody is moved by the evaluation of the next business
    date, who buys before it at once. Raises as `save_ladder`."""
    ready = checked(proposal.tiers)

    def body(journal: Journal) -> Mapping[str, Any]:
        return put_ladder(journal, ready)

    return perform(store, act, "adopt_ladder", {}, [asdict(one) for one in proposal.tiers], body)


def _steps(proposal: Proposal) -> tuple[Tier, ...]:
    """The proposed ladder; new steps under ids below 0."""
    return tuple(
        Tier(
            -place if one.id is None else one.id,
            position=place,
            **{c: getattr(one, c) for c in Tier.__dataclass_fields__ if c not in ("id", "position")},
        )
        for place, one in enumerate(checked(proposal.tiers))
    )


def _people(store: Store, now: Sequence[Tier], then: Sequence[Tier], today: date) -> Iterator[_Seen]:
    """All members, decided by both ladders; who would move by the old one anyway has done so on both sides."""
    people = populace(today, now, then)
    cases = [people.case(steps) for steps in (now, then)]
    keep = [people.kept(steps) for steps in (now, then)]
    columns = ", ".join(sql for sql, _ in (*cases, *keep))
    arguments = [a for _, more in (*cases, *keep) for a in more]
    sold = [sold_to(store, steps, today) for steps in (now, then)]
    there = [{tier.id: place for place, tier in enumerate(steps)} for steps in (now, then)]
    on = today.isoformat()
    known: dict[tuple[Any, ...], tuple[int, int, int | None, bool]] = {}
    for contact, tier_id, until_on, how, locked, *reached in store.rows(
        f"{people.sql} SELECT v.contact_id, v.tier_id, v.until_on, v.how, v.locked, {columns} FROM v"
        " JOIN contact c ON c.id = v.contact_id AND c.deleted_at IS NULL AND c.merged_into IS NULL",
        (*people.arguments, *arguments),
    ):
        offers = [sold[side].get(contact) for side in (0, 1)]
        case = (tier_id, until_on, how, locked, *reached, *offers)
        if case not in known:
            found = []
            for side, steps in enumerate((now, then)):
                place = there[side].get(tier_id)
                held = None if place is None else Held(place, "", until_on, how, bool(locked))
                move = decide(steps, on, held, reached[side], bool(reached[side + 2]), offers[side])
                found.append(move.to if move is not None else held.place if held is not None else 0)
            old, new = found
            stays = then[new]
            falls = (
                tier_id == stays.id and not locked and how in ("rule", "import") and new > reached[1]
                and not reached[3] and stays.downgrade != "none" and until_on != ""
            )  # fmt: skip
            known[case] = (old, new, there[1].get(now[old].id), bool(falls))
        yield _Seen(contact, *known[case])


def _days(store: Store, today: date) -> int:
    """How many days of history there are, at most HISTORY_DAYS."""
    first = store.value(
        "SELECT min(bought_on) FROM sale WHERE source = '' AND bought_on <= ?", (today.isoformat(),)
    )
    return 0 if first is None else min((today - date.fromisoformat(first)).days + 1, HISTORY_DAYS)


def _bought(
    store: Store, settings: ShopSettings, today: date, days: int
) -> dict[int, tuple[int, int, int, int]]:
    """Who bought in those days: net and list price (fen) on ordinary days, and both on VIP days."""
    if not days:
        return {}
    first = (today - timedelta(days=days - 1)).isoformat()
    vip = f"{settings.vip_day:02}" if settings.vip_day else "-"
    return {
        contact: (net, gross, vip_net, vip_gross)
        for contact, net, gross, vip_net, vip_gross in store.rows(
            "SELECT contact_id, sum(iif(vip, 0, net)), sum(iif(vip, 0, gross)), sum(iif(vip, net, 0)), sum(iif(vip, gross, 0))"
            " FROM (SELECT contact_id, net, gross, substr(bought_on, 9) = ? AS vip FROM sale WHERE contact_id IS NOT NULL"
            " AND source = '' AND bought_on BETWEEN ? AND ?) GROUP BY contact_id",
            (vip, first, today.isoformat()),
        )
    }


def _add(
    sums: _Sums,
    settings: ShopSettings,
    old: Tier,
    new: Tier,
    net: int,
    gross: int,
    vip_net: int,
    vip_gross: int,
) -> None:
    """What one customer would have had more."""
    earns = net * 1000 + vip_net * settings.vip_multiplier
    sums.points += earns * (new.multiplier - old.multiplier) // 1000
    sums.discount += gross * (old.pays() - new.pays())
    sums.vip_discount += vip_gross * (old.pays(vip=True) - new.pays(vip=True))


def _monthly(total: int, days: int) -> int:
    """A sum of permilles over so many days, for a month, rounded half up."""
    if not days:
        return 0
    return (2 * total * MONTH + days * 1000) // (2 * days * 1000)
