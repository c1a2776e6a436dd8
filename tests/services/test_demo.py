"""The demo shop: the same again for the same seed and day, lifelike, whole, never over another file."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.store import Store
from services import bulk, demo, duplicates, undo
from services.auto_rules import running
from services.checks import check
from services.clock import FixedClock
from services.contact_query import ContactQuery
from services.day_close.figures import unclosed_before
from services.demo.people import TRAPS, mobile, people
from services.errors import StoreRefused
from services.operations import Act
from services.progress import Cancelled
from services.search import all_ids, count
from services.segments.live import query_of_segment
from services.settings import shop_settings
from services.stores import open_store
from services.tiers.evaluating import evaluate

DAY = date(2026, 11, 18)
EVENING = Act(clock=FixedClock(datetime(2026, 11, 18, 13, 30, tzinfo=UTC)))


def tables(path: Path) -> dict[str, list[str]]:
    """Every table of a store, the index's own and the list of migrations included."""
    with open_store(path, reader=True) as store:
        names = [
            r[0]
            for r in store.rows(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            )
        ]
        return {name: sorted(map(repr, store.rows(f'SELECT * FROM "{name}"'))) for name in names}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo") / "demo.hudie"
    demo.make(made, 1200, 1, DAY)
    return made


def test_same_seed_and_day_same_shop(tmp_path: Path) -> None:
    days = {"one": (1, DAY), "again": (1, DAY), "other": (2, DAY), "later": (1, date(2026, 11, 19))}
    shops = {name: tmp_path / f"{name}.hudie" for name in days}
    for name, (seed, day) in days.items():
        demo.make(shops[name], 60, seed, day)
    first = tables(shops["one"])
    assert tables(shops["again"]) == first
    assert tables(shops["other"])["contact"] != first["contact"]
    assert tables(shops["later"])["operation"] != first["operation"]


@pytest.mark.parametrize("number", [1, 2, 3, 7, 16, 40])
def test_any_size_is_whole(number: int, tmp_path: Path) -> None:
    made = demo.make(tmp_path / "demo.hudie", number, 5, DAY)
    with open_store(made.path, reader=True) as store:
        found = check(store)
        assert found.ok, found.findings
        assert found.contacts == number


def test_it_looks_like_a_shop(path: Path) -> None:
    with open_store(path, reader=True) as store:
        assert check(store).ok
        settings = shop_settings(store)
        assert (settings.shop_name, settings.is_demo) == ("青禾鲜果 · 人民路店", True)
        assert store.value("SELECT name FROM staff WHERE id = 1") == "林姐"
        kinds = {r[0] for r in store.rows("SELECT DISTINCT kind FROM operation")}
        assert {
            "import",
            "create_contact",
            "edit_contact",
            "add_tags",
            "bulk_edit",
            "trash_contacts",
            "undo",
        } <= kinds
        assert store.value("SELECT count(*) FROM import_batch") == 7
        moments = [r[0] for r in store.rows("SELECT at FROM operation ORDER BY id")]
        assert moments == sorted(moments)
        assert store.value("SELECT max(business_on) FROM operation") <= DAY.isoformat()
        assert store.value("SELECT max(added_on) FROM contact") <= DAY.isoformat()
        assert store.value("SELECT count(DISTINCT substr(added_on, 1, 7)) FROM contact") >= 20
        for name, least, most in (
            ("name = ''", 0.05, 0.15),
            ("consent = 'yes'", 0.4, 0.6),
            ("consent = 'no'", 0.03, 0.13),
            ("do_not_contact", 0.01, 0.05),
            ("birthday LIKE 'L%'", 0.04, 0.13),
            ("birthday LIKE '--%'", 0.06, 0.18),
            ("referrer_id IS NOT NULL", 0.06, 0.18),
            ("area = ''", 0.1, 0.2),
        ):
            assert least <= store.value(f"SELECT avg({name}) FROM contact") <= most, name
        assert store.value("SELECT count(*) FROM identity WHERE phone_kind = 'landline'") > 5
        assert store.value("SELECT count(*) FROM tag") >= 15


