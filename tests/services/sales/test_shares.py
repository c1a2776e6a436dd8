"""Parts always sum to their whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.sales.shares import half_up, shares

WEIGHTS = st.lists(st.integers(0, 10**10), min_size=1, max_size=8)


@given(st.integers(0, 10**10), WEIGHTS)
def test_parts_sum_to_the_whole_and_are_nearly_in_proportion(total: int, weights: list[int]) -> None:
    if total and not sum(weights):
        with pytest.raises(ValueError, match="can't be shared"):
            shares(total, weights)
        return
    parts = shares(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        exact = total * weight / sum(weights) if total else 0
        assert abs(part - exact) < 1 + exact / 2**50


@given(WEIGHTS, st.data())
def test_no_part_is_more_than_its_weight_where_the_whole_is_not(
    weights: list[int], data: st.DataObject
) -> None:
    total = data.draw(st.integers(0, sum(weights)))
    assert all(part <= weight for part, weight in zip(shares(total, weights), weights, strict=True))


def test_the_largest_remainder_comes_first() -> None:
    assert shares(6800, [2000, 10000, 4800]) == [809, 4048, 1943]  # the example of figures.md
    assert shares(2, [1, 1, 1]) == [1, 1, 0]


@pytest.mark.parametrize(("number", "of", "found"), [(5, 10, 1), (4, 10, 0), (15, 10, 2), (0, 7, 0)])
def test_half_up(number: int, of: int, found: int) -> None:
    assert half_up(number, of) == found
