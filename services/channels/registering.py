"""A newcomer taken down at a channel: found or made, dealt to who is on duty, tagged, welcomed; one operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from models.store import Store
from services import contact_input, contacts, phone, tagging
from services.changes import Changes
from services.channels import channels, duty, welcome
from services.channels.duty import Dealt
from services.contact_input import ContactInput, clean_line, clean_lines
from services.errors import FieldRefused, Refused
from services.friendships import begin_in
from services.journal import Journal
from services.operations import Act, perform
from services.search_index import name_key
from services.settings import ShopSettings, shop_settings
from services.triggers import CONTACT_ADDED, REGISTERED, TAGGED, fire


@dataclass(frozen=True)
class Newcomer:
    """Who stands at the counter, as typed: one number (or none, where a name or WeChat name is known), what to call them,
    a note. `staff_id` says who takes them (None = dealt by the channel), `befriend` that they are now a friend of that
    person's account."""

    phone: str = ""
    name: str = ""
    wechat_name: str = ""
    note: str = ""
    staff_id: int | None = None
    befriend: bool = True


@dataclass(frozen=True)
class Known:
    """Who has a number already: `today` = registered at this channel today, when nothing is done again."""

    contact: int
    name: contacts.DisplayName
    in_trash: bool
    channel: str
    owner: str
    today: bool


def register(store: Store, act: Act, channel_id: int, who: Newcomer) -> Changes:
    """Take a newcomer down. The receipt: `id`, `new`, `back` (came out of the trash), `again` (registered here today
    already), `staff_id` and `staff` (None = nobody), `spare`, `why` (`duty.Dealt`), `friend` (a friendship began), `tags`
    (texts) and `welcome`.

    A number that is known is that contact: the first channel, owner, name and other tags stay. Raises Refused:
    unknown_channel, channel_archived; FieldRefused: no_contact, one_number, unknown_staff, and those of a phone, a name and
    a note.
    """
    name = channels.channel_name(store, channel_id)

    def body(journal: Journal) -> Mapping[str, Any]:
        return _Registering(journal, act, channel_id, who).done()

    label = {"channel": channel_id, "name": name}
    return perform(store, act, "register", label, [channel_id, asdict(who)], body)


def lookup(store: Store, channel_id: int, text: str, today: date) -> Known | None:
    """Who has the number that is being typed; None while it is nobody's or no number."""
    reading = phone.parse(text, shop_settings(store).phone_region)
    if reading.problem or len(reading.numbers) != 1:
        return None
    found = _holder(store, reading.numbers[0].e164)
    if found is None:
        return None
    row = store.row(
        "SELECT c.deleted_at IS NOT NULL, coalesce(h.name, ''), coalesce(s.name, '') FROM contact c"
        " LEFT JOIN channel h ON h.id = c.channel_id LEFT JOIN staff s ON s.id = c.owner_staff_id WHERE c.id = ?",
        (found,),
    )
    assert row is not None
    again = _registered(store, channel_id, found, today.isoformat()) is not None
    return Known(found, contacts.display_name(store, found), bool(row[0]), row[1], row[2], again)


def next_in_turn(store: Store, act: Act, channel_id: int) -> Dealt:
    """To whom `register` would deal the next newcomer under this act."""
    return duty.deal(store, channel_id, shop_settings(store), act.clock.now(), act.op_id)


