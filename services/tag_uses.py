"""Who names a tag beside contacts: rules and channels that put it on, segments and rules that ask for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
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


def asked_by(store: Store, field: str, number: int) -> tuple[str, ...]:
    """Segments and rules whose conditions ask for a tag (field `tags`) or a group (`tag_group`)."""
    return tuple(
        name
        for _, _, name, tree in _trees(store)
        if any(number in leaf["value"] for leaf in _leaves(tree, field))
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
        for leaf in _leaves(tree, "tags"):
            if source in leaf["value"]:
                leaf["value"] = list(dict.fromkeys(target if n == source else n for n in leaf["value"]))
                changed = True
        if changed:
            journal.update(table, {"tree": json.dumps(tree, ensure_ascii=False)}, "id = ?", (number,))


def _names(store: Store, sql: str, tag: int) -> tuple[str, ...]:
    return tuple(name for (name,) in store.rows(sql, (tag,)))


def _trees(store: Store, *, removed: bool = False) -> Iterator[tuple[str, int, str, Any]]:
    """Every tree of conditions: table, id, name, and the tree as JSON has it."""
    for table, where in (("segment", "1"), ("auto_rule", "1" if removed else "archived_at IS NULL")):
        for number, name, tree in store.rows(
            f"SELECT id, name, tree FROM {table} WHERE tree != '' AND {where}"
        ):
            yield table, number, name, json.loads(tree)


def _leaves(node: Any, field: str) -> Iterator[dict[str, Any]]:
    """The conditions of a tree that name tags or groups by lists of ids."""
    if isinstance(node, dict):
        if node.get("field") == field and isinstance(node.get("value"), list):
            yield node
        for key in ("all", "any", "none"):
            for part in node.get(key, ()):
                yield from _leaves(part, field)
