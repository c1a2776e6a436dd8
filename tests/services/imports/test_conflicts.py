"""Rows about several people, or about somebody else: nothing of them is written, nothing of them is lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services.imports import runs
from services.imports.plan import StageResult
from services.imports.rejects import save_rejects
from services.imports.rules import ImportPlan
from services.operations import Act
from services.undo import undo
from tests.services.imports.lists import customer
from tests.states import dump

MakeAct = Callable[[], Act]
HEADER = "手机号,姓名,备注,微信号,没人认识"


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    return customer(store, "13800000001", name="张三"), customer(store, "13800000002", name="李四")


class Lists:
    """Imports rows of a text twice: a dry run, then for good, which must be the same."""

    def __init__(self, store: Store, act: MakeAct, folder: Path) -> None:
        self.store, self.act, self.folder = store, act, folder
        self.result: StageResult

    def __call__(self, *lines: str, **plan: Any) -> dict[str, int]:
        path = self.folder / "名单.csv"
        path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
        checked = runs.check(self.store, path, ImportPlan(**plan), self.act())
        told = dict(checked.counts)
        runs.discard(checked)
        self.report = runs.import_file(self.store, self.act(), path, ImportPlan(**plan))
        assert dict(self.report.counts) == told, "the dry run had told otherwise"
        return {name: count for name, count in told.items() if count}

    def rejects(self) -> list[list[str]]:
        assert self.report.batch is not None
        path = self.folder / "r.csv"
        save_rejects(self.store, self.report.batch, path, lambda _, reason: f"why {reason}")
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))[1:]


@pytest.fixture
def lists(store: Store, act: MakeAct, tmp_path: Path) -> Lists:
    return Lists(store, act, tmp_path)


def test_a_row_about_two_people_keeps_every_column(lists: Lists, two: tuple[int, int]) -> None:
    assert lists("13800000001 / 13800000002,谁,在一起,,四百") == {"conflict": 1}
    assert [row[:5] for row in lists.rejects()] == [["13800000001 / 13800000002", "谁", "在一起", "", "四百"]]


def test_one_row_about_two_people_does_not_swallow_their_own_rows(
    store: Store, act: MakeAct, lists: Lists, two: tuple[int, int]
) -> None:
    """Rows of one number are folded before anybody knows whose they are: here that would make one of all three."""
    before = dump(store)
    counts = lists("13800000001,张三,老客,,a", "13800000002,李四,新客,,b", "13800000001/13800000002,谁,,,c")
    assert counts == {"updated": 2, "conflict": 1}
    remarks = dict(store.rows("SELECT id, remark FROM contact"))
    assert [remarks[one] for one in two] == ["老客", "新客"]
    assert [row[4] for row in lists.rejects()] == ["c"]
    undo(store, act())
    assert dump(store) == before


def test_rows_that_hang_together_by_a_number_nobody_has_are_all_refused(
    lists: Lists, two: tuple[int, int]
) -> None:
    counts = lists("13800000001/13700000009,甲,,,a", "13700000009,乙,,,b", "13700000009/13800000002,丙,,,c",
                   "13600000000,丁,,,d")  # fmt: skip
    assert counts == {"conflict": 3, "new": 1}
    assert [row[4] for row in lists.rejects()] == ["a", "b", "c"]
    assert [row[0] for row in lists.rejects()] == [
        "13800000001/13700000009",
        "13700000009",
        "13700000009/13800000002",
    ]


def test_folded_rows_of_one_person_stay_folded(lists: Lists, store: Store, two: tuple[int, int]) -> None:
    counts = lists("13700000009,,,wx_new,a", "13800000001,张三,,wx_new,b", "13800000001,,老客,,c")
    assert counts == {"updated": 1, "repeated": 2}
    assert store.value("SELECT remark FROM contact WHERE id = ?", (two[0],)) == "老客"


def test_somebody_else_takes_the_rows_folded_into_theirs_along(lists: Lists, store: Store) -> None:
    contact = customer(store, "13800000001", name="张三", wechat="zhang")
    counts = lists(
        "13800000001,李四,,li,a", "13800000001,,好客,,b", "13700000000,王五,,,c", on_duplicate="overwrite"
    )
    assert counts == {"conflict": 2, "new": 1}
    assert [row[:5] for row in lists.rejects()] == [
        ["13800000001", "李四", "", "li", "a"],
        ["13800000001", "", "好客", "", "b"],
    ]
    assert store.row("SELECT name, remark FROM contact WHERE id = ?", (contact,)) == ("张三", "")


def test_good_rows_leave_no_cells_in_the_store(lists: Lists, store: Store, two: tuple[int, int]) -> None:
    lists("13800000001,张三,老客,zhang,a", "13700000009/13700000008,甲,,,b", on_duplicate="overwrite")
    assert store.rows("SELECT DISTINCT raw FROM import_row") == [("",)]


def test_wechat_ids_are_the_same_in_capitals(lists: Lists, store: Store, two: tuple[int, int]) -> None:
    assert lists("13800000001,,,ZhangSan88,") == {"updated": 1}
    assert store.rows("SELECT value, raw FROM identity WHERE kind = 'wechat'") == [
        ("zhangsan88", "ZhangSan88")
    ]
    assert lists(",,,zhangsan88,", "13800000001,,,ZHANGSAN88,") == {"unchanged": 1, "repeated": 1}
    assert lists(",新,,ZHANGSAN88,", "13700000009,新,,zhangsan88,") == {"updated": 1, "repeated": 1}


def test_a_tag_that_nobody_gets_is_not_made(store: Store, act: MakeAct, tmp_path: Path) -> None:
    customer(store, "13800000001", name="张三", tags="老客")
    path = tmp_path / "名单.csv"
    path.write_text("手机号,标签,跟进记录\n13800000001,幽灵,\n", encoding="utf-8")
    before = dump(store)
    plans: list[dict[str, Any]] = [
        {"column_rules": {"tags": "never"}},
        {"column_rules": {"tags": "fill"}},
        {"on_duplicate": "skip", "column_rules": {"notes": "append"}},
        {"on_duplicate": "skip"},
    ]
    for plan in plans:
        report = runs.import_file(store, act(), path, ImportPlan(**plan))
        assert report.counts["unchanged"] == 1
        assert dump(store) == before
    path.write_text("手机号,标签\n13800000001,幽灵\n13700000009,新客\n", encoding="utf-8")
    report = runs.import_file(store, act(), path, ImportPlan(column_rules={"tags": "never"}))
    assert (report.counts["unchanged"], report.counts["new"]) == (1, 1)
    assert store.rows("SELECT name FROM tag ORDER BY id") == [("老客",), ("新客",)]


def test_a_tag_too_long_for_a_tag_refuses_its_row(store: Store, act: MakeAct, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text(
        f"手机号,标签\n13800000001,{'长' * 31}\n13800000002,{'长' * 30}；\x01\u200b好\n", encoding="utf-8"
    )
    report = runs.import_file(store, act(), path, ImportPlan())
    assert (dict(report.reasons), report.counts["new"]) == ({"too_long_text": 1}, 1)
    assert store.rows("SELECT name FROM tag ORDER BY id") == [("长" * 30,), ("好",)]
    kept = store.value("SELECT raw FROM import_row WHERE outcome = 6")
    assert json.loads(kept) == ["13800000001", "长" * 31]
