"""Wrong arguments in words: argparse speaks English only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Messages = Phrases("Messages")

_SAID: Final[Mapping[str, str]] = {
    r"unrecognized arguments: (?P<what>.+)": QT_TRANSLATE_NOOP("Messages", "This is not understood: {what}"),
    r"the following arguments are required: (?P<what>.+)": QT_TRANSLATE_NOOP(
        "Messages", "Something is missing: {what}"
    ),
    r"argument (?P<option>[^:]+): expected (one|at least one) argument": QT_TRANSLATE_NOOP(
        "Messages", "{option} needs a value behind it."
    ),
    r"argument (?P<option>[^:]+): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.+)\)": QT_TRANSLATE_NOOP(
        "Messages", "{option} can't be {value}. It can be: {choices}"
    ),
    r"argument (?P<option>[^:]+): invalid int value: '(?P<value>.*)'": QT_TRANSLATE_NOOP(
        "Messages", "{option} is a whole number, not {value}."
    ),
    r"argument (?P<option>[^:]+): invalid float value: '(?P<value>.*)'": QT_TRANSLATE_NOOP(
        "Messages", "{option} is a number, not {value}."
    ),
    r"argument (?P<option>[^:]+): ignored explicit argument '(?P<value>.*)'": QT_TRANSLATE_NOOP(
        "Messages", "{option} stands alone, without {value}."
    ),
    r"argument (?P<option>[^:]+): (?P<value>.*): (?P<form>.+)": QT_TRANSLATE_NOOP(
        "Messages", "{option} can't be {value}. Write: {form}"
    ),
    r"either (?P<one>.+) or (?P<other>.+)": QT_TRANSLATE_NOOP("Messages", "Give either {one} or {other}."),
    r"(?P<what>\S+) takes no (?P<more>.+)": QT_TRANSLATE_NOOP("Messages", "{what} goes without: {more}"),
    r"no command (?P<value>.*?): (?P<choices>.+)": QT_TRANSLATE_NOOP(
        "Messages", "There is no command {value}. There are: {choices}"
    ),
}


def usage(message: str) -> str:
    """What was wrong with the arguments, as argparse or a command said it; what it does not know stays as it is."""
    for pattern, text in _SAID.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            told = {key: value.replace("'", "") for key, value in found.groupdict().items()}
            return Messages.tr(text).format(**told)
    return Messages.tr("Wrong arguments: {message}").format(message=message)
