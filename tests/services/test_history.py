"""The record of all that was done, and what undoing a step would do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import bulk, contacts, history
from services.contacts import ContactInput
from services.day_close.closing import close_day
from services.errors import Refused
from services.operations import Act
from services.sales.attaching import attach
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.selection import Ids
from services.settings import shop_settings
from services.shop import change_settings
from services.stored_value.topping_up import top_up
from services.undo import redo, undo

Acts = Callable[..., Act]


def test_states_and_filters(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",)))
    who = made.receipt["id"]
    tagged = bulk.add_tags(store, act(), Ids((who,)), ["50%_宝妈"])
    undo(store, act(), tagged.operation)
    change_settings(store, act(), shop_name="青禾")
    entries = history.operations(store)
    assert [(e.kind, e.state) for e in entries] == [
        ("change_settings", "can_undo"),
        ("undo", "cannot"),
        ("add_tags", "undone"),
        ("create_contact", "can_undo"),
    ]
    assert [e.kind for e in history.operations(store, only_undoable=True)] == [
        "change_settings",
        "create_contact",
    ]
    assert [e.kind for e in history.operations(store, text="50%_宝")] == ["undo", "add_tags"]
    assert history.operations(store, text="50%x宝") == []
    assert [e.kind for e in history.operations(store, kinds=["add_tags"], staff=1)] == ["add_tags"]
    assert history.operations(store, staff=2) == []
    assert history.operations(store, before=entries[1].operation) == entries[2:]
    assert history.kinds_present(store) == ["add_tags", "change_settings", "create_contact", "undo"]


def test_later_acts_are_told_and_what_stays(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",), area="东"))
    who = made.receipt["id"]
    first = bulk.bulk_edit(store, act(), Ids((who,)), {"area": "西"})
    other = bulk.bulk_edit(store, act(), Ids((who,)), {"follow_state": "won"})
    assert history.entry(store, first.operation or 0).state == "can_undo"
    second = bulk.bulk_edit(store, act(), Ids((who,)), {"area": "南"})
    shown = history.preview(store, first.operation or 0)
    assert (shown.state, shown.restores, shown.removes) == ("stands_under", 1, {})
    assert [e.operation for e in shown.later] == [second.operation]
    (kept,) = shown.kept
    assert (kept.contact_id, kept.reason, kept.columns) == (who, "changed_since", ("area",))
    assert kept.display == contacts.DisplayName("name", "甲")
    back = undo(store, act(), first.operation)
    assert [(k.contact_id, k.reason, k.columns) for k in back.kept] == [(who, "changed_since", ("area",))]
    whole = history.preview(store, made.operation or 0)
    assert whole.removes == {"contact": 1, "identity": 1}
    assert [e.operation for e in whole.later] == [second.operation, other.operation]
    assert [(k.contact_id, k.reason) for k in whole.kept] == [(who, "later_facts")]


def test_preview_after_undo_and_redo(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",)))
    undo(store, act(), made.operation)
    assert history.preview(store, made.operation or 0).state == "undone"
    redo(store, act(), made.operation)
    shown = history.preview(store, made.operation or 0)
    assert (shown.state, shown.removes, shown.kept_total) == ("can_undo", {"contact": 1, "identity": 1}, 0)
    contacts.set_do_not_contact(store, act(), made.receipt["id"], True)
    shown = history.preview(store, made.operation or 0)
    assert (shown.state, [e.kind for e in shown.later]) == ("stands_under", ["set_do_not_contact"])
    assert shown.kept[0].contact_id == made.receipt["id"]


def test_unknown_operation(store: Store) -> None:
    with pytest.raises(Refused) as refused:
        history.preview(store, 9)
    assert refused.value.reason == "no_operation"


def test_an_act_with_money_says_what_an_undo_would_be_refused_for(store: Store, act: Acts) -> None:
    """A sale that was given to a customer since was offered, and refused when pressed; so was one of a closed day."""
    made = contacts.create(store, act(), ContactInput(name="甲"))
    who = made.receipt["id"]
    loaded = top_up(store, act(), who, 10_000, 0)
    sold = sell(store, act(), SaleInput(None, 5_000))
    attached = attach(store, act(), sold.receipt["id"], who)
    shown = history.preview(store, sold.operation or 0)
    assert (shown.state, shown.alone, [e.operation for e in shown.later]) == (
        "stands_under",
        False,
        [attached.operation],
    )
    with pytest.raises(Refused, match="stood_on"):
        undo(store, act(), sold.operation)
    undo(store, act(), attached.operation)
    assert history.preview(store, sold.operation or 0).alone
    spent = sell(store, act(), SaleInput(who, 5_000, stored="all"))
    why = history.entry(store, loaded.operation or 0).why
    assert why is not None
    assert why.code == "spent_since"
    with pytest.raises(Refused, match="spent_since"):
        undo(store, act(), loaded.operation)
    refund(store, act(), spent.receipt["id"], amount=1_000)
    assert not history.preview(store, spent.operation or 0).alone
    today = shop_settings(store).business_date(act().clock.now())
    close_day(store, act(), today.isoformat(), 15_000)
    found = history.entry(store, sold.operation or 0, today)
    assert (found.state, found.why and found.why.code) == ("cannot", "closed")
    open_ = [one.operation for one in history.operations(store, only_undoable=True, today=today)]
    assert sold.operation not in open_
    assert made.operation in open_
