"""The view Channels: the table with its figures, the money of the chosen one below, its editor at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.changes import Changes
from services.channels import channels, figures
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.channels.figures import ChannelFigures, Explained, Period
from services.contact_query import ContactQuery, Filter
from services.errors import FieldRefused, HudieError
from ui import messages
from ui.alive import alive
from ui.code_pictures import read_codes
from ui.context import Context, Page
from ui.pages.channels.editor import Editor, Needed, read_needed
from ui.pages.channels.explain import FigurePopup
from ui.pages.channels.list_card import ListCard
from ui.pages.channels.money_card import MoneyCard
from ui.pages.channels.sides import Sides
from ui.pages.channels.tools import Tools
from ui.widgets import EmptyState


class ChannelsPage(Page):
    """Where customers come from. What is typed in the editor is kept until it is saved or discarded."""

    refresh_on = frozenset({"channels", "contacts", "friends", "staff", "tags", "settings", "sales"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: int | None = None
        self._shown: int | None = None
        self._creating = False
        self._after: Callable[[], None] | None = None
        self._found: Sequence[ChannelFigures] = ()
        self.bar = Tools(context.today())
        self.bar.period_chosen.connect(self.refresh)
        self.bar.create_wanted.connect(self.new_channel)
        self.bar.register_wanted.connect(self.register)
        self._build()

    def tools(self) -> QWidget:
        return self.bar

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list = ListCard()
        self.list.chosen.connect(self._choose)
        self.list.explained.connect(self.explain)
        self.list.key_pressed.connect(self._key)
        self.money = MoneyCard(self.context)
        self.editor = Editor(self.context)
        self.editor.saving.connect(self._save)
        self.editor.discarded.connect(self.discard)
        self.editor.archived.connect(self._archive)
        self.editor.deleting.connect(self._delete)
        self.editor.moved.connect(self._move)
        self.editor.picture.connect(self.read_picture)
        self.editor.poster_wanted.connect(self.open_poster)
        self.editor.given_up.connect(self._discard_and_go)
        self.whole = Sides(((self.list, 8), (self.money, 1)), self.editor)
        self.drawer = self.whole.drawer
        self.empty = EmptyState(
            "qr-code",
            self.tr("No channel yet"),
            self.tr(
                "A channel is where customers come from: the till, an ad, a post, a friend. Each has its code, its welcome"
                " and its figures."
            ),
            (self.tr("Make the first channel"), self.tr("Take some from the starter library…")),
            tile=True,
            primary=True,
        )
        self.empty.acted.connect(self._begin)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.whole)
        self.stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    @property
    def narrow(self) -> bool:
        """Whether the editor is a drawer, for want of room."""
        return self.whole.narrow

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read figures, money and, unless it is being edited, the chosen channel."""
        today = self.context.today()
        self.bar.set_today(today)
        period = self.bar.period
        self.context.jobs.read(
            lambda store: figures.figures(store, period, today), self._got, key=(id(self), "figures")
        )

    def _got(self, found: Sequence[ChannelFigures]) -> None:
        self._found = found
        if not found and not self._creating:
            self.stack.setCurrentWidget(self.empty)
            self._shown = None
            return
        self.stack.setCurrentWidget(self.whole)
        self.list.show_rows(found, self.bar.period, self.context.today())
        ids = [one.channel.id for one in found]
        if self._creating:
            self.money.show_channel(None, "", self.bar.period)
            return
        if self._shown not in ids:
            self._shown = next((i for i in (self._wanted, *ids) if i in ids), None)
        if self._shown is not None:
            if self.list.view.current_id != self._shown:
                self.list.view.go_to(self._shown)
            self._load(self._shown)

    def _load(self, channel: int) -> None:
        """Show a channel in money and editor; what is being edited stays."""
        name = next((one.channel.name for one in self._found if one.channel.id == channel), "")
        self.money.show_channel(channel, name, self.bar.period)
        if self.editor.dirty() and self.editor.channel == channel:
            return
        today = self.context.today().isoformat()
        self.context.jobs.read(
            lambda store: read_needed(store, channel, today), self._show, key=(id(self), "channel")
        )

    def _show(self, needed: Needed) -> None:
        if needed.channel is None or needed.channel.id == self._shown:
            self.editor.show_channel(needed)

    def settings_changed(self) -> None:
        self.refresh()

    # -- choosing ----------------------------------------------------------------------------------

    def _choose(self, channel: int | None) -> None:
        if channel is None or channel == self._shown:
            return
        if self.editor.dirty():
            self._ask(lambda: self.show_channel(channel))
            kept = self._shown
            if kept is not None:
                # Only when the view has finished with its own click.
                QTimer.singleShot(0, self, lambda: self.list.view.go_to(kept))
            return
        self.show_channel(channel)

    def show_channel(self, channel: int) -> None:
        """Bring a channel up in list, money and editor."""
        self._creating = False
        self._shown = channel
        self.list.view.go_to(channel)
        self._load(channel)
        if self.narrow and self.list.view.hasFocus():
            self.drawer.open()

    def _ask(self, after: Callable[[], None]) -> None:
        """What was typed is not saved: ask first, then go on."""
        self._after = after
        self.editor.ask()
        if self.narrow:
            self.drawer.open()

    def _discard_and_go(self) -> None:
        after, self._after = self._after, None
        self.discard()
        if after is not None:
            after()

    def new_channel(self) -> None:
        """An empty form; the person at the counter is on duty."""
        if self.editor.dirty():
            self._ask(self.new_channel)
            return
        today = self.context.today().isoformat()
        self.context.jobs.read(
            lambda store: read_needed(store, None, today), self._begin_new, key=(id(self), "channel")
        )

    def _begin_new(self, needed: Needed) -> None:
        self._creating = True
        self._shown = None
        self.stack.setCurrentWidget(self.whole)
        self.list.view.clearSelection()
        self.money.show_channel(None, "", self.bar.period)
        self.editor.show_channel(needed, ChannelInput(on_duty=(DutyInput(self.context.staff_id),)))
        if self.narrow:
            self.drawer.open()
        self.editor.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, way: int) -> None:
        """One of the two ways out of an empty page."""
        if way == 0:
            self.new_channel()
            return
        from ui.pages.tags.starter_dialog import StarterDialog

        dialog = StarterDialog(self.context, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def create(self) -> None:  # type: ignore[override]
        """Ctrl+N stays a new contact."""
        self.context.window.contacts().create()

    def discard(self) -> None:
        """Forget what was typed."""
        self._after = None
        self.editor.reset()
        if self._creating:
            self._creating = False
            self.editor.show_channel(Needed(None, (), {}))
            self.refresh()
        elif self.editor.channel is not None:
            channel = self.editor.channel
            today = self.context.today().isoformat()
            self.context.jobs.read(
                lambda store: read_needed(store, channel, today), self._show, key=(id(self), "channel")
            )

    # -- writing -----------------------------------------------------------------------------------

    def _save(self, values: ChannelInput, before: ChannelInput | None) -> None:
        act, channel = self.context.act(), self.editor.channel
        if channel is None:
            self.context.operations.run(
                lambda store: channels.create(store, act, values),
                done=alive(self, self._saved),
                failed=alive(self, self._not_saved),
            )
        else:
            self.context.operations.run(
                lambda store: channels.edit(store, act, channel, values, before),
                done=alive(self, self._saved),
                failed=alive(self, self._not_saved),
            )

    def _saved(self, changes: Changes) -> None:
        self._creating = False
        after, self._after = self._after, None
        channel = changes.receipt.get("id", self.editor.channel)
        self._shown = self._wanted = channel
        today = self.context.today().isoformat()

        def show(needed: Needed) -> None:
            self.editor.show_channel(needed)
            self.refresh()
            if after is not None:
                after()

        self.context.jobs.read(
            lambda store: read_needed(store, channel, today), show, key=(id(self), "channel")
        )

    def _not_saved(self, error: BaseException) -> None:
        self.editor.set_busy(False)
        if isinstance(error, FieldRefused):
            if self.narrow:
                self.drawer.open()
            self.editor.refused(error)
        elif isinstance(error, HudieError):
            self.context.window.toast(messages.sentence(error), icon="warning-circle")
        else:
            self.context.window.report(error)

    def _archive(self, away: bool) -> None:
        act, channel = self.context.act(), self.editor.channel
        if channel is not None:
            self.context.operations.run(lambda store: channels.set_archived(store, act, channel, away))

    def _delete(self) -> None:
        act, channel = self.context.act(), self.editor.channel
        if channel is not None:
            self.context.operations.run(
                lambda store: channels.delete(store, act, channel), failed=alive(self, self._not_saved)
            )

    def _move(self, step: int) -> None:
        ids = [one.channel.id for one in self._found if not one.channel.archived]
        channel = self.editor.channel
        if channel not in ids:
            return
        at = ids.index(channel)
        if 0 <= at + step < len(ids):
            ids[at], ids[at + step] = ids[at + step], ids[at]
            act = self.context.act()
            self.context.operations.run(lambda store: channels.reorder(store, act, ids), quiet=True)

    def _key(self, key: str) -> None:
        if key == "delete":
            self._delete()
        else:
            self._move(-1 if key == "up" else 1)

    # -- figures -----------------------------------------------------------------------------------

    def explain(self, channel: int | None, key: str) -> None:
        """Say how a figure came about; without a channel that of all."""
        period = self.bar.period
        today = self.context.today()
        name = next((one.channel.name for one in self._found if one.channel.id == channel), "")
        name = name if channel is not None else self.tr("All channels")
        self.context.jobs.read(
            lambda store: (
                figures.explained_all(store, period, today)
                if channel is None
                else figures.explained(store, channel, period, today)
            ),
            lambda found: self._explained(channel, name, key, found),
            key=(id(self), "explained"),
        )

    def _explained(self, channel: int | None, name: str, key: str, found: Explained) -> None:
        if not self.isVisible():
            return
        popup = FigurePopup(self.list.view, name, key, found, self.context.today())
        popup.people_wanted.connect(lambda what: self.show_people(channel, found.period, what))
        popup.open_at(self.list.place_of(channel, key))

    def show_people(self, channel: int | None, period: Period, what: str = "added") -> None:
        """Those whom a figure of a channel in a period counts, in the list of contacts: the new friends (added), the first
        orders, or whose first orders the rate is about (new_to_buying)."""
        page = self.context.window.contacts()
        named = (channel,) if channel is not None else tuple(one.channel.id for one in self._found)
        last = period.last
        if what == "new_to_buying":
            period = figures.judged(period, self.context.today())
            last = min(period.last, figures.old_enough(self.context.today()))
        filters = (
            Filter("channel", "is", named),
            Filter("new_friends" if what == "added" else what, "is", (period.first, last)),
        )
        page.show_query(ContactQuery(filters=filters))

    # -- newcomers, pictures -------------------------------------------------------------------------

    def register(self) -> None:
        """Take a newcomer down at the channel in sight."""
        self.context.window.open_register(self._shown)

    def read_picture(self, path: Path) -> None:
        """Read the link of a picture of a code; what can't be read says so below the code."""
        card = self.editor.code

        def failed(error: BaseException) -> None:
            if isinstance(error, HudieError):
                card.tell(messages.sentence(error), "danger")
            else:
                self.context.window.report(error)

        card.tell(self.tr("Reading the picture…"))
        self.context.jobs.read(
            lambda _store: read_codes(path),
            alive(self, card.take_codes),
            alive(self, failed),
            key=(id(self), "picture"),
        )

    def open_poster(self) -> None:
        """What can be printed of the channel in hand, as it is saved."""
        if self.editor.dirty():
            self._ask(self.open_poster)
        elif self.editor.channel is not None:
            from ui.dialogs.poster import PosterDialog

            PosterDialog(self.context, self.editor.channel).open()

    # -- keys and focus ------------------------------------------------------------------------------

    def focus_first(self) -> None:
        if self.stack.currentWidget() is self.whole:
            self.list.view.setFocus()
        else:
            self.empty.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.drawer.is_open:
            self.drawer.close_pane()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.editor.try_save()
        else:
            super().keyPressEvent(event)

    def unsaved(self) -> str:
        return self.editor.called() if self.editor.dirty() else ""

    def state(self) -> dict[str, Any]:
        return {"period": self.bar.key} if self.bar.key != "own" else {}

    def restore(self, state: dict[str, Any]) -> None:
        key = state.get("period", "month")
        if key in ("month", "last_month", "week", "thirty", "year"):
            self.bar.key = key
            self.bar.choose(key)
