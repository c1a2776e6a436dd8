"""What a header row meant the last time: a mapping is remembered with the texts of its headers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.store import Store
from services.operations import digest


@dataclass(frozen=True)
class Known:
    """A mapping (field: columns) as it was used last: for the list called `name`, at `used_at` UTC seconds."""

    mapping: Mapping[str, tuple[int, ...]]
    name: str
    used_at: int


def header_signature(headers: Sequence[str]) -> str:
    """The same for the same header texts in the same order."""
    return digest([header.strip() for header in headers])


def remember(
    store: Store, signature: str, mapping: Mapping[str, Sequence[int]], at: int, name: str = ""
) -> None:
    """Keep a mapping (field: columns) for these headers; `at` UTC seconds. Not an operation: nothing of the shop's."""
    text = json.dumps({key: list(columns) for key, columns in mapping.items()}, ensure_ascii=False)
    with store.transaction():
        store.execute(
            "INSERT INTO import_mapping (name, signature, mapping, used_at) VALUES (?, ?, ?, ?) ON CONFLICT (signature)"
            " DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at,"
            " name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END",
            (name, signature, text, at),
        )


def recall(store: Store, signature: str) -> Known | None:
    """The mapping remembered for these headers."""
    row = store.row("SELECT mapping, name, used_at FROM import_mapping WHERE signature = ?", (signature,))
    if row is None:
        return None
    return Known({key: tuple(columns) for key, columns in json.loads(row[0]).items()}, row[1], row[2])
