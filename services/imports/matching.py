"""Whom a staged row is about: set-based, by the numbers and names that the shop has already.

Works on a connection that sees the tables of a staging file and of a store under their own names. What is found for a
slice of rows lies in temporary tables of that connection: `matched` (row, contact, outcome, reason, turn), `part` (the
numbers of matched rows and of rows with several), `other` (identities that are no phones or WeChat ids), `tagset` (tags by
their staged text), `left_out` (those that a text names beside another of their exclusive group), `named` (channels and
staff by their staged text; null = nobody), `typed` (values of the shop's own
fields by their text) and, for the people
found, `next` (their columns as they would be).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.imports import fields
from services.imports.conditions import (
    SLICE,
    missing_other,
    missing_phone,
    missing_tag,
    missing_wechat,
    surplus_other,
    surplus_phone,
    surplus_tag,
)
from services.imports.meanings import Names, channel_for_all, named, named_id, owner_for_all, tagset, typed
from services.imports.rules import CONFLICT, UNCHANGED, UPDATED, ImportPlan
from services.tags import check_names

TEXTS = ("name", "wechat_name", "remark", "gender", "birthday", "address", "area", "notes")
LONGEST = {"notes": fields.NOTES_LENGTH, "remark": fields.LINE_LENGTH}
CHANGING = (*TEXTS, "consent", "consent_source", "consent_on", "do_not_contact", "do_not_contact_reason", "follow_state",
            "added_on", "name_key", "deleted_at", "channel_id", "owner_staff_id")  # fmt: skip
"""The columns of a known contact that a row may change."""

TWO_PEOPLE, OTHER_PERSON, FROM_TRASH = "two_people", "other_person", "from_trash"

_TABLES = (
    "CREATE TEMP TABLE IF NOT EXISTS hit (row INTEGER, contact_id INTEGER, PRIMARY KEY (row, contact_id)) WITHOUT ROWID",
    (
        "CREATE TEMP TABLE IF NOT EXISTS matched (row INTEGER PRIMARY KEY, contact_id INTEGER, outcome INTEGER,"
        " reason TEXT NOT NULL DEFAULT '', turn INTEGER NOT NULL DEFAULT 1)"
    ),
    (
        "CREATE TEMP TABLE IF NOT EXISTS part (row INTEGER, position INTEGER, value TEXT, kind TEXT, raw TEXT,"
        " PRIMARY KEY (row, position)) WITHOUT ROWID"
    ),
    (
        "CREATE TEMP TABLE IF NOT EXISTS other (row INTEGER, kind TEXT, value TEXT, raw TEXT, position INTEGER,"
        " PRIMARY KEY (row, kind, value)) WITHOUT ROWID"
    ),
    (
        "CREATE TEMP TABLE IF NOT EXISTS named (field TEXT, text TEXT, id INTEGER, PRIMARY KEY (field, text))"
        " WITHOUT ROWID"
    ),
    "CREATE TEMP TABLE IF NOT EXISTS left_out (tags TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS typed (name TEXT, text TEXT, value TEXT, PRIMARY KEY (name, text)) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS tagset (tags TEXT, tag_id INTEGER, PRIMARY KEY (tags, tag_id)) WITHOUT ROWID",
    (
        "CREATE TEMP TABLE IF NOT EXISTS next (row INTEGER PRIMARY KEY, contact_id INTEGER, changed INTEGER,"
        f" {', '.join(CHANGING)})"
    ),
)
TABLES = ("hit", "matched", "part", "other", "tagset", "left_out", "named", "typed", "next")
NUMBERS = "json_each('[\"' || replace(s.phones, ' ', '\",\"') || '\"]')"


@dataclass(frozen=True)
class Rules:
    """The rules of a plan as matching and writing need them; `operation` is the one that writes, 0 = none does."""

    rule: Mapping[str, str]
    preset: str
    skips: bool
    tags: tuple[str, ...]
    consent: str
    source: str
    source_on: str
    operation: int = 0
    channel: str = ""
    owners: tuple[int, ...] = ()
    add_friends: bool = False
    channel_id: int | None = None
    """The channel of who has none, once it is known."""

    @classmethod
    def of(cls, plan: ImportPlan, on: str) -> Rules:
        """Raises FieldRefused as `ImportPlan.rules` does."""
        return cls(
            plan.rules(),
            plan.on_duplicate,
            plan.skips(),
            check_names(plan.tags),
            plan.consent,
            plan.source,
            plan.source_on or on,
            channel=" ".join(unicodedata.normalize("NFKC", plan.channel).split()),
            owners=plan.owners,
            add_friends=plan.add_friends,
        )

    def custom(self, name: str) -> str:
        """The rule of a field of the shop's own."""
        return self.rule.get(fields.CUSTOM + name, "never" if self.preset == "skip" else self.preset)


