"""Every field and operator has its words, and every condition its sentence."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from models.store import Store
from services.segments.fields import fields
from services.segments.parsing import parse
from services.segments.reading import read
from services.segments.tree import Condition, Group, Nested
from tests.services.segments.people import fill
from ui import segment_words, translations
from ui.pages.contacts import words

VALUES: dict[str, Any] = {
    "": None, "text": "x%", "words": ("东湖",), "ids": (1, 2, 3, 4, 5, 6, 7), "days": 30, "near_days": 7,
    "days_between": (30, 60), "date": "2026-11-01", "dates": ("2026-11-01", "2026-11-12"), "months": (5, 6),
    "number": 2.5, "numbers": (1, 3), "refs": (1,), "recent_refs": (30, (1, 2)),
    "whole": 3, "wholes": (1, 3), "whole_days": (30, 2), "whole_dates": ("2026-11-01", "2026-11-12", 2), "money": 2.5,
    "moneys": (1, 3), "money_days": (30, 2.5), "money_dates": ("2026-11-01", "2026-11-12", 2.5), "text_days": (30, "x%"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_choices_are_called_as_on_the_contact(qapp: QCoreApplication, store: Store, language: str) -> None:
    """Mended: the stage Added was said by the word of the date added."""
    translations.install(language)
    try:
        for key in ("stage", "activity", "follow_state", "consent", "friend_task"):
            for code in fields(store)[key].choices:
                assert segment_words.code(key, code) == words.value(key, code)
    finally:
        translations.forget()


def test_every_condition_is_said(qapp: QCoreApplication, store: Store) -> None:
    fill(store, 1, people=8)
    said = set()
    for field in fields(store).values():
        assert segment_words.field_name(field.key, field.name) != field.key
        assert segment_words.group_name(field.group)
        for op in field.ops:
            assert segment_words.op_name(field.key, op.key)
            value = field.choices if op.takes == "choices" else VALUES[op.takes]
            sentence = segment_words.sentence(read(store, Condition(field.key, op.key, value)))
            assert "{" not in sentence
            assert field.key + " " + op.key not in sentence
            said.add(sentence)
        for code in field.choices:
            assert segment_words.code(field.key, code) != "" or field.kind
    # A sentence that stands for two conditions would hide what they differ in.
    assert len(said) == sum(len(field.ops) for field in fields(store).values())


def test_a_whole_sentence(qapp: QCoreApplication, store: Store) -> None:
    fill(store, 1, people=2)
    tree = parse(
        store,
        {"all": [
            {"field": "tags", "op": "any", "value": ["标签1", "标签2"]},
            {"field": "added_on", "op": "days_ago", "value": [30, 60]},
            {"any": [{"field": "phone", "op": "blank"}, {"field": "notes", "op": "contains", "value": "50%"}]},
            {"none": [{"field": "tags", "op": "any", "value": ["标签4"]}]},
        ]},
    )  # fmt: skip
    assert segment_words.sentence(read(store, tree)) == (
        "Who: has the tag '标签1' or '标签2', Date added 30 to 60 days ago, (has no phone number, or Notes contains"
        " '50%'), and does not have the tag '标签4'."
    )


def test_what_is_gone(qapp: QCoreApplication, store: Store) -> None:
    tree = Group("none", (Nested(9), Condition("tags", "any", (77,)), Condition("custom:5", "is", "x")))
    assert segment_words.sentence(read(store, tree)).count("(deleted)") == 2


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_months(qapp: QCoreApplication, store: Store, language: str) -> None:
    translations.install(language)
    names = {segment_words.month(number) for number in range(1, 13)}
    translations.install("en")
    assert len(names) == 12
