"""What the demo shop has before its first customer: staff with accounts, tag groups, channels; and what channels cost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from random import Random
from typing import Any

from models.store import Store
from services import staff
from services.channels import channels, costs
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.demo.words import folder, grouped, lines
from services.journal import Journal
from services.operations import Act, perform
from services.staff import AccountInput
from services.tags import insert_group, insert_tag

OWNER, ZHOU, KUAN, MEI = 1, 2, 3, 4
STAFF = (("林姐", "owner"), ("小周", "assistant"), ("阿宽", "assistant"), ("阿梅", "manager"))
_ACCOUNTS = (
    (ZHOU, AccountInput("personal", "青禾小周")),
    (KUAN, AccountInput("personal", "青禾阿宽", daily_cap=15)),
    (MEI, AccountInput("wecom", "青禾阿梅")),
)
_TYPICAL = 12_480
"""Contacts of the shop whose monthly figures channels.json holds."""
_MONTHS = 7

Event = tuple[int, int, Callable[[Act], Any]]
"""Days ago, hour, and what is done then."""


@dataclass(frozen=True)
class ChannelWords:
    """A channel of channels.json: `share` of a thousand contacts, `cost` (fen) and `reach` (people) of a month, `how` people
    become friends."""

    name: str
    kind: str
    hook: str
    share: int
    cost: int
    reach: int
    how: str
    tags: tuple[str, ...]
    what: str
    line: str
    code_mode: str
    welcome: str


@cache
def channel_words() -> tuple[ChannelWords, ...]:
    """The channels, the first ones the largest."""
    data = json.loads((folder() / "channels.json").read_text(encoding="utf-8"))
    return tuple(ChannelWords(**{**one, "tags": tuple(one["tags"])}) for one in data)


def hire(store: Store, act: Callable[[int, int], Act]) -> None:
    """The staff and their chat accounts; `act` makes the act of a day ago and an hour."""
    staff.rename_staff(store, act(734, 9), OWNER, STAFF[0][0])
    first = store.value("SELECT min(id) FROM staff_account")
    staff.change_account(store, act(734, 9), first, AccountInput("wecom", "青禾林姐"))
    for (name, role), (_, account) in zip(STAFF[1:], _ACCOUNTS, strict=True):
        staff.add_staff(store, act(734, 10), name, role, account)


def make_tags(store: Store, act: Act) -> list[int]:
    """All tag groups and tags in one act; the ids of the tags in the order of tags.txt."""
    made: list[int] = []

    def body(journal: Journal) -> None:
        groups = {}
        for line in lines("tag_groups"):
            name, colour, *more = line.split(" ")
            groups[name] = insert_group(journal, name, colour, "exclusive" in more)
        made.extend(insert_tag(journal, groups[group], name) for group, name, _ in grouped("tags"))

    perform(store, act, "take_starter", {"trade": "fruit"}, "demo", body)
    return made


def open_channels(store: Store, act: Callable[[int, int], Act]) -> list[int]:
    """The channels, each with somebody on duty and the owner as a spare at every hour; their ids."""
    return [
        int(channels.create(store, act(733, 12 + place % 8), _channel(place, one)).receipt["id"])
        for place, one in enumerate(channel_words())
    ]


def _channel(place: int, one: ChannelWords) -> ChannelInput:
    link = "https://work.weixin.qq.com/ca/cawcde" + f"{place * 7919 + 40_961:08x}"
    codes = one.code_mode == "per_staff"
    shifts = (
        DutyInput(ZHOU, "12345", "09:00", "21:00", 20),
        DutyInput(MEI, "1234567", "14:00", "21:00", 20),
        DutyInput(KUAN, "67", "09:00", "21:00", 15),
    )
    on_duty = [shifts[place % 3], shifts[(place + 1) % 3], DutyInput(OWNER, spare=True)]
    if codes:
        on_duty = [
            DutyInput(d.staff_id, d.weekdays, d.from_at, d.until_at, d.daily_cap, d.spare, f"https://u.wechat.com/kQ{d.staff_id}f{place}Zx0aTq")
            for d in on_duty
        ]  # fmt: skip
    return ChannelInput(
        name=one.name,
        kind=one.kind,
        hook=one.hook,
        welcome=one.welcome,
        code_mode=one.code_mode,
        url="" if codes else link,
        poster_title=one.hook.partition("，")[0],
        poster_line=one.line,
        tags=one.tags,
        on_duty=tuple(on_duty),
    )


def spending(store: Store, ids: list[int], number: int, seed: int, day: date) -> Iterator[Event]:
    """What the channels of a shop of `number` contacts cost, and whom they reached, over the last months."""
    rng = Random(f"hudie channels {seed}")
    size = number / _TYPICAL
    # What today cost, and whom it reached, is noted tonight.
    first = (day - timedelta(days=1)).replace(day=1)
    for month in range(_MONTHS):
        begin = first
        until = min((first + timedelta(days=31)).replace(day=1), day) - timedelta(days=1)
        part = size * ((until - begin).days + 1) / 30
        for channel, one in zip(ids, channel_words(), strict=True):
            middle = begin + (until - begin) / 2
            spans = (
                [(begin, until)]
                if month or middle == begin
                else [(begin, middle), (middle + timedelta(days=1), until)]
            )
            for since, last in spans if one.cost else []:
                amount = max(round(one.cost * part * rng.uniform(0.8, 1.2) / len(spans) / 1000), 1) * 1000
                yield _ago(day, last), 21, partial(_cost, store, channel, since, last, amount, one.what)
            people = round(one.reach * part * rng.uniform(0.8, 1.2))
            if people:
                yield _ago(day, until), 21, partial(_reach, store, channel, until, people)
        first = (begin - timedelta(days=1)).replace(day=1)


def _ago(day: date, then: date) -> int:
    return (day - then).days


def _cost(store: Store, channel: int, since: date, last: date, amount: int, what: str, act: Act) -> None:
    costs.add_cost(store, act, channel, since.isoformat(), last.isoformat(), amount, what)


def _reach(store: Store, channel: int, on: date, people: int, act: Act) -> None:
    costs.add_reach(store, act, channel, on.isoformat(), people)
