"""The sheet to fill in: headers, three examples, and a sheet of notes that is not imported."""

from __future__ import annotations

from pathlib import Path

from services.imports.sheets import write_book

COLUMNS = {
    "zh_CN": ("手机号", "姓名", "微信号", "微信昵称", "备注", "性别", "生日", "地址", "片区", "标签", "推荐人", "同意接收优惠", "来源渠道",
              "跟进人", "会员卡号"),
    "en": ("Phone", "Name", "WeChat ID", "WeChat nickname", "Remark", "Gender", "Birthday", "Address", "Area", "Tags", "Referrer",
           "Consent", "Channel", "Looked after by", "Card number"),
}  # fmt: skip
EXAMPLES = {
    "zh_CN": (
        ("13800000001", "王小明", "", "小明", "三号楼", "男", "1988-05-03", "湖滨路 8 号", "青湖苑", "宝妈；低糖", "", "是", "", "", ""),
        ("13900000002", "李芳", "lifang-88", "", "", "女", "05-20", "", "金竹园", "团长", "王小明", "", "", "", ""),
        ("021-62345678", "陈记食堂", "", "", "订工作餐", "", "", "", "", "企业采购", "", "否", "", "", ""),
    ),
    "en": (
        ("13800000001", "王小明", "", "小明", "Building 3", "male", "1988-05-03", "8 Lakeside Road", "Lake Court", "mother; low sugar",
         "", "yes", "", "", ""),
        ("13900000002", "李芳", "lifang-88", "", "", "female", "05-20", "", "Bamboo Court", "organizer", "王小明", "", "", "", ""),
        ("021-62345678", "陈记食堂", "", "", "staff lunches", "", "", "", "", "company", "", "no", "", "", ""),
    ),
}  # fmt: skip
NOTES = (
    (
        "这一页是说明，不会被导入。请在第一页填写，示例行请删掉。",
        "This sheet is not imported. Fill in the first one and delete the examples.",
    ),
    (
        "手机号、微信号、会员卡号至少填一个；手机号列请设成“文本”格式。",
        "Each row needs a phone, a WeChat ID or a card number; format the phone column as text.",
    ),
    (
        "一格里有几个号码：用 / 或 ；隔开。座机请带区号。",
        "Several numbers in a cell: separate them by / or ; . Landlines with area code.",
    ),
    (
        "生日：1988-05-03、05-20（没有年份）、农历五月初三。",
        "Birthday: 1988-05-03, 05-20 (no year), or lunar as 农历五月初三.",
    ),
    (
        "标签：用 ；，、| 隔开，没有的会新建；组：名 写清是哪一组的。",
        "Tags: separate them by ; , 、 | ; new ones are made; group:name says of which group.",
    ),
    (
        "来源渠道：没有的会新建。跟进人：填店员的名字。",
        "Channel: new ones are made. Looked after by: the name of somebody of the staff.",
    ),
    ("推荐人：填姓名或手机号。", "Referrer: a name or a phone."),
    ("同意接收优惠：是 / 否，空着就是不知道。", "Consent: yes / no; blank means unknown."),
    (
        "其他列（积分、余额、等级……）可以留着，会先存下来。",
        "Other columns (points, balance, tier …) may stay; they are kept for later.",
    ),
)


def write_template(path: Path, language: str = "zh_CN") -> None:
    """Write the template; `language` zh_CN | en words headers and examples, the notes are in both."""
    key = language if language in COLUMNS else "en"
    title = "客户" if key == "zh_CN" else "Customers"
    write_book(path, [(title, COLUMNS[key], EXAMPLES[key]), ("说明", ("说明", "Notes"), NOTES)])
