"""Masking, tags, the shop's own fields, rows of a list, settings, pinyin."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store import Store
from services import bulk, custom_fields, masking, phone, tags
from services.bulk import trash
from services.checks import check
from services.clock import business_date
from services.contact_rows import table_rows
from services.contacts import ContactInput, DisplayName, create, details, edit
from services.errors import FieldRefused, Refused
from services.languages import first_spoken, of_system
from services.lunar import lunar_of
from services.operations import Act
from services.pinyin import syllables
from services.progress import Cancelled, Stopped
from services.search_index import name_key
from services.selection import Ids
from services.settings import ShopSettings, shop_settings
from services.shop import change_settings
from services.staff import rename_staff, staff_names
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("13812345210", "138****5210"),
        ("138-1234-5210", "138****5210"),
        ("+86 138 1234 5210", "138****5210"),
        ("１３８１２３４５２１０", "138****5210"),
        ("wxid_13812345210", "wxid_13812345210"),
        ("VIP 0077", "VIP 0077"),
        ("62220000111122223333", "62220000111122223333"),
        ("", ""),
    ],
)
def test_a_mobile_number_in_another_field_is_masked_too(written: str, shown: str) -> None:
    assert masking.mask_id(written) == shown
    assert masking.mask_id(written, shown=True) == written


@pytest.mark.parametrize(
    ("stored", "masked", "shown"),
    [
        ("+8613812345210", "138****5210", "13812345210"),
        ("+862158881234", "021****1234", "02158881234"),
        ("+8675522345678", "075*****5678", "075522345678"),
        ("+864001234567", "40****4567", "4001234567"),
        ("+442071838750", "+44******8750", "+442071838750"),
        ("+8612345", "****45", "012345"),
        ("110", "**0", "110"),
        ("7", "*", "7"),
    ],
)
def test_mask(stored: str, masked: str, shown: str) -> None:
    assert masking.mask(stored) == masked
    assert masking.mask(stored, shown=True) == masking.display(stored) == shown


@given(st.from_regex(r"\+[1-9][0-9]{4,14}", fullmatch=True))
def test_a_mask_never_shows_more_than_head_and_tail(stored: str) -> None:
    text = masking.mask(stored)
    head, _, rest = text.partition("*")
    tail = rest.lstrip("*")
    assert len(text) == len(masking.display(stored))
    assert len(head) <= 3
    assert len(tail) <= 4
    assert text.count("*") >= min(4, len(text) - 2)


@pytest.mark.parametrize(
    "typed",
    ["13812345210", "021-58881234", "0755 22345678", "400-123-4567", "+44 20 7183 8750", "800 820 8820"],
)
@pytest.mark.parametrize("region", ["CN", "HK"])
def test_what_is_displayed_is_read_back(typed: str, region: str) -> None:
    stored = phone.parse(typed, "CN").numbers[0].e164
    assert phone.parse(masking.display(stored, region), region).numbers[0].e164 == stored


def test_tag_names() -> None:
    assert tags.check_names([" 宝妈；爱车厘子, ＶＩＰ、VIP|团长 ;; "]) == ("宝妈", "爱车厘子", "VIP", "团长")
    assert tags.check_name("大  客户") == "大 客户"
    for text, code in (
        (" ", "blank"),
        ("长" * 31, "too_long_text"),
        ("a\u200bb", "control_chars"),
        ("a\ud800", "control_chars"),
    ):
        with pytest.raises(FieldRefused) as refused:
            tags.check_name(text)
        assert refused.value.reason == code


def test_tags_of_the_shop(store: Store, act: Acts) -> None:
    one = create(store, act(), ContactInput(name="甲", tags=("乙类", "甲类"))).receipt["id"]
    create(store, act(), ContactInput(name="乙", tags=("甲类",)))
    assert [(t.name, t.count, t.colour) for t in tags.tags(store)] == [
        ("乙类", 1, "accent"),
        ("甲类", 2, "accent"),
    ]
    trash(store, act(), Ids((one,)))
    assert [t.count for t in tags.tags(store)] == [0, 1]


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", " 三楼\x07 ", "三楼"), ("text", "", ""),
        ("number", "１２．50", "12.5"), ("number", "1,234", "1234"), ("number", "-0.0", "0"), ("number", "007", "7"),
        ("date", "2026年11月8日", "2026-11-08"),
        ("choice", "甜", "甜"), ("choices", "脆、甜;脆", "脆\x1f甜"), ("choices", " ", ""),
        ("yes_no", "是", "yes"), ("yes_no", "No", "no"),
    ],
)  # fmt: skip
def test_custom_values(kind: str, typed: str, value: str) -> None:
    field = custom_fields.CustomField(1, "x", kind, ("甜", "脆"))
    assert custom_fields.check_value(field, typed) == value
    assert custom_fields.check_value(field, value) == value


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("text", "长" * 1001, "too_long_text"), ("number", "1e3", "bad_number"), ("number", "NaN", "bad_number"),
        ("number", "12元", "bad_number"), ("number", ".", "bad_number"), ("date", "2月30日", "bad_date"),
        ("date", "11-18", "bad_date"), ("choice", "咸", "not_a_choice"), ("choices", "甜;咸", "not_a_choice"),
        ("yes_no", "也许", "not_a_choice"),
    ],
)  # fmt: skip
def test_custom_values_refused(kind: str, typed: str, code: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        custom_fields.check_value(custom_fields.CustomField(1, "x", kind, ("甜", "脆")), typed)
    assert (refused.value.reason, refused.value.field_key) == (code, "custom:1")


class EndsAfter:
    """A progress that ends the work when all rows are done and the end is not."""

    def __init__(self, error: type[BaseException]) -> None:
        self.error: type[BaseException] | None = error

    def step(self, done: int, total: int | None, note: str = "") -> None:
        if note == "delete_custom_field" and done == total and self.error is not None:
            error, self.error = self.error, None
            raise error


def test_custom_fields_come_and_go(store: Store, act: Acts) -> None:
    taste = custom_fields.create(store, act(), "口味", "choice", ["甜", "脆"]).receipt["id"]
    size = custom_fields.create(store, act(), "尺码", "number").receipt["id"]
    one = create(store, act(), ContactInput(name="甲", custom={taste: "甜", size: "42"})).receipt["id"]
    edit(store, act(), one, ContactInput(name="甲", custom={size: ""}))
    assert [(v.name, v.value) for v in details(store, one).custom] == [("口味", "甜"), ("尺码", "")]
    custom_fields.reorder(store, act(), [size])
    custom_fields.rename(store, act(), size, "鞋码")
    assert [(d.name, d.kind, d.count) for d in custom_fields.definitions(store, counts=True)] == [("鞋码", "number", 0), ("口味", "choice", 1)]  # fmt: skip
    before = dump(store)
    gone = custom_fields.delete(store, act(), taste)
    assert [d.name for d in custom_fields.definitions(store)] == ["鞋码"]
    undo(store, act(), gone.operation)
    assert dump(store) == before
    redo(store, act(), gone.operation)
    assert [v.name for v in details(store, one).custom] == ["鞋码"]


@pytest.mark.parametrize("one_transaction", [2, 10_000])
def test_a_field_that_many_have_goes_in_slices_and_comes_back(
    store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch, one_transaction: int
) -> None:
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", one_transaction)
    monkeypatch.setattr("services.undo.ONE_TRANSACTION", one_transaction)
    taste = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    for number in range(5):
        create(store, act(), ContactInput(name=f"客{number}", custom={taste: "甜"} if number != 2 else {}))
    before = dump(store)
    mine = act()
    gone = custom_fields.delete(store, mine, taste)
    assert custom_fields.definitions(store) == []
    assert store.value("SELECT count(*) FROM custom_value") == 0
    assert custom_fields.delete(store, mine, taste).operation == gone.operation
    after = dump(store)
    undo(store, act(), gone.operation)
    assert dump(store) == before
    redo(store, act(), gone.operation)
    assert dump(store) == after
    assert check(store).ok


def test_a_field_half_deleted_is_taken_back(store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 2)
    taste = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    for number in range(5):
        create(store, act(), ContactInput(name=f"客{number}", custom={taste: "甜"}))
    before = dump(store)
    for ends, left in ((Cancelled, 0), (Stopped, 1)):
        with pytest.raises(ends):
            custom_fields.delete(store, act(), taste, EndsAfter(ends))
        assert len(bulk.unfinished(store)) == left
    bulk.abandon(store, act(), bulk.unfinished(store)[0])
    assert dump(store) == before
    assert check(store).ok


@pytest.mark.parametrize(
    ("name", "kind", "options", "code"),
    [(" ", "text", [], "blank"), ("x" * 41, "text", [], "too_long_text"), ("有了", "text", [], "name_taken"),
     ("a", "money", [], "not_a_choice"), ("a", "choice", [" "], "no_options"), ("a", "choice", ["甜;脆"], "separator")],
)  # fmt: skip
def test_custom_fields_refused(
    store: Store, act: Acts, name: str, kind: str, options: list[str], code: str
) -> None:
    custom_fields.create(store, act(), "有了", "text")
    with pytest.raises(FieldRefused) as refused:
        custom_fields.create(store, act(), name, kind, options)
    assert refused.value.reason == code
    for call in (custom_fields.delete, lambda s, a, i: custom_fields.change(s, a, i, "x")):
        with pytest.raises(Refused) as unknown:
            call(store, act(), 99)
        assert unknown.value.reason == "unknown_field"


def test_rows_of_a_list(store: Store, act: Acts) -> None:
    field = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    one = create(
        store,
        act(),
        ContactInput(phones=("13812345210", "13912345210"), tags=("乙", "甲"), custom={field: "甜"}),
    ).receipt["id"]
    two = create(store, act(), ContactInput(name="甲", do_not_contact=True)).receipt["id"]
    before = [r[0] for r in store.rows("SELECT total_changes()")]
    rows = table_rows(store, [two, 99, one])
    assert [r[0] for r in store.rows("SELECT total_changes()")] == before
    assert set(rows) == {one, two}
    assert rows[one].display == DisplayName("tail", "5210")
    assert (rows[one].phone, rows[one].more_phones, rows[two].phone) == ("138****5210", 1, "")
    assert rows[one].tags == (("乙", "accent"), ("甲", "accent"))
    assert rows[one].custom == {field: "甜"}
    assert rows[two].do_not_contact is True
    assert table_rows(store, [one], masked=False)[one].phone == "13812345210"


def test_settings_and_staff(store: Store, act: Acts) -> None:
    assert shop_settings(store) == ShopSettings()
    done = change_settings(store, act(), shop_name="青禾鲜果", mask_phones=False, features=("sop",))
    now = shop_settings(store)
    assert now == ShopSettings(shop_name="青禾鲜果", mask_phones=False, features=("sop",))
    assert [now.uses(feature) for feature in ("", "sop", "live")] == [True, True, False]
    undo(store, act(), done.operation)
    assert shop_settings(store) == ShopSettings()
    rename_staff(store, act(), 1, " 林姐 ")
    assert staff_names(store) == {1: "林姐"}
    for key, value in {
        "salary": 1,
        "time_zone": "Mars",
        "day_ends_at": "25:00",
        "phone_region": "cn",
        "mask_phones": 1,
    }.items():
        with pytest.raises(FieldRefused):
            change_settings(store, act(), **{key: value})


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-18T19:59", "2026-11-18"),
        ("2026-11-18T20:00", "2026-11-19"),
        ("2026-11-18T15:59", "2026-11-18"),
    ],
)
def test_the_shop_s_day_ends_in_the_night(moment: str, day: str) -> None:
    found = business_date(datetime.fromisoformat(moment).replace(tzinfo=UTC), "Asia/Shanghai")
    assert found.isoformat() == day


def test_lunar_days() -> None:
    assert [lunar_of(date.fromisoformat(d)) for d in ("2026-02-17", "2026-11-18", "2025-07-25")] == [
        "01-01",
        "10-10",
        "06-01",
    ]


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单于丹", "chan yu dan"),
        ("曾经", "zeng jing"),
        ("Anna李", "anna li"),
        ("A1 店", "a1 dian"),
        ("吕", "lv"),
        ("😀", ""),
        ("", ""),
    ],
)
def test_pinyin(name: str, reading: str) -> None:
    assert " ".join(syllables(name)) == reading


def test_names_sort_by_pinyin_and_nameless_last() -> None:
    assert sorted(["曾", "", "安", "张", "单", "陈"], key=name_key) == ["安", "陈", "单", "曾", "张", ""]


def test_nothing_heavy_is_imported(store: Store) -> None:
    import subprocess

    code = (
        "import sys, services.contacts, services.contact_rows, services.search, services.history, services.exports,"
        " services.timeline, services.bulk; print([m for m in ('pypinyin', 'openpyxl', 'phonenumbers', 'python_calamine',"
        " 'rustpy_xlsxwriter', 'cnlunar', 'numpy') if m in sys.modules])"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


@pytest.mark.parametrize(
    ("names", "spoken"),
    [(["fr", "zh-Hans-CN", "en"], "zh_CN"), (["en_GB.UTF-8", "zh"], "en"), (["C"], "en"), ([], "en")],
)
def test_one_rule_for_the_language(names: list[str], spoken: str) -> None:
    assert first_spoken(names) == spoken


def test_the_systems_language_is_the_strongest_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert first_spoken(of_system()) == "zh_CN"
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert first_spoken(of_system()) == "en"
