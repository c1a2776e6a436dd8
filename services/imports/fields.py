"""The fields that a column of a sheet can go to. Their keys are frozen: docs/import.md lists them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["phone", "wechat", "identity", "text", "named", "choice", "tags", "birthday", "date", "kept"]
Rule = Literal["never", "fill", "overwrite", "append"]

NAME_LENGTH, LINE_LENGTH, NOTES_LENGTH, TAG_LENGTH = 200, 1_000, 10_000, 30
LONGEST_NAMED = 60
"""Characters of the name of a channel or of somebody in the shop."""
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
    is what happens to a value that a contact has already. An `identity` is a kind of `identity_kind` under its key; a
    `named` cell names a row of another table."""

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
        "预留手机", "预留电话", "注册手机", "注册手机号", "联系手机", "联系人手机", "联系人电话", "客户手机号", "客户联系方式", "顾客手机", "顾客电话", "用户手机", "用户手机号",
        "买家电话", "取货人电话", "提货人电话", "收货手机", "收货手机号", "收件手机", "手机账号", "登录手机号", "电话1号", "联系号码", "联络电话", "本人电话", "手机号1", "手机1", "电话1", "手机2", "手机号2", "电话2", "备用手机", "备用电话", "其他电话",
        "phone", "phone number", "mobile", "mobile phone", "mobile number", "cell", "cellphone", "cell phone",
        "tel", "telephone", "contact number", "contact phone", "phone no", "mobile no", "phone 2", "other phone", "whatsapp",
    ), rule="append", patterns=(r"手机|电话", r"\b(?:phone|mobile|tel)\b")),
    Field("name", "text", (
        "姓名", "客户姓名", "名字", "客户名称", "客户", "会员姓名", "会员名称", "顾客姓名", "顾客", "真实姓名", "联系人", "联系人姓名", "称呼", "名称",
        "收货人", "收件人", "收货人姓名", "买家姓名", "客户名", "学员姓名", "收件人姓名", "用户姓名", "取货人", "提货人", "联系人名称", "顾客名称", "持卡人", "持卡人姓名", "会员名", "用户名称", "买家", "name", "full name", "customer", "customer name",
        "contact", "contact name", "member name", "client", "client name", "real name",
    ), NAME_LENGTH, patterns=(r"姓名$", r"\bname$")),
    Field("wechat", "wechat", (
        "微信号", "微信", "微信id", "微信账号", "微信帐号", "客户微信", "客户微信号", "wechat", "wechat id", "weixin", "wechat account", "wx", "vx",
    ), NAME_LENGTH),
    Field("wechat_name", "text", (
        "微信昵称", "微信名", "微信名称", "昵称", "客户昵称", "会员昵称", "网名", "粉丝昵称", "用户昵称", "买家昵称", "团员昵称", "群昵称", "微信用户昵称", "抖音昵称", "接龙人", "wechat name", "wechat nickname", "nickname",
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
        "地址", "详细地址", "收货地址", "联系地址", "家庭地址", "住址", "客户地址", "配送地址", "收件地址", "通讯地址", "收货人地址", "收件人地址", "送货地址", "完整地址", "居住地址", "address",
        "shipping address", "delivery address", "home address", "street", "street address",
    ), LINE_LENGTH, patterns=(r"(?<!电邮)(?<!邮箱)(?<!邮件)(?<!网)(?<!网络)(?<!ip)地址$",)),
    Field("area", "text", (
        "片区", "小区", "区域", "所在小区", "楼栋", "社区", "商圈", "所在区域", "所属区域", "所在地区", "地区", "area", "district",
        "neighbourhood", "neighborhood", "community", "zone", "region",
    ), NAME_LENGTH),
    Field("tags", "tags", (
        "标签", "客户标签", "会员标签", "标签名称", "企业标签", "个人标签", "分组", "客户分组", "客户类型", "用户标签", "粉丝标签", "顾客标签", "会员分组", "标签组", "人群标签", "tag", "tags", "label", "labels",
        "group", "groups",
    ), rule="append", patterns=(r"标签", r"\btags?\b")),
    Field("notes", "text", (
        "笔记", "跟进记录", "沟通记录", "跟进笔记", "客户笔记", "描述", "客户描述", "说明", "需求", "客户需求", "偏好", "喜好", "其他说明", "notes", "note", "description",
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
        "添加时间", "添加日期", "加入时间", "加入日期", "注册时间", "注册日期", "入会时间", "入会日期", "创建时间", "创建日期", "建档时间", "建档日期", "成为客户时间", "成为客户日期", "添加好友时间", "成为好友时间", "首次添加时间",
        "录入时间", "录入日期", "登记时间", "登记日期", "办卡时间", "办卡日期", "领卡时间", "领卡日期", "加好友时间", "成为粉丝时间", "关注时间", "会员注册时间", "入群时间",
        "成为会员时间", "开卡时间", "开卡日期", "added", "added on", "date added", "joined", "join date", "registered",
        "registration date", "created", "created at", "member since",
    )),
    Field("channel", "named", (
        "来源渠道", "渠道", "来源", "客户来源", "获客渠道", "添加渠道", "推广渠道", "引流渠道", "活码", "会员来源", "注册渠道", "注册来源", "来源方式", "成为客户方式",
        "来源平台", "来源门店", "添加来源", "添加方式", "首次来源", "开卡渠道", "入会渠道", "入会来源", "加入渠道", "下单渠道", "用户来源", "粉丝来源", "客户渠道",
        "acquisition channel", "customer source", "signup source", "utm source", "channel", "source", "lead source",
    )),
    Field("owner_staff", "named", (
        "跟进人", "所属员工", "负责人", "归属人", "归属员工", "添加人", "销售", "业务员", "导购", "客服", "专属导购", "所属销售", "跟进员工", "跟进成员", "客户负责人",
        "所属导购", "归属导购", "服务导购", "所属客服", "服务人员", "服务顾问", "专属顾问", "客户经理", "销售员", "销售人员", "所属成员", "企业成员", "添加成员", "添加员工",
        "开卡人", "开卡员工", "发展人", "拓客员工", "接待人", "technician", "salesperson", "follower", "owner name", "staff name", "owner", "staff", "looked after by", "staff in charge",
        "sales rep", "assigned to", "account manager",
    )),
    Field("card", "identity", ("卡号", "会员卡号", "会员号", "会员编号", "会员id", "会员卡编号", "卡编号", "储值卡号", "实体卡号", "vip卡号", "客户编号", "客户号", "客户id", "顾客编号",
        "用户id", "用户编号", "会员码", "customer id", "customer no", "customer number", "member number", "membership number", "loyalty card", "card", "card number", "card no", "member no", "member id"), NAME_LENGTH),
    Field("wecom", "identity", ("企业微信", "企微", "企业微信id", "企微id", "外部联系人id", "external_userid", "external userid", "外部用户id",
        "客户userid", "企微客户id", "微信unionid", "wecom", "wecom id", "unionid"), NAME_LENGTH),
    Field("mini_program", "identity", (
        "小程序openid", "小程序id", "小程序用户id", "小程序用户编号", "mini program", "mini program id", "mini program openid",
    ), NAME_LENGTH),
    Field("official_account", "identity", (
        "公众号openid", "公众号id", "openid", "微信openid", "official account", "official account id", "official account openid",
    ), NAME_LENGTH),
    Field("video_channel", "identity", ("视频号", "视频号id", "video channel", "video channel id", "channels id"), NAME_LENGTH),
    Field("douyin", "identity", ("抖音号", "抖音id", "抖音", "抖音账号", "douyin", "douyin id", "tiktok", "tiktok id"), NAME_LENGTH),
    Field("xiaohongshu", "identity", ("小红书号", "小红书id", "小红书", "小红书账号", "xiaohongshu", "xiaohongshu id", "rednote", "rednote id"), NAME_LENGTH),
    Field("meituan", "identity", (
        "美团昵称", "美团用户名", "美团id", "美团用户id", "美团账号", "大众点评昵称", "meituan", "meituan id", "meituan nickname", "meituan nick",
    ), NAME_LENGTH),
    # What later capabilities own: kept as it stands under its key, never dropped.
    Field("points", "kept", ("积分", "当前积分", "剩余积分", "积分余额", "可用积分", "会员积分", "积分数", "总积分", "现有积分", "用户积分", "客户积分", "累计积分",
        "积分值", "有效积分", "points total", "available points", "current points", "reward points", "points", "points balance", "loyalty points")),
    Field("stored_value", "kept", (
        "储值余额", "余额", "储值", "账户余额", "会员余额", "卡余额", "卡内余额", "剩余金额", "储值金额", "储值账户余额", "储值总余额", "储值卡余额", "总余额", "当前余额",
        "可用余额", "钱包余额", "会员卡余额", "卡金", "账户总余额", "剩余储值", "现金余额", "wallet balance", "account balance", "prepaid balance", "current balance", "balance", "stored value", "card balance", "store credit",
    )),
    Field("principal", "kept", ("本金", "本金余额", "储值本金", "充值余额", "实充余额", "实充金额", "储值本金余额", "充值本金", "剩余本金", "本金账户", "现金账户余额",
        "principal balance", "paid balance", "principal")),
    Field("bonus", "kept", ("赠金", "赠金余额", "赠送余额", "赠送金额", "赠送金", "储值赠金", "储值赠送余额", "赠送账户余额", "剩余赠金", "赠款余额", "赠额", "奖励金", "返现余额", "bonus", "bonus balance", "gift balance")),
    Field("growth", "kept", ("成长值", "会员成长值", "经验值", "当前成长值", "累计成长值", "成长分", "experience", "growth", "growth value")),
    Field("tier", "kept", (
        "会员等级", "等级", "会员级别", "级别", "会员类型", "卡等级", "会员卡等级", "会员卡类型", "客户等级", "客户级别", "顾客等级", "vip等级", "vip级别", "会员层级",
        "会员身份", "会员卡", "会员卡名称", "卡名称", "卡类型", "卡种", "卡级别", "权益卡", "付费会员", "当前等级", "粉丝等级", "用户等级", "vip", "grade", "rank",
        "customer tier", "customer level", "vip level", "membership", "membership tier", "membership type", "tier", "level", "member tier", "membership level",
    )),
    Field("total_spent", "kept", (
        "累计消费", "累计消费金额", "消费总额", "总消费", "总消费金额", "消费金额", "累计金额", "交易总额", "成交总额", "支付总金额", "累计支付金额", "累计交易金额",
        "累计成交金额", "累计实付金额", "累计下单金额", "累计购买金额", "历史消费", "历史消费金额", "消费总金额", "购买总额", "购买金额", "交易金额", "订单总金额", "实付总额",
        "支付金额", "累计消费额", "净消费金额", "lifetime value", "total sales", "amount spent", "total spending", "total spent",
        "total spend", "lifetime spend", "total amount",
    )),
    Field("order_count", "kept", (
        "消费次数", "累计消费次数", "购买次数", "订单数", "下单次数", "交易笔数", "成交笔数", "订单总数", "到店次数", "累计消费单数", "累计订单数", "累计购买次数", "累计下单次数",
        "累计交易次数", "累计成交次数", "消费单数", "消费笔数", "支付次数", "支付单数", "购次", "交易次数", "订单数量", "总订单数", "到访次数", "来店次数", "跟团次数", "参团次数",
        "purchases", "purchase count", "visit count", "orders count", "orders", "order count",
        "number of orders", "visits", "total orders",
    )),
    Field("last_purchase_on", "kept", (
        "最近消费", "最近消费时间", "最近消费日期", "最后消费时间", "最后消费日期", "上次消费时间", "上次消费", "最近购买时间", "最后下单时间", "最近下单时间", "最近消费日",
        "最后一次消费", "最后一次消费时间", "最后消费", "上次消费日期", "上次购买时间", "上次到店", "上次到店时间", "最近到店", "最近到店时间", "最近交易时间", "最近成交时间",
        "最近支付时间", "最近一次消费", "最近一次消费时间", "最后交易时间", "最后购买时间", "最近购买", "最近下单", "last purchased", "last visited", "latest order",
        "last purchase", "last order", "last order date", "last visit", "last purchase date",
    )),
)  # fmt: skip

