"""The one ledger of points, growth and stored value (docs/architecture.md, Money).

Every line of a customer has a line of the shop against it, so that an operation sums to zero per asset. Entries are only
ever added; a balance is their sum, kept in `member` (and for points per expiry in `point_lot`) in the same transaction.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.store import Store
from services.errors import InsufficientBalance, Refused
from services.journal import Journal

ASSETS = ("points", "growth", "principal", "bonus")
"""Points and growth in whole numbers, principal and bonus in fen."""
OWED_ASSETS = ("points", "principal", "bonus")
"""What the shop owes (figures.md 17), and a closed day was printed with."""
ACCOUNTS = ("issued", "redeemed", "expired", "adjusted", "cash", "opening")
"""What stands against a customer's line: given and taken back by a rule | spent and given back by a refund | expired |
corrected or waived by hand | money paid in or out | brought along."""
_AT_ONCE = 5_000
"""Contacts whose balances are read by one statement."""


@dataclass(frozen=True)
class Line:
    """One line of a customer. `amount` is signed, never 0, in the unit of the asset; `account` is what stands against it
    ('' = the lines sum to zero by themselves: a balance that moves). `lot` is until when points that come in hold ('' or
    None = for good); of points that go it names the lot that is taken first (None = the soonest to expire). Points that
    pay on a date (`pays_on`) leave what is over by then alone. `expired` of the points that are taken back had expired in
    that lot: they are not there to be taken, and that they expired is taken back instead."""

    contact: int
    asset: str
    amount: int
    account: str
    lot: str | None = None
    pays_on: str = ""
    expired: int = 0


@dataclass(frozen=True)
class Balances:
    """What a customer has: points (below 0: owed), growth, principal and bonus in fen."""

    points: int = 0
    growth: int = 0
    principal: int = 0
    bonus: int = 0
    owed: int = 0

    @property
    def stored(self) -> int:
        """Stored value in all, fen."""
        return self.principal + self.bonus


@dataclass
class Account:
    """The balances of one contact while lines are posted."""

    held: dict[str, int]
    owed: int
    lots: dict[str, int]
    known: bool
    before: Mapping[str, int] = field(default_factory=dict)


def balances(store: Store, contact: int) -> Balances:
    """The balances of a customer, as kept with the entries."""
    row = store.row(
        "SELECT points, growth, principal, bonus, owed FROM member WHERE contact_id = ?", (contact,)
    )
    return Balances(*row) if row else Balances()


def lots(store: Store, contact: int) -> list[tuple[str, int]]:
    """The points of a customer by the date until which they hold, the soonest first, '' (for good, or owed) last."""
    return store.rows(
        "SELECT expires_on, remaining FROM point_lot WHERE contact_id = ? ORDER BY expires_on = '', expires_on",
        (contact,),
    )


def post(journal: Journal, lines: Sequence[Line], *, may_owe: bool = False) -> None:
    """Add lines to the operation and move the balances with them.

    Points that go are taken from the soonest expiry; `may_owe` lets what is missing stand as owed, which the next points
    that come in settle. Raises InsufficientBalance, and then nothing of the operation stands.
    """
    posted(journal, lines, may_owe=may_owe)


def posted(journal: Journal, lines: Sequence[Line], *, may_owe: bool = False) -> dict[int, Balances]:
    """`post`, and what each contact of the lines has then."""
    if any(line.asset not in ASSETS or line.amount == 0 for line in lines):
        raise ValueError("a line moves something of a known asset")
    entries: list[tuple[int | None, str, str, int, str]] = []
    against: dict[tuple[str, str], int] = defaultdict(int)
    found: dict[int, Balances] = {}
    for accounts, part in _chunks(journal.store, lines):
        for line in part:
            entries.extend(moved(accounts[line.contact], line, may_owe))
            if line.account:
                against[line.account, line.asset] -= line.amount
            if line.expired:
                against["expired", line.asset] -= line.expired
        keep(journal.store, accounts)
        found |= {contact: Balances(**one.held, owed=one.owed) for contact, one in accounts.items()}
    entries.extend(
        (None, account, asset, amount, "") for (account, asset), amount in against.items() if amount
    )
    journal.add_entries(entries)
    return found


def _chunks(store: Store, lines: Sequence[Line]) -> Iterator[tuple[dict[int, Account], list[Line]]]:
    """The lines contact by contact in their order, with the accounts that they move."""
    by_contact: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_contact[line.contact].append(line)
    contacts = list(by_contact)
    for start in range(0, len(contacts), _AT_ONCE):
        chunk = contacts[start : start + _AT_ONCE]
        yield accounts_of(store, chunk), [line for contact in chunk for line in by_contact[contact]]


def accounts_of(store: Store, contacts: Sequence[int]) -> dict[int, Account]:
    """The accounts of contacts as they stand, for `moved` and `keep`."""
    found = {contact: Account(dict.fromkeys(ASSETS, 0), 0, {}, False) for contact in contacts}
    wanted = (json.dumps(contacts),)
    for contact, *held, owed in store.rows(
        "SELECT contact_id, points, growth, principal, bonus, owed FROM member"
        " WHERE contact_id IN (SELECT value FROM json_each(?))",
        wanted,
    ):
        found[contact] = Account(dict(zip(ASSETS, held, strict=True)), owed, {}, True)
    for contact, expires_on, remaining in store.rows(
        "SELECT contact_id, expires_on, remaining FROM point_lot"
        " WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, expires_on = '', expires_on",
        wanted,
    ):
        found[contact].lots[expires_on] = remaining
    for account in found.values():
        account.before = dict(account.lots)
    return found


def moved(account: Account, line: Line, may_owe: bool) -> Iterator[tuple[int, str, str, int, str]]:
    """Move one account; the entries of the customer. Raises InsufficientBalance."""
    if line.asset != "points":
        have = account.held[line.asset]
        if have + line.amount < 0:
            raise InsufficientBalance.of(line.contact, line.asset, -line.amount, have)
        account.held[line.asset] = have + line.amount
        yield line.contact, "", line.asset, line.amount, ""
        return
    account.held["points"] += line.amount + line.expired
    if line.expired:
        yield line.contact, "", "points", line.expired, line.lot or ""
        yield line.contact, "", "points", -line.expired, line.lot or ""
    parts = _come(account, line) if line.amount > 0 else _go(account, line, may_owe)
    for lot, amount in parts:
        account.lots[lot] = account.lots.get(lot, 0) + amount
        yield line.contact, "", "points", amount, lot


def _come(account: Account, line: Line) -> Iterator[tuple[str, int]]:
    """Points that come in settle what is owed first."""
    settled = min(account.owed, line.amount)
    account.owed -= settled
    parts: dict[str, int] = defaultdict(int)
    parts[""] += settled
    parts[line.lot or ""] += line.amount - settled
    yield from ((lot, amount) for lot, amount in parts.items() if amount)


def _go(account: Account, line: Line, may_owe: bool) -> Iterator[tuple[str, int]]:
    """Points that go leave the named lot first, then the soonest to expire; what is missing may be owed."""
    need = wanted = -line.amount - line.expired
    parts: dict[str, int] = defaultdict(int)
    for lot in sorted(account.lots, key=lambda one: (one != line.lot, one == "", one)):
        over = lot != "" and lot < line.pays_on
        taken = 0 if over else min(need, max(account.lots[lot], 0))
        parts[lot] -= taken
        need -= taken
    if need and not may_owe:
        raise InsufficientBalance.of(line.contact, "points", wanted, wanted - need)
    account.owed += need
    parts[""] -= need
    yield from ((lot, amount) for lot, amount in parts.items() if amount)


def keep(store: Store, accounts: Mapping[int, Account]) -> None:
    """Set the balances; the table refuses what must not be, whatever was read before."""
    columns = ("points", "growth", "principal", "bonus")
    store.insert_all(
        f"INSERT INTO member (contact_id, {', '.join(columns)}, owed)",
        [(contact, *(a.held[c] for c in columns), a.owed) for contact, a in accounts.items()],
        f"ON CONFLICT (contact_id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in (*columns, 'owed'))}",
    )
    gone = [(c, lot) for c, a in accounts.items() for lot, n in a.lots.items() if n == 0 and lot in a.before]
    if gone:
        store.execute_many("DELETE FROM point_lot WHERE contact_id = ? AND expires_on = ?", gone)
    changed = [
        (c, lot, n) for c, a in accounts.items() for lot, n in a.lots.items() if n and a.before.get(lot) != n
    ]
    if changed:
        store.insert_all(
            "INSERT INTO point_lot (contact_id, expires_on, remaining)",
            changed,
            "ON CONFLICT DO UPDATE SET remaining = excluded.remaining",
        )


# -- turning back, moving -------------------------------------------------------------------------


def has_entries(store: Store, operation: int) -> bool:
    """Whether an operation moved balances."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM entry WHERE operation_id = ?)", (operation,)))


