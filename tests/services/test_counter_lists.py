"""Lists of contacts by tier, balances and purchases: what is shown, sorted, filtered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from models.store import Store
from services import contacts, identities
from services.at_counter import at_counter
from services.contact_query import ContactQuery, Filter
from services.contact_rows import table_rows
from services.contacts import ContactInput
from services.operations import Act
from services.search import all_ids, count, first_ids
from services.selection import Ids

TODAY = date(2026, 11, 18)


@pytest.fixture
def people(store: Store, act: Callable[[], Act]) -> dict[str, int]:
    """Five people: a regular with everything, two who bought, one who brought purchases along, one who did nothing."""
    ids = {
        name: contacts.create(store, act(), ContactInput(name=name)).receipt["id"] for name in "甲乙丙丁戊"
    }
    store.execute("INSERT INTO tier (id, name, position, threshold, colour) VALUES (3, '尊享', 2, 20, 'gold'), (2, '高级', 1, 10, 'accent')")  # fmt: skip
    member = "INSERT INTO member (contact_id, points, owed, principal, bonus, spent, slips, days, first_on, last_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    for row in (
        ("甲", 2380, 0, 10_000, 6_000, 957_600, 12, 12, "2025-01-03", "2026-11-14"),
        ("乙", -20, 20, 0, 0, 8_600, 1, 1, "2026-11-18", "2026-11-18"),
        ("丙", 0, 0, 500, 0, 8_600, 2, 2, "2026-05-01", "2026-05-22"),
    ):
        store.execute(member, (ids[row[0]], *row[1:]))
    store.execute("INSERT INTO member_tier (contact_id, tier_id, since_on, until_on, created_op) VALUES (?, 3, '2026-01-01', '2027-03-31', 1)", (ids["甲"],))  # fmt: skip
    store.execute("INSERT INTO prior_purchases (contact_id, spent, orders, last_on, created_op) VALUES (?, 20000, 4, '2026-09-01', 1)", (ids["丁"],))  # fmt: skip
    return ids


def names(store: Store, people: dict[str, int], query: ContactQuery) -> str:
    by_id = {contact: name for name, contact in people.items()}
    found = all_ids(store, query, TODAY)
    assert list(found) == list(first_ids(store, query, TODAY, 10).ids)
    return "".join(by_id[contact] for contact in found)


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        # Who has nothing comes last, whatever the direction.
        ("tier", "乙丙甲丁戊", "甲丙乙戊丁"),
        ("points", "乙甲丙丁戊", "甲乙戊丁丙"),
        ("stored", "丙甲乙丁戊", "甲丙戊丁乙"),
        ("spent", "乙丙丁甲戊", "甲丁丙乙戊"),
        ("last_visit", "丙丁甲乙戊", "乙甲丁丙戊"),
        ("stage", "戊乙甲丙丁", "丁丙甲乙戊"),
    ],
)
def test_sorts(store: Store, people: dict[str, int], sort: str, up: str, down: str) -> None:
    assert names(store, people, ContactQuery(sort=sort)) == up
    assert names(store, people, ContactQuery(sort=sort, descending=True)) == down


@pytest.mark.parametrize(
    ("field", "op", "value", "found"),
    [
        ("tier", "is", (3,), "甲"),
        ("tier", "is", (1,), "乙丙"),
        ("tier", "empty", None, "丁戊"),
        ("stage", "is", ("first_order", "repeat"), "甲乙丙丁"),
        ("activity", "is", ("dormant",), "丙丁"),
        ("activity", "is", ("lost",), ""),
        ("balance", "is", "stored", "甲丙"),
        ("balance", "is", "points", "甲"),
        ("balance", "is", "owed", "乙"),
        ("balance", "is", "any", "甲乙丙"),
        ("spent", "between", (8_600, 20_000), "乙丙丁"),
        ("spent", "between", (None, 0), "戊"),
        ("last_purchase", "last_days", 5, "甲乙"),
        ("last_purchase", "over_days_ago", 30, "丙丁"),
        ("last_purchase", "between", ("2026-09-01", "2026-11-14"), "甲丁"),
        ("last_purchase", "never", None, "戊"),
        ("first_orders", "is", ("2026-05-01", "2026-11-18"), "乙丙"),
    ],
)
def test_filters(store: Store, people: dict[str, int], field: str, op: str, value: Any, found: str) -> None:
    query = ContactQuery(filters=(Filter(field, op, value),), sort="added_on")
    assert names(store, people, query) == found


def test_180_days_are_not_yet_lost(store: Store, people: dict[str, int]) -> None:
    """figures.md 15: more than 180 days since the last purchase day."""
    query = ContactQuery(filters=(Filter("activity", "is", ("lost",)),))
    assert list(all_ids(store, query, date(2026, 11, 18))) == []
    assert list(all_ids(store, query, date(2026, 11, 19))) == [people["丙"]]


def test_rows_say_the_same(store: Store, people: dict[str, int]) -> None:
    rows = table_rows(store, list(people.values()))
    told = {
        name: (rows[i].tier, rows[i].points, rows[i].stored, rows[i].spent, rows[i].last_visit)
        for name, i in people.items()
    }
    assert told == {
        "甲": (("尊享", "gold"), 2380, 16_000, 957_600, "2026-11-14"),
        "乙": (("", "neutral"), -20, 0, 8_600, "2026-11-18"),
        "丙": (("", "neutral"), 0, 500, 8_600, "2026-05-22"),
        "丁": (None, 0, 0, 20_000, "2026-09-01"),
        "戊": (None, 0, 0, 0, ""),
    }


def test_a_pane_says_what_somebody_has(store: Store, people: dict[str, int]) -> None:
    store.execute("INSERT INTO point_lot (contact_id, expires_on, remaining) VALUES (?1, '2026-12-31', 300), (?1, '', 2080)", (people["甲"],))  # fmt: skip
    store.execute("INSERT INTO sharing (contact_id, holder_id, created_op) VALUES (?, ?, 1)", (people["乙"], people["甲"]))  # fmt: skip
    best = at_counter(store, people["甲"], TODAY)
    assert (best.member, best.place.tier.name, best.worth, best.expiring) == (
        True,
        "尊享",
        2380,
        ("2026-12-31", 300),
    )
    assert (best.balances.principal, best.balances.bonus, best.times, best.activity) == (
        10_000,
        6_000,
        12,
        "active",
    )
    debtor = at_counter(store, people["乙"], TODAY)
    assert (debtor.balances.owed, debtor.worth, debtor.shared.stored) == (20, 0, 16_000)
    assert debtor.holder is not None
    assert debtor.holder[1].text == "甲"
    brought = at_counter(store, people["丁"], TODAY)
    assert (brought.member, brought.times, brought.spent, brought.activity) == (False, 4, 20_000, "dormant")


def test_a_member_card_is_found_as_a_whole(
    store: Store, people: dict[str, int], act: Callable[[], Act]
) -> None:
    """Its holder comes first, also before those whose phone ends in the same digits."""
    identities.add(store, act(), people["丁"], "card", "VIP-8800")
    identities.add(store, act(), people["戊"], "card", "5210")
    tail = contacts.create(store, act(), ContactInput(name="己", phones=("13800135210",))).receipt["id"]

    def found(text: str, *filters: Filter) -> list[int]:
        query = ContactQuery(text=text, filters=filters)
        ids = list(all_ids(store, query, TODAY))
        assert ids == list(first_ids(store, query, TODAY, 10).ids)
        assert count(store, query, TODAY) == len(ids)
        return ids

    assert found("vip-8800") == [people["丁"]]
    assert found("VIP-88") == []
    assert found("5210") == [people["戊"], tail]
    assert found("5210", Filter("last_purchase", "never")) == [people["戊"], tail]
    assert found("vip-8800", Filter("last_purchase", "never")) == []
    contacts.trash(store, act(), Ids((people["丁"],)))
    assert found("VIP-8800") == []
