"""What came of asking somebody: one key, one operation."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.friend_work.dealing import next_free
from services.friend_work.pool import REACHABLE
from services.friendships import begin_in
from services.journal import Journal
from services.masking import display
from services.operations import Act, begin, finish, perform
from services.settings import shop_settings
from services.undo import undo

RESULTS = ("requested", "friend", "not_found", "refused", "tomorrow")
KIND = "friend_result"
_NEWEST = 5_000
"""How many operations back the last result is looked for: a day has fewer."""


@dataclass(frozen=True)
class Task:
    """A task as results see it; `red_at` is the red line of its account, 0 without one."""

    id: int
    contact_id: int
    account_id: int | None
    state: str
    staff_id: int
    red_at: int


def task_of(store: Store, task_id: int) -> Task:
    """One task. Raises Refused(unknown_task)."""
    row = store.row(
        "SELECT t.id, t.contact_id, t.account_id, t.state, coalesce(a.staff_id, 0), coalesce(a.red_at, 0)"
        " FROM friend_task t LEFT JOIN staff_account a ON a.id = t.account_id WHERE t.id = ?",
        (task_id,),
    )
    if row is None:
        raise Refused("unknown_task", {"task": task_id})
    return Task(*row)


def asked_on(store: Store, account_id: int, on: str) -> int:
    """How many numbers an account asked or looked up in vain on a business date: what the red line holds back."""
    return int(
        store.value(
            "SELECT (SELECT count(*) FROM friend_task WHERE account_id = ?1 AND requested_on = ?2) + (SELECT count(*)"
            " FROM friend_task WHERE account_id = ?1 AND state = 'not_found' AND answered_on = ?2)",
            (account_id, on),
        )
    )


def note(store: Store, act: Act, task_id: int, result: str) -> Changes:
    """Write down a result: requested, friend (a friendship begins), not_found, refused, or tomorrow (dealt to the next
    day with room). The receipt holds `state`.

    Raises Refused: unknown_task, not_dealt (nobody has it), already_asked, held_back (must not be asked any more), red_line.
    """
    if result not in RESULTS:
        raise Refused("unknown_result", {"result": result})

    def body(journal: Journal) -> dict[str, Any]:
        task = task_of(store, task_id)
        state = note_in(journal, act, task, result)
        return {"state": state, "label": {"contact": task.contact_id, "account": task.account_id}}

    return perform(store, act, KIND, {"result": result}, [task_id, result], body)


def note_in(journal: Journal, act: Act, task: Task, result: str) -> str:
    """Write down a result within an operation; the state of the task after it. Raises as `note`."""
    store = journal.store
    day = shop_settings(store).business_date(act.clock.now())
    today = day.isoformat()
    _check(store, task, result, today)
    values: dict[str, Any] = {"decided_at": act.at}
    if result == "tomorrow":
        assert task.account_id is not None
        values |= {"due_on": next_free(store, task.account_id, day)}
    else:
        values["state"] = result
        if result != "requested":
            values["answered_on"] = today
        if result == "requested" or (result == "refused" and task.state == "to_add"):
            # Nobody refuses what was not asked.
            values["requested_on"] = today
    journal.update("friend_task", values, "id = ?", (task.id,))
    if result == "friend":
        assert task.account_id is not None
        begin_in(journal, act, task.contact_id, task.account_id, "number", today)
    return str(values.get("state", task.state))


def _check(store: Store, task: Task, result: str, today: str) -> None:
    if task.account_id is None:
        raise Refused("not_dealt", {})
    if result == "friend":
        return
    asked = task.state == "requested"
    if (asked and result != "refused") or task.state not in ("to_add", "requested"):
        raise Refused("already_asked", {})
    if asked or result == "tomorrow":
        return
    if asked_on(store, task.account_id, today) >= task.red_at:
        raise Refused("red_line", {"most": task.red_at})
    if result == "requested" and not reachable(store, task.contact_id):
        raise Refused("held_back", {})


def reachable(store: Store, contact_id: int) -> bool:
    """Whether a contact may be asked now."""
    return bool(store.value(f"SELECT 1 FROM contact c WHERE c.id = ? AND {REACHABLE}", (contact_id,)))


def take_back(store: Store, act: Act) -> Changes:
    """Undo the last result that this member of staff wrote down on the business date; the receipt and label are the
    undo's, `contact` in its label whom it was about. Raises Refused(nothing_to_take_back)."""
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    last = store.row(
        "SELECT id FROM operation WHERE id > (SELECT max(id) FROM operation) - ? AND kind = ? AND state = 'done'"
        " AND staff_id = ? AND business_on = ? ORDER BY id DESC LIMIT 1",
        (_NEWEST, KIND, act.staff_id, today),
    )
    if last is None:
        raise Refused("nothing_to_take_back", {})
    return undo(store, act, last[0])


def copy_number(store: Store, act: Act, task_id: int) -> str:
    """The number of a task in full, for the clipboard; written down as an operation of its own (faults.md F45).

    Raises Refused: unknown_task, not_yours (it is not open work of the person who acts), held_back, unknown_number.
    """
    task = task_of(store, task_id)
    if task.staff_id != act.staff_id or task.state not in ("to_add", "requested"):
        raise Refused("not_yours", {})
    if not reachable(store, task.contact_id):
        raise Refused("held_back", {})
    number = store.value(
        "SELECT value FROM identity WHERE contact_id = ? AND kind = 'phone' AND phone_kind = 'mobile'"
        " ORDER BY position, id LIMIT 1",
        (task.contact_id,),
    )
    if number is None:
        raise Refused("unknown_number", {"contact": task.contact_id})
    _log(store, act, "copy_phone", {"contact": task.contact_id}, [task_id])
    return display(number)


def numbers_to_print(store: Store, act: Act, tasks: Sequence[int]) -> dict[int, str]:
    """The numbers of these tasks in full, for a sheet on paper; written down as one operation. Those that are not open
    work of the person who acts are left out."""
    found = {
        task: display(value)
        for task, value in store.rows(
            "SELECT t.id, (SELECT value FROM identity i WHERE i.contact_id = c.id AND i.kind = 'phone'"
            " AND i.phone_kind = 'mobile' ORDER BY position, id LIMIT 1) AS number FROM json_each(?) j"
            " CROSS JOIN friend_task t ON t.id = j.value JOIN contact c ON c.id = t.contact_id"
            " JOIN staff_account a ON a.id = t.account_id WHERE a.staff_id = ? AND t.state IN ('to_add', 'requested')"
            f" AND {REACHABLE} AND number IS NOT NULL",
            (json.dumps(list(tasks)), act.staff_id),
        )
    }
    if found:
        _log(store, act, "print_friends", {"count": len(found)}, sorted(found))
    return found


def _log(store: Store, act: Act, kind: str, label: dict[str, Any], payload: Any) -> None:
    with store.transaction():
        operation, repeated = begin(store, act, kind, label, payload)
        if repeated is None:
            finish(store, operation, 0, label, {}, set())
