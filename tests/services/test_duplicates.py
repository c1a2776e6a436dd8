"""Who is in the list twice: what is certain, what is a hint, and what is neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.store import Store
from services import contacts, identities
from services.contacts import ContactInput
from services.duplicates import Group, are_not_same, find, have_one_identity, mark_not_same, standing
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.merging import merge
from services.operations import Act, perform
from services.progress import Cancelled
from services.selection import Ids
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


def make(store: Store, act: Act, **values: Any) -> int:
    return int(contacts.create(store, act, ContactInput(**values)).receipt["id"])


def know(store: Store, act: Act, contact: int, kind: str, value: str, phone_kind: str = "") -> None:
    """An identity as an older program left it, not in its normal form."""
    row = {
        "contact_id": contact,
        "kind": kind,
        "value": value,
        "raw": "",
        "phone_kind": phone_kind,
        "position": 0,
    }

    def body(journal: Journal) -> None:
        journal.insert("identity", row)

    perform(store, act, "edit_contact", {}, row, body)


def test_one_number_in_two_fields_is_one_person(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("13800005210",))
    b = make(store, act(), name="乙", wechat_id="13800005210")
    c = make(store, act(), name="丙")
    identities.add(store, act(), c, "card", "138 0000 5210")
    make(store, act(), name="丁", wechat_id="5210")
    assert find(store).exact == (Group((a, b, c), ("phone",)),)
    assert have_one_identity(store, b, c)


def test_one_number_without_its_owner_in_two_other_fields(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", wechat_id="13800005210")
    b = make(store, act(), name="乙")
    identities.add(store, act(), b, "card", "13800005210")
    assert find(store).exact == (Group((a, b), ("phone",)),)


def test_one_number_in_two_ways_of_writing(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("0571-88886666",), wechat_id="lily88")
    b, c, d = (make(store, act(), name=name) for name in "乙丙丁")
    know(store, act(), b, "phone", "057188886666", "other")
    know(store, act(), c, "wechat", "LiLy88")
    know(store, act(), d, "card", "vip-001")
    e = make(store, act(), name="戊")
    identities.add(store, act(), e, "card", "VIP 001")
    answer = find(store, at=5)
    assert answer.exact == (Group((a, b, c), ("phone", "wechat")), Group((d, e), ("card",)))
    assert answer.at == 5


def test_numbers_that_only_look_alike_are_two_people(store: Store, act: Acts) -> None:
    make(store, act(), name="甲", phones=("13800005210",), wechat_name="小雨")
    make(store, act(), name="乙", phones=("13900005211",), wechat_id="小雨")
    make(store, act(), name="丙", wechat_id="138000052100")
    other = make(store, act(), name="戊", wechat_id="13800005210")
    contacts.trash(store, act(), Ids((other,)))
    assert (find(store).exact, find(store).suggested) == ((), ())


def test_hints(store: Store, act: Acts) -> None:
    birthday = [make(store, act(), name="王建国", birthday=text) for text in ("1960-03-05", "03-05")]
    make(store, act(), name="王建国", birthday="农历三月初五")
    tail = [make(store, act(), name="李桂兰", phones=(number,)) for number in ("13800005210", "13900005210")]
    sound = [make(store, act(), name=name, phones=(number,)) for name, number in (("孙浩", "13800001234"), ("孙皓", "13900001234"))]  # fmt: skip
    surname = [make(store, act(), name=name, phones=(number,)) for name, number in (("周梦琪", "13800007777"), ("周姐", "13900007777"))]  # fmt: skip
    make(store, act(), name="赵一", phones=("13811117777",))
    assert find(store).suggested == (
        Group(tuple(birthday), ("name_birthday",)),
        Group(tuple(tail), ("name_tail", "surname_tail")),
        Group(tuple(sound), ("sound_tail", "surname_tail")),
        Group(tuple(surname), ("surname_tail",)),
    )


def test_two_years_of_birth_are_two_people(store: Store, act: Acts) -> None:
    a, b, c = (
        make(store, act(), name="王建国", birthday=text) for text in ("1960-03-05", "1985-03-05", "03-05")
    )
    assert find(store).suggested == (Group((b, c), ("name_birthday",)), Group((a, c), ("name_birthday",)))
    contacts.edit(store, act(), c, ContactInput(name="王建国"))
    assert find(store).suggested == ()


def test_what_too_many_share_says_nothing(store: Store, act: Acts) -> None:
    for n in range(21):
        make(store, act(), name="顾客", birthday="01-01", phones=(f"138{n:04}0000",))
    assert find(store).suggested == ()


def test_who_certainly_is_one_person_is_no_hint_too(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("13800005210",), birthday="05-20")
    b = make(store, act(), name="甲", wechat_id="13800005210", birthday="05-20")
    c = make(store, act(), name="甲", birthday="05-20")
    answer = find(store)
    assert (answer.exact, answer.suggested) == (
        (Group((a, b), ("phone",)),),
        (Group((a, b, c), ("name_birthday",)),),
    )


def test_not_the_same_is_remembered_and_can_be_taken_back(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("13800005210",))
    b = make(store, act(), name="甲", phones=("13900005210",), wechat_id="13800005210")
    c = make(store, act(), name="丙")
    identities.add(store, act(), c, "card", "13800005210")
    (whole,) = find(store).exact
    before = dump(store)
    done = mark_not_same(store, act(), (b, a))
    assert are_not_same(store, a, b)
    assert find(store).exact == (Group((a, c), ("phone",)), Group((b, c), ("phone",)))
    assert find(store).suggested == ()
    assert not mark_not_same(store, act(), (a, b)).rows
    assert standing(store, [Group((a, b), ("phone",)), whole]) == [whole]
    undo(store, act(), done.operation)
    assert dump(store) == before
    assert find(store).exact == (whole,)
    redo(store, act(), done.operation)
    assert are_not_same(store, a, b)
    with pytest.raises(Refused, match="unknown_contact"):
        mark_not_same(store, act(), (a, 999))


def test_who_was_merged_meanwhile_is_not_marked(store: Store, act: Acts) -> None:
    """Mended: the mark hung on who is merged away, where nobody saw it."""
    a, b, c = (make(store, act(), name=name) for name in ("甲", "乙", "丙"))
    merge(store, act(), a, b)
    before = dump(store)
    with pytest.raises(Refused) as refused:
        mark_not_same(store, act(), (b, c))
    assert refused.value.code == "unknown_contact"
    assert dump(store) == before


def test_what_is_left_of_a_group(store: Store, act: Acts) -> None:
    a, b, c, d = (make(store, act(), name=name) for name in "甲乙丙丁")
    groups = [Group((a, b, c), ("phone",)), Group((c, d), ("name_tail",))]
    merge(store, act(), a, c)
    assert standing(store, groups) == [Group((a, b), ("phone",))]


def test_it_can_be_cancelled(store: Store) -> None:
    class Stops:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        find(store, progress=Stops())
    assert find(store).exact == ()


# -- identities ----------------------------------------------------------------------------------


def test_kinds(store: Store, act: Acts) -> None:
    before = dump(store)
    assert [k.key for k in identities.kinds(store)][:3] == ["phone", "wechat", "wecom"]
    key = identities.add_kind(store, act(), " 快手 号 ").receipt["key"]
    found = identities.kinds(store, counts=True)[-1]
    assert (found.name, found.own, found.count) == ("快手 号", True, 0)
    with pytest.raises(FieldRefused, match="name_taken"):
        identities.add_kind(store, act(), "快手 号")
    for bad in ("", "\x00", "长" * 10_000):
        with pytest.raises(FieldRefused):
            identities.add_kind(store, act(), bad)
    identities.rename_kind(store, act(), key, "快手")
    identities.rename_kind(store, act(), "douyin", "抖音号")
    identities.rename_kind(store, act(), "douyin", "")
    with pytest.raises(FieldRefused, match="blank"):
        identities.rename_kind(store, act(), key, "")
    with pytest.raises(Refused, match="kind_of_program"):
        identities.remove_kind(store, act(), "douyin")
    who = make(store, act(), name="甲")
    added = identities.add(store, act(), who, key, "ks1")
    with pytest.raises(Refused, match="kind_used") as refused:
        identities.remove_kind(store, act(), key)
    assert refused.value.data["count"] == 1
    undo(store, act(), added.operation)
    gone = identities.remove_kind(store, act(), key)
    assert identities.add_kind(store, act(), "小程序二").receipt["key"] != key
    undo(store, act())
    undo(store, act(), gone.operation)
    assert identities.kinds(store)[-1].name == "快手"
    with pytest.raises(Refused, match="unknown_kind"):
        identities.remove_kind(store, act(), "nothing")
    for _ in range(5):
        undo(store, act())
    assert dump(store) == before


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("phone", "138-0000-5210", "+8613800005210"),
        ("wechat", " LiLy88 ", "lily88"),
        ("wecom", "wmAbC", "wmAbC"),
        ("card", "vip 0012-３", "VIP00123"),
        ("card", "--", "--"),
        ("douyin", "ＡＢc", "ABc"),
    ],
)
def test_normal_forms_are_fixed_points(kind: str, text: str, value: str) -> None:
    ready = identities.normal(kind, text)
    assert ready is not None
    assert ready.value == value
    again = identities.normal(kind, value)
    assert again is not None
    assert (again.value, again.raw) == (value, "")


def test_a_taken_identity_names_its_owner(store: Store, act: Acts) -> None:
    a, b = make(store, act(), name="陈雨晴"), make(store, act(), name="乙")
    identities.add(store, act(), a, "card", "vip001")
    with pytest.raises(FieldRefused, match="number_taken") as refused:
        identities.add(store, act(), b, "card", "VIP 001")
    assert (refused.value.data["name"], refused.value.data["contact_id"], refused.value.field_key) == (
        "陈雨晴",
        a,
        "card",
    )
    assert not identities.add(store, act(), a, "card", "vip001").rows
    assert identities.owner_of(store, "card", "VIP001") == a
    with pytest.raises(FieldRefused, match="blank"):
        identities.add(store, act(), a, "card", " ")
    with pytest.raises(FieldRefused, match="too_long_text"):
        identities.add(store, act(), a, "card", "9" * 10_000)
    with pytest.raises(FieldRefused, match="too_short"):
        identities.add(store, act(), a, "phone", "138")
    with pytest.raises(Refused, match="unknown_kind"):
        identities.add(store, act(), a, "nothing", "1")
    with pytest.raises(Refused, match="unknown_contact"):
        identities.add(store, act(), 999, "card", "1")


def test_identities_of_a_contact(store: Store, act: Acts) -> None:
    who = make(store, act(), phones=("13800005210", "13900005210"), wechat_id="Lily")
    identities.add(store, act(), who, "card", "vip 1")
    assert [(i.kind, i.text) for i in identities.identities(store, who)] == [
        ("phone", "138****5210"), ("phone", "139****5210"), ("wechat", "Lily"), ("card", "vip 1"),
    ]  # fmt: skip
    before = dump(store)
    for one in identities.identities(store, who)[:3]:
        identities.remove(store, act(), one.id)
    last = identities.identities(store, who)[0]
    assert last.value == "VIP1"
    with pytest.raises(Refused, match="no_contact"):
        identities.remove(store, act(), last.id)
    with pytest.raises(Refused, match="unknown_number"):
        identities.remove(store, act(), 999)
    for _ in range(3):
        undo(store, act())
    assert dump(store) == before


def test_an_editor_sets_all_of_a_kind(store: Store, act: Acts) -> None:
    who = make(store, act(), name="甲", phones=("13800005210",))

    def set_to(**wanted: tuple[str, ...]) -> None:
        perform(
            store,
            act(),
            "edit_contact",
            {},
            wanted,
            lambda journal: identities.set_others(journal, who, wanted),
        )

    set_to(card=("b", "a"), douyin=("x",))
    set_to(card=("a", "c", "a", " "))
    assert [(i.kind, i.value) for i in identities.identities(store, who)][1:] == [
        ("card", "A"),
        ("card", "C"),
        ("douyin", "x"),
    ]
    undo(store, act())
    assert [(i.kind, i.value) for i in identities.identities(store, who)][1:] == [
        ("card", "B"),
        ("card", "A"),
        ("douyin", "x"),
    ]
