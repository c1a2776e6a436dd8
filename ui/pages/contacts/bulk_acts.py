"""What is done to many contacts at once: the bar over the list, and the acts behind its buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.changes import Changes
from services.contact_choices import FOLLOW_STATES, GENDERS
from services.errors import Refused
from services.progress import Cancelled, Progress
from services.selection import Selection
from ui import messages, theme
from ui.context import Context, Work
from ui.dialogs.base import Dialog
from ui.later import bulk, channels, contacts, pool, tags
from ui.pages.contacts import words
from ui.pages.contacts.naming import named
from ui.phrases import Phrases
from ui.widgets import BulkBar, Button, Menu, Text

if TYPE_CHECKING:
    from services.tags import TagInfo

translate = QCoreApplication.translate
Contacts = Phrases("Contacts")

ASK_OVER: Final = 1_000
"""From how many on an act says how many it will change before it does."""


class Bar(QWidget):
    """The bulk bar, its buttons shrunk to icons where the words don't fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.bar = BulkBar()
        layout.addWidget(self.bar)
        self._texts: dict[Button, str] = {}

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(44))

    def sizeHint(self) -> QSize:
        return self.bar.sizeHint()

    def add(self, text: str, icon: str, slot: Callable[[], object], *, danger: bool = False) -> Button:
        """A button of the bar."""
        made = self.bar.add_action(text, icon, slot, danger=danger)
        made.setAccessibleName(text)
        self._texts[made] = text
        return made

    def set_count(self, count: int, total: int | None) -> None:
        """How many are ticked, of how many."""
        self.bar.set_count(count, total)
        self.fit()

    def fit(self) -> None:
        """Give the buttons their words back, then take them from the left until the bar fits."""
        for button, text in self._texts.items():
            button.setText(text)
            button.setToolTip("")
        for button, text in self._texts.items():
            if self._wanted() <= self.width():
                return
            button.setText("")
            button.setToolTip(text)

    def _wanted(self) -> int:
        layout = self.bar.layout()
        assert layout is not None
        layout.invalidate()
        return layout.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class Confirm(Dialog):
    """Says how many an act will change before it is done."""

    def __init__(self, parent: QWidget, title: str, text: str, action: str) -> None:
        super().__init__(parent, title, width=460)
        self.body.addWidget(Text(text, "body", "ink2", wrap=True))
        self.set_primary(action).clicked.connect(self.accept)
        if self.primary is not None:
            self.primary.setFocus()


