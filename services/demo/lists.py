"""The lists that the demo shop has imported: many people at once, written set by set with the indexes put aside."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from queue import Queue
from random import Random
from typing import Any

from models.store import Store
from services.demo.friends import befriend
from services.demo.people import CHUNK, Person, people
from services.imports.rules import INVALID, NEW, OUTCOMES, REPEATED, ImportPlan
from services.operations import digest, finish
from services.progress import Progress
from services.search_index import name_key, tokens

BASKET, HOUR = "常买", "方便的时间"
_HEADERS = ("姓名", "手机号", "微信名", "生日", "片区", "地址", "备注", "标签")
_FIELDS = ("name", "phone", "wechat_name", "birthday", "area", "address", "remark", "tags")
_BROKEN = (
    ("too_short", "1381234"),
    ("not_a_number", "无"),
    ("digits_lost", "1.38E+10"),
    ("too_long", "138123456789"),
)


@dataclass(frozen=True)
class ListImport:
    """One list: its file, where the numbers came from, the customers `first` to `last` on it, the operation under
    which it is written and that one's moment (UTC seconds) and business date."""

    file: str
    source: str
    first: int
    last: int
    since: date
    operation: int
    at: int
    on: date
    shift: int = 0
    """What must be added to the number of a customer on this list to get the row's id."""
    to_add: bool = False
    """A list of numbers: its people have still to be asked to be friends."""
    channels: tuple[int, ...] = ()
    accounts: Mapping[int, int] = field(default_factory=dict)
    """The chat account of each of the staff."""


@contextmanager
def indexes_aside(store: Store) -> Iterator[None]:
    """Drop the indexes of the big tables for a while, and what guards closed days, of which there are none yet: made anew at
    the end, they cost a fifth. Those of identities stay: who joins meanwhile gets a card, which nobody else may have."""
    held = store.rows(
        "SELECT type, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN"
        " ('contact', 'contact_tag', 'friendship', 'friend_task', 'registration') OR name IN ('operation_date',"
        " 'sale_number', 'sale_date', 'sale_op', 'sale_line_product_id', 'payment_date', 'payment_kind_id', 'sale_on_closed',"
        " 'payment_on_closed', 'sale_refunded') ORDER BY rowid"
    )
    for kind, name, _ in held:
        store.execute(f'DROP {kind} "{name}"')
    yield
    for _, _, sql in held:
        store.execute(sql)


def write_list(
    store: Store,
    batch: ListImport,
    seed: int,
    tags: Sequence[int],
    fields: dict[str, int],
    progress: Progress,
    total: int,
) -> None:
    """Write one list, in the caller's transaction."""
    rng = Random(f"hudie list {seed} {batch.first}")
    number = store.db.execute_sql(
        "INSERT INTO import_batch (operation_id, file_name, file_hash, signature, sheet, encoding, plan, columns, counts,"
        " stage, next_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', '', 0)",
        (
            batch.operation, batch.file, digest([seed, batch.file]), digest([seed, batch.file, "plan"]),
            "Sheet1" if batch.file.endswith("x") else "", "" if batch.file.endswith("x") else "utf-8",
            _json(ImportPlan(source=batch.source, source_on=batch.on.isoformat()).to_json()),
            _json({"fields": {f: [h] for f, h in zip(_FIELDS, _HEADERS, strict=True)}, "headers": list(_HEADERS)}),
        ),
    ).lastrowid  # fmt: skip
    for rows in _prepared(batch, seed):
        _insert(store, batch, int(number), rows, tags, fields)
        befriend(store, batch, int(number), [person for person, _, _ in rows], seed)
        progress.step(min(rows[-1][0].number, total), total, "demo")
    _rejects(store, batch, int(number), rng)
    counts = dict.fromkeys(OUTCOMES, 0)
    for outcome, found in store.rows(
        "SELECT outcome, count(*) FROM import_row WHERE batch_id = ? GROUP BY 1", (number,)
    ):
        counts[OUTCOMES[outcome]] = found
    reasons = dict(
        store.rows(
            "SELECT reason, count(*) FROM import_row WHERE batch_id = ? AND outcome = ? GROUP BY 1 ORDER BY 1",
            (number, INVALID),
        )
    )
    rows_read = sum(counts.values())
    store.execute(
        "UPDATE import_batch SET counts = ?, next_row = ? WHERE id = ?",
        (_json({"rows": rows_read, **counts, "reasons": reasons}), rows_read + 2, number),
    )
    receipt = {"batch": number, "counts": counts, "reasons": reasons, "from_trash": 0, "unknown_referrers": 0}
    areas = {"contacts", "imports", "tags", "friends", "channels"}
    finish(
        store,
        batch.operation,
        counts["new"],
        {"rows": rows_read, **counts, "file": batch.file},
        receipt,
        areas,
    )


