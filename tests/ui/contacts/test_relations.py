"""Whom a contact belongs to and where it came from: in the pane, the form, the list, and for many at once."""

from __future__ import annotations

from typing import Any

import pytest

from models.store import Store
from services.channels import channels
from services.channels.channels import ChannelInput
from services.clock import FixedClock
from services.operations import Act, perform
from services.staff import rename_staff
from tests.ui.contacts.test_edit_dialog import form
from ui.pages.contacts import ContactsPage


@pytest.fixture
def door(store: Store, clock: FixedClock, ids: dict[str, int]) -> int:
    """A channel, a named owner, a second person, and a friendship of the first contact."""
    rename_staff(store, Act(clock=clock), 1, "小周")
    with store.transaction():
        store.execute("INSERT INTO staff (name, role, active, created_at) VALUES ('阿梅', 'assistant', 1, 0)")
    made = channels.create(store, Act(clock=clock), ChannelInput(name="门店扫码"))
    return int(made.receipt["id"])


def _befriend(store: Store, clock: FixedClock, contact: int) -> None:
    values = {
        "contact_id": contact,
        "account_id": 1,
        "state": "friend",
        "how": "scan",
        "since_on": "2026-11-01",
        "until_on": "",
    }
    perform(
        store, Act(clock=clock), "begin_friendship", {}, [], lambda j: {"id": j.insert("friendship", values)}
    )


def test_the_form_gives_a_contact_an_owner_and_a_channel(
    qtbot: Any, door: int, ids: dict[str, int], page: ContactsPage, store: Store, clock: FixedClock
) -> None:
    contact = ids["陈雨晴"]
    _befriend(store, clock, contact)
    page.edit(contact)
    dialog = form(qtbot)
    dialog.owner.set_value(2)
    dialog.channel.set_value(door)
    dialog.identities.more.click()
    dialog.identities.lines[0].box.setText("vip 0086")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert store.row("SELECT owner_staff_id, channel_id FROM contact WHERE id = ?", (contact,)) == (2, door)
    page.list.view.go_to(contact)
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.details.channel == "门店扫码")
    shown = page.pane.shown
    assert shown is not None
    assert shown.details.identities == (("card", "vip 0086"),)
    assert (shown.details.owner, shown.details.stage, len(shown.details.friends)) == ("阿梅", "added", 1)
    assert page.pane.facts.text().startswith("Added as a friend")


def test_the_list_shows_them_when_asked(
    qtbot: Any, door: int, ids: dict[str, int], page: ContactsPage, store: Store, clock: FixedClock
) -> None:
    contact = ids["陈雨晴"]
    _befriend(store, clock, contact)
    for key in ("stage", "owner", "channel", "friend_since", "last_reply_on"):
        page.list.view.show_column(key, True)
    page.refresh()
    table = page.list.table

    def shown(key: str) -> str:
        return str(table.index(table.row_of(contact), table.section(key)).data() or "")

    qtbot.waitUntil(lambda: shown("friend_since") not in ("", "…"))
    assert shown("friend_since").startswith("17 ")
    assert shown("stage") == "Added as a friend"


def test_many_get_an_owner_at_once(
    qtbot: Any, door: int, ids: dict[str, int], page: ContactsPage, store: Store
) -> None:
    page.list.table.set_ticked(0, 3, True)
    page.side.bulk.edit({"owner_staff_id": 2, "channel_id": door})
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM contact WHERE owner_staff_id = 2") == 4)
    page.context.window.undo()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM contact WHERE owner_staff_id = 2") == 0)


def test_a_friendship_is_begun_and_ended_from_the_pane(
    qtbot: Any, door: int, ids: dict[str, int], page: ContactsPage, store: Store
) -> None:
    contact = ids["陈雨晴"]
    page.list.view.go_to(contact)
    qtbot.waitUntil(lambda: page.pane.relations.details is not None)
    page.pane.relations._begin(contact, 1)()
    qtbot.waitUntil(lambda: bool(page.pane.shown and page.pane.shown.details.friends))
    page.pane.relations._end(contact, 1, "blocked")()
    qtbot.waitUntil(lambda: store.value("SELECT state FROM friendship") == "blocked")
