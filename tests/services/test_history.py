"""The record of all that was done, and what undoing a step would do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import bulk, contacts, history
from services.contacts import ContactInput
from services.errors import Refused
from services.operations import Act
from services.selection import Ids
from services.shop import change_settings
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
