"""Mappings of earlier lists with the same header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.imports import mappings
from services.imports.plan import Inspection


def _headers(inspection: Inspection) -> list[str]:
    return [guess.header for guess in inspection.columns]


def mapping(store: Any, inspection: Inspection) -> dict[int, str] | None:
    """The target of each column as it was set the last time; None for a header that is new, or none at all."""
    headers = _headers(inspection)
    if inspection.header_row is None or not any(headers):
        return None
    known = mappings.recall(store, mappings.header_signature(headers))
    if known is None:
        return None
    return {index: key for key, columns in known.items() for index in columns if index < len(headers)}


def remember(
    store: Any, inspection: Inspection, columns: Mapping[str, tuple[int, ...]], at: int, name: str
) -> None:
    """Keep the targets of these columns; `at` UTC seconds."""
    headers = _headers(inspection)
    if inspection.header_row is not None and any(headers):
        mappings.remember(store, mappings.header_signature(headers), columns, at, name)
