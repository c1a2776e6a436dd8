"""The words that demo people are made of: plain files in resources/demo."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"


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
