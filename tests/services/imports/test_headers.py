from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from services.imports import fields, headers, reader

DATA = [["13812345678", "张伟", "女"], ["138****5210", "王秀英", "男"], ["13712345678", "李娜", "女"]]


def head(rows: list[list[Any]], merged: headers.Merged = ()) -> headers.Head:
    return headers.Head(range(1, len(rows) + 1), rows, merged)


def mapping(seen: headers.Head) -> dict[str, int]:
    return {one.field: one.index for one in headers.guess(seen, headers.detect(seen)) if one.field}


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ([], None),
        ([["手机号", "姓名", "性别"]], 1),
        ([["2026 年客户名单"], [], ["* 手机号（必填）", "姓名", "性别"]], 3),
        ([["Phone number", "Full name", "Gender"]], 1),
        ([["甲", "乙", "丙"]], 1),
    ],
)
def test_the_header_row_is_found(above: list[list[str]], expected: int | None) -> None:
    assert headers.detect(head([*above, *DATA])) == expected


def test_one_column_of_bare_numbers() -> None:
    seen = head([["13812345678"], ["13912345678"]])
    assert headers.detect(seen) is None
    guess = headers.guess(seen, None)[0]
    assert (guess.field, guess.confidence, guess.reason) == ("phone", "high", "content")


@pytest.mark.parametrize(
    "first", ["张三 199****0000", "李姐13812345678", "王 138xxxx5678", "姨妈：0571-8888 7777"]
)
def test_a_first_row_with_a_number_beside_a_name_is_no_header(first: str) -> None:
    """It would be lost: it is somebody."""
    assert headers.detect(head([[first], ["13912345678"], ["13712345678"]])) is None


def test_columns_without_a_header_are_told_by_their_content() -> None:
    assert mapping(head(DATA)) == {"phone": 0, "name": 1, "gender": 2}


def test_merged_and_repeated_headers() -> None:
    rows: list[list[Any]] = [
        ["姓名", "联系方式", "", "备注", "备注"],
        ["", "手机", "座机", "", ""],
        ["甲", "13812345678", "", "a", "b"],
    ]
    seen = head(rows, (((0, 0), (1, 0)), ((0, 1), (0, 2)), ((0, 3), (1, 3)), ((0, 4), (1, 4))))
    assert headers.detect(seen) == 2
    assert headers.header_names(seen, 2) == ["姓名", "手机", "座机", "备注", "备注 (2)"]
    guesses = headers.guess(seen, 2)
    assert [one.field for one in guesses] == ["name", "phone", "phone", "remark", "remark"]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["First Name", "Last Name", "Mobile"], ["name", "name", "phone"]),
        (["姓", "名", "手机"], ["name", "name", "phone"]),
        (["Surname", "Given name", "Name", "Mobile"], [None, None, "name", "phone"]),
        (["姓名", "收货人", "手机"], ["name", None, "phone"]),
    ],
)
def test_parts_of_a_name(names: list[str], found: list[str | None]) -> None:
    guesses = headers.guess(head([names, *[["a"] * (len(names) - 1) + ["13812345678"]] * 3]), 1)
    assert [one.field for one in guesses] == found
    assert all(one.reason == "twice" for one in guesses if one.field is None)


def test_a_header_that_its_content_belies() -> None:
    guess = headers.guess(head([["电话", "姓名"], ["张三", "甲"], ["李四", "乙"]]), 1)[0]
    assert (guess.field, guess.confidence, guess.reason) == ("phone", "medium", "content")


