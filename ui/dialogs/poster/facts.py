"""What a poster of a channel can show: whose codes there are, what is said of them, and what to warn of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtGui import QImage

from services import qr
from services.channels.channels import Channel
from services.channels.duty import DAY_BEGINS, DAY_ENDS, EVERY_DAY, DutyInput
from services.settings import ShopSettings
from ui.pages.channels import words
from ui.phrases import Phrases
from ui.printing import PosterCode, PosterWords

Posters: Final = Phrases("Posters")
NEARLY_FULL: Final = 0.8
"""From this part of a cap on it is said that somebody will soon take no more newcomers."""


@dataclass(frozen=True)
class Person:
    """Somebody on duty with a code of their own or none (`link` ''). `cap` 0 = no cap; `hours` '' = always."""

    staff_id: int
    name: str
    link: str
    expires_on: str
    today: int
    cap: int
    spare: bool
    hours: str

    @property
    def nearly_full(self) -> bool:
        """Whether they can take few more newcomers today."""
        return self.cap > 0 and self.today >= self.cap * NEARLY_FULL

    @property
    def count(self) -> str:
        """How full their day is, or that they are the spare."""
        if self.spare:
            return Posters.tr("Spare")
        if self.cap:
            return Posters.tr("today {count}/{cap}").format(count=self.today, cap=self.cap)
        return Posters.tr("today {count}").format(count=self.today)


@dataclass(frozen=True)
class Choice:
    """What is to be printed: `mode` live | per_staff, of these `staff`, with these parts."""

    mode: str
    staff: tuple[int, ...]
    title: str
    line: str
    mark: bool = True
    gift: bool = True
    duty: bool = True


def people_of(channel: Channel, *, rota: bool) -> list[Person]:
    """Everybody on duty who still works here, each once; without a rota hours are nothing."""
    found: dict[int, list[DutyInput]] = {}
    named: dict[int, tuple[str, int]] = {}
    for one in channel.on_duty:
        if one.active:
            found.setdefault(one.line.staff_id, []).append(one.line)
            named[one.line.staff_id] = (words.staff(one.staff), one.today)
    people = []
    for staff, lines in found.items():
        coded = next((line for line in lines if line.url), lines[0])
        hours = dict.fromkeys(_when(line) for line in lines) if rota else {}
        people.append(
            Person(
                staff,
                named[staff][0],
                coded.url,
                coded.url_expires_on,
                named[staff][1],
                sum(line.daily_cap for line in lines) if all(line.daily_cap for line in lines) else 0,
                all(line.spare for line in lines),
                "" if "" in hours else Posters.tr(", ", "between hours").join(hours),
            )
        )
    return people


def modes_of(channel: Channel, people: Sequence[Person]) -> list[str]:
    """The kinds of code that there are, the channel's own kind first."""
    found = []
    if channel.values.url:
        found.append("live")
    if any(person.link for person in people):
        found.append("per_staff")
    return sorted(found, key=lambda mode: mode != channel.values.code_mode)


def default_title() -> str:
    """The headline where nobody wrote one."""
    return Posters.tr("Add us on WeChat")


def codes_of(channel: Channel, people: Sequence[Person], choice: Choice) -> list[PosterCode]:
    """The codes to print, in order. Raises FieldRefused(code_too_long)."""
    if choice.mode == "live":
        values = channel.values
        duty = _live_duty(people) if choice.duty else ""
        return [PosterCode(values.url, qr.matrix(values.url), "", duty, _valid(values.url_expires_on))]
    return [
        PosterCode(
            person.link,
            qr.matrix(person.link),
            person.name,
            _duty(person) if choice.duty else "",
            _valid(person.expires_on),
        )
        for person in people
        if person.link and person.staff_id in choice.staff
    ]


def words_of(
    channel: Channel, settings: ShopSettings, choice: Choice, logo: QImage | None = None
) -> PosterWords:
    """What stands on every page."""
    hook = channel.values.hook if choice.gift else ""
    scan = (
        Posters.tr("Scan with WeChat and tell us your last four digits")
        if hook
        else Posters.tr("Scan with WeChat")
    )
    return PosterWords(
        shop=settings.shop_name,
        mark=choice.mark,
        logo=logo,
        title=choice.title or default_title(),
        line=choice.line,
        scan=scan,
        gift=hook,
        gift_caption=Posters.tr("For newcomers"),
        foot=" · ".join(part for part in (settings.shop_address, settings.shop_hours) if part),
        small=Posters.tr("Channel: {name}").format(name=channel.values.name),
    )


def notes(channel: Channel, people: Sequence[Person], choice: Choice, today: date) -> list[str]:
    """What speaks against printing it like this."""
    found = []
    values = channel.values
    if channel.archived:
        found.append(Posters.tr("This channel is not in use: nobody is registered here."))
    elif values.ends_on and words.days_left(values.ends_on, today) < 0:
        found.append(Posters.tr("This channel ended on {day}.").format(day=words.day(values.ends_on, today)))
    if choice.mode == "live":
        if values.url_expires_on:
            found.append(_expiry(Posters.tr("The live code"), values.url_expires_on, today))
        return found
    chosen = [person for person in people if person.staff_id in choice.staff and person.link]
    names = Posters.tr(", ", "between names")
    full = [person.name for person in chosen if person.nearly_full and not person.spare]
    if full:
        found.append(
            Posters.tr(
                "A printed code can't change hands: {names} will soon be full today. Print the live code or leave theirs out."
            ).format(names=names.join(full))
        )
    elif any(person.hours for person in chosen):
        found.append(Posters.tr("A printed code can't follow the duty hours."))
    elif chosen:
        found.append(Posters.tr("A printed code can't change hands."))
    for day in sorted({person.expires_on for person in chosen if person.expires_on}):
        whose = names.join(person.name for person in chosen if person.expires_on == day)
        found.append(_expiry(Posters.tr("The code of {names}").format(names=whose), day, today))
    return found


def _expiry(what: str, day: str, today: date) -> str:
    left = words.days_left(day, today)
    shown = words.day(day, today)
    if left < 0:
        said = Posters.tr("{what} expired on {day}: get a new one first.")
    else:
        said = Posters.tr("{what} is valid until {day}, and so is the print.")
    return said.format(what=what, day=shown)


def _valid(day: str) -> str:
    return Posters.tr("Code valid until {day}").format(day=day) if day else ""


def _when(line: DutyInput) -> str:
    """When somebody is on duty; nothing where that is always."""
    days = "" if line.weekdays == EVERY_DAY else words.weekdays(line.weekdays)
    hours = "" if (line.from_at, line.until_at) == (DAY_BEGINS, DAY_ENDS) else words.hours(line)
    return " ".join(part for part in (days, hours) if part)


def _duty(person: Person) -> str:
    if person.hours:
        return Posters.tr("On duty: {name} {hours}").format(name=person.name, hours=person.hours)
    return Posters.tr("With you: {name}").format(name=person.name)


def _live_duty(people: Sequence[Person]) -> str:
    """The hours of all, where they are not always there."""
    there = [person for person in people if not person.spare]
    if not there or not all(person.hours for person in there):
        return ""
    hours = dict.fromkeys(person.hours for person in there)
    if len(hours) == 1:
        return Posters.tr("We answer {hours}").format(hours=next(iter(hours)))
    return Posters.tr("On duty: {people}").format(
        people=Posters.tr("; ", "between people").join(f"{one.name} {one.hours}" for one in there)
    )
