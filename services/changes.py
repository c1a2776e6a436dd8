"""What a write has changed: the answer of every service call that writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Kept:
    """Something that an undo left as it is, because a later act stands on it."""

    table: str
    contact_id: int | None
    reason: str  # later_facts | changed_since | taken
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Changes:
    """Areas (contacts, tags, settings, imports, staff) whose pages are concerned, rows changed, and the operation.

    `kind` and `label` name the act for Edit > Undo; `receipt` is what the service promised to answer.
    `repeated` = the same operation had been done before, nothing was changed now.
    """

    operation: int | None
    kind: str
    areas: frozenset[str]
    rows: int
    label: dict[str, Any] = field(default_factory=dict)
    receipt: dict[str, Any] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    repeated: bool = False
