"""Starting stays light: what the first paint does not need is imported when it is first needed."""

from __future__ import annotations

from pathlib import Path

from services.contact_input import ContactInput
from services.contacts import create
from services.operations import Act
from services.stores import open_store
from tests.benchmarks.first_paint import HUDIE, first_paint

HEAVY = (
    "pypinyin",
    "openpyxl",
    "phonenumbers",
    "python_calamine",
    "numpy",
    "pandas",
    "lunardate",
    "xlsxwriter",
    "segno",
    "zxingcpp",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    # What only writes, or answers a deed: the first paint waits for none of it.
    "services.operations",
    "services.journal",
    "services.contacts",
    "services.imports.batches",
    "services.segments.tree",
    "services.undo",
    "ui.act_words.contacts",
)


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    with open_store(path, create=True) as store:
        create(store, Act(), ContactInput(name="曾静", phones=("13700135210",), birthday="L1990-08-15"))
    _seconds, found = first_paint(HUDIE, path, tmp_path, *HEAVY)
    assert found == []


def test_an_empty_shop_starts_light_too(tmp_path: Path) -> None:
    _seconds, found = first_paint(HUDIE, tmp_path / "new.hudie", tmp_path, *HEAVY)
    assert found == []
