"""Friendships begun and ended, and the net of them (figures.md 4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import friendships, staff
from services.contacts import ContactInput, create, friends_of
from services.errors import FieldRefused, Refused
from services.friendships import Net
from services.operations import Act
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


@pytest.fixture
def people(store: Store, act: Acts) -> list[int]:
    return [create(store, act(), ContactInput(name=name)).receipt["id"] for name in ("甲", "乙", "丙")]


@pytest.fixture
def other(store: Store, act: Acts) -> int:
    return int(staff.add_staff(store, act(), "小周").receipt["account"])


def test_begun_and_ended(store: Store, act: Acts, people: list[int]) -> None:
    before = dump(store)
    begun = friendships.begin(store, act(), people[0], 1, "scan")
    assert begun.receipt["began"] is True
    assert friendships.begin(store, act(), people[0], 1, "card").receipt["began"] is False
    middle = dump(store)
    ended = friendships.end(store, act(), people[0], "blocked")
    (one,) = friends_of(store, people[0])
    assert (one.state, one.since_on, one.until_on) == ("blocked", "2026-11-18", "2026-11-18")
    again = friendships.begin(store, act(), people[0], 1)
    assert len(friends_of(store, people[0])) == 2
    undo(store, act(), again.operation)
    undo(store, act(), ended.operation)
    assert dump(store) == middle
    undo(store, act(), begun.operation)
    assert dump(store) == before
    redo(store, act(), begun.operation)
    assert dump(store) == middle


def test_not_a_friend_ends_all(store: Store, act: Acts, people: list[int], other: int) -> None:
    friendships.begin(store, act(), people[0], 1)
    friendships.begin(store, act(), people[0], other)
    friendships.begin(store, act(), people[1], other)
    assert friendships.not_friends(store, act(), people, other).receipt == {"ended": 2}
    assert friendships.not_friends(store, act(), people).receipt == {"ended": 1}
    assert friendships.not_friends(store, act(), people).operation is None


def test_what_is_refused(store: Store, act: Acts, people: list[int]) -> None:
    for call, reason in (
        (lambda: friendships.begin(store, act(), people[0], 1, "fax"), "not_a_choice"),
        (lambda: friendships.begin(store, act(), people[0], 9), "unknown_account"),
        (lambda: friendships.begin(store, act(), 99, 1), "unknown_contact"),
        (lambda: friendships.begin(store, act(), people[0], 1, "", "2026-02-30"), "bad_date"),
        (lambda: friendships.begin(store, act(), people[0], 1, "", "2026-11-19"), "date_ahead"),
        (lambda: friendships.end(store, act(), people[0], "gone"), "not_a_choice"),
        (lambda: friendships.end(store, act(), people[0]), "no_friend"),
        (lambda: friendships.net_friends(store, "2026-11-02", "2026-11-01"), "dates_reversed"),
    ):
        with pytest.raises((FieldRefused, Refused)) as refused:
            call()
        assert refused.value.reason == reason


def test_net_counts_people_by_their_first_and_last(
    store: Store, act: Acts, people: list[int], other: int
) -> None:
    first, second, third = people
    friendships.begin(store, act(), first, 1, "", "2026-11-01")
    friendships.begin(store, act(), first, other, "", "2026-11-03")
    friendships.end(store, act(), first, "deleted", 1, "2026-11-05")  # one is left: not lost
    friendships.begin(store, act(), second, 1, "", "2026-11-03")
    friendships.end(store, act(), second, "blocked", None, "2026-11-04")  # the last one: lost
    friendships.begin(store, act(), third, 1, "", "2026-10-30")
    assert friendships.net_friends(store, "2026-11-01", "2026-11-30") == Net(2, 1)
    assert friendships.net_friends(store, "2026-11-01", "2026-11-30").net == 1
    days = {day.on: day.figures for day in friendships.daily(store, "2026-11-01", "2026-11-05")}
    assert list(days.values()) == [Net(1, 0), Net(0, 0), Net(1, 0), Net(0, 1), Net(0, 0)]
    live = store.value("SELECT count(DISTINCT contact_id) FROM friendship WHERE until_on = ''")
    assert friendships.net_friends(store, "2000-01-01", "2030-01-01").net == live == 2


def test_an_end_is_never_before_its_begin(store: Store, act: Acts, people: list[int]) -> None:
    friendships.begin(store, act(), people[0], 1, "", "2026-11-10")
    friendships.end(store, act(), people[0], "removed", None, "2026-11-01")
    assert friends_of(store, people[0])[0].until_on == "2026-11-10"
