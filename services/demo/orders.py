"""The orders that the demo shop took over from its mini-program: a list of another place, bought before today."""

from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random
from typing import Any

from models.store import Store
from services.demo.setting_up import Event
from services.imports.rules import INVALID, NEW, OUTCOMES, REPEATED
from services.imports.slicing import created_rows
from services.journal import Journal
from services.operations import Act, begin, digest, finish, settle
from services.orders.batches import _TABLES, KIND, told
from services.orders.plan import OrdersPlan

_FILE, _SOURCE = "小程序订单导出.xlsx", "mini_program"
_AGO, _SPAN, _MOST = 238, 380, 160
"""When the list came, how many days it goes back, and how many orders it has at most."""
_HEADERS = ("订单号", "下单时间", "手机号", "商品", "数量", "实付", "退款")
_FIELDS = ("number", "at", "phone", "product", "quantity", "paid", "refunded")
_NOBODY = 6
"""One of so many orders names a number that the shop does not know."""


def orders(store: Store, number: int, seed: int, day: date) -> list[Event]:
    """The one import of them."""

    def bring_in(act: Act) -> None:
        _import(
            store, act, min(number // 8, _MOST), Random(f"hudie orders {seed}"), day - timedelta(days=_AGO)
        )

    return [(_AGO, 10, bring_in)] if number >= _NOBODY * 8 else []


def _import(store: Store, act: Act, count: int, rng: Random, on: date) -> None:
    plan = OrdersPlan(source=_SOURCE)
    operation, _ = begin(store, act, KIND, {"rows": 0, "source": _SOURCE}, [_FILE])
    sequences = {
        table: store.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0
        for table in ("channel", "sale", "sale_line", "order_identity")
    }
    with store.transaction():
        batch = int(
            store.db.execute_sql(
                "INSERT INTO import_batch (operation_id, file_name, file_hash, signature, sheet, encoding, plan, columns,"
                " counts, stage, next_row) VALUES (?, ?, ?, ?, 'Sheet1', '', ?, ?, ?, '', 0)",
                (
                    operation, _FILE, digest([_FILE, count]), digest([_FILE, count, "plan"]), _json(plan.to_json()),
                    _json({"fields": {f: [h] for f, h in zip(_FIELDS, _HEADERS, strict=True)}, "headers": list(_HEADERS)}),
                    _json({"rows": 0, "from": sequences}),
                ),
            ).lastrowid
        )  # fmt: skip
        journal = Journal(store, operation, {"imports", "sales"})
        _write(journal, batch, count, rng, on, act.at)
        settle(journal)
        counts = dict.fromkeys(OUTCOMES, 0)
        for outcome, rows in store.rows(
            "SELECT outcome, count(*) FROM import_row WHERE batch_id = ? GROUP BY 1", (batch,)
        ):
            counts[OUTCOMES[outcome]] = rows
        reasons = {"not_a_number": counts["invalid"]}
        made = created_rows(store, operation, batch, _TABLES)
        total = sum(counts.values())
        store.execute(
            "UPDATE import_batch SET counts = ?, next_row = ? WHERE id = ?",
            (_json({"rows": total, **counts, "reasons": reasons}), total + 2, batch),
        )
        receipt: dict[str, Any] = {
            "batch": batch, "counts": counts, "reasons": reasons, "source": _SOURCE, **told(store, operation, batch),
        }  # fmt: skip
        label = {"rows": total, "source": _SOURCE, **counts}
        finish(store, operation, counts["new"], label, receipt, journal.areas, made)


def _write(journal: Journal, batch: int, count: int, rng: Random, on: date, at: int) -> None:
    store = journal.store
    known = store.rows(
        "SELECT c.id, c.added_on, i.value FROM contact c JOIN identity i ON i.contact_id = c.id AND i.phone_kind = 'mobile'"
        " AND i.position = 0 WHERE c.added_on < ? ORDER BY (c.id * 7919) % 10007, c.id LIMIT ?",
        ((on - timedelta(days=30)).isoformat(), max(count // 2, 1)),
    )
    goods = store.rows("SELECT id, name, price FROM product WHERE NOT counted ORDER BY id")
    rows: list[tuple[Any, ...]] = []
    for place in range(count if known else 0):
        contact, added, phone = rng.choice(known)
        if place % _NOBODY == _NOBODY - 1:
            contact, phone = None, f"+86195{rng.randrange(10**8):08d}"
        first = max(date.fromisoformat(added), on - timedelta(days=_SPAN))
        bought = first + timedelta(days=rng.randrange(max((on - first).days, 1)))
        product, name, price = rng.choice(goods)
        quantity = rng.choice((1, 1, 2, 3))
        off = rng.choice((0, 0, 0, 200)) if price * quantity > 1000 else 0
        number = f"MP{bought:%y%m%d}{place:04}"
        moment = at - (on - bought).days * 86_400 + rng.randrange(-1, 11) * 3_600
        sale = _order(journal, number, contact, bought, moment, price * quantity, off)
        line = (sale, product, name, quantity * 1000, price, price * quantity, off, journal.operation)
        store.execute(
            "INSERT INTO sale_line (sale_id, product_id, name, quantity, price, amount, off, created_op)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            line,
        )
        store.execute(
            "INSERT INTO order_identity (sale_id, kind, value, created_op) VALUES (?, 'phone', ?, ?)",
            (sale, phone, journal.operation),
        )
        if rng.random() < 0.03:
            _order(journal, number, contact, bought, moment, -price * quantity, -off, sale)
        if contact is not None:
            journal.bought.add(contact)
        rows.append((batch, place + 2, NEW, contact, "", ""))
    for extra in range(count // 30):
        raw = _json([f"MP{extra}", "2026", "无", "", "", "", ""])
        invalid = (batch, count + 2 + extra, INVALID, None, "not_a_number", raw)
        rows.append(invalid if extra % 2 else (batch, count + 2 + extra, REPEATED, rows[extra][3], "", ""))
    store.execute_many(
        "INSERT INTO import_row (batch_id, row, outcome, contact_id, reason, raw, kept) VALUES (?, ?, ?, ?, ?, ?, '')",
        rows,
    )


def _order(
    journal: Journal,
    number: str,
    contact: int | None,
    on: date,
    at: int,
    gross: int,
    off: int,
    of: int | None = None,
) -> int:
    """An order, or what came back of one; its row."""
    due = gross - off
    return int(
        journal.store.db.execute_sql(
            "INSERT INTO sale (number, kind, contact_id, of_sale_id, source, external, on_date, bought_on, at, gross, manual_off,"
            " due, received, net, note, created_op) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                f"{_SOURCE}:{number}" + (":refund" if of else ""), "refund" if of else "sale", contact, of, _SOURCE, number,
                on.isoformat(), on.isoformat(), at, gross, off, due, due, due, "" if of else "微信支付", journal.operation,
            ),
        ).lastrowid
    )  # fmt: skip


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
