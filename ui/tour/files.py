"""Lists as shops really have them, for the import wizard to be drawn with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐曾单仇区解查"
_GIVEN = ("晓燕", "建国", "雨晴", "丽华", "志强", "佳怡", "海波", "秀兰", "子涵", "文斌", "欣然", "国庆")
_WECHAT = ("阳光小雨", "果果妈", "平安是福", "静待花开", "老街坊", "一米阳光")
_AREAS = ("阳光花园", "滨江小区", "学府路", "")
_TAGS = ("宝妈", "爱车厘子", "团长", "")
HEADERS = ("姓名", "联系电话", "微信昵称", "会员生日", "小区", "标签", "备注", "累计消费")


def phone(number: int) -> str:
    """An invented mobile that the demo shop does not have."""
    return f"199{number * 7919 % 100_000_000:08d}"


def messy_rows(known: Sequence[str], rows: int, seed: int = 7) -> list[list[object]]:
    """Rows of which most can be imported; others are repeated, masked, too short, no number, or of somebody in
    `known` (phone numbers)."""
    chance = Random(seed)
    made: list[list[object]] = []
    for at in range(rows):
        name = chance.choice(_FAMILY) + chance.choice(_GIVEN)
        number: object = phone(at)
        if at % 3 == 0:
            number = f"{str(number)[:3]} {str(number)[3:7]} {str(number)[7:]}"
        elif at % 7 == 0:
            number = f"+86-{number}"
        born: object = f"{1960 + at % 40}-{1 + at % 12:02d}-{1 + at % 28:02d}" if at % 4 == 0 else ""
        if at % 41 == 3 and known:
            number = known[at % len(known)]
        elif at % 211 == 7 and len(known) > 2:
            number = f"{known[1]} / {known[2]}"
        elif at % 37 == 5:
            number = phone(at - 5)
        elif at % 53 == 9:
            number = f"{phone(at)[:3]}****{phone(at)[-4:]}"
        elif at % 61 == 11:
            number = phone(at)[:7]
        elif at % 67 == 13:
            number = "没有手机"
        elif at % 71 == 17:
            number = ""
        elif at % 73 == 19:
            number = 1.99e10
        elif at % 79 == 23:
            born = "13月32日"
        made.append(
            [
                name,
                number,
                chance.choice(_WECHAT) if at % 2 else "",
                born,
                chance.choice(_AREAS),
                chance.choice(_TAGS),
                "只要软的" if at % 9 == 0 else "",
                round(chance.random() * 2000, 2),
            ]
        )
    return made


def write_workbook(file: Path, known: Sequence[str], rows: int) -> Path:
    """A workbook of two sheets, with a title line above the headers."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "会员名单"
    sheet.append(["青禾鲜果 会员登记表"])
    sheet.append([])
    sheet.append(list(HEADERS))
    for row in messy_rows(known, rows):
        sheet.append(row)
    other = book.create_sheet("说明")
    other.append(["请勿改动表头"])
    book.save(file)
    return file


def write_bare(file: Path, rows: int) -> Path:
    """One column of numbers without a header, in the encoding that old programs write."""
    lines = [phone(at) if at % 5 else f"{phone(at)[:3]}****{phone(at)[-4:]}" for at in range(rows)]
    file.write_bytes("\r\n".join(["张三 " + lines[0], *lines[1:]]).encode("gb18030"))
    return file


def write_damaged(file: Path) -> Path:
    """A workbook that breaks off."""
    file.write_bytes(b"PK\x03\x04" + b"\x14\x00\x06\x00\x08\x00" + bytes(range(64)))
    return file


def write_orders(file: Path, known: Sequence[str], rows: int) -> Path:
    """Orders of a shop on a platform: some of people in `known`, some masked, some that can't be."""
    chance = Random(11)
    lines = ["订单号,下单时间,收货人手机号,商品名称,数量,金额,优惠金额,实付金额,退款金额,支付方式,订单状态"]
    for at in range(rows):
        who = known[at % len(known)].removeprefix("+86") if known and at % 3 else f"199****{at % 10_000:04d}"
        price, off = chance.randrange(900, 19_000), chance.choice((0, 0, 300, 1_000))
        paid = max(0, price - off)
        back = paid if at % 29 == 7 else 0
        state = "交易关闭" if at % 41 == 13 else "已完成"
        on = f"2026-10-{1 + at % 28:02d}" if at % 53 != 21 else "2026-02-30"
        for _ in range(2 if at % 9 == 4 else 1):
            cells = (
                f"E20261{at:06d}", f"{on} {9 + at % 12:02d}:{at % 60:02d}:05", who, chance.choice(("草莓蛋糕", "拿铁", "吐司", "车厘子 2 斤")), 1,
                f"{price / 100:.2f}", f"{off / 100:.2f}", f"{paid / 100:.2f}", f"{back / 100:.2f}" if back else "", "微信支付", state,
            )  # fmt: skip
            lines.append(",".join(map(str, cells)))
    file.write_text("\n".join(lines) + "\n", encoding="gb18030")
    return file


def write_members(file: Path, rows: int) -> Path:
    """Members of another program with what they have there."""
    lines = ["手机号,姓名,会员等级,积分,储值余额,累计消费,消费次数,最近消费"]
    for at in range(rows):
        name = _FAMILY[at % len(_FAMILY)] + _GIVEN[at % len(_GIVEN)]
        tier = ("尊享", "高级", "普通", "钻石卡")[at % 4]
        points = "12元" if at == 5 else str(at * 37)
        lines.append(
            f"{phone(5000 + at)},{name},{tier},{points},{at * 12.5:.2f},{at * 131.5:.2f},{at},2026-0{1 + at % 9}-11"
        )
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
