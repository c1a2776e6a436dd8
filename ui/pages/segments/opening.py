"""What is read when a segment comes into sight; runs in a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.errors import HudieError
from services.segments.offers import Offers, offers
from services.segments.parsing import stored
from services.segments.tree import Tree


@dataclass(frozen=True)
class Opened:
    """A segment as read: its tree (None where there is none, or with the `trouble` of it), what the builder needs, and
    the draft that an earlier run of the program left."""

    tree: Tree | None
    trouble: HudieError | None
    offers: Offers
    draft: Tree | None = None


def read_opened(store: Any, text: str, draft: str, areas: Sequence[str] | None, today: date) -> Opened:
    """The segment whose tree is this JSON, '' for none; `areas` as `offers` takes them."""
    tree, trouble, kept = None, None, None
    try:
        tree = stored(store, text) if text else None
    except HudieError as error:
        trouble = error
    try:
        kept = stored(store, draft) if draft else None
    except HudieError:
        kept = None  # what it asked for is gone; the segment itself is not harmed
    return Opened(tree, trouble, offers(store, today, kept or tree, areas), kept)
