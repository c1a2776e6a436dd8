"""What fields, operators and whole trees of conditions are called; QtCore only, because commands speak too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from services.segments.reading import UNNAMED, Reading, Said, SaidGroup, SaidSegment
from ui import segment_counter_words as counter
from ui import tier_words, translations
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Segments: Final = Phrases("Segments")

_FIELDS: Final = {
    "tags": QT_TRANSLATE_NOOP("Segments", "Tag"),
    "tag_group": QT_TRANSLATE_NOOP("Segments", "Tag group"),
    "tag_source": QT_TRANSLATE_NOOP("Segments", "Tagged by"),
    "tagged": QT_TRANSLATE_NOOP("Segments", "Tagged"),
    "stage": QT_TRANSLATE_NOOP("Segments", "Stage"),
    "follow_state": QT_TRANSLATE_NOOP("Segments", "Follow-up"),
    "added_on": QT_TRANSLATE_NOOP("Segments", "Date added"),
    "last_reply_on": QT_TRANSLATE_NOOP("Segments", "Last reply"),
    "consent": QT_TRANSLATE_NOOP("Segments", "Offers"),
    "do_not_contact": QT_TRANSLATE_NOOP("Segments", "Do not contact"),
    "channel": QT_TRANSLATE_NOOP("Segments", "Channel"),
    "channel_kind": QT_TRANSLATE_NOOP("Segments", "Kind of channel"),
    "owner": QT_TRANSLATE_NOOP("Segments", "Looked after by"),
    "referrer": QT_TRANSLATE_NOOP("Segments", "Referrer"),
    "batch": QT_TRANSLATE_NOOP("Segments", "Import"),
    "friend": QT_TRANSLATE_NOOP("Segments", "Friend"),
    "friend_since": QT_TRANSLATE_NOOP("Segments", "Friend since"),
    "friend_account": QT_TRANSLATE_NOOP("Segments", "Friend of account"),
    "friend_ended": QT_TRANSLATE_NOOP("Segments", "Friendship ended"),
    "friend_end": QT_TRANSLATE_NOOP("Segments", "How it ended"),
    "friend_task": QT_TRANSLATE_NOOP("Segments", "Adding as a friend"),
    "open_complaint": QT_TRANSLATE_NOOP("Segments", "Open complaint"),
    "feedback_kind": QT_TRANSLATE_NOOP("Segments", "Feedback"),
    "feedback_state": QT_TRANSLATE_NOOP("Segments", "State of feedback"),
    "feedback_on": QT_TRANSLATE_NOOP("Segments", "Date of feedback"),
    "gender": QT_TRANSLATE_NOOP("Segments", "Gender"),
    "birthday": QT_TRANSLATE_NOOP("Segments", "Birthday"),
    "area": QT_TRANSLATE_NOOP("Segments", "Area"),
    "address": QT_TRANSLATE_NOOP("Segments", "Address"),
    "name": QT_TRANSLATE_NOOP("Segments", "Name"),
    "remark": QT_TRANSLATE_NOOP("Segments", "Remark"),
    "wechat_name": QT_TRANSLATE_NOOP("Segments", "WeChat name"),
    "notes": QT_TRANSLATE_NOOP("Segments", "Notes"),
    "phone": QT_TRANSLATE_NOOP("Segments", "Phone"),
    "phone_kind": QT_TRANSLATE_NOOP("Segments", "Kind of phone"),
    "identity": QT_TRANSLATE_NOOP("Segments", "Known by"),
    "id": QT_TRANSLATE_NOOP("Segments", "These contacts"),
    **counter.FIELDS,
}
_GROUPS: Final = {
    "tags": QT_TRANSLATE_NOOP("Segments", "Tags"),
    "state": QT_TRANSLATE_NOOP("Segments", "Where they stand"),
    "purchases": QT_TRANSLATE_NOOP("Segments", "Purchases"),
    "member": QT_TRANSLATE_NOOP("Segments", "Member"),
    "origin": QT_TRANSLATE_NOOP("Segments", "Where they come from"),
    "friend": QT_TRANSLATE_NOOP("Segments", "Friends"),
    "feedback": QT_TRANSLATE_NOOP("Segments", "Feedback"),
    "person": QT_TRANSLATE_NOOP("Segments", "Person"),
    "custom": QT_TRANSLATE_NOOP("Segments", "Own fields"),
    "other": QT_TRANSLATE_NOOP("Segments", "Other"),
}
_OPS: Final = {
    "any": QT_TRANSLATE_NOOP("Segments", "is"),
    "none": QT_TRANSLATE_NOOP("Segments", "is not"),
    "is": QT_TRANSLATE_NOOP("Segments", "is"),
    "contains": QT_TRANSLATE_NOOP("Segments", "contains"),
    "lacks": QT_TRANSLATE_NOOP("Segments", "does not contain"),
    "filled": QT_TRANSLATE_NOOP("Segments", "is filled in"),
    "blank": QT_TRANSLATE_NOOP("Segments", "is empty"),
    "yes": QT_TRANSLATE_NOOP("Segments", "yes"),
    "no": QT_TRANSLATE_NOOP("Segments", "no"),
    "ever": QT_TRANSLATE_NOOP("Segments", "was once"),
    "lost": QT_TRANSLATE_NOOP("Segments", "no more"),
    "last_days": QT_TRANSLATE_NOOP("Segments", "in the last days"),
    "next_days": QT_TRANSLATE_NOOP("Segments", "in the next days"),
    "days_ago": QT_TRANSLATE_NOOP("Segments", "so many days ago"),
    "over_days_ago": QT_TRANSLATE_NOOP("Segments", "longer ago than"),
    "between": QT_TRANSLATE_NOOP("Segments", "between"),
    "before": QT_TRANSLATE_NOOP("Segments", "before"),
    "after": QT_TRANSLATE_NOOP("Segments", "after"),
    "within_days": QT_TRANSLATE_NOOP("Segments", "within days"),
    "month": QT_TRANSLATE_NOOP("Segments", "in the month"),
    "at_least": QT_TRANSLATE_NOOP("Segments", "at least"),
    "at_most": QT_TRANSLATE_NOOP("Segments", "at most"),
    **counter.OPS,
}
_OPS_OF: Final = {
    ("tags", "any"): QT_TRANSLATE_NOOP("Segments", "has any of"),
    ("tags", "all"): QT_TRANSLATE_NOOP("Segments", "has all of"),
    ("tags", "none"): QT_TRANSLATE_NOOP("Segments", "has none of"),
    ("tags", "filled"): QT_TRANSLATE_NOOP("Segments", "has one"),
    ("tags", "blank"): QT_TRANSLATE_NOOP("Segments", "has none"),
    ("tagged", "last_days"): QT_TRANSLATE_NOOP("Segments", "with any tag, in the last days"),
    ("tagged", "any_last_days"): QT_TRANSLATE_NOOP("Segments", "with these tags, in the last days"),
    ("identity", "any"): QT_TRANSLATE_NOOP("Segments", "has"),
    ("identity", "none"): QT_TRANSLATE_NOOP("Segments", "lacks"),
    **counter.OPS_OF,
}
_CODES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "tag_source": {
        "manual": ("Segments", QT_TRANSLATE_NOOP("Segments", "hand")),
        "import": ("Segments", QT_TRANSLATE_NOOP("Segments", "import")),
        "channel": ("Segments", QT_TRANSLATE_NOOP("Segments", "channel")),
        "rule": ("Segments", QT_TRANSLATE_NOOP("Segments", "rule")),
        "campaign": ("Segments", QT_TRANSLATE_NOOP("Segments", "campaign")),
        "merge": ("Segments", QT_TRANSLATE_NOOP("Segments", "merging")),
    },
    "stage": {
        "lead": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Lead")),
        "added": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Added as a friend")),
        "engaged": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Engaged")),
        "first_order": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "First order")),
        "repeat": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Repeat")),
    },
    "activity": {
        "active": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Active")),
        "dormant": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Dormant")),
        "lost": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Lost")),
    },
    "follow_state": {
        "pending": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Pending")),
        "following": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Following")),
        "won": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Won")),
        "no_interest": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "No interest")),
    },
    "consent": {
        "unknown": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Not asked")),
        "yes": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Agreed")),
        "no": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Refused")),
    },
    "channel_kind": {
        "store": ("Channels", QT_TRANSLATE_NOOP("Channels", "Shop")),
        "ad": ("Channels", QT_TRANSLATE_NOOP("Channels", "Ads")),
        "content": ("Channels", QT_TRANSLATE_NOOP("Channels", "Content")),
        "offline": ("Channels", QT_TRANSLATE_NOOP("Channels", "Offline")),
        "event": ("Channels", QT_TRANSLATE_NOOP("Channels", "Event")),
        "live": ("Channels", QT_TRANSLATE_NOOP("Channels", "Live")),
        "referral": ("Channels", QT_TRANSLATE_NOOP("Channels", "Referral")),
        "import": ("Channels", QT_TRANSLATE_NOOP("Channels", "Import")),
    },
    "friend_end": {
        "deleted": ("Segments", QT_TRANSLATE_NOOP("Segments", "they deleted us")),
        "blocked": ("Segments", QT_TRANSLATE_NOOP("Segments", "they blocked us")),
        "removed": ("Segments", QT_TRANSLATE_NOOP("Segments", "we removed them")),
    },
    "friend_task": {
        "unassigned": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Unassigned")),
        "to_add": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "To be added")),
        "requested": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Asked")),
        "friend": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Friend")),
        "refused": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Turned down")),
        "not_found": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Not found")),
    },
    "feedback_kind": {
        "praise": ("Segments", QT_TRANSLATE_NOOP("Segments", "praise")),
        "suggestion": ("Segments", QT_TRANSLATE_NOOP("Segments", "suggestion")),
        "complaint": ("Segments", QT_TRANSLATE_NOOP("Segments", "complaint")),
        "after_sales": ("Segments", QT_TRANSLATE_NOOP("Segments", "after-sales")),
        "wish": ("Segments", QT_TRANSLATE_NOOP("Segments", "wish")),
    },
    "feedback_state": {
        "open": ("Segments", QT_TRANSLATE_NOOP("Segments", "open")),
        "doing": ("Segments", QT_TRANSLATE_NOOP("Segments", "being dealt with")),
        "answered": ("Segments", QT_TRANSLATE_NOOP("Segments", "answered")),
        "solved": ("Segments", QT_TRANSLATE_NOOP("Segments", "solved")),
    },
    "gender": {
        "female": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Female")),
        "male": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Male")),
        "": ("Segments", QT_TRANSLATE_NOOP("Segments", "not known")),
    },
    "phone_kind": {
        "mobile": ("Segments", QT_TRANSLATE_NOOP("Segments", "mobile")),
        "landline": ("Segments", QT_TRANSLATE_NOOP("Segments", "landline")),
        "foreign": ("Segments", QT_TRANSLATE_NOOP("Segments", "foreign number")),
        "other": ("Segments", QT_TRANSLATE_NOOP("Segments", "other number")),
    },
    "identity": {
        "phone": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Phone")),
        "wechat": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "WeChat ID")),
        "wecom": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "WeCom")),
        "mini_program": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Mini-program")),
        "official_account": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Official account")),
        "video_channel": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Video channel")),
        "card": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Card number")),
        "douyin": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Douyin")),
        "xiaohongshu": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Xiaohongshu")),
        "meituan": ("Contacts", QT_TRANSLATE_NOOP("Contacts", "Meituan nickname")),
    },
}

_SAID: Final = {
    ("tags", "any"): QT_TRANSLATE_NOOP("Segments", "has the tag {values}"),
    ("tags", "all"): QT_TRANSLATE_NOOP("Segments", "has the tags {values}"),
    ("tags", "none"): QT_TRANSLATE_NOOP("Segments", "does not have the tag {values}"),
    ("tags", "filled"): QT_TRANSLATE_NOOP("Segments", "has a tag"),
    ("tags", "blank"): QT_TRANSLATE_NOOP("Segments", "has no tag"),
    ("tag_group", "any"): QT_TRANSLATE_NOOP("Segments", "has a tag of the group {values}"),
    ("tag_group", "none"): QT_TRANSLATE_NOOP("Segments", "has no tag of the group {values}"),
    ("tag_source", "any"): QT_TRANSLATE_NOOP("Segments", "has a tag put on by {values}"),
    ("tag_source", "none"): QT_TRANSLATE_NOOP("Segments", "has no tag put on by {values}"),
    ("do_not_contact", "yes"): QT_TRANSLATE_NOOP("Segments", "must not be contacted"),
    ("do_not_contact", "no"): QT_TRANSLATE_NOOP("Segments", "may be contacted"),
    ("last_reply_on", "filled"): QT_TRANSLATE_NOOP("Segments", "has replied before"),
    ("last_reply_on", "blank"): QT_TRANSLATE_NOOP("Segments", "has never replied"),
    ("channel", "any"): QT_TRANSLATE_NOOP("Segments", "came through {values}"),
    ("channel", "none"): QT_TRANSLATE_NOOP("Segments", "did not come through {values}"),
    ("channel", "filled"): QT_TRANSLATE_NOOP("Segments", "has a channel"),
    ("channel", "blank"): QT_TRANSLATE_NOOP("Segments", "has no channel"),
    ("owner", "any"): QT_TRANSLATE_NOOP("Segments", "is looked after by {values}"),
    ("owner", "none"): QT_TRANSLATE_NOOP("Segments", "is not looked after by {values}"),
    ("owner", "filled"): QT_TRANSLATE_NOOP("Segments", "is looked after by somebody"),
    ("owner", "blank"): QT_TRANSLATE_NOOP("Segments", "is looked after by nobody"),
    ("referrer", "any"): QT_TRANSLATE_NOOP("Segments", "was brought by {values}"),
    ("referrer", "none"): QT_TRANSLATE_NOOP("Segments", "was not brought by {values}"),
    ("referrer", "filled"): QT_TRANSLATE_NOOP("Segments", "was brought by somebody"),
    ("referrer", "blank"): QT_TRANSLATE_NOOP("Segments", "was brought by nobody"),
    ("batch", "any"): QT_TRANSLATE_NOOP("Segments", "was in the import {values}"),
    ("batch", "none"): QT_TRANSLATE_NOOP("Segments", "was not in the import {values}"),
    ("friend", "yes"): QT_TRANSLATE_NOOP("Segments", "is a friend"),
    ("friend", "no"): QT_TRANSLATE_NOOP("Segments", "is no friend"),
    ("friend", "ever"): QT_TRANSLATE_NOOP("Segments", "was a friend at some time"),
    ("friend", "lost"): QT_TRANSLATE_NOOP("Segments", "was a friend and is no more"),
    ("friend_account", "any"): QT_TRANSLATE_NOOP("Segments", "is a friend of {values}"),
    ("friend_account", "none"): QT_TRANSLATE_NOOP("Segments", "is no friend of {values}"),
    ("friend_end", "any"): QT_TRANSLATE_NOOP("Segments", "the friendship ended because {values}"),
    ("friend_end", "none"): QT_TRANSLATE_NOOP("Segments", "no friendship ended because {values}"),
    ("friend_task", "any"): QT_TRANSLATE_NOOP("Segments", "adding as a friend is {values}"),
    ("friend_task", "none"): QT_TRANSLATE_NOOP("Segments", "adding as a friend is not {values}"),
    ("open_complaint", "yes"): QT_TRANSLATE_NOOP("Segments", "has an open complaint"),
    ("open_complaint", "no"): QT_TRANSLATE_NOOP("Segments", "has no open complaint"),
    ("feedback_kind", "any"): QT_TRANSLATE_NOOP("Segments", "gave feedback: {values}"),
    ("feedback_kind", "none"): QT_TRANSLATE_NOOP("Segments", "never gave feedback: {values}"),
    ("feedback_state", "any"): QT_TRANSLATE_NOOP("Segments", "has feedback that is {values}"),
    ("feedback_state", "none"): QT_TRANSLATE_NOOP("Segments", "has no feedback that is {values}"),
    ("feedback_on", "filled"): QT_TRANSLATE_NOOP("Segments", "has given feedback"),
    ("feedback_on", "blank"): QT_TRANSLATE_NOOP("Segments", "has never given feedback"),
    ("birthday", "month"): QT_TRANSLATE_NOOP("Segments", "has a birthday in {values}"),
    ("phone", "filled"): QT_TRANSLATE_NOOP("Segments", "has a phone number"),
    ("phone", "blank"): QT_TRANSLATE_NOOP("Segments", "has no phone number"),
    ("phone_kind", "any"): QT_TRANSLATE_NOOP("Segments", "has a phone that is a {values}"),
    ("phone_kind", "none"): QT_TRANSLATE_NOOP("Segments", "has no phone that is a {values}"),
    ("identity", "any"): QT_TRANSLATE_NOOP("Segments", "has {values}"),
    ("identity", "none"): QT_TRANSLATE_NOOP("Segments", "has no {values}"),
    ("id", "any"): QT_TRANSLATE_NOOP("Segments", "is one of {values}"),
    ("id", "none"): QT_TRANSLATE_NOOP("Segments", "is none of {values}"),
    **counter.SAID,
}
"""Conditions that are said in their own words."""
_PATTERNS: Final = {
    "any": QT_TRANSLATE_NOOP("Segments", "{field} is {values}"),
    "none": QT_TRANSLATE_NOOP("Segments", "{field} is not {values}"),
    "is": QT_TRANSLATE_NOOP("Segments", "{field} is {values}"),
    "contains": QT_TRANSLATE_NOOP("Segments", "{field} contains {values}"),
    "lacks": QT_TRANSLATE_NOOP("Segments", "{field} does not contain {values}"),
    "filled": QT_TRANSLATE_NOOP("Segments", "{field} is filled in"),
    "blank": QT_TRANSLATE_NOOP("Segments", "{field} is empty"),
    "yes": QT_TRANSLATE_NOOP("Segments", "{field}: yes"),
    "no": QT_TRANSLATE_NOOP("Segments", "{field}: no"),
    "days_ago": QT_TRANSLATE_NOOP("Segments", "{field} {first} to {last} days ago"),
    "between": QT_TRANSLATE_NOOP("Segments", "{field} from {first} to {last}"),
    "before": QT_TRANSLATE_NOOP("Segments", "{field} before {values}"),
    "after": QT_TRANSLATE_NOOP("Segments", "{field} after {values}"),
    "at_least": QT_TRANSLATE_NOOP("Segments", "{field} is at least {values}"),
    "at_most": QT_TRANSLATE_NOOP("Segments", "{field} is at most {values}"),
}
"""How a condition on any field is said."""
_OPPOSITE: Final = {
    "any": "none", "none": "any", "yes": "no", "no": "yes", "contains": "lacks", "lacks": "contains",
    "filled": "blank", "blank": "filled",
}  # fmt: skip


def field_name(key: str, own: str = "") -> str:
    """What a field is called; `own` is the name that the shop gave it."""
    return own or (Segments.tr(_FIELDS[key]) if key in _FIELDS else key)


def group_name(key: str) -> str:
    """What a group of fields is called."""
    return Segments.tr(_GROUPS[key])


def op_name(field: str, op: str) -> str:
    """What an operator is called beside its field."""
    return Segments.tr(_OPS_OF.get((field, op)) or _OPS[op])


def code(field: str, value: str) -> str:
    """A choice of a field; those of the shop's own fields are words already."""
    known = _CODES.get(field, {}).get(value)
    return value if known is None else QCoreApplication.translate(*known)