def prepare(db: Any) -> None:
    """Make the temporary tables on this connection, empty."""
    for statement in _TABLES:
        db.execute(statement)
    for table in TABLES:
        db.execute(f"DELETE FROM temp.{table}")


def match(db: Any, low: int, high: int, rules: Rules, names: Names) -> bool:
    """Find the people of rows `low` to `high`; whether any row is about somebody known.

    Fills `matched` (updated, unchanged, conflict), `part`, `other`, `tagset`, `named` and `next` (all turns). Rows of status
    0 that are not in `matched` are new. Of several rows about one person each has its own `turn`.
    """
    span = {"low": low, "high": high}
    for table in ("hit", "matched", "part", "other", "next"):
        db.execute(f"DELETE FROM temp.{table}")
    db.execute(
        "INSERT OR IGNORE INTO other SELECT s.row, j.value ->> 0, j.value ->> 1, j.value ->> 2,"
        " row_number() OVER (PARTITION BY s.row, j.value ->> 0 ORDER BY j.key) - 1"
        f" FROM staged s, json_each(s.others) j WHERE {SLICE} AND s.others != ''",
        span,
    )
    db.execute(
        "INSERT OR IGNORE INTO hit SELECT s.row, i.contact_id FROM staged s CROSS JOIN identity i"
        f" ON i.kind = 'phone' AND i.value = s.phones WHERE {SLICE} AND s.phones != ''"
        " UNION ALL SELECT s.row, i.contact_id FROM staged s CROSS JOIN identity i"
        f" ON i.kind = 'wechat' AND i.value = s.wechat WHERE {SLICE} AND s.wechat != ''"
        f" UNION ALL SELECT s.row, i.contact_id FROM staged s, {NUMBERS} p CROSS JOIN identity i"
        f" ON i.kind = 'phone' AND i.value = p.value WHERE {SLICE} AND instr(s.phones, ' ')"
        " UNION ALL SELECT o.row, i.contact_id FROM other o CROSS JOIN identity i ON i.kind = o.kind AND i.value = o.value"
        " UNION ALL SELECT a.row, a.contact_id FROM accepted a JOIN staged s USING (row)"
        f" JOIN contact c ON c.id = a.contact_id WHERE {SLICE}",
        span,
    )
    known = bool(db.execute("SELECT EXISTS (SELECT 1 FROM hit)").fetchone()[0])
    if known:
        _follow_merges(db)
        db.execute(
            "INSERT INTO matched (row, contact_id, outcome, reason, turn) SELECT row, min(contact_id),"
            f" CASE count(*) WHEN 1 THEN {UNCHANGED} ELSE {CONFLICT} END,"
            f" CASE count(*) WHEN 1 THEN '' ELSE '{TWO_PEOPLE}' END,"
            " row_number() OVER (PARTITION BY min(contact_id) ORDER BY row) FROM hit GROUP BY row"
        )
        _other_people(db, rules)
        if rules.skips:
            return True
    _explode(db, span)
    tagset(db, span, rules, names.tags)
    named(db, span, rules, "channel", names.channels)
    named(db, span, rules, "owner_staff", names.staff)
    typed(db, span)
    if known:
        plan_turns(db, rules)
        _mark_changed(db, rules)
    return known


def _follow_merges(db: Any) -> None:
    if not db.execute("SELECT 1 FROM contact WHERE merged_into IS NOT NULL LIMIT 1").fetchone():
        return
    loser = "contact c WHERE c.id = hit.contact_id AND c.merged_into IS NOT NULL"
    while db.execute(f"SELECT EXISTS (SELECT 1 FROM hit WHERE EXISTS (SELECT 1 FROM {loser}))").fetchone()[0]:
        db.execute(
            f"UPDATE OR IGNORE hit SET contact_id = (SELECT c.merged_into FROM {loser}) WHERE EXISTS (SELECT 1 FROM {loser})"
        )
        db.execute(
            f"DELETE FROM hit WHERE EXISTS (SELECT 1 FROM {loser} AND EXISTS (SELECT 1 FROM hit w WHERE w.row = hit.row"
            " AND w.contact_id = c.merged_into))"
        )


