"""From the command line to an exit code: chooses the command, prints what it answers, turns errors into answers."""

from __future__ import annotations

import json
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from services.commands import NAMES, command
from services.commands.arguments import HELP, command_help, global_options, help_text, own_arguments
from services.commands.base import DONE, FAULT, Command, UsageRefused, error_code, execute, exit_code
from services.errors import HudieError, environment_fault
from services.stores import default_path


class Words(Protocol):
    """Who puts answers and errors into sentences."""

    def sentence(self, error: BaseException) -> str:
        """One sentence for an error."""
        ...

    def reading(self, tree: Any) -> str:
        """What a tree of conditions says, as one sentence."""
        ...

    def help(self, text: str) -> str:
        """A text of the command line."""
        ...

    def lines(self, name: str, payload: dict[str, Any]) -> list[str]:
        """What a command answered, as short lines."""
        ...


def answer(
    argv: list[str],
    more: Sequence[Command],
    words: Callable[[str | None], Words],
    window: Callable[[Namespace], int],
) -> int:
    """Do what the arguments say; the exit code.

    `more` are commands beside those of the services, `words` gives the language asked for, and `window` is what
    happens where no command is named.
    """
    options = Namespace(json="--json" in argv, lang=None)
    try:
        options, rest = global_options(argv)
        if not rest:
            return window(options)
        if rest[0] in HELP:
            print(help_text([*map(command, NAMES), *more], words(options.lang).help))
            return DONE
        named = {c.name: c for c in more}
        if rest[0] not in (*NAMES, *named):
            raise UsageRefused(f"no command {rest[0]}: {', '.join((*NAMES, *named))}")
        chosen = named.get(rest[0]) or command(rest[0])
        if set(rest) & set(HELP):
            print(command_help(chosen, words(options.lang).help))
            return DONE
        args = own_arguments(chosen, rest[1:], options)
        path = (options.store or default_path()).expanduser().absolute()
        outcome = execute(
            chosen,
            args,
            path,
            lambda error: words(options.lang).sentence(error),
            lambda tree: words(options.lang).reading(tree),
        )
        if options.json:
            _print_object(outcome.payload)
        else:
            print("\n".join(words(options.lang).lines(chosen.name, {**outcome.payload, **outcome.also})))
        sys.stdout.flush()
        return outcome.code
    except BrokenPipeError:
        # Who reads has seen enough; nothing more must be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except ImportError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last resort: every error is an answer
        known = environment_fault(error) or error
        if exit_code(known) == FAULT and not isinstance(known, HudieError):
            traceback.print_exc()
        message = words(options.lang).sentence(known)
        if options.json:
            _print_object({"error": error_code(known), "message": message})
        else:
            print(message, file=sys.stderr)
        return exit_code(known)


def _print_object(payload: dict[str, Any]) -> None:
    # A file name that is no text stands as an escape, which is JSON too.
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    print(json.dumps(payload, ensure_ascii=False))
