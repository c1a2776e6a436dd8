"""Rules on purchases: whom they mean, and what the event of a purchase looks at."""

from __future__ import annotations

from typing import Any

import pytest

from models.store import Store
from services import triggers
from services.auto_rules import rules, running
from services.auto_rules.rule import RuleInput
from services.errors import FieldRefused
from services.journal import Journal
from services.operations import perform
from services.undo import undo
from tests.services.auto_rules.shop import Acts, Shop


class Counter:
    """Sells and takes back as the counter does: rows, then the trigger."""

    def __init__(self, store: Store, act: Acts) -> None:
        self.store, self.act, self.slips = store, act, 0

    def sell(
        self, contact: int, amount: int, on: str = "2026-11-18", product: str = "", of: int | None = None
    ) -> int:
        """A slip (fen), or with `of` a refund of one; the operation."""
        act, self.slips = self.act(), self.slips + 1

        def body(journal: Journal) -> None:
            sale = journal.insert("sale", {
                "number": str(self.slips), "kind": "refund" if of else "sale", "contact_id": contact, "of_sale_id": of,
                "on_date": "2026-11-18", "bought_on": on, "at": act.at, "gross": amount, "due": amount,
                "received": amount, "net": amount,
            })  # fmt: skip
            journal.insert("sale_line", {"sale_id": sale, "name": product, "price": amount, "amount": amount})
            kind = triggers.REFUNDED if of else triggers.PURCHASED
            triggers.fire(journal, act, kind, [contact], sales=(sale,))

        done = perform(self.store, act, "record_sale", {}, [self.slips], body).operation
        assert done is not None
        return done


@pytest.fixture
def counter(store: Store, act: Acts) -> Counter:
    return Counter(store, act)


def meant(store: Store, act: Acts, shop: Shop, kind: str, arguments: Any) -> int:
    number = shop.rule(
        f"{kind} {store.value('SELECT count(*) FROM auto_rule')}", kind, "标签", arguments=arguments
    )
    found = running.dry_run(store, act(), number)[0].matched
    rules.remove(store, act(), number, take_tags=False)
    return found


def test_the_second_purchase_is_known_within_the_sale(shop: Shop, counter: Counter) -> None:
    """What somebody has bought was summed up only when the sale was done."""
    shop.rule("复购", "nth_order", "老客", arguments={"times": 2})
    shop.rule("首单", "nth_order", "新客", arguments={"times": 1, "match": "exact"})
    who = shop.person("甲")
    counter.sell(who, 900, "2026-11-10")
    assert shop.worn(who) == "新客"
    counter.sell(who, 900, "2026-11-10")
    assert shop.worn(who) == "新客"
    counter.sell(who, 900)
    assert shop.worn(who) == "老客 新客"


def test_a_refund_takes_back_and_an_undo_with_it(
    store: Store, act: Acts, shop: Shop, counter: Counter
) -> None:
    shop.rule("首单", "nth_order", "买过", arguments={"times": 1}, takes_back=True)
    who = shop.person("甲")
    counter.sell(who, 900)
    assert shop.worn(who) == "买过"
    refund = counter.sell(who, -900, of=1)
    assert shop.worn(who) == ""
    undo(store, act(), refund)
    assert shop.worn(who) == "买过"


def test_a_purchase_is_judged_by_its_own_slip(store: Store, act: Acts, shop: Shop, counter: Counter) -> None:
    """Somebody who lost the tag by hand does not get it back by a small purchase."""
    shop.rule("大单", "amount", "大单", arguments={"least": 50_000})
    shop.rule("礼盒", "product", "礼盒", arguments={"words": ["礼盒"]}, takes_back=True)
    who = shop.person("甲")
    counter.sell(who, 60_000, product="车厘子礼盒")
    assert shop.worn(who) == "大单 礼盒"
    store.execute("DELETE FROM contact_tag WHERE rule_id = 1")
    counter.sell(who, 2_000, product="苹果")
    assert shop.worn(who) == "礼盒"
    counter.sell(who, 50_000, product="苹果")
    assert shop.worn(who) == "大单 礼盒"
    counter.sell(who, -60_000, of=1)
    assert shop.worn(who) == "大单"


def test_whom_they_mean(store: Store, act: Acts, shop: Shop, counter: Counter) -> None:
    once, twice, brought = (shop.person(name) for name in "甲乙丙")
    shop.person("丁")
    counter.sell(once, 10_000, "2026-10-19", "100% 果汁")
    counter.sell(twice, 20_000, "2026-09-01", "1000 果汁")
    counter.sell(twice, 30_000, "2026-11-18")
    store.execute(
        "INSERT INTO prior_purchases (contact_id, orders, last_on, created_op) VALUES (?, 3, '2026-08-01', 1)", (brought,)
    )  # fmt: skip
    bands: list[dict[str, int]] = [{"least": 10_000}, {"least": 10_001, "most": 20_000}, {"most": 9_999}, {}]
    assert [meant(store, act, shop, "amount", band) for band in bands] == [2, 1, 0, 2]
    assert [meant(store, act, shop, "nth_order", {"times": n}) for n in (1, 2, 3, 4)] == [3, 2, 1, 0]
    assert meant(store, act, shop, "nth_order", {"times": 2, "match": "exact"}) == 1
    assert [
        meant(store, act, shop, "product", {"words": w}) for w in (["果汁"], ["100%"], ["x", "1000"])
    ] == [2, 1, 1]
    assert [meant(store, act, shop, "since_purchase", {"days": n}) for n in (1, 30, 31, 109, 110)] == [
        2,
        2,
        1,
        1,
        0,
    ]


def test_a_tier_is_reached(store: Store, act: Acts, shop: Shop) -> None:
    store.execute(
        "INSERT INTO tier (id, name, position, threshold) VALUES (2, '高级', 1, 10), (3, '尊享', 2, 20)"
    )
    shop.rule("任何", "tier_reached", "升级")
    shop.rule("尊享", "tier_reached", "贵宾", arguments={"tiers": [3]})
    first, second = shop.person("甲"), shop.person("乙")

    def rise(who: int, tier: int) -> None:
        def body(journal: Journal) -> None:
            journal.insert("member_tier", {"contact_id": who, "tier_id": tier, "since_on": "2026-11-18"})
            triggers.fire(journal, act(), triggers.TIER_REACHED, [who], tier=tier)

        perform(store, act(), "set_tier", {}, [who, tier], body)

    rise(first, 2)
    rise(second, 3)
    assert (shop.worn(first), shop.worn(second)) == ("升级", "升级 贵宾")


@pytest.mark.parametrize(
    ("kind", "arguments", "field", "reason"),
    [
        ("nth_order", {"times": 0}, "times", "rule_number"),
        ("nth_order", {"match": "about"}, "match", "not_a_choice"),
        ("amount", {"least": "12块半"}, "least", "bad_amount"),
        ("amount", {"most": -1}, "most", "bad_amount"),
        ("product", {"words": [" "]}, "words", "rule_needs"),
        ("tier_reached", {"tiers": [99]}, "tiers", "rule_gone"),
        ("since_purchase", {"days": 0}, "days", "rule_number"),
    ],
)  # fmt: skip
def test_what_is_refused(
    store: Store, act: Acts, shop: Shop, kind: str, arguments: dict[str, Any], field: str, reason: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        rules.create(store, act(), RuleInput("规则", kind, arguments, adds=(shop.tag("甲"),)))
    assert (refused.value.field_key, refused.value.reason) == (field, reason)
