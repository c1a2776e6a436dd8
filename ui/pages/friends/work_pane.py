"""The person whose turn it is: number, verification text, one key for what came of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.friend_work.lists import Desk, WorkNow
from services.friend_work.texts import texts, written
from ui import theme
from ui.context import Context
from ui.moments import day_words
from ui.pages.contacts.phones import PhoneLines
from ui.pages.contacts.words import called
from ui.pages.friends import words
from ui.pages.friends.result_key import ResultKey
from ui.widgets import Avatar, Banner, Bar, Button, Card, Chip, ElidedLabel, EmptyState, Menu, Text

KEYS: Final = {
    "1": "requested",
    "2": "friend",
    "3": "not_found",
    "4": "refused",
    "5": "tomorrow",
    "0": "back",
}
_TONES: Final = {"requested": "accent", "not_found": "warn", "refused": "danger"}
_ALL_FITS: Final = 1.15
_OPEN: Final = {"requested": ("friend", "refused"), "to_add": tuple(KEYS.values())}
"""What can come of a task by its state; of others only that they are a friend after all."""


class WorkPane(Card):
    """`noted(result)`; `number_wanted()`, `text_copied(str)`, `texts_wanted()`; `ended(state)` when a friend is none any more."""

    noted = Signal(str)
    number_wanted = Signal()
    text_copied = Signal(str)
    texts_wanted = Signal()
    ended = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.context = context
        self.now: WorkNow | None = None
        self._which = 0
        self._text = ""
        self._build_head()
        self.person = QWidget()
        column = QVBoxLayout(self.person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._build_person(column)
        self.lost = Button(self.tr("No friend any more…"), "secondary", clicked=self.offer_ends)
        column.addWidget(self.lost, 0, Qt.AlignmentFlag.AlignLeft)
        self.work = QWidget()
        self._work = QVBoxLayout(self.work)
        self._work.setContentsMargins(0, 0, 0, 0)
        self._build_text(self._work)
        self._build_results(self._work)
        column.addWidget(self.work)
        self.nobody = EmptyState("user-plus", "", "")
        self.body.addWidget(self.person)
        self.body.addWidget(self.nobody)
        self.body.addStretch(1)
        self._measure()
        self.show_task(None)

    def _build_head(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.heading = Text(self.tr("Adding now"), "h2")
        self.place = Chip("", "accent")
        line.addWidget(self.heading)
        line.addWidget(self.place)
        line.addStretch(1)
        self.left = Text("", "caption", "ink2")
        line.addWidget(self.left)
        self.body.addLayout(line)
        self.bar = Bar(8, name=self.tr("Done today"))
        self.body.addWidget(self.bar)
        self.warning = Banner("", "warn")
        self.body.addWidget(self.warning)
        self.warning.hide()

    def _build_person(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        self.avatar = Avatar("", 48)
        line.addWidget(self.avatar)
        who = QVBoxLayout()
        who.setSpacing(0)
        self.name = ElidedLabel("", "h1")
        self.phones = PhoneLines(self.context)
        who.addWidget(self.name)
        who.addWidget(self.phones)
        line.addLayout(who, 1)
        column.addLayout(line)
        self.facts = Text("", "caption", "ink2", wrap=True)
        column.addWidget(self.facts)

    def _build_text(self, column: QVBoxLayout) -> None:
        self.words = card = Card(margins=(14, 8, 10, 10), look="well-card")
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(Text(self.tr("Verification text"), "caption-bold", "ink2"))
        line.addStretch(1)
        self.copy_short = Button(self.tr("Copy F7"), "link", size="small", clicked=self.take_text)
        line.addWidget(self.copy_short)
        self.other = Button(self.tr("Another one"), "link", size="small", clicked=self._next_text)
        line.addWidget(self.other)
        line.addWidget(
            Button(
                "", "ghost", "pencil-simple", size="small", name=self.tr("Edit the texts"),
                clicked=self.texts_wanted.emit,
            )
        )  # fmt: skip
        card.body.setSpacing(2)
        card.body.addLayout(line)
        self.text = Text("", "body", wrap=True)
        card.body.addWidget(self.text)
        column.addWidget(card)
        self.copy_number = Button(
            self.tr("Copy number"), "primary", "copy", size="big", keys="F6", clicked=self.number_wanted.emit
        )
        self.copy_text = Button(
            self.tr("Copy verification text"), "secondary", "copy", keys="F7", clicked=self.take_text
        )
        for button in (self.copy_number, self.copy_text):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
            column.addWidget(button)

    def _build_results(self, column: QVBoxLayout) -> None:
        self.how = Text(self.tr("Add them in the app, then press what came of it"), "caption-bold", "ink2")
        column.addWidget(self.how)
        said = {
            "requested": self.tr("Request sent"),
            "friend": self.tr("Friend already"),
            "not_found": self.tr("Not found"),
            "refused": self.tr("Turned down"),
            "tomorrow": self.tr("Not today"),
            "back": self.tr("Take back last"),
        }
        grid = QGridLayout()
        grid.setSpacing(8)
        self.keys: dict[str, ResultKey] = {}
        for place, (key, result) in enumerate(KEYS.items()):
            made = ResultKey(key, said[result], _TONES.get(result, "ink"))
            made.clicked.connect(lambda _checked=False, result=result: self.noted.emit(result))
            grid.addWidget(made, place // 2, place % 2)
            self.keys[result] = made
        column.addLayout(grid)
        self.note = Text(
            self.tr("You add people in the app yourself; the number leaves the clipboard after 60 seconds."),
            "caption",
            "ink3",
            wrap=True,
        )
        column.addWidget(self.note)

    def _measure(self) -> None:
        """Where there is little height the keys come before what explains them."""
        compact = theme.instance().compact
        for part in (self.copy_text, self.how, self.note):
            part.setVisible(not compact)
        self.copy_short.setVisible(compact)
        self.copy_number.setFixedHeight(theme.px(40 if compact else 48))
        layout, column = self.layout(), self.person.layout()
        if layout is not None and column is not None:
            layout.setContentsMargins(*((16, 10, 16, 10) if compact else (18, 14, 18, 14)))
            column.setSpacing(6 if compact else 8)
            self._work.setSpacing(6 if compact else 8)
        # Big letters on a low screen: every key in sight, and the text is what has to be scrolled for.
        last = compact and theme.instance().scale > _ALL_FITS
        self._work.removeWidget(self.words)
        self._work.insertWidget(self._work.count() if last else 0, self.words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "nobody"):
            self._measure()

    # -- showing -----------------------------------------------------------------------------------

    def show_day(self, desks: list[Desk], waiting: int) -> None:
        """How the day of the person at the counter stands."""
        done, asked = sum(d.done for d in desks), sum(d.asked for d in desks)
        total = done + waiting
        self.place.set(self.tr("{n} of {total}").format(n=min(done + 1, total), total=total), "accent")
        self.place.setVisible(total > 0)
        self.left.setText(self.tr("%n more today", "", waiting) if waiting else "")
        self.bar.set_done(done, total)
        self.bar.setVisible(total > 0)
        near = [d for d in desks if d.asked >= d.warn_at]
        self.warning.setVisible(bool(near))
        if near:
            said = (
                self.tr("{n} asked today. At {most} it is over for today, lest the account be blocked.")
                if all(d.asked < d.red_at for d in near)
                else self.tr("{n} asked today: the red line of {most} is reached. Go on tomorrow.")
            )
            self.warning.set_text(said.format(n=asked, most=sum(d.red_at for d in desks)))

    def show_task(self, now: WorkNow | None) -> None:
        """Show somebody, or nobody."""
        self.now = now
        self.person.setVisible(now is not None)
        self.nobody.setVisible(now is None)
        if now is None:
            self.nobody.set(
                "user-plus",
                self.tr("Nobody is chosen"),
                self.tr("Choose a line at the left, or deal new ones."),
            )
            return
        name = called(now.row.display)
        self.avatar.set_name(name)
        self.name.setText(name)
        self.phones.show_phones(now.row.contact_id, now.phones)
        self.facts.setText(self._facts(now))
        self.facts.set_tone("warn" if now.held and now.row.state != "friend" else "ink2")
        self._show_text()
        self.lost.setVisible(now.row.state == "friend" and now.friend)
        self.work.setVisible(now.row.state != "friend")
        mine = now.mine and not now.held
        for button in (self.copy_number, self.copy_text, self.copy_short):
            button.setEnabled(mine and now.row.state in ("to_add", "requested"))
        for result, key in self.keys.items():
            key.setEnabled(result == "back" or self._may(now, result))

    @staticmethod
    def _may(now: WorkNow, result: str) -> bool:
        if now.row.state in ("unassigned", "friend"):
            return False
        if now.held and result == "requested":
            return False
        return result in _OPEN.get(now.row.state, ("friend",))

    def may(self, result: str) -> bool:
        """Whether a result can be noted for who is in sight."""
        return self.now is not None and self._may(self.now, result)

    def _facts(self, now: WorkNow) -> str:
        if now.held and now.row.state != "friend":
            return self.tr("Must not be asked any more: a friend already, or wants to be left alone.")
        parts = [words.source(now.row.source)]
        if now.added_on:
            day = day_words(date.fromisoformat(now.added_on), self.context.today())
            parts.append(self.tr("contact since {day}").format(day=day.lower()))
        if now.asked_once:
            parts.append(self.tr("never asked about offers: this one invitation only"))
        if not now.mine and now.row.state in ("to_add", "requested"):
            parts.append(self.tr("dealt to {name}").format(name=now.row.account or self.tr("the owner")))
        return " · ".join(parts)

    def _show_text(self) -> None:
        now, settings = self.now, self.context.settings
        if now is None:
            return
        known = texts(settings)
        self._which %= len(known)
        display = now.row.display
        self._text = written(
            known[self._which],
            person=display.text if display.kind in ("name", "wechat_name") else "",
            staff=self.context.staff.get(self.context.staff_id, ""),
            channel=now.channel,
            settings=settings,
        )
        self.text.setText(self._text)
        self.other.setVisible(len(known) > 1)

    def _next_text(self) -> None:
        self._which += 1
        self._show_text()

    def offer_ends(self) -> None:
        """How the friendship ended."""
        menu = Menu(parent=self)
        for state, text in (
            ("deleted", self.tr("They deleted us")),
            ("blocked", self.tr("They blocked us")),
            ("removed", self.tr("We removed them")),
        ):
            menu.add(text, partial(self.ended.emit, state))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.lost.mapToGlobal(self.lost.rect().bottomLeft()))

    def take_text(self) -> None:
        """Hand the verification text over."""
        if self.now is not None and self.copy_text.isEnabled():
            self.text_copied.emit(self._text)
