"""What the demo shop has done by hand lately: feedback, rules, segments, and people who got into the list twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from models.store import Store
from services import contacts
from services import feedback as feedbacks
from services.auto_rules import rules, running
from services.auto_rules.rule import RuleInput
from services.contact_input import ContactInput
from services.demo.setting_up import Event
from services.demo.words import lines
from services.feedback import FeedbackInput
from services.operations import Act
from services.segments import parsing, saved
from services.segments.tree import to_data
from services.settings import shop_settings
from services.tags import find_tags

_SEGMENTS: tuple[tuple[str, Any], ...] = (
    ("最近 30 天的新客", {"field": "added_on", "op": "last_days", "value": 30}),
    (
        "爱吃鲜果的好友",
        {
            "all": [
                {"field": "friend", "op": "yes"},
                {"any": [
                    {"field": "tags", "op": "any", "value": ["爱车厘子", "爱草莓"]},
                    {"field": "custom:常买", "op": "any", "value": ["车厘子", "草莓"]},
                ]},
                {"none": [{"field": "do_not_contact", "op": "yes"}, {"field": "open_complaint", "op": "yes"}]},
            ]
        },
    ),
    ("一周内过生日", {"field": "birthday", "op": "within_days", "value": 7}),
    (
        "加了好友没说过话",
        {"all": [{"field": "friend", "op": "yes"}, {"field": "stage", "op": "any", "value": ["added"]}]},
    ),
    ("投诉还没解决", {"field": "open_complaint", "op": "yes"}),
)  # fmt: skip
_STILL_OPEN = 6
"""What was said in the last days is not solved yet."""
_LARGE = 50_000
"""From so many contacts on a run over everybody is left to who looks at the demo."""
_FREE_PREFIXES = ("190", "192", "195", "196", "197")
"""No invented number begins so: a second one for somebody is taken by nobody."""


def rules_and_segments(store: Store, channels: Sequence[int]) -> list[Event]:
    """Rules in the order in which the shop thought of them, and its saved segments."""

    def rule(values: RuleInput, adds: str, active: bool, act: Act) -> None:
        rules.create(store, act, replace(values, adds=tuple(find_tags(store, [adds]))), active=active)

    friend = json.dumps(to_data(parsing.parse(store, {"field": "friend", "op": "yes"})))
    made: list[tuple[int, RuleInput, str, bool]] = [
        (42, RuleInput("抖音来的", "channel", {"channels": [channels[1]]}), "抖音同城", True),
        (42, RuleInput("小红书来的", "channel", {"channels": [channels[3]]}), "小红书", True),
        (38, RuleInput("笔记里有「公司」", "keyword", {"words": ["公司", "下午茶"], "where": "notes"}), "企业采购", True),
        (30, RuleInput("投诉过", "feedback", {"kinds": ["complaint"]}, expires_days=180), "投诉过", True),
        (24, RuleInput("生日在 7 天内", "birthday", {"days": 7}, friend, expires_days=9, takes_back=True), "生日有礼", True),
        (12, RuleInput("晚上加的", "contact_added", {"from": "18:00", "until": "22:00"}), "晚间到店", False),
    ]  # fmt: skip
    events: list[Event] = [
        (ago, 10 + place, partial(rule, values, adds, active))
        for place, (ago, values, adds, active) in enumerate(made)
    ]

    def segment(name: str, tree: Any, act: Act) -> None:
        saved.create(store, act, name, parsing.parse(store, tree))

    events += [
        (36 - 6 * place, 20, partial(segment, name, tree)) for place, (name, tree) in enumerate(_SEGMENTS)
    ]
    if (store.value("SELECT count(*) FROM contact") or 0) < _LARGE:
        events += [(ago, 6, partial(running.run_daily, store)) for ago in (3, 2, 1, 0)]
        events.append((23, 21, partial(running.run, store)))
    return events


def twice(store: Store, known: range, rng: Random) -> list[Event]:
    """A few who got into the list a second time: two certainly (the number stands as WeChat id), others by the look of it."""
    found = store.rows(
        "SELECT c.id, c.name, c.birthday, i.value FROM contact c JOIN identity i ON i.contact_id = c.id AND i.kind = 'phone'"
        " AND i.phone_kind = 'mobile' AND i.position = 0 WHERE c.id BETWEEN ? AND ? AND length(c.name) > 1"
        " AND c.do_not_contact = 0 ORDER BY (c.id * 7919) % 1009, c.id LIMIT 400",
        (known.start, known.stop - 1),
    )
    born = [row for row in found if row[2]][:3]
    others = [row for row in found if row not in born]
    events: list[Event] = []

    def add(values: ContactInput, act: Act) -> None:
        contacts.create(store, act, values)

    for place, (_, name, _, number) in enumerate(others[:2]):
        values = ContactInput(name=name if place else "", wechat_name=f"{name[-1]}宝", wechat_id=number[3:])
        events.append((17 - place * 5, 14, partial(add, values)))
    for place, (_, name, birthday, _) in enumerate(born):
        values = ContactInput(name=name, birthday=birthday, phones=(_number(rng, ""),))
        events.append((21 - place * 4, 17, partial(add, values)))
    for place, (_, name, _, number) in enumerate(others[2:5]):
        values = ContactInput(name=name, phones=(_number(rng, number[-4:]),), remark="换了新号")
        events.append((19 - place * 6, 18, partial(add, values)))
    return events


def _number(rng: Random, tail: str) -> str:
    return rng.choice(_FREE_PREFIXES) + f"{rng.randrange(10**8):08d}"[: 8 - len(tail)] + tail


# -- what customers say ---------------------------------------------------------------------------------


def feedback(
    store: Store, known: Sequence[int], number: int, channels: Sequence[int], rng: Random
) -> list[Event]:
    """What `number` of the customers said in the last weeks, and what became of it."""
    said = [[part.strip() for part in line.split("|")] for line in lines("feedback")]
    events: list[Event] = []
    for place in range(number):
        kind, product, text, answer = said[(number - 1 - place) % len(said)]
        ago = 44 - place * 44 // number
        words = _Said(
            rng.choice(known), kind, product, text, answer, rng.choice((None, *channels)), rng.randint(1, 4),
            due_in=ago + (place - number + 1) % 4 if ago < _STILL_OPEN else 3,
        )  # fmt: skip
        events.append((ago, 13, partial(_give, store, words)))
        if kind == "praise":
            events.append((ago, 14, partial(_answer, store, words, True)))
        elif ago >= _STILL_OPEN:
            events.append((ago - rng.choice((0, 0, 1, 1, 2, 4)), 19, partial(_answer, store, words, True)))
        elif place % 3 == 0:
            events.append((max(ago - 1, 0), 20, partial(_answer, store, words, False)))
    return events


@dataclass
class _Said:
    contact: int
    kind: str
    product: str
    text: str
    answer: str
    channel: int | None
    staff: int
    due_in: int
    id: int = 0


def _give(store: Store, said: _Said, act: Act) -> None:
    today = shop_settings(store).business_date(act.clock.now())
    due = "" if said.kind == "praise" else (today + timedelta(days=said.due_in)).isoformat()
    values = FeedbackInput(
        kind=said.kind, text=said.text, product=said.product, channel_id=said.channel, staff_id=said.staff, due_on=due
    )  # fmt: skip
    said.id = int(feedbacks.give(store, act, said.contact, values).receipt["id"])


def _answer(store: Store, said: _Said, solved: bool, act: Act) -> None:
    act = replace(act, staff_id=said.staff)
    feedbacks.set_state(store, act, said.id, "solved" if solved else "answered", said.answer)
