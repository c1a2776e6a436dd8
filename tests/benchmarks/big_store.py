"""A store of very many contacts, made by direct SQL; kept in the folder of temporary files for the next run."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from models.store import Store, current_version
from services.search_index import name_key, tokens

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚"
    "方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚单仇区解查朴盖"
)
GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂香玉兰梅红建华国文斌辉鹏浩宇轩子涵梓欣怡佳琪雨晨思婷雪丹晶莹倩琳璐瑶颖慧"
    "君志远海波天成永康健安宁乐天佑嘉豪俊峰立新春生秋月冬雪夏荷金凤银花小燕大山云飞龙虎"
)
WECHAT = (
    "阳光",
    "小雨点",
    "果果妈",
    "平安是福",
    "老街坊",
    "Summer",
    "lily88",
    "静待花开",
    "一米阳光",
    "阿强",
)
REMARKS = ("", "", "", "", "三号楼", "爱吃车厘子", "晚上到店", "团长介绍", "要发票", "只要软的")
AREAS = ("阳光花园", "滨江小区", "学府路", "老城区", "高新园", "东湖", "")
PREFIXES = (
    "138",
    "139",
    "137",
    "136",
    "135",
    "150",
    "151",
    "152",
    "158",
    "159",
    "186",
    "188",
    "177",
    "199",
    "133",
)


def open_big(contacts: int) -> Store:
    """The store with so many contacts; made when it is not there yet, which takes a minute per million."""
    path = Path(tempfile.gettempdir()) / f"hudie-bench-{current_version()}-{contacts}.hudie"
    ready = path.with_suffix(".ready")
    if not ready.exists():
        for leftover in path.parent.glob(path.name + "*"):
            leftover.unlink()
        store = Store.open(path, create=True)
        fill(store, contacts)
        store.close()
        ready.touch()
    return Store.open(path)


def fill(store: Store, contacts: int, seed: int = 1) -> None:
    """Insert contacts with names, phones, tags and index, as one operation of the kind `import`."""
    chance = random.Random(seed)
    weights = [1 / (n + 3) for n in range(len(SURNAMES))]
    with store.transaction():
        store.execute(
            "INSERT INTO operation (op_id, kind, label, args_hash, staff_id, at, business_on, state, row_count, receipt)"
            " VALUES ('big', 'import', '{}', '"
            + "0" * 64
            + "', 1, 1795000000, '2026-11-18', 'done', 0, '{}')"
        )
        operation = store.value("SELECT max(id) FROM operation")
        for n in range(12):
            store.execute(
                "INSERT INTO tag (group_id, name, position, created_op) VALUES (1, ?, ?, ?)",
                (f"标签{n}", n, operation),
            )
    for start in range(0, contacts, 50_000):
        people, numbers, labels, index = [], [], [], []
        for i in range(start + 1, min(start + 50_000, contacts) + 1):
            name = chance.choices(SURNAMES, weights)[0] + "".join(
                chance.choices(GIVEN, k=chance.choice((1, 2, 2)))
            )
            if i % 20 == 0:
                name = ""
            wechat = chance.choice(WECHAT) + (str(i % 97) if i % 3 else "") if i % 2 else ""
            remark = chance.choice(REMARKS)
            phone = f"+86{PREFIXES[i % len(PREFIXES)]}{(i * 7_919_777 + 1234567) % 100_000_000:08d}"
            day = f"{2024 + i % 3}-{1 + i % 12:02d}-{1 + i % 28:02d}"
            born = f"19{60 + i % 40}-{1 + i % 12:02d}-{1 + i % 28:02d}" if i % 4 == 0 else ""
            people.append(
                (i, name, wechat, remark, ("", "female", "male")[i % 3], born, AREAS[i % 7],
                 ("unknown", "yes", "no")[i % 3], ("pending", "following", "won")[i % 3], day, name_key(name), operation)
            )  # fmt: skip
            numbers.append((i, phone, operation))
            labels.extend((i, 1 + t, operation) for t in {i % 12, (i * 7) % 12})
            index.append((i, tokens(name, wechat, remark, [phone])))
        with store.transaction():
            store.execute_many(
                "INSERT INTO contact (id, name, wechat_name, remark, gender, birthday, address, area, consent, consent_source,"
                " consent_on, do_not_contact, do_not_contact_reason, follow_state, notes, added_on, name_key, created_at,"
                " created_op) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, '', '', 0, '', ?, '', ?, ?, 1795000000, ?)",
                people,
            )
            store.execute_many(
                "INSERT INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)"
                " VALUES (?, 'phone', ?, '', 'mobile', 0, ?)",
                numbers,
            )
            store.execute_many(
                "INSERT INTO contact_tag (contact_id, tag_id, source, at, created_op)"
                " VALUES (?, ?, 'manual', 1795000000, ?)",
                labels,
            )
            store.execute_many("INSERT INTO contact_index (rowid, tokens) VALUES (?, ?)", index)
