"""Two contacts made one, and two again: each as it was, whatever happened before and since."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store import Store
from services import bulk, contacts, custom_fields, duplicates
from services.checks import check
from services.clock import FixedClock
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.journal import OF_CONTACT, Journal
from services.merge_moves import MOVES
from services.merge_plan import plan
from services.merging import keepers, merge, merge_exact, moved, winner_of
from services.operations import Act, perform
from services.search_index import name_key
from services.selection import Ids
from services.undo import redo, undo
from tests.conftest import NOON
from tests.states import dump, found, new_store

Acts = Callable[..., Act]


def make(store: Store, act: Act, **values: Any) -> int:
    return int(contacts.create(store, act, ContactInput(**values)).receipt["id"])


def write(store: Store, act: Act, table: str, **values: Any) -> int:
    """Insert a row as a service would."""
    rows: list[int] = []
    perform(
        store,
        act,
        "edit_contact",
        {},
        [table, values],
        lambda journal: rows.append(journal.insert(table, values)),
    )
    return rows[0]


def later(hours: int) -> Act:
    return Act(clock=FixedClock(NOON + timedelta(hours=hours)))


def well(store: Store) -> None:
    """No rule of the store is broken."""
    answer = check(store)
    assert answer.ok, answer.findings


def test_every_table_that_hangs_on_a_contact_has_its_way() -> None:
    assert set(MOVES) == set(OF_CONTACT)


def test_the_newest_value_wins_and_texts_stay_both(store: Store, act: Acts) -> None:
    a = make(store, later(0), name="陈雨晴", phones=("13800005210",), birthday="11-25", area="小区A", remark="不吃榴莲",
             consent="yes", follow_state="won")  # fmt: skip
    b = make(store, later(1), name="雨晴妈妈", phones=("13900005210",), birthday="1991-11-25", area="小区A 3 栋",
             remark="晚上 8 点后取", notes="二宝", wechat_name="雨晴 Yuqing")  # fmt: skip
    bulk.bulk_edit(store, later(2), Ids((a,)), {"area": "小区A 5 栋"})
    planned = {line.key: (line.takes, line.may_choose) for line in plan(store, a, b).lines}
    assert planned["name"] == ("loser", True)
    assert planned["area"] == ("winner", True)
    assert planned["birthday"] == ("loser", True)
    assert planned["remark"] == ("both", False)
    assert planned["consent"] == ("winner", False)
    assert planned["wechat_name"] == ("loser", False)
    before = dump(store)
    done = merge(store, act(), a, b, {"name": "winner"})
    merged = contacts.details(store, a, masked=False)
    assert (merged.name, merged.area, merged.birthday) == ("陈雨晴", "小区A 5 栋", "1991-11-25")
    assert (merged.remark, merged.notes) == ("不吃榴莲；晚上 8 点后取", "二宝")
    assert [p.text for p in merged.phones] == ["13800005210", "13900005210"]
    assert found(store, "13900005210") == [a]
    assert winner_of(store, b) == a
    well(store)
    undo(store, act(), done.operation)
    assert dump(store) == before
    assert found(store, "13900005210") == [b]
    redo(store, act(), done.operation)
    assert contacts.details(store, a).remark == "不吃榴莲；晚上 8 点后取"
    well(store)


def test_a_refusal_and_a_wish_to_be_left_alone_are_never_lifted(store: Store, act: Acts) -> None:
    a = make(store, later(0), name="甲", consent="yes", consent_on="2026-05-01")
    b = make(
        store,
        later(1),
        name="甲",
        consent="no",
        consent_on="2025-01-01",
        do_not_contact=True,
        do_not_contact_reason="搬走",
    )
    before = dump(store)
    done = merge(store, act(), a, b, {"consent": "winner", "do_not_contact": "winner"})
    merged = contacts.details(store, a)
    assert (merged.consent, merged.consent_on) == ("no", "2025-01-01")
    assert (merged.do_not_contact, merged.do_not_contact_reason) == (True, "搬走")
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_first_touch_stays(store: Store, act: Acts) -> None:
    first, second = (
        write(store, act(), "channel", name=name, kind="store", hook="", welcome="", code_mode="live", url="",
              url_expires_on="", duty="in_turn", begins_on="", ends_on="", poster_title="", poster_line="", position=0,
              archived_at=None)
        for name in ("门店", "抖音")
    )  # fmt: skip
    a = make(store, Act(clock=FixedClock(datetime(2026, 11, 17, 4, tzinfo=UTC))), name="甲", channel_id=first)
    b = make(store, act(), name="乙", channel_id=second, owner_staff_id=1)
    merge(store, act(), b, a)
    merged = contacts.details(store, b)
    assert (merged.channel, merged.owner_staff_id, merged.added_on) == ("门店", 1, "2026-11-17")


def test_who_brought_whom_makes_no_circle(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲")
    b = make(store, act(), name="乙", referrer_id=a)
    c = make(store, act(), name="丙", referrer_id=b)
    before = dump(store)
    done = merge(store, act(), c, a)  # 丙 was brought by 乙, whom 甲 had brought
    assert contacts.details(store, c).referrer_id is None
    assert contacts.details(store, b).referrer_id == c
    well(store)
    undo(store, act(), done.operation)
    assert dump(store) == before
    merge(store, act(), a, b)
    assert contacts.details(store, c).referrer_id == a
    assert contacts.details(store, a).referrer_id is None
    well(store)


def test_everything_goes_over_and_comes_back(store: Store, act: Acts) -> None:
    field = custom_fields.create(store, act(), "爱好", "text").receipt["id"]
    other = custom_fields.create(store, act(), "口味", "text").receipt["id"]
    a = make(
        store,
        later(0),
        name="甲",
        phones=("13800005210",),
        wechat_id="jia",
        tags=("宝妈", "团购"),
        custom={field: "茶"},
    )
    b = make(store, later(1), name="乙", phones=("13900005210", "057188886666"), wechat_id="yi", tags=("宝妈", "爱车厘子"),
             custom={field: "酒", other: "辣"})  # fmt: skip
    c = make(store, act(), name="丙")
    brought = make(store, act(), name="丁", referrer_id=b)
    account = store.value("SELECT id FROM staff_account")
    second = write(
        store,
        act(),
        "staff_account",
        staff_id=1,
        kind="wecom",
        name="",
        daily_cap=20,
        warn_at=30,
        red_at=60,
        active=1,
        position=1,
    )
    friend = {"account_id": account, "state": "friend", "how": "scan", "until_on": ""}
    write(store, act(), "friendship", contact_id=a, since_on="2026-05-01", **friend)
    write(store, act(), "friendship", contact_id=b, since_on="2026-03-01", **friend)
    write(store, act(), "friendship", contact_id=b, since_on="2026-04-01", **{**friend, "account_id": second})
    write(
        store,
        act(),
        "friendship",
        contact_id=b,
        since_on="2025-04-01",
        **{**friend, "until_on": "2025-05-01", "state": "deleted"},
    )
    feedback = write(store, act(), "feedback", contact_id=b, kind="complaint", text="坏的", product="", channel_id=None, staff_id=None, state="open",
                     said_on="2026-11-01", due_on="", solved_on="", at=1)  # fmt: skip
    write(
        store,
        act(),
        "feedback_note",
        feedback_id=feedback,
        contact_id=b,
        staff_id=None,
        by_customer=1,
        text="快点",
        at=2,
    )
    write(store, act(), "feedback_picture", feedback_id=feedback, contact_id=b, name="", data="AA==")
    duplicates.mark_not_same(store, act(), (b, c))
    duplicates.mark_not_same(store, act(), (a, b))
    assert {m.what: (m.winner, m.loser, m.together) for m in moved(store, a, b)} == {
        "identity": (2, 3, 5), "contact_tag": (2, 2, 3), "friendship": (1, 2, 2), "feedback": (0, 1, 1),
        "registration": (0, 0, 0), "referrer": (0, 1, 1), "sale": (0, 0, 0), "points": (0, 0, 0), "stored": (0, 0, 0),
    }  # fmt: skip
    before = dump(store)
    done = merge(store, act(), a, b)
    well(store)
    merged = contacts.details(store, a, masked=False)
    assert {t.name for t in merged.tags} == {"宝妈", "团购", "爱车厘子"}
    assert [v.value for v in merged.custom] == ["酒", "辣"]
    assert store.rows("SELECT account_id, since_on, until_on FROM friendship WHERE contact_id = ? ORDER BY 2", (a,)) == [
        (account, "2025-04-01", "2025-05-01"), (account, "2026-03-01", ""), (second, "2026-04-01", "")
    ]  # fmt: skip
    assert store.rows("SELECT contact_id FROM feedback UNION ALL SELECT contact_id FROM feedback_note"
                      " UNION ALL SELECT contact_id FROM feedback_picture") == [(a,)] * 3  # fmt: skip
    assert store.rows("SELECT contact_id, other_id FROM not_same") == [(a, c)]
    assert contacts.details(store, brought).referrer_id == a
    for table in OF_CONTACT:
        assert not store.value(f"SELECT count(*) FROM {table} WHERE contact_id = ?", (b,)), table
    after = dump(store)
    undo(store, act(), done.operation)
    assert dump(store) == before
    well(store)
    redo(store, act(), done.operation)
    assert len(dump(store)["contact_tag"]) == len(after["contact_tag"])
    well(store)


def test_of_the_work_of_adding_a_friend_one_stays_open(store: Store, act: Acts) -> None:
    task = {"account_id": None, "due_on": "", "requested_on": "", "answered_on": "", "reminded_on": "", "decided_at": 0,
            "source": "list", "position": 0}  # fmt: skip
    a, b, c = (make(store, act(), name=name) for name in "甲乙丙")
    write(store, act(), "friend_task", contact_id=a, state="unassigned", **task)
    write(store, act(), "friend_task", contact_id=b, state="requested", **task)
    write(store, act(), "friend_task", contact_id=b, state="refused", **task)
    before = dump(store)
    first = merge(store, act(), a, b)
    assert store.rows("SELECT state FROM friend_task WHERE contact_id = ? ORDER BY state", (a,)) == [
        ("refused",),
        ("requested",),
    ]
    account = store.value("SELECT id FROM staff_account")
    write(
        store,
        act(),
        "friendship",
        contact_id=c,
        account_id=account,
        state="friend",
        how="",
        since_on="2026-01-01",
        until_on="",
    )
    friendly = dump(store)
    second = merge(store, act(), a, c)
    assert store.rows("SELECT state FROM friend_task WHERE contact_id = ?", (a,)) == [("refused",)]
    undo(store, act(), second.operation)
    assert dump(store) == friendly
    undo(store, act())
    undo(store, act(), first.operation)
    assert dump(store) == before


def test_of_an_exclusive_group_the_newest_tag_stays(store: Store, act: Acts) -> None:
    from services.tag_groups import create_group

    create_group(store, act(), "会员", exclusive=True)
    a = make(store, later(0), name="甲", tags=("会员：金",))
    b = make(store, later(1), name="乙", tags=("会员：银",))
    before = dump(store)
    done = merge(store, act(), a, b)
    assert [t.name for t in contacts.details(store, a).tags] == ["银"]
    undo(store, act(), done.operation)
    assert dump(store) == before


def test_what_is_refused(store: Store, act: Acts) -> None:
    a, b, c = (make(store, act(), name=name) for name in "甲乙丙")
    merge(store, act(), a, b)
    with pytest.raises(Refused, match="already_merged"):
        merge(store, act(), c, b)
    with pytest.raises(Refused, match="already_merged"):
        merge(store, act(), b, c)
    with pytest.raises(Refused, match="already_merged"):
        contacts.edit(store, act(), b, contacts.ContactInput(name="丁"))
    with pytest.raises(Refused, match="merge_self"):
        merge(store, act(), a, a)
    with pytest.raises(Refused, match="unknown_contact"):
        merge(store, act(), a, 999)
    contacts.trash(store, act(), Ids((c,)))
    with pytest.raises(Refused, match="merge_trashed"):
        merge(store, act(), a, c)
    d = make(store, act(), name="丁")
    with pytest.raises(FieldRefused, match="unknown_field"):
        merge(store, act(), a, d, {"id": "loser"})
    with pytest.raises(FieldRefused, match="not_a_choice"):
        merge(store, act(), a, d, {"name": "mine"})


def test_a_chain_is_undone_from_its_end(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("13800000001",))
    b = make(store, act(), name="乙", phones=("13800000002",))
    c = make(store, act(), name="丙", phones=("13800000003",))
    before = dump(store)
    first = merge(store, act(), b, a)
    between = dump(store)
    second = merge(store, act(), c, b)
    assert winner_of(store, a) == c
    assert len(contacts.details(store, c).phones) == 3
    with pytest.raises(Refused, match="merged_since"):
        undo(store, act(), first.operation)
    undo(store, act(), second.operation)
    assert dump(store) == between
    undo(store, act(), first.operation)
    assert dump(store) == before
    merge(store, act(), a, c)
    redo(store, act(), first.operation)  # 甲 goes into 乙, with what it had of 丙
    assert winner_of(store, c) == b
    well(store)


def test_a_merge_is_not_done_again_when_one_of_the_two_is_somebody_else_by_now(
    store: Store, act: Acts
) -> None:
    a, b, c = (make(store, act(), name=name) for name in "甲乙丙")
    first = merge(store, act(), b, a)
    undo(store, act(), first.operation)
    merge(store, act(), c, a)
    with pytest.raises(Refused, match="merged_since"):
        redo(store, act(), first.operation)


def test_an_older_undo_hangs_nothing_on_who_was_merged_away(store: Store, act: Acts) -> None:
    a = make(store, act(), name="甲", phones=("13800000001",), tags=("老客",))
    b = make(store, act(), name="乙", phones=("13800000002",))
    c = make(store, act(), name="丙", referrer_id=a)
    without = contacts.edit(store, act(), a, ContactInput(name="甲"))
    nobody = contacts.edit(store, act(), c, replace(contacts.details(store, c).as_input(), referrer_id=None))
    merge(store, act(), b, a)
    undo(store, act(), without.operation)
    well(store)
    assert [p.text for p in contacts.details(store, b, masked=False).phones] == ["13800000002", "13800000001"]
    assert [t.name for t in contacts.details(store, b).tags] == ["老客"]
    undo(store, act(), nobody.operation)
    assert contacts.details(store, c).referrer_id == b
    well(store)
    redo(store, act(), without.operation)
    assert [p.text for p in contacts.details(store, b, masked=False).phones] == ["13800000002"]
    well(store)


def test_who_was_merged_keeps_those_who_made_it(store: Store, act: Acts) -> None:
    """The act that made winner and loser can't take the winner from under the loser."""
    made: list[int] = []
    texts = dict.fromkeys(("wechat_name", "remark", "gender", "birthday", "address", "area", "consent_source", "consent_on",
                           "do_not_contact_reason", "notes", "last_reply_on"), "")  # fmt: skip
    rest = {
        "consent": "unknown",
        "follow_state": "pending",
        "do_not_contact": 0,
        "added_on": "2026-11-18",
        "created_at": 0,
    }

    def body(journal: Journal) -> None:
        for name in ("甲", "乙"):
            made.append(
                journal.insert("contact", {"name": name, "name_key": name_key(name), **texts, **rest})
            )

    both = perform(store, act(), "import", {}, [], body)
    merged = merge(store, act(), made[0], made[1])
    back = undo(store, act(), both.operation)
    assert {k.contact_id for k in back.kept} == set(made)
    undo(store, act(), merged.operation)
    assert store.value("SELECT count(*) FROM contact WHERE merged_into IS NULL") == 2


