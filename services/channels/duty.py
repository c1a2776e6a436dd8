"""Who is on duty for a channel, and to whom the next newcomer is dealt."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.store import Store
from services.clock import zone
from services.errors import FieldRefused
from services.settings import ShopSettings

WAYS = ("in_turn", "random")
ROTA = "staff_rota"
"""The optional feature of weekdays and hours: where it is off everybody on the list is always on duty."""
MOST_A_DAY = 1_000
EVERY_DAY, DAY_BEGINS, DAY_ENDS = "1234567", "00:00", "24:00"
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:：.]([0-5][0-9])|([01]?[0-9]|2[0-4])点?", re.ASCII)


@dataclass(frozen=True)
class DutyInput:
    """Somebody on duty as typed: `weekdays` digits 1 (Monday) to 7, hours HH:MM (an end before the begin is on the next
    day), `daily_cap` newcomers a business day (0 = no cap). `url` is the code of this person where each has one."""

    staff_id: int
    weekdays: str = EVERY_DAY
    from_at: str = DAY_BEGINS
    until_at: str = DAY_ENDS
    daily_cap: int = 0
    spare: bool = False
    url: str = ""
    url_expires_on: str = ""
    id: int | None = None


@dataclass(frozen=True)
class Dealt:
    """To whom a newcomer goes. Nobody: `why` is nobody (the list is empty) | off_duty | full (all caps reached)."""

    staff_id: int | None
    spare: bool = False
    why: str = ""


def read_time(text: str, key: str) -> str:
    """HH:MM of `9`, `9:30`, `21点`; 24:00 is the day's end. Raises FieldRefused(bad_time)."""
    match = _CLOCK.fullmatch(text.strip())
    hours, minutes = (int(match[1] or match[3]), int(match[2] or 0)) if match else (25, 0)
    if hours * 60 + minutes > 24 * 60:
        raise FieldRefused("bad_time", {"text": text[:40]}, key)
    return f"{hours:02}:{minutes:02}"


def checked(one: DutyInput, known: Collection[int]) -> DutyInput:
    """The same in its normal form; `known` are the ids of staff. Raises FieldRefused(unknown_staff | no_weekday |
    bad_time | no_hours | bad_cap)."""
    if one.staff_id not in known:
        raise FieldRefused("unknown_staff", {"staff": one.staff_id}, "duty")
    weekdays = "".join(d for d in EVERY_DAY if d in one.weekdays)
    if not weekdays or set(one.weekdays) - set(EVERY_DAY):
        raise FieldRefused("no_weekday", {}, "weekdays")
    begin, end = read_time(one.from_at, "from_at"), read_time(one.until_at, "until_at")
    if begin in (end, DAY_ENDS):
        raise FieldRefused("no_hours", {"from": begin, "until": end}, "until_at")
    if not 0 <= one.daily_cap <= MOST_A_DAY:
        raise FieldRefused("bad_cap", {"most": MOST_A_DAY}, "daily_cap")
    return DutyInput(
        one.staff_id,
        weekdays,
        begin,
        end,
        one.daily_cap,
        bool(one.spare),
        one.url,
        one.url_expires_on,
        one.id,
    )


def at_work(one: DutyInput, moment: datetime) -> bool:
    """Whether this line covers a moment by the shop's clock; hours over midnight belong to the weekday they begin on."""
    now = f"{moment.hour:02}:{moment.minute:02}"
    today = str(moment.isoweekday())
    if one.from_at < one.until_at:
        return today in one.weekdays and one.from_at <= now < one.until_at
    yesterday = str((moment.isoweekday() - 2) % 7 + 1)
    return (today in one.weekdays and now >= one.from_at) or (
        yesterday in one.weekdays and now < one.until_at
    )


def choose(
    lines: Sequence[DutyInput],
    way: str,
    moment: datetime,
    dealt_today: Mapping[int, int],
    newest: Sequence[int],
    seed: str,
    *,
    rota: bool = True,
) -> Dealt:
    """Who takes the next newcomer. `lines` in their order; `dealt_today` newcomers per staff this business day;
    `newest` staff of earlier newcomers, the latest first; `seed` makes `random` the same for the same act.

    In turn goes on after whoever was dealt last, so that of those who are always there nobody is ever two ahead.
    Spares are asked only when nobody else is there or all caps are reached.
    """
    full = False
    for spare in (False, True):
        able: dict[int, None] = {}
        for line in lines:
            if line.spare != spare or (rota and not at_work(line, moment)):
                continue
            if line.daily_cap and dealt_today.get(line.staff_id, 0) >= line.daily_cap:
                full = True
                continue
            able[line.staff_id] = None
        if not able:
            continue
        if way == "random":
            return Dealt(random.Random(seed).choice(list(able)), spare)
        order = list(dict.fromkeys(line.staff_id for line in lines if line.spare == spare))
        last = next((staff for staff in newest if staff in order), None)
        start = 0 if last is None else order.index(last) + 1
        return Dealt(next(s for s in order[start:] + order[:start] if s in able), spare)
    return Dealt(None, False, ("full" if full else "off_duty") if lines else "nobody")


def lines_of(store: Store, channel_id: int, *, active: bool = False) -> list[DutyInput]:
    """Who is on a channel's list, in order; `active` leaves out who no longer works here."""
    return [
        DutyInput(staff, days, begin, end, cap, bool(spare), url, expires, row)
        for row, staff, days, begin, end, cap, spare, url, expires in store.rows(
            "SELECT d.id, d.staff_id, d.weekdays, d.from_at, d.until_at, d.daily_cap, d.spare, d.url, d.url_expires_on"
            " FROM channel_duty d JOIN staff s ON s.id = d.staff_id WHERE d.channel_id = ? AND (s.active OR NOT ?)"
            " ORDER BY d.spare, d.position, d.id",
            (channel_id, active),
        )
    ]


def dealt_on(store: Store, channel_id: int, on: str) -> dict[int, int]:
    """How many newcomers of a business date each of the staff was dealt at a channel."""
    return dict(
        store.rows(
            "SELECT staff_id, count(*) FROM registration WHERE channel_id = ? AND on_date = ? AND staff_id IS NOT NULL"
            " GROUP BY staff_id",
            (channel_id, on),
        )
    )


def deal(store: Store, channel_id: int, settings: ShopSettings, now: datetime, seed: str) -> Dealt:
    """Who takes the next newcomer of a channel at the moment `now`."""
    way = store.value("SELECT duty FROM channel WHERE id = ?", (channel_id,))
    lines = lines_of(store, channel_id, active=True)
    newest = []
    for staff in dict.fromkeys(line.staff_id for line in lines):
        last = store.row(
            "SELECT on_date, id FROM registration WHERE channel_id = ? AND staff_id = ?"
            " ORDER BY on_date DESC, id DESC LIMIT 1",
            (channel_id, staff),
        )
        if last is not None:
            newest.append((*last, staff))
    return choose(
        lines,
        way,
        now.astimezone(zone(settings.time_zone)),
        dealt_on(store, channel_id, settings.business_date(now).isoformat()),
        [staff for *_, staff in sorted(newest, reverse=True)],
        f"{seed}/{channel_id}",
        rota=settings.uses(ROTA),
    )
