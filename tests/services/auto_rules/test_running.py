"""Runs on demand and each day: what they do, how they are told of, and that they are undone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.store import Store
from services import bulk, daily
from services.auto_rules import rules, running
from services.clock import FixedClock
from services.contact_query import ContactQuery, Filter
from services.errors import Refused
from services.operations import Act
from services.search import all_ids, count
from services.selection import Ids
from services.undo import undo
from tests.services.auto_rules.shop import Acts, Shop
from tests.states import TODAY, dump

AREA = json.dumps({"field": "area", "op": "any", "value": ["东"]})


@pytest.fixture(params=[False, True], ids=["at once", "in slices"])
def sliced(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Also with more to do than one transaction takes."""
    if request.param:
        monkeypatch.setattr(bulk, "ONE_TRANSACTION", 1)
    return bool(request.param)


@pytest.fixture
def people(shop: Shop) -> list[int]:
    """Five people, the first three in the east."""
    return [shop.person(name, area="东" if at < 3 else "西") for at, name in enumerate("甲乙丙丁戊")]


@pytest.mark.usefixtures("sliced")
def test_a_run_does_what_its_dry_run_said(store: Store, act: Acts, shop: Shop, people: list[int]) -> None:
    east = shop.rule("东区", "changed", "东区", "旧区", tree=AREA)
    shop.rule("西区", "changed", "外区", tree='{"none": [' + AREA + "]}")
    bulk.add_tags(store, act(), Ids((people[0], people[4])), ["旧区"])
    bulk.add_tags(store, act(), Ids((people[0],)), ["东区"])
    before = dump(store)
    foreseen = running.dry_run(store, act())
    assert [(r.name, r.matched, r.added, r.removed) for r in foreseen] == [
        ("东区", 3, 2, 1),
        ("西区", 2, 2, 0),
    ]
    assert dump(store) == before
    changes, ran = running.run(store, act())
    assert ran == foreseen
    assert [shop.worn(p) for p in people] == ["东区", "东区", "东区", "外区", "旧区 外区"]
    assert changes.label == {"rules": ["东区", "西区"]}
    again, ran = running.run(store, act())
    assert (again.operation, [(r.added, r.removed) for r in ran]) == (None, [(0, 0), (0, 0)])
    [run] = running.runs(store, east)
    assert (run.operation, run.kind, run.rules, run.undone) == (changes.operation, "run_rules", 2, False)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    assert running.runs(store, east)[0].undone
    assert [one.last for one in running.standings(store, act())] == [None, None]


@pytest.mark.usefixtures("people")
def test_the_same_act_twice_answers_the_same(store: Store, act: Acts, shop: Shop) -> None:
    number = shop.rule("东区", "changed", "东区", tree=AREA)
    first, ran = running.run(store, act("one"), number)
    second, again = running.run(store, act("one"), number)
    assert (second.operation, second.repeated) == (first.operation, True)
    assert [r.added for r in ran] == [r.added for r in again] == [3]


def test_one_that_is_off_runs_when_named(store: Store, act: Acts, shop: Shop, people: list[int]) -> None:
    number = shop.rule("东区", "changed", "东区", tree=AREA)
    rules.set_active(store, act(), number, False)
    assert running.run(store, act())[1] == ()
    assert running.run(store, act(), number)[1][0].added == 3
    with pytest.raises(Refused) as refused:
        running.run(store, act(), 99)
    assert refused.value.reason == "unknown_rule"


@pytest.mark.usefixtures("sliced")
@pytest.mark.parametrize("take", [False, True])
def test_removing_a_rule(store: Store, act: Acts, shop: Shop, people: list[int], take: bool) -> None:
    number = shop.rule("东区", "changed", "东区", tree=AREA)
    bulk.add_tags(store, act(), Ids((people[0],)), ["东区"])
    running.run(store, act())
    assert rules.given(store, number) == 2
    before = dump(store)
    changes = rules.remove(store, act(), number, take_tags=take)
    assert rules.rules(store) == []
    assert [shop.worn(p) for p in people[:3]] == (["东区", "", ""] if take else ["东区"] * 3)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    # Its name is free again once it is gone.
    rules.remove(store, act(), number, take_tags=take)
    shop.rule("东区", "changed", "东区")


def test_each_day(store: Store, act: Acts, shop: Shop, people: list[int]) -> None:
    shop.rule("生日", "birthday", "生日", arguments={"days": 7}, takes_back=True)
    shop.rule("东区", "changed", "东区", tree=AREA)
    shop.edit(people[3], birthday="11-20")
    done = daily.daily(store, act())
    assert [(c.kind, c.label) for c in done] == [("daily_rules", {"rules": ["生日"]})]
    assert shop.worn(people[3]) == "生日"
    assert shop.worn(people[0]) == ""  # no rule of the day
    assert daily.daily(store, act()) == ()
    undo(store, act())
    assert shop.worn(people[3]) == ""
    assert daily.daily(store, act()) == ()  # taken back by hand: not again on the same date
    later = replace(act(), clock=_on(date(2026, 11, 19)))
    assert [c.kind for c in daily.daily(store, later)] == ["daily_rules"]
    assert shop.worn(people[3]) == "生日"
    daily.daily(store, replace(act(), clock=_on(date(2026, 11, 21))))
    assert shop.worn(people[3]) == ""


def test_a_tag_that_still_fits_lives_on(store: Store, act: Acts, shop: Shop) -> None:
    """It is renewed on the day on which it would end, so nobody loses and gets it in turns."""
    shop.rule("老客", "since_added", "老客", arguments={"days": 1}, expires_days=2)
    who = shop.person("甲")

    def expires(day: int) -> str | None:
        daily.daily(store, Act(clock=_on(date(2026, 11, day))))
        return store.value("SELECT expires_on FROM contact_tag WHERE contact_id = ?", (who,))

    assert [expires(day) for day in (18, 19, 20, 21)] == [None, "2026-11-21", "2026-11-21", "2026-11-23"]


@pytest.mark.usefixtures("people")
def test_whom_a_rule_means_as_a_query(store: Store, act: Acts, shop: Shop) -> None:
    number = shop.rule("东区", "changed", "东区", tree=AREA)
    text = rules.rule(store, number).to_text()

    def found(op: str) -> int:
        return count(store, ContactQuery(filters=(Filter("rule", op, text),)), TODAY)

    assert (found("is"), found("new")) == (3, 3)
    running.run(store, act())
    assert (found("is"), found("new")) == (3, 0)
    assert len(all_ids(store, ContactQuery(filters=(Filter("rule", "is", text),), sort="name"), TODAY)) == 3


def test_the_order_is_kept(store: Store, act: Acts, shop: Shop) -> None:
    one, two, three = (shop.rule(name, "changed", name) for name in "甲乙丙")
    rules.place(store, act(), [three, one])
    assert [r.id for r in rules.rules(store)] == [three, one, two]
    changed = replace(rules.rule(store, two).values, name="丁", adds=(shop.tag("丁"),), expires_days=3)
    operation = rules.change(store, act(), two, changed).operation
    assert rules.rule(store, two).values == changed
    undo(store, act(), operation)
    assert rules.rule(store, two).name == "乙"


def _on(day: date) -> FixedClock:
    return FixedClock(datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
