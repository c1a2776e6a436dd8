"""What importing a phone list costs: against the least that can be done, against pandas, and per row at a million.

`pytest tests/benchmarks/bench_import.py -s -p no:xdist`. Each round does every way once, in turn, so that what else the
machine does falls on all of them; the first round does not count.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from models.store import Store
from services.imports.rules import ImportPlan
from services.imports.runs import import_file
from services.operations import Act, perform
from services.search_index import name_key
from tests.benchmarks.first_paint import machine
from tests.benchmarks.phone_lists import known_phones, write_book, write_text

ROUNDS = int(os.environ.get("HUDIE_BENCH_ROUNDS", "6"))
ROWS = int(os.environ.get("HUDIE_BENCH_ROWS", "100000"))
MANY = int(os.environ.get("HUDIE_BENCH_MANY", "1000000"))
MOST_FLOORS, MOST_OF_PANDAS, MOST_PER_ROW, MOST_MEMORY = 4.5, 0.45, 1.3, 150 * 2**20


def floor(source: Path, target: Path) -> None:
    """calamine's whole sheet, one regular expression, one executemany: no less can be done."""
    from python_calamine import CalamineWorkbook

    mobile, other = re.compile(r"1[3-9]\d{9}"), re.compile(r"\D")
    rows = CalamineWorkbook.from_path(str(source)).get_sheet_by_index(0).to_python()
    found = [
        (row[0], phone, *row[2:])
        for row in rows[1:]
        if mobile.fullmatch(phone := other.sub("", str(row[1]))[-11:])
    ]
    db = sqlite3.connect(target)
    db.execute("CREATE TABLE contact (name, phone, remark, gender, birthday, tags, area)")
    with db:
        db.executemany("INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?)", found)
    db.close()


_PANDAS = """
import sqlite3, sys
import pandas, phonenumbers
frame = pandas.read_excel(sys.argv[1], engine="openpyxl", dtype=str)
def normal(text):
    try:
        number = phonenumbers.parse(str(text), "CN")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_valid_number(number) else None
frame["phone"] = frame["手机号"].map(normal)
frame.dropna(subset=["phone"]).drop_duplicates("phone").to_sql("contact", sqlite3.connect(sys.argv[2]))
"""


def peer(source: Path, target: Path) -> None:
    """pandas.read_excel (openpyxl), phonenumbers and to_sql."""
    subprocess.run([sys.executable, "-c", _PANDAS, str(source), str(target)], check=True)


def shop(path: Path, count: int) -> Store:
    """A store that knows 5 % of the people in a list of `count`."""
    store = Store.open(path, create=True)
    phones = known_phones(max(1, count // 20))

    def body(journal: object) -> None:
        store.execute_many(
            "INSERT INTO contact (id, name, name_key, added_on, wechat_name, remark, gender, birthday, address, area, consent,"
            " consent_source, consent_on, do_not_contact, do_not_contact_reason, follow_state, notes, created_at, created_op)"
            " VALUES (?, ?, ?, '2026-01-01', '', '', '', '', '', '', 'unknown', '', '', 0, '', 'pending', '', 0, 1)",
            [(n, f"老客{n}", name_key(f"老客{n}")) for n in range(1, len(phones) + 1)],
        )
        store.execute_many(
            "INSERT INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)"
            " VALUES (?, 'phone', ?, '', 'mobile', 0, 1)",
            [(n, "+86" + phone) for n, phone in enumerate(phones, 1)],
        )
        journal.rows, journal.reindex = len(phones), set(range(1, len(phones) + 1))  # type: ignore[attr-defined]

    perform(store, Act(), "seed", {}, [], body)
    return store


class Memory(threading.Thread):
    """The most memory of this process, looked at 100 times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.least = self.most = self._now()
        self._done = threading.Event()
        self.start()

    @staticmethod
    def _now() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 if sys.platform == "linux" else 0

    def run(self) -> None:
        while not self._done.wait(0.01):
            self.most = max(self.most, self._now())

    def stop(self) -> int:
        self._done.set()
        self.join()
        return self.most - self.least


def ours(source: Path, target: Path, count: int) -> tuple[float, dict[str, float], int]:
    """Seconds of an import with everything included, where they went, and by how much this process grew."""
    store = shop(target, count)
    memory = Memory()
    begun = time.perf_counter()
    report = import_file(store, Act(), source, ImportPlan())
    took = time.perf_counter() - begun
    grown = memory.stop()
    assert sum(report.counts.values()) == count
    assert report.counts["new"] > 0.85 * count
    store.close()
    return took, dict(report.seconds), grown


def timed(what: Callable[[Path, Path], None], source: Path, target: Path) -> float:
    begun = time.perf_counter()
    what(source, target)
    return time.perf_counter() - begun


def tell(name: str, seconds: list[float]) -> float:
    """Prints and answers the median of all but the first."""
    counted = seconds[1:] or seconds
    median = statistics.median(counted)
    print(
        f"  {name:<28}{median:8.3f} s   noise {(max(counted) - min(counted)) / median:5.0%}   {len(counted)} rounds"
    )
    return median


def test_a_workbook(tmp_path: Path) -> None:
    """A hundred thousand rows of seven columns."""
    source = tmp_path / "list.xlsx"
    write_book(source, ROWS)
    with_pandas = all(importlib.util.find_spec(name) for name in ("pandas", "phonenumbers"))
    floors, imports, peers = [], [], []
    where: dict[str, float] = {}
    for n in range(ROUNDS):
        floors.append(timed(floor, source, tmp_path / f"floor{n}.db"))
        took, where, _ = ours(source, tmp_path / f"shop{n}.hudie", ROWS)
        imports.append(took)
        if with_pandas and n < 3:
            peers.append(timed(peer, source, tmp_path / f"peer{n}.db"))
    print(f"\n{machine()}\n{ROWS:,} rows x 7 columns, .xlsx")
    least, mine = tell("floor", floors), tell("import", imports)
    print(f"  the last import: {where}")
    print(f"  {mine / least:.2f} x the floor (at most {MOST_FLOORS}, wished 3)")
    if peers:
        other = tell("pandas", peers)
        print(f"  {mine / other:.2f} x pandas (at most {MOST_OF_PANDAS})")
        assert mine / other <= MOST_OF_PANDAS
    else:
        print("  pandas is not installed: not compared")
    assert mine / least <= MOST_FLOORS


def test_a_million_rows(tmp_path: Path) -> None:
    """Cost per row of a text ten times as long, and how much this process grows."""
    few, many = tmp_path / "few.csv", tmp_path / "many.csv"
    write_text(few, ROWS)
    write_text(many, MANY)
    short = [ours(few, tmp_path / f"few{n}.hudie", ROWS)[0] for n in range(4)]
    took, where, grown = ours(many, tmp_path / "many.hudie", MANY)
    print(f"\n{machine()}\n{MANY:,} rows, .csv")
    base = tell(f"{ROWS:,} rows", short)
    ratio = (took / MANY) / (base / ROWS)
    print(f"  {MANY:,} rows in {took:.1f} s {where}: {ratio:.2f} x the cost of a row (at most {MOST_PER_ROW});"
          f" this process grew by {grown / 2**20:.0f} MB (at most {MOST_MEMORY / 2**20:.0f})")  # fmt: skip
    assert grown <= MOST_MEMORY
    assert ratio <= MOST_PER_ROW
