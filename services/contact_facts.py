"""Small facts about contacts that lists and panes show beside the rows."""

from __future__ import annotations

from datetime import date, timedelta

from models.store import Store
from services.lunar import lunar_of

BIRTHDAY_SEEN_AHEAD = 30
"""How many days before a birthday it is said how far off it is."""


def areas(store: Store, limit: int = 500) -> list[tuple[str, int]]:
    """The areas in use and how many contacts live there, the most common first."""
    return [
        (name, count)
        for name, count in store.rows(
            # In the order of the table: an index of other columns would fetch each row from another page.
            "SELECT area, count(*) FROM contact NOT INDEXED WHERE area != '' AND deleted_at IS NULL AND merged_into IS NULL"
            " GROUP BY area ORDER BY count(*) DESC, area LIMIT ?",
            (limit,),
        )
    ]


def days_to_birthday(birthday: str, today: date) -> int | None:
    """Days until the next birthday (canonical text; 0 = today), None when it is over 30 days off.

    A birthday on 29 February is kept on 1 March in other years, as the filter by birthday does.
    """
    if not birthday:
        return None
    wanted = birthday[-5:]
    for ahead in range(BIRTHDAY_SEEN_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if birthday.startswith("L"):
            if lunar_of(day) == wanted:
                return ahead
            continue
        here = day.strftime("%m-%d")
        leap = here == "03-01" and (day - timedelta(days=1)).strftime("%m-%d") != "02-29"
        if here == wanted or (leap and wanted == "02-29"):
            return ahead
    return None


def trash_count(store: Store) -> int:
    """How many contacts lie in the trash."""
    return int(
        store.value("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL AND merged_into IS NULL")
    )
