"""topup, statement and day-close as they are called."""

from __future__ import annotations

import time
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import contacts, payments
from services.clock import FixedClock
from services.contacts import ContactInput
from services.operations import Act
from services.stored_value.topping_up import top_up

PHONE = "13812345210"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    store = Store.open(tmp_path / "shop.hudie", create=True)
    contacts.create(store, Act(), ContactInput(name="陈雨晴", phones=(PHONE,)))
    store.close()
    return tmp_path / "shop.hudie"


def test_a_top_up_is_done_once_and_the_statement_explains_it(run: Any, shop: Path) -> None:
    wanted = ("topup", "--contact", PHONE, "--amount", "500", "--bonus", "60.5", "--op-id", "one")
    first, again = (run("--store", str(shop), "--json", *wanted) for _ in range(2))
    assert first.code == 0
    assert first.out == again.out
    assert first.out["balances"] == {"points": 0, "principal": 50_000, "bonus": 6_050, "growth": 0}
    said = run("--store", str(shop), "--json", "statement", "--contact", "138 1234 5210").out
    assert set(said) == {"balances", "entries"}
    assert said["balances"] == first.out["balances"]
    assert [(e["asset"], e["amount"], e["operation"]) for e in said["entries"]] == [
        ("principal", 50_000, first.out["operation"]),
        ("bonus", 6_050, first.out["operation"]),
    ]
    assert all(set(e) == {"at", "asset", "amount", "operation"} for e in said["entries"])
    other = run(
        "--store", str(shop), "--json", "topup", "--contact", PHONE, "--amount", "1", "--op-id", "one"
    )
    assert (other.code, other.out["error"]) == (3, "duplicate")


def test_a_statement_in_words_keeps_the_shops_time(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mended: it was written in the time zone of the PC."""
    from services.commands import command
    from services.commands.base import execute
    from ui.command_words.stored_value import LINES

    with Store.open(shop) as store:
        top_up(store, Act(clock=FixedClock(datetime(2026, 11, 18, 17, 5, tzinfo=UTC))), 1, 100)
    answered = execute(command("statement"), Namespace(contact=PHONE), shop)
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        said = LINES["statement"]({**answered.payload, **answered.also})
    finally:
        monkeypatch.undo()
        time.tzset()
    assert said[0].startswith("2026-11-19 01:05  +1.00")


def test_a_way_to_pay_out_of_use_takes_no_money_in(run: Any, shop: Path) -> None:
    with Store.open(shop) as store:
        payments.set_kind_active(store, Act(), payments.kind_id(store, "wechat"), False)
    for refused in (
        run(
            "--store", str(shop), "--json", "topup", "--contact", PHONE, "--amount", "20", "--paid", "wechat"
        ),
        run("--store", str(shop), "--json", "sell", "--amount", "20", "--paid", "wechat=5"),
    ):
        assert (refused.code, refused.out["error"]) == (3, "unknown_pay_kind")
        assert "operation" not in refused.out


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("0", "range"),
        ("-5", "range"),
        ("12元", "range"),
        ("1.005", "range"),
        ("1e3", "range"),
        ("1" + "0" * 18, "range"),
    ],
)
def test_amounts_that_can_not_be(run: Any, shop: Path, amount: str, code: str) -> None:
    found = run("--store", str(shop), "--json", "topup", "--contact", PHONE, "--amount", amount)
    assert (found.code, found.out["error"]) == (3, code)


def test_nobody_has_the_number(run: Any, shop: Path) -> None:
    found = run("--store", str(shop), "--json", "statement", "--contact", "13900000000")
    assert (found.code, found.out["error"]) == (3, "not_found")


def test_a_day_is_closed_once(run: Any, shop: Path) -> None:
    from services.settings import ShopSettings

    today = ShopSettings().business_date(Act().clock.now()).isoformat()
    run("--store", str(shop), "--json", "topup", "--contact", PHONE, "--amount", "20", "--paid", "wechat")
    found = run("--store", str(shop), "--json", "day-close", "--date", today)
    assert found.code == 0
    assert found.out["received"] == found.out["topped_up"] == 2_000
    assert found.out["payments"]["wechat"]["net"] == 2_000
    assert found.out["expected_cash"] == 0
    assert found.out["owed"][-1] == {
        "part": "total", "opening": 0, "came": 2_000, "used": 0, "refunded": 0, "closing": 2_000, "expired": 0,
    }  # fmt: skip
    for again in (("day-close", "--date", today), ("topup", "--contact", PHONE, "--amount", "1"), ("undo",)):
        refused = run("--store", str(shop), "--json", *again)
        assert (refused.code, refused.out["error"]) == (3, "closed")
    ahead = run("--store", str(shop), "--json", "day-close", "--date", "2999-01-01")
    assert (ahead.code, ahead.out["error"]) == (3, "range")
