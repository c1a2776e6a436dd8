"""What a condition may ask of a field, and how that is said in SQL. Every SQL condition is true or false, never null."""

from __future__ import annotations

import json
from calendar import isleap, monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from services.clock import zone
from services.lunar import lunar_of
from services.settings import ShopSettings

Sql = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True)
class Day:
    """The shop's date on which a tree is read, and the settings that say when a day begins."""

    today: date
    settings: ShopSettings

    def ago(self, days: int) -> str:
        """The date so many days before; a negative number is after."""
        return (self.today - timedelta(days=days)).isoformat()

    def begins(self, days_ago: int) -> int:
        """The moment (UTC seconds) at which the day of so many days ago begins."""
        hours, minutes = map(int, self.settings.day_ends_at.split(":"))
        begin = datetime.combine(
            self.today - timedelta(days=days_ago), time(hours, minutes), zone(self.settings.time_zone)
        )
        return int(begin.timestamp())


@dataclass(frozen=True)
class Op:
    """An operator: what value it `takes` (a key of services/segments/values.py, '' = none) and its SQL."""

    key: str
    takes: str
    sql: Callable[[Any, Day], Sql]


def marks(values: Iterable[Any]) -> str:
    """So many question marks."""
    return ",".join("?" for _ in values)


def constant(key: str, sql: str, params: tuple[Any, ...] = ()) -> Op:
    """An operator without a value."""
    return Op(key, "", lambda _value, _day: (sql, params))


def literal(text: str) -> str:
    r"""A pattern of LIKE … ESCAPE '\' that finds exactly this text anywhere."""
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def texts(column: str, *, known: bool = False) -> tuple[Op, ...]:
    """Operators of a text. Letters A–Z match in either case where a part is looked for. `known` = values are chosen
    from those in use, several at once."""
    like = f"{column} LIKE ? ESCAPE '\\'"
    equal = (
        *(one_of(column, "words") if known else (Op("is", "text", lambda v, _: (f"{column} = ?", (v,))),)),
        Op("contains", "text", lambda v, _: (like, (literal(v),))),
        Op("lacks", "text", lambda v, _: (f"NOT {like}", (literal(v),))),
    )
    return (*equal, constant("filled", f"{column} != ''"), constant("blank", f"{column} = ''"))


def one_of(column: str, takes: str, *, nullable: bool = False) -> tuple[Op, Op]:
    """Is one of, is none of."""
    found = f"({column} IS NOT NULL AND {column} IN ({{}}))" if nullable else f"{column} IN ({{}})"
    return (
        Op("any", takes, lambda v, _: (found.format(marks(v)), v)),
        Op("none", takes, lambda v, _: (f"NOT {found.format(marks(v))}", v)),
    )


def who(select: str, takes: str) -> tuple[Op, Op]:
    """Whom a SELECT of contact ids finds, and everybody else; `{}` in it stands for the values."""
    return (
        Op("any", takes, lambda v, _: (f"c.id IN ({select.format(marks(v))})", v)),
        Op("none", takes, lambda v, _: (f"c.id NOT IN ({select.format(marks(v))})", v)),
    )


def has(row: str, takes: str = "choices") -> tuple[Op, Op]:
    """Of whom a row is there, and of whom not; `row` is what follows SELECT 1 FROM …, tied to `c.id`."""
    return (
        Op("any", takes, lambda v, _: (f"EXISTS (SELECT 1 FROM {row.format(marks(v))})", v)),
        Op("none", takes, lambda v, _: (f"NOT EXISTS (SELECT 1 FROM {row.format(marks(v))})", v)),
    )


def yes_no(sql: str) -> tuple[Op, Op]:
    """Holds, does not hold."""
    return constant("yes", sql), constant("no", f"NOT {sql}")


