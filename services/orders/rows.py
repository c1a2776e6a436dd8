"""One pass over a list of orders: raw rows in, rows and the orders they make up out to the staging file."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from services.birthdays import BadDate
from services.imports import cells
from services.imports.plan import INVALID, OK, REPEATED, ReadPlan
from services.imports.rows import Slices, Step, _below
from services.imports.staging import dumps, raw_row
from services.orders import amounts, fields, staging
from services.orders.moments import Moments
from services.orders.sums import BadOrder, OrderRow, order_of

_AT_ONCE = 2_000
_NOTE_LENGTH, _PRODUCT_LENGTH = 200, 200
_MOST_DIGITS = 1e15
"""A spreadsheet keeps 15 digits of a number: of a longer one the last are gone."""
_CANCELLED = (
    "取消", "已关闭", "交易关闭", "订单关闭", "待付款", "待支付", "未付款", "未支付", "作废", "已撤销", "失效", "cancelled", "canceled", "unpaid", "pending payment",
    "voided", "void", "closed", "expired", "payment pending", "awaiting payment",
)  # fmt: skip
_REFUNDED = (
    "已退款",
    "退款成功",
    "全额退款",
    "已全额退款",
    "已退货",
    "退货退款成功",
    "refunded",
    "fully refunded",
)
_BLANK_NUMBERS = frozenset(
    ("-", "--", "/", "无", "合计", "总计", "小计", "合计:", "总计:", "小计:", "total", "sum")
)


class OrderPass:
    """Stages a list of orders by a plan whose columns are known; `unusable` are cells (row, column from 1) without a
    value."""

    def __init__(
        self,
        plan: ReadPlan,
        columns: dict[str, tuple[int, ...]],
        unusable: set[tuple[int, int]],
        path: Path,
        since_1904: bool | None = False,
    ) -> None:
        self._plan, self._columns, self._unusable = plan, columns, unusable
        self._unusable_rows = {row for row, _ in unusable}
        self._stage = staging.OrderStage(path)
        self._moments = Moments(plan.time_zone, plan.day_ends_at, since_1904)
        self._first: dict[str, int] = {}
        self._faults: list[tuple[str, str, str, int]] = []
        self._amounts: dict[str, dict[Any, int | None]] = defaultdict(dict)
        self.notes: Counter[str] = Counter()

    def run(
        self, read: Callable[[], Slices], header_row: int | None, total: int | None, step: Step
    ) -> tuple[list[int], dict[str, int]]:
        """Rows by status and reasons of the invalid ones. `read` begins to read the table from its first row on."""
        done = 0
        for numbers, rows in _below(read(), header_row):
            done += len(rows)
            kept = [
                (number, row)
                for number, row in zip(numbers, rows, strict=True)
                if not cells.is_blank(row)
                or number in self._unusable_rows
                or number in self._plan.corrections
            ]
            if kept:
                self._add([number for number, _ in kept], [row for _, row in kept])
            step(done, total, "reading")
        self._stage.explain(self._faults)
        self._fold(step, total)
        if wanted := self._stage.without_cells():
            for numbers, rows in _below(read(), header_row):
                self._stage.keep_cells(
                    (number, row) for number, row in zip(numbers, rows, strict=True) if number in wanted
                )
                step(done, total, "folding")
        return self._stage.counts()

    def close(self, meta: dict[str, Any]) -> None:
        """Ends the staging file."""
        self._stage.close(meta)

    # -- rows -------------------------------------------------------------------------------------

    def _add(self, numbers: list[int], rows: list[list[Any]]) -> None:
        problems = cells.Problems(blanked=self._plan.blank_unreadable)
        names = self._numbers(numbers, rows, problems)
        at = self._moments_of(numbers, rows, problems)
        money = {
            key: self._money(key, numbers, rows, problems) for key in (*fields.AMOUNTS, "price", "quantity")
        }
        ids, masked = self._identities(numbers, rows, problems)
        texts = {
            key: self._text(key, numbers, rows, problems, longest)
            for key, longest in (
                ("name", _NOTE_LENGTH), ("payment", _NOTE_LENGTH), ("product", _PRODUCT_LENGTH), ("status", _NOTE_LENGTH),
            )
        }  # fmt: skip
        channels, _ = cells.named_column(self._raw("channel", numbers, rows), "channel")
        self.notes["masked"] += masked
        staged = []
        for place, row in enumerate(numbers):
            name = names[place]
            state = _state(texts["status"][place])
            if state == "cancelled" and money["refunded"][place]:
                state = ""  # a closed order that was paid and came back
            if state == "cancelled":
                problems.invalid.setdefault(place, ("cancelled", {"field": "status"}))
            fold = self._first.setdefault(name, row) if name else row
            status = INVALID if place in problems.invalid else OK if fold == row else REPEATED
            moment = at[place]
            staged.append(
                (
                    row, fold, status, name, moment and moment[0], moment[1] if moment else "", ids[place], texts["name"][place],
                    texts["payment"][place], channels[place], state, texts["product"][place], money["quantity"][place],
                    money["price"][place], *(money[key][place] for key in fields.AMOUNTS),
                )
            )  # fmt: skip
        self._faults += [
            (reason, dumps(detail), raw_row(rows[place]), numbers[place])
            for place, (reason, detail) in problems.invalid.items()
        ]
        self._stage.add(staged)

    def _raw(self, key: str, numbers: list[int], rows: list[list[Any]], which: int = 0) -> list[Any]:
        """The cells of a field; of several columns the one at `which`."""
        at = self._columns.get(key, ())
        if which < len(at):
            index = at[which]
            values = [row[index] if index < len(row) else "" for row in rows]
            if self._unusable_rows and not self._unusable_rows.isdisjoint(numbers):
                values = [
                    "#N/A" if (number, index + 1) in self._unusable else value
                    for number, value in zip(numbers, values, strict=True)
                ]
        else:
            values = [""] * len(rows)
        if self._plan.corrections:
            for place, number in enumerate(numbers):
                if key in self._plan.corrections.get(number, ()):
                    values[place] = self._plan.corrections[number][key] if which == 0 else ""
        return values

    def _cells(
        self, key: str, numbers: list[int], rows: list[list[Any]], problems: cells.Problems, which: int = 0
    ) -> list[Any]:
        """As `_raw`; formulas without a value are a problem."""
        values = self._raw(key, numbers, rows, which)
        if not cells.ERROR_TEXTS.isdisjoint(value for value in values if value.__class__ is str):
            for place, value in enumerate(values):
                if isinstance(value, str) and value in cells.ERROR_TEXTS:
                    values[place] = ""
                    problems.add(place, "formula_no_value", key)
        return values

    def _numbers(self, numbers: list[int], rows: list[list[Any]], problems: cells.Problems) -> list[str]:
        values = self._cells("number", numbers, rows, problems)
        found = []
        for place, value in enumerate(values):
            if isinstance(value, float) and abs(value) >= _MOST_DIGITS:
                problems.add(place, "digits_lost", "number")
                found.append("")
                continue
            text = cells.one_line(value if isinstance(value, str) else cells.display(value))
            if text[:1] in "'`=\"":
                text = text.lstrip("'`=").strip('"')
            if cells._E_NOTATION.fullmatch(text):
                problems.add(place, "digits_lost", "number")
                text = ""
            elif len(text) > fields.NUMBER_LENGTH:
                problems.add(place, "too_long_text", "number", length=len(text), limit=fields.NUMBER_LENGTH)
                text = ""
            elif not text or text.casefold() in _BLANK_NUMBERS:
                problems.invalid.setdefault(place, ("no_number", {"field": "number"}))
                text = ""
            found.append(text)
        return found

    def _moments_of(
        self, numbers: list[int], rows: list[list[Any]], problems: cells.Problems
    ) -> list[tuple[int, str] | None]:
        found: list[tuple[int, str] | None] = []
        today = self._plan.today
        for place, value in enumerate(self._cells("at", numbers, rows, problems)):
            try:
                moment = self._moments.read(value)
            except BadDate:
                problems.invalid.setdefault(place, ("bad_date", {"field": "at"}))
                moment = None
            if moment is None:
                problems.invalid.setdefault(place, ("no_date", {"field": "at"}))
            elif today and moment[1] > today:
                problems.invalid.setdefault(place, ("future_date", {"field": "at"}))
            found.append(moment)
        return found

    def _money(
        self, key: str, numbers: list[int], rows: list[list[Any]], problems: cells.Problems
    ) -> list[int | None]:
        if key not in self._columns and not self._plan.corrections:
            return [1000 if key == "quantity" else None] * len(rows)
        known, found = self._amounts[key], []
        signed = key in fields.WRITTEN_WITH_MINUS
        for place, value in enumerate(self._cells(key, numbers, rows, problems)):
            try:
                amount = known[value]
            except KeyError:
                try:
                    amount = (
                        amounts.thousandths(value) if key == "quantity" else amounts.fen(value, signed=signed)
                    )
                except amounts.BadAmount:
                    # The price of one is worked out where the row says what it cost.
                    if key != "price" or not self._says_amount(rows[place]):
                        problems.add(place, "bad_quantity" if key == "quantity" else "bad_amount", key)
                    amount = None
                else:
                    if len(known) < 200_000:
                        known[value] = amount
            found.append(1000 if amount is None and key == "quantity" else amount)
        return found

    def _says_amount(self, row: list[Any]) -> bool:
        """Whether a row has something in its column of amounts or of what was paid."""
        at = [index for key in ("amount", "paid") for index in self._columns.get(key, ())]
        return any(index < len(row) and cells.display(row[index]).strip() for index in at)

    def _text(
        self, key: str, numbers: list[int], rows: list[list[Any]], problems: cells.Problems, longest: int
    ) -> list[str]:
        """Texts of an order's; one that is too long is cut: nothing hangs on it."""
        found = cells.text_column(self._raw(key, numbers, rows), key, 0, cells.Problems())
        for which in range(1, len(self._columns.get(key, ()))):
            more = cells.text_column(self._raw(key, numbers, rows, which), key, 0, cells.Problems())
            found = [" ".join(filter(None, pair)) for pair in zip(found, more, strict=True)]
        return [text if len(text) <= longest else text[:longest] for text in found]

    def _identities(
        self, numbers: list[int], rows: list[list[Any]], problems: cells.Problems
    ) -> tuple[list[str], int]:
        """Who bought, as JSON of kind and value; and of how many rows it is masked."""
        found: list[list[list[str]]] = [[] for _ in rows]
        masked: set[int] = set()
        for key in self._columns:
            if not fields.is_identity(key):
                continue
            for which in range(len(self._columns[key])):
                values = self._cells(key, numbers, rows, problems, which)
                if key == "phone":
                    mine = cells.Problems(blanked=problems.blanked)
                    phones = cells.phone_column(values, self._plan.region, mine)
                    for place, text in enumerate(phones.numbers):
                        found[place] += [["phone", one] for one in text.split()]
                    for place, fault in mine.invalid.items():
                        problems.invalid.setdefault(place, fault)
                    masked |= mine.masked.keys()
                elif key == "wechat":
                    for place, text in enumerate(cells.wechat_column(values, problems)[0]):
                        found[place] += [["wechat", text]] if text else []
                elif key == fields.NICK:
                    for place, text in enumerate(cells.text_column(values, key, 0, cells.Problems())):
                        plain = unicodedata.normalize("NFKC", text)[:_NOTE_LENGTH]
                        if "*" in plain:
                            masked.add(place)
                        elif plain:
                            found[place].append([fields.NICK, plain])
                else:
                    each, strange = cells.identity_column(values, key, problems)
                    for place, several in enumerate(each):
                        found[place] += [[key, value] for value, _ in several]
                    masked |= strange.keys()
        return [dumps(one) if one else "" for one in found], sum(1 for place in masked if not found[place])

    # -- orders -----------------------------------------------------------------------------------

    def _fold(self, step: Step, total: int | None) -> None:
        """Rows of one number make up one order; where one of them can't be read, none of it is imported."""
        whole = self._whole()
        orders: list[tuple[Any, ...]] = []
        lines: list[tuple[Any, ...]] = []
        refused: list[tuple[str, str, int]] = []
        done = 0
        for rows in self._stage.groups():
            done += len(rows)
            if any(row["status"] == INVALID for row in rows):
                refused += [
                    ("other_row", dumps({"field": "number"}), row["row"])
                    for row in rows
                    if row["status"] != INVALID
                ]
                continue
            first = rows[0]
            if _of_several(rows):
                refused += [("several_orders", dumps({"field": "number"}), row["row"]) for row in rows]
                continue
            try:
                order = order_of(
                    [_row(row) for row in rows], whole, any(row["state"] == "refunded" for row in rows)
                )
            except BadOrder as error:
                refused += [(error.code, dumps({"field": error.key}), row["row"]) for row in rows]
                continue
            self.notes["several"] += len(rows) > 1
            orders.append(
                (
                    first["row"], first["number"], first["at"], first["on_date"], *(_first(rows, key) for key in ("ids", "name", "note", "channel")),
                    order.gross, order.off, order.due, order.refunded, order.refund_gross,
                )
            )  # fmt: skip
            lines += [
                (first["row"], place, line.name, line.quantity, line.price, line.amount, line.off)
                for place, line in enumerate(order.lines)
            ]
            if len(orders) >= _AT_ONCE:
                self._stage.take(orders, lines)
                orders, lines = [], []
                step(done, total, "folding")
        self._stage.take(orders, lines)
        self._stage.refuse(refused)

    def _whole(self) -> dict[str, bool]:
        """Which amounts stand for the whole order on each of its rows, by what the orders of several rows show."""
        asked = self._plan.per_row
        if asked is not None:
            return dict.fromkeys(fields.AMOUNTS, not asked)
        differ = self._stage.differing(fields.AMOUNTS)
        whole = {key: differ is not None and not differ[key] for key in fields.AMOUNTS}
        self.notes["whole"] = int(whole["paid" if "paid" in self._columns else "amount"])
        return whole


