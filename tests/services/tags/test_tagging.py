"""Assigning: exclusive groups, expiry, and what a tag tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from models.store import Store
from services import bulk, contacts, tag_edits, tag_facts, tag_groups, tags
from services.clock import FixedClock
from services.contacts import ContactInput
from services.errors import FieldRefused
from services.operations import Act
from services.selection import Ids
from services.tag_expiry import expire_tags
from services.tagging import put_on, rivals
from services.undo import redo, undo
from tests.conftest import NOON
from tests.states import dump

Acts = Callable[..., Act]


@pytest.fixture
def sizes(store: Store, act: Acts) -> dict[str, int]:
    """An exclusive group of two, and a tag that stands beside them."""
    group = tag_groups.create_group(store, act(), "客单", exclusive=True).receipt["id"]
    for name in ("大单", "小单"):
        tag_edits.create_tag(store, act(), group, name)
    tag_edits.create_tag(store, act(), 1, "宝妈")
    return {t.name: t.id for t in tags.tag_list(store)}


def names(store: Store, contact: int) -> list[str]:
    return [t.name for t in tags.tags_of(store, contact)]


def person(store: Store, act: Acts, *worn: str) -> int:
    return int(contacts.create(store, act(), ContactInput(name="甲", tags=worn)).receipt["id"])


def test_another_one_of_an_exclusive_group_replaces(store: Store, act: Acts, sizes: dict[str, int]) -> None:
    one, two = person(store, act, "小单", "宝妈"), person(store, act)
    before = dump(store)
    done = bulk.add_tags(store, act(), Ids((one, two)), ["大单"])
    assert (names(store, one), names(store, two)) == (["宝妈", "大单"], ["大单"])
    assert done.receipt == {"selected": 2, "changed": 2}
    undo(store, act(), done.operation)
    assert dump(store) == before
    redo(store, act(), done.operation)
    assert names(store, one) == ["宝妈", "大单"]
    assert rivals(store, [sizes["大单"], sizes["宝妈"]]) == [sizes["小单"]]


def test_an_undo_brings_no_second_one_back(store: Store, act: Acts, sizes: dict[str, int]) -> None:
    """小单, then 大单, then 中单: undoing the second step leaves the third's, and says what it could not put back."""
    group = next(g.id for g in tag_groups.groups(store) if g.exclusive)
    tag_edits.create_tag(store, act(), group, "中单")
    one = person(store, act, "小单")
    second = bulk.add_tags(store, act(), Ids((one,)), ["大单"])
    third = bulk.add_tags(store, act(), Ids((one,)), ["中单"])
    back = undo(store, act(), second.operation)
    assert names(store, one) == ["中单"]
    assert [(k.table, k.reason) for k in back.kept] == [("contact_tag", "taken")]
    undo(store, act(), third.operation)
    assert names(store, one) == ["大单"]


def test_two_of_an_exclusive_group_at_once_are_refused(
    store: Store, act: Acts, sizes: dict[str, int]
) -> None:
    one = person(store, act)
    count = store.value("SELECT count(*) FROM operation")
    for change in (
        lambda: bulk.add_tags(store, act(), Ids((one,)), ["大单", "小单"]),
        lambda: person(store, act, "大单", "小单"),
    ):
        with pytest.raises(FieldRefused) as error:
            change()
        assert error.value.reason == "tags_exclude"
        assert error.value.data["group"] == "客单"
    assert store.value("SELECT count(*) FROM operation") == count


def test_the_form_replaces_too(store: Store, act: Acts, sizes: dict[str, int]) -> None:
    one = person(store, act, "小单", "宝妈")
    values = contacts.details(store, one).as_input()
    before = dump(store)
    done = contacts.edit(store, act(), one, replace(values, tags=(*values.tags, "大单")), values)
    assert names(store, one) == ["宝妈", "大单"]
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_on_and_off_in_one_act(store: Store, act: Acts) -> None:
    one = person(store, act, "宝妈", "礼盒", "果切")
    before = dump(store)
    done = bulk.add_tags(store, act(), Ids((one,)), ["团长"], off=["礼盒", "果切", "没有的"])
    assert names(store, one) == ["宝妈", "团长"]
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_a_tag_that_ends(store: Store, act: Acts, sizes: dict[str, int]) -> None:
    """It holds until the shop's date says otherwise; then it goes by an act of its own, once."""
    one, two = person(store, act), person(store, act, "宝妈")
    bulk.add_tags(store, act(), Ids((one,)), ["宝妈"], expires_on="2026-11-20")
    assert tags.tags_of(store, one)[0].expires_on == "2026-11-20"
    assert tag_facts.detail(store, sizes["宝妈"], NOON).expiring == 1
    for hours, gone in (
        (0, False),
        (24, False),
        (39, False),
        (40, True),
    ):  # the day ends at four in the morning
        clock = FixedClock(NOON + timedelta(hours=hours))
        done = expire_tags(store, Act(clock=clock))
        assert (done.operation is not None) == gone
        assert names(store, one) == ([] if gone else ["宝妈"])
    assert (done.label, done.receipt["count"]) == ({"tags": ["宝妈"], "count": 1}, 1)
    assert names(store, two) == ["宝妈"]
    undo(store, act(), done.operation)
    assert tags.tags_of(store, one)[0].expires_on == "2026-11-20"


