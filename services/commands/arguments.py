"""The command line: global options before or after the command, then the command's own."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from services.commands.base import Command, UsageRefused


class Parser(ArgumentParser):
    """An argument parser that raises `UsageRefused` instead of ending the program."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Wrong arguments are an outcome like any other."""
        raise UsageRefused(message)


def global_options(argv: list[str]) -> tuple[Namespace, list[str]]:
    """The options that may stand anywhere, and all the rest: the command's name and its arguments."""
    return _global_parser().parse_known_args(argv)


def own_arguments(command: Command, rest: list[str], options: Namespace) -> Namespace:
    """The command's arguments, added to the global options. Raises UsageRefused."""
    parser = Parser(prog=f"{_program()} {command.name}", description=command.help)
    command.arguments(parser)
    return parser.parse_args(rest, options)


def help_text(commands: Iterable[Command]) -> str:
    """What `--help` prints: the global options and one line for each command."""
    lines = [f"  {c.name:<15}{c.help}" for c in commands]
    parser = _global_parser(
        usage=f"{_program()} [options] [command …]",
        description="Without a command, the window opens. Each command explains itself: command --help.",
        epilog="commands:\n" + "\n".join(lines),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("-h", "--help", action="store_true", help="show this")
    return parser.format_help()


def _global_parser(**options: Any) -> Parser:
    parser = Parser(prog=_program(), add_help=False, **options)
    parser.add_argument(
        "--store", type=Path, metavar="PATH", help="the store (default: in the user's data folder)"
    )
    parser.add_argument("--lang", choices=("zh_CN", "en"), help="language (default: the system's)")
    parser.add_argument("--theme", choices=("light", "dark", "system"), help="colours (default: as set)")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object on stdout, all else on stderr"
    )
    return parser


def _program() -> str:
    return Path(sys.argv[0]).name or "hudie"
