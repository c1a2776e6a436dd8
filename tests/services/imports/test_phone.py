from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services import birthdays, phone

MOBILE = "+8613812345678"


@pytest.mark.parametrize(
    "text",
    [
        "13812345678", "138 1234 5678", "138-1234-5678", "138.1234.5678", "(138)12345678", "+86 138 1234 5678", "+8613812345678",
        "0086 13812345678", "8613812345678", "86-13812345678", "１３８１２３４５６７８", "'13812345678", "\u200b138\u200b12345678",
        "138\u00a01234\u00a05678", "\u202a13812345678\u202c", "手机：13812345678", "电话:138-1234-5678", "Tel: 13812345678",
        "（+86）13812345678", "13812345678.0", "13812345678（微信同号）", "\ufeff13812345678", "13812345678 ",
        "\x0113812345678", "138\x02 1234\x1f5678", "138\ud80012345678",
    ],
)  # fmt: skip
def test_a_mobile_in_every_dress(text: str) -> None:
    reading = phone.parse(text)
    assert [(one.e164, one.kind) for one in reading.numbers] == [(MOBILE, "mobile")]
    assert not reading.problem
    assert reading.masked is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1381234567", "too_short"), ("138123456789", "too_long"), ("+861381234567", "too_short"), ("12345", "too_short"),
        ("-13812345678", "not_a_number"), ("－13812345678", "not_a_number"), ("−13812345678", "not_a_number"), ("张三", "not_a_number"),
        ("1.38E+10", "digits_lost"), ("1.38123e+10", "digits_lost"), ("1381234567.5", "not_a_number"), ("1381234567.0", "too_short"),
        ("013812345678", "too_long"), ("86571 88887777", "too_long"), ("13812345678 13912345678", "too_long"), ("/", "not_a_number"),
        ("+86 013812345678", "too_long"), ("86013812345678", "too_long"), ("138-1234-5678-801", "too_long"),
        ("57188887777", "not_a_number"), ("3812345678", "too_short"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, problem: str) -> None:
    assert phone.parse(text) == phone.PhoneReading(problem=problem)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "e164", "kind"),
    [
        ("0571-88887777", "+8657188887777", "landline"), ("(010) 6552 9988", "+861065529988", "landline"),
        ("0571-88886663-801", "+8657188886663", "landline"), ("(0571)88886663-1", "+8657188886663", "landline"),
        ("0571 88886663 转 802", "+8657188886663", "landline"), ("400-820-8820-12", "+864008208820", "landline"),
        ("010-6552-9988", "+861065529988", "landline"),
        ("400-820-8820", "+864008208820", "landline"), ("+8657188887777", "+8657188887777", "landline"),
        ("+60123456789", "+60123456789", "foreign"), ("0060123456789", "+60123456789", "foreign"),
        ("+1 650-253-0000", "+16502530000", "foreign"), ("16612345678", "+8616612345678", "mobile"),
    ],
)  # fmt: skip
def test_landlines_and_foreign_numbers_keep_their_kind(text: str, e164: str, kind: str) -> None:
    assert [(one.e164, one.kind) for one in phone.parse(text).numbers] == [(e164, kind)]


@pytest.mark.parametrize("sign", ["/", ";", ",", "、", "；", "，", "\n", " / "])
def test_several_numbers_in_a_cell(sign: str) -> None:
    found = phone.parse(f"13812345678{sign}139-1234-5678{sign}13812345678")
    assert [one.e164 for one in found.numbers] == [MOBILE, "+8613912345678"]


@pytest.mark.parametrize(
    "text", ["138****5210", "138 **** 5210", "138xxxx5210", "+86138****5210", "手机：138＊＊＊＊5210"]
)
def test_a_masked_number_is_never_guessed(text: str) -> None:
    assert phone.parse(text) == phone.PhoneReading(masked=("138", "5210"))