BY_KEY: dict[str, Field] = {one.key: one for one in FIELDS}
CUSTOM = "custom:"
TAGS_OF = "tags:"
"""Before the name of the group whose tags a column holds."""
OWN_IDENTITY = "own_"
"""Before the number of an identity of the shop's own kind."""
# Of these several columns are joined; of the kept and the named ones each stays by itself.
MANY = frozenset(
    {"phone", "name", "remark", "tags", "notes"}
    | {one.key for one in FIELDS if one.kind in ("identity", "named", "kept")}
)
# What an import writes; the staging table has a column for each, three for `phone`, one for all of IDENTITIES.
WRITTEN: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind != "kept")
IDENTITIES: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind == "identity")
NAMED: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind == "named")
KEPT: tuple[str, ...] = tuple(one.key for one in FIELDS if one.kind == "kept")

_DECORATION = re.compile(
    r"[\s*＊:：()\[\]【】<>《》\"'“”‘’_\-./\\|]+|(?:必填|选填|可空|可选|required|optional)项?"
)

_UNIT = re.compile(r"[(\[【] *(?:人民币|元|rmb|cny|¥|次|笔|单|分|积分|个|点|天|岁) *[)\]】] *$")


def field(key: str) -> Field | None:
    """The field of a key; `custom:<name>` is a text of the shop's own, `tags:<group>` are tags of a group, `own_<n>` is an
    identity of a kind of the shop's own. None when there is no such field."""
    if key.startswith(CUSTOM) and key[len(CUSTOM) :].strip():
        return Field(key, "text", (), LINE_LENGTH)
    if key.startswith(TAGS_OF) and key[len(TAGS_OF) :].strip():
        return Field(key, "tags", (), rule="append")
    if key.startswith(OWN_IDENTITY) and key[len(OWN_IDENTITY) :].isdecimal():
        return Field(key, "identity", (), NAME_LENGTH)
    return BY_KEY.get(key)


