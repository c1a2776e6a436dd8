"""Proof that a store is whole: the file, its links, and the rules that its rows obey."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from peewee import DatabaseError
from playhouse.sqlcipher_ext import sqlcipher

from models.store import APPLICATION_ID, Store, current_version, pragmas
from services.damage import is_damage
from services.progress import Cancelled, Progress, Silent, stoppable

MOST = 1000
"""How many findings are listed; `Checked.total` counts them all."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it must be: what (a code), in which table and row, and whom it concerns."""

    code: str
    table: str
    row: int | str | None = None
    contacts: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True)
class Checked:
    """The answer of a check; `total` counts findings beyond those listed, `contacts` and `operations` all rows seen."""

    ok: bool
    findings: tuple[Finding, ...]
    total: int
    contacts: int
    operations: int


@dataclass
class Report:
    """What a check has found so far; each of its steps adds to it."""

    store: Store
    progress: Progress
    findings: list[Finding] = field(default_factory=list)
    total: int = 0

    def add(
        self, code: str, table: str, row: Any = None, contacts: tuple[int, ...] = (), detail: str = ""
    ) -> None:
        """Note one finding; the first thousand are kept."""
        self.total += 1
        if len(self.findings) < MOST:
            self.findings.append(Finding(code, table, row, contacts, detail))


def check(store: Store, progress: Progress | None = None, *, deep: bool = True) -> Checked:
    """Check a store without changing it. Not `deep`: only what one statement each can tell, for copies of a store
    that was checked; deep: names, phones, dates and the search index are worked out anew as well.

    Cancel is heard within statements too, so this must not run in the thread that writes, but on a copy."""
    report = Report(store, progress or Silent())
    _take(report, [_file], 0, 1)
    if _readable(report):
        _all_else(report, deep)
    report.progress.step(1, 1, "check")
    contacts, operations = _sizes(store) if _readable(report) else (0, 0)
    return Checked(not report.total, tuple(report.findings), report.total, contacts, operations)


def _all_else(report: Report, deep: bool) -> None:
    """Of a damaged file nothing else can be said; in a whole one money is looked at beside the rest, by a thread of its own."""
    from services.check_ledger import ledger_chain, ledger_sums
    from services.index_check import index_terms

    store = report.store
    steps: list[Callable[[Report], None]] = [_links, _settings_of_sqlite]
    if deep:
        steps += [_phones, _positions, _name_keys, _dates, _referrers]
    steps += [_rules, _merges, _operations, _imports, _index_rows]
    # People whom a reversal takes away leave the index with their own row, last of all.
    if deep and not store.value(
        "SELECT 1 FROM operation WHERE kind IN ('undo', 'redo') AND state = 'running'"
    ):
        steps.append(index_terms)
    beside = _Beside(store, [ledger_sums, ledger_chain] if deep else [ledger_sums])
    try:
        _take(report, steps, 1, len(steps) + 1)
        beside.wait(report.progress)
    except BaseException:
        beside.give_up()
        raise
    beside.tell(report)


def _take(report: Report, steps: Sequence[Callable[[Report], None]], done: int, total: int) -> None:
    """Take the steps in turn; what the file is too damaged to tell is a finding, and ends them."""
    for number, step in enumerate(steps, done):
        tell = partial(report.progress.step, number, total, "check")
        tell()
        try:
            with stoppable(report.store.connection, tell):
                step(report)
        except (DatabaseError, sqlcipher.Error, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise
            report.add("integrity", "", detail=ascii(error))
        if not _readable(report):
            break


class _Beside:
    """Steps that a thread takes by a connection of its own, at once."""

    def __init__(self, store: Store, steps: Sequence[Callable[[Report], None]]) -> None:
        self._steps = steps
        self._report = Report(store, self)
        self._halted = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="check of the ledger")
        self._thread.start()

    def step(self, done: int, total: int | None, note: str = "") -> None:
        """The progress of its steps: they end where nobody waits for them any more."""
        if self._halted:
            raise Cancelled

    def _run(self) -> None:
        store = self._report.store
        try:
            store.use_as_reader()
            _take(self._report, self._steps, 0, len(self._steps))
        except BaseException as error:  # noqa: BLE001 - told by `tell`, in the thread that asked
            self._error = error
        finally:
            store.release_thread()

    def wait(self, progress: Progress) -> None:
        """Until they are done. Raises what `progress` raises."""
        while self._thread.is_alive():
            self._thread.join(0.1)
            progress.step(0, None, "check")

    def give_up(self) -> None:
        """Nobody wants to know any more."""
        self._halted = True
        self._thread.join()

    def tell(self, report: Report) -> None:
        """Add what they found; raises what went wrong in them."""
        if self._error is not None:
            raise self._error
        for finding in self._report.findings:
            report.add(finding.code, finding.table, finding.row, finding.contacts, finding.detail)
        report.total += self._report.total - len(self._report.findings)


def _sizes(store: Store) -> tuple[int, int]:
    found = store.row("SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM operation)")
    assert found is not None
    return int(found[0]), int(found[1])


