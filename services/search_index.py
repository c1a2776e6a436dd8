"""The tokens by which contacts are found: the program builds them, FTS5 only keeps and intersects them.

Names are two or three characters, which no stock tokenizer can find. Each token begins with a letter for its kind:
`n` two neighbouring characters of name, WeChat name, remark or WeChat id (and the last one alone) · `i` initials from
each syllable on · `q` the first two and three letters of the pinyin from each syllable on (so short words need no walk
through all that begins with them) · `p` the pinyin from each syllable on · `d` four neighbouring digits of a phone (and
its last three, two, one) · `t` its last four.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from services.pinyin import COMPOUND, SURNAMES, syllables

if TYPE_CHECKING:
    from models.store import Store  # the process that reads lists writes none

# ASCII punctuation would cut a token in two; it moves to the private use area, in the index and in the query alike.
_PUNCTUATION = {code: 0xE000 + code for code in range(0x21, 0x7F) if not chr(code).isalnum()}
# A lone surrogate can't be stored, so nothing is lost by leaving it out of a search.
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff]+")
_SEPARATORS = re.compile(r"[\s\-()+.]")
_TYPED_PHONE = re.compile(r"\+?[0-9\s\-().]{7,}")


def fold(text: str) -> str:
    """Text as it is compared: compatibility forms united, case folded, punctuation made a letter."""
    if text.isascii():
        return text.lower().translate(_PUNCTUATION)
    folded = unicodedata.normalize("NFKC", text).casefold()
    return folded if folded.isalnum() else folded.translate(_PUNCTUATION)


def name_key(name: str) -> str:
    """What names are sorted by: pinyin with surnames read as such, then the name itself."""
    return " ".join(syllables(name)) + "\x1f" + name if name else "￿"


def phone_digits(value: str) -> str:
    """The digits of a stored phone as people in its country type them."""
    if value.startswith("+86"):
        national = value[3:]
        return national if len(national) == 11 and national[0] == "1" else "0" + national
    return value.lstrip("+")


def tokens(
    name: str, wechat_name: str, remark: str, phones: Sequence[str], wechat_ids: Sequence[str] = ()
) -> str:
    """All tokens of a contact, joined by spaces. `phones` are E.164."""
    parts = [_name_tokens(name or wechat_name)]
    for text in (name, wechat_name, remark, *wechat_ids):
        if text:
            parts.append(_text_tokens(text))
    for phone in phones:
        d = phone_digits(phone)
        if len(d) == 11:
            parts.append(
                f"d{d[:4]} d{d[1:5]} d{d[2:6]} d{d[3:7]} d{d[4:8]} d{d[5:9]} d{d[6:10]} d{d[7:]}"
                f" d{d[8:]} d{d[9:]} d{d[10]} t{d[7:]}"
            )
        else:
            parts.extend(f"d{d[i : i + 4]}" for i in range(len(d)))
            parts.append(f"t{d[-4:]}")
    return " ".join(filter(None, parts))


@lru_cache(maxsize=65536)
def _text_tokens(text: str) -> str:
    folded = fold(text)
    runs = (folded,) if folded.isalnum() else _BREAKS.split(folded)
    found = ["n" + run[i : i + 2] for run in runs for i in range(len(run))]
    return " ".join(found if len(found) < 6 else dict.fromkeys(found))


@lru_cache(maxsize=65536)
def _name_tokens(name: str) -> str:
    found: dict[str, None] = {}
    name = name if name.isascii() else unicodedata.normalize("NFKC", name)
    read = syllables(name)
    plain = syllables(name, surname=False) if name[:1] in SURNAMES or name[:2] in COMPOUND else read
    for reading in (read,) if plain == read else (read, plain):
        full = "".join(reading)
        initials = "".join([s[0] for s in reading])
        at = 0
        for i, syllable in enumerate(reading[:12]):
            rest = full[at:]
            found["i" + initials[i:]] = found["p" + rest] = None
            if len(rest) > 1:
                found["q" + rest[:2]] = found["q" + rest[:3]] = None
            at += len(syllable)
    return " ".join(found)


@dataclass(frozen=True)
class Term:
    """One word of a search as FTS5 expressions: what finds exactly, and what may find too much because it only asks
    whether all pieces of the word are somewhere; either may be empty. `begun` (of three letters and more) finds all and too
    much, without the walk through all that begins with the word."""

    word: str
    exact: str
    loose: str
    begun: str = ""

    @property
    def match(self) -> str:
        """The expression that finds all."""
        return f"({' OR '.join(part for part in (self.exact, self.loose) if part)})"

    def holds(self, texts: Iterable[str], phones: Iterable[str], name: str) -> bool:
        """Whether the word really is in one of the texts, in a phone (E.164), or how `name` is read."""
        folded, digits = fold(self.word), _digits_of(self.word)
        if any(folded in fold(text) for text in texts):
            return True
        if digits and any(digits in phone_digits(phone) for phone in phones):
            return True
        return _is_letters(self.word) and _reads(name, self.word.lower())


def term(word: str) -> Term:
    """How one of `words` is looked for."""
    exact: list[str] = []
    loose: list[str] = []
    if digits := _digits_of(word):
        if len(digits) < 4:
            exact.append(f'"d{digits}" *')
        else:
            (exact if len(digits) == 4 else loose).append(_all_of("d", digits, 4))
    elif _is_letters(word):
        exact.extend(f'"{token}"{begun}' for token, begun in _pinyin_tokens(word.lower()))
    folded = fold(word)
    if len(folded) == 1:
        exact.append(f'"n{folded}" *')
    else:
        (exact if len(folded) == 2 else loose).append(_all_of("n", folded, 2))
    begun = ""
    if len(word) > 2 and _is_letters(word):
        letters = word.lower()
        begun = f"""("i{letters}" * OR "q{letters[:3]}" OR {" OR ".join(loose)})"""
    return Term(word, " OR ".join(exact), " OR ".join(loose), begun)


def _pinyin_tokens(letters: str) -> Iterator[tuple[str, str]]:
    yield "i" + letters, " *"
    if 2 <= len(letters) <= 3:
        yield "q" + letters, ""
    elif len(letters) > 3:
        yield "p" + letters, " *"


def _reads(name: str, letters: str) -> bool:
    """Whether a name's pinyin or initials are meant by these letters."""
    known = f" {_name_tokens(name)} "
    return any(f" {token}{'' if begun else ' '}" in known for token, begun in _pinyin_tokens(letters))


