"""The steps by which an operation is turned back: statements over a slice of rows each.

Set-based throughout, so that the undo of an import of a million rows is a matter of slices, not of rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from peewee import IntegrityError

from models.store import Store
from services import ledger
from services.changes import Kept
from services.counter_facts import HAS_BALANCE
from services.journal import JOURNALED, Journal, Table
from services.orders import later
from services.phone_order import number_phones
from services.standing import PARTS, free, later_facts, used

MERGES = ("merge_contacts", "merge_exact")


def created_by(store: Store, operation: int) -> dict[str, tuple[int, int, int]] | None:
    """Per table how many rows an operation inserted and between which ids; None where it did not note that down."""
    receipt = store.value("SELECT receipt FROM operation WHERE id = ?", (operation,))
    found = json.loads(receipt or "{}").get("created_rows")
    return None if found is None else {name: (rows, low, high) for name, (rows, low, high) in found.items()}


class Reversal:
    """The steps of one reversal. Each is called until it answers 0; each call is one transaction."""

    def __init__(self, store: Store, reversal: int, tip: int, root: int) -> None:
        self.store, self.reversal, self.tip, self.root = store, reversal, tip, root
        self._next_change = 2**62
        self._next_row: dict[str, Any] = {}
        self._created = created_by(store, tip)
        row = store.row("SELECT kind FROM operation WHERE id = ?", (root,))
        self._merges = row is not None and row[0] in MERGES

    def steps(self) -> Iterator[Any]:
        """Created rows go first, children before parents; then the changes, newest first."""
        if self._merges:
            yield self._reverse_entries  # who shares a balance again must have given their own back
        yield self._unlink_referrers
        yield self._unlink_channels
        yield self._unlink_categories
        yield self._remove_refunds
        known = self._created
        created = [t for t in JOURNALED.values() if t.has_created_op and (known is None or t.name in known)]
        for table in reversed(created):
            yield lambda journal, size, kept, table=table: self._remove_created(journal, table, size, kept)
        yield self._restore
        yield self._reverse_entries
        yield self._untie_orders
        yield self._follow_merges
        yield self._number_phones

    def _is_redo(self) -> bool:
        return bool(self.store.value("SELECT kind = 'redo' FROM operation WHERE id = ?", (self.reversal,)))

    def _reverse_entries(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Turn the ledger's entries back, once and all together."""
        if ledger.has_entries(self.store, self.reversal):
            return 0
        from services.merging import winner_of

        # The two of a merge stand for themselves, whatever else was merged since.
        who: Callable[[int], int] = int if self._merges else lambda one: winner_of(self.store, one)
        return ledger.reverse(journal, self.tip, who)

    def _unlink_referrers(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Take back who was said to be brought by a contact that goes: no row may point at one that is not there."""
        if self._created is not None and "contact" not in self._created:
            return 0
        table = JOURNALED["contact"]
        rows = self.store.rows(
            "SELECT x.id, json_extract(c.before, '$.referrer_id') FROM contact x JOIN contact r ON r.id = x.referrer_id"
            " AND r.created_op = ?1 LEFT JOIN change c ON c.operation_id = ?1 AND c.tbl = 'contact' AND c.contact_id = x.id"
            " AND json_extract(c.after, '$.referrer_id') = x.referrer_id WHERE x.referrer_id > ?2 AND x.referrer_id <= ?3"
            " AND (x.created_op = ?1 OR c.id IS NOT NULL) AND x.id > ?4 ORDER BY x.id LIMIT ?5",
            (self.tip, self._first(table)[0], self._last(table), self._next_row.get("referrer", -1), size),
        )
        for contact, before in rows:
            self._next_row["referrer"] = contact
            journal.update("contact", {"referrer_id": before}, "id = ?", (contact,))
        return len(rows)

    def _unlink_channels(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Take back who came through a channel that goes: it could not go while a row names it."""
        return self._unlink(journal, size, "contact", "channel_id", "channel")

    def _unlink_categories(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Take back which products were put under a heading that goes."""
        return self._unlink(journal, size, "product", "category_id", "product_category")

    def _unlink(self, journal: Journal, size: int, table: str, column: str, parent: str) -> int:
        """Set a slice of links back that this operation made to rows that it created too."""
        if self._created is None or parent not in self._created:
            return 0
        rows = self.store.rows(
            f"SELECT id, row_key, json_extract(before, '$.{column}'), json_extract(after, '$.{column}') FROM change"
            f" WHERE operation_id = ?1 AND tbl = ?2 AND id > ?3 AND json_extract(after, '$.{column}') IN"
            f" (SELECT id FROM {parent} WHERE created_op = ?1) ORDER BY id LIMIT ?4",
            (self.tip, table, self._next_row.get(f"{parent} link", 0), size),
        )
        for change, row, before, after in rows:
            self._next_row[f"{parent} link"] = change
            journal.update(table, {column: before}, f"id = ? AND {column} = ?", (row, after))
        return len(rows)

    def _remove_refunds(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Refunds that came with their sale, in one list of orders, go before it; but for those that were changed since."""
        if self._created is not None and "sale" not in self._created:
            return 0
        table = JOURNALED["sale"]
        rows = self.store.rows(
            "SELECT id FROM sale WHERE created_op = ?1 AND kind = 'refund' AND id > ?2 AND EXISTS (SELECT 1 FROM sale s"
            f" WHERE s.id = sale.of_sale_id AND s.created_op = ?1) AND NOT ({used(table)}) ORDER BY id LIMIT ?3",
            (self.tip, self._next_row.get("refund", self._first(table)[0]), size),
        )
        if rows:
            self._next_row["refund"] = rows[-1][0]
            these = json.dumps([row for (row,) in rows])
            journal.delete("sale", "id IN (SELECT value FROM json_each(?))", (these,))
        return len(rows)

    def _remove_created(self, journal: Journal, table: Table, size: int, kept: list[Kept]) -> int:
        """Delete a slice of created rows by one statement."""
        key = "id" if table.key == "id" else f"contact_id, {table.key}"
        after = self._next_row.get(table.name, self._first(table))
        marks = ", ".join("?" * len(after))
        rows = self.store.rows(
            f"SELECT {key} FROM {table.name} WHERE created_op = ? AND ({key}) > ({marks})"
            f" AND {key.split(',')[0]} <= ? ORDER BY {key} LIMIT ?",
            (self.tip, *after, self._last(table), size),
        )
        if not rows:
            return 0
        self._next_row[table.name] = rows[-1]
        slice_ = f"created_op = ? AND ({key}) > ({marks}) AND ({key}) <= ({marks})"
        span = (self.tip, *after, *rows[-1])
        stays = self._stays(table)
        if (table.order < 2 or self._named(table)) and table.name not in PARTS and stays != "0":
            self._keep(journal, table, slice_, span, stays, kept)
        self._forget_runs(table, f"{slice_} AND NOT ({stays})", span)
        journal.delete(table.name, f"{slice_} AND NOT ({stays})", span)
        if table.order == 2 and journal.reindex:
            self._spare_index(journal, f"contact.created_op = {int(self.tip)}")
        return len(rows)

    def _forget_runs(self, table: Table, goes: str, params: tuple[int, ...]) -> None:
        """A rule that goes takes the record of its runs along; all of them are undone, or it would stay."""
        if table.name == "auto_rule":
            runs = f"DELETE FROM rule_run WHERE rule_id IN (SELECT id FROM auto_rule WHERE {goes})"
            self.store.execute(runs, params)

    def _keep(
        self,
        journal: Journal,
        table: Table,
        chosen: str,
        params: tuple[int, ...],
        stays: str,
        kept: list[Kept],
    ) -> None:
        stay = [
            row
            for (row,) in self.store.rows(f"SELECT id FROM {table.name} WHERE {chosen} AND ({stays})", params)
        ]
        kept.extend(Kept(table.name, row if table.name == "contact" else None, "later_facts") for row in stay)
        if table.name == "contact":
            journal.reindex.update(stay)  # the index was spared as long as they were to go

    def _stays(self, table: Table) -> str:
        """An SQL condition: this created row is kept, because later acts stand on it.

        Children of contacts that stay do so only where the contact itself is this operation's; on older contacts they go.
        """
        named = self._named(table)
        if table.name in PARTS:
            return self._part_stays(table)
        if table.order == 0 or not self._has_later_acts():
            return named or "0"
        if table.name == "contact":
            return later_facts("contact.id", self.root)
        with_contact = (
            f"EXISTS (SELECT 1 FROM contact p WHERE p.id = {table.name}.contact_id AND p.created_op = {int(self.tip)}"
            f" AND {later_facts('p.id', self.root)})"
        )
        return f"{named} OR {with_contact}" if named else with_contact

    def _named(self, table: Table, **since: int) -> str:
        """An SQL condition: other rows name this one, or conditions of segments and rules do; '' where nothing can."""
        from services.tag_uses import asked_ids

        named = used(table, **since)
        if table.order == 0 and (asked := asked_ids(self.store, table.name)):
            asks = f"{table.name}.id IN ({', '.join(map(str, sorted(asked)))})"
            return f"{named} OR {asks}" if named else asks
        return named

    def _part_stays(self, table: Table) -> str:
        """An SQL condition: what this row is a part of goes too unless later rows name it, and they do."""
        column, whole = PARTS[table.name]
        goes = (
            f"({whole}.created_op = {int(self.root)} OR EXISTS (SELECT 1 FROM change r WHERE r.operation_id ="
            f" {int(self.tip)} AND r.tbl = '{whole}' AND r.row_key = {whole}.id AND r.before IS NULL))"
        )
        named = used(JOURNALED[whole], self.root)
        return f"EXISTS (SELECT 1 FROM {whole} WHERE {whole}.id = {table.name}.{column} AND {goes} AND ({named}))"

    def _has_later_acts(self) -> bool:
        """Whether anything but this very chain was done since: asked in each slice, the counter sells meanwhile."""
        return bool(
            self.store.value(
                "SELECT 1 FROM operation WHERE id > ?1 AND root_id IS NOT ?1 AND state != 'undone' LIMIT 1",
                (self.root,),
            )
        )

    def _spare_index(self, journal: Journal, goes: str) -> None:
        """Contacts that are about to go leave the index with their own row."""
        own = self.store.rows(
            f"SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND {goes}",
            (json.dumps(list(journal.reindex)),),
        )
        journal.reindex.difference_update(contact for (contact,) in own)

    def _first(self, table: Table) -> tuple[int, ...]:
        """Where to begin looking for created rows: just before the least id."""
        before = self._created[table.name][1] - 1 if self._created else -1
        return (before,) if table.key == "id" else (before, 2**62)

    def _last(self, table: Table) -> int:
        return self._created[table.name][2] if self._created else 2**62

    def _restore(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Turn a slice of journaled changes back; runs of one table and one kind by one statement."""
        rows = self.store.rows(
            "SELECT id, tbl, row_key, contact_id, before, after FROM change WHERE operation_id = ? AND id < ?"
            " ORDER BY id DESC LIMIT ?",
            (self.tip, self._next_change, size),
        )
        for (name, inserted, deleted), group in groupby(
            rows, lambda row: (row[1], row[4] is None, row[5] is None)
        ):
            changes = list(group)
            span = (self.tip, changes[-1][0], changes[0][0])
            if inserted:
                self._remove_returned(journal, JOURNALED[name], span, kept)
            elif deleted:
                self._return(journal, JOURNALED[name], span, json.loads(changes[0][4]), kept)
            else:
                for _, _, key, contact, before, after in changes:
                    self._restore_one(
                        journal, JOURNALED[name], key, contact, json.loads(before), json.loads(after), kept
                    )
        if rows:
            self._next_change = rows[-1][0]
        return len(rows)

    def _restore_one(
        self, journal: Journal, table: Table, key: int, contact: int | None, image: dict[str, Any],
        written: dict[str, Any], kept: list[Kept],
    ) -> None:  # fmt: skip
        """Columns go back where they still hold what was written."""
        where, address = table.where(), table.address(key, contact)
        now = self.store.row(f"SELECT {', '.join(image)} FROM {table.name} WHERE {where}", address)
        if now is None:
            kept.append(Kept(table.name, contact, "changed_since", tuple(image)))
            return
        # What is back already (a step before, or before a kill) is not a later change.
        differs = [(c, value) for c, value in zip(image, now, strict=True) if value != image[c]]
        back = {c: image[c] for c, value in differs if value == written.get(c)}
        if table.name == "contact" and back.get("do_not_contact") in (0, False):
            reason = self.store.value("SELECT do_not_contact_reason FROM contact WHERE id = ?", (key,))
            if back.get("do_not_contact_reason", reason):
                del back["do_not_contact"]  # somebody has given a reason since: it stands
        if table.name == "contact" and back.get("deleted_at") is not None and self._has_balance(key):
            del back["deleted_at"]  # in the trash nobody would see it (faults.md F40)
        crowded = self._crowded(table, key, back)
        if crowded:
            kept.append(Kept(table.name, contact, "taken", (crowded,)))
            differs = [(c, value) for c, value in differs if c != crowded]
            del back[crowded]
        if len(back) < len(differs):
            kept.append(
                Kept(table.name, contact, "changed_since", tuple(c for c, _ in differs if c not in back))
            )
        if table.guarded.isdisjoint(back):
            journal.update(table.name, back, where, address)
            return
        try:
            with self.store.db.savepoint():
                journal.update(table.name, back, where, address)
        except IntegrityError:
            kept.append(Kept(table.name, contact, "taken", tuple(back)))

    def _has_balance(self, contact: int) -> bool:
        held = f"SELECT 1 FROM member WHERE contact_id = ? AND {HAS_BALANCE}"
        return self.store.value(held, (contact,)) is not None

    def _crowded(self, table: Table, key: int, back: dict[str, Any]) -> str | None:
        """The column that can't go back because somebody would have two tags of an exclusive group."""
        from services.tag_work import in_group, overlap

        column = {"tag_group": "exclusive", "tag": "group_id"}.get(table.name, "")
        if not back.get(column):
            return None
        group = key if table.name == "tag_group" else back[column]
        if table.name == "tag" and not self.store.value(
            "SELECT exclusive FROM tag_group WHERE id = ?", (group,)
        ):
            return None
        tags = [*in_group(self.store, group), *([key] if table.name == "tag" else [])]
        return column if overlap(self.store, tags) else None

    def _untie_orders(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Orders from elsewhere that a number had brought to somebody leave with it; an act that took the number away, done
        again, leaves them where it left them."""
        if self._is_redo():
            return 0
        journal.bought.update(later.untie(self.store, self.reversal))
        return 0

    def _follow_merges(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Nothing hangs on a contact that is merged away: what came back to one goes on to its winner."""
        from services.merging import follow_merges

        self._next_row["merged"] = found = follow_merges(journal, self._next_row.get("merged", 0), size)
        return found

    def _number_phones(self, journal: Journal, size: int, kept: list[Kept]) -> int:
        """Close the gaps that phones leave in the order of those that stay, looking at a slice of what was changed."""
        after = self._next_row.get("phone order", 0)
        last = self._next_row.setdefault(
            "last change", self.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'change'") or 0
        )
        count, high = self.store.row(
            "SELECT count(*), max(id) FROM (SELECT id FROM change WHERE operation_id = ? AND id > ? AND id <= ?"
            " ORDER BY id LIMIT ?)",
            (self.reversal, after, last, size),
        ) or (0, None)
        if count:
            number_phones(
                journal,
                "SELECT contact_id FROM change WHERE operation_id = ? AND tbl = 'identity' AND id > ? AND id <= ?",
                (self.reversal, after, high),
            )
            self._next_row["phone order"] = high
        return int(count)

    def _remove_returned(
        self, journal: Journal, table: Table, span: tuple[int, ...], kept: list[Kept]
    ) -> None:
        """Delete again what a redo (or the undo of a deletion) had put back."""
        key = "id" if table.key == "id" else f"contact_id, {table.key}"
        keys = "row_key" if table.key == "id" else "contact_id, row_key"
        chosen = f"({key}) IN (SELECT {keys} FROM change WHERE operation_id = ? AND id BETWEEN ? AND ?)"
        put_back = (
            f"EXISTS (SELECT 1 FROM change r WHERE r.operation_id = {int(self.tip)} AND r.tbl = 'contact'"
            " AND r.contact_id = {0} AND r.before IS NULL)"
        )
        # What it was before the chain began, its first act took away too.
        named = self._named(table, changed_after=self.root)
        stays = self._part_stays(table) if table.name in PARTS else named or "0"
        if table.name not in PARTS and table.order and self._has_later_acts():
            contact = "contact.id" if table.name == "contact" else f"{table.name}.contact_id"
            stays = later_facts(contact, self.root)
            if table.order == 2:
                stays = f"({put_back.format(contact)} AND {stays})"
                if named:
                    stays = f"({named} OR {stays})"
        if (table.order < 2 or named) and table.name not in PARTS and stays != "0":
            self._keep(journal, table, chosen, span, stays, kept)
        self._forget_runs(table, f"{chosen} AND NOT ({stays})", span)
        journal.delete(table.name, f"{chosen} AND NOT ({stays})", span)
        if table.order == 2 and journal.reindex:
            self._spare_index(journal, put_back.format("contact.id"))

    def _return(
        self, journal: Journal, table: Table, span: tuple[int, ...], image: dict[str, Any], kept: list[Kept]
    ) -> None:
        """Put deleted rows back whose place is still free and whose parents are there."""
        place_free = free(table)
        chosen = "FROM change d WHERE d.operation_id = ? AND d.id BETWEEN ? AND ?"
        kept.extend(
            Kept(table.name, contact, "taken")
            for (contact,) in self.store.rows(
                f"SELECT d.contact_id {chosen} AND NOT ({place_free}) AND NOT EXISTS (SELECT 1 FROM change r"
                " WHERE r.operation_id = ? AND r.tbl = d.tbl AND r.row_key = d.row_key AND r.contact_id IS d.contact_id"
                " AND r.before IS NULL) ORDER BY d.id DESC",
                (*span, self.reversal),
            )
        )
        columns = [c for c in table.columns if c in image]
        journal.restore(table.name, columns, f"{chosen} AND {place_free}", span)