def reverse(journal: Journal, operation: int, who: Callable[[int], int]) -> int:
    """Post the entries of an operation once more with the other sign; how many. `who` tells whom a contact counts as now.

    Points that were owed before the operation may be owed again. Raises Refused(spent_since; data: contact, asset): what
    came in is not there any more.
    """
    store = journal.store
    rows = store.rows(
        "SELECT contact_id, account, asset, amount, lot FROM entry WHERE operation_id = ? ORDER BY line",
        (operation,),
    )
    lines = [
        Line(who(contact), asset, -amount, "", lot) for contact, _, asset, amount, lot in rows if contact
    ]
    # What comes back may pay for what goes, and what was owed is settled by what it was owed for.
    lines.sort(key=lambda line: (line.amount < 0, line.lot != ""))
    theirs: dict[int, set[int]] = defaultdict(set)
    for contact in {contact for contact, _, asset, _, _ in rows if contact and asset == "points"}:
        theirs[who(contact)].add(contact)
    owed = _owing(store, theirs)
    try:
        post(journal, lines, may_owe=True)
    except InsufficientBalance as error:
        raise Refused("spent_since", {"contact": error.contact_id, "asset": error.asset}) from error
    for contact, debt in _owing(store, theirs).items():
        before = sum(_owed_before(store, one, operation) for one in theirs[contact])
        if debt > max(before, owed.get(contact, 0)):
            raise Refused("spent_since", {"contact": contact, "asset": "points"})
    journal.add_entries(
        [(None, account, asset, -amount, "") for who_, account, asset, amount, _ in rows if not who_]
    )
    return len(rows)


