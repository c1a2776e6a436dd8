"""Whom each kind of rule means, and what it refuses to be asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from models.store import Store
from services import contacts
from services.auto_rules import rules, running
from services.auto_rules.hours import added_between
from services.auto_rules.rule import RuleInput
from services.clock import FixedClock, zone
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from tests.services.auto_rules.shop import Acts, Shop


def meant(store: Store, act: Acts, shop: Shop, kind: str, **values: Any) -> int:
    """How many a rule of this kind means."""
    number = shop.rule(f"{kind} {store.value('SELECT count(*) FROM auto_rule')}", kind, "标签", **values)
    return running.dry_run(store, act(), number)[0].matched


def test_keywords_are_taken_literally(store: Store, act: Acts, shop: Shop) -> None:
    for notes in ("100% 果汁", "100 元", "a_b", "axb", "A_B", "\\"):
        shop.person("甲", notes=notes)

    def hits(word: str, **more: Any) -> int:
        return meant(store, act, shop, "keyword", arguments={"words": [word], **more})

    assert (hits("100%"), hits("%"), hits("a_b"), hits("\\")) == (1, 1, 2, 1)
    assert (hits("100", match="exact"), hits("a_b", match="exact")) == (0, 2)


def test_keywords_count_places_and_lines(store: Store, act: Acts, shop: Shop) -> None:
    shop.person("甲", notes="礼盒 礼盒\n礼盒")
    shop.person("乙", notes="要\n礼盒\n礼盒")

    def hits(**more: Any) -> int:
        return meant(store, act, shop, "keyword", arguments={"words": ["礼盒"], **more})

    assert [hits(every=n) for n in (1, 2, 3, 4)] == [2, 2, 1, 0]
    assert [hits(every=n, match="exact") for n in (1, 2, 3)] == [2, 1, 0]
    assert hits(where="chat") == 0


@pytest.mark.parametrize("text", ["", "x" * 10_000])
def test_names_that_are_refused(store: Store, act: Acts, shop: Shop, text: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        rules.create(store, act(), RuleInput(text, "changed", adds=(shop.tag("甲"),)))
    assert (refused.value.field_key, refused.value.reason) == (
        ("name", "blank") if not text else ("name", "too_long_text")
    )


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "reason"),
    [
        ("nothing", {}, "kind", "not_a_choice"),
        ("changed", {"words": ["x"]}, "words", "rule_argument"),
        ("keyword", {"words": []}, "words", "rule_needs"),
        ("keyword", {"words": [" "]}, "words", "rule_needs"),
        ("keyword", {"words": ["x" * 51]}, "words", "too_long_text"),
        ("keyword", {"words": ["x\x00y"]}, "words", "control_chars"),
        ("keyword", {"words": [str(n) for n in range(51)]}, "words", "rule_many_words"),
        ("keyword", {"words": ["x"], "every": 0}, "every", "rule_number"),
        ("keyword", {"words": ["x"], "match": "like"}, "match", "not_a_choice"),
        ("birthday", {"days": 367}, "days", "rule_number"),
        ("birthday", {}, "days", "rule_number"),
        ("since_added", {"days": 0}, "days", "rule_number"),
        ("contact_added", {"from": "25:00"}, "from", "bad_time"),
        ("contact_added", {"until": "24:30"}, "until", "bad_time"),
        ("channel", {"channels": [99]}, "channels", "rule_gone"),
        ("tagged", {}, "tags", "rule_needs"),
        ("feedback", {"kinds": ["shout"]}, "kinds", "not_a_choice"),
    ],
)  # fmt: skip
def test_arguments_that_are_refused(
    store: Store, act: Acts, shop: Shop, kind: str, arguments: dict[str, Any], field: str, reason: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        rules.create(store, act(), RuleInput("规则", kind, arguments, adds=(shop.tag("甲"),)))
    assert (refused.value.field_key, refused.value.reason) == (field, reason)


def test_tags_that_are_refused(store: Store, act: Acts, shop: Shop) -> None:
    tag = shop.tag("甲")
    for values, reason in (
        (RuleInput("规则"), "rule_no_tags"),
        (RuleInput("规则", adds=(tag,), removes=(tag,)), "rule_tag_twice"),
        (RuleInput("规则", adds=(99,)), "rule_gone"),
        (RuleInput("规则", adds=(tag,), expires_days=-1), "rule_number"),
        (RuleInput("规则", adds=(tag,), tree='{"field": "nothing", "op": "is"}'), "tree_field"),
    ):
        with pytest.raises(Refused) as refused:
            rules.create(store, act(), values)
        assert refused.value.reason == reason
    shop.rule("公司", "changed", "甲")
    with pytest.raises(FieldRefused) as taken:
        shop.rule("公司", "changed", "乙")
    assert taken.value.reason == "name_taken"
    assert rules.find_rule(store, " 公司 ").name == "公司"
    with pytest.raises(Refused) as unknown:
        rules.find_rule(store, "别的")
    assert unknown.value.data == {"name": "别的", "names": "公司"}


def test_time_of_day(store: Store, act: Acts, shop: Shop) -> None:
    """By the shop's clock; past midnight too; an import says nothing about it."""
    for hour in (1, 9, 21, 23):
        moment = datetime(2026, 11, 18, hour, 30, tzinfo=zone("Asia/Shanghai")).astimezone(UTC)
        contacts.create(store, Act(clock=FixedClock(moment)), ContactInput(name=f"{hour} 点"))

    def came(first: str, until: str) -> int:
        return meant(store, act, shop, "contact_added", arguments={"from": first, "until": until})

    assert [came(*hours) for hours in (("9:00", "10:00"), ("09:30", "9:31"), ("9:31", "21：30"))] == [1, 1, 0]
    assert [came("21:00", "2:00"), came("", ""), came("22:00", ""), came("", "2:00")] == [3, 4, 1, 1]
    store.execute("UPDATE operation SET kind = 'import' WHERE kind = 'create_contact'")
    assert came("9:00", "10:00") == 0


