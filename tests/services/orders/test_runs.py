"""Orders imported as a whole: what enters, the same again, who they belong to, points, the way back, a kill."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import identities, ledger
from services.checks import check as prove
from services.clock import FixedClock
from services.contacts import trash
from services.day_close.closing import close_day
from services.errors import FieldRefused, Refused
from services.imports import batches, reader
from services.imports import runs as people_runs
from services.imports.plan import ReadPlan
from services.imports.rejects import save_rejects
from services.imports.rules import ImportPlan
from services.imports.staged import work_folder
from services.operations import Act, perform
from services.orders import runs
from services.orders.plan import OrdersPlan
from services.orders.template import write_template
from services.points.adjusting import adjust
from services.points.expiring import expire
from services.progress import Cancelled
from services.selection import Ids
from services.shop import change_settings
from services.undo import redo, undo
from tests.conftest import NOON
from tests.services.auto_rules.shop import Shop
from tests.services.imports.lists import customer
from tests.services.imports.test_runs import StopsAfter
from tests.services.orders.lists import HEADERS, Row, write_csv, write_xlsx
from tests.states import dump

MakeAct = Callable[[], Act]
ORDERS: tuple[Row, ...] = (
    ("A1", "2026-11-01 12:30:05", "13812345678", "苹果", 2, "20.00", "", "20.00", "", "微信"),
    ("A1", "2026-11-01 12:30:05", "13812345678", "梨", 1, "8.00", "3.00", "5.00", "", "微信"),
    ("A2", "2026-11-02 02:00", "13900000001", "蛋糕", 1, "168.00", "20", "148.00", "48.00", "支付宝"),
    ("A3", "2026-11-02", "138****5678", "散装", 1.5, "1.50", "", "1.50", "", "现金"),
)
BAD: tuple[Row, ...] = (
    ("B1", "2026-02-30", "", "x", 1, "1", "", "1", "", ""),
    ("B2", "2026-11-19", "", "x", 1, "1", "", "1", "", ""),
    ("B3", "2026-11-01", "", "x", 1, "1.005", "", "1", "", ""),
    ("B4", "2026-11-01", "", "x", 1, "", "", "1e3", "", ""),
    ("B5", "2026-11-01", "", "x", 1, "", "", "-5", "", ""),
    ("B6", "2026-11-01", "", "x", 1, "", "", "", "", ""),
    ("B7", "2026-11-01", "", "x", 1, "5", "", "5", "6", ""),
    ("B8", "2026-11-01", "1.38E+10", "x", 1, "5", "", "5", "", ""),
    ("B9", "", "", "x", 1, "5", "", "5", "", ""),
    ("", "2026-11-01", "", "x", 1, "5", "", "5", "", ""),
    ("C1", "2026-11-01", "", "x", 1, "5", "", "5", "", ""),
    ("C1", "2026-11-01", "", "x", "two", "5", "", "5", "", ""),
    ("4.8E+18", "2026-11-01", "", "x", 1, "5", "", "5", "", ""),
)


@pytest.fixture
def take(store: Store, act: MakeAct, tmp_path: Path) -> Callable[..., runs.OrdersReport]:
    """Imports rows of orders as a file."""

    def take(rows: Sequence[Row] = ORDERS, source: str = "till", **plan: Any) -> runs.OrdersReport:
        path = write_csv(tmp_path / f"orders-{len(list(tmp_path.iterdir()))}.csv", rows)
        return runs.import_file(store, act(), path, OrdersPlan(source=source, **plan))

    return take


def test_one_number_of_several_days_or_buyers_is_no_order(store: Store, take: Any) -> None:
    """A till that begins anew each morning gives 001 every day: nothing is added up."""
    till = (
        ("001", "2026-11-01", "13812345678", "苹果", 1, "20.00", "", "20.00", "", "现金"),
        ("001", "2026-11-02", "13812345678", "梨", 1, "8.00", "", "8.00", "", "现金"),
        ("002", "2026-11-02", "13812345678", "梨", 1, "8.00", "", "8.00", "", "现金"),
        ("002", "2026-11-02", "13900000001", "梨", 1, "8.00", "", "8.00", "", "现金"),
        ("003", "2026-11-02", "13900000001", "梨", 1, "8.00", "", "8.00", "", "现金"),
        ("003", "2026-11-02", "", "桃", 1, "6.00", "", "6.00", "", ""),
    )
    report = take(till)
    assert report.reasons == {"several_orders": 4}
    assert store.rows("SELECT external, due FROM sale") == [("003", 1_400)]


def test_what_enters(store: Store, take: Any) -> None:
    known = customer(store, "13812345678", name="王")
    report = take()
    assert report.counts == {
        "new": 3,
        "updated": 0,
        "unchanged": 0,
        "repeated": 1,
        "conflict": 0,
        "masked": 0,
        "invalid": 0,
    }
    assert report.told == {"orders": 3, "matched": 1, "people": 1, "walk_ins": 2, "net": 12650, "refunds": 1}
    assert store.rows(
        "SELECT number, contact_id, on_date, gross, manual_off, due, received, net FROM sale ORDER BY id"
    ) == [
        ("till:A1", known, "2026-11-01", 2800, 300, 2500, 2500, 2500),
        ("till:A2", None, "2026-11-01", 16800, 2000, 14800, 14800, 14800),
        ("till:A3", None, "2026-11-02", 150, 0, 150, 150, 150),
        ("till:A2:refund", None, "2026-11-01", -5449, -649, -4800, -4800, -4800),
    ]
    assert store.rows("SELECT name, quantity, price, amount, off FROM sale_line ORDER BY id")[:2] == [
        ("苹果", 2000, 1000, 2000, 214), ("梨", 1000, 800, 800, 86),
    ]  # fmt: skip
    assert store.row("SELECT spent, slips, days, last_on, points FROM member WHERE contact_id = ?", (known,)) == (
        2500, 1, 1, "2026-11-01", 0,
    )  # fmt: skip
    assert store.value("SELECT count(*) FROM payment") == store.value("SELECT count(*) FROM entry") == 0
    assert prove(store).ok


def test_rows_that_can_be_no_order_are_saved_with_their_reason(
    store: Store, act: MakeAct, take: Any, tmp_path: Path
) -> None:
    report = take((*ORDERS, *BAD))
    assert report.reasons == {
        "bad_date": 1, "future_date": 1, "bad_amount": 2, "return_alone": 1, "no_amount": 1, "refund_more": 1, "digits_lost": 2, "no_date": 1, "no_number": 1,
        "bad_quantity": 1, "other_row": 1,
    }  # fmt: skip
    assert sum(report.counts.values()) == report.result.rows == len(ORDERS) + len(BAD)
    target = tmp_path / "rejects.csv"
    assert save_rejects(store, report.batch or 0, target, lambda outcome, reason: reason) == len(BAD)
    mended = (
        target.read_text("utf-8-sig")
        .replace("2026-02-30", "2026-02-28")
        .replace("1.005", "1.00")
        .replace("two", "2")
    )
    again = write_csv(tmp_path / "x.csv", [], [])
    again.write_text(mended, "utf-8")
    report = runs.import_file(store, act(), again, OrdersPlan())
    assert (report.counts["new"], report.counts["repeated"]) == (3, 1)
    assert prove(store).ok


@pytest.mark.parametrize("way", ["xlsx", "gb18030", "utf-16"])
def test_every_form_of_a_list_says_the_same(store: Store, act: MakeAct, tmp_path: Path, way: str) -> None:
    if way == "xlsx":
        typed = [
            (number, datetime.fromisoformat(f"2026-11-01 12:0{day}"), phone, product, quantity, float(amount or 0), None, float(paid), None, payment)
            for day, (number, _, phone, product, quantity, amount, _, paid, _, payment) in enumerate(ORDERS)
        ]  # fmt: skip
        path = write_xlsx(tmp_path / "订单.xlsx", typed)
    else:
        path = write_csv(tmp_path / "订单.csv", ORDERS, encoding=way)
    assert reader.inspect(path, orders=None).orders
    report = runs.import_file(store, act(), path, OrdersPlan())
    assert (report.counts["new"], report.counts["repeated"], report.counts["invalid"]) == (3, 1, 0)
    assert [due for (due,) in store.rows("SELECT due FROM sale WHERE kind = 'sale' ORDER BY id")] == [
        2500,
        14800,
        150,
    ]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_template_is_imported_as_it_is(store: Store, act: MakeAct, tmp_path: Path, language: str) -> None:
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    seen = reader.inspect(path, orders=None)
    assert seen.orders
    assert [guess.field for guess in seen.columns] == [
        "number", "at", "phone", "card", "nick", "product", "quantity", "amount", "discount", "paid", "refunded", "payment", "channel",
    ]  # fmt: skip
    report = runs.import_file(store, act(), path, OrdersPlan())
    assert (report.counts["new"], report.counts["repeated"], report.result.rows) == (3, 1, 4)
    assert report.told["net"] == 2600 + 10000 + 1550


def test_a_phone_list_is_not_taken_for_orders(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "名单.csv",
        [("13812345678", "王", 12, "88.00")],
        ("手机号", "姓名", "消费次数", "累计消费"),
    )
    assert not reader.inspect(path, orders=None).orders
    with pytest.raises(Refused, match="not_orders"):
        reader.stage(path, ReadPlan(orders=True), tmp_path / "x.stage")


def test_the_same_again_adds_nothing(store: Store, act: MakeAct, take: Any, tmp_path: Path) -> None:
    customer(store, "13812345678")
    path = write_csv(tmp_path / "orders.csv", ORDERS)
    plan = OrdersPlan(points=True)
    runs.import_file(store, act(), path, plan)
    before = dump(store)
    assert runs.import_file(store, act(), path, plan).already is not None
    shuffled = take(tuple(reversed(ORDERS)), points=True)
    assert (shuffled.counts["new"], shuffled.counts["unchanged"], shuffled.told["points"]) == (0, 3, 0)
    assert dump(store) == before
    other = take(source="youzan")
    assert other.counts["new"] == 3  # a number tells an order only beside where it came from


def test_more_of_an_order_came_back(store: Store, take: Any) -> None:
    known = customer(store, "13812345678 13900000001")
    take()
    more = (("A1", *ORDERS[0][1:8], "5.00", ""), ORDERS[1], (*ORDERS[2][:8], "148.00", ""), ORDERS[3])
    report = take(more)
    assert (report.counts["updated"], report.counts["unchanged"], report.counts["conflict"]) == (2, 1, 0)
    assert store.rows("SELECT number, due, gross FROM sale WHERE kind = 'refund' ORDER BY number") == [
        ("till:A1:refund", -500, -560), ("till:A2:refund", -14800, -16800),
    ]  # fmt: skip
    assert store.row("SELECT spent, slips FROM member WHERE contact_id = ?", (known,)) == (2000, 1)
    assert prove(store).ok


def test_rules_hear_of_orders_and_go_with_them(store: Store, act: MakeAct, take: Any) -> None:
    """What a rule puts on for an order is part of its import: one undo takes both back, and a return is heard too."""
    shop = Shop(store, act)
    shop.rule("首单", "nth_order", "买过", arguments={"times": 1}, takes_back=True)
    shop.rule("大单", "amount", "大单", arguments={"least": 10_000, "most": 0})
    shop.rule("苹果", "product", "苹果", arguments={"words": ["苹果"]})
    one, two = customer(store, "13812345678"), customer(store, "13900000001")
    before = dump(store)
    take()
    assert (shop.worn(one), shop.worn(two)) == ("买过 苹果", "买过 大单")
    take([(*ORDERS[2][:8], "148.00", "")])  # all of it came back
    assert (shop.worn(one), shop.worn(two)) == ("买过 苹果", "大单")
    assert prove(store).ok
    undo(store, act())
    assert shop.worn(two) == "买过 大单"
    undo(store, act())
    assert (shop.worn(one), shop.worn(two)) == ("", "")
    assert dump(store) == before


def test_rules_hear_of_orders_that_find_their_buyer_later(
    store: Store, act: MakeAct, take: Any, tmp_path: Path
) -> None:
    """Whoever turns up, by hand, with a number more or by a list, gets what rules put on for what was bought before; one
    undo takes back both."""
    shop = Shop(store, act)
    shop.rule("首单", "nth_order", "买过", arguments={"times": 1}, takes_back=True)
    shop.rule("大单", "amount", "大单", arguments={"least": 10_000, "most": 0})
    take()
    take([(*ORDERS[0][:8], "25.00", ""), ORDERS[1]])  # all of it came back
    before = dump(store)
    buyer = shop.person("李", phones=("13900000001",))
    assert shop.worn(buyer) == "买过 大单"
    undo(store, act())
    assert dump(store) == before
    redo(store, act())
    assert shop.worn(buyer) == "买过 大单"
    undo(store, act())
    other = shop.person("王", phones=("13700000000",))
    assert shop.worn(other) == ""
    full = dump(store)
    shop.edit(other, phones=("13700000000", "13812345678", "13900000001"))
    assert shop.worn(other) == "买过 大单"
    undo(store, act())
    assert dump(store) == full
    path = write_csv(
        tmp_path / "people.csv", [("13900000001", "李"), ("13812345678", "王")], ("手机号", "姓名")
    )
    people_runs.import_file(store, act(), path, ImportPlan())
    worn = {
        name: shop.worn(key)
        for key, name in store.rows("SELECT id, name FROM contact WHERE id > ?", (other,))
    }
    assert worn == {"李": "买过 大单", "王": ""}
    assert prove(store).ok
    undo(store, act())
    assert dump(store) == full


def test_other_amounts_of_a_known_order_are_a_conflict(store: Store, take: Any) -> None:
    take()
    before = dump(store)
    report = take([(*ORDERS[2][:5], "170", *ORDERS[2][6:]), (*ORDERS[3][:7], "1.40", "", "")])
    assert report.counts["conflict"] == 2
    assert report.told["conflicts"] == {"other_amounts": 2}
    assert dump(store) == before


def test_an_order_of_two_people_is_a_conflict(store: Store, act: MakeAct, tmp_path: Path) -> None:
    customer(store, "13812345678")
    customer(store, "13900000001")
    path = write_csv(
        tmp_path / "o.csv",
        [("A1", "2026-11-01", "13812345678", "13900000001", "5")],
        ("订单号", "时间", "手机号", "收货人手机", "实付"),
    )
    checked = runs.check(store, path, OrdersPlan(), act())
    assert (checked.counts["conflict"], checked.conflicts) == (1, {"two_people": 1})
    (row,) = checked.problems()
    assert row.cells[0] == "A1"
    runs.discard(checked)
    assert not work_folder(store.path).joinpath("x").exists()


# -- whose they are ---------------------------------------------------------------------------------


def test_a_walk_in_becomes_the_purchase_of_whoever_turns_up(store: Store, act: MakeAct, take: Any) -> None:
    take()
    empty = dump(store)
    found = customer(store, "13900000001", name="李")
    operation = store.value("SELECT max(id) FROM operation")
    assert store.rows("SELECT number FROM sale WHERE contact_id = ? ORDER BY id", (found,)) == [
        ("till:A2",), ("till:A2:refund",),
    ]  # fmt: skip
    assert store.value("SELECT spent FROM member WHERE contact_id = ?", (found,)) == 10000
    assert prove(store).ok
    undo(store, act(), operation)
    assert dump(store) == empty
    redo(store, act())
    assert store.value("SELECT spent FROM member WHERE contact_id = ?", (found,)) == 10000
    undo(store, act(), 1)
    assert store.value("SELECT count(*) FROM sale") == store.value("SELECT count(*) FROM member") == 0
    assert prove(store).ok


def test_a_number_that_is_taken_back_takes_its_orders_along(store: Store, act: MakeAct, take: Any) -> None:
    known = customer(store, "13800000009")
    take()
    before = dump(store)
    added = identities.add(store, act(), known, "phone", "13900000001")
    assert store.value("SELECT spent FROM member WHERE contact_id = ?", (known,)) == 10000
    undo(store, act(), added.operation)
    assert dump(store) == before
    redo(store, act())
    assert store.value("SELECT count(*) FROM sale WHERE contact_id = ?", (known,)) == 2
    assert prove(store).findings == ()


def test_a_list_of_people_finds_their_orders(store: Store, act: MakeAct, take: Any, tmp_path: Path) -> None:
    take()
    before = dump(store)
    path = tmp_path / "名单.csv"
    path.write_text("手机号,姓名\n13812345678,王\n13900000001,李\n", "utf-8")
    report = people_runs.import_file(store, act(), path, ImportPlan())
    assert store.rows("SELECT c.name, m.spent FROM member m JOIN contact c ON c.id = m.contact_id ORDER BY 2") == [
        ("王", 2500), ("李", 10000),
    ]  # fmt: skip
    undo(store, act(), report.operation)
    assert dump(store) == before


def test_a_nickname_is_an_identity_of_its_platform(store: Store, act: MakeAct, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "美团.csv",
        [("1", "2026-11-01", "吃货小明", "5.00")],
        ("订单号", "时间", "用户昵称", "实付金额"),
    )
    runs.import_file(store, act(), path, OrdersPlan(source="meituan"))
    runs.import_file(store, act(), path, OrdersPlan(source="老系统"))
    assert store.rows("SELECT kind, value FROM order_identity") == [
        ("meituan", "吃货小明"),
        ("nick", "吃货小明"),
    ]


# -- points -----------------------------------------------------------------------------------------


def test_points_only_where_asked_for_and_told_before(store: Store, act: MakeAct, tmp_path: Path) -> None:
    known = customer(store, "13812345678 13900000001")
    path = write_csv(tmp_path / "o.csv", ORDERS)
    checked = runs.check(store, path, OrdersPlan(points=True), act())
    assert (checked.earning.people, checked.earning.points, checked.earning.growth) == (1, 125, 125)
    changes = runs.write(store, act(), checked)
    assert (changes.receipt["points"], changes.receipt["earners"]) == (125, 1)
    assert ledger.balances(store, known) == ledger.Balances(points=125, growth=125)
    assert prove(store).ok
    undo(store, act(), changes.operation)
    assert ledger.balances(store, known) == ledger.Balances()
    assert store.value("SELECT count(*) FROM sale") == 0
    redo(store, act())
    assert ledger.balances(store, known).points == 125
    assert prove(store).ok
    close_day(store, act(), "2026-11-18")
    before = dump(store)
    with pytest.raises(Refused) as refused:
        runs.write(store, act(), runs.check(store, path, OrdersPlan(source="pos", points=True), act()))
    assert (refused.value.reason, dump(store)) == ("closed", before)


def test_points_go_back_with_what_came_back(store: Store, act: MakeAct, take: Any) -> None:
    known = customer(store, "13812345678 13900000001")
    take(points=True)
    assert ledger.balances(store, known).points == 125  # 25 and 100: of 148.00 there were 48.00 back
    more = take([(*ORDERS[2][:8], "98.00", ""), (*ORDERS[0][:5], "28", "3", "25.00", "25.00", "")])
    assert (more.counts["updated"], more.counts["conflict"]) == (2, 0)
    assert ledger.balances(store, known) == ledger.Balances(points=50, growth=50)
    assert prove(store).findings == ()
    undo(store, act(), more.operation)
    assert ledger.balances(store, known).points == 125
    assert prove(store).findings == ()
    redo(store, act())
    perform(
        store,
        act(),
        "spend",
        {},
        [],
        lambda journal: ledger.post(journal, [ledger.Line(known, "points", -50, "redeemed")]),
    )
    take([(*ORDERS[2][:8], "148.00", "")])
    assert ledger.balances(store, known) == ledger.Balances(points=-50, owed=50)
    assert prove(store).findings == ()


def test_points_of_an_order_that_expired_are_not_owed_when_it_comes_back(
    store: Store, act: MakeAct, take: Any, tmp_path: Path
) -> None:
    known = customer(store, "13812345678 13900000001")
    change_settings(store, act(), points_days=5)
    take(points=True)
    adjust(store, act(), known, -25, "记错了")
    later = FixedClock(NOON + timedelta(days=6))
    assert expire(store, Act(clock=later)).receipt["points"] == 100
    back = [(*ORDERS[2][:8], "148.00", ""), (*ORDERS[0][:5], "28", "3", "25.00", "25.00", "")]
    more = runs.import_file(
        store, Act(clock=later), write_csv(tmp_path / "back.csv", back), OrdersPlan(source="till")
    )
    assert more.counts["updated"] == 2
    assert ledger.balances(store, known).owed == 25  # of 125 taken back 100 had expired
    assert prove(store).findings == ()


# -- as a whole -------------------------------------------------------------------------------------


def many(count: int) -> list[Row]:
    return [
        (f"N{n}", f"2026-10-{n % 28 + 1:02} 10:{n % 60:02}", f"1380{n % 900:07d}", f"货{n % 7}", 1, f"{n % 90 + 1}.50", "", f"{n % 90 + 1}.50", "1" if n % 9 == 0 else "", "微信")
        for n in range(count)
    ]  # fmt: skip


@pytest.fixture
def stocked(store: Store, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Some of the buyers are known; what is taken back is long already at 100 rows."""
    monkeypatch.setattr("services.undo.ONE_TRANSACTION", 100)
    for n in range(5):
        customer(store, f"1380{n:07d}")
    return dump(store)


