"""Hudie: reads the arguments, then runs a command or opens the window."""

from __future__ import annotations

import json
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.commands.base import Context, Outcome
    from ui.messages import Words


def main(argv: list[str]) -> int:
    """Do what the arguments say; the exit code."""
    if argv[:1] == ["--import-child"]:  # a frozen program is its own child, which must know of nothing else
        from services.imports.child import main as child

        return child()
    from services.commands.base import Command, Commands
    from services.commands.frame import answer

    drawn = Command(
        "tour",
        Commands.tr("every page and dialog as PNG, and what is wrong with them"),
        tour_arguments,
        tour,
        "none",
    )
    try:
        return answer(argv, [drawn], words, window)
    except ImportError as error:
        from ui.qt_libraries import explain_missing

        if (sentence := explain_missing(error)) is None:
            raise
        print(sentence, file=sys.stderr)
        if "--json" in argv:
            print(json.dumps({"error": "missing_library", "message": sentence}, ensure_ascii=False))
        return 1


def words(language: str | None) -> Words:
    """The sentences in a language; the system's where none is named."""
    from ui.messages import Words

    return Words(language or "system")


def window(options: Namespace) -> int:
    """Open the window on the store of the options."""
    from ui.app import run

    return run(options)


def tour_arguments(parser: ArgumentParser) -> None:
    """What `tour` takes beside the global options."""
    from services.commands.base import Commands

    parser.add_argument("folder", metavar="DIR", help=Commands.tr("where the pictures go"))
    parser.add_argument("--size", metavar="WxH", help=Commands.tr("of the screen, such as 1366x768"))
    parser.add_argument("--scale", type=float, help=Commands.tr("of the screen, such as 1.25"))
    parser.add_argument(
        "--text", type=int, choices=(100, 115, 130), help=Commands.tr("size of the text in percent")
    )
    parser.add_argument(
        "--scenes", metavar="NAMES", help=Commands.tr("only these, such as contacts,record-sale")
    )
    parser.add_argument("--here", action="store_true", help=SUPPRESS)  # one round, in this process


def tour(context: Context) -> Outcome:
    """Draw every page and dialog."""
    from services.commands.base import Outcome
    from ui.tour import draw

    payload = draw(context.args)
    return Outcome(payload, 0 if payload["ok"] else 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
