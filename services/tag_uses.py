"""Who names a tag beside contacts: rules and channels that put it on, segments and rules that ask for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services.journal import Journal


@dataclass(frozen=True)
class TagUses:
    """Names of what uses a tag: `rules` and `channels` put it on or take it off, `segments` (and conditions of rules)
    ask for it."""

    rules: tuple[str, ...]
    channels: tuple[str, ...]
    segments: tuple[str, ...]


def uses(store: Store, tag: int) -> TagUses:
    """What uses a tag; removed rules don't count."""
    return TagUses(
        _names(
            store,
            "SELECT r.name FROM rule_tag x JOIN auto_rule r ON r.id = x.rule_id WHERE x.tag_id = ?"
            " AND r.archived_at IS NULL ORDER BY r.position, r.id",
            tag,
        ),
        _names(
            store,
            "SELECT c.name FROM channel_tag x JOIN channel c ON c.id = x.channel_id WHERE x.tag_id = ?"
            " ORDER BY c.position, c.id",
            tag,
        ),
        asked_by(store, "tags", tag),
    )


def asked_by(store: Store, field: str, chosen: int | str) -> tuple[str, ...]:
    """Segments and rules whose conditions ask for a choice of a field: a tag (field `tags`), a group (`tag_group`) …; and
    rules that wait for the tag."""
    names = [
        name
        for _, _, name, tree in _trees(store)
        if any(chosen in values for values in _choices(tree, field))
    ]
    if field == "tags":
        names += [name for _, name, arguments in _waiting(store) if chosen in arguments["tags"]]
    return tuple(dict.fromkeys(names))


def asked_for(store: Store, field: str) -> tuple[str, ...]:
    """Segments and rules whose conditions ask for a field."""
    return tuple(
        name
        for _, _, name, tree in _trees(store)
        if any(leaf.get("field") == field for leaf in _leaves(tree))
    )


_ROWS: Mapping[str, str] = {"account": "staff_account", "batch": "import_batch"}
"""The tables of what conditions refer to, where these are called otherwise."""


def asked_ids(store: Store, table: str) -> set[int]:
    """Which rows of a table the conditions of segments and rules name: tags, channels, own fields, nested segments …"""
    from services.segments.fields import CUSTOM, FIELDS

    keys = {one.key for one in FIELDS if one.refers and _ROWS.get(one.refers, one.refers) == table}
    found: set[int] = set()
    for _, _, _, tree in _trees(store):
        for leaf in _leaves(tree):
            field, value = str(leaf["field"]), leaf.get("value")
            if table == "custom_field" and field.startswith(CUSTOM) and field[len(CUSTOM) :].isdigit():
                found.add(int(field[len(CUSTOM) :]))
            elif field in keys and isinstance(value, list):
                inner = value[1] if len(value) == 2 and isinstance(value[1], list) else value  # [days, [ids]]
                found.update(one for one in inner if isinstance(one, int))
        if table == "segment":
            found.update(_nested(tree))
    if table == "tag":
        found.update(tag for _, _, arguments in _waiting(store) for tag in arguments["tags"])
    return found


def putting_several(
    store: Store, tags: Sequence[int], same: tuple[int, int] | None = None
) -> tuple[str, ...]:
    """Channels and rules that put on several of these tags; `same` are two that count as one."""
    one, other = same or (0, 0)
    return tuple(
        name
        for (name,) in store.rows(
            "SELECT name FROM (SELECT c.name, x.tag_id, 'c' || c.id AS owner FROM channel_tag x JOIN channel c"
            " ON c.id = x.channel_id WHERE c.archived_at IS NULL UNION ALL SELECT r.name, x.tag_id, 'r' || r.id FROM rule_tag x"
            " JOIN auto_rule r ON r.id = x.rule_id WHERE x.adds AND r.archived_at IS NULL)"
            " WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY owner"
            " HAVING count(DISTINCT iif(tag_id = ?, ?, tag_id)) > 1 ORDER BY owner",
            (json.dumps(list(tags)), one, other),
        )
    )


def repoint(journal: Journal, source: int, target: int) -> None:
    """Let rules, channels and segments mean `target` where they mean `source`; what has both keeps the target."""
    for table, owner in (("rule_tag", "rule_id"), ("channel_tag", "channel_id")):
        journal.update(
            table,
            {"tag_id": target},
            f"tag_id = ? AND {owner} NOT IN (SELECT {owner} FROM {table} WHERE tag_id = ?)",
            (source, target),
        )
        journal.delete(table, "tag_id = ?", (source,))
    for table, number, _, tree in _trees(journal.store, removed=True):
        changed = False
        for values in _choices(tree, "tags"):
            if source in values:
                values[:] = dict.fromkeys(target if n == source else n for n in values)
                changed = True
        if changed:
            journal.update(table, {"tree": json.dumps(tree, ensure_ascii=False)}, "id = ?", (number,))
    for number, _, arguments in _waiting(journal.store, removed=True):
        if source in arguments["tags"]:
            tags = list(dict.fromkeys(target if n == source else n for n in arguments["tags"]))
            text = json.dumps({**arguments, "tags": tags}, ensure_ascii=False)
            journal.update("auto_rule", {"arguments": text}, "id = ?", (number,))


def _names(store: Store, sql: str, tag: int) -> tuple[str, ...]:
    return tuple(name for (name,) in store.rows(sql, (tag,)))


def _trees(store: Store, *, removed: bool = False) -> Iterator[tuple[str, int, str, Any]]:
    """Every tree of conditions: table, id, name, and the tree as JSON has it."""
    for table, where in (("segment", "1"), ("auto_rule", "1" if removed else "archived_at IS NULL")):
        for number, name, tree in store.rows(
            f"SELECT id, name, tree FROM {table} WHERE tree != '' AND {where}"
        ):
            yield table, number, name, json.loads(tree)


def _waiting(store: Store, *, removed: bool = False) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Rules that wait until somebody gets certain tags: id, name, arguments."""
    where = "" if removed else " AND archived_at IS NULL"
    for number, name, text in store.rows(
        f"SELECT id, name, arguments FROM auto_rule WHERE trigger = 'tagged'{where}"
    ):
        yield number, name, json.loads(text)


def _leaves(node: Any) -> Iterator[dict[str, Any]]:
    """The conditions of a tree."""
    if isinstance(node, dict):
        if "field" in node:
            yield node
        for key in ("all", "any", "none"):
            for part in node.get(key, ()):
                yield from _leaves(part)


def _nested(node: Any) -> Iterator[int]:
    """The segments that a tree names."""
    if isinstance(node, dict):
        if isinstance(node.get("segment"), int):
            yield node["segment"]
        for key in ("all", "any", "none"):
            for part in node.get(key, ()):
                yield from _nested(part)


def _choices(tree: Any, field: str) -> Iterator[list[Any]]:
    """The lists of choices in conditions on a field; tags stand in `tagged`, too: [days, [tags]]."""
    for leaf in _leaves(tree):
        value = leaf.get("value")
        if isinstance(value, list) and leaf["field"] == field:
            yield value
        elif isinstance(value, list) and (leaf["field"], field) == ("tagged", "tags"):
            yield value[1]
