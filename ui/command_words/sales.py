"""What the till answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from services.money import written
from ui.command_words.base import Worded
from ui.phrases import Phrases

Messages = Phrases("Messages")


def _sell(payload: dict[str, Any]) -> list[str]:
    found = [
        Messages.tr("Sold, {number}: due {due}, received {paid}").format(
            number=payload["number"], due=written(payload["due"]), paid=written(payload["paid"])
        )
    ]
    return [*found, *_after(payload)]


def _refund(payload: dict[str, Any]) -> list[str]:
    found = [
        Messages.tr("Taken back of {sale}, {number}: goods {gross}, paid back {paid}").format(
            sale=payload["sale"],
            number=payload["number"],
            gross=written(-payload["gross"]),
            paid=written(-payload["paid"]),
        )
    ]
    if payload["expired"]:
        found.append(
            Messages.tr("%n point(s) it had earned expired unused: nobody owes them.", "", payload["expired"])
        )
    if payload["owed"]:
        found.append(Messages.tr("%n point(s) are owed now.", "", payload["owed"]))
    return [*found, *_after(payload)]


def _after(payload: dict[str, Any]) -> list[str]:
    told = payload["balances"]
    if not any(told.values()) and not payload["points_earned"]:
        return []
    return [
        Messages.tr("Points {earned}, now {points}; stored value {stored}").format(
            earned=f"{payload['points_earned']:+,}",
            points=f"{told['points']:,}",
            stored=written(told["principal"] + told["bonus"]),
        )
    ]


LINES: Final[Mapping[str, Worded]] = {
    "sell": _sell,
    "refund": _refund,
}
