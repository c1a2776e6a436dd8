"""Who is whose friend in the chat app: begun, ended, counted (figures.md 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services import birthdays
from services.changes import Changes
from services.contact_query import NEW_FRIENDS
from services.errors import FieldRefused, Refused
from services.journal import OPEN_TASK, Journal
from services.operations import Act, perform
from services.settings import shop_settings
from services.triggers import FRIEND_ADDED, FRIEND_LOST, fire

HOWS = ("", "scan", "number", "group", "card", "video_channel", "referral")
"""How two became friends; '' = nobody knows."""
ENDS = ("deleted", "blocked", "removed")
"""How a friendship ended: by the contact, by being blocked, by us."""


@dataclass(frozen=True)
class Net:
    """People, not friendships: `added` became a friend of the shop for the first time, `lost` are nobody's friend any
    more since their last friendship ended. The same on both sides whatever the number of accounts."""

    added: int
    lost: int

    @property
    def net(self) -> int:
        """What is left."""
        return self.added - self.lost


@dataclass(frozen=True)
class Day:
    """A business date and its figures."""

    on: str
    figures: Net


def begin(
    store: Store, act: Act, contact_id: int, account_id: int, how: str = "", since_on: str = ""
) -> Changes:
    """A contact and an account are friends since a business date ('' = today). The receipt holds `began`.

    Raises FieldRefused(not_a_choice, bad_date, date_ahead), Refused(unknown_contact, unknown_account).
    """
    if how not in HOWS:
        raise FieldRefused("not_a_choice", {"value": how}, "how")
    on = _date(store, act, since_on, "since_on")

    def body(journal: Journal) -> dict[str, Any]:
        _known(store, contact_id)
        if not store.value("SELECT 1 FROM staff_account WHERE id = ?", (account_id,)):
            raise Refused("unknown_account", {"account": account_id})
        return {"began": begin_in(journal, act, contact_id, account_id, how, on)}

    payload = [contact_id, account_id, how, on]
    return perform(store, act, "begin_friendship", {"contact": contact_id}, payload, body)


def begin_in(journal: Journal, act: Act, contact_id: int, account_id: int, how: str, on: str) -> bool:
    """Begin a friendship within an operation, unless it is one already; whether it began.

    Open work of adding this contact is done thereby, and who waits for new friends hears of it.
    """
    store = journal.store
    began = not store.value(
        "SELECT 1 FROM friendship WHERE contact_id = ? AND account_id = ? AND until_on = ''",
        (contact_id, account_id),
    )
    if began:
        journal.insert(
            "friendship",
            {"contact_id": contact_id, "account_id": account_id, "state": "friend", "how": how, "since_on": on,
             "until_on": ""},
        )  # fmt: skip
    _finish_work(journal, act, contact_id, on)
    if began:
        fire(journal, act, FRIEND_ADDED, [contact_id], how=how)
    return began


def _finish_work(journal: Journal, act: Act, contact_id: int, on: str) -> None:
    done = {"state": "friend", "answered_on": on, "decided_at": act.at}
    journal.update("friend_task", done, "contact_id = ? AND state = 'requested'", (contact_id,))
    # Nobody was asked: it is no work of an account's day.
    journal.update(
        "friend_task", {**done, "account_id": None}, f"contact_id = ? AND {OPEN_TASK}", (contact_id,)
    )


def end(
    store: Store,
    act: Act,
    contact_id: int,
    state: str = "deleted",
    account_id: int | None = None,
    until_on: str = "",
) -> Changes:
    """End the friendship with an account, or with all, on a business date ('' = today). The receipt holds `ended`.

    Raises FieldRefused(not_a_choice, bad_date, date_ahead), Refused(unknown_contact, no_friend).
    """
    if state not in ENDS:
        raise FieldRefused("not_a_choice", {"value": state}, "state")
    on = _date(store, act, until_on, "until_on")

    def body(journal: Journal) -> dict[str, Any]:
        _known(store, contact_id)
        ended = end_in(journal, act, contact_id, state, account_id, on)
        if not ended:
            raise Refused("no_friend", {"contact": contact_id})
        return {"ended": ended}

    label = {"contact": contact_id, "state": state}
    payload = [contact_id, state, account_id, on]
    return perform(store, act, "end_friendship", label, payload, body)


def end_in(journal: Journal, act: Act, contact_id: int, state: str, account_id: int | None, on: str) -> int:
    """End live friendships of a contact within an operation; how many. None of them ends before it began."""
    ended = 0
    for row, since_on in journal.store.rows(
        "SELECT id, since_on FROM friendship WHERE contact_id = ?1 AND until_on = ''"
        " AND (?2 IS NULL OR account_id = ?2) ORDER BY id",
        (contact_id, account_id),
    ):
        ended += journal.update(
            "friendship", {"state": state, "until_on": max(on, since_on)}, "id = ?", (row,)
        )
    if ended:
        fire(journal, act, FRIEND_LOST, [contact_id], state=state)
    return ended


def not_friends(store: Store, act: Act, contacts: Sequence[int], account_id: int | None = None) -> Changes:
    """ "Not a friend", as ticked in any plan: the app no longer knows them as friends of the account (None = of any), so
    they have deleted us. Friendships that nobody had noted are no error. The receipt holds `ended`."""
    today = shop_settings(store).business_date(act.clock.now()).isoformat()

    def body(journal: Journal) -> dict[str, Any]:
        return {"ended": sum(end_in(journal, act, one, "deleted", account_id, today) for one in contacts)}

    label: dict[str, Any] = {"count": len(contacts)}
    if len(contacts) == 1:
        label["contact"] = contacts[0]
    return perform(store, act, "not_friends", label, [list(contacts), account_id], body)


def net_friends(store: Store, first: str, last: str) -> Net:
    """Added and lost between two business dates, both included, as it is known now (figures.md 4). The trash and those
    merged into somebody else don't count. Raises FieldRefused(dates_reversed)."""
    days = daily(store, first, last)
    return Net(sum(d.figures.added for d in days), sum(d.figures.lost for d in days))


