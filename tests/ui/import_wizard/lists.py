"""Lists as shops have them."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook


def book_with_notes(path: Path) -> Path:
    """A workbook whose first sheet explains, and whose table has its header on row 3."""
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "说明"
    notes["A1"] = "请按要求填写"
    sheet = book.create_sheet("名单")
    sheet.append(["十一月地推名单"])
    sheet.append([])
    sheet.append(["客户姓名", "手机号", "性别", "备注标签", "生日", "积分"])
    sheet.append(["张丽", "13812345210", "女", "宝妈，小区A", "1990-05-20", 120])
    sheet.append(["王建国", "139 0013 7788", "男", "团长", "", 0])
    sheet.append(["李桂兰", "1368899", "女", "", "", 5])
    sheet.append(["何小龙", "1.38E+10", "", "", "", 0])
    sheet.append(["陈雨晴", "+86 13800135210", "女", "低糖", "1992-13-02", 30])
    sheet.append(["张丽", "13812345210", "女", "低糖", "", 130])
    book.save(path)
    return path


def bare_numbers(path: Path, rows: int = 40) -> Path:
    """One column of numbers in GBK, some of them masked."""
    lines = [f"1381234{5000 + place:04}" for place in range(rows)]
    lines += ["138****5001", "李姐 不在", "139****7788"]
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    return path


def long_list(path: Path, rows: int) -> Path:
    """A plain list, long enough to be stopped on the way."""
    lines = ["姓名,手机号,标签"]
    lines += [
        f"客人{place},1{3 + place % 7}{place:09},{'宝妈' if place % 2 else '团长'}" for place in range(rows)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
