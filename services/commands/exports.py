"""Exporting contacts from the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from services.commands.base import Access, Command, Commands, Context, Outcome, language


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out", required=True, type=Path, metavar="F.xlsx|F.csv", help=Commands.tr("the file to write")
    )
    parser.add_argument(
        "--search", default="", metavar="TEXT", help=Commands.tr("only contacts that this finds")
    )
    parser.add_argument(
        "--full-phones", action="store_true", help=Commands.tr("whole phone numbers; this is logged")
    )


def _run(context: Context) -> Outcome:
    from services.contact_query import ContactQuery
    from services.exports import available, export_contacts
    from services.selection import AllMatching

    args, store = context.args, context.opened
    done = export_contacts(
        store,
        context.act,
        AllMatching(ContactQuery(text=args.search)),
        [c.key for c in available(store)],
        args.out,
        full_phones=args.full_phones,
        language=language(args.lang),
        progress=context.progress,
    )
    return Outcome(
        {
            "file": str(args.out),
            "rows": done.receipt["rows"],
            "full_phones": args.full_phones,
            "operation": done.operation,
        }
    )


def _access(args: Namespace) -> Access:
    """Only whole numbers are noted in the store; the rest just reads."""
    return "write" if args.full_phones else "read"


COMMANDS = (Command("export", Commands.tr("write contacts to a file"), _arguments, _run, _access),)
