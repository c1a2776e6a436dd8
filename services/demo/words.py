"""The words that demo people are made of: plain files in resources/demo."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"


def folder() -> Path:
    """Where the files are."""
    return _FOLDER


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a file, comments left out."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> tuple[str, ...]:
    """All words of a file."""
    return tuple(word for line in lines(name) for word in line.split())


@cache
def weighted(name: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a file of "word weight", and their weights summed up as `random.choices` wants them."""
    pairs = [line.rsplit(" ", 1) for line in lines(name)]
    return tuple(p[0] for p in pairs), tuple(accumulate(int(p[1]) for p in pairs))


@cache
def grouped(name: str) -> tuple[tuple[str, str, int], ...]:
    """The lines of a file of "group word share"."""
    found = []
    for line in lines(name):
        group, word, share = line.split(" ")
        found.append((group, word, int(share)))
    return tuple(found)
