"""Sixty invented customers, made by the services."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services import bulk, contacts, shop, staff
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from services.selection import Ids
from tests.conftest import NOON

NAMES = [
    "李秀英",
    "罗志强",
    "陈雨晴",
    "冯家豪",
    "朱浩然",
    "李丽华",
    "梁海燕",
    "黄立新",
    "于秀英",
    "高欣妍",
    "王晓敏",
    "宋俊杰",
    "周淑芬",
    "傅雨桐",
    "曾国强",
    "单晓峰",
    "仇英",
    "区小军",
    "解放",
    "查良",
    "朴志勇",
    "任我行",
    "盖小丽",
    "尉迟恭",
    "欧阳娜",
    "赵一鸣",
    "钱多多",
    "孙小美",
    "吴桐",
    "郑和平",
    "冯小刚",
    "褚时健",
    "卫青",
    "蒋勤",
    "沈从文",
    "韩梅梅",
    "杨柳",
    "朱莉",
    "秦岚",
    "尤勇",
    "许仙",
    "何洁",
    "吕方",
    "施琅",
    "张伟",
    "孔笙",
    "曹操",
    "严宽",
    "华晨",
    "金星",
    "魏晨",
    "陶喆",
    "姜文",
    "戚薇",
    "谢娜",
    "邹市明",
]
TAGS = ("宝妈", "爱车厘子", "小区A", "低糖", "团长", "礼盒", "企业采购", "晚间到店", "价格敏感")
AREAS = ("幸福里", "阳光花园", "人民路", "")


def phone(number: int) -> str:
    return f"138{number * 7919 % 10000:04}{(5210 + number * 37) % 10000:04}"


def fill(store: Any) -> dict[str, int]:
    """Make them at noon; ids by name. 陈雨晴 knows everything about herself, 3 have no name."""
    ids: dict[str, int] = {}

    def act() -> Act:
        return Act(clock=FixedClock(NOON))

    shop.change_settings(store, act(), shop_name="青禾鲜果 · 人民路店")
    staff.rename_staff(store, act(), 1, "林姐")
    for number, name in enumerate(NAMES):
        values = ContactInput(
            name=name,
            phones=(phone(number + 1),),
            gender=("female", "male", "")[number % 3],
            birthday=("", "--11-25", "1990-03-08", "L--05-05", "1985-11-20")[number % 5],
            area=AREAS[number % 4],
            consent=("unknown", "yes", "no")[number % 3],
            follow_state=("pending", "following", "won", "no_interest")[number % 4],
            tags=TAGS[number % 9 : number % 9 + number % 4],
        )
        if name == "陈雨晴":
            values = replace(
                values, phones=("13800005210", "02158881234"), birthday="--11-21", wechat_name="雨晴在路上", wechat_id="yuqing5210",
                remark="周五下午来取货", address="幸福里 3 幢 502", area="幸福里", tags=("宝妈", "爱车厘子", "小区A"),
                gender="female", referrer_id=ids["罗志强"], consent="yes", consent_source="left_when_joining",
                notes="不要芒果，过敏", follow_state="following",
            )  # fmt: skip
        ids[name] = contacts.create(store, act(), values).receipt["id"]
    contacts.create(store, act(), ContactInput(phones=("13911117788",)))
    contacts.create(store, act(), ContactInput(wechat_name="水果西施", wechat_id="xishi"))
    contacts.create(store, act(), ContactInput(name="Anna Müller", phones=("+447911123456",)))
    contacts.set_do_not_contact(store, act(), ids["朱浩然"], True, "投诉过短信")
    bulk.add_tags(store, act(), Ids((ids["陈雨晴"],)), ["礼盒"])
    bulk.remove_tags(store, act(), Ids((ids["陈雨晴"],)), ["礼盒"])
    bulk.bulk_edit(store, act(), Ids((ids["陈雨晴"],)), {"remark": "周六上午来取货"})
    contacts.trash(store, act(), Ids((ids["邹市明"],)))
    return ids
