"""A clock that jumps forward: nothing expires on it before somebody has said that the date is right (faults.md F15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from models.store import Store
from services.changes import Changes
from services.journal import Journal
from services.operations import Act, perform
from services.settings import shop_settings

MOST_DAYS = 31
"""A shop that rests for longer is asked once."""
_DATES = 400
"""How many business dates are looked back at: more than a year."""


@dataclass(frozen=True)
class Jump:
    """Business dates between which nothing was done: the last one before, and the first one after."""

    before: str
    after: str

    @property
    def days(self) -> int:
        """How far the date jumped."""
        return (date.fromisoformat(self.after) - date.fromisoformat(self.before)).days


def jumped(store: Store, today: date) -> Jump | None:
    """The newest jump of more than MOST_DAYS up to a business date, unless a date since was confirmed."""
    dates = [
        day
        for (day,) in store.rows(
            "WITH RECURSIVE d (day) AS (VALUES (?) UNION ALL SELECT (SELECT max(business_on) FROM operation WHERE"
            " business_on < d.day) FROM d WHERE d.day IS NOT NULL LIMIT ?) SELECT day FROM d WHERE day IS NOT NULL",
            (today.isoformat(), _DATES),
        )
    ]
    confirmed = shop_settings(store).date_confirmed_on
    for after, before in pairwise(dates):
        if after <= confirmed:
            return None
        if (jump := Jump(before, after)).days > MOST_DAYS:
            return jump
    return None


def confirm_date(store: Store, act: Act) -> Changes:
    """Say that the business date of the act is right: what was held back may expire. Once said, it changes nothing."""
    today = shop_settings(store).business_date(act.clock.now()).isoformat()

    def body(journal: Journal) -> None:
        text = f'"{today}"'
        if store.value("SELECT 1 FROM setting WHERE key = 'date_confirmed_on'"):
            journal.update("setting", {"value": text}, "key = 'date_confirmed_on'")
        else:
            journal.insert("setting", {"key": "date_confirmed_on", "value": text})

    return perform(store, act, "confirm_date", {"date": today}, [today], body)