def test_expiry_in_slices(store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [person(store, act) for _ in range(4)]
    bulk.add_tags(store, act(), Ids(tuple(people)), ["限时"], expires_on="2026-11-19")
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 2)
    before = dump(store)
    done = expire_tags(store, Act(clock=FixedClock(NOON + timedelta(days=2))))
    assert [names(store, p) for p in people] == [[]] * 4
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_tagging_again_sets_the_end_anew(store: Store, act: Acts) -> None:
    one = person(store, act)
    for until in ("2026-12-01", "2027-01-01", ""):
        bulk.add_tags(store, act(), Ids((one,)), ["限时"], expires_on=until)
        assert tags.tags_of(store, one)[0].expires_on == until


@pytest.mark.parametrize(
    ("text", "reason"), [("2026-11-18", "expiry_past"), ("2020-01-01", "expiry_past"), ("明天", "bad_date")]
)
def test_an_end_that_is_none(store: Store, act: Acts, text: str, reason: str) -> None:
    with pytest.raises(FieldRefused) as error:
        bulk.add_tags(store, act(), Ids((person(store, act),)), ["限时"], expires_on=text)
    assert (error.value.reason, error.value.field_key) == (reason, "expires_on")


def test_detail(store: Store, act: Acts) -> None:
    """Counts by source, people per week, and what goes together, without the trash."""
    people = [person(store, act) for _ in range(5)]
    bulk.add_tags(store, act(), Ids(tuple(people[:4])), ["宝妈"])
    bulk.add_tags(store, act(), Ids(tuple(people[:3])), ["礼盒"])
    bulk.add_tags(store, act(), Ids(tuple(people[2:4])), ["果切"])
    tag = tags.find_tags(store, ["宝妈"])[0]
    noon = int(datetime(2026, 11, 18, 4, tzinfo=UTC).timestamp())
    for contact, weeks_ago, source in (
        (0, 0, "manual"),
        (1, 2, "import"),
        (2, 30, "import"),
        (3, 1, "channel"),
    ):
        store.execute(
            "UPDATE contact_tag SET at = ?, source = ? WHERE contact_id = ? AND tag_id = ?",
            (noon - weeks_ago * 7 * 86_400, source, people[contact], tag),
        )
    bulk.trash(store, act(), Ids((people[3],)))
    found = tag_facts.detail(store, tag, NOON)
    assert (found.count, found.total, found.group) == (3, 4, "未分组")
    assert found.sources == (("import", 2), ("manual", 1))
    assert len(found.weeks) == 12
    assert found.weeks[0] == (date(2026, 9, 2), 1)
    assert [n for _, n in found.weeks[-4:]] == [1, 2, 2, 3]
    assert [(b.name, b.count) for b in found.together] == [("礼盒", 3), ("果切", 1)]


def test_a_rule_renews_only_what_it_gave(store: Store, act: Acts) -> None:
    from services.operations import perform

    one, two = person(store, act, "宝妈"), person(store, act)
    tag = tags.find_tags(store, ["宝妈"])

    def run(until: str) -> dict[str, int]:
        done = perform(
            store,
            act(),
            "test",
            {},
            None,
            lambda journal: vars(
                put_on(journal, tag, [one, two], 1, source="rule", rule=rule, expires_on=until)
            ),
        )
        return dict(done.receipt)

    def make(journal: object) -> None:
        nonlocal rule
        rule = journal.insert(  # type: ignore[attr-defined]
            "auto_rule",
            {"name": "规则", "trigger": "daily", "arguments": "{}", "tree": "", "expires_days": 3, "takes_back": 0,
             "active": 1, "position": 0, "archived_at": None},
        )  # fmt: skip

    rule = 0
    perform(store, act(), "test", {}, None, make)
    assert run("2026-12-01") == {"added": 1, "replaced": 0, "renewed": 0}
    assert run("2026-12-02") == {"added": 0, "replaced": 0, "renewed": 1}
    assert [tags.tags_of(store, p)[0].expires_on for p in (one, two)] == ["", "2026-12-02"]
