"""Orders whose number, date and buyer stand on their first row only; totals are never taken for one of their rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from models.store import Store
from services.imports.rejects import save_rejects
from services.operations import Act
from services.orders import runs
from services.orders.plan import OrdersPlan
from services.orders.states import is_total
from tests.services.orders.lists import Row, write_csv, write_xlsx

MakeAct = Callable[[], Act]
HEADERS = ("订单号", "下单时间", "买家手机号", "收货人", "商品名称", "商品数量", "单价", "订单实付金额")
YOUZAN: tuple[Row, ...] = (
    ("E1", "2026-11-01 12:30", "13812345678", "王", "苹果", 2, 10, 25),
    ("", "", "", "", "梨", 1, 8, ""),
    ("E2", "2026-11-02 09:00", "", "李", "蛋糕", 1, 168, 168),
    ("", "2026-11-02 09:00", "", "李", "蜡烛", 1, 0, ""),
    ("E3", "2026-11-02 10:00", "", "", "瓜", 1, 30, 30),
    ("E3", "", "", "", "桃", 1, 6, ""),
    ("合计", "", "", "", "", 7, "", 223),
)
REFUSED: tuple[Row, ...] = (
    ("F1", "2026-11-02 10:00", "13800000001", "", "瓜", 1, 30, 30),
    ("", "2026-11-03 10:00", "", "", "another day", 1, 6, 6),
    ("F2", "2026-11-02 10:00", "13800000002", "", "瓜", 1, 30, 30),
    ("", "", "13900000009", "", "another buyer", 1, 6, 6),
    ("F3", "2026-11-02 10:00", "", "王", "瓜", 1, 30, 30),
    ("", "", "", "李", "another name", 1, 6, 6),
    ("F4", "2026-11-02 10:00", "", "", "瓜", 1, 30, 30),
    ("", "", "", "", "", 1, "", 300),  # sums without a word
    ("F5", "2026-11-02 10:00", "", "", "瓜", 1, 30, 30),
    ("", "", "", "", "小计：", 1, "", 30),
    ("", "", "", "", "below a sum", 1, 6, 6),
    ("F6", "2026-02-30", "", "", "瓜", 1, 30, 30),
    ("", "", "", "", "of an order without a date", 1, 6, ""),
)
WRITE: dict[str, Callable[..., Path]] = {"csv": write_csv, "xlsx": write_xlsx}


@pytest.mark.parametrize("way", ["csv", "xlsx"])
def test_rows_without_a_number_go_on_with_the_order_above(
    store: Store, act: MakeAct, tmp_path: Path, way: str
) -> None:
    report = runs.import_file(
        store, act(), WRITE[way](tmp_path / f"有赞.{way}", YOUZAN, HEADERS), OrdersPlan(source="youzan")
    )
    assert report.reasons == {"total": 1}
    assert (report.counts["new"], report.counts["repeated"]) == (3, 3)
    assert store.rows("SELECT external, gross, due FROM sale ORDER BY id") == [
        ("E1", 2800, 2500), ("E2", 16800, 16800), ("E3", 3600, 3000),
    ]  # fmt: skip
    assert [name for (name,) in store.rows("SELECT name FROM sale_line ORDER BY id")] == [
        "苹果", "梨", "蛋糕", "蜡烛", "瓜", "桃",
    ]  # fmt: skip


def test_what_may_be_of_another_order_is_refused(store: Store, act: MakeAct, tmp_path: Path) -> None:
    report = runs.import_file(store, act(), write_csv(tmp_path / "o.csv", REFUSED, HEADERS), OrdersPlan())
    assert report.reasons == {"no_number": 5, "total": 1, "bad_date": 1, "other_row": 1}
    assert store.value("SELECT count(*) FROM sale") == 5
    assert store.value("SELECT sum(due) FROM sale") == 5 * 3000
    # Among the rejected rows, what went on with an order says so itself, and what did not finds none.
    target = tmp_path / "rejects.csv"
    save_rejects(store, report.batch or 0, target, lambda outcome, reason: reason)
    text = target.read_text("utf-8-sig")
    assert "F6,,,,of an order without a date" in text
    again = tmp_path / "again.csv"
    again.write_text(text.replace("2026-02-30", "2026-02-28").replace("F6,,", "F6,2026-02-28,"), "utf-8")
    report = runs.import_file(store, act(), again, OrdersPlan())
    assert report.reasons == {"no_number": 5, "total": 1}
    assert (report.counts["new"], report.counts["repeated"]) == (1, 1)


def test_merged_cells_join_rows_without_a_product(store: Store, act: MakeAct, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("11 月流水", "", "", ""),
        ("单号", "日期", "支付方式", "实收金额"),
        ("M1", "2026-11-01", "现金", 10),
        (None, None, "微信", 20),
        ("M2", "2026-11-01", "现金", 5),
        ("合计", None, None, 35),
    ):
        sheet.append(row)
    for cells in ("A1:D1", "A3:A4", "B3:B4"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "流水.xlsx")
    report = runs.import_file(store, act(), tmp_path / "流水.xlsx", OrdersPlan())
    assert report.reasons == {"total": 1}
    assert store.rows("SELECT external, due FROM sale ORDER BY id") == [("M1", 3000), ("M2", 500)]


def test_a_long_list_joins_across_the_slices_it_is_read_in(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    rows: list[Row] = []
    for number in range(3_000):
        rows += [(f"N{number}", "2026-11-01", "", "", "a", 1, 2, 3), ("", "", "", "", "b", 1, 1, "")]
    report = runs.import_file(store, act(), write_csv(tmp_path / "o.csv", rows, HEADERS), OrdersPlan())
    assert (report.counts["new"], report.counts["repeated"], report.counts["invalid"]) == (3_000, 3_000, 0)
    assert store.value("SELECT sum(due) FROM sale") == 900_000


def test_words_of_sums() -> None:
    for text in (
        "合计",
        "总计：",
        "小 计",
        "本页合计",
        "合计金额",
        "共 12 笔",
        "Total",
        "Grand total:",
        "subtotal",
        "合计(元)",
    ):
        assert is_total(["", text]), text
    for text in ("小计算器", "共享充电宝", "totally", "合计划", "summer", "苹果", ""):
        assert not is_total([text, 12.5]), text
