"""What importing 100,000 orders costs, against pandas.read_excel and to_sql with the same matching.

`pytest tests/benchmarks/bench_orders.py -s -p no:xdist`. Each round does both ways once, in turn; the first round does not
count.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl

from services.operations import Act
from services.orders.plan import OrdersPlan
from services.orders.runs import import_file
from tests.benchmarks.bench_import import shop
from tests.benchmarks.first_paint import machine
from tests.benchmarks.phone_lists import known_phones

ROUNDS = int(os.environ.get("HUDIE_BENCH_ROUNDS", "3"))
ORDERS = int(os.environ.get("HUDIE_BENCH_ORDERS", "100000"))
MOST_OF_PANDAS = 0.5

_PANDAS = """
import sqlite3, sys
import pandas, phonenumbers
frame = pandas.read_excel(sys.argv[1], engine="openpyxl", dtype=str)
def normal(text):
    try:
        number = phonenumbers.parse(str(text), "CN")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_valid_number(number) else None
for name in ("数量", "单价", "金额", "优惠金额", "实付金额", "退款金额"):
    frame[name] = pandas.to_numeric(frame[name])
frame["phone"] = frame["手机号"].map(normal)
frame["at"] = pandas.to_datetime(frame["下单时间"])
frame["on_date"] = (frame["at"] - pandas.Timedelta(hours=4)).dt.strftime("%Y-%m-%d")
orders = frame.groupby("订单号").agg(at=("at", "first"), on_date=("on_date", "first"), phone=("phone", "first"), gross=("金额", "sum"),
    off=("优惠金额", "sum"), due=("实付金额", "sum"), refunded=("退款金额", "sum"), note=("支付方式", "first")).reset_index()
db = sqlite3.connect(sys.argv[2])
known = pandas.read_sql("SELECT value AS phone, contact_id FROM identity WHERE kind = 'phone'", sqlite3.connect(sys.argv[3]))
orders = orders.merge(known, on="phone", how="left")
orders.to_sql("sale", db)
orders[orders["refunded"] > 0].to_sql("refund", db)
frame[["订单号", "商品名称", "数量", "单价", "金额"]].to_sql("sale_line", db)
orders[["订单号", "phone"]].to_sql("order_identity", db)
orders.dropna(subset=["contact_id"]).groupby("contact_id").agg(spent=("due", "sum"), slips=("due", "count"), days=("on_date", "nunique")).to_sql("member", db)
"""


def write_orders(path: Path, count: int) -> int:
    """A workbook of `count` orders, a tenth of them of two rows; how many rows."""
    rng = random.Random(7)
    phones = known_phones(max(1, count // 10))
    begun = datetime(2026, 1, 1, 9)  # noqa: DTZ001 - a cell has no time zone
    rows = []
    for number in range(count):
        at = begun + timedelta(minutes=rng.randrange(400_000))
        phone = phones[rng.randrange(len(phones))] if rng.random() < 0.7 else f"159{rng.randrange(10**8):08d}"
        for line in range(2 if number % 10 == 0 else 1):
            price, off = rng.randrange(500, 20_000), rng.randrange(0, 400)
            rows.append(
                [f"E2026{number:09d}", at.strftime("%Y-%m-%d %H:%M:%S"), phone, f"商品{rng.randrange(300)}", "1", f"{price / 100:.2f}", f"{price / 100:.2f}",
                 f"{off / 100:.2f}", f"{(price - off) / 100:.2f}", f"{(price - off) / 100:.2f}" if number % 50 == 0 and not line else "0", "微信"]
            )  # fmt: skip
    headers = [
        "订单号",
        "下单时间",
        "手机号",
        "商品名称",
        "数量",
        "单价",
        "金额",
        "优惠金额",
        "实付金额",
        "退款金额",
        "支付方式",
    ]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("orders")
    for row in (headers, *rows):
        sheet.append(row)
    book.save(path)
    return len(rows)


def peer(source: Path, target: Path, store: Path) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", _PANDAS, str(source), str(target), str(store)], check=True)
    return time.perf_counter() - begun


def ours(source: Path, target: Path) -> tuple[float, dict[str, float]]:
    store = shop(target, ORDERS)
    try:
        begun = time.perf_counter()
        report = import_file(store, Act(), source, OrdersPlan(source="till"))
        took = time.perf_counter() - begun
        assert report.told["orders"] == ORDERS
        return took, dict(report.seconds)
    finally:
        store.close()


def test_orders_against_pandas(tmp_path: Path) -> None:
    source = tmp_path / "orders.xlsx"
    rows = write_orders(source, ORDERS)
    known = tmp_path / "known.hudie"
    shop(known, ORDERS).close()
    mine, theirs = [], []
    for number in range(ROUNDS + 1):
        took, seconds = ours(source, tmp_path / f"{number}.hudie")
        other = peer(source, tmp_path / f"{number}.db", known)
        print(f"{took:6.2f} s  pandas {other:6.2f} s  {seconds}")
        if number:
            mine.append(took)
            theirs.append(other)
    share = statistics.median(mine) / statistics.median(theirs)
    print(
        f"{machine()}: {ORDERS:,} orders in {rows:,} rows: {statistics.median(mine):.2f} s, {share:.2f} of pandas"
    )
    assert share <= MOST_OF_PANDAS
