"""docs/figures.md and its Chinese twin: the program's words, and an example that the services work out to the fen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from models.store import Store
from services import contacts
from services.channels import costs, figures
from services.channels.figures import Figures, Period
from services.contacts import ContactInput
from services.day_close.figures import figures as day_figures
from services.ledger import balances
from services.money import written
from services.owed import owed_now
from services.sales.pricing import SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.stored_value.formulas import formulas
from services.stored_value.payouts import basis
from services.stored_value.topping_up import top_up
from tests.services.channels.shop import add_channel
from tests.services.sales.counter import at, give, person
from ui.shares import percent

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "docs" / "figures.md", ROOT / "docs" / "figures.zh-CN.md"]
UNNAMED = {"Common", "Example"}
"""Headings that stand on no screen."""


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.+)$", text, re.M)


def rows(text: str) -> list[str]:
    """The right column of the example."""
    found = re.findall(r"^\| .+ \| (.+) \|$", text, re.M)
    return found[1:]


def signed(fen: int) -> str:
    return written(fen).replace("-", "−")


def month(store: Store, column: str) -> str:
    return signed(store.value(f"SELECT sum({column}) FROM sale WHERE on_date LIKE '2026-11-%'"))


def the_slip(store: Store) -> list[str]:
    """The slip of November and what came back of it, worked out by the services."""
    who = person(store)
    give(store, who, principal=10_000, bonus=6_000)
    values = SaleInput(who, 16_800, stored="all", manual_off=2_000, manual_reason="老客")
    sold = sell(store, at("2026-11-21"), values).receipt
    bridge = day_figures(store, "2026-11-21").bridge
    assert bridge.holds
    earned = balances(store, who)
    said = [
        month(store, "net"),
        month(store, "received"),
        f"{written(bridge.net_sales)} − {written(bridge.principal_used)} = {written(bridge.received)}",
        f"{earned.points}, {earned.growth}",
    ]
    back = refund(store, at("2026-12-03"), sold["number"], amount=6_800).receipt
    said += [
        signed(back["net"]),
        signed(-back["bonus"]),
        signed(-back["manual_off"]),
        signed(-back["principal"]),
        signed(back["received"]),
        month(store, "net"),
    ]
    days, slips, spent = store.row("SELECT days, slips, spent FROM member") or (0, 0, 0)
    left, owed = balances(store, who), owed_now(store)
    return [
        *said,
        f"{days}, {slips}, {written(spent)}, {written(spent // slips)}",
        f"{left.points}, {left.growth}",
        f"{written(owed.principal)}, {written(owed.bonus)}, {written(owed.points)}",
    ]


def the_channel(store: Store) -> list[str]:
    """What friends and customers cost."""
    whole = Figures(None, 548, 1_019_000, 179)
    ad = add_channel(store, at("2026-11-01"), "广告")
    costs.add_cost(store, at("2026-11-02"), ad, "2026-11-02", "", 10_000)
    for name, channel in (("甲", ad), ("乙", None)):
        made = contacts.create(store, at("2026-11-02"), ContactInput(name=name, channel_id=channel))
        sell(store, at("2026-11-10"), SaleInput(made.receipt["id"], amount=5_000))
    blended = figures.explained_all(store, Period("2026-11-01", "2026-11-20")).blended
    rate = percent(2, 3)
    assert blended is not None
    return [
        written(whole.cost_per_friend or 0),
        written(whole.cac or 0),
        written(blended.cac or 0),
        rate,
    ]


def the_balance(store: Store) -> list[str]:
    """What the second customer is paid back."""
    who = person(store, "李")
    top_up(store, at("2026-11-10"), who, 50_000, 5_000)
    sell(
        store,
        at("2026-11-12"),
        SaleInput(who, 12_000, stored="all", manual_off=1_000, manual_reason="老客"),
    )
    unused, customer, shop = formulas(basis(store, who, date(2026, 11, 18)))
    assert not unused.fits
    return [written(customer.result), written(shop.result)]


def test_the_example_comes_out_of_the_services(store: Store) -> None:
    said = [*the_slip(store), *the_channel(store), *the_balance(store)]
    for document in DOCUMENTS:
        assert rows(document.read_text(encoding="utf-8")) == said, document.name


def test_figures_are_called_as_on_the_screen() -> None:
    english, chinese = (headings(document.read_text(encoding="utf-8")) for document in DOCUMENTS)
    assert len(english) == len(chinese) == len(set(english))
    root = ET.parse(ROOT / "resources" / "translations" / "zh_CN.ts").getroot()
    said = {
        (
            message.findtext("source", "").removesuffix(" ¥"),
            message.findtext("translation", "").removesuffix(" ¥"),
        )
        for message in root.iter("message")
    }
    missing = [
        pair for pair in zip(english, chinese, strict=True) if pair not in said and pair[0] not in UNNAMED
    ]
    assert not missing


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md", "docs/architecture.md"])
def test_the_figures_are_linked(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert re.search(r"\]\((docs/)?figures(\.zh-CN)?\.md\)", text)
