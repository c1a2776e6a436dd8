"""The rules of the ladder, one person at a time: thresholds on both sides, time, grace, falling."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.tiers.ladder import Held, Tier
from services.tiers.measures import keeps, reached_by
from services.tiers.moves import Move, Offer, decide

BASIC = Tier(1)
PLUS = Tier(2, "高级", "accent", 1, threshold=1000, keep_threshold=500, valid_days=365, downgrade="one")
PRESTIGE = Tier(
    3, "尊享", "gold", 2, threshold=4000, keep_threshold=2000, valid_days=365, downgrade="one", grace_days=30
)
LADDER = (BASIC, PLUS, PRESTIGE)
TODAY = "2026-11-18"
YEAR = "2027-11-17"
"""The last of 365 days from today."""


@pytest.mark.parametrize(
    ("growth", "place"), [(0, 0), (999, 0), (1000, 1), (1001, 1), (3999, 1), (4000, 2), (10**12, 2)]
)
def test_a_threshold_is_reached_at_exactly_that_much(growth: int, place: int) -> None:
    assert reached_by(LADDER, {("growth", 0): growth}) == place


@pytest.mark.parametrize(("growth", "kept"), [(499, False), (500, True), (501, True)])
def test_a_tier_is_kept_at_exactly_that_much(growth: int, kept: bool) -> None:
    assert keeps(PLUS, {("growth", 0): growth}) is kept


@given(
    thresholds=st.lists(st.integers(1, 10**9), unique=True, max_size=6).map(sorted),
    growth=st.integers(0, 10**9 + 1),
)
def test_every_growth_value_is_on_exactly_one_step(thresholds: list[int], growth: int) -> None:
    ladder = (BASIC, *(Tier(n + 2, position=n + 1, threshold=t) for n, t in enumerate(thresholds)))
    place = reached_by(ladder, {("growth", 0): growth})
    steps = [0, *thresholds, 10**10]
    assert [n for n in range(len(steps) - 1) if steps[n] <= growth < steps[n + 1]] == [place]


def _held(place: int, until_on: str = "", how: str = "rule", **more: bool) -> Held:
    return Held(place, "2025-11-19", until_on, how, **more)


MOVES = {
    "up from nothing": (None, 1, {}, Move(0, 1, "rule", YEAR, "reached")),
    "two steps at once": (None, 2, {}, Move(0, 2, "rule", YEAR, "reached")),
    "nothing to do": (None, 0, {}, None),
    "on the last day it holds": (_held(1, TODAY), 0, {}, None),
    "nobody falls before the time is over": (_held(2, "2026-12-31"), 0, {}, None),
    "for good": (_held(2), 0, {}, None),
    "reached again: longer": (_held(1, "2026-11-17"), 1, {}, Move(1, 1, "rule", YEAR, "kept")),
    "kept: longer": (_held(1, "2026-11-17"), 0, {"keeps": True}, Move(1, 1, "rule", YEAR, "kept")),
    "one step down": (_held(2, "2026-10-01"), 0, {}, Move(2, 1, "rule", YEAR, "expired")),
    "from the second to the lowest": (_held(1, "2026-11-17"), 0, {}, Move(1, 0, "rule", "", "expired")),
    "in the days of grace": (_held(2, "2026-10-19"), 0, {}, None),
    "after the days of grace": (_held(2, "2026-10-18"), 0, {}, Move(2, 1, "rule", YEAR, "expired")),
    "higher than one step down": (_held(2, "2026-10-01"), 1, {}, Move(2, 1, "rule", YEAR, "expired")),
    "up when the time is over": (_held(1, "2026-11-17"), 2, {}, Move(1, 2, "rule", YEAR, "reached")),
    "locked": (_held(1, "2026-11-17", locked=True), 2, {}, None),
    "by hand until a date": (_held(2, "2026-11-17", "hand"), 0, {}, Move(2, 0, "rule", "", "expired")),
    "by hand for good": (_held(2, "", "hand"), 0, {}, None),
    "a membership begins": (None, 0, {"paid": Offer(2, "2027-01-31")}, Move(0, 2, "paid", "2027-01-31", "paid")),
    "what is reached counts before what is paid": (
        None, 2, {"paid": Offer(2, "2027-01-31")}, Move(0, 2, "rule", YEAR, "reached"),
    ),
    "a membership ends": (_held(2, "2026-11-17", "paid"), 1, {}, Move(2, 1, "rule", YEAR, "paid_ended")),
    "a membership goes on": (
        _held(2, "2026-11-17", "paid"), 0, {"paid": Offer(2, "2027-11-17")},
        Move(2, 2, "paid", "2027-11-17", "paid"),
    ),
    "back to what a gift had covered": (
        _held(2, "2026-11-17", "gift"), 0, {"back": Offer(1, "2026-12-24")},
        Move(2, 1, "rule", "2026-12-24", "gift_ended"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MOVES)
def test_what_the_rules_decide(case: str) -> None:
    held, reached, more, expected = MOVES[case]
    arguments = {"keeps": False, **more}
    assert decide(LADDER, TODAY, held, reached, **arguments) == expected


def test_a_ladder_may_let_nobody_fall_or_let_them_fall_to_match() -> None:
    over = _held(2, "2026-10-01")
    never = (BASIC, PLUS, replace(PRESTIGE, downgrade="none"))
    assert decide(never, TODAY, over, 0, False) is None
    match = (BASIC, PLUS, replace(PRESTIGE, downgrade="match"))
    assert decide(match, TODAY, over, 0, False) == Move(2, 0, "rule", "", "expired")
    assert decide(match, TODAY, over, 1, False) == Move(2, 1, "rule", YEAR, "expired")


_HELDS = st.builds(
    Held,
    place=st.integers(0, 2),
    until_on=st.sampled_from(["", "2026-01-01", "2026-11-17", TODAY, "2026-12-01"]),
    how=st.sampled_from(["rule", "hand", "paid", "topup", "gift", "import"]),
)


@given(held=st.none() | _HELDS, reached=st.integers(0, 2), keep=st.booleans(),
       paid=st.none() | st.builds(Offer, st.integers(1, 2), st.sampled_from(["", "2027-01-01"])))  # fmt: skip
def test_a_second_evaluation_on_the_same_day_finds_nothing(
    held: Held | None, reached: int, keep: bool, paid: Offer | None
) -> None:
    move = decide(LADDER, TODAY, held, reached, keep, paid)
    if move is None:
        return
    then = Held(move.to, TODAY, move.until_on, move.how) if move.to else None
    assert decide(LADDER, TODAY, then, reached, keep, paid) is None
    floor = max(reached, paid.place if paid else 0)
    assert move.to >= floor
