"""The tokens by which contacts are found: the program builds them, FTS5 only keeps and intersects them.

Names are two or three characters, which no stock tokenizer can find. Each token begins with a letter for its kind:
`n` two neighbouring characters of name, WeChat name, remark or WeChat id (and the last one alone) · `i` initials from
each syllable on · `q` the first two and three letters of the pinyin · `p` the pinyin from each syllable on · `d` four
neighbouring digits of a phone (and its last three, two, one) · `t` its last four.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from models.store import Store
from services.pinyin import syllables

# ASCII punctuation would cut a token in two; it moves to the private use area, in the index and in the query alike.
_PUNCTUATION = {code: 0xE000 + code for code in range(0x21, 0x7F) if not chr(code).isalnum()}
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f]+")


def fold(text: str) -> str:
    """Text as it is compared: compatibility forms united, case folded, punctuation made a letter."""
    if text.isascii():
        return text.lower().translate(_PUNCTUATION)
    return unicodedata.normalize("NFKC", text).casefold().translate(_PUNCTUATION)


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
    found = _name_tokens(name or wechat_name)
    more: list[str] = []
    for text in (name, wechat_name, remark, *wechat_ids):
        if text:
            more.extend(_text_tokens(text))
    for phone in phones:
        d = phone_digits(phone)
        if len(d) == 11:
            more.append(
                f"d{d[:4]} d{d[1:5]} d{d[2:6]} d{d[3:7]} d{d[4:8]} d{d[5:9]} d{d[6:10]} d{d[7:]}"
                f" d{d[8:]} d{d[9:]} d{d[10]} t{d[7:]}"
            )
        else:
            more.extend(f"d{d[i : i + 4]}" for i in range(len(d)))
            more.append(f"t{d[-4:]}")
    return f"{found} {' '.join(more)}" if found else " ".join(more)


def _text_tokens(text: str) -> list[str]:
    found: list[str] = []
    for run in _BREAKS.split(fold(text)):
        if run:
            found.extend("n" + run[i : i + 2] for i in range(len(run)))
    return found if len(found) < 6 else list(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def _name_tokens(name: str) -> str:
    found: dict[str, None] = {}
    for reading in (syllables(name), syllables(name, surname=False)):
        full = "".join(reading)
        initials = "".join(s[0] for s in reading)
        if len(full) > 1:
            found["q" + full[:2]] = found["q" + full[:3]] = None
        for i in range(min(len(reading), 12)):
            found["i" + initials[i:]] = found["p" + "".join(reading[i:])] = None
    return " ".join(found)


def match(term: str) -> str:
    """The FTS5 expression for one word of a search. Raises nothing: every text has one."""
    folded = fold(term)
    either: list[str] = []
    digits = re.sub(r"[\s\-()+.]", "", term)
    if digits.isascii() and digits.isdigit():
        either.append(_digits(digits))
        folded = fold(digits)
    elif term.isascii() and term.isalpha():
        letters = term.lower()
        either.append(f'"i{letters}" *')
        if 2 <= len(letters) <= 3:
            either.append(f'"q{letters}"')
        elif len(letters) > 3:
            either.append(f'"p{letters}" *')
    either.append(_text(folded))
    return "(" + " OR ".join(either) + ")"


def _digits(digits: str) -> str:
    if len(digits) > 11 and digits.startswith("86"):
        digits = digits[2:]
    if len(digits) < 4:
        return f'"d{digits}" *'
    return "(" + " AND ".join(f'"d{digits[i : i + 4]}"' for i in range(len(digits) - 3)) + ")"


def _text(folded: str) -> str:
    if len(folded) == 1:
        return f'"n{folded}" *'
    return "(" + " AND ".join(f'"n{folded[i : i + 2]}"' for i in range(len(folded) - 1)) + ")"


def words(text: str) -> list[str]:
    """The words of a search; a phone typed with spaces or dashes is one word."""
    text = _BREAKS.sub(" ", text).strip()
    if re.fullmatch(r"\+?[\d\s\-().]{7,}", text) and sum(c.isdigit() for c in text) >= 7:
        return [re.sub(r"\D", "", text)]
    return [w for w in text.split(" ") if w]


def tail(text: str) -> str | None:
    """The last four digits that a search asks for, when that is all it asks for."""
    return text.strip() if re.fullmatch(r"\d{4}", text.strip(), re.ASCII) else None


def index_rows(store: Store, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    """Id and tokens of contacts, from the rows as they are now."""
    wanted = list(ids)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ",".join("?" * len(part))
        known: dict[int, tuple[list[str], list[str]]] = {i: ([], []) for i in part}
        for contact, kind, value in store.rows(
            f"SELECT contact_id, kind, value FROM identity WHERE contact_id IN ({marks}) AND kind IN ('phone', 'wechat')",
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
    store.execute_many("DELETE FROM contact_index WHERE rowid = ?", [(i,) for i in ids])
    store.execute_many(
        "INSERT INTO contact_index (rowid, tokens) VALUES (?, ?)", list(index_rows(store, ids))
    )
