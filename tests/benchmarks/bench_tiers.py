"""Tiers of 100,000 members against one aggregate of SQL over their purchases, points that expire for all of them, and a
rehearsal; `pytest tests/benchmarks/bench_tiers.py -s -p no:xdist`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services.ledger import Line, post
from services.operations import Act
from services.points.expiring import expire
from services.shop import change_settings
from services.tiers.editing import TierInput, save_ladder
from services.tiers.evaluating import after_purchase, evaluate
from services.tiers.ladder import ladder
from services.tiers.people import counts
from services.tiers.rehearsing import Proposal, rehearse
from tests.benchmarks.first_paint import machine
from tests.services.tiers.shop import do, on

MEMBERS = int(os.environ.get("HUDIE_BENCH_MEMBERS", "100000"))
SALES = 10 * MEMBERS
TODAY = on("2026-11-18")


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Ten slips each in two years, most by few (as in shops): ¥20 to ¥2,000."""
    path: Path = tmp_path_factory.mktemp("tiers") / "shop.hudie"
    store = Store.open(path, create=True)
    change_settings(store, on("2026-01-01"), shop_name="大店")
    numbers = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {0})"
    with store.transaction():
        blank = {
            name: "''" if kind == "TEXT" else "1"
            for _, name, kind, needed, default, _ in store.rows("PRAGMA table_info(contact)")
            if needed and default is None
        }
        blank |= {"id": "i", "name": "'客' || i", "created_op": "1"}
        store.execute(
            f"{numbers.format(MEMBERS)} INSERT INTO contact ({', '.join(blank)}) SELECT {', '.join(blank.values())} FROM n"
        )
        store.execute(
            numbers.format(SALES)
            + " INSERT INTO sale (number, contact_id, on_date, bought_on, at, gross, due, received, net, created_op)"
            " SELECT i, c, d, d, 1, a, a, a, a, 1 FROM (SELECT i, 1 + (i * 7919) % ?1 * ((i * 104729) % ?1) / ?1 AS c,"
            " date('2024-11-18', '+' || ((i * 31337) % 730) || ' days') AS d, 2000 + (i * 7907) % 198001 AS a FROM n)",
            (MEMBERS,),
        )
        store.execute(
            "INSERT INTO member (contact_id, growth, spent, slips, days, first_on, last_on) SELECT c.id, coalesce(sum(net), 0)"
            " / 100, coalesce(sum(net), 0), count(s.id), count(s.id), coalesce(min(bought_on), ''),"
            " coalesce(max(bought_on), '') FROM contact c LEFT JOIN sale s ON s.contact_id = c.id GROUP BY c.id"
        )
    store.execute("ANALYZE")
    save_ladder(
        store,
        TODAY,
        [TierInput(id=1),
         TierInput("高级", "accent", "spend", 400_000, 200_000, 365, 365, "one", 30, multiplier=1200),
         TierInput("尊享", "gold", "spend", 1_500_000, 800_000, 365, 365, "one", 30, multiplier=1500)],
    )  # fmt: skip
    yield store
    store.close()
    path.unlink()


def _timed(name: str, work: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    best, answer = 1e9, None
    for _ in range(times):
        begun = time.perf_counter()
        answer = work()
        best = min(best, time.perf_counter() - begun)
    print(f"  {name:44}{best * 1000:9.1f} ms")
    return best, answer


def test_evaluation_against_one_aggregate(big: Store) -> None:
    print(f"\n{machine()}\n{MEMBERS:,} members, {SALES:,} slips")
    aggregate = "SELECT contact_id, sum(net) FROM sale WHERE contact_id IS NOT NULL AND bought_on >= '2025-11-19' GROUP BY contact_id"
    plain, rows = _timed("one aggregate, its rows read", lambda: big.rows(aggregate))
    assert len(rows) > MEMBERS // 3
    first, found = _timed("first evaluation", lambda: evaluate(big, on("2026-11-18")), times=1)
    print(f"  {'':8}{found.up:,} of {found.people:,} move up; now {counts(big)}")
    again, _ = _timed(
        "an evaluation that finds nothing", lambda: evaluate(big, on("2026-11-19"), dry_run=True)
    )
    basic, plus, prestige = (TierInput.of(tier) for tier in ladder(big))
    save_ladder(big, on("2026-11-18"), [basic, replace(plus, threshold=plus.threshold - 5_000), prestige])
    night, moved = _timed("a night on which a few move", lambda: evaluate(big, on("2026-11-19")), times=1)
    print(f"  {'':8}{moved.up:,} move up")
    year, found = _timed("when the year of all is over", lambda: evaluate(big, on("2027-12-20")), times=1)
    print(f"  {'':8}{found.down:,} down, {found.kept:,} kept")
    print(
        f"  ratios: {first / plain:.2f} first, {again / plain:.2f} nothing, {night / plain:.2f} a few, {year / plain:.2f} all"
    )
    _timed("rehearsal", lambda: rehearse(big, Proposal.changed(big, {1: {"threshold": 300_000}}), _date()))
    sale, _ = _timed("one member after a purchase", lambda: do(big, on("2026-11-18"), _one), times=5)
    assert again <= 5 * plain
    assert night <= 5 * plain
    assert sale < 0.05


def _one(journal: Any) -> None:
    journal.insert("sale", {"number": f"x{time.perf_counter_ns()}", "contact_id": 7, "on_date": "2026-11-18",
                            "bought_on": "2026-11-18", "at": 1, "gross": 100, "due": 100, "received": 100, "net": 100})  # fmt: skip
    after_purchase(journal, on("2026-11-18"), 7)


def _date() -> Any:
    from datetime import date

    return date(2026, 11, 18)


def test_points_of_all_expire(big: Store) -> None:
    lines = [
        Line(who, "points", 100 + who % 50, "issued", f"2026-1{who % 2}-15") for who in range(1, MEMBERS + 1)
    ]
    _timed("points for all", lambda: do(big, Act(clock=TODAY.clock), lambda j: post(j, lines)), times=1)
    took, done = _timed("points of all expire", lambda: expire(big, on("2026-12-01")), times=1)
    assert done.receipt["people"] == MEMBERS
    assert took < 10
