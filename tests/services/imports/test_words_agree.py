"""The words in which contacts leave the program are words that an import knows."""

from __future__ import annotations

import pytest

from services.export_words import CHOICES, LABELS, WORKED_OUT
from services.imports import fields


@pytest.mark.parametrize(
    ("key", "header"), [(key, text) for words in LABELS.values() for key, text in words.items()]
)
def test_every_header_of_an_export_names_its_field_again(key: str, header: str) -> None:
    found = fields.by_header(header)
    if key in WORKED_OUT:
        assert found is None
        return
    assert found is not None
    assert found[0] == key
    assert found[1] < fields.SIMILAR


def test_remarks_and_notes_are_told_apart() -> None:
    assert LABELS["zh_CN"]["remark"] == "备注"
    assert LABELS["zh_CN"]["notes"] == "笔记"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_follow_up_state_of_an_export_is_read_again(language: str) -> None:
    for state, text in CHOICES[language]["follow_state"].items():
        assert fields.FOLLOW_STATES[text.casefold()] == state
