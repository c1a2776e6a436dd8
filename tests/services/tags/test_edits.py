"""Groups and tags made, changed, moved, merged and deleted; each undone exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from models.store import Store
from services import bulk, contacts, tag_edits, tag_groups, tags
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.progress import Cancelled
from services.selection import Ids
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


@dataclass
class Shop:
    """Ids by name."""

    groups: dict[str, int]
    tags: dict[str, int]
    people: list[int]


@pytest.fixture
def shop(store: Store, act: Acts) -> Shop:
    """Four people: 甲 宝妈 礼盒, 乙 宝妈, 丙 礼盒 果切, 丁 nothing."""
    groups = {n: tag_groups.create_group(store, act(), n).receipt["id"] for n in ("人群", "购买偏好")}
    made = {
        n: tag_edits.create_tag(store, act(), groups[g], n).receipt["id"]
        for g, n in (("人群", "宝妈"), ("人群", "企业"), ("购买偏好", "礼盒"), ("购买偏好", "果切"))
    }
    people = [
        contacts.create(store, act(), ContactInput(name=name, tags=worn)).receipt["id"]
        for name, worn in (("甲", ("宝妈", "礼盒")), ("乙", ("宝妈",)), ("丙", ("礼盒", "果切")), ("丁", ()))
    ]
    return Shop(groups, made, people)


def names(store: Store, contact: int) -> list[str]:
    return [t.name for t in tags.tags_of(store, contact)]


@pytest.fixture(params=[False, True], ids=["at once", "in slices"])
def sliced(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also with more contacts than one transaction takes."""
    if request.param:
        monkeypatch.setattr(bulk, "ONE_TRANSACTION", 1)


def back_and_forth(store: Store, act: Acts, before: object, operation: int | None) -> None:
    after = dump(store)
    undo(store, act(), operation)
    assert dump(store) == before
    redo(store, act(), operation)
    assert dump(store) == after
    undo(store, act(), operation)
    assert dump(store) == before


def test_tree_with_counts(store: Store, act: Acts, shop: Shop) -> None:
    bulk.trash(store, act(), Ids((shop.people[0],)))
    store.execute("UPDATE contact SET merged_into = ? WHERE id = ?", (shop.people[3], shop.people[2]))
    found = [(g.name, [(t.name, t.count) for t in g.tags]) for g in tag_groups.groups(store)]
    assert found == [
        ("未分组", []),
        ("人群", [("宝妈", 1), ("企业", 0)]),
        ("购买偏好", [("礼盒", 0), ("果切", 0)]),
    ]
    assert {t.count for g in tag_groups.groups(store, counted=False) for t in g.tags} == {-1}


def test_rename_and_colour(store: Store, act: Acts, shop: Shop) -> None:
    before = dump(store)
    done = tag_edits.change_tag(store, act(), shop.tags["宝妈"], name="妈妈", colour="gold")
    assert done.label == {"tag": shop.tags["宝妈"], "name": "妈妈", "before": "宝妈"}
    assert [(t.name, t.colour) for t in tags.tags_of(store, shop.people[1])] == [("妈妈", "gold")]
    back_and_forth(store, act, before, done.operation)
    done = tag_groups.change_group(store, act(), shop.groups["人群"], name="谁", colour="plum")
    assert tags.tags_of(store, shop.people[1])[0].colour == "plum"
    back_and_forth(store, act, before, done.operation)


def test_names_are_taken(store: Store, act: Acts, shop: Shop) -> None:
    for change in (
        lambda: tag_edits.create_tag(store, act(), shop.groups["人群"], "宝妈"),
        lambda: tag_edits.change_tag(store, act(), shop.tags["企业"], name="宝妈"),
        lambda: tag_groups.create_group(store, act(), "人群"),
        lambda: tag_groups.change_group(store, act(), shop.groups["人群"], name="购买偏好"),
    ):
        with pytest.raises(FieldRefused, match="name_taken"):
            change()
    # In another group the name is free; a tag may keep its own in other letters.
    tag_edits.create_tag(store, act(), shop.groups["购买偏好"], "宝妈")


