"""What a slip comes to: a table of rules, and that its parts always sum up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ledger import Balances
from services.products.product import Product
from services.sales.pricing import LineInput, Quote, SaleInput, Terms, price
from services.settings import ShopSettings
from services.tiers.ladder import Tier

KINDS = {"cash": 1, "wechat": 2}
APPLE = Product(1, "苹果", 1_280, unit="斤", member_price=1_100, cost=700, floor_price=1_000, counted=True)
BOX = Product(2, "礼盒", 16_800)
MEMBER = Terms(
    ShopSettings(), contact_id=7, tier=Tier(1), kinds=KINDS, products={1: APPLE, 2: BOX},
    own=Balances(points=2_380, principal=10_000, bonus=6_000), stored=Balances(principal=10_000, bonus=6_000),
)  # fmt: skip
WALK_IN = Terms(ShopSettings(), kinds=KINDS, products={1: APPLE, 2: BOX})


def _set(terms: Terms, **settings: Any) -> Terms:
    return replace(terms, settings=replace(terms.settings, **settings))


def _codes(found: Quote) -> list[str]:
    return [getattr(problem, "reason", "") for problem in found.problems]


def test_a_plain_amount_is_due_and_open() -> None:
    found = price(SaleInput(amount=16_800), WALK_IN)
    assert (found.due, found.received, found.open, found.net) == (16_800, 16_800, 16_800, 16_800)
    assert found.paid == (("cash", 16_800),)
    assert (found.points, found.growth, found.problems) == (0, 0, ())


def test_the_tier_pays_less_and_earns_more() -> None:
    gold = replace(MEMBER, tier=Tier(2, "尊享", discount=900, vip_discount=850, multiplier=1_500))
    found = price(SaleInput(7, 10_005), gold)
    assert (found.tier_off, found.due, found.points, found.growth) == (1_000, 9_005, 135, 90)
    assert price(SaleInput(7, 10_000), replace(gold, vip=True)).due == 8_500


def test_birthday_and_vip_day_multiply() -> None:
    terms = _set(replace(MEMBER, birthday=True, vip=True), birthday_multiplier=2_000, vip_multiplier=1_500)
    found = price(SaleInput(7, 9_999), terms)
    assert (found.points, found.growth, found.multiplier) == (299, 99, 3_000)


def test_a_line_pays_the_better_of_member_price_and_tier() -> None:
    terms = replace(MEMBER, tier=Tier(2, discount=900), member_prices=True)
    values = SaleInput(
        7, lines=(LineInput(1, quantity=1_500), LineInput(2), LineInput(name="袋子", price=50))
    )
    found = price(values, terms)
    assert [(one.amount, one.off) for one in found.lines] == [(1_920, 270), (16_800, 1_680), (50, 5)]
    assert (found.gross, found.tier_off, found.due) == (18_770, 1_955, 16_815)


def test_a_lower_price_is_a_discount_by_hand_and_a_higher_one_the_price() -> None:
    terms = replace(MEMBER, tier=Tier(2, discount=900))
    lines = (LineInput(1, price=1_000), LineInput(2, price=17_000))
    found = price(SaleInput(7, lines=lines, manual_reason="磕碰"), terms)
    assert (found.gross, found.manual_off, found.tier_off) == (1_280 + 17_000, 280, 1_700)
    assert _codes(price(SaleInput(7, lines=lines), terms)) == ["discount_reason"]


def test_what_falls_below_its_floor_is_warned_of_and_sold() -> None:
    values = SaleInput(lines=(LineInput(1, price=900), LineInput(2)), manual_reason="收摊")
    found = price(values, WALK_IN)
    assert (found.below_floor, found.problems) == (("苹果",), ())


def test_points_pay_in_whole_steps_up_to_their_share() -> None:
    assert price(SaleInput(7, 16_800, points="all"), MEMBER).points_off == 2_300
    half = _set(MEMBER, points_most=100)
    found = price(SaleInput(7, 16_800, points="all"), half)
    assert (found.points_used, found.points_off, found.limits.points) == (1_600, 1_600, 1_600)
    assert _codes(price(SaleInput(7, 16_800, points=1_700), half)) == ["points_most"]
    assert _codes(price(SaleInput(7, 16_800, points=150), MEMBER)) == ["points_step"]
    assert _codes(price(SaleInput(7, 16_800, points=2_400), MEMBER)) == ["insufficient"]
    assert _codes(price(SaleInput(amount=16_800, points=100), WALK_IN)) == ["points_nobody"]


def test_nothing_is_earned_on_what_points_and_bonus_paid() -> None:
    found = price(SaleInput(7, 16_800, points=800, stored="all"), MEMBER)
    assert (found.due, found.bonus, found.net, found.points, found.growth) == (
        16_000,
        6_000,
        10_000,
        100,
        100,
    )


@pytest.mark.parametrize(("first", "parts"), [(True, (10_000, 2_000)), (False, (6_000, 6_000))])
def test_principal_or_bonus_pays_first(first: bool, parts: tuple[int, int]) -> None:
    found = price(SaleInput(7, 16_800, stored=12_000), _set(MEMBER, principal_first=first))
    assert (found.principal, found.bonus) == parts


def test_stored_value_takes_what_named_payments_leave() -> None:
    found = price(SaleInput(7, 16_800, stored="all", paid=(("wechat", 10_000),)), MEMBER)
    assert (found.principal, found.bonus, found.paid, found.open) == (6_800, 0, (("wechat", 10_000),), 0)


def test_rounding_by_itself_and_by_hand() -> None:
    assert price(SaleInput(amount=16_887), _set(WALK_IN, auto_rounding=10)).due == 16_880
    assistant = replace(WALK_IN, role="assistant")
    found = price(SaleInput(amount=16_887), assistant)
    assert (found.due, found.limits.rounding, found.limits.rounding_most) == (16_887, 87, 100)
    assert price(SaleInput(amount=16_887, rounding=87), assistant).due == 16_800
    assert _codes(price(SaleInput(amount=16_887, rounding=101), assistant)) == ["rounding_limit"]
    assert price(SaleInput(amount=16_887, rounding=687), replace(assistant, role="owner")).due == 16_200
    # What the shop does by itself is no favour of the assistant's.
    strict = _set(assistant, auto_rounding=100, rounding_assistant=0)
    assert price(SaleInput(amount=16_887), strict).problems == ()
    assert price(SaleInput(amount=16_887, rounding=0), strict).due == 16_887


def test_a_discount_by_hand_is_limited_by_role() -> None:
    slip = SaleInput(amount=10_000, manual_off=1_001, manual_reason="熟客")
    assert _codes(price(slip, replace(WALK_IN, role="assistant"))) == ["discount_limit"]
    assert price(slip, replace(WALK_IN, role="assistant")).limits.manual_most == 1_000
    assert _codes(price(slip, replace(WALK_IN, role="manager"))) == []
    assert _codes(price(replace(slip, manual_off=10_000), WALK_IN)) == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (SaleInput(amount=0), "not_positive"),
        (SaleInput(amount=-1), "not_positive"),
        (SaleInput(), "not_positive"),
        (SaleInput(amount=10**20), "amount_too_large"),
        (SaleInput(lines=(LineInput(name="x", price=1, quantity=0),)), "quantity_range"),
        (SaleInput(lines=(LineInput(name="x", price=-1),)), "bad_price"),
        (SaleInput(lines=(LineInput(99),)), "unknown_product"),
        (SaleInput(amount=100, stored=1), "stored_nobody"),
        (SaleInput(amount=100, manual_off=101, manual_reason="x"), "over_due"),
        (SaleInput(amount=100, rounding=-1), "negative"),
        (SaleInput(amount=100, paid=(("cash", 101),)), "over_due"),
        (SaleInput(amount=100, paid=(("cash", 0),)), "not_positive"),
        (SaleInput(amount=100, paid=(("gold", 1),)), "unknown_pay_kind"),
        (SaleInput(amount=100, rest="gold"), "unknown_pay_kind"),
    ],
)  # fmt: skip
def test_what_is_refused(values: SaleInput, code: str) -> None:
    assert _codes(price(values, WALK_IN))[0] == code


def test_more_stored_value_than_is_due_or_there() -> None:
    assert _codes(price(SaleInput(7, 100, stored=101), MEMBER)) == ["over_due"]
    assert _codes(price(SaleInput(7, 100_000, stored=16_001), MEMBER)) == ["insufficient"]


MONEY = st.integers(-5, 30_000)
SLIPS = st.builds(
    SaleInput,
    contact_id=st.just(7),
    lines=st.lists(
        st.builds(
            LineInput,
            product_id=st.sampled_from([1, 2, None]),
            quantity=st.integers(1, 5_000),
            price=st.one_of(st.none(), st.integers(0, 20_000)),
        ),
        min_size=1,
        max_size=5,
    ).map(tuple),
    points=st.one_of(st.just("all"), st.integers(0, 3_000)),
    stored=st.one_of(st.none(), st.just("all"), MONEY),
    paid=st.lists(st.tuples(st.sampled_from(["cash", "wechat"]), MONEY), max_size=3).map(tuple),
    manual_off=MONEY,
    manual_reason=st.just("x"),
    rounding=st.one_of(st.none(), MONEY),
)


@given(SLIPS, st.integers(500, 1_000), st.sampled_from([0, 10, 100]), st.booleans())
def test_the_parts_of_a_slip_always_sum_up(
    slip: SaleInput, discount: int, rounding: int, first: bool
) -> None:
    terms = replace(MEMBER, tier=Tier(1, discount=discount), member_prices=True)
    found = price(slip, _set(terms, auto_rounding=rounding, principal_first=first))
    off = found.tier_off + found.points_off + found.manual_off + found.rounding_off
    assert found.due == found.gross - off == found.principal + found.bonus + found.received >= 0
    assert found.net == found.due - found.bonus
    assert sum(line.amount for line in found.lines) == found.gross
    assert sum(line.off for line in found.lines) == off
    assert all(0 <= line.off <= line.amount for line in found.lines)
    assert found.principal <= 10_000
    assert found.bonus <= 6_000
    assert found.points_off <= found.points_used == found.points_off
    if not found.problems:
        assert sum(amount for _, amount in found.paid) == found.received