def month(number: int) -> str:
    """The name of a month."""
    return QLocale(translations.current()).standaloneMonthName(number)


def sentence(tree: Reading) -> str:
    """A whole tree as one sentence."""
    return Segments.tr("Who: {conditions}.").format(conditions=_said(tree, outer=True))


def _said(tree: Reading, *, outer: bool = False) -> str:
    if isinstance(tree, SaidSegment):
        return Segments.tr("is in the segment {name}").format(name=_quoted(tree.name))
    if isinstance(tree, SaidGroup):
        return _group(tree, outer)
    return _condition(tree)


def _group(tree: SaidGroup, outer: bool) -> str:
    if tree.how == "none" and len(tree.parts) == 1:
        return _negated(tree.parts[0])
    parts = [_said(part, outer=len(tree.parts) == 1 and outer) for part in tree.parts]
    if len(parts) == 1:
        return parts[0]
    last = Segments.tr(", and ") if tree.how == "all" else Segments.tr(", or ")
    joined = Segments.tr(", ").join(parts[:-1]) + last + parts[-1]
    if tree.how == "none":
        return Segments.tr("not ({conditions})").format(conditions=joined)
    return joined if outer else Segments.tr("({conditions})").format(conditions=joined)


def _negated(part: Reading) -> str:
    if isinstance(part, Said) and (opposite := _OPPOSITE.get(part.op)):
        return _condition(Said(part.field, opposite, part.value, part.name, part.kind, part.takes, part.more))
    if isinstance(part, SaidSegment):
        return Segments.tr("is not in the segment {name}").format(name=_quoted(part.name))
    return Segments.tr("not ({conditions})").format(conditions=_said(part, outer=True))


