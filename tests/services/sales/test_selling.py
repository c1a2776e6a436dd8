"""Selling writes everything in one operation, and can be done once only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from peewee import IntegrityError

from models.store import Store
from services import contacts, shop, staff
from services.auto_rules import rules
from services.auto_rules.rule import RuleInput
from services.checks import check
from services.errors import FieldRefused, HudieError, InsufficientBalance, Refused
from services.ledger import balances, lots
from services.merging import merge
from services.operations import perform
from services.points import gifts
from services.points.expiring import expire
from services.points.gifts import GiftInput
from services.products import products
from services.products.products import ProductInput
from services.sales.people import buyers
from services.sales.pricing import LineInput, SaleInput
from services.sales.reading import day, sale, sales_of
from services.sales.selling import quote, sell
from services.selection import Ids
from services.statements import statement
from services.stored_value.sharing import share
from services.undo import redo, undo
from tests.services.sales.counter import at, give, person
from tests.states import dump

DAY = "2026-11-21"


def test_a_receipt_says_what_was_sold_paid_and_earned(store: Store) -> None:
    who = person(store)
    give(store, who, points=250, principal=10_000)
    values = SaleInput(who, 16_800, points=200, stored=5_000, paid=(("wechat", 1_600),), note="要袋子")
    told = sell(store, at(DAY), values).receipt
    assert told["number"] == "261121-001"
    assert (told["due"], told["principal"], told["received"], told["points"]) == (16_600, 5_000, 11_600, 166)
    assert told["paid"] == [["wechat", 1_600], ["cash", 10_000]]
    assert told["balances"] == {"points": 216, "growth": 166, "principal": 5_000, "bonus": 0, "owed": 0}
    slip = sale(store, told["id"])
    assert [(one.kind.key, one.amount) for one in slip.payments] == [("wechat", 1_600), ("cash", 10_000)]
    assert (slip.row.note, slip.row.staff_id, slip.row.on_date) == ("要袋子", 1, DAY)
    assert (
        [one.number for one in sales_of(store, who)]
        == [one.number for one in day(store, DAY)]
        == ["261121-001"]
    )


def test_numbers_run_by_business_date_and_are_never_given_twice(store: Store) -> None:
    first = sell(store, at(DAY), SaleInput(amount=100))
    undo(store, at(DAY), first.operation)
    assert sell(store, at(DAY, 3), SaleInput(amount=100)).receipt["number"] == "261120-001"  # before 04:00
    assert sell(store, at(DAY), SaleInput(amount=100)).receipt["number"] == "261121-002"


def test_the_same_act_is_done_once(store: Store) -> None:
    act = at(DAY)
    first, again = (sell(store, act, SaleInput(amount=100)) for _ in range(2))
    assert again.repeated
    assert again.receipt == first.receipt
    with pytest.raises(Refused) as refused:
        sell(store, act, SaleInput(amount=101))
    assert refused.value.code == "duplicate"
    assert store.value("SELECT count(*) FROM sale") == 1


def test_counted_goods_leave_the_stock(store: Store) -> None:
    apple = products.create(store, at(DAY), ProductInput("苹果", 1_280, counted=True), stock=5_000).receipt[
        "id"
    ]
    bag = products.create(store, at(DAY), ProductInput("袋子", 50)).receipt["id"]
    lines = (LineInput(apple, quantity=1_500), LineInput(bag, quantity=2_000), LineInput(apple))
    done = sell(store, at(DAY), SaleInput(lines=lines))
    assert (done.receipt["gross"], products.product(store, apple).stock) == (1_920 + 100 + 1_280, 2_500)
    assert [one.name for one in sale(store, done.receipt["id"]).lines] == ["苹果", "袋子", "苹果"]
    undo(store, at(DAY), done.operation)
    assert products.product(store, apple).stock == 5_000


def test_points_hold_as_the_shop_has_set_it(store: Store) -> None:
    who = person(store)
    shop.change_settings(store, at(DAY), points_days=30)
    sell(store, at(DAY), SaleInput(who, 1_000))
    assert lots(store, who) == [("2026-12-21", 10)]


def test_a_birthday_multiplies(store: Store) -> None:
    who = person(store, birthday="1990-11-21")
    shop.change_settings(store, at(DAY), birthday_multiplier=2_000)
    assert sell(store, at(DAY), SaleInput(who, 1_000)).receipt["points"] == 20
    assert sell(store, at("2026-11-22"), SaleInput(who, 1_000)).receipt["points"] == 10


def test_a_shared_balance_pays_and_the_slip_names_who_bought(store: Store) -> None:
    mother, son = person(store, "陈雨晴"), person(store, "陈小")
    give(store, mother, principal=10_000)
    share(store, at(DAY), mother, son)
    told = sell(store, at(DAY), SaleInput(son, 3_000, stored="all")).receipt
    assert balances(store, mother).principal == 7_000
    assert (balances(store, son).points, balances(store, mother).points) == (30, 0)
    assert (sale(store, told["id"]).row.contact_id, told["holder_id"]) == (son, mother)
    with pytest.raises(HudieError) as refused:
        quote(store, at(DAY), SaleInput(mother, 3_000, holder_id=son))
    assert refused.value.code == "range"


def test_who_was_merged_is_the_winner_and_who_is_in_the_trash_buys_nothing(store: Store) -> None:
    winner, loser = person(store, "甲"), person(store, "乙")
    merge(store, at(DAY), winner, loser)
    assert sell(store, at(DAY), SaleInput(loser, 99)).receipt["contact_id"] == winner
    contacts.trash(store, at(DAY), Ids((winner,)))
    for who in (winner, loser, 99):
        with pytest.raises(HudieError) as refused:
            sell(store, at(DAY), SaleInput(who, 100))
        assert refused.value.code == "not_found"


def test_a_refused_sale_leaves_nothing(store: Store) -> None:
    who = person(store)
    give(store, who, principal=100)
    before = dump(store)
    for values in (
        SaleInput(who, 16_800, stored=101),
        SaleInput(who, 0),
        SaleInput(who, -5),
        SaleInput(who, 10**18),
        SaleInput(who, 100, paid=(("cash", 101),)),
        SaleInput(who, 100, manual_off=10),
    ):
        with pytest.raises(HudieError):
            sell(store, at(DAY), values)
    assert dump(store) == before


def test_texts_are_cleaned_and_not_endless(store: Store) -> None:
    values = SaleInput(lines=(LineInput(name="花\x00\ud800\n束", price=100),), note=" 要\t袋子\ud800 ")
    slip = sale(store, sell(store, at(DAY), values).receipt["id"])
    assert (slip.row.note, slip.lines[0].name) == ("要 袋子", "花 束")
    for long in (
        SaleInput(amount=1, note="长" * 201),
        SaleInput(lines=(LineInput(name="长" * 61, price=1),)),
    ):
        with pytest.raises(FieldRefused):
            sell(store, at(DAY), long)


def test_a_closed_day_takes_no_sale(store: Store) -> None:
    _close(store, DAY)
    with pytest.raises(Refused) as refused:
        sell(store, at(DAY), SaleInput(amount=100))
    assert refused.value.code == "closed"
    assert sell(store, at("2026-11-22"), SaleInput(amount=100)).operation


def _close(store: Store, on_date: str) -> None:
    row = {"on_date": on_date, "expected_cash": 0, "counted_cash": 0, "figures": "{}", "at": 1, "staff_id": 1}
    perform(store, at(on_date), "close_day", {}, on_date, lambda j: {"id": j.insert("day_close", row)})


def test_an_assistant_is_limited(store: Store) -> None:
    helper = staff.add_staff(store, at(DAY), "小敏").receipt["id"]
    values = SaleInput(amount=10_000, manual_off=1_500, manual_reason="熟客")
    with pytest.raises(HudieError) as refused:
        sell(store, at(DAY, staff=helper), values)
    assert refused.value.code == "range"
    staff.set_role(store, at(DAY), helper, "manager")
    assert sale(store, sell(store, at(DAY, staff=helper), values).receipt["id"]).row.reason == "熟客"


def test_undo_and_redo_turn_a_sale_back_and_forth(store: Store) -> None:
    who = person(store)
    give(store, who, points=100, principal=500, bonus=500)
    before = dump(store)
    done = sell(store, at(DAY), SaleInput(who, 2_000, points=100, stored="all"))
    after = dump(store)
    undo(store, at(DAY), done.operation)
    assert dump(store) == before
    redo(store, at(DAY), done.operation)
    assert dump(store) == after


def test_the_tier_moves_with_the_sale_and_what_watches_hears_of_it(store: Store) -> None:
    gold = _gold(store, 10_000)
    who = person(store)
    assert sell(store, at(DAY), SaleInput(who, 9_999)).receipt["tier"] == {"before": 1, "after": 1}
    told = sell(store, at(DAY), SaleInput(who, 1)).receipt
    assert told["tier"] == {"before": 1, "after": gold}
    assert sell(store, at(DAY), SaleInput(who, 10_000)).receipt["due"] == 9_000
    assert store.value("SELECT reason FROM tier_change") == "reached"


def _gold(store: Store, threshold: int) -> int:
    row = {"name": "尊享", "position": 1, "metric": "spend", "threshold": threshold, "discount": 900}
    return int(perform(store, at(DAY), "test", {}, [], lambda j: {"id": j.insert("tier", row)}).receipt["id"])


def test_a_sale_takes_at_most_forty_statements_and_one_commit(store: Store) -> None:
    gold = _gold(store, 20_000)
    mother, son = person(store, "陈雨晴"), person(store, "陈小")
    give(store, mother, principal=3_000, bonus=3_000)
    share(store, at(DAY), mother, son)
    give(store, son, points=500)
    goods = [
        products.create(
            store, at(DAY), ProductInput(f"货{n}", 1_000, member_price=900, counted=True)
        ).receipt["id"]
        for n in range(20)
    ]
    tag = RuleInput("买过", "keyword", {"words": ["蓝莓"], "every": 1}, adds=(_tag(store),))
    rules.create(store, at(DAY), tag)
    lines = tuple(LineInput(one, price=800) for one in goods)
    slip = SaleInput(son, lines=lines, points=300, stored=5_000, paid=(("wechat", 100), ("card", 50)),
                     manual_reason="尾货", rounding=0)  # fmt: skip
    sell(store, at(DAY), replace(slip, points=0))
    give(store, mother, principal=3_000, bonus=3_000)
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    try:
        told = sell(store, at(DAY), slip).receipt
    finally:
        store.connection.set_trace_callback(None)
    assert told["tier"]["after"] == gold
    assert len(statements) <= 40, "\n".join(statements)
    assert statements.count("COMMIT") == 1


def _tag(store: Store) -> int:
    from services import tag_edits

    return int(tag_edits.create_tag(store, at(DAY), 1, "买过").receipt["id"])


@pytest.mark.parametrize(
    "change",
    ["gross = 0", "due = due + 1", "net = net - 1", "principal = 5", "kind = 'gift'"],
)
def test_the_database_refuses_a_slip_that_does_not_sum_up(store: Store, change: str) -> None:
    sell(store, at(DAY), SaleInput(amount=100))
    with pytest.raises(IntegrityError):
        store.execute(f"UPDATE sale SET {change}")


def test_more_than_the_balance_is_insufficient(store: Store) -> None:
    who = person(store)
    give(store, who, principal=100)
    with pytest.raises(InsufficientBalance) as refused:
        sell(store, at(DAY), SaleInput(who, 200, stored=101))
    assert (refused.value.need, refused.value.have) == (101, 100)


def test_points_past_their_time_pay_nothing_before_they_went(store: Store) -> None:
    """Mended: they paid until the daily work of their first date had run."""
    who = person(store)
    shop.change_settings(store, at("2026-11-01"), points_days=10)
    sell(store, at("2026-11-01"), SaleInput(who, 30_000))  # 300 points up to the 11th
    sell(store, at("2026-11-08"), SaleInput(who, 20_000))  # 200 points up to the 18th
    gift = gifts.add_gift(store, at(DAY), GiftInput("小盒", 201)).receipt["id"]
    last = at("2026-11-11")
    assert quote(store, last, SaleInput(who, 100_000, points="all")).points_used == 500
    first = "2026-11-12"
    assert buyers(store, (who,), date(2026, 11, 12))[0].points == 200
    found = quote(store, at(first), SaleInput(who, 100_000, points="all"))
    assert (found.limits.points, found.points_used, found.problems) == (200, 200, ())
    for refused in (
        lambda: sell(store, at(first), SaleInput(who, 100_000, points=300)),
        lambda: gifts.exchange(store, at(first), who, gift),
    ):
        with pytest.raises(InsufficientBalance) as error:
            refused()
        assert error.value.have == 200
    sell(store, at(first), SaleInput(who, 10_000, points="all"))
    assert lots(store, who) == [("2026-11-11", 300), ("2026-11-22", 98)]
    assert expire(store, at(first)).receipt["points"] == 300
    assert balances(store, who).points == 98
    assert statement(store, who).proves
    assert check(store).ok