class _Registering:
    def __init__(self, journal: Journal, act: Act, channel_id: int, who: Newcomer) -> None:
        self.journal, self.store, self.act, self.who = journal, journal.store, act, who
        self.channel_id = channel_id
        self.settings: ShopSettings = shop_settings(self.store)
        self.today = self.settings.business_date(act.clock.now()).isoformat()
        self.channel = channels.channel(self.store, channel_id, self.today)

    def done(self) -> dict[str, Any]:
        if self.channel.archived:
            raise Refused("channel_archived", {"name": self.channel.values.name})
        contact, new = self._contact()
        again = None if new else _registered(self.store, self.channel_id, contact, self.today)
        back = False if new else self._known(contact)
        dealt = self._dealt() if again is None else Dealt(again[0])
        if again is None:
            self.journal.insert(
                "registration",
                {"contact_id": contact, "channel_id": self.channel_id, "staff_id": dealt.staff_id, "on_date": self.today,
                 "at": self.act.at},
            )  # fmt: skip
        tags = self._tag(contact)
        friend = False
        if dealt.staff_id is not None:
            self.journal.update(
                "contact", {"owner_staff_id": dealt.staff_id}, "id = ? AND owner_staff_id IS NULL", (contact,)
            )
            if self.who.befriend and again is None:
                friend = self._befriend(contact, dealt.staff_id)
        self._tell(contact, new, again is None)
        staff = None if dealt.staff_id is None else self._staff_name(dealt.staff_id)
        return {
            "id": contact,
            "new": new,
            "back": back,
            "again": again is not None,
            "staff_id": dealt.staff_id,
            "staff": staff,
            "spare": dealt.spare,
            "why": dealt.why,
            "friend": friend,
            "tags": tags,
            "welcome": self._welcome(contact, staff or ""),
            "label": {"contact": contact},
        }

    def _befriend(self, contact: int, staff_id: int) -> bool:
        """Begin a friendship with the first account of somebody; False where there is none, or they are friends."""
        account = self.store.value(
            "SELECT id FROM staff_account WHERE staff_id = ? AND active ORDER BY position, id LIMIT 1",
            (staff_id,),
        )
        return account is not None and begin_in(self.journal, self.act, contact, account, "scan", self.today)

    def _tell(self, contact: int, new: bool, registered: bool) -> None:
        """Fire what happened, now that all of it is written."""
        journal, act = self.journal, self.act
        if new:
            fire(journal, act, CONTACT_ADDED, [contact], how="channel")
        if registered:
            fire(journal, act, REGISTERED, [contact], channel=self.channel_id)
        if registered and self.channel.tags:
            fire(journal, act, TAGGED, [contact], tags=tuple(tag.id for tag in self.channel.tags))

    def _contact(self) -> tuple[int, bool]:
        """The contact and whether it is new."""
        who = self.who
        reading = phone.parse(who.phone, self.settings.phone_region)
        if len(reading.numbers) > 1:
            raise FieldRefused("one_number", {"text": who.phone[:60]}, "phones")
        if reading.numbers and not reading.problem:
            known = _holder(self.store, reading.numbers[0].e164)
            if known is not None:
                return known, False
        values = ContactInput(
            name=who.name,
            phones=(who.phone,),
            wechat_name=who.wechat_name,
            notes=who.note,
            channel_id=self.channel_id,
        )
        return contacts.add(self.journal, self.act, values), True

    def _known(self, contact: int) -> bool:
        """What a registration adds to somebody who is known; whether they came out of the trash."""
        name, wechat, notes, gone = self.store.row(
            "SELECT name, wechat_name, notes, deleted_at IS NOT NULL FROM contact WHERE id = ?", (contact,)
        ) or ("", "", "", 0)
        changed: dict[str, Any] = {}
        if gone:
            changed["deleted_at"] = None
        if not name and (given := clean_line(self.who.name)):
            contact_input.check_length("name", given)
            changed |= {"name": given, "name_key": name_key(given)}
        if not wechat and (given := clean_line(self.who.wechat_name)):
            contact_input.check_length("wechat_name", given)
            changed["wechat_name"] = given
        note = clean_lines(self.who.note)
        if note and note not in notes:
            changed["notes"] = f"{notes}\n{note}" if notes else note
            contact_input.check_length("notes", changed["notes"])
        if changed:
            self.journal.update("contact", changed, "id = ?", (contact,))
        # Who was known without a channel came to the shop's chat through this one.
        self.journal.update(
            "contact", {"channel_id": self.channel_id}, "id = ? AND channel_id IS NULL", (contact,)
        )
        return bool(gone)

    def _dealt(self) -> Dealt:
        chosen = self.who.staff_id
        if chosen is None:
            return duty.deal(self.store, self.channel_id, self.settings, self.act.clock.now(), self.act.op_id)
        if not self.store.value("SELECT 1 FROM staff WHERE id = ? AND active", (chosen,)):
            raise FieldRefused("unknown_staff", {"staff": chosen}, "staff")
        return Dealt(chosen)

    def _tag(self, contact: int) -> list[str]:
        """Put the channel's tags on; their texts. What somebody has of an exclusive group stays: it came first."""
        tags = [t for t in self.channel.tags if not tagging.replaced_by(self.store, [t.id], [contact])]
        tagging.put_on(self.journal, [t.id for t in tags], [contact], self.act.at, source="channel")
        return [t.text for t in tags]

    def _staff_name(self, staff_id: int) -> str:
        return str(self.store.value("SELECT name FROM staff WHERE id = ?", (staff_id,)) or "")

    def _welcome(self, contact: int, staff: str) -> str:
        called = contacts.display_name(self.store, contact)
        values = self.channel.values
        facts = welcome.Facts(
            person=called.text if called.kind in ("name", "wechat_name") else "",
            staff=staff,
            shop=self.settings.shop_name,
            hook=values.hook,
            channel=values.name,
            address=self.settings.shop_address,
            hours=self.settings.shop_hours,
        )
        return welcome.fill(values.welcome, facts)


def _holder(store: Store, number: str) -> int | None:
    """The contact that has a number (E.164), in the trash or not; who was merged is the winner."""
    row = store.row(
        "WITH RECURSIVE up (id, winner) AS (SELECT c.id, c.merged_into FROM identity i JOIN contact c ON c.id = i.contact_id"
        " WHERE i.kind = 'phone' AND i.value = ? UNION SELECT c.id, c.merged_into FROM up JOIN contact c ON c.id = up.winner)"
        " SELECT id FROM up WHERE winner IS NULL",
        (number,),
    )
    return None if row is None else int(row[0])


def _registered(store: Store, channel_id: int, contact: int, on: str) -> tuple[int | None] | None:
    """To whom a contact was dealt at a channel on a business date; None when it was not there."""
    row = store.row(
        "SELECT staff_id FROM registration WHERE contact_id = ? AND channel_id = ? AND on_date = ? ORDER BY id LIMIT 1",
        (contact, channel_id, on),
    )
    return None if row is None else (row[0],)
