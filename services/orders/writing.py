"""Writes staged orders into the store, a slice of rows a transaction, by statements over the whole slice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from models.store import Store
from services.imports import plan as staged
from services.imports.naming import ensure_channels
from services.imports.rules import CONFLICT, INVALID, NEW, REPEATED, UPDATED
from services.imports.telling import as_of
from services.journal import Journal
from services.operations import settle
from services.orders.matching import match, prepare
from services.orders.plan import OrdersPlan
from services.orders.staging import BY_MINUS, TAKEN_OFF
from services.triggers import PURCHASED, REFUNDED, fire, heard

_NAMED = "INSERT OR IGNORE INTO named (field, text, id) VALUES (?, ?, ?)"
_GOODS = """INSERT OR IGNORE INTO named (field, text, id) SELECT 'product', p.name, min(p.id) FROM product p
    WHERE p.archived_at IS NULL AND p.name != '' GROUP BY p.name"""
_SALE = f"""INSERT INTO sale (id, number, kind, contact_id, source, external, channel_id, on_date, bought_on, at, gross, manual_off,
    due, received, net, note, created_op)
    SELECT :base + o.row, :source || ':' || o.number, 'sale', m.contact_id, :source, o.number, n.id, o.on_date, o.on_date, o.at,
    o.gross, o.off, o.due, o.due, o.due, o.note, :op
    FROM orders o JOIN matched m USING (row) LEFT JOIN named n ON n.field = 'channel' AND n.text = o.channel
    WHERE m.outcome = {NEW} ORDER BY o.row"""
_LINE = f"""INSERT INTO sale_line (sale_id, product_id, name, quantity, price, amount, off, created_op)
    SELECT :base + l.row, n.id, l.name, l.quantity, l.price, l.amount, l.off, :op
    FROM matched m CROSS JOIN lines l ON l.row = m.row LEFT JOIN named n ON n.field = 'product' AND n.text = l.name
    WHERE m.outcome = {NEW} ORDER BY l.row, l.position"""
_IDENTITY = f"""INSERT INTO order_identity (sale_id, kind, value, created_op)
    SELECT DISTINCT :base + o.row, CASE j.value ->> 0 WHEN 'nick' THEN coalesce(nullif(:nick, ''), 'nick') ELSE j.value ->> 0 END,
    j.value ->> 1, :op FROM matched m JOIN orders o USING (row), json_each(o.ids) j WHERE m.outcome = {NEW} AND o.ids != ''
    UNION ALL SELECT :base + o.row, 'name', o.name, :op FROM matched m JOIN orders o USING (row)
    WHERE m.outcome = {NEW} AND o.name != '' ORDER BY 1"""
_REFUND = """INSERT INTO sale (number, kind, contact_id, of_sale_id, source, external, channel_id, on_date, bought_on, at, gross,
    manual_off, due, received, net, created_op)
    SELECT s.number || ':refund', 'refund', s.contact_id, s.id, s.source, s.external, s.channel_id, s.on_date, s.bought_on, s.at,
    -o.refund_gross, o.refunded - o.refund_gross, -o.refunded, -o.refunded, -o.refunded, :op
    FROM matched m JOIN orders o USING (row) JOIN sale s ON s.source = :source AND s.external = o.number AND s.kind = 'sale'
    WHERE m.outcome = {outcome} AND o.refunded > 0
    AND NOT EXISTS (SELECT 1 FROM sale b WHERE b.of_sale_id = s.id) ORDER BY o.row"""
_MORE_BACK = f"""SELECT b.id, o.refunded, o.refund_gross FROM matched m JOIN orders o USING (row) JOIN sale b ON b.source = :source
    AND b.external = o.number AND b.kind = 'refund' WHERE m.outcome = {UPDATED} AND -b.due < o.refunded"""
_BOUGHT = "SELECT id, contact_id FROM sale WHERE id > :last AND kind = 'sale' AND contact_id IS NOT NULL"
_BACK = f"""SELECT id, contact_id FROM sale WHERE id > :last AND kind = 'refund' AND contact_id IS NOT NULL
    UNION SELECT b.id, b.contact_id FROM matched m JOIN orders o USING (row) JOIN sale b ON b.source = :source
    AND b.external = o.number AND b.kind = 'refund' WHERE m.outcome = {UPDATED} AND b.contact_id IS NOT NULL"""
_ROWS = f"""INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept)
    SELECT :batch, s.row, CASE s.status WHEN {staged.OK} THEN m.outcome WHEN {staged.REPEATED} THEN {REPEATED} ELSE {INVALID} END,
    CASE WHEN m.outcome != {CONFLICT} THEN m.contact_id END, coalesce(m.reason, s.reason), s.raw, ''
    FROM staged s LEFT JOIN matched m ON m.row = s.row WHERE s.row BETWEEN :low AND :high"""
_FURTHER = f"""UPDATE import_row SET contact_id = f.contact_id, reason = f.reason,
    outcome = CASE f.outcome WHEN {CONFLICT} THEN {CONFLICT} ELSE {REPEATED} END
    FROM staged s, import_row f WHERE f.batch_id = :batch AND f.row = s.fold AND s.row = import_row.row
    AND import_row.batch_id = :batch AND import_row.row BETWEEN :low AND :high AND import_row.outcome = {REPEATED}"""


class OrderWriting:
    """Writes the rows of one batch of orders. The connection of `store` sees the staging file."""

    def __init__(self, store: Store, operation: int, batch: int, plan: OrdersPlan, at: int) -> None:
        self.store, self.operation, self.batch, self.plan, self._at = store, operation, batch, plan, at
        prepare(store.connection)
        store.execute(_GOODS)

    def write(self, low: int, high: int) -> set[str]:
        """Write rows `low` to `high` in the caller's transaction; the areas concerned. Nothing of rows in conflict."""
        store, plan = self.store, self.plan
        journal = Journal(store, self.operation, {"sales"})
        match(store.connection, low, high, plan.source, plan.nick_kind)
        self._name_channels(journal, low, high)
        last = store.value("SELECT seq FROM sqlite_sequence WHERE name = 'sale'") or 0
        facts = {
            "op": self.operation, "batch": self.batch, "source": plan.source, "nick": plan.nick_kind, "low": low, "high": high,
            "base": last + 1 - low,
        }  # fmt: skip
        for statement in (_SALE, _LINE, _IDENTITY, _REFUND.format(outcome=NEW)):
            store.execute(statement, facts)
        self._refund_more(journal, facts)
        store.execute(_ROWS, facts)
        store.execute(_FURTHER, facts)
        self._fill_cells(low, high)
        buyers = f"SELECT DISTINCT contact_id FROM matched WHERE outcome IN ({NEW}, {UPDATED}) AND contact_id IS NOT NULL"
        journal.bought.update(contact for (contact,) in store.rows(buyers))
        self._tell(journal, facts, last)
        settle(journal)
        return journal.areas

    def _tell(self, journal: Journal, facts: Mapping[str, Any], last: int) -> None:
        """Who listens hears of these purchases and returns, within this operation: slips after `last`, and orders of
        which more has come back. Costs nothing where nobody does."""
        for trigger, statement in ((PURCHASED, _BOUGHT), (REFUNDED, _BACK)):
            if heard(self.store, trigger):
                found = self.store.rows(statement, {"last": last, "source": facts["source"]})
                people = sorted({contact for _, contact in found})
                fire(journal, as_of(self._at), trigger, people, sales=tuple(slip for slip, _ in found))

    def _name_channels(self, journal: Journal, low: int, high: int) -> None:
        wanted = (
            f"SELECT DISTINCT o.channel FROM orders o JOIN matched m USING (row) WHERE m.outcome = {NEW} AND o.channel != ''"
            " AND NOT EXISTS (SELECT 1 FROM named n WHERE n.field = 'channel' AND n.text = o.channel)"
        )
        names = [name for (name,) in self.store.rows(wanted)]
        if names:
            found = ensure_channels(journal, names)
            self.store.execute_many(_NAMED, [("channel", name, number) for name, number in found.items()])

    def _refund_more(self, journal: Journal, facts: Mapping[str, Any]) -> None:
        """More of orders that are there has come back."""
        for number, refunded, refund_gross in self.store.rows(_MORE_BACK, {"source": facts["source"]}):
            values = {
                "gross": -refund_gross, "manual_off": refunded - refund_gross, "due": -refunded, "received": -refunded,
                "net": -refunded,
            }  # fmt: skip
            journal.update("sale", values, "id = ?", (number,))
        self.store.execute(_REFUND.format(outcome=UPDATED), facts)

    def _fill_cells(self, low: int, high: int) -> None:
        """Rows in conflict get their cells back as far as they were mapped."""
        rows = self.store.rows(
            "SELECT s.* FROM staged s JOIN import_row r ON r.batch_id = ? AND r.row = s.row"
            f" WHERE s.row BETWEEN ? AND ? AND r.outcome = {CONFLICT} AND r.raw = ''",
            (self.batch, low, high),
        )
        if not rows:
            return
        names = [row[1] for row in self.store.rows("PRAGMA stage.table_info(staged)")]
        meta = dict(self.store.rows("SELECT key, value FROM meta"))
        headers, columns = json.loads(meta["headers"]), json.loads(meta["columns"])
        found = [dict(zip(names, row, strict=True)) for row in rows]
        self.store.execute_many(
            "UPDATE import_row SET raw = ? WHERE batch_id = ? AND row = ?",
            [(json.dumps(cells_again(row, columns, len(headers)), ensure_ascii=False), self.batch, row["row"]) for row in found],
        )  # fmt: skip


def cells_again(row: Mapping[str, Any], columns: Mapping[str, Sequence[int]], width: int) -> list[str]:
    """The cells of a staged row as an import reads them back; columns that were mapped to nothing are blank."""
    ids: dict[str, list[str]] = {}
    for kind, value in json.loads(row["ids"] or "[]"):
        ids.setdefault(kind, []).append(value)
    cells = [""] * max(width, 1 + max((place for places in columns.values() for place in places), default=-1))
    for key, places in columns.items():
        if not places:
            continue
        if key in ("amount", "discount", "paid", "refunded", "price"):
            minus = (
                "-" if row["back"] in (BY_MINUS, TAKEN_OFF) and key in ("amount", "paid") and row[key] else ""
            )
            text = "" if row[key] is None else f"{minus}{row[key] // 100}.{row[key] % 100:02}"
        elif key == "quantity":
            text = f"{'-' if row['back'] == BY_MINUS else ''}{row[key] / 1000:g}"
        elif key == "at":
            text = row["on_date"]
        elif key in ("payment", "status"):
            text = row["note" if key == "payment" else "state"]
        elif key in row:
            text = row[key]
        else:
            text = " / ".join(ids.get(key, []))
        cells[places[0]] = text
    return cells
