"""Who shall be asked, by which accounts, over how many days; what comes of it is said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.changes import Changes
from services.contact_query import ContactQuery, Filter
from services.errors import HudieError
from services.friend_work import dealing, pool
from services.friend_work.dealing import Outlook
from services.friend_work.lists import Desk, account_days, waiting_count
from services.friend_work.pool import Preview
from services.operations import Act
from services.progress import Cancelled, Progress
from services.segments import saved
from services.selection import AllMatching, Selection
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts.words import account
from ui.pages.friends import words
from ui.widgets import Bar, Card, CheckBox, Combo, Field, Text

DAYS = (1, 3, 5, 7, 14, 30)


@dataclass(frozen=True)
class Needed:
    """What the dialog opens with."""

    desks: Sequence[Desk]
    segments: Sequence[tuple[int, str]]
    waiting: int


def read_needed(store: Any, context: Context) -> Needed:
    """In a reader thread."""
    waiting = waiting_count(store)
    return Needed(
        account_days(store, context.today()), [(one.id, one.name) for one in saved.segments(store)], waiting
    )


def selection_of(whom: str) -> tuple[Selection | None, str]:
    """Whom a choice of the dialog means, and the source that is noted."""
    if whom == "all":
        return AllMatching(ContactQuery(filters=(Filter("friend", "is", "no"),))), "list"
    if whom.startswith("segment:"):
        return AllMatching(ContactQuery(filters=(Filter("segment", "is", int(whom[8:])),))), whom
    return None, ""


class DealDialog(Dialog):
    """Puts people into the pool and deals it; each step can be undone."""

    def __init__(self, context: Context, parent: QWidget, needed: Needed) -> None:
        super().__init__(parent, "", width=620)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Deal new ones"))
        self.context = context
        self._acts = context.act(), context.act()
        self._needed = needed
        waiting = self.tr("Those who wait already ({n})").format(n=f"{needed.waiting:,}")
        self.whom = Combo(
            [
                ("", waiting),
                ("all", self.tr("Everybody who is no friend yet")),
                *(
                    (f"segment:{number}", self.tr("Segment: {name}").format(name=name))
                    for number, name in needed.segments
                ),
            ]
        )
        if not needed.waiting:
            self.whom.set_value("all")
        self.whom_field = Field(self.tr("Who"), self.whom)
        self.whom.picked.connect(lambda _value: self._look())
        self.days = Combo([(n, self.tr("%n day(s)", "", n)) for n in DAYS])
        self.days.set_value(7)
        self.days.picked.connect(lambda _value: self._look())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.whom_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("Over"), self.days), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.people = Text("", "caption", "ink2", wrap=True)
        self.body.addWidget(self.people)
        self.accounts = Card(
            self.tr("To these accounts, in turn"), look="well-card", margins=(16, 10, 16, 12)
        )
        self.ticks: dict[int, CheckBox] = {}
        for desk in needed.desks:
            self._add_account(desk)
        self.body.addWidget(self.accounts)
        self.outlook = Text("", "body", wrap=True)
        self.body.addWidget(self.outlook)
        self.bar = Bar(6, name=self.tr("Dealing"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.body.addStretch(1)
        self.set_primary(self.tr("Deal")).clicked.connect(self.deal)
        self._look()

    def _add_account(self, desk: Desk) -> None:
        line = QHBoxLayout()
        tick = CheckBox(account(desk.staff, desk.name, desk.kind), True)
        tick.toggled.connect(lambda _on: self._look())
        self.ticks[desk.account] = tick
        said = self.tr("{cap} a day, {done} done today").format(cap=desk.daily_cap, done=desk.done)
        line.addWidget(tick, 1)
        line.addWidget(Text(said, "caption", "ink2"))
        self.accounts.body.addLayout(line)

    def chosen(self) -> list[int]:
        """The ticked accounts."""
        return [number for number, tick in self.ticks.items() if tick.isChecked()]

    # -- what would come of it ---------------------------------------------------------------------

    def _look(self) -> None:
        whom, accounts, days = str(self.whom.value()), self.chosen(), int(self.days.value())
        today, act = self.context.today(), self._acts[0]
        selection, _ = selection_of(whom)

        def read(store: Any) -> tuple[Preview | None, Outlook | None]:
            found = None if selection is None else pool.preview(store, act, selection)
            return found, dealing.outlook(store, today, accounts, days) if accounts else None

        self.context.jobs.read(
            read, alive(self, self._told), alive(self, self._failed), key=(id(self), "outlook")
        )

    def _told(self, found: tuple[Preview | None, Outlook | None]) -> None:
        preview, outlook = found
        if preview is None:
            self.people.setText(self.tr("Nobody new is put into the pool."))
        else:
            parts = [self.tr("%n can be asked", "", preview.fit)]
            if preview.unknown:
                parts.append(
                    self.tr("%n of them never asked about offers: one invitation only", "", preview.unknown)
                )
            parts += [words.left_out(reason, count) for reason, count in preview.left_out]
            self.people.setText(" · ".join(parts))
        fit = preview.fit if preview is not None else 0
        self._tell_outlook(outlook, fit)

    def _tell_outlook(self, outlook: Outlook | None, fit: int) -> None:
        if self.primary is None:
            return
        if outlook is None:
            self.outlook.setText(self.tr("Tick at least one account."))
            self.primary.setText(self.tr("Deal"))
            return
        dealt = min(outlook.dealt + fit, outlook.room)
        left = outlook.dealt + outlook.left + fit - dealt
        self.outlook.setText(
            self.tr("{dealt} are dealt over the days, {left} go on waiting.").format(
                dealt=f"{dealt:,}", left=f"{left:,}"
            )
        )
        self.primary.setText(self.tr("Deal %n", "", dealt))

    # -- doing it ----------------------------------------------------------------------------------

    def deal(self) -> None:
        """Put them into the pool, then deal it."""
        if self.primary is None or self.primary.busy:
            return
        accounts, days = self.chosen(), int(self.days.value())
        if not accounts:
            next(iter(self.ticks.values())).setFocus() if self.ticks else None
            return
        first, second = self._acts
        selection, source = selection_of(str(self.whom.value()))
        self.primary.set_busy(True, self.tr("Dealing…"))
        self.bar.show()

        def write(store: Any, progress: Progress) -> Changes:
            return put_and_deal(store, (first, second), selection, source, accounts, days, progress)

        self.context.operations.run_long(
            write,
            done=alive(self, self._done),
            failed=alive(self, self._failed),
            progress=alive(self, self._step),
        )

    def _step(self, done: int, total: int | None, _note: str) -> None:
        self.bar.set_done(done, total)

    def _done(self, _changes: Changes) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self.bar.hide()
        if isinstance(error, Cancelled | HudieError):
            self.set_hint(messages.sentence(error))
        else:
            self.context.window.report(error)


def put_and_deal(
    store: Any,
    acts: tuple[Act, Act],
    selection: Selection | None,
    source: str,
    accounts: Sequence[int],
    days: int,
    progress: Progress,
) -> Changes:
    """Both steps in the writer's thread; what the second answers."""
    if selection is not None:
        pool.create(store, acts[0], selection, source, progress)
    return dealing.deal(store, acts[1], accounts, days)
