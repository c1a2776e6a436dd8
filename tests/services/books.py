"""The ledger's services beside a plain dictionary that is moved by hand: whatever is done, both say the same."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from models.store import Store
from services import contacts, shop
from services.check_ledger import ledger_chain, ledger_sums
from services.checks import Report, check
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.errors import HudieError
from services.ledger import balances
from services.merging import merge
from services.operations import Act
from services.points import adjusting, expiring, gifts
from services.points.gifts import GiftInput
from services.progress import Silent
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.stored_value.payouts import pay_out
from services.stored_value.topping_up import top_up
from services.undo import redo, undo
from tests.conftest import NOON
from tests.states import new_store

PEOPLE, GIFT = 4, 50
_PARTS = ("gross", "due", "principal", "bonus", "received", "points", "growth", "points_used")


def furnish(path: Path) -> None:
    """A shop of four people, points that hold a month, and one gift."""
    with new_store(path) as store:
        act = Act(clock=FixedClock(NOON))
        shop.change_settings(store, act, points_days=30, day_ends_at="00:00")
        for name in "甲乙丙丁":
            contacts.create(store, Act(clock=FixedClock(NOON)), ContactInput(name=name))
        gifts.add_gift(store, Act(clock=FixedClock(NOON)), GiftInput("小盒", GIFT))


class Books:
    """The shop's store, and what it must say. Each method is one act with arguments out of some; what the dictionary says is
    too much must be refused, and then nothing may have changed."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.minutes = 0
        self.now: dict[str, Any] = {
            "people": {
                n: {"points": 0, "growth": 0, "principal": 0, "bonus": 0} for n in range(1, PEOPLE + 1)
            },
            "winner": {n: n for n in range(1, PEOPLE + 1)},
            "sales": {},
        }
        self.done: list[dict[str, Any]] = []
        self.undone: list[dict[str, Any]] = []

    def act(self) -> Act:
        self.minutes += 1
        return Act(clock=FixedClock(NOON + timedelta(minutes=self.minutes)))

    def _who(self, number: int) -> int:
        alive = sorted(set(self.now["winner"].values()))
        return int(alive[number % len(alive)])

    def _today(self) -> str:
        return (NOON + timedelta(minutes=self.minutes + 1)).date().isoformat()

    def _pays(self, who: int) -> int:
        """The points that pay: not those whose date is over."""
        over = "SELECT sum(remaining) FROM point_lot WHERE contact_id = ? AND expires_on != '' AND expires_on < ?"
        gone = self.store.value(over, (who, self._today())) or 0
        return max(int(self.now["people"][who]["points"]) - gone, 0)

    def _do(self, fits: bool, body: Callable[[], Any], moves: Callable[[Any], None]) -> None:
        """Do it; `fits` says whether it may be done, `moves` what it does to the dictionary."""
        before = copy.deepcopy(self.now)
        operations = self.store.value("SELECT max(id) FROM operation")
        try:
            answer = body()
        except HudieError:
            assert not fits, "refused, though there was enough"
            assert self.store.value("SELECT max(id) FROM operation") == operations
            self.agree()
            return
        assert fits, "done, though it was too much"
        moves(answer)
        if self.store.value("SELECT max(id) FROM operation") != operations:
            self.done.append(before)
            self.undone.clear()
        self.agree()

    def agree(self) -> None:
        """Balances are what the dictionary says; a debt is what is below zero."""
        for number, held in self.now["people"].items():
            mine = balances(self.store, number)
            assert {key: getattr(mine, key) for key in held} == held, number
            assert mine.owed == max(-held["points"], 0)
        kept = dict(self.store.rows("SELECT contact_id, sum(remaining) FROM point_lot GROUP BY 1"))
        assert {n: kept.get(n, 0) for n in self.now["people"]} == {
            n: held["points"] for n, held in self.now["people"].items()
        }

    # -- acts ------------------------------------------------------------------------------------------

    def sell(self, who: int, fen: int, steps: int, stored: int) -> None:
        """A slip of so many fen, `steps` hundred points and so much stored value among them."""
        who = self._who(who)
        held = self.now["people"][who]
        points, due = steps * 100, fen - steps * 100
        enough = points <= self._pays(who) and due >= 0
        fits = enough and stored <= min(due, held["principal"] + held["bonus"])

        def moves(answer: Any) -> None:
            principal = min(stored, held["principal"])
            bonus = stored - principal
            earned = (due - bonus) // 100
            held["points"] += earned - points
            held["growth"] += earned
            held["principal"] -= principal
            held["bonus"] -= bonus
            told = answer.receipt
            assert (told["due"], told["principal"], told["bonus"], told["points"]) == (
                due,
                principal,
                bonus,
                earned,
            )
            self.now["sales"][told["id"]] = [who, {key: told[key] for key in _PARTS}]

        values = SaleInput(who, fen, points=points, stored=stored or None)
        self._do(fits, lambda: sell(self.store, self.act(), values), moves)

    def refund(self, which: int, fen: int) -> None:
        """Some fen of a slip come back, 0 = all that is left."""
        known = sorted(self.now["sales"])
        if not known:
            return
        sale = known[which % len(known)]
        buyer, left = self.now["sales"][sale]
        fits = left["gross"] > 0 and fen <= left["gross"]
        whole = fen in (0, left["gross"])

        def moves(answer: Any) -> None:
            back = {key: -answer.receipt[key] for key in _PARTS}
            held = self.now["people"][self.now["winner"][buyer]]
            assert back["due"] == back["principal"] + back["bonus"] + back["received"]
            for key in _PARTS:
                assert 0 <= back[key] <= left[key], key
                # Growth that was taken otherwise can't be taken again.
                assert not whole or back[key] == left[key] or key == "growth"
                left[key] -= back[key]
            held["points"] += back["points_used"] - back["points"] + answer.receipt["expired"]
            held["growth"] -= back["growth"]
            held["principal"] += back["principal"]
            held["bonus"] += back["bonus"]

        self._do(fits, lambda: refund(self.store, self.act(), sale, amount=fen or None), moves)

    def top_up(self, who: int, fen: int, bonus: int) -> None:
        who = self._who(who)

        def moves(_: Any) -> None:
            self.now["people"][who]["principal"] += fen
            self.now["people"][who]["bonus"] += bonus

        self._do(fen > 0, lambda: top_up(self.store, self.act(), who, fen, bonus), moves)

    def pay_out(self, who: int) -> None:
        who = self._who(who)
        held = self.now["people"][who]
        fits = held["principal"] + held["bonus"] > 0
        self._do(
            fits,
            lambda: pay_out(self.store, self.act(), who, "shop", held["principal"], note="说好的"),
            lambda _: held.update(principal=0, bonus=0),
        )

    def exchange(self, who: int) -> None:
        who = self._who(who)
        held = self.now["people"][who]
        fits = self._pays(who) >= GIFT
        self._do(
            fits,
            lambda: gifts.exchange(self.store, self.act(), who, 1),
            lambda _: held.update(points=held["points"] - GIFT),
        )

    def adjust(self, who: int, points: int) -> None:
        who = self._who(who)
        held = self.now["people"][who]
        fits = points > 0 or (points < 0 and -points <= max(held["points"], 0))
        self._do(
            fits,
            lambda: adjusting.adjust(self.store, self.act(), who, points, "对账"),
            lambda _: held.update(points=held["points"] + points),
        )

    def expire(self, days: int) -> None:
        """Days go by, and the points go whose date is over."""
        self.minutes += days * 1440
        over = "SELECT contact_id, sum(remaining) FROM point_lot WHERE expires_on != '' AND expires_on < ? GROUP BY 1"
        gone = dict(self.store.rows(over, (self._today(),)))

        def moves(_: Any) -> None:
            for who, points in gone.items():
                self.now["people"][who]["points"] -= points

        self._do(True, lambda: expiring.expire(self.store, self.act()), moves)

    def merge(self, a: int, b: int) -> None:
        winner, loser = self._who(a), self._who(b)
        alive = len(set(self.now["winner"].values()))

        def moves(_: Any) -> None:
            people = self.now["people"]
            for key in people[winner]:
                people[winner][key] += people[loser][key]
                people[loser][key] = 0
            for number, into in self.now["winner"].items():
                if into == loser:
                    self.now["winner"][number] = winner

        if alive > 2 or winner == loser:  # two stay, or there would be nobody to tell apart
            self._do(winner != loser, lambda: merge(self.store, self.act(), winner, loser), moves)

    def undo(self) -> None:
        if self.done:
            undo(self.store, self.act())
            self.undone.append(self.now)
            self.now = self.done.pop()
            self.agree()

    def redo(self) -> None:
        if self.undone:
            redo(self.store, self.act())
            self.done.append(self.now)
            self.now = self.undone.pop()
            self.agree()

    def prove(self, *, deep: bool) -> None:
        """The check of the ledger, or of all, finds nothing."""
        if deep:
            assert check(self.store).findings == ()
            return
        report = Report(self.store, Silent())
        ledger_sums(report)
        ledger_chain(report)
        assert report.findings == []


def at_random(books: Books, rng: Random) -> None:
    """One act out of all."""
    n = rng.randrange
    rng.choice(
        (
            lambda: books.sell(n(9), rng.choice((1, 99, 2_000, 16_800, 99_999)), n(3), n(2) * n(20_000)),
            lambda: books.sell(n(9), 1 + n(30_000), 0, 0),
            lambda: books.refund(n(99), 0),
            lambda: books.refund(n(99), 1 + n(9_000)),
            lambda: books.top_up(n(9), n(50_000), n(9_000)),
            lambda: books.pay_out(n(9)),
            lambda: books.exchange(n(9)),
            lambda: books.adjust(n(9), n(400) - 150),
            lambda: books.expire(n(25)),
            lambda: books.merge(n(9), n(9)),
            books.undo,
            books.undo,
            books.redo,
        )
    )()
