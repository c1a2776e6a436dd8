"""Names that a shop gives to its own things: one line, not blank, not too long, each once."""

from __future__ import annotations

import re
import unicodedata

from models.store import Store
from services.errors import FieldRefused

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def plain(text: str) -> str:
    """A text in compatibility forms, on one line, without control characters and needless blanks."""
    return " ".join(_CONTROLS.sub(" ", unicodedata.normalize("NFKC", text)).split())


def checked(text: str, longest: int) -> str:
    """A name as it is kept. Raises FieldRefused of `name`: blank, too_long_text."""
    name = plain(text)
    if not name:
        raise FieldRefused("blank", {}, "name")
    if len(name) > longest:
        raise FieldRefused("too_long_text", {"most": longest, "length": len(name)}, "name")
    return name


def refuse_taken(store: Store, table: str, name: str, but: int | None = None) -> None:
    """Raises FieldRefused(name_taken) of `name` where another row of the table than `but` has it."""
    if store.value(f"SELECT 1 FROM {table} WHERE name = ? AND id IS NOT ?", (name, but)):
        raise FieldRefused("name_taken", {"name": name}, "name")
