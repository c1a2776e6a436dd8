"""The ledger: balances are the sum of entries, whatever happens; an undo turns them back whole or not at all."""

from __future__ import annotations

import pytest
from peewee import IntegrityError

from models.store import Store
from services import contacts
from services.changes import Changes
from services.contacts import ContactInput
from services.errors import InsufficientBalance, Refused
from services.ledger import Balances, Line, balances, lots, post
from services.merging import merge
from services.operations import Act, perform
from services.points.adjusting import adjust
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.undo import redo, undo


def _person(store: Store, name: str) -> int:
    return int(contacts.create(store, Act(), ContactInput(name=name)).receipt["id"])


def _post(store: Store, *lines: Line, may_owe: bool = False) -> Changes:
    payload = [repr(line) for line in lines]
    return perform(store, Act(), "adjust", {}, payload, lambda j: post(j, lines, may_owe=may_owe))


def _sums(store: Store, contact: int) -> dict[str, int]:
    found = dict(
        store.rows("SELECT asset, sum(amount) FROM entry WHERE contact_id = ? GROUP BY asset", (contact,))
    )
    return {asset: total for asset, total in found.items() if total}


def test_an_operation_sums_to_zero_and_balances_are_the_sums(store: Store) -> None:
    who = _person(store, "陈")
    _post(store, Line(who, "principal", 50_000, "cash"), Line(who, "bonus", 6_000, "issued"))
    _post(
        store, Line(who, "principal", -10_000, "redeemed"), Line(who, "points", 100, "issued", "2027-11-30")
    )
    assert balances(store, who) == Balances(points=100, principal=40_000, bonus=6_000)
    assert _sums(store, who) == {"points": 100, "principal": 40_000, "bonus": 6_000}
    assert not store.rows("SELECT 1 FROM entry GROUP BY operation_id, asset HAVING sum(amount) != 0")


def test_points_leave_the_soonest_expiry_first(store: Store) -> None:
    who = _person(store, "陈")
    for lot, amount in (("2027-06-30", 50), ("", 20), ("2027-01-31", 30)):
        _post(store, Line(who, "points", amount, "issued", lot))
    _post(store, Line(who, "points", -60, "redeemed"))
    assert lots(store, who) == [("2027-06-30", 20), ("", 20)]
    with pytest.raises(InsufficientBalance):
        _post(store, Line(who, "points", -41, "redeemed"))
    assert balances(store, who).points == 40


def test_what_is_owed_is_settled_by_the_next_points(store: Store) -> None:
    who = _person(store, "陈")
    _post(store, Line(who, "points", 10, "issued", "2027-01-31"))
    _post(store, Line(who, "points", -25, "issued"), may_owe=True)
    assert balances(store, who) == Balances(points=-15, owed=15)
    _post(store, Line(who, "points", 20, "issued", "2027-02-28"))
    assert balances(store, who) == Balances(points=5)
    assert lots(store, who) == [("2027-02-28", 5)]


def test_undo_turns_entries_back_and_redo_does_them_again(store: Store) -> None:
    who = _person(store, "陈")
    done = _post(store, Line(who, "principal", 50_000, "cash"))
    undo(store, Act(), done.operation)
    assert balances(store, who) == Balances()
    redo(store, Act(), done.operation)
    assert balances(store, who) == Balances(principal=50_000)
    assert store.value("SELECT count(*) FROM seal") == 3


def test_what_was_spent_since_can_not_be_undone(store: Store) -> None:
    who = _person(store, "陈")
    paid = _post(store, Line(who, "principal", 50_000, "cash"))
    _post(store, Line(who, "principal", -1, "redeemed"))
    with pytest.raises(Refused) as refused:
        undo(store, Act(), paid.operation)
    assert refused.value.code == "spent_since"
    assert balances(store, who).principal == 49_999


