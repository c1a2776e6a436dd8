"""What the demo shop offers at its counter: products, the ladder of tiers, rules of points, packages of stored value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from models.store import Store
from services import shop
from services.demo import members
from services.demo.words import lines
from services.journal import Journal
from services.operations import Act, perform
from services.points import gifts, tasks
from services.points.gifts import GiftInput
from services.products import products
from services.products.products import ProductInput
from services.stored_value import packages
from services.stored_value.packages import PackageInput
from services.tiers import editing
from services.tiers.editing import BenefitInput, TierInput

_COUNTED = "礼盒"
"""The heading under which stock is counted."""
_LADDER = (
    TierInput("普通", benefits=(BenefitInput("birthday", "生日送 100 积分", 1),), id=1),
    TierInput(
        "高级", "accent", threshold=1000, keep_threshold=800, window_days=365, valid_days=365, downgrade="match",
        vip_discount=950, multiplier=1200,
        benefits=(BenefitInput("birthday", "生日 8.5 折", 1), BenefitInput("upgrade", "升级送果切一份", 1, "once")),
    ),
    TierInput(
        "尊享", "gold", threshold=4000, keep_threshold=3200, window_days=365, valid_days=365, downgrade="match",
        vip_discount=900, multiplier=1500,
        benefits=(
            BenefitInput("birthday", "生日 8 折 + 果篮", 1),
            BenefitInput("monthly", "每月一份时令试吃", 1, "month"),
            BenefitInput("priority", "新到的货优先留"),
            BenefitInput("experience", "果园采摘一次", 1),
        ),
    ),
)  # fmt: skip


def open_counter(store: Store, act: Callable[[int, int], Act]) -> None:
    """Everything that stands before the first slip; `act` makes the act of a day ago and an hour."""
    shop.change_settings(
        store, act(732, 9), points_most=300, points_days=365, vip_day=8, vip_multiplier=2000, opening_cash=30_000,
        receipt_footer="鲜果当日达，不满意包退。",
    )  # fmt: skip
    _list_products(store, act(732, 10))
    steps = editing.save_ladder(store, act(732, 11), _LADDER).receipt["ids"]
    for values in (
        PackageInput(30_000, 3_000),
        PackageInput(50_000, 6_000, "果切小盒一份", 1_500),
        PackageInput(100_000, 15_000, tier_id=steps[-1], tier_days=365),
    ):
        packages.create(store, act(732, 12), values)
    for gift in (
        GiftInput("果切小盒", 600, cost=700, quantity=80),
        GiftInput("保鲜盒三件套", 1_500, cost=1_200, quantity=30),
        GiftInput("鲜橙一袋", 2_200, cost=1_800, quantity=40),
        GiftInput("车厘子 1 斤", 3_800, cost=3_900, quantity=2),
    ):
        gifts.add_gift(store, act(732, 13), gift)
    members.offer(store, act, steps[1])
    checkin = next(one for one in tasks.tasks(store) if one.key == "checkin")
    tasks.change_task(store, act(732, 14), checkin.id, replace(checkin.values, active=True))


def _list_products(store: Store, act: Act) -> None:
    """All products in one act, as if a list of them had been taken in."""

    def body(journal: Journal) -> None:
        headings: dict[str, int] = {}
        for line in lines("products"):
            heading, name, unit, *prices = line.split(" ")
            if heading not in headings:
                headings[heading] = products.add_category(journal, heading)
            price, member, cost = (None if text == "-" else int(text) for text in prices)
            assert price is not None
            values = ProductInput(
                name,
                price,
                headings[heading],
                unit,
                member_price=member,
                cost=cost,
                counted=heading == _COUNTED,
            )
            made = products.add(journal, products.checked(values))
            if values.counted:
                products.move(journal, act, made, 200_000, "delivery", "")

    perform(store, act, "import_products", {}, "demo", body)
