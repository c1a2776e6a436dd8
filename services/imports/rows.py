"""One pass over a table: slices of raw rows in, slices of clean columns out to the staging file."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.imports import cells, fields, staging, words
from services.imports.plan import INVALID, MASKED, OK, REPEATED, ReadPlan

if TYPE_CHECKING:
    from services.custom_fields import CustomField

Step = Callable[[int, int | None, str], None]
Slices = Iterator[tuple[list[int], list[list[Any]]]]
# Slices whose words are worked out while later ones are read.
_AHEAD = 6
_LONGEST_KEPT = 10_000_000
_GLUE = {"remark": "；"}
_WECHAT = ("wechat", "wechat_name")


class Pass:
    """Stages a table by a plan whose columns are known; `unusable` are cells (row, column from 1) without a value."""

    def __init__(
        self,
        plan: ReadPlan,
        columns: dict[str, tuple[int, ...]],
        unusable: set[tuple[int, int]],
        path: Path,
        finder: words.Inline | words.Beside,
        since_1904: bool | None = False,
        headers: Sequence[str] = (),
    ) -> None:
        self._headers = headers
        self._plan, self._unusable = plan, unusable
        self._unusable_rows = {row for row, _ in unusable}
        corrected = {key for texts in plan.corrections.values() for key in texts}
        self._columns = columns | {
            key: () for key in sorted(corrected) if key not in columns and fields.field(key)
        }
        identity = [*columns.get("phone", ()), *columns.get("wechat", ()), 0]
        self._telling = identity[0]
        self._words = finder
        self._waiting: deque[tuple[list[int], list[int], list[int], dict[str, list[str]]]] = deque()
        self._filled = staging.column_names(self._columns)
        self._stage = staging.Stage(path, self._filled)
        self._fold = staging.Fold()
        self._tags: dict[str, dict[str, str]] = {}
        self._dates: dict[str, dict[Any, str | None]] = {}
        self._since_1904 = since_1904
        self._own = _own_fields(plan)
        # Whose name and WeChat both differ from the stored ones can't be told here.
        self._every_row_kept = (
            plan.keep_cells and "name" in columns and not columns.keys().isdisjoint(_WECHAT)
        )
        self._faults: list[tuple[str, str, str, int]] = []
        self.notes: Counter[str] = Counter()
        # Which rows name an identity other than phone and WeChat id, and who is known by no more than that.
        self._claims: dict[tuple[str, str], list[int]] = {}
        self._loose: set[int] = set()

    def run(
        self, read: Callable[[], Slices], header_row: int | None, total: int | None, step: Step
    ) -> tuple[list[int], dict[str, int]]:
        """Rows by status and reasons of the invalid ones. `read` begins to read the table from its first row on."""
        done = 0
        for numbers, rows in _below(read(), header_row):
            done += len(rows)
            numbers, rows = self._filled_rows(numbers, rows)
            if rows:
                self._add(numbers, rows)
            step(done, total, "reading")
        while self._waiting:
            self._write()
        self._settle_claims()
        self._stage.explain(self._faults)
        for folded in self._stage.fold(self._fold.groups(), self._words):
            step(done, total, "folding")
            self.notes["folded"] += folded
        if wanted := self._stage.without_cells:
            for numbers, rows in _below(read(), header_row):
                self._stage.keep_cells(
                    (number, row) for number, row in zip(numbers, rows, strict=True) if number in wanted
                )
                step(done, total, "folding")
        return self._stage.counts()

    def close(self, meta: dict[str, Any]) -> None:
        """Ends the staging file."""
        self._stage.close(meta)

    def _filled_rows(self, numbers: list[int], rows: list[list[Any]]) -> tuple[list[int], list[list[Any]]]:
        """Without the empty rows. A row whose telling cell begins with a visible sign need not be looked through."""
        at = self._telling
        stays = [
            len(row) > at and (cell := row[at]).__class__ is str and "!" <= cell < "\x7f" for row in rows
        ]
        if all(stays):
            return numbers, rows
        kept = [
            (number, row)
            for number, row, stay in zip(numbers, rows, stays, strict=True)
            if stay
            or not cells.is_blank(row)
            or number in self._unusable_rows
            or number in self._plan.corrections
        ]
        return [number for number, _ in kept], [row for _, row in kept]

    def _add(self, numbers: list[int], rows: list[list[Any]]) -> None:
        size = len(rows)
        problems = cells.Problems(blanked=self._plan.blank_unreadable)
        clean: dict[str, list[str]] = {}
        strange: dict[int, dict[str, str]] = {}
        shortest = min(map(len, rows))
        others: list[list[list[str]]] = [[] for _ in rows] if "others" in self._filled else []
        tagged: list[list[str]] = []
        for key, at in self._columns.items():
            raw = [self._values(key, index, numbers, rows, shortest, problems) for index in at] or [
                [""] * size
            ]
            self._correct(key, numbers, raw)
            if key == "phone":
                self._phones(raw, clean, problems)
            elif key == "wechat":
                clean[key], clean["wechat_raw"] = cells.wechat_column(raw[0], problems)
            elif fields.is_identity(key):
                for column in raw:
                    self._identities(key, column, others, problems, strange)
            elif key == "tags" or key.startswith(fields.TAGS_OF):
                tagged += [self._clean(key, column, problems, strange) for column in raw]
            elif len(raw) == 1:
                clean[key] = self._clean(key, raw[0], problems, strange)
            elif key in fields.KEPT or key in fields.NAMED:
                clean |= _kept_apart(key, [self._clean(key, column, problems, strange) for column in raw])
            else:
                several = [self._clean(key, column, problems, strange) for column in raw]
                clean[key] = self._joined(key, at, several, problems)
        blank = [""] * size
        if tagged:
            clean["tags"] = (
                tagged[0] if len(tagged) == 1 else list(map(_tags_united, zip(*tagged, strict=True)))
            )
        if "others" in self._filled:
            clean["others"] = [staging.dumps(found) if found else "" for found in others]
        phones, wechats = clean.get("phones", blank), clean.get("wechat")
        for position, phone in enumerate(phones):
            if (
                not phone
                and not (wechats and wechats[position])
                and not (others and others[position])
                and position not in problems.masked
            ):
                problems.invalid.setdefault(position, ("no_contact", {}))
        self._gather(clean, strange, size)
        name, wechat_name, remark = (clean.get(key, blank) for key in ("name", "wechat_name", "remark"))
        self._words.submit((name, wechat_name, remark, phones, wechats or blank))

        good = [True] * size
        statuses = [OK] * size
        for position in chain(problems.masked, problems.invalid):
            good[position] = False
            statuses[position] = INVALID if position in problems.invalid else MASKED
        self.notes["no_name"] += sum(
            ok and not one and not other for ok, one, other in zip(good, name, wechat_name, strict=True)
        )
        folds = self._fold.column(numbers, phones, wechats, good)
        for position, found in enumerate(others):
            if found and good[position]:
                for kind, value, _ in found:
                    self._claims.setdefault((kind, value), []).append(numbers[position])
                if not phones[position] and not (wechats and wechats[position]):
                    self._loose.add(numbers[position])
        if folds != numbers:
            for position, (row, fold) in enumerate(zip(numbers, folds, strict=True)):
                if row != fold:
                    statuses[position] = REPEATED
        self._faults += _faults(numbers, rows, problems)
        clean["raw"] = [
            staging.raw_row(row)
            if status == OK
            and (
                self._every_row_kept
                or (wechats and wechats[position])
                or " " in phones[position]
                or (others and others[position])
            )
            else ""
            for position, (row, status) in enumerate(zip(rows, statuses, strict=True))
        ]
        self._waiting.append((numbers, folds, statuses, clean))
        if len(self._waiting) > _AHEAD:
            self._write()

    def _settle_claims(self) -> None:
        """Rows that name the same card are one person, unless they are known as several by their numbers: then it tells
        none of them (a family's card, the name of a branch), and is kept with the rows."""
        shared: dict[int, list[tuple[str, str]]] = {}
        alone = self._loose
        for claim, rows in self._claims.items():
            if len(rows) < 2:
                continue
            roots = {self._fold.root(row) for row in rows}
            known = roots - alone
            if len(known) > 1:
                for row in rows:
                    shared.setdefault(row, []).append(claim)
            elif len(roots) > 1:
                self._fold.unite(roots)
                if known:
                    alone -= roots
        self._stage.strike_out(shared)
        self.notes["shared"] += len(shared)
        self._claims.clear()

    def _identities(
        self,
        key: str,
        values: list[Any],
        others: list[list[list[str]]],
        problems: cells.Problems,
        strange: dict[int, dict[str, str]],
    ) -> None:
        found, masked = cells.identity_column(values, key, problems)
        for position, text in masked.items():
            strange.setdefault(position, {})[key] = text
        self.notes["not_understood"] += len(masked)
        for mine, each in zip(others, found, strict=True):
            for value, raw in each:
                if not any(one[0] == key and one[1] == value for one in mine):
                    mine.append([key, value, raw])

    def _joined(
        self, key: str, at: Sequence[int], several: list[list[str]], problems: cells.Problems
    ) -> list[str]:
        """What several columns of one field say together."""
        if key == "name":
            headers = [self._headers[index] if index < len(self._headers) else "" for index in at]
            found = cells.whole_names(several, [fields.name_part(header) for header in headers])
        else:
            glue = _GLUE.get(key, "\n")
            found = [glue.join(dict.fromkeys(filter(None, texts))) for texts in zip(*several, strict=True)]
        if (target := fields.field(key)) is not None and target.longest:
            for position, text in enumerate(found):
                if len(text) > target.longest:
                    problems.add(position, "too_long_text", key, length=len(text), limit=target.longest)
                    found[position] = ""
        return found

    def _write(self) -> None:
        numbers, folds, statuses, clean = self._waiting.popleft()
        clean["name_key"], clean["tokens"] = self._words.take()
        self._stage.add(numbers, folds, statuses, [clean[key] for key in self._filled])

    def _values(
        self,
        key: str,
        index: int,
        numbers: list[int],
        rows: list[list[Any]],
        shortest: int,
        problems: cells.Problems,
    ) -> list[Any]:
        if index < shortest:
            values = [row[index] for row in rows]
        else:
            values = [row[index] if index < len(row) else "" for row in rows]
        if self._unusable and not self._unusable_rows.isdisjoint(numbers):
            for position, number in enumerate(numbers):
                if (number, index + 1) in self._unusable:
                    values[position] = "#N/A"
        if not cells.ERROR_TEXTS.isdisjoint(values):
            for position, value in enumerate(values):
                if isinstance(value, str) and value in cells.ERROR_TEXTS:
                    values[position] = ""
                    if key not in fields.KEPT and key not in self._plan.corrections.get(
                        numbers[position], ()
                    ):
                        problems.add(position, "formula_no_value", key)
        return values

    def _correct(self, key: str, numbers: list[int], raw: list[list[Any]]) -> None:
        for row, texts in self._plan.corrections.items():
            if key in texts and numbers[0] <= row <= numbers[-1] and row in numbers:
                position = numbers.index(row)
                for column in raw:
                    column[position] = ""
                raw[0][position] = texts[key]

    def _phones(self, raw: list[list[Any]], clean: dict[str, list[str]], problems: cells.Problems) -> None:
        found = cells.phone_column(raw[0], self._plan.region, problems)
        for column in raw[1:]:
            found = cells.phones_united(found, cells.phone_column(column, self._plan.region, problems))
        clean["phones"], clean["phone_kinds"], clean["phones_raw"] = found.numbers, found.kinds, found.raws
        for kind in ("landline", "foreign"):
            self.notes[kind] += sum(kind in text for text in found.kinds)
        self.notes["several"] += sum(" " in text for text in found.numbers)

    def _clean(
        self, key: str, values: list[Any], problems: cells.Problems, strange: dict[int, dict[str, str]]
    ) -> list[str]:
        target = fields.field(key)
        if target is None:
            raise KeyError(key)
        if target.kind == "tags":
            group = key.removeprefix(fields.TAGS_OF) if key.startswith(fields.TAGS_OF) else ""
            return cells.tags_column(values, problems, self._tags.setdefault(group, {}), group)
        if target.kind in ("birthday", "date"):
            known = self._dates.setdefault(key, {})
            return cells.date_column(values, key, problems, known, self._since_1904)
        if target.kind == "choice":
            read = cells.agreement_column if key in ("consent", "do_not_contact") else cells.choice_column
            found, unknown = read(values, key, problems)
            for position, text in unknown.items():
                strange.setdefault(position, {})[key] = text
            self.notes["not_understood"] += len(unknown)
            return found
        if key.startswith(fields.CUSTOM) and (own := self._own.get(key)) is not None:
            if own.kind == "date":
                return cells.date_column(
                    values, key, problems, self._dates.setdefault(key, {}), self._since_1904
                )
            found, unknown = cells.own_column(values, own)
            for position, text in unknown.items():
                strange.setdefault(position, {})[key] = text
            self.notes["not_understood"] += len(unknown)
            return found
        if target.kind == "named":
            found, unknown = cells.named_column(values, key)
            for position, text in unknown.items():
                strange.setdefault(position, {})[key] = text
            self.notes["not_understood"] += len(unknown)
            return found
        if target.kind == "kept":
            return cells.text_column(values, key, _LONGEST_KEPT, cells.Problems())
        return cells.text_column(values, key, target.longest, problems)

    def _gather(self, clean: dict[str, list[str]], strange: dict[int, dict[str, str]], size: int) -> None:
        """Custom and kept columns become one JSON text a row each; what a choice did not know is kept too."""
        for column, wanted in (
            ("custom", [key for key in clean if key.startswith(fields.CUSTOM)]),
            ("kept", [key for key in clean if _is_kept(key)]),
        ):
            if column not in self._filled:
                continue
            names = [key.removeprefix(fields.CUSTOM) for key in wanted]
            found = staging.pairs_json(names, [clean.pop(key) for key in wanted]) if wanted else [""] * size
            if column == "kept":
                for position, texts in strange.items():
                    found[position] = staging.merged_json(found[position], texts)
            clean[column] = found


def _is_kept(key: str) -> bool:
    plain, sign, _ = key.partition(":")
    return plain in fields.KEPT or (sign != "" and plain in fields.NAMED)


def _tags_united(texts: Sequence[str]) -> str:
    tags = (tag for text in texts for tag in text.split(cells.TAG_SEPARATOR))
    return cells.TAG_SEPARATOR.join(dict.fromkeys(filter(None, tags)))


def _kept_apart(key: str, columns: list[list[str]]) -> dict[str, list[str]]:
    """The first value of each row under the key, what further columns say otherwise under `key:2` and so on."""
    first = [next(filter(None, texts), "") for texts in zip(*columns, strict=True)]
    found = {key: first}
    for number, column in enumerate(columns[1:], 2):
        found[f"{key}:{number}"] = [
            text if text != one else "" for text, one in zip(column, first, strict=True)
        ]
    return found


def _below(slices: Slices, header_row: int | None) -> Slices:
    for numbers, rows in slices:
        if header_row is not None and numbers[0] <= header_row:
            after = sum(number <= header_row for number in numbers)
            yield numbers[after:], rows[after:]
        else:
            yield numbers, rows


def _own_fields(plan: ReadPlan) -> dict[str, CustomField]:
    """The shop's own fields that are no plain texts, by key."""
    if not plan.own_fields:
        return {}
    from services.custom_fields import CustomField

    return {
        fields.CUSTOM + name: CustomField(0, name, kind, tuple(options))
        for name, (kind, options) in plan.own_fields.items()
        if kind != "text"
    }


def _faults(
    numbers: Sequence[int], rows: Sequence[Sequence[Any]], problems: cells.Problems
) -> list[tuple[str, str, str, int]]:
    faults = []
    for position, (reason, data) in problems.invalid.items():
        faults.append((reason, staging.dumps(data), staging.raw_row(rows[position]), numbers[position]))
    for position, (head, tail) in problems.masked.items():
        if position not in problems.invalid:
            detail = staging.dumps({"field": "phone", "head": head, "tail": tail})
            faults.append(("", detail, staging.raw_row(rows[position]), numbers[position]))
    return faults
