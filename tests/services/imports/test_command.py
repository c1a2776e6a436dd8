"""The command import: what it prints and how it ends."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services.commands import command
from services.commands.arguments import own_arguments
from services.commands.base import UsageRefused, error_code, execute, exit_code
from services.errors import Refused, StoreRefused, Unusable
from services.imports.reader import inspect

LINES = ["姓名,手机,积分,爱好", "曾三,138 1234 5678,12,茶", "李四,+8613912345678,,", "李四,13912345678,3,", "王五,138****5678,,",
         "坏,1.38E+10,,", ",,,"]  # fmt: skip


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "名单.csv"
    path.write_text("\n".join(LINES), encoding="gb18030")
    return path


def run(*arguments: object, store: Path) -> tuple[int, dict[str, Any]]:
    chosen = command("import")
    options = Namespace(store=store, json=True, lang=None, theme=None)
    outcome = execute(chosen, own_arguments(chosen, [str(a) for a in arguments], options), store)
    return outcome.code, outcome.payload


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.hudie"


def test_what_it_prints(path: Path, sheet: Path) -> None:
    code, found = run(sheet, store=path)
    assert code == 0
    assert found.pop("seconds").keys() == {"child", "wait", "write", "index", "total"}
    assert found == {
        "file": str(sheet), "sheet": "", "sheets": [""], "encoding": "gb18030", "rows": 5,
        "new": 2, "updated": 0, "unchanged": 0, "repeated": 1, "conflict": 0, "masked": 1, "invalid": 1,
        "reasons": {"digits_lost": 1}, "columns": {"name": "姓名", "phone": "手机", "points": "积分"}, "operation": 1,
    }  # fmt: skip
    code, found = run(sheet, store=path)
    assert (code, found["already"]["operation"], found["operation"], "new" in found) == (0, 1, None, False)
    code, found = run(sheet, "--again", store=path)
    assert (code, found["unchanged"], found["operation"]) == (0, 2, 2)


def test_a_dry_run_makes_nothing(path: Path, sheet: Path) -> None:
    code, found = run(sheet, "--dry-run", store=path)
    assert (code, found["new"], found["operation"]) == (0, 2, None)
    assert not path.exists()
    assert sorted(p.name for p in path.parent.iterdir()) == [sheet.name]
    run(sheet, store=path)
    before = path.read_bytes()
    code, found = run(sheet, "--dry-run", "--again", "--on-duplicate", "overwrite", store=path)
    assert (found["unchanged"], found["new"]) == (2, 0)
    assert path.read_bytes() == before


def test_options(path: Path, sheet: Path) -> None:
    rejects = path.with_name("r.csv")
    code, found = run(
        sheet, "--map", "custom:爱好=爱好", "--map", "remark=姓名", "--tag", "新", "--tag", "老", "--consent", "yes",
        "--column-rule", "remark=append", "--rejects", rejects, store=path,
    )  # fmt: skip
    assert code == 0
    assert found["columns"] == {"phone": "手机", "points": "积分", "custom:爱好": "爱好", "remark": "姓名"}
    assert inspect(rejects).rows == 2
    with Store.open(path) as store:
        assert store.rows("SELECT name, remark, consent FROM contact") == [
            ("", "曾三", "yes"),
            ("", "李四", "yes"),
        ]
        assert store.value("SELECT count(*) FROM contact_tag") == 4
        assert store.value("SELECT value FROM custom_value") == "茶"


@pytest.mark.parametrize(
    "wrong",
    [("--map", "phone=电话号"), ("--map", "phone"), ("--map", "height=姓名"), ("--column-rule", "gender=append"),
     ("--column-rule", "name=often"), ("--header-row", "first"), ("--header-row", "0"), ("--sheet", "9"), ("--on-duplicate", "x"),
     ("--tag", "很" * 31)],
)  # fmt: skip
def test_wrong_arguments(path: Path, sheet: Path, wrong: tuple[str, ...]) -> None:
    if wrong[0] == "--sheet":  # a text has no sheets: make it a workbook
        import openpyxl

        book = openpyxl.Workbook()
        assert book.active is not None
        book.active.append(["手机", "姓名"])
        book.active.append(["13812345678", "甲"])
        sheet = sheet.with_suffix(".xlsx")
        book.save(sheet)
    with pytest.raises(UsageRefused) as caught:
        run(sheet, *wrong, store=path)
    if wrong == ("--map", "phone=电话号"):
        assert "姓名, 手机, 积分, 爱好" in str(caught.value), "what there is to choose from"
    assert not path.exists(), "a store that nothing was written to does not stay"
    assert not Path(f"{path}.work").exists()


def test_no_header_row(path: Path, tmp_path: Path) -> None:
    numbers = tmp_path / "numbers.txt"
    numbers.write_text("13812345678\n13912345678\n", encoding="utf-8")
    assert run(numbers, "--header-row", "none", store=path)[1]["new"] == 2


def test_one_file_that_cant_be_used(path: Path, tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        run(tmp_path / "nothing.xlsx", store=path)
    assert caught.value.code == "missing"
    assert not path.exists()


def test_several_files_end_as_the_worst(path: Path, sheet: Path, tmp_path: Path) -> None:
    code, found = run(sheet, tmp_path / "nothing.xlsx", store=path)
    first, second = found["files"]
    assert (code, first["new"], second["error"], second["file"]) == (
        3,
        2,
        "missing",
        str(tmp_path / "nothing.xlsx"),
    )


def test_another_window_has_the_store(path: Path, sheet: Path) -> None:
    store = Store.open(path, create=True, window=True)
    try:
        with pytest.raises(StoreRefused) as caught:
            run(sheet, store=path)
        assert caught.value.code == "busy"
    finally:
        store.close()


@pytest.mark.parametrize("asked", ["zh_CN", "en"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_rejects_of_the_command_say_why_in_words(
    path: Path, sheet: Path, asked: str, ending: str, more: tuple[str, ...]
) -> None:
    rejects = path.with_name(f"r.{ending}")
    chosen = command("import")
    options = Namespace(store=path, json=True, lang=asked, theme=None)
    args = own_arguments(chosen, [str(sheet), "--rejects", str(rejects), *more], options)
    execute(chosen, args, path, lambda error: f"words for {error_code(error)}")
    saved = [list(row) for row in inspect(rejects, header_row=0).preview]
    assert saved == [
        ["姓名", "手机", "积分", "爱好", "问题" if asked == "zh_CN" else "Problem", "reason_code"],
        ["王五", "138****5678", "", "", "words for masked", "masked"],
        ["坏", "1.38E+10", "", "", "words for digits_lost", "digits_lost"],
    ]
    mended = inspect(rejects)
    assert mended.mapping().keys() == {"name", "phone", "points"}


def test_columns_are_named_as_they_are_reported(path: Path, tmp_path: Path) -> None:
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("13812345678,甲,三楼\n13912345678,乙,\n", encoding="utf-8")
    _, found = run(numbers, "--header-row", "none", "--map", "name=#2", "--map", "remark=3", store=path)
    assert found["columns"] == {"phone": "#1", "name": "#2", "remark": "#3"}
    with Store.open(path) as store:
        assert store.rows("SELECT name, remark FROM contact") == [("甲", "三楼"), ("乙", "")]
    with pytest.raises(UsageRefused) as caught:
        run(numbers, "--header-row", "none", "--map", "remark=#x", store=path)
    assert "'#1, #2, #3'" in str(caught.value)


@pytest.mark.parametrize("row", [8, 99])
def test_a_header_row_beyond_the_sheet_is_refused(path: Path, sheet: Path, row: int) -> None:
    with pytest.raises(Refused) as caught:
        run(sheet, "--header-row", str(row), store=path)
    assert (caught.value.code, caught.value.data) == ("no_header_row", {"row": row, "last": 7})
    assert exit_code(caught.value) == 3
    assert not path.exists()
    sheet.write_text("手机\n", encoding="utf-8")
    assert run(sheet, "--header-row", "1", store=path)[1]["rows"] == 0


def test_a_refused_import_leaves_nothing_beside_a_store_that_was_not_there(
    path: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(Unusable):
        run(bad, store=path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bad.xlsx"]


def test_a_second_table_is_told(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "两张.csv"
    sheet.write_text("姓名,手机号,,姓名,手机号\n张三,13800000001,,李四,13800000002\n", encoding="utf-8")
    code, found = run(sheet, store=path)
    assert (code, found["new"], found["second_table"]) == (0, 1, "姓名 (2)")
    assert "姓名 (2)" in capsys.readouterr().err
    code, found = run(sheet, "--map", "name=姓名 (2)", "--map", "phone=手机号 (2)", store=path)
    assert (code, found["new"], "second_table" in found) == (0, 1, False)
    assert capsys.readouterr().err == ""


def test_for_all_of_a_list(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "地推.csv"
    sheet.write_text("姓名,手机,渠道,跟进人\n甲,13812345671,,\n乙,13812345672,抖音,小王\n", encoding="utf-8")
    with Store.open(path, create=True) as store:
        store.execute("UPDATE staff SET name = '林姐' WHERE id = 1")
    with pytest.raises(UsageRefused) as refused:
        run(sheet, "--owner", "小周", store=path)
    assert "林姐" in str(refused.value)
    options = ("--channel", "小区地推", "--owner", "林姐", "--add-friends")
    _, dry = run(sheet, *options, "--dry-run", store=path)
    assert (dry["new_channels"], dry["unknown_staff"]) == (["小区地推", "抖音"], 1)
    code, found = run(sheet, *options, store=path)
    assert (code, found["new_channels"], found["unknown_staff"], found["to_add"]) == (
        0,
        ["小区地推", "抖音"],
        1,
        2,
    )
    assert "Features in use" in capsys.readouterr().err
    with Store.open(path) as store:
        owners = store.rows(
            "SELECT name, owner_staff_id, (SELECT name FROM channel WHERE id = channel_id) FROM contact"
        )
        assert owners == [("甲", 1, "小区地推"), ("乙", 1, "抖音")]
