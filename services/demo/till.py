"""The till of the demo shop: slips and top-ups, many by one statement, each an operation of its own.

What a slip comes to is worked out by the counter's own rule, what it moves by the ledger's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Literal

from models.store import Store
from services.demo.purchases import BASKETS, Visit
from services.ledger import Account, Balances, Line, accounts_of, keep, link, moved
from services.payments import pay_kinds
from services.points.rules import expiry, is_vip_day
from services.products.products import products
from services.purchases import sum_up
from services.sales.pricing import LineInput, Quote, SaleInput, Terms, price
from services.settings import ShopSettings, shop_settings
from services.stored_value.packages import Package, packages
from services.tiers.ladder import Tier, ladder

_KINDS = ("wechat", "alipay", "cash", "card", "meituan")
_PAYS = (52, 74, 93, 98, 100)
"""By which way of a hundred slips are paid."""
_SAVERS, _PAYERS = 380, 300
"""Of a thousand who come often: who has a balance; who pays with points when there are enough."""
_ENOUGH = 600
ALL: Literal["all"] = "all"
_UNITS = {"斤": (500, 800, 1000, 1500, 2000), "": (1000, 1000, 1000, 2000)}
_TABLES: dict[str, str] = {
    "operation": "id, op_id, kind, label, args_hash, staff_id, at, business_on, state, row_count, receipt",
    "sale": "id, number, contact_id, staff_id, tier_id, on_date, bought_on, at, gross, tier_off, points_off, due, principal,"
    " bonus, received, net, points, growth, points_used, created_op",
    "sale_line": "sale_id, product_id, name, quantity, price, amount, off, created_op",
    "payment": "sale_id, what, kind_id, amount, on_date, staff_id, created_op",
    "top_up": "id, number, contact_id, package_id, paid, bonus, gift, gift_value, on_date, at, staff_id, created_op",
    "entry": "operation_id, line, contact_id, account, asset, amount, lot",
    "seal": "operation_id, line, hash",
}


@dataclass
class _Day:
    """What holds on one business date."""

    on: date
    text: str
    vip: bool
    lot: str
    numbers: dict[str, int] = field(default_factory=dict)


class Till:
    """Sells to who comes. `day` is the demo's date, `midnight` its beginning in UTC seconds."""

    def __init__(self, store: Store, seed: int, day: date, midnight: int) -> None:
        self.store, self.seed, self.day, self.midnight = store, seed, day, midnight
        self.settings: ShopSettings = shop_settings(store)
        self.kinds = {kind.key: kind.id for kind in pay_kinds(store)}
        known = [one for one in products(store) if not one.counted]
        self.products = {one.id: one for one in known}
        rng = Random(f"hudie baskets {seed}")
        self.baskets: list[tuple[LineInput, ...]] = []
        for place in range(BASKETS):
            some = rng.sample(known, 1 + place * 4 // BASKETS)
            self.baskets.append(
                tuple(
                    LineInput(one.id, quantity=rng.choice(_UNITS.get(one.unit, _UNITS[""]))) for one in some
                )
            )
        self.baskets.sort(
            key=lambda lines: sum(self.products[o.product_id or 0].price * o.quantity for o in lines)
        )
        self.packages: list[Package] = [one for one in packages(store) if one.tier_id is None]
        self.staff = [number for (number,) in store.rows("SELECT id FROM staff ORDER BY id")]
        self.quotes: dict[tuple[int, int, bool], Quote] = {}
        self.made = 0

    def serve(self, visits: Sequence[Visit]) -> None:
        """Sell to these people, in the order of time, in the caller's transaction."""
        batch = _Batch(self, {visit.contact for visit in visits if visit.contact})
        for visit in visits:
            batch.serve(visit)
        batch.write()

    def quote(self, visit: Visit, tier: Tier | None, vip: bool, own: Balances | None) -> Quote:
        """What the slip comes to; who pays with nothing but money gets the same as everybody of the tier."""
        basket = visit.basket % BASKETS
        kind = _KINDS[next(n for n, most in enumerate(_PAYS) if visit.luck % 100 < most)]
        plain = own is None
        key = (basket * len(_KINDS) + _KINDS.index(kind), tier.id if tier else 0, vip)
        if plain and key in self.quotes:
            return self.quotes[key]
        terms = Terms(
            self.settings, contact_id=None if tier is None else visit.contact, tier=tier, vip=vip,
            member_prices=tier is not None, own=own or Balances(), stored=own or Balances(), products=self.products,
            kinds=self.kinds,
        )  # fmt: skip
        uses = own is not None and self.uses_points(visit, own)
        if own is not None and not uses:
            same = self.quote(visit, tier, vip, None)
            if own.principal >= same.due:
                return replace(same, principal=same.due, received=0, paid=())
        values = SaleInput(
            terms.contact_id, lines=self.baskets[basket], points=ALL if uses else 0,
            stored=ALL if own is not None and own.stored else None, rest=kind,
        )  # fmt: skip
        found = price(values, terms)
        assert not found.problems, found.problems
        if plain:
            self.quotes[key] = found
        return found

    def uses_points(self, visit: Visit, own: Balances) -> bool:
        """Whether somebody pays with points this time."""
        return visit.often and own.points >= _ENOUGH and visit.luck % 1000 < _PAYERS


class _Batch:
    """Rows of some slips, until they are written."""

    def __init__(self, till: Till, contacts: Iterable[int]) -> None:
        self.till, self.store = till, till.store
        self.contacts = sorted(contacts)
        self.accounts: dict[int, Account] = accounts_of(self.store, self.contacts)
        steps = ladder(self.store)
        self.steps = {step.id: step for step in steps}
        self.first = steps[0]
        wanted = (json.dumps(self.contacts),)
        self.held: Mapping[int, int] = dict(
            self.store.rows(
                "SELECT contact_id, tier_id FROM member_tier WHERE contact_id IN (SELECT value FROM json_each(?))",
                wanted,
            )
        )
        self.rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _TABLES}
        self.next = {
            table: self._last(table) + 1 for table in ("operation", "sale", "sale_line", "payment", "top_up")
        }
        self.hash = self.store.value("SELECT hash FROM seal ORDER BY id DESC LIMIT 1") or ""
        self.now = self.store.value("SELECT at FROM operation ORDER BY id DESC LIMIT 1") or 0
        self.day: _Day | None = None
        self.serials: dict[tuple[str, str], int] = {}

    def _last(self, table: str) -> int:
        return int(self.store.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0)

    def _take(self, table: str) -> int:
        self.next[table] += 1
        return self.next[table] - 1

    def _today(self, minute: int) -> _Day:
        on = self.till.day + timedelta(days=minute // 1440)
        if self.day is None or self.day.on != on:
            settings = self.till.settings
            self.day = _Day(on, on.isoformat(), is_vip_day(settings, on), expiry(settings, on))
        return self.day

    def _number(self, kind: str, on: str) -> str:
        key = (kind, on)
        if key not in self.serials:
            self.serials[key] = (
                self.store.value("SELECT last FROM serial WHERE kind = ? AND on_date = ?", key) or 0
            )
        self.serials[key] += 1
        return f"{on.replace('-', '')[2:]}-{self.serials[key]:03}"

    def serve(self, visit: Visit) -> None:
        today = self._today(visit.minute)
        self.now = at = max(self.now, self.till.midnight + visit.minute * 60)
        staff = self.till.staff[visit.luck % len(self.till.staff)]
        if not visit.contact:
            self._sell(visit, self.till.quote(visit, None, today.vip, None), today, at, staff)
            return
        account = self.accounts[visit.contact]
        tier = self.steps.get(self.held.get(visit.contact, 0), self.first)
        if visit.often and visit.contact * 7919 % 1000 < _SAVERS:
            stored = account.held["principal"] + account.held["bonus"]
            if stored < 3000 and visit.luck < 800:
                self._top_up(visit, account, today, at, staff)
        held = account.held
        over = sum(points for lot, points in account.lots.items() if lot and lot < today.text)
        own = Balances(held["points"] - over, held["growth"], held["principal"], held["bonus"], account.owed)
        pays = own.stored or self.till.uses_points(visit, own)
        self._sell(visit, self.till.quote(visit, tier, today.vip, own if pays else None), today, at, staff)

    def _sell(self, visit: Visit, found: Quote, today: _Day, at: int, staff: int) -> None:
        contact = visit.contact or None
        sale, number = self._take("sale"), self._number("sale", today.text)
        lines: list[Line] = []
        if contact is not None:
            lines = [
                Line(contact, "points", -found.points_used, "redeemed", pays_on=today.text),
                Line(contact, "principal", -found.principal, "redeemed"),
                Line(contact, "bonus", -found.bonus, "redeemed"),
                Line(contact, "points", found.points, "issued", today.lot),
                Line(contact, "growth", found.growth, "issued"),
            ]
        made = {"sale": [1, sale, sale]}
        label = {"number": number, "contact": contact, "fen": found.due}
        receipt = {"id": sale, "number": number, "areas": ["balances", "sales"]}
        operation = self._open(
            "sell", label, receipt, made, at, today, staff, len(found.lines), len(found.paid), lines
        )
        self.rows["sale"].append(
            (
                sale, number, contact, staff, found.tier_id, today.text, today.text, at, found.gross, found.tier_off,
                found.points_off, found.due, found.principal, found.bonus, found.received, found.net, found.points,
                found.growth, found.points_used, operation,
            )
        )  # fmt: skip
        self.rows["sale_line"] += [
            (sale, o.product_id, o.name, o.quantity, o.price, o.amount, o.off, operation) for o in found.lines
        ]
        self.rows["payment"] += [
            (sale, "sale", self.till.kinds[key], fen, today.text, staff, operation)
            for key, fen in found.paid
            if fen
        ]

    def _top_up(self, visit: Visit, account: Account, today: _Day, at: int, staff: int) -> None:
        offers = self.till.packages
        offer = offers[visit.luck % len(offers)] if offers else None
        if offer is None:
            return
        number = "T" + self._number("topup", today.text)
        row = self._take("top_up")
        lines = [
            Line(visit.contact, "principal", offer.pay, "cash"),
            Line(visit.contact, "bonus", offer.bonus, "issued"),
        ]
        label = {"contact": visit.contact, "number": number}
        receipt = {"id": row, "number": number, "contact": visit.contact, "paid": offer.pay, "bonus": offer.bonus,
                   "areas": ["balances", "sales", "stored_value"]}  # fmt: skip
        operation = self._open(
            "top_up", label, receipt, {"top_up": [1, row, row]}, at, today, staff, 0, 1, lines
        )
        self.rows["top_up"].append(
            (row, number, visit.contact, offer.id, offer.pay, offer.bonus, offer.gift, offer.gift_value, today.text, at, staff,
             operation)
        )  # fmt: skip
        kind = self.till.kinds[_KINDS[visit.luck % 3]]
        self.rows["payment"].append((None, "topup", kind, offer.pay, today.text, staff, operation))

    def _open(
        self, kind: str, label: Mapping[str, Any], receipt: Mapping[str, Any], made: dict[str, list[int]], at: int,
        today: _Day, staff: int, parts: int, payments: int, lines: Sequence[Line],
    ) -> int:  # fmt: skip
        """The operation with its entries and its seal; rows of its parts follow right after."""
        operation = self._take("operation")
        for table, count in (("sale_line", parts), ("payment", payments)):
            if count:
                first = self.next[table]
                self.next[table] += count
                made[table] = [count, first, first + count - 1]
        entries: list[tuple[int | None, str, str, int, str]] = []
        against: dict[tuple[str, str], int] = {}
        for line in lines:
            if line.amount:
                entries.extend(moved(self.accounts[line.contact], line, False))
                key = (line.account, line.asset)
                against[key] = against.get(key, 0) - line.amount
        entries += [
            (None, account, asset, amount, "") for (account, asset), amount in against.items() if amount
        ]
        numbered = [(place, *entry) for place, entry in enumerate(entries)]
        till = self.till
        till.made += 1
        op_id = f"{till.seed & 0xFFFFFFFF:08x}-{till.day.toordinal() & 0xFFFF:04x}-5d3e-8000-{till.made:012x}"
        said = {**receipt, "change_rows": 0, "created_rows": made}
        count = sum(rows for rows, _, _ in made.values()) + len(entries)
        self.rows["operation"].append(
            (
                operation,
                op_id,
                kind,
                _json(label),
                f"{till.made:064x}",
                staff,
                at,
                today.text,
                "done",
                count,
                _json(said),
            )
        )
        if numbered:
            self.rows["entry"] += [(operation, *entry) for entry in numbered]
            self.hash = link(self.hash, (op_id, operation, kind, at), numbered)
            self.rows["seal"].append((operation, 0, self.hash))
        return operation

    def write(self) -> None:
        """Write everything down."""
        store = self.store
        for table, columns in _TABLES.items():
            if rows := self.rows[table]:
                marks = ", ".join("?" * len(rows[0]))
                store.execute_many(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
        store.execute_many(
            "INSERT INTO serial (kind, on_date, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last",
            [(*key, last) for key, last in self.serials.items()],
        )
        keep(store, self.accounts)
        sum_up(store, self.contacts)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
