"""What a column of a list of orders can be. The keys are frozen: docs/import.md lists them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from services.imports import fields as people

Kind = Literal["number", "moment", "phone", "wechat", "identity", "text", "named", "amount", "quantity"]

SOURCES = ("till", "mini_program", "youzan", "meituan", "douyin")
"""Where orders come from; anything else is the user's own word."""
NICK_KINDS = {"mini_program": "mini_program", "meituan": "meituan", "douyin": "douyin"}
"""The kind of identity that a nickname in an order of a source is."""
NICK, NAME = "nick", "name"
"""Kinds of `order_identity` that lead to nobody."""
NUMBER_LENGTH, SOURCE_LENGTH = 100, 30


@dataclass(frozen=True)
class OrderField:
    """One target of a column: `synonyms` are header texts, the ones that say most first."""

    key: str
    kind: Kind
    synonyms: tuple[str, ...]


def _of_people(key: str) -> tuple[str, ...]:
    return people.BY_KEY[key].synonyms


FIELDS: tuple[OrderField, ...] = (
    OrderField("number", "number", (
        "订单号", "订单编号", "主订单编号", "主订单号", "订单id", "交易单号", "交易号", "交易编号", "交易流水号", "小票号", "小票编号", "单号", "单据号", "单据编号",
        "流水号", "销售单号", "消费单号", "账单号", "收银单号", "结账单号", "支付单号", "外部订单号", "平台订单号", "商户订单号", "流水编号", "券号", "券码", "团购券号", "团购券码", "验券码", "核销码",
        "order number", "order no", "order no.", "order id", "order", "order #", "receipt number", "receipt no", "bill number", "bill no", "transaction id",
        "transaction number", "transaction no", "sale number", "invoice number", "ticket number",
    )),
    OrderField("original", "number", (
        "原单号", "原订单号", "原订单编号", "原小票号", "原流水号", "原交易号", "原交易流水号", "原销售单号", "原单据号", "原账单号", "退货原单号", "退款原单号", "原始单号", "原始订单号", "关联单号",
        "关联订单号", "关联原单号", "关联销售单号", "original order", "original order number", "original number", "original receipt", "original receipt number", "return of", "refund of",
        "original transaction", "original transaction id", "original bill",
    )),
    OrderField("at", "moment", (
        "下单时间", "订单创建时间", "订单提交时间", "下单日期", "订单时间", "订单日期", "交易时间", "交易日期", "消费时间", "消费日期", "销售时间", "销售日期", "结账时间", "收银时间", "开单时间",
        "支付时间", "付款时间", "买家付款时间", "订单支付时间", "成交时间", "成交日期", "购买时间", "购买日期", "创建时间", "订单付款时间", "支付完成时间", "时间", "日期", "营业日期", "验券时间", "验证时间", "核销时间",
        "order time", "order date", "ordered at", "ordered on", "created at", "created", "paid at", "payment time", "transaction date",
        "transaction time", "date", "time", "date/time", "datetime", "sale date", "purchase date",
    )),
    OrderField("phone", "phone", (*_of_people("phone"), "买家手机号", "收件人手机号", "收货人手机号/提货人手机号", "下单人手机", "下单人电话", "会员电话", "buyer phone", "customer phone", "recipient phone")),
    OrderField("card", "identity", _of_people("card")),
    OrderField("wechat", "wechat", _of_people("wechat")),
    OrderField("nick", "text", (
        "买家昵称", "昵称", "用户昵称", "客户昵称", "会员昵称", "微信昵称", "美团昵称", "抖音昵称", "用户名", "买家会员名", "买家账号", "下单人昵称", "nickname", "nick", "buyer nickname", "username", "user name",
    )),
    *(OrderField(key, "identity", _of_people(key)) for key in people.IDENTITIES if key != "card"),
    OrderField("name", "text", (
        *_of_people("name"), "下单人", "购买人", "会员", "用户", "收货人/提货人", "buyer", "buyer name", "recipient", "guest",
    )),
    OrderField("product", "text", (
        "商品名称", "商品", "商品标题", "商品名", "品名", "产品名称", "产品", "货品名称", "菜品", "菜品名称", "菜名", "项目", "项目名称", "套餐名称", "团购名称", "团购券名称", "服务项目", "选购商品", "宝贝标题", "全部商品名称",
        "product", "product name", "item", "item name", "goods", "title", "description", "products", "items",
    )),
    OrderField("quantity", "quantity", (
        "数量", "商品数量", "购买数量", "件数", "商品件数", "份数", "销售数量", "销量", "购买件数", "quantity", "qty", "count", "units", "pieces",
    )),
    OrderField("price", "amount", ("单价", "商品单价", "售价", "销售单价", "商品价格", "价格", "unit price", "price", "price each")),
    OrderField("amount", "amount", (
        "金额", "订单金额", "商品金额", "应收金额", "应收", "应付金额", "应付", "消费金额", "销售金额", "总金额", "总价", "小计", "合计", "商品总价", "商品金额合计", "订单总金额", "订单总价", "订单原价", "原价", "商品原价", "应收订单金额", "原价金额", "商品小计", "流水金额", "订单商品总金额",
        "amount", "total", "subtotal", "gross", "order amount", "order total", "line total", "list price", "total amount",
    )),
    OrderField("discount", "amount", (
        "优惠金额", "优惠总金额", "优惠", "商家优惠金额", "整单优惠", "折扣金额", "优惠合计", "优惠总额", "折扣额", "减免金额", "减免", "抵扣金额", "订单优惠", "店铺优惠", "店铺优惠合计", "商家优惠", "活动优惠", "优惠券金额", "折扣", "抹零",
        "discount", "discounts", "discount amount", "total discount",
    )),
    OrderField("paid", "amount", (
        "实付金额", "实付", "订单实付金额", "实收金额", "实收", "支付金额", "付款金额", "实际支付", "实际支付金额", "实际付款", "买家实付", "买家实付金额", "买家实际支付金额", "用户实付", "用户实付金额", "顾客实付", "订单应付金额", "成交金额", "商品实付", "商品实付金额", "净收入", "净额", "收款金额",
        "paid", "amount paid", "paid amount", "net", "net amount", "total paid", "net sales", "payment amount", "collected",
    )),
    OrderField("refunded", "amount", (
        "退款金额", "已退款金额", "退款", "已退款", "已退金额", "退货金额", "退款总额", "商品已退款金额", "订单退款金额", "退款合计", "refunded", "refund", "refund amount", "refunds", "amount refunded", "total refunded",
    )),
    OrderField("payment", "text", (
        "支付方式", "付款方式", "收款方式", "结算方式", "支付渠道", "付款渠道", "支付类型", "payment", "payment method", "paid by", "payment type", "tender",
    )),
    OrderField("channel", "named", (
        "渠道", "订单来源", "来源渠道", "来源", "下单渠道", "销售渠道", "订单渠道", "流量来源", "channel", "sales channel", "order source", "source",
    )),
    OrderField("status", "text", (
        "订单状态", "交易状态", "状态", "支付状态", "单据状态", "单据类型", "交易类型", "业务类型", "销售类型", "类型", "售后状态", "退款状态", "售后", "维权状态", "当前状态", "status", "order status", "payment status", "state", "financial status",
    )),
)  # fmt: skip

