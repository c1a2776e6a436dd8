"""Starter libraries: tag groups, tags, channels with their welcome texts and a ladder of tiers, as shops of a trade commonly
have them.

They are plain JSON files in resources/starters, in Chinese as the shops are; what is taken from them is the shop's own then.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from models.staff import OWNER_ID
from models.store import Store
from services.changes import Changes
from services.channels import channels
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.errors import Refused
from services.journal import Journal
from services.operations import Act, perform
from services.tags import insert_group, insert_tag
from services.tiers.benefits import benefits
from services.tiers.editing import BenefitInput, TierInput, checked, put_ladder
from services.tiers.ladder import Tier, ladder

TRADES = ("fruit", "food", "bakery_tea", "beauty", "mother_child", "clothes", "general")
_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "starters"


@dataclass(frozen=True)
class StarterGroup:
    """A tag group of a library; `tags` are name and own colour ('' = the group's)."""

    name: str
    colour: str
    exclusive: bool
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Starter:
    """The library of a trade (of TRADES)."""

    trade: str
    groups: tuple[StarterGroup, ...]
    channels: tuple[ChannelInput, ...]
    tiers: tuple[TierInput, ...]


@dataclass(frozen=True)
class Brings:
    """What a shop would get from a library: names of groups, tags and channels that it does not have, and of tiers
    where it has no ladder yet."""

    groups: tuple[str, ...]
    tags: tuple[str, ...]
    channels: tuple[str, ...]
    tiers: tuple[str, ...] = ()


@cache
def starter(trade: str) -> Starter:
    """The library of a trade. Raises Refused(unknown_trade)."""
    if trade not in TRADES:
        raise Refused("unknown_trade", {"trade": trade})
    data = json.loads((_FOLDER / f"{trade}.json").read_text(encoding="utf-8"))
    return Starter(
        trade,
        tuple(map(_group, data["groups"])),
        tuple(map(_channel, data["channels"])),
        tuple(map(_tier, data["tiers"])),
    )


def _group(data: Mapping[str, Any]) -> StarterGroup:
    tags = tuple((one, "") if isinstance(one, str) else (one["name"], one["colour"]) for one in data["tags"])
    return StarterGroup(data["name"], data["colour"], data.get("exclusive", False), tags)


def _channel(data: Mapping[str, Any]) -> ChannelInput:
    return ChannelInput(**{**data, "tags": tuple(data["tags"])}, on_duty=(DutyInput(staff_id=OWNER_ID),))


def _tier(data: Mapping[str, Any]) -> TierInput:
    return TierInput(**{**data, "benefits": tuple(BenefitInput(**one) for one in data["benefits"])})


def brings(store: Store, trade: str) -> Brings:
    """What of a library the shop does not have yet."""
    library = starter(trade)
    groups, tags, known = _known(store)
    return Brings(
        tuple(g.name for g in library.groups if g.name.casefold() not in groups),
        tuple(name for g in library.groups for name, _ in g.tags if name.casefold() not in tags),
        tuple(c.name for c in library.channels if c.name.casefold() not in known),
        tuple(t.name for t in library.tiers if t.name) if _has_no_ladder(store) else (),
    )


def take_starter(
    store: Store, act: Act, trade: str, *, with_channels: bool = True, with_tiers: bool = True
) -> Changes:
    """Give the shop what it has not yet of a trade's library; the receipt holds how many `groups`, `tags`, `channels`,
    `tiers`.

    What has the same name stays as it is, wherever it is; a ladder comes only where the shop has nothing but the one tier
    that it began with. The owner is on duty for the new channels. Done twice it changes nothing. Raises Refused(unknown_trade).
    """
    library = starter(trade)

    def body(journal: Journal) -> Mapping[str, Any]:
        groups, tags, known = _known(store)
        made = {"groups": 0, "tags": 0, "channels": 0, "tiers": 0}
        for one in library.groups:
            group = groups.get(one.name.casefold())
            if group is None:
                group = insert_group(journal, one.name, one.colour, one.exclusive)
                made["groups"] += 1
            for name, colour in one.tags:
                if name.casefold() not in tags:
                    insert_tag(journal, group, name, colour)
                    made["tags"] += 1
        for channel in library.channels if with_channels else ():
            if channel.name.casefold() not in known:
                channels.add(journal, channel)
                made["channels"] += 1
        if with_tiers and _has_no_ladder(store):
            steps = checked(library.tiers)
            put_ladder(journal, (replace(steps[0], id=ladder(store)[0].id), *steps[1:]))
            made["tiers"] = len(steps) - 1
        return {**made, "label": {f"new_{what}": count for what, count in made.items()}}

    return perform(store, act, "take_starter", {"trade": trade}, [trade, with_channels, with_tiers], body)


def _has_no_ladder(store: Store) -> bool:
    """Whether the shop has nothing but the tier that it began with, as it came."""
    steps = ladder(store)
    return len(steps) == 1 and steps[0] == Tier(steps[0].id) and not benefits(store)


def _known(store: Store) -> tuple[dict[str, int], set[str], set[str]]:
    """What the shop has by name: groups, tags, channels."""
    return (
        {name.casefold(): i for i, name in store.rows("SELECT id, name FROM tag_group")},
        {name.casefold() for (name,) in store.rows("SELECT name FROM tag")},
        {name.casefold() for (name,) in store.rows("SELECT name FROM channel")},
    )
