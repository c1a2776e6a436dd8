"""Purchases, balances and memberships at random, and a plain reading of the conditions that ask for them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.purchases import sum_up

PRODUCTS = {1: "车厘子礼盒", 2: "50% 果汁", 3: "a_b"}
KEYS = frozenset(
    {"activity", "purchases", "spent", "product", "average_order", "last_purchase", "first_purchase", "tier", "points",
     "stored_value", "growth", "paid_membership", "membership_ends"}
)  # fmt: skip


@dataclass
class Slip:
    """A sale of one line and what came back of it: net by then (fen), the line kept or not."""

    on: str
    net: int
    gross: int
    product: int
    kept: bool


@dataclass
class Account:
    """What somebody has at the counter."""

    slips: list[Slip] = field(default_factory=list)
    prior: tuple[int, str] | None = None
    member: bool = False
    points: int = 0
    growth: int = 0
    stored: int = 0
    tier: int = 0
    memberships: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def days(self) -> list[str]:
        """The purchase days, in order."""
        by_day: dict[str, int] = {}
        for slip in self.slips:
            by_day[slip.on] = by_day.get(slip.on, 0) + slip.net
        return sorted(on for on, net in by_day.items() if net > 0)

    @property
    def last(self) -> str:
        """The last purchase day known."""
        return max([*self.days[-1:], self.prior[1] if self.prior else ""], default="")

    @property
    def times(self) -> int:
        """How often somebody has bought, as far as that is known."""
        if self.prior is None:
            return len(self.days)
        before = not self.days or self.prior[1] < self.days[0]
        return max(self.prior[0], 1) + len(self.days) if before else max(self.prior[0], len(self.days))


def open_counter(store: Store) -> None:
    """Products, a second and a third tier, a plan."""
    for number, name in PRODUCTS.items():
        store.execute(
            "INSERT INTO product (id, name, price, created_op) VALUES (?, ?, 1000, 1)", (number, name)
        )
    store.execute(
        "INSERT INTO tier (id, name, position, threshold) VALUES (2, '高级', 1, 500), (3, '尊享', 2, 900)"
    )
    store.execute(
        "INSERT INTO membership_plan (id, name, period, days, created_op) VALUES (1, '年卡', 'year', 365, 1)"
    )


def buy(store: Store, contact: int, chance: random.Random, today: date) -> Account:
    """Give somebody an account."""
    made = Account()
    if chance.random() < 0.3:
        return made

    def day(back: int = 260) -> str:
        return (today - timedelta(days=chance.choice((0, 1, 7, 60, 61, 180, 181, chance.randrange(back))))).isoformat()  # fmt: skip

    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        made.slips.append(_sell(store, contact, chance, day(), made.slips))
    if chance.random() < 0.3:
        made.prior = chance.choice((0, 1, 2)), chance.choice(("", day()))
        store.execute(
            "INSERT INTO prior_purchases (contact_id, spent, orders, last_on, created_op) VALUES (?, 900, ?, ?, 1)",
            (contact, *made.prior),
        )
    sum_up(store, [contact])
    made.member = bool(made.slips)
    if chance.random() < 0.5:
        made.member = True
        made.points, owed = chance.choice(((0, 0), (3, 0), (10, 0), (-3, 3)))
        made.growth, principal, bonus = (
            chance.choice((0, 3, 10)),
            chance.choice((0, 250)),
            chance.choice((0, 50)),
        )
        made.stored = principal + bonus
        store.execute(
            "INSERT INTO member (contact_id, points, owed, growth, principal, bonus) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (contact_id) DO UPDATE SET points = excluded.points, owed = excluded.owed,"
            " growth = excluded.growth, principal = excluded.principal, bonus = excluded.bonus",
            (contact, made.points, owed, made.growth, principal, bonus),
        )
    made.tier = 1 if made.member else 0
    if chance.random() < 0.3:
        made.tier = chance.choice((2, 3))
        store.execute(
            "INSERT INTO member_tier (contact_id, tier_id, since_on, created_op) VALUES (?, ?, '2026-01-01', 1)",
            (contact, made.tier),
        )
    for number in range(chance.choice((0, 0, 1, 2))):
        until = chance.choice(("", (today + timedelta(days=chance.randrange(-40, 40))).isoformat()))
        held = (
            (today - timedelta(days=chance.randrange(-3, 60))).isoformat(),
            until,
            chance.choice(("", "", day(30))),
        )
        made.memberships.append(held)
        store.execute(
            "INSERT INTO membership (number, contact_id, plan_id, from_on, until_on, ended_on, on_date, at, created_op)"
            " VALUES (?, ?, 1, ?, ?, ?, '', 0, 1)",
            (f"m{contact}-{number}", contact, *held),
        )
    return made


def _sell(store: Store, contact: int, chance: random.Random, on: str, before: list[Slip]) -> Slip:
    """A slip of two pieces at 2.50, sometimes paid by bonus, of which none, one or both come back."""
    number, product, bonus = (
        f"{contact}-{len(before)}",
        chance.choice(tuple(PRODUCTS)),
        chance.choice((0, 0, 100)),
    )
    back = chance.choice((0, 0, 0, 1, 2))

    def slip(kind: str, pieces: int, of: int | None, line_of: int | None) -> tuple[int, int]:
        due, free = 250 * pieces, bonus // 2 * pieces
        sale = store.db.execute_sql(
            "INSERT INTO sale (number, kind, contact_id, of_sale_id, on_date, bought_on, at, gross, due, bonus, received, net,"
            " created_op) VALUES (?, ?, ?, ?, '2026-11-18', ?, 0, ?, ?, ?, ?, ?, 1)",
            (number + kind, kind, contact, of, on, due, due, free, due - free, due - free),
        ).lastrowid
        line = store.db.execute_sql(
            "INSERT INTO sale_line (sale_id, product_id, name, quantity, price, amount, of_line_id, created_op)"
            " VALUES (?, ?, ?, ?, 250, ?, ?, 1)",
            (sale, product, chance.choice(("", PRODUCTS[product])), 1000 * pieces, due, line_of),
        ).lastrowid
        return int(sale), int(line)

    sale, line = slip("sale", 2, None, None)
    if back:
        slip("refund", -back, sale, line)
    left = 2 - back
    return Slip(on, left * (250 - bonus // 2), left * 250, product, left > 0)


# -- the plain reading ------------------------------------------------------------------------------


Dates = Callable[[str, str, Any], bool]


def counter_condition(account: Account, key: str, op: str, value: Any, today: date, dates: Dates) -> bool:
    """Whether a condition on what somebody has at the counter holds; `dates` is the plain reading of dates."""
    now = today.isoformat()
    if key == "last_purchase" and op in ("filled", "blank"):
        return (account.times > 0) == (op == "filled")
    if key in ("last_purchase", "first_purchase"):
        return dates(account.last if key == "last_purchase" else next(iter(account.days), ""), op, value)
    if key in ("points", "growth", "stored_value"):
        have = {"points": account.points, "growth": account.growth, "stored_value": account.stored / 100}[key]
        return _compare(have, op, value)
    if key == "average_order":
        slips = [slip for slip in account.slips if slip.gross > 0]
        return bool(slips) and _compare(sum(s.net for s in account.slips) / 100 / len(slips), op, value)
    if key in ("purchases", "spent"):
        first, last = "", now
        if op.endswith("_last_days"):
            first, value = (today - timedelta(days=value[0] - 1)).isoformat(), value[1]
        elif op.endswith("_between"):
            first, last, value = value
        within = [slip for slip in account.slips if first <= slip.on <= last]
        days = Account(slips=within).days
        have = len(days) if key == "purchases" else sum(slip.net for slip in within) / 100
        return _compare(have, op.removesuffix("_last_days").removesuffix("_between"), value)
    if key == "product":
        return _products(account, op, value, today)
    if key == "tier":
        if op in ("filled", "blank"):
            return account.member == (op == "filled")
        return (account.tier in value) == (op == "any")
    if key == "membership_ends":
        return any(dates(until, op, value) for _, until, ended in account.memberships if until and not ended)
    live = any(
        begin <= now and (not until or until >= now) and (not ended or ended > now)
        for begin, until, ended in account.memberships
    )
    ever = bool(account.memberships)
    return {"yes": live, "no": not live, "ever": ever, "lost": ever and not live}[op]


def _compare(have: float, op: str, value: Any) -> bool:
    if op == "between":
        return bool(value[0] <= have <= value[1])
    return bool(have >= value if op == "at_least" else have <= value)


def _products(account: Account, op: str, value: Any, today: date) -> bool:
    slips = [slip for slip in account.slips if slip.kept]
    if op.endswith("_last_days"):
        days, value = value
        slips = [slip for slip in slips if 0 <= (today - date.fromisoformat(slip.on)).days < days]
    if op.startswith("any") or op == "none":
        return any(slip.product in value for slip in slips) != (op == "none")
    return any(value.lower() in PRODUCTS[slip.product].lower() for slip in slips) != (op == "lacks")


def activity(account: Account, added_on: str, friends: list[tuple[int, str, str, str]], today: date) -> str:
    """figures.md 15: since the last purchase day, or the end of the last friendship where none lives; else since added."""
    heard = added_on
    if account.times:
        ended = [until for *_, until in friends]
        heard = max(account.last, max(ended) if ended and all(ended) else "") or added_on
    quiet = (today - date.fromisoformat(heard)).days
    return "lost" if quiet > 180 else "dormant" if quiet > 60 else "active"
