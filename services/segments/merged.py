"""Contacts that a tree names and that are somebody else by now: a merge leaves the tree as it was written."""

from __future__ import annotations

import json
from collections.abc import Iterable

from models.store import Store

_CHAIN = 100
"""Longer than any chain of merges: damage shall not turn it into a circle."""


def as_winners(store: Store, numbers: Iterable[int]) -> tuple[int, ...]:
    """The same contacts in their order, each as the one that it was merged into; who then is named twice, once."""
    found = list(numbers)
    for _ in range(_CHAIN):
        merged = dict(
            store.rows(
                "SELECT id, merged_into FROM contact WHERE id IN (SELECT value FROM json_each(?))"
                " AND merged_into IS NOT NULL",
                (json.dumps(found),),
            )
        )
        if not merged:
            break
        found = [merged.get(one, one) for one in found]
    return tuple(dict.fromkeys(found))
