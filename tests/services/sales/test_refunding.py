"""What comes back: in proportion, exactly, once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import IntegrityError

from models.store import Store
from services import contacts, shop
from services.checks import check
from services.errors import HudieError, NotFound, Refused
from services.ledger import Balances, Line, balances, lots, post
from services.operations import perform
from services.points.expiring import expire
from services.products import products
from services.products.products import ProductInput
from services.sales.attaching import attach
from services.sales.pricing import LineInput, SaleInput
from services.sales.reading import FIGURES, OFFS, Figures, Slip, SlipLine, SlipRow, sale
from services.sales.refunding import back_of, refund, refund_quote
from services.sales.selling import sell
from services.selection import Ids
from services.statements import statement
from services.undo import redo, undo
from tests.services.sales.counter import at, give, person
from tests.states import dump

DAY, LATER = "2026-11-21", "2026-12-03"


def _code(store: Store, which: int | str, **values: Any) -> str:
    with pytest.raises(HudieError) as refused:
        refund(store, at(LATER), which, **values)
    return refused.value.code


def test_all_that_is_left_comes_back_and_then_nothing(store: Store) -> None:
    who = person(store)
    give(store, who, points=300, principal=5_000, bonus=700)
    before = balances(store, who)
    values = SaleInput(who, 16_800, points=200, stored="all", paid=(("wechat", 1_000),))
    sold = sell(store, at(DAY), values).receipt
    offered = refund_quote(store, sold["number"])
    assert (offered.figures.due, offered.figures.points_used, offered.owes) == (16_600, 200, 0)
    told = refund(store, at(LATER), sold["number"], reason="不新鲜").receipt
    assert told["left"] == 0
    assert balances(store, who) == before
    slip = sale(store, sold["id"])
    assert slip.row.wholly_refunded
    assert [(one.figures.received, one.reason) for one in slip.refunds] == [(-10_900, "不新鲜")]
    assert store.rows("SELECT sum(amount) FROM payment GROUP BY kind_id") == [(0,), (0,)]
    assert _code(store, sold["number"]) == "range"
    assert _code(store, told["number"]) == "range"  # a refund is not taken back: it is undone


def test_what_is_refused(store: Store) -> None:
    sold = sell(store, at(DAY), SaleInput(amount=10_000)).receipt["number"]
    assert _code(store, sold, amount=10_001) == "range"
    assert _code(store, sold, amount=0) == "range"
    assert _code(store, sold, amount=-1) == "range"
    assert _code(store, sold, lines=[(1, 1)]) == "range"
    assert _code(store, sold, paid_back=[("wechat", 9_999)]) == "range"
    assert _code(store, "999999-001") == "not_found"
    refund(store, at(LATER), sold, amount=9_000)
    assert _code(store, sold, amount=1_001) == "range"


def test_the_database_refuses_more_than_was_sold(store: Store) -> None:
    sold = sell(store, at(DAY), SaleInput(amount=100)).receipt["id"]
    refund(store, at(LATER), sold)
    with pytest.raises(IntegrityError, match="more comes back"):
        store.execute(
            "INSERT INTO sale (number, kind, of_sale_id, on_date, bought_on, at, gross, due, received, net, created_op)"
            " VALUES ('x', 'refund', ?, '2026-12-03', '2026-11-21', 1, -1, -1, -1, -1, 1)",
            (sold,),
        )


def test_other_ways_to_pay_back(store: Store) -> None:
    sold = sell(store, at(DAY), SaleInput(amount=10_000, paid=(("card", 10_000),))).receipt["number"]
    refund(store, at(LATER), sold, amount=4_000, paid_back=[("cash", 4_000)])
    refund(store, at(LATER), sold)
    rows = store.rows(
        "SELECT k.key, p.amount FROM payment p JOIN pay_kind k ON k.id = p.kind_id ORDER BY p.id"
    )
    assert rows == [("card", 10_000), ("cash", -4_000), ("card", -6_000)]


def test_points_that_were_spent_are_owed_and_settled_by_the_next(store: Store) -> None:
    who = person(store)
    sold = sell(store, at(DAY), SaleInput(who, 10_000)).receipt["number"]
    sell(store, at(DAY), SaleInput(who, 500, points=100))
    assert refund_quote(store, sold).owes == 96
    told = refund(store, at(LATER), sold).receipt
    assert (told["balances"]["points"], told["balances"]["owed"]) == (-96, 96)
    sell(store, at(LATER), SaleInput(who, 10_000))
    assert (balances(store, who).points, balances(store, who).owed) == (4, 0)


def test_points_come_back_into_the_lot_they_left(store: Store) -> None:
    who = person(store)
    shop.change_settings(store, at(DAY), points_days=10)
    sell(store, at(DAY), SaleInput(who, 20_000))
    spent = sell(store, at("2026-11-25"), SaleInput(who, 10_000, points=100)).receipt["number"]
    assert lots(store, who) == [("2026-12-01", 100), ("2026-12-05", 99)]
    refund(store, at("2026-11-26"), spent)
    assert lots(store, who) == [("2026-12-01", 200)]
    again = sell(store, at("2026-11-26"), SaleInput(who, 10_000, points=200)).receipt["number"]
    refund(store, at("2026-12-03"), again)  # that lot is over: they hold as new ones do
    assert lots(store, who) == [("2026-12-13", 200)]


def test_lines_come_back_with_their_own_discount_and_their_stock(store: Store) -> None:
    who = person(store)
    apple = products.create(
        store, at(DAY), ProductInput("苹果", 1_000, member_price=800, counted=True), stock=9_000
    ).receipt["id"]
    values = SaleInput(who, lines=(LineInput(apple, quantity=3_000), LineInput(name="花", price=5_000)))
    sold = sell(store, at(DAY), values).receipt["id"]
    apples, flower = sale(store, sold).lines
    told = refund(store, at(LATER), sold, lines=[(apples.id, 1_000)]).receipt
    assert (told["gross"], told["tier_off"], told["due"]) == (-1_000, -200, -800)
    assert products.product(store, apple).stock == 7_000
    assert _code(store, sold, lines=[(apples.id, 2_001)]) == "range"
    told = refund(store, at(LATER), sold, lines=[(flower.id, 1_000)]).receipt
    assert (told["gross"], told["tier_off"], told["due"]) == (-5_000, 0, -5_000)
    told = refund(store, at(LATER), sold).receipt
    assert (told["gross"], told["tier_off"], told["due"]) == (-2_000, -400, -1_600)
    assert products.product(store, apple).stock == 9_000
    assert [one.left_quantity for one in sale(store, sold).lines] == [0, 0]


def test_a_closed_day_stays_as_it_is_and_its_goods_come_back_today(store: Store) -> None:
    sold = sell(store, at(DAY), SaleInput(amount=10_000))
    row = {"on_date": DAY, "expected_cash": 0, "counted_cash": 0, "figures": "{}", "at": 1, "staff_id": 1}
    perform(store, at(DAY), "close_day", {}, DAY, lambda j: {"id": j.insert("day_close", row)})
    told = refund(store, at(LATER), sold.receipt["number"]).receipt
    assert store.row("SELECT on_date, bought_on FROM sale WHERE id = ?", (told["id"],)) == (LATER, DAY)
    with pytest.raises(Refused) as refused:
        refund(store, at(DAY), sold.receipt["number"])
    assert refused.value.code in ("closed", "range")


def test_a_sale_under_its_refund_is_not_undone(store: Store) -> None:
    who = person(store)
    sold = sell(store, at(DAY), SaleInput(who, 10_000))
    between = dump(store)
    back = refund(store, at(LATER), sold.receipt["number"], amount=3_333)
    after = dump(store)
    with pytest.raises(Refused) as refused:
        undo(store, at(LATER), sold.operation)
    assert refused.value.code in ("stood_on", "spent_since")
    undo(store, at(LATER), back.operation)
    assert dump(store) == between
    redo(store, at(LATER), back.operation)
    assert dump(store) == after


def test_a_refund_is_not_done_again_once_its_goods_came_back_otherwise(store: Store) -> None:
    """Mended: it ended in an error of the program instead of a sentence."""
    sold = sell(store, at(DAY), SaleInput(amount=10_000))
    back = refund(store, at(LATER), sold.receipt["number"], amount=6_000)
    undo(store, at(LATER), back.operation)
    other = refund(store, at(LATER), sold.receipt["number"], amount=4_001)
    between = dump(store)
    with pytest.raises(Refused, match="stood_on"):
        redo(store, at(LATER), back.operation)
    assert dump(store) == between
    undo(store, at(LATER), other.operation)
    undo(store, at(LATER), sold.operation)
    between = dump(store)
    with pytest.raises(Refused, match="stood_on"):
        redo(store, at(LATER), back.operation)  # of a sale that is not there
    assert dump(store) == between


def _slip(parts: list[int], points: int, used: int, kinds: list[int]) -> Slip:
    """A slip as it stands in the store: four discounts, principal, bonus, and what came in by kinds."""
    off, (principal, bonus), received = parts[:4], parts[4:6], sum(kinds)
    due = principal + bonus + received
    figures = Figures(
        gross=sum(off) + due, due=due, principal=principal, bonus=bonus, received=received, net=due - bonus,
        points=points, growth=points, points_used=used, **dict(zip(OFFS, off, strict=True)),
    )  # fmt: skip
    row = SlipRow(1, "n", "sale", 1, None, 1, "", DAY, DAY, 0, "", "", None, "", figures, 0, "", "", 1)
    return Slip(row, None, None, (), (), (), figures, dict(enumerate(kinds, 1)), False)


def _less(slip: Slip, figures: Figures, paid: dict[int, int]) -> Slip:
    left = Figures(*(getattr(slip.left, key) - getattr(figures, key) for key in FIGURES))
    left_paid = {kind: amount - paid.get(kind, 0) for kind, amount in slip.left_paid.items()}
    return Slip(slip.row, None, None, (), (), (), left, left_paid, False)


AMOUNTS = st.integers(0, 10**6)


@given(
    st.lists(AMOUNTS, min_size=6, max_size=6),
    AMOUNTS,
    AMOUNTS,
    st.lists(AMOUNTS, min_size=1, max_size=3),
    st.lists(st.integers(1, 10**6), max_size=6),
)
def test_parts_that_come_back_sum_exactly_to_what_was_sold(
    parts: list[int], points: int, used: int, kinds: list[int], wanted: list[int]
) -> None:
    slip = first = _slip(parts, points, used, kinds)
    for amount in [*wanted, None]:
        if slip.left.gross == 0:
            break
        part = None if amount is None else min(amount, slip.left.gross)
        back = back_of(slip, part, None)
        f = back.figures
        assert f.gross == f.off + f.due
        assert f.due == f.principal + f.bonus + f.received
        assert f.received == sum(back.paid.values())
        slip = _less(slip, f, dict(back.paid))
        assert all(getattr(slip.left, key) >= 0 for key in FIGURES)
    if first.left.gross:
        assert slip.left == Figures()
        assert not any(slip.left_paid.values())


def test_the_first_part_is_in_proportion_to_what_was_sold() -> None:
    back = back_of(_slip([0, 0, 2_000, 0, 10_000, 4_800], 100, 0, [0]), 6_800, None)
    assert (back.figures.manual_off, back.figures.principal, back.figures.bonus) == (809, 4_048, 1_943)
    line = SlipLine(1, None, "", "", 3_000, 100, 300, 10, 3_000, 300, 10)
    assert (line.left_amount, back.figures.points) == (300, 40)


def test_lines_after_an_amount_share_the_discount_that_is_left(store: Store) -> None:
    """Mended: the lines of the second refund said more discount than it gave back."""
    values = SaleInput(
        lines=(LineInput(None, "苹果", 2_500, 600), LineInput(None, "礼盒", 1_000, 12_800)), manual_off=125,
        manual_reason="熟客",
    )  # fmt: skip
    sold = sell(store, at(DAY), values).receipt
    apples = store.value("SELECT min(id) FROM sale_line")
    store.execute("UPDATE sale_line SET off = CASE id WHEN ? THEN 125 ELSE 0 END", (apples,))
    refund(store, at(LATER), sold["id"], amount=100)
    refund(store, at(LATER), sold["id"], lines=[(apples, 2_500)])
    assert check(store).findings == ()


def test_points_leave_the_lot_they_came_into(store: Store) -> None:
    """Mended: those of a slip that was made somebody's later, or that first settled a debt, left the soonest to expire."""
    shop.change_settings(store, at("2026-11-01"), points_days=30)
    who = person(store)
    sell(store, at("2026-11-01"), SaleInput(who, 10_000))
    walk_in = sell(store, at("2026-11-05"), SaleInput(amount=5_000)).receipt
    attach(store, at("2026-11-05"), walk_in["id"], who)
    refund(store, at("2026-11-06"), walk_in["id"])
    assert lots(store, who) == [("2026-12-01", 100)]
    lines = [Line(who, "points", -130, "adjusted")]
    perform(store, at("2026-11-06"), "adjust", {}, 1, lambda j: post(j, lines, may_owe=True))
    sold = sell(store, at("2026-11-07"), SaleInput(who, 5_000)).receipt
    sell(store, at("2026-11-03"), SaleInput(who, 1_000))
    refund(store, at("2026-11-07"), sold["id"], amount=2_000)
    assert lots(store, who) == [("2026-12-03", 10)]
    assert check(store).ok