def test_order_of_groups(store: Store, act: Acts, shop: Shop) -> None:
    before = dump(store)
    done = tag_groups.order_groups(store, act(), [shop.groups["购买偏好"], shop.groups["人群"], 1])
    assert [g.name for g in tag_groups.groups(store)] == ["购买偏好", "人群", "未分组"]
    back_and_forth(store, act, before, done.operation)


def test_move_and_order(store: Store, act: Acts, shop: Shop) -> None:
    before = dump(store)
    done = tag_edits.move_tags(store, act(), [shop.tags["果切"]], shop.groups["人群"], shop.tags["企业"])
    assert [t.name for t in tag_groups.groups(store)[1].tags] == ["宝妈", "果切", "企业"]
    back_and_forth(store, act, before, done.operation)
    done = tag_edits.move_tags(store, act(), [shop.tags["宝妈"]], shop.groups["人群"])
    assert [t.name for t in tag_groups.groups(store)[1].tags] == ["企业", "宝妈"]
    tag_edits.create_tag(store, act(), 1, "宝妈")
    with pytest.raises(Refused, match="tags_taken"):
        tag_edits.move_tags(store, act(), [shop.tags["宝妈"]], 1)


def test_delete(store: Store, act: Acts, shop: Shop, sliced: None) -> None:
    before = dump(store)
    done = tag_edits.delete_tag(store, act("x"), shop.tags["宝妈"])
    assert done.label["count"] == 2
    assert names(store, shop.people[0]) == ["礼盒"]
    assert tag_edits.delete_tag(store, act("x"), shop.tags["宝妈"]).repeated or bulk.ONE_TRANSACTION == 1
    back_and_forth(store, act, before, done.operation)


@pytest.mark.parametrize("with_tags", [False, True])
def test_delete_group(store: Store, act: Acts, shop: Shop, sliced: None, with_tags: bool) -> None:
    before = dump(store)
    done = tag_groups.delete_group(store, act(), shop.groups["购买偏好"], with_tags=with_tags)
    assert names(store, shop.people[2]) == ([] if with_tags else ["礼盒", "果切"])
    assert [g.name for g in tag_groups.groups(store)] == ["未分组", "人群"]
    back_and_forth(store, act, before, done.operation)


def test_a_group_whose_names_are_taken_is_not_dissolved(store: Store, act: Acts, shop: Shop) -> None:
    tag_edits.create_tag(store, act(), 1, "礼盒")
    with pytest.raises(Refused) as error:
        tag_groups.delete_group(store, act(), shop.groups["购买偏好"], with_tags=False)
    assert (error.value.reason, error.value.data) == ("tags_taken", {"names": "礼盒"})


def test_the_group_of_the_others_stays(store: Store, act: Acts, shop: Shop) -> None:
    for change in (
        lambda: tag_groups.delete_group(store, act(), 1, with_tags=True),
        lambda: tag_groups.change_group(store, act(), 1, name="别的"),
        lambda: tag_groups.change_group(store, act(), 1, exclusive=True),
    ):
        with pytest.raises(Refused, match="ungrouped_stays"):
            change()


def test_merge(store: Store, act: Acts, shop: Shop, sliced: None) -> None:
    """Provenance goes along; who has both keeps the target's, and the later end."""
    bulk.add_tags(store, act(), Ids((shop.people[0],)), ["礼盒"], expires_on="2027-01-01")
    bulk.add_tags(store, act(), Ids((shop.people[1],)), ["宝妈"], expires_on="2026-12-01")
    before = dump(store)
    done = tag_edits.merge_tags(store, act(), shop.tags["宝妈"], shop.tags["礼盒"])
    assert [(t.name, t.expires_on) for t in tags.tags_of(store, shop.people[0])] == [("礼盒", "")]
    assert [(t.name, t.expires_on) for t in tags.tags_of(store, shop.people[1])] == [("礼盒", "2026-12-01")]
    assert tags.find_tags(store, ["宝妈"]) == []
    assert done.label["count"] == 2
    back_and_forth(store, act, before, done.operation)


