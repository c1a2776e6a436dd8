"""Words for what a contact holds: values, dates, birthdays, names; asked when they are shown, never kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui import translations
from ui.moments import day_words
from ui.phrases import Phrases

if TYPE_CHECKING:
    from services.contacts import FriendOf
    from services.display_names import DisplayName

translate = QCoreApplication.translate
Contacts = Phrases("Contacts")

_MONTHS: Final = "正二三四五六七八九十冬腊"
_DIGITS: Final = "一二三四五六七八九十"


def gender(value: str) -> str:
    """A gender; empty when it is not known."""
    return {"female": translate("Contacts", "Female"), "male": translate("Contacts", "Male")}.get(value, "")


def consent(value: str) -> str:
    """Whether the person agreed to offers."""
    return {
        "unknown": translate("Contacts", "Not asked"),
        "yes": translate("Contacts", "Agreed"),
        "no": translate("Contacts", "Refused"),
    }.get(value, value)


def follow_state(value: str) -> str:
    """How far the talk with the person is."""
    return {
        "pending": translate("Contacts", "Pending"),
        "following": translate("Contacts", "Following"),
        "won": translate("Contacts", "Won"),
        "no_interest": translate("Contacts", "No interest"),
    }.get(value, value)


def stage(value: str) -> str:
    """How near the person has come to the shop."""
    return {
        "lead": translate("Contacts", "Lead"),
        "added": translate("Contacts", "Added as a friend"),
        "engaged": translate("Contacts", "Engaged"),
        "first_order": translate("Contacts", "First order"),
        "repeat": translate("Contacts", "Repeat"),
    }.get(value, value)


def activity(value: str) -> str:
    """How long ago the shop last heard of the person."""
    return {
        "active": translate("Contacts", "Active"),
        "dormant": translate("Contacts", "Dormant"),
        "lost": translate("Contacts", "Lost"),
    }.get(value, value)


def balance(value: str) -> str:
    """Something that a person may have."""
    return {
        "stored": translate("Contacts", "Stored value"),
        "points": translate("Contacts", "Points"),
        "owed": translate("Contacts", "Points owed"),
    }.get(value, translate("Contacts", "Points or stored value"))


def friend(value: str) -> str:
    """Whether the person is anybody's friend in the chat app."""
    return translate("Contacts", "Is a friend") if value == "yes" else translate("Contacts", "No friend")


def owner() -> str:
    """Row 1 of the staff as long as it has no name."""
    return translate("Contacts", "Owner")


def account(staff: str, name: str, kind: str) -> str:
    """A chat account: whose, which one where it has a name, and of which kind."""
    kinds = {"personal": translate("Contacts", "personal"), "wecom": translate("Contacts", "WeCom")}
    whose = staff or owner()
    return f"{whose} · {name or kinds.get(kind, kind)}"


def friendship(one: FriendOf, today: date) -> str:
    """A friendship in a line: with which account, since when, and how it ended."""
    whose = account(one.staff, one.account, one.kind)
    if not one.until_on:
        return translate("Contacts", "{account}, since {day}").format(
            account=whose, day=iso_day(one.since_on, today)
        )
    ends = {
        "deleted": translate("Contacts", "{account}: deleted us {day}"),
        "blocked": translate("Contacts", "{account}: blocked us {day}"),
        "removed": translate("Contacts", "{account}: removed by us {day}"),
    }
    pattern = ends.get(one.state, translate("Contacts", "{account}, until {day}"))
    return pattern.format(account=whose, day=iso_day(one.until_on, today))


def identity_kind(key: str, name: str = "") -> str:
    """A way to know a person; `name` is what the shop called a kind of its own."""
    return name or {
        "phone": translate("Contacts", "Phone"),
        "wechat": translate("Contacts", "WeChat ID"),
        "wecom": translate("Contacts", "WeCom"),
        "mini_program": translate("Contacts", "Mini-program"),
        "official_account": translate("Contacts", "Official account"),
        "video_channel": translate("Contacts", "Video channel"),
        "card": translate("Contacts", "Card number"),
        "douyin": translate("Contacts", "Douyin"),
        "xiaohongshu": translate("Contacts", "Xiaohongshu"),
        "meituan": translate("Contacts", "Meituan nickname"),
    }.get(key, key)


def task_state(value: str) -> str:
    """How far the work of adding somebody as a friend is."""
    return {
        "unassigned": translate("Contacts", "Unassigned"),
        "to_add": translate("Contacts", "To be added"),
        "requested": translate("Contacts", "Asked"),
        "friend": translate("Contacts", "Friend"),
        "refused": translate("Contacts", "Turned down"),
        "not_found": translate("Contacts", "Not found"),
    }.get(value, value)


def source(value: str) -> str:
    """Where a number or a consent came from; typed words as they are."""
    return {
        "left_when_joining": translate("Contacts", "Left when joining"),
        "ordering_or_booking": translate("Contacts", "When ordering or booking"),
        "scanned_sign_up": translate("Contacts", "Scanned a sign-up"),
    }.get(value, value)


