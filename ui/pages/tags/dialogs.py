"""The small dialogs of the page: a group, a tag, where to merge, and what to delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from services import tag_edits, tag_groups
from services.changes import Changes
from services.errors import FieldRefused, Refused
from services.tag_groups import GroupInfo
from services.tag_uses import TagUses
from services.tag_work import COLOURS
from services.tags import TagInfo
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.pages.tags import words
from ui.widgets import Banner, CheckBox, Combo, Field, Radio, Text, focus_first_error


class _Form(Dialog):
    """A form that is saved by one service call; `saved(Changes)`. What the service refuses stands at its field."""

    saved = Signal(object)

    def __init__(self, context: Context, parent: QWidget, title: str, action: str) -> None:
        super().__init__(parent, title, width=460)
        self.context = context
        self.act = context.act()
        self.name_box = QLineEdit()
        self.name = Field(self.tr("What it is called"), self.name_box, check=self._check_name)
        self.body.addWidget(self.name)
        self.alarm = Banner("", "warn")
        self.alarm.hide()
        self.set_primary(action).clicked.connect(self.save)
        self.name_box.returnPressed.connect(self.save)
        self.name_box.textEdited.connect(lambda _text: self.set_dirty(True))

    def fields(self) -> Sequence[Field]:
        """What is checked before saving."""
        return (self.name,)

    def _check_name(self, text: str) -> str | None:
        return None if text else messages.reason("blank")

    def save(self) -> None:
        """Check, write, close."""
        if not focus_first_error(self.fields()) or self.primary is None or self.primary.busy:
            return
        self.primary.set_busy(True, self.tr("Saving…"))
        self.context.operations.run_long(self.service(), done=self._done, failed=self._failed)

    def service(self) -> Callable[..., Changes]:
        """The service call, with the store and a progress still to come."""
        raise NotImplementedError

    def _done(self, changes: Changes) -> None:
        self.set_dirty(False)
        self.accept()
        self.saved.emit(changes)

    def _failed(self, error: BaseException) -> None:
        if self.primary is not None:
            self.primary.set_busy(False)
        self.act = self.context.act()
        if isinstance(error, FieldRefused):
            self.name.set_error(messages.sentence(error))
            self.name_box.setFocus()
        elif isinstance(error, Refused):
            self.refused(error)
        else:
            self.context.window.report(error)

    def refused(self, error: Refused) -> None:
        """Say in the form why the service would not."""
        self.alarm.set_text(messages.sentence(error))
        self.alarm.show()


class GroupDialog(_Form):
    """A new group, or changes to one. Where contacts have several tags of a group that becomes exclusive, saving asks
    to be pressed once more."""

    def __init__(self, context: Context, parent: QWidget, group: GroupInfo | None = None) -> None:
        super().__init__(context, parent, "", "")
        self.group = group
        self.settle = False
        self.set_title(self.tr("New tag group") if group is None else self.tr("Tag group"))
        self.set_primary(self.tr("Make the group") if group is None else self.tr("Save"))
        self.colour = Combo([(c, words.colour(c)) for c in COLOURS], name=self.tr("Colour"))
        self.body.addWidget(Field(self.tr("Colour"), self.colour))
        self.exclusive = CheckBox(self.tr("A contact has only one tag of this group"))
        self.body.addWidget(self.exclusive)
        self.body.addWidget(
            Text(
                self.tr("Putting on another one then replaces it, as with sizes or age groups."),
                "caption",
                "ink3",
                wrap=True,
            )
        )
        self.body.addWidget(self.alarm)
        if group is not None:
            self.name_box.setText(group.name)
            self.colour.set_value(group.colour)
            self.exclusive.setChecked(group.exclusive)
        self.colour.picked.connect(lambda _value: self.set_dirty(True))
        self.exclusive.toggled.connect(lambda _on: self._changed())
        self.name_box.selectAll()
        self.name_box.setFocus()

    def _changed(self) -> None:
        self.set_dirty(True)
        self.settle = False
        self.alarm.hide()

    def service(self) -> Callable[..., Changes]:
        act, name, colour = self.act, self.name.text(), str(self.colour.value())
        exclusive, settle, group = self.exclusive.isChecked(), self.settle, self.group
        if group is None:
            return lambda store, _progress: tag_groups.create_group(store, act, name, colour, exclusive)
        number = group.id
        return lambda store, progress: tag_groups.change_group(
            store,
            act,
            number,
            name=name,
            colour=colour,
            exclusive=exclusive,
            settle=settle,
            progress=progress,
        )

    def refused(self, error: Refused) -> None:
        super().refused(error)
        self.settle = error.reason == "tags_overlap"
        if self.settle:
            self.set_primary(self.tr("Save, keep the last one"))


class TagDialog(_Form):
    """A new tag in a group, or changes to one."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        groups: Sequence[GroupInfo],
        group: int,
        tag: TagInfo | None = None,
        colour: str = "",
    ) -> None:
        super().__init__(context, parent, "", "")
        self.tag = tag
        self.set_title(self.tr("New tag") if tag is None else self.tr("Tag"))
        self.set_primary(self.tr("Make the tag") if tag is None else self.tr("Save"))
        self.group = Combo([(g.id, words.group(g)) for g in groups], name=self.tr("Tag group"))
        self.group.set_value(group)
        self.colour = Combo(
            [("", self.tr("As its group")), *((c, words.colour(c)) for c in COLOURS)], name=self.tr("Colour")
        )
        self.colour.set_value(colour)
        if tag is None:
            self.body.addWidget(Field(self.tr("Tag group"), self.group))
        else:
            self.name_box.setText(tag.name)
            self.name_box.selectAll()
        self.body.addWidget(Field(self.tr("Colour"), self.colour))
        self.body.addWidget(self.alarm)
        self.colour.picked.connect(lambda _value: self.set_dirty(True))
        self.name_box.setFocus()

    def service(self) -> Callable[..., Changes]:
        act, name, colour, tag = self.act, self.name.text(), str(self.colour.value()), self.tag
        if tag is None:
            group = self.group.value()
            return lambda store, _progress: tag_edits.create_tag(store, act, group, name, colour)
        number = tag.id
        return lambda store, _progress: tag_edits.change_tag(store, act, number, name=name, colour=colour)


