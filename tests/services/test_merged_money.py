"""Money of two who are made one, and two again: nothing of it hangs on who is merged away, or comes to the other."""

from __future__ import annotations

import pytest

from models.store import Store
from services import contacts
from services.checks import check
from services.contact_input import ContactInput
from services.errors import Refused
from services.ledger import balances
from services.merging import merge
from services.operations import Act
from services.points.adjusting import adjust
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.stored_value.payouts import pay_out
from services.stored_value.sharing import holder_of, share
from services.stored_value.topping_up import top_up
from services.undo import redo, undo


@pytest.fixture
def three(store: Store) -> tuple[int, int, int]:
    made = (contacts.create(store, Act(), ContactInput(name=name)) for name in ("陈", "林", "王"))
    first, second, third = (one.receipt["id"] for one in made)
    return first, second, third


def test_a_merge_is_done_again_only_while_the_loser_has_what_it_brought(
    store: Store, three: tuple[int, int, int]
) -> None:
    """Mended: what had come to the loser meanwhile stayed on it, and nobody saw it any more."""
    winner, loser, _ = three
    top_up(store, Act(), loser, 20_000)
    merged = merge(store, Act(), winner, loser)
    undo(store, Act(), merged.operation)
    more = top_up(store, Act(), loser, 5_000)
    with pytest.raises(Refused, match="stood_on"):
        redo(store, Act(), merged.operation)
    undo(store, Act(), more.operation)
    redo(store, Act(), merged.operation)
    assert (balances(store, winner).principal, balances(store, loser).principal) == (20_000, 0)
    assert check(store).ok


def test_a_merge_is_not_undone_once_an_older_act_was_turned_back_on_the_winner(
    store: Store, three: tuple[int, int, int]
) -> None:
    """Mended: the loser got points back that had been taken from the winner since."""
    winner, loser, _ = three
    adjust(store, Act(), winner, 500, "补分")
    gave = adjust(store, Act(), loser, 200, "补错")
    merged = merge(store, Act(), winner, loser)
    undo(store, Act(), gave.operation)
    with pytest.raises(Refused, match="stood_on"):
        undo(store, Act(), merged.operation)
    redo(store, Act(), gave.operation)
    undo(store, Act(), merged.operation)
    assert (balances(store, winner).points, balances(store, loser).points) == (500, 200)


def test_a_slip_that_moved_no_balance_comes_back_to_whom_it_was_sold(
    store: Store, three: tuple[int, int, int]
) -> None:
    """Mended: done again after the merge was undone, it was the other one's."""
    winner, loser, _ = three
    sold = sell(store, Act(), SaleInput(loser, 44))
    merged = merge(store, Act(), winner, loser)
    undo(store, Act(), sold.operation)
    with pytest.raises(Refused, match="stood_on"):
        undo(store, Act(), merged.operation)
    redo(store, Act(), sold.operation)
    undo(store, Act(), merged.operation)
    undo(store, Act(), sold.operation)
    redo(store, Act(), sold.operation)
    assert store.value("SELECT contact_id FROM sale") == loser


def test_what_comes_back_names_the_winner_whose_balance_pays(
    store: Store, three: tuple[int, int, int]
) -> None:
    """Mended: a slip and a sharing that came back went on naming who was merged away."""
    winner, holder, sharer = three
    shared = share(store, Act(), holder, sharer)
    top_up(store, Act(), holder, 20_000)
    sold = sell(store, Act(), SaleInput(sharer, 15_000, stored=15_000))
    undo(store, Act(), sold.operation)
    undo(store, Act(), shared.operation)
    merge(store, Act(), winner, holder)
    redo(store, Act(), shared.operation)
    redo(store, Act(), sold.operation)
    assert store.rows("SELECT contact_id, holder_id FROM sharing") == [(sharer, winner)]
    assert store.rows("SELECT contact_id, holder_id FROM sale") == [(sharer, winner)]
    top_up(store, Act(), sharer, 100)
    assert balances(store, winner).principal == 5_100
    assert check(store).ok


def test_nobody_pays_with_anothers_balance_who_has_one(store: Store, three: tuple[int, int, int]) -> None:
    """Mended: a merge and a redo hid somebody's own balance behind the shared one."""
    winner, holder, sharer = three
    shared = share(store, Act(), holder, sharer)
    top_up(store, Act(), winner, 300)
    merged = merge(store, Act(), winner, sharer)
    assert store.rows("SELECT contact_id FROM sharing") == []
    undo(store, Act(), merged.operation)
    assert store.rows("SELECT contact_id FROM sharing") == [(sharer,)]
    undo(store, Act(), shared.operation)
    top_up(store, Act(), sharer, 100)
    assert [kept.reason for kept in redo(store, Act(), shared.operation).kept] == ["taken"]
    assert store.rows("SELECT contact_id FROM sharing") == []


def test_the_winner_of_a_merge_pays_with_what_it_brought(store: Store, three: tuple[int, int, int]) -> None:
    """Mended: the winner went on paying with another's balance, and held one for others at the same time."""
    winner, holder, loser = three
    share(store, Act(), holder, winner)
    top_up(store, Act(), loser, 300)
    money = merge(store, Act(), winner, loser)
    assert holder_of(store, winner) == winner
    undo(store, Act(), money.operation)
    assert holder_of(store, winner) == holder
    redo(store, Act(), money.operation)
    undo(store, Act(), money.operation)
    assert (holder_of(store, winner), balances(store, loser).principal) == (holder, 300)
    pay_out(store, Act(), loser, "shop")
    sharer = contacts.create(store, Act(), ContactInput(name="赵")).receipt["id"]
    share(store, Act(), loser, sharer)
    merge(store, Act(), winner, loser)
    assert store.rows("SELECT contact_id, holder_id FROM sharing") == [(sharer, winner)]


def test_a_merge_stands_while_its_balance_got_something_back(
    store: Store, three: tuple[int, int, int]
) -> None:
    """Mended: what came back stayed with who had shared the balance, its sale with who holds it."""
    sharer, holder, _ = three
    share(store, Act(), holder, sharer)
    top_up(store, Act(), holder, 1_000)
    sold = sell(store, Act(), SaleInput(sharer, 700, stored=700))
    merged = merge(store, Act(), sharer, holder)
    back = refund(store, Act(), sold.receipt["id"], amount=200)
    with pytest.raises(Refused, match="stood_on"):
        undo(store, Act(), merged.operation)
    undo(store, Act(), back.operation)
    undo(store, Act(), merged.operation)
    assert (balances(store, holder).principal, balances(store, sharer).principal) == (300, 0)


def test_no_more_share_a_balance_after_a_merge_than_may(store: Store) -> None:
    """Mended: two holders made one left eight who shared, and a finding of the check."""
    people = [contacts.create(store, Act(), ContactInput(name=f"人{n}")).receipt["id"] for n in range(10)]
    for number, sharer in enumerate(people[2:]):
        last = share(store, Act(), people[number % 2], sharer)
    merged = merge(store, Act(), people[0], people[1])
    assert store.value("SELECT count(*) FROM sharing WHERE holder_id = ?", (people[0],)) == 4
    assert check(store).ok
    undo(store, Act(), merged.operation)
    assert store.value("SELECT count(*) FROM sharing WHERE holder_id = ?", (people[1],)) == 4
    undo(store, Act(), last.operation)
    share(store, Act(), people[1], contacts.create(store, Act(), ContactInput(name="新")).receipt["id"])
    assert [kept.reason for kept in redo(store, Act(), last.operation).kept] == ["taken"]
