"""The statement of one customer: every entry told, and the entries sum to the balance."""

from __future__ import annotations

from models.store import Store
from services.ledger import ASSETS, balances
from services.merging import merge
from services.statement_steps import explain
from services.statements import Statement, StatementEntry, lines, statement
from services.stored_value.payouts import pay_out
from services.stored_value.sharing import share
from services.undo import undo
from tests.services.stored_value.counter import Counter


def steps(store: Store, who: int, entry: StatementEntry) -> list[tuple[str, int | None]]:
    return [(step.code, step.amount) for step in explain(store, who, entry).steps]


def only(found: Statement, what: str) -> StatementEntry:
    return next(entry for entry in found.entries if entry.what == what)


def test_each_entry_is_told_and_the_balance_runs(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    counter.day = 15
    sold = counter.buy(who, 10_667, off=1_067)
    counter.day = 22
    counter.bring_back(sold, 2_667)
    counter.day = 51
    pay_out(store, counter.act(), who, "shop", note="搬走")
    found = statement(store, who)
    assert [(e.what, e.of("principal"), e.of("bonus")) for e in found.entries] == [
        ("top_up", 50_000, 6_000),
        ("sale", -9_600, 0),
        ("refund", 2_400, 0),
        ("payout", -42_800, -6_000),
    ]
    assert [e.balances["principal"] for e in found.entries] == [50_000, 40_400, 42_800, 0]
    assert found.proves
    assert found.closing["principal"] == 0
    assert [e.number for e in found.entries[:2]] == ["T261002-001", sold.receipt["number"]]
    sale, back, paid = only(found, "sale"), only(found, "refund"), only(found, "payout")
    assert steps(store, who, sale) == [
        ("gross", 10_667), ("manual_off", -1_067), ("due", 9_600), ("paid_principal", 9_600),
    ]  # fmt: skip
    assert steps(store, who, back)[-4:] == [
        ("back_gross", 2_667), ("manual_off", -267), ("back_due", 2_400), ("back_principal", 2_400),
    ]  # fmt: skip
    assert ("balance_then", 48_800) in steps(store, who, paid)
    assert ("formula", 43_571) in steps(store, who, paid)
    assert steps(store, who, only(found, "top_up")) == [
        ("paid_in", 50_000), ("bonus_given", 6_000), ("to_balance", 56_000),
    ]  # fmt: skip


def test_a_period_begins_with_what_stood_before(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    counter.day = 30
    counter.buy(who, 8_800)
    found = statement(store, who, "2026-10-20", "2026-12-31")
    assert found.before["principal"] == 50_000
    assert len(found.entries) == 1
    assert found.closing["principal"] == 41_200
    assert found.since == "2026-10-02"
    assert statement(store, who, "2026-10-03", "2026-10-04").entries == ()


def test_what_was_undone_is_told_with_its_number(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    counter.top_up(who)
    sold = counter.buy(who, 8_800)
    undo(store, counter.act(), sold.operation)
    found = statement(store, who)
    first, turned = found.entries[1:]
    assert (first.what, first.undone, first.number) == ("sale", True, sold.receipt["number"])
    assert (turned.what, turned.turns, turned.number) == ("sale", "undo", sold.receipt["number"])
    assert steps(store, who, turned)[0] == ("undo", None)
    assert ("undone_since", None) in steps(store, who, first)


def test_the_merged_count_with_the_winner_and_the_move_between_them_is_left_out(store: Store) -> None:
    counter = Counter(store)
    one, other = counter.person("甲"), counter.person("乙")
    counter.top_up(one)
    counter.top_up(other, 20_000, 1_000)
    merge(store, counter.act(), one, other)
    found = statement(store, one)
    assert [e.what for e in found.entries] == ["top_up", "top_up"]
    assert found.proves
    assert found.closing["principal"] == 70_000
    sums = {asset: sum(n for _, a, n, _ in lines(store, one) if a == asset) for asset in ASSETS}
    assert sums == {asset: getattr(balances(store, one), asset) for asset in ASSETS}


def test_who_bought_on_a_shared_balance_is_named(store: Store) -> None:
    counter = Counter(store)
    mother, son = counter.person("妈妈"), counter.person("儿子")
    share(store, counter.act(), mother, son)
    counter.top_up(mother)
    counter.buy(son, 3_000)
    spent = only(statement(store, mother), "sale")
    assert spent.buyer is not None
    assert spent.buyer.text == "儿子"
    assert {e.what: set(e.amounts) for e in statement(store, son).entries} == {"sale": {"points", "growth"}}
