"""What every test has: a real store in a folder of its own, a clock that stands still, and guards against leaks."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from models.store import Store
from services.clock import FixedClock
from services.operations import Act
from tests.states import new_store

NOON = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)
"""Twelve o'clock in the shop."""


MEMORY = Path("/dev/shm")


def pytest_configure(config: pytest.Config) -> None:
    """Where it runs; benchmarks, which go without xdist, keep what the system offers."""
    offscreen = os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen"
    if not config.pluginmanager.hasplugin("xdist"):
        return
    if offscreen:
        # Qt's own offscreen screen is so small that every window would be styled for it, then for its own size.
        screen = Path(__file__).with_name("screen.json")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2**31:
        # On a disk every commit waits for it.
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def pytest_collection_finish() -> None:
    """What is loaded and collected stays to the end: the collector of garbage need not walk through it again and again."""
    gc.collect()
    gc.freeze()


settings.register_profile("hudie", derandomize=True, database=None, deadline=None)
settings.load_profile("hudie")


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A line of WARNING or worse in a log fails the test, unless it is marked `warns`."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if request.node.get_closest_marker("warns") is None:
        assert handler.lines == []


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A thread that outlives its test fails it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 2
    for thread in set(threading.enumerate()) - before:
        if not thread.daemon:
            thread.join(max(deadline - time.monotonic(), 0))
    leaked = [t.name for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    assert leaked == []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store, open for writing."""
    opened = new_store(tmp_path / "shop.hudie")
    yield opened
    opened.close()


@pytest.fixture
def clock() -> FixedClock:
    """Noon of 18 November 2026 in the shop."""
    return FixedClock(NOON)


@pytest.fixture
def act(clock: FixedClock) -> Callable[[], Act]:
    """Makes a new act by the owner at noon."""

    def make(op_id: str | None = None) -> Act:
        return Act(clock=clock) if op_id is None else Act(op_id=op_id, clock=clock)

    return make
