"""What one operation does to rows: written down as it is done, so that it can be undone.

Set-based throughout: one statement journals and one changes, whatever the number of rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import ForeignKeyField

from models.channel import Channel, ChannelCost, ChannelDuty, ChannelReach
from models.contact import Contact, CustomField, CustomValue, Identity, IdentityKind, NotSame
from models.feedback import Feedback, FeedbackNote, FeedbackPicture
from models.friendship import Friendship, FriendTask, Registration, StaffAccount
from models.ledger import Opening
from models.points import Gift, GiftExchange, PointTask, TaskDone
from models.product import Product, ProductCategory, StockMove
from models.rule import AutoRule
from models.sale import DayClose, HeldSale, OrderIdentity, PayKind, Payment, PriorPurchases, Sale, SaleLine
from models.segment import Segment
from models.setting import Setting
from models.staff import Staff
from models.store import Store
from models.stored_value import ClosingNote, Package, Payout, Sharing, TopUp
from models.tag import ChannelTag, ContactTag, KeywordHit, RuleTag, Tag, TagGroup
from models.tier import BenefitUse, Membership, MembershipPlan, MemberTier, Tier, TierBenefit, TierChange
from services.orders import later
from services.settings import ShopSettings, shop_settings

OPEN_TASK = "state IN ('unassigned', 'to_add', 'requested')"
"""The work of adding a friend is still to be done."""
SEARCHED = frozenset({"name", "wechat_name", "remark"})
"""The columns of a contact that the search index is made of, beside the phones."""


@dataclass(frozen=True)
class Table:
    """How a journaled table is addressed: its key beside the contact, the column that names the contact, and the
    area whose pages show it."""

    name: str
    columns: tuple[str, ...]
    area: str
    key: str = "id"
    contact: str | None = None
    has_created_op: bool = True
    order: int = 0  # 0 words and settings, 1 contacts, 2 what hangs on a contact
    parents: tuple[tuple[str, str], ...] = ()
    """Columns that name a row of another table (not of this one), and that table."""
    unique: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Columns that together must be unique, and for which rows ('' = all); the key of the table apart."""

    @property
    def guarded(self) -> frozenset[str]:
        """Columns that can't always be set back: a place may be taken since, a parent gone."""
        unique = {c for columns, where in self.unique for c in (*columns, *where.split(" ")[:1])}
        return frozenset(unique | {c for c, _ in self.parents})

    def where(self) -> str:
        """Addresses one row by (key, contact)."""
        return (
            f"{self.key} = ?"
            if self.contact in (None, "id") or self.key == "id"
            else f"{self.key} = ? AND contact_id = ?"
        )

    def address(self, row_key: int, contact_id: int | None) -> tuple[Any, ...]:
        """The arguments of `where`."""
        return (row_key,) if self.where().count("?") == 1 else (row_key, contact_id)

    def image(self) -> str:
        """An SQL expression: the whole row as JSON."""
        return "json_object(" + ", ".join(f"'{c}', {c}" for c in self.columns) + ")"


def _table(
    row: Any, area: str, partial: tuple[tuple[tuple[str, ...], str], ...] = (), **options: Any
) -> Table:
    meta = row._meta
    columns = tuple(f.column_name for f in meta.sorted_fields)
    parents = tuple(
        (f.column_name, f.rel_model._meta.table_name)
        for f in meta.sorted_fields
        if isinstance(f, ForeignKeyField) and f.rel_model is not row and f.column_name != "created_op"
    )
    unique = tuple(((f.column_name,), "") for f in meta.sorted_fields if f.unique)
    unique += tuple((tuple(i[0]), "") for i in meta.indexes if isinstance(i, tuple) and i[1])
    return Table(
        meta.table_name,
        columns,
        area,
        has_created_op="created_op" in columns,
        parents=parents,
        unique=unique + partial,
        **options,
    )


_OF_CONTACT: dict[str, Any] = {"contact": "contact_id", "order": 2}

