"""Finding contacts from the command line."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from services.commands.base import Command, Commands, Context, Outcome


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) > 1_000_000:
        raise ArgumentTypeError(f"{text}: 0 … 1000000")
    return int(text)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", help=Commands.tr("a name, pinyin, initials, a part of a phone")
    )
    parser.add_argument(
        "--limit",
        type=_limit,
        default=20,
        metavar="N",
        help=Commands.tr("how many contacts to list (default: 20)"),
    )


def _run(context: Context) -> Outcome:
    from services.contact_query import ContactQuery
    from services.contact_rows import table_rows
    from services.search import count, first_ids
    from services.settings import shop_settings

    store = context.opened
    today = shop_settings(store).business_date(context.act.clock.now())
    query = ContactQuery(text=context.args.text)
    found = first_ids(store, query, today, max(context.args.limit, 1))
    ids = found.ids[: context.args.limit]
    rows = table_rows(store, ids)
    return Outcome(
        {
            "total": count(store, query, today),
            "milliseconds": round(found.milliseconds, 3),
            "contacts": [
                {"id": i, "name": rows[i].display.text, "phone": rows[i].phone} for i in ids if i in rows
            ],
        }
    )


COMMANDS = (Command("search", Commands.tr("find contacts"), _arguments, _run, "read"),)
