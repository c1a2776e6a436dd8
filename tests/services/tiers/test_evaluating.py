"""People on the ladder: after a purchase, at night, by hand; what is missing; all of it undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.store import Store
from services import contacts
from services.errors import NotFound, Refused
from services.operations import Act
from services.selection import Ids
from services.tiers import holding
from services.tiers.benefits import benefits, give_benefit, standings
from services.tiers.editing import BenefitInput, TierInput, save_ladder
from services.tiers.evaluating import evaluate
from services.tiers.ladder import ladder, tier_of
from services.tiers.people import counts, history, next_tier
from services.undo import redo, undo
from tests.services.tiers.shop import do, give_back, on, person, reasons, sell, tier_ids
from tests.states import dump

DAY = date(2026, 11, 18)


@pytest.fixture
def shop(store: Store) -> Store:
    """Plus at 1,000 growth for a year, Prestige at ¥4,000 in 90 days, kept with ¥1,000."""
    save_ladder(
        store,
        on("2026-01-01"),
        [
            TierInput(id=1),
            TierInput("高级", "accent", threshold=1000, keep_threshold=1000, valid_days=365, downgrade="one",
                      benefits=(BenefitInput("birthday", "果篮", 1), BenefitInput("priority", "优先留货"))),
            TierInput("尊享", "gold", "spend", 400000, 100000, 90, 90, "one", 10),
        ],
    )  # fmt: skip
    return store


def test_a_purchase_moves_up_at_exactly_the_threshold(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 99999, "2026-11-01")
    assert tier_of(shop, who, DAY).id == 1
    missing = next_tier(shop, who, DAY)
    assert missing is not None
    assert (missing.tier.name, missing.metric, missing.missing) == (
        "高级",
        "growth",
        1,
    )
    up = sell(shop, who, 100, "2026-11-02")
    assert (tier_of(shop, who, DAY).name, reasons(shop, who)) == ("高级", ["reached"])
    missing = next_tier(shop, who, DAY)
    assert missing is not None
    assert (missing.metric, missing.have, missing.missing) == (
        "spend",
        100099,
        299901,
    )
    assert missing.since_on == "2026-08-21"
    undo(shop, Act(), up.operation)
    assert (tier_of(shop, who, DAY).id, reasons(shop, who)) == (1, [])
    redo(shop, Act(), up.operation)
    assert tier_of(shop, who, DAY).name == "高级"


@pytest.mark.parametrize(("day", "tier"), [("2026-08-21", 3), ("2026-08-20", 2)])
def test_a_window_counts_its_first_day_and_not_the_day_before(shop: Store, day: str, tier: int) -> None:
    who = person(shop)
    sell(shop, who, 100000, day)
    sell(shop, who, 300000, "2026-11-18")
    assert tier_ids(shop, [who]) == [tier]


def test_what_was_reached_by_a_purchase_goes_back_with_it(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 120000, "2026-10-01")
    big = sell(shop, who, 300000, "2026-11-01")
    assert tier_ids(shop, [who]) == [3]
    refund = give_back(shop, who, big.sale, 290000, "2026-11-02")
    assert (tier_ids(shop, [who]), reasons(shop, who)[-1]) == ([2], "refunded")
    undo(shop, Act(), refund)
    assert (tier_ids(shop, [who]), len(reasons(shop, who))) == ([3], 2)


def test_a_refund_takes_nothing_that_was_reached_before_its_purchase(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 120000, "2026-10-01")
    later = sell(shop, who, 5000, "2026-11-01")
    basic, plus, prestige = (TierInput.of(tier) for tier in ladder(shop))
    save_ladder(shop, Act(), [basic, replace(plus, threshold=1240), prestige])
    give_back(shop, who, later.sale, 5000, "2026-11-02")
    assert tier_ids(shop, [who]) == [2]


def test_metrics_count_slips_and_the_best_one(store: Store) -> None:
    save_ladder(
        store,
        Act(),
        [TierInput(id=1), TierInput("常客", metric="orders", threshold=2, window_days=30),
         TierInput("大单", metric="single", threshold=50000), TierInput("会员", metric="paid")],
    )  # fmt: skip
    who, walk_in = person(store), None
    sell(store, walk_in, 90000, "2026-11-01")
    first = sell(store, who, 100, "2026-11-01")
    sell(store, who, 100, "2026-11-01", source="youzan")
    assert tier_ids(store, [who]) == [2]  # two slips, one of them imported
    give_back(store, who, first.sale, 100, "2026-11-02")
    assert tier_ids(store, [who]) == [1]
    sell(store, who, 49999, "2026-11-03")
    assert tier_ids(store, [who]) == [2]
    sell(store, who, 50000, "2026-11-03")
    assert tier_ids(store, [who]) == [3]
    assert next_tier(store, who, DAY) is None  # the last one is only sold


def test_at_night_people_fall_are_kept_and_rise(shop: Store) -> None:
    falls, stays, rises, walks = (person(shop, name) for name in ("甲", "乙", "丙", "丁"))
    for who in (falls, stays):
        sell(shop, who, 400000, "2026-08-01")
    sell(shop, stays, 100000, "2026-10-15")
    do(shop, Act(), lambda j: j.insert("sale", {
        "number": "o1", "contact_id": rises, "on_date": "2026-11-01", "bought_on": "2026-11-01", "at": 1, "gross": 400000,
        "due": 400000, "received": 400000, "net": 400000, "source": "youzan", "external": "1"}))  # fmt: skip
    assert tier_ids(shop, [falls, stays, rises, walks]) == [3, 3, 1, 1]
    held_until = shop.value("SELECT until_on FROM member_tier WHERE contact_id = ?", (falls,))
    assert held_until == "2026-10-29"
    assert tier_of(shop, falls, date(2026, 11, 8)).id == 3  # in the days of grace
    assert tier_of(shop, falls, date(2026, 11, 9)).id == 2  # as the evaluation will find
    assert tier_of(shop, stays, date(2026, 11, 9)).id == 3
    before = dump(shop)
    tried = evaluate(shop, on("2026-11-09"), dry_run=True)
    assert dump(shop) == before
    assert tried.changes is None
    done = evaluate(shop, on("2026-11-09"))
    assert (done.up, done.down, done.kept, done.moves) == (1, 1, 1, ((1, 3, 1), (3, 2, 1)))
    assert (tried.up, tried.down, tried.kept, tried.moves) == (done.up, done.down, done.kept, done.moves)
    assert tier_ids(shop, [falls, stays, rises, walks]) == [2, 3, 3, 1]
    assert [reasons(shop, who)[-1] for who in (falls, stays, rises)] == ["expired", "kept", "reached"]
    assert counts(shop) == {1: 0, 2: 1, 3: 2}
    again = evaluate(shop, on("2026-11-09"))
    assert again.changes is not None
    assert again.changes.operation is None
    after = dump(shop)
    assert done.changes is not None
    undo(shop, Act(), done.changes.operation)
    assert dump(shop) == before
    redo(shop, Act(), done.changes.operation)
    assert dump(shop) == after


def test_who_lies_in_the_trash_is_left_alone(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 400000, "2026-08-01")
    contacts.trash(shop, Act(), Ids((who,)))
    assert evaluate(shop, on("2026-12-24")).down == 0


def test_by_hand_with_a_reason_and_locked(shop: Store) -> None:
    who = person(shop)
    before = dump(shop)
    moved = holding.move_by_hand(shop, on("2026-11-18"), who, 3, "老顾客", "2026-12-31")
    assert tier_of(shop, who, DAY).id == 3
    assert [(c.reason, c.note, c.origin, c.tier) for c in history(shop, who)] == [("by_hand", "老顾客", 1, 3)]
    with pytest.raises(Refused, match="same_tier"):
        holding.move_by_hand(shop, on("2026-11-18"), who, 3, "又一次", "2026-12-31")
    for arguments, reason in (
        ((3, " "), "blank"),
        ((3, "x", "2026-11-17"), "date_past"),
        ((3, "x", "明天"), "bad_date"),
    ):
        with pytest.raises(Refused) as refused:
            holding.move_by_hand(shop, on("2026-11-18"), who, *arguments)
        assert refused.value.reason == reason
    with pytest.raises(NotFound):
        holding.move_by_hand(shop, Act(), who, 9, "x")
    held = dump(shop)
    locked = holding.lock(shop, on("2026-11-18"), who, "店主的妈妈")
    assert evaluate(shop, on("2027-03-01")).down == 0
    assert tier_of(shop, who, date(2027, 3, 1)).id == 3
    with pytest.raises(Refused, match="tier_locked"):
        holding.move_by_hand(shop, Act(), who, 2, "x")
    opened = holding.unlock(shop, Act(), who)
    undo(shop, Act(), opened.operation)
    undo(shop, Act(), locked.operation)
    assert dump(shop) == held
    assert evaluate(shop, on("2027-01-01")).down == 1
    undo(shop, Act())
    undo(shop, Act(), moved.operation)
    assert dump(shop) == before


def test_a_lock_on_the_lowest_step_keeps_the_rules_away_too(shop: Store) -> None:
    who = person(shop)
    holding.lock(shop, Act(), who, "员工")
    sell(shop, who, 400000, "2026-11-18")
    assert tier_of(shop, who, DAY).id == 1
    assert next_tier(shop, who, DAY) is None
    holding.unlock(shop, Act(), who)
    assert evaluate(shop, on("2026-11-18")).up == 1


def test_days_of_a_tier_cover_what_was_held_and_give_it_back(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 100000, "2026-11-01")

    def give(days: int, day: str, tier: int = 3) -> int:
        return do(shop, on(day), lambda j: holding.give_days(j, on(day), who, tier, days, "gift", "果篮"))

    give(30, "2026-11-10")
    give(10, "2026-11-20")
    row = shop.row("SELECT tier_id, since_on, until_on, how FROM member_tier WHERE contact_id = ?", (who,))
    assert row == (3, "2026-11-10", "2026-12-19", "gift")
    with pytest.raises(AssertionError):
        give(5, "2026-11-20", tier=2)  # who is higher stays: nothing is written
    assert evaluate(shop, on("2026-12-19")).down == 0
    assert evaluate(shop, on("2026-12-20")).moves == ((3, 2, 1),)
    row = shop.row("SELECT tier_id, until_on, how FROM member_tier WHERE contact_id = ?", (who,))
    assert row == (2, "2027-12-19", "rule")  # 1,000 growth are still there
    assert reasons(shop, who) == ["reached", "gift", "gift", "gift_ended"]


def test_after_a_tier_for_a_time_what_it_covered_holds_to_its_own_end(shop: Store) -> None:
    basic, plus, prestige = (TierInput.of(tier) for tier in ladder(shop))
    sold = TierInput("黑金", "plum", metric="paid")
    save_ladder(shop, Act(), [basic, plus, replace(prestige, valid_days=180), sold])
    who = person(shop)
    sell(shop, who, 400000, "2026-08-01")
    act = on("2026-11-10")
    do(shop, act, lambda j: holding.give_days(j, act, who, 4, 10, "topup"))
    assert tier_of(shop, who, date(2026, 11, 19)).name == "黑金"
    assert tier_of(shop, who, date(2026, 11, 20)).name == "尊享"
    assert evaluate(shop, on("2026-11-20")).moves == ((4, 3, 1),)
    row = shop.row("SELECT until_on, how FROM member_tier WHERE contact_id = ?", (who,))
    assert (row, reasons(shop, who)[-1]) == (("2027-01-27", "rule"), "topup_ended")


def test_a_benefit_is_given_as_often_as_its_period_allows(shop: Store) -> None:
    who = person(shop)
    basket, priority = benefits(shop)[2]
    with pytest.raises(Refused, match="benefit_of_other_tier"):
        give_benefit(shop, on("2026-11-18"), who, basket.id)
    sell(shop, who, 100000, "2026-11-01")
    assert [(s.used, s.left) for s in standings(shop, who, DAY)] == [(0, 1), (0, None)]
    given = give_benefit(shop, on("2026-11-18"), who, basket.id, "生日当天")
    give_benefit(shop, on("2026-11-18"), who, priority.id)
    with pytest.raises(Refused) as refused:
        give_benefit(shop, on("2026-12-31"), who, basket.id)
    assert (refused.value.code, refused.value.data["last"]) == ("benefit_used_up", "2026-11-18")
    undo(shop, Act(), given.operation)
    assert [s.used for s in standings(shop, who, DAY)] == [0, 1]
    anew = give_benefit(shop, on("2026-11-18"), who, basket.id)
    with pytest.raises(Refused, match="benefit_used_up"):
        redo(shop, Act(), given.operation)
    undo(shop, Act(), anew.operation)
    redo(shop, Act(), given.operation)
    give_benefit(shop, on("2027-01-01"), who, basket.id)  # another year


def test_thresholds_that_are_lowered_count_for_everybody_the_next_night(shop: Store) -> None:
    who = person(shop)
    sell(shop, who, 50000, "2026-11-01")
    basic, plus, prestige = (TierInput.of(tier) for tier in ladder(shop))
    save_ladder(shop, Act(), [basic, replace(plus, threshold=500, keep_threshold=500), prestige])
    assert tier_of(shop, who, DAY).id == 1
    assert evaluate(shop, on("2026-11-19")).moves == ((1, 2, 1),)
