from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.imports import cells


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("张三", "张三"), (" 张 三 ", "张 三"), ("\u3000张三\u00a0", "张三"), ("张\x00\x07三", "张三"), ("a\tb\nc", "a b c"), ("'=1+1", "=1+1"),
        ("'@x", "@x"), ("'＝x", "＝x"), ("'x", "'x"), ("''=x", "'=x"), ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"), ("\u202e张三\u200b", "张三"), ("\ud800张", "张"),
        ("", ""), ("  ", ""),
    ],
)  # fmt: skip
def test_texts_are_cleaned(text: str, clean: str) -> None:
    problems = cells.Problems()
    assert cells.text_column([text, "乙"], "name", 200, problems) == [clean, "乙"]
    assert not problems.invalid


def test_lines_stay_in_notes_and_reasons_are_given() -> None:
    problems = cells.Problems()
    assert cells.text_column(["a\r\nb", "x" * 10_001, "\x01\x02"], "notes", 10_000, problems) == [
        "a\nb",
        "",
        "",
    ]
    assert {position: reason for position, (reason, _) in problems.invalid.items()} == {
        1: "too_long_text",
        2: "control_chars",
    }


def test_cells_that_are_no_text() -> None:
    assert cells.text_column([13812345678.0, True, 1.5, "a"], "name", 200, cells.Problems()) == [
        "13812345678",
        "TRUE",
        "1.5",
        "a",
    ]


def test_wechat_ids_that_are_none() -> None:
    problems = cells.Problems()
    found = cells.wechat_column(["Wx_1", "无", "微信同号", "-", 13812345678.0, "1.38E+10"], problems)
    assert found == (["wx_1", "", "", "", "13812345678", ""], ["Wx_1", "", "", "", "", ""])
    assert problems.invalid[5][0] == "digits_lost"


@pytest.mark.parametrize("kind", ["card", "wecom", "douyin"])
def test_dashes_and_ticks_are_no_identity(kind: str) -> None:
    texts = ["—", "——", "–", "…", "✔", "✘", "×", "X", "/ ;—", "无"]
    assert cells.identity_column(texts, kind, cells.Problems()) == ([[] for _ in texts], {})
    assert cells.wechat_column(["—", "——", "×"], cells.Problems())[0] == ["", "", ""]
    assert cells.named_column(["—", "——"], "channel") == (["", ""], {})


def test_tags() -> None:
    assert cells.tags_column(["老客;水果，新客、宝妈|a | 老客", ""], cells.Problems(), {}) == [
        "老客\x1f水果\x1f新客\x1f宝妈\x1fa",
        "",
    ]


def test_choices() -> None:
    assert cells.choice_column(["男", "Female", "保密", "中性", ""], "gender", cells.Problems()) == (
        ["male", "female", "", "", ""],
        {3: "中性"},
    )
    assert cells.agreement_column(["是", "否", "投诉过"], "do_not_contact", cells.Problems())[0] == [
        "yes",
        "",
        "投诉过",
    ]
    assert cells.agreement_column(["是", "不", "随便", ""], "consent", cells.Problems()) == (
        ["yes", "no", "unknown", ""],
        {2: "随便"},
    )


def test_a_field_that_may_be_left_blank_makes_no_row_invalid() -> None:
    problems = cells.Problems(blanked=frozenset({"birthday"}))
    assert cells.date_column(["2月30日", "1985-03-05"], "birthday", problems, {}) == ["", "1985-03-05"]
    assert not problems.invalid


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_the_quick_way_and_the_thorough_way_agree(texts: list[str]) -> None:
    """A column is only passed through where no cell of it would have been changed; cleaned text stays as it is."""
    together = cells.text_column(texts, "name", 200, cells.Problems())
    alone = [cells.text_column([text, "\x01"], "name", 200, cells.Problems())[0] for text in texts]
    assert together == alone