def test_undo_and_redo_of_a_long_list(store: Store, act: MakeAct, take: Any, stocked: Any) -> None:
    report = take(many(500))
    full = dump(store)
    undo(store, act(), report.operation)
    assert dump(store) == stocked
    redo(store, act())
    assert dump(store) == full
    assert prove(store).ok
    assert [(one.orders, one.source, one.state) for one in batches.batches(store)] == [(True, "till", "done")]


def test_cancel_ends_unchanged(store: Store, act: MakeAct, tmp_path: Path, stocked: Any) -> None:
    checked = runs.check(store, write_csv(tmp_path / "o.csv", many(5000)), OrdersPlan(points=True), act())
    with pytest.raises(Cancelled):
        runs.write(store, act(), checked, StopsAfter(2))
    assert dump(store) == stocked
    assert prove(store).ok


@pytest.mark.parametrize("goes_on", [True, False])
def test_an_import_that_was_cut_short_is_gone_on_with_or_taken_back(
    store: Store, act: MakeAct, tmp_path: Path, stocked: Any, goes_on: bool
) -> None:
    checked = runs.check(store, write_csv(tmp_path / "o.csv", many(5000)), OrdersPlan(points=True), act())

    class Killed(BaseException):
        pass

    with pytest.raises(Killed):
        runs.write(store, act(), checked, StopsAfter(2, Killed))
    (left,) = batches.unfinished(store)
    assert (left.kind, left.can_resume) == ("writing", True)
    assert 0 < left.done < 5000
    if goes_on:
        changes = batches.resume(store, act(), left.operation)
        assert changes.receipt["counts"]["new"] == 5000
        assert store.value("SELECT count(*) FROM sale WHERE kind = 'sale'") == 5000
        assert changes.receipt["points"] == store.value("SELECT sum(points) FROM member") > 0
    else:
        batches.undo_unfinished(store, act(), left.operation)
        assert dump(store) == stocked
    assert batches.unfinished(store) == []
    assert prove(store).ok