def _other_people(db: Any, rules: Rules) -> None:
    """Under overwrite a row whose name and WeChat both differ from the stored ones is about somebody else."""
    if rules.rule["name"] != "overwrite":
        return
    stored = "EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = c.id AND +i.kind = 'wechat')"
    same = "EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = c.id AND +i.kind = 'wechat' AND i.value = s.wechat)"
    differs = []
    if rules.rule["wechat"] == "overwrite":
        differs.append(f"(s.wechat != '' AND {stored} AND NOT {same})")
    if rules.rule["wechat_name"] == "overwrite":
        differs.append(
            "(s.wechat_name != '' AND c.wechat_name != '' AND s.wechat_name != c.wechat_name"
            f" AND NOT (s.wechat != '' AND {same}))"
        )
    if not differs:
        return
    db.execute(
        f"UPDATE matched SET outcome = {CONFLICT}, reason = '{OTHER_PERSON}' WHERE outcome != {CONFLICT} AND EXISTS"
        " (SELECT 1 FROM staged s, contact c WHERE s.row = matched.row AND c.id = matched.contact_id AND s.name != ''"
        f" AND c.name != '' AND s.name != c.name AND ({' OR '.join(differs)})"
        " AND NOT EXISTS (SELECT 1 FROM accepted a WHERE a.row = s.row))"
    )


def _explode(db: Any, span: dict[str, int]) -> None:
    """Into `part`: the numbers of matched rows and of rows with several, each by itself."""
    db.execute(
        "INSERT INTO part SELECT s.row, p.key, p.value,"
        " coalesce(json_extract('[\"' || replace(s.phone_kinds, ' ', '\",\"') || '\"]', '$[' || p.key || ']'), ''),"
        " CASE s.phones_raw WHEN '' THEN '' ELSE coalesce(json_extract(s.phones_raw, '$[' || p.key || ']'), '') END"
        f" FROM staged s, {NUMBERS} p WHERE {SLICE} AND s.phones != ''"
        " AND (instr(s.phones, ' ') OR s.row IN (SELECT row FROM matched))",
        span,
    )


def new_values(rules: Rules) -> dict[str, str]:
    """For each column of a known contact `c` the expression of what staged row `s` makes of it."""
    found: dict[str, str] = {}
    for key in TEXTS:
        found[key] = _text(key, rules.rule[key])
    rule = rules.rule["consent"]
    if rule == "never":
        found["consent"] = "c.consent"
    else:
        batch = f"'{rules.consent}'"
        may = "c.consent != 'no'"
        if rule == "fill":
            # A refusal goes before an agreement that another row of the same list has just given.
            may = (
                "(c.consent = 'unknown' OR (s.consent = 'no' AND EXISTS (SELECT 1 FROM change x WHERE x.contact_id = c.id"
                f" AND x.operation_id = {int(rules.operation)} AND json_extract(x.before, '$.consent') = 'unknown')))"
            )
        found["consent"] = (
            f"CASE WHEN s.consent = 'unknown' THEN c.consent WHEN s.consent != '' AND {may} THEN s.consent WHEN c.consent = 'unknown' THEN {batch} ELSE c.consent END"
        )
    for key, value in (("consent_source", ":source"), ("consent_on", ":source_on")):
        found[key] = f"CASE WHEN ({found['consent']}) IS NOT c.consent THEN {value} ELSE c.{key} END"
    rule = rules.rule["do_not_contact"]
    if rule == "never":
        found["do_not_contact"], found["do_not_contact_reason"] = (
            "c.do_not_contact",
            "c.do_not_contact_reason",
        )
    else:
        found["do_not_contact"] = "CASE WHEN s.do_not_contact != '' THEN 1 ELSE c.do_not_contact END"
        may = "c.do_not_contact_reason = ''" if rule == "fill" else "1"
        found["do_not_contact_reason"] = (
            f"CASE WHEN s.do_not_contact NOT IN ('', 'yes') AND {may} THEN s.do_not_contact ELSE c.do_not_contact_reason END"
        )
    found["follow_state"] = {
        "never": "c.follow_state",
        "fill": "CASE WHEN s.follow_state != '' AND c.follow_state = 'pending' THEN s.follow_state ELSE c.follow_state END",
    }.get(
        rules.rule["follow_state"],
        "CASE WHEN s.follow_state != '' THEN s.follow_state ELSE c.follow_state END",
    )
    found["added_on"] = (
        "CASE WHEN s.added_on != '' THEN s.added_on ELSE c.added_on END"
        if rules.rule["added_on"] == "overwrite"
        else "c.added_on"
    )
    found["name_key"] = f"CASE WHEN ({found['name']}) IS NOT c.name THEN s.name_key ELSE c.name_key END"
    found["deleted_at"] = "NULL"
    for field, for_all in (
        ("channel", channel_for_all(rules)),
        ("owner_staff", owner_for_all(rules, "c.id")),
    ):
        mine, theirs = f"c.{field}_id", named_id(field)
        found[mine[2:]] = {
            "never": mine,
            "fill": f"coalesce({mine}, {theirs}, {for_all})",
        }.get(rules.rule[field], f"coalesce({theirs}, {mine}, {for_all})")
    return found