def test_it_has_facts_of_every_kind(path: Path) -> None:
    with open_store(path, reader=True) as store:
        settings = shop_settings(store)
        assert (
            store.value(
                "SELECT count(*) FROM friend_task WHERE state = 'to_add' AND due_on <= ? AND account_id = 1",
                (DAY.isoformat(),),
            )
            > 0
        )
        assert store.value("SELECT count(*) FROM channel_reach WHERE on_date LIKE '2026-11%'") >= 5
        for name, number in store.rows("SELECT name, id FROM segment"):
            assert count(store, query_of_segment(number), DAY), name
        for ran in running.dry_run(store, EVENING):
            assert ran.matched, ran.name
        assert set(settings.features) == {"friend_work", "staff_rota", "paid_membership"}
        assert settings.shop_address
        assert settings.shop_hours
        assert (
            store.rows(
                "SELECT 1 FROM staff s WHERE NOT EXISTS (SELECT 1 FROM staff_account WHERE staff_id = s.id)"
            )
            == []
        )
        channels = store.rows("SELECT id, welcome, ends_on, archived_at FROM channel")
        assert len(channels) == 7
        for channel, welcome, ends_on, archived_at in channels:
            assert "{店员}" in welcome
            assert (ends_on, archived_at) == ("", None)
            spares = store.rows(
                "SELECT weekdays, from_at, until_at, daily_cap FROM channel_duty WHERE channel_id = ? AND spare",
                (channel,),
            )
            assert spares == [("1234567", "00:00", "24:00", 0)]
            assert store.value("SELECT count(*) FROM channel_cost WHERE channel_id = ?", (channel,)) >= 7
            assert store.value("SELECT count(*) FROM contact WHERE channel_id = ?", (channel,)) > 10
        assert store.value("SELECT count(*) FROM tag_group") == 8
        assert store.value("SELECT count(*) FROM tag WHERE group_id = 1") == 0
        for states, statement in (
            ({"friend", "deleted", "blocked", "removed"}, "SELECT DISTINCT state FROM friendship"),
            (
                {"unassigned", "to_add", "requested", "friend", "refused", "not_found"},
                "SELECT DISTINCT state FROM friend_task",
            ),
            ({"open", "answered", "solved"}, "SELECT DISTINCT state FROM feedback"),
            ({"manual", "import", "channel", "rule"}, "SELECT DISTINCT source FROM contact_tag"),
        ):
            assert {state for (state,) in store.rows(statement)} == states, statement
        friends = store.value("SELECT count(DISTINCT contact_id) FROM friendship WHERE until_on = ''")
        assert 0.55 <= friends / 1200 <= 0.75
        assert store.value("SELECT count(*) FROM registration") > 100
        assert (
            store.value("SELECT count(*) FROM feedback WHERE kind = 'complaint' AND state != 'solved'") >= 1
        )
        assert store.value("SELECT count(*) FROM segment") == 5
        assert store.value("SELECT count(*) FROM auto_rule") == 6
        assert store.value("SELECT count(*) FROM rule_run") > 10
        twice = duplicates.find(store)
        assert (len(twice.exact), len(twice.suggested) >= 4) == (2, True)


