"""Auto-tag rules: made, changed, switched, ordered, removed."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.store import Store
from services import bulk
from services.auto_rules.kinds import KINDS
from services.auto_rules.rule import Rule, RuleInput
from services.changes import Changes
from services.contact_input import clean_line
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.segments.parsing import parse
from services.segments.tree import to_text
from services.tagging import refuse_clash, take_off

LONGEST_NAME, MOST_EXPIRES = 60, 3_650


_COLUMNS = "id, name, trigger, arguments, tree, expires_days, takes_back, active, position"


def rules(store: Store) -> list[Rule]:
    """All rules in their order; removed ones left out."""
    found = store.rows(f"SELECT {_COLUMNS} FROM auto_rule WHERE archived_at IS NULL ORDER BY position, id")
    tags: dict[tuple[int, int], list[int]] = {}
    for rule, tag, adds in store.rows("SELECT rule_id, tag_id, adds FROM rule_tag ORDER BY id"):
        tags.setdefault((rule, adds), []).append(tag)
    return [
        Rule(
            number,
            RuleInput(name, kind, json.loads(arguments), tree, tuple(tags.get((number, 1), ())),
                      tuple(tags.get((number, 0), ())), expires, bool(takes_back)),
            bool(active),
            position,
        )
        for number, name, kind, arguments, tree, expires, takes_back, active, position in found
        if kind in KINDS
    ]  # fmt: skip


def rule(store: Store, number: int) -> Rule:
    """One rule. Raises Refused(unknown_rule)."""
    return _known(store, number)


def find_rule(store: Store, name: str) -> Rule:
    """The rule of that name. Raises Refused(unknown_rule_name: name, names of those there are)."""
    known = rules(store)
    for one in known:
        if one.name.casefold() == clean_line(name).casefold():
            return one
    raise Refused("unknown_rule_name", {"name": name[:60], "names": "、".join(r.name for r in known)})


def _known(store: Store, number: int) -> Rule:
    found = next((r for r in rules(store) if r.id == number), None)
    if found is None:
        raise Refused("unknown_rule", {"rule": number})
    return found


def check(store: Store, values: RuleInput, number: int = 0, *, named: bool = True) -> RuleInput:
    """The values in their canonical form; without `named` a blank name will do.

    Raises FieldRefused: blank, too_long_text, name_taken (name), not_a_choice (kind), rule_argument, rule_number,
    rule_needs, rule_many_words, bad_time, rule_gone (the argument), rule_no_tags, rule_tag_twice, tags_exclude (tags),
    rule_number (expires_days); Refused as `segments.parsing.parse`.
    """
    name = clean_line(values.name)
    if named:
        if not name:
            raise FieldRefused("blank", {}, "name")
        _refuse_taken(store, name, number)
    if len(name) > LONGEST_NAME:
        raise FieldRefused("too_long_text", {"most": LONGEST_NAME, "length": len(name), "text": name}, "name")
    if values.kind not in KINDS:
        raise FieldRefused("not_a_choice", {"value": values.kind[:60]}, "kind")
    arguments = KINDS[values.kind].check(store, values.arguments)
    days = values.expires_days
    if not isinstance(days, int) or isinstance(days, bool) or not 0 <= days <= MOST_EXPIRES:
        raise FieldRefused("rule_number", {"least": 0, "most": MOST_EXPIRES}, "expires_days")
    adds, removes = tuple(dict.fromkeys(values.adds)), tuple(dict.fromkeys(values.removes))
    if not adds and not removes:
        raise FieldRefused("rule_no_tags", {}, "tags")
    for tag in (*adds, *removes):
        if not store.value("SELECT 1 FROM tag WHERE id = ?", (tag,)):
            raise FieldRefused("rule_gone", {"value": tag}, "tags")
    if {*adds} & {*removes}:
        raise FieldRefused("rule_tag_twice", {}, "tags")
    refuse_clash(store, adds)
    tree = to_text(parse(store, values.tree)) if values.tree else ""
    return replace(
        values,
        name=name,
        arguments=arguments,
        tree=tree,
        adds=adds,
        removes=removes,
        takes_back=values.takes_back and bool(adds),
    )


def _refuse_taken(store: Store, name: str, number: int) -> None:
    for other, known in store.rows("SELECT id, name FROM auto_rule WHERE archived_at IS NULL"):
        if other != number and known.casefold() == name.casefold():
            raise FieldRefused("name_taken", {"name": known}, "name")


def create(store: Store, act: Act, values: RuleInput, *, active: bool = True) -> Changes:
    """Make a rule, at the end of the order; the receipt holds its `id`. Raises as `check`."""

    def body(journal: Journal) -> Mapping[str, Any]:
        return {"id": insert(journal, check(store, values), active=active)}

    label = {"name": clean_line(values.name)[:LONGEST_NAME]}
    return perform(store, act, "create_rule", label, [_plain(values), active], body)


def insert(journal: Journal, ready: RuleInput, *, active: bool = True) -> int:
    """Make a rule of checked values within an operation; its id."""
    position = journal.store.value("SELECT coalesce(max(position) + 1, 0) FROM auto_rule")
    columns = {**_columns(ready), "active": int(active), "position": position, "archived_at": None}
    number = journal.insert("auto_rule", columns)
    _set_tags(journal, number, ready)
    return number


def change(store: Store, act: Act, number: int, values: RuleInput) -> Changes:
    """Make a rule what `values` say. What it gave stays until its next run. Raises as `check`, Refused(unknown_rule)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        _known(store, number)
        ready = check(store, values, number)
        journal.update("auto_rule", _columns(ready), "id = ?", (number,))
        _set_tags(journal, number, ready)
        return {"id": number, "label": {"name": ready.name}}

    return perform(store, act, "change_rule", {"rule": number}, [number, _plain(values)], body)


