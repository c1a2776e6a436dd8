"""One contact: created, edited, refused, thrown away, told as a timeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.store import Store
from services import contacts, custom_fields, masking, tags, timeline
from services.contact_query import ContactQuery
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.search import all_ids
from services.selection import Ids
from services.undo import redo, undo
from tests.states import dump, found

Acts = Callable[..., Act]


def test_create_fills_every_table(store: Store, act: Acts) -> None:
    friend = contacts.create(store, act(), ContactInput(name="老王", phones=("13900000001",))).receipt["id"]
    field = custom_fields.create(store, act(), "口味", "choices", ["甜", "脆"]).receipt["id"]
    made = contacts.create(
        store,
        act(),
        ContactInput(
            name=" 曾小姐 ",
            phones=("+86 138-1234-5210", "021-5888 1234", "13812345210"),
            wechat_id="zeng_88",
            wechat_name="小曾",
            remark="住三楼",
            gender="female",
            birthday="农历五月初三",
            area="阳光花园",
            referrer_id=friend,
            consent="yes",
            tags=("宝妈", "爱车厘子、宝妈"),
            custom={field: "甜;脆"},
        ),
    )
    one = contacts.details(store, made.receipt["id"])
    assert one.display == contacts.DisplayName("name", "曾小姐")
    assert [(p.text, p.kind) for p in one.phones] == [("138****5210", "mobile"), ("021****1234", "landline")]
    assert (one.wechat_id, one.birthday, one.added_on) == ("zeng_88", "L--05-03", "2026-11-18")
    assert (one.consent, one.consent_on) == ("yes", "2026-11-18")
    assert [t.name for t in one.tags] == ["宝妈", "爱车厘子"]
    assert [(v.name, v.value) for v in one.custom] == [("口味", "甜\x1f脆")]
    assert one.referrer == contacts.DisplayName("name", "老王")
    assert found(store, "zxj") == found(store, "5210") == found(store, "小曾") == [one.id]
    assert made.label == {"contact": one.id}
    assert made.areas == {"contacts", "tags"}


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        (ContactInput(), "no_contact", "phones"),
        (ContactInput(remark="只有备注"), "no_contact", "phones"),
        (ContactInput(name="\x00 \x07"), "no_contact", "phones"),
        (ContactInput(phones=("1381234521",)), "too_short", "phones"),
        (ContactInput(phones=("138123452100",)), "too_long", "phones"),
        (ContactInput(phones=("一三八",)), "not_a_number", "phones"),
        (ContactInput(phones=("138****5210",)), "not_a_number", "phones"),
        (ContactInput(phones=("1.38E+10",)), "digits_lost", "phones"),
        (ContactInput(name="x" * 201), "too_long_text", "name"),
        (ContactInput(name="x", notes="y" * 10_001), "too_long_text", "notes"),
        (ContactInput(name="x", birthday="2月30日"), "bad_birthday", "birthday"),
        (ContactInput(name="x", consent="maybe"), "not_a_choice", "consent"),
        (ContactInput(name="x", consent="yes", consent_on="soon"), "bad_date", "consent_on"),
        (ContactInput(name="x", gender="w"), "not_a_choice", "gender"),
        (ContactInput(name="x", referrer_id=77), "unknown_contact", "referrer_id"),
        (ContactInput(name="x", tags=("长" * 31,)), "too_long_text", "tags"),
        (ContactInput(name="x", custom={9: "1"}), "unknown_field", "custom:9"),
    ],
)
def test_create_refuses(store: Store, act: Acts, values: ContactInput, code: str, field: str) -> None:
    before = dump(store)
    with pytest.raises(FieldRefused) as refused:
        contacts.create(store, act(), values)
    assert (refused.value.reason, refused.value.field_key) == (code, field)
    assert dump(store) == before


def test_a_number_belongs_to_one_contact(store: Store, act: Acts) -> None:
    first = contacts.create(
        store, act(), ContactInput(name="甲", phones=("13812345210",), wechat_id="jia")
    ).receipt["id"]
    with pytest.raises(FieldRefused) as refused:
        contacts.create(store, act(), ContactInput(name="乙", phones=("+8613812345210",)))
    assert refused.value.reason == "number_taken"
    assert refused.value.data == {
        "contact_id": first,
        "name": "甲",
        "in_trash": False,
        "phone": "138****5210",
    }
    contacts.trash(store, act(), Ids((first,)))
    with pytest.raises(FieldRefused) as refused:
        contacts.create(store, act(), ContactInput(name="乙", wechat_id="jia"))
    assert refused.value.data["in_trash"] is True
    assert refused.value.field_key == "wechat_id"


def test_the_same_act_twice_is_one_contact(store: Store, act: Acts) -> None:
    values = ContactInput(name="甲", phones=("13812345210",))
    first = contacts.create(store, act("a"), values)
    again = contacts.create(store, act("a"), values)
    assert again.repeated
    assert again.receipt == first.receipt == {"id": 1}
    with pytest.raises(Refused) as refused:
        contacts.create(store, act("a"), replace(values, name="乙"))
    assert refused.value.reason == "duplicate"
    assert store.value("SELECT count(*) FROM contact") == 1


def test_edit_journals_only_what_differs(store: Store, act: Acts) -> None:
    made = contacts.create(
        store,
        act(),
        ContactInput(name="甲", phones=("13812345210", "13812345211"), tags=("宝妈",), area="东区"),
    ).receipt["id"]
    shown = contacts.details(store, made).as_input()
    assert contacts.edit(store, act(), made, shown).operation is None
    changed = contacts.edit(
        store, act(), made, replace(shown, name="乙", phones=("13700000000", shown.phones[1]), tags=("团长",))
    )
    assert changed.kind == "edit_contact"
    rows = store.rows("SELECT tbl, before, after FROM change WHERE operation_id = ?", (changed.operation,))
    assert {r[0] for r in rows} == {"contact", "identity", "contact_tag"}
    assert not any("东区" in (r[1] or "") and r[0] == "contact" for r in rows)
    after = contacts.details(store, made, masked=False)
    assert [p.text for p in after.phones] == ["13700000000", "13812345211"]
    assert found(store, "5210") == []
    assert found(store, "乙") == [made]


def test_undo_and_redo_of_an_edit_are_exact(store: Store, act: Acts) -> None:
    made = contacts.create(
        store, act(), ContactInput(name="甲", phones=("13812345210",), tags=("宝妈",))
    ).receipt["id"]
    before = dump(store)
    done = contacts.edit(
        store,
        act(),
        made,
        ContactInput(name="乙", phones=("13700000000", "13812345210"), tags=("团长",), wechat_id="yi"),
    )
    after = dump(store)
    undo(store, act(), done.operation)
    assert dump(store) == before
    assert found(store, "5210") == [made]
    redo(store, act(), done.operation)
    assert dump(store) == after
    assert found(store, "yi") == [made]


def test_undo_of_a_new_contact_with_later_facts_keeps_it(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",)))
    contacts.set_do_not_contact(store, act(), made.receipt["id"], True, "太忙")
    back = undo(store, act(), made.operation)
    assert [(k.contact_id, k.reason) for k in back.kept] == [(made.receipt["id"], "later_facts")]
    assert found(store, "5210") == [made.receipt["id"]]


def test_referrers_never_form_a_circle(store: Store, act: Acts) -> None:
    one, two, three = (contacts.create(store, act(), ContactInput(name=n)).receipt["id"] for n in "一二三")
    contacts.edit(store, act(), two, ContactInput(name="二", referrer_id=one))
    contacts.edit(store, act(), three, ContactInput(name="三", referrer_id=two))
    for referrer, code in ((one, "referrer_self"), (three, "referrer_loop"), (two, "referrer_loop")):
        with pytest.raises(FieldRefused) as refused:
            contacts.edit(store, act(), one, ContactInput(name="一", referrer_id=referrer))
        assert refused.value.reason == code


def test_trash_hides_and_restore_brings_back(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", tags=("宝妈",))).receipt["id"]
    contacts.trash(store, act(), Ids((made,)))
    today = act().clock.now().date()
    assert list(all_ids(store, ContactQuery(), today)) == []
    assert list(all_ids(store, ContactQuery(trashed=True), today)) == [made]
    assert [t.count for t in tags.tags(store)] == [0]
    contacts.restore(store, act(), Ids((made,)))
    assert list(all_ids(store, ContactQuery(), today)) == [made]
    assert [t.count for t in tags.tags(store)] == [1]


@pytest.mark.parametrize(
    ("values", "kind", "text"),
    [
        (ContactInput(name="甲", wechat_name="乙"), "name", "甲"),
        (ContactInput(wechat_name="乙", phones=("13812347788",)), "wechat_name", "乙"),
        (ContactInput(phones=("13812347788",)), "tail", "7788"),
        (ContactInput(wechat_id="abc"), "none", ""),
    ],
)
def test_display_name(store: Store, act: Acts, values: ContactInput, kind: str, text: str) -> None:
    made = contacts.create(store, act(), values).receipt["id"]
    assert contacts.display_name(store, made) == contacts.DisplayName(kind, text)


def test_unknown_contacts_are_refused(store: Store, act: Acts) -> None:
    for call in (
        lambda: contacts.details(store, 9),
        lambda: contacts.display_name(store, 9),
        lambda: contacts.edit(store, act(), 9, ContactInput(name="x")),
        lambda: contacts.set_do_not_contact(store, act(), 9, True),
        lambda: masking.reveal(store, act(), 9, 1),
    ):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.reason == "unknown_contact"


def test_reveal_shows_one_number_and_leaves_an_operation(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",))).receipt["id"]
    phone = contacts.details(store, made).phones[0]
    assert phone.text == "138****5210"
    assert masking.reveal(store, act("r"), made, phone.id) == "13812345210"
    assert masking.reveal(store, act("r"), made, phone.id) == "13812345210"
    kinds = [r[0] for r in store.rows("SELECT kind FROM operation ORDER BY id")]
    assert kinds == ["create_contact", "reveal_phone"]
    assert not [r for r in store.rows("SELECT label || receipt FROM operation") if "1381234" in r[0]]


def test_timeline_tells_each_operation_with_its_changes(store: Store, act: Acts) -> None:
    made = contacts.create(
        store, act(), ContactInput(name="甲", phones=("13812345210",), tags=("宝妈",))
    ).receipt["id"]
    done = contacts.edit(store, act(), made, ContactInput(name="乙", phones=("13812345210",), tags=("团长",)))
    undo(store, act(), done.operation)
    entries = timeline.timeline(store, made)
    assert [(e.kind, e.undone) for e in entries] == [
        ("undo", False),
        ("edit_contact", True),
        ("create_contact", False),
    ]
    edit = {(c.field, c.before, c.after) for c in entries[1].changes}
    assert edit == {("name", "甲", "乙"), ("tag", "宝妈", None), ("tag", None, "团长")}
    created = {(c.field, c.before, c.after) for c in entries[2].changes}
    assert created == {("phone", None, "138****5210"), ("tag", None, "宝妈")}
    assert entries[2].created
    assert [e.kind for e in timeline.timeline(store, made, kinds=["edit_contact"])] == ["edit_contact"]
    page = timeline.timeline(store, made, limit=1)
    rest = timeline.timeline(store, made, before=page[-1].operation)
    assert [*page, *rest] == entries


def test_a_form_writes_what_it_changed_and_leaves_the_rest_to_others(store: Store, act: Acts) -> None:
    field = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    began = ContactInput(
        name="甲", phones=("13812345210", "13712345210", "13812345211"), tags=("宝妈", "团长"), remark="一行\n两行",
        wechat_id="jia", consent="no", custom={field: "甜"},
    )  # fmt: skip
    made = contacts.create(store, act(), began).receipt["id"]
    opened = contacts.details(store, made).as_input()
    elsewhere = replace(
        opened, remark="from elsewhere", phones=(opened.phones[0], opened.phones[2], "13900000009"), consent="yes",
        do_not_contact=True, do_not_contact_reason="asked", tags=("宝妈", "回头客"), wechat_id="jia2", custom={field: "脆"},
    )  # fmt: skip
    contacts.edit(store, act(), made, elsewhere)
    # Typed: another name, one number away and one more, one tag more.
    typed = replace(
        opened, name="乙", phones=(*opened.phones[1:], "13600000006"), tags=("宝妈", "团长", "新客")
    )
    done = contacts.edit(store, act(), made, typed, opened)
    now = contacts.details(store, made, masked=False).as_input()
    assert (now.name, now.remark, now.wechat_id, now.consent) == ("乙", "from elsewhere", "jia2", "yes")
    assert (now.do_not_contact, now.do_not_contact_reason) == (True, "asked")
    assert now.phones == ("13812345211", "13600000006", "13900000009")
    assert set(now.tags) == {"宝妈", "回头客", "新客"}
    assert now.custom == {field: "脆"}
    before = {r[0] for r in store.rows("SELECT before FROM change WHERE operation_id = ?", (done.operation,))}
    assert not any("elsewhere" in (image or "") for image in before)
    undo(store, act(), done.operation)
    assert contacts.details(store, made, masked=False).as_input().name == "甲"
    assert contacts.details(store, made).as_input().remark == "from elsewhere"


def test_of_a_field_that_both_changed_the_last_typed_stands_and_the_other_is_journaled(
    store: Store, act: Acts
) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", remark="old", area="东区")).receipt["id"]
    opened = contacts.details(store, made).as_input()
    contacts.edit(store, act(), made, replace(opened, remark="first", area="西区"))
    done = contacts.edit(store, act(), made, replace(opened, remark="second"), opened)
    now = contacts.details(store, made)
    assert (now.remark, now.area) == ("second", "西区")
    rows = store.rows("SELECT before, after FROM change WHERE operation_id = ?", (done.operation,))
    assert [("first" in b, "second" in a, "西区" in b) for b, a in rows] == [(True, True, False)]
    assert contacts.edit(store, act(), made, opened, opened).operation is None


def test_an_untouched_form_can_be_saved_after_its_numbers_went_elsewhere(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",))).receipt["id"]
    opened = contacts.details(store, made).as_input()
    contacts.edit(store, act(), made, replace(opened, phones=("13700000007",)))
    contacts.edit(store, act(), made, replace(opened, phones=(*opened.phones, "13600000006")), opened)
    assert contacts.details(store, made, masked=False).as_input().phones == ("13600000006", "13700000007")


def test_other_identities_are_written_once_and_taken_away(store: Store, act: Acts) -> None:
    made = contacts.create(
        store, act(), ContactInput(name="甲", identities=(("card", "vip-0086"), ("douyin", "小雨")))
    )
    one = made.receipt["id"]
    found = contacts.details(store, one).as_input()
    assert found.identities == (("card", "vip-0086"), ("douyin", "小雨"))
    assert contacts.edit(store, act(), one, found, found).operation is None
    with pytest.raises(FieldRefused) as refused:
        contacts.create(store, act(), ContactInput(name="乙", identities=(("card", "VIP 0086"),)))
    assert (refused.value.reason, refused.value.field_key) == ("number_taken", "identities")
    contacts.edit(store, act(), one, replace(found, identities=(("douyin", "小雨"),)), found)
    assert contacts.details(store, one).identities == (("douyin", "小雨"),)
