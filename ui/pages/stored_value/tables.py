"""The two lists of the ledger of stored value: movements, and balances."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from services.stored_value.book import Holder, Movement
from ui import statement_words
from ui.context import Context
from ui.moments import day_words, moment_title
from ui.pages.contacts.words import called
from ui.phrases import QT_TRANSLATE_NOOP, Phrases
from ui.tables import Cell, Column, Kind, ListColumn, ListTable, Tag

StoredBook: Final = Phrases("StoredBook")
KINDS: Final = {
    "topup": QT_TRANSLATE_NOOP("StoredBook", "Topped up"),
    "spent": QT_TRANSLATE_NOOP("StoredBook", "Spent"),
    "returned": QT_TRANSLATE_NOOP("StoredBook", "Goods back"),
    "payout": QT_TRANSLATE_NOOP("StoredBook", "Paid back"),
    "opening": QT_TRANSLATE_NOOP("StoredBook", "Brought along"),
}
_COLOURS: Final = {
    "topup": "accent",
    "spent": "neutral",
    "returned": "slate",
    "payout": "warn",
    "opening": "slate",
}


def _change(fen: int) -> Cell:
    tone = "accent" if fen > 0 else "ink3" if not fen else ""
    return Cell(statement_words.signed(fen, money=True), tone=tone)


class MovementTable(ListTable[Movement]):
    """The movements, the newest first."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        super().__init__(
            [
                ListColumn(Column("at", StoredBook.tr("Time"), width=132, least=112, sortable=False),
                           lambda one: Cell(moment_title(context.local(one.at), context.now()), tone="ink2")),
                ListColumn(Column("kind", StoredBook.tr("What"), Kind.STATUS, 116, least=108, sortable=False),
                           lambda one: Tag(StoredBook.tr(KINDS[one.kind]), _COLOURS[one.kind])),
                ListColumn(Column("number", StoredBook.tr("Number"), width=118, least=104, spare=2, sortable=False),
                           lambda one: one.number or "—"),
                ListColumn(Column("name", StoredBook.tr("Whose balance"), Kind.NAME, 170, least=110, stretch=True,
                                  sortable=False),
                           lambda one: called(one.name)),
                ListColumn(Column("buyer", StoredBook.tr("Bought by"), width=110, least=84, spare=3, sortable=False),
                           lambda one: called(one.buyer) if one.buyer is not None else ""),
                ListColumn(Column("principal", StoredBook.tr("Principal ¥"), width=112, least=92, right=True,
                                  sortable=False),
                           lambda one: _change(one.principal)),
                ListColumn(Column("bonus", StoredBook.tr("Bonus ¥"), width=104, least=84, right=True, sortable=False),
                           lambda one: _change(one.bonus)),
                ListColumn(Column("staff", StoredBook.tr("Staff"), width=92, least=68, spare=1, sortable=False),
                           lambda one: one.staff),
                ListColumn(Column("paper", "", Kind.LINK, 112, least=104, sortable=False), self._paper),
            ],
            parent=parent,
        )  # fmt: skip

    @staticmethod
    def _paper(one: Movement) -> Cell:
        if one.kind == "topup":
            return Cell(StoredBook.tr("Agreement"))
        if one.kind == "payout":
            return Cell(StoredBook.tr("Slip"))
        return Cell("" if one.kind == "opening" else StoredBook.tr("Sale"))


class HolderTable(ListTable[Holder]):
    """Who has a balance, the largest first."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        super().__init__(
            [
                ListColumn(Column("name", StoredBook.tr("Customer"), Kind.NAME, 180, least=120, stretch=True,
                                  sortable=False),
                           lambda one: called(one.name)),
                ListColumn(Column("phone", StoredBook.tr("Phone"), width=130, least=112, spare=1, sortable=False),
                           lambda one: one.phone),
                ListColumn(Column("sharers", StoredBook.tr("Shared with"), Kind.NUMBER, 104, least=84, spare=2,
                                  sortable=False),
                           lambda one: Cell(StoredBook.tr("%n more", "", one.sharers)) if one.sharers
                           else Cell("—", tone="ink3")),
                ListColumn(Column("principal", StoredBook.tr("Principal ¥"), Kind.MONEY, 116, least=92, sortable=False),
                           lambda one: one.principal),
                ListColumn(Column("bonus", StoredBook.tr("Bonus ¥"), Kind.MONEY, 104, least=84, sortable=False),
                           lambda one: one.bonus),
                ListColumn(Column("stored", StoredBook.tr("Balance ¥"), Kind.MONEY, 120, least=96, bold=True,
                                  sortable=False),
                           lambda one: one.stored),
                ListColumn(Column("last", StoredBook.tr("Last moved"), Kind.DATE, 116, least=100, sortable=False),
                           self._last),
            ],
            key=lambda one: one.contact,
            parent=parent,
        )  # fmt: skip

    def _last(self, one: Holder) -> Cell:
        if not one.last_on:
            return Cell("—", tone="ink3")
        today = self._context.today()
        last = date.fromisoformat(one.last_on)
        return Cell(day_words(last, today), tip=one.last_on, tone="warn" if (today - last).days > 90 else "")
