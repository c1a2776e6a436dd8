"""Columns of the shop's own fields: found by their names, read by their kinds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from models.store import Store
from services import contacts, custom_fields, exports
from services.contact_query import ContactQuery
from services.contacts import ContactInput
from services.imports import runs
from services.imports.rules import ImportPlan, OnDuplicate
from services.operations import Act
from services.selection import AllMatching
from tests.states import dump

MakeAct = Callable[[], Act]
KINDS = (("口味", "choices", ("甜", "咸", "辣")), ("桌号", "number", ()), ("纪念日", "date", ()), ("发票", "yes_no", ()),
         ("档", "choice", ("A", "B")), ("爱好", "text", ()))  # fmt: skip


@pytest.fixture
def ids(store: Store, act: MakeAct) -> dict[str, int]:
    return {
        name: custom_fields.create(store, act(), name, kind, options).receipt["id"]
        for name, kind, options in KINDS
    }


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("how", ["fill", "overwrite", "skip"])
def test_what_was_exported_changes_nothing(
    store: Store, act: MakeAct, ids: dict[str, int], tmp_path: Path, ending: str, how: OnDuplicate
) -> None:
    texts = {
        "口味": "甜、辣",
        "桌号": "1,200.50",
        "纪念日": "2020/5/1",
        "发票": "是",
        "档": "A",
        "爱好": "=茶",
    }
    contacts.create(
        store,
        act(),
        ContactInput(
            name="张三", phones=("13812345678",), wechat_id="ZhangSan", tags=("老客",),
            custom={ids[name]: text for name, text in texts.items()},
        ),
    )  # fmt: skip
    before = dump(store)
    path = tmp_path / f"o.{ending}"
    columns = [one.key for one in exports.available(store)]
    exports.export_contacts(store, act(), AllMatching(ContactQuery()), columns, path, full_phones=True)
    report = runs.import_file(store, act(), path, ImportPlan(on_duplicate=how))
    assert report.counts["unchanged"] == 1
    assert {f"custom:{name}" for name, _, _ in KINDS} <= report.result.columns.keys()
    assert dump(store) == before


def test_what_a_kind_cant_take(store: Store, act: MakeAct, ids: dict[str, int], tmp_path: Path) -> None:
    """No raw text gets into a typed field: a bad date refuses the row, the rest is kept and counted."""
    path = tmp_path / "名单.csv"
    path.write_text(
        "手机号,口味,桌号,纪念日,发票,档\n13812345678,甜;苦,十二,2020-05-02,也许,C\n13912345678,咸，甜,1e3,2月30日,是,B\n"
        "13712345678,咸，甜,012.50,2020年1月1日,√,B\n",
        encoding="utf-8",
    )
    report = runs.import_file(store, act(), path, ImportPlan())
    assert (report.counts["new"], dict(report.reasons)) == (2, {"bad_date": 1})
    assert report.result.notes["not_understood"] == 5
    names = {number: name for name, number in ids.items()}
    found = [
        {names[field]: value for field, value in store.rows(
            "SELECT v.field_id, v.value FROM custom_value v JOIN identity i USING (contact_id) WHERE i.value = ?", (phone,))}
        for phone in ("+8613812345678", "+8613712345678")
    ]  # fmt: skip
    assert found == [
        {"纪念日": "2020-05-02"},
        {"口味": "咸\x1f甜", "桌号": "12.5", "纪念日": "2020-01-01", "发票": "yes", "档": "B"},
    ]
    kept = json.loads(store.value("SELECT kept FROM import_row WHERE row = 2"))
    assert kept == {"custom:口味": "甜;苦", "custom:桌号": "十二", "custom:发票": "也许", "custom:档": "C"}
