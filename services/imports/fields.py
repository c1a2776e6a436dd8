"""The fields that a column of a sheet can go to. Their keys are frozen: docs/import.md lists them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["phone", "wechat", "text", "choice", "tags", "birthday", "date", "kept"]
Rule = Literal["never", "fill", "overwrite", "append"]

NAME_LENGTH, LINE_LENGTH, NOTES_LENGTH, TAG_LENGTH = 200, 1_000, 10_000, 30
SIMILAR = 99

GENDERS = {
    "男": "male", "男性": "male", "男士": "male", "先生": "male", "帅哥": "male", "m": "male", "male": "male", "man": "male",
    "女": "female", "女性": "female", "女士": "female", "小姐": "female", "美女": "female", "太太": "female",
    "f": "female", "female": "female", "woman": "female", "未知": "", "保密": "", "不详": "", "无": "", "-": "",
    "unknown": "", "n/a": "",
}  # fmt: skip
FOLLOW_STATES = {
    "待跟进": "pending", "未跟进": "pending", "pending": "pending", "to follow up": "pending",
    "跟进中": "following", "following": "following", "following up": "following", "in progress": "following",
    "已成交": "won", "成交": "won", "won": "won", "deal": "won", "closed": "won",
    "无意向": "no_interest", "no interest": "no_interest", "no_interest": "no_interest", "lost": "no_interest",
}  # fmt: skip
# What words mean, by field; `agreement` reads those of consent and do-not-contact.
CHOICES = {
    "gender": GENDERS,
    "follow_state": FOLLOW_STATES,
}


@dataclass(frozen=True)
class Field:
    """One target of a column: `synonyms` are header texts (exact ones first), `longest` counts characters, `rule`
    is what happens to a value that a contact has already."""

    key: str
    kind: Kind
    synonyms: tuple[str, ...]
    longest: int = 0
    rule: Rule = "fill"
    patterns: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field("phone", "phone", (
        "手机号", "手机号码", "手机", "电话", "电话号码", "联系电话", "联系方式", "客户电话", "客户手机", "移动电话", "座机", "固定电话",
        "会员手机", "会员手机号", "收货电话", "收货人电话", "收货人手机", "收件人电话", "下单手机号", "买家手机", "绑定手机", "绑定手机号",
        "预留手机", "预留电话", "手机号1", "手机1", "电话1", "手机2", "手机号2", "电话2", "备用手机", "备用电话", "其他电话",
        "phone", "phone number", "mobile", "mobile phone", "mobile number", "cell", "cellphone", "cell phone",
        "tel", "telephone", "contact number", "contact phone", "phone no", "mobile no", "phone 2", "other phone", "whatsapp",
    ), rule="append", patterns=(r"手机|电话", r"\b(?:phone|mobile|tel)\b")),
    Field("name", "text", (
        "姓名", "客户姓名", "名字", "客户名称", "客户", "会员姓名", "会员名称", "顾客姓名", "顾客", "真实姓名", "联系人", "联系人姓名", "称呼", "名称",
        "收货人", "收件人", "收货人姓名", "买家姓名", "客户名", "学员姓名", "name", "full name", "customer", "customer name",
        "contact", "contact name", "member name", "client", "client name", "real name",
    ), NAME_LENGTH, patterns=(r"姓名$", r"\bname$")),
    Field("wechat", "wechat", (
        "微信号", "微信", "微信id", "微信账号", "微信帐号", "客户微信", "客户微信号", "wechat", "wechat id", "weixin", "wechat account", "wx", "vx",
    ), NAME_LENGTH),
    Field("wechat_name", "text", (
        "微信昵称", "微信名", "微信名称", "昵称", "客户昵称", "会员昵称", "网名", "粉丝昵称", "wechat name", "wechat nickname", "nickname",
        "nick", "nick name",
    ), NAME_LENGTH, patterns=(r"昵称",)),
    Field("remark", "text", (
        "备注名", "备注", "微信备注", "好友备注", "客户备注", "备注名称", "备注信息", "remark", "remarks", "alias", "comment",
    ), LINE_LENGTH),
    Field("gender", "choice", ("性别", "客户性别", "gender", "sex")),
    Field("birthday", "birthday", (
        "生日", "出生日期", "出生年月日", "客户生日", "会员生日", "生日日期", "birthday", "birth date", "birthdate", "date of birth", "dob",
    )),
    Field("address", "text", (
        "地址", "详细地址", "收货地址", "联系地址", "家庭地址", "住址", "客户地址", "配送地址", "收件地址", "通讯地址", "address",
        "shipping address", "delivery address", "home address", "street", "street address",
    ), LINE_LENGTH, patterns=(r"(?<!电邮)(?<!邮箱)(?<!邮件)(?<!网)(?<!网络)(?<!ip)地址$",)),
    Field("area", "text", (
        "片区", "小区", "区域", "所在小区", "楼栋", "社区", "商圈", "所在区域", "所属区域", "所在地区", "地区", "area", "district",
        "neighbourhood", "neighborhood", "community", "zone", "region",
    ), NAME_LENGTH),
    Field("tags", "tags", (
        "标签", "客户标签", "会员标签", "标签名称", "企业标签", "个人标签", "分组", "客户分组", "客户类型", "tag", "tags", "label", "labels",
        "group", "groups",
    ), rule="append", patterns=(r"标签", r"\btags?\b")),
    Field("notes", "text", (
        "跟进记录", "沟通记录", "描述", "客户描述", "说明", "需求", "客户需求", "偏好", "喜好", "其他说明", "notes", "note", "description",
        "memo", "follow-up notes",
    ), NOTES_LENGTH, rule="append"),
    Field("referrer", "text", (
        "推荐人", "介绍人", "邀请人", "推荐人姓名", "推荐人手机", "推荐人手机号", "上级", "referrer", "referred by", "referral", "introduced by",
        "inviter",
    ), NAME_LENGTH),
    Field("consent", "choice", (
        "同意接收优惠", "同意接收信息", "是否同意营销", "同意营销", "营销授权", "接收营销", "是否接收短信", "consent", "marketing consent",
        "agreed to offers", "opt in", "opt-in", "subscribed",
    )),
    Field("do_not_contact", "choice", (
        "免打扰", "勿扰", "请勿打扰", "是否免打扰", "黑名单", "退订", "是否退订", "已退订", "拒收", "是否拒收", "do not contact", "dnc",
        "do not disturb", "blacklist", "unsubscribed", "opt out", "opted out",
    ), LINE_LENGTH),
    Field("follow_state", "choice", (
        "跟进状态", "客户状态", "跟进阶段", "follow-up state", "follow up state", "follow state", "follow-up status", "lead status",
    )),
    Field("added_on", "date", (
        "添加时间", "添加日期", "加入时间", "加入日期", "注册时间", "注册日期", "入会时间", "入会日期", "创建时间", "创建日期", "建档时间", "建档日期",
        "成为会员时间", "开卡时间", "开卡日期", "added", "added on", "date added", "joined", "join date", "registered",
        "registration date", "created", "created at", "member since",
    )),
    # What later capabilities own: kept as it stands under its key, never dropped.
    Field("channel", "kept", (
        "来源渠道", "渠道", "来源", "客户来源", "获客渠道", "添加渠道", "推广渠道", "引流渠道", "活码", "channel", "source", "lead source",
    )),
    Field("owner_staff", "kept", (
        "跟进人", "所属员工", "负责人", "归属人", "归属员工", "添加人", "销售", "业务员", "导购", "客服", "专属导购", "所属销售", "owner", "staff",
        "sales rep", "assigned to", "account manager",
    )),
    Field("points", "kept", ("积分", "当前积分", "剩余积分", "积分余额", "可用积分", "会员积分", "points", "points balance", "loyalty points")),
    Field("stored_value", "kept", (
        "储值余额", "余额", "储值", "账户余额", "会员余额", "卡余额", "卡内余额", "剩余金额", "balance", "stored value", "card balance", "store credit",
    )),
    Field("principal", "kept", ("本金", "本金余额", "储值本金", "充值余额", "实充余额", "principal")),
    Field("bonus", "kept", ("赠金", "赠金余额", "赠送余额", "赠送金额", "赠送金", "储值赠金", "bonus", "bonus balance", "gift balance")),
    Field("growth", "kept", ("成长值", "会员成长值", "经验值", "growth", "growth value")),
    Field("tier", "kept", (
        "会员等级", "等级", "会员级别", "级别", "会员类型", "卡等级", "会员卡等级", "会员卡类型", "tier", "level", "member tier", "membership level",
    )),
    Field("total_spent", "kept", (
        "累计消费", "累计消费金额", "消费总额", "总消费", "总消费金额", "消费金额", "累计金额", "交易总额", "成交总额", "支付总金额", "total spent",
        "total spend", "lifetime spend", "total amount",
    )),
    Field("order_count", "kept", (
        "消费次数", "累计消费次数", "购买次数", "订单数", "下单次数", "交易笔数", "成交笔数", "订单总数", "到店次数", "orders", "order count",
        "number of orders", "visits", "total orders",
    )),
    Field("last_purchase_on", "kept", (
        "最近消费", "最近消费时间", "最近消费日期", "最后消费时间", "最后消费日期", "上次消费时间", "上次消费", "最近购买时间", "最后下单时间", "最近下单时间",
        "last purchase", "last order", "last order date", "last visit", "last purchase date",
    )),
    Field("card", "kept", ("卡号", "会员卡号", "会员号", "会员编号", "会员id", "card", "card number", "card no", "member no", "member id")),
    Field("wecom", "kept", ("企业微信", "企微", "企业微信id", "企微id", "外部联系人id", "external_userid", "wecom", "wecom id", "unionid")),
)  # fmt: skip

BY_KEY: dict[str, Field] = {one.key: one for one in FIELDS}
CUSTOM = "custom:"
# Columns that the staging table has for itself; `phone` fills three of them.
WRITTEN: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind != "kept")
KEPT: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind == "kept")

_DECORATION = re.compile(
    r"[\s*＊:：()\[\]【】<>《》\"'“”‘’_\-./\\|]+|(?:必填|选填|可空|可选|required|optional)项?"
)

_UNIT = re.compile(r"[(\[【] *(?:人民币|元|rmb|cny|¥|次|笔|单|分|积分|个|点|天|岁) *[)\]】] *$")


def field(key: str) -> Field | None:
    """The field of a key; `custom:<name>` is a text of the shop's own. None when there is no such field."""
    if key.startswith(CUSTOM) and key[len(CUSTOM) :].strip():
        return Field(key, "text", (), LINE_LENGTH)
    return BY_KEY.get(key)


