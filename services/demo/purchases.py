"""Who of the demo shop's customers comes when, and with how full a basket: few come often, most once or twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from services.demo.people import CHUNK

BASKETS = 256
"""How many different baskets there are."""
_OPEN, _HOURS = 9, 12
_BUSY = (4, 6, 8, 7, 5, 4, 4, 6, 10, 12, 9, 5)
"""How many come in each hour from nine on."""
_BUYERS, _MOST = 0.21, 90
"""The share of contacts who ever buy; the most slips of one of them."""
_SMALL, _BEYOND = 12_500, 0.02
"""Up to so many contacts a shop's customers are drawn one like the other; of those beyond fewer buy, or the demo of a
million would be a demo of ten million slips."""
_WALK_INS = 0.3
"""Slips of nobody for each slip of somebody."""
_OFTEN = 6


@dataclass(frozen=True, slots=True, order=True)
class Visit:
    """Somebody comes: minutes since midnight of the demo's date (so below 0), the contact (0 = a walk-in), the basket,
    `luck` of a thousand, and whether it is somebody who comes often."""

    minute: int
    contact: int
    basket: int
    luck: int
    often: bool


def visits(lists: list[tuple[int, int, int]], number: int, seed: int) -> Iterator[Visit]:
    """All visits of a shop of `number` contacts, in no order: `lists` are first and last contact and for how many days the
    shop has known them."""
    share = _BUYERS * (1 if number <= _SMALL else (_SMALL + (number - _SMALL) * _BEYOND) / number)
    for first, last, days in lists:
        for start in range(first, last + 1, CHUNK):
            rng = Random(f"hudie purchases {seed} {start}")
            random = rng.random
            some, known = 0, (days / 640) ** 0.7
            for contact in range(start, min(start + CHUNK, last + 1)):
                if random() >= share:
                    continue
                begin = int(days * (1 - random() ** 1.6 * 0.9))
                end = 0 if random() < 0.62 else int(begin * random())
                # Nobody comes more than every third day.
                most = min(1 + (begin - end) // 3, _MOST)
                slips = min(1 + int((rng.paretovariate(0.6) - 1) * known), most)
                some += slips
                for _ in range(slips):
                    yield _visit(rng, end + int(random() * (begin - end + 1)), contact, slips >= _OFTEN)
            for _ in range(int(some * _WALK_INS)):
                yield _visit(rng, int(random() * (days + 1)), 0, False)


def _visit(rng: Random, ago: int, contact: int, often: bool) -> Visit:
    hour = rng.choices(range(_HOURS), cum_weights=_CUMULATED)[0]
    minute = -ago * 1440 + (_OPEN + hour) * 60 + int(rng.random() * 60)
    luck = int(rng.random() * 1000)
    return Visit(minute, contact, int(rng.random() ** 0.9 * BASKETS), luck, often)


_CUMULATED = tuple(sum(_BUSY[: n + 1]) for n in range(_HOURS))
