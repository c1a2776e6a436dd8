"""Who works in the shop, and the chat accounts they use: added, changed, no longer there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.staff import OWNER_ID
from models.store import Store
from services.changes import Changes
from services.colleagues import (
    Account,
    AccountInput,
    Member,
    accounts_of,
    members,
    person_at_counter,
    staff_names,
)
from services.contact_input import clean_line
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, perform

if TYPE_CHECKING:
    from services.friend_work.pool import Back

__all__ = [
    "ACCOUNT_KINDS",
    "MOST_A_DAY",
    "ROLES",
    "Account",
    "AccountInput",
    "Member",
    "accounts_of",
    "add_account",
    "add_staff",
    "change_account",
    "members",
    "person_at_counter",
    "rename_staff",
    "set_account_active",
    "set_active",
    "set_role",
    "staff_names",
]

ROLES = ("owner", "manager", "assistant")
ACCOUNT_KINDS = ("personal", "wecom")
NAME_LENGTH = 60
MOST_A_DAY = 500
"""No chat app bears more requests of one account; a red line above it is a slip of the pen."""

USUAL = AccountInput()
"""The account that somebody new begins with."""


def add_staff(
    store: Store, act: Act, name: str, role: str = "assistant", account: AccountInput | None = USUAL
) -> Changes:
    """Somebody new, with a first account unless None; the receipt holds `id` and `account`.

    Raises FieldRefused: blank, too_long_text, name_taken, not_a_choice, bad_caps.
    """
    name = _checked_name(name)
    _check_role(role)
    first = None if account is None else checked(account)

    def body(journal: Journal) -> dict[str, Any]:
        _refuse_taken(store, name, None)
        made = journal.insert("staff", {"name": name, "role": role, "active": 1, "created_at": act.at})
        return {"id": made, "account": None if first is None else _insert_account(journal, made, first)}

    return perform(store, act, "add_staff", {"name": name}, [name, role, first], body)


def rename_staff(store: Store, act: Act, staff_id: int, name: str) -> Changes:
    """Give a member of staff a name; the owner's may be blank. Raises FieldRefused(blank, too_long_text, name_taken)."""
    name = _checked_name(name, blank=staff_id == OWNER_ID)

    def body(journal: Journal) -> None:
        _refuse_taken(store, name, staff_id)
        journal.update("staff", {"name": name}, "id = ?", (staff_id,))

    return perform(store, act, "rename_staff", {"staff": staff_id}, [staff_id, name], body)


def set_role(store: Store, act: Act, staff_id: int, role: str) -> Changes:
    """Owner, manager or assistant. Raises FieldRefused(not_a_choice), Refused(owner_stays, unknown_staff)."""
    _check_role(role)

    def body(journal: Journal) -> dict[str, Any]:
        name = _known(store, staff_id)
        if staff_id == OWNER_ID and role != "owner":
            raise Refused("owner_stays", {})
        journal.update("staff", {"role": role}, "id = ?", (staff_id,))
        return {"label": {"name": name}}

    return perform(store, act, "set_staff_role", {"staff": staff_id}, [staff_id, role], body)


def set_active(store: Store, act: Act, staff_id: int, active: bool) -> Changes:
    """Whether somebody works here; who leaves gives back the open add-friend work (receipt `returned`, `closed`).

    Raises Refused(owner_stays, unknown_staff).
    """

    def body(journal: Journal) -> dict[str, Any]:
        name = _known(store, staff_id)
        if staff_id == OWNER_ID and not active:
            raise Refused("owner_stays", {})
        journal.update("staff", {"active": int(active)}, "id = ?", (staff_id,))
        told: dict[str, Any] = {"label": {"name": name}}
        if not active:
            back = _give_back(journal, act, [one.id for one in accounts_of(store, staff_id)])
            told |= {"returned": back.returned, "closed": back.closed}
        return told

    kind = "return_staff" if active else "leave_staff"
    return perform(store, act, kind, {"staff": staff_id}, [staff_id, active], body)


def add_account(store: Store, act: Act, staff_id: int, values: AccountInput) -> Changes:
    """A further account; the receipt holds its `id`. Raises FieldRefused(bad_caps, not_a_choice, too_long_text),
    Refused(unknown_staff)."""
    ready = checked(values)

    def body(journal: Journal) -> dict[str, Any]:
        name = _known(store, staff_id)
        return {"id": _insert_account(journal, staff_id, ready), "label": {"name": name}}

    return perform(store, act, "add_account", {"staff": staff_id}, [staff_id, ready], body)


