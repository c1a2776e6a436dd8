"""Merging and throwing away people who have something at the counter (faults.md F40)."""

from __future__ import annotations

import pytest

from models.store import Store
from services import bulk, contacts, merging
from services.errors import Refused
from services.ledger import balances
from services.merging import Moved
from services.points.adjusting import adjust
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.selection import Ids
from services.stored_value.topping_up import top_up
from services.tiers.holding import move_by_hand
from services.undo import redo, undo
from tests.services.sales.counter import at, person, state

DAY = "2026-11-18"


def sums(store: Store) -> dict[str, int]:
    return dict(
        store.rows("SELECT asset, sum(amount) FROM entry WHERE contact_id IS NOT NULL GROUP BY asset")
    )


def test_who_has_a_balance_stays_out_of_the_trash(store: Store) -> None:
    rich, owing, poor = (person(store, name) for name in "甲乙丙")
    top_up(store, at(DAY), rich, 10_000)
    adjust(store, at(DAY), owing, 30, "补登")
    for who in (rich, owing):
        with pytest.raises(Refused) as refused:
            contacts.trash(store, at(DAY), Ids((who,)))
        assert refused.value.reason == "has_balance"
    done = contacts.trash(store, at(DAY), Ids((rich, owing, poor)))
    assert (done.label["count"], done.label["held"], done.receipt["changed"]) == (1, 2, 1)
    assert store.rows("SELECT id FROM contact WHERE deleted_at IS NOT NULL") == [(poor,)]
    adjust(store, at(DAY), owing, -30, "客户放弃")
    assert contacts.trash(store, at(DAY), Ids((owing,))).receipt["changed"] == 1


def test_a_merge_says_what_goes_over_and_moves_it_to_the_fen(store: Store) -> None:
    store.execute("INSERT INTO tier (id, name, position, threshold) VALUES (2, '高级', 1, 1000000)")
    winner, loser = person(store), person(store, "雨晴妈妈")
    sell(store, at(DAY), SaleInput(winner, amount=5_000))
    top_up(store, at(DAY), loser, 50_000, 6_000)
    sell(store, at(DAY), SaleInput(loser, amount=2_000, stored="all"))
    sell(store, at(DAY), SaleInput(loser, amount=3_000))
    move_by_hand(store, at(DAY), loser, 2, "老客")
    moves = {one.what: one for one in merging.moved(store, winner, loser)}
    assert moves["sale"] == Moved("sale", 1, 2, 3)
    assert moves["stored"] == Moved("stored", 0, 54_000, 54_000)
    assert moves["points"].together == balances(store, winner).points + balances(store, loser).points
    assert merging.tiers_of(store, winner, loser) == ("", "高级", "高级")
    before, totals = state(store), sums(store)
    merged = merging.merge(store, at(DAY), winner, loser)
    assert sums(store) == totals
    assert balances(store, winner).stored == 54_000
    assert store.row("SELECT slips, days, spent FROM member WHERE contact_id = ?", (winner,)) == (
        3,
        1,
        10_000,
    )
    undo(store, at(DAY), merged.operation)
    assert state(store) == before


def test_a_merge_is_not_undone_from_under_a_refund(store: Store) -> None:
    """The refund would stay with one and its sale go back to the other."""
    winner, loser = person(store), person(store, "雨晴妈妈")
    sold = sell(store, at(DAY), SaleInput(loser, amount=5_000)).receipt["id"]
    merged = merging.merge(store, at(DAY), winner, loser).operation
    back = refund(store, at(DAY), sold, amount=1_000).operation
    with pytest.raises(Refused) as refused:
        undo(store, at(DAY), merged)
    assert refused.value.reason == "stood_on"
    undo(store, at(DAY), back)
    undo(store, at(DAY), merged)
    assert store.row("SELECT contact_id FROM sale") == (loser,)
    redo(store, at(DAY))
    assert store.row("SELECT contact_id FROM sale") == (winner,)


def test_a_refund_from_before_the_merge_does_not_hinder_its_undo(store: Store) -> None:
    winner, loser = person(store), person(store, "雨晴妈妈")
    sold = sell(store, at(DAY), SaleInput(loser, amount=5_000)).receipt["id"]
    refund(store, at(DAY), sold, amount=1_000)
    merged = merging.merge(store, at(DAY), winner, loser).operation
    undo(store, at(DAY), merged)
    assert store.rows("SELECT DISTINCT contact_id FROM sale") == [(loser,)]


def test_no_undo_or_redo_takes_a_balance_into_the_trash(store: Store) -> None:
    """Mended: who had topped up since went back to the trash with all of it, as by the undo of a list with their number."""
    known, other = person(store, "甲"), person(store, "乙")
    contacts.trash(store, at(DAY), Ids((known,)))
    back = bulk.restore(store, at(DAY), Ids((known,)))
    trashed = contacts.trash(store, at(DAY), Ids((other,)))
    undo(store, at(DAY), trashed.operation)
    for who in (known, other):
        top_up(store, at(DAY), who, 500)
    for told in (undo(store, at(DAY), back.operation), redo(store, at(DAY), trashed.operation)):
        assert [(kept.reason, kept.columns) for kept in told.kept] == [("changed_since", ("deleted_at",))]
    assert store.value("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL") == 0
