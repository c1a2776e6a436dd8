"""Taking up what imports kept of earlier purchases and member tiers: told before, one operation each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.store import Store
from services import birthdays
from services.changes import Changes
from services.errors import Refused
from services.imports.naming import folded
from services.journal import Journal
from services.openings import Unread, kept_of, note_asked
from services.operations import Act, perform
from services.orders.amounts import BadAmount, fen, whole
from services.settings import shop_settings
from services.tiers.evaluating import write
from services.tiers.ladder import Tier, ladder
from services.tiers.moves import Move, holds_until

PURCHASES, TIERS = "take_up_purchases", "take_up_tiers"
PURCHASE_KEYS = ("total_spent", "order_count", "last_purchase_on")
TIER_KEYS = ("tier",)
_NO_TIER = frozenset(("", "-", "--", "/", "无", "没有", "none", "n/a", "null", "非会员"))
_LOWEST = frozenset(("普通", "普通会员", "basic", "basic member"))
"""What the program calls the lowest step of a shop that has not named it."""


@dataclass(frozen=True)
class PurchasesOffer:
    """Earlier purchases that would be noted: `people`, what they `spent` (fen) in how many `orders`; `known` people have such a
    note already."""

    people: int = 0
    spent: int = 0
    orders: int = 0
    known: int = 0
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True)
class TiersOffer:
    """Tiers that would be set: people by the id of the tier; `unknown` are names of no tier and how many people bear them;
    `known` people are on a higher step than the lowest already."""

    people: tuple[tuple[Tier, int], ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()
    known: int = 0

    @property
    def count(self) -> int:
        """How many people would get a tier."""
        return sum(count for _, count in self.people)


def purchases_offer(store: Store, today: str, batch: int | None = None) -> PurchasesOffer:
    """What of an import (of all that stand, where none is named) would be noted; a date after `today` can't be."""
    found, known, unread = _purchases(store, today, batch)
    return PurchasesOffer(
        len(found),
        sum(one[0] for one in found.values()),
        sum(one[1] for one in found.values()),
        known,
        tuple(unread),
    )


def take_up_purchases(store: Store, act: Act, batch: int | None = None) -> Changes:
    """Note them; the receipt holds `people`. Raises Refused(nothing_to_enter)."""

    def body(journal: Journal) -> dict[str, Any]:
        today = shop_settings(store).business_date(act.clock.now()).isoformat()
        found, _, _ = _purchases(store, today, batch)
        if not found:
            raise Refused("nothing_to_enter")
        last = store.value("SELECT seq FROM sqlite_sequence WHERE name = 'prior_purchases'") or 0
        rows = [[contact, *one] for contact, one in sorted(found.items())]
        journal.insert_from(
            "prior_purchases", ("contact_id", "spent", "orders", "last_on"),
            "SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)", (json.dumps(rows),), last + 1,
            last + len(rows),
        )  # fmt: skip
        note_asked(journal, PURCHASE_KEYS)
        return {"people": len(found), "label": {"count": len(found)}}

    return perform(store, act, PURCHASES, {}, [batch], body)


def _purchases(
    store: Store, today: str, batch: int | None
) -> tuple[dict[int, tuple[int, int, str]], int, list[Unread]]:
    noted = {contact for (contact,) in store.rows("SELECT contact_id FROM prior_purchases")}
    found: dict[int, tuple[int, int, str]] = {}
    known: set[int] = set()
    unread: list[Unread] = []
    for _, _, contact, texts in kept_of(store, PURCHASE_KEYS, batch):
        if contact in noted:
            known.add(contact)
            continue
        if contact in found:
            continue
        spent = orders = 0
        last_on = ""
        for key, text in texts.items():
            try:
                if key == "total_spent":
                    spent = fen(text) or 0
                elif key == "order_count":
                    orders = whole(text) or 0
                elif text.strip() not in ("-", "--", "/", "无"):
                    last_on = birthdays.parse_date(text)
                    if last_on > today:
                        raise birthdays.BadDate(text)
            except BadAmount:
                unread.append(Unread(contact, key, text))
            except birthdays.BadDate:
                last_on = ""
                unread.append(Unread(contact, key, text, "bad_date"))
        if spent or orders or last_on:
            found[contact] = (spent, orders, last_on)
    return found, len(known), unread


def tiers_offer(store: Store, batch: int | None = None) -> TiersOffer:
    """Which tiers an import (all that stand, where none is named) names, by the ladder as it is."""
    steps = ladder(store)
    found, unknown, known = _tiers(store, steps, batch)
    people = Counter(found.values())
    return TiersOffer(
        tuple((steps[place], people[place]) for place in sorted(people)), tuple(unknown.most_common()), known
    )


def take_up_tiers(store: Store, act: Act, batch: int | None = None) -> Changes:
    """Put people into the tiers that they had, from today for as long as these hold; the receipt holds `people` and `unknown`
    names. Raises Refused(nothing_to_enter)."""

    def body(journal: Journal) -> dict[str, Any]:
        today = shop_settings(store).business_date(act.clock.now()).isoformat()
        steps = ladder(store)
        found, unknown, _ = _tiers(store, steps, batch)
        if not found:
            raise Refused("nothing_to_enter")
        moves: dict[tuple[Move, bool], list[int]] = {}
        for contact, place in sorted(found.items()):
            move = Move(0, place, "import", holds_until(steps[place], place, today), "import")
            moves.setdefault((move, False), []).append(contact)
        write(journal, act, steps, moves)
        note_asked(journal, TIER_KEYS)
        return {"people": len(found), "unknown": list(unknown), "label": {"count": len(found)}}

    return perform(store, act, TIERS, {}, [batch], body)


def _tiers(
    store: Store, steps: Sequence[Tier], batch: int | None
) -> tuple[dict[int, int], Counter[str], int]:
    """The step of each person who is on the lowest and named on a higher one; names of no step; who is higher already."""
    names = {folded(one.name): place for place, one in enumerate(steps) if one.name}
    if steps and not steps[0].name:
        names |= dict.fromkeys(_LOWEST, 0)
    holders = {contact for (contact,) in store.rows("SELECT contact_id FROM member_tier")}
    found: dict[int, int] = {}
    unknown: Counter[str] = Counter()
    known: set[int] = set()
    seen: set[int] = set()
    for _, _, contact, texts in kept_of(store, TIER_KEYS, batch):
        if contact in seen:
            continue
        seen.add(contact)
        name = folded(texts["tier"])
        if name in _NO_TIER:
            continue
        place = names.get(name, names.get(name.removesuffix("会员").removesuffix(" member"), -1))
        if place < 0:
            unknown[texts["tier"].strip()] += 1
        elif contact in holders:
            known.add(contact)
        elif place:
            found[contact] = place
    return found, unknown, len(known)
