"""Opening balances, earlier purchases and tiers: told before, entered once, undone whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from models.store import Store
from services import ledger, openings, taking_up
from services.checks import check
from services.errors import Refused
from services.ledger import Balances, Line, post
from services.merging import merge
from services.openings import AssetOffer
from services.operations import Act, perform
from services.settings import shop_settings
from services.undo import redo, undo
from tests.services.imports.test_writing import Importing
from tests.states import dump

Acts = Callable[[], Act]


@pytest.fixture
def take(store: Store, act: Acts) -> Callable[..., int]:
    """Imports people with kept texts; the batch."""
    importing = Importing(store, act)

    def take(*people: tuple[str, dict[str, str]]) -> int:
        importing([{"name": name, "phones": f"1381234567{name}", "kept": kept} for name, kept in people])
        batch = store.value("SELECT max(id) FROM import_batch")
        keys = {key for _, kept in people for key in kept}
        named = {key: [key] for key in keys}
        store.execute(
            "UPDATE import_batch SET columns = json_object('fields', json(?)) WHERE id = ?",
            (json.dumps(named), batch),
        )
        return int(batch)

    return take


def ids(store: Store) -> dict[str, int]:
    return dict(store.rows("SELECT name, id FROM contact"))


def test_the_dry_run_and_what_is_entered(store: Store, act: Acts, take: Any) -> None:
    batch = take(
        ("1", {"points": "1,204", "stored_value": "￥300.50", "growth": "88"}),
        ("2", {"points": "12元", "stored_value": "0"}),
        ("3", {"points": "-5", "stored_value": "1.005"}),
        ("4", {"points": "7"}),
    )
    found = openings.offer(store, "bonus")
    assert found.assets == (
        AssetOffer("points", 2, 1211),
        AssetOffer("growth", 1, 88),
        AssetOffer("bonus", 1, 30050),
    )
    assert (found.people, found.again, found.asks, found.entered) == (2, 0, True, 0)
    assert {(one.key, one.text) for one in found.unread} == {
        ("points", "12元"),
        ("points", "-5"),
        ("stored_value", "1.005"),
    }
    before = dump(store)
    changes = openings.enter(store, act(), "bonus", batch, expected=openings.expected_totals(found, False))
    assert changes.receipt["totals"] == {"points": 1211, "growth": 88, "bonus": 30050}
    who = ids(store)
    assert ledger.balances(store, who["1"]) == Balances(1204, 88, 0, 30050)
    assert store.rows("SELECT account, asset, amount FROM entry WHERE account != '' ORDER BY 2") == [
        ("opening", "bonus", -30050), ("opening", "growth", -88), ("opening", "points", -1211),
    ]  # fmt: skip
    assert check(store).ok
    undo(store, act(), changes.operation)
    assert dump(store) == before
    redo(store, act())
    assert ledger.balances(store, who["4"]).points == 7
    assert check(store).ok


def test_once_per_person_and_asset_until_it_is_confirmed(store: Store, act: Acts, take: Any) -> None:
    first = take(("1", {"points": "100"}))
    openings.enter(store, act(), batch=first)
    with pytest.raises(Refused, match="nothing_to_enter"):
        openings.enter(store, act(), batch=first, again=True)  # the very same list: never twice
    second = take(("1", {"points": "30", "principal": "5"}), ("2", {"points": "1"}))
    found = openings.offer(store, batch=second)
    assert found.assets == (AssetOffer("points", 1, 1, 1, 30), AssetOffer("principal", 1, 500))
    openings.enter(store, act(), batch=second)
    who = ids(store)
    assert ledger.balances(store, who["1"]) == Balances(100, 0, 500)
    openings.enter(store, act(), batch=second, again=True)
    assert ledger.balances(store, who["1"]).points == 130
    assert store.rows("SELECT amount, nth, source FROM opening WHERE contact_id = ? AND asset = 'points'", (who["1"],)) == [
        (100, 1, f"import:{first}"), (30, 2, f"import:{second}"),
    ]  # fmt: skip
    assert check(store).ok


@pytest.mark.parametrize(
    ("kept", "parts"),
    [
        ({"stored_value": "100", "bonus": "20"}, (8000, 2000)),
        ({"stored_value": "100", "principal": "90"}, (9000, 1000)),
        ({"stored_value": "100", "principal": "90", "bonus": "10"}, (9000, 1000)),
        ({"stored_value": "100", "principal": "90", "bonus": "20"}, (0, 0)),
        ({"stored_value": "10", "bonus": "20"}, (0, 0)),
        ({"principal": "90", "bonus": "20"}, (9000, 2000)),
    ],
)
def test_a_sum_beside_its_parts_is_not_counted_twice(
    store: Store, take: Any, kept: dict[str, str], parts: tuple[int, int]
) -> None:
    take(("1", kept))
    found = openings.offer(store)
    amounts = found.lines[0].amounts if found.lines else {}
    assert (amounts.get("principal", 0), amounts.get("bonus", 0)) == parts
    assert not found.asks
    assert [one.reason for one in found.unread] == ([] if any(parts) else ["parts_differ"])


def test_what_was_spent_since_keeps_it_from_being_undone(store: Store, act: Acts, take: Any) -> None:
    changes = openings.enter(store, act(), batch=take(("1", {"points": "100"})))
    who = ids(store)["1"]
    perform(
        store, act(), "spend", {}, [], lambda journal: post(journal, [Line(who, "points", -60, "redeemed")])
    )
    with pytest.raises(Refused, match="spent_since"):
        undo(store, act(), changes.operation)
    assert ledger.balances(store, who).points == 40


def test_other_totals_than_those_shown_are_refused(store: Store, act: Acts, take: Any) -> None:
    take(("1", {"points": "100"}))
    shown = openings.expected_totals(openings.offer(store), False)
    take(("2", {"points": "5"}))
    with pytest.raises(Refused, match="changed_meanwhile"):
        openings.enter(store, act(), expected=shown)


def test_who_was_merged_has_one(store: Store, act: Acts, take: Any) -> None:
    take(("1", {"points": "100"}), ("2", {"points": "30"}))
    who = ids(store)
    merge(store, act(), who["1"], who["2"])
    found = openings.offer(store)
    assert [line.contact for line in found.lines] == [who["1"]]


def test_the_shop_is_asked_once(store: Store, act: Acts, take: Any) -> None:
    assert not openings.may_offer(store)
    take(("1", {"points": "100"}))
    assert openings.may_offer(store)
    changes = openings.decline(store, act())
    assert not openings.may_offer(store)
    undo(store, act(), changes.operation)
    entered = openings.enter(store, act())
    assert set(openings.KEYS) <= set(shop_settings(store).adopted)
    undo(store, act(), entered.operation)
    assert openings.may_offer(store)


def test_earlier_purchases_are_noted(store: Store, act: Acts, take: Any) -> None:
    take(
        ("1", {"total_spent": "1,234.50", "order_count": "12次", "last_purchase_on": "2026/3/8"}),
        ("2", {"total_spent": "NaN", "last_purchase_on": "2027-01-01"}),
        ("3", {"order_count": "2"}),
    )
    found = taking_up.purchases_offer(store, "2026-11-18")
    assert (found.people, found.spent, found.orders, len(found.unread)) == (2, 123450, 14, 2)
    before = dump(store)
    changes = taking_up.take_up_purchases(store, act())
    who = ids(store)
    assert store.rows("SELECT contact_id, spent, orders, last_on FROM prior_purchases ORDER BY 1") == [
        (who["1"], 123450, 12, "2026-03-08"), (who["3"], 0, 2, ""),
    ]  # fmt: skip
    with pytest.raises(Refused, match="nothing_to_enter"):
        taking_up.take_up_purchases(store, act())
    assert check(store).ok
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_tiers_by_their_names(store: Store, act: Acts, take: Any) -> None:
    values = {"name": "金卡", "position": 1, "threshold": 100, "valid_days": 30}
    perform(store, act(), "x", {}, [], lambda journal: {"tier": journal.insert("tier", values)})
    take(
        ("1", {"tier": "金卡"}),
        ("2", {"tier": "金卡会员"}),
        ("3", {"tier": "普通"}),
        ("4", {"tier": "钻石"}),
        ("5", {"tier": "无"}),
    )
    found = taking_up.tiers_offer(store)
    assert [(tier.name, count) for tier, count in found.people] == [("金卡", 2)]
    assert found.unknown == (("钻石", 1),)
    before = dump(store)
    changes = taking_up.take_up_tiers(store, act())
    who = ids(store)
    assert store.rows("SELECT contact_id, since_on, until_on, how FROM member_tier ORDER BY 1") == [
        (who["1"], "2026-11-18", "2026-12-17", "import"), (who["2"], "2026-11-18", "2026-12-17", "import"),
    ]  # fmt: skip
    assert taking_up.tiers_offer(store).known == 2
    assert check(store).ok
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_a_sum_that_was_entered_is_not_entered_as_the_other_part(store: Store, act: Acts, take: Any) -> None:
    """Mended: the sum of an earlier list was entered once more when another list was said to hold bonus."""
    take(("1", {"stored_value": "50"}), ("2", {"stored_value": "7"}))
    openings.enter(store, act(), "principal")
    take(("1", {"stored_value": "9"}), ("3", {"stored_value": "2"}))
    changes = openings.enter(store, act(), "bonus")
    who = ids(store)
    assert changes.receipt["totals"] == {"bonus": 1100}
    assert [ledger.balances(store, who[name]).stored for name in "123"] == [5900, 700, 200]
    assert openings.offer(store, "principal").lines == ()
