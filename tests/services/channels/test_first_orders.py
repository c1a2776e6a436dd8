"""First orders, net sales and what a customer costs, per channel (figures.md 1 and 6 to 8)."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from models.store import Store
from services import contacts
from services.channels import costs, figures
from services.channels.figures import Cohort, Figures, Period, Sold, judged
from services.contact_query import ContactQuery, Filter
from services.contacts import ContactInput
from services.operations import Act
from services.purchases import sum_up
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.search import all_ids
from tests.services.channels.shop import add_channel
from tests.services.sales.counter import at

NOVEMBER = Period("2026-11-01", "2026-11-30")
Acts = Callable[[], Act]


def person(store: Store, channel: int | None, since: str = "", name: str = "客") -> int:
    made = contacts.create(store, at("2026-10-01"), ContactInput(name=name, channel_id=channel)).receipt["id"]
    if since:
        store.execute(
            "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op)"
            " VALUES (?, 1, 'friend', '', ?, '', 1)",
            (made, since),
        )
    return int(made)


def test_the_figures_of_the_sample_shop() -> None:
    """figures.md, Example: 18.59 and 56.93."""
    whole = Figures(None, 548, 1_019_000, 179)
    assert (whole.cost_per_friend, whole.cac) == (1_859, 5_693)
    assert Figures(None, 5, 100).cac is None
    assert Figures(None, 5, None, 3).cac is None
    assert (Cohort(3, 2).rate, Cohort(8, 1).rate, Cohort(0, 0, 4).rate) == (667, 125, None)


def test_blended_cac_counts_who_came_by_themselves(store: Store, act: Acts) -> None:
    """figures.md 8: 100 yuan, one paid and one referred: 50.00."""
    ad = add_channel(store, act(), "广告")
    costs.add_cost(store, act(), ad, "2026-11-02", "", 10_000)
    for channel in (ad, None):
        sell(store, at("2026-11-10"), SaleInput(person(store, channel), amount=5_000))
    assert figures.figures(store, NOVEMBER)[0].figures.cac == 10_000
    whole = figures.explained_all(store, NOVEMBER)
    assert whole.blended is not None
    assert (whole.blended.cac, whole.blended.unknown) == (5_000, 1)
    # One who came by a channel that cost nothing is paid for by nobody.
    free = add_channel(store, act(), "老带新")
    sell(store, at("2026-11-11"), SaleInput(person(store, free), amount=5_000))
    again = figures.explained_all(store, NOVEMBER)
    assert again.blended is not None
    assert (again.blended.paid_cac, again.figures.cac, again.blended.cac) == (10_000, 5_000, 3_333)


def test_first_orders_and_net_sales(store: Store, act: Acts) -> None:
    shop, ad = add_channel(store, act(), "门店"), add_channel(store, act(), "广告")
    fresh, old, brought, gone, elsewhere = (person(store, ad) for _ in range(5))
    sell(store, at("2026-10-20"), SaleInput(old, amount=1_000))
    for who in (fresh, old, brought):
        sell(store, at("2026-11-05"), SaleInput(who, amount=2_000))
    sell(store, at("2026-11-06"), SaleInput(fresh, amount=2_000))
    sell(store, at("2026-11-06"), SaleInput(amount=700))  # a walk-in belongs to no channel
    back = sell(store, at("2026-11-07"), SaleInput(gone, amount=3_000)).receipt["id"]
    refund(store, at("2026-12-02"), back)
    store.execute("INSERT INTO prior_purchases (contact_id, orders, created_op) VALUES (?, 2, 1)", (brought,))
    store.execute(
        "INSERT INTO sale (number, contact_id, source, external, on_date, bought_on, at, gross, due, received, net, created_op)"
        " VALUES ('e1', ?, '美团', '1', '2026-11-08', '2026-11-08', 0, 900, 900, 900, 900, 1)",
        (elsewhere,),
    )
    sum_up(store, [elsewhere])
    found = {one.channel.id: one.figures for one in figures.figures(store, NOVEMBER)}
    # Bought before, also elsewhere and long ago, is not new; all given back was never bought; an order from elsewhere
    # counts for people, not for money; a refund counts in money at its own date.
    assert (found[ad].first_orders, found[ad].net_sales) == (2, 2_000 * 3 + 2_000 + 3_000)
    assert (found[shop].first_orders, found[shop].net_sales) == (0, 0)
    december = figures.figures(store, Period("2026-12-01", "2026-12-31"))
    assert next(one.figures.net_sales for one in december if one.channel.id == ad) == -3_000
    # What stands behind them: slips, what came back, what was imported, and who is named by what the shop sold.
    assert figures.explained(store, ad, NOVEMBER).sold == Sold(5, 11_000, 0, 900, 11_000, 11_700)
    assert figures.explained_all(store, Period("2026-11-01", "2026-12-31")).sold == Sold(
        5, 11_000, 3_000, 900, 8_000, 8_700
    )
    assert figures.explained(store, shop, NOVEMBER).sold == Sold(0, 0, 0, 0, 11_000, 11_700)
    query = ContactQuery(filters=(Filter("channel", "is", (ad,)), Filter("first_orders", "is", ("2026-11-01", "2026-11-30"))))  # fmt: skip
    assert sorted(all_ids(store, query, date(2026, 11, 30))) == [fresh, elsewhere]


@pytest.mark.parametrize(
    ("today", "period", "rated"),
    [
        ("2026-11-30", ("2026-11-01", "2026-11-30"), ("2026-10-01", "2026-10-31")),  # over for 30 days
        ("2026-11-29", ("2026-11-01", "2026-11-29"), ("2026-09-01", "2026-09-30")),
        (
            "2026-12-31",
            ("2026-12-01", "2026-12-31"),
            ("2026-11-01", "2026-11-30"),
        ),  # one day's people are no month
        ("2027-01-15", ("2027-01-09", "2027-01-15"), ("2026-11-01", "2026-11-30")),
        ("2026-03-01", ("2026-03-01", "2026-03-31"), ("2025-12-01", "2025-12-31")),
        ("2026-11-30", ("2026-01-01", "2026-11-30"), None),  # a year has people who are old enough
        ("2026-11-15", ("2026-10-01", "2026-10-31"), None),  # and what is over is asked for as such
        ("2026-11-15", ("2026-12-01", "2026-12-31"), None),
    ],
)
def test_a_month_that_runs_shows_the_last_complete_cohort(
    today: str, period: tuple[str, str], rated: tuple[str, str] | None
) -> None:
    """figures.md 6."""
    assert judged(Period(*period), date.fromisoformat(today)) == Period(*(rated or period))


def test_the_last_cohort_stands_beside_those_who_are_watched(store: Store, act: Acts) -> None:
    ad, other = add_channel(store, act(), "广告"), add_channel(store, act(), "门店")
    september = [person(store, ad, "2026-09-08") for _ in range(3)]
    young = [person(store, ad, day) for day in ("2026-10-20", "2026-11-02", "2026-11-19")]
    person(store, other, "2026-11-03")
    sell(store, at("2026-10-08"), SaleInput(september[0], amount=2_000))
    sell(store, at("2026-11-03"), SaleInput(young[1], amount=2_000))
    today = date(2026, 11, 20)
    found = figures.figures(store, figures.month_to_date(today), today)
    assert [one.figures.cohort for one in found] == [Cohort(3, 1, 2), Cohort(watching=1)]
    explained = figures.explained(store, ad, figures.month_to_date(today), today)
    assert explained.judged == Period("2026-09-01", "2026-09-30")
    whom = ContactQuery(
        filters=(Filter("channel", "is", (ad,)), Filter("new_to_buying", "is", ("2026-09-01", "2026-09-30")))
    )
    assert sorted(all_ids(store, whom, today)) == september


@pytest.mark.parametrize(
    ("today", "cohort"),
    [
        (date(2026, 11, 30), Cohort(0, 0, 5)),
        (date(2026, 12, 5), Cohort(4, 2, 1)),  # 30 days old is old enough
        (date(2026, 12, 31), Cohort(5, 2, 0)),
    ],
)
def test_the_first_order_rate_watches_thirty_days(
    store: Store, act: Acts, today: date, cohort: Cohort
) -> None:
    ad = add_channel(store, act(), "广告")
    same, thirtieth, late, never, young, before = (
        person(store, ad, since) for since in ("2026-11-05",) * 4 + ("2026-11-20",) + ("2026-11-05",)
    )
    for who, day in (
        (same, "2026-11-05"),
        (thirtieth, "2026-12-05"),
        (late, "2026-12-06"),
        (before, "2026-11-04"),
    ):
        sell(store, at(day), SaleInput(who, amount=2_000))
    found = figures.figures(store, NOVEMBER, today)
    assert next(one.figures.cohort for one in found if one.channel.id == ad) == cohort
    assert figures.total(found).cohort == cohort
    assert json.dumps(found[0].figures.first_order_rate) == json.dumps(cohort.rate)
    assert never != young
