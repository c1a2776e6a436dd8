"""What a cell says about consent and about being left alone. A refusal is recognised widely, an agreement only by its
very words: what is not understood is never taken for one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NOT_UNDERSTOOD = "unknown"
"""The consent of a cell that is filled and says neither: stronger than what is said for the whole list."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AGREED = _words(
    "是 是的 同意 已同意 同意的 愿意 乐意 好 好的 可 可以 行 对 接受 已接受 接收 愿意接收 同意接收 可以接收 允许 已允许 授权 已授权 同意授权 订阅 已订阅 开 开启"
    " 已开启 确认 已确认 有 √ ✓ ✔ ☑ ✅ 1 y yes true on ok okay agree agrees agreed accept accepts accepted allow allowed"
    " consent consented granted subscribe subscribed optin optedin yesplease"
)
_NOTHING = frozenset(("", "无数据", "空", "空白", "未填", "未填写", "na", "null", "nan"))
_UNKNOWN = _words(
    "未知 不详 不清楚 不知道 不确定 不一定 未询问 未问 没问 没问过 还没问 待定 待确认 未确认 无 none unknown notasked notsure undecided tbd pending"
)
_REFUSED = _words(
    "0 n f t x × ✗ ✘ ✖ ❌ ☒ 否 不 没 没有 非 未 关 关闭 已关闭 td false off stop denied deny never blocked"
)
# How a refusal begins, and what it holds; the exceptions are no refusals, nor agreements.
_REFUSES = re.compile(
    r"否(?!则|认)|不|拒|退订|取消|别|勿|莫|没有?(?:同意|授权|订阅|开启|接受)|未(?:同意|授权|订阅|开启|接受|接收|允许)|无(?:需|须|授权|意)|谢绝|屏蔽|拉黑|黑名单|投诉|免打扰"
    r"|已?(?:退订|取消|拒|关闭|停|屏蔽|拉黑)|停(?:止|发|用)|回复?td?(?:退订)?$|td退订"
    r"|no(?:$|t|[^a-z]|thanks|longer|marketing|consent)|never|dont|donot|doesnot|doesnt|opt(?:ed|s)?out|out$|unsub|declin|refus|reject|den(?:y|ied)|stop|withdr[ae]w|revoke|"
    r"disagree|object|remove|cancel|disallow|disabled|blocked|blacklist|leaveme|false"
)
_HOLDS = re.compile(
    r"不(?:同意|愿|接收|接受|要|想|需|可以?|允许|再|收|行|用|得|准)|拒绝|拒收|已拒|谢绝|退订|退群|取消(?:授权|订阅|同意|接收)|勿|别(?:发|再|打|来)|免打扰|投诉|拉黑|黑名单|屏蔽|停发|停止"
    r"|optedout|optout|unsubscri|declined|refused|rejected|donot|dont|nolonger|withdrawn|revoked|disagree|blacklist"
)
_NO_REFUSAL = re.compile(
    r"不(?:反对|拒|介意|排斥|抗拒|取消|退订|清|详|知|确定|一定|明|错|限)|没(?:有)?(?:拒|意见|问题|退订|取消|反对)|未(?:拒|退订|取消|反对)|无(?:所谓|异议|意见|反对)|别名|notrefus|notdecl|notunsub|notopt|noobjec|noproblem|notasked|notsure|notknown|notyet|nodata"
)
_FREE = frozenset(
    ("否", "不是", "no", "n", "false", "0", "×", "✗", "✘", "✖", "❌", "没有", "没", "无", "未", "正常", "可联系", "可以", "可", "f", "off", "none", "未设置",
     "未开启", "关", "关闭", "已关闭", "不需要", "不用", "不免打扰", "ok", "normal", "allowed", "canbecontacted", "maycontact", "contactable", "无要求", "无限制", "不限", "白名单")
)  # fmt: skip
_LEAVE_ALONE = frozenset(
    ("是", "是的", "yes", "y", "true", "t", "1", "√", "✓", "✔", "☑", "✅", "x", "有", "对", "on", "同意", "愿意", "agree", "agreed", "开", "开启", "已开启", "免打扰", "勿扰",
     "请勿打扰", "donotcontact", "donotdisturb", "dnc", "dnd")
)  # fmt: skip
_FREED = re.compile(
    r"否(?!则|认)|可以|可(?:联系|打|发|接|电|微信)|正常|无(?:$|限制|要求|特殊)|未(?:设|开|勾|填)"
)
_STILL = re.compile(r"不|勿|别|拒|退订|投诉|免|莫|停|黑|只|仅|除")
_NEGLIGIBLE = re.compile(r"[\s\-_.。,，、;；:：!！~～'’‘\"“”()（）\[\]【】/\\|*]+")


@lru_cache(maxsize=4096)
def consent(text: str) -> str | None:
    """yes, no, unknown (it says so itself) or '' (it says nothing); None = it is not understood."""
    plain = _plain(text)
    if plain in _AGREED:
        return "yes"
    if plain in _NOTHING:
        return ""
    if plain in _UNKNOWN or set(plain) <= {"?"}:
        return NOT_UNDERSTOOD
    if plain in _REFUSED:
        return "no"
    if _NO_REFUSAL.search(plain):
        return None
    return "no" if _REFUSES.match(plain) or _HOLDS.search(plain) else None


@lru_cache(maxsize=4096)
def do_not_contact(text: str) -> str:
    """yes, '' (may be contacted), or the text itself: the reason why not."""
    plain = _plain(text)
    if plain in _LEAVE_ALONE:
        return "yes"
    if plain in _NOTHING or plain in _FREE or plain in _UNKNOWN or set(plain) <= {"?"}:
        return ""
    freed = _FREED.match(plain)
    return "" if freed and not _STILL.search(plain, freed.end()) else text


def _plain(text: str) -> str:
    return _NEGLIGIBLE.sub("", unicodedata.normalize("NFKC", text).casefold())
