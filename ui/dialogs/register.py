"""A newcomer at the counter: number, name, channel; the welcome text goes to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from services.changes import Changes
from services.channels import channels, registering
from services.channels.channels import ChannelInfo, ChannelInput
from services.channels.duty import Dealt, DutyInput
from services.channels.registering import Known, Newcomer
from services.errors import FieldRefused, HudieError
from ui import messages
from ui.alive import alive
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.operations import Notice
from ui.pages.channels import words
from ui.pages.contacts import words as contact_words
from ui.phrases import Phrases
from ui.widgets import Banner, Button, CheckBox, Combo, Field

Registering: Final = Phrases("Registering")
_LAST: Final = "register/channel"
_AUTOMATIC: Final = 0


@dataclass(frozen=True)
class Needed:
    """The channels in use and who works here, by id."""

    channels: Sequence[ChannelInfo]
    staff: Mapping[int, str]


def read_needed(store: Any) -> Needed:
    """Runs in a reader."""
    here = {i: name for i, (name, active) in channels.staff(store).items() if active}
    return Needed(channels.channels(store, archived=False), here)


class RegisterDialog(Dialog):
    """One newcomer after the other: what is known of the number is said while it is typed."""

    def __init__(self, context: Context, channel: int | None = None) -> None:
        window = context.window
        super().__init__(window if isinstance(window, QWidget) else None, "", width=600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Register a newcomer"))
        self.context = context
        self.act = context.act()
        self._preferred = channel or context.machine.get(_LAST)
        self._needed = Needed((), {})
        self._going_on = False
        self._typed_at: tuple[int, str] = (0, "")
        self.fields: dict[str, Field] = {}
        self._build()
        self.go_on = self.add_button(
            Button(self.tr("Register, next one"), "secondary", clicked=lambda: self.save(going_on=True))
        )
        self.set_primary(self.tr("Register")).clicked.connect(lambda: self.save())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self._look)
        context.jobs.read(read_needed, alive(self, self._got), key=(id(self), "needed"))

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.first = Banner("", "info")
        self.first.add_action(self.tr("Make it"), "secondary").clicked.connect(self._make_first)
        self.first.hide()
        self.body.addWidget(self.first)
        self.form = QWidget()
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.channel = Combo()
        self.channel.picked.connect(lambda _value: self._channel_chosen())
        self.staff = Combo([(_AUTOMATIC, "")])
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(64)
        for row, column, key, title, editor, span in (
            (0, 0, "channel", self.tr("Channel"), self.channel, 1),
            (0, 1, "staff", self.tr("Who takes them"), self.staff, 1),
            (1, 0, "phones", contact_words.field("phone"), QLineEdit(), 1),
            (1, 1, "name", self.tr("What to call them"), QLineEdit(), 1),
            (2, 0, "wechat_name", contact_words.field("wechat_name"), QLineEdit(), 1),
            (3, 0, "notes", self.tr("Note"), self.note, 2),
        ):
            optional = key in ("name", "wechat_name", "notes")
            field = Field(title, editor, optional=optional)
            self.fields[key] = field
            grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.friend = CheckBox(self.tr("Already a friend in the chat app"), True)
        grid.addWidget(self.friend, 2, 1, Qt.AlignmentFlag.AlignBottom)
        for key in ("phones", "name", "wechat_name", "notes"):
            self.fields[key].changed.connect(self._typed)
        self.fields["phones"].changed.connect(lambda: self._pause.start())
        self.body.addWidget(self.form)
        self.known = Banner("", "info")
        self.known.hide()
        self.warning = Banner("", "warn")
        self.warning.hide()
        self.body.addWidget(self.known)
        self.body.addWidget(self.warning)
        self.body.addStretch(1)
        self.set_hint(self.tr("The welcome text goes to the clipboard"))

    def _got(self, needed: Needed) -> None:
        self._needed = needed
        none = not needed.channels
        self.first.setVisible(none)
        self.form.setVisible(not none)
        self.go_on.setEnabled(not none)
        if self.primary is not None:
            self.primary.setEnabled(not none)
        if none:
            self.first.set_text(
                self.tr("There is no channel yet. Begin with “{name}”?").format(name=self._first_name())
            )
            return
        self.channel.set_items([(one.id, one.name) for one in needed.channels])
        self.channel.set_value(self._preferred)
        self._channel_chosen()
        self.fields["phones"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_name(self) -> str:
        return self.tr("At the till")

    def _make_first(self) -> None:
        values = ChannelInput(name=self._first_name(), on_duty=(DutyInput(self.context.staff_id),))
        act = self.context.act()
        self.context.operations.run(
            lambda store: channels.create(store, act, values),
            done=alive(self, lambda _changes: self._read_again()),
        )

    def _read_again(self) -> None:
        self.context.jobs.read(read_needed, alive(self, self._got), key=(id(self), "needed"))

    # -- while typing --------------------------------------------------------------------------------

    def _typed(self) -> None:
        self.set_dirty(any(self.fields[key].text() for key in ("phones", "name", "wechat_name", "notes")))

    def _channel_chosen(self) -> None:
        channel = int(self.channel.value())
        act = self.act
        self.context.jobs.read(
            lambda store: (channel, registering.next_in_turn(store, act, channel)),
            alive(self, self._show_next),
            key=(id(self), "next"),
        )
        self._look()

    def _show_next(self, found: tuple[int, Dealt]) -> None:
        channel, dealt = found
        if channel != self.channel.value():
            return
        if dealt.staff_id is None:
            automatic = self.tr("Nobody on duty")
        else:
            name = words.staff(self._needed.staff.get(dealt.staff_id, ""))
            automatic = (self.tr("{name}, the spare") if dealt.spare else self.tr("{name}, on duty")).format(
                name=name
            )
        items: list[tuple[object, str]] = [(_AUTOMATIC, automatic)]
        items += [(staff, words.staff(name)) for staff, name in self._needed.staff.items()]
        self.staff.set_items(items)
        self._warn(dealt)

    def _warn(self, dealt: Dealt) -> None:
        """What is out of order at this channel."""
        today = self.context.today()
        chosen = next((one for one in self._needed.channels if one.id == self.channel.value()), None)
        said = {
            "nobody": self.tr("Nobody is on duty here: the newcomer stays unassigned unless you choose somebody."),
            "off_duty": self.tr("Nobody is on duty at this hour: the newcomer stays unassigned unless you choose somebody."),
            "full": self.tr("Everybody on duty is full for today: the newcomer stays unassigned unless you choose somebody."),
        }.get(dealt.why, "")  # fmt: skip
        if not said and chosen is not None and chosen.ends_on and words.days_left(chosen.ends_on, today) < 0:
            said = self.tr("This channel ended on {day}; newcomers count for it all the same.").format(
                day=words.day(chosen.ends_on, today)
            )
        if said:
            self.warning.set_text(said)
        self.warning.setVisible(bool(said))

    def _look(self) -> None:
        """Who has the number that stands there now."""
        text, channel, today = self.fields["phones"].text(), self.channel.value(), self.context.today()
        if channel is None:
            return
        self._typed_at = (int(channel), text)
        self.context.jobs.read(
            lambda store: ((channel, text), registering.lookup(store, channel, text, today)),
            alive(self, self._show_known),
            key=(id(self), "known"),
        )

    def _show_known(self, found: tuple[tuple[int, str], Known | None]) -> None:
        asked, known = found
        if asked != self._typed_at:
            return
        self.known.setVisible(known is not None)
        if known is None:
            return
        name = contact_words.called(known.name)
        parts = [self.tr("Known already: {name}").format(name=name)]
        if known.in_trash:
            parts.append(self.tr("in the trash, comes back"))
        if known.channel:
            parts.append(self.tr("first came by {channel}").format(channel=known.channel))
        if known.owner:
            parts.append(self.tr("looked after by {name}").format(name=known.owner))
        if known.today:
            parts.append(self.tr("registered here today"))
        self.known.set_text(" · ".join(parts))

    # -- saving ----------------------------------------------------------------------------------------

    def values(self) -> Newcomer:
        """The form as it stands."""
        chosen = self.staff.value()
        return Newcomer(
            phone=self.fields["phones"].text(),
            name=self.fields["name"].text(),
            wechat_name=self.fields["wechat_name"].text(),
            note=self.note.toPlainText(),
            staff_id=int(chosen) if chosen else None,
            befriend=self.friend.isChecked(),
        )

    def save(self, *, going_on: bool = False) -> None:
        """Take them down; `going_on` empties the form for the next one instead of closing."""
        if self.primary is None or self.primary.busy or not self._needed.channels:
            return
        for field in self.fields.values():
            field.set_error("")
        self._going_on = going_on
        self.primary.set_busy(True, self.tr("Saving…"))
        channel, who, act = int(self.channel.value()), self.values(), self.act
        self.context.operations.run(
            lambda store: _registered(store, registering.register(store, act, channel, who)),
            done=self._done,
            failed=alive(self, self._failed),
            quiet=True,
        )

    def _done(self, changes: Changes) -> None:
        """Also when the dialog was closed meanwhile: what was written is told of."""
        tell(self.context, changes)
        alive(self, self._finish)()

    def _finish(self) -> None:
        self.context.machine.set(_LAST, self.channel.value())
        self.set_dirty(False)
        if self.primary is not None:
            self.primary.set_busy(False)
        if not self._going_on:
            self.accept()
            return
        self.act = self.context.act()
        for key in ("phones", "name", "wechat_name", "notes"):
            self.fields[key].set_text("")
        self.staff.set_value(_AUTOMATIC)
        self._channel_chosen()
        self.fields["phones"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        if isinstance(error, FieldRefused) and error.field_key in self.fields:
            field = self.fields[error.field_key]
            field.set_error(messages.sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, HudieError):
            self.warning.set_text(messages.sentence(error))
            self.warning.show()
        else:
            self.context.window.report(error)


def _registered(store: Any, changes: Changes) -> Changes:
    """The same with the name of whom it was about; runs in the writer."""
    from services.contacts import display_name

    called = contact_words.called(display_name(store, changes.receipt["id"]))
    return replace(changes, label={**changes.label, "person": called})


def tell(context: Context, changes: Changes) -> None:
    """Put the welcome text on the clipboard and say in one line what was done."""
    got = changes.receipt
    if got["welcome"]:
        QGuiApplication.clipboard().setText(got["welcome"])
    person = changes.label.get("person", "")
    if got["again"]:
        said = Registering.tr("{person} was registered here today already")
    elif got["back"]:
        said = Registering.tr("{person} is known and came back from the trash")
    elif got["new"]:
        said = Registering.tr("{person} registered")
    else:
        said = Registering.tr("{person} is known already; noted")
    parts = [said.format(person=person)]
    if got["staff_id"] is None:
        parts.append(Registering.tr("nobody on duty, unassigned"))
    elif not got["again"]:
        parts.append(Registering.tr("goes to {staff}").format(staff=words.staff(got["staff"] or "")))
    if got["welcome"]:
        parts.append(Registering.tr("welcome text copied"))
    operation = changes.operation
    back: Callable[[], None] | None = None
    if operation is not None:

        def back() -> None:
            context.operations.undo(operation)

    icon = "warning" if got["staff_id"] is None else "check-circle"
    context.operations.noticed.emit(Notice(" · ".join(parts), icon=icon, undo=back, operation=operation))