# Parents stand before what names them.
JOURNALED: dict[str, Table] = {
    t.name: t
    for t in (
        _table(Staff, "staff"),
        _table(StaffAccount, "staff"),
        _table(Setting, "settings"),
        _table(CustomField, "settings"),
        _table(IdentityKind, "settings"),
        _table(TagGroup, "tags"),
        _table(Tag, "tags"),
        _table(Channel, "channels"),
        _table(ChannelDuty, "channels"),
        _table(ChannelCost, "channels"),
        _table(ChannelReach, "channels"),
        _table(ChannelTag, "channels"),
        _table(AutoRule, "rules"),
        _table(RuleTag, "rules"),
        _table(Segment, "segments"),
        _table(ProductCategory, "products"),
        _table(Product, "products", partial=((("barcode",), "barcode != ''"),)),
        _table(StockMove, "products"),
        _table(PayKind, "settings"),
        _table(Tier, "tiers"),
        _table(TierBenefit, "tiers"),
        _table(MembershipPlan, "tiers"),
        _table(Gift, "points"),
        _table(PointTask, "points"),
        _table(Package, "stored_value"),
        _table(HeldSale, "sales"),
        _table(DayClose, "sales"),
        _table(Contact, "contacts", contact="id", order=1),
        _table(Identity, "contacts", **_OF_CONTACT),
        _table(CustomValue, "contacts", key="field_id", **_OF_CONTACT),
        _table(ContactTag, "contacts", key="tag_id", **_OF_CONTACT),
        _table(KeywordHit, "rules", **_OF_CONTACT),
        _table(NotSame, "contacts", **_OF_CONTACT),
        _table(
            Friendship, "contacts", partial=((("contact_id", "account_id"), "until_on = ''"),), **_OF_CONTACT
        ),
        _table(FriendTask, "friends", partial=((("contact_id",), OPEN_TASK),), **_OF_CONTACT),
        _table(Registration, "channels", **_OF_CONTACT),
        _table(Feedback, "feedback", **_OF_CONTACT),
        _table(FeedbackNote, "feedback", **_OF_CONTACT),
        _table(FeedbackPicture, "feedback", **_OF_CONTACT),
        _table(Sale, "sales", partial=((("source", "external", "kind"), "source != ''"),), **_OF_CONTACT),
        _table(SaleLine, "sales"),
        _table(OrderIdentity, "sales"),
        _table(Payment, "sales"),
        _table(PriorPurchases, "sales", **_OF_CONTACT),
        _table(Opening, "balances", **_OF_CONTACT),
        _table(BenefitUse, "tiers", **_OF_CONTACT),
        _table(MemberTier, "tiers", **_OF_CONTACT),
        _table(TierChange, "tiers", **_OF_CONTACT),
        _table(Membership, "tiers", **_OF_CONTACT),
        _table(GiftExchange, "points", **_OF_CONTACT),
        _table(TaskDone, "points", **_OF_CONTACT),
        _table(TopUp, "stored_value", **_OF_CONTACT),
        _table(Payout, "stored_value", **_OF_CONTACT),
        _table(Sharing, "stored_value", **_OF_CONTACT),
        _table(ClosingNote, "stored_value", **_OF_CONTACT),
    )
}
OF_CONTACT: tuple[str, ...] = tuple(t.name for t in JOURNALED.values() if t.order == 2)
"""What hangs on a contact."""


