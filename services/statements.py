"""The statement of one customer (对账单): every entry of the ledger that is theirs, with what it was and what stood then.

Who was merged into the customer counts with them; what only moved between the two is left out. Entries are the truth: a
slip that was undone since is told from the journal.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.store import Store
from services.contacts import DisplayName, display_name
from services.journal import JOURNALED
from services.ledger import ASSETS, Balances, balances

Amounts = Mapping[str, int]
"""By asset: points and growth in whole numbers, principal and bonus in fen."""
MERGES = ("merge_contacts", "merge_exact")


@dataclass(frozen=True)
class StatementEntry:
    """What one operation did to the balances of a customer. `what` is sale | refund | top_up | payout | opening | expired |
    merged | other; `turns` undo | redo where it turned such a thing back. `number` is that of the slip; `act` and `label` name
    the operation as History does. `buyer` is who bought, where it was somebody who shares the balance. `balances` are what
    stood afterwards; `undone` = it was turned back since."""

    operation: int
    at: int
    on_date: str
    what: str
    turns: str
    number: str
    act: str
    label: Mapping[str, Any]
    staff: str
    amounts: Amounts
    balances: Amounts
    undone: bool = False
    buyer: DisplayName | None = None

    def of(self, asset: str) -> int:
        """What it did to one asset."""
        return self.amounts.get(asset, 0)


@dataclass(frozen=True)
class Statement:
    """The entries of a period in their order, what stood before it, and what stands now. `closing` is what stood at its
    end, which is `before` and the entries together."""

    contact: int
    before: Amounts
    entries: tuple[StatementEntry, ...]
    closing: Amounts
    now: Balances
    since: str = ""
    merged: tuple[int, ...] = field(default_factory=tuple)

    @property
    def proves(self) -> bool:
        """Whether the entries sum to the balances that are kept, as they must."""
        return all(self.closing.get(asset, 0) == getattr(self.now, asset) for asset in ASSETS)


def statement(store: Store, contact: int, first: str = "", last: str = "9999-12-31") -> Statement:
    """The statement of a customer over business dates, both included."""
    people = [contact, *merged_into(store, contact)]
    running = dict.fromkeys(ASSETS, 0)
    before = dict(running)
    kept: list[StatementEntry] = []
    found = _entries(store, people)
    for entry in found:
        for asset, amount in entry.amounts.items():
            running[asset] += amount
        if entry.on_date > last:
            continue
        if entry.on_date < first:
            before = dict(running)
            continue
        kept.append(StatementEntry(**{**_plain(entry), "balances": dict(running)}))
    closing = dict(kept[-1].balances if kept else before)
    since = found[0].on_date if found else ""
    return Statement(
        contact, before, tuple(kept), closing, balances(store, contact), since, tuple(people[1:])
    )


def _plain(entry: StatementEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


def lines(store: Store, contact: int) -> list[tuple[int, str, int, int]]:
    """The entries one by one: when (UTC seconds), asset, amount, operation; an asset's sum to its balance."""
    people = [contact, *merged_into(store, contact)]
    return store.rows(
        "SELECT o.at, e.asset, e.amount, e.operation_id FROM entry e JOIN operation o ON o.id = e.operation_id"
        " WHERE e.contact_id IN (SELECT value FROM json_each(?)) ORDER BY e.id",
        (json.dumps(people),),
    )


def merged_into(store: Store, contact: int) -> list[int]:
    """Who was merged into a contact, directly or before."""
    return [
        who
        for (who,) in store.rows(
            "WITH RECURSIVE down (id) AS (SELECT id FROM contact WHERE merged_into = ?1 UNION SELECT c.id FROM contact c"
            " JOIN down d ON c.merged_into = d.id) SELECT id FROM down WHERE id != ?1 ORDER BY id",
            (contact,),
        )
    ]


# -- what each operation was ------------------------------------------------------------------------


@dataclass(frozen=True)
class Fact:
    """The row that an operation wrote: its table and its columns."""

    table: str
    row: Mapping[str, Any]


