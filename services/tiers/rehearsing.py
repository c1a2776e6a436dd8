"""Rehearsal (试算): who another ladder would move, and what it would have cost, on the shop's own history.

Nothing is written. The same rules decide as at night (services/tiers/moves.py): nobody falls before the time of what they
hold is over. Sums are those of the last days, taken to a month of 30; they are estimates and shown as such.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
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
from services.tiers.moves import Offer, decide

HISTORY_DAYS = 90
MONTH = 30


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
    """How many would go from one step to another one: places in the proposed ladder (`origin` None: a step that goes)."""

    origin: int | None
    to: int
    count: int

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


@dataclass(frozen=True)
class _Outcome:
    """What both ladders decide about a case: the step of today's, that of the proposed one, where that first step is in the
    proposed one, and whether the new one would be lost when its time is over."""

    old: int
    new: int
    origin: int | None
    later: bool


@dataclass
class _Sums:
    """Sums over people, in permille of a fen."""

    points: int = 0
    discount: int = 0
    vip_discount: int = 0

    def add(
        self, settings: ShopSettings, old: Tier, new: Tier, net: int, gross: int, vip_net: int, vip_gross: int
    ) -> None:
        """What people who bought for so much would have had more."""
        earns = net * 1000 + vip_net * settings.vip_multiplier
        self.points += earns * (new.multiplier - old.multiplier) // 1000
        self.discount += gross * (old.pays() - new.pays())
        self.vip_discount += vip_gross * (old.pays(vip=True) - new.pays(vip=True))


def rehearse(store: Store, proposal: Proposal, today: date) -> Rehearsal:
    """What the proposed ladder would do on a business date. Raises as `save_ladder` does for what is no ladder."""
    now, then = ladder(store), _steps(proposal)
    settings = shop_settings(store)
    days = _days(store, today)
    trial = _Trial(store, now, then, today)
    before, after, routes = Counter[int](), Counter[int](), Counter[tuple[int | None, int]]()
    sums, later = _Sums(), 0
    for outcome, count, *bought in trial.groups(*_bought(settings, today, days)):
        before[outcome.old] += count
        after[outcome.new] += count
        if outcome.origin != outcome.new:
            routes[outcome.origin, outcome.new] += count
        if outcome.later:
            later += count
        sums.add(settings, now[outcome.old], then[outcome.new], *bought)
    moved = tuple(
        Route(origin, to, count)
        for (origin, to), count in sorted(routes.items(), key=lambda item: (item[0][1], item[0][0] or 0))
    )
    places = {tier.id: place for place, tier in enumerate(now)}
    points = _monthly(sums.points, days) * settings.points_per_yuan // 100
    cost = worth(settings, abs(points))
    return Rehearsal(
        tuple(
            Step(tier, before[places[tier.id]] if tier.id in places else 0, after[place])
            for place, tier in enumerate(then)
        ),
        moved,
        sum(route.count for route in moved if route.up),
        sum(route.count for route in moved if not route.up),
        later,
        days,
        points,
        cost if points >= 0 else -cost,
        _monthly(sums.discount, days),
        _monthly(sums.vip_discount, days),
        _effective_on(today),
    )


def movers(store: Store, proposal: Proposal, today: date, origin: int | None, to: int) -> list[int]:
    """Everybody of a route, by the ids of contacts."""
    trial = _Trial(store, ladder(store), _steps(proposal), today)
    return [
        contact
        for outcome, contact in trial.people()
        if (outcome.origin, outcome.new) == (origin, to) and origin != to
    ]


def adopt(store: Store, act: Act, proposal: Proposal) -> Changes:
    """Make the proposed ladder the shop's, as one operation; everybody is moved by the evaluation of the next business
    date (the label's `date`), who buys before it at once. Raises as `save_ladder`."""
    ready = checked(proposal.tiers)

    def body(journal: Journal) -> Mapping[str, Any]:
        told = put_ladder(journal, ready)
        on = _effective_on(journal.settings.business_date(act.clock.now()))
        return {**told, "label": {**told["label"], "date": on}}

    return perform(store, act, "adopt_ladder", {}, [asdict(one) for one in proposal.tiers], body)


def _effective_on(today: date) -> str:
    return (today + timedelta(days=1)).isoformat()


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


class _Trial:
    """All members, decided by both ladders; who would move by the old one anyway has done so on both sides."""

    def __init__(self, store: Store, now: Sequence[Tier], then: Sequence[Tier], today: date) -> None:
        self._store, self._ladders, self._today = store, (now, then), today
        self._people = populace(today, now, then)
        sold = [sold_to(store, steps, today) for steps in self._ladders]
        self._offers: list[tuple[Offer | None, Offer | None]] = [(None, None)]
        self._sold = [
            [contact, self._offer((sold[0].get(contact), sold[1].get(contact)))]
            for contact in sold[0].keys() | sold[1].keys()
        ]
        self._there = [{tier.id: place for place, tier in enumerate(steps)} for steps in self._ladders]
        self._known: dict[tuple[Any, ...], _Outcome] = {}

    def _offer(self, pair: tuple[Offer | None, Offer | None]) -> int:
        if pair not in self._offers:
            self._offers.append(pair)
        return self._offers.index(pair)

    def groups(self, bought: str, arguments: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """Outcome, how many people, and the sums of what they bought: `bought` are rows of contact and four amounts."""
        sums = ", ".join(
            f"coalesce(sum(b.{column}), 0)" for column in ("net", "gross", "vip_net", "vip_gross")
        )
        for *case, count, net, gross, vip_net, vip_gross in self._rows(
            f"count(*), {sums}",
            f" LEFT JOIN ({bought}) b ON b.contact_id = v.contact_id",
            arguments,
            f" GROUP BY {', '.join(map(str, range(1, 10)))}",
        ):
            yield self._decide(tuple(case)), count, net, gross, vip_net, vip_gross

    def people(self) -> Iterator[tuple[_Outcome, int]]:
        """Outcome and contact of everybody."""
        for *case, contact in self._rows("v.contact_id", "", (), ""):
            yield self._decide(tuple(case)), contact

    def _rows(self, select: str, join: str, arguments: Sequence[Any], tail: str) -> list[tuple[Any, ...]]:
        parts = [self._people.case(steps) for steps in self._ladders]
        parts += [self._people.kept(steps) for steps in self._ladders]
        return self._store.rows(
            f"{self._people.sql} SELECT v.tier_id, v.until_on, v.how, v.locked, {', '.join(sql for sql, _ in parts)},"
            f" coalesce(o.offer, 0), {select} FROM v"
            " JOIN contact c ON c.id = v.contact_id AND c.deleted_at IS NULL AND c.merged_into IS NULL"
            " LEFT JOIN (SELECT value ->> 0 AS contact_id, value ->> 1 AS offer FROM json_each(?)) o"
            f" ON o.contact_id = v.contact_id{join}{tail}",
            (
                *self._people.arguments,
                *(a for _, more in parts for a in more),
                json.dumps(self._sold),
                *arguments,
            ),
        )

    def _decide(self, case: tuple[Any, ...]) -> _Outcome:
        if case not in self._known:
            self._known[case] = self._decided(*case)
        return self._known[case]

    def _decided(
        self, tier_id: int | None, until_on: str, how: str, locked: int, old_reached: int, new_reached: int,
        old_keeps: int, new_keeps: int, offer: int,
    ) -> _Outcome:  # fmt: skip
        found = []
        for side, (reached, keeps) in enumerate(((old_reached, old_keeps), (new_reached, new_keeps))):
            place = None if tier_id is None else self._there[side].get(tier_id)
            held = None if place is None else Held(place, "", until_on, how, bool(locked))
            steps, offers = self._ladders[side], self._offers[offer]
            move = decide(steps, self._today.isoformat(), held, reached, bool(keeps), offers[side])
            found.append(move.to if move is not None else held.place if held is not None else 0)
        old, new = found
        stays = self._ladders[1][new]
        by_rule = tier_id == stays.id and not locked and how in ("rule", "import") and until_on != ""
        later = by_rule and new > new_reached and not new_keeps and stays.downgrade != "none"
        return _Outcome(old, new, self._there[1].get(self._ladders[0][old].id), later)


def _days(store: Store, today: date) -> int:
    """How many days of history there are, at most HISTORY_DAYS."""
    first = store.value(
        "SELECT min(bought_on) FROM sale WHERE source = '' AND bought_on <= ?", (today.isoformat(),)
    )
    return 0 if first is None else min((today - date.fromisoformat(first)).days + 1, HISTORY_DAYS)


def _bought(settings: ShopSettings, today: date, days: int) -> tuple[str, tuple[str, ...]]:
    """SQL for what each customer bought in those days: net and list price (fen) on ordinary days, and both on VIP days."""
    first = (today - timedelta(days=days - 1)).isoformat()
    vip = f"{settings.vip_day:02}" if settings.vip_day else "-"
    return (
        "SELECT contact_id, sum(iif(vip, 0, net)) AS net, sum(iif(vip, 0, gross)) AS gross, sum(iif(vip, net, 0)) AS vip_net,"
        " sum(iif(vip, gross, 0)) AS vip_gross FROM (SELECT contact_id, net, gross, substr(bought_on, 9) = ? AS vip FROM sale"
        " WHERE contact_id IS NOT NULL AND source = '' AND bought_on BETWEEN ? AND ?) GROUP BY contact_id"
    ), (vip, first, today.isoformat())


def _monthly(total: int, days: int) -> int:
    """A sum of permilles over so many days, for a month, rounded half up."""
    if not days:
        return 0
    return (2 * total * MONTH + days * 1000) // (2 * days * 1000)
