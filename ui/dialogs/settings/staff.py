"""Staff: who works here, what they are, and the chat accounts they use with their caps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services import staff
from services.errors import FieldRefused
from services.friend_work import FEATURE
from services.staff import ROLES, Account, AccountInput, Member
from ui import messages, theme
from ui.alive import alive
from ui.dialogs.settings.parts import Section
from ui.pages.contacts.words import owner
from ui.phrases import QT_TRANSLATE_NOOP
from ui.tables import Column, Kind, ListColumn, ListTable, TableView, Tag, WholeRows
from ui.widgets import Button, Card, Combo, Field, Rule, Switch, Text

_ROLES: Final = {
    "owner": QT_TRANSLATE_NOOP("StaffSettings", "Owner"),
    "manager": QT_TRANSLATE_NOOP("StaffSettings", "Manager"),
    "assistant": QT_TRANSLATE_NOOP("StaffSettings", "Assistant"),
}
_KINDS: Final = {
    "personal": QT_TRANSLATE_NOOP("StaffSettings", "Personal account"),
    "wecom": QT_TRANSLATE_NOOP("StaffSettings", "WeCom"),
}


_TOP: Final = Qt.AlignmentFlag.AlignTop


def _beside(button: Button) -> QWidget:
    """A button in the line of the editors beside it, also while an error stands below one of them."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Text(" ", "caption"))
    column.addWidget(button)
    return place


def role_words(role: str) -> str:
    """What a role is called."""
    return QCoreApplication.translate("StaffSettings", _ROLES[role])


def kind_words(kind: str) -> str:
    """What a kind of account is called."""
    return QCoreApplication.translate("StaffSettings", _KINDS[kind])


class AccountLine(QWidget):
    """One account: what is typed is taken over at once; `changed` writes it, `switched` takes it in or out of use."""

    def __init__(
        self,
        account: Account,
        changed: Callable[[AccountLine, AccountInput], None],
        switched: Callable[[int, bool], None],
    ) -> None:
        super().__init__()
        self.account = account
        self._changed = changed
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(8)
        values = account.values
        self.kind = Combo([(kind, kind_words(kind)) for kind in _KINDS], name=self.tr("Kind of account"))
        self.kind.set_value(values.kind)
        self.kind.picked.connect(lambda _kind: self._take())
        self.name = QLineEdit(values.name)
        self.name.setPlaceholderText(self.tr("Name of the account"))
        self.name.setAccessibleName(self.tr("Name of the account"))
        line.addWidget(self.kind, 2)
        line.addWidget(self.name, 3)
        self.caps: list[QLineEdit] = []
        for text, said in (
            (values.daily_cap, self.tr("Dealt a day")),
            (values.warn_at, self.tr("Warning from")),
            (values.red_at, self.tr("Never more than")),
        ):
            editor = QLineEdit(str(text))
            editor.setAccessibleName(said)
            editor.setToolTip(said)
            editor.setFixedWidth(theme.px(54))
            self.caps.append(editor)
            line.addWidget(editor)
        for editor in (self.name, *self.caps):
            editor.editingFinished.connect(self._take)
        self.used = Switch("", account.active, name=self.tr("In use"))
        self.used.setToolTip(self.tr("In use"))
        self.used.clicked.connect(lambda: switched(account.id, self.used.isChecked()))
        line.addWidget(self.used)

    def values(self) -> AccountInput | None:
        """What is typed; None where a cap is no number."""
        numbers = [editor.text().strip() for editor in self.caps]
        if not all(number.isdecimal() and len(number) < 5 for number in numbers):
            return None
        return AccountInput(str(self.kind.value()), self.name.text(), *map(int, numbers))

    def _take(self) -> None:
        values = self.values()
        if values != self.account.values:
            self._changed(self, values if values is not None else AccountInput(daily_cap=0))


