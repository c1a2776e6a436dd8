"""Who stands at the counter, and how far a slip brings them to the next tier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from models.store import Store
from services import identities
from services.contacts import ContactInput, create, trash
from services.ledger import Line, post
from services.operations import Act, perform
from services.sales.next_tier import NextTier, next_tier
from services.sales.people import find, of_card
from services.sales.pricing import SaleInput
from services.sales.selling import quote, sell
from services.selection import Ids
from services.settings import shop_settings
from services.stored_value.sharing import share

TODAY = date(2026, 11, 18)
Acts = Callable[[], Act]


def _add(store: Store, act: Acts, name: str, phone: str) -> int:
    return int(create(store, act(), ContactInput(name=name, phones=(phone,))).receipt["id"])


def _value(store: Store, act: Acts, who: int, principal: int) -> None:
    def body(journal: object) -> dict[str, int]:
        post(journal, [Line(who, "principal", principal, "cash")])  # type: ignore[arg-type]
        return {"paid": principal}

    perform(store, act(), "top_up", {"number": "T"}, [who, principal], body)


def test_who_was_here_last_comes_first_and_nobody_from_the_trash(store: Store, act: Acts) -> None:
    regular, new, gone = (
        _add(store, act, name, phone)
        for name, phone in (("陈雨晴", "13800135210"), ("新来的", "13911115210"), ("走了", "13922225210"))
    )
    sell(store, act(), SaleInput(regular, 5000))
    trash(store, act(), Ids((gone,)))
    found = find(store, "5210", TODAY)
    assert [one.id for one in found.people] == [regular, new]
    first = found.people[0]
    assert (first.phone, first.visits, first.last_on, first.points) == ("138****5210", 1, "2026-11-18", 50)
    assert find(store, "5210", TODAY, masked=False).people[0].phone == "13800135210"
    assert [one.id for one in find(store, "cyq", TODAY).people] == [regular]
    assert find(store, "  ", TODAY).people == ()


def test_a_card_is_one_person_but_four_digits_are_looked_at(store: Store, act: Acts) -> None:
    holder, other = _add(store, act, "持卡", "13800130001"), _add(store, act, "尾号", "13800135210")
    identities.add(store, act(), holder, "card", "vip 88-001")
    identities.add(store, act(), holder, "card", "5210")
    found = find(store, "VIP88001", TODAY)
    assert ([one.id for one in found.people], found.exact) == ([holder], True)
    found = find(store, "5210", TODAY)
    assert ([one.id for one in found.people], found.exact) == ([holder, other], False)
    scanned = of_card(store, "VIP88001", TODAY)
    assert scanned is not None
    assert scanned.id == holder
    assert of_card(store, "13800135210", TODAY) is None
    assert of_card(store, " ", TODAY) is None


def test_who_shares_a_balance_is_shown_the_holders(store: Store, act: Acts) -> None:
    mother, son = _add(store, act, "妈妈", "13800130001"), _add(store, act, "儿子", "13800130002")
    _value(store, act, mother, 20_000)
    share(store, act(), mother, son)
    (one,) = find(store, "0002", TODAY).people
    assert (one.stored, one.holder.text if one.holder else "") == (20_000, "妈妈")
    (one,) = find(store, "0001", TODAY).people
    assert (one.stored, one.holder) == (20_000, None)


@pytest.mark.parametrize(
    ("metric", "threshold", "said"),
    [
        ("growth", 300, NextTier("高级", fen=15_000)),
        ("growth", 150, NextTier("高级", reached=True)),
        ("spend", 30_000, NextTier("高级", fen=15_000)),
        ("orders", 4, NextTier("高级", slips=2)),
        ("orders", 2, NextTier("高级", reached=True)),
        ("single", 10_001, NextTier("高级", fen=10_001, at_once=True)),
        ("single", 10_000, NextTier("高级", reached=True)),
        ("paid", 0, None),
    ],
)
def test_what_is_missing_after_this_slip(
    store: Store, act: Acts, metric: str, threshold: int, said: NextTier | None
) -> None:
    who = _add(store, act, "陈雨晴", "13800135210")
    sell(store, act(), SaleInput(who, 5000))
    store.execute(
        "INSERT INTO tier (name, position, metric, threshold) VALUES ('高级', 1, ?, ?)", (metric, threshold)
    )
    settings = shop_settings(store)
    found = quote(store, act(), SaleInput(who, 10_000))
    assert next_tier(store, found, settings, TODAY) == said
    walk_in = quote(store, act(), SaleInput(None, 10_000))
    assert next_tier(store, walk_in, settings, TODAY) is None
