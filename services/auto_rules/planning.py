"""Whom a rule means, and what a run of it would do: the dry run, and the plan of a real one."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.store import Store
from services.auto_rules.kinds import Asked
from services.auto_rules.rule import Rule, rule_of_text
from services.errors import HudieError, Refused
from services.segments.compiling import Compiler
from services.segments.operators import Day, Sql, marks
from services.segments.parsing import stored
from services.settings import shop_settings
from services.tagging import rivals

LIVE = "c.deleted_at IS NULL AND c.merged_into IS NULL"
_ALL = "contact AS c NOT INDEXED"
"""The partial indexes of the list hold nearly everybody: walking one of them only scatters the reads."""
_LISTED = "json_each(?) AS j CROSS JOIN contact AS c ON c.id = j.value"
"""Some contacts, which lead: no other index does."""
FEW = 20_000
_NEAR = re.compile(
    r"c\.id (?:NOT )?IN \(SELECT contact_id FROM"
    r" (?:contact_tag|custom_value|feedback|friend_task|friendship|keyword_hit|member|member_tier|membership|"
    r"prior_purchases|registration)(?: [a-z])? WHERE "
)
"""Where a condition gathers everybody of whom something is there: for some contacts it is looked up one by one."""
_ANYBODY = re.compile(r"WHERE \+?contact_id IS NOT NULL AND")
"""As _NEAR, where sales are gathered."""
_TYPED = "('manual', 'import', 'merge')"
"""Sources of tags that people put on: no rule replaces those."""


@dataclass(frozen=True)
class Foreseen:
    """What a run would do now: whom the rule means, assignments that would come and go, people it concerns."""

    matched: int
    added: int
    removed: int


def condition(
    store: Store, rule: Rule, today: date, *, event: bool = False, sales: tuple[int, ...] = ()
) -> Sql:
    """Whom a rule means, as SQL over the contact `c`. Outside an `event` those are left out whose tags would have
    expired already; in that of a purchase only its `sales` are looked at. Raises Refused as `Compiler.condition`."""
    day = Day(today, shop_settings(store))
    sql, params = rule.kind.sql(Asked(rule.values.arguments, day, rule.id, sales))
    if rule.values.expires_days and rule.kind.since and not event:
        sql, params = f"({sql} AND {rule.kind.since} > ?)", (*params, day.ago(rule.values.expires_days))
    if rule.values.tree:
        tree, more = Compiler(store, today).condition(stored(store, rule.values.tree))
        sql, params = f"({sql} AND {tree})", (*params, *more)
    return sql, params


def broken(store: Store, rule: Rule, today: date) -> HudieError | None:
    """Why a rule can't run: what its conditions ask for is gone; None when it can."""
    try:
        condition(store, rule, today)
    except Refused as error:
        return error
    return None


def chosen(store: Store, text: str, op: str, today: date) -> Sql:
    """The filter `rule` of contact queries: whom a rule means (op is), or who would get a tag of it (op new)."""
    rule = rule_of_text(text)
    sql, params = condition(store, rule, today)
    if op == "new":
        lacking = [_lacking(store, rule, tag) for tag in rule.values.adds]
        sql = f"({sql} AND ({' OR '.join(part for part, _ in lacking) or '0'}))"
        params = (*params, *(p for _, more in lacking for p in more))
    return sql, params


def free(store: Store, rule: Rule, tag: int) -> Sql:
    """Who may get a tag from a rule: not who has another of its exclusive group by hand, or from a rule before it."""
    others = rivals(store, [tag])
    if not others:
        return "1", ()
    sql = (
        "NOT EXISTS (SELECT 1 FROM contact_tag x LEFT JOIN auto_rule r ON r.id = x.rule_id WHERE x.contact_id = c.id"
        f" AND x.tag_id IN ({marks(others)}) AND (x.source IN {_TYPED} OR (r.id != ? AND r.archived_at IS NULL"
        " AND r.active AND (r.position, r.id) < (?, ?))))"
    )
    return sql, (*others, rule.id, rule.position, rule.id or 2**62)


def _lacking(store: Store, rule: Rule, tag: int) -> Sql:
    sql, params = free(store, rule, tag)
    return (
        f"(NOT EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = c.id AND x.tag_id = ?) AND {sql})",
        (tag, *params),
    )


@dataclass(frozen=True)
class Step:
    """A part of a run: `what` put | renew | take | back, for these contacts; `tag` is the one put on."""

    what: str
    contacts: array[int]
    tag: int = 0


@dataclass(frozen=True)
class Plan:
    """What a run of one rule does: whom it means, and its steps."""

    rule: Rule
    matched: int
    steps: tuple[Step, ...]