def _plain(values: RuleInput) -> list[Any]:
    return [values.name, values.kind, dict(values.arguments), values.tree, values.adds, values.removes,
            values.expires_days, values.takes_back]  # fmt: skip


def _columns(ready: RuleInput) -> dict[str, Any]:
    return {
        "name": ready.name,
        "trigger": ready.kind,
        "arguments": json.dumps(dict(ready.arguments), ensure_ascii=False),
        "tree": ready.tree,
        "expires_days": ready.expires_days,
        "takes_back": int(ready.takes_back),
    }


def _set_tags(journal: Journal, number: int, ready: RuleInput) -> None:
    wanted = dict.fromkeys(ready.adds, 1) | dict.fromkeys(ready.removes, 0)
    known = dict(journal.store.rows("SELECT tag_id, adds FROM rule_tag WHERE rule_id = ?", (number,)))
    for tag in known:
        if tag not in wanted:
            journal.delete("rule_tag", "rule_id = ? AND tag_id = ?", (number, tag))
    for tag, adds in wanted.items():
        if tag not in known:
            journal.insert("rule_tag", {"rule_id": number, "tag_id": tag, "adds": adds})
        elif known[tag] != adds:
            journal.update("rule_tag", {"adds": adds}, "rule_id = ? AND tag_id = ?", (number, tag))


def set_active(store: Store, act: Act, number: int, on: bool) -> Changes:
    """Switch a rule on or off; what it gave stays. Raises Refused(unknown_rule)."""

    def body(journal: Journal) -> Mapping[str, Any]:
        found = _known(store, number)
        journal.update("auto_rule", {"active": int(on)}, "id = ?", (number,))
        return {"label": {"name": found.name}}

    return perform(store, act, "switch_rule", {"rule": number, "on": on}, [number, on], body)


def place(store: Store, act: Act, order: Sequence[int]) -> Changes:
    """Put the rules in this order; those not named follow. Within an exclusive group the earlier one decides."""

    def body(journal: Journal) -> None:
        rest = [r.id for r in rules(store) if r.id not in order]
        for position, number in enumerate([*order, *rest]):
            journal.update("auto_rule", {"position": position}, "id = ?", (number,))

    return perform(store, act, "order_rules", {}, list(order), body)


def given(store: Store, number: int) -> int:
    """How many contacts have a tag from this rule."""
    return int(
        store.value("SELECT count(DISTINCT contact_id) FROM contact_tag WHERE rule_id = ?", (number,)) or 0
    )


def remove(
    store: Store, act: Act, number: int, *, take_tags: bool, progress: Progress | None = None
) -> Changes:
    """Remove a rule; with `take_tags` what it gave goes too (over 10,000 contacts in slices), else it stays. The receipt
    holds `changed`, the assignments taken. Raises Refused(unknown_rule), Cancelled."""
    found = _known(store, number)
    progress = progress or Silent()

    def take(journal: Journal, part: Sequence[int]) -> int:
        tags = [
            t for (t,) in store.rows("SELECT DISTINCT tag_id FROM contact_tag WHERE rule_id = ?", (number,))
        ]
        return take_off(journal, tags, part, rule=number)

    def archive(journal: Journal) -> None:
        journal.update("auto_rule", {"archived_at": act.at, "active": 0}, "id = ?", (number,))

    ids: array[int] = array("q")
    if take_tags:
        sql = "SELECT DISTINCT contact_id FROM contact_tag WHERE rule_id = ? ORDER BY contact_id"
        ids.extend(contact for (contact,) in store.rows(sql, (number,)))
    label = {"name": found.name, "count": len(ids)}

    def body(journal: Journal) -> Mapping[str, Any]:
        changed = take(journal, ids) if ids else 0
        archive(journal)
        return {"changed": changed}

    payload = [number, take_tags]
    if len(ids) > bulk.ONE_TRANSACTION:
        return bulk.in_slices(
            store, act, "remove_rule", label, payload, ids, lambda _pen, _ids: take, progress, archive
        )
    if len(ids) > bulk.BACKUP_OVER:
        bulk.back_up(store, act, progress)
    return perform(store, act, "remove_rule", label, payload, body)
