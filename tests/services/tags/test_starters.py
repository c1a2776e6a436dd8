"""Starter libraries and the daily round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.store import Store
from services import bulk, contacts, starters, tag_groups, tags
from services.channels import welcome
from services.channels.channels import channel, channels
from services.clock import FixedClock
from services.contacts import ContactInput
from services.daily import daily
from services.operations import Act
from services.selection import Ids
from services.tiers.benefits import benefits
from services.tiers.editing import TierInput, save_ladder
from services.tiers.ladder import ladder
from services.undo import undo
from tests.conftest import NOON
from tests.states import dump

Acts = Callable[..., Act]


@pytest.mark.parametrize("trade", starters.TRADES)
def test_a_library_is_one_act_and_comes_once(store: Store, act: Acts, trade: str) -> None:
    before = dump(store)
    library, said = starters.starter(trade), starters.brings(store, trade)
    done = starters.take_starter(store, act(), trade)
    assert done.receipt == {
        "groups": len(said.groups),
        "tags": len(said.tags),
        "channels": len(said.channels),
        "tiers": len(said.tiers),
    }
    made = {g.name: g for g in tag_groups.groups(store)}
    for group in library.groups:
        found = made[group.name]
        assert [t.name for t in found.tags] == [name for name, _ in group.tags]
        assert (found.colour, found.exclusive) == (group.colour, group.exclusive)
    names = [t.name for t in tags.tag_list(store)]
    assert len(names) == len(set(names))
    for one in channels(store):
        shown = channel(store, one.id)
        assert shown.tags
        assert welcome.unknown(shown.values.welcome) == ()
        assert all(p in shown.values.welcome for p in ("{称呼}", "{店名}", "{店员}", "{钩子}"))
    steps = ladder(store)
    assert [t.name for t in steps] == ["", "高级", "尊享"]
    assert steps[0].threshold < steps[1].threshold < steps[2].threshold
    assert steps[1].multiplier < steps[2].multiplier
    assert all(benefits(store)[t.id] for t in steps)
    assert starters.take_starter(store, act(), trade).operation is None
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_all_libraries_together_double_nothing(store: Store, act: Acts) -> None:
    for trade in starters.TRADES:
        starters.take_starter(store, act(), trade)
    names = [t.name for t in tags.tag_list(store)]
    assert len(names) == len(set(names))
    assert all(starters.brings(store, t) == starters.Brings((), (), ()) for t in starters.TRADES)


def test_what_the_shop_has_stays(store: Store, act: Acts) -> None:
    """A tag that has a place keeps it: there is no second one of its name."""
    contacts.create(store, act(), ContactInput(name="甲", tags=("宝妈", "我的：果切", "每周都来")))
    before = dump(store)
    done = starters.take_starter(store, act(), "fruit", with_channels=False)
    homes = {t.name: t.group for t in tags.tag_list(store)}
    assert (homes["宝妈"], homes["果切"], homes["每周都来"]) == ("未分组", "我的", "未分组")
    assert channels(store) == []
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_a_ladder_of_the_shops_own_stays(store: Store, act: Acts) -> None:
    save_ladder(store, act(), [TierInput(id=1), TierInput("熟客", threshold=10)])
    assert starters.brings(store, "fruit").tiers == ()
    assert starters.take_starter(store, act(), "fruit").receipt["tiers"] == 0
    assert [t.name for t in ladder(store)] == ["", "熟客"]


def test_the_daily_round(store: Store, act: Acts) -> None:
    """Once each business date; what was undone is not done again on the same date."""
    one = contacts.create(store, act(), ContactInput(name="甲")).receipt["id"]
    bulk.add_tags(store, act(), Ids((one,)), ["限时"], expires_on="2026-11-19")
    assert daily(store, act()) == ()
    tomorrow = Act(clock=FixedClock(NOON + timedelta(days=1)))
    (done,) = daily(store, tomorrow)
    assert (done.kind, done.label["count"]) == ("expire_tags", 1)
    undo(store, act(), done.operation)
    assert daily(store, tomorrow) == ()
    assert len(daily(store, Act(clock=FixedClock(NOON + timedelta(days=2))))) == 1
