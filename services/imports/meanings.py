"""What the texts of staged rows mean: tags, channels, staff, values of the shop's own fields. Each text is looked up once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from services.custom_fields import CustomField, check_value
from services.errors import FieldRefused
from services.imports.conditions import SLICE
from services.imports.rules import CONFLICT

if TYPE_CHECKING:
    from services.imports.matching import Rules

Ids = Callable[[Sequence[str]], Mapping[str, int]]
"""The ids of names; negative ones for what is not there yet."""


@dataclass(frozen=True)
class Names:
    """How the names in a list are looked up. What staff don't name is left out of the answer."""

    tags: Ids
    channels: Ids
    staff: Ids

    def for_all(self, rules: Rules) -> Rules:
        """The rules with the channel of all known."""
        if not rules.channel:
            return rules
        return replace(rules, channel_id=self.channels((rules.channel,))[rules.channel])


def tagset(db: Any, span: dict[str, int], rules: Rules, tags: Ids) -> None:
    """Into `tagset`: what each new text of tags means, the tags for all rows added; of an exclusive group the last."""
    # A tag that nobody gets is not made.
    may = {
        "never": "0",
        "fill": "NOT EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = m.contact_id)",
    }.get(rules.rule["tags"], "1")
    texts = [
        text
        for (text,) in db.execute(
            f"SELECT DISTINCT s.tags FROM staged s LEFT JOIN matched m USING (row) WHERE {SLICE}"
            f" AND (m.row IS NULL OR (m.outcome != {CONFLICT} AND NOT :skips AND {may}))",
            {**span, "skips": rules.skips},
        ).fetchall()
        if not db.execute("SELECT 1 FROM tagset WHERE tags = ?", (text,)).fetchone()
    ]
    wanted = {text: tuple(dict.fromkeys((*rules.tags, *filter(None, text.split("\x1f"))))) for text in texts}
    names = list(dict.fromkeys(name for names in wanted.values() for name in names))
    if not names:
        return
    ids = tags(names)
    exclusive = _exclusive(db)
    pairs, left_out = [], []
    for text, each in wanted.items():
        last: dict[object, str] = {}
        for name in each:
            group = exclusive.get(ids[name]) or exclusive.get(name.partition(":")[0].casefold())
            last[group or ("alone", ids[name])] = name
        pairs += [(text, ids[name]) for name in last.values()]
        if len(last) < len({ids[name] for name in each}):
            left_out.append((text, "、".join(name for name in each if name not in last.values())))
    db.executemany("INSERT OR IGNORE INTO tagset VALUES (?, ?)", pairs)
    db.executemany("INSERT OR IGNORE INTO left_out VALUES (?, ?)", left_out)


def _exclusive(db: Any) -> dict[int | str, int]:
    """The exclusive groups by their tags' ids, and by their names for tags that are not there yet."""
    found: dict[int | str, int] = {
        name.casefold(): group
        for group, name in db.execute("SELECT id, name FROM tag_group WHERE exclusive").fetchall()
    }
    if found:
        found |= db.execute(
            "SELECT t.id, g.id FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive"
        ).fetchall()
    return found


def named(db: Any, span: dict[str, int], rules: Rules, field: str, ids: Ids) -> None:
    """Into `named`: whom or what each new text of a column names."""
    # A channel that nobody gets is not made.
    may = {"never": "0", "fill": f"c.{field}_id IS NULL"}.get(rules.rule[field], "1")
    texts = [
        text
        for (text,) in db.execute(
            f"SELECT DISTINCT s.{field} FROM staged s LEFT JOIN matched m USING (row) LEFT JOIN contact c ON c.id = m.contact_id"
            f" WHERE {SLICE} AND s.{field} != '' AND (m.row IS NULL OR (m.outcome != {CONFLICT} AND NOT :skips AND {may}))"
            f" AND NOT EXISTS (SELECT 1 FROM named n WHERE n.field = '{field}' AND n.text = s.{field})",
            {**span, "skips": rules.skips},
        ).fetchall()
    ]
    if texts:
        found = ids(texts)
        db.executemany(
            "INSERT OR IGNORE INTO named VALUES (?, ?, ?)", [(field, text, found.get(text)) for text in texts]
        )


def named_id(field: str) -> str:
    """An SQL expression: what staged row `s` names in a column; null = nothing."""
    return (
        f"CASE s.{field} WHEN '' THEN NULL ELSE"
        f" (SELECT n.id FROM named n WHERE n.field = '{field}' AND n.text = s.{field}) END"
    )


def channel_for_all(rules: Rules) -> str:
    """An SQL expression: the channel of who has none by the sheet."""
    return "NULL" if rules.channel_id is None else str(int(rules.channel_id))


def owner_for_all(rules: Rules, place: str) -> str:
    """An SQL expression: who looks after whom the sheet gives nobody; `place` is the turn at which they are dealt."""
    owners = [int(one) for one in rules.owners]
    if len(owners) < 2:
        return str(owners[0]) if owners else "NULL"
    turns = " ".join(f"WHEN {turn} THEN {one}" for turn, one in enumerate(owners))
    return f"CASE ({place}) % {len(owners)} {turns} END"


def typed(db: Any, span: dict[str, int]) -> None:
    """Into `typed`: what texts mean in fields of the shop's own that are no plain texts; null = nothing."""
    definitions = {
        name: CustomField(number, name, kind, tuple(json.loads(options)))
        for number, name, kind, options in db.execute(
            "SELECT id, name, kind, options FROM custom_field WHERE kind != 'text'"
        ).fetchall()
    }
    if not definitions:
        return
    for name, text in db.execute(
        "SELECT DISTINCT j.key, j.value FROM staged s, json_each(s.custom) j JOIN custom_field f ON f.name = j.key"
        f" AND f.kind != 'text' WHERE {SLICE} AND s.custom != ''",
        span,
    ).fetchall():
        try:
            value: str | None = check_value(definitions[name], text)
        except FieldRefused:
            value = None
        db.execute("INSERT OR IGNORE INTO typed VALUES (?, ?, ?)", (name, text, value))