BY_KEY: dict[str, OrderField] = {one.key: one for one in FIELDS}
AMOUNTS = ("amount", "discount", "paid", "refunded")
"""What stands on each row of an order: its own part, or once more that of the whole."""
SIGNED = ("amount", "paid", "quantity")
"""What has a minus on a row that came back."""
IDENTITIES: tuple[str, ...] = ("phone", "wechat", *people.IDENTITIES, NICK)
MANY = frozenset({"phone", "product", "status", *people.IDENTITIES})

_SYNONYMS: dict[str, tuple[str, int]] = {
    people.header_key(text): (one.key, rank)
    for one in reversed(FIELDS)
    for rank, text in reversed(tuple(enumerate(one.synonyms)))
}


# Names that are only like those above; the first that fits.
_PATTERNS = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"^(?:退[货款])?原.{0,5}号$|\boriginal\b.*\b(?:no|number|id)\b", "original"),
        (
            r"(?:订单|小票|交易|流水|账单|单据|销售单|收银单).{0,2}号|\b(?:order|receipt|transaction)\b.*\b(?:no|number|id)\b",
            "number",
        ),
        (
            r"(?:下单|创建|提交|支付|付款|交易|成交|结账|收银|消费|销售|购买|核销|验券|验证)(?:完成)?(?:时间|日期)",
            "at",
        ),
        (r"手机|电话", "phone"),
        (r"昵称", "nick"),
        (r"实[付收]|实际[支付]付|\bpaid\b", "paid"),
        (r"退款.{0,2}额|\brefund", "refunded"),
        (r"优惠.{0,3}额?$|折扣.{0,2}额|商家.{0,4}(?:支出|补贴)$|\bdiscount", "discount"),
        (r"(?:商品|菜品|项目|货品|产品|套餐).{0,2}(?:名称?|标题)", "product"),
        (r"数量$|件数$|\bqty\b|\bquantity\b", "quantity"),
        (r"单价$", "price"),
        (r"(?:应收|应付|订单|商品|消费|销售|合计|总).{0,3}(?:金?额|价)$", "amount"),
        (r"(?:支付|付款|收款|结算)方式", "payment"),
        (r"(?:订单|交易|支付|售后|退款|维权)状态", "status"),
    )
)
_LONGEST_HEADER = 20


