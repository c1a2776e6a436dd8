"""Acceptance of requests (figures.md 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.store import Store
from services.errors import FieldRefused

WITHIN = 7
"""Days within which an answer counts, and which a request must be old to be judged."""
SPAN = 30


@dataclass(frozen=True)
class Acceptance:
    """Requests `sent` from `first` to `last` (business dates, all old enough to be judged) and `accepted` within 7 days.
    Rates are never averaged: sum both sides."""

    first: str
    last: str
    sent: int
    accepted: int


def acceptance(store: Store, first: str, last: str, today: date) -> Acceptance:
    """Accepted within 7 days / requests sent in the period and at least 7 days old; "not found" is no request.

    `last` of the answer is the last date that could be judged. Raises FieldRefused(dates_reversed).
    """
    if first > last:
        raise FieldRefused("dates_reversed", {"from": first, "until": last}, "to")
    last = min(last, (today - timedelta(days=WITHIN)).isoformat())
    row = store.row(
        "SELECT count(*), coalesce(sum(state = 'friend' AND answered_on <= date(requested_on, ?)), 0) FROM friend_task"
        " WHERE requested_on != '' AND requested_on BETWEEN ? AND ? AND state != 'not_found'",
        (f"+{WITHIN} days", first, last),
    )
    sent, accepted = row or (0, 0)
    return Acceptance(first, last, sent, accepted)


def recent(store: Store, today: date) -> Acceptance:
    """The last 30 dates that can be judged."""
    last = today - timedelta(days=WITHIN)
    return acceptance(store, (last - timedelta(days=SPAN - 1)).isoformat(), last.isoformat(), today)
