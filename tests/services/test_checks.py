"""The check finds what was planted, names it, and finds nothing in a whole store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import ProgrammingError

from models.store import Store
from services import bulk, undo
from services.checks import MOST, check
from services.damage import is_damage
from services.operations import Act
from services.progress import Cancelled
from services.selection import Ids
from services.stores import open_store
from tests.states import demo_shop


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copyfile(demo_shop(), tmp_path_factory.mktemp("template") / "template.hudie"))


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Iterator[Store]:
    path = tmp_path / "demo.hudie"
    path.write_bytes(template.read_bytes())
    with open_store(path) as store:
        yield store


def test_a_whole_store_and_a_new_one(shop: Store, store: Store) -> None:
    found = check(shop)
    assert (found.ok, found.findings, found.contacts) == (True, (), 200)
    assert check(store).ok


def test_acts_and_their_undoing_leave_it_whole(shop: Store) -> None:
    bulk.add_tags(shop, Act(), Ids(tuple(range(1, 80))), ["新标签"])
    bulk.trash(shop, Act(), Ids((5, 6)))
    bulk.bulk_edit(shop, Act(), Ids((7, 8)), {"remark": "改了"})
    assert check(shop).ok
    for _ in range(3):
        undo.undo(shop, Act())
        assert check(shop).ok
    for _ in range(3):
        undo.redo(shop, Act())
        assert check(shop).ok


OTHER = "(SELECT min(id) FROM operation WHERE kind = 'edit_contact')"
SEVERAL = "SELECT min(id) FROM identity WHERE kind = 'phone' GROUP BY contact_id HAVING count(*) > 1 LIMIT 1"
PLANTED: dict[str, tuple[str, str, int | str | None]] = {
    "UPDATE contact SET gender = 'x' WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET consent = '' WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET follow_state = 'new' WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET do_not_contact = 2 WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET do_not_contact = 0, do_not_contact_reason = '投诉' WHERE id = 4": (
        "bad_value",
        "contact",
        4,
    ),
    "UPDATE contact SET deleted_at = -5 WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET created_at = -1 WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET deleted_at = (SELECT max(at) + 90000 FROM operation) WHERE id = 4": (
        "bad_value",
        "contact",
        4,
    ),
    "UPDATE contact SET created_at = 99999999999 WHERE id = 4": ("bad_value", "contact", 4),
    "UPDATE contact SET merged_into = 9 - id WHERE id IN (4, 5)": ("merge_loop", "contact", 4),
    "UPDATE contact SET merged_into = 5 WHERE id = 4": (
        "hangs_on_merged",
        "identity",
        "(SELECT min(id) FROM identity WHERE contact_id = 4)",
    ),
    "UPDATE contact SET referrer_id = 4 WHERE id = 4": ("own_referrer", "contact", 4),
    "UPDATE contact SET merged_into = 4 WHERE id = 4": ("own_winner", "contact", 4),
    "UPDATE contact SET referrer_id = 9 - id WHERE id IN (4, 5)": ("referrer_loop", "contact", 4),
    "UPDATE contact SET referrer_id = 9999 WHERE id = 4": ("link", "contact", 4),
    "UPDATE contact SET name_key = 'a' WHERE id = 4": ("wrong_key", "contact", 4),
    "UPDATE contact SET added_on = '2026-02-30' WHERE id = 4": ("bad_date", "contact", 4),
    "UPDATE contact SET consent_on = 'gestern' WHERE id = 4": ("bad_date", "contact", 4),
    "UPDATE contact SET birthday = '1990-02-30' WHERE id = 4": ("bad_date", "contact", 4),
    "UPDATE contact SET birthday = '90-2-3' WHERE id = 4": ("bad_date", "contact", 4),
    "UPDATE contact SET remark = remark || '别的' WHERE id = 4": ("index_differs", "contact_index", 4),
    "UPDATE identity SET value = '13800000000' WHERE id = 4": ("not_normal", "identity", 4),
    "UPDATE identity SET value = '+8613800000000' WHERE id = 4": (
        "index_differs",
        "contact_index",
        "(SELECT contact_id FROM identity WHERE id = 4)",
    ),
    "UPDATE identity SET phone_kind = 'landline' WHERE id = 4": ("not_normal", "identity", 4),
    "UPDATE identity SET phone_kind = '' WHERE id = 4": ("bad_value", "identity", 4),
    "UPDATE identity SET position = -1 WHERE id = 4": ("bad_value", "identity", 4),
    "UPDATE identity SET position = 5 WHERE id = 4": ("wrong_order", "identity", 4),
    "UPDATE identity SET position = position * 2 WHERE kind = 'phone'": (
        "wrong_order",
        "identity",
        f"({SEVERAL})",
    ),
    "UPDATE identity SET position = 0 WHERE kind = 'phone'": ("wrong_order", "identity", f"({SEVERAL})"),
    "UPDATE identity SET contact_id = 9999 WHERE id = 4": ("link", "identity", 4),
    "DELETE FROM contact_index WHERE rowid = 4": ("not_indexed", "contact_index", 4),
    "INSERT INTO contact_index (rowid, tokens) VALUES (9999, 'n鬼')": (
        "indexed_ghost",
        "contact_index",
        9999,
    ),
    "UPDATE contact_tag SET source = '' WHERE (contact_id, tag_id) = (SELECT contact_id, tag_id FROM contact_tag"
    " ORDER BY 2, 1 LIMIT 1)": ("bad_value", "contact_tag", 1),
    "UPDATE contact_tag SET tag_id = 999 WHERE (contact_id, tag_id) = (SELECT contact_id, tag_id FROM contact_tag"
    " LIMIT 1)": ("link", "contact_tag", None),
    "UPDATE tag SET group_id = 77 WHERE id = 2": ("link", "tag", 2),
    "UPDATE tag SET name = ' ' WHERE id = 2": ("blank_name", "tag", 2),
    "UPDATE custom_field SET kind = 'blob' WHERE id = 1": ("bad_value", "custom_field", 1),
    "UPDATE setting SET value = '{' WHERE id = 1": ("bad_value", "setting", 1),
    "UPDATE staff SET role = 'guest' WHERE id = 2": ("bad_value", "staff", 2),
    "UPDATE staff SET role = 'assistant' WHERE id = 1": ("no_owner", "staff", 1),
    "UPDATE operation SET state = 'gone' WHERE id = 3": ("bad_value", "operation", 3),
    "UPDATE operation SET args_hash = '' WHERE id = 3": ("bad_value", "operation", 3),
    "UPDATE operation SET receipt = '{' WHERE id = 3": ("bad_value", "operation", 3),
    "UPDATE operation SET business_on = '18.11.2026' WHERE id = 3": ("bad_value", "operation", 3),
    "UPDATE operation SET state = 'undone' WHERE id = 3": ("wrong_state", "operation", 3),
    "UPDATE operation SET state = 'done' WHERE id = (SELECT root_id FROM operation WHERE kind = 'undo')": (
        "wrong_state",
        "operation",
        "(SELECT root_id FROM operation WHERE kind = 'undo')",
    ),
    f"UPDATE operation SET reverses_id = 1, root_id = 1 WHERE id = {OTHER}": (
        "broken_chain",
        "operation",
        OTHER,
    ),
    "UPDATE operation SET root_id = 1 WHERE kind = 'undo'": (
        "broken_chain",
        "operation",
        "(SELECT id FROM operation WHERE kind = 'undo')",
    ),
    "DELETE FROM change WHERE id = (SELECT max(id) FROM change)": (
        "changes_missing",
        "operation",
        "(SELECT max(operation_id) FROM change)",
    ),
    "UPDATE change SET before = '{' WHERE id = 2": ("bad_value", "change", 2),
    "UPDATE change SET before = NULL, after = NULL WHERE id = 2": ("bad_value", "change", 2),
    "UPDATE change SET tbl = 'ledger' WHERE id = 2": ("bad_value", "change", 2),
    "DELETE FROM import_row WHERE batch_id = 2 AND row = 3": ("wrong_count", "import_batch", 2),
    "UPDATE import_row SET outcome = 6 WHERE batch_id = 2 AND row = 3": ("wrong_count", "import_batch", 2),
    "UPDATE import_row SET outcome = 9 WHERE batch_id = 2 AND row = 3": ("wrong_count", "import_batch", 2),
    "UPDATE import_batch SET counts = '{}' WHERE id = 2": ("wrong_count", "import_batch", 2),
    "UPDATE import_batch SET counts = '' WHERE id = 2": ("bad_value", "import_batch", 2),
    "PRAGMA user_version = 0": ("pragma", "", "user_version"),
}
# Table: what may be wrong with its first row, and the code under which that is found.
WRONG: dict[str, dict[str, str]] = {
    "contact": {"last_reply_on = '22.11.'": "bad_date"},
    "identity": {"kind = 'fax', phone_kind = ''": "unknown_kind"},
    "identity_kind": {"key = ' '": "bad_value"},
    "tag_group": {
        "name = ''": "blank_name",
        "colour = 'pink'": "bad_value",
        "kind = 'staff'": "bad_value",
        "exclusive = 2": "bad_value",
    },
    "tag": {"colour = 'pink'": "bad_value"},
    "auto_rule": {
        "name = ' '": "blank_name",
        "trigger = 'full_moon'": "bad_value",
        "arguments = '{'": "bad_value",
        "tree = '{'": "bad_value",
        "expires_days = -1": "bad_value",
        "active = 2": "bad_value",
        "takes_back = 2": "bad_value",
    },
    "rule_tag": {"adds = 3": "bad_value"},
    "segment": {"name = ''": "blank_name", "tree = ''": "bad_value"},
    "staff_account": {
        "kind = 'qq'": "bad_value",
        "active = 5": "bad_value",
        "daily_cap = 0": "bad_value",
        "red_at = 1": "bad_value",
        "warn_at = red_at + 1": "bad_value",
    },
    "channel": {
        "name = ''": "blank_name",
        "kind = 'tv'": "bad_value",
        "code_mode = 'none'": "bad_value",
        "duty = 'never'": "bad_value",
        "ends_on = '2026-13-01'": "bad_date",
        "begins_on = '2026-05-02', ends_on = '2026-05-01'": "bad_value",
    },
    "channel_duty": {
        "weekdays = '18'": "bad_value",
        "weekdays = ''": "bad_value",
        "from_at = '9:00'": "bad_value",
        "until_at = '24:30'": "bad_value",
        "daily_cap = -1": "bad_value",
        "spare = 2": "bad_value",
        "url_expires_on = 'soon'": "bad_date",
    },
    "channel_cost": {
        "amount = 0": "bad_value",
        "from_on = '9999-01-01'": "bad_value",
        "until_on = '2026-02-30'": "bad_date",
    },
    "channel_reach": {"people = 0": "bad_value", "on_date = ''": "bad_date"},
    "friendship": {
        "state = 'enemy'": "bad_value",
        "state = 'deleted'": "bad_value",
        "how = 'post'": "bad_value",
        "since_on = ''": "bad_date",
        "until_on = '1999-01-01', state = 'blocked'": "bad_value",
    },
    "friend_task": {
        "state = 'lost'": "bad_value",
        "state = 'to_add', account_id = NULL": "bad_value",
        "state = 'requested', requested_on = ''": "bad_value",
        "due_on = 'today'": "bad_date",
    },
    "registration": {"on_date = ''": "bad_date"},
    "feedback": {
        "kind = 'joke'": "bad_value",
        "state = 'lost'": "bad_value",
        "state = 'solved', solved_on = ''": "bad_value",
        "text = ' '": "bad_value",
        "due_on = '2026-11-31'": "bad_date",
    },
    "feedback_note": {"contact_id = (SELECT max(id) FROM contact)": "other_person"},
}
PLANTED |= {
    f"UPDATE {table} SET {wrong} WHERE id = (SELECT min(id) FROM {table})": (
        code,
        table,
        f"(SELECT min(id) FROM {table})",
    )
    for table, cases in WRONG.items()
    for wrong, code in cases.items()
}
TAGGED = "(SELECT min(contact_id) FROM contact_tag)"
PLANTED |= {
    f"UPDATE contact_tag SET source = 'gift' WHERE contact_id = {TAGGED}": ("bad_value", "contact_tag", None),
    f"UPDATE contact_tag SET expires_on = 'soon' WHERE contact_id = {TAGGED}": (
        "bad_date",
        "contact_tag",
        None,
    ),
    (
        f"INSERT OR REPLACE INTO contact_tag (contact_id, tag_id, source, at, created_op) SELECT {TAGGED}, t.id, 'manual', 0, 1"
        " FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive"
    ): (
        "exclusive",
        "contact_tag",
        "(SELECT max(t.id) FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive)",
    ),
    "INSERT INTO keyword_hit (contact_id, rule_id, hits, at, created_op) SELECT 1, min(id), 0, 0, 1 FROM auto_rule": (
        "bad_value",
        "keyword_hit",
        1,
    ),
    "INSERT INTO not_same (contact_id, other_id, created_op) VALUES (5, 4, 1)": ("bad_value", "not_same", 1),
    (
        "INSERT INTO feedback_picture (feedback_id, contact_id, name, data, created_op) SELECT min(id),"
        " (SELECT max(id) FROM contact), '', '', 1 FROM feedback"
    ): ("other_person", "feedback_picture", 1),
}


@pytest.mark.parametrize("damage", PLANTED)
def test_planted_damage_is_found_and_named(damage: str, shop: Store) -> None:
    code, table, row = PLANTED[damage]
    if isinstance(row, str) and row.startswith("("):
        row = shop.value(f"SELECT {row[1:-1].removeprefix('SELECT ')}")
        assert row is not None, "nothing to damage"
    shop.rows("PRAGMA foreign_keys = 0")
    shop.execute(damage)
    shop.rows("PRAGMA foreign_keys = 1")
    found = check(shop)
    assert not found.ok
    anywhere = row is None and table == "contact_tag"
    hits = [f for f in found.findings if (f.code, f.table) == (code, table) and (anywhere or f.row == row)]
    assert hits, found.findings
    if table in ("contact", "identity"):
        assert all(hit.contacts for hit in hits) or code == "link"


def test_wrong_use_of_the_driver_is_not_called_damage(shop: Store) -> None:
    with pytest.raises(ProgrammingError) as wrong:
        shop.rows("SELECT ?")
    assert not is_damage(wrong.value)


def test_a_damaged_file_is_named_as_such(shop: Store) -> None:
    path = shop.path
    page = shop.value("SELECT rootpage FROM sqlite_master WHERE name = 'contact_by_name'")
    shop.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    shop.close()
    with path.open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x55" * 4096)
    with open_store(path) as damaged:
        found = check(damaged)
    assert not found.ok
    assert {f.code for f in found.findings} == {"integrity"}


def test_the_list_of_findings_is_bounded(store: Store) -> None:
    store.rows("PRAGMA foreign_keys = 0")
    store.execute(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1500)"
        " INSERT INTO tag (group_id, name, position) SELECT 9, 'tag ' || x, x FROM n"
    )
    store.rows("PRAGMA foreign_keys = 1")
    found = check(store)
    assert len(found.findings) == MOST
    assert found.total == 1500


def test_it_changes_nothing_and_can_be_stopped(shop: Store) -> None:
    class Stops:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            if done > 3:
                raise Cancelled

    before = shop.value("PRAGMA data_version"), shop.connection.total_changes
    with pytest.raises(Cancelled):
        check(shop, Stops())
    check(shop)
    assert (shop.value("PRAGMA data_version"), shop.connection.total_changes) == before


def test_a_reader_checks_too_and_stays_one(shop: Store) -> None:
    with open_store(shop.path, reader=True) as reader:
        assert check(reader).ok
        assert reader.value("PRAGMA query_only") == 1
