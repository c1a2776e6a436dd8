"""What a tree finds at this moment: how many, whom of them the shop may write to, and some of them."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date

from models.store import Store
from services.contact_query import Compiled, ContactQuery, Filter, compile_query
from services.contact_rows import ContactRow, table_rows
from services.purchases import sold_to
from services.segments.reading import Reading, read
from services.segments.tree import Tree, to_text

SAMPLE = 20
SOLD_DAYS = 90
_SPREAD = "(c.id * 2654435761) % 4294967296"
"""An order that has nothing to do with when somebody came, and is the same each time (Knuth's multiplicative hash)."""


@dataclass(frozen=True)
class Live:
    """How many contacts a tree finds, and `everybody`; of these `refused` said no or must not be contacted,
    `complaining` wait for an answer to a complaint, `unasked` were never asked for consent, `reachable` are all others.
    `sold` is the net sales (fen) of the last SOLD_DAYS to them.
    """

    count: int
    everybody: int
    reachable: int
    unasked: int
    refused: int
    complaining: int
    sold: int
    milliseconds: float
    sample: tuple[ContactRow, ...]
    reading: Reading


def query_of(tree: Tree) -> ContactQuery:
    """The query that finds whom a tree describes."""
    return ContactQuery(filters=(Filter("tree", "is", to_text(tree)),))


def query_of_segment(number: int) -> ContactQuery:
    """The query that finds whom a saved segment describes, as it will be at that time."""
    return ContactQuery(filters=(Filter("segment", "is", (number,)),))


def look(store: Store, tree: Tree, today: date) -> Live:
    """What a tree finds; phones of the sample are masked. Raises Refused as `Compiler.condition`."""
    compiled = compile_query(store, query_of(tree), today)
    start = time.perf_counter()
    count, refused, complaining, unasked = _counted(store, compiled)
    took = (time.perf_counter() - start) * 1000
    return Live(
        count,
        int(store.value("SELECT count(*) FROM contact WHERE deleted_at IS NULL AND merged_into IS NULL")),
        count - refused - complaining - unasked,
        unasked,
        refused,
        complaining,
        sold_to(store, compiled.select("c.id", ordered=False), compiled.params, SOLD_DAYS, today),
        took,
        _sample(store, compiled),
        read(store, tree),
    )


def _counted(store: Store, compiled: Compiled) -> tuple[int, int, int, int]:
    no = "(c.do_not_contact = 1 OR c.consent = 'no')"
    open_complaint = (
        "c.id IN (SELECT contact_id FROM feedback WHERE kind = 'complaint' AND state != 'solved')"
    )
    row = store.row(
        compiled.select(
            f"count(*), coalesce(sum({no}), 0), coalesce(sum(NOT {no} AND {open_complaint}), 0),"
            f" coalesce(sum(NOT {no} AND c.consent = 'unknown' AND NOT {open_complaint}), 0)",
            ordered=False,
        ),
        compiled.params,
    )
    assert row is not None
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def _sample(store: Store, compiled: Compiled) -> tuple[ContactRow, ...]:
    sql = compiled.select("c.id", ordered=False) + f" ORDER BY {_SPREAD} LIMIT {SAMPLE}"
    ids = [number for (number,) in store.rows(sql, compiled.params)]
    rows = table_rows(store, ids)
    return tuple(rows[number] for number in ids if number in rows)
