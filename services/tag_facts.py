"""What a tag tells about the shop: who has it, since when, how it got on, and what it goes together with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from models.store import Store
from services.clock import zone
from services.errors import Refused
from services.purchases import sold_to
from services.settings import ShopSettings, shop_settings
from services.tags import COLOUR, GONE

WEEKS = 12
SOURCES = ("manual", "import", "channel", "rule", "campaign", "merge")
TOGETHER = 3
SOLD_DAYS = 30


@dataclass(frozen=True)
class Beside:
    """A tag that contacts have together with another: how many of them have it."""

    id: int
    name: str
    colour: str
    count: int


@dataclass(frozen=True)
class TagDetail:
    """About one tag; trashed and merged contacts count nowhere.

    `count` of `total` contacts have it. `weeks` are (date, people): who has it now and had it at the end of that date,
    the last one today. `sources` are (source, people), the most first; `expiring` is how many assignments have an end.
    `sold` is the net sales (fen) of the last SOLD_DAYS to who has it now.
    """

    id: int
    name: str
    colour: str
    own_colour: str
    group_id: int
    group: str
    exclusive: bool
    count: int
    total: int
    sources: tuple[tuple[str, int], ...]
    weeks: tuple[tuple[date, int], ...]
    together: tuple[Beside, ...]
    expiring: int
    sold: int


def detail(store: Store, tag: int, now: datetime) -> TagDetail:
    """Everything that the page shows of a tag. Raises Refused(unknown_tag)."""
    row = store.row(
        f"SELECT t.name, {COLOUR}, t.colour, g.id, g.name, g.exclusive FROM tag t JOIN tag_group g ON g.id = t.group_id"
        " WHERE t.id = ?",
        (tag,),
    )
    if row is None:
        raise Refused("unknown_tag", {"tag": tag})
    dates, moments = _weeks(shop_settings(store), now)
    sources: dict[str, int] = {}
    arrived = [0] * len(dates)
    expiring = 0
    for sign, rows in ((1, _HAVE), (-1, _GONE_HAVE)):
        for source, ends, week, count in store.rows(
            f"SELECT source, expires_on != '', (SELECT count(*) FROM json_each(?2) m WHERE m.value <= at), count(*)"
            f" FROM ({rows}) GROUP BY 1, 2, 3",
            (tag, json.dumps(moments[:-1])),
        ):
            sources[source] = sources.get(source, 0) + sign * count
            arrived[week] += sign * count
            expiring += sign * count * ends
    people = 0
    weeks = []
    for day, count in zip(dates, arrived, strict=True):
        people += count
        weeks.append((day, people))
    name, colour, own, group, title, exclusive = row
    return TagDetail(
        tag,
        name,
        colour,
        own,
        group,
        title,
        bool(exclusive),
        people,
        _total(store),
        tuple(sorted(((s, n) for s, n in sources.items() if n), key=lambda pair: (-pair[1], pair[0]))),
        tuple(weeks),
        _together(store, tag),
        expiring,
        sold_to(store, _WHO, (tag,), SOLD_DAYS, dates[-1]),
    )


_WHO = f"SELECT contact_id FROM contact_tag WHERE tag_id = ? AND contact_id NOT IN ({GONE})"
_HAVE = "SELECT source, expires_on, at FROM contact_tag WHERE tag_id = ?1"
_GONE_HAVE = f"SELECT x.source, x.expires_on, x.at FROM ({GONE}) c CROSS JOIN contact_tag x ON x.contact_id = c.id AND x.tag_id = ?1"


def _weeks(settings: ShopSettings, now: datetime) -> tuple[list[date], list[int]]:
    """The last dates of twelve weeks and the first one before them, and the moments (UTC seconds) when they end."""
    today = settings.business_date(now)
    dates = [today - timedelta(weeks=WEEKS - 1 - n) for n in range(WEEKS)]
    hours, minutes = map(int, settings.day_ends_at.split(":"))
    moments = [
        int(
            datetime.combine(day + timedelta(days=1), time(hours, minutes), zone(settings.time_zone))
            .astimezone(UTC)
            .timestamp()
        )
        for day in dates
    ]
    return dates, moments


def _total(store: Store) -> int:
    everybody, gone = (
        store.value("SELECT count(*) FROM contact"),
        store.value(f"SELECT count(*) FROM ({GONE})"),
    )
    return int(everybody) - int(gone)


def _together(store: Store, tag: int) -> tuple[Beside, ...]:
    """What contacts with this tag have most often beside it."""
    return tuple(
        Beside(*row)
        for row in store.rows(
            f"SELECT t.id, t.name, {COLOUR}, n FROM (SELECT y.tag_id AS other, count(*) AS n FROM contact_tag x CROSS JOIN"
            f" contact_tag y ON y.contact_id = x.contact_id AND y.tag_id != ?1 WHERE x.tag_id = ?1"
            f" AND x.contact_id NOT IN ({GONE}) GROUP BY y.tag_id) JOIN tag t ON t.id = other"
            f" JOIN tag_group g ON g.id = t.group_id ORDER BY n DESC, t.id LIMIT {TOGETHER}",
            (tag,),
        )
    )
