"""Topping up is done once and undone whole or not at all; packages and sharing keep their rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.store import Store
from services.at_counter import at_counter
from services.contacts import trash
from services.errors import FieldRefused, HudieError, NotFound, OutOfRange, Refused
from services.ledger import Balances, balances
from services.sales.people import buyer
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.selection import Ids
from services.stored_value import packages
from services.stored_value.packages import PackageInput
from services.stored_value.sharing import holder_of, share, sharers, unshare
from services.stored_value.topping_up import top_up, top_ups
from services.undo import redo, undo
from tests.services.stored_value.counter import Counter


def test_a_second_click_is_the_same_top_up_and_an_undo_takes_all_back(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    first = top_up(store, counter.act("k"), who, 50_000, 6_000)
    assert top_up(store, counter.act("k"), who, 50_000, 6_000).repeated
    assert balances(store, who) == Balances(principal=50_000, bonus=6_000)
    with pytest.raises(Refused) as other:
        top_up(store, counter.act("k"), who, 50_001, 6_000)
    assert other.value.reason == "duplicate"
    undo(store, counter.act(), first.operation)
    assert (balances(store, who).stored, top_ups(store, who)) == (0, [])
    assert not store.value("SELECT count(*) FROM payment")
    redo(store, counter.act(), first.operation)
    assert [(one.number, one.kinds) for one in top_ups(store, who)] == [
        ("T261002-001", (("cash", "", 50_000),))
    ]
    assert counter.top_up(who).receipt["number"] == "T261002-002"


def test_what_was_spent_of_it_keeps_a_top_up_from_being_undone(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    made = counter.top_up(who)
    counter.buy(who, 1)
    with pytest.raises(Refused) as refused:
        undo(store, counter.act(), made.operation)
    assert refused.value.reason == "spent_since"
    assert balances(store, who).stored == 55_999
    assert len(top_ups(store, who)) == 1


@pytest.mark.parametrize(
    ("paid", "bonus", "parts", "reason"),
    [
        (0, 0, None, "not_positive"), (-1, 0, None, "not_positive"), (10**18, 0, None, "amount_too_large"),
        (100, -1, None, "negative"), (100, 10**18, None, "amount_too_large"), (100, 0, {1: 60, 2: 39}, "parts_differ"),
        (100, 0, {1: 101, 2: -1}, "not_positive"), (100, 0, {99: 100}, "unknown_pay_kind"),
    ],
)  # fmt: skip
def test_top_ups_that_can_not_be(
    store: Store, paid: int, bonus: int, parts: dict[int, int] | None, reason: str
) -> None:
    counter = Counter(store)
    who = counter.person()
    with pytest.raises(HudieError) as refused:
        top_up(store, counter.act(), who, paid, bonus, parts=parts)
    assert refused.value.reason == reason  # type: ignore[attr-defined]
    assert balances(store, who) == Balances()


def test_nobody_in_the_trash_is_topped_up(store: Store) -> None:
    counter = Counter(store)
    who, sharer = counter.person(), counter.person()
    share(store, counter.act(), who, sharer)
    trash(store, counter.act(), Ids((who,)))
    for one in (who, sharer):  # nor whose balance another one pays with
        with pytest.raises(NotFound):
            counter.top_up(one)


def test_up_to_five_people_share_a_balance(store: Store) -> None:
    counter = Counter(store)
    holder, *others = (counter.person(f"{n} 号") for n in range(6))
    for one in others[:4]:
        share(store, counter.act(), holder, one)
    assert [one.contact for one in sharers(store, holder)] == others[:4]
    refused = {}
    for name, pair in {
        "share_full": (holder, others[4]),
        "share_self": (holder, holder),
        "share_already": (others[4], others[0]),
        "share_holder": (others[0], others[4]),
        "share_holds": (others[4], holder),
    }.items():
        with pytest.raises(FieldRefused) as why:
            share(store, counter.act(), *pair)
        refused[name] = why.value.reason
    assert all(name == reason for name, reason in refused.items())
    unshare(store, counter.act(), others[0])
    assert holder_of(store, others[0]) == others[0]
    counter.top_up(others[0], 100, 0)
    with pytest.raises(FieldRefused) as own:
        share(store, counter.act(), holder, others[0])
    assert (own.value.reason, own.value.data["fen"]) == ("share_own", 100)
    with pytest.raises(Refused):
        unshare(store, counter.act(), others[0])


def test_who_shares_a_balance_pays_with_what_came_back_to_them_first(store: Store) -> None:
    """Mended: their own balance was hidden behind the shared one, at the counter and where it is paid back."""
    counter = Counter(store)
    who, holder, other = counter.person(), counter.person(), counter.person()
    today = counter.act().clock.now().date()
    counter.top_up(who, 1_000, 0)
    bought = sell(store, counter.act(), SaleInput(who, 1_000, stored=1_000)).receipt["id"]
    share(store, counter.act(), holder, who)
    counter.top_up(holder, 500, 0)
    assert (holder_of(store, who), at_counter(store, who, today).shared.principal) == (holder, 500)
    refund(store, counter.act(), bought)
    seen = buyer(store, who, today)
    assert seen is not None
    assert (holder_of(store, who), seen.principal, seen.holder) == (who, 1_000, None)
    assert at_counter(store, who, today).holder is None
    with pytest.raises(FieldRefused, match="share_holder"):
        share(store, counter.act(), who, other)
    told = sell(store, counter.act(), SaleInput(who, 1_200, stored="all")).receipt
    assert (told["principal"], told["received"]) == (1_000, 200)
    told = sell(store, counter.act(), SaleInput(who, 1_200, stored="all")).receipt
    assert (told["principal"], told["holder_id"]) == (500, holder)


def test_a_package_that_was_sold_is_put_out_of_use_not_deleted(store: Store) -> None:
    counter = Counter(store)
    who = counter.person()
    values = PackageInput(50_000, 6_000, "果切券", 1_200)
    one, other = (packages.create(store, counter.act(), values).receipt["id"] for _ in range(2))
    top_up(store, counter.act(), who, 50_000, 6_000, package_id=one)
    packages.edit(store, counter.act(), one, replace(values, bonus=1))
    assert top_ups(store, who)[0].bonus == 6_000
    with pytest.raises(Refused) as used:
        packages.delete(store, counter.act(), one)
    assert used.value.reason == "package_used"
    packages.set_active(store, counter.act(), one, False)
    packages.reorder(store, counter.act(), [other, one])
    assert [p.id for p in packages.packages(store)] == [other]
    packages.delete(store, counter.act(), other)
    assert [(p.id, p.active, p.used) for p in packages.packages(store, all_=True)] == [(one, False, 1)]
    for wrong, reason in (
        (PackageInput(0), "not_positive"), (PackageInput(100, -1), "negative"), (PackageInput(100, gift_value=5), "value_without_gift"),
        (PackageInput(100, tier_days=3), "days_without_tier"), (PackageInput(100, tier_id=99, tier_days=3), "unknown_tier"),
        (PackageInput(100, tier_id=1, tier_days=0), "bad_tier_days"), (PackageInput(100, gift="长" * 201), "too_long_text"),
    ):  # fmt: skip
        with pytest.raises((FieldRefused, OutOfRange)) as refused:
            packages.create(store, counter.act(), wrong)
        assert refused.value.reason == reason
    with pytest.raises(NotFound):
        top_up(store, counter.act(), who, 1, package_id=99)
