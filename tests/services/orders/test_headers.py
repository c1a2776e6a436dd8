"""Whether a list is one of orders, and what its columns are, by the headers that tills and platforms write."""

from __future__ import annotations

import pytest

from services.imports.headers import Head, detect, guess
from services.orders.fields import guess_source, recognised

YOUZAN = (
    "订单号", "订单状态", "买家姓名", "收货人手机号/提货人手机号", "订单创建时间", "全部商品名称", "商品金额合计", "运费", "店铺优惠合计", "应收订单金额",
    "订单实付金额", "订单已退款金额",
)  # fmt: skip
DOUYIN = (
    "主订单编号", "子订单编号", "选购商品", "商品规格", "商品数量", "商品金额", "订单应付金额", "运费", "优惠总金额", "支付方式", "收件人", "收件人手机号", "订单提交时间",
    "订单状态",
)  # fmt: skip
MEITUAN = (
    "订单编号",
    "下单时间",
    "用户昵称",
    "手机号",
    "套餐名称",
    "订单金额（元）",
    "商家优惠金额（元）",
    "顾客实付（元）",
    "退款金额（元）",
)
TILL = ("流水号", "日期", "会员卡号", "商品名称", "数量", "单价", "小计", "实收金额", "支付方式")
ENGLISH = (
    "Order No.",
    "Date",
    "Phone",
    "Item",
    "Qty",
    "Total",
    "Discount",
    "Amount paid",
    "Refunded",
    "Payment method",
)


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (YOUZAN, {"number": "订单号", "at": "订单创建时间", "phone": "收货人手机号/提货人手机号", "product": "全部商品名称", "discount": "店铺优惠合计", "paid": "订单实付金额", "refunded": "订单已退款金额"}),
        (DOUYIN, {"number": "主订单编号", "at": "订单提交时间", "phone": "收件人手机号", "product": "选购商品", "quantity": "商品数量", "paid": "订单应付金额", "discount": "优惠总金额"}),
        (MEITUAN, {"number": "订单编号", "nick": "用户昵称", "amount": "订单金额（元）", "discount": "商家优惠金额（元）", "paid": "顾客实付（元）", "refunded": "退款金额（元）"}),
        (TILL, {"number": "流水号", "at": "日期", "card": "会员卡号", "price": "单价", "amount": "小计", "paid": "实收金额"}),
        (ENGLISH, {"number": "Order No.", "at": "Date", "product": "Item", "amount": "Total", "paid": "Amount paid", "payment": "Payment method"}),
    ],
)  # fmt: skip
def test_columns_of_orders_are_found(headers: tuple[str, ...], found: dict[str, str]) -> None:
    assert recognised(headers)
    head = Head((1, 2, 3), (("订单明细",), headers, ("1",) * len(headers)))
    assert detect(head) == 2
    mine = {one.field: one.header for one in guess(head, 2, of_orders=True) if one.field}
    assert {key: mine.get(key) for key in found} == found


@pytest.mark.parametrize(
    "headers",
    [
        ("手机号", "姓名", "消费次数", "累计消费", "最近消费"),
        ("姓名", "电话", "订单数", "消费金额", "积分"),
        ("会员编号", "姓名", "手机", "余额", "开卡时间"),
        ("Name", "Phone", "Orders", "Total spent", "Last order"),
        ("收货人", "收货手机", "收货地址"),
    ],
)
def test_lists_of_people_are_none_of_orders(headers: tuple[str, ...]) -> None:
    assert not recognised(headers)


def test_the_name_of_a_file_tells_where_orders_come_from() -> None:
    names = ("美团订单 11 月", "youzan_export", "抖店订单", "小程序商城", "11月流水", "收银明细")
    assert [guess_source([name]) for name in names] == [
        "meituan",
        "youzan",
        "douyin",
        "mini_program",
        "till",
        "till",
    ]
