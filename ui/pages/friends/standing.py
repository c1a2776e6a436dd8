"""How the work stands, as the page shows it beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from services.friend_work import figures
from services.friend_work.figures import Acceptance
from services.friend_work.lists import Desk, Flow, WorkQuery, account_days, flow, work_ids


@dataclass(frozen=True)
class Standing:
    """Of the shop, of the accounts, of the person at the counter: `waiting` is their open work of today, `listed` how many
    the list of a state has."""

    flow: Flow
    desks: Sequence[Desk]
    acceptance: Acceptance
    waiting: int
    listed: int


def read_standing(store: Any, today: date, query: WorkQuery) -> Standing:
    """In a reader thread."""
    listed = len(work_ids(store, query)) if query.state else 0
    waiting = len(work_ids(store, replace(query, state="", open_only=True)))
    return Standing(
        flow(store, today), account_days(store, today), figures.recent(store, today), waiting, listed
    )
