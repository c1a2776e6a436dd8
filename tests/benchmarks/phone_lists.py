"""Phone lists as shops have them: messy, with known shares of invalid, repeated and known rows. The same every time."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

HEADERS = ("姓名", "手机号", "备注", "性别", "生日", "标签", "片区")
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单仇区解查朴任盖"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文斌宇浩子涵梓轩雨欣一诺思远嘉怡晨"
TAGS = ("宝妈", "爱车厘子", "低糖", "团长", "礼盒", "企业采购", "晚间到店", "价格敏感")
AREAS = tuple(f"{a}{b}" for a in "青翠锦和金云" for b in ("湖苑", "竹园", "华城", "悦里", "水湾"))


def known_phones(count: int) -> list[str]:
    """Numbers of people whom the shop knows already."""
    return [f"135{n * 7919 % 100_000_000:08d}" for n in range(count)]


def rows(count: int, seed: int = 7) -> Iterator[list[str]]:
    """3 % invalid, 3 % repeated, 5 % known, the rest new; a third of the numbers written untidily."""
    rng = random.Random(seed)
    known = known_phones(max(1, count // 20))
    seen: list[str] = []
    for n in range(count):
        name = rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=rng.choice((1, 2, 2))))
        draw = rng.random()
        if draw < 0.03:
            phone = rng.choice(("123", "1381234", "1.38E+10", "无", "139123456789"))
        elif draw < 0.06 and seen:
            phone = rng.choice(seen)
        elif draw < 0.11:
            phone = known.pop() if known else f"186{n:08d}"
        else:
            phone = f"1{rng.choice('35789')}{rng.randrange(1, 9)}{n:08d}"
            if n % 50 == 0:
                seen.append(phone)
        style = rng.random()
        if len(phone) == 11 and style < 0.33:
            phone = (f"{phone[:3]} {phone[3:7]} {phone[7:]}" if style < 0.1 else f"{phone[:3]}-{phone[3:7]}-{phone[7:]}"
                     if style < 0.2 else f"+86{phone}" if style < 0.3 else f"手机：{phone}")  # fmt: skip
        yield [
            name,
            phone,
            f"{n % 30 + 1}号楼" if rng.random() < 0.4 else "",
            rng.choice(("男", "女", "女", "")),
            f"{rng.randrange(1960, 2006)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
            if rng.random() < 0.5
            else "",
            ";".join(rng.sample(TAGS, rng.choice((0, 1, 1, 2)))),
            rng.choice(AREAS) if rng.random() < 0.6 else "",
        ]


def write_book(path: Path, count: int) -> None:
    """As .xlsx."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("客户")
    sheet.append(HEADERS)
    for row in rows(count):
        sheet.append(row)
    book.save(path)


def write_text(path: Path, count: int) -> None:
    """As .csv."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(rows(count))
