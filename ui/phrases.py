"""Texts of functions that belong to no Qt class, so that plurals are found too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Phrases:
    """Translates in one context. Name the instance like its context: that name is what lupdate files texts under."""

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, note: str = "", number: int = -1) -> str:
        """The text in the language in force; with `number` its plural, %n being the number."""
        return grouped(QCoreApplication.translate(self._context, text, note or None, number), number)


def grouped(text: str, number: int) -> str:
    """A text with its %n filled in, the thousands set apart: Qt writes the number without."""
    return text.replace(str(number), f"{number:,}", 1) if number >= 1_000 else text


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text of a table for lupdate, which knows this name; Qt's own is typed to answer `object`."""
    return text
