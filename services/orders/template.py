"""The sheet of orders to fill in: headers, an order of two products and two of one, and notes that are not imported."""

from __future__ import annotations

from pathlib import Path

from services.imports.sheets import write_book

COLUMNS = {
    "zh_CN": ("订单号", "下单时间", "手机号", "会员卡号", "昵称", "商品名称", "数量", "金额", "优惠金额", "实付金额", "退款金额", "支付方式", "渠道"),
    "en": ("Order number", "Order time", "Phone", "Card number", "Nickname", "Product", "Quantity", "Amount", "Discount", "Paid", "Refunded",
           "Payment method", "Channel"),
}  # fmt: skip
EXAMPLES = {
    "zh_CN": (
        ("D20260105001", "2026-01-05 10:20", "13800000001", "", "", "红富士苹果", "2", "20.00", "", "20.00", "", "微信", ""),
        ("D20260105001", "2026-01-05 10:20", "13800000001", "", "", "香蕉", "1.5", "9.00", "3.00", "6.00", "", "微信", ""),
        ("D20260105002", "2026-01-05 18:05", "", "K00012", "", "生日蛋糕", "1", "168.00", "20.00", "148.00", "48.00", "支付宝", ""),
        ("D20260106001", "2026-01-06", "", "", "", "散装水果", "1", "15.50", "", "15.50", "", "现金", ""),
    ),
    "en": (
        ("D20260105001", "2026-01-05 10:20", "13800000001", "", "", "Apples", "2", "20.00", "", "20.00", "", "WeChat", ""),
        ("D20260105001", "2026-01-05 10:20", "13800000001", "", "", "Bananas", "1.5", "9.00", "3.00", "6.00", "", "WeChat", ""),
        ("D20260105002", "2026-01-05 18:05", "", "K00012", "", "Birthday cake", "1", "168.00", "20.00", "148.00", "48.00", "Alipay", ""),
        ("D20260106001", "2026-01-06", "", "", "", "Fruit", "1", "15.50", "", "15.50", "", "cash", ""),
    ),
}  # fmt: skip
NOTES = (
    (
        "这一页是说明，不会被导入。请在第一页填写，示例行请删掉。",
        "This sheet is not imported. Fill in the first one and delete the examples.",
    ),
    (
        "订单号、下单时间必填，订单号列请设成“文本”格式。时间可以只写日期。",
        "Order number and time must be there; format the column of numbers as text. A date alone will do.",
    ),
    (
        "一单几样商品：每样一行，写同一个订单号，每行写自己的金额；订单号、时间、手机号也可以只写在第一行。",
        "Several products of one order: a row each, same number, own amounts; number, time, phone may stand on the first row only.",
    ),
    (
        "实付金额是顾客付的钱；金额是打折前的；没有实付时，按金额减去优惠算。",
        "Paid is what the customer paid, Amount is before the discount; without Paid it is Amount less Discount.",
    ),
    (
        "退款：写在原订单那一行的退款金额里；也可以另写一行，用同一个订单号，金额写负数。",
        "Refunds: in the column Refunded of the order, or a row of its own with the same number and a minus before its amount.",
    ),
    (
        "手机号、会员卡号、昵称说明是谁买的，可以都空着：算散客，以后有了这个号码会自动认出来。",
        "Phone, card number and nickname tell who bought; all may be blank: then it is a walk-in, known later by its number.",
    ),
    (
        "渠道：没有的会新建。积分和储值不会变，除非导入时勾选给积分。",
        "Channel: new ones are made. Points and balances stay as they are, unless points are asked for with the import.",
    ),
)  # fmt: skip


def write_template(path: Path, language: str = "zh_CN") -> None:
    """Write the template; `language` zh_CN | en words headers and examples, the notes are in both."""
    key = language if language in COLUMNS else "en"
    title = "订单" if key == "zh_CN" else "Orders"
    write_book(path, [(title, COLUMNS[key], EXAMPLES[key]), ("说明", ("说明", "Notes"), NOTES)])
