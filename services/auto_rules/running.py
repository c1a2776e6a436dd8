"""Running rules: on demand, and each business date. One run is one operation, so that it is undone as one."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from models.store import Store
from services import bulk, triggers
from services.auto_rules import planning
from services.auto_rules.planning import Foreseen, Plan, Step
from services.auto_rules.rule import Rule, RuleInput
from services.auto_rules.rules import check, rule, rules
from services.changes import Changes
from services.errors import HudieError
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.settings import shop_settings
from services.tagging import put_on, take_off

ON_DEMAND, EACH_DAY = "run_rules", "daily_rules"


@dataclass(frozen=True)
class Ran:
    """What a run did for one rule: whom it meant, assignments that came and went; `error` = it could not run."""

    rule: int
    name: str
    matched: int
    added: int
    removed: int
    error: HudieError | None = None


@dataclass(frozen=True)
class RunOf:
    """A run in the list of a rule: at `at` (UTC seconds) at `trigger` (a trigger, run_rules, daily_rules), by `operation`
    of that `kind`, which other `rules` may have had a part in; `undone` = it was taken back."""

    operation: int
    kind: str
    trigger: str
    at: int
    matched: int
    added: int
    removed: int
    rules: int
    undone: bool


def run(
    store: Store, act: Act, number: int | None = None, progress: Progress | None = None
) -> tuple[Changes, tuple[Ran, ...]]:
    """Run one rule (also one that is off), or all that are on, for everybody. What nothing changes leaves no operation.

    All look at everybody as they were before the run; of two in an exclusive group the earlier one decides. Over 10,000
    assignments it goes in slices. Raises Refused(unknown_rule), and as `planning.condition` for a single rule; Cancelled.
    """
    wanted = [r for r in rules(store) if r.active] if number is None else [rule(store, number)]
    payload = number
    return _run(store, act, ON_DEMAND, wanted, payload, progress or Silent(), strict=number is not None)


def run_daily(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Run what is due on a new business date: the rules that act daily, and those that take back."""
    wanted = [r for r in rules(store) if r.active and (triggers.DAILY in r.kind.on or r.values.takes_back)]
    return _run(store, act, EACH_DAY, wanted, None, progress or Silent(), strict=False)[0]


def dry_run(store: Store, act: Act, number: int | None = None) -> tuple[Ran, ...]:
    """What `run` would do, counted. Raises as `run`."""
    today = shop_settings(store).business_date(act.clock.now())
    wanted = [r for r in rules(store) if r.active] if number is None else [rule(store, number)]
    found = []
    for one in wanted:
        try:
            seen = planning.foresee(store, one, today)
        except HudieError as error:
            if number is not None:
                raise
            found.append(Ran(one.id, one.name, 0, 0, 0, error))
            continue
        found.append(Ran(one.id, one.name, seen.matched, seen.added, seen.removed))
    return tuple(found)


def preview(store: Store, act: Act, number: int, values: RuleInput) -> tuple[Rule, Foreseen]:
    """What a rule would do that is being edited (`number` 0 = a new one): the rule as it would be kept, and the counts.
    Raises as `rules.check` (a blank name will do) and `planning.condition`."""
    today = shop_settings(store).business_date(act.clock.now())
    ready = check(store, values, number, named=False)
    known = {one.id: one.position for one in rules(store)}
    found = Rule(number, ready, position=known.get(number, 1 + max(known.values(), default=-1)))
    return found, planning.foresee(store, found, today)


def _run(
    store: Store,
    act: Act,
    kind: str,
    wanted: Sequence[Rule],
    payload: Any,
    progress: Progress,
    *,
    strict: bool,
) -> tuple[Changes, tuple[Ran, ...]]:
    today = shop_settings(store).business_date(act.clock.now())
    plans: list[Plan] = []
    failed: dict[int, HudieError] = {}
    for done, one in enumerate(wanted):
        progress.step(done, len(wanted), "planning")
        try:
            found = planning.plan(store, one, today)
        except HudieError as error:
            if strict:
                raise
            failed[one.id] = error
            continue
        if kind == EACH_DAY and triggers.DAILY not in one.kind.on:
            found = Plan(one, found.matched, tuple(s for s in found.steps if s.what == "back"))
        plans.append(found)
    label = {"rules": [p.rule.name for p in plans if p.steps]}
    work = _Work(store, act, kind, plans)
    count = work.size
    if count > bulk.ONE_TRANSACTION:
        changes = bulk.in_slices(
            store, act, kind, label, payload, array("q", range(count)), lambda _pen, _ids: work.step, progress, work.record
        )  # fmt: skip
    else:
        if count > bulk.BACKUP_OVER:
            bulk.back_up(store, act, progress)

        def body(journal: Journal) -> Mapping[str, Any]:
            changed = work.step(journal, range(count)) if count else 0
            work.record(journal)
            return {"selected": count, "changed": changed}

        changes = perform(store, act, kind, label, payload, body)
    return changes, _report(store, changes, wanted, plans, failed)