def _condition(said: Said) -> str:
    field = field_name(said.field, said.name)
    counted = _COUNTED.get(("added_on" if said.field == "added_on" else "", said.op))
    if own := counter.condition(said, _values):
        return own
    if said.takes == "recent_refs":
        days, names = said.value
        return _tagged_so(days).format(values=_values(replace(said, value=names)))
    if said.field == "tagged":
        counted = _tagged
    if counted is not None:
        return counted(int(said.value)).format(field=field)
    pattern = _SAID.get((said.field, said.op)) or _PATTERNS.get(said.op)
    if pattern is None:
        return f"{field} {said.op} {said.value}"
    if said.takes in ("days_between", "dates", "numbers", "wholes", "moneys"):
        first, last = map(counter.amount, said.value) if said.takes == "moneys" else said.value
        return Segments.tr(pattern).format(field=field, first=first, last=last)
    return Segments.tr(pattern).format(field=field, values=_values(said))


def _last_days(n: int) -> str:
    return Segments.tr("{field} in the last %n day(s)", "", n)


def _next_days(n: int) -> str:
    return Segments.tr("{field} in the next %n day(s)", "", n)


def _over_days_ago(n: int) -> str:
    return Segments.tr("{field} more than %n day(s) ago", "", n)


def _added(n: int) -> str:
    return Segments.tr("was added in the last %n day(s)", "", n)