def test_another_region() -> None:
    assert phone.parse("0123456789", "MY").numbers[0].e164 == "+60123456789"
    assert phone.parse("13812345678", "MY").numbers[0].e164 == MOBILE


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(13812345678.0, MOBILE), (13812345678, MOBILE)],
)
def test_number_cells_are_exact(cell: float, expected: str) -> None:
    assert phone.parse_cell(cell).numbers[0].e164 == expected


@pytest.mark.parametrize(
    ("cell", "problem"),
    [(2.0**53, "digits_lost"), (1.5, "not_a_number"), (True, "not_a_number"), (float("nan"), "not_a_number")],
)
def test_number_cells_that_are_none(cell: object, problem: str) -> None:
    assert phone.parse_cell(cell).problem == problem


@given(st.text(alphabet="0123456789+-/ ;eE.*x()转手机张\u200b１", max_size=30) | st.text(max_size=20))
def test_normal_forms_are_fixed_points_and_nothing_raises(text: str) -> None:
    for number in phone.parse(text).numbers:
        assert [one.e164 for one in phone.parse(number.e164).numbers] == [number.e164]


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.data())
def test_no_mobile_loses_or_gains_a_digit(digits: str, data: st.DataObject) -> None:
    """Signs between digits change nothing; one digit less or more is never accepted as that number."""
    cut = data.draw(st.integers(1, 10))
    assert phone.parse(f"{digits[:cut]}-{digits[cut:]}").numbers[0].e164 == "+86" + digits
    assert not phone.parse(digits + "7").numbers
    assert not any(one.kind == "mobile" for one in phone.parse(digits[:-1]).numbers)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("2026/11/18", "2026-11-18"), ("2026.11.18", "2026-11-18"), ("2026年11月18日", "2026-11-18"), ("20261118", "2026-11-18"),
        ("2026-1-8", "2026-01-08"), ("1985-03-05 00:00:00", "1985-03-05"), ("11-18", "--11-18"), ("11月18日", "--11-18"),
        ("2/29", "--02-29"), ("85-3-5", "1985-03-05"), ("03/25/85", "1985-03-25"), ("13/5/1985", "1985-05-13"),
        ("农历五月初三", "L--05-03"), ("阴历1985年五月初三", "L1985-05-03"), ("五月初三", "L--05-03"), ("腊月廿三", "L--12-23"),
        ("正月十五", "L--01-15"), ("农历5月3日", "L--05-03"), ("三月五日", "--03-05"), ("一九八五年三月五日", "1985-03-05"),
        ("--11-18", "--11-18"), ("L1985-05-03", "L1985-05-03"), ("L--05-03", "L--05-03"), ("生日", None), ("2月30日", None),
        ("2025-02-29", None), ("03/05/85", None), ("26-11-18", None), ("11.1", None), ("1985-3", None), ("农历闰四月初三", None),
        ("十二月三十", None), ("1985/3-5", None), ("3/5/1985", None), ("0000-00-00", None),
    ],
)  # fmt: skip
def test_birthdays(text: str, normal: str | None) -> None:
    if normal is None:
        with pytest.raises(birthdays.BadDate):
            birthdays.parse(text)
    else:
        assert birthdays.parse(text) == normal
        assert birthdays.parse(normal) == normal


def test_day_numbers_of_both_systems() -> None:
    assert birthdays.parse(31111.0) == "1985-03-05"
    assert birthdays.parse(31111.0 - 1462, since_1904=True) == "1985-03-05"
    with pytest.raises(birthdays.BadDate):
        birthdays.parse(1118.0)


@given(st.text(alphabet="0123456789-/.年月日农历初一二十L ", max_size=16))
def test_birthdays_are_fixed_points_or_refused(text: str) -> None:
    try:
        found = birthdays.parse(text)
    except birthdays.BadDate:
        return
    assert birthdays.parse(found) == found


@given(st.dates())
def test_a_date_is_read_as_it_is_written(day: object) -> None:
    text = str(day)
    if "1850" <= text[:4] <= "2150":
        assert birthdays.parse_date(text) == birthdays.parse_date(text.replace("-", "/")) == text
