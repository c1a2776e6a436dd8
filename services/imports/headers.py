"""Finding the table on a sheet: which sheet, which row names the columns, what each column seems to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services import phone
from services.imports import cells, fields
from services.imports.plan import ColumnGuess
from services.orders import fields as orders

Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]

_NOTES_SHEET = re.compile(r"说明|须知|帮助|readme|instruction|guide|how to|\bhelp\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{7}|\d{3}[*＊xX•]{3,}\d{2}")
_SEARCHED = 30
_EVIDENCE = 200
_SAMPLES = 3
_WIDEST = 1_000
_LONGEST_HEADER = 60
_OF_PEOPLE = frozenset({"name", "wechat", "wechat_name"})


@dataclass(frozen=True)
class Head:
    """The rows that were looked at, with their numbers from 1, and the merged ranges of their sheet (from 0)."""

    numbers: Sequence[int]
    rows: Sequence[Sequence[Any]]
    merged: Merged = ()


def is_notes(sheet: str) -> bool:
    """Whether a sheet's name says that it explains the others."""
    return _NOTES_SHEET.search(sheet) is not None


def detect(head: Head) -> int | None:
    """The number of the row that names the columns, from 1; None when data begins at once."""
    best, found = 0.0, None
    for number, row in list(zip(head.numbers, head.rows, strict=True))[:_SEARCHED]:
        # A wide merged cell names a group of columns: it counts once.
        score = _header_score(texts(head, number, row, spread=False))
        if score > best:
            best, found = score, number
    if found is not None:
        return found
    filled = [
        (number, row)
        for number, row in zip(head.numbers, head.rows, strict=True)
        if any(map(cells.display, row))
    ]
    if len(filled) < 2:
        return None
    (number, first), rest = filled[0], filled[1:_EVIDENCE]
    names = [cells.display(cell) for cell in first]
    if any(_is_value(name) for name in names) or any(len(name) > _LONGEST_HEADER for name in names):
        return None
    # Words above values name them.
    for index, name in enumerate(names):
        below = [text for _, row in rest if index < len(row) and (text := cells.display(row[index]))]
        if name and below and sum(map(_is_value, below)) >= 0.5 * len(below):
            return number
    return None


def texts(head: Head, number: int, row: Sequence[Any], *, spread: bool = True) -> list[str]:
    """A row as header texts: a merged cell names each row and, with `spread`, each column that it covers."""
    found = [cells.one_line(cells.display(cell)) for cell in row[:_WIDEST]]
    for (top, left), (bottom, right) in head.merged:
        if top <= number - 1 <= bottom and right < _WIDEST:
            text = next(
                (
                    cells.one_line(cells.display(other[left]))
                    for other_number, other in zip(head.numbers, head.rows, strict=True)
                    if other_number == top + 1 and left < len(other)
                ),
                "",
            )
            found += [""] * (right + 1 - len(found))
            for index in range(left, right + 1 if spread else left + 1):
                found[index] = found[index] or text
    return found


