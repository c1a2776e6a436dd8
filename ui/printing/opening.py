"""The list of opening balances on paper, to be signed (期初清单)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from services.money import written
from services.opening_list import OpeningPerson
from services.settings import ShopSettings
from ui.pages.contacts.words import called
from ui.phrases import Phrases
from ui.printing.table_sheet import SheetColumn, TableSheet

Printing: Final = Phrases("Printing")


def asset_title(asset: str) -> str:
    """An asset as the head of a column."""
    return {
        "points": Printing.tr("Points"),
        "growth": Printing.tr("Growth value"),
        "principal": Printing.tr("Principal ¥"),
        "bonus": Printing.tr("Bonus ¥"),
    }[asset]


def asset_amount(asset: str, amount: int) -> str:
    """An amount of an asset; nothing is —."""
    if not amount:
        return "—"
    return written(amount) if asset in ("principal", "bonus") else f"{amount:,}"


def opening_list(
    rows: Sequence[OpeningPerson], *, day: str, source: str, settings: ShopSettings
) -> TableSheet:
    """Everyone with what they had when the shop began, the sum of each asset above, lines to sign below."""
    assets = [
        asset
        for asset in ("principal", "bonus", "points", "growth")
        if any(asset in row.amounts for row in rows)
    ]
    columns = (
        SheetColumn(Printing.tr("No."), 0.5, align="right"),
        SheetColumn(Printing.tr("Customer"), 1.7, bold=True),
        SheetColumn(Printing.tr("Phone"), 1.4),
        *(SheetColumn(asset_title(asset), 1.1, align="right") for asset in assets),
        SheetColumn(Printing.tr("Signature"), 1.5, "line"),
    )
    lines = [
        (
            str(place),
            called(row.name),
            row.phone,
            *(asset_amount(asset, row.amounts.get(asset, 0)) for asset in assets),
            "",
        )
        for place, row in enumerate(rows, 1)
    ]
    sums = " · ".join(
        f"{asset_title(asset)} {asset_amount(asset, sum(row.amounts.get(asset, 0) for row in rows))}"
        for asset in assets
    )
    said = Printing.tr("{shop} · {day} · %n customer(s) · {sums}", "", len(rows)).format(
        shop=settings.shop_name or Printing.tr("The shop"), day=day, sums=sums
    )
    return TableSheet(
        Printing.tr("Opening balances"),
        columns,
        lines,
        said=said,
        note=source,
        signatures=(Printing.tr("Made by"), Printing.tr("Checked by"), Printing.tr("Date")),
    )
