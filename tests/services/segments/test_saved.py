"""Saving, renaming, copying and deleting segments; what is refused, and with which words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import bulk, contacts, custom_fields, exports, identities, merging, search, tag_edits, undo
from services.contact_query import ContactQuery, Filter
from services.custom_fields import KINDS, CustomField
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.search import count
from services.segments import saved
from services.segments.fields import FIELDS, custom_field
from services.segments.live import look, query_of, query_of_segment
from services.segments.parsing import parse
from services.segments.reading import read
from services.segments.tree import Condition, Group, Nested
from services.selection import AllMatching
from tests.services.segments.people import TODAY, fill, holds
from tests.states import dump

Making = Callable[..., Act]
WOMEN = {"field": "gender", "op": "any", "value": ["female"]}


def test_each_write_is_undone_exactly(store: Store, act: Making) -> None:
    states = [dump(store)]
    women = saved.create(store, act(), " 女 客 ", parse(store, WOMEN)).receipt["id"]
    states.append(dump(store))
    saved.change(store, act(), women, parse(store, {"none": [WOMEN]}))
    states.append(dump(store))
    saved.rename(store, act(), women, "男客")
    states.append(dump(store))
    saved.duplicate(store, act(), women)
    states.append(dump(store))
    saved.delete(store, act(), women)
    assert [one.name for one in saved.segments(store)] == ["男客 2"]
    for state in reversed(states):
        undo.undo(store, act())
        assert dump(store) == state


def test_names(store: Store, act: Making) -> None:
    tree = parse(store, WOMEN)
    saved.create(store, act(), "女客", tree)
    for name, reason in (
        ("", "blank"),
        (" \t", "blank"),
        ("字" * 10_000, "too_long_text"),
        ("女客", "name_taken"),
    ):
        with pytest.raises(FieldRefused) as refused:
            saved.create(store, act(), name, tree)
        assert refused.value.reason == reason
    saved.create(store, act(), "100%_\\", tree)
    assert saved.find(store, "100%_\\").name == "100%_\\"
    with pytest.raises(Refused) as missing:
        saved.find(store, "没有")
    assert missing.value.data["names"] == "女客, 100%_\\"


def test_same_tree_again_writes_nothing(store: Store, act: Making) -> None:
    number = saved.create(store, act(), "女客", parse(store, WOMEN)).receipt["id"]
    assert saved.change(store, act(), number, parse(store, WOMEN)).operation is None


def test_circles_are_refused_with_their_path(store: Store, act: Making) -> None:
    women = saved.create(store, act(), "女客", parse(store, WOMEN)).receipt["id"]
    loyal = saved.create(store, act(), "常客", parse(store, {"segment": "女客"})).receipt["id"]
    top = saved.create(store, act(), "全部", Group("any", (Nested(loyal), Nested(women)))).receipt["id"]
    for number, tree in (
        (women, Nested(top)),
        (women, Group("none", (Nested(women),))),
        (loyal, Nested(top)),
    ):
        with pytest.raises(Refused) as refused:
            saved.change(store, act(), number, tree)
        assert refused.value.reason == "segment_circle"
    assert refused.value.data["path"] == "常客 → 全部 → 常客"
    # A store that somebody tampered with must not hang the program.
    store.execute("UPDATE segment SET tree = ? WHERE id = ?", (f'{{"segment":{top}}}', women))
    with pytest.raises(Refused) as refused:
        count(store, query_of_segment(top), TODAY)
    assert refused.value.reason == "segment_circle"


def test_what_others_use_stays(store: Store, act: Making) -> None:
    women = saved.create(store, act(), "女客", parse(store, WOMEN)).receipt["id"]
    saved.create(store, act(), "常客", parse(store, {"none": [{"segment": women}]}))
    with pytest.raises(Refused) as refused:
        saved.delete(store, act(), women)
    assert (refused.value.reason, refused.value.data["by"]) == ("segment_used", "常客")
    saved.rename(store, act(), women, "女士")
    assert saved.used_by(store, women) == ["常客"]


def test_what_is_gone_is_found_with_nobody(store: Store, act: Making) -> None:
    shop = fill(store, 2)
    tree = Group("any", (Condition("tags", "any", (1,)), Condition("tags", "none", (77,))))
    with pytest.raises(Refused) as refused:
        saved.create(store, act(), "旧", tree)
    assert refused.value.data == {"field": "tags", "value": "77"}
    assert count(store, query_of(tree), TODAY) == len(shop.people)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("{", "tree_not_json"),
        ("[" * 5_000, "tree_not_json"),
        ([], "tree_shape"),
        ({}, "tree_shape"),
        ({"all": [], "any": []}, "tree_shape"),
        ({"field": "tags", "op": "any", "value": [1], "not": True}, "tree_shape"),
        ({"all": {}}, "tree_shape"),
        ({"all": []}, "tree_empty"),
        ({"field": "shoes", "op": "any"}, "tree_field"),
        ({"field": "tags", "op": "almost"}, "tree_op"),
        ({"field": "tags", "op": "any", "value": []}, "tree_value"),
        ({"field": "tags", "op": "any", "value": [True]}, "tree_value"),
        ({"field": "tags", "op": "any", "value": [None]}, "tree_value"),
        ({"field": "tags", "op": "any", "value": [[1]]}, "tree_value"),
        ({"field": "tags", "op": "filled", "value": 1}, "tree_value"),
        ({"field": "tags", "op": "any", "value": ["没有"]}, "tree_unknown"),
        ({"field": "channel", "op": "any", "value": 99}, "tree_unknown"),
        ({"field": "gender", "op": "any", "value": ["x"]}, "tree_value"),
        ({"field": "name", "op": "contains", "value": ""}, "tree_value"),
        ({"field": "name", "op": "contains", "value": "字" * 10_000}, "tree_value"),
        ({"field": "name", "op": "contains", "value": "\ud800"}, "tree_value"),
        ({"field": "added_on", "op": "last_days", "value": 0}, "tree_value"),
        ({"field": "added_on", "op": "last_days", "value": 10**9}, "tree_value"),
        ({"field": "added_on", "op": "last_days", "value": "30"}, "tree_value"),
        ({"field": "added_on", "op": "days_ago", "value": [60, 30]}, "tree_value"),
        ({"field": "added_on", "op": "before", "value": "2026-02-30"}, "tree_value"),
        ({"field": "birthday", "op": "month", "value": [13]}, "tree_value"),
        ({"field": "custom:2", "op": "at_least", "value": float("nan")}, "tree_value"),
        ({"field": "custom:1", "op": "any", "value": ["樱桃"]}, "tree_unknown"),
        ({"segment": "没有"}, "unknown_segment"),
        ({"segment": 1.5}, "unknown_segment"),
        # A text that names two tags found the first one only.
        ({"field": "tags", "op": "any", "value": "标签1,标签2"}, "tree_unknown"),
        # Of two groups of one name JSON keeps the last.
        ('{"all": [{"field": "tags", "op": "filled"}], "all": [{"field": "tags", "op": "blank"}]}', "tree_not_json"),
        # These ended in an error of the program.
        ({"field": "tags", "op": "any", "value": "\ud800"}, "tree_unknown"),
        ({"field": "channel", "op": "any", "value": "\ud800"}, "tree_unknown"),
        ({"segment": "\ud800"}, "unknown_segment"),
        ({"field": "custom:2", "op": "at_least", "value": 10**400}, "tree_value"),
        ({"field": "custom:2", "op": "at_least", "value": float("inf")}, "tree_value"),
        # A week is no date.
        ({"field": "added_on", "op": "before", "value": "2026-W01-1"}, "tree_value"),
        ({"field": "tagged", "op": "any_last_days", "value": [30, ["没有"]]}, "tree_unknown"),
        ({"field": "tagged", "op": "any_last_days", "value": [0, [1]]}, "tree_value"),
        ({"field": "tagged", "op": "any_last_days", "value": 30}, "tree_value"),
        ({"field": "tagged", "op": "any_last_days", "value": [30, []]}, "tree_value"),
    ],
)  # fmt: skip
def test_refusals(store: Store, data: Any, reason: str) -> None:
    fill(store, 3, people=2)
    with pytest.raises(Refused) as refused:
        parse(store, data)
    assert refused.value.reason == reason


def test_too_deep_and_too_large(store: Store) -> None:
    deep: Any = WOMEN
    for _ in range(9):
        deep = {"all": [deep]}
    for data, reason in ((deep, "tree_too_deep"), ({"any": [WOMEN] * 201}, "tree_too_large")):
        with pytest.raises(Refused) as refused:
            parse(store, data)
        assert refused.value.reason == reason


def test_what_conditions_ask_for_is_not_removed(store: Store, act: Making) -> None:
    """A segment could not be read any more once the shop's own field, or a kind of identity, was gone."""
    fill(store, 3, people=2)
    key = identities.add_kind(store, act(), "抖店").receipt["key"]
    for name, data in (
        ("桶多", {"none": [{"field": "custom:2", "op": "at_least", "value": 2}]}),
        ("抖店的", {"field": "identity", "op": "any", "value": [key]}),
    ):
        saved.create(store, act(), name, parse(store, data))
    for name, remove in (
        ("桶多", lambda: custom_fields.delete(store, act(), 2)),
        ("抖店的", lambda: identities.remove_kind(store, act(), key)),
    ):
        with pytest.raises(Refused, match="field_in_use") as refused:
            remove()
        assert refused.value.data == {"names": name}
    custom_fields.delete(store, act(), 3)


