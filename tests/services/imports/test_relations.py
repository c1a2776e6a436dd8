"""Channels, staff, tags by group and identities from a list: looked up, made, told apart, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlite

from models.store import Store
from services import identities, merging
from services.channels import channels
from services.channels.channels import ChannelInput
from services.errors import FieldRefused, Refused
from services.imports import cells, fields, runs
from services.imports.kept import kept_values
from services.imports.rules import ImportPlan
from services.operations import Act
from services.tag_groups import create_group
from services.undo import redo, undo
from tests.services.imports.lists import customer, people
from tests.services.imports.test_writing import Importing
from tests.states import dump


@pytest.fixture
def importing(store: Store, act: Callable[[], Act]) -> Importing:
    return Importing(store, act)


@pytest.fixture
def staff(store: Store) -> dict[str, int]:
    store.execute("UPDATE staff SET name = '林姐' WHERE id = 1")
    store.execute("INSERT INTO staff (name, role, active, created_at) VALUES ('小周', 'assistant', 1, 0)")
    store.execute("INSERT INTO staff (name, role, active, created_at) VALUES ('阿宽', 'assistant', 1, 0)")
    return dict(store.rows("SELECT name, id FROM staff"))


def columns(store: Store, name: str) -> tuple[str, int | None]:
    found = store.row(
        "SELECT coalesce((SELECT name FROM channel WHERE id = channel_id), ''), owner_staff_id FROM contact WHERE name = ?",
        (name,),
    )
    assert found is not None
    return found[0], found[1]


def others(store: Store, contact: int) -> list[tuple[str, str, str]]:
    return store.rows(
        "SELECT kind, value, raw FROM identity WHERE contact_id = ? AND kind NOT IN ('phone', 'wechat') ORDER BY kind, position",
        (contact,),
    )


def test_channels_are_found_or_made_and_staff_are_found_or_kept(
    store: Store,
    importing: Importing,
    staff: dict[str, int],
) -> None:
    shop = channels.create(store, Act(), ChannelInput(name="门店台卡", kind="store")).receipt["id"]
    customer(store, "13812345670", name="老客", channel_id=shop, owner_staff_id=1)
    before = dump(store)
    rows = [
        {"name": "甲", "phones": "13812345671", "channel": "门店台卡", "owner_staff": "小周"},
        {"name": "乙", "phones": "13812345672", "channel": "抖音", "owner_staff": "小王"},
        {"name": "丙", "phones": "13812345673", "channel": "抖音", "owner_staff": ""},
        {"name": "老客", "phones": "13812345670", "channel": "小红书", "owner_staff": "阿宽"},
    ]
    checked = importing.check(rows)
    assert (checked.new_channels, checked.unknown_staff) == (("抖音",), ("小王",)), (
        "nobody would come by 小红书"
    )
    assert dump(store) == before
    assert importing(rows) == {"new": 3, "unchanged": 1}
    assert [columns(store, name) for name in ("甲", "乙", "丙", "老客")] == [
        ("门店台卡", staff["小周"]),
        ("抖音", None),
        ("抖音", None),
        ("门店台卡", 1),
    ]
    assert store.row("SELECT kind, welcome FROM channel WHERE name = '抖音'") == ("import", "")
    assert [(value, batch) for _, value, batch in kept_values(store, "owner_staff")] == [("小王", 1)]
    undo(store, importing.act())
    assert dump(store) == before
    redo(store, importing.act())
    assert columns(store, "乙") == ("抖音", None)


@pytest.mark.parametrize(
    ("rule", "expected"), [("fill", ("旧", 1)), ("overwrite", ("新", 2)), ("never", ("旧", 1))]
)
def test_the_first_channel_stays_unless_it_is_overwritten(
    store: Store,
    importing: Importing,
    staff: dict[str, int],
    rule: str,
    expected: tuple[str, int],
) -> None:
    old = channels.create(store, Act(), ChannelInput(name="旧")).receipt["id"]
    customer(store, "13812345670", name="老客", channel_id=old, owner_staff_id=1)
    importing(
        [{"phones": "13812345670", "channel": "新", "owner_staff": "小周"}],
        column_rules={"channel": rule, "owner_staff": rule},
        channel="清单",
        owners=(3,),
    )
    assert columns(store, "老客") == expected


def test_all_without_a_channel_get_the_lists_and_are_dealt_in_turn(
    store: Store,
    importing: Importing,
    staff: dict[str, int],
) -> None:
    customer(store, "13812345670", name="老客")
    rows: list[dict[str, Any]] = [{"name": f"新{n}", "phones": f"138222222{n:02}"} for n in range(9)]
    rows.append({"name": "老客", "phones": "13812345670"})
    rows.append({"name": "自带", "phones": "13812345699", "channel": "抖音", "owner_staff": "林姐"})
    before = dump(store)
    assert importing(rows, channel="地推", owners=tuple(staff.values())) == {"new": 10, "updated": 1}
    dealt = store.rows(
        "SELECT owner_staff_id, count(*) FROM contact WHERE name LIKE '新%' GROUP BY 1 ORDER BY 1"
    )
    assert dealt == [(one, 3) for one in sorted(staff.values())]
    assert {columns(store, f"新{n}")[0] for n in range(9)} == {"地推"}
    assert columns(store, "老客")[0] == "地推"
    assert columns(store, "自带") == ("抖音", 1)
    after = dump(store)
    undo(store, importing.act())
    assert dump(store) == before
    redo(store, importing.act())
    assert dump(store) == after


def test_the_same_list_for_another_channel_is_another_import(store: Store, importing: Importing) -> None:
    rows = [{"name": "甲", "phones": "13812345671"}]
    first = importing.check(rows)
    assert first.signature != importing.check(rows, channel="地推").signature
    with pytest.raises(Refused) as refused:
        importing.check(rows, owners=(77,))
    assert refused.value.reason == "unknown_staff"


def test_a_card_is_a_person(store: Store, importing: Importing) -> None:
    known = customer(store, "13812345670", name="老客")
    identities.add(store, Act(), known, "card", "vip-008")
    before = dump(store)
    rows = [
        {
            "name": "老客",
            "others": [["card", "VIP008", "vip-008"]],
            "remark": "换了号码",
            "phones": "13812345600",
        },
        {"name": "新客", "others": [["card", "VIP009", ""], ["douyin", "Dy_1", ""]]},
    ]
    assert importing(rows) == {"updated": 1, "new": 1}
    person = people(store)["老客"]
    assert (person["id"], person["remark"], person["phones"]) == (
        known,
        "换了号码",
        ["+8613812345670", "+8613812345600"],
    )
    new = store.value("SELECT id FROM contact WHERE name = '新客'")
    assert others(store, new) == [("card", "VIP009", ""), ("douyin", "Dy_1", "")]
    assert importing(rows) == {"unchanged": 2}
    undo(store, importing.act(), importing.changes.operation - 1 if importing.changes.operation else None)
    assert dump(store) == before


def test_a_number_and_a_card_of_two_people_are_a_conflict(store: Store, importing: Importing) -> None:
    customer(store, "13812345670", name="甲")
    second = customer(store, "13812345671", name="乙")
    identities.add(store, Act(), second, "card", "9")
    assert importing([{"phones": "13812345670", "others": [["card", "9", ""]]}]) == {"conflict": 1}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("append", [("card", "A", ""), ("card", "B", "")]),
        ("fill", [("card", "A", "")]),
        ("never", [("card", "A", "")]),
        ("overwrite", [("card", "B", "")]),
    ],
)
def test_rules_of_identities(
    store: Store,
    importing: Importing,
    rule: str,
    expected: list[tuple[str, str, str]],
) -> None:
    known = customer(store, "13812345670", name="老客")
    identities.add(store, Act(), known, "card", "A")
    before = dump(store)
    importing([{"phones": "13812345670", "others": [["card", "B", ""]]}], column_rules={"card": rule})
    assert others(store, known) == expected
    if importing.changes.operation and rule in ("append", "overwrite"):
        undo(store, importing.act(), importing.changes.operation)
        assert dump(store) == before


@pytest.mark.parametrize("kind", ["card", "wecom", "douyin", "wechat"])
@pytest.mark.parametrize("text", ["VIP-008 A", "ｖｉｐ００８", "wx_Ab.c", "尾号 12"])
def test_identities_have_one_normal_form(kind: str, text: str) -> None:
    ready = identities.normal(kind, text)
    assert ready is not None
    assert cells.identity_key(kind, text) == ready.value


def test_tags_by_group(store: Store, importing: Importing) -> None:
    create_group(store, Act(), "会员等级", exclusive=True)
    customer(store, "13812345670", name="老客", tags="普通")
    group = store.value("SELECT id FROM tag_group WHERE name = '会员等级'")
    store.execute("UPDATE tag SET group_id = ? WHERE name = '普通'", (group,))
    before = dump(store)
    rows = [
        {"name": "甲", "phones": "13812345671", "tags": "口味:爱草莓\x1f会员等级:黄金\x1f会员等级:白金"},
        {"name": "老客", "phones": "13812345670", "tags": "会员等级:黄金"},
    ]
    checked = importing.check(rows)
    assert (checked.left_out, checked.new_tags) == (1, ("口味:爱草莓", "会员等级:黄金", "会员等级:白金"))
    importing(rows)
    assert people(store)["甲"]["tags"] == ["爱草莓", "白金"]
    assert people(store)["老客"]["tags"] == ["黄金"], "one of an exclusive group"
    assert (
        store.value("SELECT g.name FROM tag t JOIN tag_group g ON g.id = t.group_id WHERE t.name = '爱草莓'")
        == "口味"
    )
    kept = [json.loads(text) for (text,) in store.rows("SELECT kept FROM import_row WHERE kept != ''")]
    assert kept == [{"tags": "会员等级:黄金"}]
    undo(store, importing.act())
    assert dump(store) == before


def test_two_rows_about_one_person_with_two_tiers(store: Store, importing: Importing) -> None:
    create_group(store, Act(), "等级", exclusive=True)
    known = customer(store, "13812345670 13812345671", name="老客")
    before = dump(store)
    rows = [{"phones": "13812345670", "tags": "等级:A"}, {"phones": "13812345671", "tags": "等级:B"}]
    assert importing(rows) == {"updated": 2}
    assert people(store)["老客"]["tags"] == ["B"]
    undo(store, importing.act())
    assert dump(store) == before
    importing(
        [{"phones": "13812345670 13500000001"}, {"phones": "13812345671 13500000002"}],
        column_rules={"phone": "overwrite"},
    )
    assert people(store)["老客"]["id"] == known
    undo(store, importing.act())
    assert people(store)["老客"]["phones"] == ["+8613812345670", "+8613812345671"]


def test_two_tags_of_an_exclusive_group_for_all_are_refused(store: Store, importing: Importing) -> None:
    create_group(store, Act(), "等级", exclusive=True)
    importing(
        [
            {"name": "甲", "phones": "13812345671", "tags": "等级:A"},
            {"name": "乙", "phones": "13812345672", "tags": "等级:B"},
        ]
    )
    with pytest.raises(FieldRefused) as refused:
        importing.check([{"phones": "13812345671"}], tags=("等级:A", "等级:B"))
    assert refused.value.reason == "tags_exclude"


def test_a_merged_persons_numbers_lead_to_the_winner(store: Store, importing: Importing) -> None:
    winner, loser = customer(store, "13812345678", name="甲"), customer(store, "13712345678", name="甲")
    merging.merge(store, Act(), winner, loser)
    assert importing([{"phones": "13712345678", "remark": "x"}]) == {"updated": 1}
    assert people(store)["甲"]["remark"] == "x"


# -- from a file -------------------------------------------------------------------------------------


def imported(store: Store, tmp_path: Path, text: str, **plan: Any) -> runs.ImportReport:
    path = tmp_path / "名单.csv"
    path.write_text(text, encoding="utf-8")
    checked = runs.check(store, path, ImportPlan(**plan), Act())
    report = runs.import_file(store, Act(), path, ImportPlan(**plan))
    assert dict(report.counts) == dict(checked.counts), "the dry run had told otherwise"
    runs.discard(checked)
    return report


def counted(report: runs.ImportReport) -> dict[str, int]:
    return {name: count for name, count in report.counts.items() if count}


def test_a_file_with_everything(store: Store, tmp_path: Path, staff: dict[str, int]) -> None:
    identities.add_kind(store, Act(), "老会员系统")
    report = imported(
        store,
        tmp_path,
        "姓名,手机号,会员卡号,来源渠道,跟进人,标签-购买偏好,标签,抖音号,老会员系统\n"
        "王小明,13812345671,vip-001,抖音直播,小周,爱草莓；口味：低糖,老街坊,Dy01,x1\n"
        "李芳,,vip-002,无,,,,,\n"
        ",13812345673,,门店,店长,,,,\n",
    )
    assert counted(report) == {"new": 3}
    assert set(report.result.columns) == {
        "name", "phone", "card", "channel", "owner_staff", "tags:购买偏好", "tags", "douyin", "own_1",
    }  # fmt: skip
    first = store.value("SELECT id FROM contact WHERE name = '王小明'")
    assert others(store, first) == [
        ("card", "VIP001", "vip-001"),
        ("douyin", "Dy01", ""),
        ("own_1", "x1", ""),
    ]
    assert columns(store, "王小明") == ("抖音直播", staff["小周"])
    assert columns(store, "李芳") == ("", None)
    tags = store.rows(
        "SELECT g.name, t.name FROM contact_tag x JOIN tag t ON t.id = x.tag_id JOIN tag_group g ON g.id = t.group_id"
        " WHERE x.contact_id = ? ORDER BY t.id",
        (first,),
    )
    assert sorted(tags) == sorted(
        [
            ("购买偏好", "爱草莓"),
            ("口味", "低糖"),
            (store.value("SELECT name FROM tag_group WHERE id = 1"), "老街坊"),
        ]
    )


def test_rows_of_one_card_are_one_person_but_a_shared_card_tells_nobody(store: Store, tmp_path: Path) -> None:
    report = imported(
        store,
        tmp_path,
        "姓名,手机号,会员卡号,企微\n"
        "王小明,13812345671,1001,林姐\n"
        "王小明,,1001,\n"
        "张家爸爸,13812345672,1002,林姐\n"
        "张家妈妈,13812345673,1002,林姐\n"
        "没号码,,1002,\n",
    )
    assert counted(report) == {"new": 3, "repeated": 1, "invalid": 1}
    assert report.result.notes["shared"] == 4
    assert sorted(store.rows("SELECT kind, value FROM identity WHERE kind != 'phone'")) == [("card", "1001")]
    kept = [
        json.loads(text)
        for (text,) in store.rows("SELECT kept FROM import_row WHERE kept != '' ORDER BY row")
    ]
    assert kept == [
        {"wecom": "林姐"},
        {"wecom": "林姐", "card": "1002"},
        {"wecom": "林姐", "card": "1002"},
        {"card": "1002"},
    ]
    raw = store.value("SELECT raw FROM import_row WHERE outcome = 6")
    assert json.loads(raw) == ["没号码", "", "1002", ""]


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("标签-购买偏好", "tags:购买偏好"),
        ("标签（口味）", "tags:口味"),
        ("客户标签：来源", "tags:来源"),
        ("Tags (taste)", "tags:taste"),
        ("标签（必填）", "tags"),
        ("标签（多个用逗号隔开）", "tags"),
        ("标签组", "tags"),
        ("openid", "official_account"),
        ("企微昵称", "wechat_name"),
        ("视频号", "video_channel"),
    ],
)
def test_headers(header: str, key: str) -> None:
    found = fields.by_header(header)
    assert found is not None
    assert found[0] == key


def test_what_tells_nothing_is_no_identity(store: Store, tmp_path: Path) -> None:
    imported(
        store,
        tmp_path,
        "手机号,会员卡号,企业微信\n13812345671,无,已添加\n13812345672,****1234,是\n13812345673,6.22E+15,\n",
    )
    assert store.rows("SELECT 1 FROM identity WHERE kind != 'phone'") == []
    assert store.value("SELECT kept FROM import_row WHERE kept != ''") == '{"card":"****1234"}'
    assert store.value("SELECT reason FROM import_row WHERE outcome = 6") == "digits_lost"


def test_long_names_and_family_emoji_cost_no_row(store: Store, tmp_path: Path) -> None:
    long = "很" * 61
    report = imported(store, tmp_path, f"手机号,渠道,标签\n13812345671,{long},👨‍👩‍👧一家\n")
    assert counted(report) == {"new": 1}
    assert json.loads(store.value("SELECT kept FROM import_row")) == {"channel": long}
    assert store.value("SELECT count(*) FROM tag") == 1


def test_who_may_be_asked_is_to_be_asked(store: Store, importing: Importing, staff: dict[str, int]) -> None:
    customer(store, "13812345670", name="老客")
    customer(store, "13812345671", name="不要", do_not_contact=1)
    before = dump(store)
    rows = [
        {"name": "老客", "phones": "13812345670"},
        {"name": "不要", "phones": "13812345671"},
        {"name": "新客", "phones": "13812345672"},
        {"name": "没手机", "wechat": "wx1"},
    ]
    assert importing(rows, add_friends=True) == {"new": 2, "unchanged": 2}
    tasks = store.rows(
        "SELECT c.name, t.state, t.source FROM friend_task t JOIN contact c ON c.id = t.contact_id ORDER BY t.id"
    )
    assert tasks == [("老客", "unassigned", "import:1"), ("新客", "unassigned", "import:1")]
    assert importing.changes.receipt["to_add"] == 2
    undo(store, importing.act())
    assert dump(store) == before


def test_rows_that_an_older_program_staged(store: Store, importing: Importing) -> None:
    checked = importing.check([{"name": "甲", "phones": "13812345671", "tags": "宝妈"}])
    with sqlite.connect(checked.stage_path) as db:
        for table in ("staged", "taken_apart"):
            for column in ("others", "channel", "owner_staff"):
                db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    db.close()
    runs.write(store, importing.act(), checked)
    assert people(store)["甲"]["tags"] == ["宝妈"]
