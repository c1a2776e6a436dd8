"""Who works in the shop, and the chat accounts they use, as they are read."""

from __future__ import annotations

from dataclasses import dataclass

from models.staff import OWNER_ID
from models.store import Store


@dataclass(frozen=True)
class AccountInput:
    """A chat account as typed. Requests of a business day: `daily_cap` are dealt, from `warn_at` on the program warns,
    `red_at` are never passed (domain.md: 20, 30, 60)."""

    kind: str = "personal"
    name: str = ""
    daily_cap: int = 20
    warn_at: int = 30
    red_at: int = 60


@dataclass(frozen=True)
class Account:
    """A chat account of somebody in the shop; `friends` live on it now."""

    id: int
    staff_id: int
    values: AccountInput
    active: bool
    friends: int


@dataclass(frozen=True)
class Member:
    """Somebody who works, or worked, in the shop; `open_tasks` is the add-friend work dealt to their accounts."""

    id: int
    name: str
    role: str
    active: bool
    accounts: tuple[Account, ...]
    open_tasks: int

    @property
    def first(self) -> bool:
        """Whether this is the owner of the shop, who stays."""
        return self.id == OWNER_ID


def staff_names(store: Store) -> dict[int, str]:
    """The names of all staff by id; '' where none was given yet."""
    return dict(store.rows("SELECT id, name FROM staff"))


def members(store: Store) -> list[Member]:
    """Everybody, those who work here first, in the order in which they came."""
    accounts: dict[int, list[Account]] = {}
    for one in accounts_of(store):
        accounts.setdefault(one.staff_id, []).append(one)
    tasks = dict(
        store.rows(
            "SELECT a.staff_id, count(*) FROM friend_task t JOIN staff_account a ON a.id = t.account_id"
            " WHERE t.state IN ('to_add', 'requested') GROUP BY a.staff_id"
        )
    )
    return [
        Member(staff, name, role, bool(active), tuple(accounts.get(staff, ())), tasks.get(staff, 0))
        for staff, name, role, active in store.rows(
            "SELECT id, name, role, active FROM staff ORDER BY active DESC, id"
        )
    ]


def accounts_of(store: Store, staff_id: int | None = None, *, active: bool = False) -> list[Account]:
    """The accounts of one member of staff, or of all; `active` leaves out those that are not used any more."""
    return [
        Account(
            account,
            staff,
            AccountInput(kind, name, cap, warn, red),
            bool(used),
            friends,
        )
        for account, staff, kind, name, cap, warn, red, used, friends in store.rows(
            "SELECT a.id, a.staff_id, a.kind, a.name, a.daily_cap, a.warn_at, a.red_at, a.active,"
            " (SELECT count(*) FROM friendship f WHERE f.account_id = a.id AND f.until_on = '')"
            " FROM staff_account a JOIN staff s ON s.id = a.staff_id WHERE (?1 IS NULL OR a.staff_id = ?1)"
            " AND (NOT ?2 OR (a.active AND s.active)) ORDER BY a.staff_id, a.position, a.id",
            (staff_id, active),
        )
    ]


def person_at_counter(store: Store, wanted: int) -> int:
    """Who is at the counter: the one wanted while they work here, else the owner."""
    return wanted if store.value("SELECT 1 FROM staff WHERE id = ? AND active", (wanted,)) else OWNER_ID
