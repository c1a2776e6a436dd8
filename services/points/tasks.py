"""Points for what customers do beside buying: a daily check-in, posting, tasks of the shop's own. Sharing ships off: chat
platforms forbid rewards for it (the window shows the rule)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import FieldRefused, NotFound, OutOfRange, Refused
from services.journal import Journal
from services.ledger import Line, balances, post
from services.operations import Act, perform
from services.points.rules import expiry
from services.settings import shop_settings
from services.tiers.holding import known_contact

NAME_LENGTH, NOTE_LENGTH = 30, 200
_OWN = "own:"
_RANGES = {
    "points": (0, 100_000),
    "streak_days": (0, 365),
    "streak_points": (0, 100_000),
    "daily_cap": (0, 100),
    "monthly_cap": (0, 1_000),
}


@dataclass(frozen=True)
class TaskInput:
    """A task as typed: what it earns, every `streak_days` days in a row so much more (0 = no streak), how often a day and
    a calendar month it counts (0 = any number)."""

    name: str = ""
    points: int = 0
    streak_days: int = 0
    streak_points: int = 0
    daily_cap: int = 1
    monthly_cap: int = 0
    active: bool = False


@dataclass(frozen=True)
class Task:
    """A task: `key` checkin | post | share, or own:<n>; a name '' is worded by the program."""

    id: int
    key: str
    values: TaskInput

    @property
    def own(self) -> bool:
        """Whether it is the shop's own."""
        return self.key.startswith(_OWN)


@dataclass(frozen=True)
class Due:
    """What doing a task today would earn somebody: `points` with what a streak adds, as the how manieth day in a row;
    `refused` '' or why not: task_done_today | task_done_month."""

    task: Task
    points: int
    streak: int
    refused: str


_COLUMNS = tuple(TaskInput.__dataclass_fields__)


def tasks(store: Store, *, all_: bool = True) -> tuple[Task, ...]:
    """The tasks in their order; without `all_` those that are on."""
    return tuple(
        Task(row[0], row[1], TaskInput(**dict(zip(_COLUMNS, (*row[2:-1], bool(row[-1])), strict=True))))
        for row in store.rows(
            f"SELECT id, key, {', '.join(_COLUMNS)} FROM point_task WHERE active OR ? ORDER BY position, id",
            (all_,),
        )
    )


def task(store: Store, task_id: int) -> Task:
    """One task. Raises NotFound(unknown_task)."""
    found = next((one for one in tasks(store) if one.id == task_id), None)
    if found is None:
        raise NotFound("unknown_task", {"task": task_id})
    return found


def add_task(store: Store, act: Act, values: TaskInput) -> Changes:
    """A task of the shop's own, behind the others; the receipt holds its `id`. Raises FieldRefused(blank, too_long_text,
    name_taken), OutOfRange."""
    ready = _checked(values, own=True)

    def body(journal: Journal) -> Mapping[str, Any]:
        _refuse_name(store, ready.name, None)
        # A number is given once: what was deleted may come back by an undo.
        number = int(store.value("SELECT seq FROM sqlite_sequence WHERE name = 'point_task'") or 0) + 1
        position = store.value("SELECT coalesce(max(position) + 1, 0) FROM point_task")
        values = {**_row(ready), "key": f"{_OWN}{number}", "position": position}
        return {"id": journal.insert("point_task", values)}

    return perform(store, act, "add_task", {"name": ready.name}, asdict(values), body)


def change_task(store: Store, act: Act, task_id: int, values: TaskInput) -> Changes:
    """Change a task, or switch it on or off. Raises as `add_task`, NotFound(unknown_task)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        known = task(store, task_id)
        ready = _checked(values, own=known.own)
        _refuse_name(store, ready.name, task_id)
        journal.update("point_task", _row(ready), "id = ?", (task_id,))
        return {"label": {"name": ready.name, "key": known.key}}

    return perform(store, act, "change_task", {}, [task_id, asdict(values)], body)


def delete_task(store: Store, act: Act, task_id: int) -> Changes:
    """Delete a task of the shop's own that nobody did. Raises NotFound(unknown_task), Refused: task_of_program, task_used
    (data: name, count)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        known = task(store, task_id)
        if not known.own:
            raise Refused("task_of_program", {})
        if count := store.value("SELECT count(*) FROM task_done WHERE task_id = ?", (task_id,)):
            raise Refused("task_used", {"name": known.values.name, "count": count})
        journal.delete("point_task", "id = ?", (task_id,))
        return {"label": {"name": known.values.name, "key": known.key}}

    return perform(store, act, "delete_task", {}, task_id, body)


