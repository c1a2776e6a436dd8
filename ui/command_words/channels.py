"""What channels answer, and taking a newcomer down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from services.money import written
from ui.command_words.base import Worded
from ui.phrases import Phrases

Messages = Phrases("Messages")


def _channels(payload: dict[str, Any]) -> list[str]:
    def row(one: dict[str, Any]) -> str:
        counts = [
            "—" if one[key] is None else f"{one[key]:,}" for key in ("reached", "added", "first_orders")
        ]
        sums = ("net_sales", "cost", "cost_per_friend", "cac")
        money = ["—" if one[key] is None else written(one[key]) for key in sums]
        return "\t".join((one["name"], *counts, *money))

    titles = (Messages.tr("Channel"), Messages.tr("Reached"), Messages.tr("New friends"), Messages.tr("First orders"),
              Messages.tr("Net sales ¥"), Messages.tr("Cost ¥"), Messages.tr("Per friend ¥"), Messages.tr("CAC ¥"))  # fmt: skip
    return [f"{payload['from']} – {payload['to']}", "\t".join(titles), *map(row, payload["channels"])]


def _register(payload: dict[str, Any]) -> list[str]:
    if payload["new"]:
        said = Messages.tr("Registered: new contact {number}")
    else:
        said = Messages.tr("Registered: contact {number}, known already")
    found = [said.format(number=payload["contact"])]
    if payload["staff"] is None:
        found.append(Messages.tr("Nobody is on duty: the newcomer is unassigned."))
    elif payload["staff"]:
        found.append(Messages.tr("Dealt to {staff}").format(staff=payload["staff"]))
    if payload["tags"]:
        found.append(Messages.tr("Tags: {tags}").format(tags=", ".join(payload["tags"])))
    return [*found, payload["welcome"]] if payload["welcome"] else found


LINES: Final[Mapping[str, Worded]] = {
    "channels": _channels,
    "register": _register,
}
