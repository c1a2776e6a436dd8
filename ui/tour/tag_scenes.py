"""Scenes of the tags: the tree with a tag and with a group, the small dialogs, the starter libraries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.tour.programme import Shot, scene
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    page: Any = stage.window.show_view("tags", "tags")
    stage.settle(
        lambda: any(tag.count >= 0 for group in page.groups for tag in group.tags) or not page.groups
    )
    return page


def _choose(stage: Stage, page: Any, key: tuple[str, int]) -> None:
    page.side.view.setCurrentIndex(page.side.table.find(key))
    stage.settle()


def _tag(page: Any) -> Any:
    """The tag that most people have."""
    return max((tag for group in page.groups for tag in group.tags), key=lambda tag: tag.count)


@scene("tag")
def _tags(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    _choose(stage, page, ("tag", _tag(page).id))
    page.side.view.setFocus()
    yield Shot("tag")
    group = next((g for g in page.groups if not g.ungrouped), page.groups[0])
    _choose(stage, page, ("group", group.id))
    yield Shot("tag-group")
    stage.write(page.side.search, group.tags[0].name[:1] if group.tags else "?")
    stage.settle()
    yield Shot("tag-found")
    page.side.search.empty()
    stage.settle()


@scene("tag-dialogs")
def _dialogs(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    _choose(stage, page, ("tag", _tag(page).id))
    for name, kind in (("edit", "TagDialog"), ("merge", "MergeDialog"), ("delete", "DeleteDialog")):
        page.act(name)
        stage.dialog(kind)
        yield Shot(f"tag-{name}")
        stage.clear()
    page.new_tag()
    dialog = stage.dialog("TagDialog")
    dialog.name_box.setText("爱：车厘子")
    dialog.save()
    stage.settle(lambda: bool(dialog.name.error))
    yield Shot("tag-refused")
    dialog.set_dirty(False)
    stage.clear()
    page.new_group()
    stage.dialog("GroupDialog")
    yield Shot("tag-group-new")
    stage.clear()
    group = next((g for g in page.groups if not g.ungrouped), None)
    if group is not None:
        _choose(stage, page, ("group", group.id))
        page.act("delete")
        stage.dialog("DeleteDialog")
        yield Shot("tag-group-delete")
        stage.clear()
    page.more.click()
    stage.dialog("QMenu")
    yield Shot("tag-more")
    stage.clear()


@scene("tag-starter", "empty")
def _starter(stage: Stage) -> Iterator[Shot]:
    page: Any = stage.window.show_view("tags", "tags")
    stage.settle(lambda: page.stack.currentWidget() is page.empty)
    yield Shot("tag-none")
    page.open_starter()
    dialog = stage.dialog("StarterDialog")
    stage.settle(lambda: dialog.primary.isEnabled())
    yield Shot("tag-starter")
    stage.clear()