def test_the_format_is_written_down(store: Store) -> None:
    """docs/segments.md names every field, operator and code, and no others."""
    text = (Path(__file__).parents[3] / "docs" / "segments.md").read_text(encoding="utf-8")
    part = text[text.index("## Fields and operators") : text.index("## How it is done")]
    known = [*FIELDS, *(custom_field(CustomField(1, "x", kind, ())) for kind in KINDS)]
    keys = {field.key for field in FIELDS} | {"identity"}
    ops = {op.key for field in known for op in field.ops}
    codes = {code for field in FIELDS for code in field.choices if code} | {
        "phone",
        "wechat",
        "wecom",
        "card",
    }
    written = set(re.findall(r"`([a-z_]+)`", part))
    assert (keys | ops | codes) - written == set()
    assert written - keys - ops - codes == {"_"}


def test_names_stand_for_ids(store: Store) -> None:
    fill(store, 3, people=2)
    store.execute("UPDATE staff SET name = '林姐' WHERE id = 1")
    store.execute("UPDATE staff_account SET name = '' WHERE id = 1")
    for by_name, by_id in (
        ({"field": "tags", "op": "any", "value": ["标签1", "投诉：标签4"]}, Condition("tags", "any", (1, 4))),
        ({"field": "tag_group", "op": "any", "value": "投诉"}, Condition("tag_group", "any", (2,))),
        ({"field": "channel", "op": "none", "value": ["渠道2"]}, Condition("channel", "none", (2,))),
        ({"field": "owner", "op": "any", "value": "小周"}, Condition("owner", "any", (2,))),
        ({"field": "friend_account", "op": "any", "value": "企微"}, Condition("friend_account", "any", (2,))),
        # An account without a name of its own is called as whoever has it.
        ({"field": "friend_account", "op": "any", "value": "林姐"}, Condition("friend_account", "any", (1,))),
        (
            {"field": "tagged", "op": "any_last_days", "value": [7, "标签4"]},
            Condition("tagged", "any_last_days", (7, (4,))),
        ),
        ({"field": "custom:桶数", "op": "at_least", "value": 2}, Condition("custom:2", "at_least", 2)),
    ):
        assert parse(store, by_name) == by_id


