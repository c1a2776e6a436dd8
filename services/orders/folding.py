"""Rows of one number made into the order that they are, returns put to the order that they are of."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from services.imports.plan import INVALID
from services.imports.staging import dumps
from services.orders import fields, staging
from services.orders.sums import BadOrder, Order, OrderRow, order_of

_AT_ONCE = 2_000
Refused = tuple[str, str, int]
"""Reason, detail and number of a row that is no order after all."""


class Folding:
    """Makes orders of the staged rows. `per_row` says whether each row of an order has its own part of the amounts; None =
    found out. `notes` counts orders of `several` rows, and whether their amounts are of the `whole`."""

    def __init__(
        self, stage: staging.OrderStage, per_row: bool | None, told_by: str, notes: Counter[str]
    ) -> None:
        self._stage, self._per_row, self._told_by, self.notes = stage, per_row, told_by, notes
        self._restarts: bool | None = None

    def returns(self, found: Iterable[tuple[int, bool, Sequence[str]]], orders: dict[str, int]) -> None:
        """Put returns to their orders: the number of each row, whether it can be read, and the numbers that it may be of, the
        surest first; `orders` has the first row of each number. What is of none is refused."""
        theirs: dict[int, list[int]] = defaultdict(list)
        alone: list[Refused] = []
        for row, readable, names in found:
            first = next((orders[name] for name in names if name in orders), None)
            if first is not None:
                theirs[first].append(row)
            elif readable:
                alone.append(("return_alone", dumps({"field": "number"}), row))
        self._stage.unite([first, *rows] for first, rows in theirs.items())
        self._stage.refuse(alone)

    def fold(self, step: Callable[[int], None]) -> None:
        """Rows of one number make up one order; where one of them can't be read, none of it is imported. `step` hears how
        many rows are done."""
        whole = self._whole()
        orders: list[tuple[Any, ...]] = []
        lines: list[tuple[Any, ...]] = []
        refused: list[Refused] = []
        done = 0
        for rows in self._stage.groups():
            done += len(rows)
            try:
                sold, order = self._order(rows, whole)
            except BadOrder as error:
                detail = dumps({"field": error.key})
                refused += [(error.code, detail, row["row"]) for row in rows if row["status"] != INVALID]
                continue
            self.notes["several"] += len(sold) > 1
            # An order is known by its first row in the file, which may be one that came back.
            known, first = rows[0]["row"], sold[0]
            orders.append(
                (
                    known, first["number"], first["at"], first["on_date"], *(_first(sold, key) for key in ("ids", "name", "note", "channel")),
                    order.gross, order.off, order.due, order.refunded, order.refund_gross,
                )
            )  # fmt: skip
            lines += [
                (known, place, line.name, line.quantity, line.price, line.amount, line.off)
                for place, line in enumerate(order.lines)
            ]
            if len(orders) >= _AT_ONCE:
                self._stage.take(orders, lines)
                orders, lines = [], []
                step(done)
        self._stage.take(orders, lines)
        self._stage.refuse(refused)

    def _order(self, rows: list[staging.Row], whole: dict[str, bool]) -> tuple[list[staging.Row], Order]:
        """The rows that were sold, and the order. Raises BadOrder."""
        if any(row["status"] == INVALID for row in rows):
            raise BadOrder("other_row", "number")
        sold = [row for row in rows if not row["back"]]
        if self._of_several(sold, rows):
            raise BadOrder("several_orders", "number")
        return sold, order_of([_row(row) for row in rows], whole)

    def _of_several(self, sold: list[staging.Row], rows: list[staging.Row]) -> bool:
        """Whether rows can't be one order: they are of two dates or two buyers, or something came back before it was sold, or
        on another day in a list whose numbers begin anew each day."""
        if len(rows) == 1:
            return False
        if len({row["on_date"] for row in sold}) > 1:
            return True
        if any(self._too_early(row, sold[0]) for row in rows if row["back"]):
            return True
        buyers = [{(kind, value) for kind, value in json.loads(row["ids"])} for row in rows if row["ids"]]
        return any(buyers[0].isdisjoint(other) for other in buyers[1:])

    def _too_early(self, back: staging.Row, sold: staging.Row) -> bool:
        """Whether what came back is of another order of the same number."""
        on, at = back["on_date"], sold["on_date"]
        return on < at or (on != at and back["number"] == sold["number"] and self._begins_anew())

    def _begins_anew(self) -> bool:
        if self._restarts is None:
            self._restarts = self._stage.begins_anew()
        return self._restarts

    def _whole(self) -> dict[str, bool]:
        """Which amounts stand for the whole order on each of its rows, by what the orders of several rows show."""
        if self._per_row is not None:
            return dict.fromkeys(fields.AMOUNTS, not self._per_row)
        differ = self._stage.differing(fields.AMOUNTS)
        whole = {key: differ is not None and not differ[key] for key in fields.AMOUNTS}
        self.notes["whole"] = int(whole[self._told_by])
        return whole


def _row(row: staging.Row) -> OrderRow:
    return OrderRow(
        row["amount"], row["discount"], row["paid"], row["refunded"], row["product"], row["quantity"], row["price"],
        row["back"] in (staging.BY_MINUS, staging.BY_WORD), row["back"] == staging.TAKEN_OFF,
        row["state"],
    )  # fmt: skip


def _first(rows: Sequence[staging.Row], key: str) -> str:
    """The first value that is not blank."""
    return next((text for row in rows if (text := row[key])), "")
