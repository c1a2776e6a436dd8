"""T in the list of contacts: by group, by typing, for a while, one of an exclusive group."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import tag_edits, tags
from services.clock import FixedClock
from services.operations import Act
from ui.pages.contacts import ContactsPage
from ui.pages.contacts.bulk_acts import Confirm
from ui.pages.contacts.tag_picker import TagPicker

Key = Qt.Key


def open_one(qtbot: Any, kind: type[Any]) -> Any:
    def found() -> Any:
        return next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None
        )

    qtbot.waitUntil(lambda: found() is not None)
    return found()


def worn(store: Store, contact: int) -> dict[str, str]:
    return {t.name: t.expires_on for t in tags.tags_of(store, contact)}


@pytest.fixture
def contacts(qtbot: Any, shop: dict[str, int], window: Any) -> ContactsPage:
    """The list, with nobody chosen."""
    page = window.contacts()
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == 3)
    assert isinstance(page, ContactsPage)
    return page


def choose(qtbot: Any, page: ContactsPage, contact: int) -> Any:
    page.go_to(contact)
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.details.id == contact)
    page._key("t")
    return open_one(qtbot, TagPicker)


def lines(picker: TagPicker) -> list[str]:
    found = [picker.list.item(row) for row in range(picker.list.count())]
    return [line.text() for line in found if line is not None and not line.isHidden()]


def tick(picker: TagPicker, text: str) -> None:
    for row in range(picker.list.count()):
        line = picker.list.item(row)
        if line is not None and line.data(Qt.ItemDataRole.UserRole) == text:
            picker.list.toggle(line)


def test_by_group_and_by_typing(
    qtbot: Any, contacts: ContactsPage, shop: dict[str, int], store: Store
) -> None:
    picker = choose(qtbot, contacts, shop["丙"])
    assert lines(picker) == ["人群", "宝妈", "企业", "客单 · one only", "大单", "小单"]
    for typed, left in (
        ("bm", ["人群", "宝妈"]),
        ("qiye", ["人群", "企业"]),
        ("客单", ["客单 · one only", "大单", "小单"]),
    ):
        picker.box.setText(typed)
        assert [line for line in lines(picker) if not line.startswith("New tag")] == left
    picker.box.setText("bm")
    QTest.keyClick(picker.box, Key.Key_Return)
    qtbot.waitUntil(lambda: worn(store, shop["丙"]) == {"宝妈": ""})


def test_an_exclusive_one_replaces_and_says_so(
    qtbot: Any, contacts: ContactsPage, shop: dict[str, int], store: Store
) -> None:
    picker = choose(qtbot, contacts, shop["甲"])
    assert lines(picker)[:3] == ["On already", "宝妈", "小单"]
    tick(picker, "大单")
    assert picker.notice.text() == "“大单” replaces “小单”."
    assert set(picker.list.values()) == {"宝妈", "大单"}
    operations = store.value("SELECT count(*) FROM operation")
    picker._take()
    qtbot.waitUntil(lambda: set(worn(store, shop["甲"])) == {"宝妈", "大单"})
    assert store.value("SELECT count(*) FROM operation") == operations + 1


def test_for_a_while(qtbot: Any, contacts: ContactsPage, shop: dict[str, int], store: Store) -> None:
    picker = choose(qtbot, contacts, shop["丙"])
    tick(picker, "企业")
    picker.days.set_value(30)
    picker._take()
    qtbot.waitUntil(lambda: worn(store, shop["丙"]) == {"企业": "2026-12-18"})


def test_many_are_told_what_goes(
    qtbot: Any, contacts: ContactsPage, shop: dict[str, int], store: Store
) -> None:
    contacts.list.table.tick_all()
    contacts.bulk.add_tags()
    picker = open_one(qtbot, TagPicker)
    tick(picker, "大单")
    assert picker.notice.text() == "“大单” replaces other tags of 客单."
    picker._take()
    said = open_one(qtbot, Confirm)
    said.primary.click()
    qtbot.waitUntil(lambda: all("大单" in worn(store, shop[n]) for n in "甲乙丙"))
    assert worn(store, shop["甲"]) == {"宝妈": "", "大单": ""}


def test_two_of_one_name(
    qtbot: Any, contacts: ContactsPage, shop: dict[str, int], store: Store, clock: FixedClock
) -> None:
    """What is ticked is the one of that group, whatever others are called."""
    other = tag_edits.create_tag(store, Act(clock=clock), shop["客单"], "宝妈").receipt["id"]
    picker = choose(qtbot, contacts, shop["丙"])
    tick(picker, "客单：宝妈")
    picker._take()
    qtbot.waitUntil(lambda: [t.id for t in tags.tags_of(store, shop["丙"])] == [other])
