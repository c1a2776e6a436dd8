"""The view Add friends: states in a row, the list, the person whose turn it is, the accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services import friendships
from services.changes import Changes
from services.errors import HudieError, Refused
from services.friend_work import results
from services.friend_work.lists import (
    Desk,
    WorkNow,
    WorkQuery,
    work_now,
)
from ui import messages, theme
from ui.alive import alive
from ui.clipboard import BriefCopy
from ui.context import Context, Page
from ui.pages.contacts.naming import named
from ui.pages.friends import words
from ui.pages.friends.accounts_card import AccountsCard
from ui.pages.friends.dialogs import Dialogs
from ui.pages.friends.flow_strip import FlowStrip
from ui.pages.friends.standing import Standing, read_standing
from ui.pages.friends.tools import Tools
from ui.pages.friends.type_ahead import TypeAhead
from ui.pages.friends.work_list import WorkList
from ui.pages.friends.work_pane import KEYS, WorkPane
from ui.tables import State

PANE: Final = 392
PANE_NARROW: Final = 340
NARROW_BELOW: Final = 1300
_LONG_BELOW: Final = 1180


class FriendsPage(Page):
    """Keys: F6 copies the number, F7 the text, 1–5 say what came of it, 0 takes the last back, Ctrl+P prints."""

    refresh_on = frozenset({"friends", "contacts", "staff", "settings", "channels", "segments", "imports"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._state = ""
        self._ahead = False
        self._row = 0
        self._go_to: int | None = None
        self._done: list[int] = []
        self.keys = TypeAhead(self.note)
        self._standing: Standing | None = None
        self.copied = BriefCopy(self)
        self.dialogs = Dialogs(context, self)
        self.bar = Tools()
        self.bar.deal.clicked.connect(self.deal)
        self.bar.rate.clicked.connect(self.explain)
        self._build()
        for keys, slot in (("F6", self.copy_number), ("F7", self.pane.take_text), ("Ctrl+P", self.print_out)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def tools(self) -> QWidget:
        return self.bar

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.strip = FlowStrip()
        self.strip.chosen.connect(self.choose_state)
        self.list = WorkList(self.context)
        self.list.digit.connect(self.press)
        self.list.open_only_changed.connect(self._load)
        self.list.paste_wanted.connect(self.paste)
        self.list.print_wanted.connect(self.print_out)
        self.list.view.current_changed.connect(self._choose)
        self.list.table.stateChanged.connect(self._follow)
        self.list.frame.acted.connect(self._way_on)
        self.pane = WorkPane(self.context)
        self.pane.noted.connect(self.note)
        self.pane.number_wanted.connect(self.copy_number)
        self.pane.text_copied.connect(self._copy_text)
        self.pane.ended.connect(self.end_friendship)
        self.pane.texts_wanted.connect(self.dialogs.texts)
        self.accounts = AccountsCard()
        self.accounts.caps_wanted.connect(lambda: self.context.window.open_settings("staff"))
        whole = QFrame(self)
        whole.setProperty("panel", "page")
        self._across = QHBoxLayout(whole)
        self._across.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.strip)
        left.addWidget(self.list, 1)
        self._across.addLayout(left, 1)
        self._across.addWidget(self._side())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(whole)
        self.strip.set_state("to_add")
        self._measure()

    def _side(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.pane, 1)
        column.addWidget(self.accounts)
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setWidget(inner)
        self.side.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return self.side

    def _measure(self) -> None:
        margin = theme.metrics().margin
        self._across.setContentsMargins(margin, 14, margin, 14)
        wide = self.width() >= theme.px(NARROW_BELOW)
        self.side.setFixedWidth(theme.px(PANE if wide else PANE_NARROW))
        self._show_rate()

    def _measure_later(self) -> None:
        QTimer.singleShot(0, self, self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if theme.instance().changing:
            self._measure_later()
        else:
            self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_across"):
            self._measure_later()

    # -- reading -----------------------------------------------------------------------------------

    def query(self) -> WorkQuery:
        """What the list shows."""
        return WorkQuery(
            self.context.today().isoformat(),
            self.context.staff_id,
            self._state,
            self.list.open_only.isChecked(),
            self._ahead,
        )

    def refresh(self) -> None:
        """Read again how the work stands, and the list."""
        today, mine = self.context.today(), self.query()

        self.context.jobs.read(
            lambda store: read_standing(store, today, mine),
            alive(self, self._stands),
            key=(id(self), "standing"),
        )
        self._load()

    def _load(self) -> None:
        self.list.load(self.query())

    def _stands(self, standing: Standing) -> None:
        self._standing = standing
        settings, query = self.context.settings, self.query()
        own = [desk for desk in standing.desks if desk.staff_id == self.context.staff_id]
        self.strip.show_flow(standing.flow)
        self.accounts.show_desks([*own, *(desk for desk in standing.desks if desk not in own)])
        self.pane.show_day(own, standing.waiting)
        self.list.show_rules(settings.friend_remind_days, settings.friend_return_days)
        done = sum(desk.done for desk in own)
        name = self.context.staff.get(self.context.staff_id, "")
        self.list.show_head(query, name, standing.listed if query.state else standing.waiting, done)
        self._show_rate()
        self._tell_empty(standing, own)

    def _show_rate(self) -> None:
        if self._standing is None:
            return
        short, whole = words.acceptance(self._standing.acceptance)
        none = self.tr("New friends by day")
        self.bar.rate.set_kind("ghost" if words.few(self._standing.acceptance) else "link")
        self.bar.rate.setText((whole if self.width() >= theme.px(_LONG_BELOW) else short) or none)
        self.bar.rate.setToolTip(whole)

    def _tell_empty(self, standing: Standing, own: Sequence[Desk]) -> None:
        frame, flow_ = self.list.frame, standing.flow
        self._ways: tuple[Callable[[], object], ...] = ()
        if self._state:
            frame.set_empty("users", self.tr("Nobody is here"))
        elif not own:
            frame.set_empty(
                "user-plus",
                self.tr("No account to add friends with"),
                self.tr("Give this person an account, or switch to who is at the counter."),
                (self.tr("Staff and accounts…"),),
            )
            self._ways = (lambda: self.context.window.open_settings("staff"),)
        elif any(desk.done for desk in own) and flow_.later and not self._ahead:
            frame.set_empty(
                "check-circle",
                self.tr("All done for today"),
                self.tr("Those of the coming days may be asked now, up to the red line."),
                (self.tr("Go on with tomorrow's"),),
            )
            self._ways = (self.look_ahead,)
        else:
            frame.set_empty(
                "user-plus",
                self.tr("Nobody to be added today"),
                self.tr(
                    "Choose a segment, or all who are no friends yet; they are dealt to accounts over days."
                ),
                (self.tr("Deal new ones…"),),
            )
            self._ways = (self.deal,)

    def _way_on(self, index: int) -> None:
        if index < len(self._ways):
            self._ways[index]()

    _ways: tuple[Callable[[], object], ...] = ()

    def settings_changed(self) -> None:
        self.refresh()

    def focus_first(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- choosing ----------------------------------------------------------------------------------

    def choose_state(self, state: str) -> None:
        """Show everybody in a state; to_add is one's own list."""
        self._state = "" if state == "to_add" else state
        self.strip.set_state(state)
        self.refresh()

    def look_ahead(self) -> None:
        """Bring in what is dealt for coming days."""
        self._ahead = True
        self.refresh()

    def _follow(self, state: State) -> None:
        if state is State.FAILED:
            self.keys.stop()
        if state is not State.READY:
            return
        table, view = self.list.table, self.list.view
        wanted, self._go_to = self._go_to, None
        if not (wanted is not None and view.go_to(wanted)) and view.current_id is None and table.rowCount():
            view.go_to(table.row_id(min(self._row, table.rowCount() - 1)))
        self.keys.listed()
        # Also who was in sight before: what is known of them may be another.
        self._choose(view.current_id)

    def _choose(self, task: int | None) -> None:
        if task is None:
            self.pane.show_task(None)
            self.keys.shown()
            return
        staff, masked = self.context.staff_id, self.context.settings.mask_phones
        self.context.jobs.read(
            lambda store: work_now(store, task, staff, masked=masked),
            alive(self, self._show),
            alive(self, self._gone),
            key=(id(self), "now"),
        )

    def _show(self, now: WorkNow) -> None:
        if now.row.id == self.list.view.current_id:
            self.pane.show_task(now)
            self.keys.shown()

    def _gone(self, error: BaseException) -> None:
        self.keys.stop()
        if isinstance(error, Refused):
            self.pane.show_task(None)
        else:
            self.context.window.report(error)

    # -- results -----------------------------------------------------------------------------------

    def press(self, digit: str) -> None:
        """A key of the work pane."""
        if digit in KEYS:
            self.keys.press(KEYS[digit])

    def note(self, result: str) -> bool:
        """Write down what came of the person in sight, then go to the next; False where that can't come of them."""
        if result == "back":
            self.take_back()
            return True
        now = self.pane.now
        if now is None or now.row.id != self.list.view.current_id or not self.pane.may(result):
            return False
        act, task = self.context.act(), now.row.id
        self._row = max(0, self.list.table.row_of(task))
        self._done.append(task)
        self._go_to = self._next(task)
        self.pane.now = None  # a second key is for the next one
        self.keys.begin()
        self.context.operations.run(
            lambda store: named(store, results.note(store, act, task, result)),
            done=alive(self, lambda _changes: self.keys.written()),
            failed=alive(self, lambda error: self._not_noted(error, task)),
            quiet=True,
        )
        return True

    def _next(self, task: int) -> int | None:
        """Who comes after somebody; the first where nobody does."""
        ids = self.list.table.ids()
        row = self.list.table.row_of(task)
        if self._state == "" and row + 1 < len(ids):
            waiting = self._standing.waiting if self._standing is not None else 0
            return ids[row + 1] if row + 1 < waiting else next((one for one in ids[:1] if one != task), None)
        return ids[row + 1] if 0 <= row < len(ids) - 1 else None

    def _not_noted(self, error: BaseException, task: int) -> None:
        self._done = [one for one in self._done if one != task]
        self._go_to = None
        self.keys.stop()
        self._choose(task)
        self._tell(error)

    def take_back(self) -> None:
        """Undo the last result, and go back to whom it was about."""
        act = self.context.act()
        if self._done:
            self._go_to = self._done.pop()
        self.keys.begin()
        self.context.operations.run(
            lambda store: results.take_back(store, act),
            done=alive(self, self._taken_back),
            failed=alive(self, self._nothing_back),
            quiet=True,
        )

    def _nothing_back(self, error: BaseException) -> None:
        self.keys.stop()
        self._tell(error)

    def _taken_back(self, _changes: Changes) -> None:
        self.keys.written()
        self.context.window.toast(self.tr("The last result is taken back"), icon="arrow-u-up-left")

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, HudieError):
            self.context.window.toast(messages.sentence(error), icon="warning-circle")
        else:
            self.context.window.report(error)

    # -- copying -----------------------------------------------------------------------------------

    def copy_number(self) -> None:
        """Put the number on the clipboard for a minute; that is written down."""
        now = self.pane.now
        if now is None or not self.pane.copy_number.isEnabled():
            return
        act, task = self.context.act(), now.row.id
        self.context.jobs.write(
            lambda store: results.copy_number(store, act, task),
            alive(self, self._copied),
            alive(self, self._tell),
        )

    def _copied(self, number: str) -> None:
        self.copied.put(number)
        self.context.window.toast(self.tr("Number copied, for a minute"), icon="copy")

    def _copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.context.window.toast(self.tr("Verification text copied"), icon="copy")

    def end_friendship(self, state: str) -> None:
        """Note that who is in sight is no friend of the shop any more: deleted | blocked | removed."""
        now, act = self.pane.now, self.context.act()
        if now is None:
            return
        contact = now.row.contact_id
        self.context.operations.run(
            lambda store: named(store, friendships.end(store, act, contact, state)),
            failed=alive(self, self._tell),
        )

    # -- dialogs -----------------------------------------------------------------------------------

    def explain(self) -> None:
        """How the acceptance came about, and the last days."""
        self.dialogs.explain(self.bar.rate)

    def deal(self) -> None:
        """Choose who shall be asked."""
        self.dialogs.deal()

    def paste(self) -> None:
        """Read results pasted from the app."""
        if self._standing is not None:
            self.dialogs.paste(self._standing.desks)

    def print_out(self) -> None:
        """The own open work on paper; that is written down."""
        self.dialogs.print_out(replace(self.query(), state="", open_only=True))

    # -- keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What an editor has no use for comes here too, but no digit ever does.
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and event.text() in KEYS:
            if not event.isAutoRepeat():  # a key held down is one result
                self.press(event.text())
        else:
            super().keyPressEvent(event)

    def create(self) -> None:  # type: ignore[override]
        """Ctrl+N stays a new contact."""
        self.context.window.contacts().create()
