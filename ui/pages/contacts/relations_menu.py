"""What can be noted about one contact beside its fields: a chat, a friendship begun or ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.colleagues import Account, accounts_of
from ui.alive import alive
from ui.context import Context
from ui.later import friendships
from ui.pages.contacts import words
from ui.pages.contacts.naming import named
from ui.widgets import Button, Menu

if TYPE_CHECKING:
    from services.contacts import ContactDetails


class RelationsButton(Button):
    """The button with three dots beside the follow-up of a contact."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "ghost", "dots-three", size="small", parent=parent)
        self.setAccessibleName(self.tr("More about this contact"))
        self.setToolTip(self.tr("More about this contact"))
        self.context = context
        self.details: ContactDetails | None = None
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.context.jobs.read(
            lambda store: accounts_of(store, active=True),
            alive(self, self.show_menu),
            key=(id(self), "accounts"),
        )

    def show_menu(self, accounts: Sequence[Account]) -> None:
        """Offer what fits: accounts that are no friend yet, and friendships that live."""
        found = self.details
        if found is None:
            return
        menu = Menu(parent=self)
        menu.add(self.tr("Paste a chat…"), self._paste, icon="chats-circle")
        live = [one for one in found.friends if not one.until_on]
        free = [one for one in accounts if one.id not in [friend.account_id for friend in live]]
        if free:
            begin = Menu(self.tr("Is a friend of"), menu)
            for one in free:
                begin.add(self._called(one), self._begin(found.id, one.id))
            menu.addMenu(begin)
        for friend in live:
            whose = words.account(friend.staff, friend.account, friend.kind)
            end = Menu(self.tr("No friend of {account} any more").format(account=whose), menu)
            for state, text in (
                ("deleted", self.tr("They deleted us")),
                ("blocked", self.tr("They blocked us")),
                ("removed", self.tr("We removed them")),
            ):
                end.add(text, self._end(found.id, friend.account_id, state))
            menu.addMenu(end)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _called(self, account: Account) -> str:
        name = self.context.staff.get(account.staff_id, "")
        return words.account(name, account.values.name, account.values.kind)

    def _begin(self, contact: int, account: int) -> Callable[[], None]:
        act = self.context.act()
        return lambda: self._run(lambda store: friendships.begin(store, act, contact, account))

    def _end(self, contact: int, account: int, state: str) -> Callable[[], None]:
        act = self.context.act()
        return lambda: self._run(lambda store: friendships.end(store, act, contact, state, account))

    def _run(self, service: Callable[[Any], Changes]) -> None:
        self.context.operations.run(lambda store: named(store, service(store)))

    def _paste(self) -> None:
        if self.details is not None:
            from ui.dialogs.chat import ChatDialog

            ChatDialog(self.context, self.window(), about=self.details.id).open()
