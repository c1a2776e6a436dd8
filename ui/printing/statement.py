"""The statement of one customer on paper: each balance with its entries and the sum that proves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from services.settings import ShopSettings
from services.statements import Statement, StatementEntry
from ui import statement_words as words
from ui.phrases import Phrases
from ui.printing.document import Block, Col, Document, Gap, Heading, Pairs, Signatures, Table, Title, Words

Printing: Final = Phrases("Printing")
Local = Callable[[int], datetime]


def statement_sheet(
    found: Statement,
    *,
    name: str,
    phone: str,
    period: str,
    settings: ShopSettings,
    local: Local,
    made: datetime,
) -> Document:
    """The statement; `period` says which entries are on it, `local` gives a moment by the shop's clock."""
    now = found.now
    blocks: list[Block] = [
        Title(
            Printing.tr("Statement: {name}").format(name=name),
            above=" · ".join(part for part in (settings.shop_name, settings.shop_address) if part),
            below=" · ".join(part for part in (phone, period) if part),
        ),
        Gap(),
        Pairs(
            (
                (Printing.tr("Stored value"), words.plain(now.stored, money=True)),
                (Printing.tr("of it principal"), words.plain(now.principal, money=True)),
                (Printing.tr("of it bonus"), words.plain(now.bonus, money=True)),
                (Printing.tr("Points"), words.plain(now.points, money=False)),
                (Printing.tr("Growth value"), words.plain(now.growth, money=False)),
            ),
            columns=3,
        ),
    ]
    groups: tuple[tuple[str, tuple[str, ...]], ...] = (
        (Printing.tr("Stored value"), ("principal", "bonus")),
        (Printing.tr("Points"), ("points",)),
        (Printing.tr("Growth value"), ("growth",)),
    )
    for title, assets in groups:
        rows = [entry for entry in found.entries if any(entry.of(asset) for asset in assets)]
        if rows or any(found.before.get(asset, 0) for asset in assets):
            blocks += _ledger(found, title, assets, rows, local)
    blocks += [
        Gap(),
        Words(Printing.tr("Every balance is the sum of the entries above."), small=True),
        Signatures((Printing.tr("Customer"), Printing.tr("Shop"), Printing.tr("Date"))),
    ]
    note = Printing.tr("Printed {time}").format(time=made.strftime("%Y-%m-%d %H:%M"))
    return Document(Printing.tr("Statement: {name}").format(name=name), blocks, note=note)


def _ledger(
    found: Statement, title: str, assets: Sequence[str], rows: Sequence[StatementEntry], local: Local
) -> list[Block]:
    money = assets[0] != "points" and assets[0] != "growth"
    columns = [
        Col(Printing.tr("Time"), 1.7),
        Col(Printing.tr("What it was"), 3.4),
        Col(Printing.tr("Staff"), 1.0),
    ]
    if money:
        columns += [
            Col(Printing.tr("Principal ¥"), 1.3, right=True),
            Col(Printing.tr("Bonus ¥"), 1.2, right=True),
            Col(Printing.tr("Balance ¥"), 1.3, right=True, bold=True),
        ]
    else:
        columns += [
            Col(Printing.tr("Change"), 1.2, right=True),
            Col(Printing.tr("Balance"), 1.3, right=True, bold=True),
        ]

    def balance(of: StatementEntry) -> int:
        return sum(of.balances.get(asset, 0) for asset in assets)

    lines = [
        (
            local(one.at).strftime("%Y-%m-%d %H:%M"),
            words.entry_words(one),
            one.staff,
            *(words.signed(one.of(asset), money=money) for asset in assets),
            words.plain(balance(one), money=money),
        )
        for one in rows
    ]
    before = sum(found.before.get(asset, 0) for asset in assets)
    came = sum(max(sum(one.of(a) for a in assets), 0) for one in rows)
    went = sum(min(sum(one.of(a) for a in assets), 0) for one in rows)
    proved = words.proof(before, came, went, before + came + went, money=money)
    return [Heading(title, proved), Table(columns, lines)]
