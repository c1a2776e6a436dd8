"""What segments and auto-tag rules answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ui.command_words.base import Worded
from ui.phrases import Phrases

Messages = Phrases("Messages")


def _segment(payload: dict[str, Any]) -> list[str]:
    ids = [str(number) for number in payload.get("ids", ())]
    return [payload["sentence"], Messages.tr("%n contact(s)", "", payload["count"]), *ids]


def _rules(payload: dict[str, Any]) -> list[str]:
    if "dry_run" not in payload:
        on, off = Messages.tr("on"), Messages.tr("off")
        return [
            f"{on if one['active'] else off}\t{one['name']}\t{one['given']:,}" for one in payload["rules"]
        ]
    pattern = (
        Messages.tr("{name}: {matched} match, {added} tags would come, {removed} would go")
        if payload["dry_run"]
        else Messages.tr("{name}: {matched} match, {added} tags put on, {removed} taken off")
    )
    return [
        f"{one['name']}: {one['message']}"
        if "message" in one
        else pattern.format(
            name=one["name"],
            **{key: f"{one[key]:,}" for key in ("matched", "added", "removed")},
        )
        for one in payload["rules"]
    ] or [Messages.tr("No rule is on.")]


LINES: Final[Mapping[str, Worded]] = {
    "segment": _segment,
    "rules": _rules,
}
