"""What the rows of an order add up to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.orders.sums import BadOrder, OrderRow, order_of


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        (OrderRow(amount=16800, discount=2000, paid=14800), (16800, 2000, 14800)),
        (OrderRow(amount=16800, paid=14800), (16800, 2000, 14800)),
        (OrderRow(amount=10000, discount=500, paid=10300), (10800, 500, 10300)),  # with carriage
        (OrderRow(amount=10000, discount=500, paid=9000), (10000, 1000, 9000)),
        (OrderRow(paid=9000, discount=1000), (10000, 1000, 9000)),
        (OrderRow(amount=5000), (5000, 0, 5000)),
        (OrderRow(amount=5000, discount=800), (5000, 800, 4200)),
        (OrderRow(amount=500, discount=800), (500, 500, 0)),
        (OrderRow(amount=990, paid=0), (990, 990, 0)),
        (OrderRow(price=333, quantity=1500), (500, 0, 500)),
    ],
)
def test_what_was_paid_counts(row: OrderRow, figures: tuple[int, int, int]) -> None:
    order = order_of([row], {})
    assert (order.gross, order.off, order.due) == figures


def test_what_can_be_no_order() -> None:
    for row, code in (
        (OrderRow(), "no_amount"),
        (OrderRow(amount=0, paid=0), "no_amount"),
        (OrderRow(paid=100, refunded=101), "refund_more"),
    ):
        with pytest.raises(BadOrder) as refused:
            order_of([row], {})
        assert refused.value.code == code


def test_rows_have_their_own_part_or_repeat_the_whole() -> None:
    rows = [OrderRow(amount=2000, paid=2000, product="苹果"), OrderRow(amount=1000, paid=2000, product="梨")]
    assert order_of(rows, {"paid": True}).due == 2000
    assert order_of(rows, {}).due == 4000


def test_all_of_it_came_back() -> None:
    order = order_of([OrderRow(amount=10000, paid=8000, product="a", state="refunded")], {})
    assert (order.refunded, order.refund_gross) == (8000, 10000)


def test_a_state_of_a_row_is_of_its_own_part() -> None:
    kept, gone, part = (OrderRow(paid=800, state=state) for state in ("", "refunded", "part"))
    assert order_of([kept, gone], {}).refunded == 800
    assert order_of([gone, gone], {"paid": True}).refunded == 800
    assert order_of([part, OrderRow(paid=0, refunded=300)], {}).refunded == 300
    for rows, whole in (
        ([kept, gone], {"paid": True}),
        ([part], {}),
        ([kept, OrderRow(price=9, state="refunded")], {}),
    ):
        with pytest.raises(BadOrder, match="refund_unknown"):
            order_of(rows, whole)


money = st.none() | st.integers(0, 10**7)


@given(
    st.lists(
        st.builds(OrderRow, money, money, money, money, st.just("x"), st.integers(1, 10**6), money),
        min_size=1,
        max_size=5,
    ),
    st.fixed_dictionaries({key: st.booleans() for key in ("amount", "discount", "paid", "refunded")}),
)
def test_the_parts_sum_to_the_whole(rows: list[OrderRow], whole: dict[str, bool]) -> None:
    try:
        order = order_of(rows, whole)
    except BadOrder:
        return
    assert order.due == order.gross - order.off >= 0 < order.gross
    assert sum(line.amount for line in order.lines) == order.gross
    assert sum(line.off for line in order.lines) == order.off
    assert all(0 <= line.off <= line.amount for line in order.lines)
    assert 0 <= order.refunded <= order.due
    assert 0 <= order.refund_gross <= order.gross
    assert order.refund_gross >= order.refunded or order.gross == order.due
