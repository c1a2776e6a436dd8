"""Proof of the ledger: the invariants I1 to I10 of docs/architecture.md, each finding with its row and its customers."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from models.store import Store
from services.ledger import ACCOUNTS, ASSETS
from services.purchases import SUMS

if TYPE_CHECKING:
    from services.checks import Report

GUARDS = (
    "entry_kept", "entry_stays", "seal_kept", "seal_stays", "sale_refunded", "sale_on_closed", "sale_of_closed",
    "payment_on_closed", "payment_of_closed", "tier_rises", "tier_added_rises", "tier_with_members",
)  # fmt: skip
"""The triggers by which the database itself refuses (models/migrations/0003_counter.py)."""
HUGE = 10**15
"""More than any shop ever moves: beyond it sums would not be whole numbers any more."""
_NAMED = 5
"""How many of the customers of an operation are named."""
PER_ASSET = ", ".join(f"sum(CASE asset WHEN '{asset}' THEN amount ELSE 0 END) AS {asset}" for asset in ASSETS)


def ledger_sums(report: Report) -> None:
    """What statements can tell: guards, sums of operations, balances, lots, purchases, reversals, facts."""
    if _values(report):
        for step in (_guards, _zero_sums, kept_sums, _reversals, _facts, _missing_facts):
            step(report)


def ledger_proof(report: Report) -> None:
    """Whether the entries themselves are as they were written: all but what is worked out from them."""
    if _values(report):
        _zero_sums(report)
        ledger_chain(report)


def kept_sums(report: Report) -> None:
    """Whether what is kept with entries and slips is what they come to."""
    for step in (_balances, _lots, _purchases):
        step(report)


def _values(report: Report) -> bool:
    """Entries hold what they may; False where they can't even be added up."""
    assets, accounts = (", ".join(f"'{one}'" for one in known) for known in (ASSETS, ("", *ACCOUNTS)))
    huge = 0
    for row, contact, amount in report.store.rows(
        f"SELECT id, contact_id, amount FROM entry WHERE asset NOT IN ({assets}) OR account NOT IN ({accounts})"
        f" OR typeof(amount) != 'integer' OR amount = 0 OR abs(amount) > {HUGE} OR (contact_id IS NULL) = (account = '')"
        " OR (lot != '' AND (asset != 'points' OR date(lot) IS NOT lot))"
    ):
        report.add("bad_value", "entry", row, _who(contact))
        huge += not isinstance(amount, int) or abs(amount) > HUGE
    for row, contact in report.store.rows(
        "SELECT id, contact_id FROM sale WHERE max(abs(gross), abs(due), abs(net), abs(points), abs(growth),"
        f" abs(points_used)) > {HUGE}"
    ):
        report.add("bad_value", "sale", row, _who(contact))
        huge += 1
    return not huge


