"""The ledger's services against a plain dictionary; the full set is run by tests/soak."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from models.store import Store
from tests.services.books import Books, furnish

who = st.integers(0, 5)
fen = st.one_of(st.integers(1, 30_000), st.sampled_from((1, 99, 100, 16_800)))


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("books") / "shop.hudie"
    furnish(path)
    return path


def test_the_ledger_says_what_a_dictionary_says(furnished: Path) -> None:
    class Ledger(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.folder = tempfile.TemporaryDirectory()
            path = Path(self.folder.name) / "shop.hudie"
            shutil.copy(furnished, path)
            self.books = Books(Store.open(path))

        def teardown(self) -> None:
            try:
                self.books.prove(deep=True)
            finally:
                self.books.store.close()
                self.folder.cleanup()

        @rule(who=who, fen=fen, steps=st.integers(0, 2), stored=st.one_of(st.just(0), st.integers(0, 20_000)))
        def sell(self, who: int, fen: int, steps: int, stored: int) -> None:
            self.books.sell(who, fen, steps, stored)

        @rule(which=st.integers(0, 20), fen=st.one_of(st.just(0), fen))
        def refund(self, which: int, fen: int) -> None:
            self.books.refund(which, fen)

        @rule(who=who, fen=st.integers(0, 50_000), bonus=st.integers(0, 9_000))
        def top_up(self, who: int, fen: int, bonus: int) -> None:
            self.books.top_up(who, fen, bonus)

        @rule(who=who)
        def pay_out(self, who: int) -> None:
            self.books.pay_out(who)

        @rule(who=who)
        def exchange(self, who: int) -> None:
            self.books.exchange(who)

        @rule(who=who, points=st.integers(-200, 300))
        def adjust(self, who: int, points: int) -> None:
            self.books.adjust(who, points)

        @rule(days=st.integers(0, 25))
        def expire(self, days: int) -> None:
            self.books.expire(days)

        @rule(a=who, b=who)
        def merge(self, a: int, b: int) -> None:
            self.books.merge(a, b)

        @rule()
        def undo(self) -> None:
            self.books.undo()

        @rule()
        def redo(self) -> None:
            self.books.redo()

    run_state_machine_as_test(
        Ledger,
        settings=settings(max_examples=50, stateful_step_count=20, suppress_health_check=list(HealthCheck)),
    )
