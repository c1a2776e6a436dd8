"""Checking a store of a million entries: at most twenty seconds, deep; `pytest tests/benchmarks/bench_checks.py -s -p no:xdist`."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from models.store import Store, current_version
from services import check_ledger, checks
from services.clock import FixedClock
from services.demo import offers
from services.demo.purchases import BASKETS, Visit
from services.demo.till import Till
from services.operations import Act
from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import machine

ENTRIES = int(os.environ.get("HUDIE_BENCH_ENTRIES", "1000000"))
CONTACTS = ENTRIES // 10
LIMIT = 20.0
NOW = datetime(2026, 11, 18, tzinfo=UTC)


def _store() -> Store:
    """Two years of slips of everybody, with products, points, growth and stored value, every link of the chain in place."""
    path = Path(tempfile.gettempdir()) / f"hudie-bench-checks-{current_version()}-{ENTRIES}.hudie"
    ready = path.with_suffix(".ready")
    if not ready.exists():
        source = open_big(CONTACTS)
        name = source.path
        source.close()
        shutil.copy(name, path)
        with Store.open(path) as store:
            _sell(store)
        ready.touch()
    return Store.open(path)


def _sell(store: Store) -> None:
    midnight = NOW - timedelta(hours=8)
    offers.open_counter(
        store, lambda ago, hour: Act(clock=FixedClock(midnight + timedelta(hours=hour, minutes=ago % 7)))
    )
    rng = Random("checks")
    till = Till(store, 1, NOW.date(), int(midnight.timestamp()))
    visits = sorted(
        Visit(-rng.randrange(730 * 1440), 1 + rng.randrange(CONTACTS), rng.randrange(BASKETS), rng.randrange(1000), n % 3 == 0)
        for n in range(ENTRIES * 43 // 200)  # somewhat more than four entries each
    )  # fmt: skip
    for start in range(0, len(visits), 5_000):
        with store.transaction():
            till.serve(visits[start : start + 5_000])
    store.execute("ANALYZE")


def test_a_million_entries_in_twenty_seconds() -> None:
    with _store() as store:
        entries = store.value("SELECT count(*) FROM entry")
        begun = time.perf_counter()
        found = checks.check(store)
        took = time.perf_counter() - begun
        parts: dict[str, float] = {}
        report = checks.Report(store, checks.Silent())
        steps: tuple[Callable[[checks.Report], None], ...] = (
            checks._file, checks._rules, check_ledger.ledger_sums, check_ledger.ledger_chain,
        )  # fmt: skip
        for step in steps:
            start = time.perf_counter()
            step(report)
            parts[step.__name__.strip("_")] = time.perf_counter() - start
    print(f"\n{machine()}\n{entries:,} entries of {CONTACTS:,} contacts: {took:.1f} s (at most {LIMIT:.0f})")
    for name, seconds in parts.items():
        print(f"  {name:14}{seconds:8.2f} s")
    assert entries >= ENTRIES * 0.95
    assert found.findings == ()
    assert took <= LIMIT
