"""Columns that wait for the capability that owns them: kept with each imported row, under reserved keys."""

from __future__ import annotations

from collections.abc import Iterator

from models.store import Store
from services.imports.fields import KEPT

STANDING = (
    "FROM import_row r JOIN import_batch b ON b.id = r.batch_id JOIN operation o ON o.id = b.operation_id"
    " JOIN contact c ON c.id = r.contact_id WHERE o.state = 'done' AND b.stage = '' AND r.kept != ''"
)
"""An SQL source: rows of imports that stand, linked to a person, with what was kept of them."""


def kept_keys(store: Store) -> dict[str, int]:
    """How many people have a value waiting, by key."""
    found = dict(
        store.rows(
            "SELECT j.key, count(DISTINCT r.contact_id) "
            + STANDING.replace("WHERE", ", json_each(r.kept) j WHERE", 1)
            + " GROUP BY 1"
        )
    )
    return {key: found[key] for key in KEPT if key in found}


def kept_values(store: Store, key: str) -> Iterator[tuple[int, str, int]]:
    """(contact, value, batch) of one key, for each person the newest first; what was undone does not count."""
    before = 2**62
    while True:
        batches = store.rows(
            "SELECT b.id FROM import_batch b JOIN operation o ON o.id = b.operation_id"
            " WHERE o.state = 'done' AND b.stage = '' AND b.id < ? ORDER BY b.id DESC LIMIT 1",
            (before,),
        )
        if not batches:
            return
        before = batches[0][0]
        for contact, value in store.rows(
            "SELECT r.contact_id, json_extract(r.kept, '$.\"' || ?1 || '\"') AS value " + STANDING
            + " AND r.batch_id = ?2 AND value IS NOT NULL ORDER BY r.row DESC",
            (key, before),
        ):  # fmt: skip
            yield contact, str(value), before
