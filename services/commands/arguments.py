"""The command line: global options before or after the command, then the command's own; and what --help says of them."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

from services.commands.base import Command, Commands, UsageRefused

Say = Callable[[str], str]
"""Puts a text that was marked by `Commands` into the language of the user."""
HELP = ("-h", "--help")
_CODES = Commands.tr(
    "Exit codes: 0 done, 1 a fault of the program or the machine, 2 wrong arguments, 3 the input can't be used or is refused."
)


class Parser(ArgumentParser):
    """An argument parser that raises `UsageRefused` instead of ending the program, and explains itself by `say`."""

    def __init__(self, say: Say = str, **options: Any) -> None:
        def formatter(prog: str) -> HelpFormatter:
            return _Formatter(prog, say)

        super().__init__(allow_abbrev=False, add_help=False, formatter_class=formatter, **options)
        self._say = say
        self._given = self.add_argument_group(say(Commands.tr("Arguments")))
        self._options = self.add_argument_group(say(Commands.tr("Options")))

    def add_argument(self, *names: Any, **options: Any) -> Action:
        """As argparse has it; the help in the language of the user."""
        if options.get("help", SUPPRESS) != SUPPRESS:
            options["help"] = self._say(options["help"])
        group = self._options if str(names[0]).startswith("-") else self._given
        return group.add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """Wrong arguments are an outcome like any other."""
        raise UsageRefused(message)


class _Formatter(RawDescriptionHelpFormatter):
    """Words the usage line, and counts a Chinese character as two."""

    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog)
        self._say = say

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._say(Commands.tr("Usage: ")))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(text, width if text.isascii() else width // 2)


def global_options(argv: list[str]) -> tuple[Namespace, list[str]]:
    """The options that may stand anywhere, and all the rest: the command's name and its arguments."""
    return _with_globals(Parser(prog=_program())).parse_known_args(argv)


def own_arguments(command: Command, rest: list[str], options: Namespace) -> Namespace:
    """The command's arguments, added to the global options. Raises UsageRefused."""
    parser = Parser(prog=f"{_program()} {command.name}")
    command.arguments(parser)
    return parser.parse_args(rest, options)


def command_help(command: Command, say: Say) -> str:
    """What `--help` of a command prints."""
    parser = Parser(
        say,
        prog=f"{_program()} {command.name}",
        description=_sentence(say(command.help)),
        epilog=say(_CODES),
    )
    command.arguments(parser)
    return _explained(parser)


def help_text(commands: Iterable[Command], say: Say) -> str:
    """What `--help` prints: the global options and one line for each command."""
    lines = [f"  {c.name:<15}{say(c.help)}" for c in commands]
    parser = Parser(
        say,
        prog=_program(),
        usage=say(Commands.tr("{program} [options] [command …]")).format(program=_program()),
        description=say(
            Commands.tr("Without a command, the window opens. Each command explains itself: command --help.")
        ),
        epilog="\n".join((say(Commands.tr("Commands:")), *lines, "", say(_CODES))),
    )
    return _explained(parser)


def _explained(parser: Parser) -> str:
    _with_globals(parser).add_argument(*HELP, action="store_true", help=Commands.tr("show this"))
    return parser.format_help()


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("." if text.isascii() else "。")


def _with_globals(parser: Parser) -> Parser:
    parser.add_argument(
        "--store",
        type=Path,
        metavar="PATH",
        help=Commands.tr("the store (default: in the user's data folder)"),
    )
    parser.add_argument(
        "--lang", choices=("zh_CN", "en"), help=Commands.tr("language (default: the system's)")
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "system"),
        help=Commands.tr("colours of the window (default: as set)"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help=Commands.tr("print one JSON object on stdout, all else on stderr"),
    )
    return parser


def _program() -> str:
    return Path(sys.argv[0]).name or "hudie"
