"""How long it takes to look for duplicates among a million contacts; `pytest tests/benchmarks/bench_duplicates.py -s -p no:xdist`."""

from __future__ import annotations

import os
import time

from services.duplicates import find
from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import machine

CONTACTS = int(os.environ.get("HUDIE_BENCH_CONTACTS", "1000000"))
MOST_SECONDS = 20.0
MOST_BETWEEN_STEPS = 1.0
"""Seconds within which a cancel is heard."""


class _Steps:
    """Notes how long the work went on without looking up."""

    def __init__(self) -> None:
        self.last = time.perf_counter()
        self.longest = 0.0

    def step(self, done: int, total: int | None, note: str = "") -> None:
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now


def test_find() -> None:
    store = open_big(CONTACTS)
    try:
        steps = _Steps()
        start = time.perf_counter()
        answer = find(store, progress=steps)
        seconds = time.perf_counter() - start
    finally:
        store.close()
    print(machine())
    print(
        f"{CONTACTS:,} contacts: {seconds:.1f} s, {len(answer.exact):,} certain, {len(answer.suggested):,} suggested;"
    )
    print(f"the longest time between two looks at the progress {steps.longest:.2f} s")
    if CONTACTS >= 1_000_000:
        assert seconds <= MOST_SECONDS
        assert steps.longest <= MOST_BETWEEN_STEPS
