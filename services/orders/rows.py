"""One pass over a list of orders: raw rows in, rows and the orders they make up out to the staging file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from services.birthdays import BadDate
from services.imports import cells
from services.imports.headers import Merged
from services.imports.plan import INVALID, OK, REPEATED, ReadPlan
from services.imports.rows import Slices, Step, _below
from services.imports.staging import dumps, raw_row
from services.orders import amounts, fields, staging
from services.orders.folding import Folding
from services.orders.joining import OF_GOODS, Joining, Said
from services.orders.moments import Moments
from services.orders.states import is_taken_off, is_total, state_of

_NOTE_LENGTH, _PRODUCT_LENGTH = 200, 200
_MOST_DIGITS = 1e15
"""A spreadsheet keeps 15 digits of a number: of a longer one the last are gone."""
_BLANK_NUMBERS = frozenset(("-", "--", "/", "无"))
_EXTENSION = re.compile(r"'?\+?[0-9]{11,13} *(?:[_,#*-]|转|分机|ext\.?) *[0-9]{3,6}", re.I)
_READ: dict[str, Callable[[Any], int | None]] = {
    "amount": amounts.signed_fen,
    "paid": amounts.signed_fen,
    "discount": partial(amounts.fen, signed=True),
    "refunded": partial(amounts.fen, signed=True),
    "quantity": amounts.signed_thousandths,
}


class OrderPass:
    """Stages a list of orders by a plan whose columns are known; `unusable` are cells (row, column from 1) without a
    value, `merged` ranges of cells (from 0) of which only the first has one. `joined` = a row may go on with the one above."""

    def __init__(
        self,
        plan: ReadPlan,
        columns: dict[str, tuple[int, ...]],
        unusable: set[tuple[int, int]],
        path: Path,
        since_1904: bool | None = False,
        merged: Merged = (),
        joined: bool = True,
    ) -> None:
        self._plan, self._columns, self._unusable = plan, columns, unusable
        self._unusable_rows = {row for row, _ in unusable}
        self._stage = staging.OrderStage(path)
        self._moments = Moments(plan.time_zone, plan.day_ends_at, since_1904)
        self._joining = Joining(columns, merged, joined)
        self._first: dict[str, int] = {}
        self._returns: list[tuple[int, bool, tuple[str, ...]]] = []
        self._minus = False
        self._known_states: dict[tuple[str, ...], str] = {}
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
        told_by = "paid" if "paid" in self._columns else "amount"
        folding = Folding(self._stage, self._plan.per_row, told_by, self.notes)
        if self._returns:
            folding.returns(self._returns, self._first)
        folding.fold(lambda folded: step(folded, total, "folding"))
        if wanted := self._stage.without_cells():
            for numbers, rows in _below(read(), header_row):
                self._stage.keep_cells(
                    (number, self._joining.alone(row, *wanted[number]))
                    for number, row in zip(numbers, rows, strict=True)
                    if number in wanted
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
        originals = [_unquoted(text) for text in self._texts("original", numbers, rows, fields.NUMBER_LENGTH)]
        at = self._moments_of(numbers, rows, problems)
        money = {key: self._money(key, numbers, rows, problems) for key in OF_GOODS}
        ids, masked = self._identities(numbers, rows, problems)
        texts = {
            key: self._texts(key, numbers, rows, longest)
            for key, longest in (("name", _NOTE_LENGTH), ("payment", _NOTE_LENGTH), ("product", _PRODUCT_LENGTH))
        }  # fmt: skip
        states = self._states(numbers, rows)
        channels, _ = cells.named_column(self._raw("channel", numbers, rows), "channel")
        self.notes["masked"] += masked
        staged, found = [], []
        for place, row in enumerate(numbers):
            own = Said(
                row,
                names[place],
                originals[place],
                at[place],
                ids[place],
                texts["name"][place],
                states[place],
            )
            known = _field(problems.invalid.get(place)) not in ("number", "at")
            said = self._joining.complete(own, rows[place], texts["product"][place], known)
            # What lacks number or date says so, rather than what else is wrong with it.
            if not said.number and (
                known or (not own.number and _field(problems.invalid.get(place)) == "at")
            ):
                problems.invalid[place] = (
                    "total" if is_total(rows[place]) else "no_number",
                    {"field": "number"},
                )
            elif said.moment is None and known:
                problems.invalid[place] = ("no_date" if said is own else "other_row", {"field": "at"})
            state = said.state
            if state == "cancelled" and money["refunded"][place]:
                state = ""  # a closed order that was paid and came back
            if state == "cancelled":
                problems.invalid.setdefault(place, ("cancelled", {"field": "status"}))
            back = self._back(place, state, texts["product"][place], money, problems)
            name, moment = said.number, said.moment
            found.append((name, moment[1] if moment else ""))
            readable = place not in problems.invalid
            if state == "other":
                state = ""
            if back:
                fold = row
                self._returns.append((row, readable, (said.original, name)))
            elif state == "cancelled":
                fold = row  # what else was ordered under this number was not
            else:
                fold = self._first.setdefault(name, row) if name else row
            status = INVALID if not readable else OK if fold == row else REPEATED
            staged.append(
                (
                    row, fold, status, name, moment and moment[0], found[-1][1], ids[place], texts["name"][place],
                    texts["payment"][place], channels[place], state, texts["product"][place], money["quantity"][place],
                    money["price"][place], *(money[key][place] for key in fields.AMOUNTS), back, said.original,
                )
            )  # fmt: skip
        self._faults += [
            (
                reason,
                dumps(detail),
                raw_row(self._joining.alone(rows[place], *found[place])),
                numbers[place],
            )
            for place, (reason, detail) in problems.invalid.items()
        ]
        self._stage.add(staged)

    def _back(
        self,
        place: int,
        state: str,
        product: str,
        money: dict[str, list[int | None]],
        problems: cells.Problems,
    ) -> int:
        """What a row with a minus, or of the state of a return, is; 0 = it was sold. Its amounts lose their minus; one that has
        both signs is a problem."""
        if self._minus:
            signed = {key: value for key in fields.SIGNED if (value := money[key][place]) is not None}
            if any(value < 0 for value in signed.values()):
                for key, value in signed.items():
                    if key != "quantity" and value > 0:
                        problems.invalid.setdefault(place, ("mixed_signs", {"field": key}))
                    money[key][place] = abs(value)
                off = (signed["quantity"] or 0) > 0 and is_taken_off(product)
                return staging.TAKEN_OFF if off else staging.BY_MINUS
        return staging.BY_WORD if state == "return" and not money["refunded"][place] else 0

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
            text = _unquoted(cells.one_line(value if isinstance(value, str) else cells.display(value)))
            if cells._E_NOTATION.fullmatch(text):
                problems.add(place, "digits_lost", "number")
                text = ""
            elif len(text) > fields.NUMBER_LENGTH:
                problems.add(place, "too_long_text", "number", length=len(text), limit=fields.NUMBER_LENGTH)
                text = ""
            elif text in _BLANK_NUMBERS:
                problems.invalid.setdefault(place, ("no_number", {"field": "number"}))
                text = ""
            elif text and not text[0].isdigit() and is_total((text,)):
                problems.invalid.setdefault(place, ("total", {"field": "number"}))
                text = ""
            found.append(text)
        return found

    def _moments_of(
        self, numbers: list[int], rows: list[list[Any]], problems: cells.Problems
    ) -> list[tuple[int, str] | None]:
        found: list[tuple[int, str] | None] = []
        today = self._plan.today
        beside = self._cells("at", numbers, rows, problems, 1)
        for place, value in enumerate(self._cells("at", numbers, rows, problems)):
            try:
                moment = self._moments.read(value, beside[place])
            except BadDate:
                problems.invalid.setdefault(place, ("bad_date", {"field": "at"}))
                moment = None
            if moment is not None and today and moment[1] > today:
                problems.invalid.setdefault(place, ("future_date", {"field": "at"}))
            found.append(moment)
        return found

    def _money(
        self, key: str, numbers: list[int], rows: list[list[Any]], problems: cells.Problems
    ) -> list[int | None]:
        if key not in self._columns and not self._plan.corrections:
            return [1000 if key == "quantity" else None] * len(rows)
        known, found = self._amounts[key], []
        read = _READ.get(key, amounts.fen)
        for place, value in enumerate(self._cells(key, numbers, rows, problems)):
            try:
                amount = known[value]
            except KeyError:
                try:
                    amount = read(value)
                except amounts.BadAmount:
                    # The price of one is worked out where the row says what it cost.
                    if key != "price" or not self._says_amount(rows[place]):
                        problems.add(place, "bad_quantity" if key == "quantity" else "bad_amount", key)
                    amount = None
                else:
                    self._minus = self._minus or (amount is not None and amount < 0)
                    if len(known) < 200_000:
                        known[value] = amount
            found.append(1000 if amount is None and key == "quantity" else amount)
        return found

    def _says_amount(self, row: list[Any]) -> bool:
        """Whether a row has something in its column of amounts or of what was paid."""
        at = [index for key in ("amount", "paid") for index in self._columns.get(key, ())]
        return any(index < len(row) and cells.display(row[index]).strip() for index in at)

    def _texts(self, key: str, numbers: list[int], rows: list[list[Any]], longest: int) -> list[str]:
        """Texts of an order's; one that is too long is cut: nothing hangs on it."""
        each = self._text_columns(key, numbers, rows)
        found = (
            each[0]
            if len(each) == 1
            else [" ".join(filter(None, several)) for several in zip(*each, strict=True)]
        )
        return [text if len(text) <= longest else text[:longest] for text in found]

    def _text_columns(self, key: str, numbers: list[int], rows: list[list[Any]]) -> list[list[str]]:
        return [
            cells.text_column(self._raw(key, numbers, rows, which), key, 0, cells.Problems())
            for which in range(max(1, len(self._columns.get(key, ()))))
        ]

    def _states(self, numbers: list[int], rows: list[list[Any]]) -> list[str]:
        known = self._known_states
        found = []
        for texts in zip(*self._text_columns("status", numbers, rows), strict=True):
            if (state := known.get(texts)) is None:
                state = known[texts] = state_of(texts)
            found.append(state)
        return found

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
                    values = [_told(value, place, masked) for place, value in enumerate(values)]
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


def _field(fault: tuple[str, dict[str, Any]] | None) -> str:
    """The field in which a row is wrong."""
    return "" if fault is None else str(fault[1].get("field", ""))


def _unquoted(text: str) -> str:
    """A number without what keeps sheets from reading it as one: ="123", '123."""
    return text.lstrip("'`=").strip('"') if text[:1] in "'`=\"" else text


def _told(value: Any, place: int, masked: set[int]) -> Any:
    """A phone as the platform gives it; one that it hides (behind a word, or a number of its own with an extension) tells nobody."""
    if value.__class__ is not str or not value or value.isdigit():
        return value
    plain = unicodedata.normalize("NFKC", value)
    if _EXTENSION.fullmatch(plain.strip()) is None and (
        any(map(str.isdigit, plain)) or not plain.strip(" \t-")
    ):
        return value
    masked.add(place)
    return ""
