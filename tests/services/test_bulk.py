"""The same change for many contacts at once, in one transaction or in slices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import backups, bulk, contacts, history, tags
from services import undo as undo_service
from services.contact_query import ContactQuery, Filter
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.progress import Cancelled
from services.selection import AllMatching, Ids
from services.undo import redo, undo
from tests.states import dump, found

Acts = Callable[..., Act]


@pytest.fixture
def many(store: Store, act: Acts) -> list[int]:
    return [
        contacts.create(store, act(), ContactInput(name=f"客户{n}", area="东" if n % 2 else "西")).receipt[
            "id"
        ]
        for n in range(6)
    ]


@pytest.fixture
def in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes three contacts more than one transaction takes."""
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 2)


@pytest.mark.parametrize("sliced", [False, True])
def test_bulk_edit_undo_redo(
    store: Store, act: Acts, many: list[int], sliced: bool, request: pytest.FixtureRequest
) -> None:
    if sliced:
        request.getfixturevalue("in_slices")
    before = dump(store)
    east = AllMatching(ContactQuery(filters=(Filter("area", "is", "东"),)), frozenset({many[1]}))
    done = bulk.bulk_edit(store, act("b"), east, {"follow_state": "won", "consent": "yes"})
    assert (done.receipt, done.rows, done.kind) == ({"selected": 2, "changed": 2}, 2, "bulk_edit")
    assert contacts.details(store, many[3]).consent_on == "2026-11-18"
    assert contacts.details(store, many[1]).follow_state == "pending"
    again = bulk.bulk_edit(store, act("b"), east, {"follow_state": "won", "consent": "yes"})
    assert again.repeated
    assert again.receipt == done.receipt
    after = dump(store)
    undo(store, act(), done.operation)
    assert dump(store) == before
    redo(store, act(), done.operation)
    assert dump(store) == after


@pytest.mark.parametrize("sliced", [False, True])
def test_tags_on_and_off(
    store: Store, act: Acts, many: list[int], sliced: bool, request: pytest.FixtureRequest
) -> None:
    if sliced:
        request.getfixturevalue("in_slices")
    bulk.add_tags(store, act(), Ids(tuple(many[:2])), ["宝妈"])
    before = dump(store)
    on = bulk.add_tags(store, act(), Ids(tuple(many)), ["宝妈", "团长"])
    assert on.receipt == {"selected": 6, "changed": 10}
    assert on.label["tags"] == ["宝妈", "团长"]
    assert [(t.name, t.count) for t in tags.tags(store)] == [("宝妈", 6), ("团长", 6)]
    undo(store, act(), on.operation)
    assert dump(store) == before
    redo(store, act(), on.operation)
    full = dump(store)
    off = bulk.remove_tags(store, act(), AllMatching(ContactQuery()), ["团长", "没有的"])
    assert off.receipt == {"selected": 6, "changed": 6}
    undo(store, act(), off.operation)
    assert dump(store) == full


def test_bulk_trash_and_restore(store: Store, act: Acts, many: list[int]) -> None:
    contacts.trash(store, act(), Ids((many[0],)))
    done = contacts.trash(store, act(), AllMatching(ContactQuery()))
    assert done.receipt == {"selected": 5, "changed": 5}
    assert found(store, "客户") == []
    undo(store, act(), done.operation)
    assert len(found(store, "客户")) == 5
    contacts.restore(store, act(), AllMatching(ContactQuery(trashed=True)))
    assert len(found(store, "客户")) == 6


class _StopsAt:
    def __init__(self, done: int) -> None:
        self.at = done

    def step(self, done: int, total: int | None, note: str = "") -> None:
        if note == "add_tags" and done >= self.at:
            raise Cancelled


