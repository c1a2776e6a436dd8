"""Amounts, quantities and moments are read exactly, or the row is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.birthdays import BadDate
from services.money import MOST
from services.orders.amounts import BadAmount, fen, thousandths, whole
from services.orders.moments import Moments

SHOP = Moments("Asia/Shanghai", "04:00")


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1,234.50", 123450), ("￥12", 1200), ("¥ 12.5", 1250), ("12元", 1200), ("人民币12", 1200), ("１２．３０", 1230), ("12.500", 1250),
        (12, 1200), (12.3, 1230), (33.269999999999996, 3327), ("0", 0), ("", None), ("-", None), ("无", None), ("+3.10", 310),
        ("'12.00", 1200), ("RMB 8", 800), ("-0.00", 0),
    ],
)  # fmt: skip
def test_an_amount_is_exact_fen(cell: object, amount: int | None) -> None:
    assert fen(cell) == amount


@pytest.mark.parametrize(
    "cell",
    ["1.005", 1.005, "-5", "1e3", "1E+3", "NaN", float("nan"), float("inf"), "10" * 10, 1e18, "12.3.4", "1,23", "十二", "12/2", "¥", ".5", True,
     date(2026, 1, 1), "(12)", "12-", "--12", "-¥-5"],
)  # fmt: skip
def test_what_is_no_exact_amount_is_refused(cell: object) -> None:
    with pytest.raises(BadAmount):
        fen(cell)


def test_a_column_of_discounts_may_say_minus() -> None:
    assert (fen("-5.00", signed=True), fen("¥-3", signed=True), fen("−2", signed=True)) == (500, 300, 200)


@given(
    st.integers(0, MOST), st.sampled_from(["{0}.{1:02}", "￥{0:,}.{1:02}", "{0}.{1:02}元", " {0}.{1:02}00"])
)
def test_every_amount_comes_back(amount: int, form: str) -> None:
    assert fen(form.format(amount // 100, amount % 100)) == amount


@given(st.integers(0, 10**12))
def test_a_number_cell_is_read_as_its_sheet_shows_it(amount: int) -> None:
    if amount <= MOST:
        assert fen(amount / 100) == amount


def test_whole_numbers_and_quantities() -> None:
    assert [whole(cell) for cell in ("1,204", "88.0", 88.0, "12分", "", "0")] == [1204, 88, 88, 12, None, 0]
    assert [thousandths(cell) for cell in ("2", "1.5", "x3", "2件", 0.25, "", "1.250kg")] == [
        2000, 1500, 3000, 2000, 250, None, 1250,
    ]  # fmt: skip
    for cell in ("88.5", "-3", "1e3", "many"):
        with pytest.raises(BadAmount):
            whole(cell)
    for cell in ("0", "-1", "0.0001", "1,000", "NaN", "two"):
        with pytest.raises(BadAmount):
            thousandths(cell)


@pytest.mark.parametrize(
    ("cell", "moment", "on"),
    [
        ("2026-11-18 12:30:05", "2026-11-18T12:30:05+08:00", "2026-11-18"),
        ("2026/11/18 03:59", "2026-11-18T03:59:00+08:00", "2026-11-17"),
        ("2026-11-18 04:00:00", "2026-11-18T04:00:00+08:00", "2026-11-18"),
        ("2026-11-18", "2026-11-18T12:00:00+08:00", "2026-11-18"),
        ("2026-11-18 00:00:00", "2026-11-18T12:00:00+08:00", "2026-11-18"),
        ("2026年11月8日 9:05", "2026-11-08T09:05:00+08:00", "2026-11-08"),
        ("2026-11-18 下午 3:05", "2026-11-18T15:05:00+08:00", "2026-11-18"),
        ("11/18/2026 3:05 PM", "2026-11-18T15:05:00+08:00", "2026-11-18"),
        ("20261118093000", "2026-11-18T09:30:00+08:00", "2026-11-18"),
        ("2026-11-18T02:00:00Z", "2026-11-18T10:00:00+08:00", "2026-11-18"),
        (datetime.fromisoformat("2026-11-18 09:30"), "2026-11-18T09:30:00+08:00", "2026-11-18"),
        (date(2026, 11, 18), "2026-11-18T12:00:00+08:00", "2026-11-18"),
        (46344.5, "2026-11-18T12:00:00+08:00", "2026-11-18"),
    ],
)
def test_a_moment_and_its_business_date(cell: object, moment: str, on: str) -> None:
    assert SHOP.read(cell) == (int(datetime.fromisoformat(moment).timestamp()), on)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-02-30",
        "2月30日",
        "18/11/26",
        "2026-11-18 25:00",
        "yesterday",
        "1899-12-30",
        12.5,
        "2026-13-01 10:00",
    ],
)
def test_what_is_no_moment_is_refused(cell: object) -> None:
    with pytest.raises(BadDate):
        SHOP.read(cell)


@given(st.datetimes(*map(datetime.fromisoformat, ("2000-01-01", "2030-01-01"))))
def test_the_date_changes_when_the_shop_closes(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    found = SHOP.read(moment.strftime("%Y-%m-%d %H:%M:%S"))
    whole_day = moment.time() == datetime.min.time()
    on = moment.date() if whole_day or moment.hour >= 4 else moment.date() - timedelta(days=1)
    assert found is not None
    assert found[1] == on.isoformat()
    assert SHOP.read(moment) == found