def test_no_balance_comes_back_to_who_is_in_the_trash(store: Store) -> None:
    """Mended: stored value came back by a refund or an undo where nobody sees it."""
    who = person(store)
    give(store, who, principal=99)
    paid = sell(store, at(DAY), SaleInput(who, 99, stored=99))
    cash = sell(store, at(DAY), SaleInput(who, 50)).receipt
    trashed = contacts.trash(store, at(DAY), Ids((who,)))
    between = dump(store)
    assert _code(store, paid.receipt["id"]) == "not_found"
    with pytest.raises(NotFound, match="contact_trashed"):
        undo(store, at(LATER), paid.operation)
    assert dump(store) == between
    refund(store, at(LATER), cash["id"])  # of money alone there is nothing to hide
    undo(store, at(LATER), trashed.operation)
    refund(store, at(LATER), paid.receipt["id"])
    assert balances(store, who).principal == 99


def test_points_that_expired_unused_are_not_owed(store: Store) -> None:
    """Mended: what had never been spent became a debt."""
    who = person(store)
    shop.change_settings(store, at("2026-11-01"), points_days=5)
    one, two = (sell(store, at("2026-11-01"), SaleInput(who, 10_000)).receipt["number"] for _ in range(2))
    sell(
        store, at("2026-11-02"), SaleInput(who, 100, points=100, rounding=0)
    )  # the whole slip: nothing is earned
    assert expire(store, at(LATER)).receipt["points"] == 100
    offered = refund_quote(store, one, amount=6_000)
    assert (offered.figures.points, offered.expired, offered.owes) == (60, 60, 0)
    told = refund(store, at(LATER), one, amount=6_000)
    assert (told.receipt["points"], told.receipt["expired"], balances(store, who)) == (
        -60,
        60,
        Balances(growth=140),
    )
    after = dump(store)
    undo(store, at(LATER), told.operation)
    assert balances(store, who) == Balances(growth=200)
    redo(store, at(LATER), told.operation)
    assert dump(store) == after
    refund(store, at(LATER), one)
    assert balances(store, who).owed == 0
    # As many as expired, whichever of the two they had come from: those of the other were spent.
    assert refund_quote(store, two).owes == 100
    told = refund(store, at(LATER), two)
    assert (told.receipt["expired"], balances(store, who).owed) == (0, 100)
    assert statement(store, who).proves
    assert check(store).ok


def test_nothing_comes_back_on_a_day_before_it_was_sold(store: Store) -> None:
    """Mended: where the shop's day was made to end later at night, or the clock put back, the check called it damage."""
    shop.change_settings(store, at("2026-11-19", 1), day_ends_at="00:00")
    sold = sell(store, at("2026-11-19", 2), SaleInput(None, 10_000)).receipt["number"]
    shop.change_settings(store, at("2026-11-19", 3), day_ends_at="04:00")
    back = refund(store, at("2026-11-19", 3), sold).receipt["id"]
    assert store.value("SELECT on_date FROM sale WHERE id = ?", (back,)) == "2026-11-19"
    assert check(store).ok