def _text(key: str, rule: str) -> str:
    mine, theirs = f"c.{key}", f"s.{key}"
    if rule == "never":
        return mine
    if rule == "fill":
        return f"CASE WHEN {mine} = '' THEN {theirs} ELSE {mine} END"
    if rule == "overwrite":
        return f"CASE WHEN {theirs} != '' THEN {theirs} ELSE {mine} END"
    glue = "char(10)" if key == "notes" else "' '"
    return (
        f"CASE WHEN {theirs} = '' OR instr({mine}, {theirs}) OR length({mine}) + length({theirs}) >= {LONGEST[key]} THEN {mine}"
        f" WHEN {mine} = '' THEN {theirs} ELSE {mine} || {glue} || {theirs} END"
    )


def plan_turns(db: Any, rules: Rules, turn: int | None = None) -> None:
    """Into `next`: the people of this turn (of all, seen as they are now) as their rows make them."""
    values = new_values(rules)
    differs = " OR ".join(f"({values[c]}) IS NOT c.{c}" for c in CHANGING)
    db.execute("DELETE FROM temp.next")
    db.execute(
        f"INSERT INTO next SELECT m.row, c.id, {differs}, {', '.join(values[c] for c in CHANGING)}"
        " FROM matched m JOIN staged s USING (row) JOIN contact c ON c.id = m.contact_id"
        f" WHERE coalesce(m.turn = :turn, 1) AND m.outcome != {CONFLICT}",
        {"turn": turn, "source": rules.source, "source_on": rules.source_on},
    )


def _mark_changed(db: Any, rules: Rules) -> None:
    """Rows that would change or add anything are updates."""
    db.execute(
        "UPDATE matched SET reason = ? WHERE outcome != ? AND EXISTS"
        " (SELECT 1 FROM contact c WHERE c.id = matched.contact_id AND c.deleted_at IS NOT NULL)",
        (FROM_TRASH, CONFLICT),
    )
    more = ["EXISTS (SELECT 1 FROM next n WHERE n.row = matched.row AND n.changed)"]
    more += [f"EXISTS (SELECT 1 {one})" for one in (
        f"FROM part p WHERE p.row = matched.row AND {missing_phone('matched.contact_id', rules.rule)}",
        f"FROM staged s WHERE s.row = matched.row AND {missing_wechat('matched.contact_id', rules.rule)}",
        f"FROM other o WHERE o.row = matched.row AND {missing_other('matched.contact_id', rules.rule)}",
        ("FROM staged s JOIN tagset t ON t.tags = s.tags WHERE s.row = matched.row"
        f" AND {missing_tag('matched.contact_id', rules.rule)}"),
    )]  # fmt: skip
    if rules.rule["phone"] == "overwrite":
        more.append(
            f"EXISTS (SELECT 1 FROM identity i WHERE {surplus_phone('matched.row', 'matched.contact_id')})"
        )
    if surplus := surplus_other("matched.row", "matched.contact_id", rules.rule):
        more.append(f"EXISTS (SELECT 1 FROM identity i WHERE {surplus})")
    if rules.rule["tags"] == "overwrite":
        more.append(
            f"EXISTS (SELECT 1 FROM contact_tag x WHERE {surplus_tag('matched.row', 'matched.contact_id')})"
        )
    db.execute(
        f"UPDATE matched SET outcome = {UPDATED} WHERE outcome = {UNCHANGED} AND ({' OR '.join(more)})"
    )
    _mark_customs(db, rules)


def _mark_customs(db: Any, rules: Rules) -> None:
    found = db.execute(
        f"SELECT m.row, m.contact_id, s.custom FROM matched m JOIN staged s USING (row) WHERE m.outcome = {UNCHANGED}"
        " AND s.custom != ''"
    ).fetchall()
    typed = {
        (name, text): value
        for name, text, value in db.execute("SELECT name, text, value FROM typed").fetchall()
    }
    changed = []
    for row, contact, text in found:
        stored = dict(
            db.execute(
                "SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE v.contact_id = ?",
                (contact,),
            ).fetchall()
        )
        for name, plain in json.loads(text).items():
            rule, value = rules.custom(name), typed.get((name, plain), plain)
            if (
                rule != "never"
                and value is not None
                and (name not in stored or (rule == "overwrite" and stored[name] != value))
            ):
                changed.append((row,))
                break
    db.executemany(f"UPDATE matched SET outcome = {UPDATED} WHERE row = ?", changed)
