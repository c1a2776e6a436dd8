"""The commands tiers evaluate and points expire: tried, then done, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store import Store
from services.ledger import Line, post
from services.operations import Act
from services.tiers.editing import TierInput, save_ladder
from tests.commands.conftest import Run
from tests.services.tiers.shop import do, on, person, sell, tier_ids
from tests.states import dump, new_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Somebody with ¥500.00 of purchases, above a threshold that came later, and points up to 17 November."""
    path = tmp_path / "shop.hudie"
    with new_store(path) as store:
        who = person(store)
        sell(store, who, 50000, "2026-11-01")
        do(store, on("2026-11-01"), lambda j: post(j, [Line(who, "points", 500, "issued", "2026-11-17")]))
        save_ladder(store, Act(), [TierInput(id=1), TierInput("高级", threshold=500)])
    return path


def test_tiers_are_tried_and_evaluated(run: Run, path: Path) -> None:
    with Store.open(path) as store:
        before = dump(store)
    command = ("tiers", "evaluate", "--now", "2026-11-18", "--store", path)
    expected = {"date": "2026-11-18", "people": 1, "up": 1, "down": 0, "kept": 0,
                "moves": [{"from": "", "to": "高级", "count": 1}]}  # fmt: skip
    tried = run(*command, "--dry-run", "--json")
    assert (tried.code, tried.out) == (0, {**expected, "dry_run": True, "operation": None})
    with Store.open(path) as store:
        assert dump(store) == before
    done = run(*command, "--op-id", "a", "--json")
    assert run(*command[:3], "2026-11-19", *command[4:], "--op-id", "a", "--json").out == done.out
    assert done.out.pop("operation")
    assert done.out == {**expected, "dry_run": False}
    again = run(*command, "--json")
    assert (again.out["up"], again.out["operation"]) == (0, None)
    with Store.open(path) as store:
        assert tier_ids(store, [1]) == [2]


def test_points_are_tried_and_expire(run: Run, path: Path) -> None:
    command = ("points", "expire", "--store", path)
    expected = {"date": "2026-11-18", "people": 1, "points": 500,
                "by_date": [{"date": "2026-11-17", "people": 1, "points": 500}]}  # fmt: skip
    tried = run(*command, "--now", "2026-11-18T09:00", "--dry-run", "--json")
    assert (tried.code, tried.out) == (0, {**expected, "dry_run": True, "operation": None})
    early = run(*command, "--now", "2026-11-17", "--json")
    assert (early.out["points"], early.out["operation"]) == (0, None)
    done = run(*command, "--now", "2026-11-18", "--op-id", "a", "--json")
    assert (done.out["points"], done.out["dry_run"]) == (500, False)
    again = run(*command, "--now", "2026-11-18", "--op-id", "a", "--json")
    assert again.out == done.out
    assert done.out["by_date"] == expected["by_date"]
    assert run(*command, "--now", "soon", "--json").out["error"] == "range"
    assert run("points", "spend", "--store", path).code == 2
