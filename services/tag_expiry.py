"""Taking off tags whose time is over: the one place that reads when an assignment ends.

Lists, filters, counts and rules look at assignments only. So an expired one must go, and it goes as any change does: as
an operation that can be undone, on the first occasion of each business date (`services/daily.py`) or on demand.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from models.store import Store
from services.changes import Changes
from services.journal import Journal
from services.operations import Act
from services.progress import Progress
from services.settings import shop_settings
from services.tag_work import for_contacts

_OVER = "expires_on != '' AND expires_on <= ?"


def expire_tags(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Take off what no longer holds on the business date of the act; the receipt holds `count`, the contacts.

    Over 10,000 contacts it goes in slices as bulk edits do. Nothing expired = no operation. Raises Cancelled.
    """
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    rows = store.rows(
        f"SELECT DISTINCT contact_id FROM contact_tag WHERE {_OVER} ORDER BY contact_id", (today,)
    )
    ids = array("q", (contact for (contact,) in rows))
    names = [
        name
        for (name,) in store.rows(
            f"SELECT name FROM tag WHERE id IN (SELECT tag_id FROM contact_tag WHERE {_OVER}) ORDER BY name",
            (today,),
        )
    ]

    def work(journal: Journal, part: Sequence[int]) -> int:
        return journal.delete(
            "contact_tag", f"{_OVER} AND contact_id BETWEEN ? AND ?", (today, min(part), max(part))
        )

    return for_contacts(
        store,
        act,
        "expire_tags",
        {"tags": names, "count": len(ids)},
        [today],
        ids,
        work,
        lambda: None,
        lambda _journal: {"count": len(ids)},
        progress,
    )
