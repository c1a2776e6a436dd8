"""What finding, exporting and merging contacts answers, and undoing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ui.acts import act_words
from ui.command_words.base import Worded
from ui.duplicate_words import reason
from ui.phrases import Phrases

Messages = Phrases("Messages")
_LISTED = 20
"""How many contacts a sentence lists."""


def _search(payload: dict[str, Any]) -> list[str]:
    rows = [f"{c['id']}\t{c['name']}\t{c['phone']}" for c in payload["contacts"]]
    return [*rows, Messages.tr("%n contact(s)", "", payload["total"])]


def _duplicates(payload: dict[str, Any]) -> list[str]:
    groups = [
        f"{reason(group['reason'])}\t{' '.join(map(str, group['contacts']))}" for group in payload["groups"]
    ]
    counts = [
        Messages.tr("Certainly one person: %n group(s)", "", payload["exact"]),
        Messages.tr("Perhaps one person: %n group(s)", "", payload["suggested"]),
    ]
    if payload["merged"]:
        counts.append(Messages.tr("Merged %n contact(s) into others.", "", payload["merged"]))
    return [*groups, *counts]


def _export(payload: dict[str, Any]) -> list[str]:
    return [
        Messages.tr("Exported: {file}").format(file=payload["file"]),
        Messages.tr("%n contact(s)", "", payload["rows"]),
    ]


def _undo(payload: dict[str, Any]) -> list[str]:
    label = {key: value for key, value in payload["label"].items() if key != "of"}
    if payload["kind"] == "import":
        said = Messages.tr("Undone: import of {file}, {new} new, {updated} updated").format(
            file=payload["file"], new=f"{label.get('new', 0):,}", updated=f"{label.get('updated', 0):,}"
        )
    else:
        # The name of a file is in no label: it may be somebody's.
        named = {**label, "file": payload["file"]} if payload.get("file") else label
        said = Messages.tr("Undone: {what}").format(what=act_words(payload["kind"], named))
    found = [said]
    if payload["kept_total"]:
        found.append(
            Messages.tr("%n thing(s) kept, because later acts stand on them.", "", payload["kept_total"])
        )
    if numbers := list(
        dict.fromkeys(one["contact"] for one in payload["kept"] if one["contact"] is not None)
    ):
        more = " …" if len(numbers) > _LISTED else ""
        shown = ", ".join(map(str, numbers[:_LISTED])) + more
        found.append(Messages.tr("Kept of contacts: {numbers}").format(numbers=shown))
    return found


LINES: Final[Mapping[str, Worded]] = {
    "search": _search,
    "duplicates": _duplicates,
    "export": _export,
    "undo": _undo,
}
