"""Rehearsal: what it foretells is what happens, and nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.store import Store
from services.errors import FieldRefused
from services.operations import Act
from services.shop import change_settings
from services.tiers import holding
from services.tiers.editing import TierInput, save_ladder
from services.tiers.evaluating import evaluate
from services.tiers.ladder import ladder
from services.tiers.people import counts
from services.tiers.rehearsing import Proposal, adopt, movers, rehearse
from services.undo import undo
from tests.services.tiers.shop import on, person, sell
from tests.states import dump, new_store

TODAY = date(2026, 11, 18)


@pytest.fixture
def shop(store: Store) -> Store:
    """¥1,000 in a year makes Plus, ¥4,000 Prestige; five members with ¥500 … ¥5,000."""
    save_ladder(
        store,
        on("2026-01-01"),
        [TierInput(id=1), TierInput("高级", "accent", "spend", 100000, 50000, 365, 365, "one", multiplier=1200),
         TierInput("尊享", "gold", "spend", 400000, 200000, 365, 365, "one", discount=1000, vip_discount=950, multiplier=1500)],
    )  # fmt: skip
    for name, net in (("甲", 50000), ("乙", 90000), ("丙", 100000), ("丁", 350000), ("戊", 500000)):
        sell(store, person(store, name), net, "2026-10-20")
    return store


def test_lower_thresholds_move_up_and_cost_points(shop: Store) -> None:
    before = dump(shop)
    proposal = Proposal.changed(shop, {1: {"threshold": 80000}, 2: {"threshold": 320000}})
    found = rehearse(shop, proposal, TODAY)
    assert dump(shop) == before
    assert [(step.before, step.after) for step in found.steps] == [(2, 1), (2, 2), (1, 2)]
    assert [(r.origin, r.to, r.count) for r in found.routes] == [(0, 1, 1), (1, 2, 1)]
    assert (found.up, found.down, found.days, found.effective_on) == (2, 0, 30, "2026-11-19")
    assert movers(shop, proposal, TODAY, 1, 2) == [4]
    # ¥900 x 0.2 and ¥3,500 x 0.3 more in 30 days: 180 + 1,050 points, of which 100 pay ¥1.
    assert (found.points, found.points_cost, found.discount, found.vip_discount) == (1230, 1230, 0, 0)


def test_discounts_and_multipliers_cost_on_ordinary_and_on_vip_days(shop: Store) -> None:
    change_settings(shop, Act(), vip_day=20, vip_multiplier=2000)
    sell(shop, 5, 100000, "2026-11-01")
    proposal = Proposal.changed(shop, {2: {"discount": 980, "vip_discount": 900, "multiplier": 2000}})
    found = rehearse(shop, proposal, TODAY)
    assert (found.up, found.down, found.routes) == (0, 0, ())
    # ¥5,000 on the VIP day (95 % -> 90 %), ¥1,000 on another (100 % -> 98 %); 0.5 more of 5,000 x 2 + 1,000 points.
    assert (found.vip_discount, found.discount, found.points) == (25000, 2000, 5500)


def test_nobody_falls_at_once_and_those_who_will_are_counted(shop: Store) -> None:
    found = rehearse(
        shop,
        Proposal.changed(
            shop, {1: {"threshold": 400000, "keep_threshold": 360000}, 2: {"threshold": 900000}}
        ),
        TODAY,
    )
    assert (found.up, found.down, found.later) == (0, 0, 2)  # 丙 and 丁; 戊 keeps Prestige with ¥2,000
    assert [(step.before, step.after) for step in found.steps] == [(2, 2), (2, 2), (1, 1)]
    assert (found.points, found.points_cost) == (0, 0)


def test_who_is_locked_stays(shop: Store) -> None:
    holding.lock(shop, on("2026-11-18"), 2, "员工")
    assert rehearse(shop, Proposal.changed(shop, {1: {"threshold": 80000}}), TODAY).up == 0


def test_a_new_step_and_one_that_goes(shop: Store) -> None:
    basic, plus, prestige = Proposal.changed(shop, {}).tiers
    between = TierInput("优享", "plum", "spend", 300000, 0, 365)
    found = rehearse(shop, Proposal((basic, plus, between, prestige)), TODAY)
    assert [(s.tier.name, s.before, s.after) for s in found.steps] == [
        ("", 2, 2),
        ("高级", 2, 1),
        ("优享", 0, 1),
        ("尊享", 1, 1),
    ]
    found = rehearse(shop, Proposal((basic, prestige)), TODAY)
    assert [(r.origin, r.to, r.count, r.up) for r in found.routes] == [(None, 0, 2, False)]
    with pytest.raises(FieldRefused):
        rehearse(shop, Proposal((basic, prestige, plus)), TODAY)


def test_adopted_it_is_one_act_and_moves_whom_it_foretold(shop: Store) -> None:
    before = dump(shop)
    proposal = Proposal.changed(shop, {1: {"threshold": 80000}, 2: {"threshold": 320000}})
    foretold = rehearse(shop, proposal, TODAY)
    done = adopt(shop, on("2026-11-18"), proposal)
    assert [t.threshold for t in ladder(shop)] == [0, 80000, 320000]
    happened = evaluate(shop, on("2026-11-19"))
    assert (happened.up, happened.down) == (foretold.up, foretold.down)
    assert counts(shop) == {step.tier.id: step.after for step in foretold.steps}
    undo(shop, Act())
    undo(shop, Act(), done.operation)
    assert dump(shop) == before


def test_a_shop_without_history_is_told_so(store: Store) -> None:
    found = rehearse(store, Proposal((TierInput(id=1), TierInput("高级", threshold=1))), TODAY)
    assert (found.days, found.points, found.discount, found.up) == (0, 0, 0, 0)


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Forty members with purchases all over a year."""
    path = tmp_path_factory.mktemp("crowd") / "shop.hudie"
    with new_store(path) as store:
        save_ladder(
            store,
            on("2025-01-01"),
            [TierInput(id=1), TierInput("高级", "accent", "spend", 100000, 80000, 180, 90, "match", 5),
             TierInput("尊享", "gold", "orders", 4, 2, 90, 60, "one")],
        )  # fmt: skip
        for number in range(40):
            who = person(store, f"客{number}")
            for turn in range(number % 6):
                month = 1 + (number * 7 + turn * 3) % 11
                sell(
                    store,
                    who,
                    10000 + number * 1500 + turn * 700,
                    f"2026-{month:02}-{1 + (number * 5 + turn) % 28:02}",
                )
        # A year of evaluations in one: some are in their days of grace now, some have fallen.
        evaluate(store, on("2026-11-10"))
    return path


@settings(max_examples=25)
@given(spend=st.integers(1, 300000), orders=st.integers(1, 6), window=st.sampled_from([0, 30, 180, 365]))
def test_every_rehearsal_foretells_its_own_evaluation(
    crowd: Path, spend: int, orders: int, window: int
) -> None:
    with Store.open(crowd) as store:
        evaluate(store, on("2026-11-18"))
        now = Counter(dict(store.rows("SELECT tier_id, count(*) FROM member_tier GROUP BY tier_id")))
        keep = {"keep_threshold": 0, "window_days": window}
        proposal = Proposal.changed(
            store, {1: {"threshold": spend, **keep}, 2: {"threshold": orders, **keep}}
        )
        foretold = rehearse(store, proposal, TODAY)
        assert [step.before for step in foretold.steps[1:]] == [now[2], now[3]]
        done = adopt(store, on("2026-11-18"), proposal)
        happened = evaluate(store, on("2026-11-18"), dry_run=True)
        routes = {(r.origin, r.to): r.count for r in foretold.routes}
        places = {1: 0, 2: 1, 3: 2}
        assert {(places[a], places[b]): n for a, b, n in happened.moves} == routes
        if done.operation is not None:
            undo(store, Act(), done.operation)
