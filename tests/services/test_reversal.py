"""Undo of rows that name one another: a place may be taken since, a parent may be gone, a child may have come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from models.store import Store
from services import bulk, contacts, staff, tag_edits, tag_groups
from services.auto_rules import rules
from services.auto_rules.rule import RuleInput
from services.channels import channels
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.checks import check
from services.contacts import ContactInput
from services.errors import Refused
from services.journal import JOURNALED, Journal
from services.merging import merge
from services.operations import Act, perform
from services.points.adjusting import adjust
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.selection import Ids
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


def _tags_of(store: Store, act: Acts, exclusive: bool) -> tuple[int, int | None]:
    """A group with two tags, and the operation by which it became what it is."""
    group = int(tag_groups.create_group(store, act(), "等级", exclusive=True).receipt["id"])
    for name in ("金", "银"):
        tag_edits.create_tag(store, act(), group, name)
    return group, tag_groups.change_group(store, act(), group, exclusive=exclusive).operation


def test_a_group_does_not_become_exclusive_again_over_somebody_with_two_tags(
    store: Store, act: Acts, person: int
) -> None:
    """The undo broke the rule of the group without a word."""
    _, loosened = _tags_of(store, act, exclusive=False)
    bulk.add_tags(store, act(), Ids((person,)), ["等级：金", "等级：银"])
    done = undo(store, act(), loosened)
    assert [(k.table, k.reason, k.columns) for k in done.kept] == [("tag_group", "taken", ("exclusive",))]
    assert check(store).ok


def test_a_tag_does_not_go_back_to_an_exclusive_group_over_somebody_with_two(
    store: Store, act: Acts, person: int
) -> None:
    _tags_of(store, act, exclusive=True)
    silver = store.value("SELECT id FROM tag WHERE name = '银'")
    moved = tag_edits.move_tags(store, act(), [silver], 1).operation
    bulk.add_tags(store, act(), Ids((person,)), ["等级：金", "银"])
    done = undo(store, act(), moved)
    assert ("tag", "taken", ("group_id",)) in [(k.table, k.reason, k.columns) for k in done.kept]
    assert store.value("SELECT group_id FROM tag WHERE id = ?", (silver,)) == 1
    assert check(store).ok


def test_a_rule_whose_runs_are_undone_goes_with_its_own_undo(store: Store, act: Acts, person: int) -> None:
    """The record of a run that no longer stands kept the rule: new, edit, undo, undo left it in the list."""
    tag = int(tag_edits.create_tag(store, act(), 1, "熟客").receipt["id"])
    before = dump(store)
    made = rules.create(store, act(), RuleInput("改过", "changed", adds=(tag,))).operation
    edited = bulk.bulk_edit(store, act(), Ids((person,)), {"area": "城南"}).operation
    assert store.value("SELECT count(*) FROM rule_run") == 1
    after = dump(store)
    undo(store, act(), edited)
    assert undo(store, act(), made).kept == ()
    assert dump(store) == before
    redo(store, act(), made)
    redo(store, act(), edited)
    assert dump(store) == after
    assert check(store).ok


def test_what_stays_keeps_its_parts(store: Store, act: Acts, person: int) -> None:
    """A rule that had run stayed without its tags, a channel that somebody came through without tags and rota."""
    tag = int(tag_edits.create_tag(store, act(), 1, "熟客").receipt["id"])
    values = ChannelInput(name="门口", tags=("熟客",), on_duty=(DutyInput(1),))
    channel = channels.create(store, act(), values)
    rule = rules.create(store, act(), RuleInput("改过", "changed", adds=(tag,))).operation
    bulk.bulk_edit(store, act(), Ids((person,)), {"channel_id": channel.receipt["id"]})
    before = dump(store)
    for _ in range(2):
        assert [k.table for k in undo(store, act(), rule).kept] in (["auto_rule"], [])
        assert [k.table for k in undo(store, act(), channel.operation).kept] in (["channel"], [])
        assert dump(store) == before
        redo(store, act(), rule)
        redo(store, act(), channel.operation)


def test_somebody_who_has_done_something_stays(store: Store, act: Acts) -> None:
    """Undoing their entry failed on what they had done."""
    added = staff.add_staff(store, act(), "小敏")
    contacts.create(store, replace(act(), staff_id=int(added.receipt["id"])), ContactInput(name="高欣妍"))
    assert "staff" in [k.table for k in undo(store, act(), added.operation).kept]
    assert check(store).ok


def test_a_refund_does_not_come_back_where_another_one_has_taken_its_place(store: Store, act: Acts) -> None:
    """The table refused it, and the redo ended as a fault of the program."""
    number = sell(store, act(), SaleInput(amount=10000)).receipt["number"]
    first = refund(store, act(), number).operation
    undo(store, act(), first)
    refund(store, act(), number)
    before = dump(store)
    with pytest.raises(Refused, match="stood_on"):
        redo(store, act(), first)
    assert dump(store) == before
    assert check(store).ok


def test_a_merge_is_not_done_again_over_points_that_came_since(store: Store, act: Acts) -> None:
    """They stayed with the loser, who is nobody any more."""
    one, two = (int(contacts.create(store, act(), ContactInput(name=name)).receipt["id"]) for name in "甲乙")
    merged = merge(store, act(), one, two).operation
    undo(store, act(), merged)
    redo(store, act(), merged)
    undo(store, act(), merged)
    given = adjust(store, act(), two, 50, "补积分").operation
    with pytest.raises(Refused, match="stood_on"):
        redo(store, act(), merged)
    undo(store, act(), given)
    redo(store, act(), merged)
    assert check(store).ok