class BulkActs:
    """The acts. `selection()` answers whom and how many; `exported()` opens the export."""

    def __init__(
        self,
        context: Context,
        page: QWidget,
        selection: Callable[[], tuple[Selection, int]],
        exported: Callable[[], object],
    ) -> None:
        self.context, self.page, self._selection = context, page, selection
        self.bar = Bar()
        self.tag = self.bar.add(translate("Contacts", "Tag"), "tag", self.add_tags)
        self.untag = self.bar.add(translate("Contacts", "Remove tag"), "minus", self.remove_tags)
        self.change = self.bar.add(translate("Contacts", "Change"), "pencil-simple", self.show_changes)
        self.export = self.bar.add(translate("Contacts", "Export"), "download-simple", exported)
        self.trash_button = self.bar.add(
            translate("Contacts", "Move to trash"), "trash", self.trash, danger=True
        )
        self.restore_button = self.bar.add(
            translate("Contacts", "Take back"), "arrow-counter-clockwise", self.restore
        )
        self.set_trashed(False)

    def set_trashed(self, trashed: bool) -> None:
        """Offer what can be done in the list, or in the trash."""
        for button in (self.tag, self.untag, self.change, self.export, self.trash_button):
            button.setVisible(not trashed)
        self.restore_button.setVisible(trashed)

    # -- doing -------------------------------------------------------------------------------------

    def run(
        self, service: Callable[[Any, Progress | None], Changes], title: str, *, leaving: bool = False
    ) -> None:
        """Do it; long work is shown in the status bar. `leaving` = the ticked leave the list, their ticks with them."""
        work: list[Work] = []

        def step(done: int, total: int | None, _note: str) -> None:
            if not work:
                work.append(self.context.window.work(title))
            work[0].step(done, total)

        def end() -> None:
            for shown in work:
                shown.end()

        def failed(error: BaseException) -> None:
            end()
            if isinstance(error, Cancelled):
                return
            if isinstance(error, Refused):
                self.context.window.toast(messages.sentence(error), icon="warning")
            else:
                self.context.window.report(error)

        def done(_changes: Changes) -> None:
            end()
            if leaving:
                # Else an undo would bring them back ticked, and the next key would hit them all.
                self.bar.bar.cleared.emit()

        self.context.operations.run_long(
            lambda store, progress: named(store, service(store, progress)),
            done=done,
            failed=failed,
            progress=step,
        )

    def _sure(self, count: int, title: str, action: str) -> bool:
        if count <= ASK_OVER:
            return True
        text = translate("Contacts", "A backup is made first, and you can undo it afterwards.")
        return bool(Confirm(self.page, title, text, action).exec())

    def _counted(self, text: str, count: int) -> str:
        return text.replace(str(count), f"{count:,}", 1)

    def add_tags(self) -> None:
        """Choose tags and put them on all selected."""
        self.context.jobs.read(
            tags.tag_list, lambda known: self._pick(known, add=True), key=(id(self), "tags")
        )

    def remove_tags(self) -> None:
        """Choose tags and take them off all selected."""
        self.context.jobs.read(
            tags.tag_list, lambda known: self._pick(known, add=False), key=(id(self), "tags")
        )

    def _pick(self, known: list[TagInfo], *, add: bool) -> None:
        from ui.pages.contacts.tag_picker import TagPicker, read_counts

        picker = TagPicker(
            self.tag if add else self.untag,
            known,
            title=translate("Contacts", "Tag") if add else translate("Contacts", "Remove tag"),
            action=translate("Contacts", "Add") if add else translate("Contacts", "Remove"),
            creates=add,
            today=self.context.today() if add else None,
        )
        picker.picked.connect(
            lambda names: self._add(names, picker.expires_on()) if add else self._remove(names)
        )
        picker.open_under()
        read_counts(self.context, picker)

    def _add(self, names: tuple[str, ...], expires_on: str) -> None:
        """Put them on, after saying what an exclusive group takes off for it."""
        selection, count = self._selection()
        if not names or not count:
            return
        act, today = self.context.act(), self.context.today()
        shown = self._counted(Contacts.tr("Tag %n contact(s)", "", count), count)

        def put_on() -> None:
            self.run(
                lambda store, progress: bulk.add_tags(
                    store, act, selection, names, progress, expires_on=expires_on
                ),
                shown,
            )

        def go_on(lost: Mapping[str, int]) -> None:
            if not lost and count <= ASK_OVER:
                put_on()
                return
            text = translate("Contacts", "A backup is made first, and you can undo it afterwards.")
            if lost:
                parts = (f"{name} ({people:,})" for name, people in lost.items())
                text = translate("Contacts", "Of such a group one tag only: these go off for it: {names}")
                text = text.format(names=translate("Contacts", ", ").join(parts))
            # Not exec: this runs inside the delivery of an answer, and others shall come meanwhile.
            asked = Confirm(self.page, translate("Contacts", "{act}?").format(act=shown), text, shown)
            asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            asked.accepted.connect(put_on)
            asked.open()

        self.context.jobs.read(
            lambda store: bulk.replaced(store, selection, names, today), go_on, key=(id(self), "replaced")
        )

    def _remove(self, names: tuple[str, ...]) -> None:
        selection, count = self._selection()
        if not names or not count:
            return
        act = self.context.act()
        shown = self._counted(Contacts.tr("Remove the tag from %n contact(s)", "", count), count)
        if self._sure(count, translate("Contacts", "{act}?").format(act=shown), shown):
            self.run(lambda store, progress: bulk.remove_tags(store, act, selection, names, progress), shown)

    def edit(self, values: Mapping[str, Any]) -> None:
        """Set some columns of all selected."""
        selection, count = self._selection()
        if not count:
            return
        act = self.context.act()
        shown = self._counted(Contacts.tr("Change %n contact(s)", "", count), count)
        if self._sure(count, translate("Contacts", "{act}?").format(act=shown), shown):
            self.run(lambda store, progress: bulk.bulk_edit(store, act, selection, values, progress), shown)

    def show_changes(self) -> None:
        """What can be changed for many."""
        menu = Menu(parent=self.page)
        states = Menu(words.field("follow_state"), menu)
        for state in FOLLOW_STATES:
            states.add(words.follow_state(state), self._setter("follow_state", state))
        menu.addMenu(states)
        genders = Menu(words.field("gender"), menu)
        for gender in filter(None, GENDERS):
            genders.add(words.gender(gender), self._setter("gender", gender))
        menu.addMenu(genders)
        if len(self.context.staff) > 1:
            menu.addMenu(self._people(menu))
        if self.context.settings.uses("friend_work"):
            menu.add(
                translate("Contacts", "Put on the list of friends to add"), self.befriend, icon="user-plus"
            )
        menu.add(translate("Contacts", "Channel…"), self.ask_channel, icon="megaphone")
        menu.add(translate("Contacts", "Area…"), self.ask_area, icon="map-pin")
        menu.add(translate("Contacts", "Agreed to offers…"), self.ask_consent, icon="handshake")
        menu.add(translate("Contacts", "Do not contact…"), self.ask_alone, icon="prohibit")
        menu.add(
            translate("Contacts", "May be contacted"),
            lambda: self.edit({"do_not_contact": False, "do_not_contact_reason": ""}),
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.change.mapToGlobal(self.change.rect().bottomLeft()))

    def _people(self, menu: Menu) -> Menu:
        people = Menu(words.field("owner"), menu)
        for number, name in self.context.staff.items():
            people.add(name or words.owner(), self._setter("owner_staff_id", number))
        people.add(translate("Contacts", "Nobody"), self._setter("owner_staff_id", None))
        return people

    def _setter(self, key: str, value: Any) -> Callable[[], None]:
        return lambda: self.edit({key: value})

    def ask_area(self) -> None:
        """Type one area for all selected."""
        from ui.pages.contacts.bulk_popups import ValuePopup

        popup = ValuePopup(
            self.change,
            words.field("area"),
            translate("Contacts", "Leave it empty to clear"),
            translate("Contacts", "Apply"),
        )
        popup.typed.connect(lambda text: self.edit({"area": text}))
        popup.open_under()

    def befriend(self) -> None:
        """Put all selected who may be asked on the list of friends to add."""
        selection, count = self._selection()
        if count:
            act = self.context.act()
            self.run(
                lambda store, progress: pool.create(store, act, selection, "list", progress),
                translate("Contacts", "Put on the list of friends to add"),
            )

    def ask_channel(self) -> None:
        """One channel for all selected."""
        self.context.jobs.read(
            lambda store: [(one.id, one.name) for one in channels.channels(store)],
            self._choose_channel,
            key=(id(self), "channels"),
        )

    def _choose_channel(self, known: list[tuple[int, str]]) -> None:
        from ui.pages.contacts.bulk_popups import ChoicePopup

        popup = ChoicePopup(self.change, words.field("channel"), known)
        popup.chosen.connect(lambda number: self.edit({"channel_id": number}))
        popup.open_under()

    def ask_consent(self) -> None:
        """One answer about offers for all selected."""
        from ui.pages.contacts.bulk_popups import ConsentPopup

        popup = ConsentPopup(self.change)
        popup.chosen.connect(self.edit)
        popup.open_under()

    def ask_alone(self) -> None:
        """A reason for sending all selected nothing."""
        from ui.pages.contacts.bulk_popups import ValuePopup

        popup = ValuePopup(
            self.change,
            translate("Contacts", "Do not contact"),
            translate("Contacts", "Why; may stay empty"),
            translate("Contacts", "Apply"),
        )
        popup.typed.connect(lambda text: self.edit({"do_not_contact": True, "do_not_contact_reason": text}))
        popup.open_under()

    def trash(self) -> None:
        """Move all selected to the trash."""
        selection, count = self._selection()
        if not count:
            return
        act = self.context.act()
        shown = self._counted(Contacts.tr("Move %n contact(s) to the trash", "", count), count)
        if self._sure(count, translate("Contacts", "{act}?").format(act=shown), shown):
            self.run(
                lambda store, progress: contacts.trash(store, act, selection, progress), shown, leaving=True
            )

    def restore(self) -> None:
        """Take all selected back from the trash."""
        selection, count = self._selection()
        if not count:
            return
        act = self.context.act()
        shown = self._counted(Contacts.tr("Take %n contact(s) back", "", count), count)
        self.run(
            lambda store, progress: contacts.restore(store, act, selection, progress), shown, leaving=True
        )