def test_merge_into_itself(store: Store, act: Acts, shop: Shop) -> None:
    with pytest.raises(Refused, match="same_tag"):
        tag_edits.merge_tags(store, act(), shop.tags["宝妈"], shop.tags["宝妈"])


def test_a_group_becomes_exclusive(store: Store, act: Acts, shop: Shop, sliced: None) -> None:
    """Nobody loses a tag unasked; asked, the one put on last stays."""
    taste = shop.groups["购买偏好"]
    with pytest.raises(Refused) as error:
        tag_groups.change_group(store, act(), taste, exclusive=True)
    assert (error.value.reason, error.value.data["count"]) == ("tags_overlap", 1)
    before = dump(store)
    done = tag_groups.change_group(store, act(), taste, exclusive=True, settle=True)
    assert names(store, shop.people[2]) == ["果切"]
    back_and_forth(store, act, before, done.operation)


def test_moving_into_an_exclusive_group(store: Store, act: Acts, shop: Shop) -> None:
    tag_groups.change_group(store, act(), shop.groups["人群"], exclusive=True)
    with pytest.raises(Refused, match="tags_overlap"):
        tag_edits.move_tags(store, act(), [shop.tags["礼盒"]], shop.groups["人群"])
    before = dump(store)
    done = tag_edits.move_tags(store, act(), [shop.tags["礼盒"]], shop.groups["人群"], settle=True)
    assert len(names(store, shop.people[0])) == 1
    back_and_forth(store, act, before, done.operation)


class _Stops:
    """Cancels at the second step."""

    def __init__(self) -> None:
        self.steps = 0

    def step(self, done: int, total: int | None, note: str = "") -> None:
        self.steps += 1
        if done:
            raise Cancelled


def test_a_cancelled_deletion_leaves_no_trace(
    store: Store, act: Acts, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 1)
    before = dump(store)
    with pytest.raises(Cancelled):
        tag_edits.delete_tag(store, act(), shop.tags["宝妈"], _Stops())
    assert dump(store) == before


def test_what_is_gone_is_refused(store: Store, act: Acts, shop: Shop) -> None:
    for change in (
        lambda: tag_edits.change_tag(store, act(), 999, name="x"),
        lambda: tag_edits.delete_tag(store, act(), 999),
        lambda: tag_edits.merge_tags(store, act(), 999, shop.tags["宝妈"]),
        lambda: tag_edits.move_tags(store, act(), [999], 1),
    ):
        with pytest.raises(Refused, match="unknown_tag"):
            change()
    with pytest.raises(Refused, match="unknown_tag_group"):
        tag_edits.create_tag(store, act(), 999, "x")


def test_what_uses_a_tag(store: Store, act: Acts, shop: Shop) -> None:
    """A segment that asks for it holds a deletion back; a merge takes it, channels too, along to the other tag."""
    from services import tag_uses
    from services.channels.channels import ChannelInput, channel, create
    from services.segments import saved
    from services.segments.parsing import parse

    tag, other = shop.tags["宝妈"], shop.tags["企业"]
    tree = parse(store, {"all": [{"field": "tags", "op": "any", "value": [tag]}]})
    number = saved.create(store, act(), "妈妈们", tree).receipt["id"]
    made = create(store, act(), ChannelInput(name="收银台", tags=("宝妈", "企业"))).receipt["id"]
    assert tag_uses.uses(store, tag) == tag_uses.TagUses((), ("收银台",), ("妈妈们",))
    for refused in (
        lambda: tag_edits.delete_tag(store, act(), tag),
        lambda: tag_groups.delete_group(store, act(), shop.groups["人群"], with_tags=True),
    ):
        with pytest.raises(Refused) as error:
            refused()
        assert (error.value.reason, error.value.data) == ("tag_in_use", {"names": "妈妈们"})
    before = dump(store)
    done = tag_edits.merge_tags(store, act(), tag, other)
    assert tag_uses.asked_by(store, "tags", other) == ("妈妈们",)
    assert f'"value": [{other}]' in saved.segment(store, number).tree
    assert [t.name for t in channel(store, made).tags] == ["企业"]
    back_and_forth(store, act, before, done.operation)


