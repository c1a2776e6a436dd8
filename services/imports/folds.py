"""Rows of one number were folded before anybody looked at the shop's customers. Where they turn out to be about several
of them, they are taken apart again: only what itself names two people stays apart for good."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from services.imports.plan import OK, REPEATED
from services.imports.staging import Fold, identities_of, united_row
from services.search_index import name_key, tokens

_OWN_TABLE = "CREATE TABLE IF NOT EXISTS stage.taken_apart AS SELECT * FROM staged WHERE 0"


def take_apart(db: Any, low: int = 0) -> int:
    """Take apart what names several people, in rows from `low` on; how many groups. Of rows that were taken apart
    before it is asked anew. `db` sees the staging file as `stage` and may write to it, and the store."""
    db.execute(_OWN_TABLE)
    db.execute("BEGIN")
    db.execute("INSERT OR REPLACE INTO staged SELECT * FROM stage.taken_apart WHERE row >= ?", (low,))
    db.execute("DELETE FROM stage.taken_apart WHERE row >= ?", (low,))
    roots = db.execute("SELECT row, own FROM folded WHERE row >= ? ORDER BY row", (low,)).fetchall()
    apart = {row: json.loads(own) for row, own in roots if len(_people(db, _staged(db, row))) > 1}
    if apart:
        names = [column[1] for column in db.execute("PRAGMA stage.table_info(staged)").fetchall()]
        members: dict[int, list[dict[str, Any]]] = {}
        marks = ",".join(map(str, apart))
        for values in db.execute(f"SELECT * FROM staged WHERE fold IN ({marks}) ORDER BY row").fetchall():
            row = dict(zip(names, values, strict=True))
            members.setdefault(row["fold"], []).append(row)
        for root, rows in members.items():
            db.executemany(
                f"INSERT INTO stage.taken_apart VALUES ({','.join('?' * len(names))})",
                [tuple(row.values()) for row in rows],
            )
            rows[0] |= apart[root]
            _fold_anew(rows, lambda row: len(_people(db, row)) > 1)
            db.executemany(
                f"INSERT OR REPLACE INTO staged VALUES ({','.join('?' * len(names))})",
                [tuple(row.values()) for row in rows],
            )
    db.execute("COMMIT")
    return len(apart)


def _fold_anew(rows: list[dict[str, Any]], names_several: Callable[[dict[str, Any]], bool]) -> None:
    """Set fold and status of rows that were one group, those that name several people themselves left out; the first
    of each new group gets the values of all."""
    fold = Fold()
    groups: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        if not names_several(row):
            fold.add(row["row"], identities_of(row))
    above = {row: root for root, members in fold.groups().items() for row in members}
    for row in rows:
        groups.setdefault(above.get(row["row"], row["row"]), []).append(row)
    for root, members in groups.items():
        whole = united_row(
            [{key: one[key] for key in members[0] if key not in _NO_VALUES} for one in members]
        )
        for one in members:
            one["fold"], one["status"] = root, OK if one["row"] == root else REPEATED
        members[0] |= whole
        members[0]["name_key"] = name_key(whole["name"])
        members[0]["tokens"] = tokens(
            whole["name"], whole["wechat_name"], whole["remark"], whole["phones"].split(),
            (whole["wechat"],) if whole["wechat"] else (),
        )  # fmt: skip


_NO_VALUES = frozenset({"row", "fold", "status", "reason", "detail", "name_key", "tokens", "raw"})


def _staged(db: Any, row: int) -> dict[str, Any]:
    found = db.execute("SELECT phones, wechat, others FROM staged WHERE row = ?", (row,)).fetchone()
    return dict(zip(("phones", "wechat", "others"), found, strict=True))


def _people(db: Any, row: dict[str, Any]) -> set[int]:
    """Whom the identities of a row belong to; merged contacts count as their winner."""
    found = set()
    others = [(kind, value) for kind, value, _ in json.loads(row["others"] or "[]")]
    for kind, value in [
        *(("phone", one) for one in row["phones"].split()),
        ("wechat", row["wechat"]),
        *others,
    ]:
        hit = db.execute(
            "SELECT c.id, c.merged_into FROM identity i JOIN contact c ON c.id = i.contact_id"
            " WHERE i.kind = ? AND i.value = ?",
            (kind, value),
        ).fetchone()
        while hit is not None and hit[1] is not None:
            hit = db.execute("SELECT id, merged_into FROM contact WHERE id = ?", (hit[1],)).fetchone()
        if hit is not None:
            found.add(hit[0])
    return found
