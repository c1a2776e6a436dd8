"""Whatever is sold, taken back, attached and undone: the sums hold, and an undo is the state before."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from models.store import Store
from services import shop
from services.changes import Changes
from services.checks import check
from services.errors import HudieError
from services.products import products
from services.products.products import ProductInput
from services.sales.attaching import attach
from services.sales.pricing import LineInput, SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.undo import redo, undo
from tests.services.sales.counter import at, give, person, state
from tests.states import new_store

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["sell", "lines", "refund", "back", "attach", "undo"]), *[st.integers(0, 9)] * 3
    ),
    min_size=4,
    max_size=12,
)


@cache
def _shop() -> bytes:
    """A small shop, as the bytes of its file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.hudie"
        with new_store(path) as store:
            _furnish(store)
        return path.read_bytes()


def _furnish(store: Store) -> None:
    shop.change_settings(
        store, at("2026-11-01"), points_days=20, auto_rounding=10, points_unit=10, points_value=7
    )
    for name in ("甲", "乙"):
        give(store, person(store, name), points=35, principal=4_000, bonus=333)
    for n in range(2):
        values = ProductInput(f"货{n}", 333 + n, member_price=300, counted=True)
        products.create(store, at("2026-11-01"), values, stock=99_000)


def _step(store: Store, step: tuple[str, int, int, int], day: str) -> Changes | None:
    what, a, b, c = step
    act = at(day)
    try:
        if what == "sell":
            values = SaleInput((None, 1, 2)[a % 3], 37 * (b + 1), points="all" if c % 2 else 0,
                               stored="all" if b % 2 and a % 3 else None, manual_off=c, manual_reason="x")  # fmt: skip
            return sell(store, act, values)
        if what == "lines":
            lines = (LineInput(1, quantity=100 * (a + 1)), LineInput(2), LineInput(name="袋", price=b))
            return sell(store, act, SaleInput(1 + c % 2, lines=lines, points="all", rest="wechat"))
        number = 1 + a % max(store.value("SELECT count(*) FROM sale"), 1)
        if what == "refund":
            return refund(store, act, number, amount=None if b > 6 else 20 * (b + 1))
        if what == "back":
            line = store.value(
                "SELECT id FROM sale_line WHERE sale_id = ? ORDER BY id LIMIT 1 OFFSET ?", (number, b % 3)
            )
            return refund(store, act, number, lines=[(line or 0, 100 * (c + 1))])
        if what == "attach":
            return attach(store, act, number, 1 + b % 2)
        return undo(store, act)
    except HudieError:
        return None


@settings(max_examples=15)
@given(STEPS)
def test_sums_hold_and_an_undo_is_the_state_before(steps: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.hudie"
        path.write_bytes(_shop())
        with Store.open(path) as store:
            _live(store, steps)
            _prove(store)


def _live(store: Store, steps: list[tuple[str, int, int, int]]) -> None:
    for number, step in enumerate(steps):
        before = state(store)
        done = _step(store, step, f"2026-11-{2 + 2 * number:02}")
        if done is None or done.operation is None:
            assert state(store) == before
            continue
        after = state(store)
        if step[0] != "undo":
            undo(store, at("2026-11-30"), done.operation)
            assert state(store) == before
            redo(store, at("2026-11-30"), done.operation)
            assert state(store) == after


def _prove(store: Store) -> None:
    assert check(store).findings == ()
    paid = "(SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.sale_id = s.id)"
    assert store.value(f"SELECT count(*) FROM sale s WHERE due != {paid} + principal + bonus") == 0
    assert (
        store.value(
            "SELECT count(*) FROM sale s WHERE kind = 'sale' AND EXISTS (SELECT 1 FROM sale_line WHERE sale_id = s.id)"
            " AND (gross != (SELECT sum(amount) FROM sale_line l WHERE l.sale_id = s.id)"
            " OR gross - due != (SELECT sum(off) FROM sale_line l WHERE l.sale_id = s.id))"
        )
        == 0
    )