def test_balances_go_over_in_a_merge_and_come_back(store: Store) -> None:
    winner, loser = _person(store, "陈"), _person(store, "陈雨")
    _post(store, Line(winner, "points", 5, "issued"))
    _post(store, Line(loser, "points", 7, "issued", "2027-01-31"), Line(loser, "principal", 100, "cash"))
    merged = merge(store, Act(), winner, loser)
    assert balances(store, winner) == Balances(points=12, principal=100)
    assert balances(store, loser) == Balances()
    undo(store, Act(), merged.operation)
    assert balances(store, winner) == Balances(points=5)
    assert lots(store, loser) == [("2027-01-31", 7)]
    redo(store, Act(), merged.operation)
    assert balances(store, winner) == Balances(points=12, principal=100)
    assert balances(store, loser) == Balances()


def test_an_undo_after_a_merge_takes_from_the_winner(store: Store) -> None:
    winner, loser = _person(store, "陈"), _person(store, "陈雨")
    paid = _post(store, Line(loser, "principal", 100, "cash"))
    merge(store, Act(), winner, loser)
    undo(store, Act(), paid.operation)
    assert balances(store, winner) == balances(store, loser) == Balances()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE entry SET amount = 1", "DELETE FROM entry", "UPDATE seal SET hash = ''", "DELETE FROM seal",
     "REPLACE INTO entry SELECT * FROM entry LIMIT 1", "UPDATE member SET principal = -1",
     "UPDATE member SET points = -1"],
)  # fmt: skip
def test_the_database_refuses_too(store: Store, statement: str) -> None:
    _post(store, Line(_person(store, "陈"), "points", 5, "issued"))
    with pytest.raises(IntegrityError):
        store.execute(statement)


def test_who_has_entries_stays_when_their_creation_is_undone(store: Store) -> None:
    made = contacts.create(store, Act(), ContactInput(name="陈"))
    given = _post(store, Line(int(made.receipt["id"]), "points", 5, "issued"))
    undo(store, Act(), given.operation)
    assert [kept.reason for kept in undo(store, Act(), made.operation).kept] == ["later_facts"]


def test_a_merge_of_who_owes_points_is_undone_and_done_again(store: Store) -> None:
    """Mended: nobody could take it apart, for the loser's debt was not there to be given back."""
    winner, loser = _person(store, "陈"), _person(store, "陈雨")
    _post(store, Line(winner, "points", 5, "issued"))
    _post(store, Line(loser, "points", -20, "issued"), may_owe=True)
    merged = merge(store, Act(), winner, loser)
    assert balances(store, winner) == Balances(points=-15, owed=15)
    undo(store, Act(), merged.operation)
    assert (balances(store, winner), balances(store, loser)) == (
        Balances(points=5),
        Balances(points=-20, owed=20),
    )
    redo(store, Act(), merged.operation)
    assert balances(store, winner) == Balances(points=-15, owed=15)


def test_a_merge_is_not_taken_apart_when_the_points_were_spent_since(store: Store) -> None:
    winner, loser = _person(store, "陈"), _person(store, "陈雨")
    _post(store, Line(loser, "points", 7, "issued"))
    merged = merge(store, Act(), winner, loser)
    _post(store, Line(winner, "points", -1, "redeemed"))
    with pytest.raises(Refused) as refused:
        undo(store, Act(), merged.operation)
    assert refused.value.code == "spent_since"


def test_a_refund_that_left_a_debt_is_done_again(store: Store) -> None:
    """Mended: the redo was refused, as if the debt were money that is not there."""
    who = _person(store, "陈")
    sale = int(sell(store, Act(), SaleInput(who, amount=10_000)).receipt["id"])
    adjust(store, Act(), who, -60, "换了东西")
    back = refund(store, Act(), sale)
    assert balances(store, who).owed == 60
    undo(store, Act(), back.operation)
    assert balances(store, who).points == 40
    redo(store, Act(), back.operation)
    assert (balances(store, who).points, balances(store, who).owed) == (-60, 60)


def test_points_that_settled_a_debt_are_owed_again_when_undone(store: Store) -> None:
    """Mended: a sale to somebody who owed points could not be undone."""
    who = _person(store, "陈")
    _post(store, Line(who, "points", -25, "issued"), may_owe=True)
    sold = sell(store, Act(), SaleInput(who, amount=2_000))
    assert balances(store, who).owed == 5
    undo(store, Act(), sold.operation)
    assert balances(store, who).owed == 25
    redo(store, Act(), sold.operation)
    assert balances(store, who).owed == 5
