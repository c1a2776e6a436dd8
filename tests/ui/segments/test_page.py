"""Segments in the window: looked at, built, saved, renamed, deleted, used."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from models.store import Store
from services.search import count
from services.segments import saved
from services.segments.live import query_of_segment
from services.segments.parsing import parse
from services.segments.tree import Condition, to_text
from tests.states import TODAY
from tests.ui.segments.conftest import WOMEN, counts, ready
from ui.main_window import MainWindow
from ui.pages.card_row import ListAndCards
from ui.pages.contacts.filter_popup import FilterPopup
from ui.pages.segments import SegmentsPage
from ui.pages.segments.condition_row import ConditionRow
from ui.pages.segments.name_dialog import NameDialog
from ui.pages.segments.values import Several
from ui.widgets.date_box import DateBox


def go(qtbot: Any, page: SegmentsPage, number: int) -> None:
    page.show_segment(number)
    qtbot.waitUntil(lambda: page._opened == number and ready(page))


def shown(page: SegmentsPage) -> int:
    return int(page.live.count.text().replace(",", ""))


def dialog(qtbot: Any) -> NameDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NameDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, NameDialog)
    return found


def test_list_counts_and_live_pane(
    qtbot: Any, page: SegmentsPage, store: Store, numbers: dict[str, int]
) -> None:
    for name, number in numbers.items():
        expected = count(store, query_of_segment(number), TODAY)
        assert counts(page)[name] == f"{expected:,}"
        go(qtbot, page, number)
        qtbot.waitUntil(lambda expected=expected: shown(page) == expected)
        *people, sold = (line.text().replace(",", "") for line in page.live.lines.values())
        assert sum(map(int, people)) == expected
        assert sold.startswith("¥")
        assert page.live.table.rowCount() == min(20, expected)
        assert not page.dirty()
        assert not page.live.save.isEnabled()
    assert all("****" in row.phone or not row.phone for row in (page.live.table.row(0),))


def test_deep_trees_are_read_only_and_usable(qtbot: Any, page: SegmentsPage, numbers: dict[str, int]) -> None:
    go(qtbot, page, numbers["深的"])
    assert page.builder.too_deep.isVisible()
    assert not page.builder.how.isVisible()
    assert page.live.open.isEnabled()
    assert "Gender" in page.middle.sentence.text()


def test_editing_counts_at_once_and_waits_for_saving(
    qtbot: Any, page: SegmentsPage, store: Store, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    before = shown(page)
    editor = page.builder._lines[0].editor  # type: ignore[union-attr]
    assert isinstance(editor, Several)
    editor._take(["female", "male"])
    qtbot.waitUntil(lambda: ready(page) and shown(page) > before)
    assert page.dirty()
    assert page.live.save.isEnabled()
    go(qtbot, page, numbers["新的"])
    assert store.value("SELECT tree FROM segment WHERE id = ?", (numbers["女客"],)) == to_text(
        parse(store, WOMEN)
    )
    go(qtbot, page, numbers["女客"])
    assert page.dirty()
    page.act("discard")
    qtbot.waitUntil(lambda: ready(page) and shown(page) == before)
    assert not page.dirty()
    editor = page.builder._lines[0].editor  # type: ignore[union-attr]
    assert isinstance(editor, Several)
    editor._take(["male"])
    qtbot.waitUntil(lambda: ready(page))
    page.act("save")
    qtbot.waitUntil(lambda: not page.dirty() and '"male"' in saved.segment(store, numbers["女客"]).tree)


def test_new_segment(qtbot: Any, page: SegmentsPage, store: Store) -> None:
    page.act("new")
    qtbot.waitUntil(lambda: page._opened == 0 and not page.busy)
    assert page.live.count.text() == "—"
    qtbot.mouseClick(page.builder.add_condition, Qt.MouseButton.LeftButton)
    row = page.builder._lines[0]
    assert not page.builder.finished()
    row.field.set_value("name")  # type: ignore[union-attr]
    row._field_picked()  # type: ignore[union-attr]
    row.op.set_value("filled")  # type: ignore[union-attr]
    row._op_picked()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: ready(page) and shown(page) > 0)
    page.act("save")
    box = dialog(qtbot)
    box.box.setText("")
    box.save()
    assert box.field.error
    box.box.setText("女客")
    box.save()
    qtbot.waitUntil(lambda: "女客" in box.field.error)
    box.box.setText("有名字的")
    box.save()
    qtbot.waitUntil(
        lambda: [s.name for s in page.segments][-1:] == ["有名字的"] and page._opened == page.current
    )
    assert saved.find(store, "有名字的").id == page.current


def test_groups_and_exclusions(qtbot: Any, page: SegmentsPage, numbers: dict[str, int]) -> None:
    go(qtbot, page, numbers["新的"])
    builder = page.builder
    assert len(builder._lines) == 1
    assert len(builder._excluded) == 1
    builder._add_group()
    assert not builder.finished()
    box = builder._lines[1]
    box.add()  # type: ignore[union-attr]
    for row in box.rows:  # type: ignore[union-attr]
        row.field.set_value("friend")
        row._field_picked()
    assert builder.finished()
    drawn = builder.outline()
    tree = builder.tree()
    assert drawn is not None
    assert tree is not None
    assert to_text(tree).count("friend") == 2
    builder._remove(box)
    qtbot.waitUntil(lambda: ready(page))
    assert not page.dirty()


def test_a_segment_inside_itself_is_refused_with_a_sentence(
    qtbot: Any, page: SegmentsPage, store: Store, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    page.builder._add_condition()
    row = page.builder._lines[1]
    row.field.set_value("segment")  # type: ignore[union-attr]
    row._field_picked()  # type: ignore[union-attr]
    row.editor._take([numbers["新的"]])  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "→" in page.middle.sentence.text())
    assert page.live.count.text() == "—"


def test_rename_copy_delete_and_undo(
    qtbot: Any, page: SegmentsPage, window: MainWindow, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    page.act("rename")
    box = dialog(qtbot)
    box.box.setText("女士")
    box.save()
    qtbot.waitUntil(lambda: page.middle.name.text() == "女士")
    page.act("duplicate")
    qtbot.waitUntil(lambda: page.middle.name.text() == "女士 2")
    page.act("delete")
    qtbot.waitUntil(lambda: "女士 2" not in [s.name for s in page.segments])
    window.undo()
    qtbot.waitUntil(lambda: "女士 2" in [s.name for s in page.segments])


def test_open_in_contacts(
    qtbot: Any, page: SegmentsPage, window: MainWindow, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    found = shown(page)
    page.act("open")
    contacts = window.contacts()
    qtbot.waitUntil(lambda: contacts.query().filters != () and contacts.list.table.rowCount() == found)
    assert contacts.query().filters == query_of_segment(numbers["女客"]).filters
    assert "女客" in contacts.filters.added[0].text()


def test_drafts_outlive_the_window(
    qtbot: Any, page: SegmentsPage, window: MainWindow, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    page.builder._lines[0].editor._take(["male"])  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: ready(page))
    state = page.state()
    again = SegmentsPage(page.context)
    again.restore(state)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again._opened == numbers["女客"] and ready(again))
    assert again.dirty()
    assert again.builder.tree() == page.builder.tree()


def test_item_models(qtmodeltester: Any, page: SegmentsPage) -> None:
    qtmodeltester.check(page.live.table)


def test_filter_of_contacts(
    qtbot: Any, page: SegmentsPage, window: MainWindow, numbers: dict[str, int]
) -> None:
    go(qtbot, page, numbers["女客"])
    found = shown(page)
    contacts = window.contacts()
    qtbot.mouseClick(contacts.filters.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterPopup))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    popup.fields.set_value("segment")
    popup._show_editor()
    assert popup.list.all_values() == list(numbers.values())
    popup.list.toggle(popup.list.item(0))
    qtbot.mouseClick(popup.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: contacts.query().filters == query_of_segment(numbers["女客"]).filters)
    qtbot.waitUntil(lambda: contacts.list.table.rowCount() == found)


def test_a_new_date_begins_with_the_shops_date(qtbot: Any, page: SegmentsPage) -> None:
    """It began with the computer's, which is another at night and in another time zone."""
    page.act("new")
    qtbot.waitUntil(lambda: page._opened == 0 and not page.busy)
    page.builder.add_condition.click()
    row = page.builder._lines[0]
    assert isinstance(row, ConditionRow)
    row.field.set_value("added_on")
    row._field_picked()
    row.op.set_value("after")
    row._op_picked()
    assert row.leaf() == Condition("added_on", "after", TODAY.isoformat())
    # Under the style sheet the editor inside was one pixel wide: the date was not to be seen.
    box = row.editor.findChild(DateBox)  # type: ignore[union-attr]
    assert box is not None
    edit = box.lineEdit()
    qtbot.waitUntil(lambda: edit.width() > edit.fontMetrics().horizontalAdvance(edit.text()))