def test_cancel_leaves_no_trace(
    store: Store, act: Acts, many: list[int], in_slices: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(store)
    with pytest.raises(Cancelled):
        bulk.add_tags(store, act(), Ids(tuple(many)), ["新标签"], _StopsAt(1))
    assert dump(store) == before
    assert bulk.unfinished(store) == []


def test_a_killed_bulk_edit_is_found_and_turned_back(
    store: Store, act: Acts, many: list[int], in_slices: None
) -> None:
    before = dump(store)

    class Killed(BaseException):
        pass

    class Kills:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            if done and note == "bulk_edit":
                raise Killed

    with pytest.raises(Killed):
        bulk.bulk_edit(store, act(), Ids(tuple(many)), {"area": "南"}, Kills())
    assert dump(store) != before
    (left,) = bulk.unfinished(store)
    bulk.abandon(store, act(), left)
    assert dump(store) == before
    assert history.entry(store, left).state == "undone"


def test_a_killed_undo_of_a_bulk_edit_is_found_and_finished(
    store: Store, act: Acts, many: list[int], in_slices: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(store)
    done = bulk.bulk_edit(store, act(), Ids(tuple(many)), {"area": "南"})

    class Killed(BaseException):
        pass

    class Kills:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            raise Killed

    monkeypatch.setattr(undo_service, "ONE_TRANSACTION", 2)
    with pytest.raises(Killed):
        undo(store, act(), done.operation, Kills())
    undo_service._under_way.clear()  # the process that died takes this along
    assert bulk.unfinished(store) == [done.operation]
    bulk.abandon(store, act(), bulk.unfinished(store)[0])
    assert dump(store) == before
    assert bulk.unfinished(store) == []


def test_a_bulk_edit_killed_while_it_was_turned_back_is_found_again(
    store: Store, act: Acts, many: list[int], in_slices: None
) -> None:
    before = dump(store)

    class Killed(BaseException):
        pass

    class Kills:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            if done and note in ("bulk_edit", "undo"):
                raise Killed

    with pytest.raises(Killed):
        bulk.bulk_edit(store, act(), Ids(tuple(many)), {"area": "南"}, Kills())
    (left,) = bulk.unfinished(store)
    with pytest.raises(Killed):
        bulk.abandon(store, act(), left, Kills())
    undo_service._under_way.clear()  # the process that died takes this along
    assert bulk.unfinished(store) == [left]
    bulk.abandon(store, act(), left)
    assert dump(store) == before
    assert bulk.unfinished(store) == []
    with pytest.raises(Refused, match="already_undone"):
        bulk.abandon(store, act(), left)


def test_an_undo_of_many_rows_is_preceded_by_a_backup(
    store: Store, act: Acts, many: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = bulk.bulk_edit(store, act(), Ids(tuple(many)), {"area": "南"})
    undo(store, act(), done.operation)
    assert backups.list_backups(store.path) == []
    monkeypatch.setattr(undo_service, "BACKUP_OVER", 2)
    redo(store, act(), done.operation)
    (made,) = backups.list_backups(store.path)
    assert (made.reason, made.verified) == ("before-undo", True)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "blank"),
        ({"name": "x"}, "unknown_field"),
        ({"follow_state": "gone"}, "not_a_choice"),
        ({"area": "长" * 201}, "too_long_text"),
        ({"referrer_id": 99}, "unknown_contact"),
        ({"referrer_id": 1}, "referrer_self"),
    ],
)
def test_bulk_edit_refuses(
    store: Store, act: Acts, many: list[int], values: dict[str, object], code: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        bulk.bulk_edit(store, act(), Ids(tuple(many)), values)
    assert refused.value.reason == code


def test_a_bulk_referrer_makes_no_circle(store: Store, act: Acts, many: list[int]) -> None:
    bulk.bulk_edit(store, act(), Ids((many[1],)), {"referrer_id": many[0]})
    with pytest.raises(FieldRefused) as refused:
        bulk.bulk_edit(store, act(), Ids((many[0], many[2])), {"referrer_id": many[1]})
    assert refused.value.reason == "referrer_loop"


@pytest.mark.parametrize("names", [[], [" ", ";"]])
def test_tags_need_a_name(store: Store, act: Acts, many: list[int], names: list[str]) -> None:
    with pytest.raises(FieldRefused) as refused:
        bulk.add_tags(store, act(), Ids(tuple(many)), names)
    assert refused.value.reason == "blank"
