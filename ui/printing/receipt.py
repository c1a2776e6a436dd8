"""The receipt of a sale or of a refund on a roll of 58 or 80 mm."""

from __future__ import annotations

from dataclasses import dataclass

from ui.printing.roll import Line, Pair, Roll, Row, Stroke

Pairs = tuple[tuple[str, str], ...]
"""What it is and how much, ready to read."""


@dataclass(frozen=True)
class ReceiptLine:
    """Something sold: how many at which price, and what that comes to."""

    name: str
    each: str
    amount: str


@dataclass(frozen=True)
class Receipt:
    """Everything on a receipt, worded; what is empty is left out. `head` is number, time and who; `sums` how the `due`
    amount came about, `paid` how it was paid, `after` what the customer has now."""

    title: str
    shop: str = ""
    about_shop: tuple[str, ...] = ()
    head: Pairs = ()
    lines: tuple[ReceiptLine, ...] = ()
    sums: Pairs = ()
    due: tuple[str, str] = ("", "")
    paid: Pairs = ()
    after: Pairs = ()
    note: str = ""
    footer: str = ""


def receipt_roll(receipt: Receipt, width: int) -> Roll:
    """The receipt on a roll so many millimetres wide."""
    rows: list[Row] = []
    if receipt.shop:
        rows.append(Line(receipt.shop, "centre", bold=True, size=1.35))
    rows += [Line(text, "centre") for text in receipt.about_shop if text]
    rows.append(Line(receipt.title, "centre", bold=True))
    for part in (_pairs(receipt.head), _lines(receipt.lines), _sums(receipt), _pairs(receipt.after)):
        if part:
            rows += [Stroke(), *part]
    last = [Line(receipt.note)] if receipt.note else []
    last += [Line(text, "centre") for text in receipt.footer.splitlines() if text.strip()]
    if last:
        rows += [Stroke(), *last]
    return Roll(receipt.title, rows, width)


def _pairs(pairs: Pairs) -> list[Row]:
    return [Pair(left, right) for left, right in pairs]


def _lines(lines: tuple[ReceiptLine, ...]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        if line.each:
            rows += [Line(line.name), Pair(f"  {line.each}", line.amount)]
        else:
            rows.append(Pair(line.name, line.amount))
    return rows


def _sums(receipt: Receipt) -> list[Row]:
    rows = _pairs(receipt.sums)
    if receipt.due[0]:
        rows.append(Pair(*receipt.due, bold=True, size=1.25))
    return rows + _pairs(receipt.paid)