def test_time_of_day_where_clocks_are_changed(store: Store) -> None:
    for month in (1, 7):
        moment = datetime(2026, month, 5, 9, 30, tzinfo=zone("Europe/Berlin")).astimezone(UTC)
        contacts.create(store, Act(clock=FixedClock(moment)), ContactInput(name="甲"))
    sql, params = added_between("9:00", "10:00", "Europe/Berlin")
    assert store.value(f"SELECT count(*) FROM contact c WHERE {sql}", params) == 2


def test_days(store: Store, act: Acts, shop: Shop) -> None:
    for added, replied, birthday in (
        ("2026-11-18", "", "1990-11-18"),
        ("2026-11-08", "2026-11-11", "--11-25"),
        ("2026-10-18", "2026-11-12", "L--10-12"),
    ):
        who = shop.person("甲", birthday=birthday)
        store.execute(
            "UPDATE contact SET added_on = ?, last_reply_on = ? WHERE id = ?", (added, replied, who)
        )

    def days(kind: str, number: int) -> int:
        return meant(store, act, shop, kind, arguments={"days": number})

    assert [days("since_added", n) for n in (10, 11, 31, 32)] == [2, 1, 1, 0]
    assert [days("since_reply", n) for n in (6, 7, 8)] == [2, 1, 0]
    assert [days("birthday", n) for n in (0, 1, 7)] == [1, 1, 3]


def test_friends_and_feedback(store: Store, act: Acts, shop: Shop) -> None:
    stays, lost, back, angry = (shop.person(name) for name in "甲乙丙丁")
    friend = "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op) VALUES (?, 1, ?, '', '2026-11-01', ?, 1)"
    for who, state, until in (
        (stays, "friend", ""), (lost, "deleted", "2026-11-02"), (back, "blocked", "2026-11-02"), (back, "friend", ""),
    ):  # fmt: skip
        store.execute(friend, (who, state, until))
    store.execute(
        "INSERT INTO feedback (contact_id, kind, text, product, state, said_on, due_on, solved_on, at, created_op)"
        " VALUES (?, 'complaint', 'x', '', 'open', '2026-11-01', '', '', 0, 1)",
        (angry,),
    )
    assert meant(store, act, shop, "friend_added") == 2
    assert meant(store, act, shop, "friend_lost") == 1
    assert meant(store, act, shop, "friend_lost", arguments={"states": ["blocked"]}) == 0
    assert meant(store, act, shop, "feedback", arguments={"kinds": ["complaint"]}) == 1
    assert meant(store, act, shop, "feedback", arguments={"kinds": ["praise"]}) == 0
    # What would have expired by now is not given again.
    assert meant(store, act, shop, "feedback", expires_days=17) == 0
    assert meant(store, act, shop, "feedback", expires_days=18) == 1
