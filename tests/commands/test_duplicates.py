"""The command duplicates: what it prints, and that merging can be undone."""

from __future__ import annotations

from pathlib import Path

from models.store import Store
from services import contacts
from services.contacts import ContactInput
from services.operations import Act
from tests.commands.conftest import Run
from tests.states import dump


def _fill(path: Path) -> dict[str, int]:
    people = {
        "a": ContactInput(name="甲一", phones=("13800005210",)),
        "b": ContactInput(name="乙一", wechat_id="13800005210"),
        "c": ContactInput(name="王建国", birthday="1960-03-05"),
        "d": ContactInput(name="王建国", birthday="03-05"),
    }
    with Store.open(path, create=True) as store:
        return {key: contacts.create(store, Act(), values).receipt["id"] for key, values in people.items()}


def test_find_merge_and_undo(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    who = _fill(path)
    with Store.open(path) as store:
        before = dump(store)
    groups = [
        {"contacts": [who["a"], who["b"]], "reason": "phone"},
        {"contacts": [who["c"], who["d"]], "reason": "name_birthday"},
    ]
    answer = run("duplicates", "--store", path, "--json")
    assert (answer.code, answer.out) == (0, {"exact": 1, "suggested": 1, "merged": 0, "groups": groups})
    answer = run("duplicates", "--merge-exact", "--store", path, "--json")
    assert (answer.code, answer.out) == (0, {"exact": 1, "suggested": 1, "merged": 1, "groups": groups})
    answer = run("duplicates", "--merge-exact", "--store", path, "--json")
    assert (answer.out["exact"], answer.out["merged"]) == (0, 0)
    assert run("check", "--store", path, "--json").out["ok"]
    assert run("undo", "--store", path, "--json").out["kind"] == "merge_exact"
    with Store.open(path) as store:
        assert dump(store) == before


def test_nobody_is_there_twice(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    Store.open(path, create=True).close()
    answer = run("duplicates", "--store", path, "--json")
    assert (answer.code, answer.out) == (0, {"exact": 0, "suggested": 0, "merged": 0, "groups": []})
    assert run("duplicates", "--store", tmp_path / "none.hudie").code == 3
