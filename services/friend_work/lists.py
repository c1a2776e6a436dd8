"""What the page of add-friend work shows: the flow, a list of work, the accounts."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.contacts import DisplayName, Phone, name_of
from services.errors import Refused
from services.friend_work.dealing import load_of
from services.friend_work.pool import REACHABLE
from services.friend_work.results import asked_on
from services.masking import mask
from services.stages import ADDED

STATES = ("unassigned", "to_add", "requested", "friend", "refused", "not_found")
_LAST = "NOT EXISTS (SELECT 1 FROM friend_task n WHERE n.contact_id = t.contact_id AND n.id > t.id)"


@dataclass(frozen=True)
class Flow:
    """People by state. `to_add` is today's and overdue work; `later` is dealt for coming days; `oldest` days the longest
    request waits, `remind` those that should be looked at; `friends_in_month` since the first of the month; `unanswered`
    of those refused never answered."""

    unassigned: int
    to_add: int
    later: int
    requested: int
    oldest: int
    remind: int
    friend: int
    friends_in_month: int
    refused: int
    unanswered: int
    not_found: int


@dataclass(frozen=True)
class WorkQuery:
    """A list of tasks: one member of staff's own work of today, or (`state`) everybody's in one state. `open_only` leaves
    out what is done; `ahead` brings in what is dealt for coming days."""

    today: str
    staff_id: int = 0
    state: str = ""
    open_only: bool = False
    ahead: bool = False


@dataclass(frozen=True)
class WorkRow:
    """A task as listed; phone as it may be shown; `source` is (import | segment | list, a name or ''); `account` whose it
    is; `remind` = it waits for an answer too long; times UTC seconds, dates business dates."""

    id: int
    contact_id: int
    display: DisplayName
    phone: str
    source: tuple[str, str]
    state: str
    due_on: str
    requested_on: str
    answered_on: str
    decided_at: int
    account: str
    remind: bool


@dataclass(frozen=True)
class WorkNow:
    """The person whose turn it is, with all mobiles as they may be shown; `asked_once` = they never agreed to offers, so
    this is the one invitation; `held` = they must not be asked any more, `friend` = they are one now."""

    row: WorkRow
    phones: tuple[Phone, ...]
    channel: str
    added_on: str
    asked_once: bool
    held: bool
    mine: bool
    friend: bool


@dataclass(frozen=True)
class Desk:
    """An account and its day: `done` of the work, `asked` numbers (what the red line counts), `waiting` still to do."""

    account: int
    staff_id: int
    staff: str
    kind: str
    name: str
    done: int
    asked: int
    waiting: int
    daily_cap: int
    warn_at: int
    red_at: int


def flow(store: Store, today: date) -> Flow:
    """How the work stands on a business date."""
    counts = dict(store.rows("SELECT state, count(*) FROM friend_task t GROUP BY state"))
    on = today.isoformat()
    due, later = store.row(
        "SELECT coalesce(sum(t.due_on <= ?1), 0), coalesce(sum(t.due_on > ?1), 0) FROM friend_task t"
        f" JOIN contact c ON c.id = t.contact_id WHERE t.state = 'to_add' AND {REACHABLE}",
        (on,),
    ) or (0, 0)
    oldest, remind = store.row(
        "SELECT min(requested_on), coalesce(sum(reminded_on != ''), 0) FROM friend_task WHERE state = 'requested'"
    ) or (None, 0)
    refused, unanswered = store.row(
        f"SELECT count(*), coalesce(sum(answered_on = ''), 0) FROM friend_task t WHERE state = 'refused' AND {_LAST}"
    ) or (0, 0)
    in_month = store.value(
        "SELECT count(*) FROM friend_task WHERE state = 'friend' AND answered_on BETWEEN ? AND ?",
        (today.replace(day=1).isoformat(), on),
    )
    return Flow(
        counts.get("unassigned", 0),
        due,
        later,
        counts.get("requested", 0),
        (today - date.fromisoformat(oldest)).days if oldest else 0,
        remind,
        counts.get("friend", 0),
        in_month or 0,
        refused,
        unanswered,
        counts.get("not_found", 0),
    )


def work_ids(store: Store, query: WorkQuery, limit: int | None = None) -> array[int]:
    """The tasks of a query in the order of work: open ones first, then what was done, the latest first."""
    stop = "" if limit is None else f" LIMIT {int(limit)}"
    if query.state:
        if query.state not in STATES:
            raise Refused("unknown_filter", {"field": query.state})
        order = {"unassigned": "t.id", "requested": "t.requested_on, t.id"}.get(
            query.state, "t.decided_at DESC, t.id"
        )
        last = f" AND {_LAST}" if query.state in ("refused", "not_found") else ""
        rows = store.rows(
            f"SELECT t.id FROM friend_task t WHERE t.state = ?{last} ORDER BY {order}{stop}", (query.state,)
        )
        return array("q", (task for (task,) in rows))
    done = (
        ""
        if query.open_only
        else (
            " UNION SELECT t.id, 1, '', -t.decided_at FROM friend_task t WHERE t.account_id IN (SELECT id FROM own)"
            " AND t.requested_on = ?2 UNION SELECT t.id, 1, '', -t.decided_at FROM friend_task t"
            " WHERE t.account_id IN (SELECT id FROM own) AND t.state IN ('friend', 'refused', 'not_found')"
            " AND t.requested_on = '' AND t.answered_on = ?2"
        )
    )
    rows = store.rows(
        "WITH own AS (SELECT id FROM staff_account WHERE staff_id = ?1)"
        " SELECT * FROM (SELECT t.id, 0 AS done, t.due_on AS due, t.id AS place FROM friend_task t"
        " JOIN contact c ON c.id = t.contact_id WHERE t.state = 'to_add' AND t.account_id IN (SELECT id FROM own)"
        f" AND (t.due_on <= ?2 OR ?3) AND {REACHABLE}{done}) ORDER BY done, due, place{stop}",
        (query.staff_id, query.today, query.ahead),
    )
    return array("q", (row[0] for row in rows))


def work_rows(store: Store, ids: Sequence[int], *, masked: bool = True) -> dict[int, WorkRow]:
    """These tasks by id."""
    segments = dict(store.rows("SELECT id, name FROM segment"))
    found = {}
    for row in store.rows(
        "SELECT t.id, t.contact_id, c.name, c.wechat_name, (SELECT value FROM identity i WHERE i.contact_id = c.id"
        " AND i.kind = 'phone' ORDER BY i.phone_kind != 'mobile', i.position, i.id LIMIT 1),"
        " t.source, b.file_name, t.state, t.due_on, t.requested_on, t.answered_on, t.decided_at,"
        " coalesce(nullif(a.name, ''), s.name, ''), t.reminded_on, (SELECT name FROM channel h WHERE h.id = c.channel_id)"
        " FROM json_each(?) j CROSS JOIN friend_task t ON t.id = j.value JOIN contact c ON c.id = t.contact_id"
        " LEFT JOIN staff_account a ON a.id = t.account_id LEFT JOIN staff s ON s.id = a.staff_id"
        " LEFT JOIN import_batch b ON t.source LIKE 'import:%' AND b.id = CAST(substr(t.source, 8) AS INTEGER)",
        (json.dumps(list(ids)),),
    ):
        found[row[0]] = WorkRow(
            row[0],
            row[1],
            name_of(row[2], row[3], row[4]),
            mask(row[4], not masked) if row[4] else "",
            _source(row[5], row[6], row[14], segments),
            row[7],
            row[8],
            row[9],
            row[10],
            row[11],
            row[12],
            bool(row[13]) and row[7] == "requested",
        )
    return found


def _source(
    source: str, file_name: str | None, channel: str | None, segments: Mapping[int, str]
) -> tuple[str, str]:
    kind, _, number = source.partition(":")
    if channel:
        return "channel", channel
    if kind == "import":
        return "import", file_name or ""
    if kind == "segment" and number.isdigit():
        return "segment", segments.get(int(number), "")
    return "list", ""


def work_now(store: Store, task_id: int, staff_id: int, *, masked: bool = True) -> WorkNow:
    """All that the pane shows of one task. Raises Refused(unknown_task)."""
    found = work_rows(store, [task_id], masked=masked).get(task_id)
    if found is None:
        raise Refused("unknown_task", {"task": task_id})
    channel, added_on, consent, reachable, friend, owner = store.row(
        "SELECT (SELECT name FROM channel WHERE id = c.channel_id), c.added_on, c.consent,"
        f" {REACHABLE}, {ADDED}, (SELECT a.staff_id FROM friend_task t JOIN staff_account a ON a.id = t.account_id WHERE t.id = ?)"
        " FROM contact c WHERE c.id = ?",
        (task_id, found.contact_id),
    ) or (None, "", "", 0, 0, None)
    phones = tuple(
        Phone(number, mask(value, not masked), kind)
        for number, value, kind in store.rows(
            "SELECT id, value, phone_kind FROM identity WHERE contact_id = ? AND kind = 'phone'"
            " AND phone_kind = 'mobile' ORDER BY position, id LIMIT 1",
            (found.contact_id,),
        )
    )
    return WorkNow(
        found,
        phones,
        channel or "",
        added_on,
        consent != "yes",
        not reachable,
        owner == staff_id,
        bool(friend),
    )


def account_days(store: Store, today: date) -> list[Desk]:
    """Every account in use and its day."""
    on = today.isoformat()
    load = load_of(store, on)
    waiting = dict(
        store.rows(
            "SELECT account_id, count(*) FROM friend_task WHERE state = 'to_add' AND due_on <= ? GROUP BY 1",
            (on,),
        )
    )
    return [
        Desk(account, staff, name, kind, own, load.get((account, on), 0) - waiting.get(account, 0),
             asked_on(store, account, on), waiting.get(account, 0), cap, warn, red)
        for account, staff, name, kind, own, cap, warn, red in store.rows(
            "SELECT a.id, a.staff_id, s.name, a.kind, a.name, a.daily_cap, a.warn_at, a.red_at FROM staff_account a"
            " JOIN staff s ON s.id = a.staff_id WHERE a.active AND s.active ORDER BY a.staff_id, a.position, a.id"
        )
    ]  # fmt: skip


def open_count(store: Store) -> int:
    """How many tasks are dealt or wait for an answer."""
    return int(store.value("SELECT count(*) FROM friend_task WHERE state IN ('to_add', 'requested')"))


def waiting_count(store: Store) -> int:
    """How many people wait in the pool."""
    return int(store.value("SELECT count(*) FROM friend_task WHERE state = 'unassigned'"))
