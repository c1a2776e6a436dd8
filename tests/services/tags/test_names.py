"""Which tag a text means, and what becomes of one that means none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import tag_edits, tag_groups, tags
from services.contacts import ContactInput, create
from services.errors import FieldRefused
from services.operations import Act

Acts = Callable[..., Act]


@pytest.fixture
def shop(store: Store, act: Acts) -> dict[str, int]:
    """Two groups with a tag of the same name, and one tag without a group."""
    taste = tag_groups.create_group(store, act(), "购买偏好").receipt["id"]
    people = tag_groups.create_group(store, act(), "人群").receipt["id"]
    found = {"购买偏好": taste, "人群": people}
    for group, name in ((taste, "礼盒"), (people, "宝妈"), (people, "礼盒"), (1, "团长"), (taste, "24/7")):
        found[f"{group}{name}"] = tag_edits.create_tag(store, act(), group, name).receipt["id"]
    return found


@pytest.mark.parametrize(
    ("text", "group", "name"),
    [
        ("礼盒", "购买偏好", "礼盒"),  # the first group that has it
        ("人群：礼盒", "人群", "礼盒"),
        ("人群:礼盒", "人群", "礼盒"),
        ("人群 / 礼盒", "人群", "礼盒"),
        ("ＶＩＰ", "未分组", "VIP"),
        ("24/7", "购买偏好", "24/7"),  # the very name goes before group and name
        ("团长", "未分组", "团长"),
        ("A/B", "未分组", "A/B"),  # no such group: a slash is part of a word
        ("12:30", "未分组", "12:30"),  # a clock time is no group
        ("门店：抖音", "门店", "抖音"),  # a new group
    ],
)
def test_what_a_text_names(
    store: Store, act: Acts, shop: dict[str, int], text: str, group: str, name: str
) -> None:
    contact = create(store, act(), ContactInput(name="甲", tags=(text,))).receipt["id"]
    found = tags.tags_of(store, contact)
    infos = {tag.id: tag for tag in tags.tag_list(store)}
    assert [(infos[t.id].group, t.name) for t in found] == [(group, name)]
    # The text by which lists name it leads back to it.
    assert tags.find_tags(store, [found[0].text]) == [found[0].id]


def test_letters_in_any_case_are_one_tag(store: Store, act: Acts) -> None:
    create(store, act(), ContactInput(name="甲", tags=("VIP",)))
    create(store, act(), ContactInput(name="乙", tags=("vip", "Vip")))
    assert [(t.name, t.count) for t in tags.tags(store)] == [("VIP", 2)]


def test_a_text_names_one_tag_only(store: Store, shop: dict[str, int]) -> None:
    texts = {tag.id: tag.text for tag in tags.tag_list(store)}
    assert texts[shop[f"{shop['购买偏好']}礼盒"]] == "礼盒"
    assert texts[shop[f"{shop['人群']}礼盒"]] == "人群：礼盒"
    assert len(set(texts.values())) == len(texts)


@pytest.mark.parametrize("text", ["组：" + "长" * 31, "长" * 31, "长" * 31 + "：名"])
def test_too_long(text: str) -> None:
    with pytest.raises(FieldRefused) as error:
        tags.check_names([text])
    assert error.value.reason == "too_long_text"


def test_group_and_name_may_both_be_long() -> None:
    assert tags.check_names(["组" * 30 + "：" + "名" * 30]) == ("组" * 30 + ":" + "名" * 30,)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("", "blank"), ("  ", "blank"), ("长" * 10_000, "too_long_text"), ("甲：乙", "tag_sign"), ("甲，乙", "tag_sign"),
     ("\u200b", "control_chars")],
)  # fmt: skip
def test_names_that_are_refused(store: Store, act: Acts, name: str, reason: str) -> None:
    for make in (
        lambda: tag_groups.create_group(store, act(), name),
        lambda: tag_edits.create_tag(store, act(), 1, name),
    ):
        with pytest.raises(FieldRefused) as error:
            make()
        assert (error.value.reason, error.value.field_key) == (reason, "name")
    assert store.value("SELECT count(*) FROM operation") == 0