def plan(store: Store, rule: Rule, today: date) -> Plan:
    """What a run does to everybody. Raises Refused as `condition`."""
    sql, params = condition(store, rule, today)
    values = rule.values
    steps: list[Step] = []
    for tag in values.adds:
        lacking, more = _lacking(store, rule, tag)
        steps.append(Step("put", _ids(store, f"{sql} AND {lacking}", (*params, *more)), tag))
    if values.expires_days:
        # Only what is about to end: a tag that holds on anyway need not be written every day.
        due = "c.id IN (SELECT contact_id FROM contact_tag WHERE rule_id = ? AND expires_on != '' AND expires_on <= ?)"
        steps.append(Step("renew", _ids(store, f"{due} AND {sql}", (rule.id, today.isoformat(), *params))))
    if values.removes:
        has = f"c.id IN (SELECT contact_id FROM contact_tag WHERE tag_id IN ({marks(values.removes)}))"
        steps.append(Step("take", _ids(store, f"{has} AND {sql}", (*values.removes, *params))))
    if values.takes_back:
        steps.append(Step("back", _ids(store, *_fallen(rule, (sql, params)))))
    matched = int(store.value(f"SELECT count(*) FROM {_ALL} WHERE {LIVE} AND {sql}", params))
    return Plan(rule, matched, tuple(step for step in steps if step.contacts))


def _fallen(rule: Rule, meant: Sql) -> Sql:
    """Who has a tag of the rule and is no longer meant by it."""
    sql, params = meant
    has = "c.id IN (SELECT contact_id FROM contact_tag WHERE rule_id = ?)"
    return f"{has} AND ({sql}) IS NOT TRUE", (rule.id, *params)


def _ids(store: Store, where: str, params: Sequence[Any]) -> array[int]:
    sql = f"SELECT c.id FROM {_ALL} WHERE {LIVE} AND {where} ORDER BY c.id"
    return array("q", (contact for (contact,) in store.db.execute_sql(sql, tuple(params))))


def foresee(store: Store, rule: Rule, today: date) -> Foreseen:
    """What a run would do now, counted in one pass. Raises Refused as `condition`."""
    sql, params = condition(store, rule, today)
    values = rule.values
    sums: list[str] = ["0"]
    asked: list[Any] = []
    for tag in values.adds:
        lacking, more = _lacking(store, rule, tag)
        sums.append(lacking)
        asked += more
    taken = "0"
    if values.removes:
        among = f"contact_id = c.id AND tag_id IN ({marks(values.removes)})"
        taken = f"(SELECT count(*) FROM contact_tag WHERE {among})"
        asked += values.removes
    row = store.row(
        f"SELECT count(*), coalesce(sum({' + '.join(sums)}), 0), coalesce(sum({taken}), 0) FROM {_ALL}"
        f" WHERE {LIVE} AND {sql}",
        (*asked, *params),
    )
    assert row is not None
    removed = row[2]
    if values.takes_back and rule.id:
        fallen, more = _fallen(rule, (sql, params))
        of = "sum((SELECT count(*) FROM contact_tag WHERE contact_id = c.id AND rule_id = ?))"
        found = store.value(f"SELECT {of} FROM {_ALL} WHERE {LIVE} AND {fallen}", (rule.id, *more))
        removed += found or 0
    return Foreseen(int(row[0]), int(row[1]), int(removed))


def among(
    store: Store, rule: Rule, today: date, contacts: Sequence[int], sales: tuple[int, ...] = ()
) -> tuple[list[int], list[int]]:
    """Which of these contacts an event's rule means, and which have its tags though it does not mean them (for rules
    that take back). `sales` are the slips of a purchase."""
    sql, params = condition(store, rule, today, event=True, sales=sales)
    meant = _some(store, contacts, sql, params)
    if not rule.values.takes_back:
        return meant, []
    fallen, more = _fallen(rule, condition(store, rule, today, event=True) if sales else (sql, params))
    return meant, _some(store, contacts, fallen, more)


def may_get(store: Store, rule: Rule, tag: int, contacts: Sequence[int]) -> list[int]:
    """Those of these contacts who may get a tag from a rule (see `free`)."""
    sql, params = free(store, rule, tag)
    if sql == "1":
        return list(contacts)
    return _some(store, contacts, sql, params)


def _some(store: Store, contacts: Sequence[int], where: str, params: Sequence[Any]) -> list[int]:
    """Those of these contacts, outside the trash, for whom a condition holds."""
    if len(contacts) < FEW:
        where = _NEAR.sub(r"\g<0>contact_id = c.id AND ", where)
        where = _ANYBODY.sub("WHERE contact_id = c.id AND", where)
    sql = f"SELECT c.id FROM {_LISTED} WHERE {LIVE} AND {where} ORDER BY c.id"
    return [contact for (contact,) in store.rows(sql, (json.dumps(list(contacts)), *params))]