def field(key: str) -> str:
    """The title of a field, as it heads a column or a form."""
    return {
        "name": translate("Contacts", "Name"),
        "phone": translate("Contacts", "Phone"),
        "phones": translate("Contacts", "Phones"),
        "identity": translate("Contacts", "Phone"),
        "tags": translate("Contacts", "Tags"),
        "contact_tag.expires_on": translate("Contacts", "Tag ends on"),
        "gender": translate("Contacts", "Gender"),
        "birthday": translate("Contacts", "Birthday"),
        "area": translate("Contacts", "Area"),
        "address": translate("Contacts", "Address"),
        "follow_state": translate("Contacts", "Follow-up"),
        "consent": translate("Contacts", "Offers"),
        "consent_source": translate("Contacts", "Where it was said"),
        "consent_on": translate("Contacts", "When it was said"),
        "do_not_contact": translate("Contacts", "Do not contact"),
        "do_not_contact_reason": translate("Contacts", "Reason"),
        "wechat": translate("Contacts", "WeChat ID"),
        "wechat_id": translate("Contacts", "WeChat ID"),
        "wechat_name": translate("Contacts", "WeChat name"),
        "remark": translate("Contacts", "Remark"),
        "referrer": translate("Contacts", "Referrer"),
        "referrer_id": translate("Contacts", "Referrer"),
        "notes": translate("Contacts", "Notes"),
        "added_on": translate("Contacts", "Added"),
        "deleted_at": translate("Contacts", "Thrown away"),
        "owner": translate("Contacts", "Looked after by"),
        "owner_staff_id": translate("Contacts", "Looked after by"),
        "channel": translate("Contacts", "Channel"),
        "channel_id": translate("Contacts", "Channel"),
        "segment": translate("Contacts", "Segment"),
        "stage": translate("Contacts", "Stage"),
        "activity": translate("Contacts", "Activity"),
        "tier": translate("Contacts", "Tier"),
        "points": translate("Contacts", "Points"),
        "growth": translate("Contacts", "Growth value"),
        "stored": translate("Contacts", "Stored ¥"),
        "principal": translate("Contacts", "Principal ¥"),
        "bonus": translate("Contacts", "Bonus ¥"),
        "spent": translate("Contacts", "Spent ¥"),
        "purchases": translate("Contacts", "Times bought"),
        "last_visit": translate("Contacts", "Last visit"),
        "last_purchase": translate("Contacts", "Last purchase"),
        "balance": translate("Contacts", "Balance"),
        "friend": translate("Contacts", "Friend"),
        "friend_since": translate("Contacts", "Friend since"),
        "last_reply_on": translate("Contacts", "Last reply"),
        "identities": translate("Contacts", "Also known by"),
        "friendship": translate("Contacts", "Friend"),
        "friend_task": translate("Contacts", "Adding as a friend"),
        "keyword_hit": translate("Contacts", "Words of a rule"),
        "feedback": translate("Contacts", "Feedback"),
        "feedback_note": translate("Contacts", "Feedback"),
        "feedback_picture": translate("Contacts", "Picture"),
    }.get(key, key)


def value(key: str, stored: str) -> str:
    """A stored value of a field as it is read."""
    if key == "gender":
        return gender(stored)
    if key == "consent":
        return consent(stored)
    if key == "follow_state":
        return follow_state(stored)
    if key == "consent_source":
        return source(stored)
    if key == "stage":
        return stage(stored)
    if key == "activity":
        return activity(stored)
    if key == "friend":
        return friend(stored)
    if key == "friend_task":
        return task_state(stored)
    if key == "birthday":
        return birthday(stored)
    if key == "do_not_contact":
        return yes_no(stored in ("1", "True", "true"))
    return stored


def yes_no(on: bool) -> str:
    """Yes or no."""
    return translate("Contacts", "Yes") if on else translate("Contacts", "No")


def called(name: DisplayName) -> str:
    """How a person is called: by name, else by WeChat name, else by the last digits of the phone."""
    if name.kind == "tail":
        return translate("Contacts", "Tail {tail}").format(tail=name.text)
    return name.text or translate("Contacts", "Without a name")


def iso_day(text: str, today: date) -> str:
    """A stored date (YYYY-MM-DD) as it is read in a list; other texts as they are."""
    try:
        return day_words(date.fromisoformat(text), today)
    except ValueError:
        return text


def birthday(stored: str) -> str:
    """A birthday (YYYY-MM-DD, --MM-DD, with L when lunar) as it is read."""
    if len(stored) < 7:
        return stored
    lunar, text = stored.startswith("L"), stored.removeprefix("L")
    year, month, number = text[:-6].strip("-"), int(text[-5:-3]), int(text[-2:])
    if not lunar:
        return f"{year}-{text[-5:]}" if year else text[-5:]
    said = lunar_hanzi(month, number) if translations.current() == "zh_CN" else f"{month}-{number}"
    said = translate("Contacts", "lunar {date}").format(date=said)
    return f"{year} {said}" if year else said


def birthday_short(stored: str) -> str:
    """A birthday without its year, as a narrow column shows it."""
    return birthday(("L--" if stored.startswith("L") else "--") + stored[-5:]) if len(stored) >= 7 else stored


def lunar_hanzi(month: int, number: int) -> str:
    """A lunar day in Chinese characters: 五月初五, 腊月廿三."""
    tens, ones = divmod(number, 10)
    if number in (10, 20, 30):
        said = {10: "初十", 20: "二十", 30: "三十"}[number]
    else:
        said = ("初", "十", "廿")[tens] + _DIGITS[ones - 1]
    return f"{_MONTHS[month - 1]}月{said}"


def birthday_in(days: int) -> str:
    """How far a birthday is off."""
    if days == 0:
        return translate("Contacts", "today")
    if days == 1:
        return translate("Contacts", "tomorrow")
    return Contacts.tr("in %n day(s)", "", days)


def custom(kind: str, stored: str) -> str:
    """The value of a custom field as it is read."""
    if kind == "yes_no":
        return yes_no(stored in ("yes", "1", "true"))
    if kind == "choices":
        return translate("Contacts", ", ", "between the items of a list").join(stored.split("\x1f"))
    return stored
