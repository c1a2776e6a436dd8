"""Rules on events: whoever is concerned is looked at within the operation in which it happened."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from models.store import Store
from services.auto_rules import planning
from services.auto_rules.kinds import KINDS, Asked, hits_of
from services.auto_rules.planning import Step
from services.auto_rules.rule import Rule
from services.auto_rules.rules import rules
from services.auto_rules.running import do_step, record
from services.errors import Refused
from services.journal import Journal
from services.operations import Act
from services.segments.operators import Day
from services.settings import shop_settings
from services.triggers import CHAT_PASTED, PURCHASED, Trigger

_HEARING = {kind.key: frozenset(trigger.name for trigger in kind.on) for kind in KINDS.values()}


def hears(store: Store, trigger: Trigger) -> bool:
    """Whether any rule that is on acts at a trigger, or takes back."""
    return any(
        takes_back or trigger.name in _HEARING.get(kind, ())
        for kind, takes_back in store.rows(
            "SELECT trigger, takes_back FROM auto_rule WHERE active AND archived_at IS NULL"
        )
    )


def act(
    journal: Journal, act: Act, trigger: Trigger, contacts: Sequence[int], facts: Mapping[str, Any]
) -> None:
    """Let the rules look at these contacts, in their order. The journal's operation is theirs too, so one undo takes back
    both. A rule whose conditions ask for something that is gone is passed over: the list of rules says so."""
    store = journal.store
    today = shop_settings(store).business_date(act.clock.now())
    sales = facts["sales"] if trigger is PURCHASED else ()
    for rule in rules(store):
        waited = trigger in rule.kind.on and rule.kind.concerned(rule.values.arguments, facts)
        if not rule.active or not (waited or rule.values.takes_back):
            continue
        concerned = _hit(store, rule, trigger, facts, contacts) if waited else []
        try:
            meant, fallen = planning.among(store, rule, today, contacts, tuple(sales) if waited else ())
        except Refused:
            continue
        _apply(journal, act, rule, trigger, sorted({*meant} & {*concerned}), fallen)


def _apply(
    journal: Journal, act: Act, rule: Rule, trigger: Trigger, meant: Sequence[int], fallen: Sequence[int]
) -> None:
    steps: list[Step] = []
    if meant:
        # Whoever has the tag from this rule gets its time anew: it happened again.
        steps += [Step("put", array("q", meant), tag) for tag in rule.values.adds]
        if rule.values.removes:
            steps.append(Step("take", array("q", meant)))
    if fallen:
        steps.append(Step("back", array("q", fallen)))
    added = removed = renewed = 0
    for step in steps:
        came, went, again = do_step(journal, act, rule, step, step.contacts)
        added, removed, renewed = added + came, removed + went, renewed + again
    if added or removed or renewed:
        record(journal, act, rule.id, trigger.name, len(meant), added, removed)


def _hit(
    store: Store, rule: Rule, trigger: Trigger, facts: Mapping[str, Any], contacts: Sequence[int]
) -> Sequence[int]:
    """Of a pasted chat only those whose hits have come to a further full number: 3, 6, 9 where every third counts."""
    if trigger is not CHAT_PASTED:
        return contacts
    more: Mapping[int, int] = facts["hits"].get(rule.id, {})
    every = rule.values.arguments["every"]
    sql, params = hits_of(Asked(rule.values.arguments, Day(date.min, shop_settings(store)), rule.id))
    return [
        contact
        for contact, total in store.rows(
            f"SELECT c.id, {sql} FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))",
            (*params, json.dumps(list(more))),
        )
        if total % every < more[contact]
    ]