def change_account(store: Store, act: Act, account_id: int, values: AccountInput) -> Changes:
    """Kind, name and caps. Raises FieldRefused(bad_caps, not_a_choice, too_long_text), Refused(unknown_account)."""
    ready = checked(values)

    def body(journal: Journal) -> dict[str, Any]:
        staff = _staff_of(store, account_id)
        journal.update("staff_account", _columns(ready), "id = ?", (account_id,))
        return {"label": {"name": _known(store, staff)}}

    return perform(store, act, "change_account", {"account": account_id}, [account_id, ready], body)


def set_account_active(store: Store, act: Act, account_id: int, active: bool) -> Changes:
    """Whether an account is used; the work of one that is not goes back (receipt `returned`, `closed`).
    Raises Refused(unknown_account)."""

    def body(journal: Journal) -> dict[str, Any]:
        told: dict[str, Any] = {"label": {"name": _known(store, _staff_of(store, account_id))}}
        journal.update("staff_account", {"active": int(active)}, "id = ?", (account_id,))
        if not active:
            back = _give_back(journal, act, [account_id])
            told |= {"returned": back.returned, "closed": back.closed}
        return told

    kind = "reopen_account" if active else "close_account"
    return perform(store, act, kind, {"account": account_id}, [account_id, active], body)


def _give_back(journal: Journal, act: Act, accounts: list[int]) -> Back:
    # Here and not above: the window asks for names before it needs any of that.
    from services.friend_work.pool import give_back

    return give_back(journal, act, accounts)


def checked(values: AccountInput) -> AccountInput:
    """The same in its normal form. Raises FieldRefused(bad_caps, not_a_choice, too_long_text)."""
    if values.kind not in ACCOUNT_KINDS:
        raise FieldRefused("not_a_choice", {"value": values.kind}, "kind")
    name = clean_line(values.name)
    if len(name) > NAME_LENGTH:
        raise FieldRefused("too_long_text", {"most": NAME_LENGTH}, "account")
    cap, warn, red = values.daily_cap, values.warn_at, values.red_at
    if not 0 < cap <= red <= MOST_A_DAY:
        raise FieldRefused(
            "bad_caps", {"most": MOST_A_DAY}, "daily_cap" if cap < 1 or cap > red else "red_at"
        )
    if not 0 < warn <= red:
        raise FieldRefused("bad_caps", {"most": MOST_A_DAY}, "warn_at")
    return AccountInput(values.kind, name, cap, warn, red)


def _columns(values: AccountInput) -> dict[str, Any]:
    return {
        "kind": values.kind,
        "name": values.name,
        "daily_cap": values.daily_cap,
        "warn_at": values.warn_at,
        "red_at": values.red_at,
    }


def _insert_account(journal: Journal, staff_id: int, values: AccountInput) -> int:
    last = journal.store.value("SELECT max(position) FROM staff_account WHERE staff_id = ?", (staff_id,))
    place = 0 if last is None else last + 1
    return journal.insert(
        "staff_account", {"staff_id": staff_id, **_columns(values), "active": 1, "position": place}
    )


def _checked_name(name: str, *, blank: bool = False) -> str:
    name = clean_line(name)
    if not name and not blank:
        raise FieldRefused("blank", {}, "name")
    if len(name) > NAME_LENGTH:
        raise FieldRefused("too_long_text", {"most": NAME_LENGTH}, "name")
    return name


def _refuse_taken(store: Store, name: str, but: int | None) -> None:
    for staff, known in store.rows("SELECT id, name FROM staff WHERE name != ''"):
        if known.casefold() == name.casefold() and staff != but:
            raise FieldRefused("name_taken", {"name": known}, "name")


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise FieldRefused("not_a_choice", {"value": role}, "role")


def _known(store: Store, staff_id: int) -> str:
    name = store.value("SELECT name FROM staff WHERE id = ?", (staff_id,))
    if name is None:
        raise Refused("unknown_staff", {"staff": staff_id})
    return str(name)


def _staff_of(store: Store, account_id: int) -> int:
    staff = store.value("SELECT staff_id FROM staff_account WHERE id = ?", (account_id,))
    if staff is None:
        raise Refused("unknown_account", {"account": account_id})
    return int(staff)