def test_what_is_seen_while_editing(store: Store) -> None:
    shop = fill(store, 2)
    tree = parse(store, {"field": "gender", "op": "any", "value": ["female", ""]})
    found = [p for p in shop.people if holds(shop, p, {"field": "gender", "op": "none", "value": ["male"]})]
    live = look(store, tree, TODAY)
    assert (live.count, live.everybody) == (len(found), len(shop.people))
    refused = [p for p in found if p.row["do_not_contact"] or p.row["consent"] == "no"]
    complaining = [
        p
        for p in found
        if p not in refused and any(k == "complaint" and s != "solved" for k, s, _ in p.feedback)
    ]
    unasked = [p for p in found if p not in refused + complaining and p.row["consent"] == "unknown"]
    assert (live.refused, live.complaining, live.unasked) == (len(refused), len(complaining), len(unasked))
    assert live.reachable == len(found) - len(refused) - len(complaining) - len(unasked) > 0
    assert {row.id for row in live.sample} <= {p.id for p in found}
    assert len(live.sample) == min(20, len(found))


def test_a_filter_without_a_segment(store: Store) -> None:
    with pytest.raises(Refused) as refused:
        count(store, ContactQuery(filters=(Filter("segment", "is", 5),)), TODAY)
    assert refused.value.reason == "unknown_segment"


