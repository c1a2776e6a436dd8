"""Random trees over random shops find exactly whom a plain reading finds."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store import Store
from services.contact_query import ContactQuery, Filter
from services.search import all_ids, count
from services.segments.fields import Field, fields
from services.segments.operators import Op
from services.segments.parsing import parse, stored
from services.segments.tree import to_data, to_text
from services.settings import ShopSettings
from services.stages import ACTIVITIES, PURCHASES, STAGE, STAGES, activity, at_stage, is_active
from tests.services.segments.people import TODAY, Shop, fill, holds
from tests.states import new_store

SEEDS = 4
NAMED = {"tag": 5, "tag_group": 2, "channel": 3, "staff": 2, "account": 2, "contact": 2, "batch": 2,
         "tier": 3, "product": 3}  # fmt: skip


@pytest.fixture(scope="module")
def shops() -> Iterator[list[tuple[Path, dict[str, Field], Shop]]]:
    """A few shops, the second segment of each holding the first."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(SEEDS):
            path = Path(folder) / f"{seed}.hudie"
            store = new_store(path)
            shop = fill(store, seed)
            shop.segments = {
                1: {
                    "any": [
                        {"field": "tags", "op": "any", "value": [1, 4]},
                        {"field": "phone", "op": "blank"},
                    ]
                },
                2: {"all": [{"segment": 1}, {"field": "gender", "op": "none", "value": ["male"]}]},
            }
            for number, data in shop.segments.items():
                store.execute(
                    "INSERT INTO segment (id, name, tree, position, saved_at, created_op) VALUES (?, ?, ?, 0, 0, 1)",
                    (number, f"分群{number}", to_text(parse(store, data))),
                )
            made.append((path, fields(store), shop))
            store.close()
        yield made


def _flat(value: tuple[list[str], Any]) -> list[Any]:
    return [*value[0], value[1]]


def _value(field: Field, op: Op) -> st.SearchStrategy[Any]:
    days = st.integers(1, 45)
    dates = st.integers(-3, 45).map(lambda n: (TODAY - timedelta(days=n)).isoformat())
    numbers = st.sampled_from([-3, 0, 2.5, 3, 10])
    times = st.integers(0, 3)
    wholes = st.sampled_from([-3, 0, 1, 2, 3, 10])
    yuan = st.sampled_from([0, 2.5, 2, 3, 5, 7.5])
    refs = st.lists(st.integers(1, NAMED.get(field.refers, 1)), min_size=1, max_size=3)
    texts = st.sampled_from(["%", "_", "\\", "50%", "li", "LOUD", "车厘子", "a_b", "x"])
    return {
        "": st.none(),
        "text": texts,
        "words": st.lists(st.sampled_from(["东湖", "老城区", "50%_\\店"]), min_size=1, max_size=2),
        "choices": st.lists(st.sampled_from(field.choices or ("x",)), min_size=1, max_size=2, unique=True),
        "refs": refs,
        "recent_refs": st.tuples(days, refs).map(list),
        "ids": st.lists(st.integers(1, 30), min_size=1, max_size=8),
        "days": days,
        "near_days": st.integers(0, 40),
        "days_between": st.lists(st.integers(0, 45), min_size=2, max_size=2).map(sorted),
        "date": dates,
        "dates": st.lists(dates, min_size=2, max_size=2).map(sorted),
        "months": st.lists(st.integers(1, 12), min_size=1, max_size=3),
        "number": numbers,
        "numbers": st.lists(numbers, min_size=2, max_size=2).map(sorted),
        "whole": wholes,
        "wholes": st.lists(wholes, min_size=2, max_size=2).map(sorted),
        "whole_days": st.tuples(days, times).map(list),
        "whole_dates": st.tuples(st.lists(dates, min_size=2, max_size=2).map(sorted), times).map(_flat),
        "money": yuan,
        "moneys": st.lists(yuan, min_size=2, max_size=2).map(sorted),
        "money_days": st.tuples(days, yuan).map(list),
        "money_dates": st.tuples(st.lists(dates, min_size=2, max_size=2).map(sorted), yuan).map(_flat),
        "text_days": st.tuples(days, texts).map(list),
    }[op.takes]


def _leaf(known: dict[str, Field]) -> st.SearchStrategy[Any]:
    @st.composite
    def leaf(draw: st.DrawFn) -> Any:
        field = draw(st.sampled_from(list(known.values())))
        op = draw(st.sampled_from(field.ops))
        value = draw(_value(field, op))
        return {"field": field.key, "op": op.key} | ({} if value is None else {"value": value})

    return leaf()


def _trees(known: dict[str, Field]) -> st.SearchStrategy[Any]:
    leaves = st.one_of(_leaf(known), _leaf(known), st.sampled_from([{"segment": 1}, {"segment": 2}]))
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            lambda how, parts: {how: parts},
            st.sampled_from(["all", "any", "none"]),
            st.lists(inner, min_size=1, max_size=3),
        ),
        max_leaves=6,
    )


