"""What tills write of goods that came back: rows with a minus, slips that name their order, the word 退货."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store import Store
from services.checks import check as prove
from services.imports.rejects import save_rejects
from services.operations import Act
from services.orders import runs
from services.orders.plan import OrdersPlan
from services.orders.sums import BadOrder, OrderRow, order_of
from services.undo import undo
from tests.services.imports.lists import customer
from tests.services.orders.lists import Row, write_csv, write_xlsx
from tests.states import dump

MakeAct = Callable[[], Act]
HEADERS = ("小票号", "原小票号", "类型", "时间", "手机号", "商品", "数量", "金额", "实收")
TILL: tuple[Row, ...] = (
    # A return above its order, as exports with the newest row first have it, and one beside it.
    ("R9", "A1", "退货", "2026-11-03 09:00", "13812345678", "梨", "-1", "-8.00", "-5.00"),
    ("A1", "", "销售", "2026-11-01 12:30", "13812345678", "苹果", "2", "20.00", "20.00"),
    ("A1", "", "销售", "2026-11-01 12:30", "13812345678", "梨", "1", "8.00", "5.00"),
    ("A2", "", "销售", "2026-11-02 10:00", "", "蛋糕", "1", "168.00", "148.00"),
    ("A2", "", "退货", "2026-11-02 11:00", "", "蛋糕", "-1", "-168.00", "-148.00"),
    # By the word alone, without a minus.
    ("A3", "", "销售", "2026-11-02 12:00", "", "瓜", "1", "30.00", "30.00"),
    ("R8", "A3", "退货", "2026-11-02 13:00", "", "瓜", "1", "10.00", "10.00"),
)
ALONE: tuple[Row, ...] = (
    ("R1", "", "退货", "2026-11-02", "", "桃", "-1", "-6.00", "-6.00"),
    ("R2", "Z7", "", "2026-11-02", "", "桃", "-1", "-6.00", "-6.00"),
    ("R3", "", "退货", "2026-11-02", "", "桃", "1", "6.00", "6.00"),
    ("A4", "", "", "2026-11-02", "", "桃", "-1", "6.00", "6.00"),
    ("A5", "", "", "2026-11-02", "", "桃", "1", "6.00", "6.00"),
    ("A5", "", "", "2026-11-01", "", "桃", "-1", "-6.00", "-6.00"),
    ("A6", "", "", "2026-11-02", "", "桃", "1", "6.00", "6.00"),
    ("A6", "", "", "2026-11-02", "", "桃", "-1", "-7.00", "-7.00"),
)
WRITE: dict[str, Callable[..., Path]] = {"csv": write_csv, "xlsx": write_xlsx}


def typed(rows: tuple[Row, ...], way: str) -> list[Row]:
    """Amounts as numbers, where the file keeps types."""
    if way == "csv":
        return list(rows)
    return [(*row[:6], *(float(str(cell)) for cell in row[6:])) for row in rows]


@pytest.mark.parametrize("way", ["csv", "xlsx"])
def test_what_came_back_is_a_refund_of_its_order(
    store: Store, act: MakeAct, tmp_path: Path, way: str
) -> None:
    known = customer(store, "13812345678")
    before = dump(store)
    path = WRITE[way](tmp_path / f"收银.{way}", typed(TILL + ALONE, way), HEADERS)
    report = runs.import_file(store, act(), path, OrdersPlan())
    assert report.reasons == {"return_alone": 3, "mixed_signs": 1, "several_orders": 2, "refund_more": 2}
    assert (report.counts["new"], report.counts["repeated"]) == (3, 4)
    assert sum(report.counts.values()) == len(TILL + ALONE)
    assert store.rows("SELECT number, on_date, gross, due, net FROM sale ORDER BY number") == [
        ("till:A1", "2026-11-01", 2800, 2500, 2500), ("till:A1:refund", "2026-11-01", -560, -500, -500),
        ("till:A2", "2026-11-02", 16800, 14800, 14800), ("till:A2:refund", "2026-11-02", -16800, -14800, -14800),
        ("till:A3", "2026-11-02", 3000, 3000, 3000), ("till:A3:refund", "2026-11-02", -1000, -1000, -1000),
    ]  # fmt: skip
    assert report.told["net"] == 2000 + 2000
    assert store.rows("SELECT name, amount FROM sale_line ORDER BY id") == [
        ("苹果", 2000), ("梨", 800), ("蛋糕", 16800), ("瓜", 3000),
    ]  # fmt: skip
    assert store.row("SELECT spent, slips FROM member WHERE contact_id = ?", (known,)) == (2000, 1)
    assert prove(store).ok
    undo(store, act())
    assert dump(store) == before


def test_a_return_found_its_order_once_they_stand_together(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    """The order came with one list, its return with a later one that begins a day too late; then with one that does not."""
    sold, back = TILL[3:5]
    for name, rows in (("1", (sold,)), ("2", (back,)), ("3", (sold, back)), ("4", (back, sold))):
        report = runs.import_file(
            store, act(), write_csv(tmp_path / f"{name}.csv", rows, HEADERS), OrdersPlan()
        )
        counts = {key: value for key, value in report.counts.items() if value}
        assert counts == {"1": {"new": 1}, "2": {"invalid": 1}, "3": {"updated": 1, "repeated": 1},
                          "4": {"unchanged": 1, "repeated": 1}}[name]  # fmt: skip
    assert store.value("SELECT sum(net) FROM sale") == 0


def test_numbers_that_begin_anew_each_day_lead_no_return_to_another_days_order(
    store: Store, act: MakeAct, tmp_path: Path
) -> None:
    rows: list[Row] = [
        ("001", "", "", "2026-11-01", "", "a", "1", "5", "5"),
        ("001", "", "", "2026-11-02", "", "a", "1", "5", "5"),
        ("002", "", "", "2026-11-01", "", "a", "1", "9", "9"),
        ("002", "", "", "2026-11-02", "", "b", "-1", "-3", "-3"),
        ("003", "", "", "2026-11-01", "", "a", "1", "9", "9"),
        ("003", "", "", "2026-11-01", "", "a", "-1", "-3", "-3"),
    ]
    report = runs.import_file(store, act(), write_csv(tmp_path / "o.csv", rows, HEADERS), OrdersPlan())
    assert report.reasons == {"several_orders": 4}
    assert store.rows("SELECT external, net FROM sale ORDER BY id") == [("003", 900), ("003", -300)]


def test_rejected_returns_are_mended_in_their_sheet(store: Store, act: MakeAct, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "o.csv", (TILL[1], ALONE[0]), HEADERS)
    report = runs.import_file(store, act(), path, OrdersPlan())
    target = tmp_path / "rejects.csv"
    assert save_rejects(store, report.batch or 0, target, lambda outcome, reason: reason) == 1
    text = target.read_text("utf-8-sig")
    assert "R1,,退货,2026-11-02,,桃,'-1,'-6.00,'-6.00,return_alone" in text
    mended = write_csv(tmp_path / "again.csv", (TILL[1],), HEADERS)
    mended.write_text(mended.read_text("utf-8-sig") + text.splitlines()[1].replace("R1", "A1"), "utf-8")
    report = runs.import_file(store, act(), mended, OrdersPlan())
    assert report.counts["updated"] == 1
    assert store.value("SELECT sum(net) FROM sale") == 1400


def test_what_was_taken_off_is_no_return(store: Store, act: MakeAct, tmp_path: Path) -> None:
    headers = ("小票号", "时间", "商品", "数量", "金额", "实收")
    rows: list[Row] = [
        ("A1", "2026-11-01", "苹果", "2", "20.00", "20.00"),
        ("A1", "2026-11-01", "整单优惠", "1", "-3.00", "-3.00"),
        ("A1", "2026-11-01", "苹果", "-1", "-10.00", "-10.00"),
        ("A2", "2026-11-01", "苹果", "2", "20.00", "17.00"),  # what was paid is of the order
        ("A2", "2026-11-01", "会员折扣", "", "-3.00", ""),
        ("A3", "2026-11-01", "优惠套餐", "-1", "-9.00", "-9.00"),
    ]
    report = runs.import_file(store, act(), write_csv(tmp_path / "o.csv", rows, headers), OrdersPlan())
    assert report.reasons == {"return_alone": 1}
    assert store.rows("SELECT external, gross, due FROM sale ORDER BY id") == [
        ("A1", 2000, 1700), ("A2", 2000, 1700), ("A1", -1176, -1000),
    ]  # fmt: skip
    assert prove(store).ok


def test_refunds_said_twice_must_agree() -> None:
    sold, back = OrderRow(paid=2000, refunded=500), OrderRow(paid=500, back=True)
    assert order_of([sold, back], {}).refunded == 500
    assert order_of([OrderRow(paid=2000), OrderRow(amount=600, discount=100, back=True)], {}).refunded == 500
    assert (
        order_of([OrderRow(paid=2000), OrderRow(amount=600, paid=0, refunded=500, back=True)], {}).refunded
        == 500
    )
    for rows in (
        [sold, OrderRow(paid=400, back=True)],
        [OrderRow(paid=2000), OrderRow(paid=4, refunded=5, back=True)],
    ):
        with pytest.raises(BadOrder, match="refund_twice"):
            order_of(rows, {})


money = st.integers(0, 10**6)


@given(st.lists(st.tuples(money, st.sampled_from(("", "back", "off"))), min_size=1, max_size=8))
def test_net_of_an_order_is_the_sum_of_its_rows(parts: list[tuple[int, str]]) -> None:
    rows = [
        OrderRow(amount=part, paid=part, product="x", back=kind == "back", off=kind == "off")
        for part, kind in parts
    ]
    try:
        order: Any = order_of(rows, {})
    except BadOrder:
        return
    assert order.due - order.refunded == sum(-part if kind else part for part, kind in parts)
    assert order.refund_gross >= order.refunded
