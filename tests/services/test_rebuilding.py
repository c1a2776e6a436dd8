"""Balances that somebody changed from outside are worked out anew only on request, and that is written down."""

from __future__ import annotations

import pytest

from models.store import Store
from services import contacts
from services.checks import check
from services.contact_input import ContactInput
from services.errors import Refused
from services.ledger import balances, lots
from services.operations import Act
from services.points.adjusting import adjust
from services.rebuilding import KIND, rebuild
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from services.stored_value.topping_up import top_up
from services.undo import undo
from tests.services.damages import outside
from tests.states import dump


@pytest.fixture
def who(store: Store) -> int:
    """Somebody with purchases, points that are owed by another one, and stored value."""
    found = [
        int(contacts.create(store, Act(), ContactInput(name=name)).receipt["id"]) for name in ("陈", "王")
    ]
    top_up(store, Act(), found[0], 50_000, 6_000)
    for person in found:
        sell(store, Act(), SaleInput(person, amount=16_800))
    adjust(store, Act(), found[1], -5, "扣")
    return found[0]


def test_what_was_changed_is_put_right_and_written_down(store: Store, who: int) -> None:
    before = dump(store)
    with outside(store):
        store.execute("UPDATE member SET principal = 1, points = 99, slips = 5 WHERE contact_id = ?", (who,))
        store.execute("DELETE FROM point_lot")
    assert not check(store).ok
    done = rebuild(store, Act())
    assert (done.kind, done.receipt["people"]) == (KIND, 2)
    assert dump(store) == before
    assert check(store).findings == ()
    with pytest.raises(Refused) as refused:
        undo(store, Act(), done.operation)
    assert refused.value.code == "not_undoable"


def test_nothing_wrong_is_no_operation(store: Store, who: int) -> None:
    last = store.value("SELECT max(id) FROM operation")
    assert rebuild(store, Act()).operation is None
    assert store.value("SELECT max(id) FROM operation") == last


def test_it_trusts_no_entries_that_were_changed(store: Store, who: int) -> None:
    with outside(store):
        store.execute("UPDATE entry SET amount = amount * 10 WHERE asset = 'principal'")
    with pytest.raises(Refused) as refused:
        rebuild(store, Act())
    assert refused.value.code == "ledger_broken"
    assert balances(store, who).principal == 50_000
    assert lots(store, who) == [("", 168)]
