"""The menus of the page: what can be added, what else there is, and what can be done with a line of the tree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.pages.tags import words
from ui.pages.tags.tree_table import Place
from ui.widgets import Menu

if TYPE_CHECKING:
    from ui.pages.tags.page import TagsPage


class AddMenu(Menu):
    """A tag or a group."""

    def __init__(self, page: TagsPage) -> None:
        super().__init__(parent=page)
        self.add(self.tr("New tag"), page.new_tag, icon="tag", keys="Ins")
        self.add(self.tr("New tag group"), page.new_group, icon="squares-four")


class MoreMenu(Menu):
    """What is done now and then."""

    def __init__(self, page: TagsPage) -> None:
        super().__init__(parent=page)
        self.add(self.tr("New tag group"), page.new_group, icon="squares-four")
        self.add(self.tr("Starter library…"), page.open_starter, icon="storefront")
        self.add(
            self.tr("Import tags with contacts…"),
            lambda: page.context.window.open_import(),
            icon="upload-simple",
        )


class LineMenu(Menu):
    """What can be done with a tag or a group."""

    def __init__(self, page: TagsPage, place: Place) -> None:
        super().__init__(parent=page)
        fixed = place.tag is None and place.group.ungrouped
        self.add(self.tr("New tag"), page.new_tag, icon="tag", keys="Ins")
        if not fixed:
            self.add(self.tr("Rename…"), lambda: page.act("edit"), icon="pencil-simple")
        if place.tag is not None:
            self.addMenu(self._groups(page, place, place.tag.id))
            self.add(self.tr("Merge into…"), lambda: page.act("merge"), icon="arrows-left-right")
        self.add(self.tr("Move up"), lambda: page.act("up"), icon="arrow-up", keys="Alt+Up")
        self.add(self.tr("Move down"), lambda: page.act("down"), icon="arrow-down", keys="Alt+Down")
        if not fixed:
            self.addSeparator()
            self.add(self.tr("Delete…"), lambda: page.act("delete"), icon="trash", keys="Del", danger=True)

    def _groups(self, page: TagsPage, place: Place, tag: int) -> Menu:
        found = Menu(self.tr("Move to group"), self)
        for group in page.groups:
            if group.id != place.group.id:
                found.add(words.group(group), partial(page.move_tag, tag, group.id, None))
        return found


def pop_up(menu: Menu, at: QPoint | QWidget) -> None:
    """Open a menu at a place of the screen, or below a button; it goes when it closes."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at if isinstance(at, QPoint) else at.mapToGlobal(QPoint(0, at.height() + 4)))
