"""Stored value from the command line: topped up, explained, and the day closed."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import asdict

from services.commands.base import Command, Commands, Context, Outcome
from services.commands.counter import act_of, contact_of, op_id_argument, yuan


def _top_up_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--contact", required=True, metavar="PHONE", help=Commands.tr("whose balance"))
    parser.add_argument("--amount", required=True, metavar="YUAN", help=Commands.tr("what is paid in"))
    parser.add_argument("--bonus", default="0", metavar="YUAN", help=Commands.tr("what is given on top (0)"))
    parser.add_argument(
        "--paid", default="cash", metavar="KIND", help=Commands.tr("the way it is paid (cash)")
    )
    op_id_argument(parser)


def _top_up(context: Context) -> Outcome:
    from services.payments import kind_id
    from services.stored_value.packages import check_extra
    from services.stored_value.topping_up import top_up

    store, args = context.opened, context.args
    paid, bonus = yuan(args.amount, "amount"), check_extra(yuan(args.bonus, "bonus"), "bonus")
    parts = {kind_id(store, args.paid, in_use=True): paid}
    done = top_up(store, act_of(context), contact_of(store, args.contact), paid, bonus, parts=parts)
    found = done.receipt
    return Outcome(
        {
            "operation": done.operation,
            "number": found["number"],
            "paid": found["paid"],
            "bonus": found["bonus"],
            "balances": found["balances"],
        }
    )


def _statement_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--contact", required=True, metavar="PHONE", help=Commands.tr("whose statement"))


def _statement(context: Context) -> Outcome:
    from services.ledger import balances
    from services.settings import shop_settings
    from services.statements import lines

    store = context.opened
    contact = contact_of(store, context.args.contact)
    now = balances(store, contact)
    return Outcome(
        {
            "balances": {key: getattr(now, key) for key in ("points", "principal", "bonus", "growth")},
            "entries": [
                {"at": at, "asset": asset, "amount": amount, "operation": operation}
                for at, asset, amount, operation in lines(store, contact)
            ],
        },
        also={"time_zone": shop_settings(store).time_zone},
    )


def _day_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--date", required=True, metavar="D", help=Commands.tr("the business date, YYYY-MM-DD")
    )
    parser.add_argument(
        "--counted",
        metavar="YUAN",
        help=Commands.tr("what lies in the drawer (default: as much as there must)"),
    )
    parser.add_argument("--reason", default="", metavar="T", help=Commands.tr("why that differs"))
    op_id_argument(parser)


def _day_close(context: Context) -> Outcome:
    from services.day_close.closing import close_day
    from services.day_close.figures import from_plain
    from services.owed import total

    args = context.args
    counted = None if args.counted is None else yuan(args.counted, "counted")
    done = close_day(context.opened, act_of(context), args.date, counted, reason=args.reason)
    found = done.receipt
    figures = from_plain(found["figures"])
    cash = ("opening_cash", "expected_cash", "counted_cash", "difference")
    return Outcome(
        {
            "operation": done.operation,
            "date": found["date"],
            **asdict(figures.bridge),
            "slips": figures.slips,
            "payments": {
                one.key: {"count": one.count, "in": one.came, "out": one.went, "net": one.net}
                for one in figures.by_payment
            },
            "staff": [asdict(one) for one in figures.by_staff],
            "owed": [asdict(one) for one in (*figures.owed, total(figures.owed))],
            **{key: found[key] for key in cash},
        }
    )


COMMANDS = (
    Command(
        "topup",
        Commands.tr("take money in for a customer's stored value"),
        _top_up_arguments,
        _top_up,
        "write",
    ),
    Command(
        "statement",
        Commands.tr("all entries of one customer, and what they come to"),
        _statement_arguments,
        _statement,
    ),
    Command("day-close", Commands.tr("close a business date for good"), _day_arguments, _day_close, "write"),
)
