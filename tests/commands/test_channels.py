"""channels and register as commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.channels import channels, costs
from services.channels.figures import judged, month_to_date
from services.clock import SystemClock
from services.operations import Act
from services.settings import shop_settings
from services.stores import open_store
from services.undo import undo
from tests.commands.conftest import Run
from tests.services.channels.shop import add_channel
from tests.states import dump


@pytest.fixture
def door(shop: Path) -> Path:
    """A shop with a channel 大门扫码 at which the owner is on duty, that cost 10 yuan today."""
    with open_store(shop) as store:
        made = add_channel(store, Act(), "大门扫码", 1, kind="offline", tags=("路过",))
        today = shop_settings(store).business_date(SystemClock().now()).isoformat()
        costs.add_cost(store, Act(), made, today, "", 1_000)
    return shop


def test_a_newcomer_is_registered_once_and_counted(run: Run, door: Path) -> None:
    first = run("register", "139 8888 0001", "--channel", "大门扫码", "--store", door, "--json")
    assert first.code == 0
    assert set(first.out) == {"contact", "new", "staff", "tags", "welcome"}
    assert first.out["new"] is True
    assert first.out["tags"] == ["路过"]
    assert first.out["welcome"].startswith("您好，我是")
    again = run("register", "+8613988880001", "--channel", "大门扫码", "--store", door, "--json")
    assert (again.code, again.out["new"], again.out["contact"]) == (0, False, first.out["contact"])
    assert again.out["staff"] == first.out["staff"]
    told = run("channels", "--store", door, "--json")
    assert told.code == 0
    (row,) = [one for one in told.out["channels"] if one["name"] == "大门扫码"]
    with open_store(door, reader=True) as store:
        today = shop_settings(store).business_date(SystemClock().now())
    rated = judged(month_to_date(today), today)
    assert row == {
        "name": "大门扫码",
        "kind": "offline",
        "reached": None,
        "added": 1,
        "cost": 1_000,
        "cost_per_friend": 1_000,
        "first_orders": 0,
        "net_sales": 0,
        "cac": None,
        "first_order_rate": {
            "permille": None,
            "people": 0,
            "bought": 0,
            "watching": 1,
            "from": rated.first,
            "to": rated.last,
        },
    }
    early = run("channels", "--from", "2020-01-01", "--to", "2020-01-31", "--store", door, "--json")
    (row,) = [one for one in early.out["channels"] if one["name"] == "大门扫码"]
    assert (row["added"], row["cost"], row["cost_per_friend"]) == (0, None, None)
    assert run("check", "--store", door, "--json").out["ok"] is True


def test_registering_is_undone(run: Run, door: Path) -> None:
    with open_store(door) as store:
        before = dump(store)
    run("register", "13988880001", "--channel", "大门扫码", "--store", door, "--json")
    with open_store(door) as store:
        assert dump(store) != before
        undo(store, Act())
        assert dump(store) == before


def test_what_is_refused(run: Run, door: Path) -> None:
    unknown = run("register", "13988880001", "--channel", "月亮", "--store", door, "--json")
    assert (unknown.code, unknown.out["error"]) == (3, "no_channel")
    bad = run("register", "12", "--channel", "大门扫码", "--store", door, "--json")
    assert (bad.code, bad.out["error"]) == (3, "too_short")
    assert run("register", "13988880001", "--store", door, "--json").code == 2
    assert run("channels", "--from", "gestern", "--store", door, "--json").code == 2
    reversed_ = run("channels", "--from", "2026-12-01", "--to", "2026-11-01", "--store", door, "--json")
    assert (reversed_.code, reversed_.out["error"]) == (3, "dates_reversed")


def test_the_channels_there_are_stand_in_the_order_of_the_list(run: Run, door: Path) -> None:
    with open_store(door) as store:
        add_channel(store, Act(), "第二个")
        names = [one.name for one in channels.channels(store)]
    told = run("channels", "--store", door, "--json")
    assert [one["name"] for one in told.out["channels"]] == names
