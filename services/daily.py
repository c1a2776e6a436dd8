"""What the shop does by itself once each business date, and on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from models.store import Store
from services.auto_rules.running import run_daily
from services.changes import Changes
from services.clock_jump import jumped
from services.friend_work.days import friend_day
from services.operations import Act
from services.points.expiring import KIND as EXPIRE_POINTS
from services.points.expiring import expire_daily
from services.progress import Progress, Silent
from services.settings import shop_settings
from services.tag_expiry import expire_tags
from services.tiers.evaluating import KIND as EVALUATE_TIERS
from services.tiers.evaluating import evaluate_daily

Task = Callable[[Store, Act, Progress | None], Changes]

TASKS: tuple[tuple[str, Task], ...] = (
    ("daily_rules", run_daily),
    ("expire_tags", expire_tags),
    ("friend_day", friend_day),
    (EXPIRE_POINTS, expire_daily),
    (EVALUATE_TIERS, evaluate_daily),
)
"""In their order, rules first: they give more time to what is still as they ask. The kind of its operation, and what is
done; a task that finds nothing to do leaves no operation."""
EXPIRING = frozenset({"expire_tags", EXPIRE_POINTS, EVALUATE_TIERS})
"""What takes something away because of the date alone."""


def daily(store: Store, act: Act, progress: Progress | None = None) -> tuple[Changes, ...]:
    """Do what is due on the business date of the act; what was done on it before, even if undone since, is left alone.

    After a jump of the clock nothing expires before the date is confirmed (services/clock_jump.py). The window calls it
    when it opens and when the date changes. Raises Cancelled.
    """
    date = shop_settings(store).business_date(act.clock.now())
    today = date.isoformat()
    held_back = EXPIRING if jumped(store, date) else frozenset()
    done = []
    for kind, task in TASKS:
        if kind in held_back or store.value(
            "SELECT EXISTS (SELECT 1 FROM operation WHERE kind = ? AND business_on = ?)", (kind, today)
        ):
            continue
        changes = task(store, replace(act, op_id=str(uuid4())), progress or Silent())
        if changes.operation is not None:
            done.append(changes)
    return tuple(done)
