"""What the demo shop, its check and its backup cost: 100,000 contacts, and a million with HUDIE_BENCH_FULL=1."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest

from services import backups
from services.checks import check
from services.demo import make
from services.stores import open_store
from tests.benchmarks.first_paint import machine

SIZES = [100_000, 1_000_000] if os.environ.get("HUDIE_BENCH_FULL") else [100_000]


@pytest.mark.parametrize("number", SIZES)
def test_making_checking_backing_up(number: int, tmp_path: Path) -> None:
    path = tmp_path / "demo.hudie"
    seconds = {"make": make(path, number, 1, date(2026, 11, 18)).seconds}
    with open_store(path) as store:
        for name, work in (
            ("check", lambda: check(store)),
            ("backup", lambda: backups.backup(store, tmp_path / "copy.hudie")),
        ):
            begun = time.perf_counter()
            work()
            seconds[name] = time.perf_counter() - begun
    size = path.stat().st_size / 2**20
    print(f"\n{machine()}\n{number:,} contacts, {size:.0f} MiB")
    for name, took in seconds.items():
        print(f"  {name:8}{took:8.2f} s  {took / number * 1e6:6.1f} us a contact")
    # A large shop's slips are nearly as many as a small one's: what they cost is no matter of its size.
    assert seconds["make"] <= (180 if number >= 1_000_000 else 30)