def test_it_sells_for_two_years(path: Path) -> None:
    with open_store(path, reader=True) as store:
        kinds = {r[0] for r in store.rows("SELECT DISTINCT kind FROM operation")}
        assert {
            "sell", "refund", "top_up", "pay_out", "share_value", "exchange_gift", "do_task", "expire_points",
            "evaluate_tiers", "close_day", "hold_sale", "import_orders", "save_ladder",
        } <= kinds  # fmt: skip
        assert store.value("SELECT count(DISTINCT substr(bought_on, 1, 7)) FROM sale") >= 22
        assert store.value("SELECT max(on_date) FROM sale") == DAY.isoformat()
        assert store.value("SELECT count(*) FROM sale WHERE contact_id IS NULL AND source = ''") > 100
        assert store.value("SELECT count(*) FROM sale WHERE source = 'mini_program'") > 50
        # Few buy often: a tenth of them for more than half of the money.
        members, spent = store.row("SELECT count(*), sum(spent) FROM member WHERE days > 0") or (0, 0)
        top = "SELECT sum(spent) FROM (SELECT spent FROM member ORDER BY spent DESC LIMIT ?)"
        assert 0.15 <= members / 1200 <= 0.35
        assert store.value(top, (members // 10,)) > spent / 2
        assert store.value("SELECT count(*) FROM member WHERE slips = 1") > members / 4
        assert [name for (name,) in store.rows("SELECT name FROM tier ORDER BY position")] == [
            "普通",
            "高级",
            "尊享",
        ]
        assert store.value("SELECT count(DISTINCT tier_id) FROM member_tier") == 2
        assert store.value("SELECT count(*) FROM member WHERE principal > 0") >= 10
        assert store.value("SELECT count(*) FROM held_sale") == 1
        # Nothing waits to be closed, nobody to be moved.
        assert store.value("SELECT count(*) FROM day_close") > 50
        assert unclosed_before(store, DAY.isoformat()) == ()
        assert not evaluate(store, EVENING, dry_run=True).moves
        # Nobody comes all the time.
        most = "SELECT max(slips) FROM (SELECT count(*) AS slips FROM sale WHERE source = '' AND contact_id > 0 GROUP BY contact_id"
        assert store.value(f"{most})") <= 150
        assert store.value(f"{most}, on_date)") <= 5
        assert store.value("SELECT count(*) FROM day_close WHERE counted_cash != expected_cash") >= 1
        assert store.value("SELECT count(*) FROM membership") > 10
        assert store.value("SELECT count(*) FROM benefit_use") > 5
        # All tiers have people; what the VIP day gives is worked out, and said once.
        assert {tier for (tier,) in store.rows("SELECT DISTINCT tier_id FROM member_tier")} < {1, 2, 3}
        assert not store.rows("SELECT 1 FROM tier_benefit WHERE kind = 'vip_day'")
        assert not store.rows(
            "SELECT 1 FROM point_lot WHERE expires_on != '' AND expires_on < ?", (DAY.isoformat(),)
        )


def test_surnames_that_are_misread_can_be_found(path: Path) -> None:
    readings = dict(
        zip(TRAPS, ["zeng", "shan", "qiu", "ou", "xie", "zha", "piao", "ren", "ge", "yuchi"], strict=True)
    )
    with open_store(path, reader=True) as store:
        for number, surname in enumerate(TRAPS, 1):
            name = store.value("SELECT name FROM contact WHERE id = ?", (number,))
            assert name.startswith(surname)
            assert number in all_ids(store, ContactQuery(text=readings[surname]), DAY)


def test_its_acts_of_the_last_day_can_be_undone(path: Path, tmp_path: Path) -> None:
    """Those before it stand on closed days."""
    with open_store(Path(shutil.copyfile(path, tmp_path / "demo.hudie"))) as store:
        last_day = (
            "SELECT count(*) FROM operation WHERE business_on = ? AND state = 'done' AND root_id IS NULL"
        )
        acts = store.value(last_day, (DAY.isoformat(),))
        assert acts > 10
        for _ in range(min(acts, 25)):
            undo.undo(store, Act())
        last = store.value("SELECT max(id) FROM operation WHERE kind = 'import' AND state = 'done'")
        undo.undo(store, Act(), last)
        found = check(store)
        assert found.ok, found.findings


def test_numbers_never_repeat() -> None:
    seen: set[str] = set()
    count = 0
    for person in people(1, 20_000, 4, DAY, DAY):
        for value, _ in person.phones:
            seen.add(value)
            count += 1
    assert len(seen) == count
    assert len({mobile(n, 17) for n in range(50_000)}) == 50_000


def test_it_never_writes_over_anything(tmp_path: Path, path: Path) -> None:
    for name, content in (("shop.hudie", path.read_bytes()), ("note.txt", b"hello"), ("empty", b"")):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(StoreRefused) as refused:
            demo.make(file, 10)
        assert refused.value.reason == "exists"
        assert file.read_bytes() == content
    with pytest.raises(StoreRefused) as refused:
        demo.make(tmp_path / "no" / "demo.hudie", 10)
    assert refused.value.reason == "no_folder"


def test_no_backup_is_left_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mended: large demos left the backup of their run of all rules."""
    monkeypatch.setattr(bulk, "BACKUP_OVER", 5)
    demo.make(tmp_path / "demo.hudie", 120, 1, DAY)
    assert {p.name for p in tmp_path.iterdir()} == {"demo.hudie", "demo.hudie.lock"}


def test_cancel_leaves_nothing(tmp_path: Path) -> None:
    class Stops:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        demo.make(tmp_path / "demo.hudie", 2_000, 1, DAY, Stops())
    assert {p.name for p in tmp_path.iterdir()} <= {"demo.hudie.lock"}


def test_the_store_is_an_ordinary_one(path: Path) -> None:
    assert Store.inspect(path)