def _guards(report: Report) -> None:
    there = {name for (name,) in report.store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for name in GUARDS:
        if name not in there:
            report.add("no_guard", "", name)


def _zero_sums(report: Report) -> None:
    """I1 and I7: an operation sums to zero per asset, so that what customers have is what the shop owes them."""
    for operation, asset, total in report.store.rows(
        "SELECT operation_id, asset, sum(amount) FROM entry GROUP BY operation_id, asset HAVING sum(amount) != 0"
    ):
        report.add(
            "unbalanced", "operation", operation, _people(report.store, operation), f"{asset} {total:+}"
        )


def _balances(report: Report) -> None:
    """I2 and I3: a kept balance is the sum of its entries; only points fall below zero, and then as owed."""
    columns = ", ".join(f"coalesce(s.{asset}, 0), coalesce(m.{asset}, 0)" for asset in ASSETS)
    differs = " OR ".join(f"coalesce(s.{asset}, 0) != coalesce(m.{asset}, 0)" for asset in ASSETS)
    sums = f"s AS MATERIALIZED (SELECT contact_id, {PER_ASSET} FROM entry WHERE contact_id IS NOT NULL GROUP BY contact_id)"
    for contact, *pairs in report.store.rows(
        f"WITH {sums} SELECT coalesce(m.contact_id, s.contact_id), {columns} FROM s FULL JOIN member m"
        f" ON m.contact_id = s.contact_id WHERE {differs}"
    ):
        for asset, total, kept in zip(ASSETS, pairs[::2], pairs[1::2], strict=True):
            if total != kept:
                report.add("wrong_balance", "member", contact, _who(contact), f"{asset} {kept} ≠ {total}")
    for (contact,) in report.store.rows(
        "SELECT contact_id FROM member WHERE min(growth, principal, bonus, owed) < 0 OR owed != max(-points, 0)"
    ):
        report.add("below_zero", "member", contact, _who(contact))


def _lots(report: Report) -> None:
    """What expires when is what the entries say; points that are owed expire never."""
    sums = (
        "s AS MATERIALIZED (SELECT contact_id, lot, sum(amount) AS points FROM entry"
        " WHERE contact_id IS NOT NULL AND asset = 'points' GROUP BY contact_id, lot)"
    )
    for contact, lot, kept, total in report.store.rows(
        f"WITH {sums} SELECT coalesce(s.contact_id, p.contact_id), coalesce(s.lot, p.expires_on), coalesce(p.remaining, 0),"
        " coalesce(s.points, 0) FROM s FULL JOIN point_lot p ON p.contact_id = s.contact_id AND p.expires_on = s.lot"
        " WHERE coalesce(p.remaining, 0) != coalesce(s.points, 0)"
    ):
        report.add("wrong_lot", "point_lot", contact, _who(contact), f"{lot or '∞'} {kept} ≠ {total}")
    for contact, lot in report.store.rows(
        "SELECT contact_id, expires_on FROM point_lot WHERE (expires_on != '' AND (remaining < 1"
        " OR date(expires_on) IS NOT expires_on)) OR remaining = 0"
    ):
        report.add("bad_value", "point_lot", contact, _who(contact), lot)


def _purchases(report: Report) -> None:
    columns = ("spent", "slips", "days", "first_on", "last_on")
    found = ", ".join(f"coalesce(s.{c}, {0 if n < 3 else repr('')})" for n, c in enumerate(columns))
    kept = ", ".join(f"coalesce(m.{c}, {0 if n < 3 else repr('')})" for n, c in enumerate(columns))
    sums = (
        f"s(contact_id, {', '.join(columns)}) AS MATERIALIZED ({SUMS.format(who='contact_id IS NOT NULL')})"
    )
    for (contact,) in report.store.rows(
        f"WITH {sums} SELECT coalesce(s.contact_id, m.contact_id) FROM s FULL JOIN member m ON m.contact_id = s.contact_id"
        f" WHERE ({found}) IS NOT ({kept})"
    ):
        report.add("wrong_purchases", "member", contact, _who(contact))
    for contact, *_ in report.store.rows(
        "SELECT m.contact_id FROM member m JOIN contact c ON c.id = m.contact_id AND c.merged_into IS NOT NULL"
        " WHERE m.points OR m.growth OR m.principal OR m.bonus OR m.owed OR m.slips"
    ):
        report.add("hangs_on_merged", "member", contact, _who(contact))


def _reversals(report: Report) -> None:
    """I6: what turns an operation back moves exactly as much the other way, to whom its customers count as now; once."""
    store = report.store
    for (row,) in store.rows(
        "SELECT max(id) FROM operation WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING count(*) > 1"
    ):
        report.add("not_reversed", "operation", row)
    suspects = store.rows(
        "SELECT DISTINCT r, t, (SELECT kind FROM operation WHERE id = root) IN ('merge_contacts', 'merge_exact') FROM"
        " (SELECT r.id AS r, r.reverses_id AS t, r.root_id AS root FROM operation r JOIN entry e"
        " ON e.operation_id IN (r.id, r.reverses_id) WHERE r.reverses_id IS NOT NULL AND r.state != 'running'"
        " GROUP BY r.id, e.contact_id, e.account, e.asset HAVING sum(e.amount) != 0)"
    )
    if not suspects:
        return
    one = _ever_one(store)
    for reversal, target, is_merge in suspects:
        totals: dict[tuple[int | None, str, str], int] = defaultdict(int)
        for contact, account, asset, amount in store.rows(
            "SELECT contact_id, account, asset, amount FROM entry WHERE operation_id IN (?, ?)",
            (reversal, target),
        ):
            totals[contact if is_merge else one.get(contact, contact), account, asset] += amount
        if any(totals.values()):
            report.add("not_reversed", "operation", reversal, _people(store, reversal, target))


def _ever_one(store: Store) -> dict[int | None, int]:
    """Who was ever one by a merge, each by the first of them: what was turned back on the winner stays there when the two are
    taken apart again."""
    one: dict[int | None, int] = {}

    def first(contact: int) -> int:
        while one.get(contact, contact) != contact:
            contact = one[contact]
        return contact

    for loser, winner in store.rows(
        "SELECT id, merged_into FROM contact WHERE merged_into IS NOT NULL UNION SELECT row_key,"
        " json_extract(after, '$.merged_into') FROM change WHERE tbl = 'contact'"
        " AND json_extract(after, '$.merged_into') IS NOT NULL"
    ):
        one[first(loser)] = first(winner)
    return {contact: first(contact) for contact in one if contact is not None}


_FACTS = """
fact(op, points, growth, principal, bonus) AS (
    SELECT created_op, points - points_used, growth, -principal, -bonus FROM sale
    UNION ALL SELECT created_op, 0, 0, paid, bonus FROM top_up
    UNION ALL SELECT created_op, 0, 0, -principal, -bonus FROM payout
    UNION ALL SELECT created_op, amount * (asset = 'points'), amount * (asset = 'growth'), amount * (asset = 'principal'),
        amount * (asset = 'bonus') FROM opening
    UNION ALL SELECT created_op, -points, 0, 0, 0 FROM gift_exchange
    UNION ALL SELECT created_op, points, 0, 0, 0 FROM task_done
    UNION ALL SELECT op, points, growth, 0, 0 FROM changed
    UNION ALL SELECT first, -points, -growth, 0, 0 FROM changed)
"""
_CHANGED = """
changed(op, first, points, growth) AS MATERIALIZED (SELECT c.operation_id, s.created_op,
    coalesce(json_extract(c.after, '$.points') - json_extract(c.before, '$.points'), 0)
        - coalesce(json_extract(c.after, '$.points_used') - json_extract(c.before, '$.points_used'), 0),
    coalesce(json_extract(c.after, '$.growth') - json_extract(c.before, '$.growth'), 0)
    FROM change c JOIN sale s ON s.id = c.row_key WHERE c.tbl = 'sale' AND c.before IS NOT NULL AND c.after IS NOT NULL)
"""
"""What was earned by a slip after it was written (a walk-in that was somebody after all): by which operation, and by which
the slip was written."""
_MADE = ("payment", "top_up", "payout", "membership", "opening", "gift_exchange", "task_done")


def _facts(report: Report) -> None:
    """An operation moved what its slips, top-ups, payouts, openings, gifts and tasks say; points of a refund that had expired
    come back to be taken."""
    store = report.store
    sums = ", ".join(f"sum({asset}) AS {asset}" for asset in ASSETS)
    columns = ", ".join(f"coalesce(e.{asset}, 0), f.{asset}" for asset in ASSETS)
    differs = " OR ".join(f"coalesce(e.{asset}, 0) != f.{asset}" for asset in ASSETS)
    for operation, *pairs in store.rows(
        f"WITH {_CHANGED.strip()}, {_FACTS.strip()}, f AS MATERIALIZED (SELECT op, {sums} FROM fact GROUP BY op),"
        f" e AS MATERIALIZED (SELECT operation_id, {PER_ASSET} FROM entry WHERE contact_id IS NOT NULL OR account = 'expired'"
        " GROUP BY operation_id)"
        f" SELECT f.op, {columns} FROM f JOIN operation o ON o.id = f.op AND o.state = 'done' AND o.reverses_id IS NULL"
        f" LEFT JOIN e ON e.operation_id = f.op WHERE {differs}"
    ):
        wrong = [
            f"{asset} {moved:+} ≠ {stated:+}"
            for asset, moved, stated in zip(ASSETS, pairs[::2], pairs[1::2], strict=True)
            if moved != stated
        ]
        report.add("fact_differs", "operation", operation, _people(store, operation), ", ".join(wrong))
    for table in _MADE:
        who = "NULL" if table == "payment" else "x.contact_id"
        for row, contact in store.rows(
            f"SELECT x.id, {who} FROM {table} x JOIN operation o ON o.id = x.created_op AND o.state = 'undone'"
        ):
            report.add("stands_undone", table, row, _who(contact))


def _missing_facts(report: Report) -> None:
    """What an operation says that it wrote is there, as long as it stands: no service ever takes one of these rows away."""
    store = report.store
    tables = (*_MADE, "sale", "sale_line")
    rows = ", ".join(f"json_extract(receipt, '$.created_rows.{table}[0]')" for table in tables)
    found = {
        table: dict(store.rows(f"SELECT created_op, count(*) FROM {table} GROUP BY created_op"))
        for table in tables
    }
    for operation, *said in store.db.execute_sql(
        f"SELECT id, {rows} FROM operation WHERE state = 'done' AND reverses_id IS NULL AND json_valid(receipt)"
    ):
        for table, count in zip(tables, said, strict=True):
            if count and found[table].get(operation, 0) < count:
                report.add("fact_missing", "operation", operation, _people(store, operation), table)


def ledger_chain(report: Report) -> None:
    """I4 and I5: entries and seals are numbered without gaps, and no link of the chain was touched since it was made."""
    store = report.store
    for table in ("entry", "seal"):
        for row in _gaps(store, table):
            report.add("gap", table, row)
    for (operation,) in store.rows(
        "SELECT DISTINCT operation_id FROM entry e WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE"
        " s.operation_id = e.operation_id AND s.line <= e.line) AND operation_id NOT IN"
        " (SELECT id FROM operation WHERE state = 'running')"
    ):
        report.add("broken_seal", "operation", operation, _people(store, operation))
    before = ""
    total = store.value("SELECT count(*) FROM seal")
    for done, (operation, hash_, head, entries) in enumerate(store.db.execute_sql(_LINKS)):
        text = f'["{before}",{head},{entries}]'
        if sha256(text.encode()).hexdigest() != hash_:
            report.add("broken_seal", "operation", operation, _people(store, operation))
        before = hash_
        if done % 10_000 == 0:
            report.progress.step(done, total, "check")


_LINKS = """
SELECT s.operation_id, s.hash, json_array(o.op_id, o.id, o.kind, o.at),
    (SELECT json_group_array(json_array(line, contact_id, account, asset, amount, lot)) FROM
        (SELECT line, contact_id, account, asset, amount, lot FROM entry e WHERE e.operation_id = s.operation_id
            AND e.line >= s.line AND e.line < s.until ORDER BY e.line))
FROM (SELECT id, operation_id, line, hash, coalesce(lead(line) OVER (PARTITION BY operation_id ORDER BY line), 1 << 60) AS until
    FROM seal) s LEFT JOIN operation o ON o.id = s.operation_id ORDER BY s.id
"""
"""Each link of the chain, its parts as `services.ledger.link` writes them (a test holds the two together)."""


def _gaps(store: Store, table: str) -> Iterator[int]:
    """Numbers that are missing, each gap by its first."""
    least, greatest, count = store.row(f"SELECT min(id), max(id), count(*) FROM {table}") or (None, None, 0)
    last = store.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0
    if least not in (None, 1):
        yield 1
    if count and greatest - least + 1 != count:
        for (row,) in store.rows(
            f"SELECT id + 1 FROM {table} t WHERE id < ? AND NOT EXISTS (SELECT 1 FROM {table} n WHERE n.id = t.id + 1)",
            (greatest,),
        ):
            yield row
    if (greatest or 0) < last:
        yield (greatest or 0) + 1


def _people(store: Store, *operations: int) -> tuple[int, ...]:
    """Some of the customers whom operations concern."""
    wanted = (json.dumps(operations), _NAMED)
    return tuple(
        contact
        for (contact,) in store.rows(
            "SELECT DISTINCT contact_id FROM (SELECT contact_id FROM entry WHERE contact_id IS NOT NULL AND operation_id IN"
            " (SELECT value FROM json_each(?1)) UNION ALL SELECT contact_id FROM sale WHERE contact_id IS NOT NULL"
            " AND created_op IN (SELECT value FROM json_each(?1))) LIMIT ?2",
            wanted,
        )
    )


def _who(contact: int | None) -> tuple[int, ...]:
    return () if contact is None else (contact,)
