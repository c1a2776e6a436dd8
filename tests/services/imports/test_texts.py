"""Quotation marks in text tables: what belongs to a cell, and what is a slip that must take no row with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.imports import texts

HEADER = ["手机号", "姓名", "备注"]


def read(path: Path, text: str) -> list[list[str]]:
    path.write_text(text, encoding="utf-8", newline="")
    return [row for _, chunk in texts.rows(path, "utf-8", ",", lambda *_: None) for row in chunk]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (['1,"a\nb",c', "2,d,e"], [["1", "a\nb", "c"], ["2", "d", "e"]]),
        (['1,"小张,x', "2,李四,y", '3,"小王,z', "4,赵六,w"],
         [["1", '"小张', "x"], ["2", "李四", "y"], ["3", '"小王', "z"], ["4", "赵六", "w"]]),
        (['1,"小张,x', "2,李四,y"], [["1", '"小张', "x"], ["2", "李四", "y"]]),
        (['1,"李"四",x', '2,"a\nb",c', '3,"王五,y', "4,赵六,z"],
         [["1", '李四"', "x"], ["2", "a\nb", "c"], ["3", '"王五', "y"], ["4", "赵六", "z"]]),
        (['1,"钱""七",w'], [["1", '钱"七', "w"]]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_stray_mark_takes_no_other_row_with_it(
    tmp_path: Path, lines: list[str], rows: list[list[str]], end: str
) -> None:
    text = end.join([",".join(HEADER), *(line.replace("\n", end) for line in lines), ""])
    assert read(tmp_path / "a.csv", text) == [HEADER, *([c.replace("\n", end) for c in row] for row in rows)]


def test_a_slip_far_down_costs_only_its_own_line(tmp_path: Path) -> None:
    many = [f"{n},甲,乙" for n in range(10_000)]
    many[7_000] = '7000,"甲,乙'
    many[9_000] = '9000,"甲"丙,乙'
    found = read(tmp_path / "a.csv", "\n".join(many))
    assert len(found) == 10_000
    assert found[7_000] == ["7000", '"甲', "乙"]
    assert found[9_000] == ["9000", "甲丙", "乙"]
