"""Rows that only go on with the order above them: exports that write number, date and buyer once, and merged cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from services.imports import cells
from services.imports.headers import Merged
from services.orders import fields
from services.orders.states import is_total

OF_GOODS = ("quantity", "price", *fields.AMOUNTS)


class Said(NamedTuple):
    """What a row of the sheet says of its order: number, that of the order it may be a return of, when it was, who bought (as
    JSON), their name, the state."""

    row: int
    number: str
    original: str
    moment: tuple[int, str] | None
    ids: str
    name: str
    state: str


class Joining:
    """Completes rows of a sheet in their order. `merged` are ranges of cells (from 0) of which only the first has a value; not
    `on` = each row stands for itself."""

    def __init__(self, columns: Mapping[str, tuple[int, ...]], merged: Merged, on: bool) -> None:
        self._columns, self._on = columns, on
        self._above: Said | None = None
        at = columns.get("number", ())
        self._covered = {
            row + 1
            for (top, left), (bottom, right) in merged
            if any(left <= index <= right for index in at)
            for row in range(top + 1, bottom + 1)
        }

    def complete(self, said: Said, row: Sequence[Any], product: str, readable: bool) -> Said:
        """What a row says, with what only the first row of its order says. A row of goods without a number and without another
        date or buyer belongs to the one above it; a row of the same number has its date and state. Sums never do.
        The very same object where nothing was added, as always when its number or date is not `readable`."""
        above, self._above = self._above, said
        if not readable or above is None or not self._on or not above.number:
            return said
        if said.number and said.moment:
            if said.state or said.number != above.number or not above.state:
                return said
            self._above = said._replace(state=above.state)
            return self._above
        if said.number != above.number if said.number else not self._goes_on(said, above, row, product):
            return said
        self._above = Said(
            said.row, above.number, said.original or above.original, above.moment, said.ids or above.ids, said.name or above.name,
            said.state or above.state,
        )  # fmt: skip
        return self._above

    def _goes_on(self, said: Said, above: Said, row: Sequence[Any], product: str) -> bool:
        at = [index for key in OF_GOODS for index in self._columns.get(key, ())]
        return (
            (bool(product) or said.row in self._covered)
            and above.row == said.row - 1
            and said.moment in (None, above.moment)
            and said.ids in ("", above.ids)
            and said.name in ("", above.name)
            and any(index < len(row) and cells.display(row[index]).strip() for index in at)
            and not is_total(row)
        )

    def alone(self, row: list[Any], number: str, on_date: str) -> list[Any]:
        """The cells of a row with the number and date of its order: among rejected rows another stands above it."""
        found = row
        for key, text in (("number", number), ("at", on_date)):
            for index in self._columns.get(key, ())[:1]:
                if text and (index >= len(row) or not cells.display(row[index]).strip()):
                    found = [*found, *[""] * (index + 1 - len(found))]
                    found[index] = text
        return found
