"""Services that a page needs only once something is asked of it: imported at their first use, so that the window is on
the screen before them. `from ui.later import contacts` stands for `from services import contacts`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from services import (
        at_counter,
        backups,
        bulk,
        contact_facts,
        contact_input,
        contact_rows,
        contacts,
        custom_fields,
        feedback,
        friendships,
        history,
        masking,
        rescue,
        shop,
        tags,
        timeline,
        undo,
    )
    from services.channels import channels
    from services.friend_work import pool
    from services.imports import batches
    from services.segments import saved as segments
    from services.tiers import ladder

__all__ = [
    "at_counter",
    "backups",
    "batches",
    "bulk",
    "channels",
    "contact_facts",
    "contact_input",
    "contact_rows",
    "contacts",
    "custom_fields",
    "feedback",
    "friendships",
    "history",
    "ladder",
    "masking",
    "pool",
    "rescue",
    "segments",
    "shop",
    "tags",
    "timeline",
    "undo",
]

_ELSEWHERE: Final = {
    "batches": "services.imports.batches",
    "channels": "services.channels.channels",
    "ladder": "services.tiers.ladder",
    "pool": "services.friend_work.pool",
    "segments": "services.segments.saved",
}


class _Later:
    """Stands for a module until something of it is asked for."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._path), name)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    made = globals()[name] = _Later(_ELSEWHERE.get(name, f"services.{name}"))
    return made