def test_what_cannot_be_saved_is_not_finished(qtbot: Any, page: SegmentsPage) -> None:
    """400 days to a birthday were counted, and refused on saving."""
    page.act("new")
    qtbot.waitUntil(lambda: page._opened == 0 and not page.busy)
    page.builder.add_condition.click()
    row = page.builder._lines[0]
    assert isinstance(row, ConditionRow)
    row.field.set_value("birthday")
    row._field_picked()
    row.op.set_value("within_days")
    row._op_picked()
    box = row.editor.findChild(QLineEdit)  # type: ignore[union-attr]
    assert box is not None
    for text, finished in (("367", False), ("366", True)):
        box.setText(text)
        assert (row.leaf() is not None) == finished


def test_tags_of_the_last_days(qtbot: Any, page: SegmentsPage) -> None:
    page.act("new")
    qtbot.waitUntil(lambda: page._opened == 0 and not page.busy)
    page.builder.add_condition.click()
    row = page.builder._lines[0]
    assert isinstance(row, ConditionRow)
    row.field.set_value("tagged")
    row._field_picked()
    row.op.set_value("any_last_days")
    row._op_picked()
    assert row.leaf() is None
    tags = row.editor.findChild(Several)  # type: ignore[union-attr]
    assert tags is not None
    tag = tags._choices[0][0]
    tags._take([tag])
    assert row.leaf() == Condition("tagged", "any_last_days", (30, (tag,)))
    qtbot.waitUntil(lambda: tags._choices[0][1] in page.middle.sentence.text())


def test_a_held_key_deletes_one(qtbot: Any, page: SegmentsPage, numbers: dict[str, int]) -> None:
    """Each repeat took the next one."""
    go(qtbot, page, numbers["新的"])
    for repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", repeat)
        QApplication.sendEvent(page.side.view, event)
        qtbot.waitUntil(lambda: len(page.segments) < 3 and ready(page))
    assert [one.name for one in page.segments] == ["女客", "深的"]


def test_the_smallest_window(qtbot: Any, page: SegmentsPage, window: MainWindow) -> None:
    """The right card stood half outside of it."""
    window.resize(960, 540)
    main = page.stack.currentWidget()
    assert isinstance(main, ListAndCards)
    qtbot.waitUntil(lambda: main.stacked)
    qtbot.waitUntil(lambda: page.live.y() >= page.middle.geometry().bottom())
    right = page.live.mapTo(page, page.live.rect().bottomRight()).x()
    assert right < page.width()
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: not main.stacked)
    assert page.live.height() <= page.height()
