"""The view Duplicates: the groups at the left, two contacts side by side, what goes over, and what to do with them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from services.changes import Changes
from services.duplicates import Duplicates, Group, mark_not_same
from services.errors import HudieError
from services.merging import merge
from services.progress import Cancelled
from ui import messages, theme
from ui.alive import alive
from ui.context import Context, Page
from ui.jobs import Job
from ui.moments import moment_words
from ui.pages.contacts.naming import named
from ui.pages.duplicates.bulk_dialog import BulkDialog
from ui.pages.duplicates.moves_card import MovesCard
from ui.pages.duplicates.pairs import PairsSide
from ui.pages.duplicates.reading import Found, Pair, left, search, side_by_side
from ui.pages.duplicates.side_by_side import SideBySide
from ui.widgets import Button, ElidedLabel, EmptyState, Text

SIDE: Final = 292
SIDE_NARROW: Final = 264
NARROW_BELOW: Final = 1200


class Tools(QWidget):
    """When duplicates were looked for last, and looking again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self.when = Text("", "caption", "ink2")
        self.again = Button(self.tr("Look again"), "secondary", "arrows-clockwise")
        line.addWidget(self.when)
        line.addWidget(self.again)


class DuplicatesPage(Page):
    """Keys: Ctrl+Enter merges the pair in sight; in the list Right skips, Delete says that they are two people, Enter
    goes to the choices."""

    refresh_on = frozenset({"contacts", "tags", "friends", "feedback", "channels", "settings", "staff"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.all: tuple[Group, ...] | None = None
        self._search: Job | None = None
        self._given_up = False
        self._changed_meanwhile = False
        self._swapped = False
        self._writing = False
        self.bar = Tools()
        self.bar.again.clicked.connect(self.look)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # held down it would merge one pair after the other
            shortcut.activated.connect(self.merge)

    def tools(self) -> QWidget:
        return self.bar

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.side = PairsSide()
        self.side.chosen.connect(self._choose)
        self.side.key_pressed.connect(self._key)
        self.side.bulk_wanted.connect(self.merge_certain)
        self.side.cancelled.connect(self.stop)
        self.side.again.connect(self.look)
        self.compare = SideBySide(self.context)
        self.compare.swapped.connect(self.swap)
        self.moves = MovesCard()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.compare)
        column.addWidget(self.moves)
        column.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(inner)
        self.scroller.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.pair = QWidget()
        both = QVBoxLayout(self.pair)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(14)
        both.addWidget(self.scroller, 1)
        both.addWidget(self._acts())
        self.empty = EmptyState(
            "users",
            self.tr("Nobody is chosen"),
            self.tr("Choose a line at the left to see two contacts side by side."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pair)
        self.stack.addWidget(self.empty)
        self.stack.setCurrentWidget(self.empty)
        right = QFrame()
        right.setProperty("panel", "page")
        self._around = QVBoxLayout(right)
        self._around.addWidget(self.stack)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.side)
        outer.addWidget(right, 1)
        self._measure()

    def _acts(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("panel", "card")
        line = QHBoxLayout(bar)
        line.setContentsMargins(18, 10, 18, 10)
        line.setSpacing(10)
        line.addWidget(
            ElidedLabel(
                self.tr("A merge can be undone; the numbers of both find this contact"), "caption", "ink2"
            ),
            1,
        )
        self.apart = Button(self.tr("Not the same person"), "secondary", clicked=self.not_same)
        self.skip = Button(self.tr("Skip"), "ghost", "arrow-right", clicked=self.side.next)
        self.do = Button(
            self.tr("Merge this pair"), "primary", "check", keys="Ctrl+Enter", clicked=self.merge
        )
        self.apart.setToolTip(self.tr("Delete in the list"))
        self.skip.setToolTip(self.tr("Right arrow in the list"))
        for button in (self.apart, self.skip, self.do):
            line.addWidget(button)
        return bar

    def _measure(self) -> None:
        margin = theme.metrics().margin
        self._around.setContentsMargins(14, 14, margin, 14)
        self.side.setFixedWidth(theme.px(SIDE if self.width() >= theme.px(NARROW_BELOW) else SIDE_NARROW))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "stack"):
            self._measure()

    # -- looking -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look when nobody has yet; else read again what is left of what was found."""
        if self._search is not None:
            self._changed_meanwhile = True
            return
        if self.all is None:
            if not self._given_up:
                self.look()
            return
        groups = self.all
        self.context.jobs.read(
            lambda store: left(store, groups), self.side.show_found, key=(id(self), "left")
        )

    def look(self) -> None:
        """Look through all contacts, in a reader."""
        if self._search is not None:
            return
        self._changed_meanwhile = False
        self.bar.again.setEnabled(False)
        self.side.show_search(0, None)
        at = self.context.act().at
        self._search = self.context.jobs.long_read(
            lambda store, progress: search(store, at, progress),
            alive(self, self._found),
            alive(self, self._stopped),
            alive(self, lambda done, total, _note: self.side.show_search(done, total)),
        )

    @property
    def looking(self) -> bool:
        """Whether a search runs."""
        return self._search is not None

    def stop(self) -> None:
        """Stop a search that runs; what was found before stays."""
        if self._search is not None:
            self._search.cancel()

    def _found(self, answer: tuple[Duplicates, Found]) -> None:
        self._ended()
        all_, found = answer
        self.all = found.groups
        self._tell(all_.at)
        self.side.show_found(found)
        if self._changed_meanwhile:
            self.refresh()

    def _stopped(self, error: BaseException) -> None:
        self._ended()
        self._given_up = True
        if self.all is None:
            self.side.show_unknown()
        self.refresh()
        if not isinstance(error, Cancelled):
            self.context.window.report(error)

    def _ended(self) -> None:
        self._search = None
        self.bar.again.setEnabled(True)

    def _tell(self, at: int) -> None:
        when = moment_words(self.context.local(at), self.context.now())
        self.bar.when.setText(self.tr("Looked {when}").format(when=when))

    def settings_changed(self) -> None:
        self.refresh()

    def focus_first(self) -> None:
        self.side.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def create(self) -> None:  # type: ignore[override]
        """Ctrl+N stays a new contact."""
        self.context.window.contacts().create()

    # -- two of them -------------------------------------------------------------------------------

    def _choose(self, group: Group | None) -> None:
        shown = self.compare.pair
        if group is None:
            self._show(None)
            return
        if shown is None or shown.group != group:
            self._swapped = False
        swapped = self._swapped
        self.context.jobs.read(
            lambda store: side_by_side(store, group, swapped), self._show, key=(id(self), "pair")
        )

    def _show(self, pair: Pair | None) -> None:
        self._set_writing(False)
        if pair is None:
            self.stack.setCurrentWidget(self.empty)
            self.compare.pair = None
            return
        shown = self.compare.pair
        same = shown is not None and (shown.plan.winner, shown.plan.loser) == (
            pair.plan.winner,
            pair.plan.loser,
        )
        self.compare.show_pair(pair, self.compare.choices if same else {})
        self.moves.show_moves(pair.moves, pair.tiers)
        self.stack.setCurrentWidget(self.pair)
        if not same:
            self.scroller.verticalScrollBar().setValue(0)

    def swap(self) -> None:
        """Let the other one stay; choices made are forgotten."""
        self._swapped = not self._swapped
        self._choose(self.side.group())

    def _key(self, key: str) -> None:
        if key == "skip":
            self.side.next()
        elif key == "apart":
            self.not_same()
        else:
            self.look_closer()

    def look_closer(self) -> None:
        """Put the focus on the first choice, and that into sight."""
        if self.compare.first is not None:
            self.scroller.ensureWidgetVisible(self.compare.first)
        self.compare.focus_choice()

    # -- acts --------------------------------------------------------------------------------------

    def _set_writing(self, on: bool) -> None:
        self._writing = on
        for button in (self.apart, self.do):
            button.setEnabled(not on)

    def merge(self) -> None:
        """Merge the pair in sight, as chosen."""
        pair = self._ready()
        if pair is None:
            return
        act, choices = self.context.act(), dict(self.compare.choices)
        winner, loser = pair.plan.winner, pair.plan.loser
        self.context.operations.run(
            lambda store: named(store, merge(store, act, winner, loser, choices)),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
        )

    def not_same(self) -> None:
        """Remember that the pair in sight are two people."""
        pair = self._ready()
        if pair is None:
            return
        act, both = self.context.act(), (pair.plan.winner, pair.plan.loser)
        self.context.operations.run(
            lambda store: mark_not_same(store, act, both),
            done=alive(self, self._done),
            failed=alive(self, self._failed),
        )

    def _ready(self) -> Pair | None:
        """The pair in sight, unless it is being written already."""
        pair = self.compare.pair
        if pair is None or self._writing or self.stack.currentWidget() is not self.pair:
            return None
        self._set_writing(True)
        return pair

    def _done(self, changes: Changes) -> None:
        # The keys stay deaf until the next pair is in sight: a second press must not hit the one that is done.
        if not changes.areas:
            self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._set_writing(False)
        if isinstance(error, HudieError):
            self.context.window.toast(messages.sentence(error), icon="warning-circle")
            self.refresh()
        else:
            self.context.window.report(error)

    def merge_certain(self) -> None:
        """Merge all certain groups in the list, after a preview."""
        groups = self.side.certain()
        if groups:
            BulkDialog(self.context, self, groups).open()