def daily(store: Store, first: str, last: str) -> list[Day]:
    """The figures of each business date between the two, as `net_friends` counts them."""
    if first > last:
        raise FieldRefused("dates_reversed", {"from": first, "until": last}, "to")
    here = "c.deleted_at IS NULL AND c.merged_into IS NULL"
    added = dict(
        store.rows(
            "SELECT s, count(*) FROM (SELECT c.id, (SELECT min(since_on) FROM friendship WHERE contact_id = c.id) AS s"
            f" FROM contact c WHERE c.id IN ({NEW_FRIENDS}) AND {here}) GROUP BY s",
            (first, last, first),
        )
    )
    lost = dict(
        store.rows(
            "SELECT e.gone, count(*) FROM (SELECT contact_id, max(until_on) AS gone, min(until_on) AS alive FROM friendship"
            " GROUP BY contact_id) e JOIN contact c ON c.id = e.contact_id"
            f" WHERE e.alive != '' AND e.gone BETWEEN ? AND ? AND {here} GROUP BY e.gone",
            (first, last),
        )
    )
    day, end_day = date.fromisoformat(first), date.fromisoformat(last)
    days = [(day + timedelta(days=n)).isoformat() for n in range((end_day - day).days + 1)]
    return [Day(on, Net(added.get(on, 0), lost.get(on, 0))) for on in days]


def _date(store: Store, act: Act, text: str, key: str) -> str:
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    if not text.strip():
        return today
    try:
        on = birthdays.parse_date(text)
    except birthdays.BadDate as error:
        raise FieldRefused("bad_date", {"text": text[:40]}, key) from error
    if on > today:
        raise FieldRefused("date_ahead", {"text": on}, key)
    return on


def _known(store: Store, contact_id: int) -> None:
    if not store.value("SELECT 1 FROM contact WHERE id = ?", (contact_id,)):
        raise Refused("unknown_contact", {"contact": contact_id})