def _readable(report: Report) -> bool:
    return not any(f.code == "integrity" for f in report.findings)


def _file(report: Report) -> None:
    """SQLite's own check: pages, indexes against rows, types of STRICT tables, NOT NULL, the index's structure."""
    for (line,) in report.store.rows("PRAGMA integrity_check(100)"):
        if (found := _REFUSED.match(line)) is not None:
            # The page is whole; which row it is and whom it concerns, the rules tell.
            report.add("not_allowed", found[1])
        elif line != "ok":
            report.add("integrity", "", detail=line)


_REFUSED = re.compile(r"(?:CHECK constraint failed in|non-INTEGER value in|NULL value in) (\w+)")


def _links(report: Report) -> None:
    for table, row, parent, _ in report.store.rows("PRAGMA foreign_key_check"):
        report.add("link", table, row, detail=parent)


def _settings_of_sqlite(report: Report) -> None:
    store = report.store
    reader = bool(store.value("PRAGMA query_only"))
    for name, wanted in pragmas(store.path, reader=reader).items():
        if name == "journal_mode" and store.db.reader_by_default:
            continue  # a reader leaves the file as it finds it
        if (found := store.value(f"PRAGMA {name}")) != wanted:
            report.add("pragma", "", name, detail=f"{found}")
    for name, wanted in (("application_id", APPLICATION_ID), ("user_version", current_version())):
        if (found := store.value(f"PRAGMA {name}")) != wanted:
            report.add("pragma", "", name, detail=f"{found}")


def _rules(report: Report) -> None:
    from services.check_counter import COUNTER
    from services.check_rules import RULES

    for code, table, sql in (*RULES, *COUNTER):
        for row, contact, *detail in report.store.rows(sql):
            report.add(code, table, row, () if contact is None else (contact,), *detail)


def _merges(report: Report) -> None:
    """Who is merged into somebody else has nothing of their own, and the way to the winner comes to an end."""
    from services.journal import JOURNALED
    from services.merge_moves import MOVES

    store = report.store
    merged_into = dict(store.rows("SELECT id, merged_into FROM contact WHERE merged_into IS NOT NULL"))
    if not merged_into:
        return
    for table in MOVES:
        for row, contact in store.rows(
            f"SELECT x.{JOURNALED[table].key}, c.id FROM contact c JOIN {table} x ON x.contact_id = c.id"
            " WHERE c.merged_into IS NOT NULL"
        ):
            report.add("hangs_on_merged", table, row, (contact,))
    for start in merged_into:
        path = [start]
        while (into := merged_into.get(path[-1])) is not None and into not in path:
            path.append(into)
        if into == start and into == min(path) and len(path) > 1:
            report.add("merge_loop", "contact", start, tuple(sorted(path)))


_REVERSALS = "('undo', 'redo')"
_OPERATION_RULES: tuple[tuple[str, str], ...] = (
    ("bad_value", "SELECT id FROM operation WHERE state NOT IN ('running', 'done', 'undone')"),
    ("bad_value", "SELECT id FROM operation WHERE kind = '' OR length(args_hash) != 64"),
    ("bad_value", "SELECT id FROM operation WHERE NOT json_valid(label) OR NOT json_valid(receipt)"),
    ("bad_value", "SELECT id FROM operation WHERE date(business_on) IS NOT business_on"),
    # A reversal is first written down, then linked: only a finished one must name what it turned back.
    (
        "broken_chain",
        "SELECT id FROM operation WHERE state != 'running' AND (kind IN "
        + _REVERSALS
        + ") != (reverses_id IS NOT NULL)",
    ),
    ("broken_chain", "SELECT id FROM operation WHERE (reverses_id IS NULL) != (root_id IS NULL)"),
    (
        "broken_chain",
        "SELECT id FROM operation WHERE reverses_id >= id OR root_id >= id OR root_id > reverses_id",
    ),
    (
        "broken_chain",
        (
            "SELECT o.id FROM operation o JOIN operation r ON r.id = o.reverses_id"
            " WHERE coalesce(r.root_id, r.id) != o.root_id"
        ),
    ),
    (
        "wrong_state",
        (
            "SELECT r.id FROM operation r JOIN operation t ON t.id ="
            " (SELECT max(id) FROM operation WHERE root_id = r.id AND state != 'running')"
            " WHERE r.state != (CASE t.kind WHEN 'undo' THEN 'undone' ELSE 'done' END)"
        ),
    ),
    (
        "changes_missing",
        (
            "SELECT o.id FROM operation o WHERE state != 'running' AND json_valid(receipt)"
            " AND json_extract(receipt, '$.change_rows') != (SELECT count(*) FROM change WHERE operation_id = o.id)"
        ),
    ),
    (
        "wrong_state",
        (
            "SELECT id FROM operation r WHERE state = 'undone' AND NOT EXISTS"
            " (SELECT 1 FROM operation WHERE root_id = r.id AND kind = 'undo')"
        ),
    ),
)


