"""What rows do to the store: outcomes, rules, and that undo takes all of it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import contacts, custom_fields
from services.checks import check as prove
from services.contacts import ContactInput
from services.errors import FieldRefused
from services.imports import checking, runs
from services.imports.batches import TABLES
from services.imports.checking import Checked
from services.imports.rules import ImportPlan
from services.imports.slicing import created_rows
from services.imports.staged import work_folder
from services.operations import Act
from services.shop import change_settings
from services.undo import redo, undo
from tests.services.imports.lists import customer, people, stage
from tests.states import dump, found

Row = dict[str, Any]


class Importing:
    """Stages, checks and writes rows made by hand."""

    def __init__(self, store: Store, act: Callable[[], Act]) -> None:
        self.store, self.act = store, act
        self.number = 0

    def check(self, rows: list[Row], **plan: Any) -> Checked:
        self.number += 1
        path = work_folder(self.store.path) / f"{self.number}.stage"
        result = stage(path, rows, str(self.number))
        return checking.check(self.store, path, Path("名单.xlsx"), ImportPlan(**plan), result, "2026-11-18")

    def __call__(self, rows: list[Row], **plan: Any) -> dict[str, int]:
        checked = self.check(rows, **plan)
        self.changes = runs.write(self.store, self.act(), checked)
        counts = self.changes.receipt["counts"]
        assert sum(counts.values()) == len(rows)
        assert counts == checked.counts, "the dry run had told otherwise"
        assert prove(self.store).findings == ()
        return {name: count for name, count in counts.items() if count}


@pytest.fixture
def importing(store: Store, act: Callable[[], Act]) -> Importing:
    return Importing(store, act)


def test_new_people(store: Store, importing: Importing) -> None:
    counts = importing(
        [
            {
                "name": "曾三",
                "phones": "13812345678",
                "tags": "宝妈\x1f低糖",
                "gender": "female",
                "birthday": "L--05-03",
                "wechat": "zeng3",
            },
            {
                "phones": "13912345678 13712345678",
                "custom": {"咖啡": "拿铁"},
                "kept": {"points": "12"},
                "added_on": "2020-02-01",
            },
        ],
        tags=("新客",),
        consent="yes",
        source="scanned_sign_up",
    )
    assert counts == {"new": 2}
    known = people(store)
    first, second = known["曾三"], known["+8613912345678"]
    assert (first["tags"], first["wechat"], first["added_on"]) == (
        ["低糖", "宝妈", "新客"],
        ["zeng3"],
        "2026-11-18",
    )
    assert (second["phones"], second["custom"]) == (["+8613912345678", "+8613712345678"], {"咖啡": "拿铁"})
    assert (first["consent"], second["added_on"], second["tags"]) == ("yes", "2020-02-01", ["新客"])
    assert store.row("SELECT consent_source, consent_on FROM contact WHERE name = '曾三'") == (
        "scanned_sign_up",
        "2026-11-18",
    )
    assert found(store, "zs") == [first["id"]]
    assert found(store, "5678") == [first["id"], second["id"]] or set(found(store, "5678")) == {
        first["id"],
        second["id"],
    }


@pytest.mark.parametrize(
    ("rule", "remark", "notes"),
    [
        ("never", "老客户", "旧"),
        ("fill", "老客户", "旧"),
        ("overwrite", "新备注", "新"),
        ("append", "老客户 新备注", "旧\n新"),
    ],
)
def test_column_rules(store: Store, importing: Importing, rule: str, remark: str, notes: str) -> None:
    customer(store, "13812345678", name="王五", remark="老客户", notes="旧")
    importing(
        [{"phones": "13812345678", "name": "王五", "remark": "新备注", "notes": "新"}],
        column_rules={"remark": rule, "notes": rule},
    )
    person = people(store)["王五"]
    assert (person["remark"], person["notes"]) == (remark, notes)


def test_a_blank_never_erases(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="王五", remark="老客户", gender="male", tags="宝妈")
    assert importing([{"phones": "13812345678", "name": ""}], on_duplicate="overwrite") == {"unchanged": 1}
    person = people(store)["王五"]
    assert (person["remark"], person["gender"], person["tags"]) == ("老客户", "male", ["宝妈"])


def test_what_was_refused_is_never_lifted(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="王五", consent="no", do_not_contact=1, do_not_contact_reason="投诉")
    counts = importing(
        [{"phones": "13812345678", "name": "王五", "consent": "yes"}], on_duplicate="overwrite", consent="yes"
    )
    assert counts == {"unchanged": 1}
    person = people(store)["王五"]
    assert (person["consent"], person["do_not_contact"], person["why"]) == ("no", 1, "投诉")


def test_consent_of_the_batch_is_for_those_who_were_not_asked(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲")
    customer(store, "13812345679", name="乙", consent="yes")
    assert importing([{"phones": "13812345678"}, {"phones": "13812345679"}], consent="no") == {
        "updated": 1,
        "unchanged": 1,
    }
    assert [p["consent"] for p in people(store).values()] == ["no", "yes"]


def test_do_not_contact_is_taken_from_the_sheet(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲")
    importing(
        [
            {"phones": "13812345678", "do_not_contact": "太烦"},
            {"phones": "13812345679", "name": "乙", "do_not_contact": "yes"},
        ]
    )
    known = people(store)
    assert (known["甲"]["do_not_contact"], known["甲"]["why"]) == (1, "太烦")
    assert (known["乙"]["do_not_contact"], known["乙"]["why"]) == (1, "")


def test_skip_leaves_everybody_alone(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲")
    before = dump(store)
    assert importing(
        [{"phones": "13812345678 13600000000", "remark": "x", "tags": "新"}], on_duplicate="skip"
    ) == {"unchanged": 1}
    assert dump(store) == before


def test_phones_and_tags_are_added(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲", tags="宝妈")
    assert importing([{"phones": "13812345678 13600000000", "tags": "团长\x1f宝妈"}]) == {"updated": 1}
    person = people(store)["甲"]
    assert (person["phones"], person["tags"]) == (["+8613812345678", "+8613600000000"], ["团长", "宝妈"])
    assert found(store, "13600000000") == [person["id"]]


def test_lists_are_replaced_only_when_that_is_asked_for(store: Store, importing: Importing) -> None:
    customer(store, "13812345678 13712345678", name="甲", tags="宝妈 低糖", wechat="alt")
    before = dump(store)
    rules = {"phone": "overwrite", "tags": "overwrite", "wechat": "overwrite"}
    importing([{"phones": "13812345678 13600000000", "tags": "团长", "wechat": "neu"}], column_rules=rules)
    person = people(store)["甲"]
    assert person["phones"] == ["+8613812345678", "+8613600000000"]
    assert (person["tags"], person["wechat"]) == (["团长"], ["neu"])
    assert found(store, "13712345678") == []
    undo(store, importing.act())
    assert dump(store) == before


def test_two_people_in_one_row_are_a_conflict(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲")
    customer(store, "13712345678", name="乙")
    before = dump(store)
    counts = importing(
        [
            {"phones": "13812345678 13712345678", "name": "丙", "tags": "新"},
            {"phones": "13600000000", "status": 0},
        ]
    )
    assert counts == {"conflict": 1, "new": 1}
    assert store.row("SELECT reason, contact_id, raw FROM import_row WHERE row = 2") == (
        "two_people", None, '["丙", "+8613812345678 / +8613712345678", "新", ""]',
    )  # fmt: skip
    undo(store, importing.act())
    assert dump(store) == before


def test_somebody_else_under_overwrite_is_a_conflict(store: Store, importing: Importing) -> None:
    customer(store, "13812345678", name="甲", wechat="jia")
    assert importing([{"phones": "13812345678", "name": "乙", "wechat": "yi"}], on_duplicate="overwrite") == {
        "conflict": 1
    }
    assert importing(
        [{"phones": "13812345678", "name": "乙", "wechat": "jia"}], on_duplicate="overwrite"
    ) == {"updated": 1}
    assert "乙" in people(store)


def test_somebody_in_the_trash_comes_back(store: Store, importing: Importing) -> None:
    contact = customer(store, "13812345678", name="甲")
    store.execute("UPDATE contact SET deleted_at = 5 WHERE id = ?", (contact,))
    before = dump(store)
    assert importing([{"phones": "13812345678", "name": "甲"}]) == {"updated": 1}
    assert importing.changes.receipt["from_trash"] == 1
    assert people(store)["甲"]["id"] == contact
    undo(store, importing.act())
    assert dump(store) == before


def test_repeated_masked_and_invalid_rows(store: Store, importing: Importing) -> None:
    counts = importing(
        [
            {"phones": "13812345678", "name": "甲"},
            {"phones": "13812345678", "status": 1, "fold": 2},
            {"name": "乙", "status": 2, "cell": "138****5678", "detail": {"head": "138", "tail": "5678"}},
            {"name": "丙", "status": 3, "reason": "too_short", "cell": "123"},
        ]
    )
    assert counts == {"new": 1, "repeated": 1, "masked": 1, "invalid": 1}
    assert importing.changes.receipt["reasons"] == {"too_short": 1}
    contact = people(store)["甲"]["id"]
    assert store.rows("SELECT row, outcome, contact_id, raw FROM import_row ORDER BY row") == [
        (2, 0, contact, ""), (3, 3, contact, ""), (4, 5, None, '["乙", "138****5678"]'), (5, 6, None, '["丙", "123"]'),
    ]  # fmt: skip


def test_several_rows_about_one_person_come_in_order(store: Store, importing: Importing) -> None:
    contact = customer(store, "13812345678 13712345678", wechat="wx1")
    checked = importing.check(
        [
            {"phones": "13812345678", "name": "甲", "area": "东"},
            {"phones": "13712345678", "name": "乙", "remark": "二"},
        ]
    )
    runs.write(store, importing.act(), checked)
    assert store.row("SELECT name, area, remark FROM contact WHERE id = ?", (contact,)) == ("甲", "东", "二")
    undo(store, importing.act())
    assert store.row("SELECT name, area, remark FROM contact WHERE id = ?", (contact,)) == ("", "", "")


def test_referrers_by_name_and_number(store: Store, importing: Importing) -> None:
    boss = customer(store, "13512345678", name="店长")
    before = dump(store)
    importing(
        [
            {"phones": "13812345678", "name": "甲", "referrer": "乙"},
            {"phones": "13712345678", "name": "乙", "referrer": "13512345678"},
            {"phones": "13612345678", "name": "丙", "referrer": "谁也不是"},
            {"phones": "13512345678", "referrer": "甲"},
        ]
    )
    links = dict(
        store.rows("SELECT name, (SELECT r.name FROM contact r WHERE r.id = c.referrer_id) FROM contact c")
    )
    assert links == {"店长": None, "甲": "乙", "乙": "店长", "丙": None}  # 店长 by 甲 would be a circle
    assert importing.changes.receipt["unknown_referrers"] == 2
    assert store.value("SELECT kept FROM import_row WHERE row = 4") == '{"referrer": "谁也不是"}'
    written = dump(store)
    undo(store, importing.act())
    assert dump(store) == before
    redo(store, importing.act())
    assert dump(store) == written
    undo(store, importing.act())
    assert dump(store) == before
    assert boss == people(store)["店长"]["id"]


def test_a_referrers_number_is_read_as_the_shops_country_writes_it(
    store: Store, importing: Importing
) -> None:
    change_settings(store, importing.act(), phone_region="HK")
    boss = contacts.create(store, importing.act(), ContactInput(name="店长", phones=("91234567",))).receipt[
        "id"
    ]
    importing([{"phones": "13812345678", "name": "甲", "referrer": "9123 4567"}])
    assert store.value("SELECT referrer_id FROM contact WHERE name = '甲'") == boss


def test_undo_and_redo_are_each_others_reverse(store: Store, importing: Importing) -> None:
    for n in range(6):
        customer(store, f"1380000000{n}", name=f"老{n}", tags="宝妈")
    before, searches = dump(store), ("老", "新", "l", "0003", "tz", "王")
    answers = [found(store, text) for text in searches]
    rows: list[Row] = [
        {
            "phones": f"1380000000{n}",
            "name": f"王{n}",
            "remark": "团长",
            "tags": "团长",
            "custom": {"咖啡": str(n)},
        }
        for n in range(10)
    ]
    assert importing(rows, on_duplicate="overwrite", tags=("新",)) == {"updated": 6, "new": 4}
    operation = importing.changes.operation
    assert operation is not None
    assert created_rows(store, operation, 1, TABLES)["contact"][0] == 4
    written, written_answers = dump(store), [found(store, text) for text in searches]
    assert undo(store, importing.act()).kept == ()
    assert (dump(store), [found(store, text) for text in searches]) == (before, answers)
    redo(store, importing.act())
    assert (dump(store), [found(store, text) for text in searches]) == (written, written_answers)
    assert prove(store).findings == ()
    undo(store, importing.act())
    assert (dump(store), [found(store, text) for text in searches]) == (before, answers)


def test_an_undo_keeps_what_later_acts_stand_on(store: Store, importing: Importing) -> None:
    importing(
        [
            {"phones": "13812345678", "name": "甲", "tags": "新"},
            {"phones": "13712345678", "name": "乙", "tags": "新"},
        ]
    )
    kept = people(store)["甲"]["id"]
    operation = importing.changes.operation
    importing([{"phones": "13812345678", "remark": "后来"}])
    answer = undo(store, importing.act(), operation)
    assert [(k.table, k.contact_id) for k in answer.kept if k.table == "contact"] == [("contact", kept)]
    assert people(store)["甲"]["phones"] == ["+8613812345678"]
    assert "乙" not in people(store)


def test_the_same_list_again_changes_nothing(store: Store, importing: Importing) -> None:
    rows: list[Row] = [
        {"phones": f"138000000{n:02d}", "name": f"客{n}", "tags": "新", "notes": "n"} for n in range(30)
    ]
    importing(rows)
    before = dump(store)
    assert importing(rows[::-1], column_rules={"notes": "append"}) == {"unchanged": 30}
    assert dump(store) == before


@pytest.mark.parametrize("rules", [{"gender": "append"}, {"phone": "sometimes"}, {"nothing": "fill"}])
def test_rules_that_make_no_sense(store: Store, importing: Importing, rules: dict[str, str]) -> None:
    with pytest.raises(FieldRefused):
        importing([{"phones": "13812345678"}], column_rules=rules)
    assert store.value("SELECT count(*) FROM operation") == 0


def test_custom_fields_follow_their_rule(store: Store, importing: Importing) -> None:
    importing([{"phones": "13812345678", "name": "甲", "custom": {"咖啡": "拿铁", "茶": "绿"}}])
    counts = importing(
        [{"phones": "13812345678", "custom": {"咖啡": "美式", "茶": "红", "酒": "黄"}}],
        column_rules={"custom:茶": "overwrite"},
    )
    assert counts == {"updated": 1}
    assert people(store)["甲"]["custom"] == {"咖啡": "拿铁", "茶": "红", "酒": "黄"}
    undo(store, importing.act())
    assert people(store)["甲"]["custom"] == {"咖啡": "拿铁", "茶": "绿"}


def test_values_that_a_field_cant_take_are_kept(store: Store, importing: Importing) -> None:
    custom_fields.create(store, importing.act(), "身高", "number")
    custom_fields.create(store, importing.act(), "口味", "choice", ("甜", "辣"))
    rows: list[Row] = [
        {"phones": "13812345678", "name": "甲", "custom": {"身高": "1,170.0", "口味": "甜"}},
        {"phones": "13712345678", "name": "乙", "custom": {"身高": "高", "口味": "酸"}},
    ]
    assert importing(rows) == {"new": 2}
    known = people(store)
    assert (known["甲"]["custom"], known["乙"]["custom"]) == ({"身高": "1170", "口味": "甜"}, {})
    kept = dict(store.rows("SELECT row, kept FROM import_row"))
    assert (kept[2], json.loads(kept[3])) == ("", {"custom:身高": "高", "custom:口味": "酸"})
    assert importing(rows, on_duplicate="overwrite") == {"unchanged": 2}
