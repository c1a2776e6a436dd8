"""The pane beside the list: who one contact is, what is known, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.errors import Refused
from services.selection import Ids
from ui import messages, theme, tier_words
from ui.context import Context
from ui.later import at_counter, bulk, contact_facts, contacts, feedback, tags
from ui.moments import day_words
from ui.pages.contacts import words
from ui.pages.contacts.counter_part import CounterPart
from ui.pages.contacts.follow_up import FollowUp, Nobody
from ui.pages.contacts.known_facts import KnownFacts
from ui.pages.contacts.naming import named
from ui.pages.contacts.phones import PhoneLines
from ui.pages.contacts.relations_menu import RelationsButton
from ui.pages.contacts.timeline_part import TimelinePart
from ui.widgets import Avatar, Banner, Button, Chip, ChipRow, ElidedLabel, Rule, Text

if TYPE_CHECKING:
    from services.at_counter import AtCounter
    from services.contacts import ContactDetails
    from services.feedback import FeedbackRow
    from services.tags import TagInfo
    from services.timeline import Entry

SHORT: Final = 40


@dataclass(frozen=True)
class Shown:
    """What the pane shows of one contact."""

    details: ContactDetails
    account: AtCounter
    entries: Sequence[Entry]
    birthday_in: int | None
    unsolved: Sequence[FeedbackRow] = ()


def _short(text: str) -> str:
    line = text.split("\n")[0]
    return line if len(line) <= SHORT else line[:SHORT] + "…"


class DetailPane(QFrame):
    """`edit_wanted(id)`, `person_wanted(id)` for the referrer; `show_contact(None)` shows how to go on."""

    edit_wanted = Signal(object)
    person_wanted = Signal(object)
    operation_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.setAccessibleName(self.tr("Details"))
        self.context = context
        self.contact: int | None = None
        self.shown: Shown | None = None
        self._stack = QStackedWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.nobody = Nobody()
        self._stack.addWidget(self.nobody)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self._scroll)

    # -- building ----------------------------------------------------------------------------------

    def _ready(self) -> None:
        """Build what shows a contact, once: while nobody is chosen the window need not wait for it."""
        if hasattr(self, "_layout"):
            return
        inner = QWidget()
        self._build(inner)
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._margins())
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._margins()

    def _build(self, inner: QWidget) -> None:
        self._layout = layout = QVBoxLayout(inner)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.avatar = Avatar("", 56)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        who = QVBoxLayout()
        who.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.name = ElidedLabel("", "h1")
        line.addWidget(self.name, 1)
        self.tier = Chip("", "neutral")
        line.addWidget(self.tier)
        line.addStretch()
        self.edit = Button("", "ghost", "pencil-simple", name=self.tr("Edit"), clicked=self._edit)
        who.addLayout(line)
        self.phones = PhoneLines(self.context)
        who.addWidget(self.phones)
        head.addLayout(who, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        self.facts = Text("", "caption", "ink", wrap=True)
        layout.addWidget(self.facts)
        self.tags = ChipRow(add=self.tr("Tag"))
        self.tags.adding.connect(self.pick_tags)
        layout.addWidget(self.tags)
        self.alone = Banner("", "warn")
        self.allow = self.alone.add_action(self.tr("Allow again"))
        self.allow.clicked.connect(self._allow_again)
        layout.addWidget(self.alone)
        self.thrown = Banner("", "info")
        self.take_back = self.thrown.add_action(self.tr("Take back"))
        self.take_back.clicked.connect(self._take_back)
        layout.addWidget(self.thrown)
        self.counter = CounterPart(self.context)
        self.counter.person_wanted.connect(self.person_wanted)
        layout.addWidget(self.counter)
        self.follow = FollowUp()
        self.follow.chosen.connect(self._set_follow)
        self.unsolved = Banner("", "warn")
        self.unsolved.add_action(self.tr("See it")).clicked.connect(self._see_feedback)
        layout.addWidget(self.unsolved)
        line = QHBoxLayout()
        line.addWidget(Text(words.field("follow_state"), "caption", "ink2"))
        line.addStretch(1)
        self.say = Button(
            self.tr("Take down feedback"), "link", "chat-circle", size="small", clicked=self._take_down
        )
        line.addWidget(self.say)
        self.relations = RelationsButton(self.context)
        line.addWidget(self.relations)
        layout.addLayout(line)
        layout.addWidget(self.follow)
        layout.addWidget(Rule())
        self.story = TimelinePart(self.context)
        self.story.filtered.connect(self.refresh)
        self.timeline, self.kinds = self.story.list, self.story.kinds
        self.timeline.opened.connect(self.operation_wanted)
        layout.addWidget(self.story)
        layout.addWidget(Rule())
        self.known = KnownFacts()
        self.known.person_wanted.connect(self.person_wanted)
        layout.addWidget(self.known)
        layout.addStretch(1)

    def _margins(self) -> None:
        compact = theme.instance().compact
        side = 16 if compact else 20
        bar = self._scroll.verticalScrollBar()
        # The bar stands in the margin: what is shown is as wide with it as without.
        right = side - (bar.sizeHint().width() if bar.maximum() else 0)
        self._layout.setContentsMargins(side, 12 if compact else 16, right, 16)
        self._layout.setSpacing(9 if compact else 12)
        self.avatar.set_size(44 if compact else 56)
        self.counter.fit(self.width() - 2 * side)
        self._fit_name()

    def _fit_name(self) -> None:
        """As wide as the name at most: the tier stands right behind it."""
        metrics = QFontMetrics(theme.font("h1"))  # the label takes over another size only later
        self.name.setMaximumWidth(metrics.horizontalAdvance(self.name.text()) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_layout"):
            self._margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_layout"):
            self._margins()

    # -- reading -----------------------------------------------------------------------------------

    def show_contact(self, contact: int | None) -> None:
        """Show another contact, or none."""
        if contact == self.contact:
            return
        self.contact = contact
        self._ready()
        self.phones.hide_again()
        if contact is None:
            self.shown = None
            self._stack.setCurrentIndex(0)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the contact again."""
        contact = self.contact
        if contact is None:
            return
        today, entries = self.context.today(), self.story.reader(contact)

        def read(store: Any) -> Shown:
            found = contacts.details(store, contact)
            account = at_counter.at_counter(store, contact, today)
            said = [one for one in feedback.of_contact(store, contact) if one.state != "solved"]
            birthday_in = contact_facts.days_to_birthday(found.birthday, today)
            return Shown(found, account, entries(store), birthday_in, said)

        self.context.jobs.read(read, self._show, self._failed, key=(id(self), "contact"))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.reason == "unknown_contact":
            self.show_contact(None)
        else:
            self.context.window.report(error)

    # -- showing -----------------------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        found = shown.details
        if found.id != self.contact:
            return
        self.shown = shown
        name = words.called(found.display)
        self.avatar.set_name(name)
        self.name.setText(name)
        self._fit_name()
        self.phones.show_phones(found.id, found.phones)
        self.facts.setText(self._facts_line(shown))
        self.facts.setVisible(bool(self.facts.text()))
        self.tags.set_tags((tag.name, tag.colour) for tag in found.tags)
        for chip, tag in zip(self.tags.chips, found.tags, strict=True):
            if tag.expires_on:
                chip.setToolTip(self.tr("Ends on {date}").format(date=tag.expires_on))
        here = found.deleted_at is None
        self.alone.setVisible(found.do_not_contact)
        reason = found.do_not_contact_reason
        said = (
            self.tr("Do not contact: {reason}").format(reason=reason) if reason else self.tr("Do not contact")
        )
        self.alone.set_text(said)
        self.thrown.setVisible(not here)
        if found.deleted_at is not None:
            day = day_words(self.context.local(found.deleted_at).date(), self.context.now().date())
            self.thrown.set_text(self.tr("In the trash · {day}").format(day=day))
        self._show_unsolved(shown.unsolved)
        self.say.setVisible(here)
        self.counter.show_account(found.id, shown.account, self.context.today(), here=here)
        self.tier.setVisible(shown.account.member)
        self.tier.set(tier_words.name(shown.account.place.tier.name), shown.account.place.tier.colour)
        self.relations.details = found
        self.relations.setVisible(here)
        self.edit.setVisible(here)
        self.allow.setVisible(here)
        if self.tags.add_button is not None:
            self.tags.add_button.setVisible(here)
        self.follow.set_value(found.follow_state)
        self.follow.setEnabled(here)
        self.known.show_facts(found, self.context.today(), shown=not self.context.settings.mask_phones)
        self.story.show_entries(found.id, shown.entries)
        if self._stack.currentIndex() == 0 or self._scrolled_for != found.id:
            self._scroll.verticalScrollBar().setValue(0)
            self._scrolled_for = found.id
        self._stack.setCurrentIndex(1)

    _scrolled_for = 0

    def _show_unsolved(self, said: Sequence[FeedbackRow]) -> None:
        complaint = next((one for one in said if one.kind == "complaint"), None)
        self.unsolved.setVisible(bool(said))
        if complaint is not None:
            self.unsolved.set_text(
                self.tr("Unsolved complaint: {text}").format(text=_short(complaint.text)), "danger"
            )
        elif said:
            self.unsolved.set_text(self.tr("Unsolved: {text}").format(text=_short(said[0].text)), "warn")

    def _see_feedback(self) -> None:
        shown = self.shown
        if shown is not None and shown.unsolved:
            rows = sorted(shown.unsolved, key=lambda one: one.kind != "complaint")
            self.context.window.show_view("contacts", "feedback").go_to(rows[0].id)

    def _take_down(self) -> None:
        if self.shown is not None:
            from ui.pages.feedback.form import FeedbackDialog

            found = self.shown.details
            FeedbackDialog(self.context, self, person=(found.id, words.called(found.display))).open()

    def _facts_line(self, shown: Shown) -> str:
        found = shown.details
        parts = [words.stage(found.stage)]
        if shown.account.activity != "active":
            parts.append(words.activity(shown.account.activity))
        parts.append(words.gender(found.gender))
        if found.birthday:
            said = self.tr("birthday {date}").format(date=words.birthday(found.birthday))
            if shown.birthday_in is not None:
                said = self.tr("{birthday} ({when})").format(
                    birthday=said, when=words.birthday_in(shown.birthday_in)
                )
            parts.append(said)
        parts.append(found.area)
        compact = theme.instance().compact  # the names alone, where there is one line for all
        if found.channel:
            said = "{channel}" if compact else self.tr("from {channel}")
            parts.append(said.format(channel=found.channel))
        if found.owner:
            parts.append(("{name}" if compact else self.tr("owner {name}")).format(name=found.owner))
        return " · ".join(part for part in parts if part)

    # -- acts --------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.contact is not None:
            self.edit_wanted.emit(self.contact)

    def _set_follow(self, state: str) -> None:
        contact, act = self.contact, self.context.act()
        if contact is not None:
            self.context.operations.run(
                lambda store: named(
                    store,
                    bulk.bulk_edit(store, act, Ids((contact,)), {"follow_state": state}),
                    follow_state=state,
                )
            )

    def _allow_again(self) -> None:
        contact, act = self.contact, self.context.act()
        if contact is not None:
            self.context.operations.run(
                lambda store: named(store, contacts.set_do_not_contact(store, act, contact, False))
            )

    def _take_back(self) -> None:
        contact, act = self.contact, self.context.act()
        if contact is not None:
            self.context.operations.run(
                lambda store: named(store, contacts.restore(store, act, Ids((contact,))))
            )

    def pick_tags(self) -> None:
        """Open the tag picker for this contact."""
        shown = self.shown
        if shown is not None and shown.details.deleted_at is None:
            self.context.jobs.read(tags.tag_list, self._open_picker, key=(id(self), "tags"))

    def _open_picker(self, known: list[TagInfo]) -> None:
        shown = self.shown
        if shown is None or not self.isVisible():
            return
        from ui.pages.contacts.tag_picker import TagPicker, read_counts

        picker = TagPicker(
            self.tags.add_button or self,
            known,
            title=self.tr("Tags of {name}").format(name=words.called(shown.details.display)),
            action=self.tr("Done"),
            chosen=[tag.text for tag in shown.details.tags],
            today=self.context.today(),
        )
        picker.picked.connect(lambda names: self._set_tags(names, picker.expires_on()))
        picker.open_under()
        read_counts(self.context, picker)

    def _set_tags(self, names: tuple[str, ...], expires_on: str = "") -> None:
        shown, act = self.shown, self.context.act()
        if shown is None:
            return
        had = [tag.text for tag in shown.details.tags]
        more, fewer = [n for n in names if n not in had], [n for n in had if n not in names]
        only = Ids((shown.details.id,))
        if more:
            self.context.operations.run(
                lambda store: named(
                    store, bulk.add_tags(store, act, only, more, off=fewer, expires_on=expires_on)
                ),
                failed=self._say,
            )
        elif fewer:
            self.context.operations.run(
                lambda store: named(store, bulk.remove_tags(store, act, only, fewer)), failed=self._say
            )

    def _say(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self.context.window.toast(messages.sentence(error), icon="warning")
        else:
            self.context.window.report(error)
