"""sell and refund as commands: what a till of someone else's would call."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from services import contacts, payments, staff
from services.contacts import ContactInput
from services.operations import Act
from services.stores import open_store
from tests.commands.conftest import Run
from tests.states import dump, new_store

PHONE = "138 8888 5210"


@pytest.fixture
def till(tmp_path: Path) -> Path:
    """A new shop with one customer and an assistant."""
    path = tmp_path / "till.hudie"
    with new_store(path) as store:
        contacts.create(store, Act(), ContactInput(name="陈雨晴", phones=(PHONE,)))
        staff.add_staff(store, Act(), "小敏")
    return path


def test_a_sale_answers_its_receipt_once_and_again(run: Run, till: Path) -> None:
    run("topup", "--contact", PHONE, "--amount", "100", "--bonus", "60", "--store", till)
    key = str(uuid4())
    call = ("sell", "--contact", PHONE, "--amount", "168.00", "--stored", "148", "--paid", "wechat=5.5",
            "--staff", "小敏", "--op-id", key, "--now", "2026-11-18T21:00", "--store", till, "--json")  # fmt: skip
    first = run(*call)
    assert first.code == 0
    assert first.out == {
        "operation": first.out["operation"],
        "number": "261118-001",
        "gross": 16_800,
        "discounts": 0,
        "due": 16_800,
        "paid": 2_000,
        "points_earned": 120,
        "balances": {"points": 120, "principal": 0, "bonus": 1_200, "growth": 120},
        "tier": "",
    }
    again = run(*call)
    assert (again.code, again.out) == (0, first.out)
    other = run(*("169.00" if one == "168.00" else one for one in call))
    assert (other.code, other.out["error"]) == (3, "duplicate")
    told = run("statement", "--contact", PHONE, "--store", till, "--json").out
    sums = {
        asset: sum(e["amount"] for e in told["entries"] if e["asset"] == asset) for asset in told["balances"]
    }
    assert sums == told["balances"] == first.out["balances"]
    with open_store(till, reader=True) as store:
        paid = "SELECT k.key, p.amount FROM payment p JOIN pay_kind k ON k.id = p.kind_id WHERE p.what = 'sale' ORDER BY p.id"
        assert store.rows(paid) == [("wechat", 550), ("cash", 1_450)]
        assert store.row("SELECT on_date, staff_id FROM sale") == ("2026-11-18", 2)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("--amount", "0"), "range"),
        (("--amount", "-5"), "range"),
        (("--amount", "1000000000000000000"), "range"),
        (("--amount", "12元"), "range"),
        (("--amount", "1.005"), "range"),
        (("--amount", "1e3"), "range"),
        (("--amount", "nan"), "range"),
        (("--amount", ""), "range"),
        (("--amount", "５"), "range"),
        (("--amount", "5", "--paid", "cash=5.01"), "range"),
        (("--amount", "5", "--paid", "cash"), "range"),
        (("--amount", "5", "--paid", "gold=5"), "unknown_pay_kind"),
        (("--amount", "5", "--stored", "1"), "range"),
        (("--amount", "5", "--points", "100"), "range"),
        (("--amount", "5", "--points", "x"), "range"),
        (("--amount", "5", "--points=--5"), "range"),
        (("--amount", "5", "--paid", "=5"), "range"),
        (("--amount", "5", "--contact", " "), "blank"),
        (("--amount", "5", "--now", "1926-11-18"), "range"),
        (("--amount", "5", "--now", "0001-01-01T00:00+14:00"), "range"),
        (("--amount", "5", "--contact", PHONE, "--stored", "5"), "insufficient"),
        (("--amount", "5", "--contact", PHONE, "--stored", "5.01"), "range"),
        (("--amount", "5", "--contact", PHONE, "--stored", "-1"), "range"),
        (("--amount", "5", "--contact", PHONE, "--points", "100"), "insufficient"),
        (("--amount", "5", "--contact", "13900000000"), "not_found"),
        (("--amount", "5", "--staff", "谁"), "not_found"),
        (("--amount", "5", "--now", "2999-01-01T12:00"), "range"),
        (("--amount", "5", "--now", "gestern"), "range"),
    ],
)
def test_what_a_sale_refuses(run: Run, till: Path, arguments: tuple[str, ...], error: str) -> None:
    with open_store(till, reader=True) as store:
        before = dump(store)
    told = run("sell", *arguments, "--store", till, "--json")
    assert (told.code, told.out["error"]) == (3, error)
    assert told.out["message"]
    with open_store(till, reader=True) as store:
        assert dump(store) == before


def test_a_way_to_pay_of_the_shops_own_is_named_as_the_shop_names_it(run: Run, till: Path) -> None:
    with open_store(till) as store:
        payments.add_kind(store, Act(), "饭票")
    told = run("sell", "--amount", "5", "--paid", "饭票=2", "--now", "2026-11-18", "--store", till, "--json")
    assert (told.code, told.out["paid"]) == (0, 500)
    with open_store(till, reader=True) as store:
        assert store.rows("SELECT amount FROM payment ORDER BY id DESC LIMIT 2") == [(300,), (200,)]


def test_a_closed_day_takes_no_sale(run: Run, till: Path) -> None:
    run("sell", "--amount", "5", "--now", "2026-11-18", "--store", till)
    assert run("day-close", "--date", "2026-11-18", "--store", till, "--json").code == 0
    told = run("sell", "--amount", "5", "--now", "2026-11-18", "--store", till, "--json")
    assert (told.code, told.out["error"]) == (3, "closed")


def test_a_refund_gives_back_in_part_then_the_rest_and_then_nothing(run: Run, till: Path) -> None:
    sold = run("sell", "--contact", PHONE, "--amount", "100", "--store", till, "--json").out
    part = run("refund", "--sale", sold["number"], "--amount", "33.33", "--store", till, "--json")
    assert (part.code, part.out["gross"], part.out["paid"], part.out["left"]) == (0, -3_333, -3_333, 6_667)
    assert part.out["balances"]["points"] == 67
    for amount, error in (("66.68", "range"), ("0", "range"), ("12元", "range")):
        told = run("refund", "--sale", sold["number"], "--amount", amount, "--store", till, "--json")
        assert (told.code, told.out["error"]) == (3, error)
    key = str(uuid4())
    rest, again = (
        run("refund", "--sale", sold["number"], "--op-id", key, "--store", till, "--json") for _ in range(2)
    )
    assert (rest.code, rest.out["due"], rest.out["left"]) == (0, -6_667, 0)
    assert again.out == rest.out
    assert not any(rest.out["balances"].values())
    told = run("refund", "--sale", sold["number"], "--store", till, "--json")
    assert (told.code, told.out["error"]) == (3, "range")
    told = run("refund", "--sale", "999999-999", "--store", till, "--json")
    assert (told.code, told.out["error"]) == (3, "not_found")
    assert run("check", "--store", till, "--json").out["ok"] is True