def _owing(store: Store, contacts: Iterable[int]) -> dict[int, int]:
    """Who of these owes points, and how many."""
    return dict(
        store.rows(
            "SELECT contact_id, owed FROM member WHERE owed > 0 AND contact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(contacts)),),
        )
    )


def _owed_before(store: Store, contact: int, operation: int) -> int:
    """Points that somebody owed when an operation began."""
    before = store.value(
        "SELECT coalesce(sum(amount), 0) FROM entry WHERE contact_id = ? AND asset = 'points'"
        " AND id < (SELECT min(id) FROM entry WHERE operation_id = ?)",
        (contact, operation),
    )
    return max(-int(before), 0)


def move(journal: Journal, winner: int, loser: int) -> None:
    """All that a contact has goes over to the one it is merged into, by entries."""
    store = journal.store
    mine = balances(store, loser)
    lines = []
    for expires_on, remaining in lots(store, loser):
        lines += [
            Line(loser, "points", -remaining, "", expires_on),
            Line(winner, "points", remaining, "", expires_on),
        ]
    for asset in ASSETS[1:]:
        if amount := getattr(mine, asset):
            lines += [Line(loser, asset, -amount, ""), Line(winner, asset, amount, "")]
    if lines:
        post(journal, lines, may_owe=True)


# -- the chain -------------------------------------------------------------------------------------


def seal(journal: Journal) -> None:
    """Close the operation's entries into the chain: called once, when the operation ends.

    Raises Refused(closed; data: date) where they change what the shop owes on a date that is closed, whatever moved them;
    a reversal is asked before it begins (services/money_reversal.py).
    """
    if not journal.entries:
        return
    store = journal.store
    before = store.value("SELECT hash FROM seal ORDER BY id DESC LIMIT 1") or ""
    *row, closed = store.row(
        "SELECT op_id, id, kind, at, (SELECT on_date FROM day_close WHERE on_date = business_on AND reverses_id IS NULL)"
        " FROM operation WHERE id = ?",
        (journal.operation,),
    ) or (None, None)
    if closed is not None and any(
        contact is None and asset in OWED_ASSETS for _, contact, _, asset, _, _ in journal.entries
    ):
        raise Refused("closed", {"date": closed})
    store.execute(
        "INSERT INTO seal (operation_id, line, hash) VALUES (?, ?, ?)",
        (journal.operation, journal.entries[0][0], link(before, row, journal.entries)),
    )


def link(before: str, operation: Sequence[object], entries: Iterable[Sequence[object]]) -> str:
    """One link of the chain: SHA-256 over the link before, the operation (op_id, sequence, kind, time) and its entries
    (line, contact, account, asset, amount, lot) in their order."""
    text = json.dumps(
        [before, list(operation), [list(entry) for entry in entries]],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()
