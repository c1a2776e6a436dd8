"""Segments from the command line: whom a saved one or a tree in a file finds."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from services.commands.base import Command, Commands, Context, Outcome, UsageRefused


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help=Commands.tr("a saved segment"))
    parser.add_argument(
        "--tree", type=Path, metavar="FILE.json", help=Commands.tr("conditions as docs/segments.md says")
    )
    parser.add_argument("--ids", action="store_true", help=Commands.tr("list the ids of the contacts too"))


def _run(context: Context) -> Outcome:
    from services.errors import Unusable
    from services.search import all_ids, count
    from services.segments.compiling import check_circle
    from services.segments.live import query_of
    from services.segments.parsing import parse, stored
    from services.segments.reading import read
    from services.segments.saved import find
    from services.settings import shop_settings

    args, store = context.args, context.opened
    if (args.name is None) == (args.tree is None):
        raise UsageRefused("either NAME or --tree FILE.json")
    if args.tree is None:
        tree = stored(store, find(store, args.name).tree)
    else:
        try:
            text = args.tree.read_text(encoding="utf-8-sig")
        except (FileNotFoundError, IsADirectoryError) as error:
            raise Unusable("missing", str(args.tree)) from error
        except UnicodeDecodeError as error:
            raise Unusable("encoding", str(args.tree)) from error
        tree = parse(store, text)
        check_circle(store, tree)
    today = shop_settings(store).business_date(context.act.clock.now())
    payload = {
        "count": count(store, query_of(tree), today),
        "sentence": context.say(read(store, tree)),
    }
    if args.ids:
        payload["ids"] = list(all_ids(store, query_of(tree), today))
    return Outcome(payload)


COMMANDS = (Command("segment", Commands.tr("count whom conditions find"), _arguments, _run, "read"),)
