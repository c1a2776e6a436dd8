"""Which words are data, which are translations, and which were never translated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QTranslator

_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z'’]{2,}")
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")

STAY: Final = frozenset(
    [
        "Hudie",
        "Excel",
        "CSV",
        "PDF",
        "PNG",
        "JPG",
        "WebP",
        "BMP",
        "WeChat",
        "xlsx",
        "xlsm",
        "xls",
        "ods",
        "csv",
        "txt",
        "tsv",
        "hudie",
        "OneDrive",
        "UTF",
        "GBK",
        "GB18030",
        "Big5",
        "SQLite",
        "Python",
        "Ctrl",
        "Shift",
        "Alt",
        "Enter",
        "Esc",
        "Del",
        "Tab",
        "Space",
        "Home",
        "End",
        "PgUp",
        "PgDn",
        "Backspace",
        "Windows",
        "macOS",
        "Linux",
        "English",
        "INI",
        "SOP",
        "RFM",
        "LTV",
        "CAC",
        "蝶",
        "中文",
        "简体中文",
    ]
)
"""Names that are the same in every language, and the names of the languages themselves."""

_DEEP: Final = 6
_MANY: Final = 20_000


class Known:
    """Texts that may be painted in any language: what came from the store, and what a translation gave."""

    def __init__(self) -> None:
        self._data: set[str] = set()
        self._said: set[str] = set()
        self._all = ""
        self._explained: set[str] = set(STAY)
        self.missing: dict[tuple[str, str], None] = {}
        """Sources that were asked for and have no translation, as (context, source)."""
        self._asked: list[tuple[str, str]] = []
        self._same: set[str] = set()

    def add(self, value: Any, deep: int = _DEEP) -> None:
        """Take the texts of a value for data: a text, a record, or a collection of them."""
        if isinstance(value, str):
            if value and value not in self._data:
                self._data.add(value)
                self._all = ""
        elif deep and is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                self.add(getattr(value, field.name, None), deep - 1)
        elif deep and isinstance(value, Mapping):
            for key, inner in list(value.items())[:_MANY]:
                self.add(key, deep - 1)
                self.add(inner, deep - 1)
        elif deep and isinstance(value, list | tuple | set | frozenset):
            for inner in list(value)[:_MANY]:
                if not isinstance(inner, int | float):
                    self.add(inner, deep - 1)

    def say(self, text: str) -> None:
        """A translation that was given out."""
        if text not in self._said:
            self._said.add(text)
            self._all = ""

    def miss(self, context: str, source: str) -> None:
        """A source without a translation in this context; Qt then asks in that of the base class, up to QObject."""
        if source in self._same:
            return
        if self._asked and self._asked[0][1] != source:
            self.settle()
        self._asked.append((context, source))
        if context == "QObject":
            self.settle()

    def hit(self, source: str, text: str) -> None:
        """A translation was found, if only in the context of a base class."""
        if self._asked and self._asked[0][1] == source:
            self._asked.clear()
        self.settle()
        self.say(text)
        if text == source:
            # PySide takes that for no answer and asks on in the contexts of the base classes.
            self._same.add(source)

    def settle(self) -> None:
        """What was asked last was not found in any context."""
        if self._asked and not self._asked[0][0].startswith("Q"):
            self.missing[self._asked[0]] = None
            # Its words in a picture are told of once, here.
            self.say(self._asked[0][1])
        self._asked.clear()

    def is_data(self, text: str) -> bool:
        """Whether `text` stands in some data."""
        return any(text in one for one in self._data)

    def explains(self, word: str) -> bool:
        """Whether `word` stands in data or in a translation, or is a name that stays."""
        if word in self._explained:
            return True
        if not self._all:
            self._all = "\n".join((*self._data, *self._said)).casefold()
        if word.casefold() not in self._all:
            return False
        self._explained.add(word)
        return True


def words_without_source(text: str, language: str, known: Known) -> list[str]:
    """Latin words in Chinese interface text, or Hanzi in English interface text, that nothing explains."""
    pattern = _LATIN if language == "zh_CN" else _HAN
    text = text.rstrip("…")
    return [word for word in pattern.findall(text) if not known.explains(word)]


class Listener(QTranslator):
    """Stands before the real translators, asks them, and notes what they have no translation for. English needs one
    only where a number decides between singular and plural."""

    def __init__(self, inner: Iterable[QTranslator], known: Known, language: str) -> None:
        super().__init__()
        self._inner = tuple(inner)
        self._known = known
        self._english = language == "en"

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        for one in self._inner:
            found = one.translate(context, source, disambiguation, n)
            if found:
                self._known.hit(source, found)
                return found
        if source and not (self._english and n < 0):
            self._known.miss(context, source)
        return None


def listen(known: Known, language: str) -> Listener:
    """Note from now on what is not translated; English needs no translation."""
    app = QCoreApplication.instance()
    assert app is not None
    installed = [one for one in app.findChildren(QTranslator) if not isinstance(one, Listener)]
    made = Listener(reversed(installed), known, language)
    made.setParent(app)
    app.installTranslator(made)
    return made


def overhear(jobs: Any, known: Known) -> None:
    """Take every answer that comes from the store for data."""
    for name in ("read", "long_read", "write", "long_write"):
        setattr(jobs, name, _overheard(getattr(jobs, name), known))


def _overheard(ask: Callable[..., Any], known: Known) -> Callable[..., Any]:
    def asked(
        fn: Callable[..., Any], done: Callable[[Any], None] | None = None, *rest: Any, **named: Any
    ) -> Any:
        def heard(answer: Any) -> None:
            known.add(answer)
            if done is not None:
                done(answer)

        return ask(fn, heard, *rest, **named)

    return asked
