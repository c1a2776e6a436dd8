"""Paid membership of the demo shop, and what members took of their benefits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from models.store import Store
from services.demo.setting_up import Event
from services.memberships.plans import PlanInput, add_plan
from services.memberships.selling import memberships, sell_membership
from services.operations import Act
from services.settings import shop_settings
from services.tiers.benefits import give_benefit, standings

_PLANS = (
    PlanInput("青禾年卡", "year", 365, 12_800, text="一年都是高级会员，会员日也有折"),
    PlanInput("青禾月卡", "month", 30, 1_800, text="先用一个月再决定"),
    PlanInput("七天体验", "trial", 7, 0, text="新邻居免费试七天"),
)
_YEAR, _MONTH, _TRIAL = range(3)
_MOST_SOLD, _MOST_GIVEN = 48, 40
_RENEWS = 0.6
"""The share of those whose membership ends who buy it anew."""


def offer(store: Store, act: Callable[[int, int], Act], tier: int) -> None:
    """What can be bought; all but the trial puts its holder into a tier. `act` makes the act of a day ago and an hour."""
    for values in _PLANS:
        held = None if values.period == "trial" else tier
        add_plan(store, act(732, 14), replace(values, tier_id=held))


class Members:
    """Who of those who come often buys a membership; `slips` are how many the shop has sold in all."""

    def __init__(self, store: Store, seed: int, day: date, slips: int) -> None:
        self.store, self.day = store, day
        self.rng = Random(f"hudie members {seed}")
        self.sold = min(slips // 40, _MOST_SOLD)
        self.given = min(slips // 50, _MOST_GIVEN)

    def days(self) -> list[Event]:
        """Sold over two years, looked after each week, and benefits given now and then."""
        rng = self.rng
        events: list[Event] = []
        for place in range(self.sold):
            kind = rng.choices((_YEAR, _MONTH, _TRIAL), (5, 4, 2))[0]
            ago = 3 + place * 640 // self.sold if kind == _YEAR else rng.randint(1, 240)
            events.append((ago, rng.randint(10, 19), partial(self._sell, kind)))
        events += [(ago, 19, self._renew) for ago in range(320, 0, -7)] if self.sold else []
        events += [(rng.randint(1, 90), rng.randint(10, 19), self._give) for _ in range(self.given)]
        return events

    def _plan(self, kind: int) -> int:
        return int(self.store.rows("SELECT id FROM membership_plan ORDER BY position")[kind][0])

    def _sell(self, kind: int, act: Act) -> None:
        """To somebody who comes often and never had one."""
        found = self.store.rows(
            "SELECT m.contact_id FROM member m JOIN contact c ON c.id = m.contact_id AND c.deleted_at IS NULL"
            " AND c.merged_into IS NULL WHERE m.slips > ? AND NOT EXISTS"
            " (SELECT 1 FROM membership h WHERE h.contact_id = m.contact_id) ORDER BY m.contact_id LIMIT 200",
            (0 if kind == _TRIAL else 3,),
        )
        if found:
            self._sold(act, self.rng.choice(found)[0], self._plan(kind))

    def _sold(self, act: Act, contact: int, plan: int) -> None:
        price = self.store.value("SELECT price FROM membership_plan WHERE id = ?", (plan,))
        sell_membership(
            self.store, act, contact, plan, {self.rng.choice(("wechat", "alipay")): int(price or 0)}
        )

    def _renew(self, act: Act) -> None:
        """Somebody whose membership ends this week."""
        today = self._today(act)
        ending = self.store.rows(
            "SELECT m.contact_id, m.plan_id FROM membership m JOIN membership_plan p ON p.id = m.plan_id AND p.period != 'trial'"
            " JOIN contact c ON c.id = m.contact_id AND c.deleted_at IS NULL WHERE m.ended_on = '' AND m.until_on"
            " BETWEEN ? AND ? ORDER BY m.id",
            (today.isoformat(), (today + timedelta(days=6)).isoformat()),
        )
        for contact, plan in ending:
            ahead = any(one.state(today.isoformat()) == "ahead" for one in memberships(self.store, contact))
            if not ahead and self.rng.random() < _RENEWS:
                self._sold(act, contact, plan)
                return

    def _give(self, act: Act) -> None:
        """A benefit of their tier to somebody who has some of it left."""
        today = self._today(act)
        for contact in self._members():
            left = [one for one in standings(self.store, contact, today) if one.left]
            if left:
                give_benefit(self.store, act, contact, self.rng.choice(left).benefit.id)
                return

    def _members(self) -> list[int]:
        found = [
            who
            for (who,) in self.store.rows("SELECT contact_id FROM member_tier ORDER BY contact_id LIMIT 200")
        ]
        self.rng.shuffle(found)
        return found[:20]

    def _today(self, act: Act) -> date:
        return shop_settings(self.store).business_date(act.clock.now())