def test_bulk_merge_is_one_operation(store: Store, act: Acts) -> None:
    pairs = []
    for n in range(4):
        old = make(store, act(), name=f"老{n}", phones=(f"1380000000{n}",))
        new = make(store, act(), name=f"新{n}", wechat_id=f"1380000000{n}", tags=("新",))
        pairs.append((old, new))
    before = dump(store)
    groups = duplicates.find(store).exact
    assert [k.winner for k in keepers(store, groups)] == [old for old, _ in pairs]
    stays = pairs[3][1]
    contacts.edit(store, act(), stays, ContactInput(name="别人"))
    edited = dump(store)
    done = merge_exact(store, act(), groups)
    assert done.receipt == {"selected": 4, "changed": 3}
    assert [winner_of(store, new) for _, new in pairs] == [pairs[0][0], pairs[1][0], pairs[2][0], stays]
    well(store)
    undo(store, act(), done.operation)
    assert dump(store) == edited
    undo(store, act())
    assert dump(store) == before


def test_bulk_merge_in_slices_is_taken_back_by_a_cancel(
    store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services import merging
    from services.progress import Cancelled

    monkeypatch.setattr(merging, "ONE_TRANSACTION", 2)
    for n in range(30):
        make(store, act(), name=f"老{n}", phones=(f"138000000{n:02}",))
        make(store, act(), name=f"新{n}", wechat_id=f"138000000{n:02}")
    before = dump(store)
    groups = duplicates.find(store).exact

    class Stops:
        def step(self, done: int, total: int | None, note: str = "") -> None:
            if note == "merge_exact" and done >= 10:
                raise Cancelled

    with pytest.raises(Cancelled):
        merge_exact(store, act(), groups, Stops())
    assert dump(store) == before
    done = merge_exact(store, act(), groups)
    assert done.receipt == {"selected": 30, "changed": 30}
    well(store)
    undo(store, act(), done.operation)
    assert dump(store) == before


# -- random histories ----------------------------------------------------------------------------

_STEP = st.tuples(
    st.sampled_from(("create", "edit", "phones", "tag", "untag", "refer", "friend", "feedback", "merge", "merge", "merge",
                     "trash", "undo", "undo", "redo", "undo old", "redo old")),
    st.integers(0, 5), st.integers(0, 5), st.integers(0, 7),
)  # fmt: skip


@settings(max_examples=24, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_STEP, min_size=3, max_size=22), st.integers(0, 5), st.integers(0, 5))
def test_undo_restores_both_exactly_whatever_happened_before(
    history: list[tuple[str, int, int, int]], winner: int, loser: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "shop.hudie")
        try:
            shop = _Shop(store)
            for step in history:
                shop.do(*step)
            before = dump(store)
            done = shop.merge(winner, loser)
            well(store)
            if done is not None:
                undo(store, shop.act(), done)
                assert dump(store) == before
                redo(store, shop.act(), done)
                well(store)
                undo(store, shop.act(), done)
                assert dump(store) == before
        finally:
            store.close()


