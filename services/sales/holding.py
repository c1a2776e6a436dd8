"""Slips that wait (挂单): up to five, taken up again or dropped."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from models.store import Store
from services.changes import Changes
from services.contact_input import line_within
from services.errors import NotFound, Refused
from services.journal import Journal
from services.operations import Act, perform
from services.sales.pricing import LineInput, SaleInput
from services.sales.selling import checked

MOST, TITLE_LENGTH = 5, 60


@dataclass(frozen=True)
class Held:
    """A slip that waits: what it is called, since when (UTC seconds), who put it there, and what was typed."""

    id: int
    title: str
    at: int
    staff: str
    values: SaleInput


def held(store: Store) -> list[Held]:
    """The slips that wait, the oldest first."""
    return [
        Held(number, title, at, staff, _read(payload))
        for number, title, at, staff, payload in store.rows(
            "SELECT h.id, h.title, h.at, coalesce(s.name, ''), h.payload FROM held_sale h LEFT JOIN staff s ON s.id = h.staff_id"
            " ORDER BY h.id"
        )
    ]


def hold(store: Store, act: Act, values: SaleInput, title: str = "") -> Changes:
    """Put a slip aside as it was typed; the receipt holds its `id`. Raises Refused(too_many_held; data: most),
    FieldRefused(too_long_text)."""
    ready, title = checked(values), line_within(title, TITLE_LENGTH, "title")

    def body(journal: Journal) -> dict[str, Any]:
        if store.value("SELECT count(*) FROM held_sale") >= MOST:
            raise Refused("too_many_held", {"most": MOST})
        text = json.dumps(asdict(ready), ensure_ascii=False)
        row = {"title": title, "payload": text, "at": act.at, "staff_id": act.staff_id}
        return {"id": journal.insert("held_sale", row)}

    return perform(store, act, "hold_sale", {}, [asdict(ready), title], body)


def resume(store: Store, act: Act, held_id: int) -> tuple[Changes, SaleInput]:
    """Take a slip up again: it waits no more. Raises NotFound(unknown_held)."""
    values = _known(store, held_id)
    return _remove(store, act, held_id, "resume_sale"), values


def drop(store: Store, act: Act, held_id: int) -> Changes:
    """Throw a slip that waits away. Raises NotFound(unknown_held)."""
    _known(store, held_id)
    return _remove(store, act, held_id, "drop_sale")


def _remove(store: Store, act: Act, held_id: int, kind: str) -> Changes:
    def body(journal: Journal) -> None:
        journal.delete("held_sale", "id = ?", (held_id,))

    return perform(store, act, kind, {}, held_id, body)


def _known(store: Store, held_id: int) -> SaleInput:
    payload = store.value("SELECT payload FROM held_sale WHERE id = ?", (held_id,))
    if payload is None:
        raise NotFound("unknown_held", {"held": held_id})
    return _read(payload)


def _read(payload: str) -> SaleInput:
    values = json.loads(payload)
    values["lines"] = tuple(LineInput(**line) for line in values["lines"])
    values["paid"] = tuple((key, amount) for key, amount in values["paid"])
    return SaleInput(**values)