def _tagged(n: int) -> str:
    return Segments.tr("was tagged in the last %n day(s)", "", n)


def _tagged_so(n: int) -> str:
    return Segments.tr("was given the tag {values} in the last %n day(s)", "", n)


def _within_days(n: int) -> str:
    return Segments.tr("has a birthday within %n day(s)", "", n) if n else Segments.tr("has a birthday today")


_COUNTED: Final[dict[tuple[str, str], Callable[[int], str]]] = {
    ("", "last_days"): _last_days,
    ("added_on", "last_days"): _added,
    ("", "next_days"): _next_days,
    ("", "over_days_ago"): _over_days_ago,
    ("added_on", "over_days_ago"): _over_days_ago,
    ("", "within_days"): _within_days,
}


def _values(said: Said) -> str:
    values: tuple[Any, ...] = said.value if isinstance(said.value, tuple) else (said.value,)
    if said.takes == "months":
        words = [month(value) for value in values]
    elif said.takes == "money":
        words = [counter.amount(value) for value in values]
    elif said.takes in ("date", "number", "whole"):
        words = [str(value) for value in values]
    elif said.takes == "choices":
        words = [_quoted(code(said.field, str(value))) for value in values]
    else:
        words = [_quoted(str(value)) for value in values]
    if said.more:
        words.append(Segments.tr("%n more", "", said.more))
    return (Segments.tr(" and ") if said.op == "all" else Segments.tr(" or ")).join(words)


def _quoted(text: str) -> str:
    text = tier_words.name("") if text == UNNAMED else text
    return Segments.tr("'{text}'").format(text=text) if text else Segments.tr("(deleted)")


def called(refers: str, name: str) -> str:
    """What an id is called: the name as services have it, or words for who has none."""
    if name == UNNAMED:
        return tier_words.name("")
    return name or unnamed(refers)


def unnamed(refers: str) -> str:
    """What is said of an id without a name: the owner may have none yet, all else is gone."""
    if refers in ("staff", "account"):
        return QCoreApplication.translate("Contacts", "Owner")
    return Segments.tr("(deleted)")
