"""Rules on an import: inside its operation, so that its undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services.operations import Act
from services.undo import redo, undo
from tests.services.auto_rules.shop import Shop
from tests.services.imports.lists import customer
from tests.services.imports.test_writing import Importing
from tests.states import dump


@pytest.fixture
def importing(store: Store, act: Callable[[], Act]) -> Importing:
    return Importing(store, act)


def test_rules_look_at_whom_an_import_brings(
    store: Store, act: Callable[..., Act], importing: Importing
) -> None:
    shop = Shop(store, act)
    words = {"words": ["公司"]}
    shop.rule("公司", "keyword", "企业采购", arguments=words, takes_back=True)
    shop.rule("新客", "contact_added", "新客")
    shop.rule("旧名", "tagged", "好名", "旧名", arguments={"tags": [shop.tag("旧名")]})
    customer(store, "13812345670", name="老客")
    customer(store, "13812345679", name="熟客", notes="公司")
    [old, firm] = [n for (n,) in store.rows("SELECT id FROM contact ORDER BY id")]
    shop.edit(firm, remark="看一眼")
    assert shop.worn(firm) == ""  # its notes were not changed
    shop.edit(firm, notes="公司！")
    before = dump(store)
    rows = [
        {"name": "甲", "phones": "13812345671", "notes": "公司采购", "tags": "旧名"},
        {"name": "乙", "phones": "13812345672"},
        {"phones": "13812345670", "notes": "也是公司", "tags": "旧名\x1f宝妈"},
        {"phones": "13812345679", "notes": "个人"},
    ]
    importing(rows, column_rules={"notes": "overwrite"})
    worn = {
        name: shop.worn(n)
        for n, name in store.rows("SELECT id, name FROM contact ORDER BY id")
    }  # fmt: skip
    assert worn["甲"].split() == ["企业采购", "新客", "好名"]
    assert worn["乙"].split() == ["新客"]
    assert sorted(worn["老客"].split()) == sorted(["宝妈", "企业采购", "好名"])
    assert worn["熟客"] == ""
    runs = store.rows(
        "SELECT trigger, matched, added, removed FROM rule_run WHERE operation_id > 10 ORDER BY rule_id"
    )
    assert runs[-3:] == [("contact_added", 2, 2, 1), ("contact_added", 2, 2, 0), ("tagged", 2, 2, 2)]
    after = dump(store)
    undo(store, act(), importing.changes.operation)
    assert [dump(store)[t] for t in ("contact", "contact_tag", "identity")] == [
        before[t] for t in ("contact", "contact_tag", "identity")
    ]
    redo(store, act())
    assert dump(store)["contact_tag"] == after["contact_tag"]
    assert old in {contact for contact, *_ in after["contact_tag"]}
