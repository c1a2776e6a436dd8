"""An export of 100,000 contacts against openpyxl writing the same rows; `pytest tests/benchmarks/bench_export.py -s -p no:xdist`."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.store import Store
from services.contact_query import ContactQuery
from services.export_rows import Rows
from services.exports import export_contacts
from services.operations import Act
from services.progress import Silent
from services.search import all_ids
from services.selection import AllMatching
from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import machine

CONTACTS = 100_000
COLUMNS = (
    "name", "phone", "wechat_name", "remark", "gender", "birthday", "area", "tags", "consent", "do_not_contact",
    "follow_state", "added_on",
)  # fmt: skip
RUNS = int(os.environ.get("HUDIE_BENCH_RUNS", "5"))


@pytest.fixture(scope="module")
def big() -> Iterator[Store]:
    opened = open_big(CONTACTS)
    yield opened
    opened.close()


def _measured(name: str, work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    median = statistics.median(times[1:])
    print(f"  {name:24} {median:7.2f} s  (from {min(times[1:]):.2f} to {max(times[1:]):.2f})")
    return median


def test_export(big: Store, tmp_path: Path) -> None:
    ids = all_ids(big, ContactQuery(), date(2026, 11, 18))
    rows = [
        row
        for part in Rows(big, COLUMNS, True, "zh_CN", False, date(2026, 11, 18)).parts(ids, Silent())
        for row in part
    ]

    def peer() -> None:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "peer.xlsx")

    def ours(ending: str) -> Callable[[], object]:
        def run() -> object:
            target = tmp_path / f"ours.{ending}"
            return export_contacts(big, Act(), AllMatching(ContactQuery()), COLUMNS, target, full_phones=True)

        return run

    print(f"\n{machine()}\n{CONTACTS:,} contacts x {len(COLUMNS)} columns")
    slow = _measured("openpyxl, write only", peer)
    fast = _measured("export, xlsx", ours("xlsx"))
    _measured("export, csv", ours("csv"))
    print(f"  ratio {fast / slow:.2f} (at most 0.35)")
    assert fast <= 0.35 * slow
