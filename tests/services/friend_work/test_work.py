"""The way of a contact from the pool to a friend, each step undone exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.store import Store
from services import bulk, contacts, friendships, staff
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.friend_work import dealing, figures, pasting, pool, results, texts
from services.friend_work.days import friend_day
from services.friend_work.lists import WorkQuery, account_days, flow, work_ids, work_now, work_rows
from services.operations import Act
from services.selection import Ids
from services.settings import shop_settings
from services.staff import AccountInput
from services.undo import redo, undo
from tests.services.friend_work.shop import assistant, on, people, put, states, switch_on
from tests.states import TODAY, dump

Acts = Callable[..., Act]
DAY = TODAY.isoformat()


def tasks_of(store: Store, contact: int) -> list[tuple[str, str]]:
    return store.rows("SELECT state, due_on FROM friend_task WHERE contact_id = ? ORDER BY id", (contact,))


def task(store: Store, contact: int) -> int:
    return int(store.value("SELECT max(id) FROM friend_task WHERE contact_id = ?", (contact,)))


def test_who_is_put_into_the_pool_and_who_is_left_out(store: Store, act: Acts) -> None:
    fine = people(store, act(), 2)
    unknown = people(store, act(), 1, 10, consent="unknown", consent_source="")
    landline = contacts.create(
        store, act(), ContactInput(name="座机", phones=("021-58881234",), consent="yes")
    ).receipt["id"]
    alone = people(store, act(), 1, 20, do_not_contact=True)
    no = people(store, act(), 1, 30, consent="no")
    trashed = people(store, act(), 1, 40)
    bulk.trash(store, act(), Ids(tuple(trashed)))
    friend = people(store, act(), 1, 50)
    friendships.begin(store, act(), friend[0], 1, "scan")
    lost = people(store, act(), 1, 60)
    friendships.begin(store, act(), lost[0], 1, "scan")
    friendships.not_friends(store, act(), lost)
    asked = [*fine, *unknown, landline, *alone, *no, *trashed, *friend, *lost]
    found = pool.preview(store, act(), Ids(tuple(asked)))
    assert (found.selected, found.fit, found.unknown) == (9, 3, 1)
    assert dict(found.left_out) == {
        "gone": 1,
        "friend": 1,
        "lost": 1,
        "no_mobile": 1,
        "do_not_contact": 1,
        "consent_no": 1,
    }
    before = dump(store)
    changes = pool.create(store, act(), Ids(tuple(asked)), "segment:3")
    assert changes.receipt == {"selected": 9, "changed": 3}
    assert states(store) == {"unassigned": 3}
    assert put(store, act(), asked) == 0
    after = dump(store)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    redo(store, act(), changes.operation)
    assert dump(store) == after


def test_many_go_in_slices(store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = people(store, act(), 5)
    before = dump(store)
    monkeypatch.setattr(bulk, "ONE_TRANSACTION", 2)
    changes = pool.create(store, act(), Ids(tuple(ids)))
    assert (changes.receipt["changed"], states(store)) == (5, {"unassigned": 5})
    assert changes.label["count"] == 5
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_dealt_in_turn_within_caps_over_days(store: Store, act: Acts) -> None:
    _, first = assistant(store, act(), "小周", cap=2)
    _, second = assistant(store, act(), "阿梅", cap=3)
    put(store, act(), people(store, act(), 9))
    outlook = dealing.outlook(store, TODAY, [first, second], 2)
    assert (outlook.dealt, outlook.left, dict(outlook.by_account)) == (9, 0, {first: 4, second: 5})
    assert outlook.room == 10
    before = dump(store)
    changes = dealing.deal(store, act(), [first, second], 2)
    assert changes.receipt == {"dealt": 9, "left": 0}
    assert dealing.outlook(store, TODAY, [first, second], 2).room == 1  # also later days fill up
    by_day = {
        (a, d): n
        for a, d, n in store.rows("SELECT account_id, due_on, count(*) FROM friend_task GROUP BY 1, 2")
    }
    assert by_day == {
        (first, "2026-11-18"): 2,
        (second, "2026-11-18"): 3,
        (first, "2026-11-19"): 2,
        (second, "2026-11-19"): 2,
    }
    undo(store, act(), changes.operation)
    assert dump(store) == before


def test_an_owner_keeps_their_people(store: Store, act: Acts) -> None:
    zhou, first = assistant(store, act(), "小周")
    mei, second = assistant(store, act(), "阿梅")
    mine = people(store, act(), 3, owner_staff_id=mei)
    rest = people(store, act(), 3, 10)
    put(store, act(), [*mine, *rest])
    dealing.deal(store, act(), [first, second], 1)
    holders = dict(store.rows("SELECT contact_id, account_id FROM friend_task"))
    assert {holders[contact] for contact in mine} == {second}
    assert {holders[contact] for contact in rest} == {first}
    assert zhou != mei


@pytest.mark.parametrize("days", [0, 31])
def test_days_out_of_range(store: Store, act: Acts, days: int) -> None:
    with pytest.raises(FieldRefused):
        dealing.deal(store, act(), None, days)


def test_nobody_to_deal_to(store: Store, act: Acts) -> None:
    with pytest.raises(Refused) as refused:
        dealing.deal(store, act(), [99], 1)
    assert refused.value.reason == "no_accounts"


def dealt(
    store: Store, act: Acts, count: int = 3, cap: int = 20, red: int = 60
) -> tuple[int, int, list[int]]:
    """An assistant, their account, and contacts dealt to it today."""
    who, account = assistant(store, act(), cap=cap, red=red)
    ids = people(store, act(), count)
    put(store, act(), ids)
    dealing.deal(store, act(), [account], 1)
    return who, account, ids


@pytest.mark.parametrize("result", results.RESULTS)
def test_each_result_is_undone_exactly(store: Store, act: Acts, result: str) -> None:
    _, account, ids = dealt(store, act)
    before = dump(store)
    changes = results.note(store, act(), task(store, ids[0]), result)
    assert changes.receipt["state"] == ("to_add" if result == "tomorrow" else result)
    friends = store.rows("SELECT contact_id, account_id, how, since_on FROM friendship")
    assert friends == ([(ids[0], account, "number", DAY)] if result == "friend" else [])
    if result == "tomorrow":
        assert tasks_of(store, ids[0]) == [("to_add", "2026-11-19")]
    after = dump(store)
    undo(store, act(), changes.operation)
    assert dump(store) == before
    redo(store, act(), changes.operation)
    assert dump(store) == after


def test_the_last_result_is_taken_back(store: Store, act: Acts) -> None:
    who, _, ids = dealt(store, act)
    one = replace(act(), staff_id=who)
    before = dump(store)
    results.note(store, one, task(store, ids[0]), "requested")
    middle = dump(store)
    results.note(store, replace(act(), staff_id=who), task(store, ids[1]), "friend")
    results.note(store, act(), task(store, ids[2]), "not_found")  # by the owner: not ours to take back
    undo(store, act(), store.value("SELECT max(id) FROM operation"))
    results.take_back(store, replace(act(), staff_id=who))
    assert dump(store) == middle
    results.take_back(store, replace(act(), staff_id=who))
    assert dump(store) == before
    with pytest.raises(Refused) as refused:
        results.take_back(store, replace(act(), staff_id=who))
    assert refused.value.reason == "nothing_to_take_back"


def test_what_results_refuse(store: Store, act: Acts) -> None:
    _, _, ids = dealt(store, act)
    waiting = people(store, act(), 1, 70)
    put(store, act(), waiting)
    cases = [(task(store, waiting[0]), "requested", "not_dealt"), (9_999, "friend", "unknown_task")]
    results.note(store, act(), task(store, ids[0]), "requested")
    cases += [
        (task(store, ids[0]), "requested", "already_asked"),
        (task(store, ids[0]), "tomorrow", "already_asked"),
    ]
    contacts.set_do_not_contact(store, act(), ids[1], True)
    cases += [
        (task(store, ids[1]), "requested", "held_back"),
        (task(store, ids[2]), "gone", "unknown_result"),
    ]
    for number, result, reason in cases:
        with pytest.raises(Refused) as refused:
            results.note(store, act(), number, result)
        assert refused.value.reason == reason


def test_the_red_line_is_never_passed(store: Store, act: Acts) -> None:
    """Also not by doing the work of coming days today."""
    _, account = assistant(store, act(), cap=2, red=3)
    ids = people(store, act(), 5)
    put(store, act(), ids)
    dealing.deal(store, act(), [account], 3)
    for contact, result in zip(ids[:3], ("requested", "not_found", "requested"), strict=True):
        results.note(store, act(), task(store, contact), result)
    assert results.asked_on(store, account, DAY) == 3
    for result in ("requested", "refused", "not_found"):
        with pytest.raises(Refused) as refused:
            results.note(store, act(), task(store, ids[3]), result)
        assert (refused.value.reason, refused.value.data) == ("red_line", {"most": 3})
    results.note(store, act(), task(store, ids[3]), "friend")
    results.note(store, on(act(), 1), task(store, ids[4]), "requested")


def test_a_number_is_copied_by_whose_work_it_is(store: Store, act: Acts) -> None:
    """F45: each copy is written down, and only due rows of the person who acts."""
    who, _, ids = dealt(store, act)
    mine = replace(act(), staff_id=who)
    assert results.copy_number(store, mine, task(store, ids[0])) == "13800000000"
    kind, label, rows = (
        store.row("SELECT kind, label, row_count FROM operation ORDER BY id DESC LIMIT 1") or ("",) * 3
    )
    assert (kind, label, rows) == ("copy_phone", f'{{"contact": {ids[0]}}}', 0)
    with pytest.raises(Refused) as refused:
        results.copy_number(store, act(), task(store, ids[0]))
    assert refused.value.reason == "not_yours"
    printed = results.numbers_to_print(store, replace(act(), staff_id=who), [task(store, one) for one in ids])
    assert list(printed.values()) == ["13800000000", "13800000001", "13800000002"]
    assert results.numbers_to_print(store, act(), [task(store, ids[0])]) == {}


def test_a_day_passes(store: Store, act: Acts) -> None:
    """What was not done is laid on the next days within the cap; requests are reminded of and come back."""
    switch_on(store, act())
    _, account, ids = dealt(store, act, count=4, cap=2)
    dealing.deal(store, act(), [account], 2)
    results.note(store, act(), task(store, ids[0]), "requested")
    before = dump(store)
    changes = friend_day(store, on(act(), 1))
    assert changes.receipt == {"moved": 2, "reminded": 0, "returned": 0, "closed": 0}
    assert [tasks_of(store, one)[0][1] for one in ids[1:]] == ["2026-11-19", "2026-11-19", "2026-11-20"]
    undo(store, act(), changes.operation)
    assert dump(store) == before
    assert friend_day(store, on(act(), 3)).receipt["reminded"] == 1
    assert flow(store, TODAY).remind == 1
    back = friend_day(store, on(act(), 7))
    assert (back.receipt["returned"], back.receipt["closed"]) == (1, 0)
    assert [state for state, _ in tasks_of(store, ids[0])] == ["refused", "unassigned"]
    undo(store, act(), back.operation)
    assert [state for state, _ in tasks_of(store, ids[0])] == ["requested"]


def test_who_never_agreed_to_offers_is_asked_once(store: Store, act: Acts) -> None:
    switch_on(store, act())
    _, account = assistant(store, act())
    ids = people(store, act(), 1, consent="unknown", consent_source="")
    put(store, act(), ids)
    dealing.deal(store, act(), [account], 1)
    assert work_now(store, task(store, ids[0]), 1).asked_once
    results.note(store, act(), task(store, ids[0]), "requested")
    back = friend_day(store, on(act(), 7))
    assert (back.receipt["returned"], back.receipt["closed"]) == (0, 1)
    assert dict(pool.preview(store, act(), Ids(tuple(ids))).left_out) == {"asked_once": 1}
    assert (flow(store, TODAY).refused, flow(store, TODAY).unanswered) == (1, 1)
    results.note(store, on(act(), 8), task(store, ids[0]), "friend")
    assert flow(store, TODAY).friend == 1


def test_off_it_stands_still(store: Store, act: Acts) -> None:
    dealt(store, act)
    assert friend_day(store, on(act(), 9)).operation is None


def test_a_newer_number_may_be_tried(store: Store, act: Acts) -> None:
    _, _, ids = dealt(store, act)
    results.note(store, act(), task(store, ids[0]), "not_found")
    assert dict(pool.preview(store, act(), Ids(tuple(ids[:1]))).left_out) == {"not_found": 1}
    known = contacts.details(store, ids[0]).as_input()
    contacts.edit(store, act(), ids[0], replace(known, phones=(*known.phones, "13911112222")), known)
    assert pool.preview(store, act(), Ids(tuple(ids[:1]))).fit == 1


def test_becoming_a_friend_elsewhere_ends_the_work(store: Store, act: Acts) -> None:
    _, account, ids = dealt(store, act)
    friendships.begin(store, act(), ids[0], 1, "scan")
    assert tasks_of(store, ids[0])[0][0] == "friend"
    assert dealing.load_of(store, DAY)[account, DAY] == 2
    assert len(work_ids(store, WorkQuery(DAY, 2))) == 2


def test_who_leaves_gives_the_work_back(store: Store, act: Acts) -> None:
    who, account, ids = dealt(store, act)
    results.note(store, act(), task(store, ids[0]), "requested")
    assert [m.open_tasks for m in staff.members(store) if m.id == who] == [3]
    before = dump(store)
    changes = staff.set_active(store, act(), who, False)
    assert (changes.receipt["returned"], changes.receipt["closed"]) == (3, 0)
    assert states(store) == {"refused": 1, "unassigned": 3}
    undo(store, act(), changes.operation)
    assert dump(store) == before
    staff.set_account_active(store, act(), account, False)
    assert states(store) == {"refused": 1, "unassigned": 3}


def test_acceptance(store: Store, act: Acts) -> None:
    """figures.md 5: accepted within 7 days / sent and 7 days old; not found is no request."""
    _, _, ids = dealt(store, act, count=6)
    for contact, result in zip(ids[:5], ["requested"] * 4 + ["not_found"], strict=True):
        results.note(store, act(), task(store, contact), result)
    results.note(store, on(act(), 7), task(store, ids[0]), "friend")
    results.note(store, on(act(), 8), task(store, ids[1]), "friend")
    results.note(store, on(act(), 2), task(store, ids[2]), "refused")
    results.note(store, on(act(), 3), task(store, ids[5]), "requested")
    later = on(act(), 9).clock.now().date()
    found = figures.acceptance(store, "2026-11-01", "2026-11-30", later)
    assert (found.last, found.sent, found.accepted) == ("2026-11-20", 4, 1)
    assert figures.recent(store, TODAY).sent == 0


def test_lists_and_accounts(store: Store, act: Acts) -> None:
    who, account, ids = dealt(store, act, count=4, cap=3)
    dealing.deal(store, act(), [account], 2)
    results.note(store, act(), task(store, ids[0]), "requested")
    query = WorkQuery(DAY, who)
    assert [task(store, one) for one in (ids[1], ids[2], ids[0])] == list(work_ids(store, query))
    assert len(work_ids(store, replace(query, open_only=True))) == 2
    assert len(work_ids(store, replace(query, ahead=True))) == 4
    assert list(work_ids(store, replace(query, state="requested"))) == [task(store, ids[0])]
    row = work_rows(store, [task(store, ids[0])])[task(store, ids[0])]
    assert (row.display.text, row.phone, row.state, row.account) == (
        "客0",
        "138****0000",
        "requested",
        "小周",
    )
    desk = next(d for d in account_days(store, TODAY) if d.account == account)
    assert (desk.done, desk.asked, desk.waiting, desk.daily_cap) == (1, 1, 2, 3)
    found = flow(store, TODAY)
    assert (found.to_add, found.later, found.requested) == (2, 1, 1)


def test_results_pasted_back(store: Store, act: Acts) -> None:
    _, account, ids = dealt(store, act, count=4)
    twins = people(store, act(), 1, 60, name="客2")
    put(store, act(), twins)
    stranger = people(store, act(), 1, 61, name="过客")
    read = pasting.read(
        store,
        "1. 客0 138 0000 0000\n+86 13800000001 已通过\n13800000001\n客2\n过客\n没有这个人\n138****0003\n尾号 0060\n",
    )
    assert [line.outcome for line in read] == [
        "sure",
        "sure",
        "repeated",
        "doubtful",
        "doubtful",
        "unmatched",
        "sure",
        "doubtful",
    ]
    assert {c.contact_id for c in read[3].candidates} == {ids[2], twins[0]}
    assert [c.contact_id for c in read[4].candidates] == stranger
    before = dump(store)
    chosen = [line.candidates[0].contact_id for line in read if line.outcome == "sure"] + stranger
    changes = pasting.take(store, act(), chosen, "friend", account)
    assert changes.receipt == {"changed": 4, "skipped": 0}
    assert states(store)["friend"] == 3
    assert store.value("SELECT count(*) FROM friendship WHERE account_id = ?", (account,)) == 4
    assert [line.outcome for line in pasting.read(store, "客0\n过客")] == ["friend", "friend"]
    undo(store, act(), changes.operation)
    assert dump(store) == before
    asked = pasting.take(store, act(), chosen, "requested", account)
    assert asked.receipt == {"changed": 3, "skipped": 1}
    with pytest.raises(Refused):
        pasting.read(store, "客0\n" * 2_001)


def test_texts(store: Store, act: Acts) -> None:
    settings = shop_settings(store)
    assert texts.texts(settings) == texts.DEFAULTS
    texts.change_texts(store, act(), [" {称呼}，{店员} ", "", "二"])
    settings = shop_settings(store)
    assert texts.texts(settings) == ("{称呼}，{店员}", "二")
    assert (
        texts.written("{称呼}，{店员}{渠道}", person="李", staff="小周", channel="", settings=settings)
        == "李，小周"
    )
    with pytest.raises(FieldRefused):
        texts.change_texts(store, act(), ["长" * 101])
    texts.change_texts(store, act(), [])
    assert texts.texts(shop_settings(store)) == texts.DEFAULTS


def test_caps_that_make_no_sense(store: Store, act: Acts) -> None:
    for values in (
        AccountInput(daily_cap=0),
        AccountInput(daily_cap=61),
        AccountInput(red_at=501),
        AccountInput(warn_at=0),
        AccountInput(warn_at=61),
        AccountInput(kind="other"),
        AccountInput(name="名" * 61),
    ):
        with pytest.raises(FieldRefused):
            staff.add_account(store, act(), 1, values)
