"""What a cell says of an order beside its figures: that it was cancelled, that it came back, or that its row is a total."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Literal

State = Literal["", "other", "cancelled", "return", "refunded", "part"]
"""Nothing said, nothing that changes what was sold, and what does."""

_CANCELLED = (
    "取消", "已关闭", "交易关闭", "订单关闭", "待付款", "待支付", "未付款", "未支付", "等待买家付款", "等待付款", "作废", "已撤销", "失效", "cancelled", "canceled", "unpaid", "pending payment",
    "voided", "void", "closed", "expired", "payment pending", "awaiting payment",
)  # fmt: skip
_REFUNDED = frozenset(
    ("已退款", "退款成功", "全额退款", "已全额退款", "已退货", "退货退款成功", "全额退款成功", "退款完成", "退款完毕", "已退单", "refunded", "fully refunded", "returned")
)  # fmt: skip
_RETURN = frozenset(
    ("退货", "退款", "退单", "退货单", "退款单", "退货退款", "销售退货", "零售退货", "退货订单", "退款订单", "退货小票", "return", "refund", "sales return", "return receipt")
)  # fmt: skip
_IN_PART = frozenset(("partiallyrefunded", "partialrefund", "partlyrefunded", "partially_refunded", "part"))
_CALLED_OFF = re.compile(
    r"无(?:售后|退款|维权)|(?:售后|退[货款]|维权|申请){1,2}已?(?:取消|关闭|撤销|失效)|(?:取消|关闭|撤销)(?:售后|退[货款]|维权|申请){1,2}"
)
"""What the shop was asked for and then was not: nothing came back, and nothing was cancelled."""
_TOTAL = re.compile(
    r"(?:本页|本日|当日|今日|本周|本月|当页|全部|整单|订单|商品|金额)?(?:合计|总计|小计|共计|总共|累计|汇总)"
    r"(?:$|[^一-鿿]|[金总]额|数量|[笔件人单]数|[应实][收付])|共\d|(?:grand|sub)?totals?(?![a-z])|sum$",
    re.I,
)

_TAKEN_OFF = re.compile(
    r"抹零|减免|满减|立减|折让|代金券|优惠券|红包|积分抵|^.{0,4}(?:优惠|折扣)(?:金额|额)?$|\b(?:discount|coupon|voucher|rounding)",
    re.I,
)


def state_of(texts: Iterable[str]) -> State:
    """What the states of a row come to; a return is a slip of its own, what is refunded came back as a whole."""
    found = {_state(text) for text in texts}
    order: tuple[State, ...] = ("cancelled", "return", "refunded", "part", "other")
    return next((state for state in order if state in found), "")


def _state(text: str) -> State:
    plain = "".join(text.split()).casefold() if text else ""
    if not plain:
        return ""
    spaced = text.casefold().strip()
    if plain in _REFUNDED or spaced in _REFUNDED:
        return "refunded"
    if plain in _RETURN or spaced in _RETURN:
        return "return"
    plain = _CALLED_OFF.sub("", plain)
    if "部分退" in plain or plain in _IN_PART:
        return "part"
    if "部分" in plain:
        return "other"
    return (
        "cancelled"
        if any(sign in plain if not sign.isascii() else sign == spaced for sign in _CANCELLED)
        else "other"
    )


def is_taken_off(product: str) -> bool:
    """Whether a row of this name is no goods, but what was taken off an order."""
    return _TAKEN_OFF.search(product) is not None


def is_total(row: Iterable[Any]) -> bool:
    """Whether a row sums up those above it."""
    return any(
        isinstance(cell, str)
        and cell
        and _TOTAL.match("".join(unicodedata.normalize("NFKC", cell).split())) is not None
        for cell in row
    )
