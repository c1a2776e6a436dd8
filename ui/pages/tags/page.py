"""The page of tags: the tree at the left, the chosen tag in the middle, the rules at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services import tag_edits, tag_groups
from services.changes import Changes
from services.contact_query import ContactQuery
from services.errors import Refused
from services.progress import Cancelled, Progress
from services.tag_groups import GroupInfo
from services.tag_uses import TagUses, asked_by, uses
from services.tag_work import overlap
from services.tags import TagInfo, counts
from ui import messages
from ui.alive import alive
from ui.context import Context, Page, Work
from ui.pages.card_row import ListAndCards, Side
from ui.pages.tags.detail import TagPane
from ui.pages.tags.dialogs import Ask, DeleteDialog, GroupDialog, MergeDialog, TagDialog, opened
from ui.pages.tags.menus import AddMenu, LineMenu, MoreMenu, pop_up
from ui.pages.tags.rules_side import RulesSide
from ui.pages.tags.starter_dialog import StarterDialog
from ui.pages.tags.tree import TreeSide
from ui.pages.tags.tree_table import Place
from ui.widgets import Button, EmptyState, Text

DETAIL_WIDTH: Final = 376


class TagsPage(Page):
    """Groups and tags, kept in order by keyboard, menu and drag; `show_tag(id)` brings one into sight."""

    refresh_on = frozenset({"tags", "contacts", "rules", "channels", "segments"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.groups: Sequence[GroupInfo] = ()
        self._tools: QWidget | None = None
        self._build()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side = TreeSide()
        self.side.chosen.connect(self._choose)
        self.side.key_pressed.connect(self.act)
        self.side.menu_wanted.connect(self._open_menu)
        self.side.add_wanted.connect(lambda: pop_up(AddMenu(self), self.side.add))
        self.side.table.dropped.connect(self.move_tag)
        self.side.table.group_dropped.connect(self.move_group)
        self.pane = TagPane(self.context)
        self.pane.acted.connect(self.act)
        self.pane.people_wanted.connect(self.show_people)
        self.empty = EmptyState(
            "tag",
            self.tr("No tags yet"),
            self.tr(
                "Tags say who likes what, where people came from and what to mind. Begin with what shops of your trade use, or make your own."
            ),
            (self.tr("Starter library…"), self.tr("New tag")),
            tile=True,
            primary=True,
        )
        self.empty.acted.connect(lambda at: self.open_starter() if at == 0 else self.new_tag())
        self.rules = RulesSide(self.context)
        self.rules.people_wanted.connect(self.show_people)
        self._main = ListAndCards(
            self.side, (Side(self.pane, 320, (DETAIL_WIDTH, 320)), Side(self.rules, 640))
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self._main)
        self.stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def tools(self) -> QWidget:
        if self._tools is None:
            self._tools = QWidget()
            line = QHBoxLayout(self._tools)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(10)
            self.summary = Text("", "caption", "ink2")
            self.more = Button(
                "",
                "secondary",
                "dots-three",
                name=self.tr("More"),
                clicked=lambda: pop_up(MoreMenu(self), self.more),
            )
            line.addWidget(self.summary)
            line.addWidget(self.more)
            self._say()
        return self._tools

    # -- reading ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the tree, at once without counts where they were not known yet, and the tag in sight."""
        if not self.groups:
            self.context.jobs.read(
                lambda store: tag_groups.groups(store, counted=False),
                self._show_first,
                key=(id(self), "tree"),
            )
        self.context.jobs.read(tag_groups.groups, self._show, key=(id(self), "counted"))
        self.pane.refresh()

    def _show_first(self, groups: Sequence[GroupInfo]) -> None:
        if not self.groups:
            self._show(groups)

    def _show(self, groups: Sequence[GroupInfo]) -> None:
        self.groups = groups
        self.stack.setCurrentWidget(
            self._main if any(g.tags or not g.ungrouped for g in groups) else self.empty
        )
        self.side.show_groups(groups)
        self._say()

    def _say(self) -> None:
        if self._tools is not None:
            tags = sum(len(group.tags) for group in self.groups)
            named = sum(1 for group in self.groups if not group.ungrouped)
            self.summary.setText(
                self.tr("%n tag(s)", "", tags) + " · " + self.tr("%n group(s)", "", named)
                if tags or named
                else ""
            )

    def _choose(self, place: Place | None) -> None:
        self.pane.show_place(place)

    def show_tag(self, tag: int) -> None:
        """Bring a tag into sight."""
        self.side.await_line(("tag", tag))

    def focus_first(self) -> None:
        self.side.view.setFocus() if self.groups else self.empty.setFocus()

    def find(self) -> None:  # type: ignore[override]
        self.side.search.setFocus()
        self.side.search.selectAll()

    def show_people(self, query: ContactQuery) -> None:
        """The contacts that a query finds, in their list."""
        self.context.window.contacts().show_query(query)

    # -- acts ------------------------------------------------------------------------------------

    def act(self, name: str) -> None:
        """edit | delete | merge | new | up | down, on the chosen line."""
        place = self.side.place()
        if name == "new":
            self.new_tag()
        elif place is None:
            return
        elif name == "edit":
            self._edit(place)
        elif name == "delete":
            self._ask_delete(place)
        elif name == "merge" and place.tag is not None:
            self._ask_merge(place)
        elif name in ("up", "down"):
            self._shift(place, -1 if name == "up" else 1)

    def new_tag(self) -> None:
        """A new tag, in the chosen group."""
        place = self.side.place()
        group = place.group.id if place is not None else next((g.id for g in self.groups if g.ungrouped), 1)
        self._open(TagDialog(self.context, self, self.groups, group))

    def new_group(self) -> None:
        """A new group."""
        self._open(GroupDialog(self.context, self))

    def open_starter(self) -> None:
        """The starter libraries."""
        opened(StarterDialog(self.context, self))

    def _open_menu(self, at: QPoint) -> None:
        if (place := self.side.place()) is not None:
            pop_up(LineMenu(self, place), at)

    def _open(self, dialog: Any) -> None:
        dialog.saved.connect(self._saved)
        opened(dialog)

    def _saved(self, changes: Changes) -> None:
        made = changes.receipt.get("id")
        if made is not None:
            self.side.await_line(("tag" if changes.kind == "create_tag" else "group", int(made)))

    def _edit(self, place: Place) -> None:
        if place.tag is not None:
            shown = self.pane.shown
            own = shown.own_colour if shown is not None and shown.id == place.tag.id else ""
            self._open(TagDialog(self.context, self, self.groups, place.group.id, place.tag, own))
        elif not place.group.ungrouped:
            self._open(GroupDialog(self.context, self, place.group))

    def _ask_merge(self, place: Place) -> None:
        tag = place.tag
        assert tag is not None
        if sum(len(group.tags) for group in self.groups) < 2:
            return

        def ask(found: tuple[TagUses, int]) -> None:
            dialog = MergeDialog(self, self.groups, tag, *found)
            dialog.chosen.connect(lambda target: self._merge(tag.id, target))
            opened(dialog)

        self.context.jobs.read(
            lambda store: (uses(store, tag.id), _worn(store, [tag])), alive(self, ask), key=(id(self), "uses")
        )

    def _merge(self, source: int, target: int) -> None:
        act = self.context.act()
        self.side.await_line(("tag", target))
        self.run(lambda store, progress: tag_edits.merge_tags(store, act, source, target, progress))

    def _ask_delete(self, place: Place) -> None:
        tag, group = place.tag, place.group
        if tag is None and group.ungrouped:
            return

        def read(store: Any) -> tuple[TagUses, int]:
            if tag is not None:
                return uses(store, tag.id), _worn(store, [tag])
            found = [uses(store, one.id) for one in group.tags]
            asked = [name for one in found for name in one.segments]
            used = TagUses(
                tuple(name for one in found for name in one.rules),
                tuple(name for one in found for name in one.channels),
                (*asked, *asked_by(store, "tag_group", group.id)),
            )
            return used, _worn(store, group.tags)

        def ask(found: tuple[TagUses, int]) -> None:
            used, worn = found
            if tag is not None:
                dialog = DeleteDialog(self, tag.name, worn, used)
            else:
                dialog = DeleteDialog(self, group.name, worn, used, len(group.tags))
            dialog.confirmed.connect(lambda with_tags: self._delete(place, with_tags))
            opened(dialog)

        self.context.jobs.read(read, alive(self, ask), key=(id(self), "uses"))

    def _delete(self, place: Place, with_tags: bool) -> None:
        act, tag, group = self.context.act(), place.tag, place.group.id
        if tag is not None:
            number = tag.id
            self.run(lambda store, progress: tag_edits.delete_tag(store, act, number, progress))
        else:
            self.run(
                lambda store, progress: tag_groups.delete_group(
                    store, act, group, with_tags=with_tags, progress=progress
                )
            )

    # -- order -----------------------------------------------------------------------------------

    def _shift(self, place: Place, step: int) -> None:
        """One line up or down; a tag at the edge of its group goes to the next one."""
        if place.tag is None:
            order = [group.id for group in self.groups]
            at = order.index(place.group.id)
            if 0 <= at + step < len(order):
                order[at], order[at + step] = order[at + step], order[at]
                self._order_groups(order)
            return
        tags = [tag.id for tag in place.group.tags]
        at = tags.index(place.tag.id)
        if 0 <= at + step < len(tags):
            after = at + step if step < 0 else at + 2
            self.move_tag(place.tag.id, place.group.id, tags[after] if after < len(tags) else None)
            return
        shown = [group.id for group in self.side.table.groups]
        to = shown.index(place.group.id) + step
        if 0 <= to < len(shown):
            group = self.side.table.groups[to]
            self.move_tag(place.tag.id, group.id, group.tags[0].id if step > 0 and group.tags else None)

    def _order_groups(self, order: Sequence[int]) -> None:
        act = self.context.act()
        self.context.operations.run(lambda store: tag_groups.order_groups(store, act, order), quiet=True)

    def move_group(self, group: int, before: int | None) -> None:
        """Put a group in front of another one, or at the end."""
        order = [one.id for one in self.groups if one.id != group]
        order.insert(order.index(before) if before in order else len(order), group)
        self._order_groups(order)

    def move_tag(self, tag: int, group: int, before: int | None) -> None:
        """Put a tag into a group in front of another one; where people would lose tags by it, ask first."""
        home = next((g for g in self.groups for t in g.tags if t.id == tag), None)
        there = next((g for g in self.groups if g.id == group), None)
        if home is None or there is None:
            return
        self.side.await_line(("tag", tag))
        if home is there or not there.exclusive:
            self._move(tag, group, before, settle=False)
            return
        within = [*(t.id for t in there.tags), tag]
        name = next(t.name for t in home.tags if t.id == tag)

        def ask(people: int) -> None:
            if not people:
                self._move(tag, group, before, settle=False)
                return
            dialog = Ask(self, name, there.name, people)
            dialog.accepted.connect(lambda: self._move(tag, group, before, settle=True))
            opened(dialog)

        self.context.jobs.read(
            lambda store: overlap(store, within), alive(self, ask), key=(id(self), "overlap")
        )

    def _move(self, tag: int, group: int, before: int | None, *, settle: bool) -> None:
        act = self.context.act()
        self.run(
            lambda store, progress: tag_edits.move_tags(
                store, act, [tag], group, before, settle=settle, progress=progress
            )
        )

    def unsaved(self) -> str:
        return self.rules.unsaved()

    # -- running ---------------------------------------------------------------------------------

    def run(self, service: Callable[[Any, Progress], Changes]) -> None:
        """Do it; long work is shown in the status bar, a refusal in a toast."""
        work: list[Work] = []

        def step(done: int, total: int | None, _note: str) -> None:
            if not work:
                work.append(self.context.window.work(self.tr("Changing tags")))
            work[0].step(done, total)

        def end() -> None:
            for shown in work:
                shown.end()

        def failed(error: BaseException) -> None:
            end()
            if isinstance(error, Refused):
                self.context.window.toast(messages.sentence(error), icon="warning")
            elif not isinstance(error, Cancelled):
                self.context.window.report(error)

        self.context.operations.run_long(service, done=lambda _changes: end(), failed=failed, progress=step)


def _worn(store: Any, tags: Sequence[TagInfo]) -> int:
    """How many assignments of these tags there are; the tree may stand there uncounted yet."""
    known = counts(store) if any(tag.count < 0 for tag in tags) else {tag.id: tag.count for tag in tags}
    return sum(known.get(tag.id, 0) for tag in tags)
