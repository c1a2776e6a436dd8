"""Channels from the command line: their figures, and a newcomer taken down."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from services.birthdays import BadDate, parse_date
from services.commands.base import Command, Commands, Context, Outcome


def _date(text: str) -> str:
    try:
        return parse_date(text)
    except BadDate as error:
        raise ArgumentTypeError(f"{text}: YYYY-MM-DD") from error


def _figures_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="first",
        type=_date,
        metavar="D",
        help=Commands.tr("first date (default: the first of the month)"),
    )
    parser.add_argument(
        "--to", dest="last", type=_date, metavar="D", help=Commands.tr("last date (default: today)")
    )


def _figures(context: Context) -> Outcome:
    from services.channels.figures import Period, figures, judged
    from services.settings import shop_settings

    store, args = context.opened, context.args
    today = shop_settings(store).business_date(context.act.clock.now())
    last = args.last or today.isoformat()
    period = Period(args.first or f"{last[:8]}01", last)
    rated = judged(period, today)
    rows = [
        {
            "name": one.channel.name,
            "kind": one.channel.kind,
            "reached": one.figures.reached,
            "added": one.figures.added,
            "cost": one.figures.cost,
            "cost_per_friend": one.figures.cost_per_friend,
            "first_orders": one.figures.first_orders,
            "net_sales": one.figures.net_sales,
            "cac": one.figures.cac,
            "first_order_rate": {
                "permille": one.figures.first_order_rate,
                "people": one.figures.cohort.people,
                "bought": one.figures.cohort.bought,
                "watching": one.figures.cohort.watching,
                "from": rated.first,
                "to": rated.last,
            },
        }
        for one in figures(store, period, today)
    ]
    return Outcome({"from": period.first, "to": period.last, "channels": rows})


def _register_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("phone", metavar="PHONE", help=Commands.tr("the newcomer's number"))
    parser.add_argument("--channel", required=True, metavar="C", help=Commands.tr("name of the channel"))
    parser.add_argument("--name", default="", metavar="N", help=Commands.tr("what to call them"))
    parser.add_argument("--note", default="", metavar="T", help=Commands.tr("a note"))
    parser.add_argument(
        "--no-friend",
        action="store_true",
        help=Commands.tr("they are not a friend of the staff's account yet"),
    )


def _register(context: Context) -> Outcome:
    from services.channels.channels import find_channel
    from services.channels.registering import Newcomer, register

    store, args = context.opened, context.args
    who = Newcomer(phone=args.phone, name=args.name, note=args.note, befriend=not args.no_friend)
    found = register(store, context.act, find_channel(store, args.channel), who).receipt
    return Outcome(
        {
            "contact": found["id"],
            "new": found["new"],
            "staff": found["staff"],
            "tags": found["tags"],
            "welcome": found["welcome"],
        }
    )


COMMANDS = (
    Command("channels", Commands.tr("what channels brought and cost"), _figures_arguments, _figures),
    Command(
        "register", Commands.tr("take a newcomer down at a channel"), _register_arguments, _register, "write"
    ),
)
