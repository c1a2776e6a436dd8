"""The time of day at which somebody came, by the shop's clock, as SQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.clock import zone
from services.segments.operators import Sql

_CAME = (
    "coalesce((SELECT min(at) FROM registration WHERE contact_id = c.id),"
    " CASE WHEN NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = c.created_op AND o.kind = 'import')"
    " THEN c.created_at END)"
)
"""The moment (UTC seconds): an import says nothing about it."""
_FIRST, _LAST = datetime(2015, 1, 1, tzinfo=UTC), datetime(2060, 1, 1, tzinfo=UTC)


def added_between(first: str, last: str, zone_name: str) -> Sql:
    """Who came from `first` to before `last` (HH:MM, 24:00 allowed); an earlier end is past midnight."""
    begin, end = _seconds(first), _seconds(last)
    local = f"((coalesce({_CAME}, -1) + {_offset(zone_name)}) % 86400)"
    within = f"{local} >= ? AND {local} < ?" if begin < end else f"({local} >= ? OR {local} < ?)"
    return f"({_CAME} IS NOT NULL AND {within})", (begin, end)


def _seconds(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60


def _offset(zone_name: str) -> str:
    """An SQL expression: the zone's seconds before UTC at that moment; one number where the clocks are never changed."""
    place = zone(zone_name)

    def at(moment: datetime) -> int:
        shift = moment.astimezone(place).utcoffset()
        return int(shift.total_seconds()) if shift is not None else 0

    cases, moment, known = [], _FIRST, at(_FIRST)
    while moment < _LAST:
        later = moment + timedelta(days=28)
        if (new := at(later)) != known:
            low, high = moment, later
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) / 2
                low, high = (middle, high) if at(middle) == known else (low, middle)
            cases.append((int(high.timestamp()), known))
            known = new
        moment = later
    if not cases:
        return str(known)
    when = " ".join(f"WHEN {_CAME} < {until} THEN {offset}" for until, offset in cases)
    return f"(CASE {when} ELSE {known} END)"