_CHILD = """
import os, sys
from pathlib import Path
from models.store import Store
from services.operations import Act
from services.orders import runs
from services.orders.plan import OrdersPlan

class Dies:
    left = 2
    def step(self, done, total, note=""):
        if note == "writing":
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), 9)

store = Store.open(Path(sys.argv[1]))
checked = runs.check(store, sys.argv[2], OrdersPlan(), Act())
runs.write(store, Act(), checked, Dies())
"""


def test_killed_for_real(tmp_path: Path, act: MakeAct) -> None:
    path, file = tmp_path / "killed.hudie", write_csv(tmp_path / "o.csv", many(4000))
    Store.open(path, create=True).close()
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), str(file)], env={**os.environ, "PYTHONPATH": os.getcwd()}
    )
    assert child.returncode == -9
    store = Store.open(path)
    try:
        (left,) = batches.unfinished(store)
        batches.resume(store, act(), left.operation)
        assert store.value("SELECT count(*) FROM sale WHERE kind = 'sale'") == 4000
        assert prove(store).ok
    finally:
        store.close()


def test_a_source_is_a_known_one_or_a_word(store: Store, act: MakeAct, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "o.csv", ORDERS)
    for source in ("", "x" * 40):
        with pytest.raises(FieldRefused):
            runs.check(store, path, OrdersPlan(source=source), act())
    plan = OrdersPlan(source=" 老  系统 ")
    runs.import_file(store, act(), path, plan)
    assert store.value("SELECT DISTINCT source FROM sale") == "老 系统"
    assert runs.source_of(store, HEADERS) == "老 系统"
    assert replace(plan, source="YouZan").checked().source == "youzan"


def test_an_order_of_somebody_in_the_trash_stays_theirs(store: Store, act: MakeAct, take: Any) -> None:
    known = customer(store, "13812345678")
    trash(store, act(), Ids((known,)))
    took = take(points=True)
    assert store.value("SELECT contact_id FROM sale WHERE external = 'A1'") == known
    # Mended: points came to who can't be put into the trash with any.
    assert ledger.balances(store, known) == ledger.Balances()
    assert store.value("SELECT sum(points) FROM sale WHERE contact_id = ?", (known,)) == 0
    assert took.told["earners"] == 0
