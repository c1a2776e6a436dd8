"""Who is on duty: hours over midnight, fair in turn, caps kept, the spare only when nobody else can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store import Store
from services.channels import duty
from services.channels.duty import DutyInput, at_work, choose
from services.operations import Act
from services.settings import shop_settings
from services.shop import change_settings
from tests.services.channels.shop import add_channel, add_staff

Acts = Callable[..., Act]
HERE = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 16, 12, 0, tzinfo=HERE)


@pytest.mark.parametrize(
    ("line", "moment", "there"),
    [
        (DutyInput(1, "1", "09:00", "21:00"), "2026-11-16 09:00", True),
        (DutyInput(1, "1", "09:00", "21:00"), "2026-11-16 08:59", False),
        (DutyInput(1, "1", "09:00", "21:00"), "2026-11-16 21:00", False),
        (DutyInput(1, "1", "09:00", "21:00"), "2026-11-17 12:00", False),
        (DutyInput(1, "1", "00:00", "24:00"), "2026-11-16 23:59", True),
        (DutyInput(1, "1", "22:00", "02:30"), "2026-11-16 23:00", True),
        (DutyInput(1, "1", "22:00", "02:30"), "2026-11-17 02:29", True),
        (DutyInput(1, "1", "22:00", "02:30"), "2026-11-17 02:30", False),
        (DutyInput(1, "1", "22:00", "02:30"), "2026-11-16 01:00", False),
        (DutyInput(1, "7", "22:00", "02:30"), "2026-11-16 01:00", True),
        (DutyInput(1, "1", "18:00", "00:00"), "2026-11-16 23:59", True),
        (DutyInput(1, "1", "18:00", "00:00"), "2026-11-17 00:00", False),
    ],
)
def test_hours(line: DutyInput, moment: str, there: bool) -> None:
    assert at_work(line, datetime.fromisoformat(moment).replace(tzinfo=HERE)) is there


_HOURS = st.sampled_from(
    [("00:00", "24:00"), ("09:00", "21:00"), ("14:00", "22:00"), ("20:00", "03:00"), ("06:00", "12:00")]
)
_LINES = st.lists(
    st.builds(
        lambda staff, days, hours, cap, spare: DutyInput(
            staff, "".join(sorted(days)), *hours, daily_cap=cap, spare=spare
        ),
        st.integers(1, 5),
        st.sets(st.sampled_from("1234567"), min_size=1),
        _HOURS,
        st.sampled_from([0, 0, 1, 2, 5]),
        st.booleans(),
    ),
    max_size=7,
)


def _run(
    lines: list[DutyInput], way: str, steps: list[int]
) -> list[tuple[datetime, dict[int, int], duty.Dealt]]:
    """A run of newcomers, so many minutes apart, as `deal` would see it; the day ends at midnight."""
    moment, newest = MONDAY, list[int]()
    done: dict[str, Counter[int]] = {}
    told = []
    for number, minutes in enumerate(steps):
        moment += timedelta(minutes=minutes)
        today = done.setdefault(moment.date().isoformat(), Counter())
        dealt = choose(lines, way, moment, today, newest, str(number))
        told.append((moment, dict(today), dealt))
        if dealt.staff_id is not None:
            today[dealt.staff_id] += 1
            newest.insert(0, dealt.staff_id)
    return told


@given(_LINES, st.sampled_from(duty.WAYS), st.lists(st.integers(0, 400), max_size=60))
def test_caps_are_kept_and_spares_wait(lines: list[DutyInput], way: str, steps: list[int]) -> None:
    for moment, today, dealt in _run(lines, way, steps):

        def able(spare: bool, at: datetime = moment, had: dict[int, int] = today) -> set[int]:
            return {
                one.staff_id
                for one in lines
                if one.spare == spare
                and at_work(one, at)
                and (not one.daily_cap or had.get(one.staff_id, 0) < one.daily_cap)
            }

        if dealt.staff_id is None:
            assert not able(False)
            assert not able(True)
            assert dealt.why == ("nobody" if not lines else dealt.why)
        else:
            assert dealt.staff_id in able(dealt.spare)
            assert dealt.spare is not bool(able(False)), "a spare only when nobody else can"


@given(_LINES, st.lists(st.integers(0, 400), max_size=80))
def test_in_turn_is_fair_to_those_who_are_always_there(lines: list[DutyInput], steps: list[int]) -> None:
    always = {6, 7, 8}
    lines = [one for one in lines if one.staff_id not in always]
    lines[1:1] = [DutyInput(staff) for staff in sorted(always)]
    counts = Counter(dict.fromkeys(always, 0))
    for _, _, dealt in _run(lines, "in_turn", steps):
        if dealt.staff_id in always:
            counts[dealt.staff_id] += 1
        assert max(counts.values()) - min(counts.values()) <= 1


def test_random_is_the_same_for_the_same_act() -> None:
    lines = [DutyInput(staff) for staff in (1, 2, 3)]
    drawn = [choose(lines, "random", MONDAY, {}, [], str(n)).staff_id for n in range(60)]
    assert drawn == [choose(lines, "random", MONDAY, {}, [], str(n)).staff_id for n in range(60)]
    assert min(Counter(drawn).values()) > 8


def test_why_nobody_takes_them() -> None:
    assert choose([], "in_turn", MONDAY, {}, [], "").why == "nobody"
    assert choose([DutyInput(1, "7")], "in_turn", MONDAY, {}, [], "").why == "off_duty"
    assert choose([DutyInput(1, daily_cap=1)], "in_turn", MONDAY, {1: 1}, [], "").why == "full"


def test_where_the_rota_is_off_everybody_listed_is_on_duty(store: Store, act: Acts) -> None:
    (zhou,) = add_staff(store, act(), "小周")
    made = add_channel(store, act(), on_duty=(DutyInput(zhou, "7", "09:00", "10:00"),))
    now = MONDAY
    assert duty.deal(store, made, shop_settings(store), now, "x").staff_id == zhou
    change_settings(store, act(), features=["staff_rota"])
    assert duty.deal(store, made, shop_settings(store), now, "x").why == "off_duty"
    assert duty.lines_of(store, made)[0].weekdays == "7"


def test_who_left_the_shop_is_dealt_nobody(store: Store, act: Acts) -> None:
    zhou, mei = add_staff(store, act(), "小周", "阿梅")
    made = add_channel(store, act(), "门店", zhou, mei)
    store.execute("UPDATE staff SET active = 0 WHERE id = ?", (zhou,))
    assert duty.deal(store, made, shop_settings(store), MONDAY, "x").staff_id == mei
    assert [one.staff_id for one in duty.lines_of(store, made)] == [zhou, mei]
