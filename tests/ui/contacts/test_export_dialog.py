"""Taking contacts out."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from services.selection import AllMatching, Ids
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.export_dialog import ExportDialog


def opened(qtbot: Any, page: ContactsPage) -> ExportDialog:
    page.export()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ExportDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, ExportDialog)
    return found


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_all_contacts_masked(qtbot: Any, page: ContactsPage, tmp_path: Path, store: Any) -> None:
    dialog = opened(qtbot, page)
    qtbot.waitUntil(lambda: dialog.primary is not None and dialog.primary.text() == "Export 58 contact(s)")
    dialog.export_to(tmp_path / "all.csv")
    qtbot.waitUntil(lambda: dialog.outcome.isVisible())
    found = rows(tmp_path / "all.csv")
    assert len(found) == 59
    assert any("138****5210" in cell for cell in found[-3])
    assert store.value("SELECT count(*) FROM operation WHERE kind = 'export'") == 0
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_the_ticked_ones_in_full(qtbot: Any, page: ContactsPage, tmp_path: Path, ids: dict[str, int]) -> None:
    row = page.list.table.row_of(ids["陈雨晴"])
    page.list.table.set_ticked(row, row, True)
    dialog = opened(qtbot, page)
    assert isinstance(dialog.chosen()[0], Ids)
    for key, box in dialog.columns.items():
        box.setChecked(key in ("name", "phone"))
    dialog.full.setChecked(True)
    dialog.export_to(tmp_path / "one.csv")
    qtbot.waitUntil(lambda: dialog.outcome.isVisible())
    assert rows(tmp_path / "one.csv")[1] == ["陈雨晴", "13800005210 / 02158881234"]
    dialog.accept()


def test_those_that_match(qtbot: Any, page: ContactsPage) -> None:
    qtbot.keyClicks(page.search, "5210")
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 1)
    dialog = opened(qtbot, page)
    selection, count = dialog.chosen()
    assert isinstance(selection, AllMatching)
    assert selection.query.text == "5210"
    assert count == 1
    dialog.reject()


def test_no_column_no_export(qtbot: Any, page: ContactsPage) -> None:
    dialog = opened(qtbot, page)
    for box in dialog.columns.values():
        box.setChecked(False)
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_folder_that_is_gone_is_said_in_the_dialog(qtbot: Any, page: ContactsPage, tmp_path: Path) -> None:
    dialog = opened(qtbot, page)
    dialog.export_to(tmp_path / "gone" / "all.csv")
    qtbot.waitUntil(lambda: dialog.trouble.isVisible())
    assert dialog.form.isEnabled()
    dialog.export_to(tmp_path / "all.xlsx")
    qtbot.waitUntil(lambda: dialog.outcome.isVisible())
    assert (tmp_path / "all.xlsx").stat().st_size > 1_000
    dialog.accept()
