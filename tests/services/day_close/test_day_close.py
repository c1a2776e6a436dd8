"""The day close: one equation, cash that is counted, and a lock that holds; what is owed moves as the entries say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from peewee import IntegrityError

from models.store import Store
from services.clock import FixedClock
from services.daily import daily
from services.day_close.closing import close_day
from services.day_close.figures import as_plain, day, figures, from_plain, unclosed_before
from services.errors import FieldRefused, HudieError, OutOfRange, Refused
from services.ledger import Line, balances, post
from services.memberships import plans
from services.memberships.plans import PlanInput
from services.memberships.selling import sell_membership
from services.operations import Act, perform
from services.owed import movements, owed_now, point_value, total
from services.points import gifts, tasks
from services.points.adjusting import adjust
from services.points.expiring import expire
from services.points.gifts import GiftInput
from services.sales.refunding import refund
from services.sales.selling import SaleInput, sell
from services.settings import ShopSettings
from services.shop import change_settings
from services.statements import statement
from services.stored_value.payouts import pay_out
from services.undo import next_undo, redo, undo
from tests.services.stored_value.counter import Counter
from tests.states import dump, new_store

DAY = "2026-10-02"


def busy_day(store: Store) -> tuple[Counter, int]:
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    counter.buy(who, 20_000, off=1_000, stored=15_000)
    values = SaleInput(None, 3_600, paid=(("wechat", 3_600),), rounding=0)
    walk_in = sell(store, counter.act(), values)
    counter.bring_back(walk_in, 1_600)
    return counter, who


def test_the_bridge_is_one_equation(store: Store) -> None:
    counter, who = busy_day(store)
    pay_out(store, counter.act(), who, "customer")
    found = figures(store, DAY)
    bridge = found.bridge
    assert (bridge.net_sales, bridge.topped_up, bridge.principal_used) == (21_000, 50_000, 15_000)
    assert bridge.refunded == 50_000 - 15_789  # 15,000 of 19,000 at full price of 20,000
    assert bridge.received == 4_000 + 2_000 + 50_000 - bridge.refunded
    assert bridge.holds
    assert {one.key: (one.count, one.came, one.went) for one in found.by_payment} == {
        "cash": (3, 54_000, bridge.refunded),
        "wechat": (2, 3_600, 1_600),
    }
    assert sum(one.net for one in found.by_payment) == sum(one.net for one in found.by_staff)
    assert (found.slips, found.walk_ins, found.held) == (2, 1, 0)
    assert from_plain(as_plain(found)) == found


def test_a_closed_day_stays_as_it_was_printed(store: Store) -> None:
    counter, who = busy_day(store)
    change_settings(store, counter.act(), opening_cash=30_000)
    before = day(store, DAY, counter.today.date())
    assert before.expected_cash == 30_000 + 54_000
    assert before.today
    assert before.closed is None
    with pytest.raises(FieldRefused) as refused:
        close_day(store, counter.act(), DAY, 83_800, seen=before.expected_cash)
    assert refused.value.reason == "reason_needed"
    with pytest.raises(FieldRefused) as changed:
        close_day(store, counter.act(), DAY, 83_800, reason="找零误差", seen=1)
    assert changed.value.reason == "drawer_changed"
    done = close_day(store, counter.act(), DAY, 83_800, reason="找零误差", seen=before.expected_cash)
    assert done.receipt["difference"] == -200
    with pytest.raises(Refused) as closed:
        close_day(store, counter.act(), DAY, 84_000)
    assert closed.value.code == "closed"
    with pytest.raises(Refused) as kept:
        undo(store, counter.act(), done.operation)
    assert kept.value.reason == "not_undoable"
    newest = store.value("SELECT max(created_op) FROM sale")
    for write in (
        lambda: counter.top_up(who),
        lambda: counter.buy(who, 100),
        lambda: undo(store, counter.act(), newest),
    ):
        with pytest.raises(HudieError) as refused_write:
            write()
        assert refused_write.value.code == "closed"
    with pytest.raises(IntegrityError):
        store.execute("DELETE FROM payment WHERE on_date = ?", (DAY,))
    counter.day = 1
    sold = store.value("SELECT id FROM sale WHERE contact_id IS NOT NULL")
    refund(store, counter.act(), sold)
    then = day(store, DAY, counter.today.date())
    assert then.figures == before.figures
    assert then.closed is not None
    assert then.closed.difference == -200
    assert then.closed.reason == "找零误差"
    assert day(store, "2026-10-03", counter.today.date()).figures.bridge.net_sales == -19_000
    assert next_undo(store) is not None


def test_days_before_that_nobody_closed_are_said_and_the_future_is_refused(store: Store) -> None:
    counter, who = busy_day(store)
    counter.day = 2
    counter.top_up(who, 100, 0)
    assert unclosed_before(store, "2026-10-04") == (DAY,)
    with pytest.raises(OutOfRange):
        close_day(store, counter.act(), "2026-10-05")
    with pytest.raises(FieldRefused):
        close_day(store, counter.act(), "2026-02-30")
    close_day(store, counter.act(), DAY)
    assert day(store, "2026-10-04", counter.today.date()).unclosed == ()
    # One o'clock at night belongs to the day before.
    night = Act(clock=FixedClock(datetime(2026, 10, 4, 17, 0, tzinfo=UTC)))
    assert close_day(store, night, "2026-10-04").receipt["date"] == "2026-10-04"
    with pytest.raises(OutOfRange):
        close_day(store, replace(night, op_id="other"), "2026-10-05")


def test_an_undone_top_up_counts_as_less_that_came_not_as_paid_back(store: Store) -> None:
    counter, who = busy_day(store)
    more = counter.top_up(who, 10_000, 1_000)
    undo(store, counter.act(), more.operation)
    principal, bonus, _ = movements(store, DAY, DAY)
    assert (principal.came, principal.used, principal.refunded, principal.closing) == (
        50_000,
        15_000,
        0,
        35_000,
    )
    assert (bonus.came, bonus.closing) == (6_000, 6_000)


steps = st.lists(
    st.tuples(st.sampled_from(["top", "buy", "back", "pay", "undo", "redo", "next"]), st.integers(1, 60_000)),
    max_size=14,
)


@settings(max_examples=25)
@given(steps)
def test_movements_sum_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[str, int]]
) -> None:
    folder: Path = tmp_path_factory.mktemp("movements")
    store = new_store(folder / "shop.hudie")
    counter = Counter(store)
    who = counter.person()
    sales = []
    for what, amount in plan:
        try:
            if what == "top":
                counter.top_up(who, amount, amount // 8)
            elif what == "buy":
                sales.append(counter.buy(who, amount, off=amount // 10))
            elif what == "back" and sales:
                counter.bring_back(sales[-1], max(1, amount // 100))
            elif what == "pay":
                pay_out(store, counter.act(), who, ("customer", "shop", "unused")[amount % 3])
            elif what == "undo":
                undo(store, counter.act())
            elif what == "redo":
                redo(store, counter.act())
            elif what == "next":
                counter.day += 1
        except HudieError:
            pass
    now = balances(store, who)
    opening = dict.fromkeys(("principal", "bonus", "points"), 0)
    for number in range(counter.day + 1):
        on_date = f"2026-10-{2 + number:02}"
        for part in movements(store, on_date, on_date):
            assert part.opening == opening[part.part]
            assert part.opening + part.came - part.used - part.refunded == part.closing
            opening[part.part] = part.closing
    whole = movements(store, "2026-10-02", "2026-12-31")
    assert (whole[0].closing, whole[1].closing) == (now.principal, now.bonus)
    assert total(whole).closing == owed_now(store).total
    said = statement(store, who)
    assert said.proves
    assert all(figures(store, f"2026-10-{2 + n:02}").bridge.holds for n in range(counter.day + 1))
    store.close()


def test_points_are_owed_at_what_they_pay(store: Store) -> None:
    shop = ShopSettings(points_unit=100, points_value=99)
    assert [point_value(points, shop) for points in (0, 1, 101, -101)] == [0, 0, 99, -99]


def test_another_value_of_points_counts_to_the_day_it_was_set_on(store: Store) -> None:
    """Mended: the next day began with another sum than the one before was printed with."""
    counter, who = busy_day(store)
    adjust(store, counter.act(), who, 900, "补分")
    today = counter.today.date().isoformat()
    printed = close_day(store, counter.act(), today).receipt["figures"]
    change_settings(store, counter.act(), points_value=50)  # the day is closed already
    assert as_plain(figures(store, today)) == printed
    counter.day += 1
    tomorrow = counter.today.date().isoformat()
    change_settings(store, counter.act(), points_unit=10)
    change_settings(store, counter.act(), points_value=200)
    undo(store, counter.act())
    points = movements(store, tomorrow, tomorrow)[2]
    assert points.opening == printed["owed"][2]["closing"]
    assert points.closing == owed_now(store).points == points.opening + points.came != points.opening
    assert movements(store, today, tomorrow)[2].closing == points.closing


def test_nothing_moves_what_is_owed_on_a_closed_day(store: Store) -> None:
    """Mended: gifts, tasks, corrections and opening balances after the close, so that the next day began with another sum
    than this one was printed with."""
    counter, who = busy_day(store)
    change_settings(store, counter.act(), points_days=5)
    adjust(store, counter.act(), who, 900, "补分")
    counter.day = 9
    today = counter.today.date().isoformat()
    gift = gifts.add_gift(store, counter.act(), GiftInput("小盒", 10)).receipt["id"]
    checkin = tasks.tasks(store)[0]
    tasks.change_task(store, counter.act(), checkin.id, replace(checkin.values, active=True))
    plan = plans.add_plan(store, counter.act(), PlanInput("年卡", "year", 365, 9_900)).receipt["id"]
    earlier = adjust(store, counter.act(), who, 40, "补分")
    given = gifts.exchange(store, counter.act(), who, gift)
    undo(store, counter.act(), given.operation)
    close_day(store, counter.act(), today)
    acts: dict[str, Callable[[], object]] = {
        "sell": lambda: counter.buy(who, 500),
        "refund": lambda: refund(store, counter.act(), 1, amount=100),
        "top up": lambda: counter.top_up(who),
        "pay out": lambda: pay_out(store, counter.act(), who, "shop"),
        "membership": lambda: sell_membership(store, counter.act(), who, plan),
        "gift": lambda: gifts.exchange(store, counter.act(), who, gift),
        "task": lambda: tasks.do_task(store, counter.act(), who, checkin.id),
        "adjust": lambda: adjust(store, counter.act(), who, -1, "扣分"),
        "expire": lambda: expire(store, counter.act()),
        "undo": lambda: undo(store, counter.act(), earlier.operation),
        "redo": lambda: redo(store, counter.act(), given.operation),
        "anything": lambda: perform(
            store, counter.act(), "test", {}, [], lambda j: post(j, [Line(who, "bonus", 1, "opening")])
        ),
    }
    before = dump(store)
    for name, act in acts.items():
        with pytest.raises(Refused) as refused:
            act()
        assert (name, refused.value.reason, refused.value.data) == (name, "closed", {"date": today})
    assert daily(store, counter.act()) == ()  # what is over goes tomorrow
    assert dump(store) == before
    adjust(store, counter.act(), who, 5, "成长", "growth")  # is not owed
    printed = day(store, today, counter.today.date()).figures.owed
    counter.day = 10
    assert [one.kind for one in daily(store, counter.act())] == ["expire_points"]
    gifts.exchange(store, counter.act(), who, gift)
    after = figures(store, counter.today.date().isoformat()).owed
    assert [one.opening for one in after] == [one.closing for one in printed]


def test_what_a_closed_day_owes_is_not_changed_by_an_undo(store: Store) -> None:
    """Mended: a top-up of the day before, undone once today was closed, made it owe less than was printed."""
    counter, who = busy_day(store)
    topped_up = counter.top_up(who)
    counter.day = 1
    today = counter.today.date().isoformat()
    close_day(store, counter.act(), today)
    printed = day(store, today, counter.today.date()).figures.owed
    with pytest.raises(Refused, match="closed"):
        undo(store, counter.act(), topped_up.operation)
    assert figures(store, today).owed == printed
    counter.day = 2
    undo(store, counter.act(), topped_up.operation)
    assert figures(store, today).owed == printed
