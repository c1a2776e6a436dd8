"""Opening balances: what customers had when the shop began with Hudie, taken from the columns that imports kept.

Entered once per person and asset, whatever the list: a second one is a conflict until somebody confirms it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from models.store import Store
from services import shop
from services.changes import Changes
from services.errors import Refused
from services.imports.kept import STANDING
from services.imports.rules import REPEATED
from services.journal import Journal
from services.ledger import ASSETS, Line, post
from services.operations import Act, perform
from services.orders.amounts import BadAmount, fen, whole
from services.points.rules import expiry
from services.settings import shop_settings

KIND = "opening_balances"
KEYS = ("points", "growth", "stored_value", "principal", "bonus")
"""Kept columns that hold balances; `stored_value` is principal and bonus in one, or one of them: that is asked."""
BROUGHT = (*KEYS, "total_spent", "order_count", "last_purchase_on", "tier")
"""All that people bring along."""
StoredAs = Literal["principal", "bonus"]
_COLUMNS = ("contact_id", "asset", "amount", "nth", "source", "on_date")


@dataclass(frozen=True)
class Unread:
    """A kept text that is no balance: `reason` bad_amount, or parts_differ where principal and bonus are not the whole."""

    contact: int
    key: str
    text: str
    reason: str = "bad_amount"


@dataclass(frozen=True)
class AssetOffer:
    """What would be entered of an asset: people and their total (points, or fen); of `again` people, with `again_total` in
    all, an opening balance of it stands already."""

    asset: str
    people: int = 0
    total: int = 0
    again: int = 0
    again_total: int = 0


@dataclass(frozen=True)
class OpeningLine:
    """What one person would be given, by asset; `again` are the assets of which one stands already."""

    contact: int
    amounts: Mapping[str, int]
    again: frozenset[str] = frozenset()


@dataclass(frozen=True)
class OpeningOffer:
    """A dry run. `asks` = somebody's stored value is one sum, and must be said to be principal or bonus; `entered` people have
    theirs from this very list."""

    assets: tuple[AssetOffer, ...]
    lines: tuple[OpeningLine, ...]
    unread: tuple[Unread, ...] = ()
    asks: bool = False
    entered: int = 0

    @property
    def people(self) -> int:
        """How many would be given something that they have not yet."""
        return sum(1 for line in self.lines if set(line.amounts) - line.again)

    @property
    def again(self) -> int:
        """How many have an opening balance already."""
        return sum(1 for line in self.lines if line.again)


@dataclass
class _Found:
    """Who would be given what, and from which import."""

    amounts: dict[tuple[int, str], tuple[int, int]] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    asks: bool = False


def offer(store: Store, stored_as: StoredAs = "principal", batch: int | None = None) -> OpeningOffer:
    """What of an import (of all that stand, where none is named) would be entered; `stored_as` says what a sum of stored value
    is. Only reads."""
    found = _find(store, stored_as, batch)
    known = _known(store)
    by_person: dict[int, dict[str, int]] = defaultdict(dict)
    again: dict[int, set[str]] = defaultdict(set)
    entered: set[int] = set()
    for (contact, asset), (amount, of_batch) in found.amounts.items():
        sources = known.get((contact, asset))
        if sources is not None and _source(of_batch) in sources:
            entered.add(contact)
            continue
        by_person[contact][asset] = amount
        if sources is not None:
            again[contact].add(asset)
    lines = tuple(
        OpeningLine(contact, by_person[contact], frozenset(again[contact])) for contact in sorted(by_person)
    )
    return OpeningOffer(_sums(lines), lines, tuple(found.unread), found.asks, len(entered))


def may_offer(store: Store) -> bool:
    """Whether earlier imports kept columns of BROUGHT about which the shop was not asked yet."""
    asked = set(shop_settings(store).adopted)
    wanted = [key for key in BROUGHT if key not in asked]
    for number, text in store.rows(
        "SELECT b.id, b.columns FROM import_batch b JOIN operation o ON o.id = b.operation_id WHERE o.state = 'done'"
        " AND b.stage = '' AND o.kind = 'import' ORDER BY b.id DESC"
    ):
        keys = [key for key in wanted if key in json.loads(text).get("fields", {})]
        has = " OR ".join(f"json_extract(r.kept, '$.{key}') IS NOT NULL" for key in keys)
        if keys and store.value(
            f"SELECT EXISTS (SELECT 1 {STANDING} AND r.batch_id = ? AND ({has}))", (number,)
        ):
            return True
    return False


def decline(store: Store, act: Act) -> Changes:
    """Leave them as text, and don't ask again."""
    asked = shop_settings(store).adopted
    return shop.change_settings(store, act, adopted=[*asked, *(key for key in BROUGHT if key not in asked)])


