"""Who works in the shop; each change undone exactly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.store import Store
from services import staff
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.staff import AccountInput
from services.undo import redo, undo
from tests.states import dump

Acts = Callable[..., Act]


def test_somebody_new_with_an_account(store: Store, act: Acts) -> None:
    before = dump(store)
    made = staff.add_staff(store, act(), "  小周 ", "manager", AccountInput("wecom", "店员号", 15, 20, 40))
    member = next(m for m in staff.members(store) if m.id == made.receipt["id"])
    assert (member.name, member.role, member.active, member.open_tasks) == ("小周", "manager", True, 0)
    (account,) = member.accounts
    assert account.values == AccountInput("wecom", "店员号", 15, 20, 40)
    after = dump(store)
    undo(store, act(), made.operation)
    assert dump(store) == before
    redo(store, act(), made.operation)
    assert dump(store) == after


def test_every_change_is_undone(store: Store, act: Acts) -> None:
    made = staff.add_staff(store, act(), "小周").receipt
    who, account = made["id"], made["account"]
    for change in (
        lambda: staff.rename_staff(store, act(), who, "周周"),
        lambda: staff.set_role(store, act(), who, "owner"),
        lambda: staff.set_active(store, act(), who, False),
        lambda: staff.add_account(store, act(), who, AccountInput("wecom")),
        lambda: staff.change_account(store, act(), account, AccountInput("wecom", "新", 5, 6, 7)),
        lambda: staff.set_account_active(store, act(), account, False),
    ):
        before = dump(store)
        changes = change()
        assert dump(store) != before
        undo(store, act(), changes.operation)
        assert dump(store) == before


def test_the_owner_stays(store: Store, act: Acts) -> None:
    for change in (
        lambda: staff.set_role(store, act(), 1, "assistant"),
        lambda: staff.set_active(store, act(), 1, False),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.reason == "owner_stays"
    assert staff.set_role(store, act(), 1, "owner").operation is None
    staff.rename_staff(store, act(), 1, "林姐")
    staff.rename_staff(store, act(), 1, "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [("", "blank"), (" \u200b", "blank"), ("名" * 10_000, "too_long_text"), ("小周", "name_taken")],
)
def test_names_that_are_refused(store: Store, act: Acts, name: str, reason: str) -> None:
    staff.add_staff(store, act(), "小周")
    before = dump(store)
    with pytest.raises(FieldRefused) as refused:
        staff.add_staff(store, act(), name)
    assert (refused.value.reason, refused.value.field_key) == (reason, "name")
    assert dump(store) == before


def test_who_is_unknown(store: Store, act: Acts) -> None:
    for change in (
        lambda: staff.set_role(store, act(), 9, "manager"),
        lambda: staff.set_active(store, act(), 9, False),
        lambda: staff.add_account(store, act(), 9, AccountInput()),
        lambda: staff.change_account(store, act(), 9, AccountInput()),
        lambda: staff.set_account_active(store, act(), 9, False),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.reason in ("unknown_staff", "unknown_account")
    with pytest.raises(FieldRefused):
        staff.set_role(store, act(), 1, "boss")


def test_who_is_at_the_counter(store: Store, act: Acts) -> None:
    who = staff.add_staff(store, act(), "小周").receipt["id"]
    assert staff.person_at_counter(store, who) == who
    staff.set_active(store, act(), who, False)
    assert (staff.person_at_counter(store, who), staff.person_at_counter(store, 99)) == (1, 1)
    assert [m.id for m in staff.members(store)] == [1, who]
    assert [a.staff_id for a in staff.accounts_of(store, active=True)] == [1]
