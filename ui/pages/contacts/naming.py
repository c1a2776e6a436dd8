"""Whom an act was about, by name, for the toast after it: operations themselves hold no names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.changes import Changes
from services.display_names import display_name
from services.errors import Refused
from ui.pages.contacts import words


def named(store: Any, changes: Changes, *, follow_state: str = "") -> Changes:
    """The same changes with the words `person` and, where it was set, `state` in their label; runs in the writer."""
    contact = changes.label.get("contact")
    if not isinstance(contact, int):
        return changes
    try:
        more = {"person": words.called(display_name(store, contact))}
    except Refused:  # an undo has taken the contact away
        return changes
    if follow_state:
        more["state"] = words.follow_state(follow_state)
    return replace(changes, label={**changes.label, **more})
