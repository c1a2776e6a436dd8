"""Outside edits of the counter's rows, as somebody with a database tool would make them, and how each must be found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from models.store import Store
from services.checks import Checked, check
from services.clock import FixedClock
from services.operations import Act
from services.stored_value.topping_up import top_up
from services.undo import redo, undo
from tests.conftest import NOON


@dataclass(frozen=True)
class Damage:
    """`find` chooses what is damaged (its first column is the row, the second the contact, where one is concerned), by
    `plant` with :row in it. It must be found as `code` in `table`, by that row and naming that contact."""

    name: str
    find: str
    plant: tuple[str, ...]
    code: str
    table: str
    named: str = ":row"


_ENTRY = "SELECT id, contact_id, operation_id FROM entry WHERE contact_id IS NOT NULL AND {} ORDER BY id"
_SALE = "SELECT id, contact_id FROM sale WHERE contact_id IS NOT NULL AND kind = 'sale' AND {} ORDER BY id"
_MEMBER = "SELECT contact_id, contact_id FROM member WHERE {} ORDER BY contact_id"
_PAID = "due > 100 AND received > 100 AND NOT EXISTS (SELECT 1 FROM sale r WHERE r.of_sale_id = sale.id)"
_OP = "(SELECT operation_id FROM {} WHERE id = :row)"

DAMAGES: tuple[Damage, ...] = (
    Damage("a balance is raised", _MEMBER.format("principal > 0"),
           ("UPDATE member SET principal = principal + 10000 WHERE contact_id = :row",), "wrong_balance", "member"),
    Damage("points are given", _MEMBER.format("points > 0"),
           ("UPDATE member SET points = points + 1 WHERE contact_id = :row",), "wrong_balance", "member"),
    Damage("a balance below zero", _MEMBER.format("principal > 0"),
           ("UPDATE member SET principal = -1 WHERE contact_id = :row",), "below_zero", "member"),
    Damage("points owed that nobody wrote down", _MEMBER.format("points >= 0"),
           ("UPDATE member SET owed = 7 WHERE contact_id = :row",), "below_zero", "member"),
    Damage("a customer's balance is gone", _MEMBER.format("growth > 0"),
           ("DELETE FROM member WHERE contact_id = :row",), "wrong_balance", "member"),
    Damage("points that never expire", "SELECT contact_id, contact_id FROM point_lot WHERE expires_on != '' GROUP BY 1"
           " HAVING count(*) = 1 ORDER BY 1", ("UPDATE point_lot SET expires_on = '' WHERE contact_id = :row",),
           "wrong_lot", "point_lot"),
    Damage("an entry is larger", _ENTRY.format("asset = 'points' AND amount > 0"),
           ("UPDATE entry SET amount = amount + 50 WHERE id = :row",), "unbalanced", "operation", _OP.format("entry")),
    Damage("an entry and its other side are larger", _ENTRY.format("asset = 'growth'"),
           (("UPDATE entry SET amount = amount + sign(amount) WHERE asset = 'growth' AND operation_id = "
            "(SELECT operation_id FROM entry WHERE id = :row)"),), "broken_seal", "operation", _OP.format("entry")),
    Damage("both sides and the balance are larger", _ENTRY.format("asset = 'growth' AND amount > 0"),
           ("UPDATE member SET growth = growth + 1 WHERE contact_id = (SELECT contact_id FROM entry WHERE id = :row)",
            ("UPDATE entry SET amount = amount + sign(amount) WHERE asset = 'growth' AND operation_id = "
            "(SELECT operation_id FROM entry WHERE id = :row)")), "fact_differs", "operation", _OP.format("entry")),
    Damage("an entry is somebody else's", _ENTRY.format("asset = 'principal'"),
           ("UPDATE entry SET contact_id = (SELECT max(contact_id) FROM member) WHERE id = :row",),
           "broken_seal", "operation", _OP.format("entry")),
    Damage("an entry is gone", _ENTRY.format("asset = 'principal'"), ("DELETE FROM entry WHERE id = :row",), "gap", "entry"),
    Damage("the last entries are gone", "SELECT max(id) - 1, NULL FROM entry",
           ("DELETE FROM entry WHERE id >= :row",), "gap", "entry"),
    Damage("an operation happened at another time", "SELECT operation_id, NULL FROM seal ORDER BY id",
           ("UPDATE operation SET at = at - 60 WHERE id = :row",), "broken_seal", "operation"),
    Damage("a seal is replaced", "SELECT id, NULL FROM seal ORDER BY id",
           ("UPDATE seal SET hash = 'f' || substr(hash, 2) || 'f' WHERE id = :row",), "broken_seal", "operation",
           _OP.format("seal")),
    Damage("a seal is gone", "SELECT id, NULL FROM seal ORDER BY id", ("DELETE FROM seal WHERE id = :row",), "gap", "seal"),
    Damage("entries without an operation's seal", "SELECT max(operation_id), NULL FROM seal",
           (("INSERT INTO entry (operation_id, line, contact_id, account, asset, amount) SELECT o.id, 900, (SELECT"
            " min(contact_id) FROM member), '', 'points', 5 FROM operation o WHERE o.id = (SELECT max(id) FROM operation)"),
            ("INSERT INTO entry (operation_id, line, account, asset, amount) SELECT max(id), 901, 'issued', 'points', -5"
            " FROM operation")), "broken_seal", "operation", "(SELECT max(id) FROM operation)"),
    Damage("a slip costs less", _SALE.format(_PAID),
           (("UPDATE sale SET due = due - 100, net = net - 100, received = received - 100, manual_off = manual_off + 100"
            " WHERE id = :row"),), "wrong_parts", "sale"),
    Damage("a payment is smaller", "SELECT s.id, s.contact_id FROM sale s JOIN payment p ON p.sale_id = s.id AND"
           " p.amount > 200 WHERE s.contact_id IS NOT NULL GROUP BY s.id ORDER BY s.id",
           ("UPDATE payment SET amount = amount - 100 WHERE sale_id = :row",), "wrong_parts", "sale"),
    Damage("a line is gone", "SELECT s.id, s.contact_id FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.kind = 'sale'"
           " AND NOT EXISTS (SELECT 1 FROM sale_line r WHERE r.of_line_id = l.id) GROUP BY s.id HAVING count(*) > 1 ORDER BY s.id",
           ("DELETE FROM sale_line WHERE id = (SELECT max(id) FROM sale_line WHERE sale_id = :row)",), "wrong_parts", "sale"),
    Damage("a slip is gone", _SALE.format(_PAID + " AND points > 0"),
           ("DELETE FROM sale_line WHERE sale_id = :row", "DELETE FROM payment WHERE sale_id = :row",
            "DELETE FROM sale WHERE id = :row"), "fact_missing", "operation", "(SELECT created_op FROM sale WHERE id = :row)"),
    Damage("a slip is somebody else's", _SALE.format(_PAID),
           (("UPDATE sale SET contact_id = (SELECT max(contact_id) FROM member WHERE contact_id != sale.contact_id)"
            " WHERE id = :row"),), "wrong_purchases", "member", "(SELECT contact_id FROM sale WHERE id = :row)"),
    Damage("a slip earned more", _SALE.format(_PAID + " AND points > 0"),
           ("UPDATE sale SET points = points + 100 WHERE id = :row",), "fact_differs", "operation",
           "(SELECT created_op FROM sale WHERE id = :row)"),
    Damage("more comes back than was sold", "SELECT of_sale_id, contact_id FROM sale WHERE of_sale_id IS NOT NULL AND gross < 0"
           " ORDER BY id", ("UPDATE sale SET gross = gross - 1000000, tier_off = tier_off - 1000000 WHERE of_sale_id = :row",),
           "over_refunded", "sale"),
    Damage("a refund is of another day", "SELECT id, contact_id FROM sale WHERE of_sale_id IS NOT NULL ORDER BY id",
           ("UPDATE sale SET bought_on = '2020-01-01' WHERE id = :row",), "other_sale", "sale"),
    Damage("a slip on a closed day", "SELECT s.id, s.contact_id FROM sale s JOIN day_close d ON d.on_date < s.on_date WHERE"
           " s.kind = 'sale' AND s.contact_id IS NOT NULL AND s.id > (SELECT max(x.id) FROM sale x JOIN day_close c ON"
           " c.on_date = x.on_date) ORDER BY s.id",
           (("UPDATE sale SET on_date = (SELECT max(on_date) FROM day_close), bought_on = (SELECT max(on_date) FROM day_close)"
            " WHERE id = :row"),), "after_close", "sale"),
    Damage("a closed drawer holds less", "SELECT id, NULL FROM day_close ORDER BY id",
           ("UPDATE day_close SET expected_cash = expected_cash - 5000 WHERE id = :row",), "wrong_close", "day_close"),
    Damage("a purchase too many", _MEMBER.format("slips > 1"),
           ("UPDATE member SET slips = slips + 1 WHERE contact_id = :row",), "wrong_purchases", "member"),
    Damage("another last purchase", _MEMBER.format("slips > 1"),
           ("UPDATE member SET last_on = '2026-01-01' WHERE contact_id = :row",), "wrong_purchases", "member"),
    Damage("more was topped up", "SELECT id, contact_id FROM top_up ORDER BY id",
           ("UPDATE top_up SET bonus = bonus + 5000 WHERE id = :row",), "fact_differs", "operation",
           "(SELECT created_op FROM top_up WHERE id = :row)"),
    Damage("a top-up is gone", "SELECT id, contact_id FROM top_up ORDER BY id", ("DELETE FROM top_up WHERE id = :row",),
           "fact_missing", "operation", "(SELECT created_op FROM top_up WHERE id = :row)"),
    Damage("an undo does less", "SELECT id, NULL FROM operation WHERE reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM entry"
           " WHERE operation_id = operation.id) ORDER BY id",
           ("UPDATE entry SET amount = amount * 2 WHERE operation_id = :row",), "not_reversed", "operation"),
    Damage("what was undone stands", "SELECT max(id), NULL FROM operation WHERE kind = 'top_up' AND state = 'undone'",
           (("INSERT INTO top_up (number, contact_id, paid, on_date, at, created_op) SELECT 'T999', min(contact_id), 100,"
            " '2026-11-18', 1, :row FROM member"),), "stands_undone", "top_up", "(SELECT max(id) FROM top_up)"),
    Damage("stock that no slip took", "SELECT id, NULL FROM stock_move WHERE reason = 'sale' ORDER BY id",
           ("UPDATE stock_move SET quantity = quantity * 2 WHERE id = :row",), "wrong_stock", "stock_move"),
    Damage("a ladder that falls", "SELECT id, NULL FROM tier WHERE position = 1",
           ("UPDATE tier SET threshold = 1000000 WHERE id = :row",), "ladder", "tier",
           "(SELECT id FROM tier WHERE position = 2)"),
    Damage("nothing keeps the ledger", "SELECT 'entry_kept', NULL", ("DROP TRIGGER entry_kept",), "no_guard", ""),
)  # fmt: skip
"""Kinds of damage, more than faults.md asks for (F38, F39)."""


@contextmanager
def outside(store: Store) -> Iterator[None]:
    """Edit as a tool does that knows nothing of the shop: no triggers, no links, no checks."""
    guards = store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    store.rows("PRAGMA foreign_keys = 0")
    store.rows("PRAGMA ignore_check_constraints = 1")
    for name, _ in guards:
        store.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in guards:
        store.execute(sql)
    store.rows("PRAGMA ignore_check_constraints = 0")
    store.rows("PRAGMA foreign_keys = 1")


def plant(store: Store, damage: Damage, rng: Random) -> tuple[object, int | None]:
    """Do the damage somewhere; the row and the contact that must be named."""
    found = store.rows(damage.find)
    assert found, f"nothing to damage: {damage.name}"
    row, contact, *_ = rng.choice(found)
    named = store.value(f"SELECT {damage.named}", {"row": row}) if damage.named != ":row" else row
    if damage.code == "no_guard":
        store.execute(damage.plant[0])
        return row, None
    with outside(store):
        for statement in damage.plant:
            store.execute(statement, {"row": row})
    if damage.named.startswith("(SELECT max("):
        named = store.value(f"SELECT {damage.named}")
    return named, contact


def found_in(checked: Checked, damage: Damage, row: object, contact: int | None) -> bool:
    """Whether the check has found it by its row, and names the contact: there, or where their balance is told."""
    at_its_row = any(
        (one.code, one.table, one.row) == (damage.code, damage.table, row) for one in checked.findings
    )
    unnamed = contact is None or damage.table in ("", "entry", "seal")
    return at_its_row and (unnamed or any(contact in one.contacts for one in checked.findings))


def with_reversals(store: Store) -> None:
    """Give a demo shop what it lacks: acts of money that were undone, done again, undone again."""
    day = FixedClock(NOON + timedelta(hours=11))
    someone = store.value("SELECT min(id) FROM contact WHERE deleted_at IS NULL AND id > 10")
    for times in (1, 2, 3):
        done = top_up(store, Act(clock=day), someone, 10_000 * times)
        for turn in (undo, redo, undo)[:times]:
            turn(store, Act(clock=day), done.operation)


def found(store: Store, damage: Damage, rng: Random) -> bool:
    """Do the damage to a whole store; whether a check finds it."""
    row, contact = plant(store, damage, rng)
    return found_in(check(store), damage, row, contact)
