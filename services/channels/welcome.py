"""The welcome text of a channel and its placeholders."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

PLACEHOLDERS: Mapping[str, str] = {
    "称呼": "person", "店员": "staff", "店名": "shop", "钩子": "hook", "渠道": "channel", "地址": "address",
    "营业时间": "hours", "name": "person", "staff": "staff", "shop": "shop", "offer": "hook", "channel": "channel",
    "address": "address", "hours": "hours",
}  # fmt: skip
"""What may stand in braces, in either language, and which fact it is."""
_BRACES = re.compile(r"[{｛]([^{}｛｝\n]{1,30})[}｝]")


@dataclass(frozen=True)
class Facts:
    """What placeholders are filled with; '' where nothing is known."""

    person: str = ""
    staff: str = ""
    shop: str = ""
    hook: str = ""
    channel: str = ""
    address: str = ""
    hours: str = ""


def fill(text: str, facts: Facts) -> str:
    """The text with its placeholders filled in; unknown ones stay as they are, so that they are seen before sending."""

    def fact(match: re.Match[str]) -> str:
        key = PLACEHOLDERS.get(match[1].strip())
        return match[0] if key is None else str(getattr(facts, key))

    return _BRACES.sub(fact, text)


def placeholders(text: str) -> list[tuple[int, int, bool]]:
    """Where placeholders stand (start, end) and whether each is known."""
    return [(m.start(), m.end(), m[1].strip() in PLACEHOLDERS) for m in _BRACES.finditer(text)]


def unknown(text: str) -> tuple[str, ...]:
    """The placeholders that nothing is known for, each once, in order."""
    found = (m for m in _BRACES.finditer(text) if m[1].strip() not in PLACEHOLDERS)
    return tuple(dict.fromkeys(m[0] for m in found))
