"""Stored value paid back: three formulas, to the fen, and what the ledger says of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store import Store
from services.checks import check
from services.errors import FieldRefused, OutOfRange, Refused
from services.ledger import Line, balances, post
from services.merging import merge
from services.operations import perform
from services.stored_value import packages
from services.stored_value.closing_list import claims, note_told
from services.stored_value.formulas import Basis, at_full_price, formulas
from services.stored_value.packages import PackageInput
from services.stored_value.payouts import basis, pay_out, read_payout, way_back
from services.stored_value.sharing import share
from services.stored_value.topping_up import read_top_up, top_up
from services.undo import redo, undo
from tests.services.stored_value.counter import Counter
from tests.states import dump


def results(store: Store, counter: Counter, who: int) -> dict[str, int]:
    found = formulas(basis(store, who, counter.today.date()))
    return {one.reason: one.result for one in found}


def at_counter(store: Store) -> tuple[Counter, int]:
    """The example of the design: 500 + 60 paid in, 400 used at ten per cent off, after 51 days."""
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    counter.day = 9
    counter.buy(who, 44_444, off=4_444)
    counter.day = 51
    return counter, who


def test_the_example_comes_out_to_the_fen(store: Store) -> None:
    counter, who = at_counter(store)
    found = basis(store, who, counter.today.date())
    assert (found.paid, found.bonus, found.used, found.used_full) == (50_000, 6_000, 40_000, 44_444)
    assert (found.principal, found.bonus_left, found.unused_days) == (10_000, 6_000, 51)
    unused, customer, shop = formulas(found)
    assert unused.why == ("late", "used")
    assert (customer.result, shop.result) == (5_556, 14_286)


def test_a_payout_takes_all_off_and_books_what_is_not_paid_against_adjusted(store: Store) -> None:
    counter, who = at_counter(store)
    done = pay_out(store, counter.act(), who, "shop", seen=16_000)
    assert balances(store, who).stored == 0
    entries = store.rows(
        "SELECT account, asset, amount FROM entry WHERE operation_id = ? AND account != '' ORDER BY 1, 2",
        (done.operation,),
    )
    assert entries == [("adjusted", "bonus", 1_714), ("cash", "bonus", 4_286), ("cash", "principal", 10_000)]
    assert store.rows("SELECT what, amount FROM payment ORDER BY id DESC LIMIT 1") == [("payout", -14_286)]
    slip = read_payout(store, done.receipt["id"])
    assert (slip.formula, slip.amount, slip.principal, slip.bonus) == (14_286, 14_286, 10_000, 6_000)
    assert slip.number == "P261122-001"
    # From here on it begins anew.
    counter.top_up(who, 10_000, 0)
    found = basis(store, who, counter.today.date())
    assert (found.paid, found.bonus, found.used, found.unused_days) == (10_000, 0, 0, 0)
    assert results(store, counter, who) == {"unused": 10_000, "customer": 10_000, "shop": 10_000}
    undo(store, counter.act())
    undo(store, counter.act(), done.operation)
    assert (balances(store, who).principal, balances(store, who).bonus) == (10_000, 6_000)
    assert results(store, counter, who)["customer"] == 5_556
    redo(store, counter.act(), done.operation)
    assert balances(store, who).stored == 0


def test_another_amount_needs_a_reason_and_stays_within_the_balance(store: Store) -> None:
    counter, who = at_counter(store)
    with pytest.raises(FieldRefused) as refused:
        pay_out(store, counter.act(), who, "customer", 6_000)
    assert refused.value.reason == "reason_needed"
    for amount in (-1, 16_001):
        with pytest.raises(OutOfRange):
            pay_out(store, counter.act(), who, "customer", amount, note="老顾客")
    with pytest.raises(Refused) as unfit:
        pay_out(store, counter.act(), who, "unused")
    assert unfit.value.reason == "formula_unfit"
    with pytest.raises(Refused) as changed:
        pay_out(store, counter.act(), who, "customer", seen=15_999)
    assert changed.value.reason == "balance_changed"
    assert balances(store, who).stored == 16_000
    done = pay_out(store, counter.act("k"), who, "customer", 0, note="送了别的")
    assert pay_out(store, counter.act("k"), who, "customer", 0, note="送了别的").repeated
    assert balances(store, who).stored == 0
    assert done.receipt["formula"] == 5_556
    assert not store.value("SELECT count(*) FROM payment WHERE what = 'payout'")
    with pytest.raises(Refused):
        pay_out(store, counter.act(), who, "shop")


def test_within_seven_days_and_unused_all_is_paid_less_the_gift(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    offer = packages.create(store, counter.act(), PackageInput(50_000, 6_000, "果切券", 2_000)).receipt["id"]
    wechat = store.value("SELECT id FROM pay_kind WHERE key = 'wechat'")
    made = top_up(store, counter.act(), who, 50_000, 6_000, package_id=offer, parts={wechat: 50_000})
    assert read_top_up(store, made.receipt["id"]).kinds == (("wechat", "", 50_000),)
    assert way_back(store, who) == wechat
    counter.day = 7
    assert results(store, counter, who) == {"unused": 48_000, "customer": 48_000, "shop": 50_000}
    given_back = formulas(basis(store, who, counter.today.date()), charge_gift=False)
    assert given_back[0].result == 50_000
    counter.day = 8
    assert formulas(basis(store, who, counter.today.date()))[0].why == ("late",)


def test_what_comes_back_after_a_payout_counts_as_paid_in(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    sold = counter.buy(who, 40_000)
    pay_out(store, counter.act(), who, "customer")
    counter.bring_back(sold, 10_000)
    assert balances(store, who).principal == 10_000
    assert results(store, counter, who)["customer"] == 10_000
    assert results(store, counter, who)["shop"] == 10_000


def test_what_was_paid_out_is_not_turned_back_with_other_money(store: Store) -> None:
    """Mended: a top-up that had been paid out could be undone once another one had come in, and was paid back twice."""
    counter = Counter(store)
    who = counter.person()
    made = packages.create(store, counter.act(), PackageInput(50_000, 6_000, "果篮", 2_000)).receipt["id"]
    first = top_up(store, counter.act(), who, 50_000, 6_000, package_id=made)
    paid_out = pay_out(store, counter.act(), who, "shop")
    counter.top_up(who, 60_000, 7_000)
    with pytest.raises(Refused) as refused:
        undo(store, counter.act(), first.operation)
    assert refused.value.reason == "stood_on"
    undo(store, counter.act(), paid_out.operation)
    before = dump(store)
    redo(store, counter.act(), paid_out.operation)
    undo(store, counter.act(), paid_out.operation)
    assert dump(store) == before
    undo(store, counter.act(), first.operation)
    with pytest.raises(Refused) as refused:
        redo(store, counter.act(), paid_out.operation)
    assert refused.value.reason == "balance_changed"
    redo(store, counter.act(), first.operation)
    redo(store, counter.act(), paid_out.operation)
    assert basis(store, who, counter.today.date()).gift_value == 0
    assert check(store).ok


def test_a_merge_keeps_what_was_settled_settled(store: Store) -> None:
    counter = Counter(store)
    one, other = counter.person("甲"), counter.person("乙")
    counter.top_up(one)
    pay_out(store, counter.act(), one, "shop")
    counter.top_up(other, 20_000, 0)
    merge(store, counter.act(), other, one)
    found = basis(store, other, counter.today.date())
    assert (found.paid, found.bonus, found.used) == (20_000, 0, 0)


def test_who_shares_a_balance_uses_the_holders(store: Store) -> None:
    counter = Counter(store)
    mother, son = counter.person("妈妈"), counter.person("儿子")
    share(store, counter.act(), mother, son)
    assert counter.top_up(son).receipt["contact"] == mother
    counter.buy(son, 10_000)
    assert balances(store, mother).principal == 40_000
    found = basis(store, mother, counter.today.date())
    assert (found.used, found.used_full) == (10_000, 10_000)


def test_the_closing_list_owes_by_the_shops_formula(store: Store) -> None:
    counter, who = at_counter(store)
    other = counter.person("罗志强", "13900018822")
    counter.top_up(other, 30_000, 0)
    brought = counter.person("周淑芬")
    perform(
        store,
        counter.act(),
        "adjust",
        {},
        [],
        lambda j: post(j, [Line(brought, "principal", 5_000, "opening")]),
    )
    assert [(c.contact, c.principal + c.bonus, c.owed, c.phone) for c in claims(store)] == [
        (other, 30_000, 30_000, "139****8822"),
        (who, 16_000, 14_286, ""),
        (brought, 5_000, 5_000, ""),
    ]
    note_told(store, counter.act(), [other, who])
    done = pay_out(store, counter.act(), who, "closing")
    assert done.receipt["amount"] == 14_286
    found = {c.contact: c for c in claims(store)}
    assert found[other].told_on == "2026-11-22"
    assert found[other].paid is None
    assert (found[who].owed, found[who].paid, found[who].paid_on) == (0, 14_286, "2026-11-22")
    note_told(store, counter.act(), [other], False)
    assert not {c.contact: c for c in claims(store)}[other].told_on


fen = st.integers(0, 10_000_000)


@given(fen, fen, fen, fen, fen, st.one_of(st.none(), st.integers(0, 400)))
def test_no_formula_gives_more_than_the_balance_or_less_than_nothing(
    paid: int, bonus: int, used: int, dearer: int, gift: int, days: int | None
) -> None:
    used = min(used, paid + bonus)
    principal = max(paid - used, 0)
    left = paid + bonus - used - principal
    found = formulas(Basis(paid, bonus, used, used + dearer, gift, principal, left, days))
    for one in found:
        assert 0 <= one.result <= paid + bonus - used
    unused, customer, shop = found
    assert customer.before_gift == max(paid - used - dearer, 0)
    if unused.fits:
        assert unused.before_gift == paid
        assert used == 0
    if paid + bonus:
        exact = (paid + bonus - used) * paid
        assert abs(shop.result * (paid + bonus) - exact) * 2 <= paid + bonus


@given(st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 1000))
def test_full_price_is_at_least_what_was_paid_and_turns_with_the_sign(due: int, off: int, share: int) -> None:
    stored = due * share // 1000
    full = at_full_price(stored, due + off, due)
    assert stored <= full <= due + off
    assert at_full_price(-stored, -due - off, -due) == -full
    assert at_full_price(due, due + off, due) == due + off


def test_days_of_a_tier_come_with_a_package_and_end_with_the_payout(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    store.execute("INSERT INTO tier (name, position, threshold) VALUES ('高级', 1, 1000)")
    plus = store.value("SELECT id FROM tier WHERE position = 1")
    values = PackageInput(100_000, 15_000, tier_id=plus, tier_days=30)
    offer = packages.create(store, counter.act(), values).receipt["id"]
    made = top_up(store, counter.act(), who, 100_000, 15_000, package_id=offer)
    held = "SELECT tier_id, until_on, how FROM member_tier WHERE contact_id = ?"
    assert store.row(held, (who,)) == (plus, "2026-10-31", "topup")
    assert read_top_up(store, made.receipt["id"]).tier_days == 30
    paid = pay_out(store, counter.act(), who, "customer")
    assert store.row(held, (who,)) is None
    undo(store, counter.act(), paid.operation)
    assert store.row(held, (who,)) == (plus, "2026-10-31", "topup")
    pay_out(store, counter.act(), who, "shop")
    assert store.row(held, (who,)) == (plus, "2026-10-31", "topup")
