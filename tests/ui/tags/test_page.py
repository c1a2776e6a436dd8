"""The page of tags: the tree, what a tag tells, and what can be done by key, menu and drag."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import tag_groups, tags
from ui.dialogs.base import Dialog
from ui.pages.contacts import ContactsPage
from ui.pages.tags import TagsPage
from ui.pages.tags.dialogs import Ask, DeleteDialog, GroupDialog, MergeDialog, TagDialog
from ui.pages.tags.starter_dialog import StarterDialog
from ui.pages.tags.tree_table import TagTree
from ui.pages.tags.trend import ceiling
from ui.shares import percent

Key = Qt.Key


def dialog(qtbot: Any, kind: type[Dialog]) -> Any:
    def found() -> Any:
        return next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None
        )

    qtbot.waitUntil(lambda: found() is not None)
    return found()


def tree(page: TagsPage) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(g.name, [(t.name, t.count) for t in g.tags]) for g in page.side.table.groups]


def rest(qtbot: Any, page: TagsPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.idle)


def choose(qtbot: Any, page: TagsPage, name: str) -> None:
    key = next(
        ("tag", t.id) for g in page.groups for t in g.tags if t.name == name
    ) if any(t.name == name for g in page.groups for t in g.tags) else (
        "group", next(g.id for g in page.groups if g.name == name)
    )  # fmt: skip
    page.side.view.setCurrentIndex(page.side.table.find(key))
    rest(qtbot, page)


def test_the_tree(qtbot: Any, page: TagsPage, qtmodeltester: Any) -> None:
    assert tree(page) == [("人群", [("宝妈", 2), ("企业", 0)]), ("客单", [("大单", 0), ("小单", 1)])]
    qtmodeltester.check(page.side.table)
    place = page.side.place()
    assert place is not None
    assert place.tag is not None
    assert place.tag.name == "宝妈"
    page.side.search.setText("单")
    qtbot.waitUntil(lambda: tree(page) == [("客单", [("大单", 0), ("小单", 1)])])
    page.side.search.setText("大")
    qtbot.waitUntil(lambda: tree(page) == [("客单", [("大单", 0)])])
    qtmodeltester.check(page.side.table)
    choose(qtbot, page, "客单")  # whose other tag would go with it though the search hides it
    place = page.side.place()
    assert place is not None
    assert len(place.group.tags) == 2


def test_an_empty_tree(qtmodeltester: Any) -> None:
    table = TagTree()
    qtmodeltester.check(table)
    assert table.rowCount() == 0


def test_what_a_tag_tells(qtbot: Any, page: TagsPage, window: Any) -> None:
    choose(qtbot, page, "宝妈")
    assert page.pane.count.text() == "2"
    assert page.pane.share.text() == "66.7% of all"
    assert page.pane.people.text().startswith("Show the 2 contact")
    assert page.pane.together.names() == ["小单 50%"]
    page.pane.people.click()
    found = window.page()
    assert isinstance(found, ContactsPage)
    qtbot.waitUntil(lambda: found.list.table.rowCount() == 2)
    assert [f.value for f in found.filters.filters] == [(page.pane.shown.id,)]  # type: ignore[union-attr]


def test_make_rename_delete_by_key(qtbot: Any, page: TagsPage, store: Store) -> None:
    choose(qtbot, page, "企业")
    page.side.view.setFocus()
    QTest.keyClick(page.side.view, Key.Key_Insert)
    form = dialog(qtbot, TagDialog)
    form.name_box.setText("宝妈")
    form.save()
    qtbot.waitUntil(lambda: form.name.error != "")
    assert "宝妈" in form.name.error
    form.name_box.setText("学生")
    form.save()
    qtbot.waitUntil(lambda: ("学生", 0) in tree(page)[0][1])
    qtbot.waitUntil(lambda: page.side.place().tag.name == "学生")  # type: ignore[union-attr]
    QTest.keyClick(page.side.view, Key.Key_Return)
    form = dialog(qtbot, TagDialog)
    assert form.name_box.text() == "学生"
    form.name_box.setText("大学生")
    form.save()
    qtbot.waitUntil(lambda: ("大学生", 0) in tree(page)[0][1])
    QTest.keyClick(page.side.view, Key.Key_Delete)
    dialog(qtbot, DeleteDialog).primary.click()
    qtbot.waitUntil(lambda: len(tree(page)[0][1]) == 2)
    assert tags.find_tags(store, ["大学生"]) == []


def test_order_by_key(qtbot: Any, page: TagsPage) -> None:
    choose(qtbot, page, "宝妈")
    QTest.keyClick(page.side.view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [n for n, _ in tree(page)[0][1]] == ["企业", "宝妈"])
    assert page.side.place().tag.name == "宝妈"  # type: ignore[union-attr]
    QTest.keyClick(page.side.view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [n for n, _ in tree(page)[0][1]] == ["宝妈", "企业"])
    choose(qtbot, page, "客单")
    QTest.keyClick(page.side.view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [g for g, _ in tree(page)] == ["客单", "人群"])


def test_drag_into_another_group(qtbot: Any, page: TagsPage, shop: dict[str, int], store: Store) -> None:
    """Into an exclusive group: who would have two is said before."""
    table = page.side.table
    data = table.mimeData([table.find(("tag", shop["宝妈"]))])
    to = table.find(("group", shop["客单"]))
    move = Qt.DropAction.MoveAction
    assert table.canDropMimeData(data, move, 0, 0, to)
    assert not table.canDropMimeData(data, move, 0, 0, QModelIndex())
    assert not table.dropMimeData(data, move, 1, 0, to)
    dialog(qtbot, Ask).primary.click()
    qtbot.waitUntil(lambda: [n for n, _ in tree(page)[1][1]] == ["大单", "宝妈", "小单"])
    worn = {t.name for t in tags.tags_of(store, shop["甲"])}
    assert len(worn) == 1
    group = table.mimeData([table.find(("group", shop["客单"]))])
    assert table.canDropMimeData(group, move, 0, 0, QModelIndex())
    table.dropMimeData(group, move, 0, 0, QModelIndex())
    qtbot.waitUntil(lambda: [g for g, _ in tree(page)] == ["客单", "人群"])


def test_merge(qtbot: Any, page: TagsPage, shop: dict[str, int]) -> None:
    choose(qtbot, page, "宝妈")
    page.act("merge")
    form = dialog(qtbot, MergeDialog)
    form.target.set_value(shop["企业"])
    form.primary.click()
    qtbot.waitUntil(lambda: tree(page)[0][1] == [("企业", 2)])
    assert page.side.place().tag.name == "企业"  # type: ignore[union-attr]


def test_an_exclusive_group_asks_twice(
    qtbot: Any, page: TagsPage, shop: dict[str, int], store: Store
) -> None:
    from services import bulk
    from services.operations import Act
    from services.selection import Ids

    bulk.add_tags(store, Act(), Ids((shop["甲"],)), ["企业"])
    choose(qtbot, page, "人群")
    page.act("edit")
    form = dialog(qtbot, GroupDialog)
    form.exclusive.setChecked(True)
    form.save()
    qtbot.waitUntil(form.alarm.isVisible)
    form.save()
    qtbot.waitUntil(lambda: bool(tag_groups.groups(store)[1].exclusive))
    assert [t.name for t in tags.tags_of(store, shop["甲"])] == ["企业", "小单"]


def test_a_group_goes_and_its_tags_stay(qtbot: Any, page: TagsPage) -> None:
    choose(qtbot, page, "客单")
    page.act("delete")
    form = dialog(qtbot, DeleteDialog)
    assert form.keep.isChecked()
    form.primary.click()
    qtbot.waitUntil(lambda: tree(page)[0] == ("未分组", [("大单", 0), ("小单", 1)]))


def test_a_shop_without_tags_is_offered_a_library(qtbot: Any, window: Any, store: Store) -> None:
    page = window.show_view("tags", "tags")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    page.empty.buttons[0].click()
    form = dialog(qtbot, StarterDialog)
    qtbot.waitUntil(lambda: form.primary.isEnabled() and "tag" in form.primary.text())
    form.take()
    qtbot.waitUntil(lambda: len(page.side.table.groups) == 6)
    assert page.stack.currentWidget() is not page.empty


def test_shares_and_axes() -> None:
    assert [percent(*pair) for pair in ((1, 3), (0, 5), (2, 0), (1, 2))] == ["33.3%", "0.0%", "—", "50.0%"]
    assert percent(1, 6, 0) == "17%"
    assert [ceiling(n) for n in (0, 1, 3, 4, 100, 1386, 10**9)] == [3, 3, 3, 6, 150, 1500, 1_500_000_000]


def test_a_tag_that_segments_ask_for(qtbot: Any, page: TagsPage, shop: dict[str, int], store: Store) -> None:
    """The dialog offered to delete it, and then refused."""
    from services.operations import Act
    from services.segments import saved
    from services.segments.tree import Condition

    choose(qtbot, page, "宝妈")
    saved.create(store, Act(clock=page.context.clock), "妈妈们", Condition("tags", "any", (shop["宝妈"],)))
    page.act("delete")
    form = dialog(qtbot, DeleteDialog)
    assert not form.primary.isEnabled()
    form.reject()


def test_merging_says_what_an_exclusive_group_takes(qtbot: Any, page: TagsPage, shop: dict[str, int]) -> None:
    """Whoever got the tag lost the other tags of its group without a word."""
    choose(qtbot, page, "宝妈")
    page.act("merge")
    form = dialog(qtbot, MergeDialog)
    for name, said in (("大单", True), ("企业", False)):
        form.target.set_value(shop[name])
        form._say()
        assert form.notice.isVisible() == said
    form.reject()
