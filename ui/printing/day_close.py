"""The sheet of a day close: one equation, payments, staff, what is owed, the cash."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from services.day_close.figures import Bridge, Day
from services.money import written
from services.owed import Movement, total
from services.settings import ShopSettings
from ui.dialogs.sale.words import pay_kind
from ui.pages.contacts.words import owner
from ui.phrases import Phrases
from ui.printing.document import (
    Block,
    Col,
    Document,
    Equation,
    Gap,
    Heading,
    Pairs,
    Signatures,
    Table,
    Term,
    Title,
)

Printing: Final = Phrases("Printing")


def amount(fen: int) -> str:
    """An amount in a table; nothing is a dash."""
    return written(fen) if fen else "—"


def terms(bridge: Bridge) -> list[Term]:
    """The equation of a day, terms that are nothing left out but for the first and the last."""
    parts = (
        ("+", Printing.tr("Topped up"), bridge.topped_up),
        ("+", Printing.tr("Fees"), bridge.fees),
        ("−", Printing.tr("Principal used"), bridge.principal_used),
        ("−", Printing.tr("Prepaid paid back"), bridge.refunded),
    )
    always = (Printing.tr("Topped up"), Printing.tr("Principal used"), Printing.tr("Prepaid paid back"))
    return [
        Term("", Printing.tr("Net sales"), written(bridge.net_sales)),
        *(Term(sign, word, written(fen)) for sign, word, fen in parts if fen or word in always),
        Term("=", Printing.tr("Received"), written(bridge.received), result=True),
    ]


def part_words(part: str) -> str:
    """A part of what is owed."""
    return {
        "principal": Printing.tr("Stored principal"),
        "bonus": Printing.tr("Stored bonus"),
        "points": Printing.tr("Points (at what they pay)"),
        "total": Printing.tr("Owed to customers"),
    }[part]


def owed_row(one: Movement) -> tuple[str, ...]:
    """A line of what is owed, as text."""
    return (part_words(one.part), *map(amount, (one.opening, one.came, one.used, one.refunded, one.closing)))


def day_title(on_date: str) -> str:
    """A business date in full: 2026-11-21 Saturday."""
    day = date.fromisoformat(on_date)
    weekdays = (
        Printing.tr("Monday"), Printing.tr("Tuesday"), Printing.tr("Wednesday"), Printing.tr("Thursday"),
        Printing.tr("Friday"), Printing.tr("Saturday"), Printing.tr("Sunday"),
    )  # fmt: skip
    return Printing.tr("{year}-{month}-{day} {weekday}").format(
        year=day.year, month=f"{day:%m}", day=f"{day:%d}", weekday=weekdays[day.weekday()]
    )


def day_sheet(day: Day, *, settings: ShopSettings, made: datetime, at: datetime | None) -> Document:
    """The sheet of a business date; `at` is when it was closed (by the shop's clock), `made` when it is printed."""
    found, closed = day.figures, day.closed
    state = Printing.tr("Closed") if closed is not None else Printing.tr("Not closed yet")
    numbers = [Col("", 2.2), *(Col(title, 1.2, right=True) for title in (
        Printing.tr("Opening ¥"), Printing.tr("In ¥"), Printing.tr("Used ¥"), Printing.tr("Paid back ¥"),
        Printing.tr("Closing ¥"),
    ))]  # fmt: skip
    cash = [
        (Printing.tr("Float in the morning"), written(closed.opening_cash if closed else day.opening_cash)),
        (Printing.tr("Cash in"), written(found.cash_in)),
        (Printing.tr("Cash out"), written(found.cash_out)),
        (Printing.tr("Must be in the drawer"), written(day.expected_cash)),
    ]
    if closed is not None:
        difference = written(closed.difference) if closed.difference else "0.00"
        cash += [
            (Printing.tr("Counted"), written(closed.counted_cash)),
            (Printing.tr("Difference"), f"{difference}{' · ' if closed.reason else ''}{closed.reason}"),
        ]
    blocks: list[Block] = [
        Title(
            Printing.tr("Day close"),
            above=" · ".join(part for part in (settings.shop_name, settings.shop_address) if part),
            below=Printing.tr("{day} · a day ends at {time}").format(
                day=day_title(found.on_date), time=settings.day_ends_at
            ),
            right=state,
        ),
        Gap(),
        Equation(terms(found.bridge)),
        Heading(Printing.tr("By payment")),
        Table(
            [
                Col(Printing.tr("Way to pay"), 2.2),
                Col(Printing.tr("Payments"), 1.0, right=True),
                *(
                    Col(title, 1.3, right=True)
                    for title in (Printing.tr("In ¥"), Printing.tr("Out ¥"), Printing.tr("Net ¥"))
                ),
            ],
            [
                (
                    pay_kind(one.key, one.name),
                    f"{one.count:,}",
                    amount(one.came),
                    amount(one.went),
                    amount(one.net),
                )
                for one in found.by_payment
            ],
            (Printing.tr("Total"), "", "", "", written(found.bridge.received)),
        ),
        Heading(Printing.tr("By staff")),
        Table(
            [
                Col(Printing.tr("Staff"), 2.2),
                *(
                    Col(title, 1.3, right=True)
                    for title in (
                        Printing.tr("Slips"),
                        Printing.tr("Rounded down ¥"),
                        Printing.tr("Received ¥"),
                    )
                ),
            ],
            [
                (one.name or owner(), f"{one.slips:,}", amount(one.rounded), amount(one.net))
                for one in found.by_staff
            ],
            (Printing.tr("Total"), f"{found.slips:,}", "", written(found.bridge.received)),
        ),
        Heading(Printing.tr("Owed to customers"), Printing.tr("opening + in − used − paid back = closing")),
        Table(numbers, [owed_row(one) for one in found.owed], owed_row(total(found.owed))),
        Heading(Printing.tr("Cash")),
        Pairs(cash),
        Signatures((Printing.tr("Counted by"), Printing.tr("Seen by"))),
    ]
    note = Printing.tr("Printed {time}").format(time=made.strftime("%Y-%m-%d %H:%M"))
    if closed is not None and at is not None:
        note = Printing.tr("Closed {time} by {staff} · {printed}").format(
            time=at.strftime("%Y-%m-%d %H:%M"), staff=closed.staff or owner(), printed=note
        )
    return Document(" ".join((Printing.tr("Day close"), found.on_date)), blocks, note=note)
