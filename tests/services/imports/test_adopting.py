"""What earlier versions kept as text is taken up once, if the shop wants it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from models.store import Store
from services import bulk, identities
from services.checks import check
from services.imports import adopting
from services.operations import Act
from services.settings import shop_settings
from services.undo import redo, undo
from tests.services.imports.lists import customer
from tests.services.imports.test_writing import Importing
from tests.states import dump

Acts = Callable[[], Act]


@pytest.fixture
def kept(store: Store, act: Acts) -> dict[str, int]:
    """A shop with two lists of an earlier version."""
    store.execute("UPDATE staff SET name = '林姐' WHERE id = 1")
    importing = Importing(store, act)
    lists: list[list[dict[str, Any]]] = [
        [
            {
                "name": "甲",
                "phones": "13812345671",
                "kept": {"channel": "门店", "owner_staff": "林姐", "card": "vip-1"},
            },
            {
                "name": "乙",
                "phones": "13812345672",
                "kept": {"channel": "抖音", "owner_staff": "小王", "card": "7"},
            },
            {"name": "丙", "phones": "13812345673", "kept": {"card": "7", "wecom": "wmA"}},
            {
                "name": "丁",
                "phones": "13812345674",
                "kept": {"channel": "无", "wecom": "已添加", "points": "5"},
            },
        ],
        [{"name": "甲", "phones": "13812345671", "kept": {"channel": "小红书"}, "remark": "x"}],
    ]
    for rows in lists:
        importing(rows)
    return dict(store.rows("SELECT name, id FROM contact"))


def test_the_dry_run_tells_what_would_be_taken_up(store: Store, kept: dict[str, int]) -> None:
    before = dump(store)
    offer = adopting.offer(store)
    assert offer == adopting.Offer(
        people=3,
        channels=2,
        new_channels=("门店", "抖音"),
        owners=1,
        unknown_staff=("小王",),
        identities=2,
        left=1,
    )
    assert dump(store) == before


def test_it_is_taken_up_and_taken_back(store: Store, act: Acts, kept: dict[str, int]) -> None:
    before = dump(store)
    done = adopting.adopt(store, act())
    assert done.receipt["changed"] == 3
    assert store.rows(
        "SELECT c.name, h.name, owner_staff_id FROM contact c LEFT JOIN channel h ON h.id = channel_id ORDER BY c.id"
    ) == [("甲", "门店", 1), ("乙", "抖音", None), ("丙", None, None), ("丁", None, None)]
    assert store.rows(
        "SELECT contact_id, kind, value, raw FROM identity WHERE kind != 'phone' ORDER BY id"
    ) == [
        (kept["甲"], "card", "VIP1", "vip-1"),
        (kept["丙"], "wecom", "wmA", ""),
    ]
    assert adopting.offer(store) is None
    assert check(store).ok
    after = dump(store)
    undo(store, act())
    assert dump(store) == before
    assert adopting.offer(store) is not None
    redo(store, act())
    assert dump(store) == after


def test_what_people_have_by_now_goes_before(store: Store, act: Acts, kept: dict[str, int]) -> None:
    other = customer(store, "13812345680", name="戊")
    identities.add(store, act(), other, "card", "VIP1")
    store.execute("UPDATE contact SET owner_staff_id = 1 WHERE name = '乙'")
    adopting.adopt(store, act())
    assert store.value("SELECT contact_id FROM identity WHERE kind = 'card' AND value = 'VIP1'") == other
    assert adopting.adopt(store, act()).operation is None


def test_no_is_remembered(store: Store, act: Acts, kept: dict[str, int]) -> None:
    adopting.decline(store, act())
    assert adopting.offer(store) is None
    assert set(shop_settings(store).adopted) == set(adopting.KEYS)
    undo(store, act())
    assert adopting.offer(store) is not None


def test_nothing_kept_nothing_offered(store: Store, act: Acts) -> None:
    assert adopting.offer(store) is None


def test_many_go_in_slices(
    store: Store, act: Acts, kept: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(store)
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 1)
    done = adopting.adopt(store, act())
    assert done.receipt["changed"] == 3
    assert json.loads(store.value("SELECT value FROM setting WHERE key = 'adopted'")) == list(adopting.KEYS)
    undo(store, act())
    assert dump(store) == before