class StaffSection(Section):
    """The list of staff; below it whom the list has chosen, and somebody new."""

    key = "staff"
    icon = "users"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Staff and accounts")

    @property
    def said(self) -> str:
        return self.tr(
            "Who works here, and with which chat accounts they add customers. Who leaves stays in History."
        )

    @property
    def words(self) -> tuple[str, ...]:
        return (
            self.tr("New staff"),
            self.tr("Daily cap"),
            *map(role_words, _ROLES),
            *map(kind_words, _KINDS),
        )

    def build(self) -> None:
        self._shown: Member | None = None
        self._wanted: int | None = None
        self.table: ListTable[Member] = ListTable(
            [
                ListColumn(
                    Column("name", self.tr("Name"), Kind.NAME, stretch=True, width=160, sortable=False),
                    lambda m: m.name or owner(),
                ),
                ListColumn(
                    Column("role", self.tr("Role"), width=120, sortable=False), lambda m: role_words(m.role)
                ),
                ListColumn(
                    Column("accounts", self.tr("Accounts"), Kind.NUMBER, width=90, sortable=False),
                    lambda m: sum(1 for account in m.accounts if account.active),
                ),
                ListColumn(
                    Column("friends", self.tr("Friends"), Kind.NUMBER, width=90, sortable=False),
                    lambda m: sum(account.friends for account in m.accounts),
                ),
                ListColumn(
                    Column("tasks", self.tr("Open work"), Kind.NUMBER, width=100, sortable=False),
                    lambda m: m.open_tasks,
                ),
                ListColumn(
                    Column("state", self.tr("State"), Kind.STATUS, width=120, sortable=False),
                    lambda m: (
                        Tag(self.tr("works here"), "accent")
                        if m.active
                        else Tag(self.tr("has left"), "neutral")
                    ),
                ),
            ],
            key=lambda m: m.id,
            parent=self,
        )
        self.view = TableView(self.table, name=self.tr("Staff"), row_height=40)
        self.column.addWidget(WholeRows(self.view), 2)
        self._build_new()
        self._build_editor()
        self._build_days()
        self.view.current_changed.connect(self._choose)

    def _build_new(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Name of somebody new"))
        self.new_name.setAccessibleName(self.tr("Name of somebody new"))
        self.new_name.returnPressed.connect(self.add)
        self.new_role = Combo([(role, role_words(role)) for role in ROLES], name=self.tr("Role"))
        self.new_role.set_value("assistant")
        self.new_field = Field(self.tr("New staff"), self.new_name)
        line.addWidget(self.new_field, 1, _TOP)
        line.addWidget(Field(self.tr("Role"), self.new_role), 0, _TOP)
        line.addWidget(_beside(Button(self.tr("Add"), "tonal", "plus", clicked=self.add)), 0, _TOP)
        self.column.addLayout(line)

    def _build_editor(self) -> None:
        self.editor = Card(margins=(16, 12, 16, 14), look="well-card")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        self.name = Field(self.tr("Name"), QLineEdit())
        self.role = Combo([(role, role_words(role)) for role in ROLES])
        self.leaves = Button("", "danger", "sign-out", clicked=self._switch_member)
        grid.addWidget(self.name, 0, 0, _TOP)
        grid.addWidget(Field(self.tr("Role"), self.role), 0, 1, _TOP)
        grid.addWidget(_beside(self.leaves), 0, 2, _TOP)
        grid.setColumnStretch(0, 1)
        self.editor.body.addLayout(grid)
        self.warning = Text("", "caption", "warn", wrap=True)
        self.editor.body.addWidget(self.warning)
        self.editor.body.addWidget(Rule())
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Accounts"), "bold"))
        head.addWidget(Text(self.tr("A day: dealt · warning from · never more than"), "caption", "ink2"), 1)
        head.addWidget(Button(self.tr("Account"), "ghost", "plus", size="small", clicked=self._add_account))
        self.editor.body.addLayout(head)
        self.lines: list[AccountLine] = []
        self.column.addWidget(self.editor)
        self.editor.hide()
        name = self.name.editor
        assert isinstance(name, QLineEdit)
        name.editingFinished.connect(self._rename)
        self.role.picked.connect(self._set_role)

    def _build_days(self) -> None:
        """When requests without an answer are reminded of, and when they go back."""
        self.times = QWidget()
        line = QHBoxLayout(self.times)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        self.days: dict[str, Field] = {}
        for key, label in (
            ("friend_remind_days", self.tr("Request without an answer: remind after days")),
            ("friend_return_days", self.tr("Back to the pool after days")),
        ):
            editor = QLineEdit()
            made = Field(label, editor)
            editor.editingFinished.connect(partial(self._set_days, key))
            self.days[key] = made
            line.addWidget(made, 1, _TOP)
        self.column.addWidget(self.times)

    def _set_days(self, key: str) -> None:
        text = self.days[key].text()
        if text == str(getattr(self.context.settings, key)):
            return
        if not (text.isdecimal() and 1 <= int(text) <= 365):
            self.days[key].set_error(self.tr("Write 1 to 365."))
            return
        self.change(**{key: int(text)})

    # -- showing -----------------------------------------------------------------------------------

    def reload(self) -> None:
        settings = self.context.settings
        self.times.setVisible(settings.uses(FEATURE))
        for key, field in self.days.items():
            field.set_text(str(getattr(settings, key)))
        self.context.jobs.read(staff.members, alive(self, self._got), key="staff-section")

    def _got(self, found: list[Member]) -> None:
        kept = self._wanted or (self._shown.id if self._shown is not None else self.context.staff_id)
        self._wanted = None
        self.table.set_rows(found)
        self._shown = None
        if not self.view.go_to(kept) and found:
            self.view.go_to(found[0].id)
        self._choose(self.view.current_id)

    def _choose(self, number: Any) -> None:
        row = self.table.row_of(number) if isinstance(number, int) else -1
        member = self.table.row(row) if row >= 0 else None
        if member == self._shown:
            return
        self._shown = member
        self.editor.setVisible(member is not None)
        if member is None:
            return
        self.name.set_text(member.name)
        self.role.set_value(member.role)
        self.role.setEnabled(not member.first)
        self.leaves.setVisible(not member.first)
        self.leaves.setText(self.tr("Has left") if member.active else self.tr("Works here again"))
        self.leaves.set_kind("danger" if member.active else "secondary")
        busy = member.active and member.open_tasks and not member.first
        self.warning.setText(
            self.tr("When they leave, %n open task(s) go back to the pool.", "", member.open_tasks)
            if busy
            else ""
        )
        self.warning.setVisible(bool(busy))
        for line in self.lines:
            self.editor.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [AccountLine(one, self._change_account, self._switch_account) for one in member.accounts]
        for line in self.lines:
            self.editor.body.addWidget(line)
        self.updateGeometry()

    # -- writing -----------------------------------------------------------------------------------

    def add(self) -> None:
        """Take somebody new in."""
        act, name, role = self.context.act(), self.new_name.text(), str(self.new_role.value())

        def done(changes: Any) -> None:
            self._wanted = changes.receipt.get("id")
            self.new_field.set_text("")
            self._done(changes)
            self.reload()

        self.context.operations.run(
            lambda store: staff.add_staff(store, act, name, role),
            done=alive(self, done),
            failed=alive(self, lambda error: self.new_field.set_error(messages.sentence(error))),
            quiet=True,
        )

    def _rename(self) -> None:
        member, text = self._shown, self.name.text()
        if member is None or text == member.name:
            return
        act = self.context.act()
        self.write(
            lambda store: staff.rename_staff(store, act, member.id, text),
            lambda error: self.name.set_error(messages.sentence(error)),
        )

    def _set_role(self, role: object) -> None:
        member, act = self._shown, self.context.act()
        if member is not None and role != member.role:
            self.write(lambda store: staff.set_role(store, act, member.id, str(role)))

    def _switch_member(self) -> None:
        member, act = self._shown, self.context.act()
        if member is not None:
            self.write(lambda store: staff.set_active(store, act, member.id, not member.active))

    def _add_account(self) -> None:
        member, act = self._shown, self.context.act()
        if member is not None:
            self.write(lambda store: staff.add_account(store, act, member.id, AccountInput()))

    def _change_account(self, line: AccountLine, values: AccountInput) -> None:
        act, number = self.context.act(), line.account.id
        self.write(
            lambda store: staff.change_account(store, act, number, values),
            lambda error: self._bad_caps(line, error),
        )

    def _bad_caps(self, line: AccountLine, error: BaseException) -> None:
        if not isinstance(error, FieldRefused):
            self._failed(error)
            return
        wrong = {"warn_at": 1, "red_at": 2}.get(error.field_key, 0)
        editor = line.name if error.field_key == "account" else line.caps[wrong]
        self.told(messages.sentence(error))
        editor.setProperty("invalid", "true")
        editor.setAccessibleDescription(messages.sentence(error))
        theme.restyle(editor)

    def _switch_account(self, number: int, active: bool) -> None:
        act = self.context.act()
        self.write(lambda store: staff.set_account_active(store, act, number, active))