class _Shop:
    """A shop of some people, to whom things happen."""

    def __init__(self, store: Store) -> None:
        self.store, self._hours = store, 0
        self.operations: list[int] = []
        self.people = [
            make(store, self.act(), name=f"客{n}", phones=(f"1380000000{n}",), tags=(f"标签{n % 2}",))
            for n in range(4)
        ]

    def act(self) -> Act:
        self._hours += 1
        return later(self._hours)

    def do(self, what: str, one: int, other: int, value: int) -> None:
        """One step; what the shop refuses is no step."""
        try:
            self._do(what, self.people[one % len(self.people)], self.people[other % len(self.people)], value)
        except Refused:
            return

    def merge(self, one: int, other: int) -> int | None:
        try:
            return merge(
                self.store,
                self.act(),
                self.people[one % len(self.people)],
                self.people[other % len(self.people)],
            ).operation
        except Refused:
            return None

    def _do(self, what: str, one: int, other: int, value: int) -> None:
        store, act = self.store, self.act()
        if what == "create":
            self.people.append(make(store, act, name=f"新{value}", wechat_id=f"id{value}"))
        elif what in ("undo", "redo"):
            (undo if what == "undo" else redo)(store, act)
        elif what in ("undo old", "redo old") and self.operations:
            turn = undo if what == "undo old" else redo
            turn(store, act, self.operations[value % len(self.operations)])
        elif self._somebody(one):
            done = self._happens(what, act, one, other, value)
            if done:
                self.operations.append(done)

    def _somebody(self, contact: int) -> bool:
        return bool(
            self.store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (contact,))
        )

    def _happens(self, what: str, act: Act, one: int, other: int, value: int) -> int | None:
        store = self.store
        now = contacts.details(store, one, masked=False).as_input()
        if what == "edit":
            changed = replace(now, area=f"片区{value}", remark=f"备注{value}", birthday=f"0{value + 1}-11")
            return contacts.edit(store, act, one, changed).operation
        if what == "phones":
            numbers = (f"1390000000{value}", *now.phones[: value % 3])
            return contacts.edit(store, act, one, replace(now, phones=numbers)).operation
        if what == "tag":
            return bulk.add_tags(store, act, Ids((one,)), [f"标签{value}"]).operation
        if what == "untag":
            return bulk.remove_tags(store, act, Ids((one,)), [f"标签{value % 3}"]).operation
        if what == "refer" and self._somebody(other):
            return contacts.edit(store, act, one, replace(now, referrer_id=other)).operation
        if what == "friend" and not store.value("SELECT 1 FROM friendship WHERE contact_id = ?", (one,)):
            write(
                store,
                act,
                "friendship",
                contact_id=one,
                account_id=1,
                state="friend",
                how="",
                since_on=f"2026-0{value + 1}-01",
                until_on="",
            )
        elif what == "feedback":
            number = write(store, act, "feedback", contact_id=one, kind="wish", text="要", product="", channel_id=None, staff_id=None,
                           state="open", said_on="2026-11-01", due_on="", solved_on="", at=1)  # fmt: skip
            write(
                store,
                self.act(),
                "feedback_note",
                feedback_id=number,
                contact_id=one,
                staff_id=None,
                by_customer=1,
                text="快",
                at=2,
            )
        elif what == "merge":
            return merge(store, act, one, other).operation
        elif what == "trash":
            return contacts.trash(store, act, Ids((one,))).operation
        return None
