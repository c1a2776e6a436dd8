"""What somebody changes behind the program's back is found, by its row and its customers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from models.store import Store
from services import contacts
from services.check_ledger import GUARDS
from services.checks import check
from services.contact_input import ContactInput
from services.demo import make
from services.ledger import balances
from services.merging import merge
from services.operations import Act
from services.points.adjusting import adjust
from services.stores import open_store
from services.undo import redo, undo
from tests.services.damages import DAMAGES, Damage, found, with_reversals
from tests.services.histories import Shop, live_at_random
from tests.states import new_store


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.hudie"
    make(path, 400, 3, date(2026, 11, 18))
    with open_store(path) as store:
        with_reversals(store)
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


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shop") / "shop.hudie"
    with new_store(path) as store:
        Shop(store, path.parent).open()
    return path


@pytest.mark.parametrize("number", range(10))
def test_nothing_is_found_in_a_shop_to_which_anything_happens(
    number: int, furnished: Path, tmp_path: Path
) -> None:
    path = tmp_path / "shop.hudie"
    path.write_bytes(furnished.read_bytes())
    with Store.open(path) as store:
        live_at_random(Shop(store, tmp_path, 60), Random(number), 60)
        assert store.value("SELECT count(*) FROM entry") > 10
        assert check(store).findings == ()


def test_what_was_done_again_on_the_winner_is_no_finding_once_the_two_are_two_again(store: Store) -> None:
    """Mended: a false alarm, the undo had taken from the winner what the act gave to the loser."""
    winner, loser = (contacts.create(store, Act(), ContactInput(name=name)).receipt["id"] for name in "陈林")
    gave = adjust(store, Act(), loser, 200, "补分")
    merged = merge(store, Act(), winner, loser)
    undo(store, Act(), gave.operation)
    redo(store, Act(), gave.operation)
    undo(store, Act(), merged.operation)
    assert balances(store, loser).points == 200
    assert check(store).findings == ()