def distinct(names: Sequence[str]) -> list[str]:
    """Repeated headers told apart: 电话, 电话 (2)."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return found


def header_names(head: Head, header_row: int | None) -> list[str]:
    """The header of each column; all empty without a header row."""
    for number, row in zip(head.numbers, head.rows, strict=True):
        if number == header_row:
            return distinct(texts(head, number, row))
    return []


def is_orders(head: Head, header_row: int | None) -> bool:
    """Whether these are orders, by the names of the columns."""
    return orders.recognised(re.sub(r" \(\d+\)$", "", name) for name in header_names(head, header_row))


def guess(
    head: Head,
    header_row: int | None,
    own: Iterable[str] = (),
    kinds: Mapping[str, str] | None = None,
    *,
    of_orders: bool = False,
) -> tuple[ColumnGuess, ...]:
    """What each column seems to be, by its header first and its content second; `own` names the shop's own fields, `kinds`
    those of identities that it has named. `of_orders` = the fields are those of a list of orders."""
    find, joins = (orders.by_header, orders.joins) if of_orders else (fields.by_header, fields.joins)
    names = header_names(head, header_row)
    data = [
        row
        for number, row in zip(head.numbers, head.rows, strict=True)
        if header_row is None or number > header_row
    ]
    width = min(max([len(names), *map(len, data)], default=0), _WIDEST)
    names += [""] * (width - len(names))
    columns = [
        [text for row in data[:_EVIDENCE] if index < len(row) and (text := cells.display(row[index]).strip())]
        for index in range(width)
    ]
    while names and not names[-1] and not columns[-1]:
        names.pop()
        columns.pop()
    own_keys = {fields.header_key(name): (key, 0) for name, key in (kinds or {}).items()}
    if not of_orders:
        own_keys |= {fields.header_key(name): (fields.CUSTOM + name, 0) for name in own}
    by_header = [
        own_keys.get(fields.header_key(plain)) or find(plain)
        for plain in (re.sub(r" \(\d+\)$", "", name) for name in names)
    ]
    second = len(names) if of_orders else _second_table(names, columns, by_header)
    by_header = by_header[:second] + [None] * (len(names) - second)
    taken: dict[str, int] = {}
    for index, found in enumerate(by_header):
        if found is None:
            continue
        before = taken.get(found[0])
        if before is None or found[1] < (by_header[before] or ("", 0))[1]:
            taken[found[0]] = index
    guesses = [
        _guess(index, names, columns[index], by_header[index], taken, joins) for index in range(second)
    ]
    guesses += [
        ColumnGuess(index, names[index], None, "none", "beside", {}, tuple(columns[index][:_SAMPLES]))
        for index in range(second, len(names))
    ]
    if of_orders:
        return tuple(guesses)
    have = {one.field for one in guesses}
    return tuple(_by_content(one, columns[one.index], have, header_row) for one in guesses)


def _second_table(
    names: Sequence[str], columns: Sequence[Sequence[str]], found: Sequence[tuple[str, int] | None]
) -> int:
    """Where a second table begins beside the first, whose rows are about other people: under the same headers, or behind
    a blank column and with numbers and people of its own. The number of columns when there is none."""
    plain = [re.sub(r" \(\d+\)$", "", name) for name in names]
    first: dict[str, list[int]] = {}
    for index, name in enumerate(plain):
        if name and found[index] is not None:
            first.setdefault(name, []).append(index)
    repeated = [places[1] for places in first.values() if len(places) > 1]
    keys = {(found[index] or ("", 0))[0] for index in repeated}
    if "phone" in keys and not keys.isdisjoint(_OF_PEOPLE):
        return min(repeated)
    for gap, (name, values) in enumerate(zip(names, columns, strict=True)):
        if (
            not name
            and not values
            and all(map(_is_of_people, (found[:gap], found[gap:]), (columns[:gap], columns[gap:])))
        ):
            return next(index for index in range(gap, len(names)) if names[index] or columns[index])
    return len(names)


def _is_of_people(found: Sequence[tuple[str, int] | None], columns: Sequence[Sequence[str]]) -> bool:
    """Whether these columns have numbers and people, by their headers, or without any headers numbers and more."""
    keys = {one[0] for one in found if one is not None}
    if keys:
        return "phone" in keys and not keys.isdisjoint(_OF_PEOPLE)
    filled = [values for values in columns if values]
    return len(filled) > 1 and any(_share(values, _is_phone) >= 0.6 for values in filled)


def _guess(
    index: int,
    names: Sequence[str],
    values: list[str],
    found: tuple[str, int] | None,
    taken: dict[str, int],
    joins: Callable[[str, str, str], bool],
) -> ColumnGuess:
    name, samples = names[index], tuple(values[:_SAMPLES])
    if found is None:
        return ColumnGuess(index, name, None, "none", "unknown" if values else "empty", {}, samples)
    key, rank = found
    if taken[key] != index and not joins(key, name, names[taken[key]]):
        return ColumnGuess(
            index, name, None, "none", "twice", {"field": key, "header_of": taken[key]}, samples
        )
    if rank == fields.SIMILAR:
        share = _share(values, _is_phone) if key == "phone" else 1.0
        if values and share < 0.3:
            return ColumnGuess(index, name, None, "none", "content", {"field": key, "share": share}, samples)
        return ColumnGuess(index, name, key, "medium", "similar", {"header": name}, samples)
    if key == "phone" and values and (share := _share(values, _is_phone)) < 0.3:
        return ColumnGuess(index, name, key, "medium", "content", {"field": key, "share": share}, samples)
    return ColumnGuess(index, name, key, "high", "header", {"header": name}, samples)


def _by_content(
    one: ColumnGuess, values: list[str], have: set[str | None], header_row: int | None
) -> ColumnGuess:
    if one.field is not None or one.reason not in ("unknown",) or not values:
        return one
    for key, test, least in (("phone", _is_phone, 0.6), ("gender", _is_gender, 0.9), ("name", _is_name, 0.8)):
        if key in have or (key != "phone" and header_row is not None):
            continue
        share = _share(values, test)
        if share >= least:
            have.add(key)
            sure = "high" if key == "phone" and share >= 0.9 and header_row is None else "medium"
            return ColumnGuess(one.index, one.header, key, sure, "content", {"share": share}, one.samples)  # type: ignore[arg-type]
    return one


def _header_score(names: Sequence[str]) -> float:
    score = 0.0
    for name in names:
        if not name:
            continue
        if _is_phone(name):
            return 0.0
        if len(name) > _LONGEST_HEADER:
            continue
        of_orders = orders.by_header(name)
        if of_orders is not None and of_orders[1] != fields.SIMILAR:
            score += 1.0
        elif found := fields.by_header(name):
            score += 0.5 if found[1] == fields.SIMILAR else 1.0
    return score


def _share(values: Sequence[str], test: Any) -> float:
    return round(sum(map(test, values)) / len(values), 3) if values else 0.0


def _is_phone(text: str) -> bool:
    if len(text) > 60 or sum(map(str.isdigit, text)) < 5:
        return False
    found = phone.parse(text)
    return bool(found.numbers) or found.masked is not None or found.problem == "digits_lost"


def _is_value(text: str) -> bool:
    """A number, a date or a phone, masked ones and those beside a name included: nothing that names a column."""
    return bool(text) and (
        sum(map(str.isdigit, text)) * 2 > len(text) or _NUMBER.search(text) is not None or _is_phone(text)
    )


def _is_gender(text: str) -> bool:
    return bool(fields.GENDERS.get(text.casefold()))


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= 4 and all("\u4e00" <= sign <= "\u9fff" for sign in text)
