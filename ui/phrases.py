"""Texts of functions that belong to no Qt class, so that plurals are found too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Phrases:
    """Translates in one context. Name the instance like its context: that name is what lupdate files texts under."""

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, note: str = "", number: int = -1) -> str:
        """The text in the language in force; with `number` its plural, %n being the number."""
        found = QCoreApplication.translate(self._context, text, note or None, number)
        # Qt writes %n without its thousands set apart.
        return found.replace(str(number), f"{number:,}", 1) if number >= 1_000 else found


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text of a table for lupdate, which knows this name; Qt's own is typed to answer `object`."""
    return text
