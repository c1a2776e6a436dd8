"""Channels: made, mended, refused, put away, deleted only when nothing hangs on them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from models.store import Store
from services.channels import channels, costs
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.undo import redo, undo
from tests.services.channels.shop import add_channel, add_staff
from tests.states import dump

Acts = Callable[..., Act]


def test_a_channel_keeps_all_that_was_typed(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = channels.create(
        store,
        act(),
        ChannelInput(
            name="  抖音　同城 ",
            kind="ad",
            hook="满 30 减 8",
            welcome="{称呼}您好\n我是{店员}",
            url="https://work.weixin.qq.com/ca/cawcde",
            url_expires_on="2026.11.30",
            duty="random",
            begins_on="2026-11-01",
            ends_on="2026-12-1",
            tags=("抖音同城", "11月新客"),
            on_duty=(
                DutyInput(zhou, "54321", "9", "21点", 20),
                DutyInput(mei, "67", "22:00", "2:30", 5, spare=True),
            ),
        ),
    )
    found = channels.channel(store, made.receipt["id"])
    assert (found.values.name, found.values.kind, found.values.ends_on) == ("抖音 同城", "ad", "2026-12-01")
    assert found.values.url_expires_on == "2026-11-30"
    assert [t.name for t in found.tags] == ["抖音同城", "11月新客"]
    first, second = (one.line for one in found.on_duty)
    assert (first.weekdays, first.from_at, first.until_at, first.daily_cap) == ("12345", "09:00", "21:00", 20)
    assert (second.from_at, second.until_at, second.spare) == ("22:00", "02:30", True)
    assert [one.staff for one in found.on_duty] == ["小周", "阿梅"]
    assert (made.kind, made.areas, made.label["name"]) == (
        "create_channel",
        frozenset({"channels", "tags"}),
        "抖音 同城",
    )
    listed = channels.channels(store)
    assert [(one.name, one.ends_on, one.has_code) for one in listed] == [("抖音 同城", "2026-11-30", True)]
    assert not found.used


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": " \u200b "}, "blank", "name"),
        ({"name": "店" * 10_000}, "too_long_text", "name"),
        ({"name": "门店 扫码"}, "name_taken", "name"),
        ({"kind": "moon"}, "not_a_choice", "kind"),
        ({"duty": "dice"}, "not_a_choice", "duty"),
        ({"code_mode": "none"}, "not_a_choice", "code_mode"),
        ({"begins_on": "2026-13-01"}, "bad_date", "begins_on"),
        ({"begins_on": "2026-12-01", "ends_on": "2026-11-01"}, "dates_reversed", "ends_on"),
        ({"url": "https://x.cn/" + "a" * 3_000}, "code_too_long", "url"),
        ({"url": "https://x.cn/" + "店" * 900}, "code_too_long", "url"),
        ({"welcome": "好" * 2_001}, "too_long_text", "welcome"),
        ({"hook": "好" * 201}, "too_long_text", "hook"),
        ({"tags": ("好" * 31,)}, "too_long_text", "tags"),
        ({"on_duty": (DutyInput(99),)}, "unknown_staff", "duty"),
        ({"on_duty": (DutyInput(1, weekdays=""),)}, "no_weekday", "weekdays"),
        ({"on_duty": (DutyInput(1, weekdays="18"),)}, "no_weekday", "weekdays"),
        ({"on_duty": (DutyInput(1, from_at="25:00"),)}, "bad_time", "from_at"),
        ({"on_duty": (DutyInput(1, until_at="24:30"),)}, "bad_time", "until_at"),
        ({"on_duty": (DutyInput(1, from_at="9", until_at="09:00"),)}, "no_hours", "until_at"),
        ({"on_duty": (DutyInput(1, daily_cap=-1),)}, "bad_cap", "daily_cap"),
        ({"on_duty": (DutyInput(1, url="y" * 2_500),)}, "code_too_long", "duty_url"),
        ({"on_duty": (DutyInput(1, url_expires_on="2 月 30"),)}, "bad_date", "duty_url_expires_on"),
    ],
)
def test_what_a_channel_can_not_be(
    store: Store, act: Acts, values: dict[str, object], code: str, field: str
) -> None:
    add_channel(store, act(), "门店 扫码")
    with pytest.raises(FieldRefused) as refused:
        channels.create(store, act(), replace(ChannelInput(name="新的"), **values))
    assert (refused.value.code, refused.value.field_key) == (code, field)
    assert len(channels.channels(store)) == 1


def test_two_tags_that_exclude_each_other_are_refused(store: Store, act: Acts) -> None:
    first = add_channel(store, act(), tags=("来源：抖音", "来源：门店"))
    assert len(channels.channel(store, first).tags) == 2
    store.execute("UPDATE tag_group SET exclusive = 1 WHERE name = '来源'")
    with pytest.raises(FieldRefused) as refused:
        add_channel(store, act(), "别的", tags=("来源：抖音", "来源：门店"))
    assert refused.value.code == "tags_exclude"


def test_an_edit_writes_only_what_the_form_changed(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = add_channel(store, act(), "门店扫码", zhou, mei, tags=("门店",))
    opened = channels.channel(store, made).values
    channels.edit(store, act(), made, replace(opened, poster_title="扫码领券"), opened)
    before = dump(store)
    lines = (replace(opened.on_duty[1], daily_cap=7), DutyInput(1, spare=True))
    changes = channels.edit(
        store, act(), made, replace(opened, hook="送橘子", tags=("门店", "新客"), on_duty=lines), opened
    )
    found = channels.channel(store, made)
    assert (found.values.poster_title, found.values.hook) == ("扫码领券", "送橘子")
    assert [t.name for t in found.tags] == ["门店", "新客"]
    assert [(one.line.staff_id, one.line.daily_cap) for one in found.on_duty] == [(mei, 7), (1, 0)]
    assert found.on_duty[0].line.id == opened.on_duty[1].id, "a line that stays is the same row"
    after = dump(store)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    redo(store, act())
    assert dump(store) == after


def test_an_edit_without_a_change_is_no_operation(store: Store, act: Acts) -> None:
    made = add_channel(store, act(), "门店扫码", 1)
    opened = channels.channel(store, made).values
    assert channels.edit(store, act(), made, opened, opened).operation is None


def test_put_away_and_back_deleted_ordered_each_undone(store: Store, act: Acts) -> None:
    one, two, three = (add_channel(store, act(), name, 1, tags=("新客",)) for name in "甲乙丙")
    steps = [
        lambda: channels.set_archived(store, act(), two, True),
        lambda: channels.set_archived(store, act(), two, False),
        lambda: channels.reorder(store, act(), [three]),
        lambda: channels.delete(store, act(), one),
    ]
    for step in steps:
        before = dump(store)
        changes = step()
        assert dump(store) != before
        undo(store, act(), changes.operation)
        assert dump(store) == before
        redo(store, act())
    assert [c.name for c in channels.channels(store)] == ["丙", "乙"]


def test_a_channel_with_facts_is_not_deleted(store: Store, act: Acts) -> None:
    made = add_channel(store, act())
    costs.add_cost(store, act(), made, "2026-11-01", "", 100)
    with pytest.raises(Refused) as refused:
        channels.delete(store, act(), made)
    assert (refused.value.code, refused.value.data) == ("channel_used", {"name": "门店扫码", "costs": 1})


def test_a_channel_that_a_segment_or_a_rule_asks_for_is_not_deleted(store: Store, act: Acts) -> None:
    made = add_channel(store, act())
    tree = json.dumps({"field": "channel", "op": "is", "value": [made]})
    store.execute("INSERT INTO operation (op_id, kind, args_hash, staff_id, at, business_on, label, state, row_count,"
                  " receipt) VALUES ('x', 'x', 'x', 1, 0, '2026-11-18', '{}', 'done', 0, '{}')")  # fmt: skip
    store.execute(
        "INSERT INTO segment (name, tree, position, saved_at, created_op) VALUES ('甲', ?, 0, 0, 1)", (tree,)
    )
    with pytest.raises(Refused) as refused:
        channels.delete(store, act(), made)
    assert refused.value.data["segments"] == 1
    store.execute("DELETE FROM segment")
    assert channels.delete(store, act(), made).operation


def test_a_name_leads_to_a_channel_or_to_the_names_there_are(store: Store, act: Acts) -> None:
    with pytest.raises(Refused) as refused:
        channels.find_channel(store, "门店")
    assert refused.value.code == "no_channels_yet"
    made = add_channel(store, act(), "Douyin 同城")
    other = add_channel(store, act(), "小区")
    assert channels.find_channel(store, "douyin　同城") == made
    channels.set_archived(store, act(), other, True)
    with pytest.raises(Refused) as refused:
        channels.find_channel(store, "门店")
    assert (refused.value.code, refused.value.data["channels"]) == ("no_channel", "Douyin 同城")
    with pytest.raises(Refused) as refused:
        channels.find_channel(store, "小区")
    assert refused.value.code == "channel_archived"
    with pytest.raises(Refused):
        channels.channel(store, 99)