def test_rules_that_wait_for_a_tag(store: Store, act: Acts, shop: Shop) -> None:
    """Merged away it left a rule that waits for a tag which nobody gets any more; deleted, too."""
    from services import tag_uses
    from services.auto_rules import rules
    from services.auto_rules.rule import RuleInput

    tag, other = shop.tags["宝妈"], shop.tags["企业"]
    waiting = RuleInput("妈妈送礼", "tagged", {"tags": [tag]}, adds=(shop.tags["礼盒"],))
    number = rules.create(store, act(), waiting).receipt["id"]
    assert tag_uses.uses(store, tag).segments == ("妈妈送礼",)
    with pytest.raises(Refused, match="tag_in_use"):
        tag_edits.delete_tag(store, act(), tag)
    before = dump(store)
    done = tag_edits.merge_tags(store, act(), tag, other)
    assert [r.values.arguments for r in rules.rules(store) if r.id == number] == [{"tags": [other]}]
    back_and_forth(store, act, before, done.operation)


def test_tags_asked_for_by_their_days(store: Store, act: Acts, shop: Shop) -> None:
    """The number of days is no tag."""
    from services.segments import saved
    from services.segments.parsing import parse

    tag, other, days = shop.tags["宝妈"], shop.tags["企业"], shop.tags["礼盒"]
    asked = parse(store, {"field": "tagged", "op": "any_last_days", "value": [days, [tag]]})
    saved.create(store, act(), "新妈妈", asked)
    with pytest.raises(Refused, match="tag_in_use"):
        tag_edits.delete_tag(store, act(), tag)
    tag_edits.delete_tag(store, act(), days)
    tag_edits.merge_tags(store, act(), tag, other)
    assert f'"value": [{days}, [{other}]]' in saved.segments(store)[0].tree


def test_an_exclusive_group_of_tags_that_come_together(store: Store, act: Acts, shop: Shop) -> None:
    """Whoever came through a channel with two tags of a group that became exclusive could not be registered."""
    from services.channels.channels import ChannelInput, create, set_archived

    tag, other = shop.tags["宝妈"], shop.tags["企业"]
    sizes = tag_groups.create_group(store, act(), "尺码", exclusive=True).receipt["id"]
    small = tag_edits.create_tag(store, act(), sizes, "小").receipt["id"]
    tag_edits.move_tags(store, act(), [other], sizes)
    made = create(store, act(), ChannelInput(name="收银台", tags=("宝妈", "企业"))).receipt["id"]
    for change in (
        lambda: tag_edits.move_tags(store, act(), [tag], sizes),
        lambda: tag_edits.merge_tags(store, act(), tag, small),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert (refused.value.reason, refused.value.data) == (
            "tags_together",
            {"names": "收银台", "group": "尺码"},
        )
    tag_edits.move_tags(store, act(), [other], shop.groups["人群"])
    with pytest.raises(Refused, match="tags_together"):
        tag_groups.change_group(store, act(), shop.groups["人群"], exclusive=True)
    before = dump(store)
    done = tag_edits.merge_tags(store, act(), tag, other)  # two that become one are no trouble
    undo(store, act(), done.operation)
    assert dump(store) == before
    set_archived(store, act(), made, True)
    tag_groups.change_group(store, act(), shop.groups["人群"], exclusive=True, settle=True)