def dates(column: str, within: str = "{}", *, blank: bool = True, ahead: bool = False) -> tuple[Op, ...]:
    """Operators of a business date. `within` is the condition around the one on the column; with `blank` one may ask
    whether there is a date at all, with `ahead` for days to come."""

    def between(first: str, last: str) -> Sql:
        return within.format(f"{column} BETWEEN ? AND ?"), (first, last)

    ops = [
        Op("last_days", "days", lambda v, day: between(day.ago(v - 1), day.ago(0))),
        Op("days_ago", "days_between", lambda v, day: between(day.ago(v[1]), day.ago(v[0]))),
        Op(
            "over_days_ago",
            "days",
            lambda v, day: (within.format(f"{column} != '' AND {column} < ?"), (day.ago(v),)),
        ),
        Op("between", "dates", lambda v, _: between(*v)),
        Op("before", "date", lambda v, _: (within.format(f"{column} != '' AND {column} < ?"), (v,))),
        Op("after", "date", lambda v, _: (within.format(f"{column} > ?"), (v,))),
    ]
    if ahead:
        ops.insert(1, Op("next_days", "days", lambda v, day: between(day.ago(0), day.ago(-v))))
    if blank:
        found = within.format(f"{column} != ''")
        ops += [constant("filled", found), constant("blank", f"NOT ({found})")]
    return tuple(
        Op(op.key, op.takes, _bracketed(op.sql)) if within == "{}" and op.takes else op for op in ops
    )


def _bracketed(build: Callable[[Any, Day], Sql]) -> Callable[[Any, Day], Sql]:
    def sql(value: Any, day: Day) -> Sql:
        text, params = build(value, day)
        return f"({text})", params

    return sql


def numbers(column: str, within: str) -> tuple[Op, ...]:
    """Operators of a number that is kept as text."""
    number = f"CAST({column} AS NUMERIC)"
    return (
        Op("at_least", "number", lambda v, _: (within.format(f"{number} >= ?"), (float(v),))),
        Op("at_most", "number", lambda v, _: (within.format(f"{number} <= ?"), (float(v),))),
        Op(
            "between",
            "numbers",
            lambda v, _: (within.format(f"{number} BETWEEN ? AND ?"), (float(v[0]), float(v[1]))),
        ),
    )


def born_on(days: Iterable[date]) -> Sql:
    """Whose birthday is kept on one of these days, solar or lunar; one on 29 February on 1 March of other years."""
    days = list(days)
    solar = {day.strftime("%m-%d") for day in days}
    if any((day.month, day.day) == (3, 1) and not isleap(day.year) for day in days):
        solar.add("02-29")
    lunar = {lunar_of(day) for day in days}
    sql = (
        f"(c.birthday != '' AND ((c.birthday NOT LIKE 'L%' AND substr(c.birthday, -5) IN ({marks(solar)}))"
        f" OR (c.birthday LIKE 'L%' AND substr(c.birthday, -5) IN ({marks(lunar)}))))"
    )
    return sql, (*sorted(solar), *sorted(lunar))


def birthdays() -> tuple[Op, ...]:
    """Operators of a birthday. A month is the one of this year, so that a lunar birthday has one too."""

    def within(days: int, day: Day) -> Sql:
        return born_on(day.today + timedelta(days=n) for n in range(days + 1))

    def in_months(months: tuple[int, ...], day: Day) -> Sql:
        year = day.today.year
        return born_on(
            date(year, month, number + 1) for month in months for number in range(monthrange(year, month)[1])
        )

    return (
        Op("within_days", "near_days", within),
        Op("month", "months", in_months),
        constant("filled", "c.birthday != ''"),
        constant("blank", "c.birthday = ''"),
    )


def ids() -> tuple[Op, Op]:
    """These contacts, and all others."""
    chosen = "IN (SELECT value FROM json_each(?))"
    return (
        Op("any", "ids", lambda v, _: (f"c.id {chosen}", (json.dumps(v),))),
        Op("none", "ids", lambda v, _: (f"c.id NOT {chosen}", (json.dumps(v),))),
    )
