"""Writes staged rows into the store, a slice of rows a transaction, by statements over the whole slice."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from models.store import Store
from services import purchases
from services.clock import FixedClock
from services.friend_work.pool import open_tasks
from services.imports import fields, plan
from services.imports.conditions import (
    SLICE,
    missing_other,
    missing_phone,
    missing_tag,
    missing_wechat,
    rival_tag,
    surplus_other,
    surplus_phone,
    surplus_tag,
)
from services.imports.matching import CHANGING, Rules, match, plan_turns, prepare
from services.imports.meanings import Names, channel_for_all, named_id, owner_for_all
from services.imports.naming import ensure_channels, staff_named
from services.imports.rules import CONFLICT, INVALID, MASKED, NEW, REPEATED, UNCHANGED, UPDATED
from services.imports.telling import tell
from services.journal import SEARCHED, Journal
from services.operations import Act
from services.orders import later
from services.phone_order import number_phones
from services.search_index import refresh_index
from services.tags import ensure_each

ROW_KEY = "~row"
"""Where `import_row.kept` holds the whole of a masked row; no column of a sheet has such a key."""
STAGED_TEXTS = (
    "detail", "phones", "phone_kinds", "phones_raw", "wechat", "wechat_raw", "others", "name", "wechat_name", "remark", "gender", "birthday", "address",
    "area", "tags", "notes", "channel", "owner_staff", "consent", "do_not_contact", "follow_state", "added_on", "custom", "name_key",
)  # fmt: skip
_NEW = f"{SLICE} AND s.row NOT IN (SELECT row FROM matched)"
_OUTCOME = f"CASE s.status WHEN 0 THEN coalesce(m.outcome, {NEW}) WHEN 1 THEN {REPEATED} WHEN 2 THEN {MASKED} ELSE {INVALID} END"
# All that is known of a row with a masked number, so that it can be given to somebody later.
_MASKED_ROW = (
    f"json_set(coalesce(nullif(s.kept, ''), '{{}}'), '$.\"{ROW_KEY}\"', json_object("
    + ", ".join(f"'{c}', s.{c}" for c in STAGED_TEXTS)
    + "))"
)
_CONTACT = """INSERT INTO contact (id, name, wechat_name, remark, gender, birthday, address, area, consent, consent_source,
    consent_on, do_not_contact, do_not_contact_reason, follow_state, notes, added_on, name_key, created_at, created_op,
    channel_id, owner_staff_id)
    SELECT :base + s.row, s.name, s.wechat_name, s.remark, s.gender, s.birthday, s.address, s.area,
    CASE s.consent WHEN '' THEN :consent ELSE s.consent END, CASE s.consent WHEN 'unknown' THEN '' ELSE :source END,
    CASE WHEN s.consent = 'unknown' THEN '' WHEN s.consent != '' OR :consent != 'unknown' OR :source != '' THEN :source_on ELSE '' END,
    s.do_not_contact != '', CASE s.do_not_contact WHEN 'yes' THEN '' ELSE s.do_not_contact END,
    CASE s.follow_state WHEN '' THEN 'pending' ELSE s.follow_state END, s.notes,
    CASE s.added_on WHEN '' THEN :on ELSE s.added_on END, s.name_key, :at, :op, {channel}, {owner}
    FROM staged s WHERE {new} ORDER BY s.row"""
# In the order of the numbers: neighbours in the index are then written together.
_PHONE = f"""INSERT INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)
    SELECT :base + s.row, 'phone', s.phones,
    CASE s.phones_raw WHEN '' THEN '' ELSE coalesce(json_extract(s.phones_raw, '$[0]'), '') END, s.phone_kinds, 0, :op
    FROM staged s WHERE {_NEW} AND s.phones != '' AND NOT instr(s.phones, ' ') ORDER BY s.phones"""
_PHONES = """INSERT OR IGNORE INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)
    SELECT coalesce(m.contact_id, :base + p.row), 'phone', p.value, p.raw, p.kind, p.position + CASE WHEN m.row IS NULL
    THEN 0 ELSE (SELECT coalesce(max(i.position) + 1, 0) FROM identity i WHERE i.contact_id = m.contact_id AND +i.kind = 'phone')
    END, :op FROM part p LEFT JOIN matched m USING (row) WHERE {who}"""
_WECHAT = """INSERT OR IGNORE INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)
    SELECT coalesce(m.contact_id, :base + s.row), 'wechat', s.wechat, s.wechat_raw, '', CASE WHEN m.row IS NULL
    THEN 0 ELSE (SELECT coalesce(max(i.position) + 1, 0) FROM identity i WHERE i.contact_id = m.contact_id AND +i.kind = 'wechat')
    END, :op FROM staged s LEFT JOIN matched m USING (row) WHERE {slice} AND s.wechat != '' AND {who}"""
_OTHERS = """INSERT OR IGNORE INTO identity (contact_id, kind, value, raw, phone_kind, position, created_op)
    SELECT coalesce(m.contact_id, :base + o.row), o.kind, o.value, o.raw, '', o.position + CASE WHEN m.row IS NULL
    THEN 0 ELSE (SELECT coalesce(max(i.position) + 1, 0) FROM identity i WHERE i.contact_id = m.contact_id AND +i.kind = o.kind)
    END, :op FROM other o LEFT JOIN matched m USING (row) WHERE {who}"""
_TAGS = """INSERT OR IGNORE INTO contact_tag (contact_id, tag_id, source, at, created_op)
    SELECT coalesce(m.contact_id, :base + s.row), t.tag_id, 'import', :at, :op
    FROM staged s CROSS JOIN tagset t ON t.tags = s.tags LEFT JOIN matched m USING (row) WHERE {slice} AND {who}"""
_CUSTOM = """INSERT OR IGNORE INTO custom_value (contact_id, field_id, value, created_op)
    SELECT coalesce(m.contact_id, :base + s.row), f.id, coalesce(t.value, j.value), :op
    FROM staged s LEFT JOIN matched m USING (row), json_each(s.custom) j CROSS JOIN custom_field f ON f.name = j.key
    LEFT JOIN typed t ON t.name = j.key AND t.text = j.value
    WHERE {slice} AND s.custom != '' AND (f.kind = 'text' OR t.value IS NOT NULL) AND {who}"""
_STRANGE = f"""UPDATE import_row SET kept = json_set(coalesce(nullif(kept, ''), '{{}}'), '$."' || ?1 || '"', ?2)
    WHERE batch_id = ?3 AND row IN (SELECT s.row FROM staged s, json_each(s.custom) j
    WHERE s.row BETWEEN ?4 AND ?5 AND s.status = {plan.OK} AND s.custom != '' AND j.key = ?6 AND j.value = ?2)"""
# What could not be put on or given is kept with its row: tags beside others of their exclusive group, unknown staff.
_LEFT_OUT = f"""UPDATE import_row SET kept = json_set(coalesce(nullif(import_row.kept, ''), '{{}}'), '$.tags', l.text)
    FROM staged s, left_out l WHERE l.tags = s.tags AND s.row = import_row.row AND import_row.batch_id = :batch
    AND import_row.row BETWEEN :low AND :high AND import_row.outcome IN ({NEW}, {UPDATED}, {UNCHANGED})"""
_NOBODY = f"""UPDATE import_row SET kept = json_set(coalesce(nullif(import_row.kept, ''), '{{}}'), '$.owner_staff', s.owner_staff)
    FROM staged s, named n WHERE n.field = 'owner_staff' AND n.text = s.owner_staff AND n.id IS NULL AND s.row = import_row.row
    AND import_row.batch_id = :batch AND import_row.row BETWEEN :low AND :high
    AND import_row.outcome IN ({NEW}, {UPDATED}, {UNCHANGED})"""
_INDEX = (
    f"INSERT INTO contact_index (rowid, tokens) SELECT :base + s.row, s.tokens FROM staged s WHERE {_NEW}"
)
_ROWS = f"""INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept)
    SELECT :batch, s.row, {_OUTCOME},
    CASE WHEN s.status != {plan.OK} THEN NULL WHEN m.row IS NULL THEN :base + s.row WHEN m.outcome != {CONFLICT} THEN m.contact_id END,
    CASE s.status WHEN {plan.OK} THEN coalesce(m.reason, '') ELSE s.reason END,
    CASE WHEN s.status >= {plan.MASKED} OR m.outcome = {CONFLICT} THEN s.raw ELSE '' END,
    CASE s.status WHEN {plan.MASKED} THEN {_MASKED_ROW} ELSE s.kept END
    FROM staged s LEFT JOIN matched m USING (row) WHERE s.row BETWEEN :low AND :high"""
_REPEATED = f"""UPDATE import_row SET contact_id = (SELECT f.contact_id FROM staged s JOIN import_row f
    ON f.batch_id = import_row.batch_id AND f.row = s.fold WHERE s.row = import_row.row)
    WHERE batch_id = :batch AND row BETWEEN :low AND :high AND outcome = {REPEATED}"""


# Nothing of a row in conflict is written, nor of those that were folded into it.
_DRAWN_IN = f"""UPDATE import_row SET outcome = {CONFLICT}, contact_id = NULL, reason = f.reason, raw = s.raw
    FROM staged s, import_row f WHERE f.batch_id = :batch AND f.row = s.fold AND f.outcome = {CONFLICT}
    AND s.row = import_row.row AND import_row.batch_id = :batch AND import_row.row BETWEEN :low AND :high
    AND import_row.outcome = {REPEATED}"""


class Writing:
    """Writes the rows of one batch. The connection of `store` sees the staging file (`attached`)."""

    def __init__(self, store: Store, operation: int, batch: int, rules: Rules, at: int, on: str) -> None:
        self.store, self.operation, self.batch = store, operation, batch
        self.rules = replace(rules, operation=operation)
        self._facts: dict[str, Any] = {
            "op": operation, "batch": batch, "at": at, "on": on, "consent": rules.consent, "source": rules.source,
            "source_on": rules.source_on,
        }  # fmt: skip
        self._dealt = store.value(
            "SELECT count(*) FROM import_row WHERE batch_id = ? AND outcome = ?", (batch, NEW)
        )
        self._customs: set[str] = set()
        self.index_seconds = 0.0
        prepare(store.connection)
        self._has_conflicts = bool(
            store.value(
                "SELECT 1 FROM import_row WHERE batch_id = ? AND outcome = ? LIMIT 1", (batch, CONFLICT)
            )
        )
        self._has_custom = bool(store.value("SELECT 1 FROM staged WHERE custom != '' LIMIT 1"))

    def write(self, low: int, high: int) -> set[str]:
        """Write rows `low` to `high` in the caller's transaction; the areas concerned. Nothing of rows in conflict."""
        store = self.store
        journal = Journal(store, self.operation)
        names = self._names(journal)
        self.rules = names.for_all(self.rules)
        known = match(store.connection, low, high, self.rules, names)
        base = (store.value("SELECT seq FROM sqlite_sequence WHERE name = 'contact'") or 0) + 1 - low
        facts = {**self._facts, "low": low, "high": high, "base": base}
        self._insert_new(journal, facts)
        if known and not self.rules.skips:
            self._update_known(journal, facts)
        store.execute(_ROWS, facts)
        store.execute(_REPEATED, facts)
        if known and store.value(f"SELECT 1 FROM matched WHERE outcome = {CONFLICT} LIMIT 1"):
            self._has_conflicts = True
        if self._has_conflicts:
            store.execute(_DRAWN_IN, facts)
            self._fill_cells(low, high)
        if self._has_custom:
            self._keep_strange(low, high)
        for statement in (_LEFT_OUT, _NOBODY):
            store.execute(statement, facts)
        begun = time.perf_counter()
        refresh_index(store, journal.reindex)  # first: the index wants its rows in the order of their ids
        store.execute(_INDEX, facts)
        self.index_seconds += time.perf_counter() - begun
        if later.waiting(store):
            people = store.rows(
                "SELECT contact_id FROM import_row WHERE batch_id = ? AND row BETWEEN ? AND ? AND outcome IN (?, ?)",
                (self.batch, low, high, NEW, UPDATED),
            )
            journal.found = later.attach(store, {contact for (contact,) in people})
            purchases.sum_up(store, set(journal.found.values()))
        if self.rules.add_friends:
            self._open_friend_work(journal, low, high)
        tell(journal, self.batch, low, high, self._facts["at"])
        return {"contacts", *journal.areas}

    def update(self, journal: Journal, low: int, high: int) -> None:
        """Only what rows `low` to `high` do to people known already."""
        names = self._names(journal)
        self.rules = names.for_all(self.rules)
        if match(self.store.connection, low, high, self.rules, names):
            self._define_customs(journal, {"low": low, "high": high})
            self._update_known(journal, {**self._facts, "low": low, "high": high, "base": 0})

    def _update_known(self, journal: Journal, facts: dict[str, Any]) -> None:
        turns = self.store.value("SELECT max(turn) FROM matched") or 0
        for turn in range(1, turns + 1):
            if turns > 1:
                plan_turns(self.store.connection, self.rules, turn)
                changed = "row IN (SELECT row FROM next WHERE changed)"
                self.store.execute(
                    f"UPDATE matched SET outcome = {UPDATED} WHERE outcome = {UNCHANGED} AND {changed}"
                )
            self._update(journal, facts, turn)

    def _insert_new(self, journal: Journal, facts: dict[str, Any]) -> None:
        store, who = self.store, "m.row IS NULL"
        channel = f"coalesce({named_id('channel')}, {channel_for_all(self.rules)})"
        place = f"row_number() OVER (ORDER BY s.row) - 1 + {self._dealt}"
        owner = f"coalesce({named_id('owner_staff')}, {owner_for_all(self.rules, place)})"
        self._dealt += store.execute(_CONTACT.format(channel=channel, owner=owner, new=_NEW), facts)
        store.execute(_PHONE, facts)
        store.execute(_PHONES.format(who=who), facts)
        store.execute(_WECHAT.format(slice=SLICE, who=who), facts)
        store.execute(_OTHERS.format(who=who), facts)
        store.execute(_TAGS.format(slice=SLICE, who=who), facts)
        if self._has_custom:
            self._define_customs(journal, facts)
            store.execute(_CUSTOM.format(slice=SLICE, who=who), facts)

    def _update(self, journal: Journal, facts: dict[str, Any], turn: int) -> None:
        store, rules = self.store, self.rules
        who = f"m.turn = {turn} AND m.outcome = {UPDATED}"
        self._update_contacts(journal)
        self._take_away(journal, who)
        before = store.value("SELECT coalesce(max(id), 0) FROM identity")
        if (missing := missing_phone("m.contact_id", rules.rule)) != "0":
            store.execute(_PHONES.format(who=f"{who} AND {missing}"), facts)
        if rules.rule["phone"] != "never":
            number_phones(journal, f"SELECT m.contact_id FROM matched m WHERE {who}")
        if (missing := missing_wechat("m.contact_id", rules.rule)) != "0":
            store.execute(_WECHAT.format(slice=SLICE, who=f"{who} AND {missing}"), facts)
        if (missing := missing_other("m.contact_id", rules.rule)) != "0":
            store.execute(_OTHERS.format(who=f"{who} AND {missing}"), facts)
        journal.reindex.update(
            r[0] for r in store.rows("SELECT contact_id FROM identity WHERE id > ?", (before,))
        )
        if (missing := missing_tag("m.contact_id", rules.rule)) != "0":
            store.execute(_TAGS.format(slice=SLICE, who=f"{who} AND {missing}"), facts)
        if self._has_custom:
            self._update_customs(journal, facts, who)

    def _update_contacts(self, journal: Journal) -> None:
        """The columns of the people in `next`, journaled; people whom this very operation made need no journal."""
        store = self.store
        pairs = [
            (f"'{c}', c.{c}", f"'{c}', n.{c}", f"CASE WHEN n.{c} IS c.{c} THEN '$.{c}' ELSE '$.-' END")
            for c in CHANGING
        ]
        same = ", ".join(p[2] for p in pairs)
        before = f"json_remove(json_object({', '.join(p[0] for p in pairs)}), {same})"
        after = f"json_remove(json_object({', '.join(p[1] for p in pairs)}), {same})"
        searched = " OR ".join(f"n.{c} IS NOT c.{c}" for c in sorted(SEARCHED))
        who = "FROM next n JOIN contact c ON c.id = n.contact_id WHERE n.changed"
        journal.reindex.update(r[0] for r in store.rows(f"SELECT c.id {who} AND ({searched})"))
        store.execute(
            "INSERT INTO change (operation_id, tbl, row_key, contact_id, before, after)"
            f" SELECT :op, 'contact', c.id, c.id, {before}, {after} {who} AND c.created_op != :op",
            {"op": self.operation},
        )
        sets = ", ".join(f"{c} = n.{c}" for c in CHANGING)
        store.execute(f"UPDATE contact SET {sets} FROM next n WHERE contact.id = n.contact_id AND n.changed")

    def _take_away(self, journal: Journal, who: str) -> None:
        """What overwriting a list removes: the numbers, WeChat ids and tags that the row does not name."""
        if self.rules.rule["phone"] == "overwrite":
            surplus = surplus_phone("m.row", "m.contact_id")
            self._delete(
                journal,
                "identity",
                f"id IN (SELECT i.id FROM matched m, identity i WHERE {who} AND {surplus})",
            )
        if surplus := surplus_other("m.row", "m.contact_id", self.rules.rule):
            self._delete(
                journal,
                "identity",
                f"id IN (SELECT i.id FROM matched m, identity i WHERE {who} AND {surplus})",
            )
        if self.rules.rule["wechat"] == "overwrite":
            missing = missing_wechat("m.contact_id", self.rules.rule)
            self._delete(
                journal,
                "identity",
                "id IN (SELECT i.id FROM matched m JOIN staged s USING (row) JOIN identity i"
                f" ON i.contact_id = m.contact_id AND +i.kind = 'wechat' WHERE {who} AND {missing})",
            )
        gone = {"overwrite": surplus_tag, "append": rival_tag}.get(self.rules.rule["tags"])
        if gone is not None:
            self._delete(
                journal,
                "contact_tag",
                "(contact_id, tag_id) IN (SELECT x.contact_id, x.tag_id FROM matched m, contact_tag x"
                f" WHERE {who} AND {gone('m.row', 'm.contact_id')})",
            )

    def _open_friend_work(self, journal: Journal, low: int, high: int) -> None:
        """The people of these rows are to be asked to be friends, those who may be."""
        people = self.store.rows(
            "SELECT DISTINCT contact_id FROM import_row WHERE batch_id = ? AND row BETWEEN ? AND ? AND outcome IN (?, ?, ?)"
            " AND contact_id IS NOT NULL ORDER BY contact_id",
            (self.batch, low, high, NEW, UPDATED, UNCHANGED),
        )
        act = Act(op_id="", clock=FixedClock(datetime.fromtimestamp(self._facts["at"], UTC)))
        open_tasks(journal, act, [contact for (contact,) in people], f"import:{self.batch}")

    def told(self) -> dict[str, Any]:
        """What else is worth telling of the rows that were written, where there is any: channels that were made, how many
        names of staff nobody bears, rows with tags that can't be beside each other, people who are to be asked."""
        store = self.store
        left_out = "SELECT count(*) FROM staged s JOIN left_out l ON l.tags = s.tags WHERE s.status = 0"
        found = {
            "new_channels": [
                name
                for (name,) in store.rows(
                    "SELECT name FROM channel WHERE created_op = ? ORDER BY id", (self.operation,)
                )
            ],
            "unknown_staff": store.value(
                "SELECT count(*) FROM named WHERE field = 'owner_staff' AND id IS NULL"
            ),
            "left_out": store.value(left_out) if store.value("SELECT 1 FROM left_out LIMIT 1") else 0,
        }
        return {key: value for key, value in found.items() if value}

    def _delete(self, journal: Journal, table: str, where: str) -> None:
        """Delete rows; what this very operation inserted for a row before leaves no trace."""
        own = f"created_op = {self.operation} AND {where}"
        if table == "identity":
            journal.reindex.update(
                r[0] for r in self.store.rows(f"SELECT contact_id FROM identity WHERE {own}")
            )
        self.store.execute(f"DELETE FROM {table} WHERE {own}")
        journal.delete(table, where)

    def _names(self, journal: Journal) -> Names:
        """How names are looked up; tags and channels are made when they are not there."""
        return Names(
            lambda names: ensure_each(journal, names),
            lambda names: ensure_channels(journal, names),
            lambda names: staff_named(self.store, names),
        )

    def _define_customs(self, journal: Journal, facts: dict[str, Any]) -> None:
        names = self.store.rows(
            "SELECT DISTINCT j.key FROM staged s, json_each(s.custom) j LEFT JOIN matched m USING (row)"
            f" WHERE {SLICE} AND s.custom != '' AND coalesce(m.outcome, {NEW}) IN ({NEW}, {UPDATED})",
            facts,
        )
        for (name,) in names:
            if name not in self._customs:
                self._customs.add(name)
                if not self.store.value("SELECT 1 FROM custom_field WHERE name = ?", (name,)):
                    place = self.store.value("SELECT coalesce(max(position), -1) + 1 FROM custom_field")
                    journal.insert(
                        "custom_field", {"name": name, "kind": "text", "options": "[]", "position": place}
                    )

    def _update_customs(self, journal: Journal, facts: dict[str, Any], who: str) -> None:
        store = self.store
        never = [name for name in self._customs if self.rules.custom(name) == "never"]
        for name in (name for name in self._customs if self.rules.custom(name) == "overwrite"):
            for contact, field, value in store.rows(
                "SELECT m.contact_id, f.id, coalesce(t.value, j.value) FROM matched m JOIN staged s USING (row),"
                " json_each(s.custom) j JOIN custom_field f ON f.name = j.key LEFT JOIN typed t ON t.name = j.key"
                " AND t.text = j.value WHERE j.key = ? AND s.custom != '' AND (f.kind = 'text' OR t.value IS NOT NULL)"
                f" AND {who}",
                (name,),
            ):
                journal.update(
                    "custom_value", {"value": value}, "contact_id = ? AND field_id = ?", (contact, field)
                )
        marks = ", ".join("'" + name.replace("'", "''") + "'" for name in never)
        store.execute(_CUSTOM.format(slice=SLICE, who=f"{who} AND j.key NOT IN ({marks})"), facts)

    def _keep_strange(self, low: int, high: int) -> None:
        """Values that a field of the shop's own can't take are kept with their row."""
        for name, text in self.store.rows("SELECT name, text FROM typed WHERE value IS NULL"):
            self.store.execute(_STRANGE, (fields.CUSTOM + name, text, self.batch, low, high, name))

    def _fill_cells(self, low: int, high: int) -> None:
        """Rows in conflict whose cells were not kept get them back as far as they were mapped."""
        rows = self.store.rows(
            "SELECT s.* FROM staged s JOIN import_row r ON r.batch_id = ? AND r.row = s.row"
            f" WHERE s.row BETWEEN ? AND ? AND r.outcome = {CONFLICT} AND r.raw = ''",
            (self.batch, low, high),
        )
        if not rows:
            return
        names = [r[1] for r in self.store.rows("PRAGMA stage.table_info(staged)")]
        meta = dict(self.store.rows("SELECT key, value FROM meta"))
        headers, columns = json.loads(meta.get("headers", "[]")), json.loads(meta.get("columns", "{}"))
        cells = [
            (found["row"], cells_again(found, columns, len(headers)))
            for found in (dict(zip(names, row, strict=True)) for row in rows)
        ]
        self.store.execute_many(
            "UPDATE import_row SET raw = ? WHERE batch_id = ? AND row = ?",
            [(json.dumps(texts, ensure_ascii=False), self.batch, row) for row, texts in cells],
        )


def cells_again(staged: dict[str, Any], columns: dict[str, Any], width: int) -> list[str]:
    """The cells of a staged row as an import reads them back; columns that were mapped to nothing are blank."""
    more = {
        **json.loads(staged["kept"] or "{}"),
        **{fields.CUSTOM + k: v for k, v in json.loads(staged["custom"] or "{}").items()},
    }
    at = {key: [places] if isinstance(places, int) else list(places) for key, places in columns.items()}
    cells = [""] * max(width, 1 + max((place for places in at.values() for place in places), default=-1))
    for key, places in at.items():
        if key == "phone":
            text = " / ".join(staged["phones"].split())
        elif fields.is_identity(key):
            texts = [raw or value for kind, value, raw in json.loads(staged["others"] or "[]") if kind == key]
            text = more.get(key, "") or " / ".join(texts)
        elif key == "tags" or key.startswith(fields.TAGS_OF):
            text = "、".join(staged["tags"].split("\x1f"))
        else:  # what was not understood is kept as it was written
            text = more.get(key, "") or staged.get(key, "")
        if places:
            cells[places[0]] = text
    return cells
