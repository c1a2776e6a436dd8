"""What an import tells the rest of the program, slice by slice within its own operation (services/triggers.py).

Only so can an import be undone whole: what rules put on later, in an act of their own, would keep its people there.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

from services.clock import FixedClock
from services.imports.matching import CHANGING
from services.imports.rules import NEW, UPDATED
from services.journal import Journal
from services.operations import Act
from services.triggers import CONTACT_ADDED, CONTACT_CHANGED, TAGGED, fire, heard

_FIELDS = (*CHANGING, "phones", "wechat_id", "custom")


def as_of(at: int) -> Act:
    """The act of an import, for what listens to it: at its own time (UTC seconds), whenever its slice is written."""
    return Act(op_id="", clock=FixedClock(datetime.fromtimestamp(at, UTC)))


def tell(journal: Journal, batch: int, low: int, high: int, at: int) -> None:
    """Fire for the people of rows `low` to `high`, which are written. Costs nothing where nobody listens."""
    store = journal.store
    triggers = [t for t in (CONTACT_ADDED, CONTACT_CHANGED, TAGGED) if heard(store, t)]
    if not triggers and not journal.found:
        return
    act = as_of(at)
    people: dict[int, list[int]] = {NEW: [], UPDATED: []}
    for outcome, contact in store.rows(
        "SELECT DISTINCT outcome, contact_id FROM import_row WHERE batch_id = ? AND row BETWEEN ? AND ?"
        " AND outcome IN (?, ?) AND contact_id IS NOT NULL ORDER BY contact_id",
        (batch, low, high, NEW, UPDATED),
    ):
        people[outcome].append(contact)
    fire(journal, act, CONTACT_ADDED, people[NEW], how="import")
    fire(journal, act, CONTACT_CHANGED, people[UPDATED], fields=_FIELDS)
    if TAGGED in triggers:
        everybody = people[NEW] + people[UPDATED]
        tags = store.rows(
            "SELECT DISTINCT tag_id FROM contact_tag WHERE contact_id IN (SELECT value FROM json_each(?))"
            " AND created_op = ? AND source != 'rule'",
            (json.dumps(everybody), journal.operation),
        )
        if tags:
            fire(journal, act, TAGGED, everybody, tags=tuple(tag for (tag,) in tags))
