"""What kinds, hours, periods and states of channels are called."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLocale

from services.channels.channels import ChannelInfo
from services.channels.duty import DAY_BEGINS, DAY_ENDS, EVERY_DAY, DutyInput
from services.channels.figures import Cohort, Period, judged
from services.money import written
from ui import translations
from ui.periods import day as day
from ui.periods import span as span
from ui.phrases import QT_TRANSLATE_NOOP, Phrases
from ui.shares import FEW, percent
from ui.tables import Tag

Channels: Final = Phrases("Channels")
SOON: Final = 14
"""So many days before its end a channel or a link is shown in amber."""

_KINDS: Final = {
    "store": QT_TRANSLATE_NOOP("Channels", "In the shop"),
    "ad": QT_TRANSLATE_NOOP("Channels", "Ads"),
    "content": QT_TRANSLATE_NOOP("Channels", "Content"),
    "offline": QT_TRANSLATE_NOOP("Channels", "Offline"),
    "event": QT_TRANSLATE_NOOP("Channels", "Event"),
    "live": QT_TRANSLATE_NOOP("Channels", "Live"),
    "referral": QT_TRANSLATE_NOOP("Channels", "Referral"),
    "import": QT_TRANSLATE_NOOP("Channels", "Import"),
}
_DAYS: Final = (
    QT_TRANSLATE_NOOP("Channels", "Mon"),
    QT_TRANSLATE_NOOP("Channels", "Tue"),
    QT_TRANSLATE_NOOP("Channels", "Wed"),
    QT_TRANSLATE_NOOP("Channels", "Thu"),
    QT_TRANSLATE_NOOP("Channels", "Fri"),
    QT_TRANSLATE_NOOP("Channels", "Sat"),
    QT_TRANSLATE_NOOP("Channels", "Sun"),
)


def kind(key: str) -> str:
    """What a kind of channel is called."""
    return Channels.tr(_KINDS[key])


def weekday(digit: str) -> str:
    """The short name of a weekday, 1 being Monday."""
    return Channels.tr(_DAYS[int(digit) - 1])


def weekdays(digits: str) -> str:
    """Every day; Mon–Fri; Sat, Sun."""
    if digits == EVERY_DAY:
        return Channels.tr("every day")
    runs: list[list[str]] = []
    for digit in digits:
        if runs and int(runs[-1][-1]) + 1 == int(digit):
            runs[-1].append(digit)
        else:
            runs.append([digit])
    said = []
    for run in runs:
        if len(run) > 2:
            said.append(Channels.tr("{first}–{last}").format(first=weekday(run[0]), last=weekday(run[-1])))
        else:
            said.extend(map(weekday, run))
    return Channels.tr(", ", "between weekdays").join(said)


def hours(line: DutyInput) -> str:
    """9:00–21:00; the whole day is said as such."""
    if (line.from_at, line.until_at) == (DAY_BEGINS, DAY_ENDS):
        return Channels.tr("all day")
    begin, end = line.from_at.removeprefix("0"), line.until_at.removeprefix("0")
    if line.from_at > line.until_at:
        return Channels.tr("{begin}–{end} next day").format(begin=begin, end=end)
    return f"{begin}–{end}"


def when(line: DutyInput) -> str:
    """When somebody is on duty, in one line."""
    return Channels.tr("{days} {hours}").format(days=weekdays(line.weekdays), hours=hours(line))


def staff(name: str) -> str:
    """A member of staff by name; who has none yet is the owner."""
    return name or Channels.tr("Owner")


def days_left(on: str, today: date) -> int:
    """Days from today to a business date."""
    return (date.fromisoformat(on) - today).days


def ends(on: str, today: date) -> str:
    """When something ends, in words that say how near that is."""
    left = days_left(on, today)
    if left < 0:
        return Channels.tr("ended {day}").format(day=day(on, today))
    if left == 0:
        return Channels.tr("ends today")
    if left <= SOON:
        return Channels.tr("%n day(s) left", "", left)
    return Channels.tr("until {day}").format(day=day(on, today))


def state(one: ChannelInfo, today: date) -> Tag:
    """The chip of a channel."""
    if one.archived:
        return Tag(Channels.tr("Not in use"), "neutral")
    if one.begins_on and days_left(one.begins_on, today) > 0:
        return Tag(Channels.tr("From {day}").format(day=day(one.begins_on, today)), "slate")
    if one.ends_on and (left := days_left(one.ends_on, today)) <= SOON:
        if left < 0:
            return Tag(Channels.tr("Expired"), "warn")
        return Tag(
            Channels.tr("Ends today") if left == 0 else Channels.tr("%n day(s) left", "", left), "warn"
        )
    return Tag(Channels.tr("In use"), "accent")


def below(one: ChannelInfo) -> str:
    """The second line under a channel's name."""
    return " · ".join(part for part in (kind(one.kind), one.hook) if part)


def money(fen: int | None) -> str:
    """Yuan with two decimals; a dash where there is none."""
    return written(fen) if fen else "—"


def people(count: int | None) -> str:
    """A number of people; a dash where none is known."""
    return "—" if count is None else f"{count:,}"


def rate(cohort: Cohort) -> str:
    """A first-order rate with one decimal; a dash where nobody is old enough."""
    return percent(cohort.bought, cohort.people)


def tone(cohort: Cohort) -> str:
    """The colour of a first-order rate: grey where it is of few people, or of nobody."""
    return "ink3" if cohort.people < FEW else "ink"


def watched(period: Period, today: date, cohort: Cohort) -> str:
    """What stands under the first-order rate of a period: its month, where it is that of another one, and how many are too
    young to be in it."""
    rated = judged(period, today)
    parts = []
    if rated != period:
        spoken = QLocale(translations.current())
        parts.append(spoken.standaloneMonthName(int(rated.first[5:7]), QLocale.FormatType.ShortFormat))
    if cohort.watching:
        parts.append(Channels.tr("watching {count}").format(count=f"{cohort.watching:,}"))
    return " · ".join(parts)
