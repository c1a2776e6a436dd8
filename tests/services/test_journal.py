"""The journal, operations, undo and redo: the ground that every write stands on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store import Store
from services import bulk, contacts
from services.contacts import ContactInput
from services.errors import Refused
from services.journal import Journal
from services.operations import Act, Slices, begin, digest, finish, perform
from services.selection import Ids
from services.undo import continue_reversal, next_redo, next_undo, redo, undo
from tests.states import dump, found, new_store

Acts = Callable[..., Act]


def _tag(name: str) -> Callable[[Journal], dict[str, Any]]:
    return lambda journal: {"id": journal.insert("tag", {"group_id": 1, "name": name, "position": 0})}


def test_an_operation_says_who_when_and_what(store: Store, act: Acts) -> None:
    done = perform(store, act("one"), "add", {"n": 1}, [1], lambda j: _tag("甲")(j) | {"label": {"more": 2}})
    row = store.row("SELECT op_id, kind, label, staff_id, at, business_on, state, row_count FROM operation")
    assert row == ("one", "add", '{"n": 1, "more": 2}', 1, 1794974400, "2026-11-18", "done", 1)
    assert (done.receipt, done.areas, done.rows) == ({"id": 1}, {"tags"}, 1)


def test_the_same_act_again_answers_the_same(store: Store, act: Acts) -> None:
    first = perform(store, act("one"), "add", {}, [1], _tag("甲"))
    again = perform(store, act("one"), "add", {}, [1], _tag("甲"))
    assert again == replace(first, repeated=True)
    with pytest.raises(Refused) as refused:
        perform(store, act("one"), "add", {}, [2], _tag("乙"))
    assert refused.value.reason == "duplicate"


def test_an_act_that_changes_nothing_leaves_nothing(store: Store, act: Acts) -> None:
    done = perform(store, act(), "nothing", {}, [], lambda j: None)
    assert (done.operation, done.rows) == (None, 0)
    assert store.value("SELECT count(*) FROM operation") == 0


def test_a_failing_act_leaves_nothing(store: Store, act: Acts) -> None:
    def body(journal: Journal) -> None:
        _tag("甲")(journal)
        raise Refused("no")

    with pytest.raises(Refused):
        perform(store, act(), "add", {}, [], body)
    assert store.value("SELECT count(*) FROM operation") == store.value("SELECT count(*) FROM tag") == 0


def test_a_running_act_is_not_done_twice(store: Store, act: Acts) -> None:
    operation, known = begin(store, act("one"), "long", {}, [1])
    assert known is None
    with pytest.raises(Refused) as refused:
        begin(store, act("one"), "long", {}, [1])
    assert refused.value.reason == "still_running"
    with pytest.raises(Refused) as refused:
        undo(store, act(), operation)
    assert refused.value.reason == "still_running"
    finish(store, operation, 3, {"n": 3}, {"a": 1}, {"tags"})
    _, known = begin(store, act("one"), "long", {}, [1])
    assert known is not None
    assert (known.rows, known.receipt, known.areas) == (3, {"a": 1}, {"tags"})


def test_update_journals_what_differs_only(store: Store, act: Acts) -> None:
    for n in range(3):
        contacts.create(store, act(), ContactInput(name=f"客{n}", area="东" if n else "西"))
    done = perform(
        store, act(), "move", {}, [], lambda j: {"n": j.update("contact", {"area": "东"}, "id > ?", (0,))}
    )
    assert done.receipt == {"n": 1}
    (change,) = store.rows(
        "SELECT tbl, row_key, contact_id, before, after FROM change WHERE operation_id = ?", (done.operation,)
    )
    assert change[:3] == ("contact", 1, 1)
    assert [json.loads(c) for c in change[3:]] == [{"area": "西"}, {"area": "东"}]


def test_digest_does_not_mind_the_order_of_keys() -> None:
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1}) != digest({"a": 1, "b": [3]})


def test_slices_learn_from_the_clock(store: Store) -> None:
    slices = Slices(first=100, least=10, most=150)
    with slices.slice(store) as size:
        assert size == 100
    assert slices.size == 150


@pytest.mark.parametrize(
    ("call", "code"),
    [(undo, "nothing_to_undo"), (redo, "nothing_to_redo"), (lambda s, a: undo(s, a, 99), "no_operation")],
)
def test_nothing_to_turn_back(store: Store, act: Acts, call: Callable[..., Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        call(store, act())
    assert refused.value.reason == code


def test_undo_and_redo_walk_the_stack(store: Store, act: Acts) -> None:
    states = [dump(store)]
    for name in "甲乙丙":
        contacts.create(store, act(), ContactInput(name=name))
        states.append(dump(store))
    assert next_redo(store) is None
    for state in (states[2], states[1]):
        undo(store, act())
        assert dump(store) == state
    target = next_redo(store)
    assert target is not None
    assert target.kind == "create_contact"
    for state in (states[2], states[3]):
        redo(store, act())
        assert dump(store) == state
    assert next_redo(store) is None
    undo(store, act())
    contacts.create(store, act(), ContactInput(name="丁"))
    assert next_redo(store) is None
    assert (next_undo(store) or target).label == {"contact": 4}


def test_undo_twice_is_one(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲"))
    first = undo(store, act("u"), made.operation)
    again = undo(store, act("u"), made.operation)
    assert again.repeated
    assert again.operation == first.operation
    with pytest.raises(Refused) as refused:
        undo(store, act(), made.operation)
    assert refused.value.reason == "already_undone"


def test_a_number_taken_meanwhile_is_kept_out(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",))).receipt["id"]
    changed = contacts.edit(store, act(), made, ContactInput(name="甲"))
    contacts.create(store, act(), ContactInput(name="乙", phones=("13812345210",)))
    back = undo(store, act(), changed.operation)
    assert [(k.table, k.contact_id, k.reason) for k in back.kept] == [("identity", made, "taken")]
    assert found(store, "5210") == [2]


def test_a_killed_undo_goes_on(store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.undo.ONE_TRANSACTION", 0)
    for n in range(5):
        contacts.create(store, act(), ContactInput(name=f"客{n}", tags=("一",)))
    before = dump(store)
    done = bulk.bulk_edit(store, act(), Ids((1, 2, 3, 4, 5)), {"area": "东"})

    class Killed(BaseException):
        pass

    class Kills:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            raise Killed

    with pytest.raises(Killed):
        undo(store, act(), done.operation, Kills())
    running = store.value("SELECT id FROM operation WHERE state = 'running'")
    back = continue_reversal(store, running)
    assert back.kept == ()
    assert dump(store) == before


VALUES = st.builds(
    ContactInput,
    name=st.sampled_from(["甲", "乙", "单田芳"]),
    phones=st.lists(
        st.sampled_from(["13812345210", "13912345210", "02158881234"]), unique=True, max_size=2
    ).map(tuple),
    wechat_id=st.sampled_from(["", "wx1", "wx2"]),
    tags=st.lists(st.sampled_from(["一", "二", "三"]), unique=True).map(tuple),
    area=st.sampled_from(["", "东"]),
    birthday=st.sampled_from(["", "L--05-03"]),
)


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["create", "edit", "tag", "trash", "untag"]), VALUES),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_undoing_all_is_as_if_nothing_was_done(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, ContactInput]]
) -> None:
    with new_store(tmp_path_factory.mktemp("undo") / "shop.hudie") as store:
        states = [dump(store)]
        for what, values in steps:
            ids = Ids(tuple(r[0] for r in store.rows("SELECT id FROM contact ORDER BY id")))
            before = store.value("SELECT count(*) FROM operation")
            try:
                if what == "create" or not ids.ids:
                    contacts.create(store, Act(), values)
                elif what == "edit":
                    contacts.edit(store, Act(), ids.ids[-1], values)
                elif what == "tag":
                    bulk.add_tags(store, Act(), ids, ["一", "四"])
                elif what == "untag":
                    bulk.remove_tags(store, Act(), ids, ["一", "二"])
                else:
                    contacts.trash(store, Act(), ids)
            except Refused:
                continue
            if store.value("SELECT count(*) FROM operation") > before:
                states.append(dump(store))
        for state in reversed(states[:-1]):
            assert undo(store, Act()).kept == ()
            assert dump(store) == state
        for state in states[1:]:
            assert redo(store, Act()).kept == ()
            assert dump(store) == state
            for contact, name in store.rows("SELECT id, name FROM contact WHERE deleted_at IS NULL"):
                assert contact in found(store, name)
