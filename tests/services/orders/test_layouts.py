"""Lists as platforms and tills export them, with all that they put around their orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from models.store import Store
from services.imports import reader
from services.operations import Act
from services.orders import runs
from services.orders.fields import guess_source, joins
from services.orders.plan import OrdersPlan
from services.orders.states import state_of

MakeAct = Callable[[], Act]
Rows = Sequence[Sequence[object]]
# Pinduoduo: a tab behind whatever has many digits; the last column of almost all orders speaks of what was called off.
PINDUODUO: Rows = (
    ("商品", "订单号", "订单状态", "商品总价(元)", "店铺优惠折扣(元)", "用户实付金额(元)", "商家实收金额(元)", "收货人", "手机", "支付时间", "售后状态"),
    ("苹果", "241101-1\t", "已签收", "19.90", "2.00", "16.90", "17.90", "王**", "138****5678\t", "2026-11-01 08:05:12\t", "无售后或售后取消"),
    ("苹果", "241101-2\t", "已发货，退款成功", "19.90", "2.00", "17.90", "17.90", "王**", "", "2026-11-01 23:59:59\t", "退款成功"),
    ("苹果", "241101-3\t", "已取消", "19.90", "0", "19.90", "19.90", "", "", "2026-11-02 00:30:00\t", "无售后或售后取消"),
    ("苹果", "241101-4\t", "待发货", "1299.00", "0", "1299.00", "1299.00", "李", "13812345678\t", "2026-11-02 00:30:00\t", "无售后或售后取消"),
)  # fmt: skip
# Douyin: what came back stands at the row of the product.
DOUYIN: Rows = (
    ("主订单编号", "子订单编号", "选购商品", "商品数量", "商品单价", "订单应付金额", "优惠总金额", "收件人手机号", "订单提交时间", "订单状态", "售后状态"),
    ('"\t69200001"', '"\t1"', '"苹果, 大果"', "2", "10", "18.00", "2", "138****0001", "2026/11/1 8:05", "已完成", "-"),
    ('"\t69200001"', '"\t2"', "梨", "1", "8", "8.00", "0", "138****0001", "2026/11/1 8:05", "已完成", "退款成功"),
    ('"\t69200002"', '"\t3"', "梨", "1", "8", "8.00", "0", "", "2026/11/1 0:05", "已关闭", "退款成功"),
    ('"\t69200003"', '"\t4"', "梨", "1", "8", "8.00", "0", "", "2026/11/1 0:05", "已完成", "部分退款"),
    ('"\t69200004"', '"\t5"', "梨", "1", "8", "8.00", "0", "", "2026/11/1 0:05", "已完成", "-"),
    ('"\t69200004"', '"\t6"', "瓜", "1", "9", "9.00", "0", "", "2026/11/1 0:05", "已关闭", "-"),
)  # fmt: skip
TILL: Rows = (
    ("鲜果园（湖滨店）销售流水",),
    ("查询时间：2026-11-01 至 2026-11-30", "", "操作员：001"),
    ("",),
    ("日期", "时间", "流水号", "会员卡号", "商品名称", "数量", "单价", "金额", "实收金额", "类型"),
    ("2026-11-01", "08:05:12", '="0020261101001"', '="K00012"', "苹果", "2.50", "10", "25.00", "25.00", "销售"),
    ("2026-11-02", "00:30:12", '="0020261101002"', "", "香蕉", "1", "6", "6.00", "5.50", "销售"),
    ("2026-11-02", "09:30:12", '="0020261101003"', '="K00012"', "苹果", "-1", "10", "-10.00", "-10.00", "退货"),
    ("", "", "小计", "", "", "2.50", "", "21.00", "20.50", ""),
    ("合计", "", "", "", "", "2.50", "", "21.00", "20.50", ""),
)  # fmt: skip
WAIMAI: Rows = (
    ("订单编号", "下单时间", "订单状态", "菜品名称", "商品总价", "商家活动支出", "用户实际支付", "退款金额", "收货人", "收货人电话"),
    ("\t10012345678901234567", "2026-11-01 08:05:00", "已完成", "苹果*1;梨*2", "￥26.00", "￥3.00", "￥28.00", "", "王(先生)", "13812345678_1234"),
    ("\t10012345678901234568", "2026-11-01 08:06:00", "已取消", "苹果*1", "￥10.00", "￥0.00", "￥15.00", "￥15.00", "李(女士)", "虚拟号"),
    ("\t10012345678901234569", "2026-11-01 08:07:00", "已完成", "苹果*1", "￥10.00", "-￥2.00", "￥13.00", "-￥10.00", "李(女士)", "13900000001转1234"),
)  # fmt: skip
COUPONS: Rows = (
    ("验券记录",),
    ("券号", "团购名称", "验券时间", "售价(元)", "顾客实付(元)", "手机号", "状态"),
    ("123456789012", "双人果切", "2026.11.01 08:05", 39.9, 39.9, "138****5678", "已验券"),
    (123456789013, "双人果切", "2026年11月1日 8:05", 39.9, 34.9, "13812345678", "已验券"),
    ("123456789014", "双人果切", "2026-11-02 08:05:00", 39.9, 39.9, "138****5678", "已退款"),
    ("总计(3笔)", None, None, 119.7, 114.7, None, None),
)  # fmt: skip


def write(path: Path, rows: Rows) -> Path:
    """As csv in GBK, or a workbook with its titles merged."""
    if path.suffix == ".csv":
        path.write_text("\r\n".join(",".join(map(str, row)) for row in rows) + "\r\n", "gb18030")
        return path
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=7)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("name", "rows", "source", "orders", "net", "reasons", "masked"),
    [
        ("拼多多订单.csv", PINDUODUO, "拼多多", 3, 1690 + 129900, {"cancelled": 1}, 1),
        ("抖店订单.csv", DOUYIN, "douyin", 2, 1800 + 800, {"cancelled": 2, "refund_unknown": 1}, 2),
        ("收银流水.csv", TILL, "till", 2, 2500 + 550, {"return_alone": 1, "total": 2}, 0),
        ("美团外卖.csv", WAIMAI, "meituan", 3, 2800 + 300, {}, 3),
        ("美团验券.xlsx", COUPONS, "meituan", 3, 3990 + 3490, {"total": 1}, 2),
    ],
)
def test_lists_as_they_are_exported(
    store: Store, act: MakeAct, tmp_path: Path, name: str, rows: Rows, source: str, orders: int, net: int,
    reasons: dict[str, int], masked: int,
) -> None:  # fmt: skip
    path = write(tmp_path / name, rows)
    assert reader.inspect(path, orders=None).orders
    assert guess_source([path.stem]) == source
    report = runs.import_file(store, act(), path, OrdersPlan(source=source))
    assert report.reasons == reasons
    assert (report.told["orders"], report.told["net"], report.result.notes.get("masked", 0)) == (
        orders,
        net,
        masked,
    )
    assert sum(report.counts.values()) == report.result.rows


PAGE = """<html><meta charset=gb2312><table><tr><td colspan=5>销售明细</td></tr>
<tr><td>单号</td><td>销售时间</td><td>商品名称</td><td>数量</td><td>实收</td></tr>
<tr><td rowspan=2>XS001</td><td rowspan=2>2026-11-1 8:05</td><td>苹果</td><td>1</td><td>5.00</td></tr>
<tr><td>梨</td><td>2</td><td>6.00</td></tr><tr><td>XS002</td><td>2026-11-1 8:09</td><td>梨</td><td>2</td><td>6.00</td></tr>
<tr><td colspan=3>合计</td><td>5</td><td>17.00</td></tr></table></html>"""


def test_a_page_that_says_it_is_a_workbook(store: Store, act: MakeAct, tmp_path: Path) -> None:
    path = tmp_path / "销售明细.xls"
    path.write_text(PAGE, "gb18030")
    report = runs.import_file(store, act(), path, OrdersPlan())
    assert (report.reasons, report.counts["new"], report.counts["repeated"]) == ({"total": 1}, 2, 1)
    assert store.rows("SELECT external, due FROM sale ORDER BY id") == [("XS001", 1100), ("XS002", 600)]


def test_date_and_time_in_two_columns(store: Store, act: MakeAct, tmp_path: Path) -> None:
    runs.import_file(store, act(), write(tmp_path / "o.csv", TILL), OrdersPlan())
    assert store.rows("SELECT external, on_date, datetime(at, 'unixepoch') FROM sale ORDER BY id") == [
        ("0020261101001", "2026-11-01", "2026-11-01 00:05:12"), ("0020261101002", "2026-11-01", "2026-11-01 16:30:12"),
    ]  # fmt: skip
    pairs = (("日期", "时间"), ("下单日期", "下单时间"), ("营业日期", "结账时间"), ("Date", "Time"))
    assert all(joins("at", *pair) for pair in pairs)
    assert not any(joins("at", *pair) for pair in (("下单时间", "支付时间"), ("下单日期", "支付时间")))


def test_states_in_the_words_of_platforms() -> None:
    for texts, state in (
        (("已签收", "无售后或售后取消"), "other"), (("退款成功",), "refunded"), (("已取消，退款成功",), "cancelled"), (("",), ""),
        (("部分退款",), "part"), (("退货", "已完成"), "return"), (("售后关闭，交易完成",), "other"), (("交易关闭",), "cancelled"),
        (("取消退款",), "other"), (("等待买家付款",), "cancelled"), (("Partially refunded",), "part"), (("已完成", "全额退款成功"), "refunded"),
    ):  # fmt: skip
        assert state_of(texts) == state, texts
