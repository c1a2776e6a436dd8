"""Mappings of earlier lists with the same header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.imports import mappings
from services.imports.plan import Inspection


def _headers(inspection: Inspection) -> list[str]:
    """What a mapping is remembered by; of orders another one than of people."""
    return [*(["orders"] if inspection.orders else []), *(guess.header for guess in inspection.columns)]


def known(store: Any, inspection: Inspection) -> mappings.Known | None:
    """The columns as they were set the last time; None for a header that is new, or none at all."""
    headers = _headers(inspection)
    if inspection.header_row is None or not any(headers):
        return None
    return mappings.recall(store, mappings.header_signature(headers))


def targets(found: mappings.Known) -> dict[int, str]:
    """The target of each column by its index."""
    return {index: key for key, columns in found.mapping.items() for index in columns}


def remember(
    store: Any, inspection: Inspection, columns: Mapping[str, tuple[int, ...]], at: int, name: str
) -> None:
    """Keep the targets of these columns; `at` UTC seconds."""
    headers = _headers(inspection)
    if inspection.header_row is not None and any(headers):
        mappings.remember(store, mappings.header_signature(headers), columns, at, name)
