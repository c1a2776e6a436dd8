"""Which backup a damaged store may go back to, and what that would cost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from models.store import Store
from services import backups
from services.backup_files import manifest_path
from services.clock import FixedClock
from services.contact_input import ContactInput
from services.contacts import create
from services.demo_stores import demo_path, is_demo, throw_away
from services.errors import StoreRefused
from services.operations import Act
from services.rescue import rescue
from services.shop import change_settings
from services.stores import open_store


def test_without_a_backup_there_is_no_rescue(store: Store) -> None:
    assert rescue(store.path) is None


def test_the_newest_verified_backup_is_taken_and_its_lack_counted(
    store: Store, act: Callable[[], Act], clock: FixedClock
) -> None:
    create(store, act(), ContactInput(name="陈雨晴"))
    made = backups.automatic(store, "close", clock)
    later = backups.backup(
        store, backups.folder(store.path), reason="timed", clock=FixedClock(clock.now() + timedelta(days=1))
    )
    manifest_path(later.path).unlink()
    shutil.copyfile(store.path, backups.folder(store.path) / "hudie-20991231-235959-damaged.hudie")
    for name in ("王晓敏", "曾国强"):
        create(store, act(), ContactInput(name=name))
    found = rescue(store.path)
    assert found is not None
    assert (found.backup.path, found.contacts, found.operations) == (made.path, 2, 2)


@pytest.mark.parametrize("state", ["gone", "garbled"])
def test_what_can_not_be_read_is_not_counted(
    store: Store, act: Callable[[], Act], clock: FixedClock, state: str
) -> None:
    create(store, act(), ContactInput(name="陈雨晴"))
    backups.automatic(store, "close", clock)
    store.close()
    if state == "gone":
        store.path.unlink()
    else:
        store.path.write_bytes(b"\xff" * 40_000)
    before = {file.name for file in store.path.parent.iterdir()}
    found = rescue(store.path)
    assert found is not None
    assert (found.contacts, found.operations) == (None, None)
    assert {file.name for file in store.path.parent.iterdir()} == before


def _demo(path: Path) -> Path:
    with open_store(path, create=True) as made:
        change_settings(made, Act(), is_demo=True)
    return path


def test_the_demo_lies_beside_its_shop_and_never_on_another_store(tmp_path: Path) -> None:
    shop = tmp_path / "shop.hudie"
    first = demo_path(shop)
    assert first == tmp_path / "shop-demo.hudie"
    open_store(first, create=True).close()  # somebody's own shop of that name
    second = demo_path(shop)
    assert second == tmp_path / "shop-demo-2.hudie"
    assert demo_path(shop) == _demo(second)
    assert demo_path(tmp_path / "other.hudie") != second


def test_only_a_demo_shop_is_thrown_away(tmp_path: Path) -> None:
    own, demo = tmp_path / "own.hudie", _demo(tmp_path / "demo.hudie")
    open_store(own, create=True).close()
    for path, ours, reason in ((own, [], "exists"), (own, [own], "same_file"), (demo, [demo], "same_file")):
        with pytest.raises(StoreRefused) as refused:
            throw_away(path, ours)
        assert refused.value.reason == reason
    with open_store(demo), pytest.raises(StoreRefused) as refused:
        throw_away(demo, [own])
    assert refused.value.reason == "busy"
    assert own.exists()
    assert is_demo(demo)
    throw_away(demo, [own])
    assert not demo.exists()
