"""The command that makes a demo shop."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from services.commands.base import Command, Commands, Context, Outcome


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 10_000_000:
        raise ArgumentTypeError(f"{text}: 1 … 10000000")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text}: YYYY-MM-DD") from None


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--contacts", type=_number, default=1200, metavar="N", help=Commands.tr("how many customers (1200)")
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help=Commands.tr("another seed, other people (1)")
    )
    parser.add_argument(
        "--date", type=_day, metavar="D", help=Commands.tr("the day on which the shop is looked at (today)")
    )


def _demo(context: Context) -> Outcome:
    from services.demo import make

    args = context.args
    made = make(context.path, args.contacts, args.seed, args.date, context.progress)
    return Outcome({"store": str(made.path), "contacts": made.contacts, "seconds": round(made.seconds, 3)})


COMMANDS = (
    Command(
        "demo",
        Commands.tr("make a shop of invented customers, in a store of its own"),
        _arguments,
        _demo,
        "none",
    ),
)
