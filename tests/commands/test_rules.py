"""The command rules: tried, run, listed, and a name that is not there."""

from __future__ import annotations

from pathlib import Path

from models.store import Store
from services.operations import Act
from tests.commands.conftest import Run
from tests.services.auto_rules.shop import Shop
from tests.states import dump, new_store


def _fill(path: Path) -> None:
    with new_store(path) as store:
        shop = Shop(store, lambda: Act())
        for name in "甲乙":
            shop.person(name, notes="公司")
        shop.rule("公司", "keyword", "企业", arguments={"words": ["公司"]})
        shop.rule("满一天", "since_added", "老客", arguments={"days": 1})


def test_try_run_and_list(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    _fill(path)
    with Store.open(path) as store:
        before = dump(store)
    firm = {"name": "公司", "matched": 2, "added": 2, "removed": 0}
    other = {"name": "满一天", "matched": 0, "added": 0, "removed": 0}
    answer = run("rules", "run", "--dry-run", "--store", path, "--json")
    assert (answer.code, answer.out) == (0, {"rules": [firm, other], "dry_run": True})
    with Store.open(path) as store:
        assert dump(store) == before
    answer = run("rules", "run", "公司", "--store", path, "--json")
    assert (answer.code, answer.out) == (0, {"rules": [firm], "dry_run": False})
    answer = run("rules", "run", "--store", path, "--json")
    assert answer.out["rules"] == [{**firm, "added": 0}, other]
    answer = run("rules", "list", "--store", path, "--json")
    assert [(r["name"], r["when"], r["active"], r["given"]) for r in answer.out["rules"]] == [
        ("公司", "keyword", True, 2),
        ("满一天", "since_added", True, 0),
    ]
    answer = run("undo", "--store", path, "--json")
    assert (answer.code, answer.out["kind"]) == (0, "run_rules")


def test_a_name_that_is_not_there(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    _fill(path)
    answer = run("rules", "run", "别的", "--store", path, "--json")
    assert (answer.code, answer.out["error"]) == (3, "unknown_rule_name")
    assert run("rules", "list", "公司", "--store", path).code == 2