def _entries(store: Store, people: Sequence[int]) -> list[StatementEntry]:
    """The entries of some people, one for each operation, the oldest first; balances are not known yet."""
    amounts: dict[int, dict[str, int]] = defaultdict(dict)
    for operation, asset, amount in store.rows(
        "SELECT operation_id, asset, sum(amount) FROM entry WHERE contact_id IN (SELECT value FROM json_each(?))"
        " GROUP BY 1, 2 HAVING sum(amount) != 0 ORDER BY 1",
        (json.dumps(list(people)),),
    ):
        amounts[operation][asset] = amount
    wanted = (json.dumps(list(amounts)),)
    accounts: dict[int, set[str]] = defaultdict(set)
    for operation, account in store.rows(
        "SELECT operation_id, account FROM entry WHERE operation_id IN (SELECT value FROM json_each(?)) AND account != ''",
        wanted,
    ):
        accounts[operation].add(account)
    operations = store.rows(
        "SELECT o.id, o.at, o.business_on, o.kind, o.label, coalesce(s.name, ''), coalesce(o.root_id, o.id), r.kind, o.state"
        " FROM operation o JOIN operation r ON r.id = coalesce(o.root_id, o.id) LEFT JOIN staff s ON s.id = o.staff_id"
        " WHERE o.id IN (SELECT value FROM json_each(?)) ORDER BY o.id",
        wanted,
    )
    facts = facts_of(store, sorted({row[6] for row in operations}), people)
    made = []
    for operation, at, on_date, kind, label, staff, root, root_kind, state in operations:
        fact = facts.get(root)
        buyer = fact.row.get("contact_id") if fact is not None and fact.table == "sale" else None
        made.append(
            StatementEntry(
                operation,
                at,
                on_date,
                _what(fact, root_kind, accounts[operation]),
                kind if kind in ("undo", "redo") else "",
                str(fact.row.get("number", "")) if fact is not None else "",
                root_kind,
                json.loads(label),
                staff,
                amounts[operation],
                {},
                state == "undone",
                display_name(store, buyer) if buyer is not None and buyer not in people else None,
            )
        )
    return made


def _what(fact: Fact | None, kind: str, accounts: set[str]) -> str:
    if fact is not None:
        return str(fact.row["kind"]) if fact.table == "sale" else fact.table
    if kind in MERGES:
        return "merged"
    if "expired" in accounts:
        return "expired"
    return "opening" if "opening" in accounts else "other"


_FACTS = ("sale", "top_up", "payout")


def facts_of(store: Store, operations: Sequence[int], people: Sequence[int]) -> dict[int, Fact]:
    """What operations wrote for some people, by operation: the slip, the top-up, the payout; also what was undone since."""
    found: dict[int, Fact] = {}
    wanted, whose = json.dumps(list(operations)), json.dumps(list(people))
    # Sales are found by their operation, the others by whose they are: so the indexes lie.
    for table in _FACTS:
        chosen = "created_op IN (SELECT value FROM json_each(?1))"
        if table != "sale":
            chosen = f"contact_id IN (SELECT value FROM json_each(?2)) AND +{chosen}"
        else:
            chosen += " AND ?2 != ''"
        sql = f"SELECT created_op, {JOURNALED[table].image()} FROM {table} WHERE {chosen}"
        found |= {
            operation: Fact(table, json.loads(row)) for operation, row in store.rows(sql, (wanted, whose))
        }
    gone = (json.dumps([one for one in operations if one not in found]),)
    for root, table, row in store.rows(
        "SELECT u.root_id, c.tbl, c.before FROM operation u JOIN change c ON c.operation_id = u.id AND c.after IS NULL"
        f" AND c.tbl IN ({', '.join(repr(one) for one in _FACTS)}) WHERE u.root_id IN (SELECT value FROM json_each(?))",
        gone,
    ):
        found.setdefault(root, Fact(table, json.loads(row)))
    return found