def order_tasks(store: Store, act: Act, ids: Sequence[int]) -> Changes:
    """Show the tasks in this order, others behind them."""

    def body(journal: Journal) -> None:
        rest = [one.id for one in tasks(store) if one.id not in ids]
        for position, number in enumerate([*ids, *rest]):
            journal.update("point_task", {"position": position}, "id = ?", (number,))

    return perform(store, act, "order_tasks", {}, list(ids), body)


def due(store: Store, contact: int, on: date) -> tuple[Due, ...]:
    """What somebody may do today: the tasks that are on."""
    return tuple(_due(store, contact, one, on) for one in tasks(store, all_=False))


def _due(store: Store, contact: int, one: Task, on: date) -> Due:
    values, today = one.values, on.isoformat()
    counted, month = store.row(
        "SELECT count(*) FILTER (WHERE on_date = ?), count(*) FROM task_done WHERE contact_id = ? AND task_id = ?"
        " AND on_date BETWEEN ? AND ?",
        (today, contact, one.id, f"{today[:8]}01", today),
    ) or (0, 0)
    streak = store.value(
        "SELECT streak FROM task_done WHERE contact_id = ? AND task_id = ? AND on_date = ? ORDER BY id DESC LIMIT 1",
        (contact, one.id, today if counted else (on - timedelta(days=1)).isoformat()),
    )
    in_a_row = (streak or 0) + (0 if counted else 1)
    more = values.streak_days and not counted and in_a_row % values.streak_days == 0
    refused = ""
    if values.daily_cap and counted >= values.daily_cap:
        refused = "task_done_today"
    elif values.monthly_cap and month >= values.monthly_cap:
        refused = "task_done_month"
    return Due(one, values.points + (values.streak_points if more else 0), in_a_row, refused)


def do_task(store: Store, act: Act, contact: int, task_id: int, note: str = "") -> Changes:
    """Note that somebody did a task; the receipt holds `points`, `streak` and the `balance` after it.

    Raises NotFound(unknown_contact, unknown_task), Refused: task_off, task_done_today, task_done_month (data: name, cap);
    FieldRefused(too_long_text).
    """
    note = line_within(note, NOTE_LENGTH, "note")

    def body(journal: Journal) -> Mapping[str, Any]:
        known_contact(store, contact)
        known = task(store, task_id)
        named = {"name": known.values.name, "key": known.key}
        if not known.values.active:
            raise Refused("task_off", named)
        settings = shop_settings(store)
        on = settings.business_date(act.clock.now())
        found = _due(store, contact, known, on)
        if found.refused:
            _refuse(known, found.refused)
        journal.insert(
            "task_done",
            {"contact_id": contact, "task_id": task_id, "on_date": on.isoformat(), "points": found.points,
             "streak": found.streak, "note": note},
        )  # fmt: skip
        if found.points:
            post(journal, [Line(contact, "points", found.points, "issued", expiry(settings, on))])
        told = {"points": found.points, "streak": found.streak}
        label = {"contact": contact, **named, "points": found.points}
        return {**told, "balance": balances(store, contact).points, "label": label}

    return perform(store, act, "do_task", {}, [contact, task_id, note], body)


def check_reversal(store: Store, tip: int, kind: str) -> None:
    """No task counts more often than it may by being done again. `tip` is the undo that a redo would turn back, `kind` that
    of its chain. Raises Refused: task_done_today, task_done_month (data: name, key, cap)."""
    if kind != "do_task":
        return
    for contact, task_id, on in store.rows(
        "SELECT contact_id, json_extract(before, '$.task_id'), json_extract(before, '$.on_date') FROM change"
        " WHERE operation_id = ? AND tbl = 'task_done' AND after IS NULL",
        (tip,),
    ):
        known = task(store, task_id)
        found = _due(store, contact, known, date.fromisoformat(on))
        if found.refused:
            _refuse(known, found.refused)


def _refuse(known: Task, reason: str) -> None:
    values = known.values
    cap = values.daily_cap if reason == "task_done_today" else values.monthly_cap
    raise Refused(reason, {"name": values.name, "key": known.key, "cap": cap})


def _row(values: TaskInput) -> dict[str, Any]:
    return {**asdict(values), "active": int(values.active)}


def _refuse_name(store: Store, name: str, but: int | None) -> None:
    if name and store.value("SELECT 1 FROM point_task WHERE name = ? AND id IS NOT ?", (name, but)):
        raise FieldRefused("name_taken", {"name": name}, "name")


def _checked(values: TaskInput, *, own: bool) -> TaskInput:
    name = line_within(values.name, NAME_LENGTH, "name", needed=own)
    for key, (least, most) in _RANGES.items():
        value = getattr(values, key)
        if not least <= value <= most:
            raise OutOfRange("out_of_range", {"least": least, "most": most, "value": value}, key)
    return TaskInput(**{**asdict(values), "name": name})
