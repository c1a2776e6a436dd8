"""What may happen at the counter of the small shop of tests.services.histories: every service that sells or moves money."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from services import openings, payments, taking_up
from services.changes import Changes
from services.day_close.closing import close_day
from services.errors import Refused
from services.imports.plan import ReadPlan
from services.imports.rules import ImportPlan
from services.imports.runs import import_file
from services.memberships import plans
from services.memberships import selling as memberships
from services.memberships.plans import PlanInput
from services.points import adjusting, expiring, gifts, tasks
from services.points.gifts import GiftInput
from services.points.tasks import TaskInput
from services.products import products
from services.products.products import ProductInput
from services.sales import attaching, holding, refunding, selling
from services.sales.pricing import LineInput, SaleInput
from services.stored_value import closing_list, packages, payouts, sharing, topping_up
from services.stored_value.packages import PackageInput
from services.tiers import benefits, editing, evaluating, ladder
from services.tiers import holding as tier_holding
from services.tiers.editing import BenefitInput, TierInput

if TYPE_CHECKING:
    from tests.services.histories import Done, Shop


def furnish(shop: Shop) -> None:
    """What stands at the counter before anything happens: products, a ladder, packages, gifts and tasks."""
    store = shop.store
    for values in (
        ProductInput("苹果", 600, unit="斤", member_price=550),
        ProductInput("礼盒", 12_800, unit="盒", counted=True),
    ):
        products.create(store, shop.act(), values, 5_000 if values.counted else 0)
    ladder_ = (
        TierInput("普通", id=1),
        TierInput("高级", "accent", threshold=100, valid_days=2, keep_threshold=90, downgrade="one", vip_discount=950,
                  multiplier=1500, benefits=(BenefitInput("birthday", "蛋糕", 1),)),
        TierInput("尊享", "gold", threshold=500, window_days=30, valid_days=30, downgrade="match", discount=900),
    )  # fmt: skip
    made = editing.save_ladder(store, shop.act(), ladder_).receipt["ids"]
    packages.create(store, shop.act(), PackageInput(30_000, 3_000, "果篮", 2_000))
    packages.create(store, shop.act(), PackageInput(50_000, 6_000, tier_id=made[2], tier_days=5))
    for gift in (
        GiftInput("小盒", 20, quantity=3),
        GiftInput("升级", 50, "tier_days", tier_id=made[1], days=3),
    ):
        gifts.add_gift(store, shop.act(), gift)
    checkin = tasks.tasks(store)[0]
    tasks.change_task(store, shop.act(), checkin.id, TaskInput("签到", 5, 3, 10, active=True))


def _sell(shop: Shop, a: int, b: int, v: int) -> Done:
    who = None if a == 5 else shop.person(a)
    apple, box = shop._one("product", a), shop._one("product", 1)
    lines = (LineInput(apple, quantity=500 * (b + 1)), LineInput(box), LineInput(None, "袋子", 1000, 30))
    values = (
        SaleInput(who, amount=1_000 * (b + 1) + v),
        SaleInput(who, lines=lines[: b % 3 + 1]),
        SaleInput(who, amount=10_000 * (b + 1), rest="wechat", paid=(("cash", 500),)),
        SaleInput(who, lines=lines[b % 3 :], points="all", stored="all"),
        SaleInput(who, amount=5_000, stored="all"),
        SaleInput(who, amount=2_345, points="all", rounding=45, manual_off=100, manual_reason="熟客"),
        SaleInput(who, lines=(LineInput(apple, quantity=3_000, price=400),), manual_reason="快坏了"),
        SaleInput(who, amount=50_000 + b),
    )[v % 8]  # fmt: skip
    return selling.sell(shop.store, shop.act(), values)


def _refund(shop: Shop, a: int, b: int, v: int) -> Done:
    sale = shop._one("sale", -1 - a, "kind = 'sale'")
    if v % 3 == 0:
        return refunding.refund(shop.store, shop.act(), sale)
    if v % 3 == 1:
        return refunding.refund(shop.store, shop.act(), sale, amount=100 * (b + 1), reason="坏了")
    rows = shop.store.rows("SELECT id, quantity FROM sale_line WHERE sale_id = ? ORDER BY id", (sale,))
    some = [(line, max(quantity // (1 + b % 2), 1)) for line, quantity in rows[: 1 + b % 2]]
    return refunding.refund(shop.store, shop.act(), sale, lines=some)


def _till(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who = shop.store, shop.act(), shop.person(a)
    return (
        lambda: attaching.attach(
            store, act, shop._one("sale", -1 - b, "kind = 'sale' AND contact_id IS NULL"), who
        ),
        lambda: holding.hold(store, act, SaleInput(who, amount=500 + b), f"等{b}"),
        lambda: holding.resume(store, act, shop._one("held_sale", b))[0],
        lambda: holding.drop(store, act, shop._one("held_sale", b)),
        lambda: payments.add_kind(store, act, f"券{b}", drawer=bool(b % 2)),
        lambda: payments.rename_kind(store, act, shop._one("pay_kind", b), f"付{v}"),
        lambda: payments.set_kind_active(store, act, shop._one("pay_kind", b + 2), bool(a % 2)),
        lambda: attaching.attach(store, act, shop._one("sale", -1, "contact_id IS NULL"), who),
    )[v % 8]()


def _value(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who, other = shop.store, shop.act(), shop.person(a), shop.person(b)
    return (
        lambda: topping_up.top_up(store, act, who, 10_000 * (b + 1), 500 * b),
        lambda: topping_up.top_up(store, act, who, 50_000, 6_000, package_id=shop._one("package", b)),
        lambda: payouts.pay_out(store, act, who, payouts.REASONS[b % len(payouts.REASONS)]),
        lambda: payouts.pay_out(store, act, who, "shop", 100 * b, note="说好的"),
        lambda: sharing.share(store, act, who, other),
        lambda: sharing.unshare(store, act, who),
        lambda: closing_list.note_told(store, act, [who], bool(b % 2)),
        lambda: topping_up.top_up(store, act, who, 30_000, 3_000, package_id=shop._one("package", 0)),
    )[v % 8]()


def _points(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who = shop.store, shop.act(), shop.person(a)
    return (
        lambda: adjusting.adjust(store, act, who, 30 * (b + 1), "补分"),
        lambda: adjusting.adjust(store, act, who, -10 * (b + 1), "扣分"),
        lambda: adjusting.adjust(store, act, who, 150 * b, "成长", "growth"),
        lambda: gifts.exchange(store, act, who, shop._one("gift", b)),
        lambda: tasks.do_task(store, act, who, shop._one("point_task", b % 2)),
        lambda: gifts.add_gift(store, act, GiftInput(f"礼{b}", 10 + b, quantity=b)),
        lambda: expiring.expire(store, act),
        lambda: gifts.change_gift(
            store, act, shop._one("gift", a), GiftInput(f"改{b}", 15, active=bool(b % 2))
        ),
    )[v % 8]()


def _tiers(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who = shop.store, shop.act(), shop.person(a)
    steps = ladder.ladder(store)
    step = steps[b % len(steps)]
    return (
        lambda: tier_holding.move_by_hand(store, act, who, step.id, "老板说的"),
        lambda: tier_holding.lock(store, act, who, "不动"),
        lambda: tier_holding.unlock(store, act, who),
        lambda: evaluating.evaluate(store, act).changes,
        lambda: benefits.give_benefit(store, act, who, shop._one("tier_benefit", b)),
        lambda: editing.save_ladder(store, act, [TierInput.of(one) for one in steps[: 1 + b % 3]]),
        lambda: editing.save_ladder(store, act, [*(TierInput.of(one) for one in steps), TierInput(f"级{b}", threshold=9_000)]),
        lambda: editing.save_ladder(store, act, [TierInput.of(one, multiplier=1000 + 100 * b) for one in steps]),
    )[v % 8]()  # fmt: skip


def _goods(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    one = shop._one("product", a)
    return (
        lambda: products.create(
            store, act, ProductInput(f"梨{b}", 300 + b, counted=bool(b % 2)), 1_000 * (b % 2)
        ),
        lambda: products.change(store, act, one, ProductInput(f"果{b}", 700, counted=bool(b % 2))),
        lambda: products.archive(store, act, one),
        lambda: products.reopen(store, act, one),
        lambda: products.delete(store, act, one),
        lambda: products.change_stock(store, act, one, ("delivery", "loss", "count")[b % 3], 1_000 * (b + 1)),
        lambda: products.create_category(store, act, f"类{b}"),
        lambda: packages.create(store, act, PackageInput(1_000 * (b + 1), 10 * b)),
    )[v % 8]()


def _members(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who = shop.store, shop.act(), shop.person(a)
    steps = ladder.ladder(store)
    plan = PlanInput(
        f"卡{b}",
        ("month", "life", "trial")[b % 3],
        (31, 0, 7)[b % 3],
        9_900 * (b % 3 != 2),
        steps[-1].id if b % 2 else None,
    )
    return (
        lambda: plans.add_plan(store, act, plan),
        lambda: plans.change_plan(store, act, shop._one("membership_plan", b), plan),
        lambda: plans.delete_plan(store, act, shop._one("membership_plan", b)),
        lambda: memberships.sell_membership(store, act, who, shop._one("membership_plan", b)),
        lambda: memberships.sell_membership(store, act, who, shop._one("membership_plan", -1), card=f"V{b}"),
        lambda: memberships.refund_membership(store, act, shop._one("membership", b)),
        lambda: memberships.refund_membership(store, act, shop._one("membership", -1), amount=100 * b),
        lambda: memberships.sell_membership(store, act, who, shop._one("membership_plan", 0)),
    )[v % 8]()  # fmt: skip


def _enter(shop: Shop, a: int, b: int, v: int) -> Done:
    """What imports kept of balances, purchases and tiers is taken up."""
    store, act = shop.store, shop.act()
    return (
        lambda: openings.enter(store, act),
        lambda: openings.enter(store, act, "bonus", again=True),
        lambda: taking_up.take_up_purchases(store, act),
        lambda: taking_up.take_up_tiers(store, act),
    )[v % 4]()


def kept(shop: Shop, a: int, b: int, v: int) -> Done:
    """A list of people with what they had elsewhere."""
    path = Path(shop.folder) / f"老会员{a}{b}{v}.csv"
    rows = [
        f"老{n},1380000000{n},{100 + n * a},{50 + b}.00,{900 + n},{n + 1},2026-0{1 + b}-03,{('普通', '高级', '尊享')[n % 3]}"
        for n in range(a % 3, a % 3 + 4)
    ]
    head = "姓名,手机号,积分,储值余额,累计消费,消费次数,最近消费,会员等级"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return import_file(shop.store, shop.act(), path, ImportPlan(ReadPlan())).operation


def orders(shop: Shop, a: int, b: int, v: int) -> Done:
    """Orders from elsewhere, some of them of people who are there, now and then with points."""
    from services.orders import runs
    from services.orders.plan import OrdersPlan

    path = Path(shop.folder) / f"订单{a}{b}{v}.csv"
    rows = [
        f"{a}{n:03},2026-11-{10 + n} 10:00,1380000000{n},苹果,2,{20 + n}.00,{n}.00,{20}.00,{(n % 2) * 5}.00,微信支付"
        for n in range(a % 3, a % 3 + 4)
    ]
    head = "订单号,下单时间,手机号,商品,数量,金额,优惠,实付,退款,支付方式"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    done = runs.import_file(
        shop.store, shop.act(), path, OrdersPlan(source="miniprogram", points=bool(v % 2))
    )
    if done.operation is None:
        raise Refused("nothing_there")
    return done.operation


def close(shop: Shop, a: int, b: int, v: int) -> Done:
    """A day is closed for good, and the next one begins: what was done on it stands."""
    today = shop.store.value("SELECT max(business_on) FROM operation")
    close_day(shop.store, shop.act(), str(today), 1_000 * b, reason="少了")
    shop._minutes += 24 * 60
    return None


COUNTER: dict[str, Callable[[Shop, int, int, int], Changes | int | None]] = {
    "sell": _sell, "refund": _refund, "till": _till, "value": _value, "points": _points, "ladder": _tiers, "goods": _goods,
    "members": _members, "enter": _enter,
}  # fmt: skip
"""Steps by name."""