def header_key(text: str) -> str:
    """A header without what people decorate it with: `* 手机号（必填）` is 手机号, 余额(元) is 余额. Case and width do
    not count."""
    return _DECORATION.sub("", _UNIT.sub("", unicodedata.normalize("NFKC", text).casefold()))


# Of two columns that name the same field, the earlier synonym is meant.
_SYNONYMS: dict[str, tuple[str, int]] = {
    header_key(text): (one.key, rank)
    for one in reversed(FIELDS)
    for rank, text in reversed(tuple(enumerate(one.synonyms)))
}
_PATTERNS = tuple((re.compile(text), one.key) for one in FIELDS for text in one.patterns)
_NUMBERED = re.compile(r"(?<=.)[0-9一二三]$")
_LONGEST_HEADER = 16


def by_header(text: str) -> tuple[str, int] | None:
    """The field that a header names and its rank among the synonyms (99 = only similar); None when it names none."""
    key = header_key(text)
    if not key:
        return None
    if found := _SYNONYMS.get(key) or _SYNONYMS.get(_NUMBERED.sub("", key)):
        return found
    if len(key) <= _LONGEST_HEADER:
        lowered = unicodedata.normalize("NFKC", text).casefold()
        for pattern, field_key in _PATTERNS:
            if pattern.search(lowered):
                return field_key, SIMILAR
    return None
