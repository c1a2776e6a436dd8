"""The pane beside the list: one feedback, its customer, its course, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services import feedback
from services.changes import Changes
from services.channels.channels import staff
from services.errors import HudieError, Refused
from services.feedback import STATES, FeedbackDetails, Note
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.moments import moment_title
from ui.pages.contacts.naming import named
from ui.pages.contacts.words import called, owner
from ui.pages.feedback import words
from ui.pages.feedback.pictures import PictureDialog, Thumbnails
from ui.widgets import Avatar, Banner, Button, Chip, Combo, ElidedLabel, EmptyState, Field, Menu, Rule, Text

WIDTH: Final = 420


class FeedbackPane(QFrame):
    """`person_wanted(id)` opens the customer; `edit_wanted(details)` the form."""

    person_wanted = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("Feedback"))
        self.context = context
        self.shown: FeedbackDetails | None = None
        self._wanted: int | None = None
        self._writing = False
        self.stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.stack)
        self.stack.addWidget(
            EmptyState(
                "chat-circle", self.tr("Nothing is chosen"), self.tr("Choose a line to see its course.")
            )
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        self._build_head(column)
        self._build_course(column)
        self._build_acts(column)
        self.stack.addWidget(whole)

    # -- building ----------------------------------------------------------------------------------

    def _build_head(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        self.kind, self.state = Chip(""), Chip("")
        self.due = Text("", "caption", "ink2")
        self.more = Button(
            "", "ghost", "dots-three", size="small", name=self.tr("More"), clicked=self._show_more
        )
        line.addWidget(self.kind)
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self.due)
        line.addWidget(self.more)
        column.addLayout(line)

    def _build_course(self, column: QVBoxLayout) -> None:
        inner = QWidget()
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, 6, 0)
        self._inner.setSpacing(10)
        self.text = Text("", "h1", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inner.addWidget(self.text)
        card = QFrame()
        card.setProperty("panel", "well-card")
        who = QHBoxLayout(card)
        who.setContentsMargins(12, 8, 12, 8)
        who.setSpacing(10)
        self.avatar = Avatar("", 38)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.name, self.phone = ElidedLabel("", "bold"), ElidedLabel("", "caption", "ink2")
        names.addWidget(self.name)
        names.addWidget(self.phone)
        self.open = Button(self.tr("Open contact"), "link", size="small", clicked=self._open_person)
        who.addWidget(self.avatar)
        who.addLayout(names, 1)
        who.addWidget(self.open)
        self._inner.addWidget(card)
        self.held = Banner(self.tr("Until the complaint is solved this person gets no promotions"), "warn")
        self._inner.addWidget(self.held)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(2)
        self.facts: dict[str, ElidedLabel] = {}
        for place, (key, title) in enumerate(
            (("product", self.tr("Product")), ("channel", self.tr("Channel")), ("said", self.tr("Said")))
        ):
            self._facts.addWidget(Text(title, "caption", "ink2"), 0, place)
            self.facts[key] = ElidedLabel("", "bold")
            self._facts.addWidget(self.facts[key], 1, place)
            self._facts.setColumnStretch(place, 1)
        self._inner.addLayout(self._facts)
        self.pictures = Thumbnails()
        self.pictures.opened.connect(self._show_picture)
        self._inner.addWidget(self.pictures)
        self._inner.addWidget(Rule())
        self._inner.addWidget(Text(self.tr("Course"), "h2"))
        self._course_place = QVBoxLayout()
        self._course_place.setContentsMargins(0, 0, 0, 0)
        self._inner.addLayout(self._course_place)
        self._course: QWidget | None = None
        self._inner.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(inner)
        self.scroller.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(self.scroller, 1)

    def _build_acts(self, column: QVBoxLayout) -> None:
        self.result = QLineEdit()
        self.result.setPlaceholderText(self.tr("E.g.: exchanged, and a box of cut fruit on top"))
        self.result_field = Field(self.tr("What was done"), self.result, optional=True)
        column.addWidget(self.result_field)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.staff = Combo(name=self.tr("Seen to by"))
        self.staff.picked.connect(lambda _value: self._hand_on())
        self.until = Combo(name=self.tr("Due"))
        self.until.picked.connect(lambda _value: self._hand_on())
        line.addWidget(Text(self.tr("Seen to by"), "caption", "ink2"))
        line.addWidget(self.staff, 1)
        line.addWidget(Text(self.tr("Due"), "caption", "ink2"))
        line.addWidget(self.until, 1)
        column.addLayout(line)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.do = Button(self.tr("Mark as solved"), "primary", "check", keys="Ctrl+Enter", clicked=self.solve)
        self.reopen = Button(
            self.tr("Take up again"), "secondary", "arrow-u-up-left", clicked=lambda: self.set_state("doing")
        )
        self.note = Button(self.tr("Note it"), "secondary", clicked=self.add_note)
        self.note.setToolTip(self.tr("Write it into the course without changing the state"))
        line.addWidget(self.do)
        line.addWidget(self.reopen)
        line.addWidget(self.note)
        line.addStretch(1)
        column.addLayout(line)

    # -- showing -----------------------------------------------------------------------------------

    def show_feedback(self, number: int | None) -> None:
        """Show one, or none."""
        if number != self._wanted:
            self.result.clear()
        self._wanted = number
        self.refresh()

    def refresh(self) -> None:
        """Read it again."""
        number = self._wanted
        if number is None:
            self.shown = None
            self.stack.setCurrentIndex(0)
            return
        self.context.jobs.read(
            lambda store: (feedback.details(store, number), staff(store)),
            alive(self, lambda read: self._show(*read)),
            alive(self, self._failed),
            key=(id(self), "feedback"),
        )  # fmt: skip

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self.show_feedback(None)
        else:
            self.context.window.report(error)

    def _show(self, found: FeedbackDetails, people: Mapping[int, tuple[str, bool]]) -> None:
        row, today = found.row, self.context.today()
        if row.id != self._wanted:
            return
        self.shown = found
        kind, state = words.kind_tag(row.kind), words.state_tag(row.state)
        self.kind.set(kind.text, kind.kind)
        self.state.set(state.text, state.kind)
        self.due.setText(words.due(row, today))
        self.due.set_tone("warn" if words.is_due(row, today) else "ink2")
        self.text.setText(row.text)
        name = called(row.who)
        self.avatar.set_name(name)
        self.name.setText(name)
        self.phone.setText(found.phone)
        self.phone.setVisible(bool(found.phone))
        self.open.setVisible(not found.in_trash)
        self.held.setVisible(row.kind == "complaint" and row.state != "solved")
        for key, text in (("product", row.product), ("channel", row.channel), ("said", row.said_on)):
            self.facts[key].setText(text or "—")
        self.pictures.show_pictures(found.pictures)
        self._show_course(found)
        self.staff.set_items(words.staff_choices(people, found.staff_id))
        self.staff.set_value(found.staff_id)
        self.until.set_items(words.due_choices(today, row.due_on))
        self.until.set_value(row.due_on)
        solved = row.state == "solved"
        for part in (self.do, self.result_field, self.note):
            part.setVisible(not solved)
        self.reopen.setVisible(solved)
        self.staff.setEnabled(not solved)
        self.until.setEnabled(not solved)
        self.stack.setCurrentIndex(1)

    def _show_course(self, found: FeedbackDetails) -> None:
        if self._course is not None:
            self._course.hide()
            self._course_place.removeWidget(self._course)
            self._course.deleteLater()
        self._course = QWidget()
        column = QVBoxLayout(self._course)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        first = Note(found.row.text, True, "", found.at)
        for note in (first, *found.notes):
            column.addWidget(self._note(note, called(found.row.who)))
        self._course_place.addWidget(self._course)

    def _note(self, note: Note, customer: str) -> QWidget:
        who = customer if note.by_customer else note.staff or owner()
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(Avatar(who, 30, None if note.by_customer else "accent"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(who, "caption-bold"), 1)
        top.addWidget(Text(moment_title(self.context.local(note.at), self.context.now()), "caption", "ink2"))
        column.addLayout(top)
        column.addWidget(Text(note.text, "body", wrap=True))
        line.addLayout(column, 1)
        return made

    def _show_picture(self, index: int) -> None:
        if self.shown is not None:
            PictureDialog(self, *self.shown.pictures[index]).open()

    def _open_person(self) -> None:
        if self.shown is not None:
            self.person_wanted.emit(self.shown.row.contact_id)

    # -- acts --------------------------------------------------------------------------------------

    def _run(self, fn: Any, done: Any = None) -> None:
        """Write; a second press meanwhile is the same one."""
        if self._writing:
            return
        self._writing = True

        def finished(changes: Changes) -> None:
            self._writing = False
            if done is not None:
                done()

        def failed(error: BaseException) -> None:
            self._writing = False
            if isinstance(error, HudieError):
                self.context.window.toast(messages.sentence(error), icon="warning")
                self.refresh()
            else:
                self.context.window.report(error)

        self.context.operations.run(
            lambda store: named(store, fn(store)), done=alive(self, finished), failed=alive(self, failed)
        )

    def solve(self) -> None:
        """It is seen to; what was done is noted."""
        if self.shown is not None and self.shown.row.state != "solved":
            self.set_state("solved")

    def set_state(self, state: str) -> None:
        """Say how far it is."""
        if self.shown is not None:
            number, result, act = self.shown.row.id, self.result.text(), self.context.act()
            self._run(lambda store: feedback.set_state(store, act, number, state, result), self.result.clear)

    def add_note(self) -> None:
        """Write what stands in the field into the course."""
        if self.shown is None:
            return
        if not self.result.text().strip():
            self.result.setFocus()
            return
        number, text, act = self.shown.row.id, self.result.text(), self.context.act()
        self._run(lambda store: feedback.add_note(store, act, number, text), self.result.clear)

    def _hand_on(self) -> None:
        if self.shown is not None:
            number, staff, due = self.shown.row.id, self.staff.value(), str(self.until.value())
            act = self.context.act()
            self._run(lambda store: feedback.hand_on(store, act, number, staff, due))

    def _show_more(self) -> None:
        shown = self.shown
        if shown is None:
            return
        menu = Menu(parent=self)
        for state in STATES:
            if state not in (shown.row.state, "solved"):
                menu.add(words.state(state), self._setter(state))
        menu.add(
            self.tr("Change what was taken down…"), lambda: self.edit_wanted.emit(shown), icon="pencil-simple"
        )
        menu.add(self.tr("Delete"), self._delete, icon="trash")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _setter(self, state: str) -> Callable[[], None]:
        return lambda: self.set_state(state)

    def _delete(self) -> None:
        if self.shown is not None:
            number, act = self.shown.row.id, self.context.act()
            self._run(lambda store: feedback.delete(store, act, number))