def _is_letters(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _digits_of(word: str) -> str:
    """The digits of a word that can be a part of a phone, without the country's; '' when it can't."""
    digits = _SEPARATORS.sub("", word)
    if not (digits.isascii() and digits.isdigit()):
        return ""
    for prefix in ("0086", "86"):
        if len(digits) > 11 and digits.startswith(prefix):
            return digits[len(prefix) :]
    return digits


def _all_of(letter: str, text: str, length: int) -> str:
    pieces = dict.fromkeys(text[i : i + length] for i in range(len(text) - length + 1))
    return "(" + " AND ".join(f'"{letter}{piece}"' for piece in pieces) + ")"


def words(text: str) -> list[str]:
    """The words of a search; a phone typed with spaces or dashes is one word."""
    text = _BREAKS.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    if _TYPED_PHONE.fullmatch(text) and sum(c.isdigit() for c in text) >= 7:
        return [_SEPARATORS.sub("", text)]
    return [w for w in text.split(" ") if w]


def tail(text: str) -> str | None:
    """The last four digits that a search asks for, when that is all it asks for."""
    found = words(text)
    return found[0] if len(found) == 1 and re.fullmatch(r"[0-9]{4}", found[0]) else None


def index_rows(store: Store, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    """Id and tokens of contacts, from the rows as they are now."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ",".join("?" * len(part))
        known: dict[int, tuple[list[str], list[str]]] = {i: ([], []) for i in part}
        for contact, kind, value in store.rows(
            # The + keeps the planner from reading every phone there is.
            f"SELECT contact_id, kind, value FROM identity WHERE contact_id IN ({marks}) AND +kind IN ('phone', 'wechat')",
            part,
        ):
            known[contact][0 if kind == "phone" else 1].append(value)
        for row in store.rows(
            f"SELECT id, name, wechat_name, remark FROM contact WHERE id IN ({marks})", part
        ):
            yield row[0], tokens(row[1], row[2], row[3], *known[row[0]])


def refresh_index(store: Store, ids: Collection[int]) -> None:
    """Make the index of these contacts anew, in the caller's transaction; contacts that are gone leave it."""
    if not ids:
        return
    # In ascending order: FTS5 writes a segment of its own each time that a rowid is not above the one before.
    store.execute_many("DELETE FROM contact_index WHERE rowid = ?", [(i,) for i in sorted(ids)])
    store.execute_many(
        "INSERT INTO contact_index (rowid, tokens) VALUES (?, ?)", list(index_rows(store, ids))
    )
