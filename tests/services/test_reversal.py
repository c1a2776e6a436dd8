"""Undo of rows that name one another: a place may be taken since, a parent may be gone, a child may have come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.store import Store
from services import contacts
from services.contacts import ContactInput
from services.journal import JOURNALED, Journal
from services.operations import Act, perform
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


def _do(store: Store, act: Act, body: Callable[[Journal], Any]) -> int:
    done = perform(store, act, "test", {}, [], lambda journal: {"id": body(journal)})
    assert done.operation is not None
    return done.operation


def _group(name: str) -> Callable[[Journal], int]:
    return lambda j: j.insert(
        "tag_group", {"name": name, "colour": "accent", "position": 1, "kind": "customer", "exclusive": 0}
    )


def _friendship(contact: int, since: str = "2026-11-01", until: str = "") -> Callable[[Journal], int]:
    values = {
        "contact_id": contact,
        "account_id": 1,
        "state": "friend",
        "how": "scan",
        "since_on": since,
        "until_on": until,
    }
    return lambda j: j.insert("friendship", values)


@pytest.fixture
def person(store: Store, act: Acts) -> int:
    return int(contacts.create(store, act(), ContactInput(name="陈雨晴")).receipt["id"])


def test_a_parent_stands_before_what_names_it() -> None:
    seen: set[str] = set()
    for table in JOURNALED.values():
        assert {parent for _, parent in table.parents} <= seen, table.name
        seen.add(table.name)


def test_a_name_that_was_taken_since_is_left(store: Store, act: Acts) -> None:
    _do(store, act(), _group("口味"))
    renamed = _do(store, act(), lambda j: j.update("tag_group", {"name": "偏好"}, "name = '口味'"))
    _do(store, act(), _group("口味"))
    done = undo(store, act(), renamed)
    assert [(k.table, k.reason, k.columns) for k in done.kept] == [("tag_group", "taken", ("name",))]
    assert {r[0] for r in store.rows("SELECT name FROM tag_group")} == {"未分组", "偏好", "口味"}


def test_what_is_in_use_stays_and_is_listed(store: Store, act: Acts, person: int) -> None:
    made = _do(store, act(), _group("口味"))
    group = store.value("SELECT id FROM tag_group WHERE name = '口味'")
    _do(
        store,
        act(),
        lambda j: j.insert("tag", {"group_id": group, "name": "甜", "position": 0, "colour": ""}),
    )
    done = undo(store, act(), made)
    assert [(k.table, k.reason) for k in done.kept] == [("tag_group", "later_facts")]
    assert store.value("SELECT count(*) FROM tag_group") == 2


def test_a_child_of_a_feedback_keeps_it(store: Store, act: Acts, person: int) -> None:
    said = {"contact_id": person, "kind": "wish", "text": "想要蓝莓", "product": "", "channel_id": None, "staff_id": None,
            "state": "open", "said_on": "2026-11-18", "due_on": "", "solved_on": "", "at": 1}  # fmt: skip
    made = _do(store, act(), lambda j: j.insert("feedback", said))
    note = {
        "feedback_id": 1,
        "contact_id": person,
        "staff_id": 1,
        "by_customer": 0,
        "text": "已答复",
        "at": 2,
    }
    _do(store, act(), lambda j: j.insert("feedback_note", note))
    assert [(k.table, k.reason) for k in undo(store, act(), made).kept] == [("feedback", "later_facts")]
    assert store.value("SELECT count(*) FROM feedback_note") == 1


def test_of_two_friendships_with_one_account_only_one_lives(store: Store, act: Acts, person: int) -> None:
    _do(store, act(), _friendship(person))
    ended = _do(
        store,
        act(),
        lambda j: j.update("friendship", {"until_on": "2026-11-10", "state": "deleted"}, "id = 1"),
    )
    _do(store, act(), _friendship(person, "2026-11-12"))
    done = undo(store, act(), ended)
    assert [(k.table, k.reason) for k in done.kept] == [("friendship", "taken")]
    assert store.rows("SELECT id FROM friendship WHERE until_on = ''") == [(2,)]


def test_a_deleted_row_comes_back_only_where_its_place_is_free(store: Store, act: Acts, person: int) -> None:
    _do(store, act(), _friendship(person))
    gone = _do(store, act(), lambda j: j.delete("friendship", "id = 1"))
    before = dump(store)
    undo(store, act(), gone)
    assert store.rows("SELECT id FROM friendship") == [(1,)]
    redo(store, act(), gone)
    assert dump(store) == before
    _do(store, act(), _friendship(person, "2026-11-12"))
    assert [(k.table, k.reason) for k in undo(store, act(), gone).kept] == [("friendship", "taken")]


def test_a_contact_with_a_later_friendship_stays(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="高欣妍"))
    _do(store, act(), _friendship(int(made.receipt["id"])))
    done = undo(store, act(), made.operation)
    assert [(k.table, k.reason) for k in done.kept] == [("contact", "later_facts")]
    assert store.value("SELECT count(*) FROM contact") == 1