def enter(
    store: Store,
    act: Act,
    stored_as: StoredAs = "principal",
    batch: int | None = None,
    *,
    again: bool = False,
    expected: Mapping[str, int] | None = None,
) -> Changes:
    """Enter what `offer` tells, as one operation against the account `opening`; with `again` also for those who have one
    already. The receipt holds `people` and `totals` by asset.

    Raises Refused(nothing_to_enter), Refused(changed_meanwhile) where the totals are not those that were shown, `expected`.
    """

    def body(journal: Journal) -> dict[str, Any]:
        found = offer(store, stored_as, batch)
        settings = shop_settings(store)
        on = settings.business_date(act.clock.now())
        nth = _next_nth(store)
        sources = {key: _source(of) for key, (_, of) in _find(store, stored_as, batch).amounts.items()}
        chosen = [
            (line.contact, asset, amount)
            for line in found.lines
            for asset, amount in line.amounts.items()
            if again or asset not in line.again
        ]
        if not chosen:
            raise Refused("nothing_to_enter")
        totals = _totals(chosen)
        if expected is not None and totals != dict(expected):
            raise Refused("changed_meanwhile")
        last = store.value("SELECT seq FROM sqlite_sequence WHERE name = 'opening'") or 0
        rows = [
            [
                contact,
                asset,
                amount,
                nth.get((contact, asset), 0) + 1,
                sources[contact, asset],
                on.isoformat(),
            ]
            for contact, asset, amount in chosen
        ]
        values = ", ".join(f"value ->> {place}" for place in range(len(_COLUMNS)))
        journal.insert_from(
            "opening",
            _COLUMNS,
            f"SELECT {values} FROM json_each(?)",
            (json.dumps(rows),),
            last + 1,
            last + len(rows),
        )
        lot = expiry(settings, on)
        post(
            journal,
            [
                Line(contact, asset, amount, "opening", lot if asset == "points" else None)
                for contact, asset, amount in chosen
            ],
        )
        _note_asked(journal)
        people = len({contact for contact, _, _ in chosen})
        return {"people": people, "totals": totals, "label": {"count": people}}

    return perform(store, act, KIND, {}, [stored_as, batch, again], body)


