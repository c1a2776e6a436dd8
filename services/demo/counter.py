"""Two years at the demo shop's counter: slips of who comes by themselves, and what the staff does beside."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from models.store import Store
from services.day_close.closing import close_day
from services.demo.members import Members
from services.demo.orders import orders
from services.demo.purchases import Visit, visits
from services.demo.setting_up import Event
from services.demo.till import Till
from services.ledger import balances
from services.operations import Act
from services.points import gifts, tasks
from services.points.expiring import expire, over
from services.sales.attaching import attach
from services.sales.holding import hold
from services.sales.pricing import LineInput, SaleInput
from services.sales.refunding import refund
from services.sales.selling import business_today, sell
from services.stored_value import payouts, sharing, topping_up
from services.tiers.evaluating import evaluate

_AT_ONCE = 5_000
_LARGE = 50_000
"""From so many contacts on tiers are worked out once in a quarter, not once a month."""
_CLOSED_DAYS, _CLOSING = 60, 45
"""How many days are closed; those of before the last but one list were closed together, when it was taken in."""
_MOST_REFUNDS, _MOST_GIFTS, _MOST_TASKS = 90, 40, 60
_RETURNS = 0.35
"""The share of newcomers of the last weeks who buy something before long."""


class Counter:
    """`lists` are first and last contact of each list, and how many days ago it came."""

    def __init__(
        self,
        store: Store,
        number: int,
        seed: int,
        day: date,
        midnight: int,
        lists: Sequence[tuple[int, int, int]],
    ) -> None:
        self.store, self.number, self.seed, self.day = store, number, seed, day
        self.rng = Random(f"hudie counter {seed}")
        self.till = Till(store, seed, day, midnight)
        self.waiting = sorted(visits(list(lists), number, seed), reverse=True)
        self.slips = len(self.waiting)
        self.newcomers: list[Visit] = []

    def until(self, ago: int, hour: int) -> None:
        """Serve who comes before this hour of a day."""
        limit = -ago * 1440 + hour * 60
        while self.newcomers and self.newcomers[0].minute < limit:
            self._queue(self.newcomers.pop(0))
        while self.waiting and self.waiting[-1].minute < limit:
            some: list[Visit] = []
            while self.waiting and self.waiting[-1].minute < limit and len(some) < _AT_ONCE:
                some.append(self.waiting.pop())
            # A savepoint within a transaction copies each page that a row touches, for each row anew.
            within = self.store.db.in_transaction()
            with nullcontext() if within else self.store.transaction():
                self.till.serve(some)

    def _queue(self, visit: Visit) -> None:
        insort(self.waiting, visit, key=lambda one: (-one.minute, -one.contact))

    def came(self, contact: int, ago: int) -> None:
        """Somebody has just been taken down; some of them buy before long."""
        if self.rng.random() < _RETURNS:
            later = int(ago * self.rng.random())
            minute = -later * 1440 + self.rng.randrange(17 * 60, 21 * 60)
            if later < ago:
                insort(
                    self.newcomers,
                    Visit(minute, contact, self.rng.randrange(120), self.rng.randrange(1000), False),
                )

    # -- what the staff does beside ------------------------------------------------------------------

    def days(self) -> list[Event]:
        """What is done beside slips, by days ago."""
        rng = self.rng
        events: list[Event] = []
        month = self.day.replace(day=1)
        while (ago := (self.day - month).days) < 600:
            if self.number < _LARGE or month.month % 3 == 1:
                events += [(ago, 5, partial(expire, self.store)), (ago, 6, partial(evaluate, self.store))]
            month = (month - timedelta(days=1)).replace(day=1)
        refunds = min(self.slips // 70, _MOST_REFUNDS)
        events += [(rng.randint(1, 560), 14, self._refund) for _ in range(refunds)]
        events += [(min(ago, _CLOSING), 22, partial(self._close, ago)) for ago in range(_CLOSED_DAYS, 0, -1)]
        events += Members(self.store, self.seed, self.day, self.slips).days()
        events += orders(self.store, self.number, self.seed, self.day)
        events += [
            (rng.randint(1, 300), 12, self._exchange) for _ in range(min(self.slips // 100, _MOST_GIFTS))
        ]
        events += [
            (rng.randint(1, 60), 17, self._check_in) for _ in range(min(self.slips // 50, _MOST_TASKS))
        ]
        events.append((0, 5, partial(expire, self.store)))
        if self.slips:
            events += [(rng.randint(1, 25), rng.randint(10, 19), self._sell_by_hand) for _ in range(8)]
            events += [(ago, 11, self._top_up) for ago in (52, 33, 12, 5)]
            events += [(16, 16, partial(self._pay_out, "customer")), (7, 16, partial(self._pay_out, "shop"))]
            events += [(28, 12, self._share), (0, 18, self._attach), (0, 9, self._hold)]
        return events

    def _refund(self, act: Act) -> None:
        """One of the last slips comes back, now and then only some of it."""
        found = self.store.rows(
            "SELECT s.id, (SELECT count(*) FROM sale_line WHERE sale_id = s.id), (SELECT max(id) FROM sale_line WHERE"
            " sale_id = s.id) FROM sale s WHERE s.kind = 'sale' AND s.source = '' AND s.gross > 2000 AND NOT EXISTS"
            " (SELECT 1 FROM sale r WHERE r.of_sale_id = s.id) ORDER BY s.id DESC LIMIT 12"
        )
        if not found:
            return
        sale, count, line = self.rng.choice(found)
        some = [(line, self._quantity(line))] if count > 1 else None
        reason = self.rng.choice(("果子坏了", "拿错了", "不甜", "家里已经买了"))
        refund(self.store, act, sale, lines=some, reason=reason)

    def _quantity(self, line: int) -> int:
        return int(self.store.value("SELECT quantity FROM sale_line WHERE id = ?", (line,)))

    def _close(self, ago: int, act: Act) -> None:
        """The day is closed; once in a while the drawer holds another sum than it should."""
        on = (self.day - timedelta(days=ago)).isoformat()
        if not self.store.value(
            "SELECT EXISTS (SELECT 1 FROM payment WHERE on_date = ?1) OR EXISTS"
            " (SELECT 1 FROM sale WHERE on_date = ?1 AND source = '')",
            (on,),
        ):
            return
        done: dict[str, Any] = {}
        if ago % 11 == 4:
            found = self.store.value(
                "SELECT coalesce(sum(p.amount), 0) FROM payment p JOIN pay_kind k ON k.id = p.kind_id"
                " WHERE k.drawer AND p.on_date = ?",
                (on,),
            )
            done = {"counted": 30_000 + found - 500, "reason": "找零少收 5 元"}
        close_day(self.store, act, on, **done)

    def _known(self, where: str = "1") -> int | None:
        """Somebody with a balance or purchases who is there."""
        found = self.store.rows(
            "SELECT m.contact_id FROM member m JOIN contact c ON c.id = m.contact_id WHERE c.deleted_at IS NULL"
            f" AND c.merged_into IS NULL AND ({where}) ORDER BY m.contact_id LIMIT 60"
        )
        return int(self.rng.choice(found)[0]) if found else None

    def _sell_by_hand(self, act: Act) -> None:
        """A slip that is more than a basket: a box from the stock, something taken off, two ways to pay."""
        rng = self.rng
        box = self.store.rows("SELECT id, price FROM product WHERE counted ORDER BY id")
        product, price = rng.choice(box)
        # Once in a while somebody is kind, or rounds down.
        kindness = rng.randrange(4)
        values = SaleInput(
            self._known("m.slips > 1"),
            lines=(LineInput(product), LineInput(None, "包装", 1000, 500)),
            paid=(("cash", 5_000),),
            rest="wechat",
            manual_off=500 if kindness == 0 else 0,
            manual_reason="老顾客" if kindness == 0 else "",
            rounding=100 if kindness == 1 and price > 10_000 else None,
            note="送到门口" if kindness == 2 else "",
        )
        sell(self.store, act, values)

    def _top_up(self, act: Act) -> None:
        contact = self._known("m.slips > 3")
        offers = self.store.rows("SELECT id, pay, bonus FROM package ORDER BY pay DESC")
        if contact is not None:
            package, pay, bonus = offers[self.rng.randrange(len(offers))]
            topping_up.top_up(self.store, act, contact, pay, bonus, package_id=package)

    def _pay_out(self, reason: str, act: Act) -> None:
        contact = self._known("m.principal > 5000")
        if contact is not None:
            payouts.pay_out(self.store, act, contact, reason)

    def _exchange(self, act: Act) -> None:
        """A gift for who has points enough."""
        contact = self._known("m.points >= 600")
        offered = [one for one in gifts.gifts(self.store) if one.left != 0]
        if contact is not None:
            have = balances(self.store, contact).points - over(
                self.store, contact, business_today(self.store, act)
            )
            if within := [one.id for one in offered if one.values.points <= have]:
                gifts.exchange(self.store, act, contact, self.rng.choice(within))

    def _check_in(self, act: Act) -> None:
        contact = self._known("m.slips > 2")
        if contact is not None:
            due = next(iter(tasks.due(self.store, contact, business_today(self.store, act))), None)
            if due is not None and not due.refused:
                tasks.do_task(self.store, act, contact, due.task.id)

    def _share(self, act: Act) -> None:
        """Two of a family pay with one balance."""
        holder, other = self._known("m.principal > 0"), self._known("m.principal = 0 AND m.bonus = 0")
        if holder is not None and other is not None:
            sharing.share(self.store, act, holder, other)

    def _attach(self, act: Act) -> None:
        """A walk-in of today was somebody after all."""
        sale = self.store.value(
            "SELECT max(id) FROM sale s WHERE contact_id IS NULL AND on_date = ? AND kind = 'sale' AND NOT EXISTS"
            " (SELECT 1 FROM sale r WHERE r.of_sale_id = s.id)",
            (self.day.isoformat(),),
        )
        contact = self._known("m.slips > 0")
        if sale is not None and contact is not None:
            attach(self.store, act, sale, contact)

    def _hold(self, act: Act) -> None:
        products = self.store.rows("SELECT id FROM product WHERE NOT counted ORDER BY id LIMIT 2")
        values = SaleInput(self._known("m.slips > 2"), lines=tuple(LineInput(one) for (one,) in products))
        hold(self.store, act, values, "去拿榴莲")