class _Work:
    """The steps of several plans as one row of numbers, that can be cut into slices anywhere."""

    def __init__(self, store: Store, act: Act, kind: str, plans: Sequence[Plan]) -> None:
        self._store, self._act, self._kind, self._plans = store, act, kind, plans
        self._parts = [(plan.rule, step) for plan in plans for step in plan.steps]
        self.size = sum(len(step.contacts) for _, step in self._parts)
        self._counts: dict[int, list[int]] = {plan.rule.id: [0, 0] for plan in plans}

    def step(self, journal: Journal, part: Sequence[int]) -> int:
        """Do the pieces of these numbers, which follow each other; how many assignments changed."""
        first, last, begin, changed = part[0], part[-1] + 1, 0, 0
        for one, step in self._parts:
            end = begin + len(step.contacts)
            if begin < last and first < end:
                contacts = step.contacts[max(first - begin, 0) : last - begin]
                changed += self._do(journal, one, step, contacts)
            begin = end
        return changed

    def _do(self, journal: Journal, rule: Rule, step: Step, contacts: Sequence[int]) -> int:
        added, removed, renewed = do_step(journal, self._act, rule, step, contacts)
        counts = self._counts[rule.id]
        counts[0] += added
        counts[1] += removed
        return added + removed + renewed

    def record(self, journal: Journal) -> None:
        """Note what each rule did that had something to do."""
        if journal.rows:
            for plan in self._plans:
                added, removed = self._counts[plan.rule.id]
                if plan.steps:
                    record(journal, self._act, plan.rule.id, self._kind, plan.matched, added, removed)


def do_step(
    journal: Journal, act: Act, rule: Rule, step: Step, contacts: Sequence[int]
) -> tuple[int, int, int]:
    """A step for some contacts: assignments that came, went, and got another expiry."""
    values = rule.values
    if step.what == "take":
        return 0, take_off(journal, values.removes, contacts), 0
    if step.what == "back":
        given = [
            t
            for (t,) in journal.store.rows(
                "SELECT DISTINCT tag_id FROM contact_tag WHERE rule_id = ?", (rule.id,)
            )
        ]
        return 0, take_off(journal, given, contacts, rule=rule.id), 0
    until = expires_on(journal.store, act, rule)
    if step.what == "renew":
        sql = "rule_id = ? AND contact_id IN (SELECT value FROM json_each(?))"
        return (
            0,
            0,
            journal.update("contact_tag", {"expires_on": until}, sql, (rule.id, json.dumps(list(contacts)))),
        )
    put = put_on(
        journal,
        [step.tag],
        planning.may_get(journal.store, rule, step.tag, contacts),
        act.at,
        source="rule",
        rule=rule.id,
        expires_on=until,
    )
    return put.added, put.replaced, put.renewed


def expires_on(store: Store, act: Act, rule: Rule) -> str:
    """The business date from which a tag given now no longer holds; '' = it stays."""
    if not rule.values.expires_days:
        return ""
    today = shop_settings(store).business_date(act.clock.now())
    return (today + timedelta(days=rule.values.expires_days)).isoformat()


def record(
    journal: Journal, act: Act, rule: int, trigger: str, matched: int, added: int, removed: int
) -> None:
    """Note what a rule did in an operation; what it did there already is added to."""
    facts = (matched, added, removed, rule, journal.operation)
    sql = "UPDATE rule_run SET matched = matched + ?, added = added + ?, removed = removed + ? WHERE rule_id = ? AND operation_id = ?"
    if not journal.store.execute(sql, facts):
        journal.store.execute(
            "INSERT INTO rule_run (matched, added, removed, rule_id, operation_id, trigger, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*facts, trigger, act.at),
        )


def _report(
    store: Store,
    changes: Changes,
    wanted: Sequence[Rule],
    plans: Sequence[Plan],
    failed: Mapping[int, HudieError],
) -> tuple[Ran, ...]:
    did = {
        number: (added, removed)
        for number, added, removed in store.rows(
            "SELECT rule_id, added, removed FROM rule_run WHERE operation_id = ?", (changes.operation,)
        )
    }
    matched = {plan.rule.id: plan.matched for plan in plans}
    return tuple(
        Ran(one.id, one.name, matched.get(one.id, 0), *did.get(one.id, (0, 0)), failed.get(one.id))
        for one in wanted
    )


_RUNS = (
    "SELECT r.operation_id, o.kind, r.trigger, r.at, r.matched, r.added, r.removed,"
    " (SELECT count(*) FROM rule_run x WHERE x.operation_id = r.operation_id), o.state = 'undone'"
    " FROM rule_run r JOIN operation o ON o.id = r.operation_id WHERE r.rule_id = ?"
)


def _run_of(row: Sequence[Any]) -> RunOf:
    operation, kind, trigger, at, matched, added, removed, rules, undone = row
    return RunOf(operation, kind, trigger, at, matched, added, removed, rules, bool(undone))


def runs(store: Store, number: int, limit: int = 20) -> list[RunOf]:
    """The last runs of a rule that did something, the newest first."""
    found = store.rows(f"{_RUNS} ORDER BY r.id DESC LIMIT ?", (number, limit))
    return [_run_of(row) for row in found]


@dataclass(frozen=True)
class Standing:
    """A rule in the list: how many contacts have a tag from it now, its last run that stands, why it can't run."""

    rule: Rule
    given: int
    last: RunOf | None
    broken: HudieError | None


def standings(store: Store, act: Act) -> list[Standing]:
    """All rules as their list shows them."""
    today = shop_settings(store).business_date(act.clock.now())
    given = dict(
        store.rows(
            "SELECT rule_id, count(DISTINCT contact_id) FROM contact_tag WHERE rule_id IS NOT NULL GROUP BY rule_id"
        )
    )
    found = []
    for one in rules(store):
        row = store.row(f"{_RUNS} AND o.state = 'done' ORDER BY r.id DESC LIMIT 1", (one.id,))
        last = None if row is None else _run_of(row)
        found.append(Standing(one, given.get(one.id, 0), last, planning.broken(store, one, today)))
    return found
