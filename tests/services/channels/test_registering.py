"""A newcomer at a channel: one operation, nobody doubled, the first channel kept, all of it undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from models.store import Store
from services import contacts
from services.channels import channels, welcome
from services.channels.duty import DutyInput
from services.channels.registering import Newcomer, lookup, next_in_turn, register
from services.clock import FixedClock
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.selection import Ids
from services.shop import change_settings
from services.undo import redo, undo
from tests.conftest import NOON
from tests.services.channels.shop import add_channel, add_staff
from tests.states import TODAY, dump, found

Acts = Callable[..., Act]


def test_a_newcomer_is_made_dealt_tagged_befriended_and_welcomed(store: Store, act: Acts) -> None:
    change_settings(store, act(), shop_name="青禾鲜果")
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = add_channel(store, act(), "门店扫码", zhou, mei, tags=("门店", "新客"))
    before = dump(store)
    changes = register(store, act(), made, Newcomer("139 0000 0001", name="曾小姐", note="要车厘子"))
    got = changes.receipt
    assert (got["new"], got["staff_id"], got["staff"], got["tags"]) == (True, zhou, "小周", ["门店", "新客"])
    assert got["welcome"] == "曾小姐您好，我是青禾鲜果的小周，送您满 30 减 8。"
    assert (got["friend"], got["back"], got["again"], got["why"], got["spare"]) == (
        True,
        False,
        False,
        "",
        False,
    )
    one = contacts.details(store, got["id"])
    assert (one.name, one.notes, one.channel_id, one.owner_staff_id) == ("曾小姐", "要车厘子", made, zhou)
    sources = store.rows("SELECT source FROM contact_tag WHERE contact_id = ?", (one.id,))
    assert sources == [("channel",), ("channel",)]
    assert store.rows("SELECT contact_id, state, how, since_on, until_on FROM friendship") == [
        (one.id, "friend", "scan", "2026-11-18", "")
    ]
    assert store.rows("SELECT contact_id, channel_id, staff_id, on_date FROM registration") == [
        (one.id, made, zhou, "2026-11-18")
    ]
    assert found(store, "0001") == [one.id]
    assert {"contacts", "channels"} <= changes.areas
    assert changes.label == {"channel": made, "name": "门店扫码", "contact": one.id}
    after = dump(store)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    assert found(store, "0001") == []
    redo(store, act())
    assert dump(store) == after


def test_newcomers_go_round(store: Store, act: Acts) -> None:
    staff = add_staff(store, act(), "小周", "阿梅", "林姐")
    made = add_channel(store, act(), "门店扫码", *staff)
    dealt = []
    for n in range(7):
        now = act()
        expected = next_in_turn(store, now, made).staff_id
        dealt.append(register(store, now, made, Newcomer(f"1390000000{n}")).receipt["staff_id"])
        assert dealt[-1] == expected
    assert dealt == [*staff, *staff, staff[0]]


def test_a_full_day_goes_to_the_spare_and_the_next_day_begins_anew(store: Store, act: Acts) -> None:
    zhou, lin = add_staff(store, act(), "小周", "林姐")
    made = add_channel(
        store, act(), on_duty=(DutyInput(zhou, daily_cap=2), DutyInput(lin, daily_cap=1, spare=True))
    )
    got = [register(store, act(), made, Newcomer(f"1390000000{n}")).receipt for n in range(4)]
    assert [(g["staff"], g["spare"], g["why"]) for g in got] == [
        ("小周", False, ""), ("小周", False, ""), ("林姐", True, ""), (None, False, "full"),
    ]  # fmt: skip
    last = contacts.details(store, got[3]["id"])
    assert (last.owner_staff_id, last.channel_id, got[3]["friend"]) == (None, made, False)
    shown = channels.channel(store, made, "2026-11-18")
    assert [(one.staff, one.today) for one in shown.on_duty] == [("小周", 2), ("林姐", 1)]
    tomorrow = Act(clock=FixedClock(NOON + timedelta(days=1)))
    assert register(store, tomorrow, made, Newcomer("13900000009")).receipt["staff"] == "小周"


def test_nobody_on_duty_leaves_them_unassigned(store: Store, act: Acts) -> None:
    got = register(store, act(), add_channel(store, act()), Newcomer("13900000001")).receipt
    assert (got["staff_id"], got["staff"], got["why"]) == (None, None, "nobody")
    assert store.value("SELECT count(*) FROM registration WHERE staff_id IS NULL") == 1


def test_a_known_number_is_that_person(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    first = add_channel(store, act(), "门店", zhou, tags=("来源：门店",))
    second = add_channel(store, act(), "抖音", mei, tags=("来源：抖音", "新客"))
    store.execute("UPDATE tag_group SET exclusive = 1 WHERE name = '来源'")
    old = register(store, act(), first, Newcomer("13900000001", name="老王")).receipt["id"]
    known = lookup(store, second, "139-0000-0001", TODAY)
    assert known is not None
    assert (known.contact, known.name.text, known.channel, known.owner, known.today) == (
        old, "老王", "门店", "小周", False,
    )  # fmt: skip
    before = dump(store)
    changes = register(store, act(), second, Newcomer("+8613900000001", name="王先生", note="又来了"))
    got = changes.receipt
    assert (got["id"], got["new"], got["staff"], got["tags"]) == (old, False, "阿梅", ["新客"])
    one = contacts.details(store, old)
    assert (one.name, one.notes, one.channel_id, one.owner_staff_id) == ("老王", "又来了", first, zhou)
    assert {t.name for t in one.tags} == {"门店", "新客"}, "a tag that excludes the first one is not put on"
    assert store.value("SELECT count(*) FROM friendship WHERE contact_id = ?", (old,)) == 2
    assert store.value("SELECT count(*) FROM registration") == 2
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_the_same_number_twice_a_day_changes_nothing(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = add_channel(store, act(), "门店", zhou, mei, tags=("新客",))
    first = register(store, act(), made, Newcomer("13900000001"))
    before = dump(store)
    again = register(store, act(), made, Newcomer("13900000001"))
    assert (again.operation, again.rows) == (None, 0)
    assert (again.receipt["id"], again.receipt["again"], again.receipt["staff"]) == (
        first.receipt["id"],
        True,
        "小周",
    )
    assert again.receipt["welcome"] == first.receipt["welcome"]
    assert dump(store) == before
    assert lookup(store, made, "13900000001", TODAY).today  # type: ignore[union-attr]
    tomorrow = Act(clock=FixedClock(NOON + timedelta(days=1)))
    assert register(store, tomorrow, made, Newcomer("13900000001")).receipt["again"] is False


def test_a_second_click_is_the_same_act(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店", 1)
    first = register(store, act("one"), made, Newcomer("13900000001"))
    again = register(store, act("one"), made, Newcomer("13900000001"))
    assert again.repeated
    assert again.receipt == first.receipt


def test_somebody_known_without_channel_and_owner_gets_both(store: Store, act: Acts) -> None:
    old = contacts.create(store, act(), ContactInput(phones=("13900000001",))).receipt["id"]
    made = add_channel(store, act(), "门店", 1)
    register(store, act(), made, Newcomer("13900000001", name="老王"))
    one = contacts.details(store, old)
    assert (one.channel_id, one.owner_staff_id, one.name) == (made, 1, "老王")
    assert found(store, "lw") == [old]


def test_somebody_in_the_trash_comes_back(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店", 1)
    old = contacts.create(store, act(), ContactInput(name="老王", phones=("13900000001",))).receipt["id"]
    contacts.trash(store, act(), Ids((old,)))
    assert lookup(store, made, "13900000001", TODAY).in_trash  # type: ignore[union-attr]
    before = dump(store)
    changes = register(store, act(), made, Newcomer("13900000001"))
    assert (changes.receipt["id"], changes.receipt["back"]) == (old, True)
    assert contacts.details(store, old).deleted_at is None
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_who_takes_them_can_be_said_and_a_friendship_left_out(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = add_channel(store, act(), "门店", zhou, mei)
    got = register(store, act(), made, Newcomer("13900000001", staff_id=mei, befriend=False)).receipt
    assert (got["staff"], got["friend"]) == ("阿梅", False)
    assert store.value("SELECT count(*) FROM friendship") == 0


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (Newcomer(), "no_contact"),
        (Newcomer("12345"), "too_short"),
        (Newcomer("王先生"), "not_a_number"),
        (Newcomer("13900000001/13900000002"), "one_number"),
        (Newcomer("13900000001", name="字" * 201), "too_long_text"),
        (Newcomer("13900000001", note="字" * 10_001), "too_long_text"),
        (Newcomer("13900000001", staff_id=99), "unknown_staff"),
    ],
)
def test_newcomers_that_are_refused(store: Store, act: Acts, who: Newcomer, code: str) -> None:
    made = add_channel(store, act(), "门店", 1)
    before = dump(store)
    with pytest.raises(FieldRefused) as refused:
        register(store, act(), made, who)
    assert refused.value.code == code
    assert dump(store) == before


def test_a_name_alone_is_enough(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店", 1)
    got = register(store, act(), made, Newcomer(wechat_name="小橘子")).receipt
    assert got["new"]
    assert got["welcome"].startswith("小橘子您好")


def test_a_channel_put_away_takes_nobody(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店", 1)
    channels.set_archived(store, act(), made, True)
    with pytest.raises(Refused) as refused:
        register(store, act(), made, Newcomer("13900000001"))
    assert refused.value.code == "channel_archived"


def test_what_was_done_later_keeps_a_newcomer(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店", 1)
    changes = register(store, act(), made, Newcomer("13900000001"))
    contact = changes.receipt["id"]
    contacts.edit(store, act(), contact, replace(contacts.details(store, contact).as_input(), name="老王"))
    undone = undo(store, act(), changes.operation)
    assert contacts.details(store, contact).name == "老王"
    assert undone.kept


def test_placeholders() -> None:
    text = "{称呼}好，{ 店员 }在｛店名｝等您，{钩子} {生日} {}"
    facts = welcome.Facts(person="王姐", staff="小周", shop="青禾", hook="送橘子")
    assert welcome.fill(text, facts) == "王姐好，小周在青禾等您，送橘子 {生日} {}"
    assert welcome.unknown(text) == ("{生日}",)
    assert [(text[a:b], ok) for a, b, ok in welcome.placeholders(text)][-1] == ("{生日}", False)
    assert welcome.fill("Hi {name}, {staff} of {shop}", facts) == "Hi 王姐, 小周 of 青禾"
