"""Whom or what a cell names: channels and staff, whatever the case and width of their letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from models.store import Store
from services.channels import channels
from services.channels.channels import ChannelInput
from services.journal import Journal

KIND = "import"
"""The kind of a channel that an import has made."""


def channels_named(store: Store, names: Iterable[str]) -> dict[str, int | None]:
    """The channels of these names, those put away too; None where there is none."""
    known = {
        folded(name): number for number, name in store.rows("SELECT id, name FROM channel ORDER BY id DESC")
    }
    return {name: known.get(folded(name)) for name in names}


def ensure_channels(journal: Journal, names: Iterable[str]) -> dict[str, int]:
    """The channels of these names, at most 60 characters each; new ones are made."""
    found: dict[str, int] = {}
    for name, known in channels_named(journal.store, names).items():
        twin = next((one for other, one in found.items() if folded(other) == folded(name)), None)
        found[name] = known or twin or channels.add(journal, ChannelInput(name=name, kind=KIND))
    return found


def staff_named(store: Store, names: Iterable[str]) -> Mapping[str, int]:
    """Who of the staff is called so, by their own name or that of a chat account; who is not told apart is left out."""
    known: dict[str, set[int]] = {}
    for number, name in store.rows(
        "SELECT id, name FROM staff WHERE name != '' UNION SELECT staff_id, name FROM staff_account WHERE name != ''"
    ):
        known.setdefault(folded(name), set()).add(number)
    return {name: min(one) for name in names if len(one := known.get(folded(name), set())) == 1}


def folded(name: str) -> str:
    """A name as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()
