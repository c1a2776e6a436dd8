"""Feedback: taken down, handed on, solved; found, counted, undone; what can't be taken is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.store import Store
from services import contacts, feedback, timeline
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.feedback import FeedbackInput
from services.operations import Act
from services.selection import Ids
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]
TODAY = date(2026, 11, 18)
JPEG = b"\xff\xd8\xff" + b"picture"
SAID = FeedbackInput("complaint", "草莓有两盒压坏了，想换货", product="牛奶草莓", due_on="2026-11-18")


@pytest.fixture
def person(store: Store, act: Acts) -> int:
    return int(
        contacts.create(store, act(), ContactInput(name="陈雨晴", phones=("13812345210",))).receipt["id"]
    )


def _given(store: Store, act: Acts, person: int, values: FeedbackInput = SAID) -> int:
    return int(feedback.give(store, act(), person, values).receipt["id"])


def test_its_course_from_being_said_to_being_solved(store: Store, act: Acts, person: int) -> None:
    number = _given(store, act, person, replace(SAID, pictures=(("a.jpg", JPEG),)))
    feedback.add_note(store, act(), number, "打开发现两盒压坏了", by_customer=True)
    feedback.hand_on(store, act(), number, 1, "2026-11-20")
    feedback.set_state(store, act(), number, "solved", "已换两盒")
    found = feedback.details(store, number)
    assert (found.row.state, found.solved_on, found.row.due_on, found.phone) == (
        "solved", "2026-11-18", "2026-11-20", "138****5210")  # fmt: skip
    assert [(n.text, n.by_customer) for n in found.notes] == [
        ("打开发现两盒压坏了", True),
        ("已换两盒", False),
    ]
    assert found.pictures == (("a.jpg", JPEG),)
    feedback.set_state(store, act(), number, "doing")
    assert feedback.details(store, number).solved_on == ""


def test_it_is_a_sign_of_life_and_holds_promotions_back(store: Store, act: Acts, person: int) -> None:
    held = f"SELECT {feedback.HELD_BACK} FROM contact c WHERE id = ?"
    assert contacts.details(store, person).stage == "lead"
    number = _given(store, act, person, replace(SAID, said_on="2026-11-10"))
    feedback.give(store, act(), person, FeedbackInput("praise", "小周真好", said_on="2026-11-02"))
    found = contacts.details(store, person)
    assert (found.stage, found.last_reply_on) == ("engaged", "2026-11-10")
    assert store.value(held, (person,)) == 1
    feedback.set_state(store, act(), number, "solved")
    assert store.value(held, (person,)) == 0


def test_the_list_is_in_the_order_of_work(store: Store, act: Acts, person: int) -> None:
    late = _given(store, act, person, replace(SAID, due_on="2026-11-17"))
    none = _given(store, act, person, FeedbackInput("wish", "想要 100% 蓝莓"))
    done = _given(store, act, person, FeedbackInput("praise", "好吃"))
    today = _given(store, act, person)
    feedback.set_state(store, act(), done, "solved")

    def ids(only: str = "all", text: str = "") -> list[int]:
        return [row.id for row in feedback.feedback(store, TODAY, only, text)]

    assert ids() == [late, today, none, done]
    assert (ids("unsolved"), ids("complaints"), ids("due")) == (
        [late, today, none],
        [late, today],
        [late, today],
    )
    assert (ids(text="100%"), ids(text="牛奶"), ids(text="_"), ids(text="雨晴")) == (
        [none],
        [late, today],
        [],
        ids(),
    )
    assert feedback.counts(store, TODAY) == feedback.Counts(4, 3, 2, 2)
    found = feedback.recent(store, TODAY)
    assert (found.total, found.by_kind, found.days_to_solve) == (
        4,
        {"complaint": 2, "wish": 1, "praise": 1},
        0,
    )
    contacts.trash(store, act(), Ids((person,)))
    assert (ids(), feedback.counts(store, TODAY).total, len(feedback.of_contact(store, person))) == ([], 0, 4)


def test_days_to_solve_are_the_mean_in_tenths(store: Store, act: Acts, person: int) -> None:
    for said_on in ("2026-11-17", "2026-11-15", "2026-11-18"):
        feedback.set_state(store, act(), _given(store, act, person, replace(SAID, said_on=said_on)), "solved")
    assert feedback.recent(store, TODAY).days_to_solve == 13


def test_each_step_is_undone_exactly(store: Store, act: Acts, person: int) -> None:
    number = _given(store, act, person, replace(SAID, pictures=(("a.jpg", JPEG),)))
    feedback.add_note(store, act(), number, "先道歉")
    for do in (
        lambda: feedback.change(store, act(), number, FeedbackInput("wish", "想要蓝莓")),
        lambda: feedback.set_state(store, act(), number, "solved", "已换"),
        lambda: feedback.hand_on(store, act(), number, None, ""),
        lambda: feedback.delete(store, act(), number),
        lambda: feedback.give(store, act(), person, SAID),
    ):
        before = dump(store)
        done = do()
        after = dump(store)
        undo(store, act(), done.operation)
        assert dump(store) == before
        redo(store, act(), done.operation)
        assert dump(store) == after
        undo(store, act(), done.operation)
    assert [e.kind for e in timeline.timeline(store, person)][-1] == "create_contact"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (replace(SAID, text=" \n "), "blank"),
        (replace(SAID, text="长" * 10_001), "too_long_text"),
        (replace(SAID, product="长" * 201), "too_long_text"),
        (replace(SAID, kind="rant"), "not_a_choice"),
        (replace(SAID, due_on="2026-02-30"), "bad_date"),
        (replace(SAID, said_on="2026-11-19"), "in_future"),
        (replace(SAID, channel_id=9), "unknown_channel"),
        (replace(SAID, staff_id=9), "unknown_staff"),
        (replace(SAID, pictures=(("a.jpg", JPEG),) * 7), "too_many_pictures"),
        (replace(SAID, pictures=(("a.png", b"\x89PNG"),)), "bad_picture"),
        (replace(SAID, pictures=(("a.jpg", JPEG + bytes(400 * 1024)),)), "bad_picture"),
    ],
)
def test_what_cannot_be_taken_is_refused(
    store: Store, act: Acts, person: int, values: FeedbackInput, reason: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        feedback.give(store, act(), person, values)
    assert refused.value.reason == reason
    assert store.value("SELECT count(*) FROM feedback") == 0


def test_control_characters_go_and_lines_stay(store: Store, act: Acts, person: int) -> None:
    number = _given(store, act, person, FeedbackInput("wish", "一\u200b\n\x07二"))
    assert feedback.details(store, number).row.text == "一\n二"


def test_nobody_and_nothing_are_refused(store: Store, act: Acts, person: int) -> None:
    with pytest.raises(Refused) as refused:
        feedback.give(store, act(), 99, SAID)
    assert refused.value.reason == "unknown_contact"
    with pytest.raises(Refused) as refused:
        feedback.set_state(store, act(), 99, "solved")
    assert refused.value.reason == "unknown_feedback"


def test_a_second_click_on_delete_is_the_same_act(store: Store, act: Acts, person: int) -> None:
    """Mended: the second click was refused as if somebody else had deleted it."""
    number = _given(store, act, person)
    once = act()
    first = feedback.delete(store, once, number)
    again = feedback.delete(store, once, number)
    assert (again.operation, again.repeated, again.label) == (first.operation, True, first.label)
    assert first.label == {"feedback": number, "contact": person, "kind": "complaint"}
