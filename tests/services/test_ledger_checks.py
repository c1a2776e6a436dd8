"""What somebody changes behind the program's back is found, by its row and its customers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from models.store import Store
from services.check_ledger import GUARDS
from services.checks import check
from services.clock import FixedClock
from services.demo import make
from services.operations import Act
from services.stored_value.topping_up import top_up
from services.stores import open_store
from services.undo import redo, undo
from tests.conftest import NOON
from tests.services.damages import DAMAGES, Damage, found


def _act() -> Act:
    return Act(clock=FixedClock(NOON + timedelta(hours=11)))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.hudie"
    make(path, 400, 3, date(2026, 11, 18))
    with open_store(path) as store:
        someone = store.value("SELECT min(id) FROM contact WHERE deleted_at IS NULL AND id > 10")
        for times in (1, 2, 3):
            done = top_up(store, _act(), someone, 10_000 * times)
            for turn in (undo, redo, undo)[:times]:
                turn(store, _act(), done.operation)
        assert check(store).findings == ()
    return path


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Iterator[Store]:
    path = tmp_path / "demo.hudie"
    path.write_bytes(template.read_bytes())
    with open_store(path) as store:
        yield store


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda one: one.name)
def test_planted_damage_is_found(damage: Damage, shop: Store) -> None:
    assert found(shop, damage, Random(damage.name)), check(shop).findings


def test_there_are_as_many_as_are_asked_for() -> None:
    assert len({(one.plant, one.code) for one in DAMAGES}) >= 25


def test_all_guards_are_known(store: Store) -> None:
    there = store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    assert {name for (name,) in there} == set(GUARDS)
