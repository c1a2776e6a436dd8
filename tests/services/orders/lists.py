"""Lists of orders, written as the programs of shops write them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl

HEADERS = (
    "订单号",
    "下单时间",
    "手机号",
    "商品名称",
    "数量",
    "金额",
    "优惠金额",
    "实付金额",
    "退款金额",
    "支付方式",
)
Row = Sequence[object]


def write_csv(path: Path, rows: Sequence[Row], headers: Row = HEADERS, encoding: str = "utf-8-sig") -> Path:
    """A text with commas."""
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in (headers, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def write_xlsx(path: Path, rows: Sequence[Row], headers: Row = HEADERS) -> Path:
    """A workbook whose cells keep their types."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (headers, *rows):
        sheet.append(list(row))
    book.save(path)
    return path