def test_bulk_acts_and_exports_take_a_segment(store: Store, act: Making, tmp_path: Path) -> None:
    shop = fill(store, 1)
    number = saved.create(store, act(), "女客", parse(store, WOMEN)).receipt["id"]
    women = {p.id for p in shop.people if p.row["gender"] == "female"}
    selection = AllMatching(query_of_segment(number))
    bulk.add_tags(store, act(), selection, ["女客户"])
    tagged = {
        i for (i,) in store.rows(
            "SELECT x.contact_id FROM contact_tag x JOIN tag t ON t.id = x.tag_id WHERE t.name = '女客户'"
        )
    }  # fmt: skip
    assert tagged == women
    by_tree = AllMatching(query_of(parse(store, WOMEN)), frozenset({min(women)}))
    done = exports.export_contacts(store, act(), by_tree, ["name"], tmp_path / "out.csv", language="en")
    assert done.receipt["rows"] == len(women) - 1


def test_an_undo_keeps_what_a_segment_asks_for(store: Store, act: Making) -> None:
    """Undoing the creation of an own field, a tag or a segment left a condition that asked for nothing."""
    field = custom_fields.create(store, act(), "桌号", "text")
    tag = tag_edits.create_tag(store, act(), 1, "宝妈")
    inner = saved.create(store, act(), "里面", parse(store, WOMEN))
    number = field.receipt["id"]
    tree = {"all": [{"field": f"custom:{number}", "op": "filled"}, {"field": "tags", "op": "any", "value": [tag.receipt["id"]]},
                    {"segment": inner.receipt["id"]}]}  # fmt: skip
    saved.create(store, act(), "问", parse(store, tree))
    before = dump(store)
    for made in (field, tag, inner):
        assert made.operation is not None
        back = undo.undo(store, act(), made.operation)
        assert [kept.reason for kept in back.kept] == ["later_facts"]
        assert {**dump(store), "operation": 0, "change": 0} == {**before, "operation": 0, "change": 0}


def test_a_condition_follows_who_was_merged(store: Store, act: Making) -> None:
    """A tree that named the loser of a merge found nobody afterwards; the undo of the merge brings both back."""
    elder, younger = (
        contacts.create(store, act(), contacts.ContactInput(name=name)).receipt["id"]
        for name in ("陈雨晴", "晴天")
    )
    brought = contacts.create(store, act(), contacts.ContactInput(name="丁", referrer_id=younger)).receipt[
        "id"
    ]
    by_younger = parse(store, {"field": "referrer", "op": "any", "value": [younger]})
    herself = parse(store, {"field": "id", "op": "any", "value": [younger]})
    merged = merging.merge(store, act(), elder, younger, {"name": "winner"})
    assert list(search.all_ids(store, query_of(by_younger), TODAY)) == [brought]
    assert list(search.all_ids(store, query_of(herself), TODAY)) == [elder]
    assert read(store, by_younger).value == ("陈雨晴",)
    assert merged.operation is not None
    undo.undo(store, act(), merged.operation)
    assert list(search.all_ids(store, query_of(herself), TODAY)) == [younger]
    assert read(store, by_younger).value == ("晴天",)
