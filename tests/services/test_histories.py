"""Whatever has happened in a shop, the newest act is undone exactly, and done again exactly; and so is all of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store import Store
from services.checks import check
from services.undo import redo, undo
from tests.services.histories import ALL_STEPS, FINAL, STEPS, Shop, Step
from tests.states import dump, new_store

READING = {"import", "kept", "orders"}
"""Steps that read a file: each starts a process, so these are repeated only until one comes to something."""
Dump = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop on its first day."""
    path = tmp_path_factory.mktemp("histories") / "shop.hudie"
    store = new_store(path)
    Shop(store, path.parent).open()
    store.close()
    return path


def steps(among: Sequence[str], most: int) -> st.SearchStrategy[list[Step]]:
    few = st.integers(0, 5)
    return st.lists(st.tuples(st.sampled_from(among), few, few, st.integers(0, 7)), min_size=1, max_size=most)


def live(opened: Path, history: Sequence[Step]) -> None:
    """Let all this happen, some steps back and there again too, and then all of it back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.hudie"
        shutil.copy(opened, path)
        store = Store.open(path)
        try:
            shop = Shop(store, path.parent, 60)
            after = dump(store)
            stands: list[tuple[int, Dump, Step]] = []
            for step in history:
                before = after
                done = shop.do(step)
                after = dump(store)
                well(store, step)
                if step[0] in FINAL:
                    stands = []
                if done is None:
                    continue
                for _ in range(sum(step[1:]) % 3):
                    undo(store, shop.act(), done)
                    assert dump(store) == before, f"undo of {step}"
                    well(store, step)
                    redo(store, shop.act(), done)
                    assert dump(store) == after, f"redo of {step}"
                    well(store, step)
                stands.append((done, before, step))
            for done, before, step in reversed(stands):
                undone = undo(store, shop.act())
                assert undone.label["of"] == kind_of(store, done)
                well(store, step)
                if any(has_entries(store, kept.contact_id) for kept in undone.kept):
                    break  # entries never go, nor does whom they name
                assert dump(store) == before, f"undo of {step} at last"
        finally:
            store.close()


def kind_of(store: Store, operation: int) -> str:
    return str(store.value("SELECT kind FROM operation WHERE id = ?", (operation,)))


def has_entries(store: Store, contact: int | None) -> bool:
    return bool(store.value("SELECT 1 FROM entry WHERE contact_id = ? LIMIT 1", (contact,)))


def well(store: Store, step: Step) -> None:
    answer = check(store)
    assert answer.ok, (step, answer.findings)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(steps(sorted(STEPS), 14))
def test_the_newest_act_is_undone_and_done_again_exactly(opened: Path, history: list[Step]) -> None:
    live(opened, history)


def test_so_is_an_import(opened: Path) -> None:
    live(opened, [("import", 1, 1, 2), ("same", 0, 1, 2), ("import", 2, 2, 5), ("turn", 0, 1, 1)])


def test_so_are_orders_and_balances_of_before(opened: Path) -> None:
    live(
        opened,
        [("kept", 1, 1, 2), ("orders", 1, 1, 2), ("enter", 0, 0, 0), ("enter", 0, 0, 2), ("enter", 0, 0, 3),
         ("sell", 1, 1, 3), ("same", 0, 1, 2), ("orders", 1, 2, 3), ("turn", 0, 1, 1)],
    )  # fmt: skip


def test_an_order_stays_whose_it_is_when_a_number_is_removed_again(opened: Path) -> None:
    """Mended: the redo made it nobody's, though its points were somebody's."""
    live(opened, [("orders", 0, 1, 5), ("settings", 4, 2, 5)])


def test_every_step_comes_to_something(opened: Path) -> None:
    """No kind of step is refused whatever its arguments."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.hudie"
        shutil.copy(opened, path)
        store = Store.open(path)
        try:
            shop = Shop(store, path.parent, 60)
            idle = set(ALL_STEPS) - set(FINAL)
            for what in ["trash", "kept", "enter", *(name for name in ALL_STEPS if name in idle)]:
                for value in range(8):
                    if shop.do((what, value % 3, 1 + value % 2, value)) is not None:
                        idle.discard(what)
                        if what in READING:
                            break
            assert idle == set()
        finally:
            store.close()
