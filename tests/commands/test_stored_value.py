"""topup, statement and day-close as they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import contacts
from services.contacts import ContactInput
from services.operations import Act

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
