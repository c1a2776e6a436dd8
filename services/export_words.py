"""The words in which contacts leave the program; an import knows every one of them (services.imports.fields)."""

from __future__ import annotations

SHEET = {"zh_CN": "客户", "en": "Contacts"}
LABELS: dict[str, dict[str, str]] = {
    "zh_CN": {
        "name": "姓名", "phone": "手机号", "wechat": "微信号", "wechat_name": "微信昵称", "remark": "备注", "gender": "性别",
        "birthday": "生日", "area": "片区", "address": "地址", "tags": "标签", "referrer": "推荐人", "consent": "同意接收优惠",
        "do_not_contact": "免打扰", "follow_state": "跟进状态", "added_on": "添加日期", "notes": "笔记", "channel": "来源渠道",
        "owner_staff": "跟进人", "stage": "阶段", "friend_since": "成好友日期", "card": "卡号", "wecom": "企业微信",
        "mini_program": "小程序ID", "official_account": "公众号ID", "video_channel": "视频号", "douyin": "抖音号",
        "xiaohongshu": "小红书号", "meituan": "美团昵称", "activity": "活跃度", "tier": "会员等级（导出时）",
        "points": "积分（导出时）", "principal": "储值本金（导出时）", "bonus": "储值赠金（导出时）", "growth": "成长值（导出时）",
        "purchases": "购买次数（导出时）", "spent": "消费金额（导出时）", "last_visit": "最近到店（导出时）",
    },
    "en": {
        "name": "Name", "phone": "Phone", "wechat": "WeChat ID", "wechat_name": "WeChat name", "remark": "Remark",
        "gender": "Gender", "birthday": "Birthday", "area": "Area", "address": "Address", "tags": "Tags",
        "referrer": "Referrer", "consent": "Agreed to offers", "do_not_contact": "Do not contact",
        "follow_state": "Follow-up state", "added_on": "Date added", "notes": "Notes", "channel": "Channel",
        "owner_staff": "Looked after by", "stage": "Stage", "friend_since": "Friend since", "card": "Card number",
        "wecom": "WeCom", "mini_program": "Mini-program", "official_account": "Official account",
        "video_channel": "Video channel", "douyin": "Douyin", "xiaohongshu": "Xiaohongshu", "meituan": "Meituan nickname",
        "activity": "Activity", "tier": "Tier at export", "points": "Points at export", "principal": "Principal at export",
        "bonus": "Bonus at export", "growth": "Growth at export", "purchases": "Purchases at export",
        "spent": "Spent at export", "last_visit": "Last visit at export",
    },
}  # fmt: skip
CHOICES: dict[str, dict[str, dict[str, str]]] = {
    "zh_CN": {
        "gender": {"female": "女", "male": "男"},
        "consent": {"yes": "是", "no": "否"},
        "follow_state": {"pending": "待跟进", "following": "跟进中", "won": "已成交", "no_interest": "无意向"},
        "stage": {"lead": "潜客", "added": "已加好友", "engaged": "有互动", "first_order": "首单", "repeat": "复购"},
        "activity": {"active": "活跃", "dormant": "沉睡", "lost": "流失"},
        "yes_no": {"yes": "是", "no": "否"},
    },
    "en": {
        "gender": {"female": "Female", "male": "Male"},
        "consent": {"yes": "Yes", "no": "No"},
        "follow_state": {
            "pending": "Pending", "following": "Following", "won": "Won", "no_interest": "No interest",
        },
        "stage": {
            "lead": "Lead", "added": "Added", "engaged": "Engaged", "first_order": "First order", "repeat": "Repeat",
        },
        "activity": {"active": "Active", "dormant": "Dormant", "lost": "Lost"},
        "yes_no": {"yes": "Yes", "no": "No"},
    },
}  # fmt: skip
MONEY, COUNTS = frozenset({"principal", "bonus", "spent"}), frozenset({"points", "growth", "purchases"})
"""Columns with amounts (fen) and with whole numbers."""
WORKED_OUT = frozenset({"stage", "friend_since", "activity", "tier", "last_visit"}) | MONEY | COUNTS
"""Columns that no import takes up: balances are brought along only where somebody says so."""
BASIC_TIER = {"zh_CN": "普通", "en": "Basic"}
"""What the tier without a name of its own is called."""
LUNAR = {"zh_CN": "农历", "en": "Lunar "}
BETWEEN_PHONES, BETWEEN_TAGS = " / ", "、"


def birthday(canonical: str, language: str) -> str:
    """A birthday as an import reads it back: 1990-05-03, 05-03 without a year, 农历1990-05-03."""
    lunar = canonical.startswith("L")
    day = canonical[1:] if lunar else canonical
    day = day.removeprefix("--")
    return LUNAR[language] + day if lunar else day