class MergeDialog(Dialog):
    """Into which tag; `chosen(id)`."""

    chosen = Signal(int)

    def __init__(
        self, parent: QWidget, groups: Sequence[GroupInfo], tag: TagInfo, uses: TagUses, count: int
    ) -> None:
        super().__init__(parent, "", width=460)
        self.set_title(self.tr("Merge “{name}” into…").format(name=tag.name))
        self._groups = {tag.id: group for group in groups for tag in group.tags}
        self.target = Combo(
            [
                (other.id, f"{words.group(group)} · {other.name}")
                for group in groups
                for other in group.tags
                if other.id != tag.id
            ],
            name=self.tr("Tag that stays"),
        )
        self.body.addWidget(Field(self.tr("Tag that stays"), self.target))
        said_count = self.tr("%n contact(s) get it instead of “{name}”, as it was put on.", "", count)
        text = said_count.format(name=tag.name)
        if said := used_words(uses):
            text += "\n" + self.tr("These use the tag that stays from then on: {names}").format(names=said)
        self.body.addWidget(Text(text, "body", "ink2", wrap=True))
        self.notice = Text("", "body", "warn", wrap=True)
        self.body.addWidget(self.notice)
        self.target.picked.connect(lambda _tag: self._say())
        self.set_hint(self.tr("Ctrl+Z undoes it."))
        self.set_primary(self.tr("Merge")).clicked.connect(self._take)
        self.target.setFocus()
        self._say()

    def _say(self) -> None:
        group = self._groups[self.target.value()]
        self.notice.setText(
            self.tr("They lose what else they have of {group}: one only.").format(group=words.group(group))
        )
        self.notice.setVisible(group.exclusive and len(group.tags) > 1)

    def _take(self) -> None:
        target = self.target.value()
        self.accept()
        self.chosen.emit(target)


class DeleteDialog(Dialog):
    """Says what goes with a tag or a group; `confirmed(with_tags)`. A tag that conditions ask for stays."""

    confirmed = Signal(bool)

    def __init__(
        self, parent: QWidget, name: str, count: int, uses: TagUses, tags: int | None = None
    ) -> None:
        super().__init__(parent, "", width=460)
        self.set_title(self.tr("Delete “{name}”?").format(name=name))
        self.keep: Radio | None = None
        if tags is None and not count:
            text = self.tr("Nobody has it.")
        elif tags is None:
            text = self.tr("It is taken off %n contact(s).", "", count)
        else:
            text = self.tr("There are %n tag(s) in this group.", "", tags)
        self.body.addWidget(Text(text, "body", "ink2", wrap=True))
        if tags:
            self.keep = Radio(self.tr("Keep the tags, without a group"), True)
            self.drop = Radio(self.tr("Delete the tags too, off %n contact(s)", "", count))
            self.body.addWidget(self.keep)
            self.body.addWidget(self.drop)
        held = tags is None and bool(uses.segments)
        if held:
            refused = Refused("tag_in_use", {"names": "、".join(uses.segments)})
            self.body.addWidget(Banner(messages.sentence(refused), "warn"))
        elif said := used_words(uses):
            self.body.addWidget(Banner(self.tr("Used by: {names}").format(names=said), "warn"))
        self.set_hint(self.tr("Ctrl+Z undoes it."))
        self.set_primary(
            self.tr("Delete, off %n contact(s)", "", count) if tags is None and count else self.tr("Delete")
        ).clicked.connect(self._take)
        if self.primary is not None:
            self.primary.setEnabled(not held)
            self.primary.setFocus()

    def _take(self) -> None:
        with_tags = self.keep is None or not self.keep.isChecked()
        self.accept()
        self.confirmed.emit(with_tags)


class Ask(Dialog):
    """Says who would lose tags by a move into an exclusive group."""

    def __init__(self, parent: QWidget, tag: str, group: str, people: int) -> None:
        super().__init__(parent, "", width=460)
        self.set_title(self.tr("Move “{tag}” to “{group}”?").format(tag=tag, group=group))
        text = self.tr(
            "%n contact(s) have several tags of this group then; only the last one stays.", "", people
        )
        self.body.addWidget(Text(text, "body", "ink2", wrap=True))
        self.set_hint(self.tr("Ctrl+Z undoes it."))
        self.set_primary(self.tr("Move, keep the last one")).clicked.connect(self.accept)


def used_words(uses: TagUses) -> str:
    """What uses a tag, by name."""
    return " · ".join(dict.fromkeys((*uses.rules, *uses.channels, *uses.segments)))


def opened(dialog: Dialog) -> Any:
    """Open a dialog that goes when it closes."""
    from PySide6.QtCore import Qt

    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
