"""Whose an order is, and what is known of it: set-based, on a connection that sees a staging file and a store.

What is found for a slice of rows lies in temporary tables of that connection: `hit` (row, contact), `matched` (row, contact,
outcome, reason) for every order, `named` (channels and products by their staged text).
"""

from __future__ import annotations

from typing import Any

from services.imports.matching import TWO_PEOPLE, _follow_merges, prepare
from services.imports.rules import CONFLICT, NEW, UNCHANGED, UPDATED

__all__ = ["OTHER_AMOUNTS", "match", "prepare"]

OTHER_AMOUNTS = "other_amounts"
_HITS = """INSERT OR IGNORE INTO hit SELECT o.row, i.contact_id FROM orders o, json_each(o.ids) j
    CROSS JOIN identity i ON i.kind = CASE j.value ->> 0 WHEN 'nick' THEN :nick ELSE j.value ->> 0 END
    AND i.value = j.value ->> 1 WHERE o.row BETWEEN :low AND :high AND o.ids != ''"""
# An order that is there: the same again, more of it came back, or something that can't be put right by itself.
_FOUND = """SELECT o.row, h.contact_id, coalesce(h.people, 0) AS people, s.id AS sale, o.gross != s.gross OR o.due != s.due AS differs,
    o.refunded - coalesce((SELECT -sum(b.due) FROM sale b WHERE b.of_sale_id = s.id), 0) AS more
    FROM orders o
    LEFT JOIN (SELECT row, min(contact_id) AS contact_id, count(*) AS people FROM hit GROUP BY row) h ON h.row = o.row
    LEFT JOIN sale s ON s.source = :source AND s.external = o.number AND s.kind = 'sale'
    WHERE o.row BETWEEN :low AND :high"""
_MATCHED = f"""INSERT INTO matched (row, contact_id, outcome, reason) SELECT row, contact_id,
    CASE WHEN reason != '' THEN {CONFLICT} WHEN sale IS NULL THEN {NEW} WHEN more > 0 THEN {UPDATED} ELSE {UNCHANGED} END, reason
    FROM (SELECT *, CASE WHEN sale IS NULL THEN CASE WHEN people > 1 THEN '{TWO_PEOPLE}' ELSE '' END
        WHEN differs OR more < 0 THEN '{OTHER_AMOUNTS}' ELSE '' END AS reason
        FROM ({_FOUND}))"""


def match(db: Any, low: int, high: int, source: str, nick: str) -> None:
    """Find people and orders of rows `low` to `high`. An order whose identities lead to two people is in conflict, one that is
    there with other amounts too; a walk-in has no contact."""
    span = {"low": low, "high": high, "source": source, "nick": nick}
    for table in ("hit", "matched"):
        db.execute(f"DELETE FROM temp.{table}")
    db.execute(_HITS, span)
    _follow_merges(db)
    db.execute(_MATCHED, span)
