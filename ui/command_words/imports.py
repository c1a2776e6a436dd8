"""What imports answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from services.money import written
from ui.command_words.base import Worded
from ui.messages import row_reason
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Messages = Phrases("Messages")

_COUNTS = {
    "rows": QT_TRANSLATE_NOOP("Messages", "Rows"),
    "new": QT_TRANSLATE_NOOP("Messages", "New"),
    "updated": QT_TRANSLATE_NOOP("Messages", "Updated"),
    "unchanged": QT_TRANSLATE_NOOP("Messages", "Unchanged"),
    "repeated": QT_TRANSLATE_NOOP("Messages", "Repeated"),
    "conflict": QT_TRANSLATE_NOOP("Messages", "Conflicts"),
    "masked": QT_TRANSLATE_NOOP("Messages", "Masked numbers"),
    "invalid": QT_TRANSLATE_NOOP("Messages", "Invalid"),
}
_NEW_ORDERS = QT_TRANSLATE_NOOP("Messages", "Of new orders")
_TOLD = {
    "to_add": QT_TRANSLATE_NOOP("Messages", "To be added as friends"),
    "unknown_staff": QT_TRANSLATE_NOOP("Messages", "Names of staff that nobody bears (kept as text)"),
    "left_out": QT_TRANSLATE_NOOP(
        "Messages", "Rows with two tags of a group that allows one (the last counts)"
    ),
}


def _already(operation: int, at: int, staff: str) -> str:
    when = datetime.fromtimestamp(at, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    said = Messages.tr("Imported before by {who} on {when} (act {number}); nothing was changed.")
    return said.format(who=staff or Messages.tr("the owner"), when=when, number=operation)


def _import(payload: dict[str, Any], counts: dict[str, str] = _COUNTS) -> list[str]:
    found: list[str] = []
    for one in payload.get("files", [payload]):
        if one.get("file"):
            found.append(str(one["file"]))
        if "message" in one:
            found.append(one["message"])
        elif "already" in one:
            found.append(_already(**one["already"]))
        counted = [(Messages.tr(str(label)), one.get(key)) for key, label in counts.items()]
        found.extend(f"  {label}: {count:,}" for label, count in counted if count)
        found.extend(f"    {_reason(code)}: {number:,}" for code, number in one.get("reasons", {}).items())
        told = [(Messages.tr(str(label)), one.get(key)) for key, label in _TOLD.items()]
        found.extend(f"  {label}: {count:,}" for label, count in told if count)
        if new := one.get("new_channels"):
            found.append(Messages.tr("  New channels: {names}").format(names=", ".join(new)))
    return found


def _import_orders(payload: dict[str, Any]) -> list[str]:
    found = _import(payload, _COUNTS | {"new": _NEW_ORDERS})
    if "orders" in payload:
        said = Messages.tr("  Orders: {orders}, of known people {matched}, walk-ins {walk_ins}; {net} yuan")
        found.append(
            said.format(
                orders=f"{payload['orders']:,}",
                matched=f"{payload['matched']:,}",
                walk_ins=f"{payload['walk_ins']:,}",
                net=written(payload["net"]),
            )
        )
    found.extend(f"    {_reason(code)}: {number:,}" for code, number in payload.get("conflicts", {}).items())
    if payload.get("points"):
        said = Messages.tr("  Points: {points}, for people: {people}")
        found.append(said.format(points=f"{payload['points']:,}", people=f"{payload['earners']:,}"))
    return found


def _reason(code: str) -> str:
    return row_reason(code).rstrip(".。")


LINES: Final[Mapping[str, Worded]] = {
    "import": _import,
    "import-orders": _import_orders,
}
