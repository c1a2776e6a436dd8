"""A condition means the same contacts whether a few are asked about or all (services/auto_rules/planning.py)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.store import Store
from services import custom_fields
from services.auto_rules import planning
from services.auto_rules.rule import Rule, RuleInput
from services.purchases import sum_up
from tests.services.auto_rules.shop import Acts, Shop
from tests.states import TODAY

TREES: list[Any] = [
    {"field": "tags", "op": "any", "value": ["甲", "乙"]},
    {"field": "tags", "op": "all", "value": ["甲", "乙"]},
    {"field": "tags", "op": "none", "value": ["甲"]},
    {"none": [{"field": "tags", "op": "any", "value": ["甲"]}, {"field": "tag_group", "op": "any", "value": [1]}]},
    {"field": "tagged", "op": "last_days", "value": 3},
    {"field": "friend", "op": "yes"},
    {"field": "friend", "op": "lost"},
    {"field": "friend_since", "op": "last_days", "value": 400},
    {"field": "friend_task", "op": "none", "value": ["to_add"]},
    {"field": "open_complaint", "op": "no"},
    {"field": "custom:尺码", "op": "is", "value": "L"},
    {"field": "custom:尺码", "op": "blank"},
    {"field": "stage", "op": "any", "value": ["added", "engaged"]},
    {"field": "stage", "op": "any", "value": ["first_order"]},
    {"field": "activity", "op": "any", "value": ["dormant", "lost"]},
    {"field": "last_purchase", "op": "over_days_ago", "value": 30},
    {"field": "purchases", "op": "at_least", "value": 1},
    {"field": "purchases", "op": "at_most_last_days", "value": [30, 0]},
    {"field": "spent", "op": "at_least_last_days", "value": [30, 5]},
    {"field": "product", "op": "contains", "value": "果"},
    {"field": "product", "op": "none", "value": [1]},
    {"field": "tier", "op": "none", "value": [1]},
]  # fmt: skip


@pytest.mark.parametrize("tree", TREES, ids=json.dumps)
def test_few_or_all(
    store: Store, act: Acts, shop: Shop, monkeypatch: pytest.MonkeyPatch, tree: dict[str, Any]
) -> None:
    from services.segments.parsing import parse
    from services.segments.tree import to_text

    field = custom_fields.create(store, act(), "尺码", "text").receipt["id"]
    shop.tag("甲")
    shop.tag("乙")
    friend = "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op) VALUES (?, 1, ?, '', '2026-11-01', ?, 1)"
    people = []
    for at in range(16):
        worn = tuple(name for bit, name in ((1, "甲"), (2, "乙")) if at & bit)
        who = shop.person(f"第 {at} 位", tags=worn, custom={field: "L"} if at & 4 else {})
        if at & 8:
            store.execute(friend, (who, "deleted" if at & 1 else "friend", "2026-11-02" if at & 1 else ""))
            store.execute(
                "INSERT INTO feedback (contact_id, kind, text, product, state, said_on, due_on, solved_on, at, created_op)"
                " VALUES (?, 'complaint', 'x', '', 'open', '2026-11-01', '', '', 0, 1)",
                (who,),
            )
        if at & 2:
            store.execute(
                "INSERT INTO sale (id, number, contact_id, on_date, bought_on, at, gross, due, received, net, created_op)"
                " VALUES (?1, ?1, ?2, '2026-11-01', iif(?1 % 3, '2026-11-01', '2026-06-01'), 0, 600, 600, 600, 600, 1)",
                (at, who),
            )
            store.execute(
                "INSERT INTO sale_line (sale_id, name, price, amount, created_op) VALUES (?, '果汁', 600, 600, 1)",
                (at,),
            )
        people.append(who)
    store.execute("INSERT INTO product (id, name, price, created_op) VALUES (1, '果汁', 600, 1)")
    sum_up(store, people)
    rule = Rule(0, RuleInput("规则", "changed", tree=to_text(parse(store, tree)), adds=(1,)))
    near = planning.among(store, rule, TODAY, people)
    monkeypatch.setattr(planning, "FEW", 0)
    assert near == planning.among(store, rule, TODAY, people)
    assert planning.foresee(store, rule, TODAY).matched == len(near[0])
    assert [len(planning.among(store, rule, TODAY, [who])[0]) for who in people] == [
        int(who in near[0]) for who in people
    ]
