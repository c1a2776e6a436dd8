"""The values that operators take: checked, and brought into one form."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from services.errors import Refused
from services.segments.fields import Field
from services.segments.operators import Op

MOST_DAYS, MOST_NEAR_DAYS, LONGEST_TEXT, MOST_VALUES, MOST_IDS = 36_500, 366, 200, 200, 100_000
MOST_COUNT, MOST_YUAN = 1_000_000_000, 1_000_000_000


_FEN = Decimal("0.01")


class _Bad(Exception):
    """Not what the operator takes."""


def check(field: Field, op: Op, value: Any) -> Any:
    """The value in its canonical form; of references only that they are ids. Raises Refused(tree_value)."""
    try:
        return _CHECKS[op.takes](value, field)
    except _Bad as error:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        raise Refused(
            "tree_value",
            {
                "field": field.key,
                "op": op.key,
                "takes": op.takes,
                "value": shown if len(shown) <= 60 else shown[:59] + "…",
            },
        ) from error


def _nothing(value: Any, _field: Field) -> None:
    if value is not None:
        raise _Bad


def _text(value: Any, _field: Field) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT:
        raise _Bad
    if not storable(value):
        raise _Bad
    return value


def storable(text: str) -> bool:
    """Whether a text of the store could hold these signs; SQLite can't even be asked for others."""
    return not any("\ud800" <= sign <= "\udfff" or sign == "\0" for sign in text)


def _several(value: Any) -> list[Any]:
    values = list(value) if isinstance(value, list | tuple) else [value]
    if not values or len(values) > MOST_VALUES:
        raise _Bad
    return list(dict.fromkeys(_hashable(v) for v in values))


def _hashable(value: Any) -> Any:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise _Bad
    return value


def _words(value: Any, field: Field) -> tuple[str, ...]:
    return tuple(_text(v, field) for v in _several(value))


def _choices(value: Any, field: Field) -> tuple[str, ...]:
    if field.kind:  # the shop's own choices come and go: what is stored must still be readable
        return _words(value, field)
    found = tuple(_several(value))
    if any(v not in field.choices for v in found):
        raise _Bad
    return found


def _refs(value: Any, _field: Field) -> tuple[int, ...]:
    found = tuple(_several(value))
    if any(not isinstance(v, int) or not 0 < v < 2**62 for v in found):
        raise _Bad
    return found


def _recent(value: Any, field: Field) -> tuple[int, tuple[int, ...]]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise _Bad
    return _whole(value[0], 1, MOST_DAYS), _refs(value[1], field)


def referred(takes: str, value: Any) -> tuple[int, ...]:
    """The ids that a value in its canonical form names."""
    if takes == "recent_refs":
        return tuple(value[1])
    return tuple(value) if takes in ("refs", "ids") else ()


def _ids(value: Any, _field: Field) -> tuple[int, ...]:
    if not isinstance(value, list | tuple) or not value or len(value) > MOST_IDS:
        raise _Bad
    return tuple(sorted({_whole(v, 1, 2**62) for v in value}))


def _whole(value: Any, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _Bad
    return value


def _pair(value: Any, one: Callable[[Any], Any]) -> tuple[Any, Any]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise _Bad
    first, last = one(value[0]), one(value[1])
    if first > last:
        raise _Bad
    return first, last


def _date(value: Any) -> str:
    if not isinstance(value, str) or len(value) != 10:
        raise _Bad
    try:
        if date.fromisoformat(value).isoformat() == value:  # it reads weeks, too
            return value
    except ValueError as error:
        raise _Bad from error
    raise _Bad


def _months(value: Any, _field: Field) -> tuple[int, ...]:
    return tuple(sorted({_whole(v, 1, 12) for v in _several(value)}))


def _number(value: Any) -> int | float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _Bad
    if abs(value) > 1e15 or math.isnan(value):
        raise _Bad
    return int(value) if float(value).is_integer() else value


def _amount(value: Any) -> int | float:
    """Yuan with at most two decimals."""
    found = _number(value)
    if not 0 <= found <= MOST_YUAN or Decimal(str(found)) % _FEN != 0:
        raise _Bad
    return found


def _in_days(value: Any, one: Callable[[Any], Any]) -> tuple[int, Any]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise _Bad
    return _whole(value[0], 1, MOST_DAYS), one(value[1])


def _in_dates(value: Any, one: Callable[[Any], Any]) -> tuple[str, str, Any]:
    if not isinstance(value, list | tuple) or len(value) != 3:
        raise _Bad
    first, last = _pair(value[:2], _date)
    return first, last, one(value[2])


def _count(value: Any) -> int:
    return _whole(value, -MOST_COUNT, MOST_COUNT)


def _times(value: Any) -> int:
    return _whole(value, 0, MOST_COUNT)


_CHECKS: dict[str, Callable[[Any, Field], Any]] = {
    "": _nothing,
    "text": _text,
    "words": _words,
    "choices": _choices,
    "refs": _refs,
    "recent_refs": _recent,
    "ids": _ids,
    "days": lambda v, _: _whole(v, 1, MOST_DAYS),
    "near_days": lambda v, _: _whole(v, 0, MOST_NEAR_DAYS),
    "days_between": lambda v, _: _pair(v, lambda n: _whole(n, 0, MOST_DAYS)),
    "date": lambda v, _: _date(v),
    "dates": lambda v, _: _pair(v, _date),
    "months": _months,
    "number": lambda v, _: _number(v),
    "numbers": lambda v, _: _pair(v, _number),
    "whole": lambda v, _: _count(v),
    "wholes": lambda v, _: _pair(v, _count),
    "whole_days": lambda v, _: _in_days(v, _times),
    "whole_dates": lambda v, _: _in_dates(v, _times),
    "money": lambda v, _: _amount(v),
    "moneys": lambda v, _: _pair(v, _amount),
    "money_days": lambda v, _: _in_days(v, _amount),
    "money_dates": lambda v, _: _in_dates(v, _amount),
    "text_days": lambda v, field: _in_days(v, lambda text: _text(text, field)),
}