@pytest.mark.parametrize(
    ("names", "begins"),
    [
        (["姓名", "手机号", "", "姓名", "手机号"], 3),
        (["姓名", "手机号", "姓名", "手机号"], 2),
        (["姓名", "手机号", "", "", "客户名", "电话"], 4),
        (["", "", "", "", ""], 3),
        (["姓名", "手机号", "", "备注", "电话"], None),
        (["姓名", "手机号", "手机号"], None),
        (["姓名", "手机号", "", "推荐人", "推荐人手机"], None),
    ],
)
def test_a_second_table_beside_the_first(names: list[str], begins: int | None) -> None:
    """Its people are not those of the first: no number of theirs may go to them."""
    rows = []
    for n in range(3):
        person = iter(("张三", f"1381234567{n}", "李四", f"1391234567{n}", "王五"))
        blank = [index for index, name in enumerate(names) if not name] if any(names) else [2]
        rows.append(["" if index in blank else next(person) for index in range(len(names))])
    guesses = headers.guess(head([names, *rows] if any(names) else rows), 1 if any(names) else None)
    beside = [one.index for one in guesses if one.reason == "beside"]
    assert beside == ([] if begins is None else list(range(begins, len(names))))
    assert all(one.field is None for one in guesses if one.index in beside)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("手机号码", "phone"), ("Mobile Phone", "phone"), ("客户电话", "phone"), ("微信号", "wechat"), ("微信昵称", "wechat_name"), ("备注", "remark"),
        ("积分", "points"), ("储值余额(元)", "stored_value"), ("累计消费金额（元）", "total_spent"), ("消费次数(次)", "order_count"), ("积分 [分]", "points"), ("会员等级", "tier"), ("累计消费", "total_spent"), ("最近消费", "last_purchase_on"), ("跟进人", "owner_staff"),
        ("来源渠道", "channel"), ("片区", "area"), ("推荐人", "referrer"), ("邮箱地址", None), ("电邮地址", None), ("收货 地址", "address"), ("本金", "principal"),
        ("手机2", "phone"), ("标签（多个用；隔开）", "tags"), ("DOB", "birthday"), ("", None), ("随便", None),
    ],
)  # fmt: skip
def test_synonyms(text: str, key: str | None) -> None:
    found = fields.by_header(text)
    assert (found[0] if found else None) == key


def test_no_synonym_names_two_fields() -> None:
    seen: dict[str, str] = {}
    for one in fields.FIELDS:
        for text in one.synonyms:
            assert seen.setdefault(fields.header_key(text), one.key) == one.key, text


def test_which_sheet(tmp_path: Path) -> None:
    """Explanations, charts, hidden and empty sheets are passed over, and all are shown."""
    book = openpyxl.Workbook()
    book.active.title = "填写说明"
    book.active.append(["手机号", "必填"])
    book.create_sheet("空")
    hidden = book.create_sheet("旧名单")
    hidden.sheet_state = "hidden"
    hidden.append(["手机号"])
    hidden.append(["13812345678"])
    book.create_chartsheet("图")
    book.create_sheet("统计").append(["合计", 5])
    for row in [["手机号", "姓名"], *[line[:2] for line in DATA]]:
        (book["名单"] if "名单" in book.sheetnames else book.create_sheet("名单")).append(row)
    book.save(tmp_path / "a.xlsx")
    seen = reader.inspect(tmp_path / "a.xlsx")
    assert (seen.sheet, seen.rows, seen.header_row) == ("名单", 3, 1)
    assert [(one.name, one.state, one.kind) for one in seen.sheets] == [
        ("填写说明", "visible", "notes"), ("空", "visible", "table"), ("旧名单", "hidden", "table"), ("图", "visible", "chart"),
        ("统计", "visible", "table"), ("名单", "visible", "table"),
    ]  # fmt: skip
    assert reader.inspect(tmp_path / "a.xlsx", sheet="旧名单").rows == 1
    assert reader.inspect(tmp_path / "a.xlsx", sheet="名单", header_row=0).rows == 4


def test_of_tables_side_by_side_the_first_is_read() -> None:
    """The numbers of the second table belong to the people of the second table."""
    rows: list[list[Any]] = [
        ["姓名", "手机号", "", "姓名", "手机号"],
        ["张三", "13800000001", "", "李四", "13800000002"],
        ["王五", "13800000003", "", "赵六", "13800000004"],
    ]
    guesses = headers.guess(head(rows), 1)
    assert [one.field for one in guesses] == ["name", "phone", None, None, None]
    rows[0] = ["姓名", "手机号", "", "备注", "手机号"]
    assert [one.field for one in headers.guess(head(rows), 1)] == ["name", "phone", None, "remark", "phone"]


def test_the_shops_own_fields_are_found_by_their_names() -> None:
    guesses = headers.guess(
        head([["手机号", "喜好", " 桌号："], ["13800000001", "茶", "3"]]), 1, ["喜好", "桌号"]
    )
    assert [one.field for one in guesses] == ["phone", "custom:喜好", "custom:桌号"]
