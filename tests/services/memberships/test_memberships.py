"""Memberships that are paid for: sold, renewed from the old end, paid back by unused days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.store import Store
from services import identities, payments
from services.errors import HudieError
from services.memberships import figures
from services.memberships.plans import PlanInput, add_plan, change_plan, delete_plan, order_plans, plan, plans
from services.memberships.selling import (
    check_digit,
    memberships,
    refund_membership,
    refundable,
    sell_membership,
)
from services.merging import merge
from services.operations import Act
from services.tiers.editing import TierInput, save_ladder
from services.tiers.evaluating import evaluate
from services.tiers.ladder import tier_of
from services.undo import redo, undo
from tests.services.tiers.shop import do, on, person, sell
from tests.states import dump


@pytest.fixture
def year(store: Store) -> int:
    """A year for ¥365.00 that makes its holder Prestige, which is only sold."""
    save_ladder(
        store,
        on("2026-01-01"),
        [TierInput(id=1), TierInput("高级", threshold=1000), TierInput("黑金", metric="paid")],
    )
    return int(add_plan(store, Act(), PlanInput("年卡", "year", 365, 36500, 3)).receipt["id"])


def _refused(work: Callable[[], Any]) -> str:
    with pytest.raises(HudieError) as refused:
        work()
    return str(getattr(refused.value, "reason", refused.value.code))


def test_sold_it_runs_gives_its_tier_and_its_card_finds_the_person(store: Store, year: int) -> None:
    who = person(store)
    before = dump(store)
    sold = sell_membership(store, on("2026-11-18"), who, year, {"wechat": 30000, "cash": 6500})
    assert (sold.receipt["from_on"], sold.receipt["until_on"]) == ("2026-11-18", "2027-11-17")
    assert sold.receipt["number"] == "2611180015"
    assert identities.owner_of(store, "card", "2611180015") == who
    assert store.rows("SELECT what, amount FROM payment ORDER BY kind_id") == [
        ("membership", 6500),
        ("membership", 30000),
    ]
    assert tier_of(store, who, date(2027, 11, 17)).name == "黑金"
    assert tier_of(store, who, date(2027, 11, 18)).id == 1
    after = dump(store)
    undo(store, Act(), sold.operation)
    assert dump(store) == before
    redo(store, Act(), sold.operation)
    assert dump(store) == after
    assert evaluate(store, on("2027-11-17")).down == 0
    assert evaluate(store, on("2027-11-18")).moves == ((3, 1, 1),)


def test_renewed_it_goes_on_from_its_old_end(store: Store, year: int) -> None:
    who = person(store)
    sell_membership(store, on("2026-11-18"), who, year)
    again = sell_membership(store, on("2027-11-01"), who, year)
    assert (again.receipt["from_on"], again.receipt["until_on"]) == ("2027-11-18", "2028-11-16")
    assert tier_of(store, who, date(2028, 11, 16)).name == "黑金"
    assert [i.kind for i in identities.identities(store, who)] == ["card"]  # the card stays the same
    late = sell_membership(store, on("2028-12-24"), who, year)
    assert late.receipt["from_on"] == "2028-12-24"
    assert evaluate(store, on("2028-12-24")).down == 0


def test_no_undo_or_redo_makes_two_of_one_membership_or_none_of_a_renewed_one(
    store: Store, year: int
) -> None:
    """Mended: one sold anew ran twice once the first was done again; the card went from under a renewal."""
    who = person(store)
    trial = add_plan(store, Act(), PlanInput("体验", "trial", 7)).receipt["id"]
    for plan_id, reason in ((trial, "trial_once"), (year, "stood_on")):
        first = sell_membership(store, on("2026-11-18"), who, plan_id)
        undo(store, Act(), first.operation)
        second = sell_membership(store, on("2026-11-18"), who, plan_id)
        assert _refused(lambda first=first: redo(store, Act(), first.operation)) == reason
        undo(store, Act(), second.operation)
    redo(store, Act(), second.operation)
    third = sell_membership(store, on("2026-11-19"), who, year)
    assert _refused(lambda: undo(store, Act(), second.operation)) == "stood_on"
    undo(store, Act(), third.operation)
    undo(store, Act(), second.operation)


def test_given_back_it_does_not_run_again_beside_another_one(store: Store, year: int) -> None:
    """Mended: the undo of a refund made two run on one day, and that of a merge gave the loser a tier whose membership was
    given back."""
    who, other = person(store), person(store, "林")
    first = sell_membership(store, on("2026-11-18"), who, year).receipt["id"]
    back = refund_membership(store, on("2026-11-18"), first)
    again = sell_membership(store, on("2026-11-18"), who, year)
    before = dump(store)
    assert _refused(lambda: undo(store, on("2026-11-18"), back.operation)) == "stood_on"
    assert dump(store) == before
    undo(store, on("2026-11-18"), again.operation)
    undo(store, on("2026-11-18"), back.operation)
    theirs = sell_membership(store, on("2026-11-18"), other, year).receipt["id"]
    merged = merge(store, on("2026-11-18"), who, other)
    back = refund_membership(store, on("2026-11-18"), theirs)
    before = dump(store)
    assert _refused(lambda: undo(store, on("2026-11-18"), merged.operation)) == "stood_on"
    assert dump(store) == before
    undo(store, on("2026-11-18"), back.operation)
    undo(store, on("2026-11-18"), merged.operation)
    assert tier_of(store, other, date(2026, 11, 18)).id == tier_of(store, who, date(2026, 11, 18)).id == 3


def test_a_renewal_into_another_tier_gives_it_when_it_begins(store: Store, year: int) -> None:
    who = person(store)
    month = add_plan(store, Act(), PlanInput("月卡", "month", 30, 3000, 2)).receipt["id"]
    sell_membership(store, on("2026-11-01"), who, month)
    sell_membership(store, on("2026-11-18"), who, year)
    assert tier_of(store, who, date(2026, 11, 30)).name == "高级"
    assert evaluate(store, on("2026-12-01")).moves == ((2, 3, 1),)


@pytest.mark.parametrize(
    ("day", "unused", "pays"),
    [("2026-11-18", 364, 36400), ("2026-12-31", 321, 32100), ("2027-11-17", 0, 0)],
)
def test_unused_days_are_paid_back(store: Store, year: int, day: str, unused: int, pays: int) -> None:
    who = person(store)
    sold = sell_membership(store, on("2026-11-18"), who, year)
    before = dump(store)
    found = refundable(memberships(store, who)[0], date.fromisoformat(day))
    assert (found.unused, found.days, found.amount) == (unused, 365, pays)
    done = refund_membership(store, on(day), sold.receipt["id"], "wechat")
    assert done.receipt["amount"] == pays
    assert store.value("SELECT coalesce(sum(amount), 0) FROM payment") == 36500 - pays
    assert tier_of(store, who, date.fromisoformat(day)).id == 1
    assert _refused(lambda: refund_membership(store, on(day), sold.receipt["id"])) == "membership_over"
    assert _refused(lambda: undo(store, Act(), sold.operation)) == "stood_on"
    after = dump(store)
    undo(store, Act(), done.operation)
    assert dump(store) == before
    redo(store, Act(), done.operation)
    assert dump(store) == after


def test_what_is_paid_back_may_be_agreed_but_is_never_more_than_was_paid(store: Store, year: int) -> None:
    who = person(store)
    sold = sell_membership(store, on("2026-11-18"), who, year).receipt["id"]
    assert _refused(lambda: refund_membership(store, on("2026-11-19"), sold, "cash", 36501)) == "out_of_range"
    assert _refused(lambda: refund_membership(store, on("2026-11-19"), sold, "cash", -1)) == "out_of_range"
    assert _refused(lambda: refund_membership(store, on("2026-11-19"), sold, "shells")) == "unknown_pay_kind"
    assert refund_membership(store, on("2026-11-19"), sold, "cash", 36500).receipt["amount"] == 36500


def test_given_back_the_renewal_leaves_the_first_one(store: Store, year: int) -> None:
    who = person(store)
    sell_membership(store, on("2026-11-18"), who, year)
    second = sell_membership(store, on("2026-11-19"), who, year).receipt["id"]
    assert refund_membership(store, on("2026-11-20"), second).receipt["amount"] == 36500
    assert store.row("SELECT tier_id, until_on, how FROM member_tier WHERE contact_id = ?", (who,)) == (
        3,
        "2027-11-17",
        "paid",
    )


def test_what_is_not_sold(store: Store, year: int) -> None:
    who = person(store)
    trial = add_plan(store, Act(), PlanInput("体验", "trial", 7, 100)).receipt["id"]
    life = add_plan(store, Act(), PlanInput("终身", "life", 99, 99900, 3)).receipt["id"]
    assert plan(store, life).values.days == 0
    assert _refused(lambda: sell_membership(store, Act(), who, year, {"cash": 1})) == "paid_differs"
    assert (
        _refused(lambda: sell_membership(store, Act(), who, year, {"cash": 36501, "wechat": -1}))
        == "paid_differs"
    )
    assert _refused(lambda: sell_membership(store, Act(), 99, year)) == "unknown_contact"
    assert _refused(lambda: sell_membership(store, Act(), who, 99)) == "unknown_plan"
    payments.set_kind_active(store, Act(), payments.kind_id(store, "card"), False)
    assert _refused(lambda: sell_membership(store, Act(), who, year, {"card": 36500})) == "unknown_pay_kind"
    sell_membership(store, on("2026-11-18"), who, trial)
    assert _refused(lambda: sell_membership(store, on("2026-12-18"), who, trial)) == "trial_once"
    sold = sell_membership(store, on("2026-12-18"), who, life)
    assert sold.receipt["until_on"] == ""
    assert _refused(lambda: sell_membership(store, on("2026-12-19"), who, year)) == "member_for_life"
    assert refundable(memberships(store, who)[0], date(2027, 1, 1)).most == 99900
    change_plan(store, Act(), year, replace(plan(store, year).values, active=False))
    assert _refused(lambda: sell_membership(store, Act(), person(store, "乙"), year)) == "plan_not_offered"
    assert len(plans(store)) == 2
    assert _refused(lambda: delete_plan(store, Act(), trial)) == "plan_sold"


def test_nothing_is_sold_or_paid_back_on_a_closed_day(store: Store, year: int) -> None:
    who = person(store)
    sold = sell_membership(store, on("2026-11-17"), who, year)
    for day in ("2026-11-17", "2026-11-18"):
        do(store, Act(), lambda j, day=day: j.insert("day_close", {
            "on_date": day, "expected_cash": 0, "counted_cash": 0, "figures": "{}", "at": 1, "staff_id": 1}))  # fmt: skip
    assert _refused(lambda: sell_membership(store, on("2026-11-18"), person(store, "乙"), year)) == "closed"
    assert _refused(lambda: refund_membership(store, on("2026-11-18"), sold.receipt["id"])) == "closed"
    assert _refused(lambda: undo(store, Act(), sold.operation)) == "closed"


def test_a_printed_card_is_one_persons(store: Store, year: int) -> None:
    one, two = person(store), person(store, "乙")
    sell_membership(store, on("2026-11-18"), one, year, card="vip-8808")
    assert identities.owner_of(store, "card", "VIP8808") == one
    assert (
        _refused(lambda: sell_membership(store, on("2026-11-18"), two, year, card="VIP 8808")) == "card_taken"
    )
    identities.add(store, Act(), one, "card", "2611180015")
    assert sell_membership(store, on("2026-11-18"), two, year).receipt["number"] == "2611180023"


@pytest.mark.parametrize(("digits", "check"), [("7992739871", "3"), ("1789372997", "4"), ("0", "0")])
def test_the_check_digit_is_luhns(digits: str, check: str) -> None:
    assert check_digit(digits) == check


@pytest.mark.parametrize(
    ("values", "reason"),
    [(PlanInput(" "), "blank"), (PlanInput("年卡"), "name_taken"), (PlanInput("x", "week"), "not_a_choice"),
     (PlanInput("x", days=0), "out_of_range"), (PlanInput("x", price=-1), "out_of_range"),
     (PlanInput("x", price=10**18), "out_of_range"), (PlanInput("x", tier_id=1), "unknown_tier")],
)  # fmt: skip
def test_what_is_no_plan_is_refused(store: Store, year: int, values: PlanInput, reason: str) -> None:
    assert _refused(lambda: add_plan(store, Act(), values)) == reason


def test_plans_are_put_in_order_and_a_tier_they_give_stays(store: Store, year: int) -> None:
    second = add_plan(store, Act(), PlanInput("月卡", "month", 30, 3000)).receipt["id"]
    order_plans(store, Act(), [second])
    assert [p.id for p in plans(store)] == [second, year]
    assert (
        _refused(
            lambda: save_ladder(store, Act(), [TierInput(id=1), TierInput("高级", threshold=1000, id=2)])
        )
        == "tier_in_use"
    )


def test_renewals_are_counted_from_30_days_before_to_30_after(store: Store) -> None:
    month = add_plan(store, Act(), PlanInput("月卡", "month", 30, 3000)).receipt["id"]

    def buys(name: str, *days: str) -> None:
        who = person(store, name)
        for day in days:
            sell_membership(store, on(day), who, month)

    buys(
        "甲", "2026-08-01", "2026-08-01"
    )  # renewed 29 days before its end on 30 August; the second ends on 29 September
    buys("乙", "2026-08-01", "2026-09-29")  # 30 days after
    buys("丙", "2026-08-01", "2026-09-30")  # a day too late
    buys("丁", "2026-10-20")  # ends on 18 November: too young
    gone = person(store, "戊")
    sold = sell_membership(store, on("2026-08-01"), gone, month).receipt["id"]
    refund_membership(store, on("2026-08-10"), sold)
    assert figures.renewal(store, "2026-08-01", "2026-08-31", date(2026, 11, 19)) == figures.Renewal(3, 2, 0)
    assert figures.renewal(store, "2026-11-01", "2026-11-30", date(2026, 11, 19)) == figures.Renewal(0, 0, 1)
    assert [until for _, until in figures.ending(store, date(2026, 10, 21))] == [
        "2026-10-28",
        "2026-10-29",
        "2026-11-18",
    ]


def test_share_of_sales_and_spend_before_and_after(store: Store) -> None:
    plan_id = add_plan(store, Act(), PlanInput("季卡", "quarter", 90, 9000)).receipt["id"]
    who, other = person(store), person(store, "乙")
    sell(store, who, 1000, "2026-07-31")
    sell_membership(store, on("2026-08-01"), who, plan_id)
    sell(store, who, 5000, "2026-08-01")
    sell(store, who, 4000, "2026-11-01")
    sell(store, other, 2000, "2026-08-02")
    assert figures.share(store, "2026-08-01", "2026-08-31") == figures.Share(5000, 7000)
    assert figures.share(store, "2026-11-01", "2026-11-30") == figures.Share(0, 4000)
    assert figures.before_after(store, date(2026, 11, 18)) == figures.BeforeAfter(1, 90, 1000, 5000)
    assert figures.before_after(store, date(2026, 10, 1)).people == 0
