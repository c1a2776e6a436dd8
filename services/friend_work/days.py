"""What add-friend work needs once each business date."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from models.store import Store
from services.changes import Changes
from services.friend_work import FEATURE
from services.friend_work.dealing import relay
from services.friend_work.pool import Back, lapse
from services.journal import Journal
from services.operations import Act, perform
from services.progress import Progress
from services.settings import shop_settings

KIND = "friend_day"


def friend_day(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Lay what was not done on the next days with room, remind of requests without an answer, close those that wait too
    long. The receipt holds `moved`, `reminded`, `returned` (they wait in the pool again) and `closed`.

    Days as the shop has set them (`friend_remind_days`, `friend_return_days`). Where the capability is off nothing
    happens: the work stands still. Nothing to do = no operation.
    """
    settings = shop_settings(store)
    today = settings.business_date(act.clock.now())

    def body(journal: Journal) -> dict[str, Any]:
        if not settings.uses(FEATURE):
            return {}
        back: Back = lapse(
            journal,
            act,
            "requested_on != '' AND requested_on <= ?",
            ((today - timedelta(days=settings.friend_return_days)).isoformat(),),
        )
        reminded = journal.update(
            "friend_task",
            {"reminded_on": today.isoformat()},
            "state = 'requested' AND reminded_on = '' AND requested_on <= ?",
            ((today - timedelta(days=settings.friend_remind_days)).isoformat(),),
        )
        moved = relay(journal, today)
        told = {"moved": moved, "reminded": reminded, "returned": back.returned, "closed": back.closed}
        return {**told, "label": told}

    return perform(store, act, KIND, {}, [today.isoformat()], body)
