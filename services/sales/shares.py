"""A whole in parts: they always sum to it (faults.md, F36)."""

from __future__ import annotations

from collections.abc import Sequence


def shares(total: int, weights: Sequence[int]) -> list[int]:
    """`total` in proportion to the weights, by largest remainder, the first first among equals.

    No part is more than its weight where the total is at most their sum. Source: figures.md, Common. Raises ValueError
    where there is something to share and nothing to share it by, or anything is negative.
    """
    whole = sum(weights)
    if total < 0 or any(weight < 0 for weight in weights) or (total and not whole):
        raise ValueError(f"{total} can't be shared by {list(weights)}")
    if not total:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_rest[: total - sum(parts)]:
        parts[at] += 1
    return parts


def half_up(number: int, of: int) -> int:
    """`number` / `of`, rounded half up; neither is negative."""
    return (2 * number + of) // (2 * of)
