"""The editor of one channel: what it is, what newcomers get and hear, its code, who is on duty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from services.channels import channels
from services.channels.channels import KINDS, Channel, ChannelInput
from services.channels.duty import ROTA
from services.errors import FieldRefused
from services.tags import TagInfo, tag_list
from ui import messages
from ui.context import Context
from ui.pages.channels import words
from ui.pages.channels.code_card import CodeCard
from ui.pages.channels.duty_list import DutyList
from ui.pages.channels.welcome_editor import WelcomeEditor
from ui.pages.contacts.editors import TagsEditor
from ui.widgets import Banner, Button, Chip, Combo, ElidedLabel, Field, Menu, Rule, Text

_DATES: Final = ("begins_on", "ends_on")


@dataclass(frozen=True)
class Needed:
    """What the editor must know: the channel (None = a new one), tags, and all staff by id with whether they are here."""

    channel: Channel | None
    tags: Sequence[TagInfo]
    staff: Mapping[int, tuple[str, bool]]


def read_needed(store: Any, channel_id: int | None, today: str) -> Needed:
    """Runs in a reader. Raises Refused(unknown_channel)."""
    found = channels.channel(store, channel_id, today) if channel_id is not None else None
    return Needed(found, tag_list(store), channels.staff(store))


class Editor(QFrame):
    """A form over one filled button. `saving(ChannelInput, before)` asks the page to write; `discarded()`, `archived(bool)`,
    `deleting()`, `moved(step)`, `picture(path)`, `poster_wanted()` are the other things that can be asked for. While
    `dirty()` nothing else may be shown: `ask` puts the question, to which `given_up()` answers that it may be lost."""

    saving = Signal(object, object)
    discarded = Signal()
    archived = Signal(bool)
    deleting = Signal()
    moved = Signal(int)
    picture = Signal(object)
    poster_wanted = Signal()
    given_up = Signal()
    dirty_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("panel", "card")
        self._needed = Needed(None, (), {})
        self._before = ChannelInput()
        self._filling = False
        self._dirty = False
        self._last: int | None = None
        self.fields: dict[str, Field] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        self.question = Banner("", "warn")
        self.question.add_action(self.tr("Discard")).clicked.connect(self.given_up)
        self.question.add_action(self.tr("Save"), "secondary").clicked.connect(self.try_save)
        self.question.hide()
        layout.addWidget(self.question)
        inner = QWidget()
        self.form = QVBoxLayout(inner)
        self.form.setContentsMargins(18, 4, 18, 12)
        self.form.setSpacing(10)
        self._fill_form()
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.scroller.viewport().setAutoFillBackground(False)
        layout.addWidget(self.scroller, 1)
        layout.addWidget(Rule())
        layout.addLayout(self._foot())

    # -- building --------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 10, 6)
        head.setSpacing(8)
        self.title = ElidedLabel("", "h1")
        self.unsaved = Chip(self.tr("Not saved"), "warn")
        self.more = Button("", "ghost", "dots-three", name=self.tr("More"), clicked=self._show_more)
        self.title.hug()
        head.addWidget(self.title)
        head.addWidget(self.unsaved)
        head.addStretch(1)
        head.addWidget(self.more)
        return head

    def _fill_form(self) -> None:
        self.banner = Banner("", "info")
        self.banner.hide()
        self.form.addWidget(self.banner)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for column, stretch in enumerate((2, 1, 1)):
            grid.setColumnStretch(column, stretch)
        self.kind = Combo([(key, words.kind(key)) for key in KINDS])
        self._add(grid, 0, 0, "name", self.tr("Name"), QLineEdit())
        self._add(grid, 0, 1, "kind", self.tr("Kind"), self.kind, span=2)
        self._add(grid, 1, 0, "hook", self.tr("What newcomers get"), QLineEdit(), optional=True)
        self._add(grid, 1, 1, "begins_on", self.tr("From"), QLineEdit(), optional=True)
        self._add(grid, 1, 2, "ends_on", self.tr("Until"), QLineEdit(), optional=True)
        self.form.addLayout(grid)
        self.tags = TagsEditor((), lambda: self._needed.tags)
        self.tags.changed.connect(self._edited)
        self.form.addWidget(self._field("tags", self.tr("Tags for everybody who comes"), self.tags))
        self.welcome = WelcomeEditor()
        self.welcome.changed.connect(self._edited)
        self.form.addWidget(
            self._field(
                "welcome", self.tr("Welcome text (goes to the clipboard; staff paste it)"), self.welcome
            )
        )
        self.code = CodeCard(self.context.today)
        self.code.changed.connect(self._code_changed)
        self.code.picture.connect(self.picture)
        self.code.poster_wanted.connect(self.poster_wanted)
        self.form.addWidget(self.code)
        self.duty = DutyList()
        self.duty.changed.connect(self._duty_changed)
        self.form.addWidget(self.duty)
        self.form.addStretch(1)

    def _field(self, key: str, title: str, editor: QWidget, *, optional: bool = False) -> Field:
        made = Field(title, editor, optional=optional)
        made.changed.connect(self._edited)
        self.fields[key] = made
        return made

    def _add(
        self,
        grid: QGridLayout,
        row: int,
        column: int,
        key: str,
        title: str,
        editor: QWidget,
        *,
        span: int = 1,
        optional: bool = False,
    ) -> None:
        made = self._field(key, title, editor, optional=optional)
        grid.addWidget(made, row, column, 1, span, Qt.AlignmentFlag.AlignTop)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 10, 18, 12)
        foot.setSpacing(10)
        self.hint = Text("", "caption", "ink2", wrap=True)
        self.discard = Button(self.tr("Discard"), "ghost", clicked=self.discarded.emit)
        self.save = Button(self.tr("Save channel"), "primary", clicked=self.try_save)
        self.save.setToolTip("Ctrl+S")
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.save)
        return foot

    # -- what it shows ---------------------------------------------------------------------------------

    @property
    def channel(self) -> int | None:
        """The channel in hand; None for a new one."""
        return self._needed.channel.id if self._needed.channel else None

    def show_channel(self, needed: Needed, values: ChannelInput | None = None) -> None:
        """Show a channel as it is stored; of a new one what it begins as (`values`)."""
        self._needed = needed
        stored = needed.channel
        self._before = stored.values if stored else (values or ChannelInput())
        self._fill(self._before)
        self.title.setText(stored.values.name if stored else self.tr("New channel"))
        self.more.setVisible(stored is not None)
        self.code.poster.setVisible(stored is not None)
        away = stored is not None and stored.archived
        if away:
            self.banner.set_text(self.tr("Not in use: no newcomers are registered here"))
        self.banner.setVisible(away)
        self.set_busy(False)
        self.question.hide()
        if stored is None or stored.id != self._last:
            self.scroller.verticalScrollBar().setValue(0)
        self._last = stored.id if stored else None
        self._tell()
        self._settle()

    def reset(self) -> None:
        """Forget what was typed."""
        self._fill(self._before)
        self.question.hide()
        self._settle()

    def _tell(self, wrong: str = "") -> None:
        """The small line beside the buttons."""
        self.hint.setText(wrong or self.tr("Who is registered already keeps tags and staff"))
        self.hint.set_tone("danger" if wrong else "ink2")

    def _fill(self, values: ChannelInput) -> None:
        self._filling = True
        for key in ("name", "hook", *_DATES):
            self.fields[key].set_text(getattr(values, key))
        self.kind.set_value(values.kind)
        self.tags.set_names(values.tags)
        self.welcome.set_text(values.welcome)
        for field in self.fields.values():
            field.set_error("")
        stored = self._needed.channel
        today = {one.line.staff_id: one.today for one in stored.on_duty} if stored else {}
        self.duty.show_lines(
            values.on_duty,
            values.duty,
            {staff: name for staff, (name, _) in self._needed.staff.items()},
            frozenset(staff for staff, (_, here) in self._needed.staff.items() if not here),
            today,
            rota=self.context.settings.uses(ROTA),
        )
        self.code.show_code(
            values.code_mode, values.url, values.url_expires_on, self.duty.lines(), self.duty.name
        )
        self._filling = False

    def values(self) -> ChannelInput:
        """The form as it stands."""
        url, expires_on = self.code.live()
        return replace(
            self._before,
            name=self.fields["name"].text(),
            kind=str(self.kind.value()),
            hook=self.fields["hook"].text(),
            welcome=self.welcome.text(),
            code_mode=str(self.code.mode.value()),
            url=url,
            url_expires_on=expires_on,
            duty=str(self.duty.way.value()),
            begins_on=self.fields["begins_on"].text(),
            ends_on=self.fields["ends_on"].text(),
            tags=self.tags.names(),
            on_duty=self.duty.lines(),
        )

    # -- typing ----------------------------------------------------------------------------------------

    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._dirty

    def _edited(self) -> None:
        if not self._filling:
            self._settle()

    def _code_changed(self) -> None:
        if not self._filling:
            self.duty.set_lines(self.code.lines())
            self._settle()

    def _duty_changed(self) -> None:
        if not self._filling:
            self.code.set_lines(self.duty.lines())
            self._settle()

    def _settle(self) -> None:
        """Say whether something is unsaved."""
        new = self._needed.channel is None
        dirty = self.values() != self._before
        self.unsaved.setVisible(dirty)
        self.discard.setVisible(dirty or new)
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)

    def called(self) -> str:
        """What is being edited, by the name that stands in its field."""
        return self.fields["name"].text() or self.tr("New channel")

    def ask(self) -> None:
        """Something else is wanted, but this is not saved: ask (`given_up`, or saving as usual)."""
        self.question.set_text(self.tr("“{name}” is not saved yet.").format(name=self.called()))
        self.question.show()

    # -- saving ----------------------------------------------------------------------------------------

    def try_save(self) -> None:
        """Ask the page to write, unless a field is wrong in itself."""
        if self.save.busy:
            return
        for field in (self.code.link, self.code.expiry):
            if not field.validate():
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self.scroller.ensureWidgetVisible(field)
                return
        self.set_busy(True)
        self.saving.emit(self.values(), None if self._needed.channel is None else self._before)

    def set_busy(self, busy: bool) -> None:
        """While it is being written."""
        self.save.set_busy(busy, self.tr("Saving…"))

    def refused(self, error: FieldRefused) -> None:
        """Show an error below its field and go there."""
        self.set_busy(False)
        whose = error.data.get("staff") if error.field_key.startswith("duty_url") else None
        fields = {**self.fields}
        if self.code.go_to(whose):
            own = "" if whose is None else "duty_"
            fields |= {f"{own}url": self.code.link, f"{own}url_expires_on": self.code.expiry}
        field = fields.get(error.field_key)
        if field is None:
            name = "" if whose is None else self.duty.name(whose)
            self._tell(" · ".join(part for part in (name, messages.sentence(error)) if part))
            return
        field.set_error(messages.sentence(error))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(field)

    def _show_more(self) -> None:
        stored = self._needed.channel
        if stored is None:
            return
        menu = Menu(parent=self)
        menu.add(self.tr("Move up"), lambda: self.moved.emit(-1), icon="arrow-up", keys="Alt+Up")
        menu.add(self.tr("Move down"), lambda: self.moved.emit(1), icon="arrow-down", keys="Alt+Down")
        menu.addSeparator()
        if stored.archived:
            menu.add(self.tr("Use again"), lambda: self.archived.emit(False), icon="arrow-counter-clockwise")
        else:
            menu.add(self.tr("Stop using it"), lambda: self.archived.emit(True), icon="prohibit")
        delete = menu.add(self.tr("Delete"), self.deleting.emit, icon="trash", keys="Del", danger=True)
        delete.setEnabled(not stored.used)
        if stored.used:
            delete.setToolTip(self.tr("People, money, rules or segments hang on it: stop using it instead"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "duty"):
            self.updateGeometry()
