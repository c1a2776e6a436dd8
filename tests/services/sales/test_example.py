"""The example of figures.md, to the fen."""

from __future__ import annotations

from models.store import Store
from services.ledger import balances
from services.sales.pricing import SaleInput
from services.sales.reading import sale
from services.sales.refunding import refund
from services.sales.selling import quote, sell
from tests.services.sales.counter import at, give, person


def _money(store: Store, month: str) -> tuple[int, int]:
    """Net sales and what was received in a month, fen."""
    row = store.row(
        "SELECT coalesce(sum(net), 0), coalesce(sum(received), 0) FROM sale WHERE on_date LIKE ?",
        (f"{month}-%",),
    )
    assert row is not None
    return row[0], row[1]


def test_one_slip_of_168_and_goods_of_68_that_come_back_in_december(store: Store) -> None:
    who = person(store)
    give(store, who, principal=10_000, bonus=6_000)
    values = SaleInput(who, 16_800, stored="all", manual_off=2_000, manual_reason="老客")
    offered = quote(store, at("2026-11-21"), values)
    assert (offered.due, offered.principal, offered.bonus, offered.received) == (14_800, 10_000, 4_800, 0)
    sold = sell(store, at("2026-11-21"), values).receipt
    assert sold["number"] == "261121-001"
    assert (sold["net"], sold["received"], sold["points"]) == (10_000, 0, 100)
    assert _money(store, "2026-11") == (10_000, 0)

    back = refund(store, at("2026-12-03"), sold["number"], amount=6_800).receipt
    assert back["net"] == -4_048
    assert (back["manual_off"], back["bonus"], back["principal"], back["received"]) == (
        -809,
        -1_943,
        -4_048,
        0,
    )
    assert 809 + 1_943 + 4_048 == 6_800
    assert _money(store, "2026-11") == (10_000, 0)
    assert _money(store, "2026-12") == (-4_048, 0)
    assert store.row("SELECT days, slips, spent, first_on FROM member") == (1, 1, 5_952, "2026-11-21")
    now = balances(store, who)
    assert (now.principal, now.bonus, now.points, now.growth) == (4_048, 1_200 + 1_943, 60, 60)

    rest = refund(store, at("2026-12-04"), sold["number"]).receipt
    assert rest["net"] == -5_952
    assert balances(store, who).principal == 10_000
    assert balances(store, who).bonus == 6_000
    assert (balances(store, who).points, balances(store, who).growth) == (0, 0)
    assert store.row("SELECT days, slips, spent, first_on FROM member") == (0, 0, 0, "")
    assert sale(store, sold["number"]).left.gross == 0
