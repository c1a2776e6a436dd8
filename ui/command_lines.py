"""What commands answer, worded as short lines for people who do not ask for --json. QtCore only."""

from __future__ import annotations

from typing import Any

from ui.command_words import channels, contacts, imports, sales, store, stored_value, tags, tiers

_PARTS = (store, contacts, imports, tags, channels, sales, stored_value, tiers)


def lines(name: str, payload: dict[str, Any]) -> list[str]:
    """What the command of that name answered."""
    worded = next((part.LINES[name] for part in _PARTS if name in part.LINES), None)
    return worded(payload) if worded else [f"{key}: {value}" for key, value in payload.items()]