def is_identity(key: str) -> bool:
    """Whether a column of this field holds identities other than phones and WeChat ids."""
    found = field(key)
    return found is not None and found.kind == "identity"


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
# Parts of a name by their header; True = the family's.
_NAME_PARTS = {
    header_key(text): family
    for family, texts in (
        (False, ("first name", "given name", "forename", "middle name", "名")),
        (True, ("last name", "family name", "surname", "姓", "姓氏")),
    )
    for text in texts
}
_PATTERNS = tuple((re.compile(text), one.key) for one in FIELDS for text in one.patterns)
_NO_GROUP = frozenset(
    map(
        header_key,
        ("必填", "选填", "可选", "名称", "id", "ids", "list", "required", "optional", "name", "names"),
    )
)
_HINT = re.compile(r"隔|逗号|分号|多[个选]|可填|请|例如|comma|separate")
_NUMBERED = re.compile(r"(?<=.)[0-9一二三]$")
_LONGEST_HEADER = 16
_TAGS_OF_GROUP = re.compile(
    r"(?:客户|会员|用户|企业|个人)?标签 *[-—–:_(\[【] *([^\])】]+?) *[\])】]?|tags? *[-—–:_(\[] *([^\])]+?) *[\])]?",
    re.I,
)


def _group_of(header: str) -> str:
    """The group in a header like 标签-购买偏好 or Tags (taste); '' where it names none."""
    found = _TAGS_OF_GROUP.fullmatch(unicodedata.normalize("NFKC", header).strip(" *"))
    group = " ".join((found[1] or found[2]).split()) if found else ""
    plain = len(group) <= TAG_LENGTH and not group.isdecimal() and not _HINT.search(group)
    return group if plain and header_key(group) not in _NO_GROUP else ""


def name_part(header: str) -> bool | None:
    """Whether a header names the family's part of a name (True) or the other one; None = neither."""
    return _NAME_PARTS.get(header_key(header))


def joins(key: str, header: str, other: str) -> bool:
    """Whether two columns of these headers may go to one field together; parts of a name only with one another."""
    if key == "name":
        return name_part(header) is not None and name_part(other) is not None
    return key in MANY


def by_header(text: str) -> tuple[str, int] | None:
    """The field that a header names and its rank among the synonyms (99 = only similar); None when it names none."""
    key = header_key(text)
    if not key:
        return None
    if found := _SYNONYMS.get(key) or _SYNONYMS.get(_NUMBERED.sub("", key)):
        return found
    if group := _group_of(text):
        return TAGS_OF + group, 0
    if key in _NAME_PARTS:
        return "name", SIMILAR - 1  # a column with the whole name goes before
    if len(key) <= _LONGEST_HEADER:
        lowered = unicodedata.normalize("NFKC", text).casefold()
        for pattern, field_key in _PATTERNS:
            if pattern.search(lowered):
                return field_key, SIMILAR
    return None
