"""Which contacts a bulk act is for: some ids, or all that a query finds but for some."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from services.contact_query import ContactQuery


@dataclass(frozen=True)
class Ids:
    """These contacts."""

    ids: tuple[int, ...]


@dataclass(frozen=True)
class AllMatching:
    """Whom the query finds at the moment of the act, without the excepted."""

    query: ContactQuery
    except_ids: frozenset[int] = field(default_factory=frozenset)


Selection = Ids | AllMatching


def plain(selection: Selection) -> Any:
    """A selection as plain data, the same for the same selection: what an operation's arguments are hashed from."""
    if isinstance(selection, Ids):
        return list(selection.ids)
    return [asdict(selection.query), sorted(selection.except_ids)]
