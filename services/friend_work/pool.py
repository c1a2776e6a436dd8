"""Who may be asked to become a friend, and the pool of those who wait to be dealt."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import bulk
from services.changes import Changes
from services.journal import OPEN_TASK, Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.search import selected_ids
from services.selection import Selection, plain
from services.settings import shop_settings
from services.stages import ADDED

_MOBILE = "i.contact_id = c.id AND i.kind = 'phone' AND i.phone_kind = 'mobile'"
REACHABLE = (
    "c.deleted_at IS NULL AND c.merged_into IS NULL AND NOT c.do_not_contact AND c.consent != 'no'"
    f" AND NOT {ADDED}"
)
"""An SQL condition over the contact `c`: work that is open may be done."""

# The first that holds is why somebody is left out.
_REASONS: tuple[tuple[str, str], ...] = (
    ("gone", "c.deleted_at IS NOT NULL OR c.merged_into IS NOT NULL"),
    ("friend", ADDED),
    ("lost", "EXISTS (SELECT 1 FROM friendship f WHERE f.contact_id = c.id AND f.until_on != '')"),
    ("open", f"EXISTS (SELECT 1 FROM friend_task t WHERE t.contact_id = c.id AND t.{OPEN_TASK})"),
    ("no_mobile", f"NOT EXISTS (SELECT 1 FROM identity i WHERE {_MOBILE})"),
    ("do_not_contact", "c.do_not_contact"),
    ("consent_no", "c.consent = 'no'"),
    (
        "refused",
        "EXISTS (SELECT 1 FROM friend_task t WHERE t.contact_id = c.id AND t.state = 'refused' AND t.answered_on != '')",
    ),
    (
        "not_found",
        (
            "EXISTS (SELECT 1 FROM friend_task t WHERE t.contact_id = c.id AND t.state = 'not_found'"
            f" AND NOT EXISTS (SELECT 1 FROM identity i WHERE {_MOBILE} AND i.created_op > t.created_op))"
        ),
    ),
    (
        "asked_once",
        "c.consent != 'yes' AND EXISTS (SELECT 1 FROM friend_task t WHERE t.contact_id = c.id AND t.requested_on != '')",
    ),
)
LEFT_OUT: tuple[str, ...] = tuple(reason for reason, _ in _REASONS)
"""Why somebody is not asked, in the order in which it is looked at: in the trash or merged, a friend already, a friend
once and none any more, being asked now, without a mobile, wants to be left alone, said no to offers, has refused, was not found (and has no newer number),
or was asked once without ever having agreed to offers."""
_WHY = "CASE " + " ".join(f"WHEN {sql} THEN '{reason}'" for reason, sql in _REASONS) + " ELSE '' END"
_AMONG = "FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value"


@dataclass(frozen=True)
class Preview:
    """How many of those `selected` would be put into the pool (`fit`), how many of them were never asked whether they
    want offers (`unknown`: one invitation, no more), and who is left out: (reason of LEFT_OUT, how many)."""

    selected: int
    fit: int
    unknown: int
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Back:
    """Work taken from accounts: `returned` people wait again, `closed` had their one invitation."""

    returned: int
    closed: int


def preview(store: Store, act: Act, selection: Selection) -> Preview:
    """What `create` would do. Raises as `selected_ids`."""
    ids = selected_ids(store, selection, shop_settings(store).business_date(act.clock.now()))
    return _count(store, ids)


def _count(store: Store, ids: Sequence[int]) -> Preview:
    fit = unknown = 0
    left: dict[str, int] = {}
    for why, unasked, count in store.rows(
        f"SELECT {_WHY} AS why, c.consent = 'unknown', count(*) {_AMONG} GROUP BY 1, 2",
        (json.dumps(list(ids)),),
    ):
        if why:
            left[why] = left.get(why, 0) + count
        else:
            fit += count
            unknown += count if unasked else 0
    return Preview(len(ids), fit, unknown, tuple((why, left[why]) for why in LEFT_OUT if why in left))


def create(
    store: Store, act: Act, selection: Selection, source: str = "list", progress: Progress | None = None
) -> Changes:
    """Put all selected who may be asked into the pool; `source` is import:<batch> | segment:<id> | list. The receipt holds
    `selected` and `changed`. Over 10,000 it goes in slices as bulk edits do. Raises Cancelled, and as `selected_ids`."""
    today = shop_settings(store).business_date(act.clock.now())
    ids = selected_ids(store, selection, today)
    payload: list[Any] = [plain(selection), source]
    label: dict[str, Any] = {"count": 0}

    def work(journal: Journal, part: Sequence[int]) -> int:
        made = open_tasks(journal, act, part, source)
        label["count"] += made
        return made

    if len(ids) > bulk.ONE_TRANSACTION:
        ordered = array("q", sorted(ids))
        return bulk.in_slices(
            store,
            act,
            "add_friend_work",
            label,
            payload,
            ordered,
            lambda _pen, _ids: work,
            progress or Silent(),
        )

    def body(journal: Journal) -> dict[str, Any]:
        made = work(journal, ids)
        return {"selected": len(ids), "changed": made, "label": dict(label)}

    return perform(store, act, "add_friend_work", label, payload, body)


def open_tasks(journal: Journal, act: Act, contacts: Sequence[int], source: str) -> int:
    """Put those of these contacts who may be asked into the pool, within an operation; how many.

    One statement whatever the number: an import calls it for each of its slices.
    """
    return _insert(
        journal,
        f"SELECT c.id, ? {_AMONG} WHERE {_WHY} = '' ORDER BY c.id",
        (source, json.dumps(list(contacts))),
        len(contacts),
        act.at,
    )


def give_back(journal: Journal, act: Act, accounts: Sequence[int]) -> Back:
    """Take all open work from accounts: what was not begun waits again, requests come to nothing."""
    chosen = json.dumps(list(accounts))
    idle = journal.update(
        "friend_task",
        {"state": "unassigned", "account_id": None, "due_on": "", "decided_at": act.at},
        "state = 'to_add' AND account_id IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    lapsed = lapse(journal, act, "account_id IN (SELECT value FROM json_each(?))", (chosen,))
    return Back(idle + lapsed.returned, lapsed.closed)


def lapse(journal: Journal, act: Act, where: str, params: Sequence[Any]) -> Back:
    """Close the requests that a condition on `friend_task` names; who may be asked again waits in the pool again."""
    ids = [
        task
        for (task,) in journal.store.rows(
            f"SELECT id FROM friend_task WHERE state = 'requested' AND {where} ORDER BY id", params
        )
    ]
    if not ids:
        return Back(0, 0)
    chosen = json.dumps(ids)
    journal.update(
        "friend_task",
        {"state": "refused", "decided_at": act.at},
        "id IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    returned = _insert(
        journal,
        "SELECT c.id, t0.source FROM json_each(?) j CROSS JOIN friend_task t0 ON t0.id = j.value"
        f" CROSS JOIN contact c ON c.id = t0.contact_id WHERE {_WHY} = '' ORDER BY t0.id",
        (chosen,),
        len(ids),
        act.at,
    )
    return Back(returned, len(ids) - returned)


def _insert(journal: Journal, chosen: str, params: Sequence[Any], most: int, at: int) -> int:
    """Open a task for each contact and source that a SELECT gives."""
    last = journal.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'friend_task'") or 0
    return journal.insert_from(
        "friend_task",
        ("contact_id", "source", "account_id", "state", "due_on", "requested_on", "answered_on", "reminded_on",
         "decided_at", "position"),
        f"SELECT *, NULL, 'unassigned', '', '', '', '', {int(at)}, 0 FROM ({chosen})",
        params,
        last + 1,
        last + most,
    )  # fmt: skip