def _operations(report: Report) -> None:
    from services.journal import JOURNALED

    for code, sql in _OPERATION_RULES:
        for (row,) in report.store.rows(sql):
            report.add(code, "operation", row)
    names = ", ".join(f"'{name}'" for name in JOURNALED)
    for row, contact in report.store.rows(
        f"SELECT id, contact_id FROM change WHERE tbl NOT IN ({names}) OR (before IS NULL AND after IS NULL)"
        " OR (before IS NOT NULL AND NOT json_valid(before)) OR (after IS NOT NULL AND NOT json_valid(after))"
    ):
        report.add("bad_value", "change", row, () if contact is None else (contact,))


def _imports(report: Report) -> None:
    """The outcomes of a finished batch sum to what it says of itself."""
    from services.imports.rules import OUTCOMES

    store = report.store
    for batch, counts in store.rows(
        "SELECT b.id, b.counts FROM import_batch b JOIN operation o ON o.id = b.operation_id WHERE o.state != 'running'"
    ):
        stated = json.loads(counts) if _is_json(counts) else None
        if stated is None:
            report.add("bad_value", "import_batch", batch)
            continue
        found = dict(
            store.rows(
                "SELECT outcome, count(*) FROM import_row WHERE batch_id = ? GROUP BY outcome", (batch,)
            )
        )
        for number, name in enumerate(OUTCOMES):
            if int(stated.get(name, 0)) != found.pop(number, 0):
                report.add("wrong_count", "import_batch", batch, detail=name)
        for number in found:
            report.add("wrong_count", "import_batch", batch, detail=str(number))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _index_rows(report: Report) -> None:
    """Each contact stands in the search index, and nobody else."""
    for (row,) in report.store.rows(
        "SELECT id FROM contact WHERE NOT EXISTS (SELECT 1 FROM contact_index_docsize d WHERE d.id = contact.id)"
    ):
        report.add("not_indexed", "contact_index", row, (row,))
    for (row,) in report.store.rows(
        "SELECT id FROM contact_index_docsize d WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = d.id)"
    ):
        report.add("indexed_ghost", "contact_index", row)


_MOBILE = "+861[3-9]" + "[0-9]" * 9


def _phones(report: Report) -> None:
    """A stored phone is a fixed point of the reader, of the kind that it says."""
    from services.phone import parse

    statement = "SELECT id, contact_id, value, phone_kind FROM identity WHERE kind = 'phone' AND NOT (value GLOB ? AND phone_kind = 'mobile')"
    for row, contact, value, kind in _stream(report.store, statement, (_MOBILE,)):
        read = parse(value)
        same = len(read.numbers) == 1 and read.numbers[0].e164 == value and read.numbers[0].kind == kind
        if not same and kind != "other":
            report.add("not_normal", "identity", row, (contact,))


def _positions(report: Report) -> None:
    """The phones of a contact are numbered from 0, the primary one, without gaps."""
    for row, contact in _stream(
        report.store,
        "SELECT min(id), contact_id FROM identity WHERE kind = 'phone' GROUP BY contact_id"
        " HAVING min(position) != 0 OR max(position) != count(*) - 1 OR count(DISTINCT position) != count(*)",
    ):
        report.add("wrong_order", "identity", row, (contact,))


def _name_keys(report: Report) -> None:
    from services.search_index import name_key

    store = report.store
    for name, key in _stream(store, "SELECT DISTINCT name, name_key FROM contact"):
        if name_key(name) != key:
            for (row,) in store.rows("SELECT id FROM contact WHERE name = ? AND name_key = ?", (name, key)):
                report.add("wrong_key", "contact", row, (row,))


_DATES = (("contact", "added_on", False), ("contact", "consent_on", True), ("contact", "last_reply_on", True))


def _dates(report: Report) -> None:
    from services.birthdays import BadDate, parse

    store = report.store
    for table, column, blank in _DATES:
        for (value,) in store.rows(f"SELECT DISTINCT {column} FROM {table}"):
            if not (_is_date(value) or (blank and value == "")):
                for (row,) in store.rows(f"SELECT id FROM {table} WHERE {column} = ?", (value,)):
                    report.add("bad_date", table, row, (row,))
    for (value,) in store.rows("SELECT DISTINCT birthday FROM contact WHERE birthday != ''"):
        try:
            normal = parse(value)
        except BadDate:
            normal = ""
        if normal != value:
            for (row,) in store.rows("SELECT id FROM contact WHERE birthday = ?", (value,)):
                report.add("bad_date", "contact", row, (row,))


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _referrers(report: Report) -> None:
    """Who brought whom goes round in no circle."""
    brought_by = dict(report.store.rows("SELECT id, referrer_id FROM contact WHERE referrer_id IS NOT NULL"))
    clean: set[int] = set()
    for start in brought_by:
        path: dict[int, None] = {}
        person: int | None = start
        while person is not None and person not in clean and person not in path:
            path[person] = None
            person = brought_by.get(person)
        if person is not None and person in path and brought_by[person] != person:
            circle = list(path)[list(path).index(person) :]
            report.add("referrer_loop", "contact", min(circle), tuple(sorted(circle)))
        clean.update(path)


def _stream(store: Store, sql: str, params: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield from store.db.execute_sql(sql, params)
