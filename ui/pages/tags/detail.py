"""The middle: what the chosen tag, or the chosen group, tells and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services import tag_facts
from services.contact_query import ContactQuery, Filter
from services.errors import Refused
from services.tag_facts import TagDetail
from ui.amounts import round_yuan
from ui.context import Context
from ui.pages.tags import words
from ui.pages.tags.tree_table import Place
from ui.pages.tags.trend import Trend
from ui.phrases import grouped
from ui.shares import percent
from ui.widgets import Button, Chip, ChipRow, ElidedLabel, EmptyState, Rule, Text


class TagPane(QFrame):
    """`acted(name)`: edit | merge | delete | new, about the place shown; `people_wanted(ContactQuery)`."""

    acted = Signal(str)
    people_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("Details"))
        self.context = context
        self.place: Place | None = None
        self.shown: TagDetail | None = None
        self.stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.stack)
        self.nothing = EmptyState("tag", self.tr("Choose a tag"))
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self._tag_side())
        self.stack.addWidget(self._group_side())

    # -- building --------------------------------------------------------------------------------

    def _tag_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 12, 0)
        self.group_chip = Chip("", "neutral")
        head.addWidget(self.group_chip)
        head.addStretch(1)
        self.merge = Button(
            self.tr("Merge into…"),
            "ghost",
            "arrows-left-right",
            size="small",
            clicked=lambda: self.acted.emit("merge"),
        )
        self.delete = Button(
            "",
            "ghost",
            "trash",
            size="small",
            name=self.tr("Delete the tag"),
            clicked=lambda: self.acted.emit("delete"),
        )
        head.addWidget(self.merge)
        head.addWidget(self.delete)
        column.addLayout(head)
        column.addWidget(self._scrolled(self._facts()), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        self.people = Button("", "secondary", "users", clicked=self._show_people)
        foot.addWidget(self.people)
        foot.addStretch(1)
        column.addLayout(foot)
        return side

    def _facts(self) -> QWidget:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.name = ElidedLabel("", "h1")
        self.name.hug()
        line.addWidget(self.name)
        self.edit = Button(
            "",
            "ghost",
            "pencil-simple",
            name=self.tr("Rename or colour the tag"),
            clicked=lambda: self.acted.emit("edit"),
        )
        line.addWidget(self.edit)
        line.addStretch(1)
        layout.addLayout(line)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        self.count, self.share = Text("", "number"), Text("", "caption", "ink2")
        self.sold, self.each = Text("", "number"), Text("", "caption", "ink2")
        for at, (caption, value, note) in enumerate(
            (
                (self.tr("Contacts"), self.count, self.share),
                (self.tr("Net sales, last 30 days"), self.sold, self.each),
            )
        ):
            part = QVBoxLayout()
            part.setSpacing(2)
            for one in (Text(caption, "caption", "ink2"), value, note):
                part.addWidget(one)
            part.addStretch(1)
            if at:
                figures.addWidget(Rule(vertical=True))
            figures.addLayout(part, 1)
        layout.addLayout(figures)
        layout.addWidget(Rule())
        layout.addWidget(Text(self.tr("People, last 12 weeks"), "caption-bold", "ink2"))
        self.trend = Trend()
        layout.addWidget(self.trend)
        self._together_rule = Rule()
        self._together_title = Text(self.tr("Often together with"), "caption-bold", "ink2")
        self.together = ChipRow()
        for part_ in (self._together_rule, self._together_title, self.together):
            layout.addWidget(part_)
        layout.addWidget(Rule())
        layout.addWidget(Text(self.tr("How it got on"), "caption-bold", "ink2"))
        self._sources_place = QVBoxLayout()
        layout.addLayout(self._sources_place)
        self._sources: QWidget | None = None
        layout.addStretch(1)
        return inner

    def _group_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(20, 14, 12, 14)
        layout.setSpacing(10)
        head = QHBoxLayout()
        self.kind_chip = Chip(self.tr("Tag group"), "neutral")
        head.addWidget(self.kind_chip)
        head.addStretch(1)
        self.delete_group = Button(
            "",
            "ghost",
            "trash",
            size="small",
            name=self.tr("Delete the group"),
            clicked=lambda: self.acted.emit("delete"),
        )
        head.addWidget(self.delete_group)
        layout.addLayout(head)
        line = QHBoxLayout()
        self.group_name = ElidedLabel("", "h1")
        line.addWidget(self.group_name, 1)
        self.edit_group = Button(
            "",
            "ghost",
            "pencil-simple",
            name=self.tr("Change the group"),
            clicked=lambda: self.acted.emit("edit"),
        )
        line.addWidget(self.edit_group)
        layout.addLayout(line)
        self.group_facts = Text("", "body", "ink2", wrap=True)
        layout.addWidget(self.group_facts)
        self.group_tags = ChipRow(add=self.tr("New tag"))
        self.group_tags.adding.connect(lambda: self.acted.emit("new"))
        layout.addWidget(self.group_tags)
        layout.addStretch(1)
        return side

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return area

    # -- showing ---------------------------------------------------------------------------------

    def show_place(self, place: Place | None) -> None:
        """Show a tag, a group, or nothing."""
        self.place = place
        if place is None:
            self.shown = None
            self.stack.setCurrentIndex(0)
        elif place.tag is None:
            self.shown = None
            self._show_group(place)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the tag again."""
        if self.place is None or self.place.tag is None:
            return
        tag, now = self.place.tag.id, self.context.clock.now()
        self.context.jobs.read(
            lambda store: tag_facts.detail(store, tag, now),
            self._show,
            self._failed,
            key=(id(self), "detail"),
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self.show_place(None)
        else:
            self.context.window.report(error)

    def _show(self, found: TagDetail) -> None:
        if self.place is None or self.place.tag is None or self.place.tag.id != found.id:
            return
        self.shown = found
        self.group_chip.set(words.group(self.place.group), "neutral")
        self.name.setText(found.name)
        self.count.setText(f"{found.count:,}")
        self.share.setText(self.tr("{share} of all").format(share=percent(found.count, found.total)))
        self.sold.setText(round_yuan(found.sold))
        each = round_yuan(found.sold // found.count) if found.sold > 0 and found.count else ""
        self.each.setText(self.tr("{amount} a head").format(amount=each) if each else "")
        self.trend.show_points(found.weeks)
        self.together.set_tags(
            (f"{one.name} {percent(one.count, found.count, 0)}", one.colour) for one in found.together
        )
        for part in (self._together_rule, self._together_title, self.together):
            part.setVisible(bool(found.together))
        self._show_sources(found)
        self.people.setText(grouped(self.tr("Show the %n contact(s)", "", found.count), found.count))
        self.people.setEnabled(found.count > 0)
        self.stack.setCurrentIndex(1)

    def _show_sources(self, found: TagDetail) -> None:
        if self._sources is not None:
            self._sources.hide()
            self._sources_place.removeWidget(self._sources)
            self._sources.deleteLater()
        self._sources = QWidget()
        grid = QGridLayout(self._sources)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (source, count) in enumerate(found.sources):
            grid.addWidget(Text(words.source(source), "body", "ink2"), row, 0)
            grid.addWidget(Text(f"{count:,}", "bold"), row, 1, Qt.AlignmentFlag.AlignRight)
        if found.expiring:
            row = len(found.sources)
            grid.addWidget(Text(self.tr("of these with an end date"), "body", "ink2"), row, 0)
            grid.addWidget(Text(f"{found.expiring:,}", "bold"), row, 1, Qt.AlignmentFlag.AlignRight)
        if not found.sources:
            grid.addWidget(Text(self.tr("Nobody has it yet"), "caption", "ink3"), 0, 0)
        self._sources_place.addWidget(self._sources)

    def _show_group(self, place: Place) -> None:
        group = place.group
        self.group_name.setText(words.group(group))
        facts = [self.tr("%n tag(s)", "", len(group.tags)), words.colour(group.colour)]
        if group.exclusive:
            facts.append(self.tr("only one per contact"))
        self.group_facts.setText(" · ".join(facts))
        self.group_tags.set_tags((tag.name, tag.colour) for tag in group.tags)
        self.delete_group.setVisible(not group.ungrouped)
        self.edit_group.setVisible(not group.ungrouped)
        self.stack.setCurrentIndex(2)

    def _show_people(self) -> None:
        if self.shown is not None:
            self.people_wanted.emit(ContactQuery(filters=(Filter("tag", "any", (self.shown.id,)),)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "trend"):
            self.trend.updateGeometry()
