"""Words of the add-friend work."""

from __future__ import annotations

from typing import Final

from services.friend_work.figures import Acceptance
from services.friend_work.lists import WorkRow
from ui.pages.contacts import words as contact_words
from ui.phrases import Phrases
from ui.shares import FEW, percent

Friends = Phrases("Friends")

TONES: Final = {
    "unassigned": "neutral",
    "to_add": "neutral",
    "requested": "slate",
    "friend": "accent",
    "refused": "danger",
    "not_found": "warn",
}
"""The kind of chip by state."""


def source(found: tuple[str, str]) -> str:
    """Why somebody is on the list: their channel, the import, the segment."""
    kind, name = found
    if name:
        return name
    return {"import": Friends.tr("Import"), "segment": Friends.tr("Segment")}.get(
        kind, Friends.tr("Chosen by hand")
    )


def state(row: WorkRow) -> str:
    """How far the work on somebody is."""
    if row.state == "refused" and not row.answered_on:
        return Friends.tr("No answer")
    return contact_words.task_state(row.state)


def left_out(reason: str, count: int) -> str:
    """Why so many are not asked."""
    return {
        "gone": lambda n: Friends.tr("%n in the trash or merged", "", n),
        "friend": lambda n: Friends.tr("%n already a friend", "", n),
        "lost": lambda n: Friends.tr("%n were friends before", "", n),
        "open": lambda n: Friends.tr("%n already on the way", "", n),
        "no_mobile": lambda n: Friends.tr("%n without a mobile number", "", n),
        "do_not_contact": lambda n: Friends.tr("%n not to be contacted", "", n),
        "consent_no": lambda n: Friends.tr("%n wanted no offers", "", n),
        "refused": lambda n: Friends.tr("%n turned us down before", "", n),
        "not_found": lambda n: Friends.tr("%n not found before", "", n),
        "asked_once": lambda n: Friends.tr("%n had their one invitation", "", n),
    }[reason](count)


def few(found: Acceptance) -> bool:
    """Whether an acceptance is of so few that it is grey."""
    return 0 < found.sent < FEW


def acceptance(found: Acceptance) -> tuple[str, str]:
    """The rate in short, and in full with what it is made of."""
    if not found.sent:
        return "", ""
    short = Friends.tr("Acceptance {rate}").format(rate=percent(found.accepted, found.sent))
    whole = Friends.tr("{rate} ({first} – {last}: asked {sent}, accepted within 7 days {accepted})").format(
        rate=short,
        first=found.first[5:],
        last=found.last[5:],
        sent=f"{found.sent:,}",
        accepted=f"{found.accepted:,}",
    )
    return short, whole