def _row(row: staging.Row) -> OrderRow:
    return OrderRow(
        row["amount"],
        row["discount"],
        row["paid"],
        row["refunded"],
        row["product"],
        row["quantity"],
        row["price"],
    )


def _of_several(rows: Sequence[staging.Row]) -> bool:
    """Whether rows of one number can't be one order: they are of two dates, or of two buyers."""
    buyers = [{(kind, value) for kind, value in json.loads(row["ids"])} for row in rows if row["ids"]]
    return len({row["on_date"] for row in rows if row["on_date"]}) > 1 or any(
        buyers[0].isdisjoint(other) for other in buyers[1:]
    )


def _first(rows: Sequence[staging.Row], key: str) -> str:
    """The first value that is not blank."""
    return next((text for row in rows if (text := row[key])), "")


def _state(text: str) -> str:
    """cancelled, refunded or '' of what stands in a column of states."""
    plain = "".join(text.split()).casefold() if text else ""
    if not plain:
        return ""
    spaced = text.casefold().strip()
    if plain in _REFUNDED or spaced in _REFUNDED:
        return "refunded"
    if "部分" in plain:
        return ""
    return (
        "cancelled"
        if any(sign in plain if not sign.isascii() else sign == spaced for sign in _CANCELLED)
        else ""
    )
