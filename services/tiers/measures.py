"""What a tier asks for, as SQL: growth, net sales, slips and the best slip of a person, ever or in a window of days.

A window of n days are the business date and the n − 1 before it. A refund counts against the sale that it takes back
(figures.md, Refunds); orders imported with their date count alike (domain.md, Orders).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.store import Store
from services.tiers.ladder import Tier

Measure = tuple[str, int]
"""A metric and its window in days (0 = ever)."""

_SLIPS = "SELECT sum({0}) AS n FROM sale s WHERE s.contact_id = {1} AND s.bought_on >= ? GROUP BY coalesce(s.of_sale_id, s.id)"
_FRESH = {
    "growth": "coalesce((SELECT growth FROM member WHERE contact_id = {0}), 0)",
    "spend": "coalesce((SELECT sum(s.net) FROM sale s WHERE s.contact_id = {0} AND s.bought_on >= ?), 0)",
    "orders": f"(SELECT count(*) FROM ({_SLIPS.format('s.gross', '{0}')}) WHERE n > 0)",
    "single": f"coalesce((SELECT max(n) FROM ({_SLIPS.format('s.net', '{0}')})), 0)",
}
_KEPT = {"growth": "m.growth", "spend": "m.spent", "orders": "m.slips"}
"""What `member` keeps of all time; up to date only between operations."""


def measure_of(tier: Tier) -> Measure:
    """What a tier counts."""
    return tier.metric, 0 if tier.metric == "growth" else tier.window_days


def measures(*ladders: Sequence[Tier]) -> tuple[Measure, ...]:
    """Everything that these ladders count, each once."""
    return tuple(
        dict.fromkeys(measure_of(tier) for ladder in ladders for tier in ladder[1:] if tier.metric != "paid")
    )


def first_day(window: int, today: date) -> str:
    """The first date of a window that ends today; '' = since ever."""
    return (today - timedelta(days=window - 1)).isoformat() if window else ""


def expression(measure: Measure, today: date, who: str, *, kept: bool) -> tuple[str, tuple[str, ...]]:
    """An SQL expression for a measure of the contact that `who` names, and its arguments. `kept` reads sums of all time
    from the row `m` of `member`."""
    metric, window = measure
    if kept and window == 0 and metric in _KEPT:
        return _KEPT[metric], ()
    sql = _FRESH[metric].format(who)
    return sql, (first_day(window, today),) * sql.count("?")


def values_of(store: Store, contact: int, wanted: Sequence[Measure], today: date) -> dict[Measure, int]:
    """The measures of one contact, by one statement; right within an operation too."""
    if not wanted:
        return {}
    parts = [expression(measure, today, "p.id", kept=False) for measure in wanted]
    row = store.row(
        f"SELECT {', '.join(sql for sql, _ in parts)} FROM (SELECT ? AS id) p",
        (*(argument for _, arguments in parts for argument in arguments), contact),
    )
    assert row is not None
    return dict(zip(wanted, row, strict=True))


@dataclass(frozen=True)
class Test:
    """A condition on a measure: at least so much."""

    measure: Measure
    least: int


def threshold(tier: Tier, place: int) -> Test | None:
    """What reaches a step; None for the lowest, which everybody is on, and for those that are only sold."""
    return None if place == 0 or tier.metric == "paid" else Test(measure_of(tier), tier.threshold)


def reached_by(ladder: Sequence[Tier], values: Mapping[Measure, int]) -> int:
    """The highest step whose threshold is met (>=)."""
    for place in range(len(ladder) - 1, 0, -1):
        test = threshold(ladder[place], place)
        if test is not None and values[test.measure] >= test.least:
            return place
    return 0


def keeps(tier: Tier, values: Mapping[Measure, int]) -> bool:
    """Whether what keeps a step is met (>=); one that is only sold is not kept by purchases."""
    return tier.metric != "paid" and values.get(measure_of(tier), 0) >= tier.keep_threshold


@dataclass(frozen=True)
class Populace:
    """All members and all who hold a tier, as a CTE `v`: contact_id, the row of `member_tier` (row, tier_id, until_on, how,
    locked) and one column a measure."""

    sql: str
    arguments: tuple[str, ...]
    columns: Mapping[Measure, str]

    def case(self, ladder: Sequence[Tier]) -> tuple[str, tuple[int, ...]]:
        """An SQL expression over `v` for `reached_by`, and its arguments."""
        found: list[str] = []
        arguments: list[int] = []
        for place in range(len(ladder) - 1, 0, -1):
            test = threshold(ladder[place], place)
            if test is not None:
                found.append(f"WHEN {self.columns[test.measure]} >= ? THEN {place}")
                arguments.append(test.least)
        return (f"CASE {' '.join(found)} ELSE 0 END" if found else "0"), tuple(arguments)

    def kept(self, ladder: Sequence[Tier]) -> tuple[str, tuple[int, ...]]:
        """An SQL expression over `v` for `keeps` of the held tier, and its arguments."""
        found: list[str] = []
        arguments: list[int] = []
        for tier in ladder[1:]:
            if tier.metric != "paid":
                found.append(f"WHEN {int(tier.id)} THEN {self.columns[measure_of(tier)]} >= ?")
                arguments.append(tier.keep_threshold)
        return (f"CASE v.tier_id {' '.join(found)} ELSE 0 END" if found else "0"), tuple(arguments)


def place_sql(ladder: Sequence[Tier]) -> str:
    """An SQL expression over `v` for the place of the held tier; 0 without one."""
    found = " ".join(f"WHEN {int(tier.id)} THEN {place}" for place, tier in enumerate(ladder) if place)
    return f"CASE v.tier_id {found} ELSE 0 END" if found else "0"


def populace(today: date, *ladders: Sequence[Tier]) -> Populace:
    """Everybody, with what these ladders count; for reading between operations."""
    wanted = measures(*ladders)
    parts = [expression(measure, today, "m.contact_id", kept=True) for measure in wanted]
    columns = {measure: f"v.v{number}" for number, measure in enumerate(wanted)}
    values = "".join(f", {sql} AS v{number}" for number, (sql, _) in enumerate(parts))
    nothing = "".join(f", 0 AS v{number}" for number in range(len(parts)))
    row = "t.id AS row, t.tier_id, t.until_on, t.how, t.locked"
    # Materialized, or each use of a value would count it anew.
    sql = (
        f"WITH v AS MATERIALIZED (SELECT m.contact_id, {row}{values} FROM member m"
        " LEFT JOIN member_tier t ON t.contact_id = m.contact_id"
        f" UNION ALL SELECT t.contact_id, {row}{nothing} FROM member_tier t"
        " WHERE NOT EXISTS (SELECT 1 FROM member x WHERE x.contact_id = t.contact_id))"
    )
    return Populace(sql, tuple(argument for _, arguments in parts for argument in arguments), columns)
