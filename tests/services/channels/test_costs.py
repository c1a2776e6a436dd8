"""Money by date, exact to the fen, and the figures made of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store import Store
from services import contacts, money
from services.channels import channels, costs, figures
from services.channels.figures import Cohort, Figures, Period
from services.channels.registering import Newcomer, register
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.selection import Ids
from services.undo import undo
from tests.services.channels.shop import add_channel
from tests.states import dump

Acts = Callable[..., Act]
NOVEMBER = Period("2026-11-01", "2026-11-30")


@given(st.integers(1, 10**10), st.integers(1, 60), st.integers(-5, 70), st.integers(0, 80))
def test_the_parts_of_a_cost_are_the_sums_of_its_days(
    amount: int, days: int, offset: int, length: int
) -> None:
    begin = date(2026, 11, 1)
    each = costs.per_day(amount, days)
    assert sum(each) == amount
    assert max(each) - min(each) <= 1
    first, last = begin + timedelta(offset), begin + timedelta(offset + length)
    inside = [fen for n, fen in enumerate(each) if first <= begin + timedelta(n) <= last]
    end = begin + timedelta(days - 1)
    texts = [d.isoformat() for d in (begin, end, first, last)]
    assert costs.part_of(amount, *texts) == sum(inside)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("12", 1200), ("12.5", 1250), ("¥1,200.05", 120005), ("98+70", 16800), ("１２．３", 1230),
        (".5", 50), ("100,000,000", 10_000_000_000),
    ],
)  # fmt: skip
def test_amounts_as_people_type_them(text: str, fen: int) -> None:
    assert money.read_amount(text) == fen


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "blank"), ("0", "not_positive"), ("-3", "not_positive"), ("−3", "not_positive"), ("12.345", "bad_amount"),
        ("1e3", "bad_amount"), ("十二", "bad_amount"), ("12元", "bad_amount"), ("98元+70", "bad_amount"), ("1,2", "bad_amount"), ("+", "bad_amount"),
        (str(10**18), "amount_too_large"), ("9" * 5_000, "amount_too_large"), ("100,000,000.01", "amount_too_large"),
    ],
)  # fmt: skip
def test_amounts_that_are_none(text: str, code: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        money.read_amount(text)
    assert refused.value.reason == code


def test_costs_and_reach_are_noted_mended_taken_out(store: Store, act: Acts) -> None:
    made = add_channel(store, act())
    empty = dump(store)
    cost = costs.add_cost(store, act(), made, "2026-11-01", "2026-11-14", 214_400, " 同城推广 ")
    reached = costs.add_reach(store, act(), made, "2026-11-03", 9_860, "后台")
    (found,) = costs.costs(store, made, "2026-11-14", "2026-11-20")
    assert (found.days, found.amount, found.what, found.part) == (14, 214_400, "同城推广", 15_314)
    assert costs.costs(store, made, "2026-11-15", "2026-11-20") == []
    assert [r.people for r in costs.reach(store, made)] == [9_860]
    before = dump(store)
    changed = [
        costs.change_cost(store, act(), cost.receipt["id"], "2026-11-02", "", 100, "别的"),
        costs.change_reach(store, act(), reached.receipt["id"], "2026-11-04", 5),
        costs.delete_cost(store, act(), cost.receipt["id"]),
        costs.delete_reach(store, act(), reached.receipt["id"]),
    ]
    for one in reversed(changed):
        undo(store, act(), one.operation)
    assert dump(store) == before
    undo(store, act(), reached.operation)
    undo(store, act(), cost.operation)
    assert dump(store) == empty


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (("", "", 1), "blank"),
        (("2026-11-31", "", 1), "bad_date"),
        (("2026-11-02", "2026-11-01", 1), "dates_reversed"),
        (("1990-01-01", "2026-11-01", 1), "too_many_days"),
        (("2026-11-01", "", 0), "not_positive"),
        (("2026-11-01", "", -1), "not_positive"),
        (("2026-11-01", "", 10**18), "amount_too_large"),
        (("2026-11-01", "", 1, "字" * 201), "too_long_text"),
    ],
)
def test_costs_that_are_refused(store: Store, act: Acts, values: tuple[str, str, int], code: str) -> None:
    made = add_channel(store, act())
    with pytest.raises(FieldRefused) as refused:
        costs.add_cost(store, act(), made, *values)
    assert refused.value.reason == code


def test_people_reached_that_are_refused(store: Store, act: Acts) -> None:
    made = add_channel(store, act())
    for people in (0, -5, 10**18):
        with pytest.raises(FieldRefused) as refused:
            costs.add_reach(store, act(), made, "2026-11-01", people)
        assert refused.value.code == "bad_people"
    with pytest.raises(Refused):
        costs.delete_cost(store, act(), 99)
    with pytest.raises(Refused):
        costs.add_cost(store, act(), 99, "2026-11-01", "", 1)


def test_cost_per_friend_is_rounded_half_up_and_a_dash_without_either() -> None:
    assert Figures(None, 548, 1_019_000).cost_per_friend == 1_859
    assert Figures(None, 2, 5).cost_per_friend == 3
    assert Figures(None, 0, 500).cost_per_friend is None
    assert Figures(None, 5, None).cost_per_friend is None
    assert Figures(None, 5, 0).cost_per_friend is None


def test_figures_count_first_friendships_by_first_touch_channel(store: Store, act: Acts) -> None:
    shop, ad = add_channel(store, act(), "门店", 1), add_channel(store, act(), "广告", 1)
    people = [
        register(store, act(), ad if n < 3 else shop, Newcomer(f"1390000000{n}")).receipt["id"]
        for n in range(5)
    ]
    # A second channel later does not count again, nor does a friendship that begins anew.
    register(store, act(), shop, Newcomer("13900000000"))
    store.execute("UPDATE friendship SET until_on = '2026-11-18' WHERE contact_id = ?", (people[1],))
    costs.add_cost(store, act(), ad, "2026-10-31", "2026-11-01", 201)
    costs.add_reach(store, act(), ad, "2026-11-02", 1_000)
    costs.add_reach(store, act(), ad, "2026-11-09", 500)
    rows = figures.figures(store, NOVEMBER)
    assert [(one.channel.name, one.figures) for one in rows] == [
        ("门店", Figures(None, 2, None, cohort=Cohort(watching=2))),
        ("广告", Figures(1_500, 3, 100, cohort=Cohort(watching=3))),
    ]
    assert rows[1].figures.cost_per_friend == 33
    total = figures.total(rows)
    assert (total, total.cost_per_friend) == (Figures(None, 5, 100, cohort=Cohort(watching=5)), 20)
    explained = figures.explained(store, ad, NOVEMBER)
    assert explained.figures == rows[1].figures
    assert [c.part for c in explained.costs] == [100]
    assert [r.people for r in explained.reach] == [500, 1_000]
    # Who is thrown away does not count; nor does a friend of an earlier month.
    contacts.trash(store, act(), Ids((people[0],)))
    store.execute("UPDATE friendship SET since_on = '2026-10-31' WHERE contact_id = ?", (people[2],))
    assert figures.figures(store, NOVEMBER)[1].figures.added == 1
    with pytest.raises(FieldRefused):
        figures.figures(store, Period("2026-11-30", "2026-11-01"))


def test_a_second_click_on_delete_is_the_same_act(store: Store, act: Acts) -> None:
    """Mended: the second click was refused as if somebody else had deleted it."""
    shop = add_channel(store, act())
    cost = costs.add_cost(store, act(), shop, "2026-11-01", "", 100).receipt["id"]
    seen = costs.add_reach(store, act(), shop, "2026-11-01", 5).receipt["id"]
    for delete, row in (
        (costs.delete_cost, cost),
        (costs.delete_reach, seen),
        (channels.delete, shop),
    ):
        once = act()
        first = delete(store, once, row)
        again = delete(store, once, row)
        assert again.repeated
        assert (again.operation, again.label) == (first.operation, first.label)
        assert first.label["name"] == "门店扫码"


def test_figures_of_a_channel_that_is_gone(store: Store) -> None:
    """Mended: a press on the figure of a channel deleted meanwhile was taken for a fault of the program."""
    with pytest.raises(Refused) as refused:
        figures.explained(store, 99, NOVEMBER)
    assert refused.value.code == "unknown_channel"
