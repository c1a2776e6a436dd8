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
from services.stages import STAGE, STAGES, at_stage
from tests.services.segments.people import TODAY, Shop, fill, holds

SEEDS = 4
NAMED = {"tag": 5, "tag_group": 2, "channel": 3, "staff": 2, "account": 2, "contact": 2, "batch": 2}


@pytest.fixture(scope="module")
def shops() -> Iterator[list[tuple[Path, dict[str, Field], Shop]]]:
    """A few shops, the second segment of each holding the first."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(SEEDS):
            path = Path(folder) / f"{seed}.hudie"
            store = Store.open(path, create=True)
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


def _value(field: Field, op: Op) -> st.SearchStrategy[Any]:
    days = st.integers(1, 45)
    dates = st.integers(-3, 45).map(lambda n: (TODAY - timedelta(days=n)).isoformat())
    numbers = st.sampled_from([-3, 0, 2.5, 3, 10])
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
        "months": [[11, 12], [3]], "number": [2.5], "numbers": [[-3, 3]], "recent_refs": [[1, [1, 4]], [9, [2, 3]]],
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
    assert asked > 120


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