def field(key: str) -> OrderField | None:
    """The field of a key; `own_<n>` is an identity of a kind of the shop's own. None when there is no such field."""
    if key.startswith(people.OWN_IDENTITY) and people.field(key) is not None:
        return OrderField(key, "identity", ())
    return BY_KEY.get(key)


def by_header(text: str) -> tuple[str, int] | None:
    """The field that a header names and its rank among the synonyms (`fields.SIMILAR` = only similar); None when it names
    none."""
    key = people.header_key(text)
    if (found := _SYNONYMS.get(key)) is not None or not key or len(key) > _LONGEST_HEADER:
        return found
    plain = people._UNIT.sub("", unicodedata.normalize("NFKC", text).casefold())
    return next(((name, people.SIMILAR) for pattern, name in _PATTERNS if pattern.search(plain)), None)


_DAY_OR_TIME = re.compile(r"(日期|时间|date|time)$")


def joins(key: str, header: str, other: str) -> bool:
    """Whether two columns of these headers may go to one field together; a date only with a time of the same act."""
    if key != "at":
        return key in MANY
    found = [_DAY_OR_TIME.search(people.header_key(text)) for text in (header, other)]
    if None in found:
        return False
    acts = {match.string[: match.start()].strip() for match in found if match}
    return len({match[1] for match in found if match}) == 2 and len(acts - {"", "营业"}) < 2


def is_identity(key: str) -> bool:
    """Whether a column of this field tells who bought."""
    return key in IDENTITIES or key.startswith(people.OWN_IDENTITY)


def recognised(headers: Iterable[str]) -> bool:
    """Whether these headers are those of a list of orders: numbers, and money, and when or what."""
    found = {one[0] for header in headers if (one := by_header(header)) is not None}
    return (
        "number" in found
        and not found.isdisjoint(("paid", "amount"))
        and not found.isdisjoint(("at", "product"))
    )


_SIGNS = (
    ("meituan", ("美团", "大众点评", "点评", "meituan")),
    ("douyin", ("抖音", "抖店", "douyin")),
    ("youzan", ("有赞", "youzan")),
    ("mini_program", ("小程序", "mini program", "mini-program", "miniprogram", "微商城")),
    ("till", ("收银", "小票", "pos", "till")),
    ("拼多多", ("拼多多", "pinduoduo")),
    ("淘宝", ("淘宝", "天猫", "taobao", "tmall")),
    ("京东", ("京东", "jingdong")),
    ("饿了么", ("饿了么", "eleme")),
    ("小红书", ("小红书", "xiaohongshu")),
    ("快手", ("快手", "kuaishou")),
)


def guess_source(texts: Iterable[str]) -> str:
    """Where orders come from, by the name of their file and its headers; till when nothing tells."""
    for text in texts:
        plain = unicodedata.normalize("NFKC", text).casefold()
        for source, signs in _SIGNS:
            if any(sign in plain for sign in signs):
                return source
    return SOURCES[0]


def clean_source(text: str) -> str:
    """A source as it is stored: one of SOURCES, or the user's own word."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    return plain.casefold() if plain.casefold() in SOURCES else plain
