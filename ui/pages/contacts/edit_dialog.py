"""Making a contact and changing one: a form with the usual fields in sight and the others under More."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from services import birthdays, contacts
from services.changes import Changes
from services.channels.channels import channels
from services.contact_choices import FOLLOW_STATES, GENDERS
from services.contact_input import check_phones
from services.contact_query import ContactQuery
from services.contact_rows import table_rows
from services.contacts import ContactDetails, ContactInput
from services.custom_fields import CustomField, definitions
from services.errors import FieldRefused, HudieError
from services.identities import Kind, kinds
from services.search import first_ids
from services.tags import TagInfo, tag_list
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.contacts import words
from ui.pages.contacts.custom_editor import CustomEditor
from ui.pages.contacts.editors import BirthdayEditor, ConsentEditor, PhonesEditor, ReferrerEditor, TagsEditor
from ui.pages.contacts.identity_editor import IdentitiesEditor
from ui.pages.contacts.naming import named
from ui.widgets import Button, CheckBox, Combo, Field, Segmented

translate = QCoreApplication.translate

WIDTH: Final = 760


@dataclass(frozen=True)
class Needed:
    """What the form must know before it can be shown."""

    tags: Sequence[TagInfo]
    fields: Sequence[CustomField]
    details: ContactDetails | None = None
    channels: Sequence[tuple[int, str]] = ()
    kinds: Sequence[Kind] = ()


def read_needed(store: Any, contact_id: int | None) -> Needed:
    """Runs in a reader. Raises Refused(unknown_contact)."""
    return Needed(
        tag_list(store),
        definitions(store),
        contacts.details(store, contact_id) if contact_id else None,
        [(one.id, one.name) for one in channels(store)],
        kinds(store),
    )


class ContactDialog(Dialog):
    """`saved(Changes)` when the contact is written; `person_wanted(id, in_trash)` to open who has a number already."""

    saved = Signal(object)
    person_wanted = Signal(object, bool)

    def __init__(
        self, context: Context, parent: QWidget, needed: Needed, *, prefill: ContactInput | None = None
    ) -> None:
        details = needed.details
        title = (
            translate("Contacts", "New contact") if details is None else translate("Contacts", "Edit contact")
        )
        super().__init__(parent, title, width=WIDTH)
        self.context, self._needed, self._details = context, needed, details
        self.act = context.act()
        self._saving = False
        self._before = details.as_input() if details is not None else (prefill or ContactInput())
        self.fields: dict[str, Field] = {}
        self._build()
        self._opened = self.values()
        self.set_hint(self.tr("Ctrl+Enter saves"))
        button = self.set_primary(self.tr("Save") if details else self.tr("Save contact"))
        button.clicked.connect(self.save)
        self.setTabOrder(self.cancel, button)
        self.setTabOrder(self.fields["remark"].editor, self.more)
        self._first = self._state() if prefill is None else ()
        self.fields["name" if details is not None else self._first_field()].editor.setFocus()

    def _first_field(self) -> str:
        return "name" if self._before.phones and not self._before.name else "phones"

    # -- building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        before = self._before
        usual, self.rest = QWidget(), QWidget()
        self.body.addWidget(usual)
        self.more = Button("", "link", "caret-down", size="small", clicked=self._toggle_more)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.rest)
        self.body.addStretch(1)

        self.phones = PhonesEditor(before.phones)
        self.tags = TagsEditor(before.tags, lambda: self._needed.tags)
        self.consent = ConsentEditor(before.consent, before.consent_source)
        grid = _grid(usual)
        self._add(grid, 0, 0, "phones", self.phones, title=words.field("phone"))
        self._add(grid, 0, 1, "name", QLineEdit(before.name))
        self._add(grid, 1, 0, "tags", self.tags, wide=True)
        self._add(grid, 2, 0, "consent", self.consent, wide=True, title=self.tr("Agreed to offers"))
        self._add(grid, 3, 0, "remark", QLineEdit(before.remark), wide=True)

        grid = _grid(self.rest)
        self.birthday = BirthdayEditor(before.birthday)
        genders = [(key, words.gender(key) or self.tr("Not known")) for key in GENDERS]
        self.gender = Segmented(genders, name=words.field("gender"))
        self.gender.set_value(before.gender)
        self.follow = Combo([(key, words.follow_state(key)) for key in FOLLOW_STATES])
        self.follow.set_value(before.follow_state)
        named = None
        if (
            self._details is not None
            and self._details.referrer is not None
            and before.referrer_id is not None
        ):
            named = (before.referrer_id, words.called(self._details.referrer))
        self.referrer = ReferrerEditor(named)
        self.referrer.looked_for.connect(self._look_for)
        self.alone = CheckBox(self.tr("Send this person nothing"), before.do_not_contact)
        self._add(grid, 0, 0, "wechat_name", QLineEdit(before.wechat_name))
        self._add(grid, 0, 1, "wechat_id", QLineEdit(before.wechat_id))
        self._add(grid, 1, 0, "birthday", self.birthday)
        self._add(grid, 1, 1, "gender", self.gender)
        self._add(grid, 2, 0, "area", QLineEdit(before.area))
        self._add(grid, 2, 1, "address", QLineEdit(before.address))
        self._add(grid, 3, 0, "referrer_id", self.referrer)
        self._add(grid, 3, 1, "follow_state", self.follow)
        self.owner = self._chosen_of("owner", self._staff(), before.owner_staff_id)
        self.channel = self._chosen_of("channel", self._needed.channels, before.channel_id)
        self._add(grid, 4, 0, "owner_staff_id", self.owner)
        self._add(grid, 4, 1, "channel_id", self.channel)
        self.fields["owner_staff_id"].setVisible(
            len(self.context.staff) > 1 or before.owner_staff_id is not None
        )
        self.fields["channel_id"].setVisible(bool(self._needed.channels))
        self._add(grid, 5, 0, "do_not_contact", self.alone)
        self._add(grid, 5, 1, "do_not_contact_reason", QLineEdit(before.do_not_contact_reason))
        notes = QPlainTextEdit(before.notes)
        notes.setTabChangesFocus(True)
        notes.setFixedHeight(76)
        self._add(grid, 6, 0, "notes", notes, wide=True)
        self.identities = IdentitiesEditor(before.identities, self._needed.kinds)
        self.identities.changed.connect(lambda: self._clear("identities"))
        self._add(grid, 7, 0, "identities", self.identities, wide=True)
        self.custom = [CustomEditor(field, before.custom.get(field.id, "")) for field in self._needed.fields]
        for place, editor in enumerate(self.custom):
            self._add(
                grid,
                8 + place // 2,
                place % 2,
                f"custom:{editor.definition.id}",
                editor,
                title=editor.definition.name,
            )
        self.alone.toggled.connect(self._show_reason)
        self.birthday.changed.connect(self._clear_birthday)
        self.phones.changed.connect(lambda: self._clear("phones"))
        self.phones.left.connect(self._check_phones)
        self._show_reason(before.do_not_contact)
        self._show_more(self._has_more())

    def _add(
        self,
        grid: QGridLayout,
        row: int,
        column: int,
        key: str,
        editor: QWidget,
        *,
        wide: bool = False,
        title: str = "",
    ) -> None:
        made = Field(title or words.field(key), editor)
        self.fields[key] = made
        grid.addWidget(made, row, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)

    def _staff(self) -> list[tuple[int, str]]:
        return [(i, name or words.owner()) for i, name in self.context.staff.items()]

    @staticmethod
    def _chosen_of(key: str, items: Sequence[tuple[int, str]], chosen: int | None) -> Combo:
        """One of these, or none."""
        made = Combo([(None, "—"), *items], name=words.field(key))
        made.set_value(chosen)
        return made

    def _has_more(self) -> bool:
        b = self._before
        named = (
            b.wechat_name,
            b.wechat_id,
            b.birthday,
            b.gender,
            b.area,
            b.address,
            b.referrer_id,
            b.notes,
            b.custom,
            b.owner_staff_id,
            b.channel_id,
            b.identities,
        )
        return any(named) or b.do_not_contact or b.follow_state != "pending"

    def _show_more(self, shown: bool) -> None:
        self.rest.setVisible(shown)
        self.more.setText(
            self.tr("Less") if shown else self.tr("More: WeChat, birthday, area, referrer, notes")
        )
        self.more.set_icon("caret-up" if shown else "caret-down")

    def _toggle_more(self) -> None:
        shown = self.rest.isHidden()
        self._show_more(shown)
        if shown:
            self.fields["wechat_name"].editor.setFocus()

    def _show_reason(self, on: bool) -> None:
        self.fields["do_not_contact_reason"].setVisible(on)

    def _check_phones(self) -> None:
        """On leaving a number: is it one, and is it nobody else's?"""
        typed = self.phones.values()
        if self._saving or typed == self._before.phones:
            return
        region = self.context.settings.phone_region
        own, window = self._details.id if self._details else None, self.context.window

        def failed(error: BaseException) -> None:
            if not isinstance(error, FieldRefused):
                window.report(error)
            elif isValid(self) and self.isVisible() and not self._saving and self.phones.values() == typed:
                self._show_refused(error)

        self.context.jobs.read(
            lambda store: check_phones(store, typed, region, own),
            lambda _none: None,
            failed,
            key=(id(self), "phones"),
        )

    def _clear(self, key: str) -> None:
        if self.fields[key].error:
            self._set_error(key, "")

    def _clear_birthday(self) -> None:
        self._clear("birthday")
        try:
            value = self.birthday.value()
        except birthdays.BadDate:
            value = ""
        lunar = value.startswith("L")
        self.fields["birthday"].set_help(words.birthday(value) if lunar else "")

    # -- the referrer ------------------------------------------------------------------------------

    def _look_for(self, text: str) -> None:
        if not text:
            self.referrer.show_found(())
            return
        today, own = self.context.today(), self._details.id if self._details else None

        def look(store: Any) -> list[tuple[int, str]]:
            ids = [i for i in first_ids(store, ContactQuery(text), today, 6).ids if i != own]
            rows = table_rows(store, ids)
            return [
                (i, "  ".join((words.called(rows[i].display), rows[i].phone)).strip())
                for i in ids
                if i in rows
            ]

        self.context.jobs.read(look, self._show_found, key=(id(self), "referrer"))

    def _show_found(self, found: list[tuple[int, str]]) -> None:
        if self.isVisible():
            self.referrer.show_found(found)

    # -- saving ------------------------------------------------------------------------------------

    def values(self) -> ContactInput:
        """The form as it stands; a birthday that can't be read is passed as typed, for the service to refuse."""
        try:
            birthday = self.birthday.value()
        except birthdays.BadDate:
            birthday = self.birthday.typed()
        before = self._before
        consent, where = self.consent.consent(), self.consent.where()
        same = (consent, where) == (before.consent, before.consent_source)
        return ContactInput(
            name=self.fields["name"].text(),
            phones=self.phones.values(),
            wechat_id=self.fields["wechat_id"].text(),
            wechat_name=self.fields["wechat_name"].text(),
            remark=self.fields["remark"].text(),
            gender=str(self.gender.value()),
            birthday=birthday,
            address=self.fields["address"].text(),
            area=self.fields["area"].text(),
            referrer_id=self.referrer.value(),
            consent=consent,
            consent_source=before.consent_source if same else where,
            consent_on=before.consent_on if same else "",
            do_not_contact=self.alone.isChecked(),
            do_not_contact_reason=self.fields["do_not_contact_reason"].text()
            if self.alone.isChecked()
            else "",
            follow_state=str(self.follow.value()),
            notes=self.fields["notes"].text(),
            tags=self.tags.names(),
            owner_staff_id=self.owner.value(),
            channel_id=self.channel.value(),
            identities=self.identities.values(),
            custom={editor.definition.id: editor.value() for editor in self.custom},
        )

    def _state(self) -> tuple[object, ...]:
        return (self.values(), self.birthday.typed())

    def dirty(self) -> bool:
        return not self._saving and self._state() != self._first

    def save(self) -> None:
        """Write the contact; errors of fields appear below them."""
        if self._saving:
            return
        for key in self.fields:
            self._clear(key)
        self._busy(True)
        values, opened, act, details = self.values(), self._opened, self.act, self._details
        if details is None:
            self.context.operations.run(
                lambda store: named(store, contacts.create(store, act, values)),
                done=self._done,
                failed=self._failed,
            )
        else:
            self.context.operations.run(
                lambda store: named(store, contacts.edit(store, act, details.id, values, opened)),
                done=self._done,
                failed=self._failed,
            )

    def _busy(self, busy: bool) -> None:
        self._saving = busy
        if self.primary is not None:
            self.primary.set_busy(busy, self.tr("Saving…"))

    def _done(self, changes: Changes) -> None:
        self._busy(False)
        self._first = self._state()
        self.saved.emit(changes)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        if not isinstance(error, FieldRefused) or error.field_key not in self.fields:
            if isinstance(error, HudieError):
                self.set_hint(messages.sentence(error))
            else:
                self.context.window.report(error)
            return
        self._show_refused(error)
        key = error.field_key
        self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.ensureWidgetVisible(self.fields[key])

    def _show_refused(self, error: FieldRefused) -> None:
        key = error.field_key
        if self.fields[key].isHidden() or (self.rest.isHidden() and self.rest.isAncestorOf(self.fields[key])):
            self._show_more(True)
        self._set_error(key, "")
        self._set_error(key, messages.sentence(error))
        if error.reason == "number_taken":
            self._offer(key, error)

    def _set_error(self, key: str, text: str) -> None:
        field = self.fields[key]
        field.set_error(text)
        set_invalid = getattr(field.editor, "set_invalid", None)
        if set_invalid is not None:
            set_invalid(bool(text))
        if not text and self._other is not None:
            self._other.hide()
            self._other.deleteLater()
            self._other = None

    _other: Button | None = None

    def _offer(self, key: str, error: FieldRefused) -> None:
        """A way to whom the number belongs, below the error."""
        name, in_trash = str(error.data.get("name", "")), bool(error.data.get("in_trash"))
        text = self.tr("Show {name} in the trash") if in_trash else self.tr("Open {name}")
        self._other = Button(text.format(name=name), "link", "arrow-right", size="small")
        contact = error.data["contact_id"]
        self._other.clicked.connect(lambda: self._open_other(contact, in_trash))
        layout = self.fields[key].layout()
        assert layout is not None
        layout.addWidget(self._other)
        layout.setAlignment(self._other, Qt.AlignmentFlag.AlignLeft)

    def _open_other(self, contact: int, in_trash: bool) -> None:
        self.discard()
        self.person_wanted.emit(contact, in_trash)


def _grid(widget: QWidget) -> QGridLayout:
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