def _prepared(batch: ListImport, seed: int) -> Iterator[list[tuple[Person, str, str]]]:
    """People with their sort key and search tokens, a chunk at a time, made while the one before is written."""
    ready: Queue[list[tuple[Person, str, str]] | BaseException | None] = Queue(maxsize=2)
    given_up = threading.Event()

    def make() -> None:
        try:
            rows: list[tuple[Person, str, str]] = []
            for person in people(batch.first, batch.last, seed, batch.since, batch.on):
                phones = [value for value, _ in person.phones]
                wechat = [person.wechat_id] if person.wechat_id else []
                words = tokens(person.name, person.wechat_name, person.remark, phones, wechat)
                rows.append((person, name_key(person.name), words))
                if len(rows) == CHUNK:
                    ready.put(rows)
                    rows = []
                    if given_up.is_set():
                        return
            if rows:
                ready.put(rows)
            ready.put(None)
        except BaseException as error:  # noqa: BLE001 - raised again where the rows are taken
            ready.put(error)

    maker = threading.Thread(target=make, name="demo people", daemon=True)
    maker.start()
    try:
        while (rows := ready.get()) is not None:
            if isinstance(rows, BaseException):
                raise rows
            yield rows
    finally:
        given_up.set()
        while maker.is_alive():
            if not ready.empty():
                ready.get()
            maker.join(0.01)


def _insert(
    store: Store, batch: ListImport, number: int, rows: list[tuple[Person, str, str]], tags: Sequence[int],
    fields: dict[str, int],
) -> None:  # fmt: skip
    operation, at, shift = batch.operation, batch.at, batch.shift
    store.execute_many(
        "INSERT INTO contact (id, name, wechat_name, remark, gender, birthday, address, area, referrer_id, consent,"
        " consent_source, consent_on, do_not_contact, do_not_contact_reason, follow_state, notes, added_on, name_key,"
        " created_at, created_op, channel_id, owner_staff_id, last_reply_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?)",
        [
            (
                p.number + shift, p.name, p.wechat_name, p.remark, p.gender, p.birthday, p.address, p.area,
                p.referrer + (shift if p.referrer >= batch.first else 0),
                p.consent, batch.source, p.added.isoformat(), p.do_not_contact != "", p.do_not_contact,
                p.follow_state, p.notes, p.added.isoformat(), key, at, operation,
                None if p.channel < 0 else batch.channels[p.channel], p.owner, p.replied,
            )
            for p, key, _ in rows
        ],
    )  # fmt: skip
    store.execute_many(
        "INSERT INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op) VALUES (?, ?, ?, '', ?, ?, ?)",
        [
            (p.number + shift, "phone", value, kind, position, operation)
            for p, _, _ in rows
            for position, (value, kind) in enumerate(p.phones)
        ]
        + [(p.number + shift, "wechat", p.wechat_id, "", 0, operation) for p, _, _ in rows if p.wechat_id]
        + [(p.number + shift, "card", p.card, "", 0, operation) for p, _, _ in rows if p.card],
    )
    store.execute_many(
        "INSERT INTO contact_tag (contact_id, tag_id, source, at, created_op) VALUES (?, ?, 'import', ?, ?)",
        [(p.number + shift, tags[t], at, operation) for p, _, _ in rows for t in p.tags],
    )
    store.execute_many(
        "INSERT INTO custom_value (contact_id, field_id, value, created_op) VALUES (?, ?, ?, ?)",
        [
            (p.number + shift, fields[name], value, operation)
            for p, _, _ in rows
            for name, value in ((BASKET, p.basket), (HOUR, p.hour))
            if value
        ],
    )
    store.execute_many(
        "INSERT INTO contact_index (rowid, tokens) VALUES (?, ?)", [(p.number + shift, t) for p, _, t in rows]
    )
    store.execute_many(
        "INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept) VALUES (?, ?, ?, ?, '', '', '')",
        [(number, p.number - batch.first + 2, NEW, p.number + shift) for p, _, _ in rows],
    )


def _rejects(store: Store, batch: ListImport, number: int, rng: Random) -> None:
    """Some rows that said nothing new, or nothing that could be read."""
    size = batch.last - batch.first + 1
    row = size + 2
    found: list[tuple[Any, ...]] = []
    for _ in range(size * 3 // 100):
        found.append((number, row, REPEATED, rng.randint(batch.first, batch.last) + batch.shift, "", ""))
        row += 1
    for _ in range(size * 2 // 100):
        reason, phone = rng.choice(_BROKEN)
        raw = _json(["", phone, "", "", "", "", "", ""])
        found.append((number, row, INVALID, None, reason, raw))
        row += 1
    store.execute_many(
        "INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept) VALUES (?, ?, ?, ?, ?, ?, '')",
        found,
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
