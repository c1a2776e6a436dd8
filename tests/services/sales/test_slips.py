"""Slips that wait, walk-ins that get a name, ways to pay."""

from __future__ import annotations

import pytest

from models.store import Store
from services import payments, shop
from services.checks import check
from services.day_close.closing import close_day
from services.errors import FieldRefused, HudieError, NotFound, Refused
from services.ledger import balances
from services.operations import perform
from services.sales.attaching import attach
from services.sales.holding import drop, held, hold, resume
from services.sales.pricing import LineInput, SaleInput
from services.sales.reading import sale
from services.sales.refunding import refund
from services.sales.selling import sell
from services.undo import redo, undo
from tests.services.sales.counter import at, person, state

DAY = "2026-11-21"


def test_five_slips_wait_and_are_taken_up_as_they_were(store: Store) -> None:
    values = SaleInput(person(store), lines=(LineInput(name="花", price=500, quantity=1_500),), points="all",
                       paid=(("wechat", 100),), note="等人")  # fmt: skip
    ids = [hold(store, at(DAY), values, f"第{n}张").receipt["id"] for n in range(5)]
    with pytest.raises(Refused) as refused:
        hold(store, at(DAY), values)
    assert refused.value.code == "too_many_held"
    assert [one.title for one in held(store)] == [f"第{n}张" for n in range(5)]
    _, back = resume(store, at(DAY), ids[0])
    assert back == values
    drop(store, at(DAY), ids[1])
    assert [one.id for one in held(store)] == ids[2:]
    with pytest.raises(NotFound):
        resume(store, at(DAY), ids[0])
    undo(store, at(DAY))
    assert [one.id for one in held(store)] == ids[1:]


def test_a_walk_in_is_a_customers_until_the_day_is_closed(store: Store) -> None:
    who = person(store)
    sold = sell(store, at(DAY), SaleInput(amount=10_000)).receipt["number"]
    refund(store, at(DAY), sold, amount=2_550)
    before = state(store)
    told = attach(store, at(DAY), sold, who)
    assert (told.receipt["points"], told.receipt["growth"]) == (74, 74)
    assert store.row("SELECT spent, slips, days FROM member") == (7_450, 1, 1)
    with pytest.raises(Refused) as refused:
        attach(store, at(DAY), sold, who)
    assert refused.value.code == "already_attached"
    after = state(store)
    undo(store, at(DAY), told.operation)
    assert state(store) == before
    redo(store, at(DAY), told.operation)
    assert state(store) == after
    refund(store, at(DAY), sold)
    assert (balances(store, who).points, balances(store, who).growth) == (0, 0)
    assert sale(store, sold).left.points == 0


def test_after_the_day_is_closed_a_walk_in_stays_one(store: Store) -> None:
    who = person(store)
    sold = sell(store, at(DAY), SaleInput(amount=10_000)).receipt["number"]
    row = {"on_date": DAY, "expected_cash": 0, "counted_cash": 0, "figures": "{}", "at": 1, "staff_id": 1}
    perform(store, at(DAY), "close_day", {}, DAY, lambda j: {"id": j.insert("day_close", row)})
    with pytest.raises(Refused) as refused:
        attach(store, at("2026-11-22"), sold, who)
    assert refused.value.code == "closed"


def test_ways_to_pay_are_the_shops(store: Store) -> None:
    made = payments.add_kind(store, at(DAY), "美团团购", drawer=False).receipt
    sell(store, at(DAY), SaleInput(amount=100, paid=((made["key"], 100),)))
    with pytest.raises(FieldRefused) as refused:
        payments.add_kind(store, at(DAY), "美团团购")
    assert refused.value.code == "name_taken"
    payments.rename_kind(store, at(DAY), made["id"], "团购")
    payments.reorder_kinds(store, at(DAY), [made["id"]])
    payments.set_kind_active(store, at(DAY), 2, False)
    assert [kind.name or kind.key for kind in payments.pay_kinds(store)][:3] == ["团购", "cash", "alipay"]
    with pytest.raises(HudieError) as hidden:
        sell(store, at(DAY), SaleInput(amount=100, paid=(("wechat", 100),)))
    assert hidden.value.code == "unknown_pay_kind"
    with pytest.raises(Refused) as stays:
        payments.set_kind_active(store, at(DAY), 1, False)
    assert stays.value.code == "cash_stays"
    for _ in range(4):
        undo(store, at(DAY))
    assert [kind.key for kind in payments.pay_kinds(store)][-1] == made["key"]


def test_a_slip_stays_somebodys_once_its_day_is_closed_or_goods_of_it_came_back(store: Store) -> None:
    """Mended: an undo made it a walk-in's again, on a closed day and from under its refund."""
    who = person(store)
    first, second = (sell(store, at(DAY), SaleInput(amount=amount)) for amount in (10_000, 5_000))
    attached = attach(store, at(DAY), first.receipt["id"], who)
    refund(store, at(DAY), first.receipt["id"], amount=4_000)
    attach(store, at(DAY), second.receipt["id"], who)
    with pytest.raises(Refused, match="stood_on"):
        undo(store, at(DAY), attached.operation)
    later = attach(store, at(DAY), sell(store, at(DAY), SaleInput(amount=50)).receipt["id"], who)  # no points
    close_day(store, at(DAY), DAY)
    with pytest.raises(Refused, match="closed"):
        undo(store, at("2026-11-22"), later.operation)
    assert check(store).ok


def test_a_slip_of_nothing_stays_under_its_refund(store: Store) -> None:
    """Mended: rounded down to nothing it counted as no money, and its undo left it there as if it were undone."""
    shop.change_settings(store, at(DAY), auto_rounding=10)
    sold = sell(store, at(DAY), SaleInput(amount=9))
    refund(store, at(DAY), sold.receipt["id"])
    with pytest.raises(Refused, match="stood_on"):
        undo(store, at(DAY), sold.operation)


def test_a_line_does_not_come_back_twice_by_a_redo(store: Store) -> None:
    """Mended: only the sums of the slip were looked at."""
    lines = (LineInput(name="花", price=500), LineInput(name="叶", price=500))
    sold = sell(store, at(DAY), SaleInput(lines=lines)).receipt["number"]
    flower = [(sale(store, sold).lines[0].id, 1_000)]
    first = refund(store, at(DAY), sold, lines=flower)
    undo(store, at(DAY), first.operation)
    second = refund(store, at(DAY), sold, lines=flower)
    with pytest.raises(Refused, match="stood_on"):
        redo(store, at(DAY), first.operation)
    undo(store, at(DAY), second.operation)
    redo(store, at(DAY), first.operation)
    assert [one.left_quantity for one in sale(store, sold).lines] == [0, 1_000]
    assert check(store).ok
