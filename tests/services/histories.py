"""A small shop to which anything may happen: every service that writes, with arguments out of a few."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from models.store import Store
from services import (
    bulk,
    chat_taking,
    contacts,
    custom_fields,
    duplicates,
    feedback,
    friendships,
    identities,
    staff,
    starters,
    tag_edits,
    tag_groups,
)
from services import shop as shop_service
from services.auto_rules import rules, running
from services.auto_rules.rule import RuleInput
from services.changes import Changes
from services.channels import channels, costs, registering
from services.channels.duty import DutyInput
from services.channels.registering import Newcomer
from services.clock import FixedClock
from services.contacts import ContactInput
from services.daily import daily
from services.errors import HudieError, Refused
from services.feedback import FeedbackInput
from services.friend_work import dealing, pasting, pool, results, texts
from services.imports.plan import ReadPlan
from services.imports.rules import ImportPlan
from services.imports.runs import import_file
from services.merging import merge, merge_exact
from services.operations import Act
from services.segments import saved
from services.segments.tree import Condition, Group
from services.selection import Ids
from services.undo import redo, undo
from tests.conftest import NOON
from tests.services import counter_steps

Step = tuple[str, int, int, int]
Done = Changes | int | None


class Shop:
    """A shop of some people, with a channel, two staff, tags in an exclusive group, and rules that watch one another."""

    def __init__(self, store: Store, folder: Path, minutes: int = 0) -> None:
        self.store, self.folder, self._minutes = store, folder, minutes
        self.furnished = minutes > 0

    def open(self) -> Shop:
        """Furnish an empty store."""
        store = self.store
        shop_service.change_settings(store, self.act(), features=("friend_work", "staff_rota"))
        staff.add_staff(store, self.act(), "小敏")
        group = tag_groups.create_group(store, self.act(), "等级", exclusive=True).receipt["id"]
        tags = [tag_edits.create_tag(store, self.act(), group, f"级{n}").receipt["id"] for n in range(3)]
        tags += [tag_edits.create_tag(store, self.act(), 1, f"标签{n}").receipt["id"] for n in range(3)]
        people = ContactInput(tags=("标签0",), notes="想要蓝莓")
        for n in range(4):
            contacts.create(store, self.act(), replace(people, name=f"客{n}", phones=(f"1380000000{n}",)))
        values = channels.ChannelInput(name="门口", tags=("标签1",), on_duty=(DutyInput(1), DutyInput(2)))
        channels.create(store, self.act(), values)
        self._rules(*tags)
        counter_steps.furnish(self)
        return self

    def _rules(self, a: int, b: int, c: int, x: int, y: int, z: int) -> None:
        for values in (
            RuleInput("蓝莓", "keyword", {"words": ["蓝莓"], "every": 1}, adds=(a,), takes_back=True),
            RuleInput("追一", "tagged", {"tags": [x]}, adds=(y,), removes=(x,)),
            RuleInput("追二", "tagged", {"tags": [y]}, adds=(x,), removes=(y,)),
            RuleInput("好友", "friend_added", {}, adds=(b,), expires_days=3, takes_back=True),
            RuleInput("流失", "friend_lost", {}, adds=(z,), removes=(b,)),
            RuleInput("进门", "channel", {"channels": [1]}, adds=(c,)),
            RuleInput("说了", "feedback", {}, adds=(z, x)),
        ):
            rules.create(self.store, self.act(), values)

    def act(self) -> Act:
        self._minutes += 1
        staff_id = 1 + self._minutes % 2 if self.furnished else 1
        return Act(staff_id=staff_id, clock=FixedClock(NOON + timedelta(minutes=self._minutes)))

    def ids(self, table: str, where: str = "1") -> list[int]:
        return [row for (row,) in self.store.rows(f"SELECT id FROM {table} WHERE {where} ORDER BY id")]

    def _one(self, table: str, number: int, where: str = "1") -> int:
        found = self.ids(table, where)
        if not found:
            raise Refused("nothing_there")
        return found[number % len(found)]

    def person(self, number: int) -> int:
        return self._one("contact", number, "merged_into IS NULL")

    def do(self, step: Step) -> int | None:
        """One step; its operation, None where nothing came of it. What the shop refuses is no step."""
        what, *values = step
        try:
            done = ALL_STEPS[what](self, *values)
        except HudieError:
            return None
        return done.operation if isinstance(done, Changes) else done

    def name(self, table: str, number: int) -> str:
        return str(self.store.value(f"SELECT name FROM {table} WHERE id = ?", (number,)))


def _form(shop: Shop, contact: int) -> ContactInput:
    return contacts.details(shop.store, contact, masked=False).as_input()


def _create(shop: Shop, a: int, b: int, v: int) -> Done:
    values = ContactInput(
        name=f"新{v}", wechat_id=f"id{a}", phones=(f"1370000000{b}",), tags=(f"标签{v}",), channel_id=a % 2 or None,
        referrer_id=shop.person(b), identities=(("card", f"V{v}"),), notes="蓝莓 蓝莓" if v % 2 else "",
    )  # fmt: skip
    return contacts.create(shop.store, shop.act(), values)


def _edit(shop: Shop, a: int, b: int, v: int) -> Done:
    who = shop.person(a)
    now = _form(shop, who)
    changed = (
        {"notes": "蓝莓" if b % 2 else "", "name": f"改{v}"},
        {"phones": (f"1390000000{v}", *now.phones[: v % 3])},
        {"phones": now.phones[::-1], "tags": (f"标签{b}", f"级{v % 4}")},
        {"referrer_id": shop.person(b), "channel_id": 1, "owner_staff_id": 2},
        {"custom": dict.fromkeys(shop.ids("custom_field")[:2], f"值{b}")},
        {"identities": (("card", f"V{v}"), ("wecom", f"w{b}")), "wechat_id": f"id{v}"},
    )[v % 6]
    return contacts.edit(shop.store, shop.act(), who, replace(now, **changed))


def _some(shop: Shop, a: int, b: int) -> Ids:
    return Ids(tuple({shop.person(a), shop.person(b)}))


def _tag(shop: Shop, a: int, b: int, v: int) -> Done:
    name = shop.name("tag", shop._one("tag", v))
    until = "2026-11-20" if b % 3 == 0 else ""
    return bulk.add_tags(shop.store, shop.act(), _some(shop, a, b), [name, f"标签{b}"], expires_on=until)


def _untag(shop: Shop, a: int, b: int, v: int) -> Done:
    name = shop.name("tag", shop._one("tag", v))
    return bulk.remove_tags(shop.store, shop.act(), _some(shop, a, b), [name])


def _bulk(shop: Shop, a: int, b: int, v: int) -> Done:
    values = ({"area": f"片{v}"}, {"owner_staff_id": 2}, {"channel_id": 1}, {"follow_state": "won"})[v % 4]
    return bulk.bulk_edit(shop.store, shop.act(), _some(shop, a, b), values)


def _trash(shop: Shop, a: int, b: int, v: int) -> Done:
    return (contacts.trash if v % 2 else contacts.restore)(shop.store, shop.act(), _some(shop, a, b))


def _tags(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, tag, other = shop.store, shop.act(), shop._one("tag", a), shop._one("tag", b)
    group = shop._one("tag_group", b)
    return (
        lambda: tag_edits.create_tag(store, act, group, f"标签{a}"),
        lambda: tag_edits.change_tag(store, act, tag, name=f"名{b}"),
        lambda: tag_edits.move_tags(store, act, [tag, other], group, settle=True),
        lambda: tag_edits.merge_tags(store, act, tag, other),
        lambda: tag_edits.delete_tag(store, act, tag),
        lambda: starters.take_starter(store, act, ("fruit", "bakery", "restaurant")[a % 3]),
    )[v % 6]()


def _groups(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, group = shop.store, shop.act(), shop._one("tag_group", a)
    return (
        lambda: tag_groups.create_group(store, act, f"组{b}", exclusive=bool(a % 2)),
        lambda: tag_groups.change_group(store, act, group, exclusive=bool(b % 2), settle=True),
        lambda: tag_groups.change_group(store, act, group, name=f"组{b}"),
        lambda: tag_groups.order_groups(store, act, shop.ids("tag_group")[::-1]),
        lambda: tag_groups.delete_group(store, act, group, with_tags=bool(b % 2)),
    )[v % 5]()


def _rule(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    rule = shop._one("auto_rule", a, "archived_at IS NULL")
    tag, other = shop._one("tag", a), shop._one("tag", b)
    kinds: tuple[tuple[str, dict[str, Any]], ...] = (
        ("changed", {}), ("contact_added", {"from": "10:00", "until": "14:00"}), ("since_added", {"days": 1}),
        ("tagged", {"tags": [other]}), ("feedback", {"kinds": ["wish"]}), ("daily", {}),
    )  # fmt: skip
    kind, arguments = kinds[b % 6]
    values = RuleInput(f"规则{b}", kind, arguments, adds=(tag,), removes=(other,) if tag != other else (),
                       expires_days=b % 3, takes_back=bool(a % 2))  # fmt: skip
    return (
        lambda: rules.create(store, act, values),
        lambda: rules.change(store, act, rule, values),
        lambda: rules.set_active(store, act, rule, bool(b % 2)),
        lambda: rules.place(store, act, shop.ids("auto_rule")[::-1]),
        lambda: rules.remove(store, act, rule, take_tags=bool(b % 2)),
        lambda: running.run(store, act)[0],
        lambda: running.run(store, act, rule)[0],
    )[v % 7]()


def _chat(shop: Shop, a: int, b: int, v: int) -> Done:
    who = shop.person(a)
    text = f"甲: 有蓝莓吗{v}\n乙: 有\n甲: 蓝莓{b}"
    return chat_taking.take(shop.store, shop.act(), text, {"甲": who, "乙": shop.person(b)})


def _register(shop: Shop, a: int, b: int, v: int) -> Done:
    who = Newcomer(f"1380000000{a + v}", f"新客{b}", staff_id=(None, 1, 2)[v % 3], befriend=bool(b % 2))
    return registering.register(shop.store, shop.act(), shop._one("channel", b), who)


def _channel(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, channel = shop.store, shop.act(), shop._one("channel", a)
    values = channels.channel(store, channel).values
    duty = tuple(DutyInput(n, spare=n == 2) for n in (1, 2)[: b % 3])
    return (
        lambda: channels.create(store, act, channels.ChannelInput(name=f"渠道{b}", tags=(f"标签{a}",))),
        lambda: channels.edit(
            store, act, channel, replace(values, name=f"渠道{b}", on_duty=duty, tags=(f"级{b}",))
        ),
        lambda: channels.set_archived(store, act, channel, bool(b % 2)),
        lambda: channels.delete(store, act, channel),
        lambda: channels.reorder(store, act, shop.ids("channel")[::-1]),
        lambda: costs.add_cost(store, act, channel, "2026-11-01", "2026-11-09", 900, "传单"),
        lambda: costs.delete_cost(store, act, shop._one("channel_cost", b)),
        lambda: costs.add_reach(store, act, channel, f"2026-11-0{b + 1}", 50),
    )[v % 8]()


def _staff(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, member = shop.store, shop.act(), shop._one("staff", a)
    account = shop._one("staff_account", b)
    return (
        lambda: staff.add_staff(store, act, f"店员{b}"),
        lambda: staff.rename_staff(store, act, member, f"店员{b}"),
        lambda: staff.set_active(store, act, member, bool(b % 2)),
        lambda: staff.add_account(store, act, member, staff.AccountInput("wecom", f"号{b}")),
        lambda: staff.set_account_active(store, act, account, bool(a % 2)),
        lambda: staff.change_account(store, act, account, staff.AccountInput(daily_cap=1 + a)),
    )[v % 6]()


def _friend(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act, who = shop.store, shop.act(), shop.person(a)
    account = shop._one("staff_account", b)
    return (
        lambda: friendships.begin(store, act, who, account, "scan"),
        lambda: friendships.end(store, act, who, ("deleted", "blocked", "removed")[b % 3]),
        lambda: friendships.not_friends(store, act, shop.ids("contact", "merged_into IS NULL")[:2], account),
    )[v % 3]()


def _work(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    account = shop._one("staff_account", b)
    return (
        lambda: pool.create(store, act, _some(shop, a, b)),
        lambda: dealing.deal(store, act, days=1 + a % 3),
        lambda: results.note(store, act, shop._one("friend_task", a), results.RESULTS[b % 5]),
        lambda: pasting.take(
            store, act, [shop.person(a)], ("requested", "friend", "not_found")[b % 3], account
        ),
        lambda: results.take_back(store, act) and None,
        lambda: texts.change_texts(store, act, [f"你好{b}"]),
    )[v % 6]()


def _feedback(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    if v % 6 == 0:
        return feedback.give(
            store, act, shop.person(a), FeedbackInput("wish", "想要蓝莓", channel_id=b % 2 or None)
        )
    one = shop._one("feedback", a)
    return (
        lambda: feedback.change(store, act, one, FeedbackInput("complaint", f"太慢{b}")),
        lambda: feedback.set_state(store, act, one, ("open", "doing", "answered", "solved")[b % 4], "好了"),
        lambda: feedback.hand_on(store, act, one, 2, "2026-11-30"),
        lambda: feedback.add_note(store, act, one, f"快{b}", by_customer=True),
        lambda: feedback.delete(store, act, one),
    )[v % 6 - 1]()


def _same(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    if v % 4 == 0:
        return duplicates.mark_not_same(store, act, [shop.person(a), shop.person(b)])
    if v % 4 == 1:
        return merge_exact(store, act, duplicates.find(store).exact)
    return merge(store, act, shop.person(a), shop.person(b))


def _segment(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    tree = Group("all", (Condition("tags", "any", (shop._one("tag", a),)),))
    if v % 4 == 0:
        return saved.create(store, act, f"人群{b}", tree)
    one = shop._one("segment", a)
    return (
        lambda: saved.change(store, act, one, tree),
        lambda: saved.duplicate(store, act, one),
        lambda: saved.delete(store, act, one),
    )[v % 4 - 1]()


def _settings(shop: Shop, a: int, b: int, v: int) -> Done:
    store, act = shop.store, shop.act()
    if v % 6 == 0:
        return custom_fields.create(store, act, f"字段{b}", "text")
    if v % 6 == 1:
        return custom_fields.delete(store, act, shop._one("custom_field", a))
    if v % 6 == 2:
        return custom_fields.reorder(store, act, shop.ids("custom_field")[::-1])
    if v % 6 == 3:
        return identities.add_kind(store, act, f"号{b}")
    if v % 6 == 4:
        return identities.add(store, act, shop.person(a), ("card", "wecom", "phone")[b % 3], f"1360000000{b}")
    return identities.remove(store, act, shop._one("identity", a))


def _import(shop: Shop, a: int, b: int, v: int) -> Done:
    path = shop.folder / f"名单{a}{b}{v}.csv"
    rows = [f"客{n},1380000000{n},标签{v} 级{b % 4},门口,备注{a}" for n in range(a % 3, a % 3 + 4)]
    path.write_text("姓名,手机号,标签,渠道,备注\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return import_file(shop.store, shop.act(), path, ImportPlan(ReadPlan())).operation


def _turn(shop: Shop, a: int, b: int, v: int) -> Done:
    roots = shop.ids("operation", "root_id IS NULL")
    (undo if v % 2 else redo)(shop.store, shop.act(), roots[-1 - (a * 6 + b) % min(len(roots), 15)])
    return None


def _day(shop: Shop, a: int, b: int, v: int) -> Done:
    shop._minutes += 24 * 60
    daily(shop.store, shop.act())
    return None


STEPS: dict[str, Callable[[Shop, int, int, int], Done]] = {
    "create": _create, "edit": _edit, "tag": _tag, "untag": _untag, "bulk": _bulk, "trash": _trash, "tags": _tags,
    "groups": _groups, "rule": _rule, "chat": _chat, "register": _register, "channel": _channel, "staff": _staff,
    "friend": _friend, "work": _work, "feedback": _feedback, "same": _same, "segment": _segment,
    "settings": _settings, "turn": _turn, "day": _day, "close": counter_steps.close,
} | counter_steps.COUNTER  # fmt: skip
"""What may happen, but for imports: they start a process."""
FINAL = ("turn", "day", "close")
"""Steps that are no act of their own, or one that nobody turns back: what was before them stays."""
ALL_STEPS = STEPS | {"import": _import, "orders": counter_steps.orders, "kept": counter_steps.kept}


def live_at_random(shop: Shop, rng: Random, steps: int) -> None:
    """Let anything happen, most of it at the counter."""
    names = [*sorted(STEPS), *sorted(counter_steps.COUNTER) * 4]
    for _ in range(steps):
        shop.do((rng.choice(names), rng.randrange(6), rng.randrange(6), rng.randrange(8)))
