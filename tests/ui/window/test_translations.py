"""Languages: compiled when stale, plurals, dates, and every act has words."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from services.changes import Changes
from ui import acts, translations
from ui.moments import day_words, moment_words
from ui.window import actions

NOW = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - both by the shop's clock


def test_a_stale_translation_is_compiled_again(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "sources" / "zh_CN.ts"
    source.parent.mkdir()
    source.write_bytes((translations.SOURCES / "zh_CN.ts").read_bytes())
    monkeypatch.setattr(translations, "SOURCES", source.parent)
    monkeypatch.setattr(translations, "_COMPILED", tmp_path / "compiled")
    made = translations.compiled("zh_CN")
    assert made is not None
    first = made.stat().st_mtime_ns
    assert translations.compiled("zh_CN") == made
    assert made.stat().st_mtime_ns == first
    os.utime(source, (made.stat().st_mtime + 10, made.stat().st_mtime + 10))
    translations.compiled("zh_CN")
    assert made.stat().st_mtime_ns > first
    assert list(made.parent.glob("*.partial")) == []


def test_texts_follow_the_language(qapp: Any) -> None:
    translations.install("zh_CN")
    assert acts.act_words("add_tags", {"count": 35, "tags": ["宝妈"]}) == "给 35 位客户打标签「宝妈」"
    assert moment_words(datetime(2026, 11, 22, 8, 30), NOW) == "今天 08:30"  # noqa: DTZ001
    assert day_words(date(2026, 11, 18), date(2026, 11, 22)) == "4 天前"
    translations.install("en")
    assert acts.act_words("add_tags", {"count": 1, "tags": ["宝妈"]}) == "Tag 1 contact '宝妈'"
    assert acts.act_words("trash_contacts", {"count": 2}) == "Move 2 contacts to the trash"
    # The label of an import holds no file: what came in says which it was.
    label = {"of": "import_orders", "new": 3, "updated": 0}
    assert acts.act_words("undo", label).endswith("Orders imported: 3 new, 0 changed")
    assert day_words(date(2026, 11, 18), date(2026, 11, 22)) == "4 days ago"
    assert day_words(date(2025, 3, 8), date(2026, 11, 22)) == "2025-03-08"
    assert day_words(date(2026, 10, 2), date(2026, 11, 22)) == "10-02"


def test_every_kind_of_act_has_words_in_both_languages(qapp: Any) -> None:
    for language in ("zh_CN", "en"):
        translations.install(language)
        for kinds in acts.groups().values():
            for kind in kinds:
                label = {"name": "x", "file": "x.csv", "tags": ["x"], "count": 2, "keys": ["shop_name"]}
                assert acts.act_words(kind, label) != kind.replace("_", " ")
    translations.install("en")


def test_an_undo_tells_what_stayed(qapp: Any) -> None:
    from services.changes import Kept

    translations.install("en")
    kept = (Kept("contact", 7, "later_facts"), Kept("identity", 7, "changed_since"))
    changes = Changes(
        9, "undo", frozenset({"contacts"}), 3, {"of": "import", "file": "/a/list.csv"}, kept=kept
    )
    assert acts.done_words(changes) == "Undone: Import list.csv · 1 contact kept what was done later"


def test_no_two_acts_of_the_window_share_a_key() -> None:
    keys = [key for entry in (*actions.ENTRIES, *actions.KEYS_ONLY) if entry for key in entry.keys]
    assert len(keys) == len(set(keys))


def test_names_stand_in_one_kind_of_brackets(qapp: Any) -> None:
    """Mended: half of the Chinese sentences had “…”, the others 「…」."""
    text = Path("resources/translations/zh_CN.ts").read_text(encoding="utf-8")
    said = re.findall(r"<(?:translation|numerusform)>([^<]*)<", text)
    assert len(said) > 2000
    assert [one for one in said if "“" in one] == []