def _totals(chosen: Sequence[tuple[int, str, int]]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for asset in ASSETS:
        amounts = [amount for _, one, amount in chosen if one == asset]
        if amounts:
            totals[asset] = sum(amounts)
    return totals


def expected_totals(found: OpeningOffer, again: bool) -> dict[str, int]:
    """What entering an offer would come to, by asset."""
    return {
        one.asset: one.total + (one.again_total if again else 0)
        for one in found.assets
        if one.people or (again and one.again)
    }


def _sums(lines: Sequence[OpeningLine]) -> tuple[AssetOffer, ...]:
    found = []
    for asset in ASSETS:
        new = [line.amounts[asset] for line in lines if asset in line.amounts and asset not in line.again]
        more = [line.amounts[asset] for line in lines if asset in line.again]
        if new or more:
            found.append(AssetOffer(asset, len(new), sum(new), len(more), sum(more)))
    return tuple(found)


def _source(batch: int) -> str:
    return f"import:{batch}"


def _known(store: Store) -> dict[tuple[int, str], set[str]]:
    known: dict[tuple[int, str], set[str]] = defaultdict(set)
    for contact, asset, source in store.rows("SELECT contact_id, asset, source FROM opening"):
        known[contact, asset].add(source)
    return dict(known)


def _next_nth(store: Store) -> dict[tuple[int, str], int]:
    return {
        (contact, asset): nth
        for contact, asset, nth in store.rows("SELECT contact_id, asset, max(nth) FROM opening GROUP BY 1, 2")
    }


def _find(store: Store, stored_as: StoredAs, batch: int | None) -> _Found:
    """The newest list that says something of a person's asset counts."""
    found, known = _Found(), _known(store)
    seen: set[tuple[int, str]] = set()
    for of_batch, columns, contact, texts in kept_of(store, KEYS, batch):
        fresh = {key: text for key, text in texts.items() if (contact, key) not in seen}
        seen |= {(contact, key) for key in texts}
        amounts: dict[str, int] = {}
        for key, text in fresh.items():
            try:
                read = whole(text) if key in ("points", "growth") else fen(text)
            except BadAmount:
                found.unread.append(Unread(contact, key, text))
                continue
            if read is not None:
                amounts[key] = read
        if (total := amounts.pop("stored_value", None)) is not None:
            # What was answered for a list stays so, or its sum would be entered as the other one too.
            stored: tuple[StoredAs, StoredAs] = ("principal", "bonus")
            mine = (one for one in stored if _source(of_batch) in known.get((contact, one), ()))
            answer = next(mine, stored_as)
            _part(found, contact, fresh["stored_value"], total, amounts, columns, answer)
        for asset, amount in amounts.items():
            if amount:
                found.amounts.setdefault((contact, asset), (amount, of_batch))
    return found


def _part(
    found: _Found, contact: int, text: str, total: int, amounts: dict[str, int], columns: frozenset[str], stored_as: StoredAs
) -> None:  # fmt: skip
    """A sum of stored value beside columns of its parts is their whole; alone it is what was answered."""
    both = [key for key in ("principal", "bonus") if key in columns]
    if len(both) == 2:
        if amounts.get("principal", 0) + amounts.get("bonus", 0) != total:
            found.unread.append(Unread(contact, "stored_value", text, "parts_differ"))
            amounts.pop("principal", None)
            amounts.pop("bonus", None)
    elif both:
        rest = "bonus" if both == ["principal"] else "principal"
        if total < (part := amounts.get(both[0], 0)):
            found.unread.append(Unread(contact, "stored_value", text, "parts_differ"))
            amounts.pop(both[0], None)
        else:
            amounts[rest] = total - part
    elif total:
        found.asks = True
        amounts[stored_as] = total


def kept_of(
    store: Store, keys: Sequence[str], batch: int | None
) -> Iterator[tuple[int, frozenset[str], int, dict[str, str]]]:
    """What imports that stand have kept under these keys (rows folded into another are in that one): import, the fields of its columns, person, texts; the newest import
    and its last row first. Who was merged is the winner; who is in the trash is left out."""
    batches = store.rows(
        "SELECT b.id, b.columns FROM import_batch b JOIN operation o ON o.id = b.operation_id WHERE o.state = 'done'"
        " AND b.stage = '' AND o.kind = 'import' AND b.id = coalesce(?, b.id) ORDER BY b.id DESC",
        (batch,),
    )
    winners = _winners(store)
    wanted = ", ".join(f"json_extract(r.kept, '$.{key}')" for key in keys)
    for number, text in batches:
        columns = frozenset(json.loads(text).get("fields", {}))
        if columns.isdisjoint(keys):
            continue
        for contact, *texts in store.db.execute_sql(
            f"SELECT c.id, {wanted} {STANDING} AND r.batch_id = ? AND r.outcome != {REPEATED} AND c.deleted_at IS NULL"
            " ORDER BY r.row DESC",
            (number,),
        ):
            mine = {
                key: str(one)
                for key, one in zip(keys, texts, strict=True)
                if one is not None and str(one).strip()
            }
            if mine:
                yield number, columns, winners.get(contact, contact), mine


def _winners(store: Store) -> dict[int, int]:
    into = dict(store.rows("SELECT id, merged_into FROM contact WHERE merged_into IS NOT NULL"))
    found = {}
    for loser in into:
        winner, seen = loser, {loser}
        while (above := into.get(winner)) is not None and above not in seen:
            winner = above
            seen.add(above)
        found[loser] = winner
    return found


def _note_asked(journal: Journal) -> None:
    note_asked(journal, KEYS)


def note_asked(journal: Journal, keys: Sequence[str]) -> None:
    """The shop was asked about these kept columns."""
    asked = shop_settings(journal.store).adopted
    more = [key for key in keys if key not in asked]
    if not more:
        return
    text = json.dumps([*asked, *more])
    if not journal.update("setting", {"value": text}, "key = 'adopted'"):
        journal.insert("setting", {"key": "adopted", "value": text})
