"""What tiers and points answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ui import tier_words
from ui.command_words.base import Worded
from ui.phrases import Phrases

Messages = Phrases("Messages")


def _tiers(payload: dict[str, Any]) -> list[str]:
    counts = {key: f"{payload[key]:,}" for key in ("up", "down", "kept")}
    moved = payload["up"] + payload["down"] + payload["kept"]
    if not moved:
        return [Messages.tr("Nobody moves.")]
    pattern = (
        Messages.tr("{count} would move: {up} up, {down} down, {kept} kept")
        if payload["dry_run"]
        else Messages.tr("{count} moved: {up} up, {down} down, {kept} kept")
    )
    found = [pattern.format(count=f"{moved:,}", **counts)]
    for one in payload["moves"]:
        names = {
            "origin": tier_words.name(one["from"]),
            "tier": tier_words.name(one["to"]),
        }
        found.append(
            "  " + Messages.tr("{origin} -> {tier}: {count}").format(**names, count=f"{one['count']:,}")
        )
    return found


def _points(payload: dict[str, Any]) -> list[str]:
    if not payload["points"]:
        return [Messages.tr("Nothing expires.")]
    pattern = (
        Messages.tr("Would expire on {date}: {points} points of %n customer(s)", "", payload["people"])
        if payload["dry_run"]
        else Messages.tr("Expired on {date}: {points} points of %n customer(s)", "", payload["people"])
    )
    return [
        pattern.format(date=payload["date"], points=f"{payload['points']:,}"),
        *(
            Messages.tr("  up to {date}: {people}, {points}").format(
                date=one["date"], people=f"{one['people']:,}", points=f"{one['points']:,}"
            )
            for one in payload["by_date"]
        ),
    ]


LINES: Final[Mapping[str, Worded]] = {
    "tiers": _tiers,
    "points": _points,
}