@dataclass
class Journal:
    """The pen of one operation. All its methods write the row and its change in the caller's transaction."""

    store: Store
    operation: int
    areas: set[str] = field(default_factory=set)
    rows: int = 0
    reindex: set[int] = field(default_factory=set)
    """Contacts whose search index must be made anew before the transaction ends."""
    bought: set[int] = field(default_factory=set)
    """Contacts whose purchases must be summed up anew before the transaction ends."""
    found: dict[int, int] = field(default_factory=dict)
    """Orders of nobody that have found their buyer, and whom, about which nobody was told yet."""
    entries: list[tuple[int, int | None, str, str, int, str]] = field(default_factory=list)
    """What this transaction has written into the ledger: line, contact, account, asset, amount, lot."""
    _next_line: int | None = None
    _settings: ShopSettings | None = None
    created: dict[str, list[int]] = field(default_factory=dict)
    """Per table what was inserted: how many rows, the least and the greatest id (contact id where the table has no
    id of its own). An undo looks no further, where it would have to scan."""

    @property
    def settings(self) -> ShopSettings:
        """The shop's settings as they were when the operation began; read once."""
        if self._settings is None:
            self._settings = shop_settings(self.store)
        return self._settings

    def _touch(self, table: Table, rows: int) -> None:
        self.areas.add(table.area)
        self.rows += rows

    def _note_searched(self, table: Table, columns: Iterable[str]) -> None:
        """Remember the contacts of the last statement's changes when what is searched has changed."""
        if table.name == "identity" or (table.name == "contact" and not SEARCHED.isdisjoint(columns)):
            self.reindex.update(
                r[0]
                for r in self.store.rows(
                    "SELECT contact_id FROM change WHERE operation_id = ? AND tbl = ? AND id > ?",
                    (self.operation, table.name, self._last_change),
                )
            )

    def _note_bought(
        self, table: Table, values: Mapping[str, Any], where: str, params: Sequence[Any]
    ) -> None:
        """Remember whose purchases a statement is about to change."""
        if table.name != "sale":
            return
        chosen = f"SELECT DISTINCT contact_id FROM sale WHERE ({where}) AND contact_id IS NOT NULL"
        self.bought.update(contact for (contact,) in self.store.rows(chosen, params))
        if (new := values.get("contact_id")) is not None:
            self.bought.add(new)

    def add_entries(self, entries: Sequence[tuple[int | None, str, str, int, str]]) -> None:
        """Write lines into the ledger: contact, account, asset, amount, lot. Only `services.ledger` calls this: balances
        move with them."""
        if self._next_line is None:
            known = "SELECT coalesce(max(line) + 1, 0) FROM entry WHERE operation_id = ?"
            self._next_line = int(self.store.value(known, (self.operation,)))
        first = self._next_line
        self._next_line += len(entries)
        numbered = [(first + number, *entry) for number, entry in enumerate(entries)]
        self.store.insert_all(
            "INSERT INTO entry (operation_id, line, contact_id, account, asset, amount, lot)",
            [(self.operation, *entry) for entry in numbered],
        )
        self.entries.extend(numbered)
        self.areas.add("balances")
        self.rows += len(numbered)

    def _older(self, table: Table) -> str:
        """An SQL condition: the row was there before this operation. What it made itself needs no journal: an undo
        removes it, and must not put it back or look for it."""
        return f" AND created_op IS NOT {int(self.operation)}" if table.has_created_op else ""

    def _reindex_own(self, table: Table, columns: Iterable[str], where: str, params: Sequence[Any]) -> None:
        """As `_note_searched` for rows of this very operation."""
        if table.name == "identity" or (table.name == "contact" and not SEARCHED.isdisjoint(columns)):
            own = f"SELECT {table.contact} FROM {table.name} WHERE ({where}) AND created_op = ?"
            self.reindex.update(r[0] for r in self.store.rows(own, (*params, self.operation)))

    def _mark(self) -> None:
        self._last_change = self.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'change'") or 0

    def insert(self, name: str, values: Mapping[str, Any]) -> int:
        """Insert one row; its id. A table without `created_op` notes the row in the journal instead."""
        table = JOURNALED[name]
        values = {**values, "created_op": self.operation} if table.has_created_op else dict(values)
        columns, marks = ", ".join(values), ", ".join("?" * len(values))
        row = self.store.db.execute_sql(
            f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(values.values())
        ).lastrowid
        key = int(row) if table.key == "id" else int(values[table.key])
        if not table.has_created_op:
            self.store.execute(
                "INSERT INTO change (operation_id, tbl, row_key, after) VALUES (?, ?, ?, ?)",
                (self.operation, name, key, json.dumps(values, ensure_ascii=False)),
            )
        else:
            within = key if table.key == "id" else int(values["contact_id"])
            self.note_created(name, 1, within, within)
        if name in ("contact", "identity"):
            self.reindex.add(key if name == "contact" else values["contact_id"])
        elif name == "sale" and values.get("contact_id") is not None:
            self.bought.add(values["contact_id"])
        self._touch(table, 1)
        return key

    def note_created(self, name: str, rows: int, least: int, greatest: int) -> None:
        """Remember that rows with this operation as `created_op` were inserted, by ids between the two."""
        known = self.created.setdefault(name, [0, least, greatest])
        known[:] = [known[0] + rows, min(known[1], least), max(known[2], greatest)]

    def insert_many(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows of a table with an id and a `created_op` of its own, some hundred by one statement. Not for tables
        that the search index or purchases are made of."""
        if not rows:
            return
        table = JOURNALED[name]
        last = self.store.insert_all(
            f"INSERT INTO {name} ({', '.join(columns)}, created_op)", [(*row, self.operation) for row in rows]
        )
        # Ids of one table are given in turn, and nobody else writes meanwhile.
        self.note_created(name, len(rows), last - len(rows) + 1, last)
        self._touch(table, len(rows))

    def insert_from(
        self, name: str, columns: Sequence[str], select: str, params: Sequence[Any], least: int, greatest: int
    ) -> int:
        """Insert what a SELECT of these columns gives, rows that are there already left out; how many rows.

        Ids (contact ids where the table has no id of its own) lie between `least` and `greatest`. Not for tables that
        the search index is made of.
        """
        count = self.store.execute(
            f"INSERT INTO {name} ({', '.join(columns)}, created_op) SELECT *, ? FROM ({select}) WHERE true"
            " ON CONFLICT DO NOTHING",
            (self.operation, *params),
        )
        if count:
            self.note_created(name, count, least, greatest)
            self._touch(JOURNALED[name], count)
        return count

    def update(self, name: str, values: Mapping[str, Any], where: str, params: Sequence[Any] = ()) -> int:
        """Set columns where they differ; the number of rows that changed. `where` may name any column of the table."""
        if not values:
            return 0
        table = JOURNALED[name]
        differs = " OR ".join(f"{c} IS NOT ?" for c in values)
        before = "json_object(" + ", ".join(f"'{c}', {c}" for c in values) + ")"
        after = json.dumps(dict(values), ensure_ascii=False)
        chosen = f"({where}) AND ({differs})"
        arguments = (*params, *values.values())
        self._note_bought(table, values, chosen, arguments)
        self._mark()
        self.store.execute(
            "INSERT INTO change (operation_id, tbl, row_key, contact_id, before, after)"
            f" SELECT ?, ?, {table.key}, {table.contact or 'NULL'}, {before}, ? FROM {name}"
            f" WHERE {chosen}{self._older(table)}",
            (self.operation, name, after, *arguments),
        )
        self._reindex_own(table, values, chosen, arguments)
        setting = ", ".join(f"{c} = ?" for c in values)
        count = self.store.execute(
            f"UPDATE {name} SET {setting} WHERE {chosen}", (*values.values(), *arguments)
        )
        if count:
            self._note_searched(table, values)
            self._touch(table, count)
        return count

    def delete(self, name: str, where: str, params: Sequence[Any] = ()) -> int:
        """Delete rows; their images stay in the journal. The number of rows."""
        table = JOURNALED[name]
        if name == "contact":
            later.let_go(self.store, where, params)
        self._note_bought(table, {}, where, params)
        self._mark()
        journaled = self.store.execute(
            "INSERT INTO change (operation_id, tbl, row_key, contact_id, before)"
            f" SELECT ?, ?, {table.key}, {table.contact or 'NULL'}, {table.image()} FROM {name}"
            f" WHERE ({where}){self._older(table)}",
            (self.operation, name, *params),
        )
        self._reindex_own(table, SEARCHED, where, params)
        count = self.store.execute(f"DELETE FROM {name} WHERE {where}", params)
        if count > journaled and name in self.created:
            self.created[name][0] -= count - journaled  # what History says would be removed
        if count:
            self._note_searched(table, SEARCHED)
            self._touch(table, count)
        return count

    def restore(self, name: str, columns: Sequence[str], chosen: str, params: Sequence[Any]) -> int:
        """Put deleted rows back as they were, their `created_op` included, and note them as inserts; how many.

        `chosen` names the changes `d` that hold them: FROM change d WHERE ….
        """
        table = JOURNALED[name]
        values = ", ".join(f"json_extract(d.before, '$.{c}')" for c in columns)
        rows = self.store.rows(f"SELECT d.contact_id {chosen}", params)
        if not rows:
            return 0
        # Both statements choose the same rows: the first one does not touch what the choice depends on.
        self.store.execute(
            "INSERT INTO change (operation_id, tbl, row_key, contact_id, after)"
            f" SELECT {int(self.operation)}, d.tbl, d.row_key, d.contact_id, '{{}}' {chosen} ORDER BY d.id",
            params,
        )
        self.store.execute(
            f"INSERT INTO {name} ({', '.join(columns)}) SELECT {values} {chosen} ORDER BY d.id", params
        )
        if name in ("contact", "identity"):
            self.reindex.update(contact for (contact,) in rows)
        elif name == "sale":
            self.bought.update(contact for (contact,) in rows if contact is not None)
        self._touch(table, len(rows))
        return len(rows)