def _agree(store: Store, shop: Shop, data: Any) -> None:
    tree = parse(store, data)
    expected = [p.id for p in shop.people if holds(shop, p, data)]
    query = ContactQuery(filters=(Filter("tree", "is", to_text(tree)),))
    assert sorted(all_ids(store, query, TODAY)) == expected, data
    assert count(store, query, TODAY) == len(expected)
    assert stored(store, to_text(tree)) == tree == parse(store, to_data(tree))
    others = ContactQuery(filters=(Filter("tree", "is_not", to_text(tree)),))
    assert count(store, others, TODAY) == len(shop.people) - len(expected)


def test_random_trees(shops: list[tuple[Path, dict[str, Field], Shop]]) -> None:
    opened = [Store.open(path, reader=True) for path, _, _ in shops]
    trees = _trees(shops[0][1])

    @settings(max_examples=200, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, SEEDS - 1), trees)
    def agree(which: int, data: Any) -> None:
        _agree(opened[which], shops[which][2], data)

    agree()
    for store in opened:
        store.close()


def test_every_operator_of_every_field(shops: list[tuple[Path, dict[str, Field], Shop]]) -> None:
    """Chance might leave one out."""
    path, known, shop = shops[0]
    store = Store.open(path, reader=True)
    values: dict[str, list[Any]] = {
        "": [None], "text": ["%", "li", "_"], "words": [["东湖"]], "ids": [[1, 2, 3]], "days": [1, 20], "near_days": [0, 14],
        "days_between": [[3, 20]], "date": ["2026-11-10"], "dates": [["2026-11-01", "2026-11-12"]],
        "months": [[11, 12], [3]], "number": [2.5], "numbers": [[-3, 3]], "recent_refs": [[1, [1, 2]], [9, [2, 3]], [90, [1]]],
        "whole": [-3, 0, 1, 3], "wholes": [[-3, 0], [1, 3]], "whole_days": [[7, 0], [62, 1], [200, 2]],
        "whole_dates": [["2026-05-01", "2026-11-12", 1], ["2026-01-01", "2026-11-30", 0]],
        "money": [0, 2.5, 5], "moneys": [[0, 3], [1, 5]], "money_days": [[62, 2], [200, 0]],
        "money_dates": [["2026-05-01", "2026-11-12", 2.5]], "text_days": [[62, "%"], [200, "车"]],
    }  # fmt: skip
    asked = 0
    for field, op in ((one, op) for one in known.values() for op in one.ops):
        tried = values.get(op.takes)
        if tried is None:
            most = NAMED.get(field.refers, 0)
            tried = [list(range(1, most + 1)), [1]] if op.takes == "refs" else [[c] for c in field.choices]
        for value in tried:
            _agree(
                store, shop, {"field": field.key, "op": op.key} | ({} if value is None else {"value": value})
            )
            asked += 1
    store.close()
    assert asked > 220


def test_both_ways_to_ask_for_dormant_and_lost_agree(
    shops: list[tuple[Path, dict[str, Field], Shop]],
) -> None:
    """Lost may be set to fewer days than dormant: then whoever is dormant is lost."""
    for path, _, _ in shops:
        store = Store.open(path, reader=True)
        for settings_ in (ShopSettings(), ShopSettings(dormant_days=30, lost_days=10)):
            for one in ACTIVITIES:
                sql = f"SELECT c.id FROM contact c WHERE {activity(settings_, TODAY)} = ? ORDER BY c.id"
                chosen = is_active(settings_, TODAY, [one])
                assert store.rows(sql, (one,)) == store.rows(
                    f"SELECT c.id FROM contact c WHERE {chosen} ORDER BY c.id"
                )
        store.close()


def test_how_often_somebody_bought_agrees_with_the_stage(
    shops: list[tuple[Path, dict[str, Field], Shop]],
) -> None:
    for path, _, shop in shops:
        store = Store.open(path, reader=True)
        found = dict(store.rows(f"SELECT c.id, {PURCHASES} FROM contact c"))
        assert {p.id: p.account.times for p in shop.people} == {p.id: found[p.id] for p in shop.people}
        store.close()


def test_text_and_list_with_a_tree(shops: list[tuple[Path, dict[str, Field], Shop]]) -> None:
    """A segment is one filter among others."""
    path, _, shop = shops[1]
    store = Store.open(path, reader=True)
    for number, sort in itertools.product((1, 2), (None, "name", "tags")):
        found = all_ids(
            store,
            ContactQuery(
                filters=(Filter("segment", "is", number), Filter("consent", "is", "yes")), sort=sort
            ),
            TODAY,
        )
        assert sorted(found) == [
            p.id for p in shop.people if holds(shop, p, {"segment": number}) and p.row["consent"] == "yes"
        ]
    both = ContactQuery(filters=(Filter("segment", "is", (1, 2)),))
    assert count(store, both, TODAY) == sum(holds(shop, p, {"segment": 1}) for p in shop.people)
    store.close()


def test_both_ways_to_ask_for_the_stage_agree(shops: list[tuple[Path, dict[str, Field], Shop]]) -> None:
    """One is for the rows in sight, the other for everybody."""
    for path, _, _ in shops:
        store = Store.open(path, reader=True)
        for stage in STAGES:
            one = store.rows(f"SELECT c.id FROM contact c WHERE {STAGE} = ? ORDER BY c.id", (stage,))
            assert one == store.rows(f"SELECT c.id FROM contact c WHERE {at_stage([stage])} ORDER BY c.id")
        store.close()
