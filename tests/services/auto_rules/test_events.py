"""Rules that act as soon as something happens, inside the act in which it happens."""

from __future__ import annotations

import json

import pytest

from models.store import Store
from services import bulk, contacts, identities, tag_edits, triggers
from services.auto_rules import rules, running
from services.contacts import ContactInput
from services.journal import Journal
from services.operations import perform
from services.selection import Ids
from services.undo import redo, undo
from tests.services.auto_rules.shop import Acts, Shop
from tests.states import dump


def _notes(word: str) -> str:
    return json.dumps({"field": "notes", "op": "contains", "value": word})


def test_a_change_that_fits_is_tagged_and_undone_with_it(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("公司", "changed", "企业采购", tree=_notes("公司"))
    who = shop.person("甲")
    assert shop.worn(who) == ""
    before = dump(store)
    operation = shop.edit(who, notes="某公司采购")
    assert shop.worn(who) == "企业采购"
    row = store.row("SELECT source, rule_id, expires_on FROM contact_tag")
    assert row == ("rule", 1, "")
    after = dump(store)
    undo(store, act(), operation)
    assert dump(store) == before
    redo(store, act())
    assert dump(store) == after


def test_somebody_new_is_looked_at_too(shop: Shop) -> None:
    shop.rule("公司", "changed", "企业采购", tree=_notes("公司"))
    assert shop.worn(shop.person("乙", notes="公司")) == "企业采购"
    assert shop.worn(shop.person("丙", notes="个人")) == ""


def test_an_identity_more_or_less_is_a_change(store: Store, act: Acts, shop: Shop) -> None:
    """Rules on changes did not hear of identities that were added or taken off one by one."""
    with_card = json.dumps({"field": "identity", "op": "any", "value": ["card"]})
    shop.rule("有卡", "changed", "持卡", tree=with_card)
    who = shop.person("甲")
    before = dump(store)
    added = identities.add(store, act(), who, "card", "A-1")
    assert shop.worn(who) == "持卡"
    assert added.operation is not None
    undo(store, act(), added.operation)
    assert dump(store) == before


def test_two_rules_that_would_chase_each_other(store: Store, act: Acts, shop: Shop) -> None:
    """A tag that a rule puts on fires nothing."""
    cat, mouse = shop.tag("猫"), shop.tag("鼠")
    shop.rule("猫追鼠", "tagged", "鼠", "猫", arguments={"tags": [cat]})
    shop.rule("鼠追猫", "tagged", "猫", "鼠", arguments={"tags": [mouse]})
    who = shop.person("甲")
    changes = bulk.add_tags(store, act(), Ids((who,)), ["猫"])
    # The first rule has made a mouse of the cat; the second one, asked about the cat only, did not wake.
    assert shop.worn(who) == "鼠"
    assert store.value("SELECT count(*) FROM rule_run") == 1
    assert changes.receipt["changed"] == 1


def test_takes_back_what_it_gave_and_nothing_else(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("公司", "changed", "企业采购", tree=_notes("公司"), takes_back=True)
    given, typed = shop.person("甲", notes="公司"), shop.person("乙")
    bulk.add_tags(store, act(), Ids((typed,)), ["企业采购"])
    shop.edit(given, notes="")
    shop.edit(typed, notes="没有")
    assert (shop.worn(given), shop.worn(typed)) == ("", "企业采购")


def test_a_rule_that_is_off_or_removed_does_nothing(store: Store, act: Acts, shop: Shop) -> None:
    off = shop.rule("关", "changed", "甲")
    gone = shop.rule("删", "changed", "乙")
    rules.set_active(store, act(), off, False)
    rules.remove(store, act(), gone, take_tags=False)
    assert shop.worn(shop.person("某")) == ""


def test_exclusive_groups_keep_what_people_chose(store: Store, act: Acts, shop: Shop) -> None:
    from services import tag_groups

    group = tag_groups.create_group(store, act(), "档", exclusive=True).receipt["id"]
    high, low = shop.tag("高", group), shop.tag("低", group)
    shop.rule("高", "changed", "高", tree=_notes("贵"))
    shop.rule("低", "changed", "低")
    typed = shop.person("甲", tags=("低",), notes="贵")
    assert shop.worn(typed) == "低"
    # Of two rules the earlier one decides, however often they run.
    both = shop.person("乙", notes="贵")
    assert shop.worn(both) == "高"
    for _ in range(2):
        running.run(store, act())
        assert shop.worn(both) == "高"
    assert {high, low} == {t for (t,) in store.rows("SELECT tag_id FROM contact_tag")}


def test_a_rule_whose_condition_is_gone_stops_nobody(store: Store, act: Acts, shop: Shop) -> None:
    from services import custom_fields

    field = custom_fields.create(store, act(), "尺码", "text").receipt["id"]
    tree = json.dumps({"field": f"custom:{field}", "op": "is", "value": "L"})
    number = shop.rule("大码", "changed", "大码", tree=tree)
    store.execute("DELETE FROM custom_field")  # no act takes it from under the rule
    who = shop.person("甲", notes="x")
    assert shop.worn(who) == ""
    [standing] = running.standings(store, act())
    assert standing.broken is not None
    assert running.run(store, act())[1][0].error is not None
    with pytest.raises(Exception, match="tree_field") as raised:
        running.run(store, act(), number)
    assert raised.value.code == "tree_field"  # type: ignore[attr-defined]


def test_an_event_gives_its_time_anew(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("公司", "changed", "企业采购", tree=_notes("公司"), expires_days=60)
    who = shop.person("甲", notes="公司")
    assert store.value("SELECT expires_on FROM contact_tag") == "2027-01-17"
    store.execute("UPDATE contact_tag SET expires_on = '2026-11-20'")
    shop.edit(who, notes="公司 2")
    assert store.value("SELECT expires_on FROM contact_tag") == "2027-01-17"


def test_bulk_acts_fire_too(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("成交", "changed", "老客", tree='{"field": "follow_state", "op": "any", "value": ["won"]}')
    people = [shop.person(name) for name in "甲乙丙"]
    changes = bulk.bulk_edit(store, act(), Ids((people[0], people[1])), {"follow_state": "won"})
    assert [shop.worn(p) for p in people] == ["老客", "老客", ""]
    undo(store, act(), changes.operation)
    assert [shop.worn(p) for p in people] == ["", "", ""]


def test_facts_must_be_those_of_the_trigger(store: Store, act: Acts, shop: Shop) -> None:
    who = shop.person("甲")

    def body(journal: Journal) -> None:
        triggers.fire(journal, act(), triggers.FRIEND_LOST, [who])

    with pytest.raises(TypeError, match="friend_lost"):
        perform(store, act(), "edit_contact", {}, None, body)


def test_the_tag_of_a_rule_is_deleted_with_it(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("公司", "changed", "企业采购")
    tag_edits.delete_tag(store, act(), shop.tag("企业采购"))
    assert shop.worn(shop.person("甲", notes="公司")) == ""


def test_without_rules_nothing_is_looked_at(store: Store, act: Acts) -> None:
    assert not any(triggers.heard(store, trigger) for trigger in triggers.TRIGGERS)
    contacts.create(store, act(), ContactInput(name="甲"))
    assert store.value("SELECT count(*) FROM rule_run") == 0
