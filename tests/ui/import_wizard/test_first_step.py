"""The first step: files that can't be used, lists without a row, what is found in a sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from services import custom_fields
from services.imports import runs
from services.imports.rules import ImportPlan
from services.operations import Act
from tests.ui.import_wizard import lists
from ui.main_window import MainWindow
from ui.pages.contacts.import_wizard import ImportWizard, recalled
from ui.pages.contacts.import_wizard.dialog import CHECK, COLUMNS, FILE

Open = Callable[[Path], ImportWizard]
Go = Callable[[ImportWizard], None]


def written(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def looked_into(qtbot: Any, window: MainWindow, file: Path) -> ImportWizard:
    """The wizard on a file that can't be imported."""
    wizard = ImportWizard(window.context, file)
    wizard.open()
    qtbot.waitUntil(lambda: not wizard.file.busy(), timeout=20_000)
    return wizard


def test_an_unusable_file_has_the_card_of_a_good_one(
    qtbot: Any, tmp_path: Path, window: MainWindow, open_wizard: Open
) -> None:
    good = open_wizard(lists.book_with_notes(tmp_path / "名单.xlsx"))
    line = good.file.card._line.height()
    good.reject()
    (tmp_path / "坏了.xlsx").write_bytes(b"PK\x03\x04 nothing")
    wizard = looked_into(qtbot, window, tmp_path / "坏了.xlsx")
    card = wizard.file.card
    qtbot.waitUntil(lambda: card.height() < wizard.file.height() / 2)
    assert card._line.height() == line
    assert card.banner.isVisible()
    folder = tmp_path / "一批名单"
    folder.mkdir()
    wizard.file.take(folder)
    qtbot.waitUntil(lambda: not wizard.file.busy())
    assert "folder" in card.banner.accessibleName()
    wizard.reject()


def test_a_list_without_a_row_goes_no_further(qtbot: Any, tmp_path: Path, window: MainWindow) -> None:
    wizard = looked_into(qtbot, window, written(tmp_path / "空名单.csv", "姓名,手机号"))
    assert wizard.file.card.banner.isVisible()
    assert wizard.file.preview.isHidden()
    assert wizard.primary is not None
    assert wizard.primary.isHidden()
    wizard.go_on()
    assert wizard.step == FILE
    wizard.reject()


def test_a_second_table_is_told(qtbot: Any, tmp_path: Path, open_wizard: Open, store: Store) -> None:
    file = written(tmp_path / "两张.csv", "姓名,手机号,,姓名,手机号", "张三,13800000001,,李四,13800000002")
    wizard = open_wizard(file)
    qtbot.waitUntil(wizard.file.card.banner.isVisible)
    assert "姓名 (2)" in wizard.file.card.banner.accessibleName()
    inspection = wizard.draft.inspection
    wizard.reject()
    assert inspection is not None
    recalled.remember(store, inspection, {"name": (3,), "phone": (4,)}, 0, "")
    wizard = open_wizard(file)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    assert [guess for guess, key in wizard.draft.mapping.items() if key] == [3, 4]
    assert wizard.file.card.banner.isHidden(), "the second table is the one that is read"
    wizard.reject()


def test_columns_of_own_fields_are_found(qtbot: Any, tmp_path: Path, open_wizard: Open, store: Store) -> None:
    custom_fields.create(store, Act(), "口味", "choices", ("甜", "咸"))
    wizard = open_wizard(written(tmp_path / "名单.csv", "姓名,手机号,口味", "张三,13800000001,甜"))
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == COLUMNS and not wizard.columns.busy())
    assert wizard.columns.state()["口味"] == "custom:口味"
    wizard.reject()


def test_a_list_that_is_there_already_is_not_imported(
    tmp_path: Path, open_wizard: Open, to_check: Go, store: Store
) -> None:
    first = written(tmp_path / "a.csv", "姓名,手机号", "张三,13800000001")
    runs.import_file(store, Act(), first, ImportPlan())
    operations = store.value("SELECT count(*) FROM operation")
    wizard = open_wizard(written(tmp_path / "b.csv", "手机号,姓名", "13800000001,张三"))
    to_check(wizard)
    assert wizard.check.banner.isVisible()
    assert wizard.check.changes_nothing()
    assert not wizard.check.ready()
    assert wizard.step == CHECK
    wizard.go_on()
    assert wizard.isHidden()
    assert store.value("SELECT count(*) FROM operation") == operations


@pytest.mark.parametrize("rows", [3, 40])
def test_no_row_is_cut_through(
    qtbot: Any, tmp_path: Path, open_wizard: Open, to_check: Go, rows: int
) -> None:
    lines = (f"客{n},138{n:04}" for n in range(rows))
    wizard = open_wizard(written(tmp_path / "短.csv", "姓名,手机号", *lines))
    to_check(wizard)
    view = wizard.check.problems.view
    qtbot.waitUntil(lambda: view.model().rowCount() == rows)
    row, room = view.verticalHeader().defaultSectionSize(), view.viewport().height()
    assert room % row == 0 or rows * row <= room
    wizard.reject()
