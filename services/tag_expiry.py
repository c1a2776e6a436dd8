"""Taking off tags whose time is over: the one place that reads when an assignment ends.

Lists, filters, counts and rules look at assignments only. So an expired one must go, and it goes as any change does: as
an operation that can be undone, on the first occasion of each business date (`services/daily.py`) or on demand.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from models.store import Store
from services import bulk
from services.changes import Changes
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress, Silent
from services.settings import shop_settings

_OVER = "expires_on != '' AND expires_on <= ?"


def expire_tags(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Take off what no longer holds on the business date of the act; the receipt holds `count`, the contacts.

    Over 10,000 contacts it goes in slices as bulk edits do. Nothing expired = no operation. Raises Cancelled.
    """
    progress = progress or Silent()
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    ids = array(
        "q",
        (
            contact
            for (contact,) in store.rows(
                f"SELECT DISTINCT contact_id FROM contact_tag WHERE {_OVER} ORDER BY contact_id", (today,)
            )
        ),
    )
    names = [
        name
        for (name,) in store.rows(
            f"SELECT DISTINCT t.name FROM contact_tag x JOIN tag t ON t.id = x.tag_id WHERE x.{_OVER.replace(' AND ', ' AND x.')}"
            " ORDER BY t.name",
            (today,),
        )
    ]
    label: dict[str, Any] = {"tags": names, "count": len(ids)}

    def work(journal: Journal, part: Sequence[int]) -> int:
        return journal.delete(
            "contact_tag", f"{_OVER} AND contact_id BETWEEN ? AND ?", (today, min(part), max(part))
        )

    def body(journal: Journal) -> dict[str, int]:
        return {"count": len(ids), "changed": work(journal, ids) if ids else 0}

    if len(ids) > bulk.ONE_TRANSACTION:
        return bulk.in_slices(
            store, act, "expire_tags", label, [today], ids, lambda _pen, _ids: work, progress
        )
    if len(ids) > bulk.BACKUP_OVER:
        bulk.back_up(store, act, progress)
    return perform(store, act, "expire_tags", label, [today], body)


def due(store: Store, today: str) -> bool:
    """Whether any assignment has expired by this business date."""
    return bool(store.value(f"SELECT EXISTS (SELECT 1 FROM contact_tag WHERE {_OVER})", (today,)))
